"""Real and invented wordings of deadlines with their readings."""

from __future__ import annotations

from typing import Any

WORDINGS: list[tuple[str, list[tuple[str, dict[str, Any] | None]]]] = [
    (
        "Báo cáo quý trước ngày 20 tháng cuối quý; 6 tháng trước 20/6; năm trước 20/12.",
        [
            ("report", {"every": "quarter", "before": "last 20"}),
            ("report", {"every": "six_months", "before": "06-20"}),
            ("report", {"every": "year", "before": "12-20"}),
        ],
    ),
    (
        "định kỳ 6 tháng, năm báo cáo kết quả về Sở Y tế trước ngày 15/6 và 15/12",
        [("report", {"every": "six_months", "before": "06-15"}), ("report", {"every": "year", "before": "12-15"})],
    ),
    (
        "Định kỳ hằng tháng (trước ngày 25), quý (trước ngày 25 tháng cuối quý), 6 tháng (trước ngày 10/6) và năm (trước ngày 10/12) báo cáo UBND tỉnh qua Sở Tư pháp.",
        [
            ("report", {"every": "month", "before": 25}),
            ("report", {"every": "quarter", "before": "last 25"}),
            ("report", {"every": "six_months", "before": "06-10"}),
            ("report", {"every": "year", "before": "12-10"}),
        ],
    ),
    (
        "ĐỊNH KỲ 06 THÁNG (TRƯỚC NGÀY 15/6), MỘT NĂM (TRƯỚC NGÀY 15/12) BÁO CÁO VỀ CÔNG AN TỈNH",
        [("report", {"every": "six_months", "before": "06-15"}), ("report", {"every": "year", "before": "12-15"})],
    ),
    (
        "Trước ngày 05 hằng tháng, các đơn vị gửi báo cáo kết quả tháng trước về Văn phòng UBND huyện.",
        [("report", {"every": "month", "before": 5})],
    ),
    (
        "Trước ngày 30 của tháng thứ ba của mỗi quý báo cáo Thủ tướng Chính phủ.",
        [("report", {"every": "quarter", "before": "last 30"})],
    ),
    (
        "Báo cáo năm (chậm nhất là ngày 31 tháng 01 của năm tài chính kế tiếp).",
        [("report", {"every": "year", "by": "next 01-31"})],
    ),
    (
        "Báo cáo tuần gửi trước 16 giờ thứ ba hằng tuần.",
        [("report", {"every": "week", "before": "tuesday 16:00"})],
    ),
    ("Báo cáo tháng gửi trước ngày 05 của tháng sau.", [("report", {"every": "month", "before": "next 5"})]),
    (
        "Báo cáo gửi về Sở Nội vụ trước ngày 10 tháng cuối quý hằng quý.",
        [("report", {"every": "quarter", "before": "last 10"})],
    ),
    (
        "Định kỳ 3 tháng một lần, trước ngày 20 của tháng cuối quý, báo cáo về Ban Chỉ đạo.",
        [("report", {"every": "quarter", "before": "last 20"})],
    ),
    (
        "Báo cáo 9 tháng trước ngày 15/9, báo cáo năm trước ngày 15/12.",
        [("report", {"every": "nine_months", "before": "09-15"}), ("report", {"every": "year", "before": "12-15"})],
    ),
    (
        "Chế độ báo cáo: quý I (trước ngày 15/3), 6 tháng (trước ngày 15/6), 9 tháng (trước ngày 15/9), năm (trước ngày 15/12).",
        [
            ("report", {"every": "quarter", "before": "03-15"}),
            ("report", {"every": "six_months", "before": "06-15"}),
            ("report", {"every": "nine_months", "before": "09-15"}),
            ("report", {"every": "year", "before": "12-15"}),
        ],
    ),
    (
        "Định kỳ hàng quý, 6 tháng, 9 tháng và năm báo cáo UBND tỉnh trước ngày 15 của tháng cuối kỳ báo cáo",
        [
            ("report", {"every": "quarter", "before": "last 15"}),
            ("report", {"every": "six_months", "before": "last 15"}),
            ("report", {"every": "nine_months", "before": "last 15"}),
            ("report", {"every": "year", "before": "last 15"}),
        ],
    ),
    (
        "Hoàn thành trước ngày 30/6/2025 và báo cáo kết quả về UBND tỉnh trước ngày 15/7/2025.",
        [("work", {"before": "2025-06-30"}), ("report", {"before": "2025-07-15"})],
    ),
    (
        "Các xã, thị trấn xây dựng kế hoạch triển khai gửi về UBND huyện (qua Phòng Nội vụ) trước ngày 15 tháng 3 năm 2024.",
        [("plan", {"before": "2024-03-15"})],
    ),
    (
        "Xây dựng kế hoạch gửi Công an tỉnh chậm nhất ngày 30/4/2024; định kỳ 6 tháng, năm báo cáo kết quả.",
        [("plan", {"by": "2024-04-30"}), ("report", {"every": "six_months"}), ("report", {"every": "year"})],
    ),
    (
        "Báo cáo kết quả thực hiện trước 16 giờ thứ Năm hằng tuần.",
        [("report", {"every": "week", "before": "thursday 16:00"})],
    ),
    ("Báo cáo nhanh hằng ngày trước 15h30.", [("report", {"every": "day", "before": "15:30"})]),
    ("gửi báo cáo về Sở Y tế chậm nhất vào ngày 25 hằng tháng", [("report", {"every": "month", "by": 25})]),
    (
        "Thực hiện báo cáo định kỳ hằng năm trước ngày 31/12 và báo cáo đột xuất khi có yêu cầu.",
        [("report", {"every": "year", "before": "12-31"}), ("report", {"on": "request"})],
    ),
    (
        "báo cáo định kỳ (6 tháng, 1 năm) hoặc đột xuất theo yêu cầu của cấp trên",
        [("report", {"every": "six_months"}), ("report", {"every": "year"}), ("report", {"on": "request"})],
    ),
    ("báo cáo trước ngày 31/6 hằng năm", [("report", {"every": "year"})]),
    ("gửi báo cáo về Công an huyện **trước ngày 01/7/2024**", [("report", {"before": "2024-07-01"})]),
    ("gửi báo cáo về Công an huyện trước ngày15/6/2024", [("report", {"before": "2024-06-15"})]),
    ("gửi báo cáo về Công an huyện trước ngày 15 / 6 / 2024", [("report", {"before": "2024-06-15"})]),
    ("gửi báo cáo về Công an huyện trước ngày 15-6-2024", [("report", {"before": "2024-06-15"})]),
    ("gửi báo cáo về Công an huyện trước ngày 15.6.2024", [("report", {"before": "2024-06-15"})]),
    (
        "Báo cáo sơ kết 6 tháng trước ngày 10/6, báo cáo tổng kết năm trước ngày 10/12 gửi về Thường trực Ban Chỉ đạo.",
        [("report", {"every": "six_months", "before": "06-10"}), ("report", {"every": "year", "before": "12-10"})],
    ),
    ("tổ chức sơ kết vào năm 2025, tổng kết vào năm 2030", [("milestone", {"in": 2025}), ("milestone", {"in": 2030})]),
    (
        "Hằng năm, các sở, ngành xây dựng báo cáo gửi Sở Lao động - Thương binh và Xã hội trước ngày 30 tháng 11 để tổng hợp, báo cáo UBND tỉnh.",
        [("report", {"every": "year", "before": "11-30"})],
    ),
    (
        "Trong vòng 05 ngày làm việc kể từ ngày Kế hoạch này được ban hành, các đơn vị xây dựng kế hoạch chi tiết.",
        [("plan", {"within": 5, "unit": "working_days", "after": "issued_on"})],
    ),
    (
        "Chậm nhất sau 10 ngày kể từ ngày kết thúc quý, các đơn vị gửi báo cáo quý về Sở Tài chính.",
        [("report", {"every": "quarter", "within": 10, "unit": "days", "after": "period_end"})],
    ),
    (
        "Định kỳ hằng quý báo cáo chậm nhất 05 ngày làm việc sau khi kết thúc quý",
        [("report", {"every": "quarter", "within": 5, "unit": "working_days", "after": "period_end"})],
    ),
    ("Báo cáo năm: trước ngày 15/01 năm sau.", [("report", {"every": "year", "before": "next 01-15"})]),
    (
        "Báo cáo 6 tháng (trước ngày 15/7) và báo cáo năm (trước ngày 15/01 của năm liền kề).",
        [("report", {"every": "six_months", "before": "07-15"}), ("report", {"every": "year", "before": "next 01-15"})],
    ),
    (
        "Định kỳ 6 tháng (trước ngày 15/6 và 15/12) báo cáo Sở Y tế",
        [("report", {"every": "six_months", "before": ["06-15", "12-15"]})],
    ),
    (
        "mỗi năm 02 lần, trước ngày 15/6 và 15/12, báo cáo Sở Y tế",
        [("report", {"every": "six_months", "before": ["06-15", "12-15"]})],
    ),
    (
        "Báo cáo gửi về Phòng Y tế trước ngày 15/6 và ngày 15/12 hàng năm.",
        [("report", {"every": "six_months", "before": ["06-15", "12-15"]})],
    ),
    ("Hàng quý (trước ngày 15 tháng cuối quý) báo cáo", [("report", {"every": "quarter", "before": "last 15"})]),
    (
        "Báo cáo quý gửi trước ngày 15/3, 15/6, 15/9, 15/12",
        [("report", {"every": "quarter", "before": ["03-15", "06-15", "09-15", "12-15"]})],
    ),
    ("Giao Sở Y tế hoàn thành trong quý III/2025.", [("work", {"in": "2025-Q3"})]),
    ("Thời gian thực hiện: Quý II năm 2024.", [("work", {"in": "2024-Q2"})]),
    ("Thời hạn gửi báo cáo: trước ngày 20/11/2024.", [("report", {"before": "2024-11-20"})]),
    ("Báo cáo kết quả về Sở Nội vụ trước ngày 05/10", [("report", None)]),
    ("nửa năm một lần báo cáo UBND thành phố", [("report", {"every": "six_months"})]),
    (
        "Định kỳ hằng tháng (trước ngày cuối cùng của tháng) gửi báo cáo",
        [("report", {"every": "month", "before": "end"})],
    ),
    (
        "Thời điểm báo cáo: Báo cáo 6 tháng gửi trước ngày 25/6; báo cáo năm gửi trước ngày 25/12.",
        [("report", {"every": "six_months", "before": "06-25"}), ("report", {"every": "year", "before": "12-25"})],
    ),
    (
        "Định kỳ 6 tháng đầu năm (trước ngày 10/6), 6 tháng cuối năm (trước ngày 10/12) báo cáo UBND huyện",
        [
            ("report", {"every": "six_months", "before": "06-10"}),
            ("report", {"every": "six_months", "before": "12-10"}),
        ],
    ),
    (
        "Báo cáo 6 tháng đầu năm trước ngày 15/6; báo cáo năm trước ngày 05/12 hàng năm",
        [("report", {"every": "six_months", "before": "06-15"}), ("report", {"every": "year", "before": "12-05"})],
    ),
    (
        "Trước ngày 15 tháng 12 hằng năm báo cáo kết quả thực hiện gửi về Sở Giáo dục và Đào tạo (qua Phòng Chính trị, tư tưởng).",
        [("report", {"every": "year", "before": "12-15"})],
    ),
    ("Gửi danh sách cán bộ đầu mối về Sở Nội vụ trước ngày 20/5/2024.", [("work", {"before": "2024-05-20"})]),
    (
        "Kịp thời báo cáo UBND tỉnh những khó khăn, vướng mắc phát sinh trong quá trình thực hiện.",
        [("report", {"on": "need"})],
    ),
    (
        "Trong quá trình thực hiện nếu phát sinh khó khăn, vướng mắc, các đơn vị phản ánh về Sở Tư pháp để tổng hợp, báo cáo UBND tỉnh xem xét.",
        [("report", {"on": "need"})],
    ),
    (
        "Nếu thấy cần sửa đổi, bổ sung những nội dung cụ thể của Kế hoạch, các cơ quan đề xuất với Sở Y tế để tổng hợp, trình UBND tỉnh xem xét, quyết định.",
        [("report", {"on": "need"})],
    ),
    (
        "Báo cáo định kỳ: 6 tháng (trước 15/6); 01 năm (trước 15/12).",
        [("report", {"every": "six_months", "before": "06-15"}), ("report", {"every": "year", "before": "12-15"})],
    ),
    (
        "chế độ báo cáo tháng, quý, 6 tháng, năm theo quy định",
        [
            ("report", {"every": "month"}),
            ("report", {"every": "quarter"}),
            ("report", {"every": "six_months"}),
            ("report", {"every": "year"}),
        ],
    ),
    (
        "Báo cáo hằng quý (số liệu tính từ ngày 15 tháng cuối quý trước đến ngày 14 tháng cuối quý báo cáo) gửi trước ngày 20 tháng cuối quý.",
        [("report", {"every": "quarter", "before": "last 20", "window": {"from": "previous 15", "to": "last 14"}})],
    ),
    (
        "Định kỳ 06 tháng (số liệu từ ngày 15/12 năm trước đến ngày 14/6), báo cáo trước ngày 20/6.",
        [("report", {"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}})],
    ),
    (
        "Báo cáo tháng: tính từ ngày 15 tháng trước đến ngày 14 tháng này, gửi trước ngày 17 hằng tháng",
        [("report", {"every": "month", "before": 17, "window": {"from": "previous 15", "to": 14}})],
    ),
    (
        "Các đơn vị gửi báo cáo sơ kết trước ngày 15/6/2025, báo cáo tổng kết trước ngày 15/11/2026.",
        [("report", {"before": "2025-06-15"}), ("report", {"before": "2026-11-15"})],
    ),
    ("Ngành Y tế phấn đấu đến hết năm 2025 có 95% trẻ em được tiêm chủng", [("target", {"by": "2025-12-31"})]),
    ("Phấn đấu đến ngày 30/6/2025, hoàn thành 100% việc cấp thẻ", [("target", {"by": "2025-06-30"})]),
    (
        "Báo cáo kết quả về Ủy ban nhân dân xã trước ngày 20 hàng tháng để tổng hợp báo cáo UBND huyện",
        [("report", {"every": "month", "before": 20})],
    ),
    (
        "UBND các huyện báo cáo kết quả 6 tháng, năm về Sở Văn hóa, Thể thao và Du lịch trước ngày 10/6 và ngày 10/12 hằng năm",
        [("report", {"every": "six_months", "before": "06-10"}), ("report", {"every": "year", "before": "12-10"})],
    ),
    (
        "Tổng hợp số liệu, báo cáo định kỳ vào ngày 05 và ngày 20 hằng tháng",
        [("report", {"every": "month", "by": [5, 20]})],
    ),
    ("Hoàn thành chậm nhất trong tháng 9/2025.", [("work", {"by": "2025-09-30"})]),
    ("Hoàn thành trước tháng 10/2025.", [("work", {"before": "2025-10-01"})]),
    ("Đến hết ngày 31/12/2025 hoàn thành việc sắp xếp.", [("work", {"by": "2025-12-31"})]),
    ("xong trong quý IV/2025", [("work", {"in": "2025-Q4"})]),
    (
        "Báo cáo kết quả tổ chức Tháng hành động về UBND tỉnh (qua Công an tỉnh) chậm nhất ngày 05 tháng 7 năm 2024",
        [("report", {"by": "2024-07-05"})],
    ),
    ("Báo cáo năm học gửi về Sở trước ngày 31/5 hằng năm", [("report", {"every": "year", "before": "05-31"})]),
    ("trước và trong ngày 14/12/2024 gửi báo cáo", [("report", {"by": "2024-12-14"})]),
    ("Không quá ngày 10 hằng tháng gửi báo cáo", [("report", {"every": "month", "by": 10})]),
    ("Sáu tháng một lần, Công an tỉnh báo cáo Chủ tịch UBND tỉnh.", [("report", {"every": "six_months"})]),
    (
        "Các đơn vị báo cáo định kỳ 6 tháng 1 năm về Công an tỉnh",
        [("report", {"every": "six_months"}), ("report", {"every": "year"})],
    ),
    (
        "Định kỳ hằng năm (trước ngày 10/12), 05 năm và đột xuất báo cáo",
        [("report", {"every": "year", "before": "12-10"}), ("report", {"on": "request"})],
    ),
    (
        "Định kỳ, trước ngày 15 tháng 6 và 15 tháng 12 hằng năm, tổng hợp báo cáo UBND tỉnh",
        [("report", {"every": "six_months", "before": ["06-15", "12-15"]})],
    ),
]

NO_DEADLINES = [
    "Căn cứ Quyết định số 140/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ",
    "Hưởng ứng Ngày Quốc tế phòng, chống ma túy 26/6 và Tháng hành động phòng, chống ma túy năm 2024.",
    "Có đăng ký hộ khẩu thường trú trước ngày 15 tháng 6 năm 2013",
    "Quyết định này có hiệu lực kể từ ngày 01/01/2024 và thay thế Quyết định số 12/2020/QĐ-UBND ngày 15/5/2020.",
    "7h00 - 7h15: Ổn định tổ chức",
    "Kế hoạch được thực hiện từ ngày 01/6/2024 đến hết ngày 30/6/2024.",
    "Báo cáo theo quy định.",
    "Kiểm tra đột xuất các cơ sở kinh doanh",
    "tổ chức kiểm tra định kỳ, đột xuất và báo cáo kết quả",
    "theo yêu cầu nhiệm vụ được giao, báo cáo cấp có thẩm quyền",
]

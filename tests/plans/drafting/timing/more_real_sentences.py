"""More real sentences of circulars, decrees, plans and letters, each read by hand, and their rules."""

from __future__ import annotations

from typing import Any

MORE_REAL: list[tuple[str, list[dict[str, Any] | None]]] = [
    (
        (
            "định kỳ hằng năm trước ngày 31 tháng 01, báo cáo về Cục Việc làm (Bộ Lao động - Thương binh và Xã hộ"
            "i) và Ủy ban nhân dân cấp tỉnh về tình hình thực hiện chính sách bảo hiểm thất nghiệp trên địa bàn t"
            "heo Mẫu số 30 ban hành kèm theo Thông tư này."
        ),
        [{"every": "year", "before": "01-31"}],
    ),
    (
        (
            "Trước ngày 05 và ngày 20 hằng tháng, Ủy ban nhân dân cấp xã tổng hợp, lập danh sách (Mẫu số 8a, 8b t"
            "ại Phụ lục kèm theo Quyết định này) đối với các trường hợp F0, F1 đủ điều kiện hưởng chính sách, gửi"
            " Ủy ban nhân dân cấp huyện."
        ),
        [{"every": "month", "before": [5, 20]}],
    ),
    (
        (
            "Định kỳ hằng quý, trước ngày 10 của tháng tiếp theo, tổ chức chính trị - xã hội, tổ chức phi chính p"
            "hủ gửi báo cáo theo Mẫu số 04 quy định tại Phụ lục ban hành kèm theo Nghị định này theo quy định sau"
            ":"
        ),
        [{"every": "quarter", "before": "next 10"}],
    ),
    (
        "a) Báo cáo an toàn định kỳ hàng tháng trước ngày 17 hàng tháng;",
        [{"every": "month", "before": 17}],
    ),
    (
        "b) Báo cáo an toàn định kỳ hàng quý trước ngày 17 các tháng 3, 6, 9;",
        [{"every": "quarter", "before": ["03-17", "06-17", "09-17"]}],
    ),
    (
        (
            "Một năm một lần trước ngày 16 tháng 12 hàng năm, tổ hợp tác báo cáo trung thực, đầy đủ, chính xác bằ"
            "ng văn bản tình hình hoạt động của tổ hợp tác tới Ủy ban nhân dân cấp xã nơi tổ hợp tác hoạt động th"
            "eo Mẫu I.04."
        ),
        [{"every": "year", "before": "12-16"}],
    ),
    (
        (
            "Định kỳ trước ngày 25 của tháng cuối cùng hằng quý, tổ chức được trưng cầu hoặc có cá nhân được trưn"
            "g cầu giám định có trách nhiệm gửi văn bản thông báo về tình hình tiếp nhận và thực hiện giám định t"
            "rong lĩnh vực nông nghiệp và phát triển nông thôn theo mẫu tại Phụ lục VII ban hành kèm theo Thông t"
            "ư này đến cơ quan quy định tại khoản 2 Điều này."
        ),
        [{"every": "quarter", "before": "last 25"}],
    ),
    (
        (
            "c) Tổng hợp, xây dựng báo cáo định kỳ 06 tháng (trước ngày 20 tháng 6) 01 năm (trước ngày 15 tháng 1"
            "2) theo Biểu mẫu số 05 gửi Cơ quan điều phối quốc gia;"
        ),
        [{"every": "six_months", "before": "06-20"}, {"every": "year", "before": "12-15"}],
    ),
    (
        (
            "Bộ Quốc phòng, Bộ Công an và Sở Lao động - Thương binh và Xã hội báo cáo định kỳ hằng năm về số lượn"
            "g người có công đang quản lý từ ngày 01 tháng 01 đến ngày 31 tháng 12 của năm theo Mẫu số 100 Phụ lụ"
            "c I Nghị định này gửi Bộ Lao động - Thương binh và Xã hội trước ngày 31 tháng 01 năm sau."
        ),
        [{"every": "year", "before": "next 01-31", "window": {"from": "01-01", "to": "12-31"}}],
    ),
    (
        (
            "Báo cáo định kỳ 6 tháng việc thực hiện khảo nghiệm trước ngày 15 tháng 7 trong năm và trước ngày 15 "
            "tháng 01 của năm tiếp theo đến Bộ Y tế."
        ),
        [{"every": "six_months", "before": ["07-15", "next 01-15"]}],
    ),
    (
        "- Báo cáo tuần được gửi trong ngày thứ Sáu hằng tuần;",
        [{"every": "week", "by": "friday"}],
    ),
    (
        "Trước 16h00 thứ Ba hằng tuần, công bố báo cáo vận hành thị trường điện tuần trước.",
        [{"every": "week", "before": "tuesday 16:00"}],
    ),
    (
        (
            "Sau đó thực hiện báo cáo cập nhật tình hình ổ dịch hàng ngày (trước 10h00) cho đến khi ổ dịch chấm d"
            "ứt hoạt động và thực hiện báo cáo kết thúc ổ dịch trong vòng 48 giờ kể từ khi ổ dịch chấm dứt hoạt đ"
            "ộng."
        ),
        [{"every": "day", "before": "10:00"}, {"within": 48, "unit": "hours", "after": "ổ dịch chấm dứt hoạt động"}],
    ),
    (
        (
            "Trước ngày 15 tháng 10 hàng năm, thương nhân nhập khẩu thuốc lá điếu, xì gà phải báo cáo Cục Xuất nh"
            "ập khẩu - Bộ Công thương (thay cho báo cáo quý III) tình hình nhập khẩu 3 (ba) quý và dự kiến nhập k"
            "hẩu năm tiếp theo."
        ),
        [{"every": "year", "before": "10-15", "window": {"from": "01-01", "to": "09-30"}}],
    ),
    (
        (
            "Các cơ quan, tổ chức, doanh nghiệp, cá nhân được sử dụng thẻ ABTC định kỳ hàng năm báo cáo về tình h"
            "ình sử dụng thẻ ABTC thuộc đơn vị mình, gửi về cơ quan chuyên môn của bộ, cơ quan ngang bộ, Ủy ban n"
            "hân dân cấp tỉnh, tổ chức chính trị - xã hội cấp trung ương, Liên đoàn Thương mại và Công nghiệp Việ"
            "t Nam, tập đoàn, tổng công ty, công ty do Thủ tướng Chính phủ quyết định thành lập trước ngày 31 thá"
            "ng 12."
        ),
        [{"every": "year", "before": "12-31"}],
    ),
    (
        "EVN báo cáo chi phí trước 30/6 hàng năm;",
        [{"every": "year", "before": "06-30"}],
    ),
    (
        "Ban hành kế hoạch cải cách hành chính năm là trước ngày 20/11 hàng năm",
        [{"every": "year", "before": "11-20"}],
    ),
    (
        "Báo cáo 6 tháng gửi trước ngày 05/6",
        [{"every": "six_months", "before": "06-05"}],
    ),
    (
        "Báo cáo năm gửi trước ngày 25/11 hàng năm",
        [{"every": "year", "before": "11-25"}],
    ),
    (
        (
            "UBND tỉnh yêu cầu các đơn vị, địa phương chỉ đạo, tổ chức triển khai tổng kết theo quy định và báo c"
            "áo kết quả thực hiện về Sở Kế hoạch và Đầu tư để tổng hợp trước ngày 01/11/2021."
        ),
        [{"before": "2021-11-01"}],
    ),
    (
        (
            "trường hợp có khó khăn vướng mắc báo cáo Ủy ban nhân dân tỉnh (qua Sở Thông tin và Truyền thông) để "
            "xem xét, chỉ đạo."
        ),
        [{"on": "need"}],
    ),
    (
        (
            "Định kỳ trước ngày 20 tháng 6 và trước ngày 20 tháng 12 hằng năm, các tổ chức, cá nhân đầu tư sản xu"
            "ất kinh doanh trong cụm công nghiệp báo cáo tình hình hoạt động của dự án"
        ),
        [{"every": "six_months", "before": ["06-20", "12-20"]}],
    ),
    (
        "Chậm nhất ngày 25 (hai mươi lăm) tháng 11 (mười một) đối với báo cáo định kỳ hằng năm.",
        [{"every": "year", "by": "11-25"}],
    ),
    (
        "Chậm nhất ngày 08 (tám) của tháng cuối quý đối với báo cáo định kỳ hằng quý,",
        [{"every": "quarter", "by": "last 8"}],
    ),
    (
        "Báo cáo 6 tháng đầu năm gửi trước ngày 10/07 của năm báo cáo",
        [{"every": "six_months", "before": "07-10"}],
    ),
    (
        (
            "định kỳ hằng quý, 6 tháng, năm xây dựng báo cáo tình hình, kết quả gửi đến Bộ Công an để tổng hợp, b"
            "áo cáo Ban Chỉ đạo phòng, chống tội phạm của Chính phủ và Thủ tướng Chính phủ."
        ),
        [{"every": "quarter"}, {"every": "six_months"}, {"every": "year"}],
    ),
    (
        "I. NHỮNG VIỆC CẦN LÀM NGAY TRONG THÁNG 12/2025",
        [{"in": "2025-12"}],
    ),
    (
        "gửi về Ủy ban nhân dân tỉnh (qua Bộ Chỉ huy quân sự) trước ngày 20/7/2026.",
        [{"before": "2026-07-20"}],
    ),
    (
        "triển khai thực hiện và báo cáo Chủ tịch UBND tỉnh (qua Sở Nội vụ) nếu có vấn đề phát sinh vượt thẩm quyền.",
        [{"on": "need"}],
    ),
    (
        (
            "thực hiện đầy đủ chế độ báo cáo định kỳ 6 tháng và tổng kết năm cho Uỷ ban nhân dân thành phố thông "
            "qua Sở Nội vụ (Ban Thi đua - Khen thưởng)."
        ),
        [{"every": "six_months"}, {"every": "year"}],
    ),
    (
        "Báo cáo tình hình và tiến độ thực hiện việc hỗ trợ về nhà ở cho người có công với cách mạng 3 tháng một lần;",
        [{"every": "quarter"}],
    ),
    (
        "Thời gian hoàn tất: trước ngày 18 tháng 8 năm 2014.",
        [{"before": "2014-08-18"}],
    ),
    (
        "Thời gian thực hiện: Tháng 12/2013 và thường xuyên.",
        [{"in": "2013-12", "then": "ongoing"}],
    ),
    (
        "hoàn thành trong quý IV năm 2026",
        [{"in": "2026-Q4"}],
    ),
]

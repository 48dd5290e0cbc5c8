"""Real sentences of circulars, decrees, plans and letters, each read by hand, and their rules."""

from __future__ import annotations

from typing import Any

from tests.plans.drafting.timing.more_real_sentences import MORE_REAL

REAL: list[tuple[str, list[dict[str, Any] | None]]] = [
    (
        (
            "định kỳ 06 tháng gửi báo cáo kết quả tuyển sinh, tốt nghiệp về Tổng cục Giáo dục nghề nghiệp, Bộ Lao"
            " động - Thương binh và Xã hội theo mẫu kèm theo Phụ lục 04 tại Thông tư này chậm nhất vào trước ngày"
            " 15 của tháng cuối kỳ báo cáo."
        ),
        [{"every": "six_months", "before": "last 15"}],
    ),
    (
        (
            "Lập báo cáo định kỳ hàng năm và đột xuất theo yêu cầu, gửi trực tiếp hoặc qua dịch vụ bưu chính hoặc"
            " trực tuyến tới Bộ Ngoại giao và Ủy ban công tác về các tổ chức phi chính phủ nước ngoài để tổng hợp"
            " báo cáo Thủ tướng Chính phủ, Báo cáo lập theo Mẫu số 04 quy định tại Phụ lục ban hành kèm theo Nghị"
            " định này, Thời hạn gửi báo cáo chậm nhất vào ngày 18 của tháng cuối kỳ báo cáo."
        ),
        [{"every": "year", "by": "last 18"}, {"on": "request"}],
    ),
    (
        (
            "Quản tài viên, doanh nghiệp quản lý, thanh lý tài sản báo cáo định kỳ hàng tháng, hàng quý hoặc hàng"
            " năm trước ngày 15 của tháng tiếp theo của kỳ báo cáo;"
        ),
        [
            {"every": "month", "before": "next 15"},
            {"every": "quarter", "before": "next 15"},
            {"every": "year", "before": "next 15"},
        ],
    ),
    (
        (
            "Định kỳ (6 tháng/01 năm) các đơn vị sử dụng báo cáo tình hình sử dụng mẫu chất ma túy về Viện Khoa h"
            "ọc hình sự, Bộ Công an trước ngày 15 tháng 7 (số liệu tính từ ngày 15 tháng 12 năm trước kỳ báo cáo "
            "đến ngày 14 tháng 6 của kỳ báo cáo) và ngày 15 tháng 01 hàng năm (tính từ ngày 15 tháng 12 năm trước"
            " kỳ báo cáo đến ngày 14 tháng 12 của kỳ báo cáo)."
        ),
        [
            {"every": "six_months", "before": "07-15", "window": {"from": "previous 12-15", "to": "06-14"}},
            {"every": "year", "before": "next 01-15", "window": {"from": "previous 12-15", "to": "12-14"}},
        ],
    ),
    (
        (
            "Bảo hiểm xã hội Việt Nam tổng hợp báo cáo của Bảo hiểm xã hội Quân đội, Bảo hiểm xã hội Công an nhân"
            " dân và tổ chức bảo hiểm thất nghiệp, tổ chức thuộc ngành Nội vụ quy định tại khoản 1 Điều này, lập "
            "và gửi báo cáo định kỳ hàng quý, hàng năm chậm nhất là ngày 30 tháng đầu tiên của quý sau liền kề đố"
            "i với báo cáo quý và chậm nhất là ngày 31 tháng 3 năm sau đối với báo cáo năm;"
        ),
        [{"every": "quarter", "by": "next 30"}, {"every": "year", "by": "next 03-31"}],
    ),
    (
        (
            "- Định kỳ 6 tháng (trước ngày 31/7) và hàng năm (trước ngày 31/01 năm sau), tổng hợp báo cáo tình hì"
            "nh kinh phí thực hiện và số lượng người lao động được hỗ trợ gửi Bộ Lao động - Thương binh và Xã hội"
            " (Cục Quản lý lao động ngoài nước) để tổng hợp, theo dõi;"
        ),
        [{"every": "six_months", "before": "07-31"}, {"every": "year", "before": "next 01-31"}],
    ),
    (
        (
            "Định kỳ 06 tháng (trước ngày 05 tháng 6) và hằng năm (trước ngày 05 tháng 12), người sử dụng lao độn"
            "g phải báo cáo tình hình thay đổi lao động đến Sở Lao động - Thương binh và Xã hội thông qua Cổng Dị"
            "ch vụ công Quốc gia theo Mẫu số 01/PLI Phụ lục I ban hành kèm theo Nghị định này và thông báo đến cơ"
            " quan bảo hiểm xã hội cấp huyện nơi đặt trụ sở, chi nhánh, văn phòng đại diện."
        ),
        [{"every": "six_months", "before": "06-05"}, {"every": "year", "before": "12-05"}],
    ),
    (
        (
            "Định kỳ 06 tháng, trước ngày 15 tháng 6 và hằng năm, trước ngày 15 tháng 12, Sở Lao động - Thương bi"
            "nh và Xã hội có trách nhiệm báo cáo Bộ Lao động - Thương binh và Xã hội về tình hình sử dụng lao độn"
            "g trên địa bàn thông qua Cổng Dịch vụ công Quốc gia theo Mẫu số 02/PLI Phụ lục I ban hành kèm theo N"
            "ghị định này."
        ),
        [{"every": "six_months", "before": "06-15"}, {"every": "year", "before": "12-15"}],
    ),
    (
        (
            "Định kỳ 06 tháng, tổ chức phát hành phải công bố thông tin về tiến độ sử dụng vốn thu được từ đợt ch"
            "ào bán trong thời hạn 05 ngày làm việc, kể từ ngày kết thúc kỳ báo cáo;"
        ),
        [{"every": "six_months", "within": 5, "unit": "working_days", "after": "period_end"}],
    ),
    (
        "đối với báo cáo định kỳ 06 tháng đầu năm trước ngày 20 tháng 6 của kỳ báo cáo;",
        [{"every": "six_months", "before": "06-20"}],
    ),
    (
        (
            "Định kỳ hàng tháng, chậm nhất vào ngày 05 của tháng tiếp theo kỳ báo cáo, bên đi vay phải báo cáo tr"
            "ực tuyến tình hình thực hiện các khoản vay ngắn, trung và dài hạn tại Trang điện tử."
        ),
        [{"every": "month", "by": "next 5"}],
    ),
    (
        (
            "Định kỳ hàng quý, trước ngày 01 của tháng đầu quý tiếp theo, các tổ chức kinh tế làm đại lý đổi tiền"
            " của nước có chung biên giới phải báo cáo bằng văn bản gửi trực tiếp hoặc qua dịch vụ bưu chính đến "
            "Ngân hàng Nhà nước chi nhánh tỉnh biên giới nơi đặt đại lý về tình hình đổi tiền của nước có chung b"
            "iên giới trong quý theo mẫu tại Phụ lục số 01 ban hành kèm theo Thông tư này."
        ),
        [{"every": "quarter", "before": "next 1"}],
    ),
    (
        (
            "Hàng Quý, chậm nhất ngày 20 tháng đầu Quý sau, Vụ Quản lý Ngoại hối tổng hợp báo cáo Thống đốc Ngân "
            "hàng Nhà nước về tình hình, số liệu liên quan đến việc sử dụng, mua, bán Đồng Việt Nam với tiền của "
            "nước có chung biên giới thực hiện theo Thông tư này."
        ),
        [{"every": "quarter", "by": "next 20"}],
    ),
    (
        (
            "định kỳ hàng quý báo cáo kết quả thực hiện về Ban chỉ đạo quốc gia về phòng chống thiên tai trước ng"
            "ày 25 tháng cuối quý để tổng hợp báo cáo Thủ tướng Chính phủ;"
        ),
        [{"every": "quarter", "before": "last 25"}],
    ),
    (
        (
            "b) Báo cáo cập nhật ổ dịch được nhân viên thú y cấp xã và cơ quan quản lý chuyên ngành thú y thực hi"
            "ện vào trước 16 giờ hàng ngày cho đến khi kết thúc đợt dịch, kể cả ngày lễ và ngày nghỉ cuối tuần;"
        ),
        [{"every": "day", "before": "16:00"}],
    ),
    (
        (
            "Sở Tài chính, Sở Nông nghiệp và Phát triển nông thôn, Ủy ban nhân dân cấp huyện đối với đơn vị quản "
            "lý khai thác công trình thuỷ lợi địa phương và được gửi trước ngày 31 tháng 7 năm kế hoạch đối với b"
            "áo cáo 6 tháng và trước ngày 31 tháng 01 năm sau đối với báo cáo năm."
        ),
        [{"every": "six_months", "before": "07-31"}, {"every": "year", "before": "next 01-31"}],
    ),
    (
        (
            "b) Định kỳ báo cáo tình hình sản xuất, nhập khẩu thức ăn thủy sản, sản phẩm xử lý môi trường nuôi tr"
            "ồng thủy sản 6 tháng đầu năm trước ngày 20 tháng 6 hàng năm và báo cáo năm trước ngày 20 tháng 12 hà"
            "ng năm theo mẫu tại Phụ lục VI kèm theo Thông tư này."
        ),
        [{"every": "six_months", "before": "06-20"}, {"every": "year", "before": "12-20"}],
    ),
    (
        (
            "Định kỳ hằng quý, cơ quan thu lập dự toán thu ngân sách quý sau, chi tiết theo khu vực kinh tế, khoả"
            "n thu, sắc thuế và địa bàn, gửi cơ quan tài chính và cơ quan thu cấp trên trước ngày 22 của tháng cu"
            "ối quý trước;"
        ),
        [{"every": "quarter", "before": "previous 22"}],
    ),
    (
        (
            "b) Đối với báo cáo 06 tháng và hằng năm, báo cáo gửi chậm nhất vào ngày 31/7 đối với kỳ báo cáo từ n"
            "gày 01/1 đến ngày 30/6 hằng năm, 15/2 năm sau đối với kỳ báo cáo từ ngày 1/7 đến 31/12 hằng năm và n"
            "gày 28/02 năm sau đối với kỳ báo cáo từ ngày 01/1 đến ngày 31/1 năm sau."
        ),
        [
            {"every": "six_months", "by": "07-31", "window": {"from": "01-01", "to": "06-30"}},
            {"every": "six_months", "by": "next 02-15", "window": {"from": "07-01", "to": "12-31"}},
            {"every": "year", "by": "next 02-28", "window": {"from": "01-01", "to": "next 01-31"}},
        ],
    ),
    (
        (
            "Các cơ sở khám bệnh, chữa bệnh ghi nhận thông tin, báo cáo kết quả giám sát người bị thương tích địn"
            "h kỳ 06 tháng, hằng năm và gửi về Trung tâm Kiểm soát bệnh tật cấp tỉnh trong vòng 05 ngày làm việc "
            "kể từ thời điểm kết thúc kỳ báo cáo quy định tại Điều 52 Thông tư này."
        ),
        [
            {"every": "six_months", "within": 5, "unit": "working_days", "after": "period_end"},
            {"every": "year", "within": 5, "unit": "working_days", "after": "period_end"},
        ],
    ),
    (
        (
            "Trong thời hạn 20 ngày đầu quý sau liền kề và 60 ngày đầu năm sau, Bảo hiểm xã hội Quân đội, Bảo hiể"
            "m xã hội Công an nhân dân và tổ chức bảo hiểm thất nghiệp, tổ chức thuộc ngành Nội vụ thực hiện báo "
            "cáo định kỳ hàng quý, hàng năm về tình hình thu, chi các quỹ bảo hiểm và tình hình chi tổ chức và ho"
            "ạt động theo quy định tại khoản 1 Điều 13 Nghị định số 233/2025/NĐ-CP gửi Bảo hiểm xã hội Việt Nam."
        ),
        [
            {"every": "quarter", "within": 20, "unit": "days", "after": "đầu quí sau liền kề"},
            {"every": "year", "within": 60, "unit": "days", "after": "đầu năm sau"},
        ],
    ),
    (
        (
            "c) Thực hiện báo cáo đột xuất theo yêu cầu, báo cáo định kỳ hàng năm trước ngày 15 tháng 12 để đánh "
            "giá tình hình thực hiện các nhiệm vụ, giải pháp quy định tại Quyết định này gửi Bộ Khoa học và Công "
            "nghệ tổng hợp, báo cáo Thủ tướng Chính phủ."
        ),
        [{"every": "year", "before": "12-15"}, {"on": "request"}],
    ),
    (
        (
            "Hằng năm, tổng hợp, báo cáo thực hiện việc ủy quyền cho Ban quản lý khu công nghiệp trên địa bàn tỉn"
            "h quản lý để gửi về Bộ Lao động - Thương binh và Xã hội (qua Vụ Pháp chế) trước ngày 30 tháng 01 của"
            " năm sau theo mẫu tại Phụ lục II ban hành kèm theo Thông tư này."
        ),
        [{"every": "year", "before": "next 01-30"}],
    ),
    *MORE_REAL,
]

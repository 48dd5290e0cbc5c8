"""How bodies of the Vietnamese state, party and unions are called: their heads, the units of places. Data only.

Sources: Nghị định 24/2014, 107/2020, 45/2025 (sở), 37/2014, 108/2020, 150/2025 (phòng); Luật Tổ chức chính quyền địa
phương; Nghị định 30/2020 (writing with capitals, Phụ lục II); names as plans since 2010 print them.
"""

from __future__ import annotations

from plans.drafting.names.name_nouns import FIELDS, NOUNS
from plans.drafting.names.short_forms import SHORT_FORMS

__all__ = ["FIELDS", "HEADS", "HEAD_ALIASES", "NEEDY", "NOUNS", "NO_UNITS", "ONLY_AT", "SHORT_FORMS", "UNITS"]

# kind (of a directory file), what must or may follow, what becomes of the own unit's word in the code; the heads.
# follow: field (a field or capitals), name (capitals or nouns), place (nothing but a place), placed (a place must
#         follow), of (another body or a place), topic (also words in lower case up to the place)
# unit: keep (as written), add (also where left out), drop (never)
HEADS: tuple[tuple[str, str, str, str], ...] = (
    ("doan-the", "of", "keep", "Ban Chấp hành"),
    ("khac", "name", "keep", "Công chức"),
    ("khac", "place", "keep", "Bộ phận Tiếp nhận và Trả kết quả; Bộ phận Một cửa"),
    ("so", "field", "drop", "Sở"),
    ("bo", "field", "drop", "Bộ; Tổng cục; Vụ; Ủy ban Dân tộc"),
    ("phong", "field", "drop", "Phòng; Phòng chuyên môn"),
    ("trung-uong-tai-dia-phuong", "field", "keep", "Cục; Chi cục; Hạt; Khu Quản lý; Khu Đường bộ"),
    ("ubnd", "place", "add", "Ủy ban nhân dân; Ủy ban Hành chính"),
    ("hdnd", "place", "add", "Hội đồng nhân dân; Thường trực Hội đồng nhân dân"),
    ("hdnd", "place", "drop", """
        Đoàn đại biểu Quốc hội; Quốc hội; Ủy ban Thường vụ Quốc hội; Văn phòng Quốc hội; Văn phòng Chủ tịch
        nước
    """),
    ("hdnd", "name", "keep", """
        Ban Pháp chế Hội đồng nhân dân; Ban Kinh tế - Ngân sách Hội đồng nhân dân; Ban Văn hóa - Xã hội Hội
        đồng nhân dân; Ban Dân tộc Hội đồng nhân dân
    """),
    ("cap-uy", "place", "keep", """
        Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Ban Thường vụ Tỉnh ủy; Ban Thường vụ Thành ủy; Ban
        Thường vụ Huyện ủy; Quân ủy Trung ương; Ban Thường vụ Quân ủy Trung ương; Đảng ủy Mặt trận Tổ quốc, các đoàn
        thể;
        Đảng ủy Mặt trận Tổ quốc Việt Nam, các đoàn thể; Đảng ủy Ủy ban Mặt trận Tổ quốc, các đoàn thể; Đảng đoàn Mặt
        trận Tổ quốc và các tổ chức chính trị - xã hội; Thường trực Tỉnh ủy; Thường trực Thành ủy; Thường trực Huyện
        ủy; Thường trực Đảng
        ủy; Ban Bí thư; Bộ Chính trị; Ban Chấp hành Trung ương Đảng; Trung ương Đảng
    """),
    ("cap-uy", "of", "keep", """
        Đảng ủy; Đảng ủy các cơ quan Đảng; Đảng bộ; Chi bộ; Đảng đoàn; Ban cán sự đảng; Ban Thường vụ Đảng ủy; Ban
        Thường vụ; Cấp ủy; Chi ủy; Đảng bộ các cơ quan Đảng; Đảng ủy khối;
        Đảng ủy Khối các cơ quan và doanh nghiệp; Đảng ủy Khối các cơ quan; Đảng ủy Khối doanh nghiệp
    """),
    ("cap-uy", "of", "keep", """
        Ban Tuyên giáo và Dân vận; Ban Tuyên giáo; Ban Dân vận; Ban Tổ chức; Ban Nội chính; Ban Kinh tế Trung
        ương; Ban Chính sách, chiến lược; Ủy ban Kiểm tra; Văn phòng Tỉnh ủy; Văn phòng Thành ủy; Văn phòng
        Huyện ủy; Văn phòng Đảng ủy; Ban Tổ chức - Kiểm tra; Hội đồng Lý luận Trung ương; Ban Xây dựng Đảng; Văn
        phòng Trung ương Đảng
    """),
    ("cong-an", "place", "add", "Công an"),
    ("cong-an", "name", "keep", """
        Công an Kinh tế; Đồn Công an; Cơ quan Cảnh sát điều tra; Cơ quan điều tra; Cảnh sát khu vực; Cảnh sát
        biển; Bộ Tư lệnh Cảnh sát biển
    """),
    ("quan-su", "place", "add", "Bộ Chỉ huy Quân sự; Ban Chỉ huy Quân sự; Cơ quan quân sự"),
    ("quan-su", "name", "keep", """
        Quân khu; Quân đoàn; Quân chủng; Bộ Tư lệnh; Bộ Tổng Tham mưu; Tổng cục Chính trị; Trung đoàn; Sư
        đoàn; Lữ đoàn; Tiểu đoàn; Ban Chỉ huy Phòng thủ khu vực; Binh đoàn; Bộ Tư lệnh Thủ đô Hà Nội; Bộ đội
        địa phương
    """),
    ("bien-phong", "place", "add", """
        Bộ Chỉ huy Bộ đội Biên phòng; Ban Chỉ huy Bộ đội Biên phòng; Bộ đội Biên phòng; Bộ Tư lệnh Bộ đội Biên
        phòng
    """),
    ("bien-phong", "name", "keep", "Đồn Biên phòng; Trạm Biên phòng; Hải đội Biên phòng; Trạm Kiểm soát Biên phòng"),
    ("vien-kiem-sat", "place", "add", "Viện Kiểm sát nhân dân; Viện Kiểm sát; Viện Kiểm sát nhân dân tối cao"),
    ("toa-an", "place", "add", "Tòa án nhân dân; Tòa án; Tòa án nhân dân tối cao"),
    ("mat-tran", "place", "add", """
        Ủy ban Mặt trận Tổ quốc Việt Nam; Ủy ban Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ
        quốc; Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam; Ban Thường trực Ủy ban Mặt trận Tổ quốc; Ủy
        ban Mặt trận; Thường trực Ủy ban Mặt trận Tổ quốc
    """),
    ("mat-tran", "place", "keep", """
        Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt
        Nam; Ban Công tác Mặt trận; Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
    """),
    ("doan-the", "place", "add", """
        Hội Liên hiệp Phụ nữ; Hội Phụ nữ; Hội Nông dân; Hội Cựu chiến binh; Đoàn Thanh niên Cộng sản Hồ Chí
        Minh; Đoàn Thanh niên; Liên đoàn Lao động; Đoàn TNCS; Hội Liên hiệp Thanh niên Việt Nam; Hội Liên hiệp
        Thanh niên; Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh
    """),
    ("doan-the", "place", "keep", """
        Tỉnh Đoàn; Thành Đoàn; Huyện Đoàn; Quận Đoàn; Thị Đoàn; Xã Đoàn; Phường Đoàn; Ban Chấp hành Tỉnh Đoàn;
        Ban Thường vụ Tỉnh Đoàn; Ban Chấp hành Huyện Đoàn; Ban Chấp hành Thành Đoàn; Ban Thường vụ Huyện Đoàn;
        Ban Thường vụ Thành Đoàn; Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh; Trung ương Đoàn; Tổng Liên
        đoàn Lao động Việt Nam; Tổng Liên đoàn Lao động; Trung ương Hội Liên hiệp Phụ nữ; Trung ương Hội Nông
        dân; Trung ương Hội Cựu chiến binh; Đoàn trường; Liên đội; Chi đoàn; Đoàn xã; Đoàn phường; Hội đồng
        Đội; Hội Sinh viên
    """),
    ("doan-the", "of", "keep", """
        Công đoàn; Công đoàn cơ sở; Công đoàn cấp trên trực tiếp cơ sở; Công đoàn cấp trên cơ sở; Công đoàn ngành;
        Công đoàn các khu công nghiệp; Ban Chấp hành Công đoàn;
        Công đoàn viên chức
    """),
    ("hoi", "place", "add", """
        Hội Người cao tuổi; Hội Chữ thập đỏ; Hội Khuyến học; Hội Luật gia; Hội Cựu giáo chức; Hội Cựu Thanh
        niên xung phong; Hội Người mù; Hội Nạn nhân chất độc da cam/dioxin; Hội Đông y; Hội Nhà báo; Hội Văn
        học nghệ thuật; Hội Văn học - Nghệ thuật; Hội Bảo vệ quyền trẻ em; Hội Làm vườn; Hội Người khuyết tật;
        Hội Doanh nghiệp; Hội Doanh nhân trẻ; Hội Kế hoạch hóa gia đình; Hội Bảo trợ người khuyết tật và trẻ
        mồ côi; Hội Di sản văn hóa; Hội Khoa học kỹ thuật; Hội Y học; Hội Dược học; Hội Điều dưỡng; Đoàn Luật
        sư; Liên minh Hợp tác xã; Hiệp hội Doanh nghiệp nhỏ và vừa; Hiệp hội Doanh nghiệp vừa và nhỏ; Hội Doanh nghiệp
        nhỏ và vừa; Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các tổ chức hữu nghị; Hiệp
        hội Doanh nghiệp; Câu lạc bộ Hưu trí; Hội Bảo vệ người tiêu dùng; Hội Sinh vật cảnh
    """),
    ("hoi", "name", "keep", """
        Hội; Hiệp hội; Liên hiệp; Liên minh; Liên đoàn; Câu lạc bộ; Giáo hội Phật giáo; Giáo hội Phật giáo
        Việt Nam; Ban Trị sự Giáo hội Phật giáo Việt Nam; Trung ương Hội; Tòa Giám mục; Ban Trị sự; Ban Đại
        diện Hội Người cao tuổi; Ban Đại diện Cha mẹ học sinh; Ban Đại diện; Hội Cha mẹ học sinh
    """),
    ("nganh", "place", "keep", "Thanh tra Chính phủ; Thanh tra Bộ; Thanh tra Sở; Thanh tra nhà nước"),
    ("nganh", "of", "keep", """
        Văn phòng; Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; Văn phòng Đoàn đại biểu Quốc hội và Hội
        đồng nhân dân; Văn phòng Điều phối; Văn phòng thường trực; Văn phòng Thường trực Ban Chỉ đạo; Văn
        phòng đăng ký đất đai; Văn phòng Điều phối nông thôn mới
    """),
    ("nganh", "placed", "keep", "Thanh tra; Thống kê"),
    ("trung-uong-tai-dia-phuong", "placed", "keep", "Thuế"),
    ("ban", "place", "drop", "Ban Dân tộc; Ban Tôn giáo; Ban Thi đua - Khen thưởng; Ban Dân tộc và Tôn giáo"),
    ("ban", "topic", "keep", """
        Ban Quản lý; Ban An toàn giao thông; Ban Vì sự tiến bộ của phụ nữ; Ban Quản lý dự án; Ban Tiếp công
        dân; Ban Bảo vệ chăm sóc sức khỏe cán bộ; Ban Thanh tra nhân dân
    """),
    ("ban", "name", "keep", "Ban"),
    ("ban-chi-dao", "topic", "keep", """
        Ban Chỉ đạo; Ban Chỉ đạo quốc gia; Ban Chỉ đạo Trung ương; Tiểu ban Chỉ đạo; Tiểu ban; Ban Công tác;
        Ban Công tác đặc biệt; Ban Chuyên trách; Hội đồng; Hội đồng quốc gia; Hội đồng thi đua - khen thưởng;
        Hội đồng Phối hợp; Ủy ban Quốc gia; Ủy ban công tác; Tổ công tác; Tổ giúp việc; Tổ biên tập; Tổ thẩm
        định; Ban Tổ chức cuộc thi; Ban Tổ chức hội thi; Ban Tổ chức giải; Ban Chỉ huy; Ban Chỉ huy Phòng thủ
        dân sự; Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn; Đoàn kiểm tra liên ngành; Cơ quan
        thường trực; Cơ quan thường trực Ban Chỉ đạo; Thường trực Ban Chỉ đạo; Ban Vận động; Hội đồng trường;
        Ban Cứu trợ; Ban Phòng, chống
    """),
    ("su-nghiep", "place", "add", """
        Đài Phát thanh và Truyền hình; Đài Truyền thanh - Truyền hình; Cổng Thông tin điện tử; Báo và Đài Phát
        thanh, Truyền hình; Báo và phát thanh, truyền hình; Trung tâm Phục vụ hành chính công; Trạm Y tế;
        Trung tâm Y tế; Đài Truyền thanh; Trung tâm Kiểm soát bệnh tật; Trung tâm Chính trị; Trường Chính trị;
        Trung tâm Văn hóa - Thể thao và Truyền thanh; Trung tâm Cung ứng dịch vụ sự nghiệp công; Trung tâm Dịch vụ sự
        nghiệp công; Trung tâm Dịch vụ tổng hợp; Trung tâm Cung ứng dịch vụ công; Trung tâm Văn hóa, Thể thao và
        Truyền thanh; Quỹ Bảo vệ môi trường; Trung tâm Dịch vụ việc làm
    """),
    ("su-nghiep", "name", "keep", """
        Trung tâm; Viện; Bệnh viện; Bệnh viện Đa khoa; Báo; Tạp chí; Nhà xuất bản; Học viện; Đại học; Trường;
        Trường Đại học; Trường Cao đẳng; Trường Trung cấp; Trường THPT; Trường THCS; Trường Tiểu học; Trường
        Mầm non; Trường Trung học phổ thông; Trường Trung học cơ sở; Trường Tiểu học và Trung học cơ sở;
        Trường Tiểu học và THCS; Trường THCS và THPT; Trường TH và THCS; Trường PTDTNT; Trường PTDTBT; Trường
        Chính trị; Trường Cao đẳng nghề; Bảo tàng; Thư viện; Nhà hát; Nhà Văn hóa; Nhà Thiếu nhi; Vườn quốc
        gia; Khu bảo tồn; Trạm; Quỹ; Trạm Khuyến nông; Cơ sở cai nghiện ma túy; Cơ sở điều trị; Đoàn Nghệ
        thuật; Trung tâm Văn hóa, Thông tin và Thể thao; Trung tâm Văn hóa, Thể thao và Du lịch; Trung tâm
        Giáo dục nghề nghiệp - Giáo dục thường xuyên; Trung tâm Văn hóa - Thông tin; Trung tâm Văn hóa, Thể
        thao và Truyền thanh; Nhà khách; Cổng Dịch vụ công; Trung tâm Giáo dục thường xuyên; Trại giam; Trại
        tạm giam; Thông tấn xã; Ban Quản lý rừng phòng hộ; Phân hiệu
    """),
    ("trung-uong-tai-dia-phuong", "place", "keep", """
        Bảo hiểm xã hội; Kho bạc Nhà nước; Cục Thuế; Thuế cơ sở; Chi cục Thuế; Cục Thống kê; Chi cục Thống kê;
        Thống kê cơ sở; Cục Thi hành án dân sự; Chi cục Thi hành án dân sự; Thi hành án dân sự; Phòng Thi hành
        án dân sự; Cục Quản lý thị trường; Chi cục Quản lý thị trường; Bưu điện; Đài Khí tượng Thủy văn; Bưu
        điện Văn hóa; Bảo hiểm xã hội cơ sở; Đài Tiếng nói Việt Nam; Đài Truyền hình Việt Nam; Ngân hàng Nhà
        nước; Ngân hàng Nhà nước Việt Nam; Ngân hàng Chính sách xã hội; Phòng giao dịch Ngân hàng Chính sách
        xã hội; Thông tấn xã Việt Nam; Ngân hàng Phát triển Việt Nam; Đại học Quốc gia Thành phố Hồ Chí Minh;
        Đại học Quốc gia Hà Nội; Bảo hiểm xã hội Việt Nam; Quỹ tín dụng nhân dân
    """),
    ("trung-uong-tai-dia-phuong", "name", "keep", """
        Cục Hải quan; Chi cục Hải quan; Hải quan; Hải quan cửa khẩu; Chi cục Hải quan cửa khẩu; Ngân hàng; Cơ
        quan thường trú; Đội Quản lý thị trường; Hạt Kiểm lâm; Chi cục Kiểm lâm; Cảng vụ; Điện lực; Công ty
        Điện lực; Cơ quan bảo hiểm xã hội; Phân xã; Chi nhánh; Chi nhánh Văn phòng đăng ký đất đai; Phòng giao
        dịch; Chi cục Chăn nuôi và Thú y; Chi cục Trồng trọt và Bảo vệ thực vật; Chi cục Dân số; Chi cục Dân
        số - Kế hoạch hóa gia đình; Cơ quan Thường trực
    """),
    ("khac", "name", "keep", """
        Công ty; Tổng công ty; Tập đoàn; VNPT; Viettel; MobiFone; Vinaphone; EVN; Hợp tác xã; Công ty cổ phần;
        Công ty TNHH; Công ty TNHH MTV; Công ty TNHH Một thành viên; Công ty cổ phần Điện lực; Tập đoàn Điện lực; Tổng
        công ty Điện lực; Đội; Tổ; Bộ phận; Ban Giám hiệu; Ban Giám đốc; Hội đồng quản trị; Ban Lãnh đạo; Ban nhân
        dân; Ban Bảo vệ; Ban Nề nếp; Ban Tư vấn; Ban Điều hành; Ban Phát triển thôn; Ban Văn hóa; Ban Hòa
        giải; Tổ Tư vấn; Tổ chuyên môn; Tổ Văn phòng; Tổ hòa giải; Khối; Cụm thi đua; Đoàn kiểm tra; Phân
        trại; Ban Liên lạc; Ban Kiểm soát; Khoa
    """),
    ("khac", "place", "keep", """
        Chính phủ; Tổ công nghệ số cộng đồng; Ủy ban An toàn giao thông Quốc gia; Cơ quan điều phối quốc gia;
        Thủ tướng Chính phủ; Phó Thủ tướng Chính phủ; Văn phòng Chính phủ; Chủ tịch nước; Bộ Tư lệnh Thành
        phố; Ban Cơ yếu Chính phủ; Kiểm toán Nhà nước
    """),
)  # fmt: skip

# Another way to write a head; "BCH" is Ban Chấp hành of a union, Bộ (Ban) Chỉ huy of a force.
HEAD_ALIASES = {
    "Ban Chấp hành Bộ đội Biên phòng": "Bộ Chỉ huy Bộ đội Biên phòng",
    "Ban Chấp hành Quân sự": "Ban Chỉ huy Quân sự",
    "Ban Chấp hành quân sự": "Ban Chỉ huy Quân sự",
    "Ủy ban MTTQ": "Ủy ban Mặt trận Tổ quốc",
    "Liên minh các Hợp tác xã": "Liên minh Hợp tác xã",
    "Công ty CP": "Công ty cổ phần",
    "Công ty Cổ phần": "Công ty cổ phần",
}

# The level of each unit; of a city it depends.
UNITS = {
    "tỉnh": "province", "thành phố": "", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "thôn": "unit", "ấp": "unit",
    "buôn": "unit", "bản": "unit", "làng": "unit", "khu phố": "unit", "tổ dân phố": "unit", "bon": "unit",
    "khóm": "unit", "tiểu khu": "unit",
}  # fmt: skip

# Of the heads with "add": the levels that have such a body; the others are at every level.
ONLY_AT = (
    ("province", """
        Bộ Chỉ huy Quân sự; Bộ Chỉ huy Bộ đội Biên phòng; Ban Chỉ huy Bộ đội Biên phòng; Bộ đội Biên phòng;
        Bộ Tư lệnh Bộ đội Biên phòng; Đài Phát thanh và Truyền hình; Báo và Đài Phát thanh, Truyền hình;
        Báo và phát thanh, truyền hình; Cổng Thông tin điện tử; Trung tâm Kiểm soát bệnh tật; Trường Chính trị;
        Trung tâm Dịch vụ việc làm; Quỹ Bảo vệ môi trường; Đoàn Luật sư; Liên minh Hợp tác xã; Hội Nhà báo;
        Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các tổ chức hữu nghị; Hội Văn học nghệ thuật;
        Hội Văn học - Nghệ thuật; Hội Luật gia; Hiệp hội Doanh nghiệp; Hội Doanh nhân trẻ; Hội Y học; Hội Dược học;
        Hội Điều dưỡng; Hội Khoa học kỹ thuật; Hội Di sản văn hóa
    """),
    ("province district", """
        Liên đoàn Lao động; Viện Kiểm sát nhân dân; Viện Kiểm sát; Tòa án nhân dân; Tòa án; Hội Đông y
    """),
    ("district", "Trung tâm Y tế; Trung tâm Chính trị; Đài Truyền thanh - Truyền hình"),
    ("district commune", "Ban Chỉ huy Quân sự; Đài Truyền thanh"),
    ("commune", "Trạm Y tế; Trung tâm Văn hóa - Thể thao và Truyền thanh"),
    ("none", """
        Viện Kiểm sát nhân dân tối cao; Tòa án nhân dân tối cao; Ủy ban Hành chính; Câu lạc bộ Hưu trí
    """),
)  # fmt: skip

# Heads that say nothing without more words.
NEEDY = """
Bộ phận; Công ty; Tổng công ty; Tập đoàn; Hợp tác xã; Chi nhánh; Đoàn kiểm tra; Trung tâm; Bệnh viện; Học viện;
Đại học; Trường Đại học; Tạp chí; Hiệp hội; Liên hiệp; Liên minh; Liên đoàn; Câu lạc bộ; Ngân hàng; Công chức;
Thư viện; Bảo tàng; Nhà hát; Phân hiệu; Nhà xuất bản; Ban Đại diện; Trạm; Quỹ; Vườn quốc gia; Khu bảo tồn;
Công ty cổ phần
"""

# Words that begin with a unit and are none.
NO_UNITS = """
xã hội; xã viên; xã luận; bản tin; bản thân; bản đồ; bản chất; bản sắc; bản cam kết; bản ghi; bản án; bản quyền; bản
kế hoạch; làng nghề; ấp ủ; thôn quê; phường hội
"""

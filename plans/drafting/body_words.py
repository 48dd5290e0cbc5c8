"""How bodies of the Vietnamese state, party and unions are called: heads, fields, units, short forms. Data only.

Sources: Nghị định 24/2014, 107/2020, 45/2025 (sở), 37/2014, 108/2020, 150/2025 (phòng); Luật Tổ chức chính quyền địa
phương; Nghị định 30/2020 (writing with capitals, Phụ lục II); names as plans since 2010 print them.
"""

from __future__ import annotations

# Written out wherever they stand; two-letter ones only in capitals.
SHORT_FORMS = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBMT": "Ủy ban Mặt trận",
    "VN": "Việt Nam",
    "CA": "Công an",
    "CAND": "Công an nhân dân",
    "CATX": "Công an thị xã",
    "TP": "thành phố",
    "TX": "thị xã",
    "TT&TT": "Thông tin và Truyền thông",
    "TTTT": "Thông tin và Truyền thông",
    "TW": "Trung ương",
    "TƯ": "Trung ương",
    "BĐBP": "Bộ đội Biên phòng",
    "CHQS": "Chỉ huy Quân sự",
    "BCH": "Ban Chấp hành",
    "BCHQS": "Ban Chỉ huy Quân sự",
    "BCĐ": "Ban Chỉ đạo",
    "BQL": "Ban Quản lý",
    "BTV": "Ban Thường vụ",
    "BGH": "Ban Giám hiệu",
    "BGĐ": "Ban Giám đốc",
    "VP": "Văn phòng",
    "PCTP": "phòng, chống tội phạm",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện Kiểm sát nhân dân",
    "VKS": "Viện Kiểm sát",
    "THADS": "Thi hành án dân sự",
    "TNCS": "Thanh niên Cộng sản",
    "TNCSHCM": "Thanh niên Cộng sản Hồ Chí Minh",
    "TNTP": "Thiếu niên Tiền phong",
    "HCM": "Hồ Chí Minh",
    "LHPN": "Liên hiệp Phụ nữ",
    "LHTN": "Liên hiệp Thanh niên",
    "LHTNVN": "Liên hiệp Thanh niên Việt Nam",
    "CCB": "Cựu chiến binh",
    "LĐLĐ": "Liên đoàn Lao động",
    "CTĐ": "Chữ thập đỏ",
    "PTTH": "Phát thanh và Truyền hình",
    "PT-TH": "Phát thanh và Truyền hình",
    "TTĐT": "Thông tin điện tử",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐTB": "Lao động - Thương binh",
    "GDĐT": "Giáo dục và Đào tạo",
    "GD": "Giáo dục",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "NNMT": "Nông nghiệp và Môi trường",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT": "Văn hóa và Thông tin",
    "VHXH": "Văn hóa - Xã hội",
    "KHĐT": "Kế hoạch và Đầu tư",
    "TCKH": "Tài chính - Kế hoạch",
    "KHCN": "Khoa học và Công nghệ",
    "TNMT": "Tài nguyên và Môi trường",
    "GTVT": "Giao thông vận tải",
    "DTTG": "Dân tộc và Tôn giáo",
    "KTHT": "Kinh tế - Hạ tầng",
    "NHNN": "Ngân hàng Nhà nước",
    "NHCSXH": "Ngân hàng Chính sách xã hội",
    "CSXH": "Chính sách xã hội",
    "KBNN": "Kho bạc Nhà nước",
    "BHXH": "Bảo hiểm xã hội",
    "QLTT": "Quản lý thị trường",
    "QLDA": "Quản lý dự án",
    "KKT": "Khu kinh tế",
    "KCN": "Khu công nghiệp",
    "TTYT": "Trung tâm Y tế",
    "KSBT": "Kiểm soát bệnh tật",
    "TTHC": "Phục vụ hành chính",
    "PVHCC": "Phục vụ hành chính công",
    "HTX": "Hợp tác xã",
    "CTXH": "chính trị - xã hội",
    "CT-XH": "chính trị - xã hội",
    "PCCC": "Phòng cháy, chữa cháy",
    "CNCH": "cứu nạn, cứu hộ",
    "ANTQ": "an ninh Tổ quốc",
    "ATGT": "An toàn giao thông",
    "TDP": "tổ dân phố",
    "GDNN": "Giáo dục nghề nghiệp",
    "GDTX": "Giáo dục thường xuyên",
    "ĐTXD": "đầu tư xây dựng",
    "ĐBQH": "đại biểu Quốc hội",
    "CSĐT": "Cảnh sát điều tra",
    "CSGT": "Cảnh sát giao thông",
    "QLĐT": "Quản lý đô thị",
    "NTM": "nông thôn mới",
    "DSKHHGĐ": "Dân số - Kế hoạch hóa gia đình",
    "ATTP": "An toàn thực phẩm",
    "TNXP": "Thanh niên xung phong",
    "NCT": "Người cao tuổi",
    "KHKT": "Khoa học kỹ thuật",
    "BTXH": "Bảo trợ xã hội",
    "VHNT": "Văn học nghệ thuật",
    "PCTT": "phòng, chống thiên tai",
    "TKCN": "tìm kiếm cứu nạn",
    "TTDVNN": "Trung tâm Dịch vụ nông nghiệp",
    "TĐKT": "Thi đua - Khen thưởng",
    "VPĐKĐĐ": "Văn phòng Đăng ký đất đai",
    "CNTT": "công nghệ thông tin",
    "ANQP": "an ninh, quốc phòng",
    "GV": "giáo viên",
    "GVCN": "giáo viên chủ nhiệm",
    "CBQL": "cán bộ quản lý",
    "HS": "học sinh",
}

# What sở, phòng, bộ are in charge of. A part may be joined by "và", "-", "," or nothing.
FIELDS = """
Nội vụ; Tư pháp; Kế hoạch và Đầu tư; Tài chính; Công Thương; Nông nghiệp và Phát triển nông thôn; Giao thông vận tải;
Xây dựng; Tài nguyên và Môi trường; Thông tin và Truyền thông; Lao động - Thương binh và Xã hội;
Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao; Văn hóa và Thông tin; Văn hóa, Thông tin và Thể thao;
Văn hóa, Thông tin, Thể thao và Du lịch; Khoa học và Công nghệ; Giáo dục và Đào tạo; Y tế; Ngoại vụ; Du lịch;
Quy hoạch - Kiến trúc; Dân tộc; Dân tộc và Tôn giáo; Nông nghiệp và Môi trường; An toàn thực phẩm; Quốc phòng; Công an;
Ngoại giao; Công nghiệp; Thương mại; Thủy sản; Thương mại và Du lịch; Công nghiệp và Thương mại; Bưu chính, Viễn thông;
Tài chính - Kế hoạch; Kinh tế; Kinh tế và Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Quản lý đô thị; Văn hóa - Xã hội;
Nông nghiệp; Lao động; Thương binh và Xã hội; Xã hội; Tổ chức - Hành chính; Giáo dục; Văn hóa; Thể thao; Nông nghiệp và Nông thôn;
Tài nguyên; Môi trường; Kế hoạch; Đầu tư; Kế hoạch - Tài chính; Kế hoạch - Tổng hợp; Tổ chức cán bộ; Pháp chế; Tham mưu;
Hậu cần; Chính trị; Kỹ thuật; Nghiệp vụ Y; Nghiệp vụ; Chính trị tư tưởng; Hành chính - Quản trị; Tổng hợp; Hành chính;
Công tác học sinh, sinh viên; Đào tạo; Khảo thí; Cảnh sát điều tra tội phạm về ma túy; Cảnh sát giao thông;
Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; Cảnh sát hình sự; Cảnh sát kinh tế; Cảnh sát quản lý hành chính về trật tự xã hội;
An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; An ninh chính trị nội bộ; An ninh đối ngoại; Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc;
Lao động, Tiền lương và Xã hội; Hạ tầng kinh tế; Phát triển nông thôn; Thống kê; Dân vận; Đô thị; Kinh tế ngành; Quản trị
"""  # noqa: E501 - one table

# kind, what must or may follow, what becomes of the own unit's word in the code; then the heads.
# follow: field (a field or capitals), name (capitals or nouns), place (nothing but a place), of (another body or a place),
#         topic (also words in lower case up to the place)
# unit: keep (as written), add (also where left out), drop (never)
HEADS: tuple[tuple[str, str, str, str], ...] = (
    ("so", "field", "drop", "Sở"),
    ("bo", "field", "drop", "Bộ; Tổng cục; Vụ; Ủy ban Dân tộc"),
    ("phong", "field", "drop", "Phòng; Phòng chuyên môn"),
    ("trung-uong-tai-dia-phuong", "field", "keep", "Cục; Chi cục; Hạt; Khu Quản lý; Khu Đường bộ"),
    ("ubnd", "place", "add", "Ủy ban nhân dân; Ủy ban Hành chính"),
    ("hdnd", "place", "add", "Hội đồng nhân dân; Thường trực Hội đồng nhân dân"),
    ("hdnd", "place", "drop", "Đoàn đại biểu Quốc hội; Quốc hội; Ủy ban Thường vụ Quốc hội; Văn phòng Quốc hội; Văn phòng Chủ tịch nước"),
    ("hdnd", "name", "keep", "Ban Pháp chế Hội đồng nhân dân; Ban Kinh tế - Ngân sách Hội đồng nhân dân; Ban Văn hóa - Xã hội Hội đồng nhân dân; Ban Dân tộc Hội đồng nhân dân"),
    ("cap-uy", "place", "keep", "Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Ban Thường vụ Tỉnh ủy; Ban Thường vụ Thành ủy; Ban Thường vụ Huyện ủy; Thường trực Tỉnh ủy; Thường trực Thành ủy; Thường trực Huyện ủy; Thường trực Đảng ủy; Ban Bí thư; Bộ Chính trị; Ban Chấp hành Trung ương Đảng; Trung ương Đảng"),
    ("cap-uy", "of", "keep", "Đảng ủy; Đảng bộ; Chi bộ; Đảng đoàn; Ban cán sự đảng; Ban Thường vụ Đảng ủy; Ban Thường vụ; Cấp ủy; Chi ủy"),
    ("cap-uy", "of", "keep", "Ban Tuyên giáo và Dân vận; Ban Tuyên giáo; Ban Dân vận; Ban Tổ chức; Ban Nội chính; Ban Kinh tế Trung ương; Ban Chính sách, chiến lược; Ủy ban Kiểm tra; Văn phòng Tỉnh ủy; Văn phòng Thành ủy; Văn phòng Huyện ủy; Ban Xây dựng Đảng; Văn phòng Trung ương Đảng"),
    ("cong-an", "place", "add", "Công an"),
    ("cong-an", "name", "keep", "Công an Kinh tế; Đồn Công an; Cơ quan Cảnh sát điều tra; Cơ quan điều tra; Cảnh sát khu vực; Cảnh sát biển; Bộ Tư lệnh Cảnh sát biển"),
    ("quan-su", "place", "add", "Bộ Chỉ huy Quân sự; Ban Chỉ huy Quân sự; Cơ quan quân sự"),
    ("quan-su", "name", "keep", "Quân khu; Quân đoàn; Quân chủng; Bộ Tư lệnh; Bộ Tổng Tham mưu; Tổng cục Chính trị; Trung đoàn; Sư đoàn; Lữ đoàn; Tiểu đoàn; Ban Chỉ huy Phòng thủ khu vực; Binh đoàn; Bộ Tư lệnh Thủ đô Hà Nội; Bộ đội địa phương"),
    ("bien-phong", "place", "add", "Bộ Chỉ huy Bộ đội Biên phòng; Ban Chỉ huy Bộ đội Biên phòng; Bộ đội Biên phòng; Bộ Tư lệnh Bộ đội Biên phòng"),
    ("bien-phong", "name", "keep", "Đồn Biên phòng; Trạm Biên phòng; Hải đội Biên phòng; Trạm Kiểm soát Biên phòng"),
    ("vien-kiem-sat", "place", "add", "Viện Kiểm sát nhân dân; Viện Kiểm sát; Viện Kiểm sát nhân dân tối cao"),
    ("toa-an", "place", "add", "Tòa án nhân dân; Tòa án; Tòa án nhân dân tối cao"),
    ("mat-tran", "place", "add", "Ủy ban Mặt trận Tổ quốc Việt Nam; Ủy ban Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc; Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam; Ban Thường trực Ủy ban Mặt trận Tổ quốc; Ủy ban Mặt trận; Thường trực Ủy ban Mặt trận Tổ quốc"),
    ("mat-tran", "place", "keep", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Ban Công tác Mặt trận; Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("doan-the", "place", "add", "Hội Liên hiệp Phụ nữ; Hội Phụ nữ; Hội Nông dân; Hội Cựu chiến binh; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Đoàn Thanh niên; Liên đoàn Lao động; Đoàn TNCS; Hội Liên hiệp Thanh niên Việt Nam; Hội Liên hiệp Thanh niên; Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ("doan-the", "place", "keep", "Tỉnh Đoàn; Thành Đoàn; Huyện Đoàn; Quận Đoàn; Thị Đoàn; Xã Đoàn; Phường Đoàn; Ban Chấp hành Tỉnh Đoàn; Ban Thường vụ Tỉnh Đoàn; Ban Chấp hành Huyện Đoàn; Ban Chấp hành Thành Đoàn; Ban Thường vụ Huyện Đoàn; Ban Thường vụ Thành Đoàn; Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh; Trung ương Đoàn; Tổng Liên đoàn Lao động Việt Nam; Tổng Liên đoàn Lao động; Trung ương Hội Liên hiệp Phụ nữ; Trung ương Hội Nông dân; Trung ương Hội Cựu chiến binh; Đoàn trường; Liên đội; Chi đoàn; Đoàn xã; Đoàn phường; Hội đồng Đội; Hội Sinh viên"),
    ("doan-the", "of", "keep", "Công đoàn; Công đoàn cơ sở; Công đoàn ngành; Công đoàn các khu công nghiệp; Ban Chấp hành Công đoàn; Công đoàn viên chức"),
    ("hoi", "place", "add", "Hội Người cao tuổi; Hội Chữ thập đỏ; Hội Khuyến học; Hội Luật gia; Hội Cựu giáo chức; Hội Cựu Thanh niên xung phong; Hội Người mù; Hội Nạn nhân chất độc da cam/dioxin; Hội Đông y; Hội Nhà báo; Hội Văn học nghệ thuật; Hội Văn học - Nghệ thuật; Hội Bảo vệ quyền trẻ em; Hội Làm vườn; Hội Người khuyết tật; Hội Doanh nghiệp; Hội Doanh nhân trẻ; Hội Kế hoạch hóa gia đình; Hội Bảo trợ người khuyết tật và trẻ mồ côi; Hội Di sản văn hóa; Hội Khoa học kỹ thuật; Hội Y học; Hội Dược học; Hội Điều dưỡng; Đoàn Luật sư; Liên minh Hợp tác xã; Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các tổ chức hữu nghị; Hiệp hội Doanh nghiệp; Câu lạc bộ Hưu trí; Hội Bảo vệ người tiêu dùng; Hội Sinh vật cảnh"),
    ("hoi", "name", "keep", "Hội; Hiệp hội; Liên hiệp; Liên minh; Liên đoàn; Câu lạc bộ; Giáo hội Phật giáo; Giáo hội Phật giáo Việt Nam; Ban Trị sự Giáo hội Phật giáo Việt Nam; Trung ương Hội; Tòa Giám mục; Ban Trị sự; Ban Đại diện Hội Người cao tuổi; Ban Đại diện Cha mẹ học sinh; Ban Đại diện; Hội Cha mẹ học sinh"),
    ("nganh", "place", "keep", "Thanh tra Chính phủ; Thanh tra Bộ; Thanh tra Sở; Thanh tra nhà nước"),
    ("nganh", "of", "keep", "Văn phòng; Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân; Văn phòng Điều phối; Văn phòng thường trực; Văn phòng Thường trực Ban Chỉ đạo; Văn phòng đăng ký đất đai; Văn phòng Điều phối nông thôn mới"),
    ("nganh", "placed", "keep", "Thanh tra; Thống kê"),
    ("trung-uong-tai-dia-phuong", "placed", "keep", "Thuế"),
    ("ban", "place", "drop", "Ban Dân tộc; Ban Tôn giáo; Ban Thi đua - Khen thưởng; Ban Dân tộc và Tôn giáo"),
    ("ban", "topic", "keep", "Ban Quản lý; Ban An toàn giao thông; Ban Vì sự tiến bộ của phụ nữ; Ban Quản lý dự án; Ban Tiếp công dân; Ban Bảo vệ chăm sóc sức khỏe cán bộ; Ban Thanh tra nhân dân"),
    ("ban-chi-dao", "topic", "keep", "Ban Chỉ đạo; Ban Chỉ đạo quốc gia; Ban Chỉ đạo Trung ương; Tiểu ban Chỉ đạo; Tiểu ban; Ban Công tác; Ban Công tác đặc biệt; Ban Chuyên trách; Hội đồng; Hội đồng quốc gia; Hội đồng thi đua - khen thưởng; Hội đồng Phối hợp; Ủy ban Quốc gia; Ủy ban công tác; Tổ công tác; Tổ giúp việc; Tổ biên tập; Tổ thẩm định; Ban Tổ chức cuộc thi; Ban Tổ chức hội thi; Ban Tổ chức giải; Ban Chỉ huy; Ban Chỉ huy Phòng thủ dân sự; Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn; Đoàn kiểm tra liên ngành; Cơ quan thường trực; Cơ quan thường trực Ban Chỉ đạo; Thường trực Ban Chỉ đạo; Ban Vận động; Hội đồng trường; Ban Cứu trợ; Ban Phòng, chống"),
    ("su-nghiep", "place", "add", "Đài Phát thanh và Truyền hình; Đài Truyền thanh - Truyền hình; Cổng Thông tin điện tử; Báo và Đài Phát thanh, Truyền hình; Báo và phát thanh, truyền hình; Trung tâm Phục vụ hành chính công; Trạm Y tế; Trung tâm Y tế; Đài Truyền thanh; Trung tâm Kiểm soát bệnh tật; Trung tâm Chính trị; Trường Chính trị; Trung tâm Văn hóa - Thể thao và Truyền thanh; Quỹ Bảo vệ môi trường; Trung tâm Dịch vụ việc làm"),
    ("su-nghiep", "name", "keep", "Trung tâm; Viện; Bệnh viện; Bệnh viện đa khoa; Báo; Tạp chí; Nhà xuất bản; Học viện; Đại học; Trường; Trường Đại học; Trường Cao đẳng; Trường Trung cấp; Trường THPT; Trường THCS; Trường Tiểu học; Trường Mầm non; Trường Trung học phổ thông; Trường Trung học cơ sở; Trường Tiểu học và Trung học cơ sở; Trường Tiểu học và THCS; Trường THCS và THPT; Trường TH và THCS; Trường PTDTNT; Trường PTDTBT; Trường Chính trị; Trường Cao đẳng nghề; Bảo tàng; Thư viện; Nhà hát; Nhà Văn hóa; Nhà Thiếu nhi; Vườn quốc gia; Khu bảo tồn; Trạm; Quỹ; Trạm Khuyến nông; Cơ sở cai nghiện ma túy; Cơ sở điều trị; Đoàn Nghệ thuật; Trung tâm Văn hóa, Thông tin và Thể thao; Trung tâm Văn hóa, Thể thao và Du lịch; Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên; Trung tâm Văn hóa - Thông tin; Trung tâm Văn hóa, Thể thao và Truyền thanh; Nhà khách; Cổng Dịch vụ công; Trung tâm Giáo dục thường xuyên; Trại giam; Trại tạm giam; Thông tấn xã; Ban Quản lý rừng phòng hộ; Phân hiệu"),
    ("trung-uong-tai-dia-phuong", "place", "keep", "Bảo hiểm xã hội; Kho bạc Nhà nước; Cục Thuế; Thuế cơ sở; Chi cục Thuế; Cục Thống kê; Chi cục Thống kê; Thống kê cơ sở; Cục Thi hành án dân sự; Chi cục Thi hành án dân sự; Thi hành án dân sự; Phòng Thi hành án dân sự; Cục Quản lý thị trường; Chi cục Quản lý thị trường; Bưu điện; Đài Khí tượng Thủy văn; Bưu điện Văn hóa; Bảo hiểm xã hội cơ sở; Đài Tiếng nói Việt Nam; Đài Truyền hình Việt Nam; Ngân hàng Nhà nước; Ngân hàng Nhà nước Việt Nam; Ngân hàng Chính sách xã hội; Phòng giao dịch Ngân hàng Chính sách xã hội; Thông tấn xã Việt Nam; Ngân hàng Phát triển Việt Nam; Đại học Quốc gia Thành phố Hồ Chí Minh; Đại học Quốc gia Hà Nội; Bảo hiểm xã hội Việt Nam; Quỹ tín dụng nhân dân"),
    ("trung-uong-tai-dia-phuong", "name", "keep", "Cục Hải quan; Chi cục Hải quan; Hải quan; Hải quan cửa khẩu; Chi cục Hải quan cửa khẩu; Ngân hàng; Cơ quan thường trú; Đội Quản lý thị trường; Hạt Kiểm lâm; Chi cục Kiểm lâm; Cảng vụ; Điện lực; Công ty Điện lực; Cơ quan bảo hiểm xã hội; Phân xã; Chi nhánh; Chi nhánh Văn phòng đăng ký đất đai; Phòng giao dịch; Chi cục Chăn nuôi và Thú y; Chi cục Trồng trọt và Bảo vệ thực vật; Chi cục Dân số; Chi cục Dân số - Kế hoạch hóa gia đình; Cơ quan Thường trực"),
    ("khac", "name", "keep", "Công ty; Tổng công ty; Tập đoàn; VNPT; Viettel; MobiFone; Vinaphone; EVN; Hợp tác xã; Công ty cổ phần; Công ty TNHH; Đội; Tổ; Bộ phận; Ban Giám hiệu; Ban Giám đốc; Hội đồng quản trị; Ban Lãnh đạo; Ban nhân dân; Ban Bảo vệ; Ban Nề nếp; Ban Tư vấn; Ban Điều hành; Ban Phát triển thôn; Ban Văn hóa; Ban Hòa giải; Tổ Tư vấn; Tổ chuyên môn; Tổ Văn phòng; Tổ hòa giải; Khối; Cụm thi đua; Đoàn kiểm tra; Phân trại; Ban Liên lạc; Ban Kiểm soát; Khoa"),
    ("khac", "place", "keep", "Chính phủ; Tổ công nghệ số cộng đồng; Ủy ban An toàn giao thông Quốc gia; Cơ quan điều phối quốc gia; Thủ tướng Chính phủ; Phó Thủ tướng Chính phủ; Văn phòng Chính phủ; Chủ tịch nước; Bộ Tư lệnh Thành phố; Ban Cơ yếu Chính phủ; Kiểm toán Nhà nước"),
)  # fmt: skip

# Another way to write a head; "BCH" is Ban Chấp hành of a union, Bộ (Ban) Chỉ huy of a force.
HEAD_ALIASES = {
    "Ban Chấp hành Bộ đội Biên phòng": "Bộ Chỉ huy Bộ đội Biên phòng",
    "Ban Chấp hành Quân sự": "Ban Chỉ huy Quân sự",
    "Ban Chấp hành quân sự": "Ban Chỉ huy Quân sự",
    "Ủy ban MTTQ": "Ủy ban Mặt trận Tổ quốc",
}

# What a name may hold in lower case (or begin a part with): nouns of offices, trades and institutions.
NOUNS = """
y tế; tài chính; kế hoạch; đầu tư; giáo dục; đào tạo; văn hóa; thể thao; du lịch; thông tin; truyền thông; nông nghiệp;
phát triển nông thôn; nông thôn; nông thôn mới; nông dân; phụ nữ; thanh niên; thiếu niên; nhi đồng; cựu chiến binh; người cao tuổi; người mù;
dân tộc; tôn giáo; nội vụ; tư pháp; ngoại vụ; công thương; giao thông; vận tải; giao thông vận tải; xây dựng cơ bản; môi trường;
tài nguyên; thương binh; xã hội; lao động; khoa học; công nghệ; công nghệ cao; công nghệ thông tin; chuyển đổi số; kinh tế; hạ tầng; đô thị; quản lý đô thị;
quản lý thị trường; thị trường; quản lý dự án; quản lý đất đai; quản lý rừng; đầu tư xây dựng; đầu tư và xây dựng; khu kinh tế; khu công nghiệp; các khu công nghiệp; các khu chế xuất;
khu chế xuất; cụm công nghiệp; khu công nghệ cao; nhân dân; quân sự; biên phòng; cảnh sát; điều tra; kiểm sát; kiểm lâm; chăn nuôi; thú y;
trồng trọt; bảo vệ thực vật; thủy lợi; thủy sản; lâm nghiệp; dân số; kế hoạch hóa gia đình; an toàn thực phẩm; vệ sinh an toàn thực phẩm; dự phòng; y tế dự phòng; bệnh tật;
kiểm soát bệnh tật; kiểm soát; hiv/aids; đa khoa; khu vực; sản nhi; y học cổ truyền; tâm thần; lao phổi; phát thanh; truyền hình; truyền thanh; phát thanh - truyền hình;
điện tử; thông tin điện tử; thông tin đối ngoại; cổng thông tin điện tử; tiếng nói việt nam; tiếng nói nhân dân; thường trú; thường trực; chính sách; chính sách xã hội; bảo hiểm; bảo hiểm xã hội; nhà nước; việt nam;
phát triển; ngoại thương; công thương việt nam; chi nhánh; giao dịch; thi hành án; thi hành án dân sự; dân sự; hình sự; tội phạm; ma túy; về ma túy; quản lý hành chính; trật tự xã hội; giao thông đường bộ;
phòng cháy, chữa cháy; cứu nạn, cứu hộ; phòng cháy chữa cháy; bảo trợ; bảo trợ xã hội; công tác xã hội; điều dưỡng; nuôi dưỡng; cai nghiện; cai nghiện ma túy; giáo dục nghề nghiệp; giáo dục thường xuyên; hướng nghiệp; dạy nghề; nghề nghiệp; nghề;
dịch vụ; dịch vụ việc làm; việc làm; dịch vụ công; dịch vụ nông nghiệp; hành chính công; phục vụ hành chính công; hành chính; quản trị; tổng hợp; khuyến nông; khuyến công; khuyến học; xúc tiến đầu tư; xúc tiến thương mại; xúc tiến;
trợ giúp pháp lý; pháp lý; pháp chế; pháp luật; luật gia; luật sư; công chứng; quỹ đất; phát triển quỹ đất; đất đai; đăng ký đất đai; quan trắc; kỹ thuật; địa chính; lưu trữ; lịch sử; chính trị; tư tưởng; tuyên giáo; dân vận; tổ chức cán bộ; nội chính;
tiểu học; trung học cơ sở; trung học phổ thông; mầm non; mẫu giáo; đại học; cao đẳng; trung cấp; phổ thông; dân tộc nội trú; bán trú; sư phạm; học sinh; sinh viên; cha mẹ học sinh; giáo viên; chuyên môn; chủ nhiệm; tâm lý; tâm lý học đường; học đường; tư vấn; văn phòng;
hợp tác xã; doanh nghiệp; doanh nhân; doanh nhân trẻ; công nghiệp; thương mại; điện lực; cấp nước; nước sạch; môi trường đô thị; bưu chính; viễn thông; bưu điện; cựu giáo chức; thanh niên xung phong; chữ thập đỏ; nạn nhân chất độc da cam/dioxin; chất độc da cam; da cam; đông y; nhà báo;
văn học; nghệ thuật; văn học nghệ thuật; di sản; di tích; bảo tồn; quyền trẻ em; trẻ em; trẻ mồ côi; người khuyết tật; người tiêu dùng; người lao động; an toàn giao thông; an toàn; tiến bộ phụ nữ; thi đua; khen thưởng; thi đua - khen thưởng; thống kê; hải quan; cửa khẩu; cửa khẩu quốc tế; quốc tế; thuế; kho bạc;
tín dụng; ngân sách; khí tượng; thủy văn; khí tượng thủy văn; phòng hộ; rừng phòng hộ; rừng đặc dụng; bảo vệ; hữu nghị; hòa giải; dân phòng; dân quân; tự vệ; quốc gia; trung ương; tổng tham mưu; cảnh sát biển; phòng không; không quân; hải quân; tham mưu; hậu cần; công đoàn; viên chức; công nhân; hưu trí;
xuất nhập khẩu; ngoại hối; quản lý ngoại hối; lao động ngoài nước; quản lý lao động ngoài nước; khoa học hình sự; an ninh; an ninh mạng; an ninh chính trị nội bộ; hợp tác quốc tế; thú y thủy sản; chất lượng; đo lường; tiêu chuẩn; tiêu chuẩn đo lường chất lượng; sở hữu trí tuệ; kiểm định; kiểm nghiệm; giám định; giám định y khoa; pháp y; huyết học; truyền máu; công nghệ số; nhà văn hóa; thư viện; cơ sở; trực thuộc; tìm kiếm cứu nạn; phòng thủ dân sự; phòng thủ khu vực; thiên tai; hồ chí minh; cộng sản; tỉnh ủy; thành ủy; huyện ủy; cứu hộ; ủy; sản xuất; chế biến; thực phẩm; dược; dược phẩm; phật giáo; việt nam tại; tổ quốc; liên hiệp; liên ngành; đối ngoại; nề nếp; công trình; công trình công cộng; vệ sinh; cây xanh; hạt nhân; năng lượng; bình đẳng giới; nhân đạo; phục hồi chức năng; thực nghiệm; giống; giống cây trồng; ứng dụng; di dân; tái định cư; công ích; địa phương; trật tự; đầu tư phát triển; chương trình; chương trình nông thôn mới; chương trình mục tiêu quốc gia; mục tiêu quốc gia;
xuất nhập cảnh; khám, chữa bệnh; khám chữa bệnh; khám bệnh, chữa bệnh; đường bộ; tệ nạn xã hội; nông dân, nông thôn; thủ tục hành chính; văn bản quy phạm pháp luật; quỹ; đường cao tốc; công tác sinh viên; công tác học sinh; quân khu; hàng không; hàng hải; đường thủy; đường sắt; điều hành; giao thông thông minh; đô thị thông minh; điều hành thông minh; bảo vệ quyền lợi; quyền lợi; sức khỏe; chăm sóc sức khỏe; mẹ và bé; truyền nhiễm; mắt; da liễu; ung bướu; răng hàm mặt; y dược; cổ truyền; nhi; nội tiết; ngân khố; dự trữ nhà nước; dự trữ; bảo tồn thiên nhiên; thiên nhiên; danh thắng; di sản văn hóa; ca múa nhạc; xiếc; cải lương; phim; chiếu bóng; điện ảnh; thi đấu; huấn luyện; huấn luyện thể thao
"""  # noqa: E501 - one table

# Words after which what looks like a head is none ("Bộ máy", "Phòng ngừa", "Hội nghị").
NO_BODIES = """
bộ máy; bộ mặt; bộ luật; bộ tiêu chí; bộ chỉ số; bộ câu hỏi; bộ đội; bộ đội cụ hồ; bộ môn; bộ tài liệu; bộ quy tắc; bộ dữ liệu; bộ thủ tục; bộ nhận diện; bộ phim; bộ ảnh; bộ phận; bộ công cụ; bộ pháp điển; bộ hồ sơ; bộ sách;
phòng ngừa; phòng chống; phòng, chống; phòng và chống; phòng trừ; phòng bệnh; phòng dịch; phòng cháy; phòng vệ; phòng học; phòng ngủ; phòng thủ; phòng tránh; phòng hộ; phòng khám; phòng thi; phòng họp; phòng tập; phòng hội; phòng thí nghiệm; phòng gian; phòng không; phòng ở; phòng tiếp công dân; phòng bán; phòng truyền thống; phòng máy; phòng thực hành; phòng nghỉ; phòng triển lãm;
sở hữu; sở chỉ huy; sở tại; sở thích; sở giao dịch; sở trường; cục bộ; cục diện; vụ việc; vụ án; vụ mùa; vụ đông xuân; vụ hè thu; vụ lợi; vụ cháy; vụ tai nạn; vụ phạm pháp; vụ vi phạm; vụ bạo lực;
ban hành; ban đầu; ban đêm; ban ngày; ban bố; ban nhạc; ban phát; hội nghị; hội thảo; hội thi; hội thao; hội nhập; hội chợ; hội diễn; hội đủ; hội chứng; hội họp; hội viên; hội trường; hội ý; hội trại; hội quán; hội xuân; hội khỏe; hội đàm; hội báo; hội làng; hội chẩn; hội tụ; hội hè;
viện trợ; viện phí; viện dẫn; đài tưởng niệm; đài hóa thân; đài sen; đài quan sát; báo cáo; báo động; báo hiệu; báo chí; báo giấy; báo in; báo điện tử; báo nói; báo hình; báo tường; báo vệ; báo trước; báo tin; báo giá; báo đảm; báo hiếu; báo danh; trạm dừng nghỉ; trạm biến áp; trạm bơm; trạm thu phí; trạm trại; trạm thu phát;
trường hợp; trường học; trường lớp; trường ngoài công lập; trường công lập; trường kỳ; tổ chức; tổ quốc; tổ hợp tác; tổ yến; tổ chấm thi; tổ dân phố; tổ trưởng; tổ hợp; tổ ấm; đội ngũ; đội viên; đội tuyển; đội hình; đội bóng; đội trưởng; đội văn nghệ; khối lượng; khối phố; khối đại đoàn kết; khối kiến thức; khối u; khối tài sản; khối liên minh;
hội đồng xét xử; quỹ đất; quỹ nhà; quỹ thời gian; quỹ hưu trí; quỹ lương; quỹ tiền; thuế thu nhập; thuế giá trị gia tăng; thuế suất; thuế đất; thuế tài nguyên; thuế môn bài; thuế phí; điện lực quốc gia; bảo hiểm xã hội tự nguyện; bảo hiểm xã hội bắt buộc; bảo hiểm xã hội toàn dân; bảo hiểm xã hội một lần; công an nhân dân; bộ chỉ thị; nhà nước pháp quyền; nhà nước và nhân dân; chính phủ điện tử; chính phủ số; công ty con; liên minh công nông; liên minh châu âu; liên đội trưởng; đoàn kết; đoàn viên; chi bộ trong sạch; cảnh sát; trạm y tế lưu động; hải quan điện tử; khoa học; khoa học và công nghệ; đại học tập; đại học hóa; thuế điện tử; ban quản; viện có; hội đồng thi; khối thi đua; khối mầm non; khối tiểu học; hội là; quỹ vì; cơ sở dữ liệu; cơ sở vật chất; cơ sở hạ tầng; cơ sở pháp lý; trường có; ngân hàng đề; ngân hàng câu hỏi; ngân hàng dữ liệu; thư viện số; thư viện điện tử; chi nhánh đó; trung tâm của; trung tâm chính trị, kinh tế; trung tâm hành chính; trung tâm kinh tế; trung tâm thương mại; trung tâm dữ liệu; đội thi; tổ chức năng; viện nghiên cứu
"""  # noqa: E501 - one table

# The first half of a word whose second half only looks like a head: "dịch vụ", "cơ sở", "đồng bộ".
HALVES = {
    "sở": "cơ trụ công xứ",
    "vụ": "dịch nhiệm phục nghiệp chức công mùa thời đặc sự vai",
    "bộ": "đồng cán toàn nội tiến sơ cục đảng nhất đội",
    "báo": "thông công cảnh dự tình khai điện quảng tờ mật",
    "hội": "xã quốc cơ đại lễ giáo hiệp đô dạ",
    "viện": "bệnh thư học chi ủy cung",
    "trường": "thị môi hiện nông lâm lập quảng nhà công",
    "đội": "quân bộ",
    "phòng": "quốc biên dự đề văn tiêu hải dân",
    "đoàn": "tập công phái liên sư",
    "cục": "tổng chi bố kết",
    "cấp": "trợ cung nâng sơ phân giai đẳng trung bao cao thứ",
    "tổ": "",
    "ban": "ủy",
    "ngành": "chuyên",
    "công": "",
    "trạm": "",
    "đài": "lâu",
    "khoa": "sách nha",
    "thuế": "",
    "quỹ": "thủ",
    "tỉnh": "",
    "xã": "hợp thị",
    "trưởng": "tăng sinh",
    "bản": "văn cơ căn xuất kịch biên",
    "khối": "",
    "đơn": "",
    "thành": "",
    "lớp": "tầng",
    "huyện": "",
    "học": "khoa đại văn hóa toán",
    "hạt": "",
    "làng": "",
    "chính": "hành tài",
}

UNITS = {
    "tỉnh": "province", "thành phố": "", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "thôn": "unit", "ấp": "unit",
    "buôn": "unit", "bản": "unit", "làng": "unit", "khu phố": "unit", "tổ dân phố": "unit", "bon": "unit",
    "khóm": "unit", "tiểu khu": "unit",
}  # fmt: skip

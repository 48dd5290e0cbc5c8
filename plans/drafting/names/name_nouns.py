"""What the names of bodies are made of beside their heads, and what only looks like a head. Data only."""

from __future__ import annotations

# What sở, phòng, bộ are in charge of. A part may be joined by "và", "-", "," or nothing.
FIELDS = """
Nội vụ; Tư pháp; Kế hoạch và Đầu tư; Tài chính; Công Thương; Nông nghiệp và Phát triển nông thôn; Giao thông vận tải;
Xây dựng; Tài nguyên và Môi trường; Thông tin và Truyền thông; Lao động - Thương binh và Xã hội; Văn hóa, Thể thao và
Du lịch; Văn hóa và Thể thao; Văn hóa và Thông tin; Văn hóa, Thông tin và Thể thao; Văn hóa, Thông tin, Thể thao và Du
lịch; Khoa học và Công nghệ; Giáo dục và Đào tạo; Y tế; Ngoại vụ; Du lịch; Quy hoạch - Kiến trúc; Dân tộc; Dân tộc và
Tôn giáo; Nông nghiệp và Môi trường; An toàn thực phẩm; Quốc phòng; Công an; Ngoại giao; Công nghiệp; Thương mại; Thủy
sản; Thương mại và Du lịch; Công nghiệp và Thương mại; Bưu chính, Viễn thông; Tài chính - Kế hoạch; Kinh tế; Kinh tế
và Hạ tầng; Kinh tế, Hạ tầng và Đô thị; Quản lý đô thị; Văn hóa - Xã hội; Nông nghiệp; Lao động; Thương binh và Xã
hội; Xã hội; Tổ chức - Hành chính; Giáo dục; Văn hóa; Thể thao; Nông nghiệp và Nông thôn; Tài nguyên; Môi trường; Kế
hoạch; Đầu tư; Kế hoạch - Tài chính; Kế hoạch - Tổng hợp; Tổ chức cán bộ; Pháp chế; Tham mưu; Hậu cần; Chính trị; Kỹ
thuật; Nghiệp vụ Y; Nghiệp vụ; Chính trị tư tưởng; Hành chính - Quản trị; Tổng hợp; Hành chính; Công tác học sinh,
sinh viên; Đào tạo; Khảo thí; Cảnh sát điều tra tội phạm về ma túy; Cảnh sát giao thông; Cảnh sát phòng cháy, chữa
cháy và cứu nạn, cứu hộ; Cảnh sát hình sự; Cảnh sát kinh tế; Cảnh sát quản lý hành chính về trật tự xã hội; An ninh
mạng và phòng, chống tội phạm sử dụng công nghệ cao; An ninh chính trị nội bộ; An ninh đối ngoại; Xây dựng phong trào
toàn dân bảo vệ an ninh Tổ quốc; Lao động, Tiền lương và Xã hội; Hạ tầng kinh tế; Phát triển nông thôn; Thống kê; Dân
vận; Đô thị; Kinh tế ngành; Quản trị; Phổ biến, giáo dục pháp luật; Kiểm tra văn bản và Tổ chức thi hành pháp luật;
Bổ trợ tư pháp; Hành chính tư pháp; Pháp luật quốc tế; Pháp luật dân sự - kinh tế; Pháp luật hình sự - hành chính; Quản
lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật; Các vấn đề chung về xây dựng pháp luật; Đăng ký quốc gia
giao dịch bảo đảm; Đăng ký quốc gia giao dịch bảo đảm và Bồi thường nhà nước; Bồi thường nhà nước; Con nuôi; Nhà giáo
và Cán bộ quản lý giáo dục; Chế biến, chất lượng và phát triển thị trường; Giáo dục Trung học; Giáo dục Tiểu học; Giáo
dục Mầm non; Giáo dục Đại học; Giáo dục Thường xuyên; Giáo dục Thể chất; Giáo dục Chính trị và Công tác học sinh, sinh
viên; Các định chế tài chính; Quản lý giá; Quản lý, giám sát kế toán, kiểm toán; Quản lý nợ và Kinh tế đối ngoại; Giám
sát và Thẩm định đầu tư; Kinh tế địa phương và lãnh thổ; Bà mẹ và Trẻ em; Sức khỏe Bà mẹ - Trẻ em; Quản lý Môi trường y
tế; Khoa học công nghệ và Đào tạo; Trang thiết bị và Công trình y tế; Bảo hiểm y tế; Quản lý lao động ngoài nước; Quan
hệ lao động và Tiền lương; Phòng, chống tệ nạn xã hội; Người có công; Quản lý đê điều và Phòng, chống thiên tai; Quản lý
chất lượng, chế biến và phát triển thị trường; Thị trường ngoài nước; Thị trường trong nước; Thị trường châu Âu - châu
Mỹ; Thị trường châu Á - châu Phi; Chính sách thương mại đa biên; Thương mại điện tử và Kinh tế số; Xúc tiến thương mại;
Tiết kiệm năng lượng và Phát triển bền vững; Công nghiệp nặng; Công nghiệp nhẹ; Năng lượng; Thương mại miền núi; Xuất
nhập khẩu; Chính quyền địa phương; Công chức - Viên chức; Cải cách hành chính; Tổ chức - Biên chế; Công tác thanh niên;
Văn thư và Lưu trữ nhà nước; Văn thư - Lưu trữ; Cải cách hành chính và Văn thư - Lưu trữ; Xây dựng chính quyền và Công
tác thanh niên; Lao động - Việc làm; Người có công và Bảo hiểm xã hội; Người có công và Bảo trợ xã hội
"""

# Other ways to write a field.
FIELD_ALIASES = {
    "Tài chính - KH": "Tài chính - Kế hoạch",
    "Tài chính KH": "Tài chính - Kế hoạch",
    "TC - KH": "Tài chính - Kế hoạch",
    "Kế hoạch - TC": "Kế hoạch - Tài chính",
    "KH - TC": "Kế hoạch - Tài chính",
}

# What a name may hold in lower case (or begin a part with): nouns of offices, trades and institutions.
NOUNS = """
dịch vụ tổng hợp; dịch vụ công ích; dịch vụ đô thị; hộ tịch; kế toán; một cửa; khuyết tật; đường sắt đô thị;
y tế; tài chính; kế hoạch; đầu tư; giáo dục; đào tạo; văn hóa; thể thao; du lịch; thông tin; truyền thông; nông
nghiệp; phát triển nông thôn; nông thôn; nông thôn mới; nông dân; phụ nữ; thanh niên; thiếu niên; nhi đồng; cựu chiến
binh; người cao tuổi; người mù; dân tộc; tôn giáo; nội vụ; tư pháp; ngoại vụ; công thương; giao thông; vận tải; giao
thông vận tải; xây dựng cơ bản; môi trường; tài nguyên; thương binh; xã hội; lao động; khoa học; công nghệ; công nghệ
cao; công nghệ thông tin; chuyển đổi số; kinh tế; hạ tầng; đô thị; quản lý đô thị; quản lý thị trường; thị trường;
quản lý dự án; quản lý đất đai; quản lý rừng; đầu tư xây dựng; đầu tư và xây dựng; khu kinh tế; khu công nghiệp; các
khu công nghiệp; các khu chế xuất; khu chế xuất; cụm công nghiệp; khu công nghệ cao; nhân dân; quân sự; biên phòng;
cảnh sát; điều tra; kiểm sát; kiểm lâm; chăn nuôi; thú y; trồng trọt; bảo vệ thực vật; thủy lợi; thủy sản; lâm nghiệp;
dân số; kế hoạch hóa gia đình; an toàn thực phẩm; vệ sinh an toàn thực phẩm; dự phòng; y tế dự phòng; bệnh tật; kiểm
soát bệnh tật; kiểm soát; hiv/aids; đa khoa; khu vực; sản nhi; y học cổ truyền; tâm thần; lao phổi; phát thanh; truyền
hình; truyền thanh; phát thanh - truyền hình; điện tử; thông tin điện tử; thông tin đối ngoại; cổng thông tin điện tử;
tiếng nói việt nam; tiếng nói nhân dân; thường trú; thường trực; chính sách; chính sách xã hội; bảo hiểm; bảo hiểm xã
hội; nhà nước; việt nam; phát triển; ngoại thương; công thương việt nam; chi nhánh; giao dịch; thi hành án; thi hành
án dân sự; dân sự; hình sự; tội phạm; ma túy; về ma túy; quản lý hành chính; trật tự xã hội; giao thông đường bộ;
phòng cháy, chữa cháy; cứu nạn, cứu hộ; phòng cháy chữa cháy; bảo trợ; bảo trợ xã hội; công tác xã hội; điều dưỡng;
nuôi dưỡng; cai nghiện; cai nghiện ma túy; giáo dục nghề nghiệp; giáo dục thường xuyên; hướng nghiệp; dạy nghề; nghề
nghiệp; nghề; dịch vụ; dịch vụ việc làm; việc làm; dịch vụ công; dịch vụ nông nghiệp; hành chính công; phục vụ hành
chính công; hành chính; quản trị; tổng hợp; khuyến nông; khuyến công; khuyến học; xúc tiến đầu tư; xúc tiến thương
mại; xúc tiến; trợ giúp pháp lý; pháp lý; pháp chế; pháp luật; luật gia; luật sư; công chứng; quỹ đất; phát triển quỹ
đất; đất đai; đăng ký đất đai; quan trắc; kỹ thuật; địa chính; lưu trữ; lịch sử; chính trị; tư tưởng; tuyên giáo; dân
vận; tổ chức cán bộ; nội chính; tiểu học; trung học cơ sở; trung học phổ thông; mầm non; mẫu giáo; đại học; cao đẳng;
trung cấp; phổ thông; dân tộc nội trú; bán trú; sư phạm; học sinh; sinh viên; cha mẹ học sinh; giáo viên; chuyên môn;
chủ nhiệm; tâm lý; tâm lý học đường; học đường; tư vấn; văn phòng; hợp tác xã; doanh nghiệp; doanh nhân; doanh nhân
trẻ; công nghiệp; thương mại; điện lực; cấp nước; nước sạch; môi trường đô thị; bưu chính; viễn thông; bưu điện; cựu
giáo chức; thanh niên xung phong; chữ thập đỏ; nạn nhân chất độc da cam/dioxin; chất độc da cam; da cam; đông y; nhà
báo; văn học; nghệ thuật; văn học nghệ thuật; di sản; di tích; bảo tồn; quyền trẻ em; trẻ em; trẻ mồ côi; người khuyết
tật; người tiêu dùng; người lao động; an toàn giao thông; an toàn; tiến bộ phụ nữ; thi đua; khen thưởng; thi đua -
khen thưởng; thống kê; hải quan; cửa khẩu; cửa khẩu quốc tế; quốc tế; thuế; kho bạc; tín dụng; ngân sách; khí tượng;
thủy văn; khí tượng thủy văn; phòng hộ; rừng phòng hộ; rừng đặc dụng; bảo vệ; hữu nghị; hòa giải; dân phòng; dân quân;
tự vệ; quốc gia; trung ương; tổng tham mưu; cảnh sát biển; phòng không; không quân; hải quân; tham mưu; hậu cần; công
đoàn; viên chức; công nhân; hưu trí; xuất nhập khẩu; ngoại hối; quản lý ngoại hối; lao động ngoài nước; quản lý lao
động ngoài nước; khoa học hình sự; an ninh; an ninh mạng; an ninh chính trị nội bộ; hợp tác quốc tế; thú y thủy sản;
chất lượng; đo lường; tiêu chuẩn; tiêu chuẩn đo lường chất lượng; sở hữu trí tuệ; kiểm định; kiểm nghiệm; giám định;
giám định y khoa; pháp y; huyết học; truyền máu; công nghệ số; nhà văn hóa; thư viện; cơ sở; trực thuộc; tìm kiếm cứu
nạn; phòng thủ dân sự; phòng thủ khu vực; thiên tai; hồ chí minh; cộng sản; tỉnh ủy; thành ủy; huyện ủy; cứu hộ; ủy;
sản xuất; chế biến; thực phẩm; dược; dược phẩm; phật giáo; việt nam tại; tổ quốc; liên hiệp; liên ngành; đối ngoại; nề
nếp; công trình; công trình công cộng; vệ sinh; cây xanh; hạt nhân; năng lượng; bình đẳng giới; nhân đạo; phục hồi
chức năng; thực nghiệm; giống; giống cây trồng; ứng dụng; di dân; tái định cư; công ích; địa phương; trật tự; đầu tư
phát triển; chương trình; chương trình nông thôn mới; chương trình mục tiêu quốc gia; mục tiêu quốc gia; xuất nhập
cảnh; khám, chữa bệnh; khám chữa bệnh; khám bệnh, chữa bệnh; đường bộ; tệ nạn xã hội; nông dân, nông thôn; thủ tục
hành chính; văn bản quy phạm pháp luật; quỹ; đường cao tốc; công tác sinh viên; công tác học sinh; quân khu; hàng
không; hàng hải; đường thủy; đường sắt; điều hành; giao thông thông minh; đô thị thông minh; điều hành thông minh; bảo
vệ quyền lợi; quyền lợi; sức khỏe; chăm sóc sức khỏe; mẹ và bé; truyền nhiễm; mắt; da liễu; ung bướu; răng hàm mặt; y
dược; cổ truyền; nhi; nội tiết; ngân khố; dự trữ nhà nước; dự trữ; bảo tồn thiên nhiên; thiên nhiên; danh thắng; di
sản văn hóa; ca múa nhạc; xiếc; cải lương; phim; chiếu bóng; điện ảnh; thi đấu; huấn luyện; huấn luyện thể thao; hồi
sức; cấp cứu;
hồi sức cấp cứu; hồi sức tích cực; chống độc; vật tư; vật tư y tế; thiết bị; thiết bị y tế; trang thiết bị; nhiễm khuẩn;
kiểm soát nhiễm khuẩn; chẩn đoán hình ảnh; xét nghiệm; gây mê hồi sức; gây mê; phẫu thuật; thăm dò chức năng; phụ sản;
dinh dưỡng; nội tổng hợp; ngoại tổng hợp; khám bệnh; truyền thông giáo dục sức khỏe; quản lý chất lượng; an toàn vệ sinh
thực phẩm; khoa học tự nhiên; khoa học xã hội; tin học; ngoại ngữ; thiết bị trường học; văn thư; nữ công; tuổi trẻ;
quản lý sinh viên; đảm bảo chất lượng; bảo đảm chất lượng; khảo thí; hợp tác quốc tế; quan hệ doanh nghiệp; miền trung;
miền bắc; miền nam; quốc gia việt nam; giám sát bảo hiểm; khai thác công trình thủy lợi; công trình thủy lợi; chế xuất;
nghệ thuật biểu diễn; biểu diễn; gia đình; mỹ thuật; nhiếp ảnh; triển lãm; bản quyền tác giả; phản biện xã hội; dân chủ;
dân chủ, giám sát và phản biện xã hội; giám sát và phản biện xã hội; đổi mới sáng tạo; biến đổi khí hậu; khí hậu; đầu tư
nước ngoài; nước ngoài; đa dạng sinh học; chất lượng công trình xây dựng
"""

# Words that look like a head and are none ("Bộ máy", "Phòng ngừa", "Hội nghị").
NO_BODIES = """
sở ngành; sở ban ngành; bộ ngành;
bộ máy; bộ mặt; bộ luật; bộ tiêu chí; bộ chỉ số; bộ câu hỏi; bộ đội; bộ đội cụ hồ; bộ môn; bộ tài liệu; bộ quy tắc; bộ
dữ liệu; bộ thủ tục; bộ nhận diện; bộ phim; bộ ảnh; bộ phận; bộ công cụ; bộ pháp điển; bộ hồ sơ; bộ sách; phòng ngừa;
phòng chống; phòng, chống; phòng và chống; phòng trừ; phòng bệnh; phòng dịch; phòng cháy; phòng vệ; phòng học; phòng
ngủ; phòng thủ; phòng tránh; phòng hộ; phòng khám; phòng thi; phòng họp; phòng tập; phòng hội; phòng thí nghiệm; phòng
gian; phòng không; phòng ở; phòng tiếp công dân; phòng bán; phòng truyền thống; phòng máy; phòng thực hành; phòng
nghỉ; phòng triển lãm; sở hữu; sở chỉ huy; sở tại; sở thích; sở giao dịch; sở trường; cục bộ; cục diện; vụ việc; vụ
án; vụ mùa; vụ đông xuân; vụ hè thu; vụ lợi; vụ cháy; vụ tai nạn; vụ phạm pháp; vụ vi phạm; vụ bạo lực; ban hành; ban
đầu; ban đêm; ban ngày; ban bố; ban nhạc; ban phát; hội nghị; hội thảo; hội thi; hội thao; hội nhập; hội chợ; hội
diễn; hội đủ; hội chứng; hội họp; hội viên; hội trường; hội ý; hội trại; hội quán; hội xuân; hội khỏe; hội đàm; hội
báo; hội làng; hội chẩn; hội tụ; hội hè; viện trợ; viện phí; viện dẫn; đài tưởng niệm; đài hóa thân; đài sen; đài quan
sát; báo cáo; báo động; báo hiệu; báo chí; báo giấy; báo in; báo điện tử; báo nói; báo hình; báo tường; báo vệ; báo
trước; báo tin; báo giá; báo đảm; báo hiếu; báo danh; trạm dừng nghỉ; trạm biến áp; trạm bơm; trạm thu phí; trạm trại;
trạm thu phát; trường hợp; trường học; trường lớp; trường ngoài công lập; trường công lập; trường kỳ; tổ chức; tổ
quốc; tổ hợp tác; tổ yến; tổ chấm thi; tổ dân phố; tổ trưởng; tổ hợp; tổ ấm; đội ngũ; đội viên; đội tuyển; đội hình;
đội bóng; đội trưởng; đội văn nghệ; khối lượng; khối phố; khối đại đoàn kết; khối kiến thức; khối u; khối tài sản;
khối liên minh; hội đồng xét xử; quỹ đất; quỹ nhà; quỹ thời gian; quỹ hưu trí; quỹ lương; quỹ tiền; thuế thu nhập;
thuế giá trị gia tăng; thuế suất; thuế đất; thuế tài nguyên; thuế môn bài; thuế phí; điện lực quốc gia; bảo hiểm xã
hội tự nguyện; bảo hiểm xã hội bắt buộc; bảo hiểm xã hội toàn dân; bảo hiểm xã hội một lần; công an nhân dân; bộ chỉ
thị; nhà nước pháp quyền; nhà nước và nhân dân; chính phủ điện tử; chính phủ số; công ty con; liên minh công nông;
liên minh châu âu; liên đội trưởng; đoàn kết; đoàn viên; chi bộ trong sạch; cảnh sát; trạm y tế lưu động; hải quan
điện tử; khoa học; khoa học và công nghệ; đại học tập; đại học hóa; thuế điện tử; ban quản; viện có; hội đồng thi;
khối thi đua; khối mầm non; khối tiểu học; hội là; quỹ vì; cơ sở dữ liệu; cơ sở vật chất; cơ sở hạ tầng; cơ sở pháp
lý; trường có; ngân hàng đề; ngân hàng câu hỏi; ngân hàng dữ liệu; thư viện số; thư viện điện tử; chi nhánh đó; trung
tâm của; trung tâm chính trị, kinh tế; trung tâm hành chính; trung tâm kinh tế; trung tâm thương mại; trung tâm dữ
liệu; đội thi; tổ chức năng; viện nghiên cứu
"""

# The first half of a word whose second half only looks like a head: "dịch vụ", "cơ sở", "đồng bộ".
HALVES = {
    "sở": "cơ trụ công xứ", "vụ": "dịch nhiệm phục nghiệp chức công mùa thời đặc sự vai",
    "bộ": "đồng cán toàn nội tiến sơ cục đảng nhất đội", "báo": "thông công cảnh dự tình khai điện quảng tờ mật",
    "hội": "xã quốc cơ đại lễ giáo hiệp đô dạ", "viện": "bệnh thư học chi ủy cung",
    "trường": "thị môi hiện nông lâm lập quảng nhà công", "đội": "quân bộ",
    "phòng": "quốc biên dự đề văn tiêu hải dân", "đoàn": "tập công phái liên sư", "cục": "tổng chi bố kết",
    "cấp": "trợ cung nâng sơ phân giai đẳng trung bao cao thứ", "ban": "ủy", "ngành": "chuyên", "đài": "lâu",
    "khoa": "sách nha", "quỹ": "thủ", "xã": "hợp thị", "trưởng": "tăng sinh", "bản": "văn cơ căn xuất kịch biên",
    "lớp": "tầng", "học": "khoa đại văn hóa toán", "chính": "hành tài",
}  # fmt: skip

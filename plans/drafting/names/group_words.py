"""How plans name several bodies at once ("các sở, ban, ngành khác"), and posts for the bodies they head. Data only."""

from __future__ import annotations

# With "các" before it, or in a list of two, each of these is a group; lists of them are one name.
WEAK_GROUPS = """
bệnh viện; trung tâm y tế; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; sở ban ngành;
sở; ban; ngành; bộ; phòng; hội; đoàn thể; cơ quan; đơn vị; địa phương; tổ chức; cá nhân; ban ngành; sở ngành; bộ
ngành; phòng ban; ban ngành đoàn thể; lực lượng; lực lượng chức năng; doanh nghiệp; cấp; cấp ủy; cấp ủy đảng; chính
quyền; hội đoàn thể; hội quần chúng; tổ chức đoàn thể; ủy ban; cục; vụ; viện; tổng cục; trường; trung tâm; ban đảng;
báo; đài; trạm; khoa; tổ; khối; bộ phận; đội; xóm; hợp tác xã; hộ gia đình; nhà thầu; chủ đầu tư; chủ rừng; hội nghề
nghiệp; hiệp hội; hiệp hội ngành nghề; chi bộ; đảng bộ; đảng ủy; công đoàn; chi đoàn; liên đội; chi hội; lớp; gia
đình; ban chỉ đạo; hội đặc thù; tổ dân phố; thôn; ấp; bản; buôn; làng; khu phố; khóm; bon; bộ môn; công ty;
ngân hàng; tập đoàn; tổng công ty; huyện; xã; phường; thị xã; thị trấn; thành phố; quận; tỉnh; đặc khu
"""

# Names of groups by themselves, with or without "các"; each is a name of its own in a list.
STRONG_GROUPS = """
doanh nghiệp kinh doanh; doanh nghiệp vận tải; đơn vị kinh doanh; cán bộ phụ trách; nhân viên phụ trách; trung tâm
giáo dục thường xuyên; cơ quan ngang bộ; cơ quan thuộc chính phủ; cơ quan chuyên môn; cơ quan báo chí; cơ quan báo
đài; cơ quan báo, đài; cơ quan thông tin đại chúng; cơ quan thông tấn báo chí; cơ quan thông tấn, báo chí; cơ quan
truyền thông; cơ quan báo chí, truyền thông; cơ quan thông tin, báo chí; cơ quan tư pháp; cơ quan tố tụng; cơ quan
tiến hành tố tụng; cơ quan hành chính nhà nước; cơ quan nhà nước; cơ quan đảng; cơ quan trung ương; cơ quan tài chính;
cơ quan thu; cơ quan thu cấp trên; cơ quan y tế; cơ quan bảo hiểm xã hội; cơ quan quản lý nhà nước; cơ quan đại diện;
cơ quan thẩm định; cơ quan chủ quản; cơ quan điều tra; cơ quan hải quan; cơ quan thuế; cơ quan công an; cơ quan quân
sự; cơ quan thi hành án dân sự; cơ quan kiểm tra; tổ chức chính trị - xã hội; tổ chức chính trị xã hội; tổ chức chính
trị - xã hội - nghề nghiệp; tổ chức xã hội - nghề nghiệp; tổ chức xã hội; tổ chức thành viên; tổ chức thành viên của
mặt trận; tổ chức hội; tổ chức đoàn; tổ chức đảng; tổ chức công đoàn; tổ chức tín dụng; tổ chức tôn giáo; tổ chức khoa
học và công nghệ; tổ chức phi chính phủ; tổ chức quốc tế; tổ chức cơ sở đảng; đoàn thể chính trị - xã hội; đoàn thể
nhân dân; hội quần chúng; tổ chức đoàn, hội; lực lượng công an; lực lượng quân sự; lực lượng bộ đội biên phòng; lực
lượng quản lý thị trường; lực lượng kiểm lâm; lực lượng vũ trang; lực lượng quân đội; lực lượng dân quân; lực lượng
cảnh sát; lực lượng biên phòng; lực lượng hải quan; lực lượng thanh niên; lực lượng tham gia bảo vệ an ninh, trật tự ở
cơ sở; lực lượng bảo vệ an ninh trật tự; chính quyền địa phương; chính quyền cơ sở; chính quyền xã; chính quyền các
cấp; cấp ủy, chính quyền; cấp ủy đảng, chính quyền; hệ thống thông tin cơ sở; đài truyền thanh cơ sở; bưu chính, viễn
thông; bưu chính viễn thông; ngành y tế; ngành giáo dục; ngành công an; ngành giáo dục và đào tạo; ngành nông nghiệp;
ngành tư pháp; ngành nội vụ; ngành chức năng; ngành tòa án; ngành kiểm sát; cơ sở giáo dục; cơ sở giáo dục và đào tạo;
cơ sở giáo dục đại học; cơ sở giáo dục nghề nghiệp; cơ sở đào tạo; cơ sở y tế; cơ sở khám bệnh, chữa bệnh; cơ sở khám,
chữa bệnh; cơ sở khám chữa bệnh; cơ sở bảo trợ xã hội; cơ sở cai nghiện ma túy; cơ sở sản xuất, kinh doanh; cơ sở kinh
doanh; cơ sở sản xuất; cơ sở lưu trú; cơ sở trợ giúp xã hội; cơ sở dạy nghề; cơ sở điều trị; đơn vị sự nghiệp; đơn vị
sự nghiệp công lập; đơn vị trực thuộc; đơn vị chức năng; đơn vị nghiệp vụ; đơn vị vũ trang; đơn vị quân đội; đơn vị
trường học; đơn vị sản xuất, kinh doanh; đơn vị vận tải; đơn vị tư vấn; đơn vị cung cấp dịch vụ; đơn vị chủ rừng; đội
nghiệp vụ; phòng nghiệp vụ; phòng chuyên môn; cấp hội; cấp bộ đoàn; cấp bộ hội; huyện đoàn; thành đoàn; chi cục; tổ
chức, cá nhân; hội thành viên; trường học; trường đại học; trường cao đẳng; trường trung cấp; trường thpt; trường
thcs; trường trung học phổ thông; trường trung học cơ sở; trường tiểu học; trường mầm non; trường phổ thông; nhà
trường; trường mầm non, tiểu học, trung học cơ sở; tổ chuyên môn; tổ tư vấn; bộ phận chuyên môn; bộ phận liên quan; tổ
khối; khối lớp; tổ trưởng chuyên môn; tổ chức chính trị; giáo viên; giáo viên chủ nhiệm; giáo viên bộ môn; giáo viên
chủ nhiệm các lớp; giáo viên chủ nhiệm lớp; giáo viên, nhân viên; giáo viên, học sinh; cán bộ, giáo viên; cán bộ, giáo
viên, nhân viên; cán bộ, giáo viên, nhân viên và học sinh; cán bộ quản lý, giáo viên, nhân viên; cán bộ quản lý; nhân
viên; nhân viên y tế; nhân viên bảo vệ; học sinh; học sinh, sinh viên; cha mẹ học sinh; phụ huynh; phụ huynh học sinh;
cán bộ, công chức, viên chức; cán bộ, công chức; công chức, viên chức; cán bộ, đảng viên; cán bộ, viên chức; đoàn
viên, thanh niên; đoàn viên, hội viên; lớp trưởng; ban cán sự lớp; giảng viên; cộng tác viên; tuyên truyền viên; doanh
nghiệp viễn thông; doanh nghiệp nhà nước; tập đoàn, tổng công ty; tập đoàn, tổng công ty nhà nước; tập đoàn kinh tế,
tổng công ty; hợp tác xã, tổ hợp tác; tổ chức pháp chế; bộ phận pháp chế; đại học, học viện, trường đại học; học viện,
trường đại học; đại học, học viện, trường đại học, trường cao đẳng; đại học, trường đại học; trường đại học, cao đẳng;
học viện, trường đại học, cao đẳng; trường đại học, học viện; viện nghiên cứu; doanh nghiệp viễn thông, bưu chính;
doanh nghiệp bưu chính, viễn thông; doanh nghiệp viễn thông, công nghệ thông tin; cán bộ thư viện; nhân viên thư viện;
nhân viên thiết bị; nhân viên y tế trường học; cán bộ y tế; cán bộ thiết bị; nhân viên phục vụ; nhân viên văn phòng;
cán bộ y tế trường học; cán bộ y tế học đường; nhân viên y tế học đường; giáo viên tổng phụ trách đội; nhân viên kế
toán; nhân viên hành chính; nhân viên nuôi dưỡng; nhân viên cấp dưỡng; giáo viên phụ trách lớp; tập đoàn kinh tế; hộ
kinh doanh; người lao động; người sử dụng lao động; thương nhân; chủ cơ sở; tổ hợp tác; nhà xuất bản; tổ công nghệ số
cộng đồng; tổ dân phố; tổ chức đại diện; các cấp các ngành; hội đoàn thể; thành viên ban chỉ đạo; thành viên tổ công
tác; thành viên hội đồng; thành viên; quân khu; quân chủng; cấp ủy, tổ chức đảng; cấp ủy đảng, tổ chức đảng; cấp ủy,
tổ
chức đảng, chính quyền; tổ chức đảng, chính quyền; đối tượng thực hiện kiểm kê; đối tượng kiểm kê; hội đặc thù; hội có
tính chất đặc thù; hội được giao nhiệm vụ; hệ thống truyền thanh cơ sở; hệ thống thông tin cơ sở; người có uy tín; già
làng, trưởng bản; trưởng thôn, bản; phương tiện thông tin đại chúng; chính quyền các địa phương; tổ chức cung cấp dịch
vụ; tổ chức cung ứng dịch vụ; tổ chức chi trả; cơ sở nuôi trồng thủy sản; cơ sở chăn nuôi; cơ sở giết mổ
"""

# Of these one at least stands in a group that has no "các" before it.
CORE_GROUPS = (
    "sở",
    "ban",
    "ngành",
    "bộ",
    "phòng",
    "cơ quan",
    "đơn vị",
    "địa phương",
    "đoàn thể",
    "ban ngành",
    "sở ngành",
    "bộ ngành",
    "phòng ban",
    "lực lượng",
    "lực lượng chức năng",
    "chính quyền",
    "cấp ủy",
    "tổ chức",
    "ban ngành đoàn thể",
    "hội đoàn thể",
    "thôn",
    "ấp",
    "bản",
    "buôn",
    "khu phố",
    "tổ dân phố",
    "khối",
    "tổ",
    "khóm",
)

# Groups of people or places for whom things are done; inside a clause they are not asked to work.
PEOPLE = (
    "học sinh",
    "sinh viên",
    "phụ huynh",
    "cha mẹ",
    "người",
    "đoàn viên",
    "hội viên",
    "cán bộ",
    "công chức",
    "nhân viên",
    "giáo viên",
    "giảng viên",
    "tuyên truyền viên",
    "cộng tác viên",
    "lớp",
    "hộ",
    "thành viên",
    "trường",
    "cơ sở",
    "cá nhân",
    "gia đình",
    "tổ dân phố",
    "thôn",
    "huyện",
    "xã",
    "tỉnh",
    "thương nhân",
    "nhà trường",
    "tổ chức, cá nhân",
    "tổ hợp tác",
)

PLURALS = "các; những; mọi; tất cả các; toàn thể; toàn bộ; tất cả; toàn thể các; các các; từng; mỗi"

# After a group, still part of its name.
MODIFIERS = """
tuyến tỉnh; tuyến huyện; tuyến xã; trong và ngoài công lập; thuộc và trực thuộc; thuộc, trực thuộc;
liên quan; có liên quan; khác; khác có liên quan; còn lại; chức năng; chức năng liên quan; chuyên môn; trực thuộc;
cùng cấp; địa phương; nêu trên; cấp trên; cấp dưới; trong tỉnh; trong thành phố; trong huyện; của tỉnh; nơi đóng quân;
đóng quân; được giao; được phân công; được giao nhiệm vụ; trong trường; nhà trường; trong nhà trường; ở cơ sở; cơ sở;
trung ương; ở trung ương; tại địa phương; ở địa phương; đóng chân trên địa bàn; đóng trên địa bàn; hoạt động trên địa
bàn; trên địa bàn; thuộc phạm vi quản lý; thuộc quyền quản lý; thuộc quyền; thuộc; của; tại; phụ trách; trung ương và
địa phương; các lớp; bộ môn; chủ nhiệm; ngang bộ; thuộc chính phủ; thành viên; hữu quan; chủ quản; có chức năng; ngành
dọc; đóng; trong và ngoài nước; ngoài nhà nước; công lập; ngoài công lập; khối; toàn trường; toàn tỉnh; trong toàn
tỉnh; toàn ngành; trong ngành; trung ương đóng trên địa bàn; của trung ương; tư nhân; xã hội; đoàn thể; vũ trang; biên
giới; bưu chính; viễn thông; y tế; giáo dục; đảng; trực thuộc trung ương; được hỗ trợ; thông tin đại chúng; thụ hưởng;
nhân dân; trực thuộc sở; trực thuộc bộ; trong bệnh viện; trong đơn vị; trong cơ quan; trong trường học; trong toàn
trường; trong toàn đơn vị
"""
# To whom several bodies belong together, in one phrase.
OWNERS = """
bộ, cơ quan ngang bộ và cơ quan thuộc chính phủ; bộ, cơ quan ngang bộ, cơ quan thuộc chính phủ; bộ, cơ quan ngang bộ;
các bộ, cơ quan ngang bộ, cơ quan thuộc chính phủ; các bộ, cơ quan ngang bộ; bộ, ngành; các bộ, ngành; sở, ban, ngành;
các sở, ban, ngành; sở, ngành; các bộ, ngành, địa phương
"""
# With a "các" of their own in a list, these are a group of their own: "các cơ quan, | các xã, phường".
PLACES_MANY = """
bệnh viện; trung tâm y tế; trung tâm; trường; viện; doanh nghiệp; hợp tác xã; chủ đầu tư; chủ rừng; nhà thầu; hiệp
hội;
hộ gia đình; chi bộ; đảng bộ; chi hội; lớp; tổ dân phố; thôn; ấp; bản; buôn; làng; khu phố; huyện; xã; phường; thị xã;
thị trấn; thành phố; quận; tỉnh; đặc khu; khối; tổ; tập đoàn; công ty; tổng công ty; ngân hàng; báo; đài
"""
# Of these only what follows makes them part of the name.
OPEN_MODIFIERS = (
    "thuộc và trực thuộc",
    "thuộc, trực thuộc",
    "trực thuộc",
    "thuộc",
    "của",
    "tại",
    "thành viên",
    "đóng",
    "thuộc phạm vi quản lý",
    "thuộc quyền quản lý",
    "khối",
    "phụ trách",
)
RESIDUAL = ("khác", "còn lại", "khác có liên quan")

# A post stands for the body that it heads; alone it is a body of its own where a school or a ministry plan names it so.
POSTS = """
giám đốc; phó giám đốc; quyền giám đốc; tổng giám đốc; chủ tịch; phó chủ tịch; thủ trưởng; trưởng; phó trưởng; bộ
trưởng; thứ trưởng; cục trưởng; chi cục trưởng; vụ trưởng; tổng cục trưởng; chánh văn phòng; chánh thanh tra; chánh
án; viện trưởng; tư lệnh; chính ủy; chỉ huy trưởng; bí thư; phó bí thư; trưởng ban; phó trưởng ban; trưởng phòng; phó
trưởng phòng; hiệu trưởng; phó hiệu trưởng; tổ trưởng; tổ phó; đội trưởng; trạm trưởng; chủ nhiệm; thống đốc; tổng
biên tập; tổng thanh tra; tổng kiểm toán; người đứng đầu; lãnh đạo; trưởng công an; chủ tịch công đoàn; bí thư đoàn;
bí thư đoàn trường; tổng phụ trách đội; tổng phụ trách; hạt trưởng; đồn trưởng; trưởng trạm; tập thể lãnh đạo; trưởng
đoàn; trưởng khoa; đồng chí; các đồng chí; ban lãnh đạo; giám đốc, thủ trưởng; chủ tịch hội đồng; chủ tịch
hội đồng nhân dân; người phát ngôn; bí thư chi bộ; ban giám đốc; chỉ huy; các ông; các bà; chỉ huy
phó; chính trị viên; trưởng trạm y tế; trưởng ban chỉ huy quân sự
"""
# The first word of a body that a post swallows: "Trưởng phòng Y tế" heads "Phòng Y tế".
SWALLOWED = {
    "trưởng phòng": 1, "phó trưởng phòng": 1, "trưởng ban": 1, "phó trưởng ban": 1, "chánh văn phòng": 2,
    "chánh thanh tra": 2, "cục trưởng": 0, "viện trưởng": 0, "trưởng công an": 2, "tổng thanh tra": 2,
    "tổng kiểm toán": 2, "trưởng trạm": 1, "trưởng khoa": 1,
}  # fmt: skip
LONE_POSTS = """
Hiệu trưởng; Phó Hiệu trưởng; Bộ trưởng; Tổ trưởng chuyên môn; Tổng phụ trách Đội; Bí thư Đoàn trường; Bí thư Chi bộ;
Chủ tịch Công đoàn; Trưởng thôn; Tổ trưởng tổ dân phố; Kế toán; Văn thư; Thủ quỹ; Bí thư Chi đoàn; Trưởng ban nhân
dân; Thư ký Hội đồng; Trưởng ban Đại diện cha mẹ học sinh; Giám thị; Phụ trách Đoàn; Trưởng ấp; Trưởng bản; Trưởng
buôn; Trưởng khóm; Trưởng khu phố; Trưởng làng; Trưởng xóm; Tổ
trưởng dân phố; Trưởng ban công tác Mặt trận
"""

PERSONS = (
    "đồng chí", "ông", "bà", "thầy", "cô", "đ/c", "đc", "thầy giáo", "cô giáo", "các đồng chí", "các đ/c", "ông (bà)",
    "ông, bà", "các ông (bà)", "các ông, bà", "các ông, các bà", "ông/bà", "các ông/bà",
)  # fmt: skip

REQUESTS = ("đề nghị", "kính đề nghị", "trân trọng đề nghị", "kiến nghị", "đề xuất")
HANDS = (
    "giao",
    "phân công",
    "yêu cầu",
    "ủy quyền",
    "giao cho",
    "giao nhiệm vụ cho",
    "phân công cho",
    "giao trách nhiệm cho",
)
ADDRESSES = (
    "đối với", "trách nhiệm của", "nhiệm vụ của", "về phía", "trách nhiệm", "nhiệm vụ cụ thể của", "nhiệm vụ",
    "trách nhiệm cụ thể của", "trách nhiệm chung của", "nhiệm vụ chung của", "phân công trách nhiệm cho",
)  # fmt: skip
# Before a name, no part of it.
BEFORE_NAMES = ("đội ngũ", "tập thể", "toàn thể", "cùng", "hệ thống", "mạng lưới")

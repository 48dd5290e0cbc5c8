"""Whether a heading that stands among addressed ones is a body's name too, though no grammar knows it. Pure.

In: the words of such a heading ("Cán bộ thư viện", "Tổ chức pháp chế thuộc Bộ"). Out: yes or no. A topic ("Kinh phí",
"Chế độ báo cáo", "Công tác tuyên truyền") or a verb never is one; whoever asks tells that it is a guess.
"""

from __future__ import annotations

import re

from plans.drafting.layout.verbs import begins_with_action
from plans.text import fold

_MOST_WORDS = 20
_FEWEST_LETTERS = 4

# What people, units and posts are called; the words after them say of what.
_UNITS = """
cán bộ|chuyên viên|ông, bà|ông|bà|công chức|viên chức|nhân viên|giáo viên|giảng viên|kế toán|thủ quỹ|thủ thư|văn thư
|thư ký|tổ|đội|nhóm|tiểu ban|bộ phận|lực lượng|đội ngũ|khối|cụm|trạm|câu lạc bộ|hiệp hội|nghiệp đoàn|chi đoàn|chi hội
|liên đội|hội đồng|ban|trưởng|phó|thành viên|cộng tác viên|tuyên truyền viên|tình nguyện viên|người đứng đầu|chủ hộ
|chủ đầu tư|chủ phương tiện|chủ cơ sở|chủ doanh nghiệp|chủ rừng|nhà thầu|đơn vị tư vấn|doanh nghiệp|nhà máy
|xí nghiệp|cơ sở|trang trại|đồng chí|đại diện|phụ huynh|cha mẹ|học sinh|sinh viên|học viên|đoàn viên|hội viên
|hộ gia đình|các hộ|người dân|người lao động|thư viện|y tế học đường|y tế trường học|bảo vệ cơ quan|bảo vệ trường
|lãnh đạo|thủ trưởng|quản lý khu|vườn quốc gia|khu bảo tồn|khu di tích|khu du lịch|khu công nghiệp|bến xe|cảng
|nhà ga|chợ|siêu thị|nhà văn hóa|nhà thiếu nhi|bảo tàng|nhà hát|viễn thông|bưu cục|điện lực|quỹ|văn phòng|tập thể
|ban cán sự|ban đại diện|ban bảo vệ|ban nhân dân|trung đội|đại đội|tiểu đoàn|trung đoàn|đồn|hạt|lâm trường
|công trường|kho|thôn|bản|ấp|làng|buôn|khu phố|tổ dân phố
"""
_TOPICS = """
kinh phí|nguồn|nguồn lực|nguồn vốn|chế độ|công tác|thời gian|thời hạn|tiến độ|lộ trình|nội dung|nhiệm vụ|giải pháp
|biện pháp|mục tiêu|mục đích|yêu cầu|quan điểm|khen thưởng|kỷ luật|xử lý|kiểm tra|giám sát|đánh giá|báo cáo
|thông tin|về|một số|điều|điều khoản|điều kiện|cơ chế|chính sách|phương án|phương pháp|phương thức|phương châm
|hình thức|đối tượng|phạm vi|địa điểm|thành phần|quy trình|quy định|hồ sơ|thủ tục|danh mục|biểu mẫu|sơ kết|tổng kết
|chương trình|đề án|dự án|kế hoạch|hoạt động|phong trào|cuộc vận động|chiến dịch|hội nghị|hội thảo|tập huấn
|tuyên truyền|truyền thông|giáo dục|đào tạo|trách nhiệm|tổ chức thực hiện|tổ chức|phân công|quyền hạn|chức năng
|cơ sở vật chất|cơ sở dữ liệu|cơ sở hạ tầng|cơ sở pháp lý|cơ sở lý luận|cơ sở thực tiễn|ban hành|khối lượng|tổ hợp
|quỹ đất|quỹ thời gian|đối với công tác|trước|trong|sau|giai đoạn|bước|đợt|năm|tháng|quý|ngày|lĩnh vực|chỉ tiêu
|kết quả|sản phẩm|dự toán|đầu tư|cải cách|chuyển đổi|phòng|chống|an toàn|bảo vệ môi trường|lưu ý|ghi chú|phụ lục
|căn cứ|cơ cấu|tiêu chí|tiêu chuẩn|hiệu lực|văn bản|tài liệu|cách|việc|những|khi|nếu|đội hình|đội tuyển
|nhóm giải pháp|nhóm nhiệm vụ|nhóm chỉ tiêu|nhóm công tác|nhóm nội dung|nhóm đối tượng|nhóm tiêu chí|trường hợp
|khối thi đua|cán bộ và đào tạo|chợ truyền thống|kho bãi|người tốt|đại diện pháp luật|lực lượng và phương tiện
|lực lượng, phương tiện
"""
# "Tổ chức" is a verb, unless what follows is whose organisation it is.
_ORGANISATION = re.compile(
    fold("tổ chức") + r" (?P<of>(?:[^\s,]+ ){1,5}(?:" + fold("thuộc") + "|" + fold("của") + r")(?=\s))"
)
_ABBREVIATION = re.compile(r"(?<!^)\b[A-ZĐ]{3,10}\b")
_CLAUSE = re.compile(
    r"\s(?:" + "|".join(map(fold, (
        "chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "tham mưu", "hướng dẫn", "chỉ đạo", "thực hiện",
        "báo cáo", "tổng hợp", "triển khai", "được", "phải", "cần", "là", "để", "nhằm", "khi",
    ))) + r")(?=\s|$)"
)  # fmt: skip


# "Cơ quan chủ trì giải quyết thủ tục …": a body by the part it has.
_ROLE = re.compile(
    f"(?:{fold('cơ quan')}|{fold('đơn vị')}) (?:" + "|".join(map(fold, (
        "chủ trì", "phối hợp", "đầu mối", "thường trực", "thẩm định", "được lấy ý kiến",
        "được giao", "chủ quản", "soạn thảo", "tham mưu",
    ))) + r")(?=\s|$)"
)  # fmt: skip
_SEVERAL = fold("các") + " "


def names_several(heading: str) -> bool:
    """ "Các trưởng thôn": a group."""
    return fold(heading).startswith(_SEVERAL)


def _beginnings(table: str) -> re.Pattern[str]:
    words = {fold(one) for one in table.replace("\n", "").split("|")}
    return re.compile(r"(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?=[\s,]|$)")


_UNIT, _TOPIC = _beginnings(_UNITS), _beginnings(_TOPICS)


def names_a_body(heading: str) -> bool:
    """Whether the words of a heading, without its numbering and colon, can be read as a body's name."""
    key = fold(heading)
    if not heading[:1].isupper() or len(key) < _FEWEST_LETTERS or len(heading.split()) > _MOST_WORDS:
        return False
    if re.search(r"[.;:?!“”\"(\d]", heading):
        return False
    role = _ROLE.match(key)
    if role or _CLAUSE.search(key):
        return role is not None and not _CLAUSE.search(key[role.end() :])
    if organisation := _ORGANISATION.match(key):
        return not begins_with_action(organisation["of"])
    key = key.removeprefix(_SEVERAL)
    unit, topic = _UNIT.match(key), _TOPIC.match(key)
    if topic and len(topic.group()) >= len(unit.group() if unit else ""):
        return False
    return bool(unit) or (bool(_ABBREVIATION.search(heading)) and not begins_with_action(heading))

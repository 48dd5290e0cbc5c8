"""By what words one knows the cell that a text comes from: a body, a product, a time. Pure.

In: words of a document. Out: whether they begin like the name of a body, like a product (Nghị quyết, Kế hoạch, Báo
cáo …) or like a time (Quý …, Tháng …, Thường xuyên …). Whether a name really is one, ``Bodies`` decides later.
"""

from __future__ import annotations

from plans.drafting.tables.word_keys import key, pattern, toned

# Words with which the name of a body (or of a group of bodies) begins.
_STRONG = pattern(
    r"""(?:cac )?(?:so(?: [a-z]| ,|,|$)
    |bo (?:cong|quoc|tai|noi|ngoai|tu|giao|khoa|y|van|xay|nong|thong|lao|ke|chi huy|truong|doi|tu lenh|dan toc
    |nn|kh|gd|gt|vh|tn|tt|ld|tc|xd|ct|ca$|ca[ ,]|qp|nv|tp|yt|dt)|(?:chu tri|phoi hop) ?:
    |(?:bo|so|ban|nganh|phong)\s?(?:,|va nganh|nganh|ban)|ubnd|hdnd|ubmttq|mttq|uy ban|hoi dong|cong an
    |ban (?:chi|dan|to chuc|tuyen|noi|quan ly|thuong|giam|cong tac|chap|can su|bi thu|kinh|hop)
    |van phong|thanh tra|cuc|chi cuc|tong cuc|vu |vien
    |truong (?:thpt|thcs|tieu hoc|mam non|mau giao|dai|cao|trung|chinh|mn|th|ban|phong|ap|thon|cong an|doan|tram)
    |trung tam|phong(?!(?:,| va)? (?:thu|chong|ngua|chay|tranh|benh|dich)(?: |$))
    |kho bac|bao hiem xa hoi|bhxh|ngan hang|toa an|lien doan
    |hoi (?:lien|nong|cuu|chu|nguoi|khuyen|luat|nha|phu|dong|cha|lhpn|ccb|nd)|doan (?:thanh|tncs|truong|xa|phuong|tn)
    |tinh doan|thanh doan|huyen doan|quan doan|tinh uy|thanh uy|huyen uy|dang uy|mat tran|dai (?:phat|truyen|pt)
    |bao (?!cao|dam|hiem y|ve|ton)|cong thong tin|co quan|don vi|co so|doanh nghiep|hop tac xa
    |to (?:chuc|cong nghe|dan pho|truong|chuyen|tin|van phong|giup viec)|cac (?:co quan|don vi|dia phuong)|dia phuong
    |bch|bchqs|bcd|ban giam hieu|bgh|gvcn|giao vien|hieu truong|pho hieu|chu tich|thu truong|lanh dao|can bo|cong chuc
    |cong doan|lien minh|quan (?:khu|su|uy)|tap doan|tong cong ty|cong ty|dien luc|buu dien|quy (?:dau|bao|phat)
    |xa |phuong |thi tran|huyen |quan |thanh pho|thi xa|tinh |ap |thon |khu pho|bi thu|tram y te|benh vien
    |thue (?:tinh|thanh|co so|khu|huyen)|hai quan (?:khu|cua|tinh|thanh)|bo doi bien|kiem lam (?:khu|vung)
    |nha (?:truong|van hoa|thieu nhi)|khoa |bo phan|ke toan|thu quy|tong phu trach|nhom |lop |doi |luc luong
    |hat kiem lam|ban dai dien|vien kiem sat|vksnd|tand|tat ca|toan the
    |cac (?:bo|ban|hoi|doan|truong|xa|phuong|huyen|phong|to|khoa|lop|thanh vien|cap|nganh|doanh|hop|cuc|vu|vien
    |vung))"""
)
# Words after which a cell does not end; with their tones: "có" and "cờ" differ.
_UNFINISHED = toned(
    r"""(?:[,/-]|(?<!\w)(?:và|của|với|cho|các|gửi|ở|tại|thuộc|có|cùng|trình|theo|về|hoặc|đến|từ|do|là|để|trong|như|cơ
    |đơn))$"""
)
_ASKING = toned(
    r"""(?:^|[,;]\s*)(?:ủy ban|uỷ ban|văn phòng|thường trực|(?:phó )?chủ tịch|(?:phó )?giám đốc|thủ trưởng|lãnh đạo
    |ban thường trực|ban thường vụ|ban chấp hành|ban tổ chức|ban quản lý|ban chỉ đạo|ban chỉ huy|bộ chỉ huy|bộ tư lệnh
    |đảng ủy|công đoàn|liên đoàn|trưởng|chánh|bí thư|chi nhánh|thanh tra|đoàn|hội đồng|cơ quan thường trực)$"""
)
_FINISHED = toned(r"(?:[.;]|\bliên quan|\bkhác|\bđịa phương)$")
_PRODUCT = pattern(
    r"""(?:cac |ban |01 |02 |du thao |ho so )?(?:nghi quyet|quyet dinh|nghi dinh|thong tu|luat|phap lenh|chi thi
    |ke hoach|de an|du an|chuong trinh|bao cao|van ban|cong van|to trinh|huong dan|quy che|quy dinh|quy trinh|thong bao
    |hoi nghi|hoi thao|hoat dong|ho so|danh muc|danh sach|bien ban|tai lieu|phan mem|he thong|co so du lieu|csdl
    |chuyen muc|chuyen trang|tin,? ?bai|tin |bai |lop|buoi|dot|doan kiem tra|ket qua|chi tieu|giay|hop dong|ban do
    |nen tang|cong trinh|mo hinh|cuoc|so lieu|ban ghi nho|thoa thuan|so tay|to roi|pano|ty le|100 ?%|\d+ ?%|phuong an
    |ket luan|bo (?:tieu chi|chi so|chi tieu|tai lieu|quy|co so)|phieu|de cuong|cam ket)"""
)
_HOUR = r"\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?(?:\s*(?:phút|['’p]))?"
# An hour, or from one hour to another.
HOURS = toned(rf"(?:từ\s*|lúc\s*)?{_HOUR}(?:\s*(?:[-–]|đến)\s*{_HOUR})?(?!\w)")
_NUMERAL = r"(?:\d{1,2}|[IVX]{1,4})"
_YEAR = r"(?:\s*(?:/|-|năm|,)?\s*20\d\d)?"
_DAY = rf"""(?:ngày\s+)?\d{{1,2}}\s*[/.-]\s*\d{{1,2}}(?:\s*[/.-]\s*20\d\d)?|ngày\s+\d{{1,2}}\s+tháng\s+\d{{1,2}}{_YEAR}
    |ngày\s+\d{{1,2}}"""
_SPAN = rf"""quý\s+{_NUMERAL}(?:\s*(?:,|và|-|–|đến)\s*(?:quý\s+)?{_NUMERAL}(?!\w))?{_YEAR}
    |tháng\s+\d{{1,2}}(?:\s*(?:,|và|-|–)\s*(?:tháng\s+)?\d{{1,2}}(?![\d/.])){{0,11}}{_YEAR}
    |\d{{1,2}}/20\d\d|năm\s+20\d\d(?:\s*[-–]\s*20\d\d)?|20\d\d(?:\s*[-–]\s*20\d\d)?
    |(?:6|06|sáu|9|09|3|03)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?(?:\s+20\d\d)?|(?:cuối|đầu)\s+(?:năm|tháng|quý)
    |giữa\s+năm|hết\s+(?:năm|quý|tháng)|học\s+kỳ\s+\w+|năm\s+học|tuần\s+\d{{1,2}}"""
_BEFORE = (
    r"""(?:trước|chậm\s+nhất|chậm\s+nhất\s+là|trong|đến|từ|sau|vào|đến\s+hết|hết|khoảng|dự\s+kiến)?\s*(?:hết\s+)?"""
)
_ONGOING = r"""(?:thực hiện\s+|triển khai\s+)?thường\s+xuyên(?:\s+hằng\s+năm)?|liên\s+tục
    |(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)|đã\s+hoàn\s+thành|định\s+kỳ|đột\s+xuất
    |từng\s+giai\s+đoạn|(?:các\s+năm|những\s+năm)\s+tiếp\s+theo|tiếp\s+theo|trở\s+đi|cả\s+năm|một\s+lần
    |theo\s+(?:tiến độ|quy định|yêu cầu|kế hoạch|lộ trình|hướng dẫn|chỉ đạo|thời gian)(?:\s+của\s+[^,.;]{2,60})?
    |khi\s+có\s+(?:yêu cầu|phát sinh|chỉ đạo|hướng dẫn)|(?:ngay\s+)?sau\s+khi\s+[^.;]{3,80}|hoàn\s+thành
    |giai\s+đoạn\s+20\d\d\s*[-–]\s*20\d\d|trong\s+suốt\s+năm(?:\s+học)?|trong\s+năm(?:\s+20\d\d)?
    |trong\s+(?:vòng\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?(?:\s+kể từ\s+[^.;]{3,60})?|\d\s+lần/(?:năm|quý|tháng)"""
_DONE_BY = r"hoàn\s+thành\s+[^.;:\d]{3,60}\s+xong\s+(?:trước|trong)\s+"  # "đầu tư, lắp đặt và vận hành"
_ONE = rf"(?:{_DONE_BY}(?:{_SPAN}|{_DAY})|{_ONGOING}|(?:hoàn\s+thành\s+|xong\s+)?{_BEFORE}(?:{_SPAN}|{_DAY}))"
_TIME = toned(rf"{_ONE}(?:\s*(?:[,;.&/-]|và|–|hoặc|đến|đến hết)?\s*{_ONE}){{0,5}}(?!\w)[.;]?")


def goes_on(before: str) -> bool:
    """Whether the words before ask for a name that begins with a head of its own: "Văn phòng | Ủy ban nhân dân"."""
    return _ASKING.search(before[-32:].lower()) is not None


def opens_body(ahead: str) -> bool:
    """Whether the key of some words begins like the name of a body."""
    return _STRONG.match(ahead) is not None and not _PRODUCT.match(ahead)


def opens_product(ahead: str) -> bool:
    """Whether the key of some words begins like a product."""
    return _PRODUCT.match(ahead) is not None


def time_end(ahead: str) -> int:
    """How many letters of some words are a time; 0 where they begin with none."""
    found = _TIME.match(ahead[:200]) or HOURS.match(ahead[:200])
    return found.end() if found else 0


def begins_body(text: str) -> bool:
    """Whether words begin like the name of a body."""
    return text[:1].isupper() and opens_body(key(text[:60]))


def is_time(text: str) -> bool:
    """Whether words are a time and nothing else."""
    end = time_end(text[:200])
    return end > 0 and not text[end:].strip(" .;,()")


def unfinished(before: str) -> bool:
    """Whether the words before a cut ask for more: a comma, "và", "của"."""
    return _UNFINISHED.search(before[-24:].lower()) is not None


def finished(before: str) -> bool:
    """Whether the words before a cut are an end: a full stop, "liên quan"."""
    return _FINISHED.search(before[-24:].lower()) is not None

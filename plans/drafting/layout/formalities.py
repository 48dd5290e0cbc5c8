"""Words of an assigning part that assign nothing: enacting clauses, closing words, watching, reporting. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from plans.text import fold, unmarked

_FORMAL = re.compile(r"chiu trach nhiem thi hanh|co hieu luc|ban hanh kem theo|quyet dinh nay|nghi quyet nay")
_CLOSING = re.compile(
    r"^(?:tren day la|noi nhan|(?:chu tich )?(?:uy ban nhan dan|ubnd) .{0,40}(?:yeu cau|de nghi) .{0,300}"
    r"(?:nghiem tuc|thuc hien)|(?:yeu cau|de nghi) cac [^.;]{5,160} nghiem tuc (?:to chuc )?(?:trien khai )?thuc hien"
    r"[^.;]{0,40} \. / \.$)"
)
_DOES_IT = (  # who is told to, and nothing of his own to do
    r"(?:(?!\b(?:xay dung|ban hanh|ke hoach|bao cao|chi dao|ra soat|bo tri|cu the|chu dong|chu tri|ngay)\b)[^.:])"
    r"{5,300}?"
    r"(?:to chuc )?(?:trien khai |to chuc )(?:nghiem tuc )?thuc hien(?: nghiem tuc)?[ ./]*$"
)
_ONLY_DO_IT = re.compile(
    rf"^(?:can cu (?:cac )?(?:noi dung|y kien|chi dao)[^.,;:]{{0,60}}, {_DOES_IT}"
    rf"|(?:yeu cau|de nghi) (?:cac|thu truong|giam doc|chu tich|nguoi dung dau) {_DOES_IT})"
)
_GENERAL = re.compile(
    r"^(?:trong qua trinh|yeu cau (?:cac|thu truong|giam doc)|de nghi (?:cac|thu truong)|can cu ke hoach nay|nhan duoc"
    r"|bao cao cua cac [^.;]{5,120} gui|dinh ki|cac (?:don vi|co quan|so) .{0,80}(?:bao cao|can cu))"
)
_TAKE_NOTE = re.compile(
    r"^.{3,120} (?:xin )?(?:tran trong )?thong bao (?:de|den) .{2,160} (?:biet\b.{0,60}|lien quan[ ./]*)$"
)
_SLOGAN = re.compile(r"[^“”\"]+!\s*|[“\"][^“”\"]+![”\"]\s*[.;]?")
_WATCH = re.compile(
    r"\b(?:theo doi|don doc)\b(?! ?,? tong hop (?:cac |nhung )?(?:kho khan|vuong mac|kien nghi|y kien))"
)
_REPORT = re.compile(
    r"^(?:tong hop ,? ?|tien hanh (?:danh gia|tong hop|so ket) ?,? ?(?:va )?)?(?:bao cao|gui bao cao|dinh ki)\b"
)
_OWN_PLAN = re.compile(r"\b(?:xay dung|co|ban hanh|lap)(?: va [a-z ]{2,30})? (?:chuong trinh ,? ?)?ke hoach\b")
_FORM = re.compile(r"\(.{0,300}\)[.;]?|.{2,60}, ?ngay \d{1,2} thang \d{1,2} nam \d{4}[.;]?")
_FAR = 400
_NEAR = 160


@lru_cache(maxsize=64)
def _key(text: str) -> str:
    """What is asked here of a text, several times of most."""
    return unmarked(fold(text))


def closes(text: str) -> bool:
    """The last words of a document: "Trên đây là Kế hoạch …; yêu cầu các đơn vị nghiêm túc thực hiện"."""
    key = _key(text[:_FAR])
    return not text.endswith(":") and any(sign.match(key) for sign in (_CLOSING, _ONLY_DO_IT, _TAKE_NOTE))


def is_slogan(text: str) -> bool:
    """ "Nhiệt liệt chào mừng …!": an administrative sentence ends with no exclamation mark."""
    return bool(_SLOGAN.fullmatch(text))


def ends_the_list(text: str) -> bool:
    """Closing words that no longer belong to the section before them."""
    return closes(text) or bool(_GENERAL.match(_key(text[:_FAR])))


def enacts(text: str) -> bool:
    """ "Quyết định này có hiệu lực kể từ ngày ký", "… chịu trách nhiệm thi hành Quyết định này"."""
    return bool(_FORMAL.search(_key(text[:_FAR])))


def watches(clause: str) -> bool:
    """ "theo dõi, đôn đốc việc thực hiện": the monitor's own task."""
    return bool(_WATCH.search(_key(clause[:_NEAR])))


def reports_only(clause: str) -> bool:
    """ "báo cáo kết quả về …": nothing but a report is asked."""
    return bool(_REPORT.match(_key(clause[:60])))


def is_form(text: str) -> bool:
    """ "(Kèm theo Kế hoạch số …)", "Lạng Sơn, ngày 12 tháng 3 năm 2024": no sentence."""
    return bool(_FORM.fullmatch(_key(text)))


def own_plan(text: str) -> str:
    """The sentence that tells somebody to draw up a plan of their own, or ""."""
    sentences = re.split(r"(?<=[^\W\d_][.])\s+(?=[^\W\d_])", text)
    return next((one for one in sentences if _OWN_PLAN.search(_key(one))), "")

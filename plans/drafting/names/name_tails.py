"""How a name goes on after its head: a field, capitals and nouns, a topic up to its place. Pure."""

from __future__ import annotations

from plans.drafting.names.name_places import UNIT, place_at
from plans.drafting.names.name_shapes import ACTION, FIELD, HARD_STOP, HEAD, NO_BODY, NOUN, Tokens, written
from plans.drafting.names.name_tokens import Phrases

_MOST_WORDS = 16
_MOST_TOPIC = 34
_DEED_WORDS = 6
_SIGNS = frozenset(".;:()[]{}?!\"'|…<>=+*")
_NEVER_SECOND = ("các", "của", "những", "thuộc", "mọi")
_LEGAL = ("mtv", "tnhh", "cp")  # forms of companies
_LINKS = (",", "và", "-", "&", "/")
_DEED = Phrases.of(
    ["xây dựng", "quản lý", "đầu tư", "phát triển", "bảo vệ", "đào tạo", "kiểm soát", "phục vụ", "thống kê",
     "nghiên cứu", "tư vấn", "thiết kế", "quy hoạch", "đăng ký", "khai thác", "giám định", "kiểm định", "vận hành",
     "bảo tồn", "phát huy", "sử dụng", "bố trí", "sắp xếp"],
)  # fmt: skip
_SOMEBODY = Phrases.of(["doanh nghiệp", "địa phương", "nhân dân", "người dân", "hợp tác xã", "công đoàn"])
_NEAR = 8
_PLANS = Phrases.of(["kế hoạch", "chương trình", "đề án", "chiến lược", "công tác", "dự án", "mục tiêu"])
_OPEN = ("phòng", ",", "về", "chống")  # words that ask for more
_PAIR = 3  # tokens: a verb of two syllables and "và"
_CLAUSE = Phrases.of(
    ["chủ trì", "phối hợp", "tham mưu", "hướng dẫn", "có trách nhiệm", "chịu trách nhiệm", "tổng hợp", "căn cứ",
     "tiếp tục", "tăng cường", "chủ động", "chỉ đạo", "tổ chức", "triển khai", "theo dõi", "báo cáo", "đẩy mạnh",
     "khẩn trương", "rà soát", "bố trí", "thực hiện"],
)  # fmt: skip
_TOPIC = Phrases.of(
    ["phòng", "về", "công tác", "chuyển đổi", "xây dựng", "cải cách", "thực hiện", "giảm nghèo", "chương trình",
     "cuộc vận động", "phong trào", "an toàn", "ứng phó", "các chương trình", "triển khai", "dự án", "phát triển",
     "thi đua", "liên ngành", "đề án", "khu", "các khu", "các dự án", "rừng", "di tích", "chợ", "người", "đổi mới",
     "chống", "ứng dụng", "nông thôn", "đấu tranh"],
)  # fmt: skip


def is_sign(text: Tokens, at: int) -> bool:
    """Whether a token is a sign at which every name ends."""
    return text[at].low in _SIGNS


def head_at(text: Tokens, at: int) -> bool:
    """Whether another body begins here: a head of several words, or one word with its field or capitals."""
    found = HEAD.longest(text, at)
    if not found or not text[at].cap or NO_BODY.width(text, at) > found[0]:
        return False
    after = at + found[0]
    return found[0] > 1 or bool(FIELD.width(text, after)) or (after < len(text) and text[after].cap)


def acts(text: Tokens, at: int) -> bool:
    """Whether a verb begins here that is not the beginning of a longer noun."""
    width = ACTION.width(text, at)
    return bool(width) and NOUN.width(text, at) <= width - (not text[at].cap)


def field_end(text: Tokens, at: int) -> tuple[int, str] | None:
    """Where a field ends, and its official writing; two fields may be joined by a dash."""
    found = FIELD.longest(text, at)
    if not found:
        return None
    end, name = at + found[0], found[1]
    if end + 1 < len(text) and text[end].low == "-" and text[end + 1].cap and not head_at(text, end + 1):
        if second := FIELD.longest(text, end + 1):
            return end + 1 + second[0], f"{name} - {second[1]}"
        last = run_end(text, end + 1) if _DEED.width(text, end + 1) else end
        return (last, f"{name} - {written(text, end + 1, last)}") if last > end + 1 else (end, name)
    return end, name


def past_deed(text: Tokens, at: int) -> int:
    """ "Cục Kết cấu hạ tầng | xây dựng | tham mưu …": a verb without an object, before another or the end."""
    end = at
    while end < min(len(text), at + _DEED_WORDS) and (width := _DEED.width(text, end)):
        end += width
    done = end >= len(text) or text[end].low == ":" or _CLAUSE.width(text, end) > 0
    return end if end > at and done else at


def run_end(text: Tokens, at: int, *, first: bool = False, linked: bool = False) -> int:
    """Where capitals and nouns end that go on a name; ``first``: a noun that elsewhere is a body may begin it."""
    end = at + NOUN.width(text, at) if first and at < len(text) and text[at].cap else at
    end = end if end > at else _deed_end(text, at)
    while end < min(len(text), at + _MOST_WORDS):
        beyond = _word(text, end) or (_link(text, end, at) if end > at or linked else 0)
        if not beyond:
            break
        end = beyond
    return end


def _deed_end(text: Tokens, at: int) -> int:
    """A name that begins with a verb: "Cục | Quản lý khám, chữa bệnh", "Trung tâm | Hỗ trợ nông dân"."""
    if at >= len(text) or not text[at].cap or text[at].word.isupper() or NOUN.width(text, at) or head_at(text, at):
        return at
    width = ACTION.width(text, at)
    acronym = text[at - 1].word.isupper() and text[at - 1].low not in _LEGAL
    if not width or acronym or HARD_STOP.width(text, at):
        return at
    end = at + width
    while end < min(len(text), at + width + _DEED_WORDS):
        noun = NOUN.width(text, end)
        if noun <= ACTION.width(text, end) and _ends(text, end):
            break
        end += noun or 1
    return end


def _ends(text: Tokens, at: int) -> bool:
    key = text[at].low
    return is_sign(text, at) or key in _LINKS or bool(ACTION.width(text, at)) or bool(UNIT.width(text, at))


def _word(text: Tokens, at: int) -> int:
    """The end of one more word or noun of a name; 0 where none follows."""
    if (
        is_sign(text, at)
        or text[at].low in _LINKS
        or (UNIT.width(text, at) and NOUN.width(text, at) <= UNIT.width(text, at) and not _proper_unit(text, at))
    ):
        return 0
    noun, action = NOUN.width(text, at), ACTION.width(text, at)
    if text[at].low == "số" and at + 1 < len(text) and text[at + 1].key.isdigit():
        return at + 2
    if action and noun <= action and not (text[at].cap and (noun or (action == 1 and _capital_both(text, at)))):
        return 0
    if head_at(text, at) and noun <= (HEAD.width(text, at) or 0):
        return 0
    if noun:
        return at + noun
    return at + 1 if text[at].cap or _second_syllable(text, at) else 0


def _capital_both(text: Tokens, at: int) -> bool:
    """ "Năm Căn", "Nguyễn Lương Bằng": a word of a place's or person's name, though it looks like a verb or number."""
    if not text[at - 1].cap or text[at].word.isupper() or text[at - 1].word.isupper():
        return False
    after = at + 1
    return after >= len(text) or text[after].cap or is_sign(text, after) or text[after].low in _LINKS


def _proper_unit(text: Tokens, at: int) -> bool:
    """ "Bản", "Làng" inside a name in capitals."""
    return text[at].cap and text[at].low in ("bản", "làng", "ấp") and text[at - 1].cap


def _second_syllable(text: Tokens, at: int) -> bool:
    """A word in lower case right after a capital: "Bưu điện"; not after a number or an acronym, nor where nouns end."""
    before = text[at - 1]
    if not before.cap or before.word.isupper() or before.key.isdigit() or not text[at].word.isalpha():
        return False
    if text[at].low in _NEVER_SECOND:
        return False
    return not ACTION.width(text, at) and NOUN.width(text, at - 1) == 0


def _link(text: Tokens, at: int, begin: int) -> int:
    """ "và", "-" or "," inside a name: what follows goes on with it and is no body of its own."""
    key, after = text[at].low, at + 1
    if key not in _LINKS or after >= len(text) or head_at(text, after) or (key == "/" and not text[after].cap):
        return 0
    if key in ("và", "&") and (deed := _deed_end(text, after)) > after:
        return deed
    beyond = _word(text, after)
    if not beyond or (not text[after].cap and not NOUN.width(text, after)):
        return 0
    if key == "," and not _closes(text, after, beyond):
        return 0
    return beyond if key != "và" or text[after].cap or not text[begin].cap else 0


def _closes(text: Tokens, begin: int, at: int) -> bool:
    """After "A, B" a name needs its "và C"."""
    end = at
    while end < min(len(text), at + 6) and (beyond := _word(text, end)):
        end = beyond
    after = end + 1
    if any(token.low == "và" for token in text[begin:at]):
        return True
    closed = end < len(text) and text[end].low in ("và", ",") and after < len(text)
    return closed and not head_at(text, after) and bool(_word(text, after)) and text[end].low == "và"


def topic_end(text: Tokens, at: int) -> int:
    """Where the topic of a steering committee ends ("phòng, chống tội phạm … Tổ quốc | thị xã")."""
    if not _TOPIC.width(text, at) or HARD_STOP.width(text, at):
        return at
    soft, end = 0, at
    while (
        end < min(len(text), at + _MOST_TOPIC)
        and not is_sign(text, end)
        and not (end > at and HARD_STOP.width(text, end))
    ):
        if end > at and (head_at(text, end) or _place_here(text, end)):
            return _trimmed(text, at, end)
        end += NOUN.width(text, end) or 1
        soft = soft or (end if _pauses(text, end) else 0)
    last = _trimmed(text, at, soft or end)
    only_verb = last <= at + _TOPIC.width(text, at) and ACTION.width(text, at)
    return at if only_verb else last


def _place_here(text: Tokens, at: int) -> bool:
    place = place_at(text, at)
    return bool(place) and not NOUN.width(text, at) and text[at].low != "cơ"


def _pauses(text: Tokens, at: int) -> bool:
    if at >= len(text) or text[at - 1].low in _OPEN or _goes_with(text, at + (text[at].low == "và")):
        return False
    if text[at].low == ",":
        return at + 1 >= len(text) or ACTION.width(text, at + 1) > NOUN.width(text, at + 1)
    if text[at].low == "và" and any(token.low == "," for token in text[max(0, at - _NEAR) : at]):
        return NOUN.width(text, at + 1) <= 1 or bool(_SOMEBODY.width(text, at + 1))
    width = ACTION.width(text, at)
    return width > 0 and NOUN.width(text, at) <= width and not (text[at].cap and _capital_both(text, at))


def _goes_with(text: Tokens, at: int) -> bool:
    """ "kế hoạch | bảo vệ và | phát triển rừng": a verb of the plan; of two with one object the second as the first."""
    if not _PAIR < at < len(text) or not _DEED.width(text, at):
        return False
    second = text[at - 1].low == "và" and _DEED.width(text, at - _PAIR) > 1
    return second or _PLANS.width(text, at - _PAIR + 1) > 1


def _trimmed(text: Tokens, start: int, end: int) -> int:
    while end > start and text[end - 1].low in _LINKS:
        end -= 1
    return end

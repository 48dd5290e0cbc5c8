"""Names that go on past what the grammar knows, in headings and before the verb of a clause. Pure.

A heading names its bodies to the end: what is left of it before its colon, and no verb, belongs to the names. In: the
shapes read from the beginning of a text, and where they end. Out: the same with the last one whole, and further ones
("…, hệ thống truyền thanh cơ sở"); unchanged where a sentence goes on or it cannot be told.
"""

from __future__ import annotations

from dataclasses import replace

from plans.drafting.names.group_words import POSTS
from plans.drafting.names.name_groups import modified
from plans.drafting.names.name_lists import Ends, bodies_from, may_begin, past_aside
from plans.drafting.names.name_places import SURNAMES
from plans.drafting.names.name_shapes import ACTION, NO_BODY, NOUN, Shape, Tokens, listed, written
from plans.drafting.names.name_singles import single_at
from plans.drafting.names.name_tails import acts, head_at, is_sign
from plans.drafting.names.name_tokens import Phrases
from plans.drafting.names.presumed import names_a_body

_CLAUSE = Phrases.of([
    "chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "tham mưu", "hướng dẫn", "tổng hợp", "báo cáo",
    "căn cứ", "tiếp tục", "tăng cường", "triển khai", "theo dõi", "đôn đốc", "tổ chức", "chủ động", "tích cực",
    "chỉ đạo", "đẩy mạnh", "kịp thời", "thường xuyên", "thực hiện", "xây dựng", "rà soát", "nghiên cứu", "đề xuất",
    "khẩn trương", "quán triệt", "lãnh đạo", "bảo đảm", "đảm bảo", "theo chức năng", "làm đầu mối", "cung cấp",
])  # fmt: skip
_JOINTS = (",", "và", "-", "/", "&", ";")
_ENDS = (":", ".", "(")
_POST = Phrases.of(listed(POSTS))
_MOST = 40  # tokens
_MOST_BEFORE_VERB = 16
_MOST_PIECE = 12
_FEWEST = 2  # words of a name
_ROLE = Phrases.of(["cơ quan", "đơn vị", "thường trực", "chủ trì", "đầu mối", "thành viên", "phó", "ủy viên"])
_OF_PARTS = frozenset({"phong", "su-nghiep", "khac", "ban", "cap-uy"})
_OF_FIELDS = frozenset({"bo", "phong", "trung-uong-tai-dia-phuong", "su-nghiep", "khac", "ban"})


def whole(text: Tokens, shapes: list[Shape], end: int, ends: Ends) -> tuple[list[Shape], int]:
    """The bodies with what the grammar left of their names, and where they end."""
    found, at = list(shapes), end
    while not _ended(text, at):
        reached = _further(text, found, at, ends)
        if reached == at or reached - end > _MOST:
            return shapes, end
        at = reached
    verb = at < len(text) and text[at].low not in _ENDS
    too_far = at - end > (_MOST_BEFORE_VERB if verb else _MOST)
    return (shapes, end) if at == end or too_far else (found, at)


def _ended(text: Tokens, at: int) -> bool:
    """At the end of a heading, or where a clause begins."""
    if at >= len(text) or text[at].low in (":", "("):
        return True
    if text[at].low == ".":
        return at + 1 >= len(text)
    return _CLAUSE.width(text, at) > 0 and not text[at].cap


def _further(text: Tokens, found: list[Shape], at: int, ends: Ends) -> int:
    """Takes one more piece into the names -> where it ends; ``at`` where none fits."""
    last = found[-1]
    if text[at].low not in _JOINTS:
        return _directly(text, found, at, ends)
    begin = at + 1 + (at + 1 < len(text) and text[at + 1].low == "và")
    if begin >= len(text):
        return at
    row, end = bodies_from(text, begin, ends) if may_begin(text, begin, ends) else ([], begin)
    if row:
        found += row
        return past_aside(text, end)
    if text[at].low in ("-", "/"):
        return _gone_on(text, found, at, begin) if text[at].low == "-" and _second_part(text, last, begin) else at
    if text[at].low != ";" and _belongs(text, last, begin):
        return _gone_on(text, found, at, begin)
    return _beside(text, found, at, begin)


def _directly(text: Tokens, found: list[Shape], at: int, ends: Ends) -> int:
    """What stands right after a name: of a group what tells which ("… trên địa bàn xã"), else more of the name."""
    last = found[-1]
    if last.group and (told := modified(text, at, 1)) > at:
        return _longer(text, found, at, told)
    return _gone_on(text, found, at, at) if _may_go_on(text, last, at, ends) else at


def _may_go_on(text: Tokens, last: Shape, at: int, ends: Ends) -> bool:
    """What directly follows a name goes on with it, unless it is complete or a person's name."""
    if at != last.end or ends.get(last.start) == last.end or (last.place and not last.group):
        return False
    named = text[at].cap and (text[at].low in SURNAMES or _POST.width(text, last.start) > 0)
    return not named and text[at].word.isalpha()


def _belongs(text: Tokens, last: Shape, begin: int) -> bool:
    """ "Cục Mỹ thuật, | Nhiếp ảnh và Triển lãm", "Các ấp, | khóm"."""
    if last.group:
        listed = any(token.cap for token in text[last.start + 1 : last.end])  # "Các trường Mầm non, | Tiểu học"
        listed = listed or _of_work(text, last, begin)
        return not text[begin].cap or (listed and not head_at(text, begin))
    complete = last.place is not None or last.sole or text[last.end - 1].key.isdigit()
    return not complete and last.kind in _OF_FIELDS and not head_at(text, begin)


def _of_work(text: Tokens, last: Shape, begin: int) -> bool:
    """ "Các cơ sở sản xuất giống, | NTTS thương phẩm": a field of work, abbreviated; "…, NTTS." may be a body."""
    places = last.name.lower().startswith(("các cơ sở ", "các hộ ", "các doanh nghiệp "))
    more = begin + 1 < len(text) and text[begin + 1].word.isalpha() and not text[begin + 1].cap
    return places and more and text[begin].word.isupper() and len(last.name.split()) > _FEWEST + 1


def _second_part(text: Tokens, last: Shape, begin: int) -> bool:
    """ "Ban Tuyên giáo - | Nữ công"; not "Ban Nội dung - Cơ quan thường trực", "… - Trưởng ban"."""
    part = last.place is None and not last.group and last.kind in _OF_PARTS and text[begin].cap
    own = single_at(text, begin)
    told = _POST.width(text, begin) or _ROLE.width(text, begin) or (own and not own.sole)
    return part and not told


def _gone_on(text: Tokens, found: list[Shape], at: int, begin: int) -> int:
    """The last name with the words up to the next joint, sign or verb."""
    end = _run(text, begin)
    return _longer(text, found, at, end) if end > begin else at


def _longer(text: Tokens, found: list[Shape], at: int, end: int) -> int:
    last = found[-1]
    found[-1] = replace(last, end=end, base=f"{last.name}{_spaced(text, at, end)}", unit="keep", place=None, sole=False)
    return end


def _spaced(text: Tokens, start: int, end: int) -> str:
    comma = text[start].low == ","
    return f"{', ' if comma else ' '}{written(text, start + comma, end)}"


def _beside(text: Tokens, found: list[Shape], at: int, begin: int) -> int:
    """An unknown body of its own among those that are listed: "…, hệ thống truyền thanh cơ sở"."""
    end = _run(text, begin)
    if end - begin < _FEWEST or NO_BODY.width(text, begin):
        return at
    words = written(text, begin, end)
    one = text[begin].cap and not text[begin].word.isupper()
    if one and not names_a_body(words):
        return at
    found.append(Shape(begin, end, words[:1].upper() + words[1:], "khac", group=None if one else "open"))
    return end


def _run(text: Tokens, at: int) -> int:
    """Past words that are no verb, no sign and no joint."""
    end = at
    while end < min(len(text), at + _MOST_PIECE) and not is_sign(text, end) and text[end].low not in _JOINTS:
        if not text[end].word[0].isalpha() or (_verb(text, end, at) and not (end == at and _named_so(text, at))):
            break
        end += max(1, NOUN.width(text, end))
    return min(end, len(text))


def _verb(text: Tokens, at: int, begin: int) -> bool:
    return _ended(text, at) or acts(text, at) or (at > begin and ACTION.width(text, at) > 1)


def _named_so(text: Tokens, at: int) -> bool:
    """A noun with a capital that only looks like a verb: "Trung tâm Truyền thông, | Giáo dục sức khỏe"."""
    return text[at].cap and NOUN.width(text, at) >= max(1, ACTION.width(text, at))

"""Reads several bodies that stand in a row. Pure.

"A, B và C", "các Sở: Y tế, Tài chính", "UBND các huyện A, B", "Tòa án, Viện Kiểm sát thị xã".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plans.drafting.names.body_codes import CITIES
from plans.drafting.names.group_words import PERSONS
from plans.drafting.names.name_grammar import BEGINNINGS, POST, body_at
from plans.drafting.names.name_nouns import HALVES
from plans.drafting.names.name_places import UNIT, PlaceName, proper_end, proper_words
from plans.drafting.names.name_shapes import FIELD, HEAD, HEAD_INFO, Shape, Tokens, written
from plans.drafting.names.name_singles import single_at, with_place
from plans.drafting.names.name_tails import head_at
from plans.drafting.names.name_tokens import Phrases
from plans.text import fold

Ends = Mapping[int, int]  # of the names that a directory knows: first token -> token after the last

_AND = Phrases.of(
    [",", ";", "và", "/", "&", ", và", "cùng", "cùng với", "và cùng", "; và", ", cùng", "hoặc", "và với", "với"]
)
_ASIDE = Phrases.of(
    [
        *PERSONS,
        "gọi tắt",
        "sau đây",
        "đối với",
        "nếu có",
        "trừ",
        "cũ",
        "mới",
        "cơ quan thường trực",
        "phòng",
        "thường trực",
        "là",
    ]
)
_FACTORED = frozenset({"Sở", "Bộ", "Phòng"})
_PROVINCIAL = Phrases.of(["tỉnh, thành phố:", "tỉnh, thành phố trực thuộc Trung ương:"])
_STANDING = Phrases.of(["cơ quan thường trực", "thường trực ban chỉ đạo", "cơ quan chủ trì", "cơ quan đầu mối"])
_HALVES = {second: frozenset(firsts.split()) for second, firsts in HALVES.items()}
_BEGINNINGS = frozenset({*HEAD.first, *BEGINNINGS})
_PARTY = {
    "Các tỉnh ủy": ("Tỉnh ủy", "tỉnh"),
    "Các thành ủy": ("Thành ủy", "thành phố"),
    "Các huyện ủy": ("Huyện ủy", "huyện"),
    "Các quận ủy": ("Quận ủy", "quận"),
    "Các thị ủy": ("Thị ủy", "thị xã"),
}
_CODE = 3  # "(PC04)"
_MOST_ASIDE = 30
_SEVERAL = 2
_MOST_BODIES = 40


def bodies_from(text: Tokens, at: int, ends: Ends, *, within: bool = False) -> tuple[list[Shape], int]:
    """The bodies in a row that begin at a token, and where they end (brackets about the last one read past).

    ``within``: they are the members of a group; a group among them lists no members.
    """
    found: list[Shape] = []
    end = beyond = at
    while len(found) < _MOST_BODIES and beyond < len(text):
        several = (
            _factored(text, beyond)
            or _spread(text, beyond)
            or [shape for shape in (body_at(text, beyond, ends),) if shape]
        )
        if not several:
            break
        several = (not within and _members(text, several, ends)) or several
        found = [*_with_places_of(found, several), *several]
        end = past_aside(text, several[-1].end)
        end = _past_members(text, end, ends) if several[-1].group else end
        width = _AND.width(text, end) or _dash(text, end)
        if not width:
            break
        beyond = end + width
    return _shared_place(found), end


def _dash(text: Tokens, at: int) -> int:
    """ "Sở Y tế - Sở Nội vụ": a dash between two bodies parts them."""
    if at + 1 >= len(text) or text[at].low != "-" or not head_at(text, at + 1):
        return 0
    after = single_at(text, at + 1)
    return int(after is not None and not (after.sole and after.place is None))


def _members(text: Tokens, group: list[Shape], ends: Ends) -> list[Shape]:
    """ "các tổ chức hội: Hội Nông dân, Hội Chữ thập đỏ": two members or more that a colon lists stand for the group."""
    begin = group[-1].end + 1
    if not group[-1].group or begin >= len(text) or text[begin - 1].low != ":" or not text[begin].cap:
        return []
    members, _ = bodies_from(text, begin, ends, within=True)
    single = [shape for shape in members if not shape.group]
    if len(single) < _SEVERAL or members[0].group:
        return []
    return [*group[:-1], replace(members[0], start=group[-1].start), *members[1:]]


def _past_members(text: Tokens, at: int, ends: Ends) -> int:
    """ "Các tổ chuyên môn (tổ 1, tổ 2) và giáo viên": past brackets with a group's members, before another body."""
    closing = next((one for one in range(at, min(len(text), at + _MOST_ASIDE)) if text[one].low == ")"), 0)
    if not closing or text[at].low != "(":
        return at
    after = closing + 1 + _AND.width(text, closing + 1)
    return closing + 1 if after > closing + 1 and bodies_from(text, after, ends)[0] else at


def past_aside(text: Tokens, at: int) -> int:
    """Past "(C04)", "(đồng chí …)", "(gọi tắt là …)"."""
    if at >= len(text) or text[at].low != "(":
        return _past_standing(text, at)
    closing = next((i for i in range(at, min(len(text), at + _MOST_ASIDE)) if text[i].low == ")"), None)
    if closing is None:
        return at
    code = closing - at <= _CODE and all(
        token.word.isupper() or token.key.isdigit() for token in text[at + 1 : closing]
    )
    return closing + 1 if code or _ASIDE.width(text, at + 1) else at


def _past_standing(text: Tokens, at: int) -> int:
    """Past " - Cơ quan thường trực Ban Chỉ đạo", which only says what the body before it is."""
    if at + 1 >= len(text) or text[at].low not in ("-", ",") or not _STANDING.width(text, at + 1):
        return at
    standing = single_at(text, at + 1)
    return standing.end if standing else at + 1 + _STANDING.width(text, at + 1)


def _factored(text: Tokens, at: int) -> list[Shape]:
    """ "Các Bộ: Công an, Y tế" are Bộ Công an and Bộ Y tế; so "Sở Y tế, Tài chính" where two fields follow."""
    headed = at + POST.width(text, at)  # "Giám đốc các Sở: …"
    first = headed if headed < len(text) and text[headed].low == "các" else at
    plural = text[first].low == "các"
    head = HEAD.longest(text, first + plural)
    if not head or head[1] not in _FACTORED:
        return []
    begin = first + plural + head[0]
    begin += plural and begin < len(text) and text[begin].low == ":"
    fields = _fields(text, begin, head, plural=plural)
    if not fields or (len(fields) == 1 and (not plural or head[1] == "Phòng" or first > at)):
        return []
    info = HEAD_INFO[head[1]]
    shapes = [Shape(start, end, f"{head[1]} {name}", info.kind, info.unit) for start, end, name in fields]
    shapes[-1] = with_place(text, shapes[-1], 1)
    return [replace(shapes[0], start=at), *shapes[1:]]


def _spread(text: Tokens, at: int) -> list[Shape]:
    """ "(Chủ tịch) UBND các huyện Năm Căn, U Minh và thành phố Cà Mau" is one body a place."""
    first = at + POST.width(text, at)
    head = HEAD.longest(text, first) if first < len(text) else None
    begin = first + (head[0] if head else 0)
    if not head or HEAD_INFO[head[1]].follow != "place" or begin >= len(text):
        return []
    begin += text[begin].low == "các"
    unit = UNIT.longest(text, begin)
    found = _provinces(text, begin) or (_places(text, begin) if unit else [])
    info = HEAD_INFO[head[1]]
    shapes = [Shape(start, place.end, head[1], info.kind, info.unit, place) for start, place in found]
    return [replace(shapes[0], start=at), *shapes[1:]] if len(shapes) > 1 else []


def _with_places_of(found: list[Shape], several: list[Shape]) -> list[Shape]:
    """ "Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh A, B": the Party's committees are of these places too."""
    party = _PARTY.get(found[-1].base) if found and found[-1].group else None
    places = [shape.place for shape in several if shape.place and shape.place.proper]
    if party is None or len(places) < _SEVERAL or any(place.unit != party[1] for place in places):
        return found
    info = HEAD_INFO[party[0]]
    own = [replace(place, words=place.proper, unit="") for place in places]
    return [
        *found[:-1],
        *(replace(found[-1], base=party[0], kind=info.kind, unit=info.unit, place=place, group=None) for place in own),
    ]


def _provinces(text: Tokens, at: int) -> list[tuple[int, PlaceName]]:
    """ "các tỉnh, thành phố: Quảng Trị, Huế, Đà Nẵng": cities are those under the central government."""
    found: list[tuple[int, PlaceName]] = []
    begin = at + _PROVINCIAL.width(text, at)
    while at < begin < len(text) and len(found) < _MOST_BODIES:
        end = proper_end(text, begin)
        if end == begin or head_at(text, begin) or POST.width(text, begin):
            break
        proper = proper_words(text, begin, end)
        unit = "thành phố" if fold(proper) in CITIES else "tỉnh"
        found.append((begin, PlaceName(end, f"{unit} {proper}", unit, proper)))
        width = _AND.width(text, end) if end < len(text) and text[end].low in (",", "và", ";") else 0
        begin = end + width if width else at
    return found


def _places(text: Tokens, at: int) -> list[tuple[int, PlaceName]]:
    found: list[tuple[int, PlaceName]] = []
    unit, beyond = "", at
    while len(found) < _MOST_BODIES and beyond < len(text):
        plural = text[beyond].low == "các" and beyond + 1 < len(text)
        width = UNIT.width(text, beyond + plural)
        begin = beyond + plural + width
        unit = written(text, beyond + plural, begin).lower() if width else unit
        begin += width and begin < len(text) and text[begin].low == ":"
        end = proper_end(text, begin)
        if end == begin or (not width and (plural or head_at(text, begin))):
            break
        proper = proper_words(text, begin, end)
        found.append((beyond, PlaceName(end, f"{unit} {proper}", unit, proper)))
        beyond = end + (_AND.width(text, end) if end < len(text) and text[end].low in (",", "và", ";") else 0)
        if beyond == end:
            break
    return found


def _fields(text: Tokens, at: int, head: tuple[int, str], *, plural: bool) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    end = beyond = at
    while field := FIELD.longest(text, beyond):
        if not text[beyond].cap or (found and not plural and head_at(text, beyond)):
            break
        if found and head[1] != "Bộ" and (own := single_at(text, beyond)) and own.place:
            break  # "Các sở: Y tế, Nội vụ; Công an tỉnh"
        end = beyond + field[0]
        found.append((beyond, end, field[1]))
        beyond = end + (_AND.width(text, end) if end < len(text) and text[end].low in (",", "và", ";") else 0)
        if beyond == end or beyond >= len(text):
            break
        beyond += HEAD.width(text, beyond) == head[0] and text[beyond].low == text[at - 1].low
    return found


def _shared_place(found: list[Shape]) -> list[Shape]:
    """ "Viện Kiểm sát nhân dân, Tòa án nhân dân thị xã": the last one's place is the place of those before it."""
    out: list[Shape] = []
    place = None
    for shape in reversed(found):
        if shape.place is None and shape.unit == "add" and shape.group is None and place:
            out.append(replace(shape, place=replace(place, proper="", words=place.unit)))
        else:
            place = shape.place if shape.place and shape.place.unit and not shape.place.many else None
            out.append(shape)
    return out[::-1]


def may_begin(text: Tokens, at: int, ends: Ends) -> bool:
    """Whether a body can begin here at all: not in the middle of a word of two halves ("dịch vụ", "cơ sở")."""
    token = text[at]
    if at in ends:
        return True
    if token.key not in _BEGINNINGS:
        return False
    if not at or (token.cap and not (token.word.isupper() and text[at - 1].word.isupper())):
        return True
    return text[at - 1].low not in _HALVES.get(token.low, ())


def all_bodies(text: Tokens, ends: Ends) -> list[Shape]:
    """Every body named in a text, in order, none overlapping."""
    found: list[Shape] = []
    at = 0
    while at < len(text):
        row, end = bodies_from(text, at, ends) if may_begin(text, at, ends) else ([], at)
        found += row
        at = max(end, at + 1)
    return found

"""Which part a named body has in a clause: addressed, asked, handed, working with others, directed, only cited. Pure.

In: the tokens of a clause, heading or cell, and where known names end. Out: the shapes of the bodies in that part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plans.drafting.names.group_words import ADDRESSES, BEFORE_NAMES, HANDS, PEOPLE, PERSONS, POSTS, REQUESTS
from plans.drafting.names.name_lists import bodies_from, may_begin, past_aside
from plans.drafting.names.name_shapes import ACTION, Shape, Tokens, listed, written
from plans.drafting.names.name_tails import is_sign
from plans.drafting.names.name_tokens import Phrases
from plans.drafting.names.whole_names import whole

Ends = Mapping[int, int]

_REQUEST, _HAND, _ADDRESS = Phrases.of(REQUESTS), Phrases.of(HANDS), Phrases.of(ADDRESSES)
_BEFORE = Phrases.of(BEFORE_NAMES)
_PAUSES = (":", ".", "-", ",", ";", ")")
_HANDING = frozenset({"ubnd", "ban-chi-dao", "bo"})
_GOVERNMENT = ("Chính phủ", "Thủ tướng Chính phủ", "Hội đồng nhân dân")
_MANNER = Phrases.of(
    ["chặt chẽ", "thường xuyên", "kịp thời", "đồng bộ", "tích cực", "hiệu quả", "có hiệu quả", "tốt", "và", ",",
     "chủ động", "mật thiết", "nhịp nhàng", "liên tục", "trực tiếp", "thực hiện", "công tác"],
)  # fmt: skip
_WITH = Phrases.of(["với", "cùng", "cùng với", "của", "giữa", "cùng các", ":"])
_TOGETHER = Phrases.of(
    [
        "kết nối với",
        "cùng với",
        "cùng",
        "với sự tham gia của",
        "với sự phối hợp của",
        "tham gia của",
        "có sự tham gia của",
    ]
)
_COOPERATE = Phrases.of(["phối hợp", "phối kết hợp", "kết hợp", "hiệp đồng", "liên hệ"])
_DIRECT = Phrases.of(["chỉ đạo", "giao", "phân công", "giao nhiệm vụ cho", "giao cho", "yêu cầu"])
_OFFICIAL = Phrases.of([*listed(POSTS), *PERSONS])
_TO_DIRECT = Phrases.of(["chỉ đạo", "trực tiếp chỉ đạo"])
_TAKES = Phrases.of(["chủ trì", "làm đầu mối", "thực hiện"])
_ENDS = (".", ";", ":")
_NOT_BEFORE = ("chế", "trình", "hoạch", "ban", "sự", "kiến", "theo", "văn", "bàn", "đạo", "công", "được")
_ACT_OF = ("của", "do")
_MOST_BACK = 24
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Addressed:
    """The bodies, and the token at which the further words begin."""

    shapes: Sequence[Shape]
    end: int
    requested: bool = False
    handed: bool = False


def addressed(text: Tokens, ends: Ends) -> Addressed | None:
    """Whom a heading or clause addresses, None where it begins with no body."""
    begin, requested, handed = _manner(text)
    shapes, end = bodies_from(text, begin, ends) if begin < len(text) else ([], 0)
    if not shapes:
        return _directed(text, begin, ends)
    if labelled := _labelled(text, shapes, end, ends):
        return labelled
    if further := _handed_on(text, shapes, end, ends):
        return further
    shapes, end = whole(text, shapes, end, ends)
    return Addressed(shapes, _past_pauses(text, end), requested, handed)


def _manner(text: Tokens) -> tuple[int, bool, bool]:
    """Past "Đề nghị", "Giao", "Đối với", "đội ngũ"."""
    at, requested, handed = 0, False, False
    for _ in range(4):
        if width := _REQUEST.width(text, at):
            at, requested = at + width, True
        elif width := _HAND.width(text, at):
            at, handed = at + width, True
        elif width := (_ADDRESS.width(text, at) or _BEFORE.width(text, at)):
            at += width
        else:
            break
    return at, requested, handed


def _labelled(text: Tokens, shapes: Sequence[Shape], end: int, ends: Ends) -> Addressed | None:
    """ "Cơ quan thường trực: Công an xã" addresses Công an xã."""
    label = len(shapes) == 1 and shapes[0].sole and shapes[0].base.startswith("Cơ quan")
    if not label or end + 1 >= len(text) or text[end].low != ":":
        return None
    inner, last = bodies_from(text, end + 1, ends)
    return Addressed(inner, _past_pauses(text, last)) if inner else None


def _directed(text: Tokens, begin: int, ends: Ends) -> Addressed | None:
    """ "Thứ trưởng [họ tên] chỉ đạo Vụ Pháp chế chủ trì …": a person directs, the department does the work."""
    if not _OFFICIAL.width(text, begin):
        return None
    for at in range(begin, min(len(text), begin + _MOST_BACK)):
        if text[at].low in _ENDS:
            return None
        if not _TO_DIRECT.width(text, at):
            continue
        inner, last = bodies_from(text, at + _TO_DIRECT.width(text, at), ends)
        named = inner and not any(shape.group for shape in inner)
        return Addressed(inner, _past_pauses(text, last)) if named and _TAKES.width(text, last) else None
    return None


def _handed_on(text: Tokens, shapes: Sequence[Shape], end: int, ends: Ends) -> Addressed | None:
    """ "UBND tỉnh giao Công an tỉnh chủ trì …": the one that hands on does not lead."""
    if len(shapes) != 1 or shapes[0].group or not (shapes[0].kind in _HANDING or shapes[0].base in _GOVERNMENT):
        return None
    hand, request = _HAND.width(text, end), _REQUEST.width(text, end)
    if not (hand or request):
        return None
    inner, last = bodies_from(text, end + (hand or request), ends)
    return Addressed(inner, _past_pauses(text, last), bool(request), bool(hand)) if inner else None


def _past_pauses(text: Tokens, at: int) -> int:
    end = past_aside(text, at)
    while end < min(len(text), at + 4) and text[end].low in _PAUSES:
        end += 1
    return end


def cooperating(text: Tokens, ends: Ends) -> list[Shape]:
    """The bodies after "phối hợp với", "cùng với", or before "phối hợp" where another leads."""
    found: list[Shape] = []
    at = 0
    while at < len(text):
        begin = _together(text, at)
        row, end = bodies_from(text, begin, ends) if begin else _before_cooperate(text, at, ends)
        if row and end + 1 < len(text) and text[end].low == "(":
            row += bodies_from(text, end + 1, ends)[0]
        found += row
        at = max(end, at + 1) if row else at + 1
    return found


def _together(text: Tokens, at: int) -> int:
    """Where the bodies begin that a word of working together brings, 0 where none stands here."""
    if width := _TOGETHER.width(text, at):
        return at + width
    width = _COOPERATE.width(text, at)
    if not width or (at and text[at - 1].low in ("chế", "trình")):
        return 0
    end = at + width
    for _ in range(5):
        step = _MANNER.width(text, end)
        if not step:
            break
        end += step
    return end + _WITH.width(text, end) if end + _WITH.width(text, end) < len(text) else 0


def _before_cooperate(text: Tokens, at: int, ends: Ends) -> tuple[list[Shape], int]:
    """ "… chủ trì, Sở Y tế, Sở Nội vụ phối hợp"."""
    if not (text[at].low in (",", ";") and at > 1 and text[at - 1].low == "trì"):
        return [], at
    begin = at + 1 + (at + 1 < len(text) and text[at + 1].low == "và")
    row, end = bodies_from(text, begin, ends) if begin < len(text) else ([], at)
    return (row, end) if row and _COOPERATE.width(text, end) else ([], at)


def delegated(text: Tokens, ends: Ends) -> list[Shape]:
    """The single bodies after "chỉ đạo" that then are to do something."""
    for at in range(len(text)):
        width = _DIRECT.width(text, at)
        if not width or (at and text[at - 1].low in _NOT_BEFORE) or at + width >= len(text):
            continue
        row, end = bodies_from(text, at + width, ends)
        single = [shape for shape in row if not shape.group]
        if single and len(single) == len(row) and (end >= len(text) or ACTION.width(text, end) or is_sign(text, end)):
            return single
    return []


def cited(text: Tokens, shape: Shape) -> bool:
    """Whether a body only issued a document: "Quyết định số 140/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ"."""
    at = shape.start - 1
    if at < 1 or text[at].low not in _ACT_OF or not text[at - 1].key[0].isdigit():
        return False
    back = [token.low for token in text[max(0, at - _MOST_BACK) : at]]
    return "số" in back or "ngày" in back


def is_people(shape: Shape) -> bool:
    """Whether a group is one of people or places for whom something is done ("học sinh", "trường học")."""
    return bool(shape.group) and shape.base.lower().removeprefix("các ").startswith(PEOPLE)


def cell_shapes(cell: str, text: Tokens, ends: Ends) -> list[Shape]:
    """The bodies of a cell of bodies; a verb hides what follows it on its line; unknown capitals stand as written."""
    found: list[Shape] = []
    for start, end in _pieces(cell, text):
        found += _piece(text[:end], start, ends)
    return found


def _pieces(cell: str, text: Tokens) -> list[tuple[int, int]]:
    """Lines, and what ";" or "+" parts."""
    cuts = [0]
    for at in range(1, len(text)):
        if "\n" in cell[text[at - 1].end : text[at].start] or text[at].low in (";", "+"):
            cuts.append(at + (text[at].low in (";", "+")))
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _piece(text: Tokens, start: int, ends: Ends) -> list[Shape]:
    found: list[Shape] = []
    at = start
    while at < len(text):
        row, end = bodies_from(text, at, ends) if may_begin(text, at, ends) else ([], at)
        found += row
        if row:
            at = end
        elif found and (aside := _aside_end(text, at, ends)):
            at = aside
        elif found and ACTION.width(text, at) and text[at].low != "và":
            break
        else:
            at += 1
    return found or _as_written(text, start)


def _aside_end(text: Tokens, at: int, ends: Ends) -> int:
    """Past parentheses that say of what a body is in charge ("(nhiệm vụ KH&CN)"), 0 where they name another."""
    if text[at].low != "(":
        return 0
    end = next((one + 1 for one in range(at, min(len(text), at + _MOST_BACK)) if text[one].low == ")"), 0)
    named = end and may_begin(text, at + 1, ends) and bodies_from(text, at + 1, ends)[0]
    return 0 if named else end


def _as_written(text: Tokens, start: int) -> list[Shape]:
    """An unknown body in capitals ("Nhà máy nước"), where no verb and no figure stands."""
    end = len(text)
    while end > start and is_sign(text, end - 1):
        end -= 1
    while start < end and (is_sign(text, start) or text[start].low in ("-", ",", "và")):
        start += 1
    words = text[start:end]
    if not words or len(words) > _MOST_WORDS or not words[0].cap or words[0].key.isdigit():
        return []
    if any(is_sign(text, at) or ACTION.width(text, at) for at in range(start, end)):
        return []
    return [Shape(start, end, written(text, start, end), "khac")]

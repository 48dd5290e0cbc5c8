"""Reads one body that begins at a token, by its head: "Phòng", its field, the body over it, its place. Pure.

In: tokens. Out: a ``Shape`` or None. What is named is known by how Vietnamese bodies are called, not by a directory.
"""

from __future__ import annotations

from dataclasses import replace

from plans.drafting.names.body_words import NEEDY
from plans.drafting.names.name_places import PlaceName, bare_end, place_at, proper_words
from plans.drafting.names.name_shapes import FIELD, HEAD, HEAD_INFO, NO_BODY, NOUN, Head, Shape, Tokens, listed, written
from plans.drafting.names.name_tails import field_end, head_at, is_sign, past_deed, run_end, topic_end
from plans.parties import GroupKind

_BRANDS = ("Viettel", "MobiFone", "Vinaphone")
_NEEDY = frozenset(listed(NEEDY))
_CHAINED = frozenset(
    {"phong", "nganh", "cap-uy", "khac", "cong-an", "quan-su", "doan-the", "su-nghiep", "ban-chi-dao", "hoi", "ban"}
)
_ALWAYS_OVER = ("cap-uy", "doan-the")
_OVER = frozenset({"cong-an", "bo", "quan-su", "so", "ubnd", "cap-uy"})
_OF_STAFF = ("Công chức", "Bộ phận")  # "Công chức Văn phòng - Thống kê"
_MOST_FIELDS = 12
_PLAIN_FIELDS = ("Sở", "Bộ")  # whose fields are few and known: "Sở Tài chính | quản lý"
_LONG_HEAD = 3  # words: such a head may itself go on ("Trung tâm Văn hóa | và Truyền thanh")
_BRANCHES = ("Cơ quan thường trú", "Phân hiệu", "Chi nhánh")
_BRANCH = ("thường trú", "chi nhánh", "phân hiệu", "ngân hàng")


def single_at(text: Tokens, at: int, depth: int = 3) -> Shape | None:
    """One body, by its head; ``depth``: how many bodies over it its name may say."""
    found = HEAD.longest(text, at)
    if not found or NO_BODY.width(text, at) > found[0]:
        return None
    width, name = found
    head, end = HEAD_INFO[name], at + width
    read = _FOLLOW[head.follow](text, at, end, name, head)
    if not read:
        return None
    return _finished(text, read, head, depth)


def _finished(text: Tokens, shape: Shape, head: Head, depth: int) -> Shape | None:
    """With the body that it is part of, and its place."""
    dashed = shape.end < len(text) and text[shape.end].low == "-"
    chained = head.kind in _CHAINED or dashed or "thường trú" in shape.base
    over = _chained(text, shape, depth - 1) if chained and depth else None
    whole = with_place(text, over or shape, depth)
    bare = whole.end - whole.start == 1 or (whole.sole and not whole.place and whole.end - whole.start <= _LONG_HEAD)
    if bare and not text[whole.start].cap:
        return None
    return whole


def _chained(text: Tokens, shape: Shape, depth: int) -> Shape | None:
    at = shape.end
    linked = at < len(text) and text[at].low in ("của", "thuộc", "-")
    if at + linked >= len(text) or not (text[at + linked].cap or linked):
        return None
    inner = single_at(text, at + linked, depth)
    if not inner or (
        inner.sole
        and not (inner.place or linked or inner.end - inner.start >= _LONG_HEAD or inner.kind in _ALWAYS_OVER)
        and not (shape.kind == "cap-uy" and text[at].cap and inner.end - inner.start > 1)
    ):
        return None
    if text[at].low == "-" and (inner.kind not in _OVER or inner.kind == shape.kind):
        return None
    return Shape(shape.start, inner.end, f"{shape.base} {inner.base}", shape.kind, "keep", inner.place, inner.group)


def with_place(text: Tokens, shape: Shape, depth: int) -> Shape:
    at = shape.end
    branch = any(word in shape.base.lower() for word in _BRANCH)
    at += bool(branch and at + 1 < len(text) and text[at].low == "tại" and place_at(text, at + 1))
    place = place_at(text, at) or _bare_place(text, at, shape)
    if not place or (shape.place and at == shape.end):
        return _resident(text, shape, depth)
    tail = f"{shape.name} tại" if at > shape.end else shape.base
    group: GroupKind | None = "open" if place.many else shape.group
    return _resident(text, replace(shape, end=_over(text, place), base=tail, place=place, group=group), depth)


def _bare_place(text: Tokens, at: int, shape: Shape) -> PlaceName | None:
    """ "Tỉnh đoàn Kon Tum", "Thị ủy Việt Yên", "Điện lực Cà Mau": a place without its unit; "Thuế cơ sở 3"."""
    if shape.base.endswith("cơ sở") and at < len(text) and text[at].key.isdigit():
        return PlaceName(at + 1, text[at].word, proper=text[at].word)
    if not shape.sole or shape.place or shape.kind == "khac" or HEAD_INFO[shape.base].follow not in ("place", "placed"):
        return None
    words = proper_words(text, at, end) if (end := bare_end(text, at)) > at else ""
    return PlaceName(end, words, proper=words) if words else None


def _over(text: Tokens, place: PlaceName) -> int:
    """Past the place over it: "thành phố Kon Tum, tỉnh Kon Tum"."""
    at = place.end
    if place.proper and at < len(text):
        above = place_at(text, at + (text[at].low == ","))
        if above and above.unit in ("tỉnh", "huyện", "thành phố") and above.proper:
            return above.end
    return at


def _resident(text: Tokens, shape: Shape, depth: int) -> Shape:
    """ "Đài Tiếng nói Việt Nam - Cơ quan thường trú khu vực Tây Nguyên"."""
    at = shape.end
    if not depth or at + 2 >= len(text) or text[at].low != "-":
        return shape
    inner = single_at(text, at + 1, depth - 1)
    if inner and inner.base.startswith(_BRANCHES):
        return replace(inner, start=shape.start, base=f"{shape.name} - {inner.base}", kind=shape.kind)
    return shape


def _field(text: Tokens, at: int, end: int, name: str, head: Head) -> Shape | None:
    if field := field_end(text, end):
        last = past_deed(text, field[0]) if name not in _PLAIN_FIELDS else field[0]
        tail = f" {written(text, field[0], last)}" if last > field[0] else ""
        return Shape(at, last, f"{name} {field[1]}{tail}", head.kind, head.unit)
    if not text[at].cap:
        return None
    last = run_end(text, end, first=True)
    last = past_deed(text, last) if last > end and name not in _PLAIN_FIELDS else last
    return Shape(at, last, f"{name} {written(text, end, last)}", head.kind, head.unit) if last > end else None


def _name(text: Tokens, at: int, end: int, name: str, head: Head) -> Shape | None:
    last = _post_end(text, end) if name in _OF_STAFF else run_end(text, end, linked=end - at >= _LONG_HEAD)
    if last == end:
        single = end - at == 1 and not text[at].word.isupper() and name not in _BRANDS
        if (single or name in _NEEDY) and not (text[at].cap and place_at(text, end)):
            return None
        return _alone(at, end, name, head)
    if end - at == 1 and not (any(token.cap for token in text[end:last]) or NOUN.width(text, end)):
        return None
    return Shape(at, last, f"{name} {written(text, end, last)}", head.kind, head.unit)


def _post_end(text: Tokens, at: int) -> int:
    """The fields of a post, which elsewhere are bodies: "Công chức | Văn phòng - Thống kê | xã"."""
    end = at
    while end < min(len(text), at + _MOST_FIELDS):
        begin = end + (end > at and text[end].low in ("-", "và", ","))
        noun = NOUN.width(text, begin) or (FIELD.width(text, begin) if begin < len(text) else 0)
        if not noun or (begin > end and text[end].low == "," and text[begin].cap):
            break
        end = begin + noun
    return end


def _alone(at: int, end: int, name: str, head: Head) -> Shape:
    return Shape(at, end, name, head.kind, head.unit, sole=True)


def _placed(text: Tokens, at: int, end: int, name: str, head: Head) -> Shape | None:
    shape = _alone(at, end, name, head)
    return shape if text[at].cap and (place_at(text, end) or _bare_place(text, end, shape)) else None


def _of(text: Tokens, at: int, end: int, name: str, head: Head) -> Shape | None:
    if end < len(text) and not head_at(text, end) and not is_sign(text, end) and text[end].cap:
        return _name(text, at, end, name, head)
    return Shape(at, end, name, head.kind, head.unit, sole=True)


def _topic(text: Tokens, at: int, end: int, name: str, head: Head) -> Shape | None:
    last = topic_end(text, end)
    if last == end:
        last = _about(text, run_end(text, end))
    tail = f" {written(text, end, last)}" if last > end else ""
    return Shape(at, last, name + tail, head.kind, head.unit, sole=last == end)


def _about(text: Tokens, at: int) -> int:
    """ "Ban Chỉ đạo Nhà nước | về các dự án", "Ban Chỉ đạo tỉnh | về chuyển đổi số": the topic comes last."""
    place = place_at(text, at)
    about = place.end if place else at
    if about >= len(text) or text[about].low != "về":
        return at
    last = topic_end(text, about)
    return last if last > about + 1 else at


_FOLLOW = {
    "field": _field,
    "name": _name,
    "place": lambda text, at, end, name, head: _alone(at, end, name, head),
    "placed": _placed,
    "of": _of,
    "topic": _topic,
}

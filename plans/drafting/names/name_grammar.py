"""Reads what is addressed at a token: a body, a group, or a post for the body that it heads. Pure.

In: tokens. Out: a ``Shape`` or None. "Giám đốc Sở Nội vụ" is Sở Nội vụ; a person's name is read past, never kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plans.drafting.names.group_words import LONE_POSTS, PERSONS, POSTS, SWALLOWED
from plans.drafting.names.name_groups import GROUP_BEGINNINGS, group_at
from plans.drafting.names.name_shapes import Shape, Tokens, listed, written
from plans.drafting.names.name_singles import single_at
from plans.drafting.names.name_tails import head_at
from plans.drafting.names.name_tokens import Phrases, key_of
from plans.parties import GroupKind

POST = Phrases.of(listed(POSTS))
_LONE = Phrases.of(listed(LONE_POSTS))
_PERSON = Phrases.of(PERSONS)
_SWALLOWED = {key_of(post): kept for post, kept in SWALLOWED.items()}
# The first words of everything that may be a group or post.
BEGINNINGS = frozenset({*GROUP_BEGINNINGS, *POST.first, *_LONE.first, *_PERSON.first})
_BOTH = Phrases.of(["bộ trưởng", "các bộ trưởng"])
_MINISTERS = Phrases.of(
    f"{many}bộ trưởng{joint} thủ trưởng {few}cơ quan ngang bộ"
    for many in ("", "các ")
    for joint in (",", " và")
    for few in ("", "các ")
)
_BETWEEN = (",", "và", "của")
_MOST_NAME = 6
_MOST_BRACKET = 8


def body_at(text: Tokens, at: int, ends: Mapping[int, int]) -> Shape | None:
    """The body, group or post that begins at a token."""
    found = _post(text, at) or _plural(text, at) or single_at(text, at) or group_at(text, at)
    end = ends.get(at, 0)
    if not end or (found and found.end >= end):
        return found
    group: GroupKind | None = "open" if text[at].low == "các" else None
    return Shape(at, end, written(text, at, end), "khac", group=found.group if found else group)


def _plural(text: Tokens, at: int) -> Shape | None:
    """ "các Phòng Giáo dục và Đào tạo", "các Trung tâm Y tế"."""
    if text[at].low != "các" or at + 1 >= len(text):
        return None
    group, one = group_at(text, at), single_at(text, at + 1)
    if not one or (group and group.end >= one.end):
        return group
    return replace(one, start=at, base=f"Các {one.base}", unit="keep", group="open")


def _post(text: Tokens, at: int) -> Shape | None:
    """ "Giám đốc Sở Nội vụ" is Sở Nội vụ; "Phó Hiệu trưởng [họ tên]" the post, never a person."""
    start = _past_person(text, at)
    if _MINISTERS.width(text, start):
        return Shape(at, start + _BOTH.width(text, start), "Các bộ", "khac", "keep", group="open")
    post, lone = POST.longest(text, start), _LONE.longest(text, start)
    if lone and post and lone[0] == post[0] and text[start].cap and _pauses(text, start + lone[0]):
        post = None
    if post and not (lone and lone[0] > post[0]) and _is_post(text, start, post[0]):
        body = _headed(text, start + post[0] - _swallowed(text, start, post[0]))
        if body:
            return replace(body, start=at)
    if not lone or not text[start].cap:
        return None
    end = _past_person(text, start + lone[0], bare=True)
    if end < len(text) and text[end].low == "các" and (group := group_at(text, end)):
        end = group.end
    return Shape(at, end, lone[1], "khac", "keep")


def _is_post(text: Tokens, at: int, width: int) -> bool:
    """ "trưởng" alone in lower case is one only before "các": "và trưởng các thôn"."""
    after = at + width
    return width > 1 or text[at].cap or (after < len(text) and text[after].low == "các")


def _swallowed(text: Tokens, at: int, width: int) -> int:
    """How many words of the body's name the post holds; none in "Trưởng ban | Ban Quản lý"."""
    after = at + width
    if after < len(text) and text[after].key == text[after - 1].key:
        return 0
    return _SWALLOWED.get(tuple(token.key for token in text[at:after]), 0)


def _pauses(text: Tokens, at: int) -> bool:
    """ "Bí thư Chi bộ, Trưởng thôn": a post that stands for itself in a list."""
    return at < len(text) and text[at].low in (",", ";", ":") and not (at + 1 < len(text) and text[at + 1].low == "các")


def _headed(text: Tokens, at: int) -> Shape | None:
    """The body after a post, past the posts that stand between ("Chủ tịch, các Phó Chủ tịch UBND xã")."""
    for _ in range(3):
        at += next((n for n, token in enumerate(text[at : at + 2]) if token.low not in _BETWEEN), 2)
        if at >= len(text):
            return None
        if body := _plural(text, at) or single_at(text, at) or group_at(text, at, loose=True):
            return body
        plural = text[at].low in ("các", "những")
        post = POST.width(text, at + plural)
        if not post:
            return None
        at += post + plural
    return None


def _past_person(text: Tokens, at: int, *, bare: bool = False) -> int:
    """Past "đồng chí [họ tên] -"; ``bare``: a name or brackets without "đồng chí"."""
    found = _PERSON.width(text, at) if at < len(text) else 0
    if not found and not bare:
        return at
    end = at + found
    while end < min(len(text), at + found + _MOST_NAME) and text[end].cap and not _titled(text, end):
        end += 1
    end = _past_brackets(text, end)
    return end + (found > 0 and end < len(text) and text[end].low in ("-", ",", ":", "("))


def _past_brackets(text: Tokens, at: int) -> int:
    if at >= len(text) or text[at].low != "[":
        return at
    return next((i + 1 for i in range(at, min(len(text), at + _MOST_BRACKET)) if text[i].low == "]"), at)


def _titled(text: Tokens, at: int) -> bool:
    return bool(POST.width(text, at) or _LONE.width(text, at) or head_at(text, at))

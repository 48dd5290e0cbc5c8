"""Reads a group named by its kind: "các sở, ban, ngành khác", "các tổ chức chính trị - xã hội". Pure."""

from __future__ import annotations

from plans.drafting.names.group_words import (
    CORE_GROUPS,
    MODIFIERS,
    OPEN_MODIFIERS,
    OWNERS,
    PLACES_MANY,
    PLURALS,
    POSTS,
    RESIDUAL,
    STRONG_GROUPS,
    WEAK_GROUPS,
)
from plans.drafting.names.name_places import UNIT, place_at
from plans.drafting.names.name_shapes import ACTION, FIELD, HEAD, NO_BODY, NOUN, Shape, Tokens, listed, written
from plans.drafting.names.name_singles import single_at
from plans.drafting.names.name_tails import is_sign
from plans.drafting.names.name_tokens import Phrases, key_of
from plans.parties import GroupKind

_WEAK = Phrases.of(listed(WEAK_GROUPS))
_STRONG = Phrases.of(listed(STRONG_GROUPS))
_TELLING = Phrases.of([*RESIDUAL, "liên quan", "có liên quan", "chức năng", "trực thuộc", "chuyên môn", "hữu quan"])
_CORE = frozenset(key_of(one) for one in CORE_GROUPS)
_PLURAL = Phrases.of(listed(PLURALS))
_MODIFIER = Phrases.of(listed(MODIFIERS))
GROUP_BEGINNINGS = frozenset({*_WEAK.first, *_STRONG.first, *_PLURAL.first})
_OPEN = frozenset(key_of(one) for one in OPEN_MODIFIERS)
_RESIDUAL = frozenset(key_of(one) for one in RESIDUAL)
_DEPARTMENTS = frozenset(
    key_of(one) for one in ("sở", "ban", "ngành", "sở ngành", "ban ngành", "bộ", "phòng", "bộ ngành", "phòng ban")
)
_SEPARATORS = (",", "và", "/", "-", "&")
_DOUBTFUL = frozenset(key_of(one) for one in ("tổ chức", "báo", "cấp", "đội", "lớp", "tổ"))
_OWNERS = ("sở", "bộ", "trường", "ngành", "cục", "tỉnh", "đảng", "đoàn")
_OWNED = Phrases.of(listed(OWNERS))
_POST = Phrases.of(listed(POSTS))
_APART = frozenset(key_of(one) for one in listed(PLACES_MANY))
_MOST_ITEMS = 10
_MOST_MODIFIERS = 4
_MOST_CHARGE = 6


def group_at(text: Tokens, at: int, *, loose: bool = False, depth: int = 2) -> Shape | None:
    """The group that begins at a token; ``loose``: one weak word without "các" is enough (after "Thủ trưởng")."""
    plural = _PLURAL.width(text, at)
    begin = at + plural
    if begin >= len(text):
        return None
    strong, weak = _STRONG.longest(text, begin), _WEAK.longest(text, begin)
    if strong and (not weak or strong[0] >= weak[0]):
        return _strong(text, at, begin, strong[0], depth)
    return _weak(text, at, begin, depth, loose=loose) if weak else None


def _strong(text: Tokens, at: int, begin: int, width: int, depth: int) -> Shape | None:
    end = modified(text, begin + width, depth)
    if begin == at and not _stands(text, end):
        return None
    prefix = "Các " if begin > at and text[at].low == "các" else ""
    return Shape(at, end, _named(prefix, written(text, begin, end)), "khac", "keep", group="open")


def _stands(text: Tokens, at: int) -> bool:
    """Without "các" a group's name must be followed by what is plainly no part of it."""
    return (
        at >= len(text)
        or is_sign(text, at)
        or text[at].low in _SEPARATORS
        or bool(ACTION.width(text, at))
        or text[at].cap
    )


def _weak(text: Tokens, at: int, begin: int, depth: int, *, loose: bool) -> Shape | None:
    items, end = _items(text, begin)
    if not items:
        return None
    last = modified(text, end, depth)
    enough = begin > at or len(items) > 1 or loose or (last > end and _TELLING.width(text, end) > 0)
    if begin == at and not loose and not any(item in _CORE for item in items):
        return None
    if not enough or (len(items) == 1 and items[0] in _DOUBTFUL and last == end and text[at].low != "các"):
        return None
    if not _plausible(text, last, items):
        return None
    kind: GroupKind = "residual" if _is_residual(text, items, end, last) else "open"
    words = ", ".join(" ".join(item) for item in _spelt(text, begin, end))
    return Shape(at, last, _named("Các ", words + _tail(text, end, last)), "khac", "keep", group=kind)


def _spelt(text: Tokens, begin: int, end: int) -> list[list[str]]:
    """The items as written, without separators and repeated "các"."""
    items: list[list[str]] = [[]]
    for token in text[begin:end]:
        if token.low in _SEPARATORS:
            items.append([])
        elif token.low != "các":
            items[-1].append(token.word.lower())
    return [item for item in items if item]


def _tail(text: Tokens, start: int, end: int) -> str:
    return f" {written(text, start, end)}" if end > start else ""


def _named(prefix: str, words: str) -> str:
    name = prefix + words
    return name[:1].upper() + name[1:]


def _items(text: Tokens, at: int) -> tuple[list[tuple[str, ...]], int]:
    """The list of weak words, and where it ends."""
    items: list[tuple[str, ...]] = []
    end = beyond = at
    while len(items) < _MOST_ITEMS and beyond < len(text):
        width = _WEAK.width(text, beyond)
        if not width or _else(text, beyond, width):
            break
        item = tuple(token.key for token in text[beyond : beyond + width])
        if items and _begins_anew(text, beyond, width, item, items):
            break
        items.append(item)
        end = beyond + width
        beyond = _next(text, end)
        if beyond == end:
            break
    return items, end


def _begins_anew(text: Tokens, at: int, width: int, item: tuple[str, ...], before: list[tuple[str, ...]]) -> bool:
    """Whether a weak word begins a name of its own: "các cơ quan, | các xã", "các ban, ngành và | Tổ dân phố số 5"."""
    if text[at - 1].low == "các" and item in _APART:
        return not all(one in _APART and _is_unit(one) == _is_unit(item) for one in before) or not _is_unit(item)
    after = at + width
    named = after < len(text) and (text[after].cap or text[after].low in ("số", "khu"))
    return named and text[at].cap and not text[at].word.isupper() and not text[at - 2].cap and _is_unit(item)


def _is_unit(item: tuple[str, ...]) -> bool:
    return item in UNIT.known


def _next(text: Tokens, at: int) -> int:
    end = at
    while end < min(len(text), at + 2) and text[end].low in _SEPARATORS:
        end += 1
    return end + (at < end < len(text) and text[end].low == "các")


def _else(text: Tokens, at: int, width: int) -> bool:
    """Whether a weak word begins something else: a body ("Phòng Y tế"), a group, a verb ("tổ chức thực hiện")."""
    after = at + width
    if _STRONG.width(text, at) > width or NO_BODY.width(text, at) > width or _POST.width(text, at) > width:
        return True
    head = HEAD.longest(text, at)
    if (
        head
        and head[0] >= width
        and (head[0] > width or FIELD.width(text, after) or (after < len(text) and text[after].cap and text[at].cap))
    ):
        return True
    key = tuple(token.key for token in text[at:after])
    if key not in _DOUBTFUL:
        return False
    return not (
        after >= len(text) or is_sign(text, after) or text[after].low in _SEPARATORS or _MODIFIER.width(text, after)
    )


def _plausible(text: Tokens, at: int, items: list[tuple[str, ...]]) -> bool:
    """One weak word in the plural must not go on as something else ("các cấp độ", "các đội tuyển")."""
    return len(items) > 1 or _stands(text, at) or not text[at].word.isalpha() or items[0] not in _DOUBTFUL


def modified(text: Tokens, at: int, depth: int) -> int:
    """Past what still belongs to a group: "có liên quan", "trên địa bàn tỉnh", "thuộc Bộ Quốc phòng"."""
    end = at
    for _ in range(_MOST_MODIFIERS):
        beyond = _modifier(text, end, depth)
        if beyond == end:
            break
        end = beyond
    return end


def _modifier(text: Tokens, at: int, depth: int) -> int:
    if at >= len(text):
        return at
    if text[at].cap and text[at].low in _OWNERS and text[at - 1].low == "thuộc":
        return at + max(1, _OWNED.width(text, at))
    if found := 0 if _is_own_word(text, at) else _MODIFIER.width(text, at):
        return _of_modifier(text, at, found, depth)
    if place := place_at(text, at):
        return place.end
    noun = NOUN.width(text, at)
    return at + noun if noun and not text[at].cap and not ACTION.width(text, at) else at


def _of_modifier(text: Tokens, at: int, width: int, depth: int) -> int:
    if text[at].low == "phụ":
        return _charge_end(text, at + width)
    is_open = tuple(token.key for token in text[at : at + width]) in _OPEN
    return _owner(text, at, width, depth) if is_open else at + width


def _is_own_word(text: Tokens, at: int) -> bool:
    """What begins with a capital, or "cơ sở dữ liệu", says nothing more about a group."""
    token = text[at]
    titled = token.cap and not token.word.isupper() and token.low != "trung"
    return titled or NO_BODY.width(text, at) > 0


def _charge_end(text: Tokens, at: int) -> int:
    """ "giáo viên phụ trách | công tác Đoàn"."""
    end = at
    while end < min(len(text), at + _MOST_CHARGE) and not is_sign(text, end) and text[end].low not in _SEPARATORS:
        if ACTION.width(text, end) and end > at:
            break
        end += 1
    return end


def _owner(text: Tokens, at: int, width: int, depth: int) -> int:
    """What the members belong to: a body, a place, or another group."""
    begin = at + width
    begin += begin < len(text) and text[begin].low in ("của", "thuộc")
    if begin >= len(text):
        return at
    if owned := _OWNED.width(text, begin):
        return begin + owned
    if owner := single_at(text, begin) or place_at(text, begin) or (depth and group_at(text, begin, depth=depth - 1)):
        return owner.end
    if text[begin].cap and text[begin].low in _OWNERS:
        return begin + 1
    noun = NOUN.width(text, begin)
    if noun:
        return begin + noun
    return begin if text[at].low == "trực" else at


def _is_residual(text: Tokens, items: list[tuple[str, ...]], start: int, end: int) -> bool:
    tail = tuple(token.key for token in text[start:end])
    return (
        any(item in _DEPARTMENTS for item in items)
        and any(tail[: len(one)] == one for one in _RESIDUAL)
        and "quan" not in tail
    )

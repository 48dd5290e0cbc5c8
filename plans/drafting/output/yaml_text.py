"""Plain data as YAML that a person likes to read: short things on one line, long texts folded. Pure.

What is written reads back, through ``plans.yamltree``, to exactly the same values: quoted where a bare word would mean
something else, folded only where folding changes no word. Days are written bare under the keys that hold days.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

WIDTH = 116  # what the plan library keeps to
_ITEM = 60  # a longer text has its own line in a list

_DAYS = frozenset(
    {"issued_on", "from", "to", "by", "before", "between", "after", "in", "date", "valid_from", "valid_to"}
)
_FLOW = frozenset({"effective", "monitor", "due", "window", "suspended"})
_TEXTS = frozenset({"basis", "assignment_parts", "more"})
_BARE = re.compile(r"[^\W_][^\n\t]*")
_TAKEN = re.compile(
    r"(?i:null|true|false|yes|no|on|off|y|n)|[-+.]?\d[\d_.,:eE+-]*|\d{4}-\d{2}(?:-\d{2})?|0[xo][0-9a-fA-F]+"
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|(?:(?:this|next|last|previous) )?(?:\d{1,2}|\d{1,2}-(?:\d{1,2}|end))")
_BREAKS = re.compile(r": |\s#|:$|\s$")
_UNFOLDABLE = re.compile(r"[\n\t]|  |^ | $")


def scalar(value: object, *, day: bool = False, flow: bool = False) -> str:
    """One value on one line. ``day``: text in the form of a day stays bare; ``flow``: inside brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _may_be_bare(value, day, flow) else _quoted(value)
    return str(value)


def _may_be_bare(text: str, day: bool, flow: bool) -> bool:
    if day and _DAY.fullmatch(text):
        return True
    ends = flow and any(sign in text for sign in ",[]{}:")
    return bool(_BARE.fullmatch(text)) and not (ends or _TAKEN.fullmatch(text) or _BREAKS.search(text))


def _quoted(text: str) -> str:
    if '"' in text and not re.search(r"[\n\t]", text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def flow(value: Any, key: str = "") -> str:
    """A value on one line, lists and mappings in brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {flow(one, name)}" for name, one in value.items()) + "}"
    if _is_list(value):
        return "[" + ", ".join(flow(one, key) for one in value) + "]"
    return scalar(value, day=key in _DAYS, flow=True)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def entry(key: str, value: Any, indent: int = 0) -> Iterator[str]:
    """``key: value`` as lines, in the form that suits it."""
    pad = " " * indent
    line = f"{pad}{key}: {flow(value, key)}"
    if isinstance(value, Mapping):
        if value and (key not in _FLOW or len(line) > WIDTH):
            yield f"{pad}{key}:"
            yield from mapping(value, indent + 2)
        else:
            yield line
    elif _is_list(value):
        yield from [line] if _on_one_line(key, value, line) else _items(key, value, indent)
    else:
        yield from text(f"{pad}{key}: ", value, indent + 2, day=key in _DAYS)


def _on_one_line(key: str, values: Sequence[Any], line: str) -> bool:
    if not values:
        return True
    short = all(not isinstance(one, Mapping) and len(str(one)) <= _ITEM for one in values)
    return short and key not in _TEXTS and len(line) <= WIDTH


def _items(key: str, values: Sequence[Any], indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{key}:"
    for one in values:
        yield from item(one, indent + 2, day=key in _DAYS)


def item(value: Any, indent: int, *, day: bool = False) -> Iterator[str]:
    """``- value`` as lines."""
    if not isinstance(value, Mapping):
        yield from text(f"{' ' * indent}- ", value, indent + 2, day=day)
        return
    first, *rest = mapping(value, indent + 2)
    yield f"{' ' * indent}- {first.lstrip(' ')}"
    yield from rest


def mapping(values: Mapping[str, Any], indent: int) -> Iterator[str]:
    """The entries of a mapping, each on lines of its own."""
    for key, value in values.items():
        yield from entry(key, value, indent)


def text(lead: str, value: object, indent: int, *, day: bool = False) -> Iterator[str]:
    """A scalar after ``lead``: on its line where it fits, else folded below it at ``indent``."""
    line = lead + scalar(value, day=day)
    if len(line) <= WIDTH or not isinstance(value, str) or _UNFOLDABLE.search(value):
        yield line
    else:
        yield f"{lead}>-"
        yield from wrapped(value, " " * indent)


def comment(words: str, indent: int = 0) -> Iterator[str]:
    """A remark as comment lines, without control signs; the second line and on stand in a little."""
    pad = f"{' ' * indent}# "
    fit = "".join(sign for sign in " ".join(words.split()) if sign.isprintable())
    first, *rest = wrapped(fit, "", WIDTH - len(pad) - 2)
    yield pad + first
    yield from (f"{pad}  {line}" for line in rest)


def wrapped(words: str, pad: str, width: int = WIDTH) -> Iterable[str]:
    """Lines of whole words, parted at single blanks only (a no-break space is part of its word)."""
    line = ""
    for word in words.split(" "):
        if line and len(pad) + len(line) + 1 + len(word) > width:
            yield pad + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield pad + line

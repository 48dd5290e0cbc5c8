"""The headings of a flattened table: one cell after the other, each on one line or broken over several. Pure.

In: lines, and where to look. Out: ``Heading``: the kinds of the columns in order and the line after the last heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from plans.drafting.tables.columns import Kind, heading_key, kind_of, names_tasks, settled
from plans.drafting.tables.word_keys import bare_key
from plans.text import fold, unmarked

_MOST_LINES, _PIECE, _LONGEST = 30, 4, 60
_FEWEST = 3
_UMBRELLA = re.compile(r"(?:co quan|don vi|phan cong|to chuc|trach nhiem|co quan don vi)(?: to chuc)?(?: thuc hien)?$")
_UNDER = re.compile(r"(?:(?:co quan|don vi) )?(chu tri|phoi hop)$")
_WORD_PIECE = 8
_FIGURE = re.compile(r"\d(?<!20\d\d)(?!\d{0,3}\b)|\d\s*[/:]|^\D*\d\D*$")
_NUMBERED = re.compile(r"[IVXA-H]{1,5}(?:[.)\s]|$)")
_COUNTS = re.compile(r"(?:s ?tt|tt|so tt|so thu tu)\b")
_SAID = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        "nhiem vu|nhiem|noi dung|cong viec|hoat dong", "co quan|don vi|chu tri|phu trach|thuc hien", "phoi hop",
        "thoi gian|thoi han|tien do|hoan thanh", "san pham|ket qua",
    )
)  # fmt: skip
_FIRST = re.compile(
    r"(?:stt|tt|s\.?tt|so|noi|nhiem|ten|cong|hoat|thoi|tien|co|don|chu|phoi|san|ket|ghi|trach|nguoi|phan|han|danh|giai|cac"
    r"|du|nhom|thang|tuan|ngay|dau|linh|muc|hang|viec|bo|bien|de|chuong|lo)\b"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """``kinds`` of the columns with their ``names``; ``end``: the line after; ``loose``: all stood on one line."""

    kinds: tuple[Kind, ...]
    names: tuple[str, ...]
    end: int
    loose: bool = False


def heading_at(lines: Sequence[str], at: int) -> Heading | None:
    """The headings that begin at a line, or None."""
    if len(lines[at]) > 4 * _LONGEST or not _FIRST.match(unmarked(lines[at][:8]).lower()):
        return None
    pieces = _pieces(lines[at : at + _MOST_LINES])
    found = _best(pieces, len(pieces))
    return (_heading(lines, at, *found) if found else None) or _on_one_line(lines, at)


def may_head(text: str) -> bool:
    """Whether a line begins like the headings of a task table, be its cells torn: "STT Nhiệm Cơ quan Thời gian"."""
    words = bare_key(text[: 2 * _LONGEST])
    return _COUNTS.match(words) is not None and sum(1 for said in _SAID if said.search(words)) >= _FEWEST


def repeats_at(lines: Sequence[str], at: int, heading: Heading) -> int | None:
    """The line after the same headings once more, as at the top of the next page, or None."""
    wanted = fold(" ".join(heading.names))
    if not wanted.startswith(fold(lines[at])):
        return None
    text = ""
    for end in range(at, min(len(lines), at + _MOST_LINES)):
        text = f"{text} {fold(lines[end])}".strip()
        if text == wanted:
            return _after_count(lines, end + 1, len(heading.names))
        if not wanted.startswith(text):
            return None
    return None


def _pieces(lines: Sequence[str]) -> list[list[tuple[int, str]]]:
    """From each line: the pieces of one to four lines that are a heading, with the line after."""
    out: list[list[tuple[int, str]]] = []
    for start, line in enumerate(lines):
        if len(line) > _LONGEST or not line[:1].isalpha() or line.endswith((".", ";", ":")):
            break
        out.append(list(_from(lines, start)) if line[:1].isupper() else [])
    return out


def _from(lines: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """A heading and its further lines, which go on in lower case where the words before are a heading already."""
    text = ""
    for end in range(start, min(len(lines), start + _PIECE)):
        if text and lines[end][:1].isupper() and kind_of(text):
            return
        text = f"{text} {lines[end]}".strip()
        if len(text) > _LONGEST or _FIGURE.search(text) or _NUMBERED.match(text):
            return
        yield end + 1, text


def _best(pieces: Sequence[Sequence[tuple[int, str]]], reach: int) -> tuple[list[str], int] | None:
    """The pieces, one after the other, that say most different things; of equals the fewest, then the longest."""
    states: list[tuple[tuple[int, int, int], list[str]] | None] = [None] * (reach + _PIECE + 1)
    states[0] = ((0, 0, 0), [])
    for start in range(reach):
        here = states[start]
        if here is None:
            continue
        for end, text in pieces[start]:
            if end <= reach and _may_be(text, here[1]):
                names = [*here[1], text]
                score = (_distinct(names), -len(names), end)
                held = states[end]
                if held is None or score > held[0]:
                    states[end] = (score, names)
    return _furthest(states)


def _may_be(text: str, before: Sequence[str]) -> bool:
    """A heading; or short words in capitals between headings of a table that has a number column."""
    if kind_of(text):
        return True
    numbered = bool(before) and kind_of(before[0]) == "number"
    return numbered and len(before) > 1 and len(text) < 24 and text[:1].isupper() and kind_of(before[-1]) is not None  # noqa: PLR2004


def _furthest(states: Sequence[tuple[tuple[int, int, int], list[str]] | None]) -> tuple[list[str], int] | None:
    """The state that says most; words after the last heading that is known belong to the first row."""
    found = [
        (state[0][0], -len(state[1]), end, state[1])
        for end, state in enumerate(states)
        if state and end and state[1] and kind_of(state[1][-1])
    ]
    if not found:
        return None
    *_, end, names = max(found, key=lambda one: one[:3])
    return names, end


def _distinct(names: Sequence[str]) -> int:
    kinds = [kind_of(name) for name in names]
    return len({kind for kind in kinds if kind}) - 2 * sum(
        1 for name, kind in zip(names, kinds, strict=True) if kind is None and not name
    )


def _heading(lines: Sequence[str], at: int, names: list[str], width: int) -> Heading | None:
    names = _without_umbrella(names)
    kinds = settled([kind_of(name) for name in names], names)
    known = {kind for kind in kinds if kind != "other"}
    if len(known) < _FEWEST or not names_tasks(kinds) or kinds[0] in kinds[1:]:
        return None
    return Heading(tuple(kinds), tuple(names), _after_count(lines, at + width, len(names)))


def _without_umbrella(names: list[str]) -> list[str]:
    """ "Cơ quan thực hiện" above "Chủ trì" and "Phối hợp": the two stand in its place."""
    over = next((at for at, name in enumerate(names) if _UMBRELLA.match(heading_key(name))), None)
    under = [name for name in names if _UNDER.match(heading_key(name))]
    if over is None or len(under) < 2:  # noqa: PLR2004 - leading and supporting
        return names
    rest = [name for name in names[over + 1 :] if name not in under]
    return [*names[:over], *under, *rest]


def _after_count(lines: Sequence[str], at: int, columns: int) -> int:
    """The line after "(1)", "(2)", … under the headings, where they are there."""
    counted = [line.strip("()") for line in lines[at : at + columns]]
    if counted == [str(number) for number in range(1, columns + 1)]:
        return at + columns
    bracketed = [*takewhile(lambda one: one[1] == f"({one[0]})", enumerate(lines[at : at + columns], 1))]
    if len(bracketed) >= _FEWEST:  # a last column may go uncounted
        return at + len(bracketed)
    if at < len(lines) and re.fullmatch(r"\(?1\)?(?: \(?\d{1,2}\)?){2,11}", lines[at]):
        return at + 1
    return at


def _on_one_line(lines: Sequence[str], at: int) -> Heading | None:
    """ "STT Nội dung Cơ quan chủ trì Cơ quan phối hợp Thời gian"."""
    words = lines[at].split()
    if not _FEWEST <= len(words) <= _MOST_LINES or kind_of(words[0]) != "number":
        return None
    pieces = [list(_word_pieces(words, start)) for start in range(len(words))]
    found = _best([[(end, text) for end, text in one] for one in pieces], len(words))
    if not found or found[1] < len(words):
        return None
    heading = _heading(lines, at, found[0], 1)
    return Heading(heading.kinds, heading.names, heading.end, loose=True) if heading else None


def _word_pieces(words: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    for end in range(start + 1, min(len(words), start + _WORD_PIECE) + 1):
        if end == len(words) or words[end][:1].isupper():
            yield end, " ".join(words[start:end])

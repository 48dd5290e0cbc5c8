"""The rows of a flattened table: where each begins by its number, what titles stand between, where it ends. Pure.

In: the lines after the headings. Out: rows with the titles above them; a row that a page break cuts has several parts.
Page furniture between the end of a page and the headings at the top of the next is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from plans.drafting.document import Line
from plans.drafting.tables.flat_headings import Heading, heading_at, repeats_at
from plans.drafting.tables.row_labels import follows, number_of, roman
from plans.drafting.tables.word_keys import CAPITALS
from plans.text import fold, unmarked

_ALONE = re.compile(r"\(?(\d{1,3}(?:\.\d{1,2}){0,3})[.)]?")
_WITH_TEXT = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,2}}){{0,3}})[.)]?\s+(?=[\"“'(]?[{CAPITALS}])")
_ROMAN = re.compile(r"([IVX]{1,6})(?:[.)/:]\s*|\s+[-–]\s+|\s+(?=[^\W\d_])|$)")
_UPPER = re.compile(r"([A-HĐ])(?:[.)/]\s*|\s+[-–]\s+|$)")
STOP = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|Nơi nhận|NƠI NHẬN|KT\.|TM\.|TL\.|Ghi chú\s*:|Tổng cộng|_{3,}|-{4,}|\./\.|Trên đây là)"
    r"|Điều \d{1,3}\.|PHẦN |CHƯƠNG "
)
PART = re.compile(r"(?:[IVX]{1,6}|[A-HĐ]|\d{1,2}(?:\.\d{1,2})?)[.)/]\s*[^\W\d_]")
_NO_TITLE = re.compile(r"(?:to chuc (?:thuc hien|trien khai)|phan cong|kinh phi|nguon kinh phi|che do|trach nhiem)\b")
_PAGE = re.compile(r"[-–\s]*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*|CÔNG BÁO\s*/.{0,60}", re.IGNORECASE)
_SHORT = 8  # "Sở Y tế" twice is no running head
_NO_HEAD = re.compile(r"(?:quý|quí|tháng|năm|từ|ngày|trước|hằng|hàng|tuần|hoàn|thường|#)")
_AHEAD, _JUMP, _FURTHEST = 8, 3, 40


@dataclass(slots=True)
class FlatRow:
    """``parts``: the lines (by index) of each page's part, words of the label's line cut at ``after``."""

    label: str
    title: str
    start: int
    parts: list[list[int]] = field(default_factory=lambda: [[]])
    after: int = 0

    @property
    def end(self) -> int:
        """The line after the last."""
        return max((part[-1] + 1 for part in self.parts if part), default=self.start + 1)


@dataclass(slots=True)
class Rows:
    """The rows of one table, and the line after it."""

    rows: list[FlatRow] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class _Reader:
    lines: Sequence[Line]
    texts: Sequence[str]
    heading: Heading
    found: Rows
    title: str = ""
    roman: int = 0
    number: tuple[int, ...] | None = None
    in_title: bool = False
    titled: bool = False
    heads: frozenset[str] = frozenset()

    def read(self, at: int) -> Rows:
        while at < len(self.texts):
            if (after := repeats_at(self.texts, at, self.heading)) is not None:
                self._turn_page()
                at = after
            elif self._ends(at):
                break
            else:
                self._take(at)
                at += 1
        self.found.end = max((row.end for row in self.found.rows), default=self.heading.end)
        return self.found

    def _turn_page(self) -> None:
        if self.found.rows:
            parts = self.found.rows[-1].parts
            self.heads = self.heads or _running(self.texts, self.heading)
            parts[-1] = _without_furniture(self.texts, parts[-1], self.heads)
            if parts[-1]:
                parts.append([])

    def _ends(self, at: int) -> bool:
        text = self.texts[at]
        if STOP.match(text) or heading_at(self.texts, at):
            return True
        other = _ROMAN.match(text)
        if not other or self._is_title(at):
            return False
        value = roman(other[1])
        return (
            value is not None
            and len(text) > len(other[0])
            and text.startswith(f"{other[1]}.")
            and bool(self.found.rows)
        )

    def _take(self, at: int) -> None:
        text = self.texts[at]
        if self._is_title(at):
            self._open_title(at)
        elif (label := self._label(at)) is not None:
            self._open_row(at, label)
        elif self.in_title:
            self.title = f"{self.title} {text}"
        elif self.found.rows:
            self.found.rows[-1].parts[-1].append(at)

    def _is_title(self, at: int) -> bool:
        text = self.texts[at]
        match = _ROMAN.match(text)
        value = roman(match[1]) if match else None
        if match and value is not None and self._next_title(value):
            words = text[match.end() :]  # a number in a cell of its own heads rows, never a part of the text
            return not (words and _NO_TITLE.match(unmarked(fold(words)))) and self._row_ahead(at + 1)
        upper = _UPPER.match(text)
        return (
            upper is not None
            and not self._label_like(text)
            and self._row_ahead(at + 1)
            and text[len(upper[0]) :][:1].isupper()
        )

    def _next_title(self, value: int) -> bool:
        """The next roman number; an excerpt of a table may begin with any."""
        return value == self.roman + 1 or (not self.roman and not self.found.rows)

    @staticmethod
    def _label_like(text: str) -> bool:
        return number_of(text) is not None

    def _row_ahead(self, at: int) -> bool:
        """Whether a row's number comes soon: a title heads rows."""
        for one in range(at, min(len(self.texts), at + _AHEAD)):
            if _ALONE.fullmatch(self.texts[one]) or _WITH_TEXT.match(self.texts[one]):
                return self._next(_numbers(self.texts[one]), jump=_JUMP, fresh=True)
        return False

    def _open_title(self, at: int) -> None:
        match = _ROMAN.match(self.texts[at])
        value = roman(match[1]) if match else None
        self.roman = value if value is not None and self._next_title(value) else 0
        self.title, self.in_title, self.titled = self.texts[at], True, True

    def _label(self, at: int) -> tuple[tuple[int, ...], int] | None:
        """The number of a row that begins on this line, and where its words begin."""
        text = self.texts[at]
        if _ALONE.fullmatch(text):
            number = _numbers(text)
            furniture = self._is_page_number(at)
            return (number, len(text)) if not furniture and self._next(number, jump=_JUMP, fresh=self.titled) else None
        match = _WITH_TEXT.match(text)
        if match and self._next(_numbers(match[1]), fresh=self.titled):
            return _numbers(match[1]), match.end()
        return None

    def _is_page_number(self, at: int) -> bool:
        """A bare figure before the headings of the next page."""
        return any(
            repeats_at(self.texts, one, self.heading) is not None for one in range(at + 1, min(len(self.texts), at + 3))
        )

    def _next(self, number: tuple[int, ...], *, jump: int = 1, fresh: bool = False) -> bool:
        if self.number is None:
            return len(number) <= 2 and (number[0] == 1 or jump > 1)  # noqa: PLR2004 - "1" or "1.1"
        return follows(self.number, number, jump) or (fresh and follows(None, number))

    def _open_row(self, at: int, label: tuple[tuple[int, ...], int]) -> None:
        self.number, after = label
        text = self.texts[at]
        row = FlatRow(text[:after].strip(), self.title, at)
        if after < len(text):
            row.parts[0].append(at)
            row.after = after
        self.found.rows.append(row)
        self.in_title = self.titled = False


def _numbers(text: str) -> tuple[int, ...]:
    match = re.match(r"\(?(\d{1,3}(?:\.\d{1,2}){0,3})", text)
    return tuple(int(part) for part in match[1].split(".")) if match else ()


def rows_after(lines: Sequence[Line], texts: Sequence[str], heading: Heading) -> Rows:
    """The rows under some headings; ``texts`` are the words of the lines."""
    found = _Reader(lines, texts, heading, Rows()).read(heading.end)
    if found.rows:
        _shorten(found, lines, texts)
    return found


def begins_numbered(texts: Sequence[str], heading: Heading) -> bool:
    """Whether the first column numbers its own words ("1. Kiểm kê …"): row 1 right under the headings, and a row 2."""
    if heading.kinds[0] != "task" or heading.end >= len(texts):
        return False
    first = _WITH_TEXT.match(texts[heading.end])
    rest = texts[heading.end + 1 : heading.end + _FURTHEST]
    second = (_WITH_TEXT.match(text) for text in rest)
    return first is not None and _numbers(first[1]) == (1,) and any(one and _numbers(one[1]) == (2,) for one in second)


def _without_furniture(texts: Sequence[str], part: list[int], running: frozenset[str]) -> list[int]:
    """Without the page number and the running head at the end of a page."""
    kept = list(part)
    while kept and (_PAGE.fullmatch(texts[kept[-1]]) or _bare(texts[kept[-1]]) in running):
        kept.pop()
    return kept


def _bare(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _running(texts: Sequence[str], heading: Heading) -> frozenset[str]:
    """Lines that stand, figures apart, more than once right above the headings of a page: running heads."""
    counts: Counter[str] = Counter()
    for at in range(heading.end, len(texts)):
        if repeats_at(texts, at, heading) is not None:
            counts.update({_bare(text) for text in texts[max(0, at - 3) : at] if not _NO_HEAD.match(_bare(text))})
    everywhere = Counter(map(_bare, texts))
    return frozenset(text for text in counts if everywhere[text] > 1 and len(text) > _SHORT)


def _shorten(found: Rows, lines: Sequence[Line], texts: Sequence[str]) -> None:
    """The last row ends before the text that follows the table."""
    last, gaps = found.rows[-1], _gaps_inside(found.rows[:-1], lines)
    part = last.parts[-1]
    for order, at in enumerate(part):
        if order and (PART.match(texts[at]) or (lines[at].gap and not gaps and order >= 2)):  # noqa: PLR2004
            last.parts[-1] = part[:order]
            break
    found.end = last.end


def _gaps_inside(rows: Sequence[FlatRow], lines: Sequence[Line]) -> bool:
    return any(lines[at].gap for row in rows for part in row.parts for at in part[1:])

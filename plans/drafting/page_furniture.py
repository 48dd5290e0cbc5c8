"""Marks of pages and printers among the lines of a text: separators, page numbers, running heads, signing stamps. Pure.

A running head or page number that text extraction left in the middle of a sentence is known by its form (Công báo), by
its place on the page, or by coming back with numbers that count the pages. A number that only might be one stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from plans.drafting.document import Line
from plans.text import fold

_SEPARATOR = re.compile(r"[^\w]{2,}|[|_*\\\[\]{}()=~\u2013\u2014\u2022.\u2026]")
_KEPT_SIGNS = re.compile(r"[-+•–]\s*$")
_TABLE_RULE = re.compile(r"\|?[ :|_-]{3,}\|?")
_PAGE_NUMBER = re.compile(
    r"(?:trang|page|tr\.)?\s{0,3}[-–—\[(|/]{0,2}\s{0,3}(\d{1,4})\s{0,3}[-–—\])|/]{0,2}"
    r"(?:\s{0,3}(?:/|of|trên)\s{0,3}\d{1,4})?",
    re.IGNORECASE,
)
_TOLD_PAGE = re.compile(
    r"(?:trang|page)\s{0,3}:?\s{0,3}\d{1,4}(?:\s{0,3}(?:/|of|trên)\s{0,3}\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]",
    re.IGNORECASE,
)
_GAZETTE = re.compile(
    r"(?:\d{1,4}\s{1,20})?CÔNG BÁO\s{0,4}/\s{0,4}Số[\d\s+&/,.-]{1,30}/?\s{0,4}(?:Ngày[\d\s./-]{4,24})?"
    r"(?:\s{1,20}\d{1,4})?",
    re.IGNORECASE,
)
_STAMPS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:người ký|ký bởi|được ký bởi|signed by|digitally signed by|signature not verified)\b.{0,160}",
        r"(?:ngày ký|thời gian ký|giờ ký|signing (?:time|date))\s{0,3}:.{0,60}",
        r"(?:email|e-mail|thư điện tử)\s{0,3}:\s{0,3}[\w.+-]{1,60}@[\w.-]{1,60}",
        r"\(?(?:đã ký số|văn bản (?:này )?(?:đã )?được ký số|chữ ký số)\)?.{0,60}",
    )
)
_STAMP_BODY = re.compile(
    r"(?:cơ quan|tổ chức|đơn vị|chức vụ|lý do|reason|location|date)\s{0,3}:.{0,120}", re.IGNORECASE
)
_LONGEST_MARK = 200
_LONGEST_HEAD = 120
_APART = 15  # lines; two page numbers stand no nearer, two numbers of a table's rows do
_EDGE = 3  # lines of a page's edge in which a running head can stand
_ENDS = (".", ";", ":", "!", "?")


def is_separator(text: str) -> bool:
    """Nothing but signs; a lone bullet is the beginning of a line that broke after it, and stays."""
    if any(char.isalnum() for char in text) or len(text) > _LONGEST_MARK:
        return not text.strip()
    return not _KEPT_SIGNS.fullmatch(text) and bool(_SEPARATOR.fullmatch(text) or _TABLE_RULE.fullmatch(text))


def is_stamp(text: str) -> bool:
    """A line of a digital signature's appearance that cannot be anything else."""
    return len(text) <= _LONGEST_MARK and any(pattern.fullmatch(text) for pattern in _STAMPS)


def is_gazette_head(text: str) -> bool:
    """The head of a page of Công báo, with or without the page's number."""
    return len(text) <= _LONGEST_MARK and _GAZETTE.fullmatch(text.strip("|* ")) is not None


def page_number(text: str) -> int | None:
    """The number, where a line is nothing but a page's number in one of its dresses."""
    found = _PAGE_NUMBER.fullmatch(text) if len(text) <= _LONGEST_HEAD else None
    return int(found.group(1)) if found else None


def page_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that belong to the pages and not to the text."""
    found = {at for at, line in enumerate(lines) if is_gazette_head(line.text) or is_stamp(line.text)}
    found |= _stamp_bodies(lines, found)
    found |= set(_numbers_beside(lines, found))
    found |= set(_counted(lines, found))
    found |= set(_of_edges(lines))
    found |= {at for at, line in enumerate(lines) if _TOLD_PAGE.fullmatch(line.text)}
    for at in sorted(found):
        yield lines[at]


def _stamp_bodies(lines: Sequence[Line], found: set[int]) -> set[int]:
    """ "Cơ quan: …" and its like, next to a line that only a signature has."""
    stamps = {at for at in found if is_stamp(lines[at].text)}
    near = {at + step for at in stamps for step in (-1, 1) if 0 <= at + step < len(lines)}
    return {at for at in near if _STAMP_BODY.fullmatch(lines[at].text)}


def _numbers_beside(lines: Sequence[Line], heads: set[int]) -> Iterator[int]:
    """Page numbers next to a gazette's head."""
    for at in heads:
        if is_gazette_head(lines[at].text):
            yield from (
                near for near in (at - 1, at + 1)
                if 0 <= near < len(lines) and lines[near].text.strip("|* ").isdigit()
            )  # fmt: skip


def _counted(lines: Sequence[Line], taken: set[int]) -> Iterator[int]:
    """Bare numbers that count up by one, far apart, at least one of them inside a sentence; with their head."""
    for run in _number_runs(lines, taken):
        if len(run) > 1 and any(_tears(lines, at) for at in run):
            yield from run
            yield from _heads_of(lines, run)


def _number_runs(lines: Sequence[Line], taken: set[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for at, line in enumerate(lines):
        number = page_number(line.text) if at not in taken else None
        if number is None:
            continue
        if run and number == _number(lines, run[-1]) + 1 and at - run[-1] >= _APART:
            run.append(at)
        elif not run or at - run[-1] >= _APART:
            yield run
            run = [at]
        elif number == _number(lines, run[-1]) + 1:  # rows of a table
            run = [at]
    yield run


def _number(lines: Sequence[Line], at: int) -> int:
    return page_number(lines[at].text) or 0


def _tears(lines: Sequence[Line], at: int) -> bool:
    """The line before does not end a sentence and the line after goes on with a small letter, maybe past a head."""
    after = next((line for line in lines[at + 1 : at + 3] if line.text[0].islower()), None)
    before = next((line for line in reversed(lines[max(at - 2, 0) : at]) if line.text[-1] not in _ENDS), None)
    return after is not None and before is not None


def _heads_of(lines: Sequence[Line], run: Sequence[int]) -> Iterator[int]:
    """The line on the same side of most numbers of a run, if it is always the same."""
    for step in (-1, 1):
        beside = [at + step for at in run if 0 <= at + step < len(lines)]
        texts = Counter(_masked(lines[at].text) for at in beside)
        text, times = texts.most_common(1)[0] if texts else ("", 0)
        if times >= max(2, len(run) - 1) and len(text) <= _LONGEST_HEAD:
            yield from (at for at in beside if _masked(lines[at].text) == text)


def _of_edges(lines: Sequence[Line]) -> Iterator[int]:
    """Where pages are known: what comes back at their edges, and a number that is the only thing on its edge."""
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.place.page is not None:
            pages.setdefault(line.place.page, []).append(at)
    if len(pages) > 1:
        edges = {at: page for page, ats in pages.items() for at in (*ats[:_EDGE], *ats[-_EDGE:])}
        yield from _repeated(lines, edges, len(pages))
        yield from _edge_numbers(lines, pages)


def _repeated(lines: Sequence[Line], edges: dict[int, int], pages: int) -> Iterator[int]:
    on: dict[str, set[int]] = {}
    for at, page in edges.items():
        on.setdefault(_masked(lines[at].text), set()).add(page)
    heads = {text for text, found in on.items() if len(found) >= max(3, pages // 3) and _is_head(text)}
    yield from (at for at in edges if _masked(lines[at].text) in heads)


def _is_head(masked: str) -> bool:
    return 0 < len(masked) <= _LONGEST_HEAD and any(char.isalpha() for char in masked)


def _edge_numbers(lines: Sequence[Line], pages: dict[int, list[int]]) -> Iterator[int]:
    """A bare number first or last on a page that counts like the pages do."""
    shifts: dict[int, list[int]] = {}
    for page, ats in pages.items():
        for at in {ats[0], ats[-1]}:
            number = page_number(lines[at].text)
            if number is not None:
                shifts.setdefault(number - page, []).append(at)
    for shift, ats in shifts.items():
        if len(ats) > 1 or shift == 0:
            yield from ats


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", fold(text))

"""Marks of pages and printers among the lines of a text: separators, page numbers, running heads, signing stamps. Pure.

A running head or page number that text extraction left in the middle of a sentence is known by its form (Công báo), by
its place on the page, or by coming back with numbers that count the pages. A number that only might be one stays.
Numbers that come back at regular distances are found by ``regular_numbers``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from plans.drafting.document import Line
from plans.drafting.layout.regular_numbers import regular_numbers
from plans.text import fold

_SEPARATOR = re.compile(r"[^\w]{2,}|[|_*\\\[\]{}()=~\u2013\u2014\u2022.\u2026]")
_KEPT_SIGNS = re.compile(r"[-+•–]\s*$")
_TABLE_RULE = re.compile(r"\|?[ :|_-]{3,}\|?")
_PAGE_NUMBER = re.compile(
    r"(?:trang|page|tr\.)?\s{0,3}[-–—\[(|/]{0,2}\s{0,3}(\d{1,4})\s{0,3}[-–—\])|/]{0,2}"
    r"(?:\s{0,3}(?:/|of|trên)\s{0,3}\d{1,4})?",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[-–—]?\s?\d{1,3}\s?[-–—]?")
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
        r"(?:người ký|(?:được )?ký (?:số )?bởi|signed by)\s{0,3}:.{0,160}",
        r"signature not verified|digitally signed by .{1,160}",
        r"(?:ngày ký|thời gian ký|giờ ký|signing (?:time|date))\s{0,3}:.{0,60}",
        r"(?:email|e-mail|thư điện tử)\s{0,3}:\s{0,3}[\w.+-]{1,60}@[\w.-]{1,60}",
        r"\(?(?:đã ký số|văn bản (?:này )?(?:đã )?được ký số|chữ ký số)\)?.{0,60}",
    )
)
_STAMP_BODY = re.compile(
    r"(?:cơ quan|tổ chức|đơn vị|chức vụ|lý do|reason|location|date)\s{0,3}:.{0,120}", re.IGNORECASE
)
_COUNT = re.compile(r"^\d{1,4}\b(?! ?[.)/])|(?<![\d/.-])\b\d{1,4}$|(?<=trang )\d{1,4}(?= / \d{1,4}$)")
_LONGEST_MARK = 200
_LONGEST_HEAD = 120
_APART = 20  # lines; two page numbers stand no nearer, most numbers of a table's rows do
_WIDE = 50  # characters; lines of a table's cells are shorter
_FEWEST_HEADS = 3
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
    found |= set(regular_numbers(lines, found))
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
    """Bare numbers that count up by one, far apart, most of them inside a sentence; with the head beside them.

    A text whose gazette heads are known has no other page numbers.
    """
    if any(is_gazette_head(lines[at].text) for at in taken):
        return
    for run in _number_runs(lines):
        if len(run) > 1 and 2 * sum(_tears(lines, at) for at in run) >= len(run):
            yield from run
            yield from _heads_of(lines, run)


def _number_runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    run: list[int] = []
    for at, line in enumerate(lines):
        if not _BARE_NUMBER.fullmatch(line.text):
            continue
        if run and _number(line) == _number(lines[run[-1]]) + 1 and at - run[-1] >= _APART:
            run.append(at)
        else:
            yield run
            run = [at]
    yield run


def _number(line: Line) -> int:
    return page_number(line.text) or 0


def _tears(lines: Sequence[Line], at: int) -> bool:
    """Before the number a line as wide as a page stops in mid-sentence, and after it, maybe past a head, it goes on."""
    after = any(line.text[0].islower() for line in lines[at + 1 : at + 3])
    wide = (line.text for line in lines[max(at - 2, 0) : at] if len(line.text) >= _WIDE)
    return after and any(not text.endswith(_ENDS) for text in wide)


def _heads_of(lines: Sequence[Line], run: Sequence[int]) -> Iterator[int]:
    """The line on the same side of most numbers of a run, if it always says the same."""
    for step in (-1, 1):
        beside = [at + step for at in run if 0 <= at + step < len(lines)]
        text, times = Counter(lines[at].text for at in beside).most_common(1)[0] if beside else ("", 0)
        if times >= max(_FEWEST_HEADS, len(run) - 1) and len(text) <= _LONGEST_HEAD:
            yield from (at for at in beside if lines[at].text == text)


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
        on.setdefault(head_key(lines[at].text, page), set()).add(page)
    heads = {text for text, found in on.items() if len(found) >= max(3, pages // 3) and _is_head(text)}
    yield from (at for at, page in edges.items() if head_key(lines[at].text, page) in heads)


def _is_head(key: str) -> bool:
    return 0 < len(key) <= _LONGEST_HEAD and any(char.isalpha() for char in key)


def head_key(text: str, page: int) -> str:
    """What is the same in a running head on every page: its words, and how far its number is from the page's."""
    return _COUNT.sub(lambda found: f"#{int(found.group()) - page}", fold(text), count=1)


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

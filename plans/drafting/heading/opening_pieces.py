"""The pieces of a document's opening, each found once and with its place in the text. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting.document import Line, Place
from plans.drafting.heading.attachment import Attachment, appendix_note, attachment_note
from plans.drafting.heading.head_text import HeadText, head_text
from plans.drafting.heading.landmarks import (
    DatePlace,
    Kind,
    Number,
    date_places,
    kind,
    kind_below,
    mottos,
    number,
    opening_kind,
)
from plans.drafting.heading.titles import Title, subject, title_after
from plans.drafting.heading.unnamed_kind import below_block, of_page

_FIRST_HEADING = re.compile(
    r"\n\s*(?:(?:[IVX][IVXivx]{0,3}|[A-D]|1)\s?[.)/-]\s*\S|PHẦN\s|Phần\s|CHƯƠNG\s|Điều\s1|"
    r"QUYẾT ĐỊNH\s?:|MỤC ĐÍCH|MỤC TIÊU|ĐẶT VẤN ĐỀ)"
)
_ADDRESSED = re.compile(r"^[ \t]*(?:Kính|KÍNH) (?:gửi|GỬI)\b", re.MULTILINE)
_TAIL_LINES = 80
_LONG_PREAMBLE = 5000
_NOTE_BELOW = 420  # signs behind a title within which its note stands whole
_SUBTITLE = 120  # signs that may stand between a title and its note
_BLOCK_BELOW = 300  # signs behind a title in which number and date may still stand


@dataclass(frozen=True, slots=True)
class Opening:
    """The pieces of the opening as found; ``head`` has the mottos taken out; ``end``: behind all of them."""

    head: HeadText
    kind: Kind | None
    number: Number | None
    dated: DatePlace | None
    title: Title | None
    preamble: tuple[int, int]
    note: Attachment | None
    end: int = 0


def read_opening(lines: Sequence[Line]) -> Opening:
    head = head_text(lines)
    found_mottos = list(mottos(head))
    for motto in found_mottos:
        head = head.blanked(motto.start, motto.end)
    found = _main_kind(head, found_mottos[0].end if found_mottos else 0)
    about = subject(head)
    found = None if found and about and _is_letter(head.text, about.end, found.start) else found
    title = title_after(head, found) if found else about
    found, title = (found, title) if found or title else _unnamed(head)
    before = _block_end(found, title, head.text)
    own = number(head, before)
    start = title.end if title else 0
    without_number = head.blanked(own.start, own.end) if own else head
    dated = _dated(without_number, before) or _on_cover(head, title)
    ends = [piece.end for piece in (*found_mottos, own, dated) if piece and piece.start < start + _BLOCK_BELOW]
    return Opening(
        head, found, own, dated, title, (start, _preamble_end(head.text, start)), _note(head.text, title),
        max((start, *ends)) if title else 0,
    )  # fmt: skip


def _is_letter(text: str, subject_end: int, kind: int) -> bool:
    """Whether "Kính gửi" stands between the subject and what reads like a kind, which is then one of its text."""
    return bool(_ADDRESSED.search(text, subject_end, max(subject_end, kind)))


def _unnamed(head: HeadText) -> tuple[Kind | None, Title | None]:
    """Of a document that does not say what it is."""
    own = number(head, len(head.text))
    told = below_block(head, own) if own else None
    return told or (None, of_page(head))


def _note(text: str, title: Title | None) -> Attachment | None:
    """Directly under the title; a note further down tells of another document."""
    if title is None:
        return appendix_note(text)
    note = attachment_note(text, title.end, title.end + _NOTE_BELOW)
    between = text[title.end : note.start] if note else ""
    return note if len(between) <= _SUBTITLE and (not between.strip() or between.endswith("\n")) else None


_KIND_NEAR = 900


def _main_kind(head: HeadText, motto: int) -> Kind | None:
    """The kind below the motto; the title of a web page above it may say it too."""
    first = kind(head)
    below = kind(head, motto) if first and motto and first.start < motto else None
    if below and below.start - motto < _KIND_NEAR:
        return below
    return first or opening_kind(head) or _below_block(head)


def _below_block(head: HeadText) -> Kind | None:
    own = number(head, len(head.text))
    if own is None:
        return None
    rest = head.blanked(own.start, own.end)
    dated = _dated(rest, own.end + _BLOCK_BELOW)
    below = max(own.end, dated.end if dated else 0)
    return kind_below(rest.blanked(dated.start, dated.end) if dated else rest, below)


def _block_end(found: Kind | None, title: Title | None, text: str) -> int:
    """Up to where number and date may stand: above the kind, or shortly behind the title that begins the text."""
    if found and found.start:
        return found.start
    return min(_preamble_end(text, title.end), title.end + _BLOCK_BELOW) if title else len(text)


def _dated(head: HeadText, before: int) -> DatePlace | None:
    found = list(date_places(head, before))
    return next((one for one in found if one.place), found[0] if found else None)


def _on_cover(head: HeadText, title: Title | None) -> DatePlace | None:
    """Place and date on a line of their own below the title."""
    if title is None:
        return None
    for one in date_places(head, min(title.end + _BLOCK_BELOW, _preamble_end(head.text, title.end))):
        line_end = head.text.find("\n", one.end)
        alone = not head.text[one.end : line_end if line_end >= 0 else len(head.text)].strip(" .;")
        if one.place and one.start >= title.end and alone and head.text[: one.start].rstrip(" ").endswith("\n"):
            return one
    return None


def _preamble_end(text: str, start: int) -> int:
    heading = _FIRST_HEADING.search(text, start)
    return min(heading.start() if heading else len(text), start + _LONG_PREAMBLE)


def dated_at_end(lines: Sequence[Line]) -> tuple[DatePlace, Place] | None:
    """ "Đốc Binh Kiều, ngày 28 tháng 4 năm 2026" on a line of its own among the last lines."""
    for line in reversed(lines[-_TAIL_LINES:]):
        alone = head_text([line])
        for found in date_places(alone, len(alone.text)):
            if found.place and found.start == 0 and not alone.text[found.end :].strip(" \n.;/"):
                return found, line.place
    return None

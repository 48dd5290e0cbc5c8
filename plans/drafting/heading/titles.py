"""The title: from the kind to the preamble, over wrapped lines, in its written form with white space folded. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from plans.drafting.heading.head_text import HeadText
from plans.drafting.heading.landmarks import Kind, date_places
from plans.drafting.heading.title_ends import (
    begins_no_title,
    in_capitals,
    is_behind,
    is_block,
    stands_behind,
    up_to_preamble,
)

_MOST_LINES, _MOST_SIGNS = 14, 900
_SUBJECT = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:S[ốỐ]\s?:[^\n]{3,40}[ \t])?V/[vV]\s?[.:]?\s*|S[ốỐ]\s?:[^\n]{3,40}\n\s{0,9}Về\s(?:việc\s)?)"
    r"(?P<words>[^\n]+(?:\n[ \t]*[^\n]+){0,4})"
)
_ADDRESS = re.compile(r"\s*(?:Kính gửi|KÍNH GỬI|Căn cứ)\b")
_DATE_BELOW = 120  # signs in which place and date under the subject end
_TURNING = 8  # words; a shorter line holds no title and sentence both
_ISSUING = re.compile(
    r"^(?:về\s+(?:việc\s+)?|v/v\s*:?\s*)?(?:ban\s+hành|phê\s+duyệt)\s+(?=(?:kế hoạch|chương trình|đề án|phương án)\b)",
    re.IGNORECASE,
)
_PLAIN_KIND = re.compile(r"^kế hoạch\s+(?!hành động|phối hợp|liên)(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    start: int
    end: int


def title_after(head: HeadText, kind: Kind) -> Title | None:
    """The title of the document whose kind stands there."""
    parts: list[str] = []
    at, start, end = kind.end, kind.end, kind.end
    lines = head.text[kind.end : kind.end + 4 * _MOST_SIGNS].split("\n")
    for index, line in enumerate(lines):
        text = _title_part(line.strip(), bool(parts))
        if text and _ended(parts, text, kind, lines[index + 1 :]):
            break
        if text:
            start = start if parts else head.text.index(text[:10], at)
            parts.append(text)
            end = at + line.find(text) + len(text)
        at += len(line) + 1
        if text != line.strip():
            break
    return Title(_tidied(" ".join(parts)), start, end) if parts else None


def subject(head: HeadText) -> Title | None:
    """What an official letter is about: "V/v …" under its number."""
    found = _SUBJECT.search(head.text)
    if not found:
        return None
    start = found.start("words")
    dates = date_places(head, found.end() + _DATE_BELOW)
    dated = next((one for one in dates if one.place and start < one.start < found.end()), None)
    text = head.blanked(dated.start, dated.end).text if dated else head.text
    below = text[start : found.end()].split("\n")
    lines = [*takewhile(lambda line: not _ADDRESS.match(line), below)]
    kept = [line for at, line in enumerate(lines) if at == 0 or (line.strip() and not _stands_out(line))]
    end = start + (len("\n".join(lines)) if len(lines) < len(below) else len("\n".join(below).rstrip()))
    return Title(_tidied(" ".join(kept)), start, end)


def _stands_out(line: str) -> bool:
    return is_behind(line) or is_block(line)


def _ended(parts: list[str], text: str, kind: Kind, below: list[str]) -> bool:
    """Whether a line stands behind the title."""
    if not parts:
        return begins_no_title(text)
    if len(parts) >= _MOST_LINES or sum(map(len, parts)) > _MOST_SIGNS:
        return True
    behind = [line.strip() for line in below[:_LOOK_AHEAD] if line.strip()]
    return stands_behind(text, " ".join(parts), behind, signed=kind.name != "plan")


_LOOK_AHEAD = 40


def _title_part(line: str, going_on: bool) -> str:
    """The part of a line that can belong to the title."""
    line = up_to_preamble(line)
    if going_on or not line:
        return line
    words = line.split(" ")
    turn = _turn(words)
    return " ".join(words[:turn]) if turn else line


def _turn(words: list[str]) -> int | None:
    """Where a title in capitals goes over into a sentence in small letters."""
    if len(words) < _TURNING or not all(in_capitals(word) for word in words[:4]):
        return None
    for at in range(4, len(words) - 3):
        if words[at][:1].isupper() and all(_small(word) for word in words[at : at + 3]):
            return at
    return None


def _small(word: str) -> bool:
    return word[1:].islower() or (len(word) == 1 and word.isalpha()) or word.islower()


def _tidied(text: str) -> str:
    folded = " ".join(text.split()).strip(" .;:/*-–_")
    plan = _ISSUING.sub("", folded)
    plan = _PLAIN_KIND.sub("", plan) if plan != folded else plan
    return plan.strip(" :")

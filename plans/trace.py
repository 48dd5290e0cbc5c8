"""How much of a document its plan file accounts for: every sentence of the assignment parts must be quoted (DESIGN §3).

In: a plan and the plain text of its document. Out: which sentences of the parts named in ``assignment_parts`` no task
quotes. White space, hard line wraps, page breaks, table debris, bullets and markdown marks do not count; words and
punctuation do. A sentence is quoted when all its words stand in tasks' quotes or, at the head of an item, in a
task's ``source.heading``. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plans.definition import Plan

_UNSEEN = frozenset("*|-‐‑–—+•▪▫●○·\u00ad\u200b\ufeff")
_BULLET = re.compile(r"[-–—+•▪▫●○]\s*(?=[^\W_])")
_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)/]|\d{1,2}(?:\.\d{1,2})+|[a-zđA-ZĐ][.)/]|[IVX]+[.)/])(?=\s)")
_NEXT_PART = re.compile(r"^[\s*|#]*[IVX]+\s*[.)/]\s+[^\W\d_]", re.MULTILINE)
_CLOSING = re.compile(r"^[\s*|#]*(?:Nơi\s+nhận\b|(?:KT|TM|TL|TUQ)\.\s)", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?:[.!?…]|\./\.)+[\"”»)\]]*(?=(?P<gap>\s*)[\"“«(\[]*(?P<next>[^\W\d_]))")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:TP|Tp|TX|P|Q|H|KT|TM|TS|ThS|BS|PGS|GS|v\.v|đ/c)$")


@dataclass(frozen=True, slots=True)
class Trace:
    """``left`` are sentences that nothing quotes; ``not_in_text`` are quotes that the document does not contain."""

    total: int
    quoted: int
    left: tuple[str, ...]
    share: float
    parts_missing: tuple[str, ...]
    not_in_text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """``label`` is the numbering of the item that the sentence opens ("3.", "a)"); empty inside an item."""

    text: str
    label: str
    letters: str
    opens: bool


def trace(plan: Plan, text: str) -> Trace:
    """The sentences of the plan's assignment parts in ``text`` set against the quotes of its tasks."""
    document = unicodedata.normalize("NFC", text)
    found = {heading: list(_parts(document, heading)) for heading in plan.assignment_parts}
    bodies = sorted({span for spans in found.values() for span in spans})
    quotes = [passage for task in plan.tasks for passage in task.source.passages]
    headings = [task.source.heading for task in plan.tasks if task.source.heading]
    sentences: list[_Sentence] = []
    left: list[str] = []
    for start, end in bodies:
        part = list(_sentences(_blocks(document[start:end].splitlines())))
        sentences += part
        left += _unquoted(part, quotes, headings)
    total = len(sentences)
    return Trace(
        total=total,
        quoted=total - len(left),
        left=tuple(left),
        share=(total - len(left)) / total if total else float(not plan.assignment_parts),
        parts_missing=tuple(heading for heading, spans in found.items() if not spans),
        not_in_text=not_verbatim(quotes, document),
    )


def not_verbatim(quotes: Iterable[str], text: str) -> tuple[str, ...]:
    """The quotes that do not stand word for word in the text (white space, bullets and numbering of items apart)."""
    sentences = list(_sentences(_blocks(unicodedata.normalize("NFC", text).splitlines())))
    with_labels = "".join(squeeze(each.label) + each.letters for each in sentences)
    without = "".join(each.letters for each in sentences)
    return tuple(quote for quote in quotes if squeeze(quote) not in with_labels and squeeze(quote) not in without)


def squeeze(text: str) -> str:
    """The text as it is compared: composed, without white space, bullets, dashes and marks of markup."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if not c.isspace() and c not in _UNSEEN)


def _parts(document: str, heading: str) -> Iterator[tuple[int, int]]:
    """Where the bodies of the parts with this heading begin and end; the heading may be broken over lines."""
    words = unicodedata.normalize("NFC", heading).rstrip(" .:").split()
    pattern = r"^[\s*|#]*" + r"[\s*|]+".join(map(re.escape, words)) + r"[ \t.:*|]*$"
    for match in re.finditer(pattern, document, re.MULTILINE):
        ends = [found.start() for mark in (_NEXT_PART, _CLOSING) if (found := mark.search(document, match.end()))]
        yield match.end(), min(ends, default=len(document))


def _blocks(lines: Iterable[str]) -> list[str]:
    """Items and paragraphs: wrapped lines joined, also over a page break; page numbers and table debris dropped."""
    blocks: list[str] = []
    gap = True
    for raw in lines:
        line = " ".join(re.sub(r"^\s*\*\s+", "- ", raw).replace("*", "").replace("|", " ").split())
        if not any(c.isalnum() for c in line) or (gap and re.fullmatch(r"\d{1,3}", line)):
            gap = True
            continue
        if not blocks or _begins_block(line, gap, blocks[-1]):
            blocks.append(line)
        else:
            blocks[-1] += " " + line
        gap = False
    return blocks


def _begins_block(line: str, gap: bool, before: str) -> bool:
    closed = before[-1] in ".;:!?…"
    if _BULLET.match(line):
        return gap or closed or not _BULLET.sub("", line, count=1)[0].islower()
    if _LABEL.match(line):
        return True
    return gap and (closed or not line[0].islower())


def _sentences(blocks: Iterable[str]) -> Iterator[_Sentence]:
    for block in blocks:
        label, body = _unlabel(_BULLET.sub("", block, count=1) if _BULLET.match(block) else block)
        for number, sentence in enumerate(_cut(body)):
            yield _Sentence(sentence, label if number == 0 else "", squeeze(sentence), number == 0)


def _unlabel(text: str) -> tuple[str, str]:
    """A text and the numbering before it: "3. Sở Y tế" -> ("3.", "Sở Y tế")."""
    match = _LABEL.match(text)
    return (match.group(), text[match.end() :].strip()) if match else ("", text)


def _cut(block: str) -> Iterator[str]:
    """The sentences of one block."""
    start = 0
    for match in _SENTENCE_END.finditer(block):
        before = block[start : match.start()]
        glued = not match["gap"] and not (before[-1:].islower() or match.group() == "…")
        if match["next"].isupper() and not glued and not _ABBREVIATION.search(before):
            yield block[start : match.end()].strip()
            start = match.end()
    if any(c.isalnum() for c in block[start:]):
        yield block[start:].strip()


def _unquoted(part: list[_Sentence], quotes: Iterable[str], headings: Iterable[str]) -> Iterator[str]:
    """The sentences of one part that quotes and headings do not cover to the last word."""
    starts = [0, *accumulate(len(each.letters) for each in part)]
    letters = "".join(each.letters for each in part)
    covered = bytearray(len(letters))
    _cover_quotes(covered, part, letters, [squeeze(quote) for quote in quotes])
    for label, body in {_unlabel(heading) for heading in headings}:
        wanted = squeeze(body).rstrip(".:")
        for sentence, start in zip(part, starts, strict=False):
            if sentence.opens and label in ("", sentence.label) and letters.startswith(wanted, start):
                covered[start : start + len(wanted)] = b"\1" * len(wanted)
    for sentence, start in zip(part, starts, strict=False):
        if any(c.isalnum() and not covered[start + i] for i, c in enumerate(sentence.letters)):
            yield f"{sentence.label} {sentence.text}".strip()


def _cover_quotes(covered: bytearray, part: list[_Sentence], letters: str, quotes: list[str]) -> None:
    """Marks what the quotes cover; a quote may write the numbering of the items it runs over, or leave it out."""
    places: list[int] = []  # of each character of the labelled text, its place in ``letters``, or -1 in a label
    labelled = ""
    done = 0
    for sentence in part:
        label = squeeze(sentence.label)
        places += [-1] * len(label) + list(range(done, done + len(sentence.letters)))
        labelled += label + sentence.letters
        done += len(sentence.letters)
    for quote in filter(None, quotes):
        for at in _all(letters, quote):
            covered[at : at + len(quote)] = b"\1" * len(quote)
        for at in _all(labelled, quote):
            for place in places[at : at + len(quote)]:
                if place >= 0:
                    covered[place] = 1


def _all(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)

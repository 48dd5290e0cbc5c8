"""Lines joined into paragraphs: hard wraps and page breaks inside a sentence undone. Pure.

In: lines and tables without furniture. Out: paragraphs (numbering apart, words white-space folded and otherwise as
written) and tables, in order. The same paragraph comes out whether its lines were wrapped or not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from plans.drafting.document import Line, Place, Table
from plans.drafting.layout.labels import Label, label_of
from plans.drafting.layout.verbs import begins_with_action
from plans.text import fold

_CLOSED = re.compile(r"[.;:!?…][\"”»)\]*_]*$")
_BARE_LABEL = re.compile(r"[*_#\s]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-–+•]|[a-zđ][.)]|[IVX]{1,5}[.)/])[*_\s]*")
_STUB = re.compile(r"[*_\s]*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[-–+•]|[a-zđ][.)])[*_\s]*[^\W\d_]+")  # "+ Sở", its words below
_HASHES = re.compile(r"^#{1,6}\s+")
_MARKED = re.compile(r"(\*{1,3}|_{2})([^*_].*?)\1([.:]?)")
_WRAPPED_SHARE = 0.12
_SURELY_WRAPPED = 0.3
_DOUBLE_SPACED = 0.9
_FEWEST_ITEMS = 3
_LONGEST_WRAP = 160
_TOLD_SHARE = 0.1  # a few whole lines are cells of a layout table in a text that tells nothing
_SHORT = 40  # a line of its own, such as a heading
_EARLY = 0.9  # a line whose next word would have fitted in this share of the usual width was not wrapped
_FILLED_SHARE = 0.95  # of the lines that go on, where a text is wrapped by one width
_RUN_IN = re.compile(r"[^\s(]\s\([ivx]{2,4}\)(?=\s|$)")  # "Cụ thể: (i) Rà soát …; (ii) tổ chức …"
_NARROW = {
    **dict.fromkeys("iljtI|!'.,;:", 0.56),
    **dict.fromkeys("frs()/-[]", 0.72),
    **dict.fromkeys("mwMW", 1.6),
    " ": 0.5,
}
_CAPITAL = 1.4
_OPENERS = tuple(
    map(
        fold,
        ("trên đây là", "trong quá trình", "nơi nhận", "yêu cầu các", "căn cứ luật", "căn cứ nghị", "căn cứ quyết"),
    )
)
_BEFORE_LETTERS = tuple(map(fold, ("điểm", "khoản", "mục")))
_BEFORE_NUMBERS = tuple(map(fold, ("khoản", "mục", "phần", "số", "tháng", "ngày", "và")))
_OPEN_ENDS = (",", " và", " của", " về", " với", "-", " ngày", " tháng", " năm", " số", "“")
_HYPHENED = tuple(tuple(map(fold, name.split(" - "))) for name in (
    "lao động - thương binh", "tài chính - kế hoạch", "văn hóa - thông tin", "kế hoạch - đầu tư", "kinh tế - xã hội",
    "chính trị - xã hội", "xã hội - nghề nghiệp", "văn hóa - xã hội", "giáo dục - đào tạo", "kinh tế - kỹ thuật",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text`` without its numbering ``label``."""

    text: str
    label: str
    kind: str
    number: str
    rank: int
    place: Place
    heading: bool = False

    @property
    def written(self) -> str:
        """The words with their numbering, as they stand in the document."""
        return f"{self.label} {self.text}".strip()


NO_RANK = 99


@dataclass(frozen=True, slots=True)
class _Layout:
    """``width``: of wrapped lines, None where lines are not wrapped; ``regular``: no line that goes on is shorter.

    ``told``: the reader says where paragraphs end.
    """

    width: float | None
    regular: bool
    told: bool


def paragraphs(blocks: Sequence[Line | Table]) -> list[Paragraph | Table]:
    """Lines -> paragraphs; tables stay where they are."""
    blocks = _single_spaced(blocks)
    lines = [block for block in blocks if isinstance(block, Line)]
    width = _wrap_width(lines)
    told = sum(line.whole for line in lines) >= _TOLD_SHARE * len(lines) > 0 and not _breaks_part(lines)
    layout = _Layout(width, width is not None and _is_regular(lines, width), told)
    joined: list[Paragraph | Table] = []
    run: list[Line] = []
    for block in blocks:
        if isinstance(block, Table):
            joined += [*_flush(run), block]
            run = []
        elif run and _begins(run, block, layout):
            joined += _flush(run)
            run = [block]
        else:
            run.append(block)
    return [*joined, *_flush(run)]


def _single_spaced(blocks: Sequence[Line | Table]) -> Sequence[Line | Table]:
    """Where an empty line stands between all the lines of a wrapped text, it tells nothing."""
    lines = [block for block in blocks if isinstance(block, Line)]
    if sum(line.gap for line in lines) < _DOUBLE_SPACED * len(lines) or any(line.whole for line in lines):
        return blocks
    closer = [replace(block, gap=False) if isinstance(block, Line) else block for block in blocks]
    wrapped = _wrap_width([block for block in closer if isinstance(block, Line)], _SURELY_WRAPPED) is not None
    return closer if wrapped else blocks


def _breaks_part(lines: Sequence[Line]) -> bool:
    """Whether breaks inside of paragraphs stand between items, as on pages that know no paragraphs ("…<br>2. Sở …")."""
    inner = [(a, b) for a, b in pairwise(lines) if not a.whole]
    items = sum(label_of(b.text) is not None for a, b in inner if not _CLOSED.search(a.text))
    return items >= _FEWEST_ITEMS and items >= _WRAPPED_SHARE * len(inner)


def _flush(run: Sequence[Line]) -> Iterator[Paragraph]:
    if not run:
        return
    text = " ".join(line.text for line in run)
    label = label_of(text)
    body = _unmarked_whole(text[label.end if label else 0 :].strip())
    if body:
        yield _paragraph(body, label, run[0].place, heading=any(line.heading for line in run))


def _paragraph(body: str, label: Label | None, place: Place, *, heading: bool) -> Paragraph:
    if label is None:
        return Paragraph(body, "", "", "", NO_RANK, place, heading)
    return Paragraph(body, label.mark, label.kind, label.number, label.rank, place, heading)


def _unmarked_whole(text: str) -> str:
    """Without marks of markup around the whole ("**Nơi nhận:**", "# Hướng dẫn"), and without half of a pair."""
    text = _HASHES.sub("", text)
    if match := _MARKED.fullmatch(text):
        return match[2] + match[3]
    for mark in ("**", "*", "__"):
        if text.count(mark) % 2:
            text = text.removesuffix(mark) if text.endswith(mark) else text.removeprefix(mark)
    return text.strip()


def _wrap_width(lines: Sequence[Line], share: float = _WRAPPED_SHARE) -> float | None:
    """The usual width of wrapped lines, or None where lines are whole paragraphs."""
    widths = [_width(line.text) for line in lines]
    lengths = sorted(width for line, width in zip(lines, widths, strict=True) if not line.whole)
    if len(lengths) < 2:  # noqa: PLR2004 - one line says nothing of wrapping
        return None
    usual = lengths[int(len(lengths) * 0.97)]
    if usual > _LONGEST_WRAP:
        return None
    pairs = [(a, b) for (a, b), width in zip(pairwise(lines), widths, strict=False) if not b.gap and width > usual / 3]
    going_on = sum(not _CLOSED.search(a.text) and _goes_on(b.text) and not label_of(b.text) for a, b in pairs)
    return usual if pairs and going_on / len(pairs) >= share else None


def _is_regular(lines: Sequence[Line], width: float) -> bool:
    """Whether every line that goes on in small letters is filled, so that a shorter one says that a paragraph ends."""
    pairs = [(a.text, b.text) for a, b in pairwise(lines) if not _CLOSED.search(a.text) and b.text[0].islower()]
    filled = sum(not _has_room(a, b, width) for a, b in pairs)
    return bool(pairs) and filled >= _FILLED_SHARE * len(pairs)


def _has_room(before: str, text: str, width: float) -> bool:
    """Whether the first word of a line would have stood in the line before."""
    return _width(before + " " + text.split(" ", 1)[0]) <= _EARLY * width


def _width(text: str) -> float:
    """About how wide a text is printed, in average letters: wrapping goes by width, not by count."""
    return sum(map(_letter_width, text))


@lru_cache(maxsize=2048)
def _letter_width(char: str) -> float:
    bare = unicodedata.normalize("NFD", char)[0]
    return _NARROW.get(bare, _CAPITAL if bare.isupper() else 1.0)


def _goes_on(text: str) -> bool:
    first = text.lstrip('"“‘(*_')[:1]
    return first.islower() or first.isdigit() or first in ",;)%"


def _begins(run: Sequence[Line], line: Line, layout: _Layout) -> bool:
    """Whether a line opens a paragraph of its own."""
    before = run[-1]
    closed = bool(_CLOSED.search(before.text))
    if _BARE_LABEL.fullmatch(before.text):
        return bool(_BARE_LABEL.fullmatch(line.text))
    if label := label_of(line.text):
        told = layout.told and not (before.whole or closed or line.gap)
        return not told and not _false_label(before, line, label, closed=closed)
    inside = layout.told and not closed
    if (inside or _STUB.fullmatch(before.text)) and not (before.whole or line.gap):
        return False
    if _BARE_LABEL.fullmatch(line.text) or (layout.width is None and _opens_with_figure(before, line)):
        return True
    if _goes_on(line.text) and not closed and not _caps(before.text):
        return before.whole and line.gap and len(before.text) < _SHORT
    return _parts(run, line, layout, closed=closed)


def _parts(run: Sequence[Line], line: Line, layout: _Layout, *, closed: bool) -> bool:
    """Two lines of which the second begins with a capital."""
    before = run[-1].text
    if layout.told:
        return (run[-1].whole and not before.endswith(",")) or line.heading != run[-1].heading or (line.gap and closed)
    if line.gap:
        return closed or not before.endswith(_OPEN_ENDS)
    if _caps(before) or _caps(line.text):
        return not (_caps(before) and _caps(line.text))
    return _stops_early(run, line, layout, closed=closed)


def _opens_with_figure(before: Line, line: Line) -> bool:
    return line.text[:1].isdigit() and not before.text.endswith(_OPEN_ENDS)


def _stops_early(run: Sequence[Line], line: Line, layout: _Layout, *, closed: bool) -> bool:
    """No sign in the letters: ask whether the next word would have fitted in."""
    if layout.width is None:
        return True
    before = run[-1].text
    if before.endswith(_OPEN_ENDS) or _RUN_IN.search(before):
        return False
    room = _has_room(before, line.text, layout.width)
    if closed:
        return room or fold(line.text[:40]).startswith(_OPENERS)
    if layout.regular and room:
        return True
    opens_item = label_of(run[0].text) is not None
    return begins_with_action(line.text) and (room or (opens_item and len(run) <= 3))  # noqa: PLR2004 - a heading's lines


def _false_label(before: Line, line: Line, label: Label, *, closed: bool) -> bool:
    """A dash or number at the start of a wrapped line that belongs to the sentence."""
    rest = line.text[label.end :]
    if line.whole and before.whole:
        return False
    if label.kind in ("dash", "plus"):
        left, right = fold(before.text[-30:]), fold(rest[:20])
        named = any(left.endswith(first) and right.startswith(second) for first, second in _HYPHENED)
        return named or (not closed and not line.gap and rest[:1].islower())
    if label.kind == "letter":
        if label.mark == "(i)" and _RUN_IN.search(rest):
            return True
        return not closed and fold(before.text).endswith(_BEFORE_LETTERS)
    return not closed and label.kind in ("arabic", "upper", "roman") and fold(before.text).endswith(_BEFORE_NUMBERS)


def _caps(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters > 3 and sum(map(str.isupper, text)) > 0.9 * letters  # noqa: PLR2004


def texts(items: Iterable[Paragraph | Table]) -> Iterator[Paragraph]:
    """The paragraphs alone."""
    return (item for item in items if isinstance(item, Paragraph))

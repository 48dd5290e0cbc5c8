"""The words of one paragraph of a Word file: runs with their bold, line breaks, text boxes set beside it. Pure.

Insertions are words, deletions are not; fields stand with their last result; capitals by format are capitals.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.drafting.readers.layout import Piece, all_bold
from plans.drafting.readers.office_parts import Element, W, local, switch, value
from plans.drafting.readers.symbols import letter
from plans.drafting.readers.word_styles import Style, Styles

_THROUGH = frozenset(
    {"hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "sdt", "sdtContent", "customXml", "bdo", "dir",
     "oMath", "oMathPara"}
)  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}
_DRAWN = frozenset({"drawing", "pict", "object"})
_BULLETS = ("-", "+", "")


@dataclass(slots=True)
class Written:
    """The words of a paragraph, each run with its bold, and the text boxes anchored in it."""

    runs: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def followed_by(self, other: Written) -> Written:
        return Written(self.runs + other.runs, self.boxes + other.boxes)

    def pieces(self, label: str, heading: bool, *, in_cell: bool) -> Iterator[Piece]:
        """Its lines, the label before the first that has words; in a cell a number may stand alone."""
        lines = [line for line in self._lines() if line[0].strip()]
        if not lines:
            yield Piece(label if in_cell and label not in _BULLETS else "")
        for at, (text, bold) in enumerate(lines, 1):
            numbered = f"{label} {text}" if at == 1 and label else text
            yield Piece(numbered, whole=at == len(lines), heading=heading or bold)

    def _lines(self) -> Iterator[tuple[str, bool]]:
        """Each line, and whether all its words are bold."""
        line: list[tuple[str, bool]] = []
        for run, bold in self.runs:
            first, *others = run.split("\n")
            line.append((first, bold))
            for part in others:
                yield _joined(line)
                line = [(part, bold)]
        yield _joined(line)


def _joined(parts: list[tuple[str, bool]]) -> tuple[str, bool]:
    return "".join(text for text, _ in parts), all_bold(parts)


def written(paragraph: Element, style: Style, styles: Styles) -> Written:
    """What a paragraph says."""
    found = Written()
    _gather(paragraph, found, style, styles)
    return found


def shown_branch(element: Element) -> Element:
    """Of alternatives for newer and older programs the first: both say the same."""
    return next(iter(element), element)


def _gather(parent: Element, found: Written, style: Style, styles: Styles) -> None:
    for child in parent:
        tag = local(child)
        if tag == "r":
            _run(child, found, style, styles)
        elif tag in _THROUGH:
            _gather(child, found, style, styles)
        elif tag == "AlternateContent":
            _gather(shown_branch(child), found, style, styles)


def _run(run: Element, found: Written, style: Style, styles: Styles) -> None:
    properties = run.find(W + "rPr")
    own = styles.style(value(properties, W + "rStyle") or "") if properties is not None else Style()
    hidden = switch(properties, "vanish")
    if hidden or (hidden is None and (own.hidden or style.hidden)):
        return
    text = "".join(_texts(run, found))
    if _first(switch(properties, "caps"), own.capitals, style.capitals):
        text = text.upper()
    if text:
        found.runs.append((text, _first(switch(properties, "b"), own.bold, style.bold)))


def _first(*switches: bool | None) -> bool:
    return next((on for on in switches if on is not None), False)


def _texts(run: Element, found: Written) -> Iterator[str]:
    for child in run:
        tag = local(child)
        if tag == "t":
            yield child.text or ""
        elif tag == "sym":
            yield letter(child.get(W + "char"), child.get(W + "font"))
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag in _DRAWN:
            found.boxes.extend(_boxes(child))
        elif tag == "AlternateContent":
            yield from _texts(shown_branch(child), found)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        tag = local(child)
        if tag == "txbxContent":
            yield child
        else:
            yield from _boxes(shown_branch(child) if tag == "AlternateContent" else child)

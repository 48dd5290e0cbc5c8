"""The paths and pictures of a PDF page as PDFium sees them -> straight rules, filled areas, share under pictures.

Borders of tables come as strokes, as thin filled boxes (Word), or piece by piece; curves and white paths are no rules.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

import pypdfium2.raw

from plans.drafting.readers.pdf_shapes import Rule, Rules

pdfium_c: Any = pypdfium2.raw  # made from C headers: no types

_Box = tuple[float, float, float, float]
_THIN, _SHORTEST = 3.0, 4.0  # points
_STRAIGHT = 0.8
_WHITE = 250
_MOST_PATHS = 20_000
_MOST_POINTS = 400
_MOST_PICTURES = 400
_DEEPEST = 4


class Turn:
    """Points of a page whose text runs at a quarter turn, as they stand when the text is level."""

    def __init__(self, quarter: int, box: _Box) -> None:
        self.quarter = quarter
        self.left, self.bottom, right, top = box
        width, height = right - self.left, top - self.bottom
        self.width, self.height = (height, width) if quarter % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        if self.quarter == 0:
            return x, y
        if self.quarter == 1:  # the text climbs
            return y, self.height - x
        return (self.width - y, x) if self.quarter % 2 else (self.width - x, self.height - y)

    def box(self, left: float, bottom: float, right: float, top: float) -> _Box:
        if self.quarter == 0 and left <= right and bottom <= top:  # nearly every letter of every page
            return left - self.left, bottom - self.bottom, right - self.left, top - self.bottom
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@dataclass(slots=True)
class Strokes:
    """What the paths of a page draw."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    areas: list[_Box] = field(default_factory=list)  # filled, in a colour

    @property
    def rules(self) -> Rules:
        return Rules(tuple(self.across), tuple(self.down))

    def covers(self, x: float, y: float) -> bool:
        """Whether a point stands on a coloured ground."""
        return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in self.areas)

    def add(self, box: _Box) -> None:
        x0, y0, x1, y1 = box
        if y1 - y0 <= _THIN and x1 - x0 >= _SHORTEST:
            self.across.append(Rule((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= _THIN and y1 - y0 >= _SHORTEST:
            self.down.append(Rule((x0 + x1) / 2, y0, y1))
        elif min(x1 - x0, y1 - y0) > _THIN:
            self.areas.append(box)


def strokes(page: Any, turn: Turn) -> Strokes:
    """The rules and filled areas of a page; more paths than text and tables need are a drawing, and not looked at."""
    found = Strokes()
    for path in islice(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=_DEEPEST), _MOST_PATHS):
        for box in _boxes(path, turn):
            found.add(box)
    return found


def _boxes(path: Any, turn: Turn) -> Iterator[_Box]:
    """The boxes of what a path draws: its filled parts, and its straight strokes."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    if not (fill.value or stroke.value) or is_white(path.raw, filled=not stroke.value):
        return
    for points in _outlines(path, turn):
        if fill.value and not stroke.value:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield min(xs), min(ys), max(xs), max(ys)
        elif stroke.value:
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) <= _STRAIGHT or abs(ay - by) <= _STRAIGHT:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def is_white(drawn: Any, *, filled: bool) -> bool:
    """An object drawn in white, or in nothing."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = pdfium_c.FPDFPageObj_GetFillColor if filled else pdfium_c.FPDFPageObj_GetStrokeColor
    told = ask(drawn, red, green, blue, alpha)
    return bool(told) and (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _outlines(path: Any, turn: Turn) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path, closed where the path closes it."""
    count = pdfium_c.FPDFPath_CountSegments(path.raw)
    if not 0 < count <= _MOST_POINTS:
        return
    matrix, x, y = _matrix(path), ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path.raw, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium_c.FPDFPathSegment_GetType(segment) == pdfium_c.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(turn.point(*matrix.on_point(x.value, y.value)))
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _matrix(path: Any) -> Any:
    """From a path's own points to the page's, through the forms that hold it."""
    matrix, holder = path.get_matrix(), path.container
    while holder is not None:
        matrix = matrix.multiply(holder.get_matrix())
        holder = holder.container
    return matrix


def pictured(page: Any, area: float) -> float:
    """The share of the page under its largest picture."""
    found = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)
    bounds = [picture.get_bounds() for picture in islice(found, _MOST_PICTURES)]
    return max(((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in bounds), default=0.0) / area

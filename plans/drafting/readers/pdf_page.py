"""One page of a PDF as PDFium sees it -> its words and rules, turned upright. Here alone PDFium is asked for shapes.

Left out: text drawn invisibly over visible text, outside the page, in no size or in no colour, at another angle than
the page's text (watermarks), and a second drawing of the same word (shadows, made-up bold).
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw

from plans.drafting.readers.pdf_shapes import Drawn, Rule, Rules, Word

pdfium_c: Any = pypdfium2.raw  # made from C headers: no types

_QUARTERS = 4
_TILT = 0.26  # radians; text tilted more is none of the page's
_SMALLEST = 2.0  # points
_WORD_GAP = 0.2  # of the font's size
_BACK = 0.5
_RAISED, _OFF_LINE = 0.25, 0.6
_BOLD_WEIGHT = 600
_INVISIBLE = 3
_THIN, _SHORTEST = 3.0, 4.0  # points
_STRAIGHT = 0.8
_WHITE = 250
_MOST_PATHS = 20_000
_MOST_POINTS = 400
_DEEPEST = 4
_BREAKS = frozenset("\r\n\x02\x00\ufffe\uffff")
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(slots=True)
class _Style:
    """What the characters of one text object share."""

    size: float
    bold: bool
    shown: bool
    turn: float


class _Turn:
    """Points of a page whose text runs at a quarter turn, as they stand when the text is level."""

    def __init__(self, quarter: int, box: tuple[float, float, float, float]) -> None:
        self.quarter = quarter
        self.left, self.bottom, self.right, self.top = box
        width, height = self.right - self.left, self.top - self.bottom
        self.width, self.height = (height, width) if quarter % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        if self.quarter == 0:
            return x, y
        if self.quarter == 1:  # the text climbs
            return y, self.height - x
        if self.quarter == 2:  # noqa: PLR2004 - half a turn
            return self.width - x, self.height - y
        return self.width - y, x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


@dataclass(slots=True)
class _Char:
    text: str
    x0: float
    x1: float
    base: float
    style: _Style


def drawn(page: Any) -> Drawn:
    """Words and rules of a page."""
    textpage = page.get_textpage()
    try:
        styles = _Styles(textpage)
        turn = _Turn(styles.quarter(), _box(page))
        chars, unreadable = styles.characters(turn)
    finally:
        textpage.close()
    words = tuple(_once(_words(chars)))
    return Drawn(turn.width, turn.height, words, _rules(page, turn), _pictured(page), unreadable)


def _box(page: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    return (left, bottom, right, top) if right > left and top > bottom else (0.0, 0.0, *page.get_size())


class _Styles:
    """The characters of a page with their styles, which are asked once for each text object."""

    def __init__(self, textpage: Any) -> None:
        self.raw = textpage.raw
        self.count = max(pdfium_c.FPDFText_CountChars(self.raw), 0)
        self.seen: list[tuple[int, int, _Style]] = list(self._seen())

    def _seen(self) -> Iterator[tuple[int, int, _Style]]:
        """Each character that some object draws: its index, code point and style."""
        styles: dict[int, _Style] = {}
        raw, seen_object, seen_code = self.raw, pdfium_c.FPDFText_GetTextObject, pdfium_c.FPDFText_GetUnicode
        address, pointer = ctypes.cast, ctypes.c_void_p
        for index in range(self.count):
            drawn_by = seen_object(raw, index)
            key = address(drawn_by, pointer).value
            if key is None:
                continue
            style = styles.get(key)
            if style is None:
                style = styles[key] = self._style(drawn_by, index)
            yield index, seen_code(raw, index), style

    def _style(self, drawn_by: object, index: int) -> _Style:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self.raw, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = pdfium_c.FPDFText_GetFontSize(self.raw, index) * scale
        shown = pdfium_c.FPDFTextObj_GetTextRenderMode(drawn_by) != _INVISIBLE and not self._is_clear(index)
        return _Style(abs(size), self._is_bold(drawn_by), shown, math.atan2(matrix.b, matrix.a))

    def _is_clear(self, index: int) -> bool:
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        pdfium_c.FPDFText_GetFillColor(self.raw, index, red, green, blue, alpha)
        return alpha.value == 0

    @staticmethod
    def _is_bold(drawn_by: object) -> bool:
        font = pdfium_c.FPDFTextObj_GetFont(drawn_by)
        if not font:
            return False
        name = ctypes.create_string_buffer(128)
        pdfium_c.FPDFFont_GetBaseFontName(font, name, 128)
        told = name.value.decode("utf-8", "replace").lower()
        return pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or any(word in told for word in _BOLD_NAMES)

    def quarter(self) -> int:
        """By how many quarter turns most of the text runs."""
        turns = Counter(round(style.turn / (math.pi / 2)) % _QUARTERS for _, _, style in self.seen)
        return turns.most_common(1)[0][0] if turns else 0

    def characters(self, turn: _Turn) -> tuple[list[_Char], int]:
        """The characters that a reader of the page sees, and how many have no meaning."""
        visible = sum(style.shown for _, _, style in self.seen)
        hidden_too = visible * 10 < len(self.seen)  # a scan with its recognised text
        box, chars, unreadable = pdfium_c.FS_RECTF(), [], 0
        for index, code, style in self.seen:
            if not (style.shown or hidden_too) or style.size < _SMALLEST or not _is_level(style, turn):
                continue
            text = _letter(code)
            unreadable += text == "\ufffd"
            pdfium_c.FPDFText_GetLooseCharBox(self.raw, index, box)
            x0, y0, x1, _ = turn.box(box.left, box.bottom, box.right, box.top)
            if text not in _BREAKS and -1 <= (x0 + x1) / 2 <= turn.width + 1 and -1 <= y0 <= turn.height:
                chars.append(_Char(text, x0, x1, y0, style))
        return chars, unreadable


def _letter(code: int) -> str:
    """The character; private and unassigned code points are no letters."""
    if code in {0xFFFD, 0xFFFE, 0xFFFF} or 0xE000 <= code <= 0xF8FF:  # noqa: PLR2004 - the private area
        return "•" if code in {0xF0B7, 0xF0A7, 0xF02D, 0xF0D8, 0xF0FC} else "\ufffd"
    return chr(code)


def _is_level(style: _Style, turn: _Turn) -> bool:
    tilt = (style.turn - turn.quarter * math.pi / 2 + math.pi) % (2 * math.pi) - math.pi
    return abs(tilt) < _TILT


def _words(chars: list[_Char]) -> Iterator[Word]:
    """Characters joined where nothing separates them; a mark without width belongs to the letter before it."""
    word: Word | None = None
    for order, char in enumerate(chars):
        if char.text.isspace():
            if word:
                yield word
            word = None
        elif word and (unicodedata.combining(char.text) or _goes_on(word, char)):
            word.text += char.text
            word.x1 = max(word.x1, char.x1)
        else:
            tight = word is not None and _touches(word, char)
            if word:
                yield word
            word = Word(char.text, char.x0, char.x1, char.base, char.style.size, char.style.bold, order, tight)
    if word:
        yield word


def _goes_on(word: Word, char: _Char) -> bool:
    return char.style.bold == word.bold and abs(char.base - word.base) <= _RAISED * word.size and _touches(word, char)


def _touches(word: Word, char: _Char) -> bool:
    near = -_BACK * word.size <= char.x0 - word.x1 <= _WORD_GAP * word.size
    return near and abs(char.base - word.base) <= _OFF_LINE * word.size


def _once(words: Iterator[Word]) -> Iterator[Word]:
    """Each word once, however often it was drawn in its place."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        at = round(word.x0 / 2), round(word.base / 2)
        near = {(word.text, at[0] + right, at[1] + up) for right in (-1, 0, 1) for up in (-1, 0, 1)}
        if not near & seen:
            seen.add((word.text, *at))
            yield word


def _rules(page: Any, turn: _Turn) -> Rules:
    across: list[Rule] = []
    down: list[Rule] = []
    for count, path in enumerate(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=_DEEPEST)):
        if count >= _MOST_PATHS:
            break
        for x0, y0, x1, y1 in _strokes(path, turn):
            if y1 - y0 <= _THIN and x1 - x0 >= _SHORTEST:
                across.append(Rule((y0 + y1) / 2, x0, x1))
            elif x1 - x0 <= _THIN and y1 - y0 >= _SHORTEST:
                down.append(Rule((x0 + x1) / 2, y0, y1))
    return Rules(tuple(across), tuple(down))


def _strokes(path: Any, turn: _Turn) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of what a path draws thinly: its straight strokes, and filled shapes that are lines themselves."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path.raw, fill, stroke)
    if not (fill.value or stroke.value) or (_is_white(path, filled=not stroke.value)):
        return
    for points in _outlines(path, turn):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if fill.value:
            yield min(xs), min(ys), max(xs), max(ys)
        if stroke.value:
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) <= _STRAIGHT or abs(ay - by) <= _STRAIGHT:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _is_white(path: Any, *, filled: bool) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    ask = pdfium_c.FPDFPageObj_GetFillColor if filled else pdfium_c.FPDFPageObj_GetStrokeColor
    told = ask(path.raw, red, green, blue, alpha)
    return bool(told) and (alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE)


def _outlines(path: Any, turn: _Turn) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path, closed where the path closes it; parts with curves are left out."""
    count = pdfium_c.FPDFPath_CountSegments(path.raw)
    if not 0 < count <= _MOST_POINTS:
        return
    matrix, x, y = _matrix(path), ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path.raw, index)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
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


def _pictured(page: Any) -> float:
    """The share of the page under its largest picture."""
    left, bottom, right, top = _box(page)
    largest = 0.0
    for count, picture in enumerate(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST)):
        if count >= _MOST_POINTS:
            break
        x0, y0, x1, y1 = picture.get_bounds()
        largest = max(largest, (x1 - x0) * (y1 - y0))
    return largest / ((right - left) * (top - bottom))

"""The text of one page of a PDF as PDFium sees it -> its words, turned upright; with the page's rules.

Left out: text drawn invisibly over visible text, outside the page, in no size or in white on white, at another angle
than the page's text (watermarks), and a second drawing of the same word (shadows, made-up bold).
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw

from plans.drafting.readers.pdf_shapes import Drawn, Word
from plans.drafting.readers.pdf_strokes import Strokes, Turn, is_white, pictured, strokes

pdfium_c: Any = pypdfium2.raw  # made from C headers: no types

MOST_LETTERS = 60_000  # on one page
_QUARTERS = 4
_TILT = 0.26  # radians; text tilted more is none of the page's
_SMALLEST = 2.0  # points
_WORD_GAP = 0.2  # of the font's size
_BACK = 1.0  # a ligature gives each of its letters the place of all
_RAISED, _OFF_LINE = 0.25, 0.6
_BOLD_WEIGHT = 600
_INVISIBLE = 3
_FEW = 10  # where not one letter in so many is visible, the page is a scan with its recognised text
_BREAKS = frozenset("\r\n\x00\xad\ufffe\uffff")
_HYPHENS = {0x02, 0xFFFE}  # what PDFium makes of a hyphen at the end of a line
_PRIVATE = range(0xE000, 0xF900)
_BULLETS = frozenset("\uf0b7\uf0a7\uf02d\uf0d8\uf0fc")  # of the Symbol and Wingdings fonts
_NO_LETTER = "\ufffd"
_BOLD_NAMES = ("bold", "black", "heavy", "demi")


class TooMuch(Exception):
    """More on one page than a page can hold."""


@dataclass(slots=True)
class _Style:
    """What the characters of one text object share."""

    size: float
    bold: bool
    shown: bool
    white: bool
    turn: float
    count: int = 0


@dataclass(slots=True)
class _Char:
    text: str
    x0: float
    x1: float
    base: float
    style: _Style


def drawn(page: Any) -> Drawn:
    """Words and rules of a page."""
    left, bottom, right, top = page.get_cropbox()
    box = (left, bottom, right, top) if right > left and top > bottom else (0.0, 0.0, *page.get_size())
    textpage = page.get_textpage()
    try:
        letters = _Letters(textpage.raw)
        turn = Turn(letters.quarter(), box)
        chars = letters.characters(turn)
    finally:
        textpage.close()
    found, share = strokes(page, turn), pictured(page, turn.width * turn.height)
    seen = [char for char in chars if not char.style.white or share > 0 or _is_on_colour(char, found)]
    unreadable = sum(char.text == _NO_LETTER for char in seen)
    return Drawn(turn.width, turn.height, tuple(_once(_words(seen))), found.rules, share, unreadable)


def _is_on_colour(char: _Char, found: Strokes) -> bool:
    return found.covers((char.x0 + char.x1) / 2, char.base + char.style.size / 2)


class _Letters:
    """The letters of a page with their styles, which are asked once for each text object."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw
        self.styles: dict[int, _Style] = {}
        count = max(pdfium_c.FPDFText_CountChars(raw), 0)
        if count > MOST_LETTERS:
            raise TooMuch
        self.seen: list[tuple[int, _Style]] = list(self._seen(count))

    def _seen(self, count: int) -> Iterator[tuple[int, _Style]]:
        """Each letter that some object draws (PDFium adds spaces and line ends of its own)."""
        raw, drawn_by, styles = self.raw, _object_of, self.styles
        for index in range(count):
            key = drawn_by(raw, index)
            if key is None:
                continue
            style = styles.get(key)
            if style is None:
                style = styles[key] = self._style(index)
            style.count += 1
            yield index, style

    def _style(self, index: int) -> _Style:
        drawn_by = pdfium_c.FPDFText_GetTextObject(self.raw, index)
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self.raw, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return _Style(
            size=abs(pdfium_c.FPDFText_GetFontSize(self.raw, index) * scale),
            bold=_is_bold(pdfium_c.FPDFTextObj_GetFont(drawn_by)),
            shown=pdfium_c.FPDFTextObj_GetTextRenderMode(drawn_by) != _INVISIBLE,
            white=is_white(drawn_by, filled=True),
            turn=math.atan2(matrix.b, matrix.a),
        )

    def quarter(self) -> int:
        """By how many quarter turns most of the text runs."""
        turns: Counter[int] = Counter()
        for style in self.styles.values():
            turns[round(style.turn / (math.pi / 2)) % _QUARTERS] += style.count
        return turns.most_common(1)[0][0] if turns else 0

    def characters(self, turn: Turn) -> list[_Char]:
        """The characters that a reader of the page sees."""
        visible = sum(style.count for style in self.styles.values() if style.shown)
        kept = {
            id(style)
            for style in self.styles.values()
            if (style.shown or visible * _FEW < len(self.seen)) and style.size >= _SMALLEST and _is_level(style, turn)
        }
        raw, code_of, box_of, box = self.raw, pdfium_c.FPDFText_GetUnicode, _box_of, pdfium_c.FS_RECTF()
        chars: list[_Char] = []
        for index, style in self.seen:
            if id(style) in kept:
                box_of(raw, index, box)
                x0, y0, x1, _ = turn.box(box.left, box.bottom, box.right, box.top)
                chars.append(_Char(_letter(code_of(raw, index)), x0, x1, y0, style))
        return [char for char in chars if char.text not in _BREAKS and _is_on_page(char, turn)]


# PDFium's own functions under types that ctypes hands over fastest: they are asked for every letter.
_object_of: Any = ctypes.cast(
    pdfium_c.FPDFText_GetTextObject, ctypes.CFUNCTYPE(ctypes.c_void_p, pdfium_c.FPDF_TEXTPAGE, ctypes.c_int)
)
_box_of: Any = pdfium_c.FPDFText_GetLooseCharBox


def _is_bold(font: Any) -> bool:
    if not font:
        return False
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFFont_GetBaseFontName(font, name, 128)
    told = name.value.decode("utf-8", "replace").lower()
    return pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or any(word in told for word in _BOLD_NAMES)


def _letter(code: int) -> str:
    """The character; code points of a font's own are bullets or no letters."""
    text = "-" if code in _HYPHENS else chr(code)
    if code in _PRIVATE:
        return "•" if text in _BULLETS else _NO_LETTER
    return text


def _is_level(style: _Style, turn: Turn) -> bool:
    tilt = (style.turn - turn.quarter * math.pi / 2 + math.pi) % (2 * math.pi) - math.pi
    return abs(tilt) < _TILT


def _is_on_page(char: _Char, turn: Turn) -> bool:
    return -1 <= (char.x0 + char.x1) / 2 <= turn.width + 1 and -1 <= char.base <= turn.height


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
    size = max(word.size, char.style.size)
    return -_BACK * size <= char.x0 - word.x1 <= _WORD_GAP * size and abs(char.base - word.base) <= _OFF_LINE * size


def _once(words: Iterator[Word]) -> Iterator[Word]:
    """Each word once, however often it was drawn in its place."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        x, y = round(word.x0 / 2), round(word.base / 2)
        if not any((word.text, x + right, y + up) in seen for right in (0, -1, 1) for up in (0, -1, 1)):
            seen.add((word.text, x, y))
            yield word

"""Pictures of pages (.png, .jpg, .tif, scanned PDF pages) -> words with their places, through Tesseract if it is there.

A page is drawn in grey at 300 dots an inch, as Tesseract's documentation advises, set straight, and its ruled lines are
noted and wiped, for Tesseract takes them for letters. What was read so is marked: the document's kind is "scan".
"""

from __future__ import annotations

import csv
import io
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from plans.drafting.document import Document
from plans.drafting.layout.spacing import unglued
from plans.drafting.readers.helper import Failed, TooSlow, run
from plans.drafting.readers.installed import vietnamese_tesseract
from plans.drafting.readers.limits import content, refuse
from plans.drafting.readers.pdf_flow import blocks
from plans.drafting.readers.pdf_hyphens import mend_hyphens
from plans.drafting.readers.pdf_layout import laid_out
from plans.drafting.readers.pdf_margins import without_margins
from plans.drafting.readers.pdf_shapes import Drawn, Page, Word
from plans.drafting.readers.picture import ruled_lines, set_straight, wiped
from plans.errors import InputError

SECONDS = 180.0
MOST_SCANNED = 60
DOTS, POINTS = 300, 72
MOST_DOTS = 40_000_000
_NEAR = 1.1  # a picture that is coarser by more is drawn larger before it is read
_SHORT_INCHES, _LONG_INCHES = 8.27, 11.69  # A4
_LIKELY_DOTS = range(100, 1_201)  # screens tell 72 or 96 of any picture
_SURE = 30.0  # of 100; below, a sign that is no letter is a stain
_WORD, _LINE = "5", "4"
_EM = 0.72  # of a line's height with its marks
_LINE_BREAK = 10
_ABSENT = (
    "bản quét (ảnh) cần Tesseract để nhận dạng chữ; hãy cài bằng lệnh: "
    "sudo apt install tesseract-ocr tesseract-ocr-vie, hoặc dùng bản Word hay PDF có chữ của văn bản"
)
_SLOW = "trang {page}: nhận dạng chữ quá lâu nên đã dừng; hãy dùng bản quét rõ hơn hoặc bản Word của văn bản"
_FAILED = "trang {page}: Tesseract không đọc được ảnh; hãy quét lại hoặc dùng bản Word của văn bản"
_NO_PICTURE = "không phải ảnh đọc được (tệp hỏng hoặc kiểu ảnh lạ); hãy lưu lại thành PNG, JPG hoặc PDF"
_TOO_LARGE = "ảnh quá lớn; hãy quét lại ở 300 dpi"
_TOO_MANY = f"bản quét có hơn {MOST_SCANNED} trang; hãy tách riêng phần kế hoạch"


def read_scan(path: Path) -> Document:
    """The document of a picture; a .tif may hold several pages."""
    content(path)
    pages = [_page(picture, path.name, number) for number, picture in enumerate(_pictures(path), 1)]
    without_margins(pages)
    mend_hyphens(pages)
    return Document(path.name, "scan", blocks(pages), len(pages))


def too_many(file: str) -> InputError:
    """More scanned pages than can be recognised in bounded time."""
    return refuse(file, _TOO_MANY)


def recognised(picture: Image.Image, dots: float, file: str, number: int) -> Drawn:
    """What stands on a picture drawn with so many dots an inch."""
    program = _program(file)
    straight = set_straight(picture.convert("L"))
    rules = ruled_lines(straight)
    told = _told(program, wiped(straight, rules), file, number)
    points = POINTS / dots
    width, height = straight.width * points, straight.height * points
    return Drawn(width, height, tuple(_words(told, points, height)), rules.scaled(points, straight.height))


def _page(scanned: tuple[Image.Image, float], file: str, number: int) -> Page:
    picture, dots = scanned
    return laid_out(recognised(picture, dots, file, number), number)


def _pictures(path: Path) -> Iterator[tuple[Image.Image, float]]:
    """The pages of a picture file, none larger than can be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as picture:
                for count, frame in enumerate(ImageSequence.Iterator(picture)):
                    if count >= MOST_SCANNED:
                        raise too_many(path.name)
                    yield _readable(frame, path.name)
    except Image.DecompressionBombError:
        raise refuse(path.name, _TOO_LARGE) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        raise refuse(path.name, _NO_PICTURE) from None


def _readable(frame: Image.Image, file: str) -> tuple[Image.Image, float]:
    """A page in grey on white, upright, large enough to be read; and its dots an inch."""
    if frame.width * frame.height > MOST_DOTS or not frame.width * frame.height:
        raise refuse(file, _TOO_LARGE)
    dots = _dots(frame)
    on_white = Image.new("RGB", frame.size, "white")
    coloured = frame.convert("RGBA")
    on_white.paste(coloured, mask=coloured.getchannel("A"))
    on_white.getexif().update(frame.getexif())
    upright = ImageOps.exif_transpose(on_white).convert("L")
    share = min(DOTS / dots, (MOST_DOTS / (frame.width * frame.height)) ** 0.5)
    if share <= _NEAR:
        return upright, dots
    size = max(1, round(upright.width * share)), max(1, round(upright.height * share))
    return upright.resize(size, Image.Resampling.LANCZOS), dots * share


def _dots(frame: Image.Image) -> float:
    """Dots an inch as the file tells, if that can be; else as if it were a page of A4."""
    told = round(float(frame.info.get("dpi", (0, 0))[0]))
    if told in _LIKELY_DOTS:
        return float(told)
    return max(min(frame.size) / _SHORT_INCHES, max(frame.size) / _LONG_INCHES, float(_LIKELY_DOTS.start))


def _program(file: str) -> str:
    program = vietnamese_tesseract()
    if program is None:
        raise refuse(file, _ABSENT)
    return program


def _told(program: str, picture: Image.Image, file: str, number: int) -> list[dict[str, str]]:
    """Tesseract's table of the page: a row for each block, paragraph, line and word."""
    with tempfile.TemporaryDirectory(prefix="dondoc-") as made:
        folder = Path(made)
        picture.save(folder / "trang.png", dpi=(DOTS, DOTS))
        arguments = [program, "trang.png", "stdout", "-l", "vie", "--oem", "1", "--psm", "4", "--dpi", str(DOTS), "tsv"]
        try:
            table = run(arguments, folder, SECONDS)
        except TooSlow:
            raise refuse(file, _SLOW.format(page=number)) from None
        except Failed:
            raise refuse(file, _FAILED.format(page=number)) from None
    text = table.decode("utf-8", "replace")
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def _words(told: list[dict[str, str]], points: float, height: float) -> Iterator[Word]:
    """Words in the order of Tesseract's reading, each on the base of its line; what it glued together is cut."""
    heights = [float(row["height"]) for row in told if row["level"] == _LINE]
    size = median(heights or [1.0]) * _EM * points
    order = 0
    for line in _lines(told):
        base, order = height - _bottom(line) * points, order + _LINE_BREAK
        for row in line:
            left, text = float(row["left"]) * points, unglued(row["text"].strip())
            yield Word(text, left, left + float(row["width"]) * points, base, size, order=order)
            order += len(text) + 1


def _lines(told: list[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """The words of each line; a sign that is hardly one is a stain."""
    line: list[dict[str, str]] = []
    for row in told:
        if row["level"] == _LINE and line:
            yield line
            line = []
        text = (row["text"] or "").strip() if row["level"] == _WORD else ""
        if text and (float(row["conf"]) >= _SURE or any(char.isalnum() for char in text)):
            line.append(row)
    if line:
        yield line


def _bottom(line: list[dict[str, str]]) -> float:
    """Where the letters of a line stand: the foot of most words that hang no tail below it."""
    feet = sorted(float(row["top"]) + float(row["height"]) for row in line)
    return feet[len(feet) // 4]

"""Scanned pages read through Tesseract: text, two-column heads, tables, crooked pages, scans inside a PDF."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from plans.drafting.document import Document, Table
from plans.drafting.readers.pdf import read_pdf
from plans.drafting.readers.scan import read_scan
from plans.errors import InputError
from plans.text import fold
from tests.plans.drafting.readers.pdf_files import CLAUSE, HEADER, plan, printed


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Image.Image]:
    """Pages of a plan as a scanner gives them: the first, and the one with the appendix."""
    path = printed(plan(tmp_path_factory.mktemp("scan") / "plan.docx", 5, 2))
    document: Any = pypdfium2.PdfDocument(path)  # type: ignore[no-untyped-call]
    found = [document[at].render(scale=200 / 72, grayscale=True).to_pil() for at in (0, len(document) - 1)]
    document.close()
    return found


def read(picture: Image.Image, path: Path) -> Document:
    picture.save(path, dpi=(200, 200))
    return read_scan(path)


def texts(document: Document) -> list[str]:
    return [
        line.text for block in document.blocks for line in (block.lines() if isinstance(block, Table) else (block,))
    ]


def alike(found: str, wanted: str) -> float:
    return difflib.SequenceMatcher(None, fold(found), fold(wanted), autojunk=False).ratio()


def test_a_scanned_page_is_read_with_its_places(pictures: list[Image.Image], tmp_path: Path) -> None:
    document = read(pictures[0], tmp_path / "trang.png")
    assert (document.kind, document.pages) == ("scan", 1)
    whole = " ".join(texts(document))
    assert CLAUSE[:40] in whole
    assert alike(whole[whole.index("1. Sở") :][: len(CLAUSE) + 3], f"1. {CLAUSE}") > 0.97
    assert whole.index("Số: 15/KH-UBND") < whole.index("CỘNG HÒA XÃ HỘI")
    assert {line.place.page for line in document.blocks} == {1}


def test_a_crooked_scan_of_a_table_gives_its_cells(pictures: list[Image.Image], tmp_path: Path) -> None:
    document = read(pictures[1].rotate(0.6, fillcolor=255), tmp_path / "nghieng.jpg")
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    rows = [[cell.text for cell in row] for row in table.rows]
    assert alike(" ".join(rows[0]), " ".join(HEADER)) > 0.9
    assert [row[0] for row in rows[2:]] == ["1", "2"]
    assert [row[3] for row in rows[2:]] == ["Quý 2/2025", "Quý 3/2025"]
    assert table.rows[2][2] is table.rows[3][2]


def test_a_pdf_of_pictures_is_a_scan(pictures: list[Image.Image], tmp_path: Path) -> None:
    path = tmp_path / "quet.pdf"
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=200)
    document = read_pdf(path)
    assert (document.kind, document.pages) == ("scan", 2)
    assert "KẾ HOẠCH" in texts(document)
    assert [block.place.page for block in document.blocks if isinstance(block, Table)] == [2]


def test_without_tesseract_one_line_says_what_to_install(
    pictures: list[Image.Image], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match=r"^trang\.png: .*sudo apt install tesseract-ocr tesseract-ocr-vie[^\n]*$"):
        read(pictures[0], tmp_path / "trang.png")


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"\xff\xd8\xff\xe0broken", b"II*\x00\x08\x00\x00\x00"]
)
def test_a_broken_picture(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hong.png"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"^hong\.png: không phải ảnh đọc được [^\n]+$"):
        read_scan(path)


def test_a_picture_too_large_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "lon.png"
    Image.new("1", (20_000, 20_000)).save(path)
    with pytest.raises(InputError, match=r"^lon\.png: ảnh quá lớn[^\n]+$"):
        read_scan(path)


def test_nothing_is_left_behind(pictures: list[Image.Image], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    read(pictures[0].crop((0, 0, 1600, 600)), tmp_path / "trang.tif")
    assert list(scratch.iterdir()) == []

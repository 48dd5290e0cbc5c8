"""Files that mean harm, at the command line: one clear line, status 1, nothing fetched, nothing written outside.

That nothing is fetched is also watched by the fence of ``tests/conftest.py``: a look-up of any host fails the test.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from shutil import rmtree
from time import monotonic

import pytest

from flows.cli import main
from flows.clock import clock_on
from tests.drafting import hostile_files as files
from tests.drafting.office import as_pdfs

PLAN = "UBND TỈNH KON TUM\nSố: 7/KH-UBND\nKon Tum, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nGiảm nghèo năm 2026\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Khám, chữa bệnh cho người nghèo.\n2. Công an tỉnh\n- Báo cáo kết quả về UBND tỉnh trước ngày 10/12/2026.\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
ROOT = '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
OUTWARD = '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://outside.example/x.dotm" TargetMode="External"/>'
SECRET = "khong-duoc-lo-ra"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """The only place where anything may be written, inside a folder that is looked at afterwards."""
    room = tmp_path / "room"
    room.mkdir()
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    return room


def dondoc(room: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    environ = {"DONDOC_HOME": str(room / "home"), "USER": "an"}
    with redirect_stdout(out), redirect_stderr(err):
        status = main([str(word) for word in words], environ, clock_on(date(2026, 3, 2)))
    return status, out.getvalue(), err.getvalue()


def everything(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_size for path in sorted(folder.rglob("*")) if path.is_file()}


def packed(path: Path, parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def word(path: Path, document: str, relations: str = "") -> Path:
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS.format(ROOT), "word/document.xml": document}
    return packed(path, {**parts, "word/_rels/document.xml.rels": RELATIONS.format(relations)})


def body(text: str) -> str:
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    return f"<w:document {W}><w:body>{paragraphs}</w:body></w:document>"


def bomb(path: Path) -> Path:
    return word(
        path,
        f"<w:document {W}><w:body><w:p><w:r><w:t>" + "a" * 400_000_000 + "</w:t></w:r></w:p></w:body></w:document>",
    )


def many_entries(path: Path) -> Path:
    return packed(path, {"word/document.xml": body(PLAN), **{f"x/{at}": b"" for at in range(6000)}}, zipfile.ZIP_STORED)


def cut_off(path: Path) -> Path:
    word(path, body(PLAN))
    path.write_bytes(path.read_bytes()[:-200])
    return path


def laughs(path: Path) -> Path:
    entities = "".join(
        f'<!ENTITY l{at} "{"&l" + str(at - 1) + ";" if at else "ha"}{"&l" + str(at - 1) + ";" if at else "ha"}">'
        for at in range(30)
    )
    return word(path, f"<!DOCTYPE x [{entities}]>" + body("&l29;"))


def deep(path: Path) -> Path:
    return word(path, f"<w:document {W}><w:body>" + "<w:p>" * 50_000 + "</w:p>" * 50_000 + "</w:body></w:document>")


def paragraphs(count: int, method: int) -> Callable[[Path], Path]:
    document = f"<w:document {W}><w:body>{'<w:p/>' * count}</w:body></w:document>"
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS.format(ROOT), "word/document.xml": document}
    return lambda path: packed(path, parts, method)


def locked_by_office(path: Path) -> Path:
    """A PDF of LibreOffice's own with a password to open it."""
    made = word(path.with_suffix(".docx"), body(PLAN))
    as_pdfs([made], path.parent, password="mat-khau")[0].rename(path)
    made.unlink()
    rmtree(path.parent / "profile")
    return path


def empty(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def huge(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(100_000_000)
    return path


def noise(path: Path) -> Path:
    path.write_bytes(bytes(range(256)) * 40)
    return path


REFUSED: tuple[tuple[str, Callable[[Path], Path], str], ...] = (
    ("bom.docx", bomb, "quá lớn"), ("nhieu.docx", many_entries, "quá lớn"), ("cut.docx", cut_off, "hỏng"),
    ("cuoi.docx", laughs, "hỏng"), ("sau.docx", deep, ""), ("doan.docx", paragraphs(3_000_000, zipfile.ZIP_DEFLATED), "quá lớn"),
    ("doan-khong-nen.docx", paragraphs(3_000_000, zipfile.ZIP_STORED), "quá lớn"),
    ("khoa.docx", files.locked_word, "mật khẩu"), ("khoa.doc", files.locked_word, "mật khẩu"), ("khoa.pdf", files.locked_pdf, "mật khẩu"),
    ("khoa-van-phong.pdf", locked_by_office, "mật khẩu"), ("rong.txt", empty, "rỗng"), ("rong.docx", empty, "rỗng"),
    ("to.txt", huge, "50 MB"), ("to.pdf", huge, "50 MB"), ("la.docx", noise, ""), ("la.pdf", noise, ""), ("la.xlsx", noise, ""),
    ("trang.pdf", files.empty_pages, "10000 trang"), ("khai.pdf", files.pages_claimed, ""), ("vong.pdf", files.pages_in_a_circle, ""),
    ("vo-tan.pdf", files.endless_page, ""), ("kho-lon.pdf", files.giant_page, "khổ giấy"), ("bung.pdf", files.said_to_be_a_picture, "quá lớn"),
    ("lzw.pdf", files.swollen_page("LZW"), "quá lớn"), ("hai-lop.pdf", files.swollen_page("ASCII85", "Flate", "LZW"), "quá lớn"),
    ("lap.pdf", files.swollen_page("RunLength", orders=4_000_000), ""), ("khoa-rong.pdf", files.locked_with_nothing, "quá lớn"),
    ("long-nhau.pdf", files.forms_in_forms, "quá lớn"),
    ("long.html", files.deep_page, "lớp"), ("long-bang.html", files.deep_tables, "lớp"), ("rong.html", files.wide_table, "cột"),
    ("hong.doc", files.noise_in_word, "LibreOffice"), ("nhieu.doc", files.noise_in_compound, "hỏng"),
    ("vo-nghia.doc", files.bytes_without_sense, "không phải tệp chữ"),
)  # fmt: skip
SECONDS, MEGABYTES = 20, 1000


@pytest.mark.parametrize(("name", "make", "told"), REFUSED, ids=[name for name, *_ in REFUSED])
def test_one_line_says_what_is_wrong_and_nothing_is_left(
    room: Path, name: str, make: Callable[[Path], Path], told: str
) -> None:
    """In seconds, and without filling the memory."""
    path = make(room / name)
    before, began, held = everything(room.parent), monotonic(), most_held()
    status, out, err = dondoc(room, "plan", "draft", path, "-o", room / "plan.yaml", "--html", room / "review.html")
    assert (status, out, len(err.splitlines())) == (1, "", 1), err
    assert name in err
    assert told in err
    assert monotonic() - began < SECONDS
    assert most_held() - held < MEGABYTES
    assert everything(room.parent) == before


def most_held() -> float:
    """The most memory that this process or one that it started ever held, in megabytes."""
    return max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) / 1000


def entity(room: Path) -> Path:
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{(room.parent / "secret.txt").as_uri()}"><!ENTITY f SYSTEM "http://outside.example/f">]>'
    return word(room / "thuc-the.docx", declared + body(PLAN + "&e;&f;"))


def links(room: Path) -> Path:
    return word(room / "lien-ket.docx", body(PLAN), OUTWARD)


def scripts(room: Path) -> Path:
    page = "".join(f"<p>{line}</p>" for line in PLAN.split("\n"))
    path = room / "kich-ban.html"
    path.write_text(
        "<html><head><meta charset='utf-8'><base href='http://outside.example/'><link rel='stylesheet' href='x.css'>"
        f"<script src='x.js'></script><script>alert('{SECRET}')</script></head><body><img src='x.png' onerror='alert(1)'>"
        f"{page}<iframe src='http://outside.example/'></iframe><object data='file:///etc/passwd'></object></body></html>",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("make", [entity, links, scripts])
def test_what_points_elsewhere_is_not_followed(room: Path, make: Callable[[Path], Path]) -> None:
    """It may be refused, or read without what it points to."""
    path, review = make(room), room / "review.html"
    status, out, err = dondoc(room, "plan", "draft", path, "--json", "--html", review)
    assert status in (0, 1)
    assert len(err.splitlines()) <= 1
    page = review.read_text(encoding="utf-8") if review.exists() else ""
    assert not [words for words in (SECRET, "root:", "outside.example") if words in out + err + page]
    assert "<script src" not in page


def test_a_name_that_climbs_writes_nothing_above(room: Path) -> None:
    """A part of the archive, and the document itself, are named to land outside."""
    path = packed(room / "leo.docx", {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS.format(ROOT), "word/document.xml": body(PLAN), "../../x": b"x"})  # fmt: skip
    below = room / "a" / "b"
    below.mkdir(parents=True)
    climbing = below / ".." / ".." / "leo.docx"
    before = everything(room.parent)
    status, _, err = dondoc(room, "plan", "draft", climbing, "-o", room / "plan.yaml")
    assert (status, len(err.splitlines())) in ((0, 0), (1, 1)), err
    new = set(everything(room.parent)) - set(before)
    assert all(one.parent == room and one.name.endswith(".yaml") for one in new)
    assert path.exists()


def test_a_title_cannot_choose_where_files_go(room: Path) -> None:
    """Areas, ids and file names come from the text: none may climb out of the folder of the output."""
    path = room / "ten.txt"
    path.write_text(PLAN.replace("KON TUM", "../../../X").replace("Sở Y tế", "Sở ../../Y tế"), encoding="utf-8")
    before = everything(room.parent)
    dondoc(room, "plan", "draft", path, "-o", room / "plan.yaml")
    assert all(one.parent == room for one in set(everything(room.parent)) - set(before))

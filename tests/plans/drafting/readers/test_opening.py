"""What kind of document a file is, and each way in which it cannot be read: one line, nothing written."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import docx
import pytest
from openpyxl import Workbook

from plans.drafting.readers import limits
from plans.drafting.readers.opening import read
from plans.errors import InputError
from tests.plans.drafting.readers.shown import lines, saved
from tests.plans.drafting.readers.word_files import NAMES, RELATION, RELS, paragraph, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SAID = "Ủy ban nhân dân tỉnh"


def packed(**parts: str) -> bytes:
    """A zip of parts; a double underscore in a name stands for a slash, a single one for a point."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return kept.getvalue()


def word_bytes(path: Path) -> bytes:
    made = docx.Document()
    made.add_paragraph(SAID)
    made.save(str(path / "made.docx"))
    return (path / "made.docx").read_bytes()


def sheet_bytes(path: Path) -> bytes:
    book = Workbook()
    book.worksheets[0].append([SAID])
    book.save(path / "made.xlsx")
    return (path / "made.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.txt", "a"])
def test_a_word_file_under_any_name(tmp_path: Path, name: str) -> None:
    found = read(saved(tmp_path / name, word_bytes(tmp_path)))
    assert (found.kind, found.name, lines(found)) == ("word", name, [SAID])


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.docx"])
def test_a_spreadsheet_under_any_name(tmp_path: Path, name: str) -> None:
    found = read(saved(tmp_path / name, sheet_bytes(tmp_path)))
    assert (found.kind, lines(found)) == ("sheet", [SAID])


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", SAID, "text"),
        ("a.md", f"# {SAID}", "text"),
        ("a.docx", SAID, "text"),
        ("a.txt", f"<p>{SAID}</p>", "html"),
        ("a.html", SAID, "html"),
        ("a.doc", f"<html><body><p>{SAID}</p></body></html>", "html"),
        ("a.xls", f"\n<!-- x --><!-- y --><TABLE><tr><td>{SAID}</table>", "html"),
        ("a.txt", f"<!DOCTYPE html><p>{SAID}", "html"),
        ("a.mht", f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>{SAID}</p>", "html"),
        ("a.csv", f"a;b\n{SAID};c\n", "sheet"),
        ("a.csv", f"<table><tr><td>{SAID}</table>", "html"),
        ("a.tsv", f"a\tb\n{SAID}\tc\n", "sheet"),
        ("a.txt", "PK là viết tắt, BM là biểu mẫu", "text"),
        ("a.txt", "BM.01 - biểu mẫu báo cáo", "text"),
        ("a.html", f"<p>{SAID}</p>".encode("utf-16"), "html"),
        ("a.txt", f"<p>{SAID}</p>".encode("utf-16"), "html"),
        ("a.txt", ("<!--" * 1000) + SAID, "text"),
    ],
)
def test_the_content_decides(tmp_path: Path, name: str, content: str | bytes, kind: str) -> None:
    assert read(saved(tmp_path / name, content)).kind == kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "tệp rỗng"),
        (b" \r\n\0\n", "tệp rỗng"),
        (b"\xef\xbb\xbf", "không đọc được chữ nào"),
        (b"<html><script>x()</script></html>", "chữ nào"),
        (b"<html><!-- x --></html>", "chữ nào"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "trình chiếu"),
        (OLE, "tệp hỏng"),
        (packed(ppt__presentation_xml="<x/>"), "trình chiếu"),
        (packed(xl__workbook_bin="x"), ".xlsb"),
        (packed(anh_png="x"), "giải nén"),
        (packed(a_zip=packed(b_zip="x").decode("latin-1")), "giải nén"),
        (packed(___etc__passwd="x"), "giải nén"),
        (packed(word__document_xml="<w:document"), "tệp hỏng"),
        (packed(word__document_xml="<a/>"), "tệp hỏng"),
        (packed(xl__workbook_xml="<a/>"), "Excel hỏng"),
        (b"PK\x03\x04 cut short", "tệp hỏng"),
        (b"PK\x05\x06" + b"\0" * 18, "giải nén"),
        (b"Rar!\x1a\x07\x00", "giải nén"),
        (b"7z\xbc\xaf\x27\x1c", "giải nén"),
        (b"\x1f\x8b\x08\x00", "giải nén"),
        (b"GIF89a\x01\x00", "PNG"),
        (b"RIFF\x00\x00\x00\x00WEBP", "PNG"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x03\x04", "không phải tệp chữ"),
        ("Uû ban nh©n d©n huyÖn, céng hoµ x· héi chñ nghÜa ViÖt Nam".encode(), "TCVN3"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = saved(tmp_path / "a.docx", content)
    with pytest.raises(InputError) as told:
        read(path)
    assert said in str(told.value)
    assert str(told.value).startswith("a.docx: ")
    assert len(str(told.value).splitlines()) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "không có.docx", tmp_path):
        with pytest.raises(InputError, match="không tìm thấy tệp"):
            read(path)


def test_a_file_of_a_hundred_megabytes_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.docx").open("wb") as large:
        large.truncate(100_000_000)
    with pytest.raises(InputError, match="tệp lớn 100 MB"):
        read(tmp_path / "a.docx")


def test_a_name_that_climbs_is_only_a_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    saved(tmp_path / "x.txt", SAID)
    assert read(tmp_path / "in" / ".." / "x.txt").name == "x.txt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "x.txt"]


def test_names_that_climb_inside_a_file_are_only_names(tmp_path: Path) -> None:
    parts = {"../../x": "ra ngoài", "/etc/x": "ra ngoài", "word/../../../y": "ra ngoài"}
    path = word_file(tmp_path / "a.docx", paragraph(SAID), parts=parts)
    assert lines(read(path)) == [SAID]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("target", ["../../../../etc/passwd", "/etc/passwd", "http://example.invalid/a.xml"])
def test_a_main_part_outside_the_file_is_not_read(tmp_path: Path, target: str) -> None:
    relations = f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{RELATION}/officeDocument" Target="{target}"/></Relationships>'
    with pytest.raises(InputError, match="tệp hỏng"):
        read(word_file(tmp_path / "a.docx", paragraph(SAID), parts={"_rels/.rels": relations}))


def test_a_file_that_links_out_is_read_without_it(tmp_path: Path) -> None:
    relations = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="t" Type="{RELATION}/attachedTemplate" '
        'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
    )
    body = f'<w:p><w:hyperlink r:id="t"><w:r><w:t>{SAID}</w:t></w:r></w:hyperlink></w:p>'
    parts = {"word/_rels/document.xml.rels": relations, "word/_rels/settings.xml.rels": relations}
    assert lines(read(word_file(tmp_path / "a.docx", body, parts=parts))) == [SAID]


ENTITIES = (
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;&x;&x;">]>',
    '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
)


@pytest.mark.parametrize("declared", ENTITIES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_a_word_file_are_refused(tmp_path: Path, declared: str, encoding: str) -> None:
    text = f"{declared}<w:document {NAMES}><w:body>{paragraph(SAID)}</w:body></w:document>"
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", text.encode(encoding))
    with pytest.raises(InputError, match="DOCTYPE"):
        read(path)


@pytest.mark.parametrize("declared", ENTITIES)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_entities_in_a_spreadsheet_are_refused(tmp_path: Path, declared: str, part: str) -> None:
    sheet_bytes(tmp_path)
    with zipfile.ZipFile(tmp_path / "made.xlsx") as source, zipfile.ZipFile(tmp_path / "a.xlsx", "w") as made:
        for name in source.namelist():
            made.writestr(name, declared.encode() * (name == part) + source.read(name))
    with pytest.raises(InputError, match="DOCTYPE"):
        read(tmp_path / "a.xlsx")


def test_a_bomb_is_weighed_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a/>")
        archive.writestr("word/x.xml", b"0" * (limits.RATIO_COUNTS_FROM + 1))
    with pytest.raises(InputError, match="bung ra quá lớn"):
        read(tmp_path / "a.docx")


def test_too_many_entries(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for at in range(limits.MOST_ENTRIES + 1):
            archive.writestr(f"{at}", b"")
    with pytest.raises(InputError, match="bung ra quá lớn"):
        read(tmp_path / "a.docx")


def test_sizes_that_lie(tmp_path: Path) -> None:
    """The directory tells of a small part; the packed one is larger: no more is read than was told, and it is refused."""
    content = bytearray(packed(word__document_xml="<a>" + "x" * 100_000 + "</a>"))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", content, content.index(mark) + at, 10)
    with pytest.raises(InputError, match="tệp hỏng"):
        read(saved(tmp_path / "a.docx", bytes(content)))


@pytest.mark.parametrize(("at", "value", "said"), [(8, 1, "mật khẩu"), (10, 12, "tệp hỏng"), (10, 99, "tệp hỏng")])
def test_locked_and_oddly_packed_entries(tmp_path: Path, at: int, value: int, said: str) -> None:
    content = bytearray(packed(word__document_xml="<a/>"))
    struct.pack_into("<H", content, content.index(b"PK\x01\x02") + at, value)
    with pytest.raises(InputError, match=said):
        read(saved(tmp_path / "a.docx", bytes(content)))


@pytest.mark.parametrize("cut", [10, 200, 700])
def test_a_file_cut_short(tmp_path: Path, cut: int) -> None:
    with pytest.raises(InputError, match="tệp hỏng"):
        read(saved(tmp_path / "a.docx", word_bytes(tmp_path)[:-cut]))


def test_tables_nested_without_end(tmp_path: Path) -> None:
    deep = 60
    body = "<w:tbl><w:tr><w:tc>" * deep + paragraph(SAID) + "</w:tc></w:tr></w:tbl>" * deep
    assert lines(read(word_file(tmp_path / "a.docx", body))) == [SAID]
    with pytest.raises(InputError):
        read(saved(tmp_path / "a.html", "<table><tr><td>" * 3000 + SAID))


def test_blocks_nested_without_end(tmp_path: Path) -> None:
    assert lines(read(saved(tmp_path / "a.html", "<div>" * 1000 + SAID + "</div>" * 1000 + "<p>sau</p>"))) == [
        SAID,
        "sau",
    ]
    with pytest.raises(InputError, match="lồng quá nhiều lớp"):
        read(saved(tmp_path / "a.html", "<div>" * 5000 + SAID))
    with pytest.raises(InputError, match="tệp hỏng"):
        read(word_file(tmp_path / "a.docx", "<w:sdt>" * 400 + paragraph(SAID) + "</w:sdt>" * 400))

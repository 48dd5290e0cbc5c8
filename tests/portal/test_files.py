"""Files by what they are, their names, where they wait and are swept away; figures and sizes as they are typed."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from agencies.portal.files import MOST_FILES, FileStore, Upload, clean_name, disposition, kind_of, problem_of
from agencies.portal.shown.figures import WRONG, figure, read_figure, size
from plans.errors import NotFound
from tests.portal.owing import PDF, office, open_document, packed

DAY = date(2024, 6, 20)

KINDS = [
    (PDF, "pdf"),
    (office("word/document.xml"), "docx"),
    (office("xl/workbook.xml"), "xlsx"),
    (open_document(), "odt"),
    (b"", None),
    (b"\n%PDF-1.4", None),
    (b"PK\x03\x04 and then nothing", None),
    (packed(word__document_dot_xml="x"), None),
    (packed(mimetype="application/zip", content_dot_xml="x"), None),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None),
]


@pytest.mark.parametrize(("content", "kind"), KINDS)
def test_a_file_is_what_it_holds(content: bytes, kind: str | None) -> None:
    assert kind_of(io.BytesIO(content)) == kind


NAMES = [
    ("Báo cáo.pdf", "Báo cáo.pdf"),
    ("../../etc/passwd", "passwd.pdf"),
    ("C:\\Tài liệu\\Bao cao.PDF", "Bao cao.pdf"),
    ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"),
    ("hóa\u202efdp.exe", "hóafdp.exe.pdf"),
    ('"; filename=x".pdf', "__ filename=x_.pdf"),
    ("..", "bao-cao.pdf"),
    ("x" * 500, "x" * 120 + ".pdf"),
    ("Ba\u0301o ca\u0301o.pdf", "Báo cáo.pdf"),
]


@pytest.mark.parametrize(("given", "kept"), NAMES)
def test_a_name_is_a_name_and_no_more(given: str, kept: str) -> None:
    assert clean_name(given, "pdf") == kept
    told = disposition(kept)
    assert told.isascii()
    assert not set("\r\n\\/") & set(told)
    assert told.count('"') == 2


def store(tmp_path: Path) -> FileStore:
    return FileStore(str(tmp_path / "kept"), "bí mật")


def upload(content: bytes = PDF, name: str = "a.pdf") -> Upload:
    return Upload(name, len(content), io.BytesIO(content))


def test_what_waits_in_vain_is_swept_away(tmp_path: Path) -> None:
    kept = store(tmp_path)
    old = kept.keep([upload()], DAY)
    kept.keep([upload()], date(2024, 6, 22))
    assert b"".join(kept.read(old[0].place)) == PDF
    kept.keep([upload()], date(2024, 6, 23))
    with pytest.raises(NotFound):
        kept.read(old[0].place)


def test_a_note_is_bound_to_whom_and_what_for(tmp_path: Path) -> None:
    kept = store(tmp_path)
    files = kept.keep([upload()], DAY)
    note = kept.note(files, "một")
    assert kept.noted(note, "một") == files
    assert kept.noted(note, "hai") == kept.noted(note[:-1], "một") == kept.noted("", "một") == []
    assert FileStore(kept.address, "khác").noted(note, "một") == []
    kept.drop(files)
    assert kept.noted(note, "một") == []


def test_a_settled_file_stays_where_nobody_can_guess(tmp_path: Path) -> None:
    kept = store(tmp_path)
    files = kept.keep([upload()], DAY)
    settled = [kept.settled_place(one, DAY) for one in files]
    kept.settle(files, settled)
    kept.drop([*files, *files])
    assert settled[0].place.startswith("2024/06/")
    assert settled[0].place != kept.settled_place(files[0], DAY).place
    assert b"".join(kept.read(settled[0].place)) == PDF


def test_files_may_lie_on_any_storage() -> None:
    kept = FileStore("memory://dondoc-tests", "bí mật")
    files = kept.keep([upload()], DAY)
    assert b"".join(kept.read(files[0].place)) == PDF
    kept.drop(files)


def test_not_too_many() -> None:
    assert problem_of([upload()] * MOST_FILES, 1000) == ""
    assert "không quá 10 tệp" in problem_of([upload()] * MOST_FILES, 1000, already=1)
    assert "nhỏ hơn" in problem_of([upload()], 10)


FIGURES = [
    ("4.289", "4289", "4.289"),
    ("68,9", "68.9", "68,9"),
    ("68.9", "68.9", "68,9"),
    ("1.234.567,5", "1234567.5", "1.234.567,5"),
    (" 30 % ", "30", "30"),
    ("-5", "-5", "-5"),
    ("0", "0", "0"),
]


@pytest.mark.parametrize(("typed", "stored", "shown"), FIGURES)
def test_figures_as_typed(typed: str, stored: str, shown: str) -> None:
    assert read_figure(typed) == (stored, "")
    assert figure(stored) == shown


@pytest.mark.parametrize("typed", ["nhiều", "1,2,3", "=1+1", "12a", "1e5", "", "9" * 21])
def test_what_is_no_figure(typed: str) -> None:
    assert read_figure(typed) == ("", WRONG)


@pytest.mark.parametrize(
    ("many", "words"), [(812, "812 byte"), (34_800, "34 KB"), (1_258_291, "1,2 MB"), (20 * 1024 * 1024, "20,0 MB")]
)
def test_sizes(many: int, words: str) -> None:
    assert size(many) == words

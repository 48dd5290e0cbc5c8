"""PDF read: a plan printed by LibreOffice, and what printers, signers and forgers put on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.document import Document, Line, Table
from plans.drafting.readers.pdf import MOST_PAGES, read_pdf
from plans.errors import InputError
from tests.plans.drafting.readers.pdf_files import CLAUSE, HEADER, TASK, bare, line, plan, printed, text

CLAUSES, TASKS = 14, 9


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plan(tmp_path_factory.mktemp("pdf") / "plan.docx", CLAUSES, TASKS)


@pytest.fixture(scope="module")
def read(word: Path) -> Document:
    return read_pdf(printed(word))


def lines(document: Document) -> list[Line]:
    return [block for block in document.blocks if isinstance(block, Line)]


def words(document: Document) -> list[str]:
    return [one.text for one in lines(document)]


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def page(path: Path, content: str, **options: int) -> list[str]:
    return words(read_pdf(bare(path / "page.pdf", [content], **options)))


def test_the_head_is_read_column_by_column(read: Document) -> None:
    assert words(read)[:7] == [
        "ỦY BAN NHÂN DÂN", "TỈNH VÍ DỤ", "Số: 15/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "Ví Dụ, ngày 15 tháng 3 năm 2025", "KẾ HOẠCH",
    ]  # fmt: skip


def test_every_clause_is_whole_over_lines_and_pages(read: Document) -> None:
    assert read.pages is not None
    assert read.pages > 3
    whole = " ".join(words(read))
    for number in range(1, CLAUSES + 1):
        assert f"{number}. {CLAUSE} ({number})" in whole


def test_a_paragraphs_last_line_is_known_and_no_other(read: Document) -> None:
    body = [
        one
        for one in lines(read)
        if one.text in CLAUSE or CLAUSE in f"{one.text} " or one.text[0].isdigit() or "hằng năm" in one.text
    ]
    assert sum(one.whole for one in body) >= CLAUSES - 2
    assert all("hằng năm." in one.text or one.text.startswith("(") for one in body if one.whole)


def test_a_new_paragraph_has_a_gap_and_a_wrapped_line_none(read: Document) -> None:
    by_page = {one.text: one for one in lines(read)}
    assert by_page["KẾ HOẠCH"].heading
    starts = [one for one in lines(read) if one.text[0].isdigit() and "Sở Nông nghiệp" in one.text]
    assert len(starts) == CLAUSES
    on_top = [one for one in starts if one.place.line == 1]
    assert sum(one.gap for one in starts) >= CLAUSES - len(on_top)
    assert not any(one.gap for one in lines(read) if one.text[0].islower())


def test_page_numbers_are_dropped_and_places_told(read: Document) -> None:
    assert not any(one.text.isdigit() for one in lines(read))
    assert str(lines(read)[1].place) == "trang 1, dòng 2"
    assert [one.place.page for one in lines(read)] == sorted(one.place.page or 0 for one in lines(read))


def test_the_closing_is_read_column_by_column(read: Document) -> None:
    at = words(read).index("Nơi nhận:")
    assert words(read)[at : at + 8] == [
        "Nơi nhận:", "- Như trên;", "- Bộ Y tế (b/c);", "- Lưu: VT, NN.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "[tên người ký]", "PHỤ LỤC",
    ]  # fmt: skip


def test_a_table_over_pages_is_one(read: Document) -> None:
    [table] = tables(read)
    rows = [[cell.text for cell in row] for row in table.rows]
    assert rows[0] == list(HEADER)
    assert rows[1] == ["I. Tuyên truyền"] * len(HEADER)
    assert [row[0] for row in rows[2:]] == [str(number) for number in range(1, TASKS + 1)]
    assert [row[1] for row in rows[2:]] == [TASK.format(number) for number in range(1, TASKS + 1)]
    pages = {one.place.page for row in table.rows for cell in row for one in cell.lines}
    assert len(pages) > 1


def test_merged_cells_are_one_object_in_each_of_their_places(read: Document) -> None:
    [table] = tables(read)
    assert len({id(cell) for cell in table.rows[1]}) == 1
    assert table.rows[2][2] is table.rows[3][2]
    assert table.rows[2][2].text == "Sở Y tế"
    assert table.rows[4][2] is not table.rows[3][2]
    assert str(table.rows[2][1].lines[0].place).startswith(f"trang {table.place.page}, bảng 1, hàng 3, cột 2")


def test_a_row_split_over_two_pages_is_put_together(read: Document) -> None:
    [table] = tables(read)
    split = [cell for row in table.rows for cell in row if len({one.place.page for one in cell.lines}) > 1]
    assert len(split) >= 1


def test_a_locked_pdf_and_one_that_only_forbids_printing(word: Path) -> None:
    with pytest.raises(InputError, match=r"^plan\.pdf: tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi chạy lại$"):
        read_pdf(printed(word, EncryptFile=True, DocumentOpenPassword="mo"))
    free = printed(word, RestrictPermissions=True, PermissionPassword="chu")
    assert words(read_pdf(free))[0] == "ỦY BAN NHÂN DÂN"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\x00\xff" * 5000, b"not a pdf at all"])
def test_a_broken_pdf(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hong.pdf"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"^hong\.pdf: không phải tệp PDF đọc được [^\n]+$"):
        read_pdf(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_pdf_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    whole = bare(tmp_path / "whole.pdf", [text("So Y te chu tri thuc hien", 50, 700)] * 3).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert one_line_or_words(path)


def one_line_or_words(path: Path) -> bool:
    """PDFium mends some damaged files; what it cannot mend brings one line."""
    try:
        return words(read_pdf(path))[0] == "So Y te chu tri thuc hien"
    except InputError as error:
        return len(str(error).splitlines()) == 1


def test_no_pages_and_too_many(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"không có trang nào|không phải tệp PDF"):
        read_pdf(bare(tmp_path / "none.pdf", []))
    with pytest.raises(InputError, match=f"có {MOST_PAGES + 1} trang, nhiều hơn {MOST_PAGES}"):
        read_pdf(bare(tmp_path / "many.pdf", [""] * (MOST_PAGES + 1)))


def test_a_page_without_words_or_picture(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không có chữ nào"):
        read_pdf(bare(tmp_path / "empty.pdf", [line(10, 10, 500, 10)]))


def test_text_that_nobody_sees_is_left_out(tmp_path: Path) -> None:
    seen = text("So Y te chu tri thuc hien ke hoach nay.", 50, 700)
    hidden = (
        text("Khong ai thay", 50, 600, extra="3 Tr")
        + text("qua nho", 50, 500, size=0.5)
        + text("ngoai trang", 700, 500)
    )
    assert page(tmp_path, seen + hidden) == ["So Y te chu tri thuc hien ke hoach nay."]


def test_a_scan_with_its_recognised_text_is_read_by_that_text(tmp_path: Path) -> None:
    assert page(tmp_path, text("So Y te chu tri", 50, 700, extra="3 Tr")) == ["So Y te chu tri"]


def test_white_words_are_seen_on_colour_alone(tmp_path: Path) -> None:
    content = text("So Y te chu tri.", 50, 700) + text("Khong ai thay", 50, 600, extra="1 g")
    content += "0 0 0.5 rg 40 490 300 30 re f\n" + text("Tieu de bang", 50, 500, extra="1 g")
    assert page(tmp_path, content) == ["So Y te chu tri.", "Tieu de bang"]


def test_words_drawn_twice_are_read_once(tmp_path: Path) -> None:
    twice = text("KE HOACH", 50, 700) + text("KE HOACH", 50.4, 700.2)
    assert page(tmp_path, twice + text("KE HOACH", 50, 650)) == ["KE HOACH", "KE HOACH"]


def test_a_watermark_across_the_page_is_left_out(tmp_path: Path) -> None:
    mark = "BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (BAN NHAP) Tj ET\n"
    assert page(tmp_path, mark + text("So Y te chu tri.", 50, 700)) == ["So Y te chu tri."]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_turned_by_its_text_is_read_upright(tmp_path: Path, rotate: int) -> None:
    turn = {90: "0 1 -1 0 400 50", 180: "-1 0 0 -1 500 400", 270: "0 -1 1 0 100 700"}[rotate]
    shift = {90: "0 1 -1 0 420 50", 180: "-1 0 0 -1 500 420", 270: "0 -1 1 0 80 700"}[rotate]
    content = f"BT /F 12 Tf {turn} Tm (1. So Y te) Tj ET BT /F 12 Tf {shift} Tm (2. So Noi vu) Tj ET"
    assert page(tmp_path, content, rotate=rotate) == ["1. So Y te", "2. So Noi vu"]


def test_bold_words_in_a_line_bring_no_space_before_a_comma(tmp_path: Path) -> None:
    content = "BT /F 12 Tf 50 700 Td (So Y te ) Tj /B 12 Tf (chu tri) Tj /F 12 Tf (, phoi hop) Tj ET"
    assert page(tmp_path, content) == ["So Y te chu tri, phoi hop"]


def raised(words: str, x: float, y: float, number: str) -> str:
    """Words with a raised number after them, as one string drawn after the other."""
    return f"BT /F 12 Tf {x} {y} Td ({words}) Tj /F 7 Tf 4 Ts ({number}) Tj 0 Ts /F 12 Tf (, gui So Y te.) Tj ET\n"


def test_footnotes_and_their_numbers_go(tmp_path: Path) -> None:
    body = "".join(text(f"Noi dung so {row}", 50, 760 - 20 * row) for row in range(5))
    called = raised("Bao cao truoc ngay 15/12/2024", 50, 600, "1")
    note = "BT /F 6 Tf 50 80 Td 3 Ts (1) Tj 0 Ts /F 9 Tf ( Quyet dinh so 5 ngay 1/2/2020.) Tj ET\n"
    found = page(tmp_path, body + called + note)
    assert found[5:] == ["Bao cao truoc ngay 15/12/2024, gui So Y te."]


def test_a_raised_number_that_calls_no_note_stays(tmp_path: Path) -> None:
    assert page(tmp_path, raised("Trong 500 m", 50, 700, "2")) == ["Trong 500 m2, gui So Y te."]


@pytest.mark.parametrize(("cut", "rest"), [("52-", "CT/TW"), ("213-KL/", "TW"), ("15/", "12/2025")])
def test_a_word_cut_at_its_own_sign_is_whole(tmp_path: Path, cut: str, rest: str) -> None:
    content = f"BT /F 12 Tf 14 TL 50 700 Td (thuc hien {cut}) Tj T* ({rest} cua Ban Bi thu) Tj ET"
    assert page(tmp_path, content) == [f"thuc hien {cut}{rest}", "cua Ban Bi thu"]


def test_a_dash_between_words_cuts_nothing(tmp_path: Path) -> None:
    content = "BT /F 12 Tf 14 TL 50 700 Td (So Lao dong -) Tj T* (Thuong binh va Xa hoi) Tj ET"
    assert page(tmp_path, content) == ["So Lao dong -", "Thuong binh va Xa hoi"]


def test_running_heads_feet_and_stamps_go(tmp_path: Path) -> None:
    content = [
        text("CONG BAO tinh Vi Du", 200, 810) + text(f"- {number} -", 290, 20)
        + "".join(text(f"Noi dung so {number}.{row} cua van ban nay", 50, 700 - 20 * row) for row in range(5))
        for number in range(1, 5)
    ]  # fmt: skip
    found = words(read_pdf(bare(tmp_path / "heads.pdf", content)))
    assert found == [f"Noi dung so {number}.{row} cua van ban nay" for number in range(1, 5) for row in range(5)]


def test_a_number_that_is_part_of_the_text_stays(tmp_path: Path) -> None:
    body = text("Chi tieu nam", 50, 700) + text("2025", 50, 680) + text("la 95 phan tram", 50, 660)
    assert page(tmp_path, body) == ["Chi tieu nam", "2025", "la 95 phan tram"]


def test_a_page_of_scribbles_takes_no_time(tmp_path: Path) -> None:
    scribbles = "".join(line(at % 500, at % 800, (at * 7) % 500, (at * 13) % 800) for at in range(20_000))
    assert page(tmp_path, scribbles + text("So Y te", 50, 700)) == ["So Y te"]

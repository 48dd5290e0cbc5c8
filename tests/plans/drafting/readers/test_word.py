"""Word files: paragraphs and tables in order, through all that Word wraps around them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK

from plans.drafting.document import Line, Table
from plans.drafting.readers.word import read_word
from tests.plans.drafting.readers.shown import lines, tables
from tests.plans.drafting.readers.word_files import NAMES, RELATION, RELS, cell, paragraph, run, table, word_file

DELETED = '<w:del w:id="1" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
SHOWN, STRONG, PLAIN = '<w:vanish w:val="0"/>', '<w:rStyle w:val="C"/>', '<w:b w:val="0"/>'
HELD = '<w:hMerge w:val="restart"/>'
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
    f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('kết quả')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
BOX = "<w:txbxContent><w:p><w:r><w:t>DỰ THẢO</w:t></w:r></w:p></w:txbxContent>"
BOTH = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)


def test_a_file_of_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "đầu trang"
    made.sections[0].footer.paragraphs[0].text = "chân trang"
    made.add_heading("KẾ HOẠCH", 1)
    made.add_paragraph("1.  Sở Y tế\tchủ trì")
    grid = made.add_table(2, 3)
    for at, word in enumerate(("STT", "Nội dung", "Chủ trì", "1", "Tập huấn", "Sở Y tế")):
        grid.cell(at // 3, at % 3).text = word
    made.add_paragraph("cuối")
    made.save(str(tmp_path / "a.docx"))
    found = read_word(tmp_path / "a.docx")
    assert (found.name, found.kind, found.pages) == ("a.docx", "word", None)
    assert lines(found) == ["KẾ HOẠCH", "1. Sở Y tế chủ trì", "cuối"]
    assert tables(found) == [[["STT", "Nội dung", "Chủ trì"], ["1", "Tập huấn", "Sở Y tế"]]]
    assert [type(block) for block in found.blocks] == [Line, Line, Table, Line]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f"{run('Sở Y ')}<w:ins w:id='1' w:author='a'>{run('tế')}</w:ins>", "Sở Y tế"),
        (f"{run('Sở ')}{DELETED}{run('Y tế')}", "Sở Y tế"),
        (f"<w:moveFrom>{run('cũ')}</w:moveFrom><w:moveTo>{run('mới')}</w:moveTo>", "mới"),
        (f"<w:hyperlink r:id='x'>{run('Luật')}</w:hyperlink>{run(' này')}", "Luật này"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('trong ô chọn')}</w:sdtContent></w:sdt>", "trong ô chọn"),
        (f"<w:smartTag>{run('Kon')}<w:smartTag>{run(' Tum')}</w:smartTag></w:smartTag>", "Kon Tum"),
        (f"{run('ẩn', '<w:vanish/>')}{run('hiện', SHOWN)}", "hiện"),
        (run("Kế hoạch", "<w:caps/>"), "KẾ HOẠCH"),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>",
            "a b-cd",
        ),
        (FIELD, "kết quả"),
        (f"{run('chữ')}<w:r><w:footnoteReference w:id='2'/></w:r>", "chữ"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0E0'/><w:t>Sở Y tế</w:t></w:r>", "- Sở Y tế"),
        ("<w:r><w:t>tỷ lệ </w:t><w:sym w:font='Symbol' w:char='F0B3'/><w:t> 95%</w:t></w:r>", "tỷ lệ ≥ 95%"),
        ("<w:r><w:t>tỷ lệ </w:t><w:sym w:font='Wingdings' w:char='F0B3'/><w:t> 95%</w:t></w:r>", "tỷ lệ 95%"),
        (run("\uf0b7\tSở Y tế \uf0fc tỉnh"), "- Sở Y tế tỉnh"),
        (run("đạt \uf0a3 5%"), "đạt ≤ 5%"),
        (run("ho\u0300a bi\u0300nh"), "hòa bình"),
        (run("\u00d0ắk Lắk"), "Đắk Lắk"),
        (
            f"<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange></w:pPr>{run('a')}",
            "a",
        ),
    ],
)
def test_the_words_of_a_paragraph(tmp_path: Path, inner: str, text: str) -> None:
    assert lines(read_word(word_file(tmp_path / "a.docx", f"<w:p>{inner}</w:p>"))) == [text]


def test_line_breaks_part_a_paragraph(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:br/><w:br/></w:r></w:p>" + paragraph("ba")
    found = read_word(word_file(tmp_path / "a.docx", body)).blocks
    assert [(line.text, line.whole) for line in found if isinstance(line, Line)] == [
        ("một", False), ("hai", True), ("ba", True),
    ]  # fmt: skip


def test_empty_paragraphs_leave_a_gap_and_are_not_counted(tmp_path: Path) -> None:
    body = paragraph() + paragraph("một") + paragraph() + paragraph("  ") + paragraph("hai")
    found = [block for block in read_word(word_file(tmp_path / "a.docx", body)).blocks if isinstance(block, Line)]
    assert [(line.text, line.gap, line.place.line) for line in found] == [("một", False, 1), ("hai", True, 2)]


def test_page_breaks_part_lines(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("trước").add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("sau")
    made.save(str(tmp_path / "a.docx"))
    assert lines(read_word(tmp_path / "a.docx")) == ["trước", "sau"]


def test_a_deleted_end_joins_two_paragraphs(tmp_path: Path) -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    body = paragraph("Sở Y tế ", properties=mark) + paragraph("chủ trì") + paragraph("xong")
    assert lines(read_word(word_file(tmp_path / "a.docx", body))) == ["Sở Y tế chủ trì", "xong"]


@pytest.mark.parametrize(
    "drawn",
    [
        BOTH,
        f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>",
    ],
)
def test_a_text_box_is_read_once_before_its_paragraph(tmp_path: Path, drawn: str) -> None:
    body = f"<w:p><w:r>{drawn}</w:r>{run('KẾ HOẠCH')}</w:p>"
    assert lines(read_word(word_file(tmp_path / "a.docx", body))) == ["DỰ THẢO", "KẾ HOẠCH"]


def test_content_controls_hold_blocks_and_rows(tmp_path: Path) -> None:
    row = f"<w:sdt><w:sdtContent><w:tr>{cell('a')}<w:sdt><w:sdtContent>{cell('b')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtContent>{paragraph('trong')}</w:sdtContent></w:sdt><w:tbl>{row}<w:tr>{cell('c')}{cell('d')}</w:tr></w:tbl>"
    found = read_word(word_file(tmp_path / "a.docx", body))
    assert lines(found) == ["trong"]
    assert tables(found) == [[["a", "b"], ["c", "d"]]]


def test_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>'
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = (
        f"<w:sdt>{gallery}<w:sdtContent>{paragraph('I. MỤC ĐÍCH 1')}</w:sdtContent></w:sdt>"
        + paragraph("II. NỘI DUNG 2", style="M1") + paragraph("I. MỤC ĐÍCH")
    )  # fmt: skip
    assert lines(read_word(word_file(tmp_path / "a.docx", body, styles=styles))) == ["I. MỤC ĐÍCH"]


BOLD_STYLES = (
    '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="D2"><w:name w:val="Đậm 2"/><w:basedOn w:val="D"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="O"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("made", "heading"),
    [
        (paragraph("a"), False),
        (paragraph("a", style="D"), True),
        (paragraph("a", style="D2"), True),
        (paragraph("a", style="H"), True),
        (paragraph("a", style="O"), True),
        (f"<w:p>{run('a', '<w:b/>')}{run(': ')}</w:p>", True),
        (f"<w:p>{run('a', '<w:b/>')}{run(' b')}</w:p>", False),
        (f"<w:p>{run('a', STRONG)}</w:p>", True),
        (f"<w:p><w:pPr><w:pStyle w:val='D'/></w:pPr>{run('a', PLAIN)}</w:p>", False),
        (paragraph("a", properties='<w:outlineLvl w:val="0"/>'), True),
        (paragraph("a", style="O", properties='<w:outlineLvl w:val="9"/>'), False),
    ],
)
def test_headings_are_set_off_by_style_or_bold(tmp_path: Path, made: str, heading: bool) -> None:
    (line,) = read_word(word_file(tmp_path / "a.docx", made, styles=BOLD_STYLES)).blocks
    assert isinstance(line, Line)
    assert line.heading is heading


def test_merged_cells_are_the_same_object(tmp_path: Path) -> None:
    made = docx.Document()
    grid = made.add_table(3, 3)
    for at in range(9):
        grid.cell(at // 3, at % 3).text = str(at)
    grid.cell(1, 0).merge(grid.cell(2, 0)).text = "dọc"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "ngang"
    made.save(str(tmp_path / "a.docx"))
    (found,) = read_word(tmp_path / "a.docx").blocks
    assert isinstance(found, Table)
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["0", "ngang", "ngang"],
        ["dọc", "4", "5"],
        ["dọc", "7", "8"],
    ]
    assert found.rows[0][1] is found.rows[0][2]
    assert found.rows[1][0] is found.rows[2][0]
    assert [line.text for line in found.lines()] == ["0", "ngang", "dọc", "4", "5", "7", "8"]
    assert str(found.rows[2][1].lines[0].place) == "bảng 1, hàng 3, cột 2, dòng 1"


def test_rows_may_begin_late_and_be_deleted(tmp_path: Path) -> None:
    late = f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('b')}</w:tr>"
    gone = f"<w:tr><w:trPr><w:del w:id='1' w:author='a'/></w:trPr>{cell('x')}{cell('y')}</w:tr>"
    old = f"<w:tr>{cell('c', HELD)}{cell('', '<w:hMerge/>')}</w:tr>"
    body = f"<w:tbl><w:tr>{cell('1')}{cell('2')}</w:tr>{late}{gone}{old}</w:tbl>"
    assert tables(read_word(word_file(tmp_path / "a.docx", body))) == [[["1", "2"], ["", "b"], ["c", "c"]]]


def test_a_box_of_one_cell_is_no_table(tmp_path: Path) -> None:
    inner = table(cell("STT") + cell("Việc"), cell("1") + cell("Tập huấn"))
    body = table(cell(paragraph("Khung") + inner + paragraph("hết")))
    found = read_word(word_file(tmp_path / "a.docx", body))
    assert lines(found) == ["Khung", "hết"]
    assert tables(found) == [[["STT", "Việc"], ["1", "Tập huấn"]]]


def test_a_table_inside_a_row_of_data_is_its_text(tmp_path: Path) -> None:
    inner = table(cell("x") + cell("y"))
    body = table(cell("1") + cell("2"), cell("3") + cell(paragraph("4") + inner))
    assert tables(read_word(word_file(tmp_path / "a.docx", body))) == [[["1", "2"], ["3", "4 x y"]]]


def test_the_main_part_may_have_another_name_and_the_strict_form(tmp_path: Path) -> None:
    strict = NAMES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="r1" Target="/word/document2.xml" '
        'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/></Relationships>'
    )
    parts = {
        "_rels/.rels": relations,
        "word/document2.xml": f"<w:document {strict}><w:body>{paragraph('đúng phần')}</w:body></w:document>",
    }
    assert lines(read_word(word_file(tmp_path / "a.docx", paragraph("sai phần"), parts=parts))) == ["đúng phần"]


def test_a_page_put_in_whole_is_read_and_one_outside_is_not(tmp_path: Path) -> None:
    relations = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="c1" Type="{RELATION}/aFChunk" Target="chunk.html"/>'
        f'<Relationship Id="c2" Type="{RELATION}/aFChunk" Target="http://example.invalid/a.html" TargetMode="External"/>'
        "</Relationships>"
    )
    parts = {"word/_rels/document.xml.rels": relations, "word/chunk.html": "<ol><li>Sở Y tế</li></ol>"}
    body = '<w:altChunk r:id="c1"/><w:altChunk r:id="c2"/>'
    assert lines(read_word(word_file(tmp_path / "a.docx", body, parts=parts))) == ["1. Sở Y tế"]


def test_character_and_paragraph_styles_of_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    style = made.styles.add_style("Hoa", WD_STYLE_TYPE.PARAGRAPH)
    style.font.all_caps = True
    made.add_paragraph("Kế hoạch", style="Hoa")
    made.save(str(tmp_path / "a.docx"))
    assert lines(read_word(tmp_path / "a.docx")) == ["KẾ HOẠCH"]


def test_paragraphs_that_are_printed_lines_may_go_on(tmp_path: Path) -> None:
    wrapped = ["1. Sở Y tế chủ trì, phối hợp với", "các sở, ngành liên quan tổ chức", "thực hiện kế hoạch này."] * 4
    body = "".join(map(paragraph, wrapped))
    assert not any(
        block.whole for block in read_word(word_file(tmp_path / "a.docx", body)).blocks if isinstance(block, Line)
    )
    whole = "".join(paragraph(f"{at}. Sở Y tế chủ trì, phối hợp") for at in range(20)) + paragraph("kết thúc")
    assert all(
        block.whole for block in read_word(word_file(tmp_path / "b.docx", whole)).blocks if isinstance(block, Line)
    )

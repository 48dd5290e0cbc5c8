"""Automatic numbers as Word prints them; the expected labels were compared with what LibreOffice prints."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from plans.drafting.readers.word import read_word
from tests.plans.drafting.readers.shown import lines, tables
from tests.plans.drafting.readers.word_files import abstract, cell, level, listed, paragraph, table, word_file

PLAN = abstract(
    0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"), level(4, "bullet", "-"), level(5, "bullet", "+"),
)  # fmt: skip
START_AGAIN = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
LISTS = PLAN + listed(1, 0) + listed(2, 0) + listed(3, 0, START_AGAIN)


def labels(path: Path, places: list[tuple[int, int]], numbering: str, styles: str = "") -> list[str]:
    """The labels that stand before paragraphs of given lists and levels."""
    body = "".join(paragraph("x", in_list=place) for place in places)
    return [
        line.removesuffix("x").strip()
        for line in lines(read_word(word_file(path / "a.docx", body, styles=styles, numbering=numbering)))
    ]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (
            [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)],
            ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "II.", "1."],
        ),
        ([(1, 3), (1, 3), (1, 3), (1, 4), (1, 5), (1, 4)], ["a)", "b)", "c)", "-", "+", "-"]),
        ([(1, 0), (2, 0), (1, 0)], ["I.", "II.", "III."]),  # two lists of one abstract list count on
        ([(1, 1), (1, 1), (3, 1), (3, 1), (1, 1)], ["1.", "2.", "1.", "2.", "3."]),  # one that starts again
        ([(3, 1), (3, 0), (3, 1), (3, 1)], ["1.", "II.", "1.", "2."]),  # once only; a level passed over counts as begun
        ([(9, 0), (0, 0)], ["", ""]),  # a list that is not defined, and the list of no list
        ([(1, 8)], [""]),
    ],
)
def test_levels_and_lists(tmp_path: Path, places: list[tuple[int, int]], expected: list[str]) -> None:
    assert labels(tmp_path, places, LISTS) == expected


@pytest.mark.parametrize(
    ("form", "pattern", "start", "expected"),
    [
        ("decimal", "Điều %1.", 1, ["Điều 1.", "Điều 2."]),
        ("decimal", "%1/", 9, ["9/", "10/"]),
        ("decimalZero", "%1.", 9, ["09.", "10."]),
        ("upperRoman", "Phần %1", 3, ["Phần III", "Phần IV"]),
        ("lowerRoman", "(%1)", 9, ["(ix)", "(x)"]),
        ("upperLetter", "%1.", 26, ["Z.", "AA."]),
        ("lowerLetter", "%1)", 4, ["d)", "e)"]),  # Word counts in Latin letters: no đ
        ("ordinal", "%1.", 1, ["1.", "2."]),
        ("none", "", 1, ["", ""]),
        ("bullet", "", 1, ["-", "-"]),
        ("bullet", "\uf0b7", 1, ["-", "-"]),
        ("bullet", "–", 1, ["-", "-"]),
        ("bullet", "\uf02b", 1, ["+", "+"]),
        ("bullet", "o", 1, ["-", "-"]),
    ],
)
def test_forms_of_numbers(tmp_path: Path, form: str, pattern: str, start: int, expected: list[str]) -> None:
    numbering = abstract(0, level(0, form, pattern, start=start)) + listed(1, 0)
    assert labels(tmp_path, [(1, 0), (1, 0)], numbering) == expected


def test_a_sign_below_a_sign_is_a_plus(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "bullet", "•"), level(1, "bullet", "o")) + listed(1, 0)
    assert labels(tmp_path, [(1, 0), (1, 1)], numbering) == ["-", "+"]


def test_legal_numbers_and_levels_that_never_start_again(tmp_path: Path) -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "%3)", '<w:lvlRestart w:val="0"/>'),
    ) + listed(1, 0)  # fmt: skip
    places = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert labels(tmp_path, places, numbering) == ["I.", "1.1", "1)", "2)", "II.", "2.1", "3)"]


def test_a_level_that_starts_again_after_the_first_only(tmp_path: Path) -> None:
    numbering = abstract(
        0, level(0, "decimal", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>')
    ) + listed(1, 0)  # fmt: skip
    assert labels(tmp_path, [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)], numbering) == [
        "1.", "1.", "1)", "2.", "2)", "2.", "1)",
    ]  # fmt: skip


def test_a_list_may_bring_its_own_level(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    numbering = abstract(0, level(0, "decimal", "%1.")) + listed(1, 0) + listed(2, 0, own)
    assert labels(tmp_path, [(1, 0), (2, 0)], numbering) == ["1.", "B."]


STYLED = abstract(
    0, level(0, "decimal", "%1.", '<w:pStyle w:val="S1"/>'), level(1, "decimal", "%1.%2.", '<w:pStyle w:val="S2"/>')
) + listed(6, 0)  # fmt: skip
STYLES = (
    '<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="Mục"/>'
    '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="S2"><w:name w:val="Tiểu mục"/><w:basedOn w:val="S1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="S3"><w:name w:val="Mục khác"/><w:basedOn w:val="S1"/></w:style>'
)


def test_styles_number_through_their_list(tmp_path: Path) -> None:
    body = (
        paragraph("a", style="S1") + paragraph("b", style="S2") + paragraph("c", style="S2") + paragraph("d", style="S3")
        + paragraph("e", style="S2") + paragraph("f", style="S1", in_list=(0, 0)) + paragraph("g", style="S2")
    )  # fmt: skip
    found = lines(read_word(word_file(tmp_path / "a.docx", body, styles=STYLES, numbering=STYLED)))
    assert found == ["1. a", "1.1. b", "1.2. c", "2. d", "2.1. e", "f", "2.2. g"]


def test_a_list_linked_to_a_numbering_style(tmp_path: Path) -> None:
    styles = '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = abstract(0, level(0, "upperRoman", "%1.")) + link + listed(1, 1) + listed(2, 0)
    assert labels(tmp_path, [(1, 0), (1, 0)], numbering, styles) == ["I.", "II."]


def test_lists_of_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    for style in ("List Number", "List Number", "List Bullet", "List Number 2"):
        made.add_paragraph("x", style=style)
    made.save(str(tmp_path / "a.docx"))
    assert lines(read_word(tmp_path / "a.docx")) == ["1. x", "2. x", "- x", "1. x"]


def test_a_number_alone_counts_in_a_cell_and_is_left_out_of_the_text(tmp_path: Path) -> None:
    def row(text: str) -> str:
        return cell(paragraph(in_list=(1, 1))) + cell(text)

    body = (
        table(cell("TT") + cell("Việc"), row("a"), row("b"))
        + paragraph(in_list=(1, 1))
        + paragraph("c", in_list=(1, 1))
    )
    found = read_word(word_file(tmp_path / "a.docx", body, numbering=LISTS))
    assert tables(found) == [[["TT", "Việc"], ["1.", "a"], ["2.", "b"]]]
    assert lines(found) == ["4. c"]


def test_a_style_based_on_itself_ends(tmp_path: Path) -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>'
    assert lines(read_word(word_file(tmp_path / "a.docx", paragraph("x", style="A"), styles=styles))) == ["x"]

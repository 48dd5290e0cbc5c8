"""The same plan gives the same lines, whichever format it comes in."""

from __future__ import annotations

import html
import time
from pathlib import Path

import docx
import pytest

from plans.drafting.document import Line
from plans.drafting.readers.opening import read
from tests.plans.drafting.readers.shown import lines, saved, tables
from tests.plans.drafting.readers.word_files import abstract, level, listed, paragraph, word_file

CORPUS = sorted((Path(__file__).parents[3] / "corpus").glob("*.txt"))
PLAN = (
    "KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Mục đích", "a) Nâng cao nhận thức", "b) Kéo giảm", "2. Yêu cầu", "II. PHÂN CÔNG",
    "1. Sở Y tế", "- Chủ trì, phối hợp", "- Báo cáo trước ngày 15/6/2026", "2. Công an tỉnh",
)  # fmt: skip
ROWS = [["STT", "Nội dung", "Chủ trì"], ["1", "Tập huấn", "Sở Y tế"], ["2", "Kiểm tra", "Sở Y tế"]]


def typed(path: Path, texts: list[str]) -> Path:
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    made.save(str(path))
    return path


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_real_plans_in_three_formats(tmp_path: Path, path: Path) -> None:
    texts = path.read_text(encoding="utf-8").splitlines()
    page = "".join(f"<p>{html.escape(text)}</p>\n" for text in texts)
    expected = lines(read(path))
    assert len(expected) > 10
    assert lines(read(typed(tmp_path / "a.docx", texts))) == expected
    assert lines(read(saved(tmp_path / "a.html", page))) == expected
    assert lines(read(saved(tmp_path / "b.txt", "\n".join(texts).encode("utf-16")))) == expected
    started = time.process_time()
    for name in ("a.docx", "a.html", "b.txt"):
        read(tmp_path / name)
    assert time.process_time() - started < 1.5  # 0.3 s on a free machine


def test_automatic_numbers_read_as_typed_ones(tmp_path: Path) -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"), level(3, "bullet", "-")
    ) + listed(1, 0)  # fmt: skip
    depth = {"I": 0, "II": 0, "1": 1, "2": 1, "a)": 2, "b)": 2, "-": 3}
    body = paragraph(PLAN[0])
    for text in PLAN[1:]:
        label, words = text.split(" ", 1)
        body += paragraph(words, in_list=(1, depth[label.rstrip(".")]))
    page = (
        "<p>KẾ HOẠCH</p><ol type=I><li>MỤC ĐÍCH<ol><li>Mục đích<p>a) Nâng cao nhận thức</p><p>b) Kéo giảm</p><li>Yêu cầu</ol>"
        "<li>PHÂN CÔNG<ol><li>Sở Y tế<ul><li>Chủ trì, phối hợp<li>Báo cáo trước ngày 15/6/2026</ul><li>Công an tỉnh</ol></ol>"
    )
    assert lines(read(saved(tmp_path / "a.txt", "\n".join(PLAN)))) == list(PLAN)
    assert lines(read(word_file(tmp_path / "a.docx", body, numbering=numbering))) == list(PLAN)
    assert lines(read(saved(tmp_path / "a.html", page))) == list(PLAN)


def test_one_table_in_five_formats(tmp_path: Path) -> None:
    made = docx.Document()
    grid = made.add_table(3, 3)
    for down, row in enumerate(ROWS):
        for across, text in enumerate(row):
            grid.cell(down, across).text = text
    grid.cell(2, 2).text = ""
    grid.cell(1, 2).merge(grid.cell(2, 2))
    made.save(str(tmp_path / "a.docx"))
    cells = ["".join(f"<td>{text}</td>" for text in row) for row in ROWS[:1]]
    page = f"<table><tr>{cells[0]}</tr><tr><td>1<td>Tập huấn<td rowspan=2>Sở Y tế<tr><td>2<td>Kiểm tra</table>"
    pipes = "\n".join(f"| {' | '.join(row)} |" for row in [ROWS[0], ["---"] * 3, *ROWS[1:]])
    files = [
        tmp_path / "a.docx",
        saved(tmp_path / "a.html", page),
        saved(tmp_path / "a.md", pipes),
        saved(tmp_path / "a.csv", "\n".join(";".join(row) for row in ROWS)),
        saved(tmp_path / "a.txt", "\n".join("\t".join(row) for row in ROWS)),
    ]
    assert [tables(read(path)) for path in files] == [[ROWS]] * 5


def test_lines_are_folded_and_never_empty(tmp_path: Path) -> None:
    text = "  U\u0309y\u200b ban\u00a0\u00a0nhân\tdân  "
    for path in (
        saved(tmp_path / "a.txt", f"{text}\n \n\u200b\n{text}"),
        saved(tmp_path / "a.html", f"<p>{text}</p><p> </p><p>\u200b</p><p>{text}</p>"),
        typed(tmp_path / "a.docx", [text, " ", "\u200b", text]),
        saved(tmp_path / "a.csv", f"{text}\n \n\u200b\n{text}".replace("\t", " ")),
    ):
        found = [block for block in read(path).blocks if isinstance(block, Line)]
        assert [(line.text, line.gap) for line in found] == [("Ủy ban nhân dân", False), ("Ủy ban nhân dân", True)]

"""The review page: the whole document, every quote where it stands, nothing loaded, nothing unescaped."""

from __future__ import annotations

import base64
import re
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plans.drafting.document import Cell, Document, Line, Place, Table
from plans.drafting.drafted import Draft, Reviewed
from plans.drafting.output.review_marks import Marks, Passage, Piece, lines, marks
from plans.drafting.output.review_page import review_page
from plans.text import fold_white
from tests.plans.drafting.drafts import OPEN_POINTS, of_file, open_points
from tests.plans.library import CORPUS, FILES

SEEDS = {"kon-tum-1118-2024": "000", "viet-yen-2024-06": "001", "gia-lai-2011": "002", "dak-lak-62-2024": "004"}


class Page(HTMLParser):
    """Ids, links, and the text of the two sides."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {"": []}
        self.side = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.tags.append((tag, own))
        if own.get("id"):
            self.ids.append(own["id"] or "")
        if tag == "a":
            self.links.append(own.get("href") or "")
        if tag == "section":
            self.side = own.get("id") or ""
            self.text[self.side] = []

    def handle_data(self, data: str) -> None:
        self.text[self.side].append(data)


def document_of(text: str) -> Document:
    found = [Line(fold_white(line), Place(line=at)) for at, line in enumerate(text.splitlines(), 1) if line.strip()]
    return Document("000.txt", "text", tuple(found))


def said(found: Marks, item: str) -> str:
    return " ".join(
        "".join(piece.text for piece in row if item in piece.items) for row in found.pieces.values()
    ).strip()


@pytest.mark.parametrize("path", [path for path in FILES if path.stem in SEEDS], ids=lambda path: path.stem)
def test_every_quote_of_the_library_is_found_in_its_document(path: Path) -> None:
    draft = of_file(path)
    document = document_of((CORPUS / f"{SEEDS[path.stem]}.txt").read_text(encoding="utf-8"))
    found = marks(document, [Passage(one.item, Place(), one.quote) for one in draft.items])
    quotes = {one.item: fold_white(one.quote) for one in draft.items}
    whole = {item: fold_white(said(found, item)) for item in quotes}
    assert sum(whole[item] == quotes[item] for item in quotes) / len(quotes) > 0.9
    page = Page(review_page(document, draft))
    for line in lines(document):
        assert line.text in "".join(page.text["van-ban"])


def test_a_quote_is_looked_for_from_its_place_on() -> None:
    document = document_of("- Tuyên truyền.\n- Rà soát.\n- Tuyên truyền.\n")
    found = marks(document, [Passage("b", Place(line=3), "Tuyên truyền."), Passage("c", Place(line=9), "Rà soát.")])
    assert found.first == {"b": 2, "c": 1}
    assert found.pieces[2] == [Piece("- "), Piece("Tuyên truyền.", ("b",))]


def test_quotes_over_lines_and_over_each_other() -> None:
    document = document_of("Báo cáo 6 tháng\nvà báo cáo năm.")
    found = marks(document, [Passage("x", Place(), "6 tháng và báo cáo"), Passage("y", Place(), "báo cáo năm.")])
    assert found.pieces == {
        0: [Piece("Báo cáo "), Piece("6 tháng", ("x",))],
        1: [Piece("và ", ("x",)), Piece("báo cáo", ("x", "y")), Piece(" năm.", ("y",))],
    }


def test_words_that_are_nowhere_mark_the_line_of_their_place() -> None:
    document = document_of("Một\nHai")
    assert marks(document, [Passage("x", Place(line=2), "khác hẳn")]).pieces[1] == [Piece("Hai", ("x",))]
    assert marks(document, [Passage("x", Place(), "khác hẳn"), Passage("y", Place(), "")]).first == {}


HOSTILE = '</p><script>alert(1)</script><img src="http://x.example/a.png" onerror="x()">@@script@@ & "\''


def hostile_page() -> str:
    task = {
        "id": "a.1",
        "kind": "work",
        "title": HOSTILE,
        "lead": ["a"],
        "source": {"section": HOSTILE, "quote": HOSTILE},
    }
    plan = {
        **OPEN_POINTS,
        "title": HOSTILE,
        "tasks": [task],
        "notes": [{"at": HOSTILE, "kind": "other", "text": HOSTILE}],
    }
    table = Table(((Cell((Line(HOSTILE, Place(line=2)),)),),), Place(table=1))
    document = Document(HOSTILE, "text", (Line(HOSTILE, Place(line=1)), table))
    return review_page(document, Draft(plan, items=(Reviewed("a.1", Place(line=1), HOSTILE, doubts=(HOSTILE,)),)))


def test_what_comes_out_of_the_document_is_escaped() -> None:
    page = Page(hostile_page())
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not {"img", "iframe", "link", "object", "form"} & {tag for tag, _ in page.tags}
    assert not [own for _, own in page.tags if any(name.startswith("on") or name in ("src", "srcset") for name in own)]
    assert "".join(page.text["van-ban"]).count(HOSTILE) == 2


def test_nothing_is_loaded_and_only_the_pages_own_script_runs() -> None:
    text = review_page(document_of("Một"), open_points())
    assert not re.search(r"https?:|url\(|@import|//[a-z]+\.", text)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert "default-src 'none'" in policy[1]
    for tag in ("style", "script"):
        inner = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert inner
        digest = base64.b64encode(sha256(inner[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_link_leads_somewhere_and_no_id_is_used_twice(path: Path) -> None:
    draft = of_file(path)
    text = (CORPUS / f"{SEEDS.get(path.stem, '003')}.txt").read_text(encoding="utf-8")
    page = Page(review_page(document_of(text), draft))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len([tag for tag, _ in page.tags if tag == "article"]) >= len(draft.plan["tasks"])


def test_the_reading_is_in_words() -> None:
    text = "".join(Page(review_page(document_of("Định kỳ hằng tháng báo cáo Bộ Y tế."), open_points())).text["ban-doc"])
    for words in (
        "Cần quyết định: 7 điểm", "chưa có trong danh bạ (dấu * ở dưới): 3", "trong quý III/2024 và thường xuyên", "hằng tháng", "Sở Y tế tỉnh Lạng Sơn*",
        "các cơ quan được giao nhiệm vụ", "? chưa chắc", "✓ chắc chắn", "ít nhất 30 %", "[thiếu ngày]", "06/2024",
    ):  # fmt: skip
        assert words in text, words


def test_a_merged_cell_stands_once_with_its_reach() -> None:
    wide, high, plain = (Cell((Line(word, Place(line=at)),)) for at, word in enumerate(("rộng", "cao", "thường"), 1))
    table = Table(((wide, wide), (high, plain), (high, plain)), Place(table=1))
    text = review_page(Document("x", "word", (table,)), open_points())
    assert '<td colspan="2"><p id="d0">rộng</p></td>' in text
    assert '<td rowspan="2"><p id="d1">cao</p></td>' in text
    assert text.count(">thường<") == 1

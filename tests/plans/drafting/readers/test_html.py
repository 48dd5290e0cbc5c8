"""HTML pages as a browser shows them, without what is no document in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.document import Line, Table
from plans.drafting.readers.html import read_html
from tests.plans.drafting.readers.shown import lines, saved, tables


def read_lines(path: Path, page: str | bytes) -> list[str]:
    return lines(read_html(saved(path / "a.html", page)))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Sở  Y\n tế&nbsp;chủ trì</p><p>Công an</p>", ["Sở Y tế chủ trì", "Công an"]),
        ("<div>một<p>hai</p>ba</div>", ["một", "hai", "ba"]),
        ("<p>ngày <b>15</b>/<i>6</i>/<span>2024</span></p>", ["ngày 15/6/2024"]),
        ("<p>một<br>hai<br/>ba</p>", ["một", "hai", "ba"]),
        ("<p>&#7910;y ban nh&acirc;n d&acirc;n</p>", ["Ủy ban nhân dân"]),
        ("<p>U\u0309y ban</p>", ["Ủy ban"]),
        ("<p>a<script>x()</script><style>p{}</style><!-- ẩn -->b<noscript>c</noscript></p>", ["ab"]),
        ("<p>a</p><p style='DISPLAY: none'>b</p><p hidden>c</p><p style='mso-hide:all'>d</p>", ["a"]),
        ("<p>a <del>bỏ</del><ins>thêm</ins></p>", ["a thêm"]),
        ("<p>100 m<sup>2</sup><a href='#_ftn1'>[1]</a></p><p><a href='/luat'>Luật</a> này</p>", ["100 m2", "Luật này"]),
        ("<pre>1. Một\n- Hai</pre>", ["1. Một", "- Hai"]),
        ("<div style='white-space: pre-line'>1. Một\n2. Hai</div>", ["1. Một", "2. Hai"]),
        ("<p>a<span style='display:block'>b</span></p>", ["a", "b"]),
        ("<dl><dt>a</dt><dd>b</dd></dl><hr><blockquote>c</blockquote>", ["a", "b", "c"]),
        ("không có thẻ", ["không có thẻ"]),
        ("<p>bỏ ngỏ<p>thẻ<div>đóng", ["bỏ ngỏ", "thẻ", "đóng"]),
        ("<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><p>ă</p></html>", ["ă"]),
        (
            "<p>a</p><img src='http://example.invalid/x.png' alt='ảnh'><iframe src='http://example.invalid'></iframe>",
            ["a"],
        ),
    ],
)
def test_blocks_and_words(tmp_path: Path, page: str, expected: list[str]) -> None:
    assert read_lines(tmp_path, page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", ["3. a", "7. b", "8. c"]),
        ("<ol type=a><li>a<li>b</ol><ol type=I start=4><li>c<li>d</ol>", ["a. a", "b. b", "IV. c", "V. d"]),
        ("<ol type=A><li>x</ol><ol type=i><li>y</ol>", ["A. x", "i. y"]),
        ("<ol style='list-style-type: upper-roman'><li>a</ol>", ["I. a"]),
        ("<ol style='list-style:none'><li>a</ol>", ["a"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a", "+ b", "- c"]),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", ["1. a", "- b", "2. c"]),
        ("<ol><li>a<ol type=a><li>b</ol></li><li>c</ol>", ["1. a", "a. b", "2. c"]),
        ("<ol><li><p>a</p><p>b</p><li>c</ol>", ["1. a", "b", "2. c"]),
        (
            "<ul><li>- có gạch</li><li>1. có số</li><li>a) có chữ</li><li>không</li></ul>",
            ["- có gạch", "1. có số", "a) có chữ", "- không"],
        ),
        ("<ol><li>1. Sở Y tế</ol>", ["1. Sở Y tế"]),
        ("<ol><li></li><li>b</ol>", ["2. b"]),
        ("<p style='mso-list:l0'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>a</p>", ["- a"]),
        ("<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>a</p>", ["1. a"]),
    ],
)
def test_numbers_stand_in_front(tmp_path: Path, page: str, expected: list[str]) -> None:
    assert read_lines(tmp_path, page) == expected


def test_lines_know_where_paragraphs_end(tmp_path: Path) -> None:
    page = "<p>một<br>hai</p><p>&nbsp;</p><p>ba<br></p><div>bốn<br><br>năm</div>"
    found = read_html(saved(tmp_path / "a.html", page)).blocks
    assert [(line.text, line.whole, line.gap) for line in found if isinstance(line, Line)] == [
        ("một", False, False), ("hai", True, False), ("ba", True, True), ("bốn", True, False), ("năm", True, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "heading"),
    [
        ("<h2>a</h2>", True),
        ("<p><b>a</b></p>", True),
        ("<p><b>a</b>:</p>", True),
        ("<p><strong>a</strong> b</p>", False),
        ("<p style='font-weight:700'>a</p>", True),
        ("<p><b>a <span style='font-weight: normal'>b</span></b></p>", False),
        ("<p>a</p>", False),
    ],
)
def test_headings(tmp_path: Path, page: str, heading: bool) -> None:
    (line,) = read_html(saved(tmp_path / "a.html", page)).blocks
    assert isinstance(line, Line)
    assert line.heading is heading


def test_tables_keep_merged_cells(tmp_path: Path) -> None:
    page = (
        "<table><caption>Phụ lục</caption><thead><tr><th rowspan=2>STT<th colspan=2>Việc</tr><tr><th>Nội dung<th>Chủ trì</thead>"
        "<tr><td>1<td><p>Tập huấn</p><p>và kiểm tra</p><td>Sở Y tế<br>Công an</table>"
    )
    found = read_html(saved(tmp_path / "a.html", page))
    assert lines(found) == ["Phụ lục"]
    assert tables(found) == [
        [["STT", "Việc", "Việc"], ["STT", "Nội dung", "Chủ trì"], ["1", "Tập huấn và kiểm tra", "Sở Y tế Công an"]]
    ]
    (table,) = [block for block in found.blocks if isinstance(block, Table)]
    assert table.rows[0][0] is table.rows[1][0]
    assert [str(line.place) for line in table.rows[2][1].lines] == [
        "bảng 1, hàng 3, cột 2, dòng 1",
        "bảng 1, hàng 3, cột 2, dòng 2",
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<table><tr><td rowspan=9>a<td>b<tr><td>c</table>", [[["a", "b"], ["a", "c"]]]),
        ("<table><tr><td rowspan=0>a<td>b<tr><td>c</table>", [[["a", "b"], ["a", "c"]]]),
        ("<table><tr><td colspan=9999999>a<tr><td>b<td>c</table>", [[["a", "a"], ["b", "c"]]]),
        ("<table><tr><td colspan=x>a<td>b</table>", [[["a", "b"]]]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", [[["a", "b"], ["c", ""]]]),
        ("<table><tr><td>a<td><td>b<tr><td>c<td><td>d</table>", [[["a", "b"], ["c", "d"]]]),
        ("<table><td>a<td>b</table>", [[["a", "b"]]]),
        ("<table><tr><td>1<td><ol><li>x<li>y</ol></table>", [[["1", "1. x 2. y"]]]),
    ],
)
def test_odd_tables(tmp_path: Path, page: str, expected: list[list[list[str]]]) -> None:
    assert tables(read_html(saved(tmp_path / "a.html", page))) == expected


def test_tables_for_layout_are_read_through(tmp_path: Path) -> None:
    inner = "<table><tr><td>STT<td>Việc<tr><td>1<td>Tập huấn</table>"
    page = f"<table><tr><td>KẾ HOẠCH<td>{inner}</table><table><tr><td><p>1. Một</p><p>2. Hai</p></table>"
    found = read_html(saved(tmp_path / "a.html", page))
    assert lines(found) == ["KẾ HOẠCH", "1. Một", "2. Hai"]
    assert tables(found) == [[["STT", "Việc"], ["1", "Tập huấn"]]]


PLAN = "".join(
    f"<p>{at}. Sở số {at} chủ trì, phối hợp với các đơn vị liên quan thực hiện kế hoạch.</p>" for at in range(1, 9)
)
LINKS = "".join(f"<li><a href='/{at}'>Chuyên mục {at}</a></li>" for at in range(5))


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Trang chủ</nav>{}<footer>Bản quyền</footer>",
        "<header><a href='/'>Cổng thông tin</a></header>{}<aside>Tin khác</aside>",
        "<div class='main-menu'>Giới thiệu</div>{}<div id=footer>Địa chỉ</div>",
        "<div role=navigation>Trang chủ</div>{}<div class='breadcrumb'>Tin tức</div>",
        "<ul>" + LINKS + "</ul>{}<div class='social share'>Chia sẻ</div>",
        "<form><input value='tìm'><button>Tìm</button>{}<select><option>Chọn</select></form>",
        "<h1>Trang</h1><article>{}</article><p>Lượt xem: 5</p>",
        "<div class='has-sidebar menu'>{}</div>",
    ],
)
def test_furniture_of_a_web_page_is_left_out(tmp_path: Path, around: str) -> None:
    found = read_lines(
        tmp_path, f"<html><head><title>Tên trang</title></head><body>{around.format(PLAN)}</body></html>"
    )
    assert [line.split(".")[0] for line in found] == [str(at) for at in range(1, 9)]


def test_a_heading_in_a_header_without_links_stays(tmp_path: Path) -> None:
    assert read_lines(tmp_path, f"<header>ỦY BAN NHÂN DÂN</header>{PLAN}")[0] == "ỦY BAN NHÂN DÂN"


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ("<p>Ủy ban nhân dân tỉnh</p>", "utf-8"),
        ("<p>Ủy ban nhân dân tỉnh</p>", "utf-8-sig"),
        ("<p>Ủy ban nhân dân tỉnh</p>", "utf-16"),
        ("<meta charset=utf-16><p>Ủy ban nhân dân tỉnh</p>", "utf-8"),
    ],
)
def test_charsets(tmp_path: Path, page: str, encoding: str) -> None:
    assert read_lines(tmp_path, page.encode(encoding)) == ["Ủy ban nhân dân tỉnh"]


def test_a_declared_charset(tmp_path: Path) -> None:
    page = "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>Đâk Lâk ở Tây Nguyên</p>"
    decomposed = page.replace("ở", "ơ\u0309").encode("cp1258")
    assert read_lines(tmp_path, decomposed) == ["Đâk Lâk ở Tây Nguyên"]


def test_a_mail_archive_of_a_page(tmp_path: Path) -> None:
    page = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="--x"\n\n----x\n'
        'Content-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
        "<p>S=E1=BB=9F Y t=E1=BA=BF</p>\n----x\nContent-Type: image/png\n\nabc\n----x--\n"
    )  # fmt: skip
    assert read_lines(tmp_path, page) == ["Sở Y tế"]

"""What lists, maps, charts and files show: plain rules over plain data."""

from __future__ import annotations

import csv
import io
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import load_workbook

from agencies.portal.shown import asking, charts, heat, told
from agencies.portal.shown.acts import act, detail
from agencies.portal.shown.asking import Asked, asked, filters, matching
from agencies.portal.shown.periods import chosen, head, in_time, years
from agencies.portal.shown.ranking import (
    Ranked,
    figures,
    held,
    highest_rate_first,
    lowest_rate_first,
    share,
    worst_first,
)
from agencies.portal.shown.sheets import OBLIGATIONS, Column, Sheet, as_csv, harmless
from agencies.portal.workbooks import as_workbook
from plans.register.moments import VIETNAM
from plans.register.queries import HistoryView
from plans.register.queries.figures import Body, CellFact
from plans.register.queries.selecting import Filters
from plans.register.queries.tally import Tally
from plans.status import STATES, State
from tests.portal.ready import moment

BODIES = {
    code: Body(code, name, short, "province", "kon-tum", rank)
    for rank, (code, name, short) in enumerate(
        [
            ("kon-tum/so-y-te", "Sở Y tế tỉnh Kon Tum", "Sở Y tế"),
            ("kon-tum/so-tai-chinh", "Sở Tài chính tỉnh Kon Tum", "Sở Tài chính"),
            ("kon-tum/ubnd-huyen-dak-ha", "Ủy ban nhân dân huyện Đăk Hà", "UBND huyện Đăk Hà"),
        ]
    )
}


ADDRESSES: list[tuple[dict[str, str], Asked]] = [
    ({}, Asked()),
    ({"ke-hoach": "p", "trang": "3"}, Asked(plan="p", page=3)),
    ({"trang": "0"}, Asked()),
    ({"trang": "-1"}, Asked()),
    ({"trang": "²"}, Asked()),
    ({"trang": "9" * 30}, Asked()),
    ({"trang": "99999"}, Asked(page=10_000)),
    ({"xuat": "exe", "cap": "planet", "trang-thai": "lost"}, Asked()),
    ({"xuat": "csv", "cap": "province", "trang-thai": "qua-han"}, Asked(export="csv", level="province", state="qua-han")),
    ({"co-quan": "  so\x00 y te\r\n"}, Asked(agency="so y te")),
    ({"co-quan": "So\u031b\u0309"}, Asked(agency="Sở")),
    ({"ky": "x" * 500}, Asked(period="x" * 200)),
    ({"không ai hỏi": "x"}, Asked()),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told_so"), ADDRESSES)
def test_an_address_asks_for(words: dict[str, str], told_so: Asked) -> None:
    assert asked(words) == told_so


def test_a_link_keeps_what_is_asked_and_starts_on_the_first_page() -> None:
    now = Asked(plan="kế hoạch", order="co-quan", page=4, export="csv")
    assert now.link("/x") == "/x?ke-hoach=k%E1%BA%BF+ho%E1%BA%A1ch&xep=co-quan"
    assert now.link("/x", page=5, plan="") == "/x?xep=co-quan&trang=5"
    assert now.cleared("/x") == "/x?xep=co-quan"
    assert Asked().link("/x") == "/x"
    assert (now.filtered, Asked(level="province", period="2024").filtered) == (1, 2)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("kon-tum/so-y-te", ["kon-tum/so-y-te"]),
        ("so y te", ["kon-tum/so-y-te"]),
        ("SỞ Y TẾ", ["kon-tum/so-y-te"]),
        ("sở kon tum", ["kon-tum/so-y-te", "kon-tum/so-tai-chinh"]),
        ("ubnd dak ha", ["kon-tum/ubnd-huyen-dak-ha"]),
        ("đăk", ["kon-tum/ubnd-huyen-dak-ha"]),
        ("kon-tum/khong-co", []),
        ("%", []),
        ("", []),
    ],
)
def test_agencies_are_found_by_code_or_by_words_with_or_without_marks(words: str, codes: list[str]) -> None:
    assert list(matching(words, BODIES)) == codes


def test_filters_of_an_address() -> None:
    assert filters(Asked(), BODIES, "qua-han") == Filters(states=frozenset({"overdue"}))
    assert filters(Asked(), BODIES) == Filters()
    assert filters(Asked(state="tat-ca"), BODIES, "qua-han") == Filters()
    assert filters(Asked(agency="nobody"), BODIES) == Filters(none=True)
    assert filters(Asked(agency="y te", period="2024"), BODIES) == Filters(agencies=("kon-tum/so-y-te",), period="2024")


def test_every_state_that_can_be_listed_has_an_address() -> None:
    assert set(asking.STATE_KEYS.values()) == set(STATES) - {"withdrawn"}


def test_periods_stand_in_time() -> None:
    labels = ["2025", "2024-12", "2024-H2", "2024", "2024-Q4", "2024-H1", "2024-06", "once", "2024-W23", "2024-01",
              "2024-9M", "dot-1", "2024-06-05", "2024-2028", "2024-06.2", "2023"]  # fmt: skip
    assert sorted(labels, key=in_time) == [
        "dot-1", "once", "2023", "2024-01", "2024-06-05", "2024-W23", "2024-06", "2024-06.2", "2024-H1", "2024-9M",
        "2024-12", "2024-Q4", "2024-H2", "2024", "2025", "2024-2028",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "year", "short", "long"),
    [
        ("2024-H1", "2024", "6Tđ", "6 tháng đầu năm 2024"),
        ("2024-H2", "2024", "6Tc", "6 tháng cuối năm 2024"),
        ("2024-Q3", "2024", "QIII", "quý III năm 2024"),
        ("2024-06", "2024", "T6", "tháng 6 năm 2024"),
        ("2024-06.2", "2024", "T6.2", "tháng 6 năm 2024, lần 2"),
        ("2024-W23", "2024", "Tu23", "tuần 23 năm 2024"),
        ("2024-06-05", "2024", "5/6", "ngày 05 tháng 6 năm 2024"),
        ("2024-9M", "2024", "9T", "9 tháng năm 2024"),
        ("2024", "2024", "Năm", "năm 2024"),
        ("2024-2028", "2024", "GĐ", "giai đoạn 2024-2028"),
        ("once", "", "1 lần", "Việc một lần"),
        ("dot-xuat-1", "", "dot-xu", "dot-xuat-1"),
    ],
)
def test_heads_of_periods(label: str, year: str, short: str, long: str) -> None:
    made = head(label)
    assert (made.year, made.short, made.long) == (year, short, long)


def test_years_stand_once_above_their_columns() -> None:
    assert years([head(one) for one in ("once", "2023", "2024-H1", "2024")]) == [("", 1), ("2023", 1), ("2024", 2)]


def test_the_last_periods_and_the_next_are_chosen() -> None:
    days: dict[str, date | None] = {f"2024-{month:02}": date(2024, month, 19) for month in range(1, 13)}
    days["once"] = None
    assert chosen(days, date(2024, 8, 1), 6) == ["2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08"]
    assert chosen(days, date(2024, 1, 1), 3) == ["2024-01", "2024-02", "2024-03"]
    assert chosen(days, date(2025, 1, 1), 2) == ["2024-11", "2024-12"]
    assert chosen({}, date(2025, 1, 1), 2) == []


def fact(
    state: State, days: int = 0, working_days: int = 0, pk: int = 1, agency: str = "a", period: str = "p"
) -> CellFact:
    return CellFact(pk, agency, period, state, days, working_days)


@pytest.mark.parametrize(
    ("facts", "text", "look"),
    [
        ([fact("overdue", 14, 10)], "!10", "c-overdue"),
        ([fact("overdue", 1, 0)], "!0", "c-overdue"),
        ([fact("accepted")], "Đ", "c-accepted"),
        ([fact("accepted", 5, 3)], "+3", "c-late"),
        ([fact("accepted", 1, 0)], "+0", "c-late"),
        ([fact("submitted")], "N", "c-submitted"),
        ([fact("submitted", 4, 2)], "N+2", "c-submitted"),
        ([fact("returned")], "L", "c-returned"),
        ([fact("due_soon")], "S", "c-due_soon"),
        ([fact("open")], "·", "c-open"),
        ([fact("upcoming")], "·", "c-open"),
        ([fact("waived")], "M", "c-waived"),
        ([fact("undated")], "?", "c-undated"),
        ([fact("accepted"), fact("overdue", 3, 1, 2), fact("overdue", 9, 6, 3)], "!6", "c-overdue"),
        ([fact("waived"), fact("accepted")], "Đ", "c-accepted"),
    ],
)
def test_cells(facts: list[CellFact], text: str, look: str) -> None:
    made = heat.cell(facts)
    assert (made.text, made.look, made.many) == (text, look, len(facts))


def test_every_look_of_a_cell_is_in_the_legend() -> None:
    looks = {heat.cell([fact(state, late, late)]).look for state in STATES for late in (0, 1)} - {"c-withdrawn"}
    assert looks == {look for look, _, _ in heat.LEGEND}


def test_a_map_has_a_place_for_each_agency_and_period() -> None:
    tallies = {"kon-tum/so-y-te": Tally(missing=1), "nowhere/x": Tally()}
    made = heat.heat_map(
        list(tallies), ["2024-H1", "2024"], tallies, BODIES, [fact("overdue", 2, 2, 9, "kon-tum/so-y-te", "2024")]
    )
    assert [(row.name, [one and one.text for one in row.cells]) for row in made.rows] == [
        ("Sở Y tế tỉnh Kon Tum", [None, "!2"]),
        ("nowhere/x", [None, None]),
    ]


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, "không áp dụng"), (0, 5, "0%"), (5, 5, "100%"), (110, 120, "91,6%"), (999, 1000, "99,9%"),
     (9_999, 10_000, "99,9%"), (1, 3, "33,3%")],
)  # fmt: skip
def test_shares_are_never_rounded_up_to_all(part: int, whole: int, words: str) -> None:
    assert share(part, whole) == words


def test_orders_of_a_ranking() -> None:
    good, bad, none = (
        Ranked("good", "Tốt", Tally(on_time=9, missing=1)),
        Ranked("bad", "Kém", Tally(late=3, missing=2)),
        Ranked("none", "Chưa đến hạn", Tally(not_yet_due=4)),
    )
    rows = [none, good, bad]
    assert sorted(rows, key=worst_first) == [bad, good, none]
    assert sorted(rows, key=lowest_rate_first) == [bad, good, none]
    assert sorted(rows, key=highest_rate_first) == [good, bad, none]


def test_requested_bodies_stand_outside_the_ranking() -> None:
    tallies = {
        ("kon-tum/so-y-te", False): Tally(missing=1, on_time=1),
        ("kon-tum/so-tai-chinh", True): Tally(missing=9),
        ("kon-tum/ubnd-huyen-dak-ha", False): Tally(not_yet_due=1),
    }
    made = figures(tallies, str, worst_first)
    assert [row.key for row in made.rows] == ["kon-tum/so-y-te", "kon-tum/ubnd-huyen-dak-ha"]
    assert held(made.rows) == 1
    assert (made.whole.expected, made.requested_whole.expected) == (2, 9)
    assert (len(made.rows), len(made.requested)) == (2, 1)


def test_columns_stand_on_the_ground_and_hold_all_they_count() -> None:
    tallies = [Tally(on_time=6, late=2, missing=1, not_yet_due=1), Tally(), Tally(on_time=5)]
    made = charts.columns(["a", "b", "c"], ["60%", "", ""], tallies)
    assert [sum(part.number for part in one.parts) for one in made] == [10, 0, 5]
    ground = charts.HEIGHT - charts.BASE
    first = made[0].parts
    assert first[0].y + first[0].height == pytest.approx(ground, abs=0.2)
    assert sum(part.height for part in first) == pytest.approx(ground - charts.BASE, abs=0.5)
    assert all(part.x >= 0 and part.x + part.width <= charts.WIDTH for one in made for part in one.parts)


def test_strips_fill_their_width_or_are_empty() -> None:
    assert charts.strip(Tally(not_yet_due=3)) == []
    parts = charts.strip(Tally(on_time=1, late=1, missing=2), 100)
    assert [(part.kind, part.x, part.width) for part in parts] == [
        ("on-time", 0, 25), ("late", 25, 25), ("missing", 50, 50),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("reminder-15", "reminder", "Nhắc trước 15 ngày làm việc"),
        ("reminder-7d", "reminder", "Nhắc trước 7 ngày"),
        ("reminder-0", "reminder", "Nhắc ngày nên nộp"),
        ("overdue+1", "overdue", "Báo quá hạn"),
        ("escalation_monitor+1", "escalation_monitor", "Báo cơ quan theo dõi"),
        ("escalation_issuer+5d", "escalation_issuer", "Báo nơi ban hành"),
        ("một nấc lạ", "lạ", "một nấc lạ"),
    ],
)
def test_rungs_in_words(name: str, kind: str, words: str) -> None:
    assert told.rung(name, kind) == words


DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=cmd|' /C calc'!A0", "|x", "%x", "\x00=1"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_is_a_formula(text: str) -> None:
    made = harmless(text)
    assert made.startswith("'")
    assert not any(char < " " for char in made)


@pytest.mark.parametrize("text", ["Sở Y tế", "1118/KH-UBND", "a = b", "", "'=1"])
def test_plain_text_stays(text: str) -> None:
    assert harmless(text) == text


def sheet(rows: list[Any]) -> Sheet:
    columns = [Column("Tên", lambda row: row[0]), Column("Ngày", lambda row: row[1]), Column("Số", lambda row: row[2])]
    return Sheet("thu", "Danh sách thử", ["Số liệu đến 07:00"], columns, rows)


def test_a_csv_is_read_by_excel_and_holds_no_formula() -> None:
    content = as_csv(sheet([("=1+1", date(2024, 6, 14), 3), ("Sở, “Y tế”", None, 1.5)]))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows == [["Tên", "Ngày", "Số"], ["'=1+1", "14/06/2024", "3"], ["Sở, “Y tế”", "", "1,5"]]


def test_a_workbook_holds_days_and_numbers_and_no_formula() -> None:
    content = as_workbook(sheet([(text, date(2024, 6, 14), 3) for text in [*DANGEROUS, "Sở Y tế"]]))
    page = load_workbook(io.BytesIO(content)).worksheets[0]
    cells = list(page.iter_rows())
    assert [cell.value for cell in cells[2]] == ["Tên", "Ngày", "Số"]
    assert not any(cell.data_type == "f" for row in cells for cell in row)
    assert all(str(row[0].value).startswith("'") for row in cells[3:-1])
    assert [cell.data_type for cell in cells[-1]] == ["s", "d", "n"]
    assert page.freeze_panes == "A4"


def test_a_file_names_a_group_as_the_page_does() -> None:
    view = SimpleNamespace(agency_name="Các hội đặc thù", responsible="kon-tum/cac-hoi-dac-thu")
    column = next(one for one in OBLIGATIONS if one.name == "Cơ quan")
    line: Any = SimpleNamespace(view=view, responsible_name=None)
    assert column.of(line) == "Các hội đặc thù"


def test_the_history_is_told_in_words() -> None:
    at = moment(date(2024, 6, 17)).astimezone(VIETNAM)
    line = HistoryView(at, "x", "obligation.extend", "p", "o", {"due_on": "2024-06-28", "reason": "mưa lũ", "z": 1})
    assert (act(line), detail(line)) == ("Gia hạn", "ngày cuối 28/06/2024; mưa lũ")
    odd = HistoryView(at, "x", "một việc lạ", None, None, {"due_on": "không phải ngày"})
    assert (act(odd), detail(odd)) == ("một việc lạ", "ngày cuối không phải ngày")

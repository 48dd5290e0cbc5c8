"""The lists of /qua-han under headings, by agency or plan, on either database: counts of the whole, pages, files, one task."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from plans.register.queries.lists import Reader, group_counts, numbers
from plans.register.queries.selecting import Filters, Scope
from plans.register.session import open_register
from tests.databases import settings_on
from tests.plans.register.facts import CALENDAR, PLAN, TAI_CHINH, Y_TE
from tests.portal.ready import TODAY, Site, site
from tests.portal.test_queries_counted import FEW, MANY, counted, grown
from tests.portal.test_supervising import CUU_CHIEN_BINH, FAR, live

ALL = "/qua-han?trang-thai=tat-ca"
_GROUP = re.compile(
    r'<tr class="group"><th scope="rowgroup" colspan="(\d)"><a href="([^"]+)">[^<]*</a> <span class="count">([\d.]+)</span>'
)
_ROW = re.compile(r'<a href="/viec/([^"]+)">')


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def lived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home = tmp_path_factory.mktemp("grouped")
    register = open_register(settings_on(request, home))
    live(register)
    made = site(register, home)
    for role in ("supervisor", "coordinator"):
        made.account(role, role)
    yield made
    register.close()


def groups(shown: str) -> list[tuple[str, int, list[str]]]:
    """The headings of a list: where each leads, its count, and the obligations under it."""
    pieces = _GROUP.split(html.unescape(shown.partition("<main")[2]))
    return [(pieces[at + 1], int(pieces[at + 2]), _ROW.findall(pieces[at + 3])) for at in range(1, len(pieces), 4)]


def agency(obligation: str) -> str:
    _, _, area, slug, _ = obligation.split("/")
    return f"{area}/{slug}"


def test_a_list_stands_under_its_agencies_with_their_counts(lived: Site) -> None:
    boss = lived.signed_in("supervisor")
    found = groups(boss.get(f"{ALL}&gom=co-quan").text)
    assert [(head, many) for head, many, _ in found] == [
        (f"/co-quan/{FAR}", 1),
        (f"/co-quan/{TAI_CHINH}", 1),
        (f"/co-quan/{Y_TE}", 5),
        (f"/co-quan/{CUU_CHIEN_BINH}", 1),
    ]
    for head, many, rows in found:
        assert {agency(one) for one in rows} == {head.removeprefix("/co-quan/")}
        assert len(rows) == many
    plain = _ROW.findall(boss.get(ALL).text)
    assert sorted(plain) == sorted(one for *_, rows in found for one in rows)
    assert [one for one in plain if agency(one) == Y_TE] == found[2][2]


def test_a_list_stands_under_its_plans(lived: Site) -> None:
    shown = lived.signed_in("supervisor").get(f"{ALL}&gom=ke-hoach&xep=-co-quan").text
    [(head, many, rows), (_, others, _)] = groups(shown)
    assert (head, many, others) == (f"/qua-han?ke-hoach={PLAN}&trang-thai=tat-ca&xep=-co-quan", 7, 1)
    assert [one for one, _ in groupby(map(agency, rows))] == [Y_TE, TAI_CHINH, FAR]


def test_the_switch_keeps_what_is_asked(lived: Site) -> None:
    shown = html.unescape(lived.signed_in("supervisor").get("/qua-han?cap=province&xep=tre&gom=co-quan").text)
    assert '<a href="/qua-han?cap=province&xep=tre">Không gom</a>' in shown
    assert '<a href="/qua-han?cap=province&gom=co-quan&xep=tre" aria-current="true">Cơ quan</a>' in shown
    assert '<a href="/qua-han?cap=province&gom=ke-hoach&xep=tre">Kế hoạch</a>' in shown
    assert '<input type="hidden" name="gom" value="co-quan">' in shown
    assert 'class="group"' not in lived.signed_in("supervisor").get("/qua-han?gom=la").text


def test_who_chooses_chooses_within_groups(lived: Site) -> None:
    shown = lived.signed_in("coordinator").get(f"{ALL}&gom=co-quan").text
    assert {width for width, *_ in _GROUP.findall(shown)} == {"9", "8"}
    assert shown.count('name="viec"') == 7


def test_files_follow_the_groups(lived: Site) -> None:
    boss = lived.signed_in("supervisor")
    for address in (ALL, f"{ALL}&gom=co-quan"):
        text = boss.get(f"{address}&xuat=csv").content.decode("utf-8-sig")
        named = [name for name, _ in groupby(row["Cơ quan"] for row in csv.DictReader(io.StringIO(text)))]
        assert (len(named) == len(set(named))) is ("gom" in address)


def test_one_task_alone(lived: Site) -> None:
    boss = lived.signed_in("supervisor")
    address = f"{ALL}&ke-hoach={PLAN}&nhiem-vu="
    shown = boss.get(f"{address}bao-cao-6-thang").text
    assert len(_ROW.findall(shown)) == 8
    assert 'name="nhiem-vu" value="bao-cao-6-thang" checked> Chỉ nhiệm vụ: Báo cáo' in shown
    assert "Nhiệm vụ: Báo cáo" in boss.get(f"{address}bao-cao-6-thang&xuat=in").text
    for other in ("bao-cao-dot-xuat", "khong-co"):
        assert _ROW.findall(boss.get(f"{address}{other}").text) == []
    assert len(_ROW.findall(boss.get(f"{ALL}&nhiem-vu=khong-co").text)) == 8


def test_a_group_goes_on_over_pages(lived: Site) -> None:
    who = Reader(Scope(), TODAY, CALENDAR)
    with lived.register.reading() as connection:
        everything: Any = Filters()
        whole = numbers(connection, who, everything, group="agency")
        parts = [numbers(connection, who, everything, group="agency", start=at, most=3) for at in (0, 3, 6, 9)]
        assert [one for part in parts for one in part] == whole
        assert group_counts(connection, who, everything, "agency", [Y_TE, "kon-tum/khong-co"]) == {Y_TE: 5}
        assert group_counts(connection, who, everything, "plan", [PLAN]) == {PLAN: 8}


def test_more_rows_cost_no_more_statements(migrated: Path, tmp_path: Path) -> None:
    pages = {gom: f"{ALL}&gom={gom}" for gom in ("co-quan", "ke-hoach")}
    with grown(migrated, tmp_path / "few", FEW) as few, grown(migrated, tmp_path / "many", MANY) as many:
        cheap, dear = counted(*few, "supervisor", pages), counted(*many, "supervisor", pages)
        shown = many[0].signed_in("supervisor").get(pages["co-quan"]).text
    assert dear == cheap
    assert "việc trên trang này" in shown

"""No page asks the register more often where there is more to show: the same statements with 3 rows as with 40."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from agencies.portal import visitors
from agencies.portal.visitors import ROLES, Visitor
from flows.looking_ahead import LookingAhead
from flows.morning import run
from plans.deadlines import Occurrence
from plans.register import entries
from plans.register.entries import raised
from plans.register.entries.preparing import NewDraft, put_draft
from plans.register.rows import entry, record
from plans.register.session import Connection, Register, open_register
from plans.register.settings import RegisterSettings
from tests.flows.living import Life, contact_row
from tests.plans.register.facts import AGENCIES, BY, PLAN, Y_TE, agency, moment, store, want, writer
from tests.portal.browser import reach
from tests.portal.ready import TODAY, Site, site
from tests.portal.world import AnyMorning

FEW, MANY, MOST = 3, 40, 60
HTML = "text/html"


def week(number: int) -> Occurrence:
    """A week's report whose last day is past."""
    return Occurrence(f"2024-W{number:02}", date(2024, 6, 14), date(2024, 6, 14), date(2024, 6, 14))


def fill(register: Register, many: int) -> None:
    """So many of everything that lists show."""
    bodies = [f"kon-tum/co-quan-{at:02}" for at in range(1, many + 1)]
    with register.begin() as connection:
        rows = [*AGENCIES, *(agency(code, f"Cơ quan {code[-2:]}", 10 + at) for at, code in enumerate(bodies))]
        entries.put_directory(connection, agencies=rows, now=moment(TODAY), by=BY)
        contacts = [contact_row(code) for code in [*bodies, Y_TE]]
        entries.put_contacts(connection, contacts, now=moment(TODAY), by=BY)
        own = [want(week(at)) for at in range(1, 2 * many + 1) if at <= 52]
        theirs = [want(week(at), agency=code) for code in bodies for at in (1, 2)]
        store(connection, [*own, *theirs])
    run(replace(Life(register).morning(TODAY), extend_horizon=lambda *_given: 0))  # the weeks are no plan's own
    with register.begin() as connection:
        for at, code in enumerate([Y_TE, *bodies]):
            _work(connection, code, at)
        for at in range(1, many // 2):
            entries.submit(connection, _of(Y_TE, at), TODAY, writer(TODAY), document_no=f"{at}/BC")


def _of(code: str, at: int) -> str:
    return f"{PLAN}/bao-cao-6-thang/{code}/2024-W{at:02}"


def _work(connection: Connection, code: str, at: int) -> None:
    """An agency hands in one report, asks time for the other, has a difficulty; a draft; an account."""
    last = 52 if code == Y_TE else 2
    by = writer(TODAY)
    if code != Y_TE:
        entries.submit(connection, _of(code, 1), TODAY, by, document_no=f"{at}/BC", note="Kèm biểu")
        raised.ask(connection, _of(code, last), "extend", "Chờ số liệu", by, wanted_on=date(2024, 7, 1))
    raised.raise_difficulty(connection, PLAN, "bao-cao-6-thang", code, "Thiếu biên chế", by)
    draft = NewDraft(
        f"nhap-{at}",
        f"{at}.docx",
        "0" * 64,
        {"lines": []},
        {"id": f"nhap-{at}", "title": "Nháp", "tasks": []},
        {"items": []},
    )
    put_draft(connection, draft, now=moment(TODAY), by=BY)


@dataclass
class Counter:
    """How many statements the register was asked, and the most connections that were out at once."""

    statements: list[str] = field(default_factory=list)
    out: int = 0
    most_out: int = 0

    def __call__(self, *given: Any) -> None:
        self.statements.append(str(given[2]))

    def lent(self, *_given: Any) -> None:
        self.out += 1
        self.most_out = max(self.most_out, self.out)

    def back(self, *_given: Any) -> None:
        self.out -= 1


@contextmanager
def grown(migrated: Path, home: Path, many: int) -> Iterator[tuple[Site, Counter]]:
    """A portal over so many rows, with an account of each role."""
    home.mkdir()
    shutil.copy(migrated, home / "register.db")
    with closing(open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))) as register:
        fill(register, many)
        made = site(register, home, planning=LookingAhead(register), mornings=AnyMorning())
        for role in ROLES:
            made.account(role, role, agency=Y_TE if role == "agency" else None)
        for _ in range(many):
            made.link(Y_TE)
        counter = Counter()
        event.listen(register.engine, "before_cursor_execute", counter)
        event.listen(register.engine, "checkout", counter.lent)
        event.listen(register.engine, "checkin", counter.back)
        yield made, counter


def counted(made: Site, counter: Counter, role: str, pages: dict[str, str]) -> dict[str, int]:
    """Statements of each page the second time, after something owed has changed: nothing of it may be kept."""
    browser = made.signed_in(role)
    found = {}
    for route, path in pages.items():
        browser.get(path)
        with made.register.begin() as connection:
            record(connection, [entry("obligation.note", BY, moment(TODAY))])
        counter.statements.clear()
        assert browser.get(path).status_code == 200, path
        found[route] = len(counter.statements)
    return found


@pytest.fixture(scope="module")
def both(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Any]]:
    home = tmp_path_factory.mktemp("counted")
    with grown(migrated, home / "few", FEW) as few, grown(migrated, home / "many", MANY) as many:
        yield few, many


@pytest.mark.parametrize("role", ROLES)
def test_more_rows_cost_no_more_statements(role: visitors.Role, both: tuple[Any, Any]) -> None:
    (few, few_counter), (many, many_counter) = both
    menu = [address for address, _ in visitors.menu(Visitor("account", role, ""))]
    reached = reach.crawl(few.signed_in(role), few.app, menu)
    pages = {route: path for route, path in reached.pages.items() if reached.kinds[path] == HTML and route != "/"}
    assert len(pages) > 3
    few_costs, many_costs = (
        counted(one, counter, role, pages) for one, counter in ((few, few_counter), (many, many_counter))
    )
    dearer = {route: (few_costs[route], cost) for route, cost in many_costs.items() if cost > few_costs[route] + 1}
    assert dearer == {}
    assert max(many_costs.values()) <= MOST, many_costs
    assert few_counter.most_out == many_counter.most_out == 1, (
        "a page that waits for a second connection can wait for ever"
    )


LISTS = {
    "coordinator": (f"/nhat-ky-gui?co-quan={Y_TE}&tu=1/6/2024", "/nhat-ky-gui?xuat=csv", "/danh-ba?xuat=csv",
                    "/vuong-mac?xuat=csv", "/ke-hoach?xuat=csv"),
    "agency": ("/viec-phai-lam?xuat=csv", "/da-nop?xuat=csv"),
}  # fmt: skip


@pytest.mark.parametrize("role", LISTS)
def test_a_list_filtered_or_taken_away_costs_no_more_statements(role: str, both: tuple[Any, Any]) -> None:
    paths = {path: path for path in LISTS[role]}
    few, many = (counted(made, counter, role, paths) for made, counter in both)
    assert {path: (few[path], cost) for path, cost in many.items() if cost > few[path] + 1} == {}

"""An agency's pages ask the register as often for many obligations as for few."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import event

from plans.deadlines import Occurrence
from plans.obligations import Changes
from plans.register.entries import Writer, apply_changes, submit
from plans.register.session import Register
from tests.plans.register.facts import BY, CALENDAR, LOADED, PLAN, moment, want
from tests.portal import owing
from tests.portal.owing import WORK
from tests.portal.ready import Browser, Site

PAGES = ("/viec-phai-lam", "/da-nop", "/vuong-mac-cua-toi", "/dau-moi", f"{WORK}/nop", f"{WORK}/gia-han")


@pytest.fixture
def portal(portal: Site, register: Register) -> Site:
    owing.fill(register)
    return portal


@contextmanager
def counted(register: Register) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(register.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(register.engine, "before_cursor_execute", note)


def asked_by(site: Site, browser: Browser, page: str) -> int:
    browser.get(page)
    with counted(site.register) as asked:
        answer = browser.get(page)
    assert answer.status_code == 200
    assert len(answer.content) < 150_000
    return len([one for one in asked if one.lstrip().startswith("SELECT")])


def many(site: Site) -> None:
    """Sixty more weekly reports, thirty of them handed in."""
    days = [date(2024, 6, 21) + timedelta(weeks=week) for week in range(60)]
    wants = [want(Occurrence(f"2024-{number + 100}", day, day, day)) for number, day in enumerate(days)]
    writer = Writer(BY, site.clock.now(), site.clock.today(), CALENDAR)
    with site.register.begin() as connection:
        apply_changes(connection, PLAN, Changes(add=tuple(wants)), track_from=LOADED, now=moment(LOADED), by=BY)
        for one in wants[:30]:
            submit(connection, one.id, site.clock.today(), writer, document_no="1/BC")


def test_pages_ask_no_more_for_many_than_for_few(portal: Site) -> None:
    health = owing.health(portal)
    few = {page: asked_by(portal, health, page) for page in PAGES}
    many(portal)
    assert {page: asked_by(portal, health, page) for page in PAGES} == few
    assert max(few.values()) <= 15


def test_what_was_handed_in_is_shown_fifty_at_a_time(portal: Site) -> None:
    health = owing.health(portal)
    many(portal)
    writer = Writer(BY, portal.clock.now(), portal.clock.today(), CALENDAR)
    with portal.register.begin() as connection:
        for week in range(130, 155):
            one = f"{WORK.removeprefix('/viec/').rpartition('/')[0]}/2024-{week}"
            submit(connection, one, portal.clock.today(), writer, document_no=f"{week}/BC")
    first, second = health.get("/da-nop").text, health.get("/da-nop?trang=2").text
    assert (first.count("/bien-nhan?lan="), second.count("/bien-nhan?lan=")) == (50, 5)
    assert "Trang 1/2" in first
    assert "154/BC" in first
    assert health.get("/da-nop?trang=0").status_code == 404

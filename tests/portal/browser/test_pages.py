"""Every page that a role can open, in the browser: quiet, within this host, fit for any window, clean before axe; and
in the same words over a register on PostgreSQL."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from agencies.portal import visitors
from agencies.portal.visitors import ROLES, Visitor
from plans.register.queries.submissions import submissions
from tests.portal.browser import reach
from tests.portal.browser.lived import AGENCY
from tests.portal.browser.serving import ACCOUNTS, Served
from tests.portal.browser.visiting import visiting
from tests.portal.ready import Browser as Client

BY_OTHERS = {"/api/", "/lien-ket/", "/lich/", "/dang-nhap/tap-trung", "/song", "/robots.txt", "/viec-hom-nay/sang-mai"}
"""What machines ask for, or letters lead to: tests of their own."""
OWN_HISTORY = "/quan-tri/nhat-ky"
"""Tells who came in, which the way through the pages did at one of the portals only."""


@pytest.fixture(scope="package")
def reached(reading: Served) -> dict[str, reach.Reached]:
    """What each role comes to by links."""
    app = reading.site.app
    found = {"guest": reach.crawl(_somebody(reading), app, ["/dang-nhap"])}
    for login, (role, _) in ACCOUNTS.items():
        browser = _somebody(reading)
        browser.sign_in(login)
        menu = [address for address, _ in visitors.menu(Visitor("account", role, login))]
        chosen = _chosen(reading) if role in ("administrator", "coordinator") else []
        found[role] = reach.crawl(browser, app, ["/", *menu, *chosen])
    return found


def _chosen(reading: Served) -> list[str]:
    """Where forms lead that choose from a list, and what shows only where a body is not settled."""
    with reading.site.register.reading() as connection:
        waiting = next(one.obligation for one in submissions(connection) if not one.verdict)
    pages = ("/bao-cao-den/xac-nhan", "/bao-cao-den/tra-lai", "/khoi-phuc-nhieu")
    return [
        *(f"{page}?viec={waiting}" for page in pages),
        *(f"/danh-ba/{AGENCY}/{page}" for page in ("tiep-nhan", "sua")),
    ]


def _somebody(reading: Served) -> Client:
    """Told of a server's error as anybody is: by its page."""
    client = TestClient(
        reading.site.app, base_url="http://portal.test", follow_redirects=False, raise_server_exceptions=False
    )
    return Client(client)


def test_every_link_leads_somewhere(reached: dict[str, reach.Reached]) -> None:
    broken = [f"{role}: {path} on {page}" for role, one in reached.items() for path, page in one.broken.items()]
    assert not broken, "\n".join(broken)


def test_links_lead_to_every_page(reached: dict[str, reach.Reached], reading: Served) -> None:
    """A route that no page of any of its roles leads to is a page that nobody finds."""
    found = {path for one in reached.values() for path in one.pages}
    asked = {one.path for one in reach.routes(reading.site.app) if not one.path.startswith(tuple(BY_OTHERS))}
    assert asked - found == set()


@pytest.mark.parametrize("role", [*ROLES, "guest"])
def test_pages_are_well(
    role: str, reached: dict[str, reach.Reached], reading: Served, reading_elsewhere: Served, browser: Browser
) -> None:
    """Pages of the administrator that a coordinator has too are looked at once."""
    seen = reached["coordinator"].pages if role == "administrator" else {}
    pages = [path for route, path in reached[role].pages.items() if route not in seen]
    shown = [path for path in pages if reached[role].kinds[path] == "text/html"]
    assert shown
    wrong: list[str] = []
    with visiting(browser, reading.address) as visit, visiting(browser, reading_elsewhere.address) as elsewhere:
        if role != "guest":
            for one in (visit, elsewhere):
                one.sign_in(next(login for login, (known, _) in ACCOUNTS.items() if known == role))
        for path in shown:
            try:
                assert (visit.open(path), elsewhere.open(path)) == (200, 200), path
                assert path.startswith(OWN_HISTORY) or elsewhere.words() == visit.words(), path
                elsewhere.quiet()
                visit.well()
            except AssertionError as fault:
                wrong.append(str(fault))
                visit.faults.clear()
                elsewhere.faults.clear()
    assert not wrong, "\n".join(wrong)

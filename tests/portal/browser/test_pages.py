"""Every page that a role can open: the same over SQLite and over PostgreSQL; in the browser quiet, within this host, fit
for any window, clean before axe."""

from __future__ import annotations

import re
from collections.abc import Mapping

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

LATER = "/viec-hom-nay/sang-mai"
"""A part that comes after its page."""
BY_OTHERS = {"/api/", "/lien-ket/", "/lich/", "/dang-nhap/tap-trung", "/song", "/robots.txt", LATER}
"""What machines ask for, or letters lead to: tests of their own."""
_KEYS = re.compile(rb'(name="_(?:token|form)" value=")[^"]+')
"""What is never twice the same in a form."""


@pytest.fixture(scope="package")
def reached(reading: Served) -> Mapping[str, reach.Reached]:
    """What each role comes to by links."""
    return _reached(reading)


@pytest.fixture(scope="package")
def reached_elsewhere(reading_elsewhere: Served) -> Mapping[str, reach.Reached]:
    """The same over PostgreSQL."""
    return _reached(reading_elsewhere)


def _reached(reading: Served) -> dict[str, reach.Reached]:
    app = reading.site.app
    found = {"guest": reach.crawl(_somebody(reading), app, ["/dang-nhap"])}
    for login, (role, _) in ACCOUNTS.items():
        browser = _somebody(reading)
        browser.sign_in(login)
        menu = [address for address, _ in visitors.menu(Visitor("account", role, login))]
        chosen = _chosen(reading) if role in ("administrator", "coordinator") else []
        found[role] = reach.crawl(browser, app, ["/", *menu, *chosen])
        found[role].bodies[LATER] = browser.get(LATER).content
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


def test_every_link_leads_somewhere(reached: Mapping[str, reach.Reached]) -> None:
    broken = [f"{role}: {path} on {page}" for role, one in reached.items() for path, page in one.broken.items()]
    assert not broken, "\n".join(broken)


def test_links_lead_to_every_page(reached: Mapping[str, reach.Reached], reading: Served) -> None:
    """A route that no page of any of its roles leads to is a page that nobody finds."""
    found = {path for one in reached.values() for path in one.pages}
    asked = {one.path for one in reach.routes(reading.site.app) if not one.path.startswith(tuple(BY_OTHERS))}
    assert asked - found == set()


@pytest.mark.parametrize("role", [*ROLES, "guest"])
def test_both_databases_give_the_same_pages(
    role: str,
    reached: Mapping[str, reach.Reached],
    reached_elsewhere: Mapping[str, reach.Reached],
    reading: Served,
    reading_elsewhere: Served,
) -> None:
    """To the last letter, files too: all that differs is where the portal is, and the keys of forms."""
    one, other = _said(reached[role], reading), _said(reached_elsewhere[role], reading_elsewhere)
    assert one.keys() == other.keys()
    assert not [f"{path}: {_first_difference(one[path], other[path])}" for path in one if one[path] != other[path]]


def _said(reached: reach.Reached, served: Served) -> dict[str, bytes]:
    return {
        path: _KEYS.sub(rb"\1", body).replace(served.address.encode(), b"") for path, body in reached.bodies.items()
    }


def _first_difference(one: bytes, other: bytes) -> tuple[bytes, bytes]:
    return next(
        pair for pair in zip([*one.splitlines(), b""], [*other.splitlines(), b""], strict=False) if pair[0] != pair[1]
    )


@pytest.mark.parametrize("role", [*ROLES, "guest"])
def test_pages_are_well(role: str, reached: Mapping[str, reach.Reached], reading: Served, browser: Browser) -> None:
    """Pages of the administrator that a coordinator has too are looked at once."""
    seen = reached["coordinator"].pages if role == "administrator" else {}
    pages = [path for route, path in reached[role].pages.items() if route not in seen]
    shown = [path for path in pages if reached[role].kinds[path] == "text/html"]
    assert shown
    wrong: list[str] = []
    with visiting(browser, reading.address) as visit:
        if role != "guest":
            visit.sign_in(next(login for login, (known, _) in ACCOUNTS.items() if known == role))
        for path in shown:
            try:
                assert visit.open(path) == 200, path
                visit.well()
            except AssertionError as fault:
                wrong.append(str(fault))
                visit.faults.clear()
    assert not wrong, "\n".join(wrong)

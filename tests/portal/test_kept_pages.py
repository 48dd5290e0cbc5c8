"""What is kept of a page is nobody's own: marks of forms, names and scopes differ, and what changes is shown at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plans.register.session import Register
from tests.plans.register.facts import PLAN, TAI_CHINH, Y_TE
from tests.portal import owing, steered
from tests.portal.ready import Browser, Site, site

PAGE = f"/ke-hoach/{PLAN}"
_FORM = re.compile(r'name="_token" value="([^"]+)">\s*<input[^>]*name="_form" value="([^"]+)"')


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    made = site(register, tmp_path, mornings=steered.Mornings())
    steered.fill(made)
    return made


def marks(browser: Browser) -> tuple[str, str]:
    """The token and the form's own number on the plan's page."""
    shown = browser.get(PAGE).text
    content = shown[shown.index("<main") :]
    found = _FORM.search(content)
    assert found, content
    return found[1], found[2]


def test_forms_on_a_kept_page_carry_their_own_marks(portal: Site) -> None:
    one, other = portal.signed_in("cua-tinh"), portal.signed_in("cua-tinh")
    found = [marks(one), marks(one), marks(other)]
    assert len({token for token, _ in found}) == len({form for _, form in found}) == 3
    token, form = marks(one)
    foreign = other.client.post(f"{PAGE}/sua", data={"_token": token, "_form": form})
    assert foreign.status_code == 403
    assert one.client.post(f"{PAGE}/sua", data={"_token": token, "_form": form}).status_code == 303


def test_what_changes_is_shown_at_once(portal: Site) -> None:
    desk = portal.signed_in("cua-tinh")
    assert "152/BC-SYT" not in desk.get("/bao-cao-den").text
    steered.hand_in(portal)
    assert "152/BC-SYT" in desk.get("/bao-cao-den").text


def test_the_same_address_shows_each_agency_its_own(register: Register, tmp_path: Path) -> None:
    made = site(register, tmp_path)
    owing.fill(register)
    health, finance = (owing.by_link(made, agency) for agency in (Y_TE, TAI_CHINH))
    for _ in range(2):
        shown = health.get("/viec-phai-lam").text, finance.get("/viec-phai-lam").text
        assert [f"{TAI_CHINH}/2024-H1" in one for one in shown] == [False, True]
        assert [f"{Y_TE}/2024-H1" in one for one in shown] == [True, False]

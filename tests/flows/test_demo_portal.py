"""The demo's portal: on its last day, with accounts that sign in; each start tells fresh passwords."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from flows import demo_portal, planning, portal
from flows.clock import clock_on
from flows.demo import LOADED
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from tests.portal.ready import Browser


def test_three_accounts_see_their_first_screen(tmp_path: Path) -> None:
    environ = demo_portal.settled(tmp_path, "http://portal.test")
    register = open_register(RegisterSettings.read(environ))
    planning.prepare(register, LOADED, clock_on(LOADED).now())
    register.close()
    demo_portal.accounts(environ)
    told = demo_portal.accounts(environ)
    app = portal.app(environ)
    homes = {}
    for one, password in told:
        browser = Browser(TestClient(app, base_url="http://portal.test", follow_redirects=False))
        homes[one.role] = browser.sign_in(one.login, password).headers["location"]
        assert "31/07/2024" in browser.get(homes[one.role]).text
    assert homes == {"supervisor": "/tong-quan", "coordinator": "/viec-hom-nay", "agency": "/viec-phai-lam"}
    app.state.parts.register.close()


def test_the_demos_portal_reads_no_setting_of_the_service(tmp_path: Path) -> None:
    assert {name: value for name, value in demo_portal.settled(tmp_path, "a").items() if "DONDOC" in name} == {
        "DONDOC_HOME": str(tmp_path), "DONDOC_REHEARSAL_DAY": "2024-07-31", "DONDOC_PORTAL_ADDRESS": "a",
    }  # fmt: skip

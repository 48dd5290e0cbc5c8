"""The whole arc: a Word file uploaded, reviewed, published; letters of a morning in June; handed in by the letter's link,
returned with a reason, handed in again, accepted; the supervisor's figures agree with the register. On each database."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from agencies.demo_contacts import demo_contacts
from agencies.portal.settings import ADDRESS, SECRET
from flows import planning
from flows.clock import clock_on
from flows.morning import run
from flows.wiring import morning_in
from plans.register import entries, queries
from plans.register.queries import ObligationView, Selection
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from tests.drafting.building import written
from tests.drafting.word_files import as_typed_word
from tests.portal import ready
from tests.portal.browser import lived
from tests.portal.browser.conftest import DATABASES
from tests.portal.browser.serving import Served, serving
from tests.portal.browser.visiting import Visit, visiting
from tests.portal.owing import PDF
from tests.portal.ready import moment

UPLOADED, TOLD, RETURNED, AGAIN, LOOKED = (date(2024, 5, 23), *(date(2024, 6, day) for day in (12, 13, 14, 24)))
AGENCY = "dak-lak/so-y-te"
LINK = re.compile(r"http://127\.0\.0\.1:\d+/lien-ket/\S+")
FIGURES = ("expected", "on_time", "late", "missing", "awaiting", "not_yet_due")


@pytest.fixture(params=DATABASES)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> RegisterSettings:
    """Of a register that is not there yet, on each database."""
    if request.param == "sqlite":
        return RegisterSettings.read({"DONDOC_HOME": str(tmp_path)})
    return RegisterSettings(tmp_path, request.getfixturevalue("new_database"))


@pytest.fixture
def empty(settings: RegisterSettings, tmp_path: Path) -> Iterator[Served]:
    """A portal with the shipped directory and no plan, on the day of the upload."""
    with closing(open_register(settings)) as register:
        now = clock_on(UPLOADED).now()
        directory = planning.prepare(register, UPLOADED, now)
        with register.begin() as connection:
            entries.put_contacts(connection, [one.row() for one in demo_contacts(directory)], now=now, by="test")
        with serving(register, tmp_path) as served:
            served.site.clock.at = moment(UPLOADED)
            yield served


def morning(served: Served, home: Path, day: date) -> list[str]:
    """The flow of that morning -> the texts of the letters in the mailbox to the agency."""
    served.site.clock.at = moment(day, 7)
    environ = {"DONDOC_HOME": str(home), ADDRESS: served.address, SECRET: ready.SECRET}
    run(morning_in(served.site.register, environ, day, clock_on(day)))
    served.site.clock.at = moment(day)
    letters = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in home.rglob("*.eml")]
    return [_text(one) for one in letters if "so-y-te.dak-lak" in one["To"]]


def _text(letter: Any) -> str:
    return str(letter.get_body(("plain",)).get_content())


def publish(visit: Visit, document: Path) -> None:
    """From the file to the plan in force."""
    page = visit.page
    visit.sign_in("dieu-phoi")
    visit.open("/ke-hoach/tai-len")
    page.get_by_label("Tệp kế hoạch").set_input_files(document)
    page.get_by_role("button", name="Tải lên và đọc").click()
    page.wait_for_url("**/doi-chieu")
    page.locator("#cach-doc").wait_for()
    visit.well()
    page.goto(page.url.replace("doi-chieu", "kiem-tra"))
    page.get_by_role("button", name="Công bố").click()
    page.wait_for_url(re.compile(r"/ke-hoach/[a-z0-9-]+$"))


def hand_in(visit: Visit, number: str, verb: str) -> None:
    """By the form that is open: number, day, file."""
    page = visit.page
    page.get_by_label("Số, ký hiệu văn bản").fill(number)
    page.get_by_role("button", name="Hôm nay").click()
    page.get_by_label("Tệp báo cáo").set_input_files(
        {"name": "Báo cáo.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name=verb, exact=True).click()
    page.get_by_role("heading", name="Biên nhận báo cáo").wait_for()


def judge(visit: Visit, button: str, reason: str = "") -> None:
    """The only report that waits; the session of the day before has ended."""
    page = visit.page
    visit.sign_in("dieu-phoi")
    visit.open("/bao-cao-den")
    page.locator("a[href^='/bao-cao-den/']").first.click()
    if reason:
        page.get_by_label("Lý do trả lại").fill(reason)
    page.get_by_role("button", name=button).click()
    page.get_by_role("status").wait_for()


def register_says(owed: list[ObligationView]) -> dict[str, int]:
    """The supervisor's figures, counted apart from the portal's queries."""
    due = [one for one in owed if one.due_on and one.due_on < LOOKED and one.state != "waived"]
    count = Counter[str]({"expected": len(due)})
    for one in due:
        first = one.first_submitted_on
        assert one.due_on
        count["missing" if first is None else "on_time" if first <= one.due_on else "late"] += 1
    count["awaiting"] = sum(one.state == "submitted" for one in due)
    count["not_yet_due"] = sum(bool(one.due_on and one.due_on >= LOOKED) for one in owed)
    return {name: count[name] for name in FIGURES}


def test_from_the_word_file_to_the_figures(empty: Served, browser: Browser, tmp_path: Path) -> None:
    document = as_typed_word(written("ke-hoach-62", lived.SEED.read_text(encoding="utf-8")), tmp_path)
    with visiting(browser, empty.address) as coordinator:
        publish(coordinator, document)
        [letter] = morning(empty, tmp_path, TOLD)
        with visiting(browser, empty.address) as agency:
            link = LINK.search(letter)
            assert link, letter
            agency.open(link[0].removeprefix(empty.address))
            assert "lien-ket" not in agency.page.url
            agency.page.get_by_role("link", name="Nộp báo cáo").first.click()
            hand_in(agency, "152/BC-SYT", "Nộp báo cáo")
            empty.site.clock.at = moment(RETURNED)
            judge(coordinator, "Trả lại để bổ sung", "Thiếu số liệu của các huyện.")
            empty.site.clock.at = moment(AGAIN)
            agency.open("/viec-phai-lam")
            assert "Thiếu số liệu của các huyện." in agency.page.inner_text("main")
            agency.well()
            agency.page.get_by_role("link", name="Nộp lại").first.click()
            hand_in(agency, "160/BC-SYT", "Nộp lại")
        judge(coordinator, "Xác nhận báo cáo")
    empty.site.clock.at = moment(LOOKED)
    with empty.site.register.reading() as connection:
        calendar = planning.calendar(connection, LOOKED)
        owed = queries.obligations(connection, LOOKED, calendar, Selection(tracked=True))
        [plan] = queries.plans(connection)
    ours = [one for one in owed if one.agency == AGENCY and one.state == "accepted"]
    assert [(one.due_on, one.first_submitted_on) for one in ours] == [(date(2024, 6, 19), TOLD)]
    with visiting(browser, empty.address) as supervisor:
        supervisor.sign_in("lanh-dao")
        supervisor.open("/thong-ke?ke-hoach=" + plan.id)
        shown: dict[str, int] = Counter()
        for table in supervisor.page.locator("section[aria-labelledby='ke-hoach'] table").all():
            cells = table.locator("tbody tr").first.locator("td.num").all_inner_texts()
            shown = {name: shown.get(name, 0) + int(cells[at].replace(".", "")) for at, name in enumerate(FIGURES)}
    assert shown == register_says(owed)
    assert shown["on_time"] == 1
    assert shown["missing"] > 10

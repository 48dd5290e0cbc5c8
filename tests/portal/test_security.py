"""What an attacker would try: a test each. Files of wrong kinds and names are in ``test_handing_in``."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from agencies.portal.pages.door import MOST_BY_LOGIN, MOST_HERE, SLOW_AFTER, SLOWEST, delay
from agencies.portal.security.flash import carried, told
from plans.register.entries.access import note_failed_try
from plans.register.rows import entry, record
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.plans.register.facts import Y_TE
from tests.portal import owing
from tests.portal.owing import FILLED, PDF, WORK
from tests.portal.ready import SECRET, Site, settings, site
from tests.portal.test_access import FORM, copied, path_of, send, values, ways_of
from tests.portal.world import AnyDrafting, AnyMorning, AnyPlanning, Ids, Person, build, people

EVIL = "\"><img src=x onerror=alert(1)>'{{7*7}}"
RUN = re.compile(r"<img src=x|\b49\b.{0,20}onerror")
SHOWN = {
    "plan": ("number", "title"),
    "task": ("title", "phrase", "section", "heading", "quote"),
    "agency": ("name", "short_name"),
    "contact": ("name", "phone"),
    "difficulty": ("text", "answer"),
    "request": ("reason",),
    "submission": ("document_no", "note", '"by"'),
    "file": ("name",),
    "account": ("name",),
    "link": ("label", "made_by"),
    "message": ("subject", '"text"', "words", "address"),
    "draft": ("name", "changed_by"),
    "obligation": ("reason",),
}


@pytest.fixture(scope="module")
def world(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Ids]]:
    """Everything that people write is an attack."""
    home = tmp_path_factory.mktemp("evil")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    made = site(register, home, drafting=AnyDrafting(), planning=AnyPlanning(), mornings=AnyMorning())
    ids = build(made)
    with register.begin() as connection:
        for table, columns in SHOWN.items():
            for column in columns:
                number = " || rowid" if (table, column) == ("contact", "name") else ""
                connection.execute(text(f'UPDATE "{table}" SET {column} = :evil{number}'), {"evil": EVIL})
        record(connection, [entry("plan.track", EVIL, made.clock.now(), note=EVIL)])
    yield made, ids
    register.close()


@pytest.fixture(scope="module")
def crowd(world: tuple[Site, Ids]) -> list[Person]:
    return list(people(*world))


ASKED = (
    "tiep",
    "nguoi",
    "viec",
    "ke-hoach",
    "co-quan",
    "khoi",
    "cap",
    "ky",
    "trang-thai",
    "xep",
    "tim",
    "tu",
    "den",
    "ten",
)


def test_nothing_written_runs_in_any_page(world: tuple[Site, Ids], crowd: list[Person]) -> None:
    made, ids = world
    run = []
    for person in crowd:
        for way in ways_of(made.app, person, safe=True):
            for query in ({}, dict.fromkeys(ASKED, EVIL)):
                answer = send(person, way, path_of(way, "y_te", values(ids)), **query)
                html = "html" in answer.headers.get("content-type", "html")
                run += [f"{person.name} on {answer.url}"] if html and RUN.search(answer.text) else []
    assert run == []


def test_nothing_typed_into_a_form_runs(world: tuple[Site, Ids], crowd: list[Person], tmp_path: Path) -> None:
    made, ids = world
    typed = dict.fromkeys((*FORM, "tai_khoan", "co_quan", "han_moi", "nhiem_vu", "email", "dien_thoai", "same"), EVIL)
    run = []
    for number, person in enumerate(crowd):
        with copied(made, tmp_path / str(number)):
            for way in ways_of(made.app, person, safe=False):
                answer = send(person, way, path_of(way, "y_te", values(ids)), **typed)
                html = "html" in answer.headers.get("content-type", "html")
                run += [f"{person.name} on {answer.url}"] if html and RUN.search(answer.text) else []
    assert run == []


def test_every_answer_forbids_scripts_of_others(portal: Site) -> None:
    for path in ("/dang-nhap", "/khong-co", "/song", "/static/dondoc.css", "/api/v1/obligations"):
        told = portal.browser().get(path).headers
        assert "script-src 'self'" in told["content-security-policy"]
        assert "unsafe" not in told["content-security-policy"]
        assert told["x-content-type-options"] == "nosniff"
        assert told["referrer-policy"] == "no-referrer"
        assert told["x-frame-options"] == "SAMEORIGIN"


@pytest.fixture
def office(portal: Site) -> Site:
    owing.fill(portal.register)
    portal.account("lanh-dao", "supervisor")
    return portal


TOKENS = ["", "x", "AAAA", "ẩ" * 10]


@pytest.mark.parametrize("token", TOKENS)
def test_a_form_without_its_token_changes_nothing(office: Site, token: str) -> None:
    browser = owing.health(office)
    assert browser.client.post(f"{WORK}/nop", data={**FILLED, "_token": token, "_form": "x"}).status_code == 403
    assert owing.view(office).submitted_on is None


def test_a_token_of_another_session_is_none(office: Site) -> None:
    theirs = re.search(r'name="_token" value="([^"]+)"', owing.health(office).get(f"{WORK}/nop").text)
    assert theirs
    mine = owing.by_link(office, Y_TE)
    data = {**FILLED, "_token": theirs[1], "_form": "x"}
    assert mine.client.post(f"{WORK}/nop", data=data).status_code == 403


@pytest.mark.parametrize("said", ["cross-site", "same-site", "x"])
def test_a_form_that_the_browser_says_is_foreign_is_refused(office: Site, said: str) -> None:
    browser = owing.health(office)
    token = re.search(r'name="_token" value="([^"]+)"', browser.get(f"{WORK}/nop").text)
    assert token
    headers = {"sec-fetch-site": said}
    data = {**FILLED, "_token": token[1], "_form": "x"}
    assert browser.client.post(f"{WORK}/nop", data=data, headers=headers).status_code == 403


AWAY = [
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
    "/%0d%0aa:b",
]


@pytest.mark.parametrize("there", AWAY)
def test_no_address_leads_away(office: Site, there: str) -> None:
    for path in (f"/dang-nhap?tiep={there}", "/dang-nhap"):
        assert "evil.example" not in office.browser().get(path).headers.get("location", "")
    browser = office.signed_in("lanh-dao")
    answer = browser.post("/ngon-ngu", {"ngon_ngu": "en", "tiep": there}, page="/tong-quan")
    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith(("//", "/\\"))
    link = office.browser().get(f"/lien-ket/{office.link(Y_TE)}", params={"viec": there})
    assert link.headers["location"].startswith(("/viec/", "/viec-phai-lam"))
    assert "a" not in answer.headers


@pytest.mark.parametrize("path", ["/viec-phai-lam/", "//evil.example", "//evil.example/", "/static", "/tong-quan/"])
def test_the_host_that_a_browser_names_is_never_repeated(office: Site, path: str) -> None:
    for browser in (office.browser(), office.signed_in("lanh-dao")):
        answer = browser.client.get(f"http://portal.test{path}", headers={"host": "evil.example"})
        assert "evil.example" not in answer.headers.get("location", "")
        assert "evil.example" not in answer.text


OUTSIDE = [
    "../app.py",
    "..%2fapp.py",
    "%2e%2e/app.py",
    "..\\app.py",
    "/etc/passwd",
    "%00",
    "....//app.py",
    "vendor/../../app.py",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_file_outside_is_served(portal: Site, name: str) -> None:
    answer = portal.browser().client.get(f"http://portal.test/static/{name}")
    assert answer.status_code in {404, 405}
    assert "create_app" not in answer.text


HUGE = "/tep/99999999999999999999999", "/tep/-1", "/tep/%00", "/viec/a%00b/c/d/e/f/nop", "/da-nop?trang=%00"


@pytest.mark.parametrize("path", HUGE)
def test_numbers_and_letters_that_no_database_takes_are_unknown(office: Site, path: str) -> None:
    assert owing.health(office).get(path).status_code == 404


def test_a_file_name_ends_no_header(office: Site, tmp_path: Path) -> None:
    browser = owing.health(office)
    files = [("tep", ('báo"\r\nset-cookie: a=b\r\n.pdf', PDF))]
    there = browser.post(f"{WORK}/nop", FILLED, files=files).headers["location"]
    path = re.search(r'href="(/tep/\d+)"', browser.get(there).text)
    assert path
    told = browser.get(path[1]).headers
    assert "set-cookie" not in told
    assert not re.search(r"[\r\n]", told["content-disposition"])
    assert [one.suffix for one in (tmp_path / "uploads").rglob("*") if one.is_file()] == [".pdf"]


def test_what_is_too_large_is_refused_before_it_is_read(office: Site) -> None:
    browser = owing.health(office)
    answer = browser.client.post(f"{WORK}/nop", content=b"x", headers={"content-length": "99999999"})
    assert answer.status_code == 413


def test_what_lies_about_its_size_is_cut_off(office: Site) -> None:
    sent = 0

    def pieces() -> Iterator[bytes]:
        nonlocal sent
        yield b'--x\r\ncontent-disposition: form-data; name="tep"; filename="a.pdf"\r\n\r\n'
        for _ in range(200):
            sent += 1
            yield b"0" * 65536

    headers = {"content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked"}
    for path, expected in ((f"{WORK}/nop", 413), ("/dang-nhap", 413)):
        answer = owing.health(office).client.post(path, content=pieces(), headers=headers)
        assert answer.status_code == expected


def test_a_list_taken_away_holds_no_formula(office: Site) -> None:
    with office.register.begin() as connection:
        connection.execute(text("UPDATE task SET title = '=HYPERLINK(\"http://evil.example\")'"))
        connection.execute(text("UPDATE agency SET name = '@SUM(1+1)*cmd|'' /C calc''!A0'"))
    browser = office.signed_in("lanh-dao")
    rows = [row for row in csv.reader(io.StringIO(browser.get("/qua-han?xuat=csv").text)) if row]
    assert any("HYPERLINK" in cell for row in rows for cell in row)
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    book: Any = load_workbook(io.BytesIO(browser.get("/qua-han?xuat=xlsx").content))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_a_session_brought_along_is_not_taken(office: Site) -> None:
    browser = office.browser()
    browser.client.cookies.set("dondoc-session", "of-the-attacker")
    put = browser.sign_in("lanh-dao").headers.get_list("set-cookie")
    assert [one for one in put if one.startswith("dondoc-session=") and "of-the-attacker" not in one]
    stranger = office.browser()
    stranger.client.cookies.set("dondoc-session", "of-the-attacker")
    assert stranger.get("/").headers["location"] == "/dang-nhap"


def test_no_session_lives_longer_than_a_week(office: Site) -> None:
    browser = office.signed_in("lanh-dao")
    for _ in range(27):
        office.clock.move(hours=6)
        assert browser.get("/").headers["location"] == "/tong-quan"
    office.clock.move(hours=7)
    assert browser.get("/").headers["location"] == "/dang-nhap"


def test_cookies_over_https_are_for_this_host_and_no_script(register: Register, tmp_path: Path) -> None:
    made = site(register, tmp_path, settings=replace(settings(tmp_path), address="https://dondoc.example"))
    made.account("lanh-dao", "supervisor")
    browser = made.browser()
    browser.client.base_url = "https://dondoc.example"
    shown = browser.get("/dang-nhap")
    entered = browser.sign_in("lanh-dao")
    link = made.browser().get(f"/lien-ket/{made.link(Y_TE)}")
    put = [one for answer in (shown, entered, link) for one in answer.headers.get_list("set-cookie")]
    kept = [one for one in put if "max-age=0" not in one.lower()]
    assert {one.partition("=")[0] for one in kept} == {f"__Host-dondoc-{name}" for name in ("form", "session", "link")}
    for one in kept:
        assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax"} <= {part.strip() for part in one.split(";")}
        assert "Domain" not in one
    assert entered.headers["strict-transport-security"] == "max-age=31536000"


def test_wrong_passwords_of_others_behind_one_address_shut_nobody_out(office: Site) -> None:
    """A whole office may stand behind one address: who guesses there is answered later and later, others come in."""
    browser = office.browser()
    for number in range(SLOW_AFTER + 1):
        assert browser.sign_in(f"ai-{number}", "mật khẩu đoán mò").status_code == 422
    begun = monotonic()
    assert browser.sign_in("mot-nguoi-nua", "mật khẩu đoán mò").status_code == 422
    assert monotonic() - begun >= delay(SLOW_AFTER + 2) > 0
    assert browser.sign_in("lanh-dao").status_code == 303


def test_wrong_passwords_of_one_login_from_many_addresses_shut_it_for_a_while(office: Site) -> None:
    with office.register.begin() as connection:
        for number in range(MOST_BY_LOGIN):
            note_failed_try(connection, "lanh-dao", f"10.0.0.{number}", now=office.clock.now())
    assert office.browser().sign_in("lanh-dao").status_code == 429
    office.clock.move(minutes=16)
    assert office.browser().sign_in("lanh-dao").status_code == 303


def test_one_who_guesses_elsewhere_does_not_shut_out_who_comes_from_here(office: Site) -> None:
    with office.register.begin() as connection:
        for _ in range(MOST_HERE + 1):
            note_failed_try(connection, "lanh-dao", "10.0.0.9", now=office.clock.now())
    assert office.browser().sign_in("lanh-dao").status_code == 303


def test_answers_come_later_the_more_was_guessed_up_to_a_bound() -> None:
    assert [delay(many) for many in (0, SLOW_AFTER, SLOW_AFTER + 4, 10_000)] == [0, 0, 1.0, SLOWEST]


@pytest.mark.parametrize("words", ["999", "x", "Imdp4bqvbyI.xxxx", "%00", "W10.abc"])
@pytest.mark.parametrize(("path", "name"), [("/bao-cao-den", "xong"), ("/danh-ba", "nhap")])
def test_what_an_address_says_was_done_is_told_only_where_we_signed_it(
    office: Site, path: str, name: str, words: str
) -> None:
    office.account("dieu-phoi-2", "coordinator")
    answer = office.signed_in("dieu-phoi-2").get(f"{path}?{name}={words}")
    assert 'class="good"' not in answer.text


def test_what_was_done_is_told_to_its_session_alone() -> None:
    words = carried(SECRET, "/bao-cao-den", "một", 3)
    assert told(SECRET, "/bao-cao-den", "một", words) == 3
    assert told(SECRET, "/bao-cao-den", "hai", words) == 0
    assert told(SECRET, "/danh-ba", "một", words) == 0


def test_a_plan_of_another_area_is_not_replaced_under_its_own_id(world: tuple[Site, Ids], crowd: list[Person]) -> None:
    made, _ = world
    coordinator = next(person for person in crowd if person.name == "coordinator")
    with made.register.begin() as connection:
        changed = "UPDATE draft SET plan = json_set(plan, '$.id', 'viet-yen-2024-06') WHERE key = 'nhap-kon-tum'"
        connection.execute(text(changed))
    way = next(way for way in ways_of(made.app, coordinator, safe=False) if way.path.endswith("/cong-bo"))
    answer = send(coordinator, way, "/ke-hoach/du-thao/nhap-kon-tum/cong-bo")
    assert answer.status_code == 409
    assert send(coordinator, way, "/ke-hoach/du-thao/nhap-kon-tum/cong-bo", revision="x").status_code == 409

"""An agency keeps its own contacts, takes back its links, and has its deadlines in a calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from agencies.portal.security.links import token
from plans.register import queries
from plans.register.entries import access, put_contacts
from plans.register.session import Register
from tests.plans.register.facts import H1, TAI_CHINH, Y_TE
from tests.portal import owing
from tests.portal.owing import WORK
from tests.portal.ready import SECRET, Browser, Site

NEW = {"ten": "Phòng Nghiệp vụ Y", "vai_tro": "dau-moi", "thu": "nvy@soyte.example", "qua_thu": "1"}
ADDRESS = re.compile(r'href="http://portal\.test(/lich/[^"]+)"')


@pytest.fixture
def portal(portal: Site, register: Register) -> Site:
    owing.fill(register)
    row = {"role": "van-thu", "by_email": True, "by_sms": False, "active": True}
    rows = [
        {**row, "agency": agency, "name": "Văn thư", "email": f"vt@{agency.partition('/')[2]}.example"}
        for agency in (Y_TE, TAI_CHINH)
    ]
    with register.begin() as connection:
        put_contacts(connection, rows, now=portal.clock.now(), by="test")
    return portal


@pytest.fixture
def health(portal: Site) -> Browser:
    return owing.health(portal)


def contacts(site: Site, agency: str = Y_TE) -> dict[str, queries.ContactView]:
    with site.register.reading() as connection:
        return {one.name: one for one in queries.contacts(connection, agency)}


def test_a_contact_is_named_and_mended(portal: Site, health: Browser) -> None:
    assert health.post("/dau-moi", NEW).headers["location"] == "/dau-moi"
    assert "nvy@soyte.example" in health.get("/dau-moi").text
    form = health.get("/dau-moi", params={"ten": NEW["ten"], "vai_tro": "dau-moi"}).text
    assert 'value="nvy@soyte.example"' in form
    health.post("/dau-moi", {**NEW, "dien_thoai": "0912 345 678", "qua_tin_nhan": "1"})
    one = contacts(portal)["Phòng Nghiệp vụ Y"]
    assert (one.phone, one.by_email, one.by_sms, one.agency) == ("+84912345678", True, True, Y_TE)
    assert set(contacts(portal, TAI_CHINH)) == {"Văn thư"}


def test_who_mends_the_address_stays_inside_and_older_links_end(portal: Site) -> None:
    with portal.register.begin() as connection:
        pk = int(connection.exec_driver_sql(f"SELECT pk FROM contact WHERE agency = '{Y_TE}'").scalar_one())
        made = [
            access.make_link(
                connection, "work", Y_TE, nonce, expires_at=portal.clock.now() + timedelta(days=9),
                now=portal.clock.now(), by="test", contact=pk,
            )
            for nonce in "ab"
        ]  # fmt: skip
    here, old = (token(SECRET, "work", number, nonce) for number, nonce in zip(made, "ab", strict=True))
    browser = portal.browser()
    browser.get(f"/lien-ket/{here}")
    mended = {"ten": "Văn thư", "vai_tro": "van-thu", "thu": "moi@soyte.example", "qua_thu": "1"}
    assert browser.post("/dau-moi", mended).status_code == 303
    assert "moi@soyte.example" in browser.get("/dau-moi").text
    assert portal.browser().get(f"/lien-ket/{old}").status_code == 403


WRONG = [
    ({"ten": ""}, "ten", "Nhập tên người hoặc bộ phận nhận."),
    ({"thu": ""}, "thu", "Nhập thư điện tử hoặc điện thoại."),
    ({"thu": "a@b.vn, c@d.vn"}, "thu", "không phải đúng một địa chỉ thư"),
    ({"dien_thoai": "12345"}, "dien_thoai", "không phải đúng một số điện thoại"),
    ({"qua_thu": ""}, "qua_thu", "Chọn ít nhất một kênh nhận."),
    ({"dien_thoai": "0260 3862 222", "qua_tin_nhan": "1"}, "dien_thoai", "phải có số di động"),
    ({"vai_tro": "giam-doc"}, "vai_tro", "Chọn vai trò."),
    ({"thu": "vt@so-y-te.example", "vai_tro": "van-thu"}, "ten", "đã là của liên hệ “Văn thư”"),
]


@pytest.mark.parametrize(("sent", "field", "words"), WRONG)
def test_what_is_wrong_is_told_beside_its_field(
    portal: Site, health: Browser, sent: dict[str, str], field: str, words: str
) -> None:
    answer = health.post("/dau-moi", {**NEW, **sent})
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    assert answer.text.count(words) == 2
    assert set(contacts(portal)) == {"Văn thư"}


def test_the_last_contact_stays_and_another_may_go(portal: Site, health: Browser) -> None:
    first = {"ten": "Văn thư", "vai_tro": "van-thu"}
    refused = health.post("/dau-moi/ngung", first, page="/dau-moi")
    assert refused.status_code == 422
    assert "Thêm đầu mối khác trước khi ngừng" in refused.text
    health.post("/dau-moi", NEW)
    assert health.post("/dau-moi/ngung", first, page="/dau-moi").status_code == 303
    assert [one.name for one in contacts(portal).values() if one.active] == ["Phòng Nghiệp vụ Y"]
    assert "đã ngừng" in health.get("/dau-moi").text


def test_an_agency_takes_back_its_own_links_only(portal: Site, health: Browser) -> None:
    other = owing.by_link(portal, TAI_CHINH)
    theirs = re.search(r'name="lien_ket" value="(\d+)"', other.get("/dau-moi").text)
    mine = re.search(r'name="lien_ket" value="(\d+)"', health.get("/dau-moi").text)
    assert theirs
    assert mine
    assert theirs[1] != mine[1]
    for number in (theirs[1], "999", "x", "9" * 30):
        assert health.post("/dau-moi/thu-hoi", {"lien_ket": number}, page="/dau-moi").status_code == 404
    assert other.get("/viec-phai-lam").status_code == 200
    assert health.post("/dau-moi/thu-hoi", {"lien_ket": mine[1]}, page="/dau-moi").status_code == 303
    ended = health.get("/viec-phai-lam")
    assert (ended.status_code, "đã bị thu hồi" in ended.text) == (403, True)


def feed(site: Site, browser: Browser) -> str:
    browser.post("/dau-moi/lich", {}, page="/dau-moi")
    found = ADDRESS.search(browser.get("/dau-moi").text)
    assert found
    return found[1]


def events(site: Site, path: str) -> dict[str, object]:
    answer = site.browser().get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    return {str(one["url"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}


def test_the_calendar_holds_what_is_owed_by_this_agency(portal: Site, health: Browser) -> None:
    path = feed(portal, health)
    found = events(portal, path)
    assert set(found) == {f"http://portal.test/viec/{one}" for one in (H1, f"{H1[:-1]}2")}
    one = found[f"http://portal.test{WORK}"]
    assert one["dtstart"].dt == date(2024, 6, 14)  # type: ignore[index]
    assert one["dtend"].dt == date(2024, 6, 15)  # type: ignore[index]
    assert "6 tháng đầu năm 2024" in str(one["summary"])  # type: ignore[index]
    again = events(portal, path)
    assert {str(each["uid"]) for each in again.values()} == {str(each["uid"]) for each in found.values()}  # type: ignore[index]
    health.post(f"{WORK}/nop", owing.FILLED)
    assert set(events(portal, path)) == {f"http://portal.test/viec/{H1[:-1]}2"}


def test_a_new_address_shuts_the_old_one(portal: Site, health: Browser) -> None:
    first, second = feed(portal, health), feed(portal, health)
    assert first != second
    assert portal.browser().get(first).status_code == 404
    assert portal.browser().get(second).status_code == 200
    number = re.search(r'value="(\d+)"><button[^>]*>Thu hồi địa chỉ lịch', health.get("/dau-moi").text)
    assert number
    health.post("/dau-moi/thu-hoi", {"lien_ket": number[1]}, page="/dau-moi")
    assert portal.browser().get(second).status_code == 404


def test_the_calendars_address_opens_nothing_else(portal: Site, health: Browser) -> None:
    path = feed(portal, health)
    token = path.removeprefix("/lich/").removesuffix(".ics")
    assert portal.browser().get(f"/lien-ket/{token}").status_code == 403
    assert portal.browser().get(f"/lich/{portal.link(Y_TE)}.ics").status_code == 404
    assert portal.browser().get(f"/lich/{token[:-2]}xx.ics").status_code == 404
    portal.clock.at += timedelta(days=800)
    assert portal.browser().get(path).status_code == 404


def test_others_do_not_keep_an_agencys_contacts(portal: Site) -> None:
    portal.account("lanh-dao", "supervisor")
    assert portal.signed_in("lanh-dao").get("/dau-moi").status_code == 404

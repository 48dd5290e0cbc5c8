"""An agency asks for more time, says that something is not its own, raises difficulties, and reads the answers."""

from __future__ import annotations

import re

import pytest

from plans.register.entries import Writer
from plans.register.entries import raised as entries
from plans.register.queries import raised
from plans.register.session import Register
from tests.plans.register.facts import CALENDAR, CONG_AN, H1, TAI_CHINH
from tests.portal import owing
from tests.portal.owing import THEIRS, WORK
from tests.portal.ready import Browser, Site

MORE = {"den_ngay": "28/6/2024", "ly_do": "Chờ số liệu của các huyện"}
RAISED = {"nhiem_vu": "so-y-te.1", "noi_dung": "Chưa có kinh phí\r\nĐề nghị bố trí"}


@pytest.fixture
def portal(portal: Site, register: Register) -> Site:
    owing.fill(register)
    return portal


@pytest.fixture
def health(portal: Site) -> Browser:
    return owing.health(portal)


def writer(site: Site) -> Writer:
    return Writer("Điều phối", site.clock.now(), site.clock.today(), CALENDAR)


def requests(site: Site) -> list[raised.RequestView]:
    with site.register.reading() as connection:
        return raised.requests(connection)


def difficulties(site: Site) -> list[raised.DifficultyView]:
    with site.register.reading() as connection:
        return raised.difficulties(connection)


def test_more_time_is_asked_for_and_the_answer_is_read(portal: Site, health: Browser) -> None:
    answer = health.post(f"{WORK}/gia-han", MORE)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{WORK}/gia-han")
    waiting = health.get(f"{WORK}/gia-han").text
    assert "Đang chờ cơ quan theo dõi trả lời." in waiting
    assert 'name="ly_do"' not in waiting
    assert "Đề nghị gia hạn đến 28/06/2024" in health.get("/viec-phai-lam").text
    with portal.register.begin() as connection:
        entries.refuse_request(connection, requests(portal)[0].pk, writer(portal), note="Đã gia hạn một lần")
    assert "Đã gia hạn một lần" in health.get(f"{WORK}/gia-han").text
    assert "Đã gia hạn một lần" in health.get("/viec-phai-lam").text
    assert 'name="ly_do"' in health.get(f"{WORK}/gia-han").text


WRONG = [
    ("gia-han", {**MORE, "den_ngay": ""}, "den_ngay", "Nhập ngày đề nghị gia hạn đến."),
    ("gia-han", {**MORE, "den_ngay": "20.6.24"}, "den_ngay", "Ngày đề nghị phải ở sau ngày 20/06/2024."),
    ("gia-han", {**MORE, "ly_do": ""}, "ly_do", "Nhập lý do đề nghị gia hạn."),
    ("khong-phai", {"ly_do": ""}, "ly_do", "Nhập lý do, và cơ quan thực hiện nếu biết."),
    ("vuong-mac", {**RAISED, "noi_dung": " "}, "noi_dung", "Nhập nội dung khó khăn, vướng mắc."),
    ("vuong-mac", {**RAISED, "noi_dung": "x" * 5001}, "noi_dung", "Nội dung không quá 5000 ký tự."),
    ("vuong-mac", {**RAISED, "nhiem_vu": "so-tai-chinh.1"}, "nhiem_vu", "Chọn nhiệm vụ gặp khó khăn, vướng mắc."),
]


@pytest.mark.parametrize(("page", "sent", "field", "words"), WRONG)
def test_what_is_wrong_is_told_beside_its_field(
    portal: Site, health: Browser, page: str, sent: dict[str, str], field: str, words: str
) -> None:
    answer = health.post(f"{WORK}/{page}", sent)
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text
    assert answer.text.count(words) == 2
    assert not [*requests(portal), *difficulties(portal)]


def test_the_same_form_twice_counts_once(portal: Site, health: Browser) -> None:
    for page, sent in (("gia-han", MORE), ("khong-phai", {"ly_do": "Của Công an tỉnh"}), ("vuong-mac", RAISED)):
        shown = health.get(f"{WORK}/{page}").text
        keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', shown))
        assert [health.client.post(f"{WORK}/{page}", data={**keys, **sent}).status_code for _ in "12"] == [303, 303]
    assert sorted(one.kind for one in requests(portal)) == ["extend", "not_ours"]
    assert len(difficulties(portal)) == 1


def test_a_difficulty_and_what_became_of_it(portal: Site, health: Browser) -> None:
    assert health.post(f"{WORK}/vuong-mac", RAISED).headers["location"] == "/vuong-mac-cua-toi"
    shown = health.get("/vuong-mac-cua-toi").text
    assert "Chưa có kinh phí\nĐề nghị bố trí" in shown
    assert "Đang chờ trả lời" in shown
    one = difficulties(portal)[0]
    assert (one.agency, one.obligation, one.task) == ("kon-tum/so-y-te", H1, "so-y-te.1")
    with portal.register.begin() as connection:
        entries.pass_up(connection, one.pk, CONG_AN, writer(portal), words="Ngoài thẩm quyền")
    assert "Đã chuyển Công an tỉnh Kon Tum giải quyết" in health.get("/vuong-mac-cua-toi").text
    with portal.register.begin() as connection:
        entries.answer_difficulty(connection, one.pk, "Đã bố trí 50 triệu đồng", writer(portal))
    assert "Đã bố trí 50 triệu đồng" in health.get("/vuong-mac-cua-toi").text


def test_a_difficulty_may_be_with_the_report_itself(portal: Site, health: Browser) -> None:
    assert health.post(f"{WORK}/vuong-mac", {**RAISED, "nhiem_vu": "bao-cao-6-thang"}).status_code == 303
    assert difficulties(portal)[0].task == "bao-cao-6-thang"


@pytest.mark.parametrize("page", ["gia-han", "khong-phai", "vuong-mac"])
def test_nobody_asks_for_another_agency(portal: Site, health: Browser, page: str) -> None:
    keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', health.get(f"{WORK}/{page}").text))
    assert health.get(f"{THEIRS}/{page}").status_code == 404
    sent = {**keys, **MORE, **RAISED, "nhiem_vu": "so-tai-chinh.1"}
    assert health.client.post(f"{THEIRS}/{page}", data=sent).status_code == 404
    assert not [*requests(portal), *difficulties(portal)]


def test_nobody_reads_what_another_agency_raised(portal: Site, health: Browser) -> None:
    health.post(f"{WORK}/vuong-mac", RAISED)
    shown = owing.by_link(portal, TAI_CHINH).get("/vuong-mac-cua-toi").text
    assert "Chưa có kinh phí" not in shown
    assert "Chưa có khó khăn, vướng mắc nào được báo." in shown


def test_what_is_handed_in_needs_no_more_time(portal: Site, health: Browser) -> None:
    keys = dict(re.findall(r'name="(_token|_form)" value="([^"]+)"', health.get(f"{WORK}/gia-han").text))
    health.post(f"{WORK}/nop", owing.FILLED)
    assert "không còn chờ nộp" in health.get(f"{WORK}/gia-han").text
    assert health.client.post(f"{WORK}/gia-han", data={**keys, **MORE}).status_code == 409

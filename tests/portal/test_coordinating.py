"""The coordinator's worklist and acts: reports judged, more time, waivers, requests, difficulties; nothing foreign."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plans.register import queries
from plans.register.queries import raised
from plans.register.queries import submissions as came
from plans.register.session import Register
from tests.plans.register.facts import H1, PLAN, Y_TE
from tests.portal import steered
from tests.portal.ready import Browser, Site, site
from tests.portal.steered import DATELESS, DECEMBER, OTHER


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    made = site(register, tmp_path, mornings=steered.Mornings())
    steered.fill(made)
    return made


@pytest.fixture
def desk(portal: Site) -> Browser:
    return portal.signed_in("cua-tinh")


def acts(portal: Site) -> Counter[str]:
    with portal.register.reading() as connection:
        return Counter(line.act for line in queries.history(connection, plan=PLAN))


def test_the_worklist_tells_what_waits_worst_first(portal: Site, desk: Browser) -> None:
    steered.hand_in(portal)
    steered.ask_more_time(portal, OTHER)
    steered.raise_one(portal)
    shown = desk.get("/viec-hom-nay").text
    titles = ["Cơ quan chưa có đầu mối", "Báo cáo chờ xác nhận", "Đề nghị gia hạn", "vướng mắc chưa trả lời"]
    places = [shown.index(title) for title in (*titles, "Việc chưa có thời hạn", "Chưa xác định cơ quan tiếp nhận")]
    assert places == sorted(places)
    assert "xin gia hạn đến 28/06/2024" in shown
    assert "Thiếu kinh phí &lt;b&gt;" in shown
    assert "trễ 4 ngày làm việc (6 ngày)" in shown
    assert 'href="/bao-cao-den" ' in shown.replace(">", " ")


def test_a_group_without_anything_is_one_line(desk: Browser) -> None:
    shown = desk.get("/viec-hom-nay").text
    assert "Báo cáo chờ xác nhận: không có" in shown
    assert 'id="bao-cao"' not in shown


def test_another_area_has_none_of_it(portal: Site) -> None:
    number = steered.hand_in(portal)
    steered.raise_one(portal)
    other = portal.signed_in("tinh-khac")
    shown = other.get("/viec-hom-nay").text
    for title in ("Cơ quan chưa có đầu mối", "Báo cáo chờ xác nhận", "Việc chưa có thời hạn"):
        assert f"{title}: không có" in shown
    assert other.get(f"/bao-cao-den/{number}").status_code == 404


def test_tomorrow_is_counted_apart_and_seldom(portal: Site, desk: Browser) -> None:
    for _ in range(2):
        shown = desk.get("/viec-hom-nay/sang-mai").text
    assert "1 thư, 1 tin nhắn (2 đoạn)" in shown
    assert "1 cơ quan không liên lạc được" in shown
    assert portal.app.state.parts.mornings.asked == [date(2024, 6, 21)]
    assert "0 thư, 0 tin nhắn" in portal.signed_in("tinh-khac").get("/viec-hom-nay/sang-mai").text.replace(
        "1 thư", "0 thư"
    )


def test_a_report_is_read_with_all_it_brought(portal: Site, desk: Browser) -> None:
    shown = desk.get(f"/bao-cao-den/{steered.hand_in(portal)}").text
    for words in ("152/BC-SYT", "Báo cáo.pdf", "đang rà soát", "40%", "68,9", "Xã sạch về ma túy"):
        assert words in shown


def judged(portal: Site, number: int) -> tuple[str | None, str | None]:
    with portal.register.reading() as connection:
        found = came.submission(connection, number)
    return found.verdict, found.verdict_note


def test_one_report_is_confirmed_once_however_often_the_form_comes(portal: Site, desk: Browser) -> None:
    number = steered.hand_in(portal)
    sent = {"viec": H1, f"lan.{H1}": str(number), "ghi_chu": "Đủ"}
    for _ in range(2):
        answer = desk.post("/bao-cao-den/xac-nhan", sent, page=f"/bao-cao-den/{number}")
        assert answer.status_code == 303
        assert "Đã thực hiện với 1 báo cáo." in desk.get(answer.headers["location"]).text
    assert judged(portal, number) == ("accepted", "Đủ")
    assert acts(portal)["obligation.accept"] == 1
    assert steered.view(portal).state == "accepted"


def test_many_are_listed_first_and_then_confirmed(portal: Site, desk: Browser) -> None:
    numbers = {H1: steered.hand_in(portal), DECEMBER: steered.hand_in(portal, DECEMBER, "f2")}
    page = f"/bao-cao-den/xac-nhan?viec={H1}&viec={DECEMBER}"
    shown = desk.get(page).text
    assert "Xác nhận 2 báo cáo?" in shown
    assert acts(portal)["obligation.accept"] == 0
    sent = {"viec": [H1, DECEMBER], **{f"lan.{one}": str(number) for one, number in numbers.items()}}
    assert desk.post("/bao-cao-den/xac-nhan", sent, page=page).status_code == 303
    assert steered.view(portal, DECEMBER).state == steered.view(portal).state == "accepted"


def test_where_one_changed_meanwhile_none_is_confirmed_and_the_row_says_why(portal: Site, desk: Browser) -> None:
    first, second = steered.hand_in(portal), steered.hand_in(portal, DECEMBER, "f2")
    steered.hand_in(portal, DECEMBER, "f3")
    sent = {"viec": [H1, DECEMBER], f"lan.{H1}": str(first), f"lan.{DECEMBER}": str(second)}
    answer = desk.post("/bao-cao-den/xac-nhan", sent, page=f"/bao-cao-den/{first}")
    assert answer.status_code == 409
    assert answer.text.count("đã có lần nộp khác") == 1
    assert "Chưa thực hiện việc nào." in answer.text
    assert steered.view(portal).state == "submitted"


def test_sent_back_with_a_reason_and_a_new_day(portal: Site, desk: Browser) -> None:
    number = steered.hand_in(portal)
    sent = {"viec": H1, f"lan.{H1}": str(number), "ly_do": "Thiếu biểu số liệu", "han_moi": "28/6/24"}
    assert desk.post("/bao-cao-den/tra-lai", sent, page=f"/bao-cao-den/{number}").status_code == 303
    view = steered.view(portal)
    assert (view.state, view.due_on) == ("returned", date(2024, 6, 28))
    assert judged(portal, number) == ("returned", "Thiếu biểu số liệu")


def test_what_another_confirmed_meanwhile_is_sent_back_only_by_who_saw_it(portal: Site, desk: Browser) -> None:
    number = steered.hand_in(portal)
    page, reason = f"/bao-cao-den/{number}", {"ly_do": "Thiếu biểu"}
    sent = {"viec": H1, f"lan.{H1}": str(number), f"ket_qua.{H1}": ""}
    assert desk.post("/bao-cao-den/xac-nhan", sent, page=page).status_code == 303
    late = desk.post("/bao-cao-den/tra-lai", {**sent, **reason}, page=page)
    assert late.status_code == 409
    assert "vừa được người khác xác nhận" in late.text
    assert steered.view(portal).state == "accepted"
    seen = {f"ket_qua.{H1}": "accepted"}
    assert f'name="ket_qua.{H1}" value="accepted"' in late.text
    assert desk.post("/bao-cao-den/tra-lai", {**sent, **reason, **seen}, page=page).status_code == 303
    assert judged(portal, number) == ("returned", "Thiếu biểu")


WRONG = [({"ly_do": ""}, "Nhập lý do."), ({"ly_do": "x", "han_moi": "31/6"}, "Ngày phải có đủ"),
         ({"ly_do": "x", "han_moi": "19/06/2024"}, "Hạn mới không được trước hôm nay.")]  # fmt: skip


@pytest.mark.parametrize(("typed", "words"), WRONG)
def test_what_is_wrong_stands_beside_its_field(portal: Site, desk: Browser, typed: dict[str, str], words: str) -> None:
    number = steered.hand_in(portal)
    sent = {"viec": H1, f"lan.{H1}": str(number), **typed}
    answer = desk.post("/bao-cao-den/tra-lai", sent, page=f"/bao-cao-den/{number}")
    assert answer.status_code == 422
    assert words in answer.text
    assert all(f">{value}<" in answer.text or f'value="{value}"' in answer.text for value in typed.values() if value)
    assert steered.view(portal).state == "submitted"


def test_a_mistaken_submission_is_taken_back(portal: Site, desk: Browser) -> None:
    number = steered.hand_in(portal)
    path = f"/bao-cao-den/{number}/huy"
    assert desk.post(path, {"ly_do_huy": ""}, page=f"/bao-cao-den/{number}").status_code == 422
    for _ in range(2):
        answer = desk.post(path, {"ly_do_huy": "Nhập nhầm đơn vị"}, page=f"/bao-cao-den/{number}")
        assert answer.status_code == 303
    assert (steered.view(portal).state, judged(portal, number)[0]) == ("overdue", "void")
    assert "Đã hủy do nhập nhầm" in desk.get(f"/bao-cao-den/{number}").text


def test_more_time_for_many_with_a_reason(portal: Site, desk: Browser) -> None:
    page = f"/gia-han-nhieu?viec={H1}&viec={DATELESS}&tiep=/qua-han"
    assert "2 việc đã chọn" in desk.get(page).text
    sent = {"viec": [H1, DATELESS], "han_moi": "01/07/2024", "ly_do": "Chờ số liệu", "tiep": "/qua-han?trang=2"}
    for _ in range(2):
        answer = desk.post("/gia-han-nhieu", sent, page=page)
        assert (answer.status_code, answer.headers["location"]) == (303, "/qua-han?trang=2")
    assert {steered.view(portal, one).due_on for one in (H1, DATELESS)} == {date(2024, 7, 1)}
    assert acts(portal)["obligation.extend"] == acts(portal)["obligation.date"] == 1


def test_of_many_that_cannot_all_be_extended_none_is(portal: Site, desk: Browser) -> None:
    steered.hand_in(portal)
    sent = {"viec": [H1, OTHER], "han_moi": "01/07/2024", "ly_do": "Chờ số liệu"}
    answer = desk.post("/gia-han-nhieu", sent, page=f"/gia-han-nhieu?viec={H1}")
    assert answer.status_code == 409
    assert "không thể gia hạn khi đang ở trạng thái" in answer.text
    assert steered.view(portal, OTHER).due_on == date(2024, 6, 14)


def test_waived_and_owed_again(portal: Site, desk: Browser) -> None:
    page = f"/mien-nhieu?viec={H1}"
    assert desk.post("/mien-nhieu", {"viec": H1, "ly_do": ""}, page=page).status_code == 422
    assert desk.post("/mien-nhieu", {"viec": H1, "ly_do": "Không phát sinh"}, page=page).status_code == 303
    assert steered.view(portal).state == "waived"
    sent = {"viec": H1, "ly_do": "Miễn nhầm"}
    assert desk.post("/khoi-phuc-nhieu", sent, page=f"/khoi-phuc-nhieu?viec={H1}").status_code == 303
    assert steered.view(portal).state == "overdue"


FORMS = [
    ("/gia-han-nhieu", {"han_moi": "01/07/2024", "ly_do": "x"}),
    ("/mien-nhieu", {"ly_do": "x"}),
    ("/khoi-phuc-nhieu", {"ly_do": "x"}),
    ("/bao-cao-den/xac-nhan", {}),
    ("/bao-cao-den/tra-lai", {"ly_do": "x"}),
]


@pytest.mark.parametrize(("path", "sent"), FORMS)
def test_what_is_not_this_coordinators_cannot_be_chosen(portal: Site, path: str, sent: dict[str, str]) -> None:
    other = portal.signed_in("tinh-khac")
    before = acts(portal)
    assert other.get(f"{path}?viec={H1}").status_code == 404
    assert other.get(f"{path}?viec=khong/co/viec/nao/2024").status_code == 404
    assert other.post(path, {"viec": H1, **sent}, page="/viec-hom-nay").status_code == 404
    assert acts(portal) == before


@pytest.mark.parametrize(("path", "sent"), FORMS)
def test_nothing_chosen_goes_back_to_the_list(desk: Browser, path: str, sent: dict[str, str]) -> None:
    assert desk.get(path).status_code == 303
    assert desk.post(path, sent, page="/viec-hom-nay").status_code == 303


def test_more_time_is_granted_until_another_day(portal: Site, desk: Browser) -> None:
    number = steered.ask_more_time(portal)
    page = f"/de-nghi/{number}"
    assert "Chờ số liệu cấp xã" in desk.get(page).text
    assert 'value="28/06/2024"' in desk.get(page).text
    early = desk.post(f"{page}/dong-y", {"han_moi": "10/06/2024"}, page=page)
    assert early.status_code == 422
    for _ in range(2):
        assert (
            desk.post(f"{page}/dong-y", {"han_moi": "25/06/2024"}, page=page.replace(page, "/viec-hom-nay")).status_code
            == 303
        )
    assert steered.view(portal).due_on == date(2024, 6, 25)
    assert acts(portal)["request.granted"] == 1
    assert "Đồng ý" in desk.get("/de-nghi?xong=1").text


def test_what_is_refused_says_why(portal: Site, desk: Browser) -> None:
    page = f"/de-nghi/{steered.ask_more_time(portal)}"
    assert desk.post(f"{page}/tu-choi", {"ly_do": ""}, page=page).status_code == 422
    assert desk.post(f"{page}/tu-choi", {"ly_do": "Đã gia hạn một lần"}, page=page).status_code == 303
    assert steered.view(portal).due_on == date(2024, 6, 14)
    assert "Đã gia hạn một lần" in desk.get(page).text


def test_what_is_not_theirs_is_waived(portal: Site, desk: Browser) -> None:
    page = f"/de-nghi/{steered.say_not_ours(portal)}"
    assert desk.post(f"{page}/dong-y", {}, page=page).status_code == 303
    assert steered.view(portal, OTHER).state == "waived"


def difficulty(portal: Site, number: int) -> raised.DifficultyView:
    with portal.register.reading() as connection:
        return raised.difficulty(connection, number)


def test_a_difficulty_is_passed_up_and_then_answered(portal: Site, desk: Browser) -> None:
    number = steered.raise_one(portal)
    page = f"/vuong-mac/{number}"
    wrong = desk.post(f"{page}/chuyen-cap", {"chuyen_den": "Sở Không Có"}, page=page)
    assert (wrong.status_code, "Chọn cơ quan có trong danh bạ." in wrong.text) == (422, True)
    sent = {"chuyen_den": "Ủy ban nhân dân tỉnh Kon Tum", "ghi_chu": "Vượt thẩm quyền"}
    assert desk.post(f"{page}/chuyen-cap", sent, page=page).status_code == 303
    assert (difficulty(portal, number).state, difficulty(portal, number).passed_to) == (
        "passed_up",
        "kon-tum/ubnd-tinh",
    )
    assert "Thiếu kinh phí" in desk.get("/vuong-mac?trang-thai=chuyen-cap").text
    assert desk.post(f"{page}/tra-loi", {"tra_loi": ""}, page=page).status_code == 422
    for _ in range(2):
        assert desk.post(f"{page}/tra-loi", {"tra_loi": "Đã bố trí kinh phí"}, page=page).status_code == 303
    assert difficulty(portal, number).answer == "Đã bố trí kinh phí"
    assert acts(portal)["difficulty.answer"] == 1
    late = desk.post(f"{page}/chuyen-cap", sent, page=page)
    assert late.status_code == 409


def test_a_supervisor_reads_difficulties_and_answers_none(portal: Site) -> None:
    number = steered.raise_one(portal)
    leader = portal.signed_in("lanh-dao")
    shown = leader.get(f"/vuong-mac/{number}").text
    assert "Thiếu kinh phí" in shown
    assert "<textarea" not in shown
    assert leader.post(f"/vuong-mac/{number}/tra-loi", {"tra_loi": "x"}, page="/vuong-mac").status_code == 404
    assert difficulty(portal, number).state == "open"


def test_nothing_asked_elsewhere_can_be_read_or_answered(portal: Site) -> None:
    request, number = steered.ask_more_time(portal), steered.raise_one(portal)
    other = portal.signed_in("tinh-khac")
    paths = [f"/de-nghi/{request}", f"/vuong-mac/{number}", "/de-nghi/999", "/vuong-mac/999", "/bao-cao-den/999"]
    assert [other.get(path).status_code for path in paths] == [404] * 5
    assert "Thiếu kinh phí" not in other.get("/vuong-mac").text
    assert "Chờ số liệu" not in other.get("/de-nghi").text
    sent = {"han_moi": "25/06/2024", "ly_do": "x", "tra_loi": "x", "chuyen_den": Y_TE}
    for act in (f"/de-nghi/{request}/dong-y", f"/de-nghi/{request}/tu-choi", f"/vuong-mac/{number}/tra-loi", f"/vuong-mac/{number}/chuyen-cap"):  # fmt: skip
        assert other.post(act, sent, page="/viec-hom-nay").status_code == 404
    assert (steered.view(portal).due_on, difficulty(portal, number).state) == (date(2024, 6, 14), "open")


ROOMS = ["/viec-hom-nay", "/viec-hom-nay/sang-mai", "/bao-cao-den", "/de-nghi", "/gia-han-nhieu", "/mien-nhieu"]


@pytest.mark.parametrize("login", ["lanh-dao", "so-y-te"])
@pytest.mark.parametrize("path", ROOMS)
def test_only_who_steers_comes_in(portal: Site, login: str, path: str) -> None:
    assert portal.signed_in(login).get(path).status_code == 404

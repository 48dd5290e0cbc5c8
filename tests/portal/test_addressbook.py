"""The address book: found without marks, contacts kept and taken in, links revoked; nothing of another area."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agencies.portal.shown.addressbook import LACKING, UNDECIDED, Wanted, counts, entries
from flows.directing import DirectingByFile
from plans.register import queries
from plans.register.queries.access import links
from plans.register.queries.figures import Body
from plans.register.queries.taking_part import MissingContact
from plans.register.session import Register
from tests.plans.register.facts import TAI_CHINH, Y_TE
from tests.portal import steered
from tests.portal.ready import Browser, Site, site

PAGE = f"/danh-ba/{Y_TE}"
NAMED = {"ten": "Văn thư Sở", "vai_tro": "van-thu", "thu": "vt@soyte.example", "qua_thu": "1"}


@pytest.fixture
def portal(register: Register, tmp_path: Path) -> Site:
    made = site(register, tmp_path, mornings=steered.Mornings())
    steered.fill(made)
    return made


@pytest.fixture
def desk(portal: Site) -> Browser:
    return portal.signed_in("cua-tinh")


def contacts(portal: Site, agency: str = Y_TE) -> list[tuple[str, str | None, bool]]:
    with portal.register.reading() as connection:
        return [(one.name, one.email, one.active) for one in queries.contacts(connection, agency)]


@pytest.mark.parametrize("words", ["so y te", "Sở Y TẾ", "y te kon tum", "kon-tum/so-y-te"])
def test_a_body_is_found_with_and_without_marks(desk: Browser, words: str) -> None:
    shown = desk.get("/danh-ba", params={"tim": words}).text
    assert f'href="{PAGE}"' in shown
    assert TAI_CHINH not in shown


def test_what_is_not_found_says_how_to_go_on(desk: Browser) -> None:
    assert "Không có kết quả với bộ lọc này." in desk.get("/danh-ba?tim=bo+ngoai+giao").text


def test_who_cannot_be_reached_stands_first(portal: Site, desk: Browser) -> None:
    steered.desk_of(portal, "kon-tum/cong-an-tinh")
    shown = desk.get("/danh-ba").text
    assert shown.index(Y_TE) < shown.index("kon-tum/cong-an-tinh")
    assert "kon-tum/cong-an-tinh" not in desk.get(f"/danh-ba?loc={LACKING}").text


def test_a_contact_is_named_mended_stopped_and_used_again(portal: Site, desk: Browser) -> None:
    for _ in range(2):
        assert desk.post(f"{PAGE}/dau-moi", NAMED, page=PAGE).status_code == 303
    assert contacts(portal) == [("Văn thư Sở", "vt@soyte.example", True)]
    chosen = f"{PAGE}?ten=V%C4%83n+th%C6%B0+S%E1%BB%9F&vai_tro=van-thu"
    assert "Sửa đầu mối Văn thư Sở" in desk.get(chosen).text
    desk.post(f"{PAGE}/dau-moi", {**NAMED, "thu": "moi@soyte.example"}, page=PAGE)
    assert contacts(portal) == [("Văn thư Sở", "moi@soyte.example", True)]
    for _ in range(2):
        stopped = desk.post(f"{PAGE}/ngung", {"ten": "Văn thư Sở", "vai_tro": "van-thu"}, page=PAGE)
        assert stopped.status_code == 303
    assert contacts(portal) == [("Văn thư Sở", "moi@soyte.example", False)]
    assert "đã ngừng" in desk.get(PAGE).text
    desk.post(f"{PAGE}/dau-moi", NAMED, page=PAGE)
    assert contacts(portal) == [("Văn thư Sở", "vt@soyte.example", True)]


def test_who_got_a_contact_leaves_the_list_of_the_unreachable_at_once(desk: Browser) -> None:
    lacking = f"/danh-ba?loc={LACKING}"
    assert f'href="{PAGE}"' in desk.get(lacking).text
    assert f'href="{PAGE}"' in desk.get("/viec-hom-nay").text
    desk.post(f"{PAGE}/dau-moi", NAMED, page=PAGE)
    assert f'href="{PAGE}"' not in desk.get(lacking).text
    assert f'href="{PAGE}"' not in desk.get("/viec-hom-nay").text


def test_a_contact_that_cannot_be_is_told_beside_its_field(portal: Site, desk: Browser) -> None:
    answer = desk.post(f"{PAGE}/dau-moi", {**NAMED, "thu": "a@b, c@d"}, page=PAGE)
    assert (answer.status_code, 'id="thu-problem"' in answer.text) == (422, True)
    assert 'value="a@b, c@d"' in answer.text
    assert contacts(portal) == []
    desk.post(f"{PAGE}/dau-moi", NAMED, page=PAGE)
    twin = desk.post(f"{PAGE}/dau-moi", {**NAMED, "ten": "Người khác"}, page=PAGE)
    assert (twin.status_code, "đã là của liên hệ" in twin.text) == (422, True)


def test_a_file_of_contacts_is_taken_in_whole_or_not_at_all(portal: Site, desk: Browser) -> None:
    head = "Cơ quan,Người nhận,Thư điện tử\n"
    good = f"{head}Sở Y tế tỉnh Kon Tum,Văn thư,vt@soyte.example\n{TAI_CHINH},Văn thư,vt@stc.example\n"
    bad = f"{good}Sở Không Có,Văn thư,x@y.example\n"
    answer = desk.post("/danh-ba/nhap", {}, files=[("tep", ("a.csv", bad.encode(), "text/csv"))])
    assert answer.status_code == 422
    assert "không có cơ quan “Sở Không Có”" in answer.text
    assert contacts(portal) == []
    answer = desk.post("/danh-ba/nhap", {}, files=[("tep", ("a.csv", good.encode(), "text/csv"))])
    assert answer.status_code == 303
    assert "Đã nhập 2 đầu mối." in desk.get(answer.headers["location"]).text
    assert contacts(portal) == [("Văn thư", "vt@soyte.example", True)]
    assert desk.post("/danh-ba/nhap", {}).status_code == 422


def test_the_form_to_fill_names_who_cannot_be_reached(desk: Browser) -> None:
    answer = desk.get("/danh-ba/mau")
    assert answer.headers["content-disposition"] == 'attachment; filename="dau-moi.csv"'
    assert answer.content.decode("utf-8-sig").startswith("Cơ quan,Người nhận,")
    assert "Sở Y tế tỉnh Kon Tum,Văn thư," in answer.text


def standing(portal: Site, agency: str = Y_TE) -> int:
    with portal.register.reading() as connection:
        return len(links(connection, agency=agency))


def test_links_of_a_body_are_revoked_one_or_all(portal: Site, desk: Browser) -> None:
    token = portal.link(Y_TE)
    portal.link(Y_TE, "calendar")
    portal.link(Y_TE)
    portal.link(TAI_CHINH)
    with portal.register.reading() as connection:
        first = min(one.pk for one in links(connection, agency=Y_TE))
    assert desk.post(f"{PAGE}/thu-hoi", {"lien_ket": str(first)}, page=PAGE).status_code == 303
    assert standing(portal) == 2
    assert portal.browser().get(f"/lien-ket/{token}").status_code == 403
    assert desk.post(f"{PAGE}/thu-hoi", {}, page=PAGE).status_code == 303
    assert (standing(portal), standing(portal, TAI_CHINH)) == (0, 1)


def test_nothing_of_another_area_is_shown_or_changed(portal: Site) -> None:
    other = portal.signed_in("tinh-khac")
    portal.link(Y_TE)
    assert [
        other.get(path).status_code for path in (PAGE, "/danh-ba/kon-tum/khong-co", "/danh-ba/gia-lai/khong-co")
    ] == [404] * 3
    assert Y_TE not in other.get("/danh-ba").text
    assert "Sở Y tế" not in other.get("/danh-ba/mau").content.decode("utf-8-sig")
    for act, sent in (("dau-moi", NAMED), ("ngung", NAMED), ("thu-hoi", {})):
        assert other.post(f"{PAGE}/{act}", sent, page="/viec-hom-nay").status_code == 404
    file = f"Cơ quan,Người nhận,Thư điện tử\n{Y_TE},Văn thư,vt@soyte.example\n"
    answer = other.post("/danh-ba/nhap", {}, files=[("tep", ("a.csv", file.encode(), "text/csv"))])
    assert (answer.status_code, "ngoài địa bàn" in answer.text) == (422, True)
    assert (contacts(portal), standing(portal)) == ([], 1)


@pytest.mark.parametrize("login", ["lanh-dao", "so-y-te"])
def test_only_who_steers_keeps_it(portal: Site, login: str) -> None:
    browser = portal.signed_in(login)
    assert [browser.get(path).status_code for path in ("/danh-ba", "/danh-ba/nhap", "/danh-ba/mau", PAGE)] == [404] * 4


BODIES = [
    Body("kt/a", "Sở Y tế", "Sở Y tế", "province", "kt", 1),
    Body("kt/b", "Sở Tài chính", "STC", "province", "kt", 2),
    Body("kt/khoi", "Các huyện", "Các huyện", "", "kt", 9),
    Body("gl/c", "Sở Y tế", "Sở Y tế", "province", "gl", 1),
]
MISSING = [
    MissingContact("kt/b", "Sở Tài chính", 2, None, ()),
    MissingContact("gl/c", "Sở Y tế", 1, None, (), 1),
]
CASES = [
    (Wanted(), ["kt/b", "gl/c", "kt/a"]),
    (Wanted("tai chinh"), ["kt/b"]),
    (Wanted("stc"), ["kt/b"]),
    (Wanted("so y te", area="kt"), ["kt/a"]),
    (Wanted(only=LACKING), ["kt/b"]),
    (Wanted(only=UNDECIDED), ["gl/c"]),
    (Wanted("khoi"), []),
]


@pytest.mark.parametrize(("wanted", "codes"), CASES)
def test_the_order_and_what_is_meant(wanted: Wanted, codes: list[str]) -> None:
    assert [one.body.code for one in entries(BODIES, MISSING, wanted)] == codes


def test_a_group_stands_in_it_where_it_owes_as_itself() -> None:
    missing = [MissingContact("kt/khoi", "Các huyện", 1, None, ())]
    assert [one.body.code for one in entries(BODIES, missing, Wanted("huyen"))] == ["kt/khoi"]
    assert counts(entries(BODIES, MISSING, Wanted())) == {"": 3, LACKING: 1, UNDECIDED: 1}


@pytest.fixture
def directing(portal: Site) -> Browser:
    """A portal whose directory really changes."""
    changed = replace(portal.app.state.parts, directing=DirectingByFile(portal.register))
    portal.app.state.parts = changed
    return portal.signed_in("cua-tinh")


ADDED = {
    "dia_ban": "kon-tum",
    "ten": "Sở Nội vụ tỉnh Kon Tum",
    "ten_ngan": "Sở Nội vụ",
    "loai": "so",
    "cap": "province",
}


def test_a_body_is_added_once_and_named_by_its_short_name(directing: Browser) -> None:
    answer = directing.post("/danh-ba/them", ADDED)
    assert (answer.status_code, answer.headers["location"]) == (303, "/danh-ba/kon-tum/so-noi-vu")
    assert "Sở Nội vụ tỉnh Kon Tum" in directing.get("/danh-ba?tim=so noi vu").text
    again = directing.post("/danh-ba/them", ADDED)
    assert (again.status_code, "Đã có Sở Nội vụ tỉnh Kon Tum" in again.text) == (422, True)


UNFIT = [
    ({"dia_ban": ""}, "dia_ban"),
    ({"ten": ""}, "ten"),
    ({"loai": "x"}, "loai"),
    ({"cap": ""}, "cap"),
    ({"cap_tren": "Sở Không Có"}, "cap_tren"),
]


@pytest.mark.parametrize(("typed", "field"), UNFIT)
def test_a_body_that_cannot_be_is_told_beside_its_field(directing: Browser, typed: dict[str, str], field: str) -> None:
    answer = directing.post("/danh-ba/them", {**ADDED, "ten_ngan": "", **typed})
    assert (answer.status_code, f'id="{field}-problem"' in answer.text) == (422, True)


def test_a_successor_answers_from_its_day_on(portal: Site, directing: Browser) -> None:
    page = f"{PAGE}/tiep-nhan"
    sent = {"tu_ngay": "20/06/2024", "co_quan": "Sở Tài chính tỉnh Kon Tum"}
    assert directing.post(page, {**sent, "co_quan": "Sở Không Có"}).status_code == 422
    assert directing.post(page, {**sent, "co_quan": Y_TE}).status_code == 422
    assert directing.post(page, {**sent, "tu_ngay": ""}).status_code == 422
    assert directing.post(page, sent).status_code == 303
    assert steered.view(portal).responsible == TAI_CHINH
    assert "Nay trả lời thay" in directing.get(PAGE).text
    assert directing.post(page, {"tu_ngay": "20/06/2024", "khong_ai": "1"}).status_code == 303
    assert steered.view(portal).responsible is None
    assert "Chưa xác định cơ quan tiếp nhận" in directing.get("/danh-ba?loc=chua-ro-tiep-nhan").text


def test_nobody_changes_the_directory_of_another_area(portal: Site, directing: Browser) -> None:
    other = portal.signed_in("tinh-khac")
    assert other.get(f"{PAGE}/tiep-nhan").status_code == 404
    sent = {"tu_ngay": "20/06/2024", "khong_ai": "1", **ADDED}
    for path in (f"{PAGE}/tiep-nhan", "/danh-ba/them"):
        assert other.post(path, sent, page="/viec-hom-nay").status_code == 404
    assert steered.view(portal).responsible == Y_TE
    assert portal.signed_in("lanh-dao").get("/danh-ba/them").status_code == 404

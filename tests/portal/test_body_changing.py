"""A body of the directory changed on the portal: what it touches is told first, then it is done and its history kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from agencies.directory import Agency, Directory, Group, Member
from agencies.portal.directories import directory
from agencies.portal.shown.body_change import Change, read_change
from agencies.registered import rows_of
from flows.directing import DirectingByFile
from plans.register.entries import put_directory
from plans.register.queries.audit import changes_of
from plans.register.session import Register
from tests.plans.register.facts import TAI_CHINH, Y_TE, moment
from tests.portal import steered
from tests.portal.ready import TODAY, Browser, Site, site

PAGE = f"/danh-ba/{Y_TE}/sua"
UBND = "kon-tum/ubnd-tinh"
KHOI = Group("kon-tum/khoi-van-xa", "kon-tum", "Khối văn xã", "closed", (Member(TAI_CHINH),))
CHANGED = {
    "ten": "Sở Y tế và Dân số tỉnh Kon Tum",
    "ten_ngan": "Sở Y tế và Dân số",
    "ten_khac": "Sở Y tế tỉnh Kon Tum\nSYT",
    "cap_tren": "Ủy ban nhân dân tỉnh Kon Tum",
    "khoi": "kon-tum/khoi-van-xa",
    "tu_ngay": "01/07/2024",
}


@pytest.fixture
def portal(register: Register, tmp_path: Any) -> Site:
    made = site(register, tmp_path, mornings=steered.Mornings(), directing=DirectingByFile(register))
    steered.fill(made)
    with register.begin() as connection:
        put_directory(connection, groups=rows_of(Directory([], [KHOI]))["groups"], now=moment(TODAY), by="test")
        members = [{"group_code": KHOI.code, "rank": 0, "agency": TAI_CHINH}]
        put_directory(connection, members=members, now=moment(TODAY), by="test")
    return made


@pytest.fixture
def desk(portal: Site) -> Browser:
    return portal.signed_in("cua-tinh")


def names(site: Site) -> Directory:
    with site.register.reading() as connection:
        return directory(connection)


def test_what_it_touches_is_told_before_anything_is_done(portal: Site, desk: Browser) -> None:
    shown = desk.get(PAGE).text
    assert 'value="Sở Y tế tỉnh Kon Tum"' in shown
    assert "Khối văn xã" in shown
    ahead = desk.post(PAGE, CHANGED)
    assert ahead.status_code == 200
    assert "sửa cơ quan Sở Y tế và Dân số tỉnh Kon Tum" in ahead.text
    assert "khối Khối văn xã: thêm thành viên" in ahead.text
    assert "3 việc chưa xong" in ahead.text
    assert "2 thư, tin nhắn gửi cơ quan này sáng 21/06/2024" in ahead.text
    assert names(portal).name(Y_TE) == "Sở Y tế tỉnh Kon Tum"
    assert changes_in(portal) == []


def changes_in(site: Site) -> list[dict[str, Any]]:
    with site.register.reading() as connection:
        return [dict(one.detail) for one in changes_of(connection, Y_TE)]


def test_it_is_done_and_its_history_kept(portal: Site, desk: Browser) -> None:
    done = desk.post(PAGE, {**CHANGED, "buoc": "ghi"})
    assert (done.status_code, done.headers["location"]) == (303, f"/danh-ba/{Y_TE}")
    body = names(portal).agencies[Y_TE]
    assert (body.name, body.short_name) == ("Sở Y tế và Dân số tỉnh Kon Tum", "Sở Y tế và Dân số")
    assert (body.aliases, body.parent) == (("Sở Y tế tỉnh Kon Tum", "SYT"), UBND)
    assert names(portal).members(KHOI.code, date(2024, 6, 30)) == (TAI_CHINH,)
    assert names(portal).members(KHOI.code, date(2024, 7, 1)) == (TAI_CHINH, Y_TE)
    [line] = changes_in(portal)
    assert line["name"] == "Sở Y tế tỉnh Kon Tum → Sở Y tế và Dân số tỉnh Kon Tum"
    assert line["group Khối văn xã"] == "– → 01/07/2024–…"
    page = desk.get(f"/danh-ba/{Y_TE}").text
    assert "Lịch sử thay đổi trong danh bạ" in page
    assert "khối Khối văn xã: – → 01/07/2024–…" in page
    assert "Sở Y tế và Dân số tỉnh Kon Tum" in desk.get("/danh-ba").text


def test_a_group_is_left_and_other_names_taken_away(portal: Site, desk: Browser) -> None:
    first = {**CHANGED, "tu_ngay": "01/06/2024", "buoc": "ghi"}
    assert desk.post(PAGE, first).status_code == 303
    later = {**first, "khoi": "", "ten_khac": "", "cap_tren": "", "tu_ngay": "01/07/2024"}
    assert desk.post(PAGE, later).status_code == 303
    body = names(portal).agencies[Y_TE]
    assert (body.aliases, body.parent) == ((), None)
    assert Y_TE in names(portal).members(KHOI.code, date(2024, 6, 30))
    assert Y_TE not in names(portal).members(KHOI.code, date(2024, 7, 1))


WRONG = [
    ({"ten": ""}, "ten", "Ghi tên trên một dòng"),
    ({"ten": "Sở Tài chính tỉnh Kon Tum"}, "ten", "đang là tên của Sở Tài chính tỉnh Kon Tum"),
    ({"ten_khac": "Sở Tài chính tỉnh Kon Tum"}, "ten_khac", "đang là tên của"),
    ({"cap_tren": "Sở Không Có"}, "cap_tren", "Chọn cơ quan có trong danh bạ."),
    ({"cap_tren": "Sở Y tế tỉnh Kon Tum"}, "cap_tren", "đang là cấp dưới của"),
    ({"tu_ngay": "32/13/2024"}, "tu_ngay", "Không có ngày 32/13/2024."),
    ({"ten_khac": "\n".join(map(str, range(30)))}, "ten_khac", "không quá 20 tên"),
]


@pytest.mark.parametrize(("typed", "field", "words"), WRONG)
def test_what_cannot_be_is_told_beside_its_field(
    portal: Site, desk: Browser, typed: dict[str, str], field: str, words: str
) -> None:
    answer = desk.post(PAGE, {**CHANGED, **typed})
    assert answer.status_code == 422
    assert f'id="{field}-problem"' in answer.text
    assert words in answer.text
    assert names(portal).name(Y_TE) == "Sở Y tế tỉnh Kon Tum"


def test_nothing_other_than_it_stands_is_no_change(portal: Site, desk: Browser) -> None:
    same = {"ten": "Sở Y tế tỉnh Kon Tum", "ten_khac": "SỞ Y TẾ TỈNH KON TUM", "cap_tren": ""}
    assert "Không có gì khác với danh bạ." in desk.post(PAGE, same).text
    again = desk.post(PAGE, {**same, "buoc": "ghi"})
    assert again.status_code == 303
    assert changes_in(portal) == []


def test_back_from_the_look_ahead_keeps_what_was_typed(desk: Browser) -> None:
    answer = desk.post(PAGE, {**CHANGED, "buoc": "lai"})
    assert answer.status_code == 200
    assert 'value="Sở Y tế và Dân số tỉnh Kon Tum"' in answer.text


def test_nobody_changes_a_body_of_another_area(portal: Site) -> None:
    other = portal.signed_in("tinh-khac")
    assert other.get(PAGE).status_code == 404
    assert other.post(PAGE, {**CHANGED, "buoc": "ghi"}, page="/viec-hom-nay").status_code == 404
    assert portal.signed_in("lanh-dao").get(PAGE).status_code == 404


def body(code: str, parent: str | None = None) -> Agency:
    return Agency(f"kt/{code}", "kt", f"Sở {code}", code, "so", "province", parent=parent and f"kt/{parent}")


def changed(parent: str, of: str = "a") -> Change:
    directory_ = Directory([body("a"), body("b", "a"), body("c", "b"), body("d")])
    typed = {"ten": f"Sở {of}", "ten_ngan": of, "cap_tren": parent}
    return read_change(lambda name: typed.get(name, ""), (), f"kt/{of}", directory_, TODAY)


@pytest.mark.parametrize("parent", ["kt/a", "kt/b", "kt/c", "Sở c"])
def test_a_body_does_not_come_to_stand_above_itself(parent: str) -> None:
    assert "cap_tren" in changed(parent).problems


def test_another_superior_makes_a_row_and_nothing_else() -> None:
    change = changed("kt/d")
    assert change.problems == {}
    assert [one["parent"] for one in change.rows["agencies"]] == ["kt/d"]
    assert set(change.rows) == {"agencies"}


def test_who_joined_later_cannot_have_left_before() -> None:
    group = replace(KHOI, code="kt/k", area="kt", members=(Member("kt/a", TODAY),))
    directory_ = Directory([body("a")], [group])
    typed = {"ten": "Sở a", "ten_ngan": "a", "tu_ngay": "20/06/2024"}
    change = read_change(lambda name: typed.get(name, ""), (), "kt/a", directory_, TODAY)
    assert "chọn ngày sau ngày đó" in change.problems["tu_ngay"]

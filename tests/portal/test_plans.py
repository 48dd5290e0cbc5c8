"""From an uploaded document to a plan in force, by the coordinator's pages; and who may do it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flows import planning
from flows.looking_ahead import LookingAhead
from flows.portal import TOO_MUCH, DraftingByRule, drafted_apart
from plans.errors import InputError
from plans.register import queries
from plans.register.queries.audit import Asked, trail
from plans.register.queries.preparing import draft, drafts
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.portal.ready import TODAY, Browser, Site, moment, site

SEED = Path(__file__).parents[1] / "corpus" / "004.txt"
SMALL = """ỦY BAN NHÂN DÂN TỈNH KON TUM
Số: 12/KH-UBND
Kon Tum, ngày 05 tháng 6 năm 2024

KẾ HOẠCH
Phòng, chống ma túy năm 2024

II. PHÂN CÔNG NHIỆM VỤ
1. Sở Y tế
Tổ chức cai nghiện ma túy cho người nghiện trên địa bàn tỉnh.
2. Công an tỉnh
Theo dõi, đôn đốc việc thực hiện kế hoạch này.
III. TỔ CHỨC THỰC HIỆN
Các sở, ban, ngành báo cáo kết quả về UBND tỉnh (qua Công an tỉnh) trước ngày 15 tháng 12 năm 2024.
"""


@pytest.fixture(scope="module")
def migrated(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register that knows the shipped agencies and the calendar."""
    home = Path(shutil.copytree(migrated.parent, tmp_path_factory.mktemp("prepared"), dirs_exist_ok=True))
    with closing(open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))) as register:
        planning.prepare(register, TODAY, moment(TODAY))
    return home / "register.db"


@pytest.fixture
def working(register: Register, tmp_path: Path) -> Site:
    made = site(register, tmp_path, drafting=DraftingByRule(register), planning=LookingAhead(register))
    made.account("dieu-phoi", "coordinator")
    made.account("dak-lak", "coordinator", area="dak-lak")
    made.account("lanh-dao", "supervisor")
    return made


def upload(browser: Browser, name: str, content: bytes) -> str:
    answer = browser.post("/ke-hoach/tai-len", {}, files=[("tep", (name, content))])
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def revision(browser: Browser, page: str) -> str:
    found = re.search(r'name="revision" value="(\d+)"', browser.get(page).text)
    assert found
    return found[1]


def test_a_document_becomes_a_plan_in_force(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, "ke-hoach.txt", SMALL.encode())
    shown = browser.get(page).text
    assert "Tổ chức cai nghiện ma túy cho người nghiện trên địa bàn tỉnh." in shown
    assert "ngày cuối" in shown
    assert "14/12/2024 (thứ Bảy)" in shown
    address = page.removesuffix("/doi-chieu")
    effect = browser.get(f"{address}/kiem-tra")
    assert "Công bố kế hoạch?" in effect.text
    answer = browser.post(
        f"{address}/cong-bo", {"revision": revision(browser, f"{address}/kiem-tra")}, page=f"{address}/kiem-tra"
    )
    assert answer.status_code == 303
    with working.register.reading() as connection:
        [plan] = queries.plans(connection)
        assert drafts(connection) == []
    assert answer.headers["location"] == f"/ke-hoach/{plan.id}"
    assert (plan.number, plan.loaded_by) == ("12/KH-UBND", "coordinator dieu-phoi")
    assert "Phòng, chống ma túy năm 2024" in browser.get(f"/ke-hoach/{plan.id}").text
    assert browser.get(page).status_code == 404  # it is in preparation no more


def test_the_effect_is_a_look_ahead_only(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    address = upload(browser, "ke-hoach.txt", SMALL.encode()).removesuffix("/doi-chieu")
    browser.get(f"{address}/kiem-tra")
    with working.register.reading() as connection:
        assert queries.plans(connection) == []


def test_a_task_is_mended_by_names_and_words(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, "ke-hoach.txt", SMALL.encode())
    key, task = page.split("/")[3], page.removesuffix("/doi-chieu") + "/nhiem-vu/1"
    data = {"kind": "work", "lead": "Sở Y tế; Công an tỉnh", "due": "trước ngày 30/9/2024", "title": "Cai nghiện"}
    answer = browser.post(task, {**data, "revision": revision(browser, task)}, page=task)
    assert answer.status_code == 303, answer.text
    with working.register.reading() as connection:
        first = draft(connection, key).plan["tasks"][0]
    assert (first["lead"], first["due"], first["title"]) == (
        ["so-y-te", "cong-an-tinh"], {"before": "2024-09-30"}, "Cai nghiện",
    )  # fmt: skip


WRONG = [
    ({"lead": "Sở Phép thuật"}, "Danh bạ chưa có “Sở Phép thuật”"),
    ({"lead": ""}, "Ghi cơ quan chủ trì."),
    ({"lead": "Sở Y tế", "due": "khi nào tiện"}, "Chưa đọc được thời hạn."),
    ({"lead": "Sở Y tế", "to": "Sở Y tế; Công an tỉnh"}, "Chỉ ghi một cơ quan."),
]


@pytest.mark.parametrize(("data", "problem"), WRONG)
def test_what_cannot_be_mended_so_is_told_beside_the_field(working: Site, data: dict[str, str], problem: str) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, "ke-hoach.txt", SMALL.encode())
    task = page.removesuffix("/doi-chieu") + "/nhiem-vu/1"
    answer = browser.post(task, {"kind": "work", "revision": revision(browser, task), **data}, page=task)
    assert answer.status_code == 422
    assert problem in answer.text
    assert all(value in answer.text for value in data.values())


def test_of_two_who_mend_one_state_the_second_is_told(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, "ke-hoach.txt", SMALL.encode())
    task = page.removesuffix("/doi-chieu") + "/nhiem-vu/1"
    old = revision(browser, task)
    data = {"kind": "work", "lead": "Sở Y tế", "revision": old}
    assert browser.post(task, data, page=task).status_code == 303
    late = browser.post(task, {**data, "title": "Muộn"}, page=task)
    assert late.status_code == 409
    assert "vừa được người khác thay đổi" in late.text


def test_a_form_sent_twice_makes_one_draft(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    for _ in range(2):
        data = {"_form": "cùng một biểu mẫu"}
        answer = browser.post("/ke-hoach/tai-len", data, files=[("tep", ("a.txt", SMALL.encode()))])
        assert answer.status_code == 303
    with working.register.reading() as connection:
        assert len(drafts(connection)) == 1


PLAN_FILE = planning.LIBRARY / "kon-tum-1118-2024.yaml"


def test_a_plan_file_is_reviewed_and_published(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, PLAN_FILE.name, PLAN_FILE.read_bytes())
    assert browser.get(page).status_code == 200
    ahead = page.removesuffix("/doi-chieu") + "/kiem-tra"
    answer = browser.post(
        page.removesuffix("/doi-chieu") + "/cong-bo", {"revision": revision(browser, ahead)}, page=ahead
    )
    assert answer.headers["location"] == "/ke-hoach/kon-tum-1118-2024"


def test_a_second_click_on_publish_finds_the_plan(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, PLAN_FILE.name, PLAN_FILE.read_bytes())
    ahead, there = page.replace("doi-chieu", "kiem-tra"), page.replace("doi-chieu", "cong-bo")
    data = {"revision": revision(browser, ahead)}
    for _ in range(2):
        answer = browser.post(there, data, page="/ke-hoach/tai-len")
        assert answer.headers["location"] == "/ke-hoach/kon-tum-1118-2024"
    foreign = working.signed_in("dak-lak")
    assert foreign.get("/ke-hoach/kon-tum-1118-2024").status_code == 404


def test_of_two_amendments_of_one_version_the_second_is_told(working: Site) -> None:
    planning.load_plans(
        working.register, [PLAN_FILE], today=working.clock.today(), now=moment(working.clock.today()), by="test"
    )
    browser, plan = working.signed_in("dieu-phoi"), "/ke-hoach/kon-tum-1118-2024"
    pages = [browser.post(f"{plan}/sua", {}, page=plan).headers["location"] for _ in range(2)]
    answers = []
    for page in pages:
        ahead = page.replace("doi-chieu", "kiem-tra")
        data = {"revision": revision(browser, ahead)}
        answers.append(browser.post(page.replace("doi-chieu", "cong-bo"), data, page=ahead))
    assert [one.status_code for one in answers] == [303, 409]
    assert "đang theo dõi phiên bản 2" in answers[1].text


def test_a_plan_of_another_area_is_told_and_not_kept(working: Site) -> None:
    browser = working.signed_in("dak-lak")
    answer = browser.post("/ke-hoach/tai-len", {}, files=[("tep", (PLAN_FILE.name, PLAN_FILE.read_bytes()))])
    assert answer.status_code == 422
    assert "thuộc địa bàn khác" in answer.text
    with working.register.reading() as connection:
        assert drafts(connection) == []


UNFIT = [
    ("ke-hoach.exe", b"MZ", "Tệp phải là Word, PDF"),
    ("ke-hoach.docx", b"", "tệp"),
    ("ke-hoach.pdf", b"not a pdf", ""),
    ("ke-hoach.yaml", b"id: [", ""),
    ("ke-hoach.yaml", b"id: a\n", ""),
    ("../../ke-hoach.exe", b"MZ", "Tệp phải là Word, PDF"),
]


@pytest.mark.parametrize(("name", "content", "words"), UNFIT)
def test_what_cannot_be_read_is_told_and_nothing_is_kept(working: Site, name: str, content: bytes, words: str) -> None:
    browser = working.signed_in("dieu-phoi")
    answer = browser.post("/ke-hoach/tai-len", {}, files=[("tep", (name, content))])
    assert answer.status_code == 422
    assert 'class="problem"' in answer.text
    assert words in answer.text
    assert "/tmp/" not in answer.text  # noqa: S108 - where we kept it is nobody's business
    with working.register.reading() as connection:
        assert drafts(connection) == []


def test_a_plan_in_force_is_amended_as_a_new_version(working: Site) -> None:
    planning.load_plans(
        working.register, [planning.LIBRARY / "kon-tum-1118-2024.yaml"], today=working.clock.today(),
        now=moment(working.clock.today()), by="test",
    )  # fmt: skip
    browser = working.signed_in("dieu-phoi")
    answer = browser.post("/ke-hoach/kon-tum-1118-2024/sua", {}, page="/ke-hoach/kon-tum-1118-2024")
    page = answer.headers["location"]
    address = page.removesuffix("/doi-chieu")
    drop = f"{address}/nhiem-vu/1/bo"
    browser.post(drop, {"revision": revision(browser, page)}, page=page)
    browser.post(
        f"{address}/cong-bo", {"revision": revision(browser, f"{address}/kiem-tra")}, page=f"{address}/kiem-tra"
    )
    with working.register.reading() as connection:
        assert queries.plan(connection, "kon-tum-1118-2024").version == 2


def test_a_foreign_draft_is_as_unknown_as_none(working: Site) -> None:
    page = upload(working.signed_in("dieu-phoi"), "ke-hoach.txt", SMALL.encode())
    foreign = working.signed_in("dak-lak")
    assert foreign.get(page).status_code == 404
    assert foreign.get("/ke-hoach/du-thao/0123/doi-chieu").status_code == 404
    assert "ke-hoach.txt" not in foreign.get("/ke-hoach").text
    supervisor = working.signed_in("lanh-dao")
    assert supervisor.get(page).status_code == 404
    assert supervisor.get("/ke-hoach/tai-len").status_code == 404


def test_the_real_seed_is_read_and_published(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    page = upload(browser, "004.txt", SEED.read_bytes())
    effect = browser.get(page.removesuffix("/doi-chieu") + "/kiem-tra").text
    assert "Công bố kế hoạch?" in effect


UNKNOWN = SMALL.replace("1. Sở Y tế", "1. Ban Quản lý Khu kinh tế Ngọc Hồi")


def test_a_body_that_the_directory_has_under_another_name_is_merged(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    address = upload(browser, "ke-hoach.txt", UNKNOWN.encode()).removesuffix("/doi-chieu")
    page = f"{address}/co-quan"
    assert "Ban Quản lý Khu kinh tế Ngọc Hồi" in browser.get(page).text
    wrong = browser.post(f"{page}/1", {"same": "Sở Phép thuật", "revision": "1"}, page=page)
    assert (wrong.status_code, "Danh bạ chưa có" in wrong.text) == (422, True)
    assert browser.post(f"{page}/1", {"same": "Sở Y tế", "revision": "1"}, page=page).status_code == 303
    with working.register.reading() as connection:
        found = draft(connection, address.split("/")[3])
    assert found.plan["tasks"][0]["lead"] == ["so-y-te"]
    assert found.review["proposals"] == []


def test_a_body_is_called_otherwise_and_added_when_published(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    address = upload(browser, "ke-hoach.txt", UNKNOWN.encode()).removesuffix("/doi-chieu")
    page, name = f"{address}/co-quan", "Ban Quản lý Khu kinh tế Bờ Y"
    assert browser.post(f"{page}/1", {"name": name, "revision": "1"}, page=page).status_code == 303
    browser.post(f"{address}/cong-bo", {"revision": "2"}, page=f"{address}/kiem-tra")
    with working.register.reading() as connection:
        assert name in {one["name"] for one in queries.directory_rows(connection).agencies}


def test_a_task_that_was_missed_is_added(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    address = upload(browser, "ke-hoach.txt", SMALL.encode()).removesuffix("/doi-chieu")
    page = f"{address}/nhiem-vu/moi"
    data = {"kind": "work", "quote": "Sở Y tế tập huấn cho cán bộ.", "lead": "Sở Y tế", "due": "quý III/2024"}
    assert browser.post(page, {**data, "quote": "", "revision": "1"}).status_code == 422
    assert browser.post(page, {**data, "revision": "1"}).status_code == 303
    with working.register.reading() as connection:
        last = draft(connection, address.split("/")[3]).plan["tasks"][-1]
    assert (last["lead"], last["due"], last["source"]["quote"]) == (["so-y-te"], {"in": "2024-Q3"}, data["quote"])


def test_bodies_of_other_areas_are_named_before_and_kept_in_the_history(working: Site) -> None:
    """Who is bound to an area hears whom else the plan gives work to; who is bound to none does not."""
    working.account("kon-tum", "coordinator", area="kon-tum")
    bound = working.signed_in("kon-tum")
    page = upload(bound, "ke-hoach.txt", SMALL.encode())
    address = page.removesuffix("/doi-chieu")
    assert "Bộ Công an" not in bound.get(f"{address}/kiem-tra").text
    sent = {"lead": "Sở Y tế; Bộ Công an", "kind": "work", "revision": revision(bound, f"{address}/nhiem-vu/1")}
    assert bound.post(f"{address}/nhiem-vu/1", sent).status_code == 303
    shown = bound.get(f"{address}/kiem-tra").text
    assert "nêu 1 cơ quan ngoài địa bàn" in shown
    assert "Bộ Công an" in shown
    assert "ngoài địa bàn" not in working.signed_in("dieu-phoi").get(f"{address}/kiem-tra").text
    published = {"revision": revision(bound, f"{address}/kiem-tra")}
    assert bound.post(f"{address}/cong-bo", published, page=f"{address}/kiem-tra").status_code == 303
    with working.register.reading() as connection:
        [line] = trail(connection, Asked(act="draft.published"))
    assert line.detail["foreign"] == ["trung-uong/bo-cong-an"]


class Hostile:
    """Stands for a library that a file drives mad: whatever is asked of it, it does that instead."""

    def __init__(self, harm: Callable[[], object]) -> None:
        self._harm = harm

    def __getattr__(self, name: str) -> object:
        return self._harm()


def eat_memory() -> object:
    return [bytearray(100_000_000) for _ in range(100)]


def spin() -> object:
    while True:
        pass


@pytest.mark.parametrize("harm", [os.abort, eat_memory, spin])
def test_a_file_that_breaks_what_reads_it_leaves_the_portal_standing(
    tmp_path: Path, harm: Callable[[], object]
) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text(SMALL, encoding="utf-8")
    directory: Any = Hostile(harm)
    with pytest.raises(InputError) as error:
        drafted_apart(path, "ke-hoach.txt", directory, seconds=1)
    assert [one.message for one in error.value.faults] == [TOO_MUCH]


def test_what_cannot_be_read_at_all_is_told_beside_the_field(working: Site) -> None:
    browser = working.signed_in("dieu-phoi")
    answer = browser.post("/ke-hoach/tai-len", {}, files=[("tep", ("ke-hoach.docx", b"PK\x03\x04 no zip at all"))])
    assert (answer.status_code, 'id="tep-problem"' in answer.text) == (422, True)
    assert browser.get("/ke-hoach").status_code == 200

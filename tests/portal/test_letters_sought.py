"""The log of messages asked for one body and some days: what is typed read, the page, its links, nothing of others."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from agencies.portal.shown.letters_sought import sought
from plans.register.queries.figures import Body
from plans.register.queries.letters import Among
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import ContactRow, MessageRow
from tests.plans.register.facts import TAI_CHINH, Y_TE
from tests.portal.ready import TODAY, Browser, Site, site
from tests.portal.world import VY_BODY, build, obligation

BODIES = {code: Body(code, name, "", "province", "kon-tum", 1) for code, name in ((Y_TE, "Sở Y tế"), (TAI_CHINH, "Sở Tài chính"))}  # fmt: skip
CROWD = {f"kon-tum/{at}": Body(f"kon-tum/{at}", f"Sở {at}", "", "province", "kon-tum", at) for at in range(41)}
EARLIER, PAGE = TODAY - timedelta(days=3), "/nhat-ky-gui"


def typed(body: str = "", first: str = "", last: str = "") -> dict[str, str]:
    return {"co-quan": body, "tu": first, "den": last}


@pytest.mark.parametrize(("words", "among"), [
    (typed(), Among()),
    (typed(Y_TE), Among((Y_TE,))),
    (typed("so y te"), Among((Y_TE,))),
    (typed("sở"), Among((Y_TE, TAI_CHINH))),
    (typed(first="14/6/2024", last="2024-06-20"), Among((), date(2024, 6, 14), date(2024, 6, 20))),
    (typed(first="14/6/2024", last="14.6.24"), Among((), date(2024, 6, 14), date(2024, 6, 14))),
])  # fmt: skip
def test_what_is_typed_is_read(words: dict[str, str], among: Among) -> None:
    found = sought(words, BODIES)
    assert (found.among, found.problems) == (among, {})
    assert found.filtered is any(words.values())


@pytest.mark.parametrize(("words", "beside"), [
    (typed("gia-lai/so-y-te"), {"co-quan"}),
    (typed("bộ ngoại giao", "31/6/2024", "hôm qua"), {"co-quan", "tu", "den"}),
    (typed(first="20/6/2024", last="19/6/2024"), {"den"}),
])  # fmt: skip
def test_what_cannot_be_read_is_told_beside_its_field(words: dict[str, str], beside: set[str]) -> None:
    assert set(sought(words, BODIES).problems) == beside


def test_a_word_that_too_many_bodies_bear_is_refused_rather_than_cut() -> None:
    assert "Quá nhiều cơ quan" in sought(typed("sở"), CROWD).problems["co-quan"]


def test_the_filters_are_told_in_words() -> None:
    told = sought(typed("so y te", "14/6/2024"), BODIES).words()
    assert told == ["Cơ quan: Sở Y tế", "Từ ngày: 14/06/2024"]
    assert sought(typed("so"), {code: CROWD[code] for code in list(CROWD)[:7]}).bodies.endswith("Sở 4…")


@pytest.fixture(scope="module")
def office(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Each owner has a letter of today that failed; Sở Y tế one of three days before that went."""
    home = tmp_path_factory.mktemp("sought")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    made = site(register, home)
    build(made)
    with register.begin() as connection:
        contact = connection.execute(select(ContactRow.pk).where(ContactRow.agency == Y_TE)).scalar_one()
        row = {"key": "thu-truoc", "day": EARLIER, "contact_pk": contact, "addressee": Y_TE, "channel": "email"}
        words = {"address": "y_te@example.vn", "kind": "remind", "subject": "Nhắc trước", "text": "x", "state": "sent"}
        connection.execute(insert(MessageRow).values(**row, **words, attempts=1))
    yield made
    register.close()


@pytest.fixture(scope="module")
def desk(office: Site) -> Browser:
    return office.signed_in("coordinator")


def keys(browser: Browser, query: str) -> set[str]:
    answer = browser.get(f"{PAGE}?{query}&xuat=csv")
    assert answer.status_code == 200
    text = answer.content.decode("utf-8-sig")
    return {one["Mã thư"] for one in csv.DictReader(io.StringIO(text, newline=""))}


@pytest.mark.parametrize(("query", "found"), [
    ("", {"thu-y_te", "thu-tai_chinh", "thu-truoc"}),
    (f"co-quan={Y_TE}", {"thu-y_te", "thu-truoc"}),
    ("co-quan=so+y+te&trang-thai=da-gui", {"thu-truoc"}),
    (f"co-quan={Y_TE}&tu=20/06/2024", {"thu-y_te"}),
    ("den=19/06/2024", {"thu-truoc"}),
    ("tu=2024-06-18&den=2024-06-19", set()),
])  # fmt: skip
def test_the_log_answers_whether_a_body_got_a_letter(desk: Browser, query: str, found: set[str]) -> None:
    assert keys(desk, query) == found
    shown = desk.get(f"{PAGE}?{query}").text
    assert f"{len(found)} thư, tin nhắn" in shown or (not found and "Không có kết quả với bộ lọc này." in shown)
    assert shown.count('<th scope="row"><a href="/nhat-ky-gui/') == len(found)


def test_counts_links_and_form_keep_the_filters(desk: Browser) -> None:
    shown = desk.get(f"{PAGE}?co-quan=so+y+te&den=19/06/2024").text
    kept = "co-quan=so+y+te&amp;den=19%2F06%2F2024"
    assert f'href="{PAGE}?trang-thai=da-gui&amp;{kept}">Đã gửi <span class="count">1</span>' in shown
    assert f'href="{PAGE}?{kept}" aria-current="true">Tất cả <span class="count">1</span>' in shown
    assert f'href="{PAGE}?{kept}&amp;xuat=xlsx"' in shown
    assert 'name="co-quan" type="text" value="so y te"' in shown
    assert "Cơ quan: Sở Y tế tỉnh Kon Tum" in shown
    assert f'href="{PAGE}">Bỏ lọc</a>' in shown
    later = desk.get(f"{PAGE}?co-quan=so+y+te&trang-thai=da-gui").text
    assert 'name="trang-thai" value="da-gui"' in later
    assert f'href="{PAGE}?trang-thai=da-gui">Bỏ lọc</a>' in later


@pytest.mark.parametrize(
    "wrong", ["co-quan=khong-co", f"co-quan={VY_BODY}", "tu=32/6/2024", "tu=20/6/2024&den=1/6/2024"]
)
@pytest.mark.parametrize("kind", ["", "&xuat=csv"])
def test_what_is_wrong_stands_beside_the_field_and_nothing_is_listed(desk: Browser, wrong: str, kind: str) -> None:
    answer = desk.get(f"{PAGE}?{wrong}{kind}")
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text
    assert 'href="/nhat-ky-gui/' not in answer.text
    assert "content-disposition" not in answer.headers


def test_a_body_of_another_area_is_known_to_whom_it_is_shown(office: Site) -> None:
    assert keys(office.signed_in("administrator"), f"co-quan={VY_BODY}") == {"thu-viet_yen"}


def test_the_way_to_a_bodys_letters_stands_where_the_body_does(office: Site, desk: Browser) -> None:
    way = f'href="{PAGE}?co-quan={Y_TE}">Thư đã gửi cơ quan này</a>'
    assert way in desk.get(f"/danh-ba/{Y_TE}").text
    assert way in desk.get(f"/viec/{obligation('y_te')}").text
    for role in ("supervisor", "agency"):
        assert PAGE not in office.signed_in(role).get(f"/viec/{obligation('y_te')}").text

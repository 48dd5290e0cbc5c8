"""The search in the bar, on either database: by number, name and words, within what is one's own; quick, quiet, escaped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from agencies.portal.shown.searching import LONGEST, Index, entry, found, shown, typed
from plans.register.entries import put_directory
from plans.register.session import open_register
from tests.databases import settings_on
from tests.plans.register.facts import BY, H1, LOADED, PLAN, TAI_CHINH, Y_TE, agency, moment, store
from tests.portal import owing
from tests.portal.ready import Browser, Site, site
from tests.portal.test_queries_counted import FEW, MANY, counted, grown
from tests.portal.world import (
    VY_BODY,
    VY_NAME,
    VY_PLAN,
    VY_TITLE,
    AnyDirecting,
    AnyDrafting,
    AnyMorning,
    AnyPlanning,
    build,
)

NAMES = ["Công an tỉnh Kon Tum", "Sở Tài chính tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum", "Ủy ban nhân dân thị xã Kỳ Anh"]
FINDS = [
    ("so y te", ["Sở Y tế tỉnh Kon Tum"]),
    ("Sở Y tế", ["Sở Y tế tỉnh Kon Tum"]),
    (unicodedata.normalize("NFD", "sở y tế"), ["Sở Y tế tỉnh Kon Tum"]),
    ("SỞ   Y\u00a0TẾ", ["Sở Y tế tỉnh Kon Tum"]),
    ("sở y te", ["Sở Y tế tỉnh Kon Tum"]),
    ("tinh kon", NAMES[:3]),
    ("kon so", NAMES[1:3]),
    ("tinh cong", NAMES[:1]),
    ("uỷ ban", NAMES[3:]),
    ("ki anh", NAMES[3:]),
    ("k", NAMES),
    ("te so", ["Sở Y tế tỉnh Kon Tum"]),
    ("sợ y tế", ["Sở Y tế tỉnh Kon Tum"]),
    ("o te", []),
    ("công an xã", []),
    ("%", []),
    ("", []),
    ("' OR 1=1 --", []),
]


def names_of(names: Iterable[str]) -> Index[str]:
    return Index.of(entry(one, one) for one in names)


@pytest.mark.parametrize(("words", "names"), FINDS)
def test_names_are_found_however_they_are_typed(words: str, names: list[str]) -> None:
    assert found(typed(words), names_of(NAMES)) == names


def test_numbers_are_found_without_their_signs() -> None:
    plans = names_of(["62/KH-UBND", "1118/KH-UBND", "118/KH-UBND"])
    assert found(typed("1118"), plans) == ["1118/KH-UBND"]
    assert found(typed("1118 kh ubnd"), plans) == found(typed("1118/KH-UBND"), plans) == ["1118/KH-UBND"]
    assert found(typed("kh-ub"), plans) == ["62/KH-UBND", "1118/KH-UBND", "118/KH-UBND"]


LONG = Index.of(
    [
        entry("apart", "Y sĩ của sở chuẩn bị tế bào gốc"),
        entry("together", "Giao Sở Y tế chủ trì"),
    ]
)


def test_words_together_come_first_and_in_long_texts_alone() -> None:
    assert found(typed("so y te"), LONG) == ["together", "apart"]
    assert found(typed("so y te"), LONG, long=True) == ["together"]
    assert found(typed("so te y"), LONG, long=True) == ["apart", "together"]


def test_marks_that_were_typed_are_meant_where_something_has_them() -> None:
    both = names_of(["tuần tra", "tuân thủ"])
    assert found(typed("tuan"), both) == ["tuần tra", "tuân thủ"]
    assert found(typed("tuân"), both) == ["tuân thủ"]
    assert found(typed("tuấn"), both) == ["tuần tra", "tuân thủ"]


QUOTE = (
    "Giao Sở Y tế chủ trì, phối hợp với Uỷ ban nhân dân các huyện, thành phố; " + "rà soát, thống kê, " * 20 + "hết."
)


def test_a_clause_is_cut_around_what_was_looked_for() -> None:
    assert shown(typed("uy ban nhan d"), QUOTE)[:2] == [
        ("Giao Sở Y tế chủ trì, phối hợp với ", False),
        ("Uỷ ban nhân dân", True),
    ]
    late = shown(typed("het"), QUOTE)
    assert (late[0], late[-2:]) == (("…", False), [("hết", True), (".", False)])
    assert [words for words, hit in shown(typed("trì giao"), QUOTE) if hit] == ["Giao", "trì"]
    assert [hit for _, hit in shown(typed("không có"), QUOTE)] == [False, False]
    assert "".join(words for words, _ in shown(typed("y te"), "Sở Y tế")) == "Sở Y tế"


@pytest.mark.parametrize("words", ["ế" * 10_000, "a " * 5_000, "\u0301" * 500, "/" * 400, "\ud800 x", "<" * 300])
def test_what_is_typed_is_bounded(words: str) -> None:
    wanted = typed(words)
    assert len(wanted.said) <= LONGEST
    assert len(wanted.plain) <= 12
    found(wanted, LONG)
    shown(wanted, QUOTE)


IDS = [
    (H1, H1),
    (f"/viec/{H1}", H1),
    (f"https://dondoc.example.vn/viec/{H1}?x=1", H1),
    (f"{PLAN}/bao-cao-6-thang", ""),
    ("so y te", ""),
]


@pytest.mark.parametrize(("words", "name"), IDS)
def test_an_obligation_is_named_by_its_id_or_address(words: str, name: str) -> None:
    assert typed(words).id == name


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Two areas at work."""
    home = tmp_path_factory.mktemp("searched")
    register = open_register(settings_on(request, home))
    parts: dict[str, Any] = {"drafting": AnyDrafting(), "planning": AnyPlanning(), "mornings": AnyMorning()}
    made = site(register, home, **parts, directing=AnyDirecting())
    build(made)
    yield made
    register.close()


_SECTION = re.compile(r'<section aria-labelledby="(tim-[a-z-]+)">(.*?)</section>', re.DOTALL)
_LINK = re.compile(r'<a href="([^"]+)"')


def results(browser: Browser, words: str, **more: str) -> dict[str, list[str]]:
    """What a search finds: by section, where its links lead."""
    answer = browser.get("/tim", params={"q": words, **more})
    assert answer.status_code == 200, answer.text
    return {
        name: [link.replace("&amp;", "&") for link in _LINK.findall(rows)]
        for name, rows in _SECTION.findall(answer.text)
    }


def test_a_supervisor_finds_plans_bodies_and_clauses(world: Site) -> None:
    boss = world.signed_in("supervisor")
    assert results(boss, "1118")["tim-ke-hoach"] == [f"/ke-hoach/{PLAN}"]
    assert results(boss, "sach ma tuy")["tim-ke-hoach"] == [f"/ke-hoach/{PLAN}"]
    assert results(boss, "so y te") == {
        "tim-co-quan": [f"/co-quan/{Y_TE}"],
        "tim-nhiem-vu": [f"/ke-hoach/{PLAN}"] * 2,
    }
    reports = results(boss, "câu của bao-cao-6")["tim-nhiem-vu"]
    assert reports == [f"/qua-han?ke-hoach={PLAN}&nhiem-vu=bao-cao-6-thang&trang-thai=tat-ca"]
    shown_there = boss.get(reports[0]).text
    assert all(f"/viec/{PLAN}/bao-cao-6-thang/{body}/2024-H1" in shown_there for body in (Y_TE, TAI_CHINH))


def test_a_coordinator_is_led_to_the_address_book(world: Site) -> None:
    assert results(world.signed_in("coordinator"), "tai chinh")["tim-co-quan"] == [
        f"/danh-ba/{TAI_CHINH}",
        f"/co-quan/{TAI_CHINH}",
    ]


def test_nobody_finds_what_is_not_theirs(world: Site) -> None:
    theirs = (VY_TITLE, VY_NAME, VY_PLAN, VY_BODY, f"{VY_PLAN}/bao-cao-6-thang/{VY_BODY}/2024-H1", "Câu của cong-an.1")
    for words in theirs:
        everybody = results(world.signed_in("administrator"), words)
        assert any("viet-yen" in link for links in everybody.values() for link in links), words
        for role in ("supervisor", "coordinator", "agency"):
            answer = world.signed_in(role).get("/tim", params={"q": words}).text
            found_there = "".join(rows for _, rows in _SECTION.findall(answer))
            assert not any(one in found_there for one in (VY_TITLE, VY_NAME, "viet-yen")), (role, words)


def test_an_agency_finds_its_own_obligations_alone(world: Site) -> None:
    agency = world.signed_in("agency")
    own = [f"/viec/{PLAN}/bao-cao-6-thang/{Y_TE}/2024-{period}" for period in ("H1", "H2")]
    for words in ("bao cao 6 thang", "1118", "sach ma tuy"):  # a clause's words, its plan's number and title
        assert results(agency, words) == {"tim-viec": own}, words
    assert results(agency, H1) == {"tim-ma": [own[0]]}
    for words in ("so tai chinh", "cau cua so-y-te.1", H1.replace(Y_TE, TAI_CHINH)):
        assert results(agency, words) == {}, words


def test_who_is_not_signed_in_is_led_to_the_door(world: Site) -> None:
    answer = world.browser().get("/tim?q=so+y+te")
    assert (answer.status_code, answer.headers["location"]) == (303, "/dang-nhap?tiep=%2Ftim%3Fq%3Dso%2By%2Bte")


def test_what_was_typed_is_escaped_and_shown_again(world: Site) -> None:
    evil = '"><script>alert(1)</script>'
    answer = world.signed_in("supervisor").get("/tim", params={"q": evil}).text
    assert "<script>alert" not in answer
    assert answer.count("&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;") == 3


@pytest.mark.parametrize(
    "query",
    ["", "q=", "q=%20", "q=zz&trang=99", "q=zz&trang=x&muc=co-quan", "q=zz&muc=%27", "q=%ED%A0%80", "q=" + "x" * 5000],
)
def test_no_address_breaks_it(world: Site, query: str) -> None:
    for role in ("administrator", "agency"):
        answer = world.signed_in(role).get(f"/tim?{query}")
        assert answer.status_code == 200
        assert 'class="empty"' in answer.text


def test_beyond_the_last_page_leads_back(world: Site) -> None:
    answer = world.signed_in("agency").get("/tim?q=bao+cao&trang=99").text
    assert 'Trang này không có kết quả nào. <a href="/tim?q=bao+cao">' in answer


def test_every_page_of_those_who_are_signed_in_has_the_form(world: Site) -> None:
    for role in ("administrator", "coordinator", "supervisor", "agency"):
        bar = world.signed_in(role).get("/", follow_redirects=True).text.partition("<main")[0]
        assert 'role="search" method="get" action="/tim"' in bar, role
    assert 'action="/tim"' not in world.browser().get("/dang-nhap").text


@pytest.fixture(scope="module")
def grown_up(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Any]]:
    home = tmp_path_factory.mktemp("searched-counted")
    with grown(migrated, home / "few", FEW) as few, grown(migrated, home / "many", MANY) as many:
        yield few, many


SEARCHES = {
    "administrator": (
        "so",
        "co quan",
        "bao cao",
        "bao cao&muc=nhiem-vu",
        "co quan&muc=co-quan",
        H1.replace("H1", "W01"),
    ),
    "agency": ("bao cao", H1.replace("H1", "W01")),
}


@pytest.mark.parametrize("role", SEARCHES)
def test_more_rows_cost_no_more_statements(role: str, grown_up: tuple[Any, Any]) -> None:
    (few, few_counter), (many, many_counter) = grown_up
    pages = {words: f"/tim?q={words}" for words in SEARCHES[role]}
    cheap, dear = counted(few, few_counter, role, pages), counted(many, many_counter, role, pages)
    assert {words: cost for words, cost in dear.items() if cost > cheap[words]} == {}
    assert max(dear.values()) <= 20, dear


def test_bodies_are_paged(grown_up: tuple[Any, Any]) -> None:
    _, (many, _) = grown_up
    boss = many.signed_in("supervisor")
    first = results(boss, "co quan")["tim-co-quan"]
    assert [*first[:8], first[8]] == [
        *(f"/co-quan/kon-tum/co-quan-{at:02}" for at in range(1, 9)),
        "/tim?q=co+quan&muc=co-quan",
    ]
    assert len(results(boss, "co quan", muc="co-quan")["tim-co-quan"]) == MANY
    assert results(boss, "co quan", muc="co-quan", trang="2") == {}


def test_what_changes_is_found_at_once(portal: Site) -> None:
    """A body that comes into the directory, a plan that is amended: nothing stale is kept."""
    owing.fill(portal.register)
    portal.account("lanh-dao", "supervisor")
    boss = portal.signed_in("lanh-dao")
    assert "tim-co-quan" not in results(boss, "so noi vu")
    with portal.register.begin() as connection:
        put_directory(connection, agencies=[agency("kon-tum/so-noi-vu", "Sở Nội vụ", 9)], now=moment(LOADED), by=BY)
        store(connection, title="Kế hoạch về cà phê")
    assert results(boss, "so noi vu")["tim-co-quan"] == ["/co-quan/kon-tum/so-noi-vu"]
    assert results(boss, "ca phe") == {"tim-ke-hoach": [f"/ke-hoach/{PLAN}"]}

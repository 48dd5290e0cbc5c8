"""Members, departments and responsibility on a day."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agencies.directory import Agency, Directory, Group, Member, Responsibility, Succession
from plans.errors import NotFound
from plans.parties import Parties


def agency(slug: str, kind: str = "so", start: date | None = None, end: date | None = None) -> Agency:
    return Agency(f"a/{slug}", "a", f"Sở {slug} tỉnh A", f"Sở {slug}", kind, "province", valid_from=start, valid_to=end)


def day(text: str) -> date:
    return date.fromisoformat(text)


BODIES = [
    agency("one"),
    agency("two", end=day("2025-02-28")),
    agency("three", start=day("2025-03-01")),
    agency("police", kind="cong-an"),
    agency("office", kind="nganh"),
    agency("last"),
]
MEMBERS = (Member("a/one"), Member("a/two"), Member("a/office", day("2024-06-01"), day("2024-06-30")))
DIRECTORY = Directory(
    BODIES,
    [
        Group("a/all", "a", "Các sở", "closed", MEMBERS),
        Group("a/others", "a", "Các sở khác", "residual"),
        Group("a/friends", "a", "Các tổ chức thành viên", "open"),
    ],
    [
        Succession("a/two", day("2025-03-01"), "a/three"),
        Succession("a/two", day("2025-03-01"), "a/police", "cai-nghien"),
        Succession("a/three", day("2025-07-01"), "a/last"),
        Succession("a/one", day("2026-01-01"), None),
    ],
)


def test_a_directory_is_what_plans_ask() -> None:
    parties: Parties = DIRECTORY
    assert parties.is_agency("a/one")
    assert not parties.is_agency("a/all")
    assert [parties.group_kind(code) for code in ("a/all", "a/others", "a/friends", "a/one")] == [
        "closed",
        "residual",
        "open",
        None,
    ]
    assert parties.name("a/one") == "Sở one tỉnh A"
    assert parties.name("a/all") == "Các sở"
    assert parties.nearest("a/pollice") == "a/police"


@pytest.mark.parametrize(
    ("on", "members"),
    [
        ("2024-05-31", ["a/one", "a/two"]),
        ("2024-06-01", ["a/one", "a/two", "a/office"]),
        ("2024-06-30", ["a/one", "a/two", "a/office"]),
        ("2024-07-01", ["a/one", "a/two"]),
        ("2025-03-01", ["a/one"]),
    ],
)
def test_members_are_those_of_the_day(on: str, members: list[str]) -> None:
    assert list(DIRECTORY.members("a/all", day(on))) == members


def test_residual_open_and_unknown_groups_list_no_members() -> None:
    assert [len(DIRECTORY.members(code, day("2024-06-01"))) for code in ("a/others", "a/friends", "a/none")] == [
        0,
        0,
        0,
    ]


def test_members_recorded_for_an_open_group_are_its_members() -> None:
    known = Directory(BODIES, [Group("a/friends", "a", "Các hội", "open", (Member("a/one"),))])
    assert list(known.members("a/friends", day("2024-06-01"))) == ["a/one"]


def test_departments_are_offices_and_departments_that_stand_on_the_day() -> None:
    assert list(DIRECTORY.departments("a", day("2024-06-01"))) == ["a/one", "a/two", "a/office", "a/last"]
    assert list(DIRECTORY.departments("a", day("2025-06-01"))) == ["a/one", "a/three", "a/office", "a/last"]
    assert list(DIRECTORY.departments("b", day("2025-06-01"))) == []


@pytest.mark.parametrize(
    ("code", "on", "subject", "body"),
    [
        ("a/one", "2024-06-01", None, "a/one"),
        ("a/one", "2026-01-01", None, None),
        ("a/two", "2025-02-28", None, "a/two"),
        ("a/two", "2025-02-28", "cai-nghien", "a/two"),
        ("a/two", "2025-03-01", None, "a/three"),
        ("a/two", "2025-03-01", "cai-nghien", "a/police"),
        ("a/two", "2025-03-01", "viec-lam", "a/three"),
        ("a/two", "2025-07-01", None, "a/last"),
        ("a/two", "2025-07-01", "cai-nghien", "a/police"),
        ("a/three", "2025-02-28", None, None),
        ("a/three", "2025-06-30", None, "a/three"),
        ("a/friends", "2030-01-01", None, "a/friends"),
        ("a/none", "2024-06-01", None, None),
    ],
)
def test_responsible(code: str, on: str, subject: str | None, body: str | None) -> None:
    assert DIRECTORY.responsible(code, day(on), subject) == body


def test_a_body_that_ended_without_a_successor_answers_no_more() -> None:
    ended = Directory([agency("two", end=day("2025-06-30"))])
    assert ended.responsible("a/two", day("2025-06-30")) == "a/two"
    assert ended.responsible("a/two", day("2025-07-01")) is None
    assert ended.responsibilities() == [Responsibility("a/two", "", day("2025-07-01"), date.max, None)]


def test_a_circle_of_successors_answers_nobody() -> None:
    start = day("2025-01-01")
    circle = Directory(
        [agency("one"), agency("two")], (), [Succession("a/one", start, "a/two"), Succession("a/two", start, "a/one")]
    )
    assert circle.responsible("a/one", start) is None


def test_responsibilities_are_dated_rows_that_join_where_nothing_changes() -> None:
    rows = [row for row in DIRECTORY.responsibilities() if row.agency == "a/two"]
    assert rows == [
        Responsibility("a/two", "", day("2025-03-01"), day("2025-06-30"), "a/three"),
        Responsibility("a/two", "", day("2025-07-01"), date.max, "a/last"),
        Responsibility("a/two", "cai-nghien", day("2025-03-01"), date.max, "a/police"),
    ]


def looked_up(rows: list[Responsibility], code: str, on: date, subject: str) -> str | None:
    """What the sweep's SQL finds: the subject's row, else the general row, else the agency itself."""
    for wanted in (subject, ""):
        for row in rows:
            if row.agency == code and row.subject == wanted and row.from_on <= on <= row.to_on:
                return row.body
    return code


CODES = [body.code for body in BODIES]
DAYS = st.integers(0, 40).map(lambda step: day("2025-01-01") + timedelta(days=step))


@st.composite
def directories(draw: st.DrawFn) -> Directory:
    """Any validity, any successions forward in the list (loading refuses circles)."""
    bodies = []
    for code in CODES:
        start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
        bodies.append(Agency(code, "a", code, code, "so", "province", valid_from=start, valid_to=end))
    rows = {}
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(CODES) - 2))
        body = draw(st.none() | st.sampled_from(CODES[at + 1 :]))
        row = Succession(CODES[at], draw(DAYS), body, draw(st.sampled_from(["", "x", "y"])))
        rows[row.agency, row.subject, row.from_on] = row
    return Directory(bodies, (), rows.values())


@given(directories(), DAYS, st.sampled_from(CODES), st.sampled_from(["", "x", "y"]))
def test_rows_say_what_the_directory_says(directory: Directory, on: date, code: str, subject: str) -> None:
    assert looked_up(directory.responsibilities(), code, on, subject) == directory.responsible(code, on, subject)


@given(directories())
def test_rows_of_one_agency_and_subject_never_overlap(directory: Directory) -> None:
    rows = sorted(directory.responsibilities(), key=lambda row: (row.agency, row.subject, row.from_on))
    for one, other in itertools.pairwise(rows):
        if (one.agency, one.subject) == (other.agency, other.subject):
            assert one.from_on <= one.to_on < other.from_on


def test_an_unknown_code_is_named_with_the_nearest() -> None:
    with pytest.raises(NotFound, match=r"a/pollice.*có phải “a/police”"):
        DIRECTORY.name("a/pollice")

"""Lists and figures worked out in SQL agree with the rules in Python, and show nobody what isn't theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from sqlalchemy import Connection, insert, update

from plans.deadlines import Occurrence
from plans.ladder import DEFAULT, Rung, dump
from plans.obligations import Wanted
from plans.register.entries import accept, return_, submit, waive
from plans.register.queries import figures, lists, obligations
from plans.register.queries.lists import Reader
from plans.register.queries.selecting import Filters, Scope, begun_until
from plans.register.queries.tally import SIGNS, Counted, Tally, tallied, total
from plans.register.queries.versions import owed_version, shown_version
from plans.register.rows import entry, record
from plans.register.session import Register
from plans.register.tables import ContactRow, MessageRow, NoticeRow, ObligationRow, PlanRow
from plans.workdays import Workdays
from tests.plans.register.facts import (
    CALENDAR,
    CONG_AN,
    PLAN,
    TAI_CHINH,
    UNDATED,
    Y_TE,
    moment,
    store,
    store_agencies,
    want,
    writer,
)

DAY = date(2024, 6, 17)
OTHER = "dak-lak/so-y-te"
LADDERS = [
    DEFAULT,
    (),
    (Rung("overdue", 1),),
    (Rung("reminder", 10, "days"), Rung("reminder", 2)),
    (Rung("reminder", 0),),
    (Rung("reminder", 0, "days"),),
]
OFF = Workdays([date(2024, 6, 18), date(2024, 6, 19)], [date(2024, 6, 22)], 2030)


def at(day: date, period: str, agency: str = Y_TE, *, requested: bool = False) -> Wanted:
    return want(Occurrence(period, day, day, day), agency, requested=requested)


def reader(today: date = DAY, **scope: Any) -> Reader:
    return Reader(Scope(**scope), today, CALENDAR)


MANY = [at(date(2024, 6, 1) + timedelta(days=number), f"2024-06-{number + 1:02}") for number in range(28)]


@pytest.fixture
def lived(register: Register) -> Register:
    """June, a report a day: some handed in on time, some late, accepted, returned, waived; some undated."""
    with register.begin() as connection:
        store_agencies(connection)
        store(connection, [*MANY, want(UNDATED), at(date(2024, 6, 10), "2024-H1", TAI_CHINH, requested=True)])
        for number, days in ((0, -1), (1, 0), (2, 3), (3, 1), (4, 0), (20, -4)):
            received = date(2024, 6, 1) + timedelta(days=number + days)
            submit(connection, MANY[number].id, received, writer(DAY))
        for number in (0, 3):
            accept(connection, MANY[number].id, writer(DAY))
        return_(connection, MANY[4].id, writer(DAY), note="thiếu biểu")
        waive(connection, MANY[5].id, writer(DAY), reason="không phát sinh")
    return register


@pytest.mark.parametrize("ladder", LADDERS, ids=range(len(LADDERS)))
@pytest.mark.parametrize("calendar", [CALENDAR, OFF])
def test_the_state_in_sql_is_the_state_in_python_on_every_day(
    lived: Register, ladder: tuple[Rung, ...], calendar: Workdays
) -> None:
    with lived.begin() as connection:
        connection.execute(update(PlanRow).values(ladder=dump(ladder)))
    for today in (date(2024, 5, 20) + timedelta(days=step) for step in range(0, 45, 2)):
        who = Reader(Scope(), today, calendar)
        with lived.reading() as connection:
            wanted = Counter(one.state for one in obligations(connection, today, calendar))
            assert lists.state_counts(connection, who, Filters()) == wanted
            signs = figures.counted(connection, who, Filters(), "plan")
            known = Counter({one.state: 0 for one in signs if one.state})
            for one in signs:
                known.update({one.state: one.many} if one.state else {})
            coming = figures.coming_states(connection, who, Filters())
            for (state, _requested), many in coming.items():
                known[state] += many
            assert known == wanted
            for state in wanted:
                assert lists.count(connection, who, Filters(states=frozenset({state}))) == wanted[state]


@pytest.mark.parametrize("rung", [Rung("reminder", 3), Rung("reminder", 0), Rung("reminder", 4, "days")])
def test_a_ladder_has_begun_just_for_the_target_days_before_its_bound(rung: Rung) -> None:
    for today in (date(2024, 6, 10) + timedelta(days=step) for step in range(20)):
        until = begun_until([rung], today, OFF)
        for target in (today + timedelta(days=step) for step in range(-2, 15)):
            assert (until is not None and target <= until) == (rung.falls_on(target, target, OFF) <= today)


def test_a_list_is_paged_and_ordered_in_sql(lived: Register) -> None:
    overdue = Filters(states=frozenset({"overdue"}))
    with lived.reading() as connection:
        late = lists.lines(connection, reader(), overdue, most=4)
        rest = lists.lines(connection, reader(), overdue, start=4, most=50)
        turned = lists.lines(connection, reader(), overdue, order="-late", most=1)
        by_agency = lists.lines(connection, reader(), overdue, order="agency")
        assert lists.count(connection, reader(), overdue) == len(late) + len(rest) == len(by_agency) == 12
    days = [one.view.due_on for one in [*late, *rest]]
    assert days == sorted(days, key=lambda day: day or date.max)
    assert turned[0].view.due_on == days[-1]
    assert by_agency[0].view.agency == TAI_CHINH
    assert (late[0].view.days_late, late[0].view.working_days_late) == (12, 8)
    assert late[0].responsible_name == "Sở Y tế tỉnh Kon Tum"


@pytest.mark.parametrize(
    ("filters", "many"),
    [
        (Filters(plan=PLAN), 30),
        (Filters(plan="kon-tum"), 0),
        (Filters(agencies=(TAI_CHINH,)), 1),
        (Filters(agencies=(TAI_CHINH, Y_TE)), 30),
        (Filters(none=True), 0),
        (Filters(level="province"), 30),
        (Filters(level="district"), 0),
        (Filters(period="2024-H1"), 1),
        (Filters(group="kon-tum/hai-so"), 1),
        (Filters(requested=True), 1),
        (Filters(requested=False), 29),
        (Filters(states=frozenset({"undated"})), 1),
        (Filters(states=frozenset({"submitted", "accepted"})), 5),
        (Filters(states=frozenset({"waived"})), 1),
        (Filters(states=frozenset({"withdrawn"})), 0),
    ],
)
def test_filters(lived: Register, filters: Filters, many: int) -> None:
    group = {"code": "kon-tum/hai-so", "area": "kon-tum", "rank": 1, "name": "Hai sở", "aliases": [], "kind": "closed"}
    members = [{"group_code": "kon-tum/hai-so", "agency": TAI_CHINH, "rank": 1, "valid_from": None, "valid_to": None},
               {"group_code": "kon-tum/hai-so", "agency": Y_TE, "rank": 2, "valid_from": None, "valid_to": date(2024, 1, 1)}]  # fmt: skip
    with lived.begin() as connection:
        store_agencies(connection, groups=[{**group, "source": "x"}], members=members)
    with lived.reading() as connection:
        assert lists.count(connection, reader(), filters) == many
        assert len(lists.lines(connection, reader(), filters)) == many
        if not filters.states:
            assert sum(lists.state_counts(connection, reader(), filters).values()) == many


def test_figures_by_every_dimension_are_the_same_obligations_once(lived: Register) -> None:
    with lived.reading() as connection:
        found = {one: by(connection, reader(), one) for one in get_args(figures.Dimension)}
        level = figures.counted(connection, reader(), Filters(level="province"))
    ordered = Tally(
        on_time=2, late=2, missing=11, awaiting=2, not_yet_due=12, early=1, undated=1, waived=1,
        first_day=date(2024, 6, 1), oldest=date(2024, 6, 5),
    )  # fmt: skip
    asked = Tally(missing=1, first_day=date(2024, 6, 10), oldest=date(2024, 6, 10))
    assert found["plan"] == {(PLAN, False): ordered, (PLAN, True): asked}
    assert found["agency"] == {(Y_TE, False): ordered, (TAI_CHINH, True): asked}
    assert total(one.tally() for one in level) == ordered + asked
    assert total(found["period"].values()) == ordered + asked
    assert found["period"]["2024-06-21", False] == Tally(not_yet_due=1, early=1, first_day=date(2024, 6, 21))


def test_a_report_due_today_is_not_yet_expected(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [at(DAY, "2024-H1")])
    with register.reading() as connection:
        today = by(connection, reader(), "plan")[PLAN, False]
        tomorrow = by(connection, reader(DAY + timedelta(days=1)), "plan")[PLAN, False]
    assert (today.expected, today.timeliness, today.not_yet_due) == (0, None, 1)
    assert (tomorrow.expected, tomorrow.timeliness, tomorrow.missing) == (1, 0.0, 1)


def test_cells_hold_the_state_of_each(lived: Register) -> None:
    with lived.reading() as connection:
        cells = figures.cells(connection, reader(), Filters(), [Y_TE], ["2024-06-03", "2024-06-07", "2024-06-30"])
    assert [(one.period, one.state, one.days_late, one.working_days_late) for one in cells] == [
        ("2024-06-03", "submitted", 3, 3),
        ("2024-06-07", "overdue", 10, 6),
    ]


MOVED = [
    {"agency": Y_TE, "subject": "cai-nghien", "from_on": date(2024, 6, 1), "to_on": date.max, "body": CONG_AN},
    {"agency": TAI_CHINH, "subject": "", "from_on": date(2024, 6, 1), "to_on": date.max, "body": CONG_AN},
]


@pytest.fixture
def two_areas(register: Register) -> Register:
    """Kon Tum's plan, with one duty of a body of Đắk Lắk; one duty of Y tế has moved to the police by its subject."""
    wants = [at(DAY, "a"), at(DAY, "b"), at(DAY, "c", TAI_CHINH), at(DAY, "d", OTHER)]
    with register.begin() as connection:
        store_agencies(connection, responsibilities=MOVED)
        store(connection, wants)
        connection.execute(update(ObligationRow).where(ObligationRow.period == "b").values(subject="cai-nghien"))
    return register


@pytest.mark.parametrize(
    ("scope", "periods"),
    [
        ({}, "abcd"),
        ({"area": "kon-tum"}, "abcd"),
        ({"area": "dak-lak"}, "d"),
        ({"area": "gia-lai"}, ""),
        ({"area": "%"}, ""),
        ({"agency": Y_TE}, "ab"),
        ({"agency": CONG_AN}, "bc"),
        ({"agency": TAI_CHINH}, "c"),
        ({"agency": OTHER}, "d"),
        ({"agency": OTHER, "area": "kon-tum"}, "d"),
        ({"agency": "kon-tum/khong-co"}, ""),
    ],
)
def test_nobody_sees_beyond_their_scope(two_areas: Register, scope: dict[str, str], periods: str) -> None:
    who = Reader(Scope(**scope), DAY, CALENDAR)
    with two_areas.reading() as connection:
        shown = lists.lines(connection, who, Filters())
        assert sorted(one.view.period for one in shown) == list(periods)
        assert lists.count(connection, who, Filters()) == len(periods)
        assert total(by(connection, who, "agency").values()).owed == len(periods)
        cells = figures.cells(connection, who, Filters(), [Y_TE, TAI_CHINH, OTHER], list("abcd"))
        assert sorted(one.period for one in cells) == list(periods)
        assert len(figures.plan_names(connection, who)) == bool(periods)
        found = [lists.line(connection, who, at(DAY, *one).id) for one in (("a",), ("d", OTHER))]
        assert [one is not None for one in found] == ["a" in periods, "d" in periods]
        assert [one.pk for one in lists.lines_of(connection, who, range(1, 100_000, 1)[:50])] == sorted(
            one.pk for one in shown if one.pk < 51
        )


def by(connection: Connection, who: Reader, dimension: figures.Dimension) -> dict[tuple[str, bool], Tally]:
    """Figures by one dimension."""
    return tallied(figures.counted(connection, who, Filters(), dimension), lambda one: one.of[0])


def told(pk: int, rung: str, kind: str, day: date, **more: object) -> dict[str, object]:
    row = {"obligation_pk": pk, "revision": 1, "role": "agency", "rung": rung, "rank": 1, "kind": kind, "agency": Y_TE}
    where = {"addressee": f"{Y_TE}#{kind}", "channel": "email", "day": day, "fell_on": day, "state": "composed"}
    return row | where | more


def test_what_was_told_last_and_whom_to_call(lived: Register) -> None:
    with lived.begin() as connection:
        rows = [("Lãnh đạo", "lanh-dao", "0901"), ("Không máy", "van-thu", None), ("Văn thư", "van-thu", "0902")]
        for pk, (name, role, phone) in enumerate(rows, 1):
            contact = {"agency": Y_TE, "name": name, "role": role, "phone": phone, "by_email": True, "by_sms": False}
            connection.execute(insert(ContactRow).values(pk=pk, **contact, active=True))
        letter = {"contact_pk": 1, "channel": "email", "day": DAY, "addressee": Y_TE, "address": "a", "kind": "overdue"}
        connection.execute(insert(MessageRow).values(pk=1, key="k", subject="s", text="t", state="sent", **letter))
        pks = {one.view.period: one.pk for one in lists.lines(connection, reader(), Filters())}
        seventh = pks["2024-06-07"]
        notices = [
            told(seventh, "reminder-1", "reminder", date(2024, 6, 6)),
            told(seventh, "overdue+1", "overdue", date(2024, 6, 10), message_pk=1),
            told(seventh, "overdue+1", "overdue", date(2024, 6, 10), addressee="b", state="unreachable"),
            told(seventh, "digest-2024-W24", "digest", DAY),
            told(seventh, "escalation_monitor+1", "escalation_monitor", date(2024, 6, 9), addressee="m"),
            told(pks["2024-06-03"], "escalation_issuer+5", "escalation_issuer", date(2024, 6, 10), addressee="i"),
            told(pks["2024-06-08"], "escalation_issuer+5", "escalation_issuer", date(2024, 5, 1), addressee="i"),
        ]
        for one in notices:
            connection.execute(insert(NoticeRow).values(**one))
    with lived.reading() as connection:
        shown = lists.lines_of(connection, reader(), [seventh])[0]
        climbed = figures.escalated(connection, reader(), date(2024, 6, 1))
        newest = figures.climbed(connection, reader(), climbed.newest)
        assert figures.last_notice(connection) == max(climbed.newest) + 1
        nothing = figures.escalated(connection, reader(agency=TAI_CHINH), date(2024, 6, 1))
    assert shown.told == lists.Told("overdue+1", "overdue", date(2024, 6, 10), "sent")
    assert shown.contact == lists.Reached("Văn thư", "0902", None)
    assert (climbed.climbed, climbed.handed_in, climbed.settled) == (2, 1, 0)
    assert [(one.line.view.period, one.kind, one.outcome) for one in newest] == [
        ("2024-06-03", "escalation_issuer", "composed"),
        ("2024-06-07", "escalation_monitor", "composed"),
    ]
    assert nothing == figures.Escalated(0, 0, 0, [])


def test_sums_keep_the_first_days() -> None:
    one, other = Tally(on_time=1, first_day=DAY), Tally(missing=1, oldest=DAY, first_day=DAY - timedelta(days=1))
    assert one + other == Tally(on_time=1, missing=1, first_day=DAY - timedelta(days=1), oldest=DAY)
    assert (one + other).timeliness == 50
    assert replace(one, missing=3).completeness == 25
    assert Tally(not_yet_due=4).timeliness is Tally().completeness is None


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_counts_each_obligation_once(sign: str) -> None:
    tally = Counted(("x",), requested=False, sign=sign, many=3, first_day=DAY).tally()
    assert tally.expected + tally.not_yet_due + tally.undated + tally.waived == 3
    assert tally.awaiting <= tally.received
    assert tally.early <= tally.not_yet_due


def test_signs_in_and_out_do_not_change_what_is_owed(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [at(DAY, "2024-H1")])
        before = owed_version(connection)
        for act in ("session.open", "account.change", "link.make", "draft.change", "contact.add", "message.settle"):
            record(connection, [entry(act, "x", moment(DAY))])
        assert owed_version(connection) == before
        record(connection, [entry("obligation.submit", "x", moment(DAY))])
        assert owed_version(connection) > before


def test_letters_under_way_change_what_is_shown(register: Register) -> None:
    """They are composed, taken and given back without a line of the history."""
    contact = {"agency": Y_TE, "name": "Văn thư", "role": "van-thu", "phone": None, "by_email": True, "by_sms": False}
    message = {"contact_pk": 1, "addressee": Y_TE, "day": DAY, "channel": "email", "address": "a", "kind": "reminder"}
    message |= {"subject": "s", "text": "t", "state": "queued", "attempts": 0}
    with register.begin() as connection:
        connection.execute(insert(ContactRow).values(pk=1, **contact, active=True))
        seen = [shown_version(connection)]
        connection.execute(insert(MessageRow), [{**message, "key": key} for key in ("one", "two")])
        seen.append(shown_version(connection))
        taken = update(MessageRow).values(state="sending", attempts=1)
        for key in ("one", "two"):
            connection.execute(update(MessageRow).values(state="queued", attempts=0))
            connection.execute(taken.where(MessageRow.key == key))
            seen.append(shown_version(connection))
        record(connection, [entry("session.open", "x", moment(DAY))])
        assert shown_version(connection) == seen[-1]
    assert len(set(seen)) == len(seen)

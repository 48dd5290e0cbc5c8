"""Who owes what and when, and what differs from what stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.deadlines import Occurrence
from plans.definition import Plan
from plans.obligations import Changes, Standing, Wanted, assignments, leaders, owes, reconcile, wanted
from tests.plans.fake_parties import FakeCalendar, FakeParties
from tests.plans.small_plans import plan, task

PARTIES = FakeParties(
    closed={"t/huyen": ["t/h1", "t/h2"], "t/cac-so": ["t/so-a", "t/so-b", "t/so-c"], "t/vo-danh": []},
    residual=frozenset({"t/so-khac"}),
    open=frozenset({"t/thanh-vien"}),
    bodies={"t": ["t/so-a", "t/so-b", "t/so-c", "t/so-d"]},
)
UNTIL = date(2025, 12, 31)


def report(**more: Any) -> dict[str, Any]:
    due = {"every": "year", "before": "12-15"}
    return task("bao-cao", ["assigned"], "report", **{"to": "cong-an", "due": due, **more})


def owed(given_plan: Plan, task_id: str = "bao-cao", until: date = UNTIL) -> list[Wanted]:
    return [want for want in wanted(given_plan, PARTIES, FakeCalendar(), until) if want.task == task_id]


def agencies(wants: Iterable[Wanted]) -> list[str]:
    return sorted({want.agency for want in wants})


def test_assigned_is_everyone_who_leads_work_with_groups_expanded_and_each_once() -> None:
    p = plan(task("1", ["so-a"]), task("2", ["huyen", "so-a"]), report(), task("3", ["h1"], support=["so-c"]))
    assert agencies(owed(p)) == ["t/h1", "t/h2", "t/so-a"]
    assert len(owed(p, until=date(2024, 12, 31))) == 3


def test_assigned_leaves_out_the_recipient_and_the_body_it_goes_through() -> None:
    p = plan(task("1", ["so-a", "cong-an", "ubnd"]), report(to="ubnd", via="cong-an"))
    assert agencies(owed(p)) == ["t/so-a"]


def test_a_residual_group_is_the_departments_that_lead_nothing_else() -> None:
    p = plan(task("1", ["so-a"]), task("2", ["so-khac"]), task("moc", ["so-b"], "milestone", due={"in": "2024"}))
    assert sorted(leaders(p, PARTIES)) == ["t/so-a", "t/so-c", "t/so-d"]


def test_a_group_that_names_a_department_takes_it_out_of_the_residual() -> None:
    p = plan(task("1", ["cac-so"]), task("2", ["so-khac"]), report())
    assert [row.agency for row in assignments(p, PARTIES) if row.task == "2"] == ["t/so-d"]


def test_an_open_group_stands_for_itself() -> None:
    p = plan(task("1", ["thanh-vien"]), report())
    assert agencies(owed(p)) == ["t/thanh-vien"]


def test_a_group_nobody_is_in_stands_for_itself_rather_than_vanish() -> None:
    assert agencies(owed(plan(task("1", ["vo-danh"]), report()))) == ["t/vo-danh"]


def test_who_was_only_asked_stays_asked_in_the_report() -> None:
    p = plan(task("1", ["so-a", "so-b"], requested=True), task("2", ["so-b"]), report())
    assert {want.agency: want.requested for want in owed(p)} == {"t/so-a": True, "t/so-b": False}


def test_a_report_named_to_an_asked_body_is_asked_too() -> None:
    own = task("rieng", ["so-a"], "report", due={"by": "2024-06-30"})
    p = plan(task("1", ["so-a"], requested=True), own)
    assert [want.requested for want in owed(p, "rieng")] == [True]


def test_a_plan_duty_named_to_an_asked_body_is_asked_too() -> None:
    p = plan(task("1", ["so-a"], requested=True), task("ke-hoach", ["so-a"], "plan"))
    assert [want.requested for want in owed(p, "ke-hoach")] == [True]


def test_the_lead_of_a_task_does_not_support_it_as_well() -> None:
    p = plan(task("1", ["so-a"], support=["cac-so", "cong-an"]))
    supports = [row.agency for row in assignments(p, PARTIES) if row.role == "support"]
    assert supports == ["t/so-b", "t/so-c", "t/cong-an"]


def test_ongoing_work_makes_no_obligation_and_dated_work_does() -> None:
    p = plan(task("1", ["so-a"]), task("2", ["so-a"], due={"by": "2024-12-14"}))
    assert [want.id for want in wanted(p, PARTIES, FakeCalendar(), UNTIL)] == ["p/2/t/so-a/once"]


def test_a_plan_duty_without_a_date_is_undated() -> None:
    (want,) = owed(plan(task("1", ["so-a"]), task("ke-hoach", ["assigned"], "plan", to="cong-an")), "ke-hoach")
    assert (want.occurrence.written_on, want.occurrence.due_on, want.occurrence.target_on) == (None, None, None)


def test_a_yearly_duty_without_a_date_is_undated_one_a_year() -> None:
    wants = owed(plan(task("1", ["so-a"]), report(due={"every": "year"})))
    assert [(want.occurrence.period, want.occurrence.due_on) for want in wants] == [("2024", None), ("2025", None)]


@pytest.mark.parametrize("occasion", ["request", "need"])
def test_a_report_on_an_occasion_waits_until_someone_opens_one(occasion: str) -> None:
    p = plan(task("1", ["so-a"]), report(due={"on": occasion}))
    assert not owes(p.tasks[1])
    assert owed(p) == []


def test_a_milestone_without_a_date_owes_nothing() -> None:
    assert not owes(plan(task("moc", ["so-a"], "milestone")).tasks[0])


def test_days_and_subject_of_an_obligation() -> None:
    p = plan(task("1", ["so-a"]), report(subject="cai-nghien"))
    first, second = owed(p)
    assert first.id == "p/bao-cao/t/so-a/2024"
    assert (first.subject, first.occurrence.due_on, first.occurrence.target_on) == (
        "cai-nghien",
        date(2024, 12, 14),
        date(2024, 12, 13),
    )
    assert second.occurrence.due_on == date(2025, 12, 14)


def test_nothing_is_wanted_beyond_the_horizon() -> None:
    p = plan(task("1", ["so-a"]), report())
    assert [want.occurrence.period for want in owed(p, until=date(2024, 12, 31))] == ["2024"]


def a_want(task_id: str = "bao-cao", due_on: date = date(2024, 6, 14), agency: str = "t/so-a") -> Wanted:
    return Wanted("p", task_id, agency, False, "", Occurrence("2024-H1", due_on, due_on, due_on))


def as_standing(want: Wanted, *, settled: bool = False, withdrawn: bool = False) -> Standing:
    return Standing(want.id, want.occurrence, want.requested, want.subject, settled, withdrawn)


def test_reconcile_adds_what_is_missing() -> None:
    assert reconcile([a_want()], []) == Changes(add=(a_want(),))


def test_reconcile_leaves_alone_what_agrees() -> None:
    assert not reconcile([a_want()], [as_standing(a_want())])


def test_reconcile_withdraws_what_is_no_longer_wanted_once() -> None:
    assert reconcile([], [as_standing(a_want())]) == Changes(withdraw=(a_want().id,))
    assert not reconcile([], [as_standing(a_want(), withdrawn=True)])


def test_reconcile_moves_a_day() -> None:
    moved = a_want(due_on=date(2024, 6, 20))
    assert reconcile([moved], [as_standing(a_want())]) == Changes(redated=(moved,))


@pytest.mark.parametrize("change", [{"requested": True}, {"subject": "cai-nghien"}])
def test_reconcile_sees_a_change_of_wording_or_subject(change: dict[str, Any]) -> None:
    changed = replace(a_want(), **change)
    assert reconcile([changed], [as_standing(a_want())]) == Changes(redated=(changed,))


def test_reconcile_revives_what_was_withdrawn_whatever_its_day_was() -> None:
    moved = a_want(due_on=date(2024, 6, 20))
    assert reconcile([moved], [as_standing(a_want(), withdrawn=True)]) == Changes(revive=(moved,))


@pytest.mark.parametrize("withdrawn", [False, True])
@pytest.mark.parametrize("wants", [[], [a_want()], [a_want(due_on=date(2024, 6, 20))]])
def test_reconcile_never_touches_what_is_settled(wants: list[Wanted], withdrawn: bool) -> None:
    assert not reconcile(wants, [as_standing(a_want(), settled=True, withdrawn=withdrawn)])


@pytest.mark.parametrize(("until", "withdrawn"), [(date(2024, 6, 13), ()), (date(2024, 6, 14), (a_want().id,))])
def test_reconcile_withdraws_nothing_that_lies_beyond_its_horizon(until: date, withdrawn: tuple[str, ...]) -> None:
    assert reconcile([], [as_standing(a_want())], until).withdraw == withdrawn


wants_lists = st.lists(
    st.builds(
        a_want,
        st.sampled_from(["bao-cao", "ke-hoach"]),
        st.dates(date(2024, 6, 1), date(2024, 6, 5)),
        st.sampled_from(["t/so-a", "t/so-b", "t/so-c"]),
    ),
    max_size=8,
)
standings = st.lists(
    st.builds(
        lambda want, settled, withdrawn: as_standing(want, settled=settled, withdrawn=withdrawn),
        wants_lists.filter(bool).map(lambda wants: wants[0]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


def carried_out(changes: Changes, before: list[Standing]) -> list[Standing]:
    """What the register holds after the changes."""
    stands = {one.id: one for one in before}
    stands |= {want.id: as_standing(want) for want in (*changes.add, *changes.redated, *changes.revive)}
    return [replace(one, withdrawn=True) if one.id in changes.withdraw else one for one in stands.values()]


@given(wants_lists, standings)
def test_reconciling_twice_changes_nothing(wants: list[Wanted], before: list[Standing]) -> None:
    after = carried_out(reconcile(wants, before), before)
    assert not reconcile(wants, after)


@given(wants_lists, standings)
def test_reconciling_keeps_the_settled_and_forgets_nothing(wants: list[Wanted], before: list[Standing]) -> None:
    after = {one.id: one for one in carried_out(reconcile(wants, before), before)}
    assert all(after[one.id] == one for one in before if one.settled)
    assert {one.id for one in before} | {want.id for want in wants} == set(after)

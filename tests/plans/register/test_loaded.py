"""Loading a plan, and applying what reconciling found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plans.errors import NotFound
from plans.obligations import Changes, Standing, Wanted, reconcile
from plans.register import queries
from plans.register.entries import apply_changes, extend, set_horizon, submit, waive
from plans.register.queries import Selection
from plans.register.session import Register
from tests.plans.register.facts import (
    BY,
    CALENDAR,
    DECEMBER,
    H1,
    JUNE,
    LOADED,
    PLAN,
    TAI_CHINH,
    UNDATED,
    moment,
    plan,
    store,
    task,
    want,
    writer,
)

TODAY = date(2024, 5, 2)


def change(register: Register, changes: Changes, **more: object) -> None:
    with register.begin() as connection:
        apply_changes(connection, PLAN, changes, track_from=LOADED, now=moment(TODAY), by=BY, **more)  # type: ignore[arg-type]


def standing(register: Register) -> dict[str, Standing]:
    with register.reading() as connection:
        return {one.id: one for one in queries.standing(connection, PLAN)}


def view(register: Register, obligation: str = H1, today: date = TODAY) -> queries.ObligationView:
    with register.reading() as connection:
        return queries.obligation(connection, obligation, today, CALENDAR)


def acts(register: Register, obligation: str | None = None) -> list[str]:
    with register.reading() as connection:
        return [line.act for line in queries.history(connection, plan=PLAN, obligation=obligation)]


def test_a_plan_comes_back_as_it_was_loaded(register: Register) -> None:
    with register.begin() as connection:
        loaded = store(connection, [want()])
    with register.reading() as connection:
        assert queries.stored_plan(connection, PLAN) == loaded
        row = queries.plan(connection, PLAN)
        tasks = queries.tasks(connection, PLAN)
        assert [one.id for one in queries.plans(connection)] == [PLAN]
    assert (row.issuer, row.monitor, row.issued_on) == ("kon-tum/ubnd-tinh", "kon-tum/cong-an-tinh", "2024-04-03")
    assert (row.tasks, row.obligations, row.track_from, row.loaded_by) == (5, 1, LOADED, BY)
    assert row.loaded_at == moment(LOADED)
    report = tasks[3]
    assert (report.phrase, report.recipient) == ("định kỳ 06 tháng, trước ngày 15/6", "kon-tum/cong-an-tinh")
    assert tasks[1].title == "Câu của so-y-te.2"


def test_a_partial_issue_date_and_an_own_ladder_come_back(register: Register) -> None:
    with register.begin() as connection:
        loaded = store(connection, issued_on="2024-06", ladder=[{"kind": "overdue", "offset": 2}])
    with register.reading() as connection:
        assert queries.stored_plan(connection, PLAN) == loaded
        assert queries.plan(connection, PLAN).issued_on == "2024-06"


def test_unknown_plans_name_the_nearest(register: Register) -> None:
    with register.begin() as connection:
        store(connection)
    with register.reading() as connection:
        for ask in (queries.plan, queries.stored_plan):
            with pytest.raises(NotFound, match=f"'kon-tum-1118'.*gần nhất là '{PLAN}'"):
                ask(connection, "kon-tum-1118")
    with register.begin() as connection, pytest.raises(NotFound):
        set_horizon(connection, "kon-tum-1118", TODAY)


def test_the_horizon_moves_on(register: Register) -> None:
    with register.begin() as connection:
        store(connection)
        set_horizon(connection, PLAN, date(2026, 1, 1))
    with register.reading() as connection:
        assert queries.plan(connection, PLAN).horizon_to == date(2026, 1, 1)


def test_what_stands_is_exactly_what_was_wanted(register: Register) -> None:
    wants = [want(), want(DECEMBER), want(UNDATED, TAI_CHINH, requested=True)]
    with register.begin() as connection:
        store(connection, wants)
    assert not reconcile(wants, standing(register).values())
    assert standing(register)[H1] == Standing(H1, JUNE, requested=False, subject="", settled=False, withdrawn=False)


def test_what_is_long_past_is_history_and_what_is_undated_is_tracked(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want(), want(DECEMBER), want(UNDATED)], track_from=date(2024, 6, 15))
    with register.reading() as connection:
        found = queries.obligations(connection, TODAY, CALENDAR)
    assert [(one.period, one.tracked) for one in found] == [("2024-H2", True), ("once", True), ("2024-H1", False)]


def test_the_last_day_on_the_day_of_tracking_is_tracked(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want()], track_from=date(2024, 6, 14))
    assert view(register).tracked


@pytest.mark.parametrize(
    ("new", "revision"),
    [
        (replace(JUNE, due_on=date(2024, 6, 13)), 2),
        (replace(JUNE, target_on=date(2024, 6, 13)), 2),
        (replace(JUNE, due_on=None, target_on=None), 2),
        (replace(JUNE, window_to=date(2024, 6, 1), written_on=date(2024, 6, 13)), 1),
    ],
)
def test_only_a_moved_day_opens_a_new_revision(register: Register, new: object, revision: int) -> None:
    moved = Wanted(PLAN, "bao-cao-6-thang", "kon-tum/so-y-te", True, "cai-nghien", new)  # type: ignore[arg-type]
    with register.begin() as connection:
        store(connection, [want(), want(DECEMBER)])
    change(register, Changes(redated=(moved,)))
    after = standing(register)[H1]
    assert (after.occurrence, after.requested, after.subject) == (new, True, "cai-nghien")
    assert (view(register).revision, view(register).tracked) == (revision, True)
    assert view(register, want(DECEMBER).id).revision == 1
    assert acts(register, H1) == ["obligation.open", "obligation.redate"]


def test_history_that_moves_into_the_future_is_tracked_again(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want()], track_from=date(2024, 7, 1))
    assert not view(register).tracked
    with register.begin() as connection:
        late = replace(JUNE, due_on=date(2024, 7, 1), target_on=date(2024, 7, 1))
        spans = {"track_from": date(2024, 7, 1), "now": moment(TODAY), "by": BY}
        apply_changes(connection, PLAN, Changes(redated=(want(late),)), **spans)  # type: ignore[arg-type]
    assert view(register).tracked


def test_withdrawn_with_the_reason_and_revived(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want()])
    change(register, Changes(withdraw=(H1,)), reason="Kế hoạch sửa đổi không giao")
    gone = view(register)
    assert (gone.state, gone.reason, standing(register)[H1].withdrawn) == (
        "withdrawn",
        "Kế hoạch sửa đổi không giao",
        True,
    )
    with register.reading() as connection:
        assert queries.obligations(connection, TODAY, CALENDAR) == []
        asked = Selection(states=frozenset({"withdrawn"}))
        assert len(queries.obligations(connection, TODAY, CALENDAR, asked)) == 1
    change(register, Changes(revive=(want(),)))
    back = view(register)
    assert (back.state, back.reason, back.revision) == ("upcoming", None, 1)
    assert acts(register, H1) == ["obligation.open", "obligation.withdraw", "obligation.revive"]


def test_what_a_person_settled_is_settled(register: Register) -> None:
    wants = [want(), want(DECEMBER), want(agency=TAI_CHINH), want(DECEMBER, TAI_CHINH)]
    with register.begin() as connection:
        store(connection, wants)
        submit(connection, wants[0].id, TODAY, writer(TODAY))
        extend(connection, wants[1].id, date(2024, 12, 20), writer(TODAY), reason="xin lùi")
        waive(connection, wants[2].id, writer(TODAY), reason="đã giải thể")
    assert [one.settled for one in map(standing(register).__getitem__, (one.id for one in wants))] == [True] * 3 + [
        False
    ]
    assert reconcile([], standing(register).values()).withdraw == (wants[3].id,)


def test_an_amended_plan_keeps_dropped_tasks_in_sight(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want()])
    tasks = [task("so-y-te.2", "work", "so-y-te", title="Tên mới"), task("so-y-te.3", "work", "so-y-te")]
    with register.begin() as connection:
        store(connection, tasks=tasks, version=2)
    with register.reading() as connection:
        found = {one.id: (one.title, one.dropped) for one in queries.tasks(connection, PLAN)}
        assert queries.plan(connection, PLAN).version == 2
    assert found["so-y-te.2"] == ("Tên mới", False)
    assert [name for name, (_, dropped) in found.items() if not dropped] == ["so-y-te.2", "so-y-te.3"]
    assert found["bao-cao-6-thang"][1]
    assert list(found)[:2] == ["so-y-te.2", "so-y-te.3"]
    with register.begin() as connection:
        store(connection)
    with register.reading() as connection:
        assert {one.id for one in queries.tasks(connection, PLAN) if one.dropped} == {"so-y-te.3"}
    assert view(register).task_title == found["bao-cao-6-thang"][0]


def test_loading_writes_who_and_when(register: Register) -> None:
    with register.begin() as connection:
        store(connection, [want(), want(DECEMBER)])
    with register.reading() as connection:
        lines = queries.history(connection, plan=PLAN)
    assert [(line.act, line.obligation) for line in lines] == [
        ("plan.load", None),
        ("obligation.open", H1),
        ("obligation.open", want(DECEMBER).id),
    ]
    assert {(line.by, line.at) for line in lines} == {(BY, moment(LOADED))}
    assert lines[0].detail == {"version": 1, "sha256": "0" * 64, "track_from": "2024-04-05"}
    assert lines[1].detail == {"due_on": "2024-06-14"}


def test_many_obligations_load_quickly_and_are_all_there(register: Register) -> None:
    wants = [want(replace(JUNE, period=f"2024-{number}")) for number in range(3000)]
    with register.begin() as connection:
        store(connection, wants)
    assert set(standing(register)) == {one.id for one in wants}


def test_the_document_keeps_vietnamese_letters_as_they_are(sqlite_register: Register) -> None:
    with sqlite_register.begin() as connection:
        store(connection)
        stored = connection.exec_driver_sql("SELECT document FROM plan").scalar_one()
    assert plan().title in stored.replace('\\"', '"')

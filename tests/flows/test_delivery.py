"""Delivery when providers misbehave: nothing is lost, nothing circles, an unsure SMS waits for a person."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from flows.clock import Clock, clock_on
from flows.morning import CLAIM, LEASE, deliver, run
from flows.wiring import morning_for
from notifications.message import OutcomeState
from plans.errors import DondocError
from plans.register import entries, queries
from tests.flows.living import BY, Life

DAY = date(2024, 6, 17)
DESK = "van-thu@kon-tum.so-y-te.example.com"
PHONE = "+84900000001"


@pytest.fixture
def life(tmp_path: Path) -> Life:
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts("kon-tum/so-y-te")
    return life


def states(life: Life) -> dict[str, str]:
    with life.register.reading() as connection:
        return {one.address: one.state for one in queries.messages(connection)}


def clock_at(moment: datetime) -> Clock:
    return Clock(lambda: moment, lambda seconds: None)


@pytest.mark.parametrize("answer", ["retry", "unknown"])
def test_an_e_mail_is_tried_again_later_and_then_no_more(life: Life, answer: OutcomeState) -> None:
    life.courier.answers[DESK] = answer
    moment = clock_on(DAY).now()
    run(life.morning(DAY, clock_at(moment)))
    assert states(life)[DESK] == answer
    tried = len(life.courier.carried)
    deliver(life.morning(DAY, clock_at(moment)))
    assert len(life.courier.carried) == tried, "tried again at once"
    for _ in range(2 * CLAIM.attempts):
        moment += timedelta(days=3)
        deliver(life.morning(DAY, clock_at(moment)))
    assert len([one for one in life.courier.carried if one.address == DESK]) == CLAIM.attempts
    assert len({one.key for one in life.courier.carried if one.address == DESK}) == 1
    assert states(life)[DESK] == {"retry": "failed", "unknown": "unknown"}[answer]


def test_an_unsure_sms_is_not_sent_again_by_itself(life: Life) -> None:
    life.courier.answers[PHONE] = "unknown"
    day = date(2024, 6, 14)
    run(life.morning(day))
    later = clock_at(clock_on(day).now() + timedelta(hours=5))
    deliver(life.morning(day, later))
    assert len([one for one in life.courier.carried if one.address == PHONE]) == 1
    assert states(life)[PHONE] == "unknown"


def test_a_refused_address_fails_for_good(life: Life) -> None:
    life.courier.answers[DESK] = "failed"
    run(life.morning(DAY))
    deliver(life.morning(DAY, clock_at(clock_on(DAY).now() + timedelta(hours=9))))
    assert len(life.courier.carried) == 1
    assert states(life)[DESK] == "failed"


def test_what_was_handed_in_meanwhile_is_not_sent_any_more(life: Life) -> None:
    life.courier.answers[DESK] = "retry"
    run(life.morning(DAY))
    obligation = "kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-y-te/2024-H1"
    with life.register.begin() as connection:
        entries.submit(connection, obligation, DAY, life.writer(DAY))
    life.courier.answers.clear()
    later = clock_at(clock_on(DAY).now() + timedelta(hours=9))
    deliver(life.morning(DAY, later))
    assert len(life.courier.carried) == 1
    assert states(life)[DESK] == "failed"


def test_an_agency_without_a_contact_is_shown_and_told_once_it_has_one(life: Life) -> None:
    summary = run(life.morning(DAY))
    assert summary["remind"]["unreachable"] > 20
    life.contacts("kon-tum/so-tai-chinh")
    run(life.morning(date(2024, 6, 18)))
    told = life.told("kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-tai-chinh/2024-H1")
    assert [(day, kind) for day, kind, _, _ in told] == [(date(2024, 6, 18), "overdue")]


def test_nothing_leaves_on_a_day_off(life: Life) -> None:
    for day in (date(2024, 6, 15), date(2024, 6, 16)):
        run(life.morning(day))
    assert life.courier.carried == []


@pytest.mark.parametrize("words", ["abc", "nan", "inf", "0", "-5", "1e9"])
def test_a_lease_that_is_no_span_of_seconds_is_refused_in_one_line(tmp_path: Path, words: str) -> None:
    with pytest.raises(DondocError, match="DONDOC_LEASE_SECONDS"):
        morning_for({"DONDOC_HOME": str(tmp_path), "DONDOC_LEASE_SECONDS": words}, DAY)


def test_an_empty_lease_is_an_absent_one(tmp_path: Path) -> None:
    assert morning_for({"DONDOC_HOME": str(tmp_path), "DONDOC_LEASE_SECONDS": ""}, DAY).lease == LEASE


def test_tracking_from_an_earlier_day_wakes_what_was_history(life: Life) -> None:
    """Loaded again with --track-from, the plan's history is tracked from there, and the next sweep tells of it."""
    late = date(2024, 9, 4)
    other = Life(life.register)
    other.load("viet-yen-2024-06", on=late)
    other.contacts("viet-yen/phong-y-te", "viet-yen/cong-an-thi-xa", "viet-yen/ubnd-thi-xa")
    run(other.morning(late))
    obligation = "viet-yen-2024-06/bao-cao/viet-yen/phong-y-te/once"
    assert other.told(obligation) == []
    other.load("viet-yen-2024-06", on=late, track_from=date(2024, 6, 1))
    run(other.morning(late))
    assert [kind for _, kind, _, _ in other.told(obligation)] == ["overdue", "escalation_monitor", "escalation_issuer"]


def test_an_extension_is_told_anew_and_says_why(life: Life) -> None:
    """15 and 7 working days before 14/6 were told; with 28/6 as the new day the ladder begins again, with its reason."""
    obligation = "kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-y-te/2024-H1"
    life.live(date(2024, 5, 24), date(2024, 6, 6))
    with life.register.begin() as connection:
        writer = life.writer(date(2024, 6, 6))
        entries.extend(connection, obligation, date(2024, 6, 28), writer, reason="chờ số liệu của ngành")
    life.courier.carried.clear()
    life.live(date(2024, 6, 7), date(2024, 6, 19))
    with life.register.reading() as connection:
        told = [one for one in queries.notices(connection, obligation=obligation) if one.state == "composed"]
        said = queries.history(connection, obligation=obligation)[-1]
    assert [(one.rung, one.revision, one.day) for one in told] == [
        ("reminder-15", 1, date(2024, 5, 24)),
        ("reminder-7", 1, date(2024, 6, 5)),
        ("reminder-15", 2, date(2024, 6, 7)),
        ("reminder-7", 2, date(2024, 6, 19)),
    ]
    assert (said.act, said.by, said.detail["reason"]) == ("obligation.extend", BY, "chờ số liệu của ngành")
    letter = next(one.text for one in life.courier.carried if one.address == DESK)
    assert "hạn theo kế hoạch 14/06/2024; chờ số liệu của ngành" in letter
    assert "thứ Sáu, ngày 28 tháng 6 năm 2024" in letter
    assert "theo Điều 12 Nghị định 09/2019/NĐ-CP" in letter

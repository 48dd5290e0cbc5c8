"""The ladder as lived: from the stored messages of mornings run one by one over the real plans."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.morning import run
from plans.register import entries, queries
from tests.flows.living import Life

KON_TUM = "kon-tum-1118-2024/bao-cao-6-thang/{}/2024-H1"
VIET_YEN = "viet-yen-2024-06/bao-cao/{}/once"


def days(told: list[tuple[date, str, str, str]], kind: str, channel: str = "email") -> list[date]:
    return [day for day, this, _, by in told if (this, by) == (kind, channel)]


def june(*numbers: int) -> list[date]:
    return [date(2024, 6, number) for number in numbers]


@pytest.fixture
def kon_tum(tmp_path: Path) -> Life:
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts(
        "kon-tum/so-y-te",
        "kon-tum/uy-ban-mttq-tinh",
        "kon-tum/cong-an-tinh",
        "kon-tum/ubnd-tinh",
        "kon-tum/so-tai-chinh",
    )
    life.contacts("kon-tum/ubnd-tinh", role="lanh-dao", sms=False)
    return life


def test_an_agency_of_kon_tum_that_never_reports(kon_tum: Life) -> None:
    kon_tum.live(date(2024, 5, 23), date(2024, 6, 28))
    told = kon_tum.told(KON_TUM.format("kon-tum/so-y-te"))
    assert days(told, "reminder") == [date(2024, 5, 24), *june(5, 11, 13, 14)]
    assert days(told, "reminder", "sms") == june(11, 13, 14)
    assert days(told, "overdue") == june(17)
    assert [(day, who) for day, kind, who, _ in told if kind == "escalation_monitor"] == [
        (date(2024, 6, 17), "kon-tum/cong-an-tinh")
    ]
    assert [(day, who) for day, kind, who, _ in told if kind == "escalation_issuer"] == [
        (date(2024, 6, 21), "kon-tum/ubnd-tinh")
    ]


def test_a_requested_body_gets_courteous_letters_and_never_climbs_past_the_monitor(kon_tum: Life) -> None:
    kon_tum.live(date(2024, 5, 23), date(2024, 7, 5))
    told = kon_tum.told(KON_TUM.format("kon-tum/uy-ban-mttq-tinh"))
    assert days(told, "escalation_monitor") == june(17)
    assert days(told, "escalation_issuer") == []
    letters = [one for one in kon_tum.courier.carried if one.address.startswith("van-thu@kon-tum.uy-ban-mttq-tinh")]
    assert letters
    mails = [one for one in letters if one.channel == "email"]
    assert all("Kính đề nghị" in one.text for one in mails)
    assert not any(word in one.text + one.subject for one in mails for word in ("khẩn trương", "quá hạn"))


def test_viet_yen_climbs_over_its_town(tmp_path: Path) -> None:
    life = Life.begin(tmp_path)
    life.load("viet-yen-2024-06", on=date(2024, 6, 3))
    life.contacts("viet-yen/phong-y-te", "viet-yen/cong-an-thi-xa", "viet-yen/ubnd-thi-xa")
    life.live(date(2024, 6, 3), date(2024, 7, 12))
    told = life.told(VIET_YEN.format("viet-yen/phong-y-te"))
    assert days(told, "reminder") == june(7, 19, 25, 27, 28)
    assert days(told, "overdue") == [date(2024, 7, 1)]
    climbed = [(day, who) for day, kind, who, _ in told if kind.startswith("escalation")]
    assert climbed == [(date(2024, 7, 1), "viet-yen/cong-an-thi-xa"), (date(2024, 7, 5), "viet-yen/ubnd-thi-xa")]


TET_PLAN = """
id: thu-tet
number: 1/KH-UBND
title: Thử kỳ nghỉ Tết
issuer: ubnd-tinh
issued_on: 2026-01-05
level: province
area: kon-tum
source: {kind: document}
effective: {from: 2026-01-05, to: null}
monitor: {lead: cong-an-tinh}
tasks:
  - {id: viec, kind: work, lead: [so-y-te], source: {section: I, quote: Làm việc.}}
  - {id: bao-cao, kind: report, lead: [LEAD], to: ubnd-tinh, due: {by: 2026-02-20}, source: {section: II, quote: Báo cáo.}}
"""


def test_tet_is_quiet(tmp_path: Path) -> None:
    life = Life.begin(tmp_path / "var")
    file = tmp_path / "thu-tet.yaml"
    file.write_text(TET_PLAN.replace("LEAD", "so-y-te"), encoding="utf-8")
    life.load(file, on=date(2026, 1, 12))
    life.contacts("kon-tum/so-y-te", "kon-tum/cong-an-tinh", "kon-tum/ubnd-tinh")
    life.live(date(2026, 1, 12), date(2026, 2, 27))
    told = life.told("thu-tet/bao-cao/kon-tum/so-y-te/once")
    assert days(told, "reminder")[-1] == date(2026, 2, 13)
    assert days(told, "overdue") == [date(2026, 2, 23)]
    with life.register.reading() as connection:
        sent = {message.day for message in queries.messages(connection)}
    quiet = {date(2026, 2, 14) + timedelta(days=step) for step in range(9)}
    assert sent
    assert not sent & quiet


def test_a_late_monitor_is_told_of_to_the_issuer(tmp_path: Path) -> None:
    life = Life.begin(tmp_path / "var")
    file = tmp_path / "thu-tet.yaml"
    file.write_text(TET_PLAN.replace("LEAD", "cong-an-tinh"), encoding="utf-8")
    life.load(file, on=date(2026, 1, 12))
    life.contacts("kon-tum/cong-an-tinh", "kon-tum/ubnd-tinh")
    life.live(date(2026, 2, 9), date(2026, 3, 3))
    told = life.told("thu-tet/bao-cao/kon-tum/cong-an-tinh/once")
    climbed = [(day, kind, who) for day, kind, who, _ in told if kind.startswith("escalation")]
    assert climbed == [
        (date(2026, 2, 23), "escalation_monitor", "kon-tum/ubnd-tinh"),
        (date(2026, 2, 27), "escalation_issuer", "kon-tum/ubnd-tinh"),
    ]


@pytest.mark.parametrize(
    ("monitor", "told_to"),
    [("{lead: cong-an-tinh}", "kon-tum/cong-an-tinh"), ("null", "unreachable:thu-tet/co-quan-ban-hanh")],
)
def test_what_climbs_to_an_unknown_issuer_is_seen_by_the_coordinator(
    tmp_path: Path, monitor: str, told_to: str
) -> None:
    life = Life.begin(tmp_path / "var")
    file = tmp_path / "thu-tet.yaml"
    plan = TET_PLAN.replace("LEAD", "so-y-te").replace("issuer: ubnd-tinh", "issuer: null")
    file.write_text(plan.replace("{lead: cong-an-tinh}", monitor), encoding="utf-8")
    life.load(file, on=date(2026, 1, 12))
    life.contacts("kon-tum/so-y-te", "kon-tum/cong-an-tinh", "kon-tum/ubnd-tinh")
    life.live(date(2026, 2, 9), date(2026, 3, 3))
    with life.register.reading() as connection:
        told = queries.notices(connection, plan="thu-tet")
        missing = queries.contacts_missing(connection, date(2026, 3, 3))
        issuer = queries.plan(connection, "thu-tet").issuer
    climbed = [
        (one.day, one.kind, one.addressee.partition("#")[0]) for one in told if one.kind.startswith("escalation")
    ]
    assert set(climbed) == {
        (date(2026, 2, 23), "escalation_monitor", told_to),
        (date(2026, 2, 27), "escalation_issuer", "unreachable:thu-tet/co-quan-ban-hanh"),
    }
    assert [(one.agency, one.name, one.plans) for one in missing] == [
        ("thu-tet/co-quan-ban-hanh", "Cơ quan ban hành của kế hoạch thu-tet (văn bản không nêu)", ("thu-tet",))
    ]
    assert issuer is None


def test_a_morning_run_twice_sends_nothing_more(kon_tum: Life) -> None:
    kon_tum.live(date(2024, 6, 17), date(2024, 6, 17))
    once = len(kon_tum.courier.carried)
    summary = run(kon_tum.morning(date(2024, 6, 17)))
    assert once > 0
    assert len(kon_tum.courier.carried) == once
    assert summary["remind"]["planned"] == summary["escalate"]["planned"] == 0


def test_missed_mornings_collapse(kon_tum: Life) -> None:
    """11/6, 13/6 and 14/6 were missed: on Monday 17/6 one notice a role, and the rungs swallowed are on record."""
    kon_tum.live(date(2024, 5, 24), date(2024, 6, 10))
    kon_tum.live(date(2024, 6, 17), date(2024, 6, 17))
    obligation = KON_TUM.format("kon-tum/so-y-te")
    with kon_tum.register.reading() as connection:
        that_day = [one for one in queries.notices(connection, obligation=obligation) if one.day == date(2024, 6, 17)]
    assert [(one.role, one.rung) for one in that_day if one.state == "composed"] == [
        ("agency", "overdue+1"),
        ("monitor", "escalation_monitor+1"),
    ]
    skipped = sorted(one.rung for one in that_day if one.state == "skipped")
    assert skipped == ["reminder-0", "reminder-1", "reminder-3"]


def test_submitting_stops_and_returning_reopens(kon_tum: Life) -> None:
    obligation = KON_TUM.format("kon-tum/so-y-te")
    kon_tum.live(date(2024, 5, 24), date(2024, 6, 6))
    with kon_tum.register.begin() as connection:
        entries.submit(connection, obligation, date(2024, 6, 7), kon_tum.writer(date(2024, 6, 7)))
    kon_tum.live(date(2024, 6, 10), date(2024, 6, 12))
    assert days(kon_tum.told(obligation), "reminder") == [date(2024, 5, 24), *june(5)]
    with kon_tum.register.begin() as connection:
        writer = kon_tum.writer(date(2024, 6, 12))
        entries.return_(connection, obligation, writer, due_on=date(2024, 6, 21), note="thiếu số liệu")
    kon_tum.live(date(2024, 6, 13), date(2024, 6, 24))
    told = kon_tum.told(obligation)
    # A new last day, 21/6, opens a new ladder: rungs 7 (12/6), 3 (18/6), 1 (20/6) and 0 (21/6) are told for it anew.
    assert days(told, "reminder") == [date(2024, 5, 24), *june(5, 13, 18, 20, 21)]
    assert days(told, "overdue") == june(24)
    with kon_tum.register.reading() as connection:
        acts = [one.act for one in queries.history(connection, obligation=obligation)]
        view = queries.obligation(connection, obligation, date(2024, 6, 24), kon_tum.writer(date(2024, 6, 24)).calendar)
    assert acts == ["obligation.open", "obligation.submit", "obligation.return"]
    assert (view.first_submitted_on, view.revision, view.state) == (date(2024, 6, 7), 2, "overdue")


def test_a_plan_of_2011_wakes_nobody(tmp_path: Path) -> None:
    life = Life.begin(tmp_path)
    today = date(2026, 11, 23)
    life.load("gia-lai-2011", on=today)
    with life.register.reading() as connection:
        bodies = {view.agency for view in queries.obligations(connection, today, life.writer(today).calendar)}
    life.contacts(*bodies, "gia-lai/cong-an-tinh", "gia-lai/ubnd-tinh")
    run(life.morning(today))
    with life.register.reading() as connection:
        past = {one.obligation for one in queries.notices(connection) if "/2026" not in one.obligation}
        history = [
            view for view in queries.obligations(connection, today, life.writer(today).calendar) if not view.tracked
        ]
    assert len(history) > 100
    assert past == set()

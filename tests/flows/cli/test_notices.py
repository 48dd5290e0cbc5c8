"""``dondoc notices``: what the morning would tell, without telling it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date

from tests.flows.cli.conftest import HALF_YEAR, KON_TUM, Dondoc

FIRST = date(2024, 5, 24)


def stored(dondoc: Dondoc) -> list[tuple[str, ...]]:
    query = """SELECT o.id, n.rung, n.role, n.addressee, n.channel FROM notice n
        JOIN obligation o ON o.pk = n.obligation_pk WHERE n.state <> 'skipped'"""
    with closing(sqlite3.connect(dondoc.home / "register.db")) as register:
        return sorted(register.execute(query))


def test_the_preview_is_what_the_sweep_then_does(loaded: Dondoc) -> None:
    day = date(2024, 6, 21)  # both plans at work, all three roles told
    told = loaded.json("notices", on=day)
    assert {one["role"] for one in told} == {"agency", "monitor", "issuer"}
    assert stored(loaded) == []  # nothing was kept
    assert loaded.run("sweep", on=day).status == 0
    names = ("obligation", "rung", "role", "addressee", "channel")
    assert sorted(tuple(one[name] for name in names) for one in told) == stored(loaded)
    assert loaded.json("notices", on=day) == []


def test_each_says_to_whom_and_why(loaded: Dondoc) -> None:
    told = {one["obligation"]: one for one in loaded.json("notices", on=FIRST)}
    assert len(told) == 28
    one = told[HALF_YEAR]
    assert list(one) == ["obligation", "rung", "role", "addressee", "channel", "why"]
    assert one["addressee"].startswith("kon-tum/so-y-te#")
    assert (one["rung"], one["role"], one["channel"]) == ("reminder-15", "agency", "email")
    assert one["why"] == "còn 15 ngày làm việc đến 14/6/2024"


def test_the_reason_follows_the_day_not_the_rung(loaded: Dondoc) -> None:
    def why(day: date) -> set[str]:
        return {one["why"] for one in loaded.json("notices", on=day) if one["obligation"] == HALF_YEAR}

    assert why(date(2024, 5, 27)) == {"còn 14 ngày làm việc đến 14/6/2024"}  # the rung of 24/5, missed
    assert why(date(2024, 6, 14)) == {"hôm nay 14/6/2024 là ngày nên nộp cuối cùng"}
    assert why(date(2024, 6, 17)) == {
        "quá hạn 1 ngày làm việc (hạn cuối 14/6/2024)",
        "quá hạn 1 ngày làm việc (hạn cuối 14/6/2024); báo lên nơi theo dõi, đôn đốc",
    }


def test_the_target_and_the_last_day_are_both_named_where_they_differ(loaded: Dondoc) -> None:
    told = loaded.json("notices", on=date(2024, 6, 7))
    assert "còn 15 ngày làm việc đến 28/6/2024 (hạn cuối 30/6/2024)" in {one["why"] for one in told}


def test_nothing_is_told_on_a_day_off(loaded: Dondoc) -> None:
    assert loaded.json("notices", on=date(2024, 6, 15)) == []


def test_an_agency_without_a_contact_is_shown_first_not_skipped(fresh: Dondoc) -> None:
    fresh.run("plan", "load", KON_TUM)
    told = fresh.json("notices", on=FIRST)
    assert Counter(one["channel"] for one in told) == {"none": 28}
    assert "unreachable:kon-tum/so-y-te" in {one["addressee"] for one in told}
    assert all(one["why"].endswith("chưa có nơi nhận") for one in told)
    people = fresh.run("notices", on=FIRST).out
    assert "Sở Y tế tỉnh Kon Tum" in people
    assert "28 thông báo" in people

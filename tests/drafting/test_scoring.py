"""The scorer itself: a draft made of the annotation is all right, and each kind of fault is counted once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drafting.notation import comparable, corpus_point, plan_point
from tests.drafting.scoring import alike, duties, score

SAME_TIMES = (
    ("monthly", {"before": "15@m"}, {"before": 15}),
    ("monthly", {"by": "5@m+1"}, {"by": "next 5"}),
    ("monthly", {"before": "end@m"}, {"before": "end"}),
    ("quarterly", {"before": "20@q3"}, {"before": "last 20"}),
    ("quarterly", {"by": "30@q+1.1"}, {"by": "next 30"}),
    ("six_monthly", {"by": "18@last"}, {"by": "06-18"}),
    ("six_monthly", {"before": "31/7"}, {"before": "07-31"}),
    ("annual", {"before": "15/1@y+1"}, {"before": "next 01-15"}),
    ("annual", {"before": "1/12@y-1"}, {"before": "previous 12-01"}),
    ("one_off", {"before": "5/2/2026"}, {"before": "2026-02-05"}),
    ("one_off", {"in": "Q2/2026"}, {"in": "2026-Q2"}),
    ("one_off", {"in": "3/2010"}, {"in": "2010-03"}),
    ("weekly", {"on": "friday"}, {"by": "friday"}),
    ("twice_monthly", [{"before": "5@m"}, {"before": "20@m"}], {"before": [5, 20]}),
    ("quarterly", {"within": 5, "unit": "workday", "from": "period_end"}, {"within": 5, "unit": "working_days", "after": "period end"}),
)  # fmt: skip
ANNOTATION: dict[str, Any] = {
    "header": {"issuer": "UBND tỉnh Kon Tum", "number": "7/KH-UBND", "date": "2026-02-05", "title": None},
    "sections": [{"agencies": ["Sở Y tế"], "tasks": [{"t": "Khám, chữa bệnh cho người nghèo"}, {"t": "Báo cáo kết quả về UBND tỉnh"}]}],
    "reports": [{"kind": "quarterly", "due": {"before": "20@q3"}, "to": "UBND tỉnh", "window": {"from": "15/12@y-1", "to": "14/3"}}],
}  # fmt: skip


def task(quote: str, **more: Any) -> dict[str, Any]:
    return {"kind": "work", "lead": ["kon-tum/so-y-te"], "source": {"quote": quote}, **more}


def drafted() -> dict[str, Any]:
    window = {"from": "previous 12-15", "to": "03-14"}
    return {
        "issuer": "kon-tum/ubnd", "number": "7/KH-UBND", "issued_on": "2026-02-05", "title": None,
        "tasks": [
            task("Khám, chữa bệnh cho người nghèo theo quy định."), task("b) Báo cáo kết quả về UBND tỉnh."),
            task("", kind="report", to="kon-tum/ubnd", due={"every": "quarter", "before": "last 20", "window": window}),
        ],
        "drafted_agencies": [{"code": "kon-tum/so-y-te", "name": "Sở Y tế"}, {"code": "kon-tum/ubnd", "name": "Ủy ban nhân dân tỉnh Kon Tum"}],
    }  # fmt: skip


@pytest.mark.parametrize(("kind", "wanted", "ours"), SAME_TIMES)
def test_the_same_time_in_both_notations_compares_equal(kind: str, wanted: object, ours: object) -> None:
    assert comparable(kind, wanted, corpus_point) == comparable(kind, ours, plan_point) is not None


def test_a_draft_that_says_what_the_annotation_says_is_all_right() -> None:
    tally = score(ANNOTATION, drafted())
    assert set(tally.figures().values()) == {1.0}
    assert tally.misses == []


def test_a_clause_left_out_and_one_too_many_both_cost() -> None:
    draft = drafted()
    draft["tasks"][0] = task("Một việc không có trong văn bản.")
    figures = score(ANNOTATION, draft).figures()
    assert (figures["clauses"], figures["assign"]) == (0.5, 0.5)


def test_a_wrong_body_costs_the_pair_and_not_the_clause() -> None:
    draft = drafted()
    draft["tasks"][0]["lead"] = ["kon-tum/cong-an-tinh"]
    figures = score(ANNOTATION, draft).figures()
    assert (figures["clauses"], figures["assign"]) == (1.0, 0.5)


def test_a_wrong_window_and_a_wrong_receiver_cost_only_themselves() -> None:
    draft = drafted()
    draft["tasks"][2]["to"] = "kon-tum/so-noi-vu"
    draft["tasks"][2]["due"]["window"]["to"] = "03-15"
    figures = score(ANNOTATION, draft).figures()
    assert (figures["reports"], figures["window"], figures["to"]) == (1.0, 0.0, 0.0)


def test_a_filled_field_that_the_text_does_not_have_is_wrong() -> None:
    assert score(ANNOTATION, {**drafted(), "title": "Giảm nghèo"}).figures()["header"] == 0.75


def test_a_wrong_day_is_a_miss_and_a_reading_too_many() -> None:
    ours = [{"kind": "report", "due": {"every": "quarter", "before": "last 21"}}]
    tally = duties(ANNOTATION["reports"], ours)
    assert (tally.counts["duties hit"], tally.figures()["reports"]) == (0, 0.0)


def test_noise_in_letters_is_forgiven_only_where_it_is_asked_for() -> None:
    draft = drafted()
    draft["tasks"][0]["source"]["quote"] = "Khám, chửa bệnh ch0 nguoi nghè0 theo quy định."
    assert score(ANNOTATION, draft).figures()["clauses"] == 0.5
    assert score(ANNOTATION, draft, noisy=True).figures()["clauses"] == 1.0


def test_names_are_alike_by_their_words() -> None:
    assert alike("UBND các huyện thị xã thành phố", "Ủy ban nhân dân các huyện, thị xã, thành phố")
    assert not alike("Sở Y tế", "Sở Nội vụ")
    assert not alike("", "Sở Nội vụ")

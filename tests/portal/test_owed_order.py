"""An agency's desk in order: sent back first, then by last day, undated last; what is far off stands apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from agencies.portal.shown.hand_in_form import lateness_words
from agencies.portal.shown.owed import desk_of
from agencies.portal.shown.raising_form import read_extension
from plans.register.queries import ObligationView

DAY = date(2024, 6, 20)
VIEW = ObligationView(
    id="p/t/a/s/2024", plan="p", task="t", agency="a/s", responsible="a/s", period="2024", window_from=None,
    window_to=None, phrase=None, written_on=None, due_on=None, target_on=None, state="open", days_late=0,
    working_days_late=0, submitted_on=None, plan_number=None, plan_title="P", task_title="T", agency_name="A",
    due_time=None, first_submitted_on=None, revision=1, requested=False, window_default=False, tracked=True, reason=None,
)  # fmt: skip


def view(name: str, due_on: date | None) -> ObligationView:
    return replace(VIEW, id=name, due_on=due_on)


def test_the_order() -> None:
    views = [
        view("far", date(2024, 12, 14)),
        view("undated", None),
        view("near", date(2024, 8, 19)),
        view("overdue", date(2024, 6, 14)),
        view("returned", date(2024, 12, 14)),
        view("just beyond", date(2024, 8, 20)),
    ]
    desk = desk_of(views, {"returned": (DAY, "thiếu biểu")}, [], DAY)
    assert [row.view.id for row in desk.now] == ["returned", "overdue", "near", "undated"]
    assert [row.view.id for row in desk.later] == ["just beyond", "far"]
    assert desk.next
    assert desk.next.returned == (DAY, "thiếu biểu")


def test_nothing_owed_now() -> None:
    assert desk_of([view("far", date(2025, 1, 1))], {}, [], DAY).next is None


@pytest.mark.parametrize(("responsible", "other"), [("a/s", False), ("a/khac", True), (None, False)])
def test_for_whom(responsible: str | None, other: bool) -> None:
    rows = desk_of([replace(VIEW, responsible=responsible)], {}, [], DAY).now
    assert rows[0].for_other is other


@pytest.mark.parametrize(
    ("due_on", "received_on", "words"),
    [
        (date(2024, 6, 14), date(2024, 6, 14), "đúng hạn"),
        (date(2024, 6, 14), date(2024, 6, 20), "trễ 4 ngày làm việc (6 ngày)"),
        (None, DAY, ""),
    ],
)
def test_lateness(due_on: date | None, received_on: date, words: str) -> None:
    assert lateness_words(due_on, received_on, 4) == words


@pytest.mark.parametrize(
    ("typed", "due_on", "problem"),
    [
        ("28/6/24", date(2024, 6, 14), ""),
        ("20/06/2024", date(2024, 6, 14), "Ngày đề nghị phải ở sau ngày 20/06/2024."),
        ("14/07/2024", date(2024, 7, 14), "Ngày đề nghị phải ở sau ngày 14/07/2024."),
        ("21/06/2024", None, ""),
        ("mai", None, "Ngày phải có đủ ngày, tháng, năm. Ví dụ: 12/06/2026."),
    ],
)
def test_more_time(typed: str, due_on: date | None, problem: str) -> None:
    fields = {"den_ngay": typed, "ly_do": "chờ số liệu"}
    assert read_extension(lambda name: fields.get(name, ""), due_on, DAY).problems.get("den_ngay", "") == problem

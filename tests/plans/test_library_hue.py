"""Plan 302/KH-UBND of Thừa Thiên Huế, known from a news report only."""

from __future__ import annotations

from plans.trace import not_verbatim
from tests.plans.library import annotation, plan_of, text_of

PLAN = plan_of("thua-thien-hue-302-2023")
TEXT = text_of("003")
SAID = annotation("003")


def test_everything_stated_is_quoted_from_the_article() -> None:
    quotes = [target.quote or "" for target in PLAN.targets] + [task.source.quote for task in PLAN.tasks]
    assert all(quotes)
    assert not_verbatim(quotes, TEXT) == ()


def test_the_source_is_an_article_and_invents_no_head() -> None:
    assert (PLAN.source.kind, PLAN.number, PLAN.issued_on, PLAN.monitor) == ("article", "302/KH-UBND", None, None)
    assert PLAN.number == SAID["header"]["refers_to"]["number"]
    assert PLAN.assignment_parts == (), "an article has no part that gives work"
    assert {"issued_on", "effective", "monitor", "reports"} <= {note.at for note in PLAN.notes}


def test_all_targets_that_the_annotation_has_are_there() -> None:
    def figure(words: str) -> tuple[object, ...]:
        (target,) = [t for t in PLAN.targets if t.quote and words in t.quote]
        return target.op, target.value

    assert [figure(each["t"]) for each in SAID["targets"]] == [(each["op"], each["value"]) for each in SAID["targets"]]


def test_the_ten_targets_stand_in_the_order_of_the_article() -> None:
    aims = [target for target in PLAN.targets if "ít nhất 01" not in (target.quote or "")]
    assert len(aims) == 10, "the fourth has two figures of its own besides"
    assert len(PLAN.targets) == 12
    places = [" ".join(TEXT.split()).index(target.quote or "") for target in PLAN.targets]
    assert places == sorted(places)


def test_propaganda_at_least_once_a_month() -> None:
    (monthly,) = [target for target in PLAN.targets if target.every == "month"]
    assert (monthly.op, monthly.value, monthly.unit) == (">=", 1, "lần")
    assert monthly.who == "mỗi tổ dân phố, thôn xóm, thôn bản"


def test_the_communes_have_ongoing_work_and_nobody_owes_a_report() -> None:
    (task,) = PLAN.tasks
    assert (task.kind, task.lead, task.due) == ("work", ("ubnd-cac-xa-phuong-thi-tran",), None)
    assert any(note.kind == "no_date" and "báo cáo định kỳ" in note.text for note in PLAN.notes)

"""Difficulties and requests: raised once, answered, passed up; more time granted or refused with words."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from plans.errors import InputError, NotFound, UnlawfulMove
from plans.register import queries
from plans.register.entries import extend, raised, submit
from plans.register.queries import raised as asked
from plans.register.session import Register
from plans.register.tables import TaskRow
from tests.plans.register.facts import (
    CALENDAR,
    CONG_AN,
    H1,
    PLAN,
    TAI_CHINH,
    Y_TE,
    store,
    store_agencies,
    want,
    writer,
)

DAY = date(2024, 6, 12)
LATER = date(2024, 6, 28)
TASK = "so-y-te.1"


@pytest.fixture
def loaded(register: Register) -> Register:
    with register.begin() as connection:
        store_agencies(connection)
        store(connection, [want(), want(agency=TAI_CHINH, requested=True)])
    return register


def acts(register: Register) -> list[str]:
    with register.reading() as connection:
        return [line.act for line in queries.history(connection, plan=PLAN) if line.act.startswith(("diff", "req"))]


def raise_one(register: Register, form: str | None = None, words: str = "Thiếu kinh phí", agency: str = Y_TE) -> int:
    with register.begin() as connection:
        return raised.raise_difficulty(connection, PLAN, TASK, agency, words, writer(DAY), form=form, obligation=H1)


def test_a_difficulty_sent_twice_counts_once(loaded: Register) -> None:
    first, again = raise_one(loaded, "f1"), raise_one(loaded, "f1")
    assert first == again
    with loaded.reading() as connection:
        assert asked.count_difficulties(connection, agency=Y_TE) == 1
        one = asked.difficulty(connection, first)
    assert (one.state, one.task_title, one.agency_name, one.area) == (
        "open",
        "Quản lý người cai nghiện",
        "Sở Y tế tỉnh Kon Tum",
        "kon-tum",
    )
    assert acts(loaded) == ["difficulty.raise"]


def test_difficulties_without_a_form_are_each_their_own(loaded: Register) -> None:
    assert raise_one(loaded) != raise_one(loaded)


def test_a_body_that_supports_may_raise_one_and_a_stranger_may_not(loaded: Register) -> None:
    assert raise_one(loaded, agency=CONG_AN)
    with pytest.raises(NotFound):
        raise_one(loaded, agency=TAI_CHINH)


@pytest.mark.parametrize("words", ["", " \n", "x" * (raised.LONGEST_WORDS + 1), "một\x07tiếng chuông"])
def test_words_must_be_words(loaded: Register, words: str) -> None:
    with pytest.raises(InputError):
        raise_one(loaded, words=words)
    assert acts(loaded) == []


def test_it_is_passed_up_and_then_answered(loaded: Register) -> None:
    number = raise_one(loaded)
    with loaded.begin() as connection:
        raised.pass_up(connection, number, CONG_AN, writer(DAY), words="Ngoài thẩm quyền")
    with loaded.reading() as connection:
        one = asked.difficulty(connection, number)
    assert (one.state, one.passed_to_name, one.answer) == ("passed_up", "Công an tỉnh Kon Tum", "Ngoài thẩm quyền")
    with loaded.begin() as connection:
        raised.answer_difficulty(connection, number, "Đã bố trí kinh phí", writer(LATER))
    with loaded.reading() as connection:
        one = asked.difficulty(connection, number)
    assert (one.state, one.passed_to, one.answer) == ("answered", CONG_AN, "Đã bố trí kinh phí")
    with loaded.begin() as connection, pytest.raises(UnlawfulMove):
        raised.pass_up(connection, number, CONG_AN, writer(LATER))
    assert acts(loaded) == ["difficulty.raise", "difficulty.pass_up", "difficulty.answer"]


def test_it_is_passed_up_to_bodies_of_the_directory_only(loaded: Register) -> None:
    number = raise_one(loaded)
    with loaded.begin() as connection, pytest.raises(NotFound):
        raised.pass_up(connection, number, "kon-tum/khong-co", writer(DAY))
    with loaded.begin() as connection, pytest.raises(NotFound):
        raised.answer_difficulty(connection, number + 1, "x", writer(DAY))


def test_lists_are_bounded_and_the_open_ones_stand_first(loaded: Register) -> None:
    first, second, third = raise_one(loaded), raise_one(loaded), raise_one(loaded, agency=CONG_AN)
    with loaded.begin() as connection:
        raised.answer_difficulty(connection, second, "Đã rõ", writer(DAY))
    with loaded.reading() as connection:
        assert [one.pk for one in asked.difficulties(connection)] == [third, first, second]
        assert [one.pk for one in asked.difficulties(connection, agency=Y_TE, states=["open"])] == [first]
        assert [one.pk for one in asked.difficulties(connection, area="kon-tum", first=1, many=1)] == [first]
        assert asked.difficulties(connection, area="viet-yen") == []
        assert asked.count_difficulties(connection, states=["open"]) == 2


def ask(register: Register, wanted: date | None = LATER, kind: raised.RequestKind = "extend", **more: str) -> int:
    with register.begin() as connection:
        reason = more.pop("reason", "Chờ số liệu cấp huyện")
        return raised.ask(connection, H1, kind, reason, writer(DAY), wanted_on=wanted, **more)


def view(register: Register) -> queries.ObligationView:
    with register.reading() as connection:
        return queries.obligation(connection, H1, DAY, CALENDAR)


def test_more_time_that_is_granted_moves_the_day(loaded: Register) -> None:
    number = ask(loaded, form="f1")
    assert ask(loaded, form="f1") == number
    with loaded.begin() as connection:
        raised.grant_request(connection, number, writer(DAY))
    assert (view(loaded).due_on, view(loaded).revision) == (LATER, 2)
    assert acts(loaded) == ["request.ask", "request.granted"]
    with loaded.begin() as connection, pytest.raises(UnlawfulMove):
        raised.grant_request(connection, number, writer(DAY))


def test_another_day_than_the_one_wanted_may_be_given(loaded: Register) -> None:
    number = ask(loaded)
    with loaded.begin() as connection:
        raised.grant_request(connection, number, writer(DAY), due_on=date(2024, 6, 20), note="Chỉ đến 20/6")
    assert (view(loaded).due_on, view(loaded).reason) == (date(2024, 6, 20), "Chỉ đến 20/6")


def test_what_is_refused_says_why_and_moves_nothing(loaded: Register) -> None:
    number = ask(loaded)
    with loaded.begin() as connection, pytest.raises(InputError):
        raised.refuse_request(connection, number, writer(DAY), note=" ")
    with loaded.begin() as connection:
        raised.refuse_request(connection, number, writer(DAY), note="Đã gia hạn một lần")
    with loaded.reading() as connection:
        one = asked.request(connection, number)
    assert (one.verdict, one.verdict_note, one.due_on) == ("refused", "Đã gia hạn một lần", date(2024, 6, 14))
    assert ask(loaded) != number


def test_what_is_not_theirs_is_taken_from_them(loaded: Register) -> None:
    number = ask(loaded, None, "not_ours", reason="Đã chuyển Công an tỉnh")
    with loaded.begin() as connection:
        raised.grant_request(connection, number, writer(DAY))
    assert view(loaded).state == "waived"
    assert "Đã chuyển Công an tỉnh" in (view(loaded).reason or "")


@pytest.mark.parametrize("wanted", [None, date(2024, 6, 14), date(2024, 6, 1)])
def test_more_time_reaches_beyond_the_day_that_stands(loaded: Register, wanted: date | None) -> None:
    with pytest.raises(InputError):
        ask(loaded, wanted)


def test_one_of_a_kind_waits_at_a_time(loaded: Register) -> None:
    ask(loaded, form="f1")
    with pytest.raises(UnlawfulMove):
        ask(loaded, form="f2")
    assert ask(loaded, None, "not_ours")


def test_what_is_handed_in_needs_no_more_time(loaded: Register) -> None:
    number = ask(loaded)
    with loaded.begin() as connection:
        submit(connection, H1, DAY, writer(DAY))
    with pytest.raises(UnlawfulMove):
        ask(loaded)
    with loaded.begin() as connection, pytest.raises(UnlawfulMove):
        raised.grant_request(connection, number, writer(DAY))


def test_requests_are_listed_waiting_first_oldest_on_top(loaded: Register) -> None:
    first = ask(loaded)
    second = ask(loaded, None, "not_ours")
    with loaded.reading() as connection:
        assert [one.pk for one in asked.requests(connection)] == [first, second]
    with loaded.begin() as connection:
        raised.refuse_request(connection, first, writer(DAY), note="không")
        extend(connection, H1, LATER, writer(DAY), reason="khác")
    with loaded.reading() as connection:
        assert [one.pk for one in asked.requests(connection, agencies=[Y_TE])] == [second, first]
        assert [one.pk for one in asked.requests(connection, obligation=H1, waiting=True)] == [second]
        assert asked.requests(connection, agencies=[TAI_CHINH]) == asked.requests(connection, area="viet-yen") == []
        assert asked.count_requests(connection, area="kon-tum", waiting=True) == 1
        with pytest.raises(NotFound):
            asked.request(connection, second + 1)


def test_a_body_is_given_what_it_leads_or_supports(loaded: Register) -> None:
    with loaded.reading() as connection:
        assert [task for task, _ in asked.tasks_given(connection, PLAN, CONG_AN, DAY)] == [TASK]
        assert "so-tai-chinh.1" not in dict(asked.tasks_given(connection, PLAN, Y_TE, DAY))


def test_tasks_called_alike_are_told_apart_by_their_deadlines(loaded: Register) -> None:
    with loaded.begin() as connection:
        connection.execute(update(TaskRow).where(TaskRow.id.startswith("bao-cao-")).values(title="Báo cáo kết quả"))
        given = dict(asked.tasks_given(connection, PLAN, Y_TE, DAY))
    reports = [title for task, title in given.items() if task.startswith("bao-cao-")]
    assert len(set(reports)) == len(reports) > 1
    assert given[TASK] == "Quản lý người cai nghiện"

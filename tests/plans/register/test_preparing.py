"""Plans in preparation: kept as data, changed by one person at a time, ended once."""

from __future__ import annotations

from datetime import date

import pytest

from plans.errors import NotFound, UnlawfulMove
from plans.register.entries.preparing import NewDraft, change_draft, end_draft, put_draft
from plans.register.queries.preparing import draft, drafts
from plans.register.session import Register
from tests.plans.register.facts import moment

NOW = moment(date(2024, 6, 14))
NEW = NewDraft("k1", "ke-hoach.docx", "ab", {"lines": [{"text": "Sở Y tế"}]}, {"id": "a", "area": "kon-tum"}, {})


def change(register: Register, revision: int, title: str) -> int:
    with register.begin() as connection:
        plan = {"id": "a", "area": "kon-tum", "title": title}
        return change_draft(connection, "k1", revision, plan=plan, review={}, what="tên", now=NOW, by="tôi")


@pytest.fixture
def with_draft(register: Register) -> Register:
    with register.begin() as connection:
        put_draft(connection, NEW, now=NOW, by="tôi")
    return register


def test_a_draft_comes_back_as_it_was_put(with_draft: Register) -> None:
    with with_draft.reading() as connection:
        found = draft(connection, "k1")
        assert [one.key for one in drafts(connection)] == ["k1"]
    assert (found.document, found.plan, found.line.revision, found.state) == (NEW.document, NEW.plan, 1, "open")


def test_of_two_who_change_one_revision_the_second_is_told(with_draft: Register) -> None:
    assert change(with_draft, 1, "một") == 2
    with pytest.raises(UnlawfulMove, match="người khác thay đổi"):
        change(with_draft, 1, "hai")
    with with_draft.reading() as connection:
        assert draft(connection, "k1").plan["title"] == "một"


@pytest.mark.parametrize("state", ["published", "dropped"])
def test_what_has_ended_is_not_changed(with_draft: Register, state: str) -> None:
    with with_draft.begin() as connection:
        end_draft(connection, "k1", 1, state, now=NOW, by="tôi", plan_id="a")
    with pytest.raises(UnlawfulMove):
        change(with_draft, 2, "nữa")
    with with_draft.reading() as connection:
        assert drafts(connection) == []


def test_a_draft_that_is_not_there(register: Register) -> None:
    with pytest.raises(NotFound):
        change(register, 1, "không có")


def test_drafts_of_one_area(with_draft: Register) -> None:
    with with_draft.begin() as connection:
        put_draft(connection, NewDraft("k2", "b.pdf", "cd", {}, {}, {}, area="dak-lak"), now=NOW, by="tôi")
        put_draft(connection, NewDraft("k3", "c.pdf", "ef", {}, {}, {}), now=NOW, by="tôi")
    change(with_draft, 1, "một")
    with with_draft.reading() as connection:
        assert {one.key for one in drafts(connection, "kon-tum")} == {"k1", "k3"}

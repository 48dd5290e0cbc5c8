"""What is kept: worked out once, given up where it fails; names of coming messages that outlast their links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agencies.portal.kept import Shelf
from agencies.portal.morning_ahead import key
from agencies.portal.parts import ComingMessage, Reason

MESSAGE = ComingMessage(
    number=1, agency="kon-tum/so-y-te", agency_name="Sở Y tế", contact="Văn thư", channel="email", address="a@x.vn",
    rungs="trước 3 ngày", obligations=1, why=[Reason("kon-tum/a", ["Còn 3 ngày."])], subject="Nhắc báo cáo",
    text="Vào việc: http://x/lien-ket/1", html=None, segments=0,
)  # fmt: skip


def test_an_answer_that_fails_leaves_nothing_behind_and_is_asked_again() -> None:
    shelf, asked = Shelf(), []

    def fail() -> None:
        asked.append("once more")
        raise LookupError

    for _ in range(2):
        with pytest.raises(LookupError):
            shelf.get("nowhere", fail)
    assert len(asked) == 2
    assert not shelf.at_work
    assert shelf.get("nowhere", lambda: "here") == shelf.get("nowhere", lambda: "there") == "here"


def test_a_coming_message_keeps_its_name_while_its_link_changes() -> None:
    assert key(replace(MESSAGE, number=7, text="Vào việc: http://x/lien-ket/2")) == key(MESSAGE)
    assert key(replace(MESSAGE, why=[Reason("kon-tum/b", ["Còn 3 ngày."])])) != key(MESSAGE)
    assert key(replace(MESSAGE, address="b@x.vn")) != key(MESSAGE)

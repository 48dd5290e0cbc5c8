"""A letter lists the worst and counts the rest."""

from __future__ import annotations

import pytest

from notifications.letters import MOST_LISTED
from notifications.notice import Notice, NoticeKind
from tests.notifications.pages import Page
from tests.notifications.specimens import READER, notice, write

MANY = 10_000


def late(kind: NoticeKind, number: int, **changes: object) -> Notice:
    return notice(kind, agency=f"Cơ quan {number:05d}", working_days_late=number, **changes)


@pytest.mark.parametrize("kind", ["escalation_issuer", "escalation_monitor", "digest"])
def test_ten_thousand_late_agencies_make_a_letter_of_one_screen_more(kind: NoticeKind) -> None:
    written = write(READER, [late(kind, number) for number in range(1, MANY + 1)])
    for face in (written.text, Page(written.html).text):
        assert "và 9.900 việc khác; xem danh sách đầy đủ trong Sổ theo dõi" in face
        assert face.count("Cơ quan 0") + face.count("Cơ quan 1") == MOST_LISTED
        assert "Cơ quan 10000" in face
        assert "Cơ quan 09901" in face
        assert "10.000" in face
    assert len(written.text) < 12_000
    assert len(written.html) < 40_000


def test_things_of_ones_own_are_bounded_too() -> None:
    written = write(READER, [late("overdue", number, what=f"Báo cáo {number}") for number in range(1, 251)])
    assert written.text.count("Đến nay chưa nhận được") == MOST_LISTED
    assert "… và 150 việc khác; xem danh sách đầy đủ trong Sổ theo dõi." in written.text
    assert "1. Báo cáo 250\n" in written.text


def test_the_bound_is_the_letters_and_the_gravest_part_has_the_first_of_it() -> None:
    overdue = [late("overdue", number, what=f"Báo cáo {number}") for number in range(90)]
    soon = [notice(what=f"Báo cáo {number}") for number in range(200, 220)]
    asked = [late("digest", number, requested=True) for number in range(3)]
    text = write(READER, [*soon, *asked, *overdue]).text
    assert "… và 13 việc khác" in text
    assert text.count("Trân trọng nhắc: ") == MOST_LISTED - len(overdue) - len(asked)


def test_a_part_with_no_room_left_is_still_counted() -> None:
    overdue = [late("overdue", number, what=f"Báo cáo {number}") for number in range(MOST_LISTED)]
    asked = [late("digest", number, requested=True) for number in range(3)]
    written = write(READER, [*overdue, *asked])
    assert "… và 03 nội dung khác" in written.text
    assert Page(written.html).open == []


def test_nothing_is_said_of_a_rest_that_is_not_there() -> None:
    written = write(READER, [late("digest", number) for number in range(MOST_LISTED)])
    assert "Sổ theo dõi" not in written.text + written.html

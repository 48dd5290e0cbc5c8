"""Why a letter goes out: said in Vietnamese by the morning, in its reader's language by the pages of coming letters."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from flows.preview import reasons, why
from plans.register.queries import NoticeView
from plans.register.session import Register
from tests.plans.register.facts import CALENDAR, H1, Y_TE
from tests.portal import steered
from tests.portal.ready import Site, site
from tests.portal.test_english_pages import vietnamese

DAY, FRIDAY, SUNDAY = date(2024, 6, 10), date(2024, 6, 14), date(2024, 6, 16)
MONDAY = date(2024, 6, 17)


def notice(
    kind: str, due_on: date | None, target_on: date | None, role: str = "agency", state: str = "planned"
) -> NoticeView:
    who = (role, kind, kind, Y_TE, f"{Y_TE}#1", "email")
    return NoticeView(H1, 1, *who, DAY, DAY, state, None, due_on, target_on)


TOLD = [
    (notice("reminder", FRIDAY, FRIDAY), DAY, "còn 4 ngày làm việc đến 14/6/2024", "working days left until 14/6/2024: 4"),
    (notice("reminder", SUNDAY, FRIDAY), DAY, "còn 4 ngày làm việc đến 14/6/2024 (hạn cuối 16/6/2024)",
     "working days left until 14/6/2024: 4 (last day 16/6/2024)"),
    (notice("reminder", FRIDAY, FRIDAY), FRIDAY, "hôm nay 14/6/2024 là ngày nên nộp cuối cùng",
     "today, 14/6/2024, is the target day"),
    (notice("reminder", SUNDAY, FRIDAY), FRIDAY, "hôm nay 14/6/2024 là ngày nên nộp cuối cùng (hạn cuối 16/6/2024)",
     "today, 14/6/2024, is the target day (last day 16/6/2024)"),
    (notice("reminder", FRIDAY, FRIDAY), MONDAY, "đã qua ngày nên nộp 14/6/2024", "the target day, 14/6/2024, is past"),
    (notice("reminder", SUNDAY, FRIDAY), MONDAY, "đã qua ngày nên nộp 14/6/2024 (hạn cuối 16/6/2024)",
     "the target day, 14/6/2024, is past (last day 16/6/2024)"),
    (notice("overdue", FRIDAY, FRIDAY), MONDAY, "quá hạn 1 ngày làm việc (hạn cuối 14/6/2024)",
     "overdue, working days late: 1 (last day 14/6/2024)"),
    (notice("escalation_monitor", FRIDAY, FRIDAY, "monitor"), MONDAY,
     "quá hạn 1 ngày làm việc (hạn cuối 14/6/2024); báo lên nơi theo dõi, đôn đốc",
     "overdue, working days late: 1 (last day 14/6/2024); escalated to the monitor"),
    (notice("escalation_issuer", None, None, "issuer", "unreachable"), MONDAY,
     "chưa có thời hạn; báo lên lãnh đạo cơ quan ban hành; chưa có nơi nhận",
     "undated; escalated to the issuer's leadership; nobody to send it to yet"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "today", "words", "english"), TOLD)
def test_a_reason_is_whole_sentences_that_the_catalogue_knows(
    portal: Site, one: NoticeView, today: date, words: str, english: str
) -> None:
    assert why(one, today, CALENDAR) == words
    say = portal.app.state.renderings["en"].say
    assert "; ".join(map(say, reasons(one, today, CALENDAR))) == english
    assert "; ".join(map(portal.app.state.renderings["vi"].say, reasons(one, today, CALENDAR))) == words


def test_pages_of_coming_letters_say_it_in_the_readers_language(register: Register, tmp_path: Path) -> None:
    made = site(register, tmp_path, mornings=steered.Mornings())
    steered.fill(made)
    desk = made.signed_in("cua-tinh")
    listed = desk.get("/thu-sap-gui").text
    found = re.search(r'href="(/thu-sap-gui/[0-9-]+/[0-9a-f]+)"', listed)
    assert found
    letter = f"{found[1]}/thu"
    assert "còn 1 ngày làm việc đến 14/6/2024" in listed
    assert f'<a href="/viec/{H1}">còn 1 ngày làm việc đến 14/6/2024</a>' in desk.get(found[1]).text
    plain = desk.get(letter).text
    desk.client.cookies.set("dondoc-language", "en")
    assert "working days left until 14/6/2024: 1" in desk.get("/thu-sap-gui").text
    assert f'<a href="/viec/{H1}">working days left until 14/6/2024: 1</a>' in desk.get(found[1]).text
    assert desk.get(letter).text == plain
    assert vietnamese(plain)

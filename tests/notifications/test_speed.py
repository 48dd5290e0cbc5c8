"""What a letter costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from notifications import mime
from notifications.address import Mailbox
from notifications.letters import compose
from notifications.message import Message
from notifications.notice import Notice
from tests.notifications.specimens import NOW, QUOTE, READER, SENDER, TODAY, notice, write


def test_rendering_and_building_cost_a_third_of_the_stdlibs_building_alone() -> None:
    """The morning's budget is a third of a millisecond a mail of 5 notices, each unlike any other; the stdlib's MIME
    alone takes several times that. Both are timed by turns, so that a busy machine slows both."""
    letters = [[_distinct(5 * number + each) for each in range(5)] for number in range(50)]
    sender = Mailbox("Đôn Đốc", "dondoc@dondoc.example")
    one = write(READER, letters[0])

    def ours(number: int) -> bytes:
        written = compose(READER, letters[number], TODAY, SENDER)
        return mime.build(
            Message(str(number), "email", "a@b.example", written.subject, written.text, written.html), sender, NOW
        )

    def stdlibs(number: int) -> bytes:
        mail = MIMEMultipart("alternative")
        mail["From"], mail["To"], mail["Subject"] = "dondoc@dondoc.example", "a@b.example", one.subject
        mail["Message-ID"] = f"<{number}@dondoc.example>"
        mail.attach(MIMEText(one.text, "plain", "utf-8"))
        mail.attach(MIMEText(one.html, "html", "utf-8"))
        return mail.as_bytes()

    def seconds(build: Callable[[int], bytes]) -> float:
        began = time.process_time()
        for number in range(50):
            build(number)
        return time.process_time() - began

    rounds = [(seconds(ours), seconds(stdlibs)) for _ in range(8)]
    assert 3 * min(own for own, _ in rounds) < min(other for _, other in rounds)


def _distinct(number: int) -> Notice:
    return replace(
        notice(plan=f"{number}/KH-UBND", plan_title=f"Kế hoạch số {number} về phòng, chống ma túy"),
        what=f"Báo cáo {number}",
        section=f"II.{number}",
        quote=f"{number}. {QUOTE}",
    )

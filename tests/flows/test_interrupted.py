"""Mornings that were cut short or could not send: what goes out next holds on the day it goes out."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import text

from flows import morning, wiring
from flows.clock import Clock, clock_on, wall_clock
from plans.register import entries, queries
from tests.flows.living import Life, contact_row

OBLIGATION = "kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-y-te/2024-H1"
DESK = "van-thu@kon-tum.so-y-te.example.com"
FRIDAY, MONDAY = date(2024, 6, 14), date(2024, 6, 17)


@pytest.fixture
def life(tmp_path: Path) -> Life:
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts("kon-tum/so-y-te", sms=False)
    return life


def put_contact(life: Life, **changes: object) -> None:
    with life.register.begin() as connection:
        row = {**contact_row("kon-tum/so-y-te", sms=False), **changes}
        entries.put_contacts(connection, [row], now=clock_on(FRIDAY).now(), by="điều phối viên")


def letters(life: Life) -> list[tuple[str, str]]:
    return [(one.address, one.subject) for one in life.courier.carried]


def told(life: Life) -> list[tuple[str, str]]:
    with life.register.reading() as connection:
        notices = queries.notices(connection, obligation=OBLIGATION)
    return [(one.rung, one.state) for one in notices if one.state in {"planned", "composed"} and one.role == "agency"]


def test_a_letter_that_could_not_be_sent_is_not_sent_with_yesterdays_words(life: Life) -> None:
    """On Friday the server was down; on Monday one letter says overdue, and none says that today is the last day."""
    life.courier.answers[DESK] = "retry"
    morning.run(life.morning(FRIDAY))
    life.courier.answers.clear()
    life.courier.carried.clear()
    morning.run(life.morning(MONDAY))
    assert [subject.startswith("Quá hạn") for _, subject in letters(life)] == [True]
    assert "hôm nay là ngày cuối" not in life.courier.carried[0].text
    assert told(life) == [("overdue+1", "composed")]


def test_a_letter_about_two_things_goes_on_without_the_one_handed_in(life: Life) -> None:
    morning_of = date(2024, 12, 13)
    life.courier.answers[DESK] = "retry"
    with life.register.begin() as connection:
        moved = morning_of, life.writer(date(2024, 6, 3))
        entries.extend(connection, OBLIGATION, *moved, reason="để hai việc cùng hạn")
    morning.run(life.morning(morning_of))
    assert "02 việc" in life.courier.carried[-1].text
    with life.register.begin() as connection:
        entries.submit(connection, OBLIGATION, morning_of, life.writer(morning_of))
    life.courier.answers.clear()
    morning.deliver(life.morning(morning_of))
    assert "01 việc" in life.courier.carried[-1].text


def test_a_corrected_address_is_used_at_once(life: Life) -> None:
    life.courier.answers[DESK] = "retry"
    morning.run(life.morning(FRIDAY))
    put_contact(life, email="dung@kon-tum.so-y-te.example.com")
    morning.run(life.morning(FRIDAY))
    assert letters(life)[-1][0] == "dung@kon-tum.so-y-te.example.com"
    assert len(letters(life)) == 2


def test_a_contact_who_has_left_gets_nothing_more(life: Life) -> None:
    life.courier.answers[DESK] = "retry"
    morning.run(life.morning(FRIDAY))
    put_contact(life, active=False)
    summary = morning.run(life.morning(FRIDAY))
    assert len(letters(life)) == 1
    assert summary["remind"]["unreachable"] > 0


def test_a_contact_that_lost_its_channel_before_composing_stops_nobody(life: Life) -> None:
    life.contacts("kon-tum/so-tai-chinh")
    morning.remind(life.morning(MONDAY))
    put_contact(life, email=None, by_email=False, phone="+84900000009", by_sms=True)
    morning.run(life.morning(MONDAY))
    assert {address for address, _ in letters(life)} == {
        "+84900000009",
        "van-thu@kon-tum.so-tai-chinh.example.com",
    }


def test_what_was_planned_for_a_plan_suspended_since_is_not_sent(life: Life) -> None:
    morning.remind(life.morning(MONDAY))
    with life.register.begin() as connection:
        connection.execute(text("UPDATE plan SET suspended_from = '2024-06-17'"))
    morning.run(life.morning(MONDAY))
    assert letters(life) == []


def test_a_notice_forgotten_when_handed_in_is_told_after_a_return(life: Life) -> None:
    morning.remind(life.morning(FRIDAY))
    with life.register.begin() as connection:
        entries.submit(connection, OBLIGATION, FRIDAY, life.writer(FRIDAY))
    morning.run(life.morning(FRIDAY))
    assert letters(life) == []
    with life.register.begin() as connection:
        entries.return_(connection, OBLIGATION, life.writer(FRIDAY), note="thiếu số liệu")
    morning.run(life.morning(FRIDAY))
    assert told(life) == [("reminder-0", "composed")]


def test_a_lease_of_a_later_clock_is_not_waited_for(life: Life) -> None:
    """A sweep died under a later day; one of an earlier day waits at most one lease and sends."""
    morning.run(life.morning(MONDAY))
    with life.register.begin() as connection:
        connection.execute(
            text("UPDATE message SET state = 'sending', lease_by = 'x', lease_until = '2024-06-20 00:00:00.000000'")
        )
    slept: list[float] = []
    clock = Clock(lambda: clock_on(FRIDAY).now(), slept.append)
    morning.deliver(life.morning(FRIDAY, clock))
    assert sum(slept) <= life.morning(FRIDAY).lease.total_seconds()
    assert set(states(life)) == {"sent"}


def states(life: Life) -> list[str]:
    with life.register.reading() as connection:
        return [one.state for one in queries.messages(connection)]


@dataclass
class Gateway:
    """A local HTTP gateway that takes its time; ``reached`` is set at the n-th request."""

    stop_at: int
    port: int = 0
    taken: list[str] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)


@contextmanager
def gateway(stop_at: int) -> Iterator[Gateway]:
    found = Gateway(stop_at)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            found.taken.append(body["address"])
            if len(found.taken) == found.stop_at:
                found.reached.set()
            time.sleep(0.05)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()


def test_a_kill_leaves_one_sms_in_doubt_and_loses_none(tmp_path: Path) -> None:
    """A channel that cannot know a message again: only the one in flight is unknown, all others go out once."""
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    bodies = ("so-y-te", "so-tai-chinh", "ban-dan-toc", "bao-kon-tum", "hoi-nong-dan-tinh", "ubnd-huyen-dak-ha")
    rows = [
        contact_row(f"kon-tum/{body}") | {"email": None, "by_email": False, "phone": f"+8490000001{at}"}
        for at, body in enumerate(bodies)
    ]
    with life.register.begin() as connection:
        entries.put_contacts(connection, rows, now=clock_on(FRIDAY).now(), by="điều phối viên")
    life.register.close()
    with gateway(stop_at=3) as sms:
        environ = {
            "DONDOC_HOME": str(tmp_path),
            "DONDOC_SMS_URL": f"json://127.0.0.1:{sms.port}/",
            "DONDOC_LEASE_SECONDS": "0.5",
        }
        child = os.fork()
        if child == 0:
            try:
                morning.run(wiring.morning_for(environ, FRIDAY, wall_clock()))
            finally:
                os._exit(0)
        assert sms.reached.wait(30)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        time.sleep(0.6)
        morning.run(wiring.morning_for(environ, FRIDAY, wall_clock()))
    again = Life.begin(tmp_path)
    found = states(again)
    again.register.close()
    assert found.count("unknown") <= 1
    assert found.count("sent") == len(bodies) - found.count("unknown")
    assert sorted(sms.taken) == sorted({row["phone"] for row in rows})


def test_the_wait_is_bounded_by_one_lease(life: Life) -> None:
    morning.run(life.morning(MONDAY))
    with life.register.begin() as connection:
        soon = clock_on(MONDAY).now() + timedelta(milliseconds=700)
        connection.execute(
            text("UPDATE message SET state = 'sending', lease_by = 'x', lease_until = :soon"),
            {"soon": soon.strftime("%Y-%m-%d %H:%M:%S.%f")},
        )
    slept: list[float] = []
    stuck = clock_on(MONDAY).now()
    morning.deliver(life.morning(MONDAY, Clock(lambda: stuck, slept.append)))
    assert 0 < sum(slept) <= life.morning(MONDAY).lease.total_seconds() + 0.01


def test_what_was_told_is_not_unreachable_afterwards(life: Life) -> None:
    """A body that ends after it was told: its notice stands, and no second one says that nobody was found."""
    morning.run(life.morning(MONDAY))
    with life.register.begin() as connection:
        connection.execute(
            text("INSERT INTO responsibility VALUES ('kon-tum/so-y-te', '', '2024-06-18', '9999-12-31', NULL)")
        )
    morning.run(life.morning(date(2024, 6, 18)))
    with life.register.reading() as connection:
        states = {one.state for one in queries.notices(connection, obligation=OBLIGATION) if one.role == "agency"}
        undecided = [one.undecided for one in queries.contacts_missing(connection, date(2024, 6, 18))
                     if one.agency == "kon-tum/so-y-te"]  # fmt: skip
    assert states == {"composed", "skipped"}
    assert undecided == [4]  # the report, next year's two, and its own undated plan

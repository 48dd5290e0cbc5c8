"""Our own SMTP channel against a real server of the loopback."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from notifications import mime
from notifications.address import Mailbox
from notifications.channels.smtp import SmtpChannel, SmtpServer
from notifications.courier import Courier
from notifications.message import Message, Outcome
from tests.notifications.servers import Moods, OneLogin, certificate, free_port, smtp_server
from tests.notifications.specimens import NOW, mail

SENDER = Mailbox("Đôn Đốc", "dondoc@dondoc.example")


def to(mood: str, key: str = "") -> Message:
    return mail(key or f"key of {mood}", address=f"{mood}@so.example")


def channel(port: int, **options: object) -> SmtpChannel:
    settings = {"host": "127.0.0.1", "port": port, "timeout": 5.0, **options}
    return SmtpChannel(SmtpServer(**settings), SENDER, lambda: NOW)  # type: ignore[arg-type]


def carried(port: int, *messages: Message) -> list[Outcome]:
    with Courier({"email": channel(port)}) as courier:
        return list(courier.carry(messages))


@pytest.fixture
def moods() -> Moods:
    return Moods()


@pytest.fixture
def port(moods: Moods) -> Iterator[int]:
    with smtp_server(moods) as number:
        yield number


def test_the_mail_arrives_as_it_was_built(port: int, moods: Moods) -> None:
    (outcome,) = carried(port, to("vanthu"))
    assert (outcome.state, outcome.code, outcome.words) == ("sent", "250", "2.0.0 da nhan so 77")
    (received,) = moods.mails
    assert (received.sender, received.recipients) == ("dondoc@dondoc.example", ["vanthu@so.example"])
    assert received.data == mime.build(to("vanthu"), SENDER, NOW, eight_bit=True)
    read = message_from_bytes(received.data, policy=policy.default)
    assert read["Message-ID"] == mime.message_id("key of vanthu", "dondoc.example")


def test_a_server_that_takes_seven_bits_gets_no_more(moods: Moods) -> None:
    with smtp_server(moods, decode_data=True) as number:
        (outcome,) = carried(number, to("vanthu"))
    assert outcome.state == "sent"
    assert moods.mails[0].data == mime.build(to("vanthu"), SENDER, NOW)
    assert moods.mails[0].data.isascii()


def test_one_connection_carries_all(port: int, moods: Moods) -> None:
    outcomes = carried(port, *[to("vanthu", str(number)) for number in range(20)])
    assert [one.state for one in outcomes] == ["sent"] * 20
    assert [one.key for one in outcomes] == [str(number) for number in range(20)]
    assert len(moods.mails) == 20
    assert len(moods.sessions) == 1


@pytest.mark.parametrize(
    ("mood", "state", "code"),
    [("r550", "failed", "550"), ("r451", "retry", "451"), ("d554", "failed", "554"), ("d452", "retry", "452")],
)
def test_each_answer_decides_alone(port: int, moods: Moods, mood: str, state: str, code: str) -> None:
    outcomes = carried(port, to("a"), to(mood), to("b"))
    assert [one.state for one in outcomes] == ["sent", state, "sent"]
    assert outcomes[1].code == code
    assert "khong" in outcomes[1].words
    assert [one.recipients for one in moods.mails] == [["a@so.example"], ["b@so.example"]]
    assert len(moods.sessions) == 1


def test_lost_before_the_message_is_for_later(port: int, moods: Moods) -> None:
    outcomes = carried(port, to("drop-rcpt"), to("b"))
    assert [one.state for one in outcomes] == ["retry", "sent"]
    assert outcomes[0].code == "connection"


def test_lost_after_the_message_is_unknown_and_not_sent_twice(port: int, moods: Moods) -> None:
    outcomes = carried(port, to("a"), to("drop-data"), to("b"))
    assert [one.state for one in outcomes] == ["sent", "unknown", "sent"]
    assert moods.tries == ["a", "drop-data", "b"]


@pytest.mark.parametrize("how", ["mail", "421"])
def test_a_kept_connection_that_was_closed_is_opened_again(port: int, moods: Moods, how: str) -> None:
    line = channel(port)
    assert line.send(to("a")).state == "sent"
    moods.drop_next.add(how)
    assert line.send(to("b")).state == "sent"
    line.close()
    assert len(moods.mails) == 2


def test_a_closing_server_is_for_later_with_its_words(port: int, moods: Moods) -> None:
    moods.drop_next.add("421")
    (outcome,) = carried(port, to("a"))
    assert (outcome.state, outcome.code) == ("retry", "421")
    assert "nghi lau qua" in outcome.words


def test_a_dead_server_puts_all_off_after_three_tries(moods: Moods) -> None:
    number = free_port()
    line = channel(number)
    outcomes = [line.send(to("a", str(index))) for index in range(5)]
    assert [one.state for one in outcomes] == ["retry"] * 5
    assert "refused" in outcomes[0].words.lower()
    assert "để lần gửi sau" in outcomes[4].words
    with smtp_server(moods, number):
        assert line.send(to("a")).state == "retry"
        line.open()  # the next run tries again
        assert line.send(to("a")).state == "sent"
        line.close()


@pytest.mark.parametrize(
    "address", ["a@so.example,b@so.example", "a@so.example>\r\nRCPT TO:<b@so.example", "a@so.example b"]
)
def test_one_recipient_or_none(port: int, moods: Moods, address: str) -> None:
    (outcome,) = carried(port, mail(address=address))
    assert outcome.state == "failed"
    assert moods.tries == []


def test_lines_with_dots_arrive_whole(port: int, moods: Moods) -> None:
    line = channel(port)
    sent = line.send(mail(text=".\r\n.\r\n..x\r\n", subject="."))
    line.close()
    assert sent.state == "sent"
    read = message_from_bytes(moods.mails[0].data, policy=policy.default)
    assert read["Subject"] == "."
    plain = read.get_body(("plain",))
    assert plain is not None
    assert plain.get_content() == ".\r\n.\r\n..x\r\n"


def test_starttls_and_login(tmp_path: Path, moods: Moods) -> None:
    cert, context = certificate(tmp_path)
    options: dict[str, Any] = {"tls_context": context, "require_starttls": True, "auth_required": True}
    with smtp_server(moods, authenticator=OneLogin(), **options) as number:
        good = channel(number, security="starttls", user="don-doc", password="bi@mat:1", ca_file=str(cert))
        wrong = channel(number, security="starttls", user="don-doc", password="khac", ca_file=str(cert))
        untrusted = channel(number, security="starttls", user="don-doc", password="bi@mat:1")
        assert good.send(to("a")).state == "sent"
        good.close()
        refused = wrong.send(to("a"))
        assert (refused.state, refused.code) == ("retry", "535")
        assert "khac" not in refused.words
        doubted = untrusted.send(to("a"))
        assert doubted.state == "retry"
        assert "certificate" in doubted.words.lower()
    assert len(moods.mails) == 1


def test_a_server_without_starttls_gets_no_mail(port: int, moods: Moods) -> None:
    (outcome,) = [channel(port, security="starttls").send(to("a"))]
    assert outcome.state == "retry"
    assert moods.mails == []


class Unwelcoming(Moods):
    """Refuses the sender, whatever the recipient."""

    answer = "550 5.7.1 nguoi gui khong duoc phep"

    async def handle_MAIL(  # noqa: N802 - the server names its hooks so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.sessions.add(id(session))
        return self.answer


def test_a_no_to_ourselves_is_for_later_and_puts_the_rest_off() -> None:
    moods = Unwelcoming()
    with smtp_server(moods) as number:
        line = channel(number)
        outcomes = [line.send(to("a", str(index))) for index in range(3)]
        assert [one.state for one in outcomes] == ["retry"] * 3
        assert (outcomes[0].code, outcomes[0].words) == ("550", "5.7.1 nguoi gui khong duoc phep")
        assert all("từ chối" in one.words and "để lần gửi sau" in one.words for one in outcomes[1:])
        assert (len(moods.sessions), moods.tries) == (1, [])
        line.open()  # the next run tries again
        assert line.send(to("a")).code == "550"
        line.close()
    assert len(moods.sessions) == 2


def test_a_later_to_ourselves_puts_nothing_else_off() -> None:
    moods = Unwelcoming()
    moods.answer = "452 4.3.1 het cho"
    with smtp_server(moods) as number:
        outcomes = carried(number, to("a"), to("b"))
    assert [(one.state, one.code) for one in outcomes] == [("retry", "452")] * 2


def test_a_kept_connection_that_turns_unwelcoming_puts_the_rest_off() -> None:
    class Turning(Unwelcoming):
        async def handle_MAIL(  # noqa: N802 - the server names its hooks so
            self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
        ) -> str:
            welcome = Moods.handle_MAIL if not self.mails else Unwelcoming.handle_MAIL
            return await welcome(self, server, session, envelope, address, options)

    turning = Turning()
    with smtp_server(turning) as number:
        outcomes = carried(number, to("a"), to("b"), to("c"))
    assert [(one.state, one.code) for one in outcomes] == [("sent", "250"), ("retry", "550"), ("retry", "connection")]
    assert len(turning.mails) == 1


def test_a_wrong_password_is_tried_once_a_run(tmp_path: Path, moods: Moods) -> None:
    cert, context = certificate(tmp_path)
    options: dict[str, Any] = {"tls_context": context, "require_starttls": True, "auth_required": True}
    with smtp_server(moods, authenticator=OneLogin(), **options) as number:
        wrong = channel(number, security="starttls", user="don-doc", password="khac", ca_file=str(cert))
        outcomes = [wrong.send(to("a", str(index))) for index in range(2)]
    assert [(one.state, one.code) for one in outcomes] == [("retry", "535"), ("retry", "connection")]
    assert "535" in outcomes[1].words


class Slow(Moods):
    """Takes everything, but thinks before each answer."""

    thinks = 0.5

    async def handle_MAIL(self, *told: Any) -> str:  # noqa: N802 - the server names its hooks so
        await asyncio.sleep(self.thinks)
        return await super().handle_MAIL(*told)

    async def handle_RCPT(self, *told: Any) -> str:  # noqa: N802 - same
        await asyncio.sleep(self.thinks)
        return await super().handle_RCPT(*told)

    async def handle_DATA(self, *told: Any) -> str:  # noqa: N802 - same
        await asyncio.sleep(self.thinks)
        return await super().handle_DATA(*told)


@pytest.mark.parametrize(("seconds", "state"), [(0.8, "retry"), (1.3, "unknown"), (5.0, "sent")])
def test_a_send_has_one_deadline_for_all_its_steps(seconds: float, state: str) -> None:
    with smtp_server(Slow()) as number:
        line = channel(number, timeout=seconds)
        began = time.monotonic()
        assert line.send(to("a")).state == state
        assert time.monotonic() - began < min(seconds, 2) + 0.3
        line.close()


def test_each_send_has_a_deadline_of_its_own() -> None:
    moods = Slow()
    moods.thinks = 0.2
    with smtp_server(moods) as number:
        line = channel(number, timeout=1.0)
        assert [line.send(to("a", str(index))).state for index in range(3)] == ["sent"] * 3
        line.close()
    assert len(moods.sessions) == 1


@contextmanager
def babbler(*words: tuple[float, bytes]) -> Iterator[int]:
    """A server that says this to its first visitor, each piece after so many seconds, and hears nothing -> its port."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def babble() -> None:
            visitor, _ = server.accept()
            with visitor:
                for seconds, piece in words:
                    if done.wait(seconds):
                        return
                    visitor.sendall(piece)
                done.wait(20)

        thread = threading.Thread(target=babble)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            done.set()
            thread.join()


NO_TLS_TO_SPEAK_OF = [(0.0, b"220 xin chao\r\n"), (0.1, b"250-day\r\n250 STARTTLS\r\n"), (0.5, b"220 bat dau\r\n")]


@pytest.mark.parametrize(
    ("words", "security"),
    [
        ([(0.0, b"2")] + [(0.2, b"2")] * 20, "none"),
        ([(0.0, b"220-")] + [(0.2, b"xin chao\r\n220-")] * 20, "none"),
        (NO_TLS_TO_SPEAK_OF, "starttls"),
        ([], "tls"),
    ],
)
def test_a_server_that_dribbles_is_left_at_the_deadline(words: list[tuple[float, bytes]], security: str) -> None:
    with babbler(*words) as number:
        began = time.monotonic()
        outcome = channel(number, timeout=0.8, security=security).send(to("a"))
        assert time.monotonic() - began < 1.1
    assert (outcome.state, outcome.code) == ("retry", "connection")


def test_mail_under_tls_from_the_start(tmp_path: Path, moods: Moods) -> None:
    cert, context = certificate(tmp_path)
    with smtp_server(moods, tls=context) as number:
        line = channel(number, security="tls", ca_file=str(cert))
        assert [line.send(to("a")).state, line.send(to("b")).state] == ["sent", "sent"]
        line.close()
        assert "certificate" in channel(number, security="tls").send(to("a")).words.lower()


def test_the_password_stays_out_of_repr() -> None:
    assert "bimat" not in repr(SmtpServer("h", 25, password="bimat"))

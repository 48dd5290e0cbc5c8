"""The courier: one outcome a message, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from notifications.courier import Courier
from notifications.message import Message, Outcome
from tests.notifications.specimens import mail, short_message


class InMemory:
    """A channel that keeps what it sends; a key in ``breaks`` makes it raise."""

    def __init__(self, name: str = "fake", *, deduplicates: bool = True, breaks: tuple[str, ...] = ()) -> None:
        self.name = name
        self.deduplicates = deduplicates
        self.sent: list[Message] = []
        self.doors: list[str] = []
        self._breaks = breaks

    def open(self) -> None:
        self.doors.append("open")

    def close(self) -> None:
        self.doors.append("close")

    def send(self, message: Message) -> Outcome:
        if message.key in self._breaks:
            raise RuntimeError("mật khẩu: bimat")
        self.sent.append(message)
        return Outcome(message.key, "sent", "250", "ok")


def test_each_channel_gets_its_own() -> None:
    mails, texts = InMemory(), InMemory()
    with Courier({"email": mails, "sms": texts}) as courier:
        outcomes = list(courier.carry([mail("a"), short_message("b"), mail("c")]))
    assert [(one.key, one.state) for one in outcomes] == [("a", "sent"), ("b", "sent"), ("c", "sent")]
    assert [one.key for one in mails.sent] == ["a", "c"]
    assert [one.key for one in texts.sent] == ["b"]


def test_channels_open_and_close_with_each_run() -> None:
    both = InMemory()
    courier = Courier({"email": both, "sms": both})
    for _ in range(2):
        with courier:
            pass
    assert both.doors == ["open", "close"] * 2


def test_channels_close_after_a_failure() -> None:
    channel = InMemory()
    with pytest.raises(KeyboardInterrupt), Courier({"email": channel}):
        raise KeyboardInterrupt
    assert channel.doors == ["open", "close"]


def test_a_breaking_channel_stops_nothing_and_gives_nothing_away(caplog: pytest.LogCaptureFixture) -> None:
    courier = Courier({"email": InMemory(breaks=("b",))})
    outcomes = list(courier.carry([mail("a"), mail("b"), mail("c")]))
    assert [one.state for one in outcomes] == ["sent", "unknown", "sent"]
    assert "RuntimeError" in outcomes[1].words
    assert "RuntimeError" in caplog.text
    assert "bimat" not in caplog.text + outcomes[1].words


def test_messages_are_taken_one_at_a_time() -> None:
    taken: list[str] = []

    def messages() -> Iterator[Message]:
        for key in "abc":
            taken.append(key)
            yield mail(key)

    outcomes = Courier({"email": InMemory()}).carry(messages())
    next(outcomes)
    assert taken == ["a"]


@pytest.mark.parametrize(
    "message",
    [
        mail(address="a@so.example,evil@x.example"),
        mail(address="a@so.example\r\nBcc: evil@x.example"),
        mail(address="+84912345678"),
        mail(subject="a\r\nBcc: evil@x.example"),
        mail(subject="a\x00"),
        mail(text=" \n"),
        short_message(address="0912345678"),
        short_message(address="+84912345678,+84912345679"),
    ],
)
def test_what_is_unsafe_never_reaches_a_channel(message: Message) -> None:
    channel = InMemory()
    (outcome,) = Courier({"email": channel, "sms": channel}).carry([message])
    assert (outcome.state, outcome.code) == ("failed", "refused")
    assert outcome.words.isprintable()
    assert channel.sent == []


def test_no_channel_is_a_failure_that_says_so() -> None:
    (outcome,) = Courier({"email": InMemory()}).carry([short_message()])
    assert (outcome.state, outcome.code) == ("failed", "no_channel")
    assert "sms" in outcome.words


def test_repeatable_channels() -> None:
    assert Courier({"email": InMemory(), "sms": InMemory(deduplicates=False)}).repeatable_channels == ("email",)

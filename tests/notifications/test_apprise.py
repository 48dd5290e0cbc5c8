"""Any Apprise URL: what reaches the server, one recipient at a time, and nothing secret in words or log."""

from __future__ import annotations

import logging
import time
from email import message_from_bytes, policy

import pytest

from notifications.channels.apprise_channel import AppriseChannel
from notifications.courier import Courier
from notifications.errors import ChannelUrlError
from notifications.message import Outcome
from tests.notifications.servers import Moods, free_port, http_server, smtp_server
from tests.notifications.specimens import mail, short_message
from tests.notifications.test_address import TWO_IN_ONE


def mailto(port: int, more: str = "") -> str:
    return f"mailto://127.0.0.1:{port}?from=dondoc@dondoc.example&name=Don%20Doc&smtp=127.0.0.1&mode=insecure{more}"


def test_mailto_reaches_a_local_smtp_server() -> None:
    moods = Moods()
    with smtp_server(moods) as port, Courier({"email": AppriseChannel(mailto(port), "email")}) as courier:
        began = time.monotonic()
        outcomes = list(courier.carry([mail("a"), mail("b", address="b@so.example")]))
        assert time.monotonic() - began < 4  # Apprise's own pause of 5.5 s is off
    assert [one.state for one in outcomes] == ["sent", "sent"]
    assert [one.recipients for one in moods.mails] == [[mail().address], ["b@so.example"]]
    read = message_from_bytes(moods.mails[0].data, policy=policy.default)
    assert read["Subject"] == mail().subject
    assert read["From"].addresses[0].addr_spec == "dondoc@dondoc.example"
    assert [one.addr_spec for one in read["To"].addresses] == [mail().address]
    html = read.get_body(("html",))
    assert html is not None
    assert "Kính gửi: <b>Sở Y tế</b>" in html.get_content()
    plain = read.get_body(("plain",))
    assert plain is not None
    assert "Kính gửi: Sở Y tế" in plain.get_content()


@pytest.mark.parametrize(
    ("mood", "state", "code"), [("r550", "failed", "550"), ("r451", "retry", "451"), ("d554", "failed", "554")]
)
def test_mailto_tells_never_from_later(mood: str, state: str, code: str) -> None:
    moods = Moods()
    with smtp_server(moods) as port:
        outcome = AppriseChannel(mailto(port), "email").send(mail(address=f"{mood}@so.example"))
    assert (outcome.state, outcome.code) == (state, code)
    assert "khong" in outcome.words


def test_mailto_lost_on_the_way_is_unknown_and_a_dead_server_is_for_later() -> None:
    with smtp_server(Moods()) as port:
        lost = AppriseChannel(mailto(port), "email").send(mail(address="drop-data@so.example"))
    assert lost.state == "unknown"
    dead = AppriseChannel(mailto(free_port()), "email").send(mail())
    assert dead.state == "retry"
    assert "refused" in dead.words


@pytest.mark.parametrize("address", TWO_IN_ONE)
def test_an_address_that_apprise_would_split_goes_nowhere(address: str) -> None:
    moods = Moods()
    with smtp_server(moods) as port:
        channel = AppriseChannel(mailto(port), "email")
        outcomes = [channel.send(mail(address=address)), *Courier({"email": channel}).carry([mail(address=address)])]
    assert {one.state for one in outcomes} == {"failed"}
    assert moods.tries == []


@pytest.mark.parametrize("more", ["&to=evil@x.example", "&to=evil@x.example,worse@x.example"])
def test_only_the_messages_own_address_is_written_to(more: str) -> None:
    moods = Moods()
    with smtp_server(moods) as port:
        AppriseChannel(mailto(port, more), "email").send(mail())
    assert [one.recipients for one in moods.mails] == [[mail().address]]


@pytest.mark.parametrize("more", ["&cc=evil@x.example", "&bcc=evil@x.example"])
def test_a_url_with_copies_is_refused(more: str) -> None:
    with pytest.raises(ChannelUrlError):
        AppriseChannel(mailto(25, more), "email")


def test_json_reaches_a_local_http_server() -> None:
    with http_server() as (port, posted):
        channel = AppriseChannel(f"json://127.0.0.1:{port}/gui?+X-Api-Key=khoabimat&:Kenh=thu", "email")
        outcome = channel.send(mail())
    assert outcome.state == "sent"
    (request,) = posted
    assert request.path == "/gui"
    assert request.headers["X-Api-Key"] == "khoabimat"
    assert request.body["address"] == mail().address
    assert request.body["title"] == mail().subject
    assert request.body["message"].rstrip() == mail().text.rstrip()
    assert request.body["Kenh"] == "thu"


def test_json_carries_short_messages_with_the_number_in_its_place() -> None:
    with http_server() as (port, posted):
        channel = AppriseChannel(f"json://127.0.0.1:{port}/sms?:Phone={{address}}&:message=Content&:title=", "sms")
        outcomes = [channel.send(short_message()), channel.send(short_message(address="+84987654321"))]
    assert [one.state for one in outcomes] == ["sent", "sent"]
    assert [one.body["Phone"] for one in posted] == ["+84912345678", "+84987654321"]
    assert posted[0].body["Content"] == short_message().text


@pytest.mark.parametrize(
    ("status", "state", "code"),
    [
        (500, "retry", "500"),
        (503, "retry", "503"),
        (429, "retry", "429"),
        (400, "failed", "400"),
        (403, "failed", "403"),
        (0, "unknown", "apprise"),
    ],
)
def test_json_answers(status: int, state: str, code: str) -> None:
    with http_server(status, "hết hạn mức".encode()) as (port, posted):
        outcome = AppriseChannel(f"json://127.0.0.1:{port}/", "sms").send(short_message())
    assert (outcome.state, outcome.code) == (state, code)
    assert len(posted) == 1


def test_json_of_a_dead_server_is_for_later() -> None:
    assert AppriseChannel(f"json://127.0.0.1:{free_port()}/", "sms").send(short_message()).state == "retry"


def secretly(http: int, smtp: int) -> list[Outcome]:
    urls = (
        f"json://nguoi:matkhau9@127.0.0.1:{http}/duongbimat?+Authorization=Bearer%20thebimat",
        f"mailto://nguoi:matkhau9@127.0.0.1:{smtp}?from=dondoc@dondoc.example&smtp=127.0.0.1&mode=insecure",
    )
    return [AppriseChannel(url, "email").send(mail()) for url in urls]


def test_no_secret_in_words_or_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with http_server(500, b"matkhau9 thebimat duongbimat") as (http, _), smtp_server(Moods()) as smtp:
        outcomes = secretly(http, smtp)
    outcomes += secretly(free_port(), free_port())
    assert {one.state for one in outcomes} == {"retry", "unknown"}
    for url in (
        "mailto://nguoi:matkhau9@:::?thebimat",
        "json://nguoi:matkhau9@[::1/duongbimat",
        "khongco://matkhau9@thebimat/duongbimat",
    ):
        with pytest.raises(ChannelUrlError) as caught:
            AppriseChannel(url, "email")
        outcomes.append(Outcome("k", "failed", "", str(caught.value)))
    told = caplog.text + " ".join(one.words for one in outcomes)
    for secret in ("matkhau9", "thebimat", "duongbimat", "Bearer"):
        assert secret not in told, secret


def test_no_url_makes_apprise_wait_long() -> None:
    for url in ("json://127.0.0.1/?rto=60&cto=60", mailto(25, "&rto=60&cto=60"), mailto(25)):
        service = AppriseChannel(url, "email")._service(mail().address)
        assert service is not None
        assert service.socket_connect_timeout + service.socket_read_timeout <= 8
    quick = AppriseChannel("json://127.0.0.1/?rto=1.5&cto=2", "email")._service(mail().address)
    assert quick is not None
    assert quick.request_timeout == (2.0, 1.5)


def test_the_log_is_left_as_it_was() -> None:
    logger = logging.getLogger("apprise")
    before = (logger.level, list(logger.filters))
    AppriseChannel(f"json://127.0.0.1:{free_port()}/", "sms").send(short_message())
    assert (logger.level, list(logger.filters)) == before


@pytest.mark.parametrize("url", ["khongco://x", "mailto://", "json://", "smpp://u:p@h/{address}"])
def test_unusable_urls_are_refused_when_set_up(url: str) -> None:
    with pytest.raises(ChannelUrlError, match="Apprise không nhận"):
        AppriseChannel(url, "email")

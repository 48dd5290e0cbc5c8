"""Mail built by hand, read back by the stdlib's parser."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifications import mime
from notifications.address import Mailbox
from notifications.words import one_line
from tests.notifications.specimens import NOW, mail

SENDER = Mailbox("Đôn Đốc", "dondoc@dondoc.example")
TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=400)


def parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)


def body(read: EmailMessage, kind: str) -> str:
    part = read.get_body((kind,))
    assert part is not None
    return cast("str", cast("EmailMessage", part).get_content())


def test_round_trip() -> None:
    message = mail()
    read = parsed(mime.build(message, SENDER, NOW))
    assert read.defects == []
    assert read["Subject"] == message.subject
    assert read["From"] == "Đôn Đốc <dondoc@dondoc.example>"
    assert read["From"].addresses[0].addr_spec == "dondoc@dondoc.example"
    assert read["From"].addresses[0].display_name == "Đôn Đốc"
    assert read["To"] == message.address
    assert read["Date"].datetime == NOW
    assert read["Date"] == "Wed, 19 Jun 2024 07:00:05 +0700"
    assert read.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in read.iter_parts()] == ["text/plain", "text/html"]
    assert body(read, "plain") == message.text
    assert body(read, "html") == message.html
    assert all(part.defects == [] for part in read.walk())


@pytest.mark.parametrize("eight_bit", [False, True])
def test_without_html_it_is_plain(*, eight_bit: bool) -> None:
    message = mail(html=None)
    read = parsed(mime.build(message, SENDER, NOW, eight_bit=eight_bit))
    assert read.get_content_type() == "text/plain"
    assert read.get_content() == message.text


def test_each_header_stands_once() -> None:
    read = parsed(mime.build(mail(), SENDER, NOW))
    assert len(read.keys()) == len(set(read.keys())) == 9


def test_the_same_key_is_the_same_message() -> None:
    one, again = (parsed(mime.build(mail(text=text), SENDER, NOW)) for text in ("a", "b"))
    other = parsed(mime.build(mail("2024-06-19/13/email/1"), SENDER, NOW))
    assert one["Message-ID"] == again["Message-ID"] == mime.message_id(mail().key, "dondoc.example")
    assert other["Message-ID"] != one["Message-ID"]
    assert re.fullmatch(r"<[0-9a-f]{32}@dondoc\.example>", one["Message-ID"])


@settings(deadline=None)
@given(subject=TEXT, text=TEXT, html=TEXT, name=TEXT)
def test_anything_comes_back_on_well_formed_lines(subject: str, text: str, html: str, name: str) -> None:
    sender = Mailbox(name, "dondoc@dondoc.example")
    data = mime.build(mail(subject=subject, text=text, html=html), sender, NOW)
    data.decode("ascii")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 78 and b"\n" not in line and b"\r" not in line for line in lines)
    assert not any(line.startswith(b".") for line in lines)
    read = parsed(data)
    assert set(read.keys()) == HEADERS
    assert body(read, "plain") == text
    assert body(read, "html") == html
    assert read["From"].addresses[0].addr_spec == "dondoc@dondoc.example"


@settings(deadline=None)
@given(text=TEXT, html=TEXT)
def test_anything_comes_back_as_utf8_itself(text: str, html: str) -> None:
    data = mime.build(mail(text=text, html=html), SENDER, NOW, eight_bit=True)
    assert all(len(line) <= 998 and b"\n" not in line and b"\r" not in line for line in data.split(b"\r\n"))
    read = parsed(data)
    assert set(read.keys()) == HEADERS
    came = [body(read, kind).replace("\r\n", "\n") for kind in ("plain", "html")]  # on the wire all lines end in CRLF
    assert came == [text, html]


def test_utf8_itself_is_a_quarter_less() -> None:
    message = mail(text="Kính gửi: Sở Y tế\n" * 100, html="<p>Trân trọng.</p>\n" * 100)
    encoded, itself = (mime.build(message, SENDER, NOW, eight_bit=eight_bit) for eight_bit in (False, True))
    assert len(itself) < 0.8 * len(encoded)
    assert "Sở Y tế".encode() in itself


@pytest.mark.parametrize("text", ["ế" * 400, "x" * 999, "a\rb", "a\0b", f"a\n--=_{mime.digest(mail().key)[:24]}--\nb"])
def test_what_no_server_must_take_as_it_is_gets_encoded(text: str) -> None:
    data = mime.build(mail(text=text), SENDER, NOW, eight_bit=True)
    assert b"base64" in data
    assert b"8bit" in data
    assert body(parsed(data), "plain") == text


HEADERS = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type"}  # fmt: skip


@pytest.mark.parametrize(
    "subject",
    [
        "Nhắc việc: " + "Báo cáo kết quả phòng, chống ma túy " * 6,
        "Kế hoạch 1118/KH-UBND",
        "Plain",
        "=?utf-8?b?eA==?= giả",
        "=?utf-8?b?eA==?=",
        "x" * 200,
        "ế" * 100,
        "",
    ],
)
def test_subjects_come_back(subject: str) -> None:
    read = parsed(mime.build(mail(subject=subject), SENDER, NOW))
    assert read["Subject"] == one_line(subject)


@given(TEXT)
def test_encoded_words_keep_the_rfc(text: str) -> None:
    lines = mime.encoded(one_line(text)).split("\r\n ")
    for line in lines:
        assert len(line) <= 75
    assert len("Subject: " + lines[0]) <= 76
    words = [re.fullmatch(r"=\?utf-8\?b\?([A-Za-z0-9+/=]*)\?=", line) for line in lines]
    if any(words):
        assert all(words)


@pytest.mark.parametrize(
    "subject", ["a\r\nBcc: evil@x.example", "a\nBcc: evil@x.example", "a\r\n\r\n<b>", "a\x00b", "a\u2028Bcc: x"]
)
def test_no_header_can_be_put_in(subject: str) -> None:
    evil = Mailbox(f"Đôn {subject}", "dondoc@dondoc.example")
    read = parsed(mime.build(mail(subject=subject), evil, NOW))
    assert set(read.keys()) == HEADERS
    assert read.get_content_type() == "multipart/alternative"
    assert read["Bcc"] is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", ""),
        ("Don Doc", "Don Doc"),
        ("Doc, Don", "Doc, Don"),
        ('A "B" <c@d.example>', 'A "B" <c@d.example>'),
        ("=?utf-8?b?eA==?=", "=?utf-8?b?eA==?="),
        ("Ủy ban nhân dân tỉnh Kon Tum – Hệ thống đôn đốc", "Ủy ban nhân dân tỉnh Kon Tum – Hệ thống đôn đốc"),
    ],
)
def test_sender_names(name: str, said: str) -> None:
    read = parsed(mime.build(mail(), Mailbox(name, "a@x.example"), NOW))
    (one,) = read["From"].addresses
    assert one.addr_spec == "a@x.example"
    assert " ".join(one.display_name.split()) == said  # the stdlib shows two blanks where a long name is folded

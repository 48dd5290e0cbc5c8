"""One address and one only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications import address
from notifications.errors import SettingError

TWO_IN_ONE = [
    "a@so.example,evil@x.example",
    "a@so.example%2Cevil@x.example",
    "a%40so.example%2Cevil%40x.example",
    "a@so.example;evil@x.example",
    "a@so.example evil@x.example",
    "a@so.example\tevil@x.example",
    "a@so.example\r\nBcc: evil@x.example",
    "a@so.example\n",
    "a@so.example&bcc=evil@x.example",
    "a@so.example?bcc=evil@x.example",
    "a@so.example/evil@x.example",
    "<a@so.example>",
    "A <a@so.example>",
    '"a b"@so.example',
    "a@b@so.example",
    "a@so.example\u2028",
]


@pytest.mark.parametrize("text", TWO_IN_ONE)
def test_tricks_are_refused(text: str) -> None:
    assert not address.is_email(text)
    assert address.fault("email", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "@x.example",
        "a@",
        "a@x",
        "a@.example",
        "a..b@x.example",
        ".a@x.example",
        "a.@x.example",
        "a@-x.example",
        "a@x-.example",
        "a@x.example.",
        "đôn@x.example",
        "a@đốc.example",
        "a@[127.0.0.1]",
        "x" * 65 + "@x.example",
        "a@" + "x." * 130 + "example",
    ],
)
def test_malformed_ones_are_refused(text: str) -> None:
    assert not address.is_email(text)


@pytest.mark.parametrize(
    "text", ["a@x.example", "van-thu.so_yte+bao@kontum.gov.vn", "A1@xn--c-fka.xn--vn-fka", "_a@x.example"]
)
def test_plain_ones_are_taken(text: str) -> None:
    assert address.is_email(text)
    assert address.fault("email", text) == ""


@given(st.text(alphabet='ab.@,; %\r\n<>"&?+_-\\/:', max_size=30))
def test_whatever_is_taken_holds_one_address(text: str) -> None:
    if address.is_email(text):
        assert text.count("@") == 1
        assert not set(text) & set(',; %\r\n<>"&?\\/:')


@pytest.mark.parametrize("text", ["+84912345678", "+842603862345", "+856209876543"])
def test_phones(text: str) -> None:
    assert address.is_phone(text)
    assert address.fault("sms", text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "0912345678",
        "84912345678",
        "+8491234567",
        "+840912345678",
        "+84912345678,+84912345679",
        "+84 912345678",
        "+84912345678\n",
        "+٨٤912345678",
        "",
        "+84912345678901",
    ],
)
def test_no_phones(text: str) -> None:
    assert not address.is_phone(text)
    assert "không hợp lệ" in address.fault("sms", text)


def test_sender() -> None:
    sender = address.mailbox("Đôn Đốc <dondoc@dondoc.example>")
    assert (sender.name, sender.address, sender.domain) == ("Đôn Đốc", "dondoc@dondoc.example", "dondoc.example")
    assert address.mailbox("a@x.example") == address.Mailbox("", "a@x.example")


@pytest.mark.parametrize(
    "text",
    ["", "Đôn Đốc", "A <a@x.example>, B <b@x.example>", "A\r\nBcc: x <a@x.example>", "A <a@x.example,b@x.example>"],
)
def test_bad_senders(text: str) -> None:
    with pytest.raises(SettingError, match="người gửi không hợp lệ"):
        address.mailbox(text)

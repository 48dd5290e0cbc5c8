"""The fence around the tests holds."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.conftest import TRIED


@pytest.fixture(autouse=True)
def _seen(_nobody_looked_outside: None) -> Iterator[None]:
    """Each of these tests looks outside, is told so, and its attempt is known."""
    yield
    assert len(TRIED) == 1
    TRIED.clear()


def test_no_outside_host_is_looked_up() -> None:
    with pytest.raises(RuntimeError, match="outside host"):
        socket.getaddrinfo("example.com", 25)


def test_no_outside_address_is_reached() -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="outside host"):
        one.connect(("192.0.2.1", 25))


def test_an_attempt_is_known_even_where_its_error_is_swallowed() -> None:
    with suppress(Exception):
        socket.gethostbyname("example.com")

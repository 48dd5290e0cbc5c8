"""The fence around the tests holds."""

from __future__ import annotations

import socket

import pytest


def test_no_outside_host_is_looked_up() -> None:
    with pytest.raises(RuntimeError, match="outside host"):
        socket.getaddrinfo("example.com", 25)


def test_no_outside_address_is_reached() -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="outside host"):
        one.connect(("192.0.2.1", 25))

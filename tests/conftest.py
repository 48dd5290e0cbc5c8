"""Fixtures that several rooms use, and the fence: no test looks up or reaches a host other than this one."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from ipaddress import ip_address

import pytest

pytest_plugins = ["tests.databases"]

LONG = ("tests/flows/test_up.py", "tests/portal/browser/", "tests/flows/test_killed.py")
"""Files of few and long tests: they come first, so that none is left to one worker at the end (xdist would begin with
those of many tests: ``--no-loadscope-reorder``)."""

HERE = {None, "", "localhost", "::", "0.0.0.0", socket.gethostname()}  # noqa: S104 - names to compare with, not to bind

TRIED: list[object] = []  # outside hosts that were asked for, for code that catches every error


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's files stay together: its loop must be gone before others begin one."""
    items.sort(key=lambda item: next((at for at, one in enumerate(LONG) if item.nodeid.startswith(one)), len(LONG)))


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in HERE or (isinstance(name, str) and name.startswith("/")):
        return True
    try:
        return ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _fence(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: cannot be taken off again, and sees every library."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not _is_here(host):
        TRIED.append(host)
        raise RuntimeError(f"a test looked for the outside host {host!r}")


sys.addaudithook(_fence)


@pytest.fixture(autouse=True)
def _nobody_looked_outside() -> Iterator[None]:
    """An attempt fails the test even where the code under test goes on as if nothing had happened."""
    TRIED.clear()
    yield
    assert TRIED == []

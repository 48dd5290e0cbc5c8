"""Python imports this by itself at start-up where this folder is on PYTHONPATH: it writes down every look-up and
connection of the process to the file named by SPY_FILE, one a line, as "pid <tab> event <tab> where"."""

from __future__ import annotations

import os
import sys

WATCHED = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"}
)


def note(event: str, where: object) -> None:
    """One line, whole even where several processes write at once."""
    line = f"{os.getpid()}\t{event}\t{where}\n".encode()
    file = os.open(os.environ["SPY_FILE"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(file, line)
    os.close(file)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook. Of ``connect`` and ``sendto`` the first argument is the socket itself."""
    if event in WATCHED:
        where = arguments[1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
        note(event, where[0] if isinstance(where, tuple) else where)


note("start", " ".join(sys.orig_argv))
sys.addaudithook(watch)

"""A look ahead: work done on the register in a transaction that is going to be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from plans.register.session import Register


@dataclass(frozen=True, slots=True)
class _Undone(Register):
    """A register whose transactions all belong to one."""

    connection: Connection

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        yield self.connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        yield self.connection


@contextmanager
def undone(register: Register) -> Iterator[tuple[Register, Connection]]:
    """A register on which everything may be done, and its connection; at the end of the block nothing was."""
    with register.begin() as connection:
        before = connection.begin_nested()
        try:
            yield _Undone(register.settings, register.engine, connection), connection
        finally:
            before.rollback()

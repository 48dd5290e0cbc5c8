"""Several transactions of the register as one: kept together, or all undone after a look ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from plans.register.aside import aside
from plans.register.session import Register


@dataclass(frozen=True, slots=True)
class _AsOne(Register):
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
    """A register on which everything may be done, and its connection; at the end of the block nothing was, and nobody
    who writes had to wait."""
    with aside(register) as own, own.begin() as connection:
        before = connection.begin_nested()
        try:
            yield _AsOne(own.settings, own.engine, connection), connection
        finally:
            before.rollback()


@contextmanager
def together(register: Register) -> Iterator[Register]:
    """A register on which all that is done in the block is kept at its end, or nothing where it raises."""
    with register.begin() as connection:
        yield _AsOne(register.settings, register.engine, connection)

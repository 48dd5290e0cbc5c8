"""An ORM session on the register, for the screens and entries that want objects. Apart from ``session``: the morning
must not import the ORM."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.orm import Session

from plans.register.session import Register


@contextmanager
def session(register: Register) -> Iterator[Session]:
    """A session inside one writing transaction: flushed and committed at the end, undone where the block raises."""
    with register.begin() as connection, Session(bind=connection, expire_on_commit=False) as orm:
        yield orm
        orm.flush()

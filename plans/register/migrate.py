"""Brings a database to the newest version with Alembic. Imported only when there is something to do."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from plans.register.session import version_of
from plans.register.version import HEAD

MIGRATIONS = Path(__file__).with_name("migrations")
_LOCK = 0x444F4E444F43  # "DONDOC": one number for all processes on one PostgreSQL database


def config(connection: Connection) -> Config:
    """Alembic's configuration in code: no ini file to lose."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def upgrade(engine: Engine) -> None:
    """Migrate in one transaction. Of several processes on one new database the first does it, the others wait."""
    with engine.begin() as connection:  # on SQLite BEGIN IMMEDIATE is the lock
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        if version_of(connection) != HEAD:
            command.upgrade(config(connection), "head")

"""A register's rows moved to another database, for tests over PostgreSQL."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import select, text

from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import Base

_NEXT = "SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT coalesce(max({column}), 0) + 1 FROM {table}), false)"


def move(file: Path, to: RegisterSettings) -> None:
    """Every row of a SQLite register into an empty register elsewhere."""
    home = RegisterSettings.read({"DONDOC_HOME": str(file.parent)})
    with (
        closing(open_register(home)) as old,
        closing(open_register(to)) as new,
        old.reading() as source,
        new.begin() as target,
    ):
        target.execute(text("SET LOCAL session_replication_role = replica"))
        for table in Base.metadata.sorted_tables:
            target.execute(table.delete())
            if rows := [dict(row) for row in source.execute(select(table)).mappings()]:
                target.execute(table.insert(), rows)
            for column in table.primary_key:
                if column is table.autoincrement_column:
                    target.execute(text(_NEXT.format(table=table.name, column=column.name)))

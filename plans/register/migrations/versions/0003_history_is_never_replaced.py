"""SQLite's INSERT OR REPLACE deletes without a word to the triggers: a line of the history is never written over."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# A pk that SQLite chooses itself is not yet known here and seen as -1.
NO_REPLACE = """CREATE TRIGGER history_no_replace BEFORE INSERT ON history
    WHEN NEW.pk > 0 AND EXISTS (SELECT 1 FROM history WHERE pk = NEW.pk)
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"""


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":  # PostgreSQL has no REPLACE, and its upsert is an UPDATE
        op.execute(NO_REPLACE)

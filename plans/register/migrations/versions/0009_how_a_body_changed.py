"""What was changed of a body of the directory is found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_CHANGED = sa.text("act = 'directory.change'")


def upgrade() -> None:
    op.create_index("ix_history_changed", "history", ["pk"], sqlite_where=_CHANGED, postgresql_where=_CHANGED)

"""Reports that wait for the coordinator's word, and messages by state, are found at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_AWAITING = sa.text("submitted_on IS NOT NULL AND accepted_on IS NULL AND waived_on IS NULL AND withdrawn_on IS NULL")


def upgrade() -> None:
    op.create_index(
        "ix_obligation_awaiting",
        "obligation",
        ["submitted_on", "pk"],
        sqlite_where=_AWAITING,
        postgresql_where=_AWAITING,
    )
    op.create_index("ix_message_state_pk", "message", ["state", "pk"])

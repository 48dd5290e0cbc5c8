"""Notices and messages by day: the audit of a morning must not read all that was ever told."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_notice_day_state", "notice", ["day", "state"])
    op.create_index("ix_message_day_state", "message", ["day", "state"])

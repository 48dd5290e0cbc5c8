"""When a token was used last, and the link through which it was made: it ends with that link."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("link", sa.Column("used_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("link", sa.Column("through_pk", sa.Integer(), nullable=True))

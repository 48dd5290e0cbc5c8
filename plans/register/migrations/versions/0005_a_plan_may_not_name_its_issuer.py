"""A document may not say who issued it: the issuer of a plan may be left open."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("plan", "issuer", existing_type=sa.String(), nullable=True)
        return
    # SQLite cannot drop NOT NULL, and rebuilding the table would break the keys of tasks and obligations that point
    # to it: a new column takes the old one's place.
    op.add_column("plan", sa.Column("known_issuer", sa.String(), nullable=True))
    op.execute("UPDATE plan SET known_issuer = issuer")
    op.execute("ALTER TABLE plan DROP COLUMN issuer")
    op.execute("ALTER TABLE plan RENAME COLUMN known_issuer TO issuer")

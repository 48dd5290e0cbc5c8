"""Alembic's entrance: runs on the connection it is handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from plans.register.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
with context.begin_transaction():
    context.run_migrations()

"""The versions of the register's tables, oldest first. A house test compares them with the migrations.

They stand here so that the morning can see that nothing is to be migrated without importing Alembic.
"""

from __future__ import annotations

VERSIONS: tuple[str, ...] = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
HEAD = VERSIONS[-1]

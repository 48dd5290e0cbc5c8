"""What still waits for its agency: spelled the same in the partial index and in every query that wants to use it.

A bound parameter cannot prove a partial index, so the predicate is literal; its columns stand unqualified and belong to
``obligation`` alone.
"""

from __future__ import annotations

WAITING = "tracked AND submitted_on IS NULL AND waived_on IS NULL AND withdrawn_on IS NULL"
# What was handed in and has had no word yet.
AWAITING = "submitted_on IS NOT NULL AND accepted_on IS NULL AND waived_on IS NULL AND withdrawn_on IS NULL"
NOT_SUSPENDED = (
    "NOT (p.suspended_from IS NOT NULL AND :today >= p.suspended_from"
    " AND (p.suspended_to IS NULL OR :today <= p.suspended_to))"
)

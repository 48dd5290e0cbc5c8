"""The place of an issuer that the document does not name: nobody is reached there, and so the coordinator sees it.

What would climb to the issuer of such a plan is addressed to ``<plan id>/co-quan-ban-hanh``, a code that no directory
has. It is therefore planned as unreachable and shown first, never dropped; a later version of the plan names the body.
"""

from __future__ import annotations

_PLACE = "/co-quan-ban-hanh"

ISSUER = f"COALESCE(p.issuer, p.id || '{_PLACE}')"  # of the plan ``p`` in a statement


def code(plan: str) -> str:
    """The code that stands for the unknown issuer of a plan."""
    return plan + _PLACE


def words(code: str) -> str | None:
    """What people read for such a code; None for any other."""
    plan, found, rest = code.partition(_PLACE)
    return f"Cơ quan ban hành của kế hoạch {plan} (văn bản không nêu)" if found and not rest else None

"""Writes. Every one appends to the history with who and when; none commits (``Register.begin`` does).

All take a Connection inside a transaction; an ORM session lends its own by ``session.connection()``.
"""

from plans.register.entries.decided import date_obligation, extend, open_obligation, waive
from plans.register.entries.loaded import apply_changes, put_plan, set_horizon, track_from
from plans.register.entries.received import Progress, accept, parse_progress, return_, submit, void_submission
from plans.register.entries.taking_part import put_contacts, put_days, put_directory
from plans.register.rows import Writer

__all__ = [
    "Progress",
    "Writer",
    "accept",
    "apply_changes",
    "date_obligation",
    "extend",
    "open_obligation",
    "parse_progress",
    "put_contacts",
    "put_days",
    "put_directory",
    "put_plan",
    "return_",
    "set_horizon",
    "submit",
    "track_from",
    "void_submission",
    "waive",
]

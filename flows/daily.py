"""The morning's flow: open_periods -> remind -> escalate -> deliver -> audit, five task runs over plain functions."""

from __future__ import annotations

import os
from datetime import date

from flows.morning import STEPS
from flows.shell import flow, run_steps
from flows.summary import Summary


@flow(name="daily", persist_result=False)
def daily(today: date | None = None) -> Summary:
    """The morning of a day (default: today in Viet Nam, read here) -> counts by step."""
    return run_steps("daily", STEPS, os.environ, today)

"""The flow of the weekly digest. It starts every morning; whether this week's digest is due, its first step decides."""

from __future__ import annotations

import os
from datetime import date

from flows.digest import STEPS
from flows.shell import flow, run_steps
from flows.summary import Summary


@flow(name="digest", persist_result=False)
def digest(today: date | None = None) -> Summary:
    """The digest of a day (default: today in Viet Nam, read here) -> counts by step."""
    return run_steps("digest", STEPS, os.environ, today)

"""The hourly flow: what the morning could not send is tried again. It plans nothing new."""

from __future__ import annotations

import os
from datetime import date

from flows.morning import Step, audit, deliver
from flows.shell import flow, run_steps
from flows.summary import Summary

STEPS: tuple[Step, ...] = (Step("deliver", deliver), Step("audit", audit))


@flow(name="outbox", persist_result=False)
def outbox(today: date | None = None) -> Summary:
    """Send what waits, on a day (default: today in Viet Nam, read here) -> counts by step."""
    return run_steps("outbox", STEPS, os.environ, today)

"""The thin Prefect shell around the plain steps: each becomes a task run under its own name, nothing else is added.

No caching (a cached sending would silently send nothing) and no task retries (the outbox keeps its own attempts).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date

from flows.prefect_env import settle

settle(os.environ)

# Prefect reads its settings at import, so these lines stand below the one that settles them.
from prefect import Task, flow, task  # noqa: E402
from prefect.artifacts import create_markdown_artifact  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402

from flows.morning import Counts, Morning, Step, note_run  # noqa: E402
from flows.summary import Summary, markdown, summary_tables  # noqa: E402
from flows.wiring import morning_for  # noqa: E402

__all__ = ["flow", "run_steps"]


def run_steps(command: str, steps: Sequence[Step], environ: Mapping[str, str], today: date | None) -> Summary:
    """Run the steps as task runs of the flow that calls, keep the run in the register, leave its summary artifact."""
    morning = morning_for(environ, today)
    with closing(morning.register):
        began = morning.clock.now()
        summary = {step.name: as_task(step, morning)() for step in steps}
        note_run(morning, command, began, summary)
        _leave_artifact(command, morning, summary)
    return summary


def as_task(step: Step, morning: Morning) -> Task[[], Counts]:
    """A step as a task without parameters: Prefect need not look into an open register."""

    @task(name=step.name, cache_policy=NO_CACHE, persist_result=False, retries=0)
    def work() -> Counts:
        return step.work(morning)

    return work


def _leave_artifact(command: str, morning: Morning, summary: Summary) -> None:
    text = markdown(command, morning.today, summary, summary_tables(morning.register, morning.today))
    create_markdown_artifact(text, key=f"{command}-summary", description=f"Tóm tắt ngày {morning.today:%d/%m/%Y}")

"""The deployments, in one place: which flow runs when. ``dondoc up`` serves them; workers elsewhere use the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from flows.daily import daily
from flows.outbox import outbox
from flows.prefect_env import API_URL
from flows.schedules import CRONS, DAILY_CRON, ZONE, ScheduleError, ScheduleSettings
from flows.weekly import digest
from plans.errors import DondocError

# isort: split
# Prefect reads its settings at import; the flows above have settled them by now.
from prefect import Flow, serve
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron, Interval, Schedule
from prefect.types.entrypoint import EntrypointType

NAME = "dondoc"
FLOWS: tuple[Flow[Any, Any], ...] = (daily, digest, outbox)


class NoServerError(DondocError):
    """Serving without a Prefect server would wait for ever: only a server starts scheduled runs."""


def deployments(environ: Mapping[str, str]) -> list[RunnerDeployment]:
    """One deployment a flow, scheduled in Viet Nam's time; raises ScheduleError."""
    settings = ScheduleSettings.read(environ)
    day = settings.rehearsal_day
    return [
        RunnerDeployment.from_flow(
            one,
            NAME,
            schedule=_schedule(one.name, settings),
            parameters={"today": day.isoformat() if day else None},
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
        for one in FLOWS
    ]


def _schedule(flow_name: str, settings: ScheduleSettings) -> Schedule:
    if flow_name != "daily":
        return Cron(CRONS[flow_name], timezone=ZONE)
    if settings.daily_every is not None:
        return Interval(timedelta(seconds=settings.daily_every), timezone=ZONE)
    try:
        return Cron(settings.daily_cron, timezone=ZONE)
    except ValueError as error:
        raise ScheduleError(f"{DAILY_CRON} không phải là lịch cron hợp lệ: {settings.daily_cron!r}") from error


def serve_all(environ: Mapping[str, str]) -> None:
    """Serve every deployment until stopped, one run at a time, so that mornings never overlap."""
    if not environ.get(API_URL):
        raise NoServerError(
            f"Chưa đặt {API_URL}: không có máy chủ Prefect thì không lịch nào chạy; hãy dùng «dondoc up»"
        )
    # Pausing on shutdown would pause the deployment for every process that serves it, and drop its scheduled runs.
    serve(*deployments(environ), pause_on_shutdown=False, limit=1, print_starting_message=False)

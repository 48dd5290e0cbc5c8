"""Runs that were cut short: Prefect would call them "Running" for ever, for nothing tells it that they are gone."""

from __future__ import annotations

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterState, FlowRunFilterStateType
from prefect.client.schemas.objects import StateType
from prefect.states import AwaitingRetry

IN_PROGRESS = [StateType.PENDING, StateType.RUNNING, StateType.CANCELLING]


def start_again() -> int:
    """Put every run in progress back on the schedule -> how many.

    Only for a server whose one runner is this process, while it runs nothing: ``dondoc up`` lets no second service on
    its data folder. A morning that is done twice changes
    nothing, so the run simply starts from its first step when the service next runs.
    """
    kept = FlowRunFilter(state=FlowRunFilterState(type=FlowRunFilterStateType(any_=IN_PROGRESS)))
    with get_client(sync_client=True) as client:
        runs = client.read_flow_runs(flow_run_filter=kept)
        for run in runs:
            client.set_flow_run_state(run.id, AwaitingRetry(), force=True)
    return len(runs)

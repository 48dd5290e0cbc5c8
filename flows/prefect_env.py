"""What Prefect must find in its environment before it is imported. Imports nothing of Prefect.

Prefect reads its settings once, at import; so every process that will import it settles its environment here first.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path

HOME = "DONDOC_HOME"
API_URL = "PREFECT_API_URL"
LOOPBACK = "127.0.0.1"

_QUIET: Mapping[str, str] = {
    # DO_NOT_TRACK alone does not keep the server from calling home; the analytics switch does. Both are set.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_LOGGING_LEVEL": "WARNING",
    "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",  # log lines may name people; the register is the record
    # Prefect's temporary server has no scheduler and loses records: a missing address must be an error instead.
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "false",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",  # runs older than 90 days go; the register stays
    "PREFECT_CLI_PROMPT": "false",
}


def data_home(environ: Mapping[str, str]) -> Path:
    """The data folder, as an absolute path: child processes may stand elsewhere."""
    return Path(environ.get(HOME) or "var").expanduser().absolute()


def settle(environ: MutableMapping[str, str]) -> None:
    """Fill in what is missing; whatever the operator has set stays as it is."""
    for name, value in _QUIET.items():
        environ.setdefault(name, value)
    environ.setdefault("PREFECT_HOME", str(data_home(environ) / "prefect"))


def beside_server(environ: Mapping[str, str], host: str, port: int) -> dict[str, str]:
    """The whole environment of a process that runs, or talks to, the local server at an address."""
    settled = {**environ, HOME: str(data_home(environ)), API_URL: api_url(host, port)}
    settle(settled)
    settled["PREFECT_SERVER_API_HOST"], settled["PREFECT_SERVER_API_PORT"] = host, str(port)
    for name in ("NO_PROXY", "no_proxy"):  # an office proxy must not be asked for the loopback
        settled[name] = ",".join(filter(None, (environ.get(name), LOOPBACK, "localhost", host)))
    return settled


def dashboard(host: str, port: int) -> str:
    """The address that a person opens."""
    return f"http://{host}:{port}"


def api_url(host: str, port: int) -> str:
    """The address that programs speak to."""
    return f"{dashboard(host, port)}/api"

"""The process that serves the portal: ``python -m flows.portal_serving HOST PORT``, as ``dondoc up`` starts it."""

from __future__ import annotations

import os
import sys
from functools import partial

import uvicorn
from fastapi import FastAPI

from agencies.portal.settings import BEHIND, PortalSettings
from plans.errors import DondocError

# Uvicorn ends a process that is silent for so long, and its default is 5 s: less than a busy machine takes to import
# the portal, or to work out a morning of thousands of letters.
_SILENT_S = 120


def made() -> FastAPI:
    """The portal of this process's environment: what each of several processes serves."""
    from flows.portal import app  # after the process has begun to answer the one that watches it

    return app(os.environ)


def main() -> int:
    """Serve until stopped; 1 with one line where it cannot."""
    host, port = sys.argv[1], int(sys.argv[2])
    try:
        processes = PortalSettings.read(os.environ).processes
        first = made()  # what is wrong is told here, once, and the register is brought up to date
    except DondocError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the parent shows it
        return 1
    behind = os.environ.get(BEHIND) or ""
    serve = partial(
        uvicorn.run, host=host, port=port, log_level="warning", server_header=False, access_log=False,
        proxy_headers=bool(behind), forwarded_allow_ips=behind or None,
    )  # fmt: skip
    if processes == 1:
        serve(first)
    else:
        first.state.parts.register.close()
        serve(
            "flows.portal_serving:made",
            factory=True,
            workers=processes,
            timeout_worker_healthcheck=_SILENT_S,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())

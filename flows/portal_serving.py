"""The process that serves the portal: ``python -m flows.portal_serving HOST PORT``, as ``dondoc up`` starts it."""

from __future__ import annotations

import os
import sys
from functools import partial

import uvicorn
from fastapi import FastAPI

from agencies.portal.settings import BEHIND, PortalSettings
from flows.portal import app
from plans.errors import DondocError


def made() -> FastAPI:
    """The portal of this process's environment: what each of several processes serves."""
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
        serve("flows.portal_serving:made", factory=True, workers=processes)
    return 0


if __name__ == "__main__":
    sys.exit(main())

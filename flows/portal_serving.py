"""The process that serves the portal: ``python -m flows.portal_serving HOST PORT``, as ``dondoc up`` starts it."""

from __future__ import annotations

import os
import sys

import uvicorn

from agencies.portal.settings import BEHIND
from flows.portal import app
from plans.errors import DondocError


def main() -> int:
    """Serve until stopped; 1 with one line where it cannot."""
    host, port = sys.argv[1], int(sys.argv[2])
    try:
        made = app(os.environ)
    except DondocError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the parent shows it
        return 1
    behind = os.environ.get(BEHIND) or ""
    uvicorn.run(
        made, host=host, port=port, log_level="warning", server_header=False, access_log=False,
        proxy_headers=bool(behind), forwarded_allow_ips=behind or None,
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The process that serves the deployments beside the local server: ``python -m flows.serving``, as ``up`` starts it."""

from __future__ import annotations

import os
import sys

from flows.deployments import serve_all
from flows.interrupted import start_again
from plans.errors import DondocError


def main() -> int:
    """Serve until stopped; 1 with one line where it cannot."""
    try:
        start_again()  # what a kill -9 or a power cut left
        try:
            serve_all(os.environ)
        finally:
            start_again()  # what this stop cuts short
    except DondocError as error:
        print(error, file=sys.stderr)  # noqa: T201 - the parent shows it
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

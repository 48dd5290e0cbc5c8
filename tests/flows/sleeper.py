"""A process that does not end by itself, with a child of its own that does not either: ``python -m … [deaf]``.

It prints "ready" once both run; ``deaf`` means that neither listens to a polite request to end.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time

if __name__ == "__main__":
    if "deaf" in sys.argv:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if "grandchild" not in sys.argv:
        subprocess.Popen([sys.executable, "-m", "tests.flows.sleeper", "grandchild", *sys.argv[1:]])
        time.sleep(0.5)
        print("ready", flush=True)
    time.sleep(600)

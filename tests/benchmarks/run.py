"""``make bench``: the morning's sweep as a whole process, beside the durable floor, in one sitting.

The workload, the SMTP sink, the runner and the floor stand in a folder beside the checkout ($BENCH_HARNESS, default
../shared/bench). Prints both lines of figures and the ratio; exit 1 where a target is missed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

TASKS, RECIPIENTS, RUNS = 100_000, 2_000, 5
TODAY = "2026-11-20"  # a Friday: nothing is sent on a day off
MOST_TIMES_FLOOR, MOST_MB = 6.0, 120.0
ROOT = Path(__file__).parents[2]
HARNESS = Path(os.environ.get("BENCH_HARNESS", ROOT.parent / "shared" / "bench")).resolve()
SWEEP = (
    "DONDOC_HOME=$BENCH_STATE DONDOC_MAIL_URL=smtp://$BENCH_SMTP_HOST:$BENCH_SMTP_PORT"
    f" {Path(sys.executable).with_name('dondoc')} sweep --today $BENCH_TODAY"
)
FLOOR = f"{sys.executable} $BENCH_HARNESS/contenders/limit.py"


def contend(name: str, folder: Path, seed: str, sweep: str, *, check: bool) -> dict[str, Any]:
    """One contender's medians."""
    command = [
        sys.executable, str(HARNESS / "run.py"), "--name", name, "--workload", str(folder / "workload"), "--scratch",
        str(folder / "scratch"), "--runs", str(RUNS), "--seed", seed, "--sweep", sweep,
    ]  # fmt: skip
    done = subprocess.run(
        command + ([] if check else ["--no-check"]), cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    print(done.stdout.strip(), flush=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def main() -> int:
    if not (HARNESS / "run.py").exists():
        print(f"no benchmark harness in {HARNESS}; set BENCH_HARNESS", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make = [sys.executable, str(HARNESS / "workload.py"), str(folder / "workload"), "--today", TODAY]
        make += ["--tasks", str(TASKS), "--recipients", str(RECIPIENTS)]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        floor = contend("floor", folder, f"{FLOOR} seed", f"{FLOOR} sweep --ledger 50", check=False)
        ours = contend("dondoc", folder, f"{sys.executable} -m tests.benchmarks.seed", SWEEP, check=True)
    times = ours["wall_s"] / floor["wall_s"]
    print(
        f"{times:.1f} times the durable floor ({ours['wall_s']} s beside {floor['wall_s']} s), {ours['pss_tree_mb']} MB"
    )
    sound = ours["check_ok"] and ours["check_announced_twice"] == 0 and set(ours["rc"]) == {0}
    return 0 if sound and times <= MOST_TIMES_FLOOR and ours["pss_tree_mb"] <= MOST_MB else 1


if __name__ == "__main__":
    raise SystemExit(main())

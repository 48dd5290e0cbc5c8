"""Children of the service end with all their descendants: when asked, when deaf, and when their parent is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.children import Child
from tests.flows.service import session, until

PARENT = """
import os, sys, time
from pathlib import Path
from flows.children import Child
child = Child.start("con", ["tests.flows.sleeper"], os.environ, Path(sys.argv[1]))
while "ready" not in child.log.read_text():
    time.sleep(0.05)
print(child.process.pid, flush=True)
time.sleep(600)
"""
ENVIRON = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]),
}


def started(tmp_path: Path, *words: str) -> Child:
    child = Child.start("con", ["tests.flows.sleeper", *words], ENVIRON, tmp_path / "log" / "con.log")
    until(lambda: "ready" in child.log.read_text() or None, within=20)
    return child


def group(number: int) -> list[int]:
    """The living processes of a process group of this session."""
    return [pid for pid in session(os.getsid(0)) if _group_of(pid) == number]


def _group_of(pid: int) -> int:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return 0


def test_stop_ends_child_and_grandchild(tmp_path: Path) -> None:
    child = started(tmp_path)
    assert len(group(child.process.pid)) == 2
    child.stop(patience=10)
    assert group(child.process.pid) == []


def test_the_deaf_are_ended_when_patience_is_over(tmp_path: Path) -> None:
    child = started(tmp_path, "deaf")
    began = time.monotonic()
    assert child.stop(patience=0.5) == -signal.SIGKILL
    assert 0.5 <= time.monotonic() - began < 5
    assert group(child.process.pid) == []


def test_one_that_ended_by_itself_is_noticed_and_its_words_are_kept(tmp_path: Path) -> None:
    child = Child.start("con", ["json.tool", "--nonsense"], ENVIRON, tmp_path / "con.log")
    until(lambda: child.ended() or None, within=20)
    assert "--nonsense" in child.last_words()
    assert child.stop(patience=1) == 2


def test_children_of_a_killed_parent_end_too(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "con.log")], env=ENVIRON, stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout
        leader = int(parent.stdout.readline())
        assert len(group(leader)) == 2
        parent.kill()
        until(lambda: True if not group(leader) else None, within=10)


@pytest.mark.parametrize("ignored", [False, True])
def test_a_child_listens_even_where_a_shell_has_interrupts_ignored(tmp_path: Path, ignored: bool) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN if ignored else signal.default_int_handler)
    try:
        child = started(tmp_path)
        began = time.monotonic()
        child.stop(patience=20)
        assert time.monotonic() - began < 10
    finally:
        signal.signal(signal.SIGINT, before)

"""A sweep whose reader goes away still does the whole morning, and says by its exit status how the work went."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.cli.conftest import Dondoc
from tests.flows.morning_ready import rows

DONDOC = str(Path(sys.executable).with_name("dondoc"))


def mornings(dondoc: Dondoc) -> int:
    [[count]] = rows(dondoc.home, "SELECT count(*) FROM run WHERE command = 'daily' AND ended_at IS NOT NULL")
    return int(count)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_nobody_reads(loaded: Dondoc, more: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    environ = {**os.environ, "DONDOC_HOME": str(loaded.home)}
    words = [DONDOC, "sweep", "--today", "2024-06-17", *more]
    done = subprocess.run(words, env=environ, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")
    assert mornings(loaded) == 1


def test_a_failure_is_still_told_where_nobody_reads(loaded: Dondoc) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    environ = {**os.environ, "DONDOC_HOME": str(loaded.home), "DONDOC_MAIL_URL": "smtp://may-chu:cong"}
    words = [DONDOC, "sweep", "--today", "2024-06-17"]
    done = subprocess.run(words, env=environ, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    os.close(writer)
    assert done.returncode == 1
    assert "DONDOC_MAIL_URL" in done.stderr
    assert mornings(loaded) == 0


def test_only_the_first_line_is_read(loaded: Dondoc) -> None:
    environ = {**os.environ, "DONDOC_HOME": str(loaded.home)}
    command = f"set -o pipefail; '{DONDOC}' sweep --today 2024-06-17 | head -1"
    done = subprocess.run(["bash", "-c", command], env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Buổi sáng ngày 17/06/2024\n", "")
    assert mornings(loaded) == 1

"""Plans lived through day by day, as the scenario files tell: what was really sent, to whom, when, by which channel."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from flows.morning import run
from plans.register import entries
from tests.flows.living import Life

SCENARIOS = sorted((Path(__file__).parents[1] / "scenarios").glob("*.yaml"))


def days(span: dict[str, date]) -> list[date]:
    return [span["from"] + timedelta(days=step) for step in range((span["to"] - span["from"]).days + 1)]


def happen(life: Life, event: dict[str, Any]) -> None:
    """An agency hands in after that day's morning."""
    with life.register.begin() as connection:
        entries.submit(connection, event["submit"], event["on"], life.writer(event["on"]))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path: Path, tmp_path: Path) -> None:
    scenario: dict[str, Any] = YAML(typ="safe", pure=True).load(path)
    life = Life.begin(tmp_path)
    life.load(*scenario["plans"], on=scenario["loaded"])
    life.contacts(*scenario["contacts"])
    still = days(scenario["stands_still"]) if "stands_still" in scenario else []
    for day in days(scenario["live"]):
        if day not in still:
            run(life.morning(day))
        for event in scenario.get("events", []):
            if event["on"] == day:
                happen(life, event)
    for obligation, expected in scenario["told"].items():
        told = sorted(f"{day} {kind} {who} {by}" for day, kind, who, by in life.told(obligation))
        assert told == expected

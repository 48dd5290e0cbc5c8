"""The plan library beside the corpus it was encoded from."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import plans
from plans.definition import Plan
from plans.loading import read_plan
from tests.plans.fakes import FakeParties

LIBRARY = Path(plans.__file__).parent / "library"
CORPUS = Path(__file__).parents[1] / "corpus"
FILES = sorted(LIBRARY.glob("*.yaml"))


def plan_of(plan_id: str) -> Plan:
    return read_plan(LIBRARY / f"{plan_id}.yaml", FakeParties())


def text_of(number: str) -> str:
    return (CORPUS / f"{number}.txt").read_text(encoding="utf-8")


def annotation(number: str) -> dict[str, Any]:
    return YAML(typ="safe").load((CORPUS / f"{number}.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def works_per_section(plan: Plan, part: str) -> dict[int, int]:
    """Work tasks of each numbered section of a part: {5: 4} are four tasks in ``IV.5``."""
    numbers = [re.fullmatch(rf"{part}\.(\d+)", task.source.section) for task in plan.tasks if task.kind == "work"]
    return dict(Counter(int(number[1]) for number in numbers if number))

"""The plans of the library beside the documents they encode and the annotations made of those by hand."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import plans
from plans.definition import Plan
from plans.loading import read_plan
from plans.obligations import Wanted, wanted
from plans.parties import Parties
from tests.plans.fake_parties import FakeCalendar

CORPUS = Path(__file__).parent.parent / "corpus"
LIBRARY = Path(plans.__file__).parent / "library"


def shipped(plan_id: str, parties: Parties) -> Plan:
    return read_plan(LIBRARY / f"{plan_id}.yaml", parties)


def document(number: str) -> str:
    return (CORPUS / f"{number}.txt").read_text(encoding="utf-8")


def annotation(number: str) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe", pure=True).load((CORPUS / f"{number}.yaml").read_text(encoding="utf-8"))
    return found


def annotated_sections(number: str) -> dict[str, int]:
    """Heading -> how many work tasks the annotation counts under it."""
    return {section["heading"]: section["n_tasks"] for section in annotation(number)["sections"]}


def encoded_sections(plan: Plan, headings: dict[str, int]) -> dict[str, int]:
    """Heading -> how many work tasks the plan has under it, for the annotated headings."""
    counts = Counter(task.source.heading for task in plan.tasks if task.kind == "work")
    return {heading: counts[heading] for heading in headings}


def annotated_requests(number: str) -> set[str]:
    return {section["heading"] for section in annotation(number)["sections"] if section.get("requested")}


def encoded_requests(plan: Plan) -> set[str | None]:
    return {task.source.heading for task in plan.tasks if task.requested}


def first_words_missing(plan: Plan, number: str) -> list[str]:
    """Annotated clauses whose first words stand in no quote of their section."""
    missing = []
    for section in annotation(number)["sections"]:
        quotes = [task.source.quote for task in plan.tasks if task.source.heading == section["heading"]]
        missing += [clause["t"] for clause in section["tasks"] if not any(clause["t"] in quote for quote in quotes)]
    return missing


def without(plan: Plan, task_id: str) -> Plan:
    """The plan with one task fewer."""
    return plan.model_copy(update={"tasks": tuple(task for task in plan.tasks if task.id != task_id)})


def owed(plan: Plan, parties: Parties, until: date) -> dict[str, list[Wanted]]:
    """Obligations by task and period: ``bao-cao-nam 2024``."""
    found: dict[str, list[Wanted]] = {}
    for want in wanted(plan, parties, FakeCalendar(), until):
        found.setdefault(f"{want.task} {want.occurrence.period}", []).append(want)
    return found

"""Hand-made plans of a few tasks, of an area called t."""

from __future__ import annotations

import json
from typing import Any

from plans.definition import Plan


def task(task_id: str, lead: list[str], kind: str = "work", **more: Any) -> dict[str, Any]:
    return {"id": task_id, "kind": kind, "lead": lead, "source": {"section": "II", "quote": task_id}, **more}


def plan(*tasks: dict[str, Any], **more: Any) -> Plan:
    return Plan.model_validate_json(
        json.dumps(
            {
                "id": "p",
                "number": "1/KH-UBND",
                "title": "Kế hoạch thử",
                "issuer": "t/ubnd",
                "issued_on": "2024-04-03",
                "level": "province",
                "area": "t",
                "source": {"kind": "document"},
                "effective": {"from": "2024-04-03", "to": None},
                "monitor": {"lead": "cong-an"},
                "tasks": tasks,
                **more,
            }
        )
    )

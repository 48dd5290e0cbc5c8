"""Rules in one line, for tables of sentences: "report quarter before last 15 | from 01 …" as plain data. Pure.

``KIND [EVERY] [before|by|in DAY[/DAY …]] [within N UNIT after WHAT] [on WHAT] [figures DAY .. DAY]``, several duties
parted by ";". A day is written as the plan file writes it.
"""

from __future__ import annotations

import re
from typing import Any

Wanted = list[tuple[str, dict[str, Any] | None]]

_EVERY = ("day", "week", "month", "quarter", "six_months", "nine_months", "year", r"\d+ years")
_RULE = re.compile(
    rf"(?P<kind>\w+)(?: (?P<every>{'|'.join(_EVERY)})(?!\w))?"
    r"(?: (?P<op>before|by|in|between) (?P<days>.+?))?"
    r"(?: within (?P<within>\d+) (?P<unit>\w+) after (?P<after>\S+))?"
    r"(?: on (?P<on>\w+))?(?: figures (?P<first>.+?) \.\. (?P<last>.+))?$"
)


def wanted(line: str) -> Wanted:
    """A line of rules -> kinds with their rules, None where there is no time."""
    return [_one(part.strip()) for part in line.split(";") if part.strip()]


def _one(part: str) -> tuple[str, dict[str, Any] | None]:
    match = _RULE.match(part)
    if match is None:
        raise ValueError(part)
    rule: dict[str, Any] = {"every": match["every"]} if match["every"] else {}
    if match["op"]:
        days = [_day(day) for day in match["days"].split("/")]
        rule[match["op"]] = days[0] if len(days) == 1 else days
    if match["within"]:
        rule |= {"within": int(match["within"]), "unit": match["unit"], "after": match["after"]}
    if match["on"]:
        rule["on"] = match["on"]
    if match["first"]:
        rule["window"] = {"from": _day(match["first"]), "to": _day(match["last"])}
    return match["kind"], rule or None


def _day(text: str) -> int | str:
    return int(text) if text.strip().isdigit() else text.strip()

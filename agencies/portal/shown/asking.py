"""What the address of a list asks for, and addresses that ask for something else. Pure.

Words of an address that mean nothing are passed over: a list is shown, never an error.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, Literal, get_args
from urllib.parse import urlencode

from plans.periods import title
from plans.register.queries.figures import Body
from plans.register.queries.lists import LEVELS, Group, Order
from plans.register.queries.selecting import Filters
from plans.status import State

Export = Literal["", "xlsx", "csv", "in"]
STATE_KEYS: Mapping[str, State] = {
    "qua-han": "overdue",
    "sap-den-han": "due_soon",
    "tra-lai": "returned",
    "cho-xac-nhan": "submitted",
    "trong-han": "open",
    "chua-den-ky": "upcoming",
    "chua-co-thoi-han": "undated",
    "da-xac-nhan": "accepted",
    "duoc-mien": "waived",
}
ANY_STATE = "tat-ca"
ORDERS: Mapping[str, Order] = {
    "-tre": "late",
    "tre": "-late",
    "ke-hoach": "plan",
    "-ke-hoach": "-plan",
    "co-quan": "agency",
    "-co-quan": "-agency",
}
GROUPS: Mapping[str, Group] = {"co-quan": "agency", "ke-hoach": "plan"}
MOST_FOUND = 40
_LONGEST = 200
_PAGES = 10_000
_NAMES = {
    "plan": "ke-hoach",
    "agency": "co-quan",
    "group": "khoi",
    "level": "cap",
    "period": "ky",
    "task": "nhiem-vu",
    "state": "trang-thai",
    "group_by": "gom",
    "order": "xep",
    "only_late": "qua-han",
    "requested": "de-nghi",
    "page": "trang",
    "export": "xuat",
}
_FILTERS = ("plan", "agency", "group", "level", "period", "task")


@dataclass(frozen=True, slots=True)
class Asked:
    """An address taken apart; every field that stands at its default is left out of it."""

    plan: str = ""
    agency: str = ""
    group: str = ""
    level: str = ""
    period: str = ""
    task: str = ""
    state: str = ""
    group_by: str = ""
    order: str = ""
    only_late: str = ""
    requested: str = ""
    page: int = 1
    export: Export = ""

    @property
    def filtered(self) -> int:
        """How many filters are set."""
        return sum(bool(getattr(self, name)) for name in _FILTERS)

    def link(self, path: str, **changes: Any) -> str:
        """The address that asks for the same but for the changes; from its first page on, as a page."""
        new = replace(self, **{"page": 1, "export": "", **changes})
        words = {
            _NAMES[one.name]: getattr(new, one.name) for one in fields(new) if getattr(new, one.name) != one.default
        }
        return f"{path}?{urlencode(words)}" if words else path

    def cleared(self, path: str) -> str:
        """The address without filters."""
        return self.link(path, **dict.fromkeys(_FILTERS, ""))


def asked(words: Mapping[str, str]) -> Asked:
    """The query of an address."""
    told = {field: _clean(words.get(name, "")) for field, name in _NAMES.items() if field not in ("page", "export")}
    told["level"] = told["level"] if told["level"] in LEVELS else ""
    told["state"] = told["state"] if told["state"] in (*STATE_KEYS, ANY_STATE) else ""
    told["task"] = told["task"] if told["plan"] else ""
    told["group_by"] = told["group_by"] if told["group_by"] in GROUPS else ""
    page, export = words.get("trang", ""), words.get("xuat", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) <= len(str(_PAGES)) else 1
    chosen: Any = export if export in get_args(Export) else ""
    return Asked(**told, page=min(max(number, 1), _PAGES), export=chosen)


def _clean(value: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", value) if char.isprintable()).strip()[:_LONGEST]


def filters(words: Asked, bodies: Mapping[str, Body], default_state: str = ANY_STATE) -> Filters:
    """The filters of a list; whoever is looked for by name is found first."""
    found = matching(words.agency, bodies) if words.agency else ()
    state = words.state or default_state
    return Filters(
        plan=words.plan or None,
        agencies=found,
        none=bool(words.agency) and not found,
        group=words.group or None,
        level=words.level or None,
        period=words.period or None,
        states=frozenset({STATE_KEYS[state]}) if state in STATE_KEYS else frozenset(),
        tasks=((words.plan, words.task),) if words.plan and words.task else (),
    )


def matching(words: str, bodies: Mapping[str, Body]) -> tuple[str, ...]:
    """The agencies of a code, or those in whose names all the words stand, with or without marks."""
    if words in bodies:
        return (words,)
    wanted = plain(words).split()
    found = [code for code, body in bodies.items() if all(one in _named(body.name, body.short_name) for one in wanted)]
    return tuple(found[:MOST_FOUND]) if wanted else ()


@lru_cache(maxsize=20_000)
def _named(name: str, short: str) -> str:
    return f"{plain(name)} {plain(short)}"


def plain(words: str) -> str:
    """Letters without marks, small: "Sở Y tế" -> "so y te"."""
    parts = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return "".join(char for char in parts if not unicodedata.combining(char))


def period_words(label: str) -> str:
    """A period of a filter in words."""
    return (title(label) or "Việc một lần") if label else ""

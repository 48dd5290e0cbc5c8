"""What is overdue, or stands in another state: the list with its filters, sorted and paged by the register."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal.pages.looking import PAGE, Look, Supervisor, looking
from agencies.portal.shown.asking import ANY_STATE, STATE_KEYS
from agencies.portal.shown.sheets import OBLIGATIONS, Sheet
from agencies.portal.shown.words import STATE_WORDS
from agencies.portal.taking_away import most_of
from plans.register.queries.selecting import Filters

router = APIRouter()
LATE = "qua-han"


@router.get("/qua-han")
def overdue(desk: Supervisor) -> Response:
    """One page of the list; bodies that are only requested stand apart."""
    with looking(desk) as look:
        wanted = look.filters(LATE)
        if look.asked.export:
            return look.taken_away(_sheet(look, wanted))
        ordered, asked = replace(wanted, requested=False), replace(wanted, requested=True)
        main = asked if look.asked.requested else ordered
        return look.page(
            "supervising/overdue.html",
            lambda: {
                "title": _title(look.asked.state),
                "tabs": _tabs(look, wanted),
                "state": look.asked.state or LATE,
                **_listed(look, main),
                **({"others": [], "others_total": 0} if look.asked.requested else _others(look, asked)),
            },
        )


def _listed(look: Look, main: Filters) -> dict[str, Any]:
    """One page of the list, with the size of each group that begins or goes on there."""
    lines = look.lines(main, start=(look.asked.page - 1) * PAGE)
    return {"lines": lines, "groups": look.groups(main, lines), "total": look.count(main), "size": PAGE}


def _others(look: Look, asked: Filters) -> dict[str, Any]:
    """The first of the bodies that are only requested: they stand below every page of the list."""
    total = look.count(asked)
    lines = look.lines(asked, most=10) if total else []
    return {"others": lines, "others_groups": look.groups(asked, lines), "others_total": total}


def _tabs(look: Look, wanted: Filters) -> list[tuple[str, str, int]]:
    """(key, words, how many) of each state that somebody stands in, and of all."""
    requested = bool(look.asked.requested)
    counts = look.states(replace(wanted, states=frozenset(), requested=requested))
    tabs = [
        (key, STATE_WORDS[state], counts.get(state, 0))
        for key, state in STATE_KEYS.items()
        if counts.get(state) or key == LATE
    ]
    return [*tabs, (ANY_STATE, "Tất cả", sum(counts.values()))]


def _title(state: str) -> str:
    if state in ("", LATE):
        return "Việc quá hạn"
    return f"Việc phải làm: {STATE_WORDS[STATE_KEYS[state]]}" if state in STATE_KEYS else "Việc phải làm"


def _sheet(look: Look, wanted: Filters) -> Sheet:
    most = most_of(look.asked.export)
    lines = look.all_lines(wanted, most)
    title = f"Danh sách {_title(look.asked.state).lower()}"
    name = "viec-qua-han" if look.asked.state in ("", LATE) else "viec-phai-lam"
    return Sheet(name, title, look.said(look.count(wanted), len(lines)), OBLIGATIONS, lines)

"""Completeness and timeliness by plan, agency, level and period; requested bodies apart, rates with their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from agencies.portal.pages.looking import LEVEL_WORDS, Look, Supervisor, looking
from agencies.portal.pages.overview import trend
from agencies.portal.shown import ranking
from agencies.portal.shown.charts import strip
from agencies.portal.shown.periods import in_time
from agencies.portal.shown.ranking import Figures, Ranked, share
from agencies.portal.shown.sheets import Column, Sheet
from agencies.portal.taking_away import MOST_ROWS
from plans.periods import title
from plans.register.queries.lists import LEVELS
from plans.register.queries.selecting import Filters
from plans.register.queries.tally import Tally, total

router = APIRouter()
MOST_SHOWN, MOST_REQUESTED, CHART_PERIODS = 40, 10, 12


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the page. ``filter``: which filter a row's link sets; ``more``: rows that only the files have."""

    key: str
    title: str
    head: str
    filter: str
    figures: Figures
    more: int = 0


@router.get("/thong-ke")
def statistics(desk: Supervisor) -> Response:
    """The four tables, each with its drawing."""
    with looking(desk) as look:
        wanted = replace(look.filters(), states=frozenset())
        makers = (_by_plan, _by_level, _by_period, _by_agency)
        parts = look.kept(("parts", wanted, look.asked.order), lambda: [make(look, wanted) for make in makers])
        if look.asked.export:
            return look.taken_away(_sheet(look, parts))
        periods = [row for row in reversed(parts[2].figures.rows) if in_time(row.key)[0]][-CHART_PERIODS:]
        return look.page(
            "supervising/statistics.html",
            lambda: {
                "parts": [_shortened(part) for part in parts],
                "trend": trend([row.key for row in periods], [row.tally for row in periods]),
                "strip": strip,
                "share": share,
            },
        )


def _by_plan(look: Look, wanted: Filters) -> Part:
    names = {one.id: f"{one.number} – {one.title}" if one.number else one.title for one in look.plans}
    made = ranking.figures(look.tallies("plan", wanted), lambda key: names.get(key, key), ranking.worst_first)
    return Part("ke-hoach", "Theo kế hoạch", "Kế hoạch", "plan", made)


def _by_level(look: Look, wanted: Filters) -> Part:
    places = {level: place for place, level in enumerate(LEVELS)}
    made = ranking.figures(
        look.tallies("level", wanted), lambda key: LEVEL_WORDS.get(key, key), lambda row: places.get(row.key, 9)
    )
    return Part("cap", "Theo cấp", "Cấp", "level", made)


def _by_period(look: Look, wanted: Filters) -> Part:
    def newest_first(row: Ranked) -> tuple[int, ...]:
        return tuple(-number for number in in_time(row.key)[:4])

    tallies = look.tallies("period", wanted)
    made = ranking.figures(tallies, lambda key: title(key) or "Việc một lần", newest_first)
    return Part("ky", "Theo kỳ", "Kỳ", "period", made)


def _by_agency(look: Look, wanted: Filters) -> Part:
    orders: Mapping[str, Any] = {"ty-le": ranking.lowest_rate_first, "-ty-le": ranking.highest_rate_first}
    order: Any = orders.get(look.asked.order, ranking.worst_first)
    if look.asked.order == "co-quan":
        order = ranking.in_directory(look.bodies)
    return Part(
        "co-quan",
        "Theo cơ quan",
        "Cơ quan",
        "agency",
        ranking.by_agency(look.tallies("agency", wanted), look.bodies, order),
    )


def _shortened(part: Part) -> Part:
    """As many rows as a page bears; the sums stay those of all."""
    whole = part.figures
    cut = replace(whole, rows=whole.rows[:MOST_SHOWN], requested=whole.requested[:MOST_REQUESTED])
    left = len(whole.rows) + len(whole.requested) - len(cut.rows) - len(cut.requested)
    return replace(part, figures=cut, more=left)


Row = tuple[str, str, Tally, str]
_NUMBERS = ("expected", "on_time", "late", "missing", "awaiting", "not_yet_due", "undated", "waived")
_NAMES = (
    "Phải nộp",
    "Đúng hạn",
    "Trễ",
    "Chưa nộp",
    "Chờ xác nhận",
    "Chưa đến hạn",
    "Chưa có thời hạn",
    "Được miễn",
)


def _number(name: str, words: str) -> Column:
    return Column(words, lambda row: getattr(row[2], name), number=True)


def _sheet(look: Look, parts: Sequence[Part]) -> Sheet:
    """All four tables in one, told apart by their first column."""
    columns = [
        Column("Nhóm", lambda row: row[0]),
        Column("Tên", lambda row: row[1]),
        Column("Loại", lambda row: row[3]),
        *(_number(name, words) for name, words in zip(_NUMBERS, _NAMES, strict=True)),
        Column("Tỷ lệ nộp", lambda row: share(row[2].received, row[2].expected), number=True),
        Column("Tỷ lệ đúng hạn", lambda row: share(row[2].on_time, row[2].expected), number=True),
    ]
    rows = [row for part in parts for row in _rows(part)]
    owed = total([parts[0].figures.whole, parts[0].figures.requested_whole]).owed
    return Sheet("thong-ke", "Thống kê tình hình thực hiện", look.said(owed, owed), columns, rows[:MOST_ROWS])


def _rows(part: Part) -> Sequence[Row]:
    ordered = [(part.title, row.words, row.tally, "được giao") for row in part.figures.rows]
    return [*ordered, *((part.title, row.words, row.tally, "được đề nghị") for row in part.figures.requested)]

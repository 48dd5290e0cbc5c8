"""The calendar of working days of Vietnam: the package ``holidays``, corrected by dated rows with their sources. I/O.

Rows of the shipped ``vietnam.yaml`` and of an operator's own files add days off, remove them, or make a weekend day a
working day (Bộ luật Lao động 2019, Điều 112 and the yearly notices). Years after ``announced_through`` are estimates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from holidays import country_holidays
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from plans.errors import InputError
from plans.faults import faults_of
from plans.workdays import SATURDAY, Workdays
from plans.yamltree import read_text, read_tree

SHIPPED = Path(__file__).with_name("vietnam.yaml")
PUBLIC_HOLIDAY = "Bộ luật Lao động, ngày nghỉ lễ, tết (tính theo gói holidays)"
SUBSTITUTED = "Hoán đổi ngày làm việc (theo gói holidays)"
WEEKLY_REST = "Ngày nghỉ hằng tuần"
WEEKDAY = "Ngày làm việc trong tuần"

Text = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar; ``name`` where it is a holiday or a make-up day."""

    on: date
    working: bool
    name: str | None
    source: str
    estimated: bool


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DayRule(_Strict):
    """A dated row: this day is worked, or is not."""

    day: date
    working: bool
    name: Text
    source: Text


class Switch(_Strict):
    """A yearly day off that counts only once it is enabled; where it meets a weekend the next working day is off."""

    name: Text
    month_day: Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])$")]
    from_year: int = Field(ge=1900, le=2999)
    enabled: bool
    source: Text

    def day(self, year: int) -> date:
        return date.fromisoformat(f"{year:04}-{self.month_day}")


class DaysFile(_Strict):
    """What a YAML file of days holds."""

    announced_through: int | None = Field(default=None, ge=1900, le=2999)
    switches: tuple[Switch, ...] = ()
    days: tuple[DayRule, ...] = ()


def read(path: Path) -> DaysFile:
    """A YAML file of days. Raises InputError naming the file, the line and the field of every fault."""
    tree = read_tree(read_text(path), str(path))
    try:
        return DaysFile.model_validate(tree.value)
    except ValidationError as error:
        raise InputError(*faults_of(error, tree, DaysFile)) from None


@cache
def shipped() -> DaysFile:
    """The rows that come with the software."""
    return read(SHIPPED)


def announced_through(files: Iterable[DaysFile] = ()) -> int:
    """The last year whose days off have been announced."""
    return max((one.announced_through for one in _all(files) if one.announced_through), default=0)


def day_rows(first_year: int, last_year: int, files: Sequence[DaysFile] = ()) -> list[Day]:
    """Every day of some years, in order; ``files`` are read after the shipped one and overrule it."""
    special = _special(first_year, last_year, files)
    announced = announced_through(files)
    return [_day(on, special.get(on), announced) for on in _each_day(first_year, last_year)]


def workdays(first_year: int, last_year: int, files: Sequence[DaysFile] = ()) -> Workdays:
    """The working calendar of some years; outside them it knows weekends only."""
    special = _special(first_year, last_year, files)
    return Workdays.of_days(((on, one.working) for on, one in special.items()), announced_through(files))


def _all(files: Iterable[DaysFile]) -> list[DaysFile]:
    return [shipped(), *files]


def _each_day(first_year: int, last_year: int) -> Iterator[date]:
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return (first + timedelta(days=step) for step in range((last - first).days + 1))


def _day(on: date, special: DayRule | None, announced: int) -> Day:
    estimated = on.year > announced
    if special:
        return Day(on, special.working, special.name, special.source, estimated)
    weekend = on.weekday() >= SATURDAY
    return Day(on, not weekend, None, WEEKLY_REST if weekend else WEEKDAY, estimated)


def _special(first_year: int, last_year: int, files: Sequence[DaysFile]) -> dict[date, DayRule]:
    """The days that are not what their weekday says, the strongest word on each: package, switches, then rows."""
    switches = {one.name: one for file in _all(files) for one in file.switches}.values()
    found = {rule.day: rule for rule in _of_package(first_year, last_year) if not _governed(rule, switches)}
    for switch in switches:
        for year in range(max(first_year, switch.from_year), last_year + 1):
            _switch_on(switch, year, found)
    rows = [rule for file in _all(files) for rule in file.days if first_year <= rule.day.year <= last_year]
    return {**found, **{rule.day: rule for rule in rows}}


def _switch_on(switch: Switch, year: int, found: dict[date, DayRule]) -> None:
    if not switch.enabled:
        return
    day = switch.day(year)
    found[day] = DayRule(day=day, working=False, name=switch.name, source=switch.source)
    if day.weekday() >= SATURDAY:
        instead = day + timedelta(days=7 - day.weekday())
        found[instead] = DayRule(day=instead, working=False, name=f"{switch.name} (nghỉ bù)", source=switch.source)


def _governed(rule: DayRule, switches: Iterable[Switch]) -> bool:
    """A day that the package counts already, but that is ours to switch."""
    return any(switch.name in rule.name for switch in switches)


def _of_package(first_year: int, last_year: int) -> Iterator[DayRule]:
    years = range(first_year, last_year + 1)
    package: Any = country_holidays("VN", years=years, language="vi", categories=("public",))
    for day, name in sorted(package.items()):
        if day.year in years:
            yield DayRule(day=day, working=False, name=name, source=PUBLIC_HOLIDAY)
    for day in sorted(package.weekend_workdays):
        if day.year in years:
            yield DayRule(day=day, working=True, name="Làm bù", source=SUBSTITUTED)

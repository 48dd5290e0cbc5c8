"""A plan as written: strict models of the plan file (DESIGN §3). The JSON Schema for editors comes from them.

Codes without a slash belong to the plan's area; ``Plan.whole`` completes them. Texts are kept as NFC.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from textwrap import shorten
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from plans.due import Due
from plans.ladder import LADDERS, Channel, Kind, Rung, Unit

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
TaskId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=80)]
Code = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")


def _clean(text: str) -> str:
    if _CONTROL.search(text):
        raise ValueError("có ký tự điều khiển; hãy xoá ký tự đó")
    return unicodedata.normalize("NFC", text)


def _one_line(text: str) -> str:
    if "\n" in text or "\r" in text:
        raise ValueError("phải nằm trên một dòng")
    return _clean(text)


Line = Annotated[
    str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True), AfterValidator(_one_line)
]
Passage = Annotated[
    str, StringConstraints(min_length=1, max_length=20000, strip_whitespace=True), AfterValidator(_clean)
]
Partial = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


_NAME_LENGTH = 160
_NAMES = {"report": "Báo cáo kết quả thực hiện", "plan": "Kế hoạch triển khai thực hiện"}


class Strict(BaseModel):
    """No unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class Span(Strict):
    """Both days count; ``to: null`` is open-ended."""

    start: date | None = Field(alias="from")
    end: date | None = Field(alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Span:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"ngày kết thúc (to: {self.end}) đứng trước ngày bắt đầu (from: {self.start})")
        return self


class PlanSource(Strict):
    """Where the file was read from; an article is a news report of a plan, never the plan itself."""

    kind: Literal["document", "article"]
    file: Line | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None


class Monitor(Strict):
    """Who watches the plan and receives escalations, and who helps."""

    lead: Code
    support: tuple[Code, ...] = ()


class Phase(Span):
    """A named stretch of the plan."""

    name: Line
    quote: Passage | None = None


class Target(Strict):
    """A figure to be reached (chỉ tiêu)."""

    text: Line
    op: Literal[">", ">=", "=", "<=", "<"] | None = None
    value: int | float | None = None
    range: tuple[int | float, int | float] | None = None
    unit: Line | None = None
    by: int | date | None = None
    every: Literal["year", "month"] | None = None
    baseline: int | float | None = None
    who: Line | None = None
    quote: Passage | None = None


class Clause(Strict):
    """Where a task stands in the document: part, heading, and the words that make it.

    ``more`` holds further verbatim sentences that state the same duty elsewhere in the document.
    """

    section: Line
    heading: Line | None = None
    quote: Passage
    more: tuple[Passage, ...] = ()

    @property
    def passages(self) -> tuple[str, ...]:
        return (self.quote, *self.more)


class Task(Strict):
    """One assignment clause of a plan."""

    id: TaskId
    kind: Literal["work", "report", "plan", "milestone"]
    title: Line | None = None
    lead: tuple[Code, ...] = Field(min_length=1)
    support: tuple[Code, ...] = ()
    requested: bool = False
    delegated_to: tuple[Code, ...] = ()
    deliver_to: Code | None = None
    subject: Slug | None = None
    to: Code | None = None
    via: Code | None = None
    copy_to: tuple[Code, ...] = ()
    then_to: tuple[Code, ...] = ()
    due: Due | None = None
    source: Clause

    @property
    def name(self) -> str:
        """The short name that letters and lists print: the title, or what its kind or first words make of it."""
        return self.title or _NAMES.get(self.kind) or shorten(self.source.quote, _NAME_LENGTH, placeholder="…")


class RungSpec(Strict):
    """A rung of a plan's own ladder: so many days before the target day (reminder) or after the last day."""

    kind: Kind
    offset: int = Field(ge=0, le=400)
    unit: Unit = "working_days"
    channels: tuple[Channel, ...] = ("email",)

    def rung(self) -> Rung:
        return Rung(self.kind, self.offset, self.unit, self.channels)


class Note(Strict):
    """What a person must still decide or know."""

    at: Line
    kind: Literal["no_date", "inferred", "contradiction", "unread", "other"]
    text: Line


class Plan(Strict):
    """One issued document."""

    id: Slug
    number: Line | None
    title: Line
    issuer: Code | None
    issued_on: date | Partial | None
    level: Literal["ministry", "province", "district", "commune", "unit"]
    area: Slug
    source: PlanSource
    basis: tuple[Line, ...] = ()
    effective: Span
    monitor: Monitor | None
    on_day_off: Literal["keep", "previous", "next"] = "keep"
    ladder: Slug | tuple[RungSpec, ...] = "default"
    version: int = Field(default=1, ge=1)
    under: Line | None = None
    replaces: Slug | None = None
    amends: Slug | None = None
    suspended: Span | None = None
    assignment_parts: tuple[Line, ...] = ()
    phases: tuple[Phase, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    notes: tuple[Note, ...] = ()

    @field_validator("ladder")
    @classmethod
    def _known_ladder(cls, value: str | tuple[RungSpec, ...]) -> str | tuple[RungSpec, ...]:
        if isinstance(value, str) and value not in LADDERS:
            raise ValueError(f"không có thang nhắc việc tên {value!r}; các tên đã có: {', '.join(LADDERS)}")
        names = [spec.rung().name for spec in value] if not isinstance(value, str) else []
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValueError(f"nấc {twice!r} có hai lần trong thang nhắc việc")
        return value

    @model_validator(mode="after")
    def _dated(self) -> Plan:
        if self.effective.start is None and not isinstance(self.issued_on, date):
            raise ValueError("văn bản không có ngày ban hành đầy đủ thì phải ghi effective.from")
        return self

    @property
    def begins_on(self) -> date:
        """The day from which the plan's occurrences run: its issue date or ``effective.from``, whichever is later."""
        known = [day for day in (self.issued_on, self.effective.start) if isinstance(day, date)]
        return max(known)  # _dated sees to it that one is known

    def whole(self, code: str) -> str:
        """A code with its area: ``so-y-te`` -> ``kon-tum/so-y-te``; ``assigned`` stays as it is."""
        return code if "/" in code or code == "assigned" else f"{self.area}/{code}"

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The plan's ladder, whether named or written out."""
        return LADDERS[self.ladder] if isinstance(self.ladder, str) else tuple(spec.rung() for spec in self.ladder)

    def task(self, task_id: str) -> Task | None:
        return next((task for task in self.tasks if task.id == task_id), None)


def json_schema() -> dict[str, Any]:
    """JSON Schema of the plan file, for editors."""
    return Plan.model_json_schema(by_alias=True)

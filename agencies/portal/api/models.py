"""What goes in and out as JSON: typed, dates as ISO, agencies by their whole codes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from plans.register.entries.raised import LONGEST_WORDS
from plans.status import State

_NO_CONTROL = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]*$"
Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_WORDS, pattern=_NO_CONTROL)
]
Form = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class Obligation(_Out):
    """One obligation on this day, as ``dondoc obligations --json`` prints it."""

    id: str
    plan: str
    task: str
    agency: str
    responsible: str | None
    period: str
    window_from: date | None
    window_to: date | None
    phrase: str | None
    written_on: date | None
    due_on: date | None
    target_on: date | None
    state: State
    days_late: int
    working_days_late: int
    submitted_on: date | None


class File(_Out):
    """A file of a submission."""

    name: str
    kind: str
    size: int
    sha256: str


class Submission(_Out):
    """What was handed in. ``verdict``: null while it waits, then accepted, returned, or void where it was a mistake."""

    number: int = Field(validation_alias="pk")
    obligation: str
    received_on: date
    document_no: str | None
    dated_on: date | None
    note: str | None
    at: datetime
    by: str
    verdict: Literal["accepted", "returned", "void"] | None
    verdict_on: date | None
    verdict_note: str | None
    files: list[File]

    @classmethod
    def of(cls, view: Any, files: Iterable[Any]) -> Submission:
        """A view of the register with its files."""
        names = [name for name in cls.model_fields if name not in ("number", "files")]
        told = {name: getattr(view, name) for name in names}
        return cls.model_validate({"pk": view.pk, **told, "files": [File.model_validate(one) for one in files]})


class NewRequest(BaseModel):
    """More time (``wanted_on`` is then needed), or that it is not this agency's work."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["extend", "not_ours"]
    reason: Words
    wanted_on: date | None = None


class Request(_Out):
    """What was asked for an obligation. ``verdict``: null while it waits."""

    number: int = Field(validation_alias="pk")
    obligation: str
    kind: Literal["extend", "not_ours"]
    wanted_on: date | None
    reason: str
    at: datetime
    by: str
    verdict: Literal["granted", "refused"] | None
    verdict_at: datetime | None
    verdict_note: str | None


class NewDifficulty(BaseModel):
    """A difficulty on a task that is given to this agency, perhaps met in one obligation."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=_NO_CONTROL)]
    task: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=_NO_CONTROL)]
    text: Words


class Difficulty(_Out):
    """A difficulty and what was said to it. ``passed_to``: the body that must decide."""

    number: int = Field(validation_alias="pk")
    plan: str
    task: str
    obligation: str | None
    text: str
    at: datetime
    by: str
    state: Literal["open", "answered", "passed_up"]
    answer: str | None
    answered_at: datetime | None
    passed_to: str | None


class FieldProblem(BaseModel):
    """What is wrong with one field."""

    field: str
    message: str


class Problem(BaseModel):
    """Why it was not done."""

    detail: str | list[FieldProblem]


PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "No token, or one that is forged, expired or revoked"},
    404: {"model": Problem, "description": "Not there, or not this agency's"},
    422: {"model": Problem, "description": "Something in what was sent must be mended"},
}
CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": Problem, "description": "What stands does not allow it"},
    413: {"description": "More was sent than is taken", "content": {"text/plain": {"schema": {"type": "string"}}}},
    400: {"model": Problem, "description": "The body cannot be read"},
}

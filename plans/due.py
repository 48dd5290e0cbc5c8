"""A deadline rule and a data window as a plan file writes them (DESIGN §3): strict models that say what is wrong. Pure.

Dates are kept as canonical text (plans.tokens), one or several, so that a rule reads back from JSON unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from plans.periods import SPOKEN, Period, years_of
from plans.tokens import (
    DayToken,
    FixedSpan,
    FullDay,
    Hour,
    MonthDay,
    SpanToken,
    WeekDay,
    YearDay,
    YearSpan,
    canonical,
    day_in,
    parse_day,
    parse_span,
    span_in,
)

Unit = Literal["days", "working_days", "weeks", "months"]
_SPAN = re.compile(r"\d{4}(-(\d{2}|[QH]\d))?|((this|next|previous) )?[QH]\d")
_PAIR = ("ngày đầu", "ngày cuối")
MAIN = ("before", "by", "in_", "between", "within", "on")


def _texts(parse: Callable[[str], object]) -> Callable[[object], tuple[str, ...] | None]:
    def read(value: object) -> tuple[str, ...] | None:
        if value is None:
            return None
        texts = tuple(canonical(one) for one in (value if isinstance(value, (list, tuple)) else [value]))
        if not texts:
            raise ValueError("danh sách ngày để trống")
        if twice := next((text for text in texts if texts.count(text) > 1), None):
            raise ValueError(f"“{twice}” ghi hai lần")
        for text in texts:
            parse(text)
        return texts

    return read


def either(text: str) -> DayToken | SpanToken:
    """A day or a span: what ``between`` runs from and to."""
    return parse_span(text) if _SPAN.fullmatch(text) else parse_day(text)


def _as_written(texts: tuple[str, ...] | None) -> Any:
    """One text stands alone, and a bare number is a number, as one writes them by hand."""
    plain = [int(text) if text.isdigit() else text for text in texts or ()]
    return plain[0] if len(plain) == 1 else plain or None


_ONE = [{"type": "integer", "minimum": 1}, {"type": "string", "minLength": 1}]
_SCHEMA = {"anyOf": [*_ONE, {"type": "array", "items": {"anyOf": _ONE}, "minItems": 1}]}
_SCHEMA_PAIR = {"type": "array", "items": {"anyOf": _ONE}, "minItems": 2, "maxItems": 2}
_OUT = PlainSerializer(_as_written)

Days = Annotated[tuple[str, ...], BeforeValidator(_texts(parse_day)), _OUT, WithJsonSchema(_SCHEMA)]
Spans = Annotated[tuple[str, ...], BeforeValidator(_texts(parse_span)), _OUT, WithJsonSchema(_SCHEMA)]
Pair = Annotated[tuple[str, ...], BeforeValidator(_texts(either)), _OUT, WithJsonSchema(_SCHEMA_PAIR)]
OneDay = Annotated[tuple[str, ...], BeforeValidator(_texts(parse_day)), _OUT, WithJsonSchema({"anyOf": _ONE})]


class Strict(BaseModel):
    """No unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class Window(Strict):
    """Mốc số liệu: first and last day that the figures of a period cover, in the words of a deadline rule."""

    start: OneDay = Field(alias="from")
    end: OneDay = Field(alias="to")

    @model_validator(mode="after")
    def _single(self) -> Window:
        if len(self.start) > 1 or len(self.end) > 1:
            raise ValueError("mốc số liệu chỉ có một ngày đầu (from) và một ngày cuối (to)")
        return self

    @property
    def first(self) -> DayToken:
        return parse_day(self.start[0])

    @property
    def last(self) -> DayToken:
        return parse_day(self.end[0])


class Due(Strict):
    """One rule: a main form, every so often or once; ``{every: year}`` alone is a duty without a date."""

    every: Annotated[
        str | None, WithJsonSchema({"type": "string", "pattern": rf"^({'|'.join(SPOKEN)}|[0-9]+ years)$"})
    ] = None
    before: Days | None = None
    by: Days | None = None
    in_: Spans | None = Field(default=None, alias="in")
    between: Pair | None = None
    within: int | None = Field(default=None, ge=1, le=400)
    unit: Unit | None = None
    after: Annotated[str | None, WithJsonSchema({"type": "string"})] = None
    on: Literal["request", "need"] | None = None
    then: Literal["ongoing"] | None = None
    window: Window | None = None

    @field_validator("every", mode="before")
    @classmethod
    def _known_every(cls, value: object) -> object:
        text = " ".join(value.lower().split()) if isinstance(value, str) else value
        if text is None or text in SPOKEN or (isinstance(text, str) and years_of(text)):
            return text
        raise ValueError(f"không hiểu chu kỳ {value!r}; được ghi: {', '.join(SPOKEN)}, 2 years … 50 years")

    @field_validator("after", mode="before")
    @classmethod
    def _known_after(cls, value: object) -> object:
        if value is None:
            return None
        text = canonical(value)
        if text not in ("issued_on", "period_end") and not isinstance(parse_day(text), FullDay):
            raise ValueError(f"không hiểu after “{text}”; được ghi: issued_on, period_end hoặc một ngày đầy đủ")
        return text

    @model_validator(mode="after")
    def _one_form(self) -> Due:
        forms = [name.rstrip("_") for name in MAIN if getattr(self, name) is not None]
        if len(forms) > 1:
            raise ValueError(f"chỉ được ghi một cách tính thời hạn; đang có cả {' và '.join(forms)}")
        if not forms and self.every is None:
            raise ValueError("thiếu thời hạn: ghi một trong before, by, in, between, within, on, hoặc every")
        if self.on and (self.every or self.window):
            raise ValueError("on (đột xuất) không đi cùng every hoặc window")
        if self.then and (self.every or self.on):
            raise ValueError("then: ongoing chỉ đi với thời hạn một lần (in, by, before, between, within)")
        return self

    @model_validator(mode="after")
    def _within_whole(self) -> Due:
        if self.within is None:
            if self.unit or self.after:
                raise ValueError("unit và after chỉ đi cùng within")
            return self
        if self.unit is None:
            raise ValueError("within cần unit: days, working_days, weeks hoặc months")
        if self.after is None:
            raise ValueError("within cần after: issued_on, period_end hoặc một ngày đầy đủ")
        if bool(self.every) != (self.after == "period_end"):
            raise ValueError("after: period_end đi với every; issued_on hoặc một ngày thì không")
        return self

    @model_validator(mode="after")
    def _tokens_fit(self) -> Due:
        for text, token in zip((*(self.before or ()), *(self.by or ())), self.days, strict=True):
            _fits_day(self.every, text, token)
        for text, span in zip(self.in_ or (), self.spans, strict=True):
            _fits_span(self.every, text, span)
        if self.between is not None:
            self._between_fits(self.between)
        if self.window:
            _window_fits(self.every, self.window)
        return self

    def _between_fits(self, texts: tuple[str, ...]) -> None:
        if len(texts) != len(_PAIR):
            raise ValueError(f"between cần đúng hai ngày: [{', '.join(_PAIR)}]")
        for text in texts:
            token = either(text)
            _fits_span(self.every, text, token) if isinstance(token, FixedSpan) else _fits_day(self.every, text, token)
        first, last = (_edge(text, index, _SAMPLE[self.every or "year"]) for index, text in enumerate(texts))
        if last < first:
            raise ValueError(f"between: ngày cuối ({texts[1]}) đứng trước ngày đầu ({texts[0]})")

    @property
    def days(self) -> tuple[DayToken, ...]:
        """The days of ``before`` or ``by``."""
        return tuple(map(parse_day, (*(self.before or ()), *(self.by or ()))))

    @property
    def spans(self) -> tuple[SpanToken, ...]:
        return tuple(map(parse_span, self.in_ or ()))

    @property
    def ends(self) -> tuple[DayToken | SpanToken, ...]:
        """What the last days of the rule are read from: every day or span, of ``between`` the second."""
        return (either(self.between[1]),) if self.between else (*self.days, *self.spans)


class _Samples(dict[str, Period]):
    """Any period of years is as good as a year for asking which of two days comes first."""

    def __missing__(self, every: str) -> Period:
        return self["year"]


_JUNE = date(2024, 6, 1), date(2024, 6, 30)
_SAMPLE = _Samples(
    day=Period("", _JUNE[0], _JUNE[0]),
    week=Period("", date(2024, 6, 3), date(2024, 6, 9)),
    month=Period("", *_JUNE),
    quarter=Period("", date(2024, 4, 1), _JUNE[1]),
    six_months=Period("", date(2024, 1, 1), _JUNE[1]),
    nine_months=Period("", date(2024, 1, 1), date(2024, 9, 30)),
    year=Period("", date(2024, 1, 1), date(2024, 12, 31)),
)


def _edge(text: str, index: int, period: Period) -> date:
    token = either(text)
    return span_in(token, period)[index] if isinstance(token, (FixedSpan, YearSpan)) else day_in(token, period)


def _fits_day(every: str | None, text: str, token: object) -> None:
    """A rule that recurs is written without the year, one that does not with it; and each period has its own days."""
    if every is None:
        if not isinstance(token, FullDay):
            raise ValueError(f"“{text}” thiếu năm: thời hạn một lần ghi đủ ngày (2024-06-15); lặp lại thì thêm every")
    elif isinstance(token, FullDay):
        raise ValueError(f"“{text}”: thời hạn lặp lại (every: {every}) không ghi năm; ví dụ 06-15, next 01-15, last 15")
    elif not isinstance(token, _kinds_of(every)):
        raise ValueError(f"“{text}” không dùng được với every: {every}; {_HINT.get(every, _HINT_MONTHS)}")
    elif every != "month" and isinstance(token, MonthDay) and token.relation == "this":
        raise ValueError(f"“{text}” chưa rõ tháng nào của kỳ ({every}); ghi last, next, previous hoặc tháng-ngày")


def _kinds_of(every: str) -> tuple[type, ...]:
    return {"day": (Hour,), "week": (WeekDay,)}.get(every, (MonthDay, YearDay))


_HINT = {"day": 'hằng ngày chỉ ghi giờ, ví dụ "16:00"', "week": "hằng tuần ghi thứ, ví dụ friday"}
_HINT_MONTHS = "ghi ngày trong tháng (last 15) hoặc tháng-ngày (06-15)"


def _fits_span(every: str | None, text: str, span: SpanToken) -> None:
    if every is None and not isinstance(span, FixedSpan):
        raise ValueError(f"“{text}” thiếu năm: ghi 2024-06, 2024-Q3, 2024-H1 hoặc 2026; lặp lại thì thêm every")
    if every is not None and not isinstance(span, YearSpan):
        raise ValueError(f"“{text}”: thời hạn lặp lại (every: {every}) không ghi năm; ví dụ in: Q4")
    if every in ("day", "week"):
        raise ValueError(f"in không dùng được với every: {every}")


def _window_fits(every: str | None, window: Window) -> None:
    """A window may begin on a day of the calendar even where the rule recurs: figures that run up (lũy kế)."""
    for text, token in zip(_flat((window.start, window.end)), (window.first, window.last), strict=True):
        if not isinstance(token, FullDay):
            _fits_day(every, text, token)


def _flat(texts: Iterable[tuple[str, ...]]) -> list[str]:
    return [one for several in texts for one in several]

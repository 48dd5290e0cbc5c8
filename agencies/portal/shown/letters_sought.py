"""Which letters the log is asked for: a body by code or name, days as people type them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from agencies.portal.shown.asking import MOST_FOUND, matching
from agencies.portal.shown.typed_days import read_day
from agencies.portal.shown.words import day
from plans.register.queries.figures import Body
from plans.register.queries.letters import Among

_UNKNOWN = "Không có cơ quan này trong danh bạ. Nhập mã hoặc tên cơ quan, không dấu cũng được."
_TOO_MANY = "Quá nhiều cơ quan có tên này. Nhập tên đầy đủ hơn."
_TURNED = "Ngày này trước ngày đầu."
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Sought:
    """What was typed, what it means, and what is wrong beside which field."""

    typed: Mapping[str, str]
    among: Among
    names: tuple[str, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def filtered(self) -> bool:
        """Whether anything is sought at all."""
        return any(self.typed.values())

    @property
    def bodies(self) -> str:
        """The bodies by their names; '' where any is meant."""
        return "; ".join(self.names[:_NAMED]) + ("…" if len(self.names) > _NAMED else "")

    def words(self) -> list[str]:
        """The filters in words, for paper and files."""
        told = {"Cơ quan": self.bodies, "Từ ngày": _said(self.among.first), "Đến ngày": _said(self.among.last)}
        return [f"{name}: {value}" for name, value in told.items() if value]


def _said(value: date | None) -> str:
    return day(value) if value else ""


def sought(typed: Mapping[str, str], bodies: Mapping[str, Body]) -> Sought:
    """The fields ``co-quan``, ``tu`` and ``den``, among the bodies that the reader may see."""
    found = matching(typed["co-quan"], bodies) if typed["co-quan"] else ()
    first, wrong_first = _day(typed["tu"])
    last, wrong_last = _day(typed["den"])
    if first and last and last < first:
        wrong_last = _TURNED
    told = {"co-quan": _wrong_body(typed["co-quan"], found), "tu": wrong_first, "den": wrong_last}
    problems = {name: words for name, words in told.items() if words}
    return Sought(typed, Among(found, first, last), tuple(bodies[one].name for one in found), problems)


def _wrong_body(words: str, found: tuple[str, ...]) -> str:
    if words and not found:
        return _UNKNOWN
    return _TOO_MANY if len(found) >= MOST_FOUND else ""


def _day(words: str) -> tuple[date | None, str]:
    """14/6/2024 as people type it, or 2024-06-14 as addresses have it."""
    try:
        return date.fromisoformat(words), ""
    except ValueError:
        return read_day(words)

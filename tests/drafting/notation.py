"""Two notations of a time -> one comparable text: the corpus's (its README) and the plan file's (DESIGN §3). Pure.

None means that a time has no comparable form ("từ tháng 11/2013 trở đi"): it is neither asked for nor held against the draft.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

KIND_OF_PERIOD = {
    "day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly", "six_months": "six_monthly",
    "nine_months": "nine_monthly", "year": "annual",
}  # fmt: skip
COMPARED = {*KIND_OF_PERIOD.values(), "twice_monthly", "one_off", "ad_hoc"}
_LAST_MONTH = {"six_monthly": 6, "nine_monthly": 9, "annual": 12}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WRITTEN_OUT = (
    (r"\bubnd\b", "uy ban nhan dan"), (r"\bmttq\b", "mat tran to quoc"), (r"\btncs\b", "thanh nien cong san"),
    (r"\bbcd\b", "ban chi dao"), (r"\bldtbxh\b", "lao dong thuong binh va xa hoi"),
)  # fmt: skip
_CORPUS_POINTS = (
    (r"(?P<day>\d+)/(?P<month>\d+)/(?P<year>\d{4})", "{year}-{month:0>2}-{day:0>2}"),
    (r"(?P<day>\d+)/(?P<month>\d+)@y\+1", "next {month:0>2}-{day:0>2}"),
    (r"(?P<day>\d+)/(?P<month>\d+)@y-1", "previous {month:0>2}-{day:0>2}"),
    (r"(?P<day>\d+)/(?P<month>\d+)", "{month:0>2}-{day:0>2}"),
    (r"(?P<day>\d+|end)@m", "{day}"),
    (r"(?P<day>\d+|end)@(?:q3|last|q_last_month)", "last {day}"),
    (r"(?P<day>\d+)@(?:m\+1|q\+1\.1)", "next {day}"),
    (r"(?P<day>\d+)@(?:\(q-1\)3|\(q1-1\)|m-1)", "previous {day}"),
)
_OURS = re.compile(r"(?:(next|last|previous|this) )?(\d{1,2}-\d{1,2}|\d{1,2}|end)")
_QUARTER = re.compile(r"Q(?P<q>\d)/(?P<y>\d{4})|(?P<y2>\d{4})-Q(?P<q2>\d)")
_MONTH = re.compile(r"(?P<m>\d{1,2})/(?P<y>\d{4})|(?P<y2>\d{4})-(?P<m2>\d{1,2})")

Point = Callable[[object], str]


def flat(text: object) -> str:
    """Lower case, no marks, no punctuation, single spaces, common short forms written out."""
    letters = unicodedata.normalize("NFD", str(text or "")).translate(str.maketrans("đĐÐ", "dDD"))
    plain = re.sub(r"[^a-z0-9]+", " ", "".join(c for c in letters if not unicodedata.combining(c)).lower()).strip()
    for short, long in _WRITTEN_OUT:
        plain = re.sub(short, long, plain)
    return plain


def corpus_point(value: object) -> str:
    """One date in the corpus's notation."""
    text = str(value).strip()
    for pattern, form in _CORPUS_POINTS:
        if found := re.fullmatch(pattern, text):
            return form.format(**found.groupdict())
    return flat(text)


def plan_point(value: object) -> str:
    """One date in the plan file's notation."""
    text = str(value).strip().lower()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return text
    found = _OURS.fullmatch(text)
    if not found:
        return flat(text)
    day = "-".join(part.zfill(2) for part in found[2].split("-")) if "-" in found[2] else found[2]
    return f"{'' if found[1] in (None, 'this') else found[1]} {day}".strip()


def settled(kind: str, point: str) -> str:
    """One spelling of a day: the last 18th of a half-year is 18 June."""
    found = re.fullmatch(r"(last|next) (\d+)", point)
    if not found or kind not in _LAST_MONTH:
        return point
    month = _LAST_MONTH[kind] + (found[1] == "next")
    return f"{'next ' if month > 12 else ''}{(month - 1) % 12 + 1:02d}-{int(found[2]):02d}"


def comparable(kind: str, due: object, point: Point) -> str | None:
    """A time as text that is equal where the times are equal."""
    if not due:
        return "none"
    if isinstance(due, list):
        parts = [comparable(kind, one, point) for one in due]
        return " & ".join(sorted(part for part in parts if part)) if all(parts) else None
    if not isinstance(due, Mapping):
        return None
    for bound in ("before", "by"):
        if bound in due:
            dates = due[bound] if isinstance(due[bound], list) else [due[bound]]
            return " & ".join(sorted(f"{bound} {settled(kind, point(one))}" for one in dates))
    return _within(due) or _in(due.get("in")) or _weekday(due.get("on"))


def _within(due: Mapping[str, Any]) -> str | None:
    if "within" not in due:
        return None
    unit = "working" if "work" in str(due.get("unit")) else str(due.get("unit")).rstrip("s")
    start = flat(due.get("from") or due.get("after"))
    return f"within {due['within']} {unit} {start if start == 'period end' else '*'}"


def _in(span: object) -> str | None:
    if span is None or isinstance(span, list):
        return None
    if found := _QUARTER.fullmatch(str(span)):
        return f"in {found['y'] or found['y2']}-Q{found['q'] or found['q2']}"
    if found := _MONTH.fullmatch(str(span)):
        return f"in {found['y'] or found['y2']}-{(found['m'] or found['m2']).zfill(2)}"
    return f"in {span}" if re.fullmatch(r"\d{4}", str(span)) else None


def _weekday(day: object) -> str | None:
    return f"by {flat(day)}" if flat(day) in _WEEKDAYS else None

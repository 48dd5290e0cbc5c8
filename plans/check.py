"""What a person should know before a plan is loaded: nothing here is an error, each is a thing to decide or to watch.

In: a plan that reads without faults, what there is of agencies, the working calendar. Out: warnings in Vietnamese, one
line each, however many periods it is about; last come the plan's own notes. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from plans.deadlines import Occurrence, occurrences
from plans.definition import Note, Plan, Task
from plans.obligations import ASSIGNED, expand, named_leaders
from plans.parties import Parties
from plans.periods import month_word, title, two
from plans.workdays import WorkCalendar

OPEN_ENDED_YEARS = 5  # how far a plan without an end is looked at
MOST_OCCURRENCES = 3000  # a daily report of eight years; beyond it nothing new is said
LISTED = 8
STALE_DAYS = 400  # figures that end more than a year before they are due
MIN_WORKING_DAYS = 1  # Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5

_NEXT_YEAR = re.compile(r"số liệu[^.;]*?\bđến\b[^.;)]*?\bnăm sau\b", re.IGNORECASE)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SATURDAY = 5
_NOTE = {
    "no_date": "thiếu ngày",
    "inferred": "suy luận",
    "contradiction": "mâu thuẫn",
    "unread": "chưa đọc được",
    "other": "ghi chú",
}
_DUTY = {"report": "báo cáo", "plan": "kế hoạch riêng", "milestone": "mốc", "work": "nhiệm vụ định kỳ"}
_POLICY = {
    "keep": "hạn vẫn giữ nguyên, nên nộp vào ngày làm việc liền trước",
    "previous": "hạn lùi về ngày làm việc liền trước",
    "next": "hạn chuyển sang ngày làm việc liền sau",
}


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001 - the word for it; nothing here uses Python's own
    """``at``: the field, task or passage it is about; ``kind``: a word for machines; ``text``: one Vietnamese line."""

    at: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.at}: {self.text}"


def warnings(plan: Plan, parties: Parties, calendar: WorkCalendar, today: date | None = None) -> list[Warning]:
    """Everything to be warned of; ``today`` only says how far a plan without an end is looked at."""
    until = _until(plan, today)
    days = {task.id: _days(plan, task, calendar, until) for task in plan.tasks}
    found = list(_of_document(plan))
    for task in plan.tasks:
        found += _of_task(plan, task, days[task.id], calendar)
    found += _of_groups(plan, parties)
    found += _of_calendar([day for several in days.values() for day in several], calendar)
    return [*found, *map(_of_note, plan.notes)]


def _until(plan: Plan, today: date | None) -> date:
    if plan.effective.end:
        return plan.effective.end + timedelta(days=731)  # a period's day may lie in the year after it
    start = max(plan.begins_on, today or plan.begins_on)
    return date(start.year + OPEN_ENDED_YEARS, 12, 31)


def _days(plan: Plan, task: Task, calendar: WorkCalendar, until: date) -> list[Occurrence]:
    if task.due is None:
        return []
    end = plan.effective.end
    return list(islice(occurrences(task.due, plan.begins_on, end, plan.on_day_off, calendar, until), MOST_OCCURRENCES))


def _of_document(plan: Plan) -> Iterator[Warning]:
    if plan.source.kind == "article":
        yield Warning("source", "article", "nguồn là bài báo, không phải văn bản; cần đối chiếu với văn bản gốc")
    if plan.number is None:
        yield Warning("number", "no_number", "văn bản không có số, ký hiệu")
    if plan.issued_on is None:
        start = f"{_date(plan.begins_on)} (effective.from)"
        yield Warning("issued_on", "no_issue_date", f"văn bản không có ngày ban hành; tính từ ngày {start}")
    elif isinstance(plan.issued_on, str):
        year, month = plan.issued_on.split("-")
        words = f"chỉ ghi tháng {month_word(int(month))} năm {year}, không có ngày"
        yield Warning("issued_on", "no_issue_date", f"ngày ban hành {words}; tính từ ngày {_date(plan.begins_on)}")
    yield from _of_those_above(plan)
    if not any(task.kind == "report" for task in plan.tasks):
        yield Warning("tasks", "no_report", "văn bản không ghi chế độ báo cáo; chưa có báo cáo nào để nhắc")


def _of_those_above(plan: Plan) -> Iterator[Warning]:
    """Who hears of what is overdue."""
    if plan.issuer is None:
        text = "văn bản không nêu cơ quan ban hành: việc báo lên cấp này chưa có nơi nhận, điều phối viên phải xem"
        yield Warning("issuer", "no_issuer", text)
    if plan.monitor is None:
        above = "cơ quan ban hành" if plan.issuer else "điều phối viên"
        yield Warning("monitor", "no_monitor", f"chưa ghi cơ quan theo dõi: việc quá hạn báo thẳng {above}")


def _of_task(plan: Plan, task: Task, days: Sequence[Occurrence], calendar: WorkCalendar) -> Iterator[Warning]:
    if _undated(task):
        yield Warning(task.id, "no_date", _no_date(task))
    windows = [window for day in days if (window := _window(day))]
    for kind, wrong, words in _WINDOW_RULES:
        if bad := [window for window in windows if wrong(window, calendar)]:
            yield Warning(task.id, kind, f"{words(bad[0])}; {_periods(bad, windows)}")
    if _says_next_year(task):
        yield Warning(task.id, "window_year", _NEXT_YEAR_TEXT)
    if off := [day for day in days if day.written_on and not calendar.is_working(day.written_on)]:
        listed = _list([f"{_date(day.written_on)} ({_weekday(day.written_on)})" for day in off if day.written_on])
        text = f"ngày cuối ghi trong văn bản rơi vào ngày nghỉ: {listed}; {_POLICY[plan.on_day_off]}"
        yield Warning(task.id, "day_off", text)


def _undated(task: Task) -> bool:
    """A report, plan or milestone without a rule; or any duty that only says how often."""
    if task.due is None:
        return task.kind != "work"
    return task.due.every is not None and not task.due.ends and task.due.within is None


def _no_date(task: Task) -> str:
    often = " (chỉ ghi chu kỳ)" if task.due else ""
    after = "chưa theo dõi được" if task.kind == "milestone" and not task.due else "chờ người phụ trách quyết định ngày"
    return f"{_DUTY[task.kind]} không ghi thời hạn{often}; {after}"


@dataclass(frozen=True, slots=True)
class _Window:
    """The data window of one period, beside the last day of its report."""

    period: str
    start: date
    end: date
    due_on: date
    default: bool


def _window(day: Occurrence) -> _Window | None:
    if day.window_from and day.window_to and day.due_on:
        return _Window(day.period, day.window_from, day.window_to, day.due_on, day.window_default)
    return None


def _gap(window: _Window, calendar: WorkCalendar) -> bool:
    return calendar.between(window.end, window.due_on) < MIN_WORKING_DAYS


def _gap_words(window: _Window) -> str:
    mark = " mặc định (Điều 12 Nghị định 09/2019/NĐ-CP)" if window.default else ""
    law = "giữa hai ngày phải có ít nhất 01 ngày làm việc (khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP)"
    return f"mốc số liệu{mark} kết thúc ngày {_date(window.end)}, hạn nộp là ngày {_date(window.due_on)}; {law}"


def _backwards(window: _Window, _: WorkCalendar) -> bool:
    return window.end < window.start


def _backwards_words(window: _Window) -> str:
    return f"mốc số liệu kết thúc (ngày {_date(window.end)}) trước khi bắt đầu (ngày {_date(window.start)})"


def _senseless(window: _Window, _: WorkCalendar) -> bool:
    """Figures of a year that has not come or is long past; where they begin is free, they may run up (lũy kế)."""
    late = window.end.year > window.due_on.year or window.start > window.due_on
    return late or window.end < window.due_on - timedelta(days=STALE_DAYS)


def _senseless_words(window: _Window) -> str:
    span = f"từ ngày {_date(window.start)} đến ngày {_date(window.end)}"
    return f"mốc số liệu {span} không hợp với hạn nộp ngày {_date(window.due_on)}; cần xem lại năm"


Rule = tuple[str, Callable[[_Window, WorkCalendar], bool], Callable[[_Window], str]]
_WINDOW_RULES: tuple[Rule, ...] = (
    ("window_gap", _gap, _gap_words),
    ("window_order", _backwards, _backwards_words),
    ("window_year", _senseless, _senseless_words),
)

_NEXT_YEAR_TEXT = (
    "văn bản viết mốc số liệu kết thúc “của năm sau”, tức là sau ngày phải nộp; "
    "tệp kế hoạch ghi kết thúc trong năm báo cáo, cần cơ quan ban hành xác nhận"
)


def _says_next_year(task: Task) -> bool:
    """The words let the window end in the year after, the rule in the period's own year."""
    window = task.due.window if task.due else None
    if window is None or getattr(window.last, "relation", None) == "next":
        return False
    return any(_NEXT_YEAR.search(" ".join(passage.split())) for passage in task.source.passages)


def _of_groups(plan: Plan, parties: Parties) -> Iterator[Warning]:
    """Groups that lead something while nobody is known to be in them."""
    leads: dict[str, list[str]] = {}
    for task in plan.tasks:
        for code in task.lead:
            if code != ASSIGNED:
                leads.setdefault(plan.whole(code), []).append(task.id)
    taken = named_leaders(plan, parties)
    for code, tasks in leads.items():
        where = f"“{parties.name(code)}” (nhiệm vụ {', '.join(tasks)})"
        match parties.group_kind(code):
            case "residual" if not list(expand(plan, [code], parties, taken)):
                text = f"khối {where} không còn cơ quan nào: mọi sở, ban, ngành đã có nhiệm vụ riêng"
                yield Warning(code, "empty_group", text)
            case "open" if not parties.members(code, plan.begins_on):
                text = f"khối {where} chưa có danh sách thành viên; cả khối tạm tính là một đầu mối cho đến khi ghi"
                yield Warning(code, "open_group", text)
            case "closed" if not parties.members(code, plan.begins_on):
                day = _date(plan.begins_on)
                yield Warning(code, "empty_group", f"khối {where} không có thành viên nào vào ngày {day}")


def _of_calendar(days: Iterable[Occurrence], calendar: WorkCalendar) -> Iterator[Warning]:
    written = (day.written_on for day in days if day.written_on)
    years = sorted({day.year for day in written if calendar.is_estimated(day)})
    if years:
        span = str(years[0]) if len(years) == 1 else f"{years[0]}-{years[-1]}"
        text = f"lịch nghỉ năm {span} chưa công bố; ngày nên nộp của các năm này là ước tính"
        yield Warning("calendar", "estimated", text)


def _of_note(note: Note) -> Warning:
    return Warning(note.at, "note", f"[{_NOTE[note.kind]}] {note.text}")


def _periods(bad: Sequence[_Window], windows: Sequence[_Window]) -> str:
    """Which periods: all of them, or their names."""
    names = [name for window in bad if (name := title(window.period))]
    if not names:
        return "một lần"
    return f"mọi kỳ đến hết {names[-1]}" if len(bad) == len(windows) > 1 else f"kỳ: {_list(names)}"


def _list(words: Sequence[str]) -> str:
    more = len(words) - LISTED
    return ", ".join(words[:LISTED]) + (f" và {more} kỳ khác" if more > 0 else "")


def _date(day: date) -> str:
    return f"{two(day.day)}/{month_word(day.month)}/{day.year}"


def _weekday(day: date) -> str:
    name = _WEEKDAYS[day.weekday()]
    return name if day.weekday() >= _SATURDAY else f"{name}, nghỉ lễ"

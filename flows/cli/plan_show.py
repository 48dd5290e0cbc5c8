"""``dondoc plan show``: how a plan stands on a day, how far it has come by task and agency, and what was done to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from flows.cli import show
from flows.cli.desk import directory_in
from plans import periods, status
from plans.parties import Parties
from plans.register import no_issuer, queries
from plans.workdays import WorkCalendar

ACTS: Mapping[str, str] = {
    "plan.load": "nạp kế hoạch",
    "plan.reload": "nạp lại, không đổi",
    "plan.amend": "nạp bản sửa đổi",
    "plan.track": "đổi ngày bắt đầu theo dõi",
    "plan.assign": "phân công lại theo danh bạ",
    "obligation.open": "mở việc",
    "obligation.redate": "đổi ngày theo kế hoạch",
    "obligation.revive": "mở lại việc đã rút",
    "obligation.withdraw": "rút việc",
    "obligation.submit": "nộp báo cáo",
    "obligation.accept": "xác nhận",
    "obligation.return": "trả lại",
    "obligation.extend": "gia hạn",
    "obligation.date": "định ngày",
    "obligation.waive": "miễn",
}
_DETAILS = {
    "due_on": "hạn",
    "was_due_on": "hạn cũ",
    "received_on": "ngày nhận",
    "document_no": "số",
    "reason": "lý do:",
    "note": "ghi chú:",
    "version": "phiên bản",
    "track_from": "theo dõi từ",
}
MOST_LINES = 40
_MEAN = "Bình quân phần đã báo cáo"
_FIGURES = ("Xong", "Đang làm", "Chưa làm", "Chưa báo", _MEAN)


def facts(
    connection: Connection, plan_id: str, period: str | None, today: date, calendar: WorkCalendar
) -> dict[str, Any]:
    """Everything that is shown, as data."""
    plan = queries.plan(connection, plan_id)
    parties = directory_in(connection)
    done = queries.completion(connection, plan_id, period)
    owed = queries.obligations(connection, today, calendar, queries.Selection(plan=plan_id))
    tasks = queries.tasks(connection, plan_id)
    titles = {task.id: task.title for task in tasks}
    return {
        "plan": plan,
        "issuer_name": name_of(parties, plan.issuer) if plan.issuer else None,
        "monitor_name": name_of(parties, plan.monitor) if plan.monitor else None,
        "today": today,
        "states": dict(Counter(one.state for one in owed if one.tracked)),
        "history_obligations": sum(1 for one in owed if not one.tracked),
        "completion": {
            "period": period,
            "title": periods.title(period) if period in {one.period for one in owed} else period,
            "plan": done.whole,
            "tasks": [{"task": key, "title": titles.get(key), **asdict(one)} for key, one in done.by_task.items()],
            "agencies": [
                {"agency": key, "name": name_of(parties, key), **asdict(one)} for key, one in done.by_agency.items()
            ],
        },
        "tasks": tasks,
        "history": queries.history(connection, plan=plan_id),
    }


def name_of(parties: Parties, code: str) -> str:
    """The name of an agency or group; a code that nobody knows stays as it is."""
    known = parties.is_agency(code) or parties.group_kind(code) is not None
    return parties.name(code) if known else no_issuer.words(code) or code


def tell(facts: Mapping[str, Any]) -> None:
    """The same for people."""
    for line in _head(facts):
        show.say(line)
    _states(facts)
    _completion(facts["completion"])
    _history(facts["history"])


def _head(facts: Mapping[str, Any]) -> Iterator[str]:
    plan: queries.PlanView = facts["plan"]
    yield f"{plan.number or 'Không số'} · {plan.title}"
    yield f"Mã: {plan.id} · phiên bản {plan.version} · ban hành: {_issued(plan.issued_on)}"
    issuer, monitor = facts["issuer_name"] or "văn bản không nêu", facts["monitor_name"] or "chưa ghi"
    yield f"Cơ quan ban hành: {issuer} · theo dõi, đôn đốc: {monitor}"
    span = f"{show.cell(plan.effective_from) or '…'} – {show.cell(plan.effective_to) or 'không thời hạn'}"
    yield f"Hiệu lực: {span} · theo dõi từ {show.cell(plan.track_from)} · {plan.tasks} nhiệm vụ"


def _issued(on: str | None) -> str:
    """The day of issue as officials write it; where the document leaves the day blank only its month or year."""
    return "/".join(reversed(on.split("-"))) if on else "không rõ ngày"


def _states(facts: Mapping[str, Any]) -> None:
    states = facts["states"]
    rows = [(status.words(state), states[state]) for state in status.STATES if state in states]
    if facts["history_obligations"]:
        rows.append(("lịch sử, không theo dõi", facts["history_obligations"]))
    title = f"Việc phải làm, tính đến {show.cell(facts['today'])}"
    show.table(("Trạng thái", "Số việc"), rows, title=title, right=("Số việc",))


def _completion(done: Mapping[str, Any]) -> None:
    by = f" kỳ {done['title']}" if done["period"] else ""
    whole = [("Cả kế hoạch", *_figures(asdict(done["plan"])))]
    show.table(("", *_FIGURES), whole, title=f"Tiến độ{by} (nhiệm vụ × cơ quan chủ trì)", right=_FIGURES)
    show.say(_reported(done["plan"]))
    show.say()
    _by_task(done["tasks"])
    agencies = [(one["name"], *_figures(one)) for one in done["agencies"]]
    show.table(("Cơ quan", *_FIGURES), agencies, title="Theo cơ quan", right=_FIGURES)


def _reported(whole: queries.Figures) -> str:
    said = whole.done + whole.doing + whole.not_yet
    return f"đã báo cáo {said}/{said + whole.unknown} dòng; {_MEAN[0].lower()}{_MEAN[1:]}: {_percent(whole.percent)}"


def _percent(mean: float | None) -> str:
    return "–" if mean is None else f"{mean:g} %".replace(".", ",")


def _by_task(tasks: Sequence[Mapping[str, Any]]) -> None:
    show.say("Theo nhiệm vụ", "bold")
    lines = show.Lines((("Nhiệm vụ", 0), *((heading, -9) for heading in _FIGURES)))
    for one in tasks:
        lines.add((one["title"] or one["task"], *_figures(one)), one["task"])


def _figures(one: Mapping[str, Any]) -> Sequence[object]:
    return one["done"], one["doing"], one["not_yet"], one["unknown"], _percent(one["percent"])


def _history(lines: Sequence[queries.HistoryView]) -> None:
    told = list(history_lines(lines))
    shown = told[-MOST_LINES:]
    left = f" ({len(told) - len(shown)} dòng cũ hơn: dùng --json)" if len(told) > len(shown) else ""
    show.table(("Lúc", "Ai", "Việc làm", "Nội dung"), shown, title=f"Lịch sử{left}")


def history_lines(lines: Sequence[queries.HistoryView], with_ids: bool = True) -> Iterator[tuple[str, str, str, str]]:
    """Rows of a history; the many lines of one loading are told as one."""
    for (at, by, act), group in groupby(lines, key=lambda line: (line.at, line.by, line.act)):
        several = list(group)
        one = several[0]
        about = one.obligation if with_ids else None
        words = f"{len(several)} việc" if len(several) > 1 else " · ".join(filter(None, (_detail(one), about)))
        yield f"{at:%d/%m/%Y %H:%M}", by, ACTS.get(act, act), words


def _detail(line: queries.HistoryView) -> str:
    known = [(words, line.detail.get(name)) for name, words in _DETAILS.items()]
    return ", ".join(f"{words} {_plain(value)}" for words, value in known if value is not None)


def _plain(value: object) -> str:
    """A value of the history: its days are kept as ISO text."""
    try:
        return show.cell(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)

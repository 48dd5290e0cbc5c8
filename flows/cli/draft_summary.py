"""What ``dondoc plan draft`` tells people: the document at a glance, its sections, bodies and dates, what to decide."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, islice
from pathlib import Path
from shlex import quote
from textwrap import shorten
from typing import Any

from pydantic import ValidationError

from flows.cli import show
from plans import days
from plans.deadlines import occurrences
from plans.definition import Plan, Task
from plans.drafting.drafted import Draft
from plans.drafting.noting import DIRECTORY
from plans.drafting.output.decisions import decisions
from plans.drafting.output.draft_words import FIELDS, KINDS, SURE, day_words, name_of, note_words
from plans.due import Due
from plans.wording import phrase
from plans.workdays import WorkCalendar

_YEARS = 10  # how far the first day of a duty is looked for
_SOON = 2  # years in which nearly every duty has come once
_NAMES = 3
_LONG = 70


def tell(draft: Draft) -> None:
    """Everything, for people."""
    title, *facts = _head(draft)
    show.say(title, "bold")
    for line in facts:
        show.say(line)
    _sections(draft)
    _agencies(draft)
    _duties(draft)
    _decisions(draft)


def _head(draft: Draft) -> Iterator[str]:
    plan = draft.plan
    yield f"Bản thảo: {plan.get('number') or 'không số'} · {plan.get('title') or 'không tên'}"
    issuer = plan.get("issuer")
    issued = day_words(plan.get("issued_on")) or "không rõ ngày"
    yield f"Ban hành: {name_of(draft, issuer) if issuer else 'văn bản không nêu cơ quan'} · {issued}"
    tasks = plan.get("tasks") or ()
    sure = [draft.reviewed(task["id"]) for task in tasks]
    counts = {words: sum(1 for one in sure if one and one.sure == key) for key, words in SURE.items()}
    told = ", ".join(f"{number} {words}" for words, number in counts.items() if number)
    targets = len(plan.get("targets") or ())
    yield f"{len(tasks)} nhiệm vụ" + (f" ({told})" if told else "") + (f", {targets} chỉ tiêu" if targets else "")


def _sections(draft: Draft) -> None:
    work = [task for task in draft.plan.get("tasks") or () if task["kind"] == "work"]
    rows = []
    for heading, group in groupby(work, lambda task: _heading(task["source"])):
        several = list(group)
        leads = dict.fromkeys(code for task in several for code in task["lead"])
        shown = [name_of(draft, code) for code in leads]
        rows.append((shorten(heading, _LONG, placeholder="…"), _few(shown), len(several)))
    if rows:
        title = "Phần giao việc"
        show.table(("Mục", "Chủ trì", "Việc"), rows, title=title, right=("Việc",))


def _heading(source: Mapping[str, Any]) -> str:
    return str(source.get("heading") or source["section"])


def _few(names: list[str]) -> str:
    more = len(names) - _NAMES
    return "; ".join(names[:_NAMES]) + (f" và {more} cơ quan khác" if more > 0 else "")


def _agencies(draft: Draft) -> None:
    unknown = [one for one in draft.agencies if not one.known]
    known = len(draft.agencies) - len(unknown)
    show.say(f"\nCơ quan, khối: {known} đã có trong danh bạ, {len(unknown)} chưa có", "bold")
    for one in unknown:
        show.say(f"  - {one.name}")


def _duties(draft: Draft) -> None:
    plan = _plan(draft)
    if plan is None:
        return show.say("\nBản thảo chưa đủ để tính ngày: xem các điểm cần quyết định")
    dated = [task for task in plan.tasks if task.due or task.kind != "work"]
    until = plan.begins_on + timedelta(days=366 * _YEARS)
    calendar = days.workdays(plan.begins_on.year - 1, until.year + 2)
    rows = [(_what(task), _leads(task, draft), *_times(plan, task, calendar, until)) for task in dated]
    if not rows:
        return show.say("\nKhông có việc nào ghi thời hạn hay chế độ báo cáo")
    return show.table(("Việc", "Cơ quan", "Thời hạn", "Ngày đầu tiên"), rows, title="Việc có thời hạn, báo cáo")


def _plan(draft: Draft) -> Plan | None:
    try:
        return Plan.model_validate_json(json.dumps(dict(draft.plan)), by_alias=True, by_name=False)
    except ValidationError:
        return None


def _what(task: Task) -> str:
    """Reports and the like by their kind and section: two of them often stand in one sentence."""
    if task.title or task.kind == "work":
        return task.title or shorten(task.source.quote, _LONG, placeholder="…")
    return f"{KINDS[task.kind]} (mục {task.source.section})"


def _leads(task: Task, draft: Draft) -> str:
    return _few([name_of(draft, code) for code in task.lead])


def _times(plan: Plan, task: Task, calendar: WorkCalendar, until: date) -> tuple[str, date | str]:
    if task.due is None:
        return "không ghi", ""
    soon = plan.begins_on + timedelta(days=366 * _SOON)
    first = _first(plan, task.due, calendar, soon) or _first(plan, task.due, calendar, until)
    return phrase(task.due), first or ("" if task.due.on else "chưa có")


def _first(plan: Plan, due: Due, calendar: WorkCalendar, until: date) -> date | None:
    found = occurrences(due, plan.begins_on, plan.effective.end, plan.on_day_off, calendar, until)
    return next((day.due_on for day in islice(found, 1)), None)


def _decisions(draft: Draft) -> None:
    asked = [(_item(one.item), one.text) for one in decisions(draft)]
    notes = [(note["at"], note_words(note)) for note in draft.plan.get("notes") or () if note["at"] != DIRECTORY]
    for title, rows in (("Cần quyết định", asked), ("Ghi chú", notes)):
        if rows:
            show.say(f"\n{title}: {len(rows)}", "bold")
        for at, text in rows:
            show.say(f"  - {at}: {text}")


def _item(item: str) -> str:
    """A field of the plan file by its name for people too; tasks by their ids, which stand in the file."""
    return f"{FIELDS[item]} ({item})" if item in FIELDS else item


def next_steps(draft: Draft, document: Path, output: Path | None, html: Path | None, beside: Sequence[Path]) -> None:
    """What to do now, with the files' own names."""
    asked = len(decisions(draft))
    plan = output or document.with_name(f"{document.stem}.yaml").name
    if output is None:
        page = html or "doi-chieu.html"
        show.say("\nChưa ghi tệp kế hoạch; để ghi, cùng trang đối chiếu:", "bold")
        return show.say(f"  dondoc plan draft {_typed(document)} -o {_typed(plan)} --html {_typed(page)}")
    steps = [f"mở {html} bằng trình duyệt, so bản đọc với văn bản"] if html else []
    steps += [f"mở {plan}, xem {asked} chỗ “CẦN QUYẾT ĐỊNH”"] if asked else []
    steps += [f"xem lại {one} rồi nhập: dondoc agencies import {_typed(one)}" for one in beside]
    steps += [f"dondoc plan check {_typed(plan)}", f"dondoc plan load {_typed(plan)}"]
    show.say("\nLàm tiếp:", "bold")
    for number, step in enumerate(steps, 1):
        show.say(f"  {number}. {step}")
    return None


def _typed(path: Path | str) -> str:
    return quote(str(path))

"""A draft mended by words: a task's bodies, deadline and title, the header, notes that are settled. Pure.

In: the plan file as data and what a form sent. Out: the plan file anew, or problems {field: what to write instead}.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from agencies.portal.preparing.naming import Naming
from agencies.portal.shown.typed_days import read_day
from plans.drafting.output.draft_words import due_words
from plans.drafting.timing import duties

KINDS = ("work", "report", "plan", "milestone")
_BODIES = ("lead", "support", "copy_to", "then_to", "delegated_to")
_ONE_BODY = ("to", "via", "deliver_to")
_EXAMPLES = "trước ngày 15/6 và 15/12 hằng năm; hằng tháng, trước ngày 20; chậm nhất ngày 30/9/2026; quý III/2026"
_NO_LEAD = "Ghi cơ quan chủ trì."
_UNREAD = f"Chưa đọc được thời hạn. Ghi như trong văn bản, ví dụ: {_EXAMPLES}."

Plan = Mapping[str, Any]


@dataclass(slots=True)
class Mended:
    """``plan`` is the draft after mending; it counts only where there are no ``problems``."""

    plan: dict[str, Any]
    problems: dict[str, str] = field(default_factory=dict)


def mend_task(plan: Plan, task_id: str, sent: Mapping[str, str], naming: Naming) -> Mended:
    """A task with the fields of a form: kind, title, bodies by name, ``due`` in words; other keys stay."""
    mended = Mended(dict(plan))
    tasks = [dict(one) for one in plan.get("tasks") or ()]
    task = next(one for one in tasks if one["id"] == task_id)
    _put(task, "title", sent.get("title", ""))
    if sent.get("kind") in KINDS:
        task["kind"] = sent["kind"]
    _put(task, "requested", sent.get("requested") == "1")
    for name in (*_BODIES, *_ONE_BODY):
        if name in sent:
            _mend_bodies(task, name, sent[name], naming, mended.problems)
    if not task.get("lead"):
        mended.problems.setdefault("lead", _NO_LEAD)
    _mend_due(task, sent.get("due", ""), mended.problems)
    mended.plan["tasks"] = tasks
    return mended


def _put(task: dict[str, Any], name: str, value: Any) -> None:
    if value:
        task[name] = value
    else:
        task.pop(name, None)


def _mend_bodies(task: dict[str, Any], name: str, words: str, naming: Naming, problems: dict[str, str]) -> None:
    codes, problem = naming.codes(words)
    if problem:
        problems[name] = problem
    elif name in _ONE_BODY and len(codes) > 1:
        problems[name] = "Chỉ ghi một cơ quan."
    else:
        _put(task, name, codes[0] if name in _ONE_BODY and codes else codes)


def _mend_due(task: dict[str, Any], words: str, problems: dict[str, str]) -> None:
    """Words that are those of the rule leave it as it is; none take it away; others are read like a document's."""
    words = " ".join(words.split())
    if words == due_words(task.get("due")):
        return
    if not words:
        task.pop("due", None)
        return
    rule = read_due(words, task["kind"])
    if rule is None:
        problems["due"] = _UNREAD
    else:
        task["due"] = rule


def read_due(words: str, kind: str) -> dict[str, Any] | None:
    """A deadline as officials write it -> the rule of the plan file; None where it says no time, or several."""
    lead_in = {"report": "Báo cáo kết quả thực hiện", "plan": "Xây dựng kế hoạch", "milestone": "Tổng kết"}
    for opening in (lead_in.get(kind, "Hoàn thành"), "Báo cáo kết quả thực hiện", "Hoàn thành"):
        rules = [one.due for one in duties(f"{opening} {words}.") if one.due]
        if len(rules) == 1:
            return dict(rules[0])
    return None


def add_task(plan: Plan, sent: Mapping[str, str], naming: Naming) -> Mended:
    """A task that the reading missed, from its words in the document; it stands last until the plan is loaded."""
    quote = " ".join(sent.get("quote", "").split())
    section = " ".join(sent.get("section", "").split()) or "Bổ sung"
    codes, problem = naming.codes(sent.get("lead", ""))
    problems = {"quote": "" if quote else "Ghi lời văn bản.", "lead": problem or ("" if codes else _NO_LEAD)}
    if found := {name: words for name, words in problems.items() if words}:
        return Mended(dict(plan), found)
    tasks = list(plan.get("tasks") or ())
    ids = {one["id"] for one in tasks}
    name = next(f"bo-sung-{number}" for number in range(1, len(ids) + 2) if f"bo-sung-{number}" not in ids)
    task = {"id": name, "kind": "work", "lead": codes, "source": {"section": section, "quote": quote}}
    return mend_task({**plan, "tasks": [*tasks, task]}, name, sent, naming)


def drop_task(plan: Plan, task_id: str) -> Mended:
    """The draft without a task; its words go into a note, so that nothing of the document is lost unseen."""
    task = next(one for one in plan["tasks"] if one["id"] == task_id)
    source = task["source"]
    words = f"Đã bỏ khi đối chiếu: “{source['quote']}”"
    note = {"at": str(source["section"]), "kind": "other", "text": " ".join(words.split())}
    tasks = [one for one in plan["tasks"] if one["id"] != task_id]
    return Mended({**plan, "tasks": tasks, "notes": [*(plan.get("notes") or ()), note]})


def settle_note(plan: Plan, number: int) -> Mended:
    """The draft without a note that a person has dealt with."""
    notes = list(plan.get("notes") or ())
    if 0 <= number < len(notes):
        del notes[number]
    return Mended({**plan, "notes": notes})


def mend_header(plan: Plan, sent: Mapping[str, str], naming: Naming) -> Mended:
    """Number, title, issuer, monitor, dates and the rule of days off, as a form sent them."""
    mended = Mended(dict(plan))
    for name in ("number", "title", "id"):
        if name in sent:
            mended.plan[name] = sent[name] or None
    if not mended.plan.get("title"):
        mended.problems["title"] = "Ghi tên kế hoạch."
    _one_body(mended, "issuer", sent.get("issuer", ""), naming)
    _monitor(mended, sent.get("monitor", ""), naming)
    _days(mended, sent)
    if sent.get("on_day_off") in ("keep", "previous", "next"):
        mended.plan["on_day_off"] = sent["on_day_off"]
    return mended


def _one_body(mended: Mended, name: str, words: str, naming: Naming) -> None:
    codes, problem = naming.codes(words)
    if problem or len(codes) > 1:
        mended.problems[name] = problem or "Chỉ ghi một cơ quan."
    else:
        mended.plan[name] = codes[0] if codes else None


def _monitor(mended: Mended, words: str, naming: Naming) -> None:
    codes, problem = naming.codes(words)
    if problem:
        mended.problems["monitor"] = problem
    elif not codes:
        mended.plan["monitor"] = None
    else:
        support: Sequence[str] = codes[1:]
        mended.plan["monitor"] = {"lead": codes[0], **({"support": list(support)} if support else {})}


def _days(mended: Mended, sent: Mapping[str, str]) -> None:
    given: dict[str, str | None] = {}
    for name in ("issued_on", "effective_from", "effective_to"):
        words = sent.get(name, "")
        day, problem = read_day(words) if words else (None, "")
        if problem:
            mended.problems[name] = problem
        given[name] = day.isoformat() if day else None
    if "issued_on" in sent:
        mended.plan["issued_on"] = given["issued_on"]
    if "effective_from" in sent:
        mended.plan["effective"] = {"from": given["effective_from"], "to": given["effective_to"]}
    effective = mended.plan.get("effective") or {}
    if not mended.problems.get("issued_on") and not mended.plan.get("issued_on") and not effective.get("from"):
        mended.problems["effective_from"] = "Văn bản không có ngày ban hành: ghi ngày bắt đầu thực hiện."

"""Tasks of the plan file out of clauses, passages and their duties. Pure.

In: clauses (in document order), passages of the assigning parts, and the deadline grammar. Out: ``Drafted`` tasks, each
with its plan-file data and its grounds. Who reports where no clause says so is ``assigned`` (DESIGN §3). A duty whose
time no rule can say keeps its words as a doubt; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any, Protocol

from plans.drafting.clauses import Passage
from plans.drafting.document import Place
from plans.drafting.reading import Body, Clause, Duty, Opening, Sure
from plans.text import ascii_slug, fold, unmarked

Data = dict[str, Any]
Local = Callable[[Body], str]  # a body -> its code as the plan file writes it
_LONGEST_ID = 72
_FEW_WORDS = 2
_EVERYBODY = re.compile(
    r"\b(?:cac|moi|nhung) (?:co quan|don vi|so|ban|nganh|dia phuong|phong|bo phan|to chuc)|\bdia phuong\b|\bdoan the\b"
)
_WATCH = re.compile(r"\b(?:theo doi|don doc)\b")
_VAGUE = re.compile(r"^(?:luc luong|co quan|chinh quyen|don vi|dia phuong|nganh|cap uy|doan the)\b")
_OWN_PLAN = re.compile(r"\b(?:xay dung|co|ban hanh|lap)(?: va [a-z ]{2,30})? (?:chuong trinh ,? ?)?ke hoach\b")
_REPORT_NAMES: Mapping[str, str] = {
    "day": "bao-cao-ngay", "week": "bao-cao-tuan", "month": "bao-cao-thang", "quarter": "bao-cao-quy",
    "six_months": "bao-cao-6-thang", "nine_months": "bao-cao-9-thang", "year": "bao-cao-nam",
}  # fmt: skip
_REPORT_TITLES: Mapping[str, str] = {
    "day": "Báo cáo hằng ngày", "week": "Báo cáo hằng tuần", "month": "Báo cáo hằng tháng",
    "quarter": "Báo cáo hằng quý", "six_months": "Báo cáo 6 tháng", "nine_months": "Báo cáo 9 tháng",
    "year": "Báo cáo hằng năm",
}  # fmt: skip


_BEYOND = "thời hạn chưa diễn đạt được thành quy tắc: “{}”"


class Tongue(Protocol):
    """What is asked about bodies (``bodies.Bodies``)."""

    def one(self, words: str) -> Body | None: ...
    def listed(self, cell_text: str) -> Sequence[Body]: ...


@dataclass(slots=True)
class Drafted:
    """One task: its plan-file data without ``id``, the stem of its id, and its grounds."""

    stem: str
    data: Data
    place: Place
    sure: Sure = "certain"
    doubts: list[str] = field(default_factory=list)
    decide: list[str] = field(default_factory=list)


def of_clause(clause: Clause, duties: Sequence[Duty], tongue: Tongue, local: Local) -> Iterator[Drafted]:
    """The work task of a clause, and the reports and plans that the clause asks for besides."""
    work = _work(clause, local)
    own = [duty for duty in duties if duty.kind == "work"]
    if not clause.timed:
        if "due" not in work.data and not clause.beyond and len(own) == 1 and own[0].due:
            work.data["due"] = dict(own[0].due)
            work.doubts += own[0].doubts
        work.doubts += [_BEYOND.format(duty.beyond) for duty in own if duty.beyond]
    work.data["source"] = work.data.pop("source")
    yield work
    for duty in duties:
        if duty.kind == "report" and is_stated(duty) and (duty.due or {}).get("on") != "need":
            lead = [local(body) for body in clause.bodies]
            drafted = of_duty(duty, clause.section, clause.heading, clause.place, tongue, local, lead)
            if clause.requested:
                drafted.data["requested"] = True
            yield drafted


def _work(clause: Clause, local: Local) -> Drafted:
    lead = _codes(clause.bodies, local)
    data: Data = {"kind": "work", "lead": lead}
    named = [body for body in clause.support if body.known or _is_named(body)]
    if support := [code for code in _codes(named, local) if code not in lead]:
        data["support"] = support
    if clause.requested:
        data["requested"] = True
    if delegated := [code for code in _codes(clause.delegated, local) if code not in lead]:
        data["delegated_to"] = delegated
    if clause.due:
        data["due"] = dict(clause.due)
    data["source"] = _source(clause.section, clause.heading, clause.quote, clause.more)
    drafted = Drafted(_stem(lead[0]), data, clause.place, clause.sure, list(clause.doubts))
    if clause.beyond:
        drafted.doubts.append(f"thời gian ghi trong văn bản: “{clause.beyond}”")
    return drafted


def _is_named(body: Body) -> bool:
    """One body called by its own name; "các đơn vị liên quan", "lực lượng Công an" stay words of the quote."""
    return body.group is None and len(body.name.split()) > _FEW_WORDS and not _VAGUE.match(unmarked(fold(body.name)))


def is_stated(duty: Duty) -> bool:
    """A report only counts with a period, a date or an occasion; "báo cáo theo quy định" alone obliges to nothing."""
    return duty.due is not None or bool(duty.beyond)


def of_passage(passage: Passage, duties: Sequence[Duty], tongue: Tongue, local: Local) -> Iterator[Drafted]:
    """Reports and plans of a passage; a work task where it tells somebody to act and asks for nothing else."""
    subject = passage.subject
    lead = _codes(subject.bodies, local) if subject and not _everybody(subject) else []
    stated = [duty for duty in duties if (duty.kind == "report" and is_stated(duty)) or duty.kind == "plan"]
    if subject and not any(duty.kind == "plan" for duty in stated) and (words := _own_plan(passage.text)):
        work = next((duty for duty in duties if duty.kind == "work" and duty.due and duty.quote in words), None)
        stated.insert(0, Duty("plan", work.due if work else None, words))
    for duty in stated:
        yield of_duty(duty, passage.section, passage.part, passage.place, tongue, local, lead)
    silent = not stated and not any(duty.kind in ("milestone", "monitor", "phase") for duty in duties)
    if subject and silent and not (subject.handed and _WATCH.search(unmarked(fold(passage.text)))):
        bodies = subject.bodies
        clause = Clause(passage.section, passage.part, passage.text, passage.place, bodies, requested=subject.requested)
        yield from of_clause(clause, duties, tongue, local)


def _everybody(subject: Opening) -> bool:
    """Told to all: "các cơ quan, đơn vị liên quan và Ủy ban nhân dân các huyện"."""
    return any(body.group and _EVERYBODY.search(unmarked(fold(body.name))) for body in subject.bodies)


def _own_plan(text: str) -> str:
    """The sentence that tells somebody to draw up a plan of their own, or ""."""
    sentences = re.split(r"(?<=[^\W\d_][.])\s+(?=[^\W\d_])", text)
    return next((one for one in sentences if _OWN_PLAN.search(unmarked(fold(one)))), "")


def of_duty(
    duty: Duty,
    section: str,
    heading: str,
    place: Place,
    tongue: Tongue,
    local: Local,
    lead: Sequence[str] = (),
) -> Drafted:
    """A report or a plan to be sent."""
    doubts, decide = list(duty.doubts), []
    data: Data = {"kind": duty.kind, "lead": _who(duty, lead, tongue, local)}
    if title := _title(duty):
        data["title"] = title
    data.update(_route(duty, tongue, local, doubts))
    if duty.due:
        data["due"] = dict(duty.due)
    elif duty.beyond:
        decide.append(f"thời hạn “{duty.beyond}” chưa diễn đạt được thành ngày; hãy ghi thời hạn (due)")
    data["source"] = _source(section, heading, duty.quote, ())
    order = ("kind", "title", "lead", "to", "via", "copy_to", "then_to", "due", "source")
    return Drafted(_duty_stem(duty), {key: data[key] for key in order if key in data}, place, duty.sure, doubts, decide)


def _who(duty: Duty, lead: Sequence[str], tongue: Tongue, local: Local) -> list[str]:
    words = "; ".join(duty.who)
    if lead and not _EVERYBODY.search(unmarked(fold(words))):
        return list(dict.fromkeys(lead)) if not _all_groups(words, tongue) or not words else ["assigned"]
    if not words or _EVERYBODY.search(unmarked(fold(words))):
        return ["assigned"]
    found = [local(body) for body in tongue.listed(words)]
    return list(dict.fromkeys(found)) or ["assigned"]


def _all_groups(words: str, tongue: Tongue) -> bool:
    bodies = tongue.listed(words) if words else []
    return len(bodies) > 1 and all(body.group for body in bodies)


def _route(duty: Duty, tongue: Tongue, local: Local, doubts: list[str]) -> Iterator[tuple[str, Any]]:
    """Who receives it, through whom, who has a copy; a body's desk is one body, so further receivers get a copy."""
    to = _one_each(duty.to, tongue, local, doubts)
    via = _one_each(duty.via, tongue, local, doubts)
    if to:
        yield "to", to[0]
    if via and via[:1] != to[:1]:
        yield "via", via[0]
    copies = list(dict.fromkeys([*to[1:], *_one_each(duty.copy_to, tongue, local, doubts)]))
    if len(to) > 1:
        doubts.append("văn bản ghi nhiều nơi nhận; nơi đầu được ghi là nơi nhận, các nơi khác được gửi bản sao")
    if copies:
        yield "copy_to", copies
    if then := list(dict.fromkeys(_one_each(duty.then_to, tongue, local, doubts))):
        yield "then_to", then


def _one_each(words: Sequence[str], tongue: Tongue, local: Local, doubts: list[str]) -> list[str]:
    found = []
    for one in words:
        body = tongue.one(one)
        if body is None or body.group is not None:
            doubts.append(f"nơi nhận “{one}” chưa xác định được là cơ quan nào")
        else:
            found.append(local(body))
    return found


def _title(duty: Duty) -> str:
    due = duty.due or {}
    if duty.kind != "report":
        return ""
    if due.get("on"):
        return "Báo cáo đột xuất"
    return _REPORT_TITLES.get(str(due.get("every", "")), "")


def _duty_stem(duty: Duty) -> str:
    if duty.kind == "plan":
        return "ke-hoach-trien-khai"
    due = duty.due or {}
    if due.get("on"):
        return "bao-cao-dot-xuat"
    return _REPORT_NAMES.get(str(due.get("every", "")), "bao-cao")


def _source(section: str, heading: str, quote: str, more: Sequence[str]) -> Data:
    data: Data = {"section": section or "toàn văn"}
    if heading:
        data["heading"] = heading
    data["quote"] = quote
    if more:
        data["more"] = list(more)
    return data


def _codes(bodies: Sequence[Body], local: Local) -> list[str]:
    return list(dict.fromkeys(local(body) for body in bodies))


def _stem(code: str) -> str:
    """The first part of a task's id: the leading body's slug, cut at a hyphen where it is long."""
    slug = ascii_slug(code.rpartition("/")[2])
    return slug if len(slug) <= _LONGEST_ID else slug[:_LONGEST_ID].rpartition("-")[0] or slug[:_LONGEST_ID]


def with_ids(tasks: Sequence[Drafted]) -> list[tuple[str, Drafted]]:
    """Ids in document order: ``so-y-te.1``, ``so-y-te.2`` for work; ``bao-cao-nam``, ``bao-cao-nam-2`` for the rest."""
    named: dict[str, Drafted] = {}
    numbers: dict[str, Iterator[str]] = {}
    for task in tasks:
        names = numbers.setdefault(f"{task.data['kind'] == 'work'} {task.stem}", _names(task))
        named[next(name for name in names if name not in named)] = task
    return list(named.items())


def _names(task: Drafted) -> Iterator[str]:
    """The ids that tasks of this stem may have, in order."""
    if task.data["kind"] == "work":
        return (f"{task.stem}.{number}" for number in count(1))
    return chain((task.stem,), (f"{task.stem}-{number}" for number in count(2)))

"""Tasks of the plan file out of clauses and passages, with the deadlines that their words give. Pure.

In: clauses (in document order), passages of the assigning parts, and the deadline grammar. Out: ``Drafted`` tasks, each
with its plan-file data and its grounds. A duty whose time no rule can say keeps its words as a doubt; where a clause
gives several deadlines none is chosen; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting.addressing import addresses_everybody
from plans.drafting.clauses import Passage
from plans.drafting.drafted_tasks import Data, Drafted, Local, codes_of, source_of, stem_of
from plans.drafting.duty_tasks import of_duty, receivers
from plans.drafting.layout.formalities import own_plan, watches
from plans.drafting.reading import Body, Clause, Duty, Ears, Opening
from plans.text import fold, unmarked

_FEW_WORDS = 2
_UP = re.compile(r"^(?!.*báo cáo).*(?<!quy )(?<!quá )(?<!chương )(?<!lộ )trình\s", re.DOTALL)
_FEWEST_LETTERS = 3
_VAGUE = re.compile(r"^(?:luc luong|co quan|chinh quyen|don vi|dia phuong|nganh|cap uy|doan the)\b")
_OPEN = re.compile(r"\b(?:lien quan|khac)$|^(?:cac )?(?:don vi|co quan|bo phan)$")
_ASKS = re.compile(r"(?<=[,;.]\s)(?:giao|đề nghị|yêu cầu)\s", re.IGNORECASE)
_LONG_PRELUDE = 30  # letters of what the words are about, before they ask
_BEYOND = "thời hạn chưa diễn đạt được thành quy tắc: “{}”"
_SEVERAL = "câu giao việc ghi nhiều thời hạn; hãy tách thành nhiều nhiệm vụ hoặc ghi một thời hạn (due)"


def of_clause(
    clause: Clause, duties: Sequence[Duty], ears: Ears, local: Local, *, occasions: bool = False
) -> Iterator[Drafted]:
    """The work task of a clause, and the reports that it asks for; ``occasions``: also those "khi có vướng mắc"."""
    work = _work(clause, local)
    if not clause.timed:
        _tell_time(work, clause, [duty for duty in duties if duty.kind in ("work", "plan")] or _handed_up(duties))
        _tell_receiver(work, [duty for duty in duties if duty.kind == "plan"], ears, local)
    work.data["source"] = work.data.pop("source")
    yield work
    for duty in duties:
        if (
            duty.kind == "report"
            and is_stated(duty)
            and ((occasions and _is_asked(duty)) or duty.beyond or (duty.due or {}).get("on") != "need")
        ):
            lead = [local(body) for body in clause.bodies]
            drafted = of_duty(duty, clause.section, clause.heading, clause.place, ears, local, lead)
            if clause.requested:
                drafted.data["requested"] = True
            yield drafted


def _handed_up(duties: Sequence[Duty]) -> list[Duty]:
    """ "… trình Chính phủ trước ngày 26/11/2025": by then the work itself is done, too."""
    return [one for one in duties if one.due and "every" not in one.due and _UP.search(one.quote.lower())]


def _is_asked(duty: Duty) -> bool:
    """A report on occasion says to whom, or says that it is one."""
    return bool(duty.to) or "đột xuất" in duty.quote.lower()


def _tell_time(work: Drafted, clause: Clause, own: Sequence[Duty]) -> None:
    """The deadline in the clause's own words; of several that differ none is chosen."""
    dated = [duty for duty in own if duty.due]
    if dated and "due" not in work.data and not clause.beyond:
        if all(duty.due == dated[0].due for duty in dated):
            work.data["due"] = dict(dated[0].due or {})
            work.doubts += dated[0].doubts
        else:
            work.decide.append(_SEVERAL)
    work.doubts += [_BEYOND.format(duty.beyond) for duty in own if duty.beyond]


def _tell_receiver(work: Drafted, plans: Sequence[Duty], ears: Ears, local: Local) -> None:
    """Whom a plan that the clause asks for is sent to."""
    sent = receivers([words for duty in plans for words in duty.to], ears, local, [])
    if sent and sent[0] not in work.data["lead"]:
        work.data["deliver_to"] = sent[0]


def _work(clause: Clause, local: Local) -> Drafted:
    lead = codes_of(clause.bodies, local)
    data: Data = {"kind": "work", "lead": lead}
    named = [body for body in clause.support if body.known or _is_named(body) or (clause.listed and not _is_open(body))]
    if support := [code for code in codes_of(named, local) if code not in lead]:
        data["support"] = support
    if clause.requested:
        data["requested"] = True
    if delegated := [code for code in codes_of(clause.delegated, local) if code not in lead]:
        data["delegated_to"] = delegated
    if clause.due:
        data["due"] = dict(clause.due)
    data["source"] = source_of(clause.section, clause.heading, clause.quote, clause.more)
    drafted = Drafted(stem_of(lead[0]), data, clause.place, clause.sure, list(clause.doubts))
    if clause.beyond:
        drafted.doubts.append(f"thời gian ghi trong văn bản: “{clause.beyond}”")
    return drafted


def _is_named(body: Body) -> bool:
    """One body called by its own name; "các đơn vị liên quan", "lực lượng Công an" stay words of the quote."""
    return body.group is None and len(body.name.split()) > _FEW_WORDS and not _VAGUE.match(unmarked(fold(body.name)))


def _is_open(body: Body) -> bool:
    """ "các đơn vị liên quan" names nobody."""
    return body.group == "open" and _OPEN.search(unmarked(fold(body.name))) is not None


def is_stated(duty: Duty) -> bool:
    """A report only counts with a period, a date or an occasion; "báo cáo theo quy định" alone obliges to nothing."""
    return duty.due is not None or bool(duty.beyond)


def of_passage(passage: Passage, duties: Sequence[Duty], ears: Ears, local: Local) -> Iterator[Drafted]:
    """The tasks of a passage; of what it says besides, the first keeps the words."""
    tasks = [*_of_passage(passage, duties, ears, local)]
    if tasks and (more := _left(passage.text, [task.data["source"]["quote"] for task in tasks])):
        source = tasks[0].data["source"]
        source["more"] = [*source.get("more", ()), *more]
    yield from tasks


def _left(text: str, quotes: Sequence[str]) -> list[str]:
    """What of a text no quote holds, piece by piece."""
    pieces = [text]
    for quote in quotes:
        pieces = [part for piece in pieces for part in (piece.split(quote) if quote else [piece])]
    return [piece.strip() for piece in pieces if sum(char.isalpha() for char in piece) >= _FEWEST_LETTERS]


def _of_passage(passage: Passage, duties: Sequence[Duty], ears: Ears, local: Local) -> Iterator[Drafted]:
    """Reports and plans of a passage; a work task where it tells somebody to act and asks for nothing else."""
    subject = passage.subject
    lead = codes_of(subject.bodies, local) if subject and not addresses_everybody(subject) else []
    stated = _stated(passage, duties)
    for duty in stated:
        yield of_duty(duty, passage.section, passage.heading, passage.place, ears, local, lead)
    if subject is None or passage.mode != "assigns" or (subject.handed and watches(passage.text)):
        return
    if not stated and not any(duty.kind in ("milestone", "monitor", "phase") for duty in duties):
        bodies = subject.bodies
        words = _asked(passage.text, subject)
        clause = Clause(passage.section, passage.heading, words, passage.place, bodies, requested=subject.requested)
        yield from of_clause(clause, duties, ears, local)


def _asked(text: str, subject: Opening) -> str:
    """ "Nhất trí chủ trương …; | Giao Sở Xây dựng chủ trì …": the words that give the work; the others stay beside."""
    asks = [*_ASKS.finditer(text, 0, subject.end)] if subject.handed or subject.requested else []
    return text[asks[-1].start() :] if asks and asks[-1].start() > _LONG_PRELUDE else text


def _stated(passage: Passage, duties: Sequence[Duty]) -> list[Duty]:
    """The reports and plans that a passage asks for; a plan of one's own may have no date."""
    stated = [duty for duty in duties if (duty.kind == "report" and is_stated(duty)) or duty.kind == "plan"]
    asked = passage.subject and passage.mode == "assigns" and not any(duty.kind == "plan" for duty in stated)
    if asked and (words := own_plan(passage.text)):
        work = next((duty for duty in duties if duty.kind == "work" and duty.due and duty.quote in words), None)
        stated.insert(0, Duty("plan", work.due if work else None, words))
    return stated

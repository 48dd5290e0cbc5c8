"""What the content of a document gives to do: tasks, reports and plans, milestones, phases, targets, monitor. Pure.

In: the content in reading order. Out: ``Read``, its tasks in document order with their grounds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plans.drafting.addressees import addressees, pointed, with_pointed
from plans.drafting.addressing import addresses_everybody, subject_of
from plans.drafting.aims.item import Item
from plans.drafting.aims.milestones import milestones_of
from plans.drafting.aims.monitors import Watch, monitor
from plans.drafting.aims.phases import phases_of
from plans.drafting.aims.targets import targets_of
from plans.drafting.assembly import Read
from plans.drafting.clause_duties import duties_of_clause, times_below
from plans.drafting.clauses import Found, Passage, find_clauses
from plans.drafting.document import Place
from plans.drafting.drafted_tasks import Drafted, codes_of
from plans.drafting.duty_tasks import of_duty
from plans.drafting.handed import without_addressees
from plans.drafting.layout.formalities import is_form, watches
from plans.drafting.layout.outline import Item as Told
from plans.drafting.layout.outline import outline
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.roster import Roster
from plans.drafting.noting import Note
from plans.drafting.reading import Body, Clause, Duty
from plans.drafting.reviews import reviews
from plans.drafting.stray_reports import stray_reports
from plans.drafting.stream import Piece
from plans.drafting.tables.flat_headings import may_head
from plans.drafting.tables.flat_tables import FlatTable
from plans.drafting.tables.steps import steps
from plans.drafting.tables.task_tables import rows_of
from plans.drafting.tables.topic_blocks import topic_blocks
from plans.drafting.tasks import of_clause, of_passage
from plans.drafting.timetables import Line, timetable
from plans.drafting.timing import duties_of, time_of

WATCHES = "Câu giao theo dõi, đôn đốc không thành nhiệm vụ riêng: “{}”"
UNTOLD = "Câu trong phần giao việc chưa gắn với đơn vị hay thời hạn nào: “{}”"
NOBODY = "Chưa rõ cơ quan nào thực hiện."
BY_NOBODY = "Dòng ghi thời hạn mà chưa rõ cơ quan nào thực hiện: “{}”"
TABLE = "Bảng có các cột “{}…” không còn ranh giới các ô nên chưa đọc được; hãy dùng tệp Word hoặc Excel của bảng."
_LONGEST_HEAD = 60
Placed = tuple[int, Drafted]


@dataclass(slots=True)
class _Content:
    """``order``: place of a paragraph -> its rank in the document."""

    pieces: Sequence[Piece]
    running: list[Paragraph]
    order: Mapping[Place, int]


def read_work(pieces: Sequence[Piece], bodies: Bodies, roster: Roster, *, articles_assign: bool = False) -> Read:
    """Everything but the header; ``articles_assign``: every article gives work, as behind "QUYẾT ĐỊNH:"."""
    running = [piece for piece in pieces if isinstance(piece, Paragraph)]
    order = {piece.place: at for at, piece in enumerate(pieces) if isinstance(piece, Paragraph)}
    content = _Content(pieces, running, order)
    rows = [*_rows(content, bodies)]
    blocks, left = _blocks(content, bodies)
    roots = outline(without_addressees(left))
    tables_assign = any(clause.bodies for _, clause in rows)
    to = addressees(left, bodies)
    found = find_clauses(roots, bodies, tables_assign=tables_assign, articles_assign=articles_assign, to=to)
    with_pointed(found, to)
    clauses = [*rows, *((order.get(clause.place, len(order)), clause) for clause in (*blocks, *found.clauses))]
    passages = [*_of_passages(found.passages, bodies, roster)]
    own = {id(clause) for clause in found.clauses}
    placed = [*_of_clauses(clauses, bodies, roster, own)]
    placed += [(order.get(passage.place, len(order)), task) for passage, tasks in passages for task in tasks]
    placed += [*_strays(roots, found, to, order, bodies, roster)]
    watch = monitor(running)
    watcher = _monitor(watch, bodies, roster) if watch else None
    told = {clause.place for _, clause in clauses} | {passage.place for passage in found.passages}
    told |= {task.place for _, task in placed}
    lines = [*timetable(roots, told, bodies)]
    placed += [*_of_clauses(_dated(lines, order), bodies, roster, ())]
    told |= {item.paragraph.place for item, _ in lines}
    held, unheld = reviews(milestones_of(running), [one for _, one in clauses], told, watcher, roster)
    placed += [(order.get(task.place, 0), task) for task in held]
    tasks = [task for _, task in sorted(placed, key=lambda one: one[0])]
    notes = [*_unled(clauses), *(note for passage, tasks in passages if not tasks for note in _untold(passage))]
    notes += [*unheld, *_undone(lines), *_tables_unread(running)]
    return Read(tasks, found.parts, targets_of(running), phases_of(running), watcher, notes)


def _rows(content: _Content, bodies: Bodies) -> Iterator[tuple[int, Clause]]:
    """The rows of the tables, each with the rank of its table in the document."""
    for at, piece in enumerate(content.pieces):
        if isinstance(piece, Paragraph):
            continue
        section = _section_before(content.pieces, at)
        clauses = _under(piece, section) if isinstance(piece, FlatTable) else rows_of(piece, bodies, section)
        yield from ((at, clause) for clause in clauses)


def _under(table: FlatTable, section: str) -> list[Clause]:
    """A flattened table knows its rows' numbers, not the heading that it stands under."""
    return [replace(one, section=f"{section}.{one.section}" if one.section else section) for one in table.clauses]


def _of_clauses(
    clauses: Iterable[tuple[int, Clause]], bodies: Bodies, roster: Roster, sections: Collection[int]
) -> Iterator[Placed]:
    """``sections``: the clauses of agencies' own sections, whose reports on occasion are duties."""
    for at, clause in clauses:
        if clause.bodies:
            read, own = duties_of_clause(clause), id(clause) in sections
            for task in of_clause(_told(clause), read, bodies, roster.local, occasions=own):
                if not (clause.reports_only and task.data["kind"] == "work"):
                    yield at, task


def _told(clause: Clause) -> Clause:
    """With the time that a line of its own tells, and a word on those of its sub-items."""
    clause = replace(clause, doubts=(*clause.doubts, *times_below(clause)))
    if not clause.told:
        return clause
    due, beyond = time_of(clause.told)
    return replace(clause, due=due, beyond=beyond)


def _tables_unread(running: Iterable[Paragraph]) -> Iterator[Note]:
    """Headings of a task table that stand among the running text: its rows have lost their cells."""
    return (Note("Bảng", "unread", TABLE.format(one.text[:_LONGEST_HEAD])) for one in running if may_head(one.text))


def _unled(clauses: Iterable[tuple[int, Clause]]) -> Iterator[Note]:
    """What is addressed to nobody makes no task: somebody must be found for it."""
    for _, clause in sorted(clauses, key=lambda one: one[0]):
        if not clause.bodies:
            why = " ".join(clause.doubts) or NOBODY
            yield Note(clause.section or str(clause.place), "unread", f"{why} Nhiệm vụ: “{clause.quote}”")


def _section_before(pieces: Sequence[Piece], at: int) -> str:
    """The heading under which a table stands."""
    for piece in reversed(pieces[:at]):
        if isinstance(piece, Paragraph) and (piece.kind in ("part", "roman", "upper") or piece.text.isupper()):
            return piece.written[:80]
    return "Bảng"


def _blocks(content: _Content, bodies: Bodies) -> tuple[list[Clause], list[Paragraph]]:
    """Clauses of topic blocks and dated steps, and the paragraphs that are left for the outline."""
    clauses: list[Clause] = []
    taken: set[Place] = set()
    for block in (*topic_blocks(content.running, bodies), *steps(content.running, bodies)):
        places = {content.running[at].place for at in block.taken}
        if not places & taken:
            clauses += block.clauses
            taken |= places
    return clauses, [one for one in content.running if one.place not in taken]


def _of_passages(
    passages: Sequence[Passage], bodies: Bodies, roster: Roster
) -> Iterator[tuple[Passage, list[Drafted]]]:
    """Each passage with its tasks."""
    told = duties_of([passage.text for passage in passages])
    for passage in passages:
        own = [duty for duty in told if duty.quote in passage.text]
        told = [duty for duty in told if duty not in own]
        yield passage, [*of_passage(passage, own, bodies, roster.local)]


def _strays(
    roots: Sequence[Told],
    found: Found,
    to: Sequence[Body],
    order: Mapping[Place, int],
    bodies: Bodies,
    roster: Roster,
) -> Iterator[Placed]:
    """Reports asked for where nothing else is assigned."""
    read = {clause.place for clause in found.clauses} | {passage.place for passage in found.passages}
    for item, duty in stray_reports(roots, read):
        place = item.paragraph.place
        lead = _owed_by(item, duty, to, bodies, roster)
        yield order.get(place, 0), of_duty(duty, item.section, "", place, bodies, roster.local, lead)


def _owed_by(item: Told, duty: Duty, to: Sequence[Body], bodies: Bodies, roster: Roster) -> list[str]:
    """Whom the sentence tells to report, where its duty does not name them."""
    subject = subject_of(item.text, bodies)
    meant = pointed(subject.bodies, to) if subject else ()
    if subject is None or (meant == subject.bodies and (duty.who or addresses_everybody(subject))):
        return []
    return codes_of(meant, roster.local)


def _untold(passage: Passage) -> Iterator[Note]:
    """A sentence of an assigning part that made no task is kept as a note; what only heads others is none."""
    if passage.heads or is_form(passage.text) or not (passage.subject or passage.mode == "assigns"):
        return
    if passage.subject and watches(passage.text):
        yield Note(passage.section, "other", WATCHES.format(passage.text))
    else:
        yield Note(passage.section, "unread", UNTOLD.format(passage.text))


def _monitor(watch: Watch, bodies: Bodies, roster: Roster) -> Item | None:
    lead = bodies.one(watch.lead)
    if lead is None or lead.group is not None:
        return None
    support = [body for words in watch.support if (body := bodies.one(words)) and body.group is None]
    data = {"lead": roster.local(lead)}
    more = {"support": [roster.local(body) for body in support]} if support else {}
    return Item({**data, **more}, watch.place, watch.quote, watch.sure)


def _dated(lines: Iterable[Line], order: Mapping[Place, int]) -> Iterator[tuple[int, Clause]]:
    return ((order.get(item.paragraph.place, 0), clause) for item, clause in lines if clause)


def _undone(lines: Iterable[Line]) -> Iterator[Note]:
    """What is done by when, and not by whom."""
    for item, clause in lines:
        if clause is None:
            yield Note(item.section or "Lộ trình", "unread", BY_NOBODY.format(item.paragraph.written))

"""What the decision or letter that puts a plan in force orders itself, before the plan that it encloses. Pure.

"Điều 2. Giao Sở Y tế chủ trì …; hoàn thành trước ngày …" gives work as the plan does. In: the paragraphs between
"QUYẾT ĐỊNH:" and the plan's title. Out: tasks and notes; what only puts the plan in force is none, and what no task
holds is a note with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting.assembly import Read
from plans.drafting.drafted_tasks import Drafted
from plans.drafting.layout.formalities import enacts, watches
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.roster import Roster
from plans.drafting.noting import Note
from plans.drafting.stream import Piece
from plans.drafting.work import read_work

LEFT = "Phần quyết định, văn bản gửi kèm còn ghi, chưa thành nhiệm vụ: “{}”"
WHOLE = "Quyết định giao chung việc thực hiện kế hoạch, không thành nhiệm vụ riêng: “{}”"
_PLAN = r"(?:kế hoạch|chương trình|đề án|phương án|quyết định|nghị quyết)"
_WHOLE_PLAN = re.compile(
    rf"Giao\s[^.:]{{5,900}}\b(?:tổ chức|triển khai|thực hiện)\s[^.;:]{{0,80}}{_PLAN}"
    r"(?: hành động)?(?: này| nêu trên| trên| (?:được )?ban hành kèm theo[^.;:]{0,80})[^.;:]{0,60}[.;]?",
    re.IGNORECASE,
)
_MORE = re.compile(r"trước ngày|báo cáo|định kỳ|chậm nhất|hoàn thành", re.IGNORECASE)
_ORDERS = re.compile(r"\b(?:giao|yêu cầu|đề nghị|phân công|chủ trì|có trách nhiệm|báo cáo|trước ngày)\b", re.IGNORECASE)
_ENCLOSES = re.compile(
    r"\W*(?:ban hành|phê duyệt|thông qua|thay thế|bãi bỏ|căn cứ (?:luật|nghị|quyết))\b", re.IGNORECASE
)


def read_orders(pieces: Sequence[Piece], bodies: Bodies, roster: Roster) -> Read:
    """The tasks of a decision's own words; ``notes``: what else they say."""
    own = [piece for piece in pieces if not (isinstance(piece, Paragraph) and _enacts(piece.text))]
    whole = [piece for piece in own if isinstance(piece, Paragraph) and _gives_the_plan(piece.text)]
    read = read_work([piece for piece in own if piece not in whole], bodies, roster, articles_assign=True)
    said = [*read.notes, *(Note(one.label, "other", WHOLE.format(one.text)) for one in whole)]
    told = " ".join([*_words(read.tasks), *(note.text for note in said)])
    left = (piece for piece in own if isinstance(piece, Paragraph) and piece.text not in told)
    return Read(tasks=read.tasks, monitor=read.monitor, notes=[*said, *_left(left)])


def with_orders(plan: Read, orders: Read) -> Read:
    """The plan's work behind what its decision orders."""
    plan.tasks = [*orders.tasks, *plan.tasks]
    plan.notes = [*orders.notes, *plan.notes]
    plan.monitor = plan.monitor or orders.monitor
    return plan


def _enacts(text: str) -> bool:
    return enacts(text) or _ENCLOSES.match(text) is not None


def _gives_the_plan(text: str) -> bool:
    """ "Giao Sở Y tế chủ trì, phối hợp với … triển khai thực hiện Kế hoạch này": the plan itself says who does what."""
    return _WHOLE_PLAN.fullmatch(text) is not None and not _MORE.search(text) and not watches(text)


def _words(tasks: Sequence[Drafted]) -> Iterator[str]:
    for task in tasks:
        source = task.data["source"]
        yield from (source.get("heading", ""), source["quote"], *source.get("more", ()))


def _left(paragraphs: Iterator[Paragraph]) -> Iterator[Note]:
    for one in paragraphs:
        if _ORDERS.search(one.text) and not one.text.endswith(":"):
            yield Note(one.label or "Văn bản", "unread", LEFT.format(one.text))

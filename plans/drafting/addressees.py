"""To whom a letter or telegram goes ("Kính gửi: …", "… điện:"), and what it asks of "các cơ quan nêu trên". Pure.

In: paragraphs, ``Bodies``, clauses. Out: the bodies that the letter lists, each once; clauses whose words only point
back at them, with the bodies themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.drafting.clauses import Found
from plans.drafting.handed import TO, without_addressees
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.names.bodies import Bodies
from plans.drafting.reading import Body
from plans.text import fold, unmarked

_ITEM = re.compile(r"[;|]\s*(?:-\s*)?")
_BACK = re.compile(
    r"^(?:cac |nhung |tat ca cac )?(?P<what>.{2,60}?),? (?:neu tren|co ten tren|co ten neu tren|noi tren)$"
    r"|^qui (?P<you>.+)$"
)
_ANYBODY = re.compile(r"\b(?:co quan|don vi|dia phuong)\b")


def addressees(paragraphs: Sequence[Paragraph], bodies: Bodies) -> tuple[Body, ...]:
    """The bodies that a letter is addressed to, in order; none where it is no letter."""
    kept = {paragraph.place for paragraph in without_addressees(paragraphs)}
    lines = [TO.sub("", one.text) for one in paragraphs if one.place not in kept]
    words = (part.strip(" .;-") for line in lines for part in _ITEM.split(line))
    found = {body.code: body for part in words if part for body in bodies.listed(part)}
    return tuple(found.values())


def pointed(bodies: Sequence[Body], to: Sequence[Body]) -> tuple[Body, ...]:
    """ "Các cơ quan nêu trên" and "Quý cơ quan" are those that the letter goes to, "các Sở Xây dựng nêu trên" some."""
    meant = [found for body in bodies for found in (_meant(body, to) or [body])]
    return tuple({body.code: body for body in meant}.values())


def with_pointed(found: Found, to: Sequence[Body]) -> None:
    """Clauses and passages of a letter with the bodies that their words point back at."""
    found.clauses = [replace(one, bodies=pointed(one.bodies, to)) for one in found.clauses]
    found.passages = [
        replace(one, subject=replace(one.subject, bodies=pointed(one.subject.bodies, to))) if one.subject else one
        for one in found.passages
    ]


def _meant(body: Body, to: Sequence[Body]) -> list[Body]:
    back = _BACK.match(unmarked(fold(body.words)))
    if not back:
        return []
    what = back["what"] or back["you"]
    return [*to] if _ANYBODY.search(what) else [one for one in to if unmarked(fold(one.name)).startswith(what)]

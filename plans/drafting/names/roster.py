"""The bodies that a draft names, in order of first use. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plans.drafting.drafted import DraftedAgency, Proposal
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.proposals import Proposal as Met
from plans.drafting.names.superiors import under_committee
from plans.drafting.reading import Body

_SHORT_FORM = re.compile(r"\b[A-ZĐ][A-ZĐa-z]?[A-ZĐ][A-ZĐ&-]*\b")
_SURE = re.compile(r"(?:Sở|Bộ|Phòng|Ủy ban) ")
_PLAIN = frozenset({"UBND", "HĐND", "MTTQ", "MTTQVN", "UBMTTQ", "UBMTTQVN", "CHQS", "BCHQS", "TAND", "VKSND", "LĐLĐ",
    "TNCS", "BCĐ", "TP", "TX", "TW", "VN",
    "KH&CN", "KHCN", "GDĐT", "GD&ĐT", "LĐTBXH", "LĐTB&XH", "NN&PTNT", "NNPTNT", "NN&MT", "NNMT", "TN&MT", "TNMT",
    "VHTT&DL", "VHTTDL", "VH,TT&DL", "TT&TT", "TTTT", "KH&ĐT", "KHĐT", "GTVT", "TC-KH", "VH-XH"})  # fmt: skip


@dataclass(slots=True)
class Roster:
    """Hands out codes as the plan file of one area writes them, and remembers whom it was asked for."""

    area: str
    used: dict[str, Body] = field(default_factory=dict)

    def local(self, body: Body) -> str:
        """``so-y-te`` for a body of the plan's own area, the whole code for others."""
        self.used.setdefault(body.code, body)
        return body.code.removeprefix(f"{self.area}/")

    def agencies(self, bodies: Bodies) -> tuple[DraftedAgency, ...]:
        """Every body used; unknown ones with the directory entry that is proposed for them, and who is over them."""
        proposed = {one.code: _entry(one, bodies) for one in bodies.proposals()}
        found = [
            DraftedAgency(code, _as_written(body), body.known, None if body.known else proposed.get(code))
            for code, body in self.used.items()
        ]
        return under_committee(found, bodies.area, bodies.place, bodies.level, bodies.book)

    def missing(self) -> Sequence[str]:
        """The names that no directory knows."""
        return [body.name for body in self.used.values() if not body.known]


def _as_written(body: Body) -> str:
    """The full name; a short form of the document's own ("Hội LHTN nhà trường") stays: what it means is a guess.

    What a department, ministry or front committee is called in short ("Sở NN&MT", "UBMTTQ") is none.
    """
    if _SURE.match(body.name):
        return body.name
    short = set(_SHORT_FORM.findall(body.words)) - _PLAIN
    capitals = body.words.isupper()
    return body.words if short and not capitals and not body.known else body.name


def _entry(met: Met, bodies: Bodies) -> Proposal:
    area = met.code.partition("/")[0]
    place = bodies.place if area == bodies.area else ""
    return Proposal(
        area=area,
        code=met.code,
        name=met.name,
        short=met.short,
        level=met.level,
        kind=met.kind,
        parent=met.parent,
        group=met.group,
        place=place,
    )

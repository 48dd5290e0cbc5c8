"""A part of a mail, plain and as HTML: the same facts in the same order, each face in its own shape. Pure."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from notifications import asking
from notifications.parts import Group, Part, Row, Thing, late_words
from notifications.wording import Fill, sections, tone
from notifications.words import count


@dataclass(frozen=True, slots=True)
class Link:
    """Where the reader can hand in ("" for nowhere), until when, and the tone in which it is told."""

    address: str
    until: str
    voice: str


@dataclass(frozen=True, slots=True)
class Face:
    """``suffix`` of its files, and how a value is ``put`` into them."""

    suffix: str
    put: Callable[[str], str]

    def items(self, part: Part, things: Sequence[Thing], first: int, colour: str) -> str:
        """What the reader owes; things are numbered from ``first`` through the letter."""
        shape, words, voice = sections(f"items.{self.suffix}"), self._body(part), tone(requested=part.soft)
        told_of, row, asks = shape["thing"], shape["row"], (words[f"ask {voice}"], words[f"ask returned {voice}"])
        told = []
        for number, thing in enumerate(things, first):
            what, rows, ask = self.put(thing.what), self._rows(row, thing.rows), self._ask(asks, thing)
            told.append(told_of(number=number, what=what, ask=ask, rows=rows, colour=colour))
        lead = words[f"lead {voice}"](count=count(len(part.notices)), missing=asking.missing(part.notices))
        more = self._more(shape[f"more {voice}"], len(part.notices) - len(things))
        return shape["part"](lead=lead, things=self._joined([*told, *more]))

    def groups(self, part: Part, groups: Sequence[Group], first: int, colour: str, today: str) -> str:
        """What others owe: under each thing the agencies that are late with it."""
        shape, words, voice = sections(f"groups.{self.suffix}"), self._body(part), tone(requested=part.soft)
        owing, heads = shape[f"owing {voice}"], {"since": shape[f"since {voice}"](), "colour": colour}
        told = [
            shape["thing"](
                number=number, what=self.put(group.thing.what), rows=self._rows(shape["row"], group.thing.rows),
                agencies=self._agencies(shape["agency"], group), owing=owing(unsent=group.unsent), **heads,
            )
            for number, group in enumerate(groups, first)
        ]  # fmt: skip
        lead = words[f"lead {voice}"](
            count=count(len(part.notices)), agencies=count(part.agencies), longest=late_words(part.notices[0]),
            today=today, unsent=asking.unsent(part.notices), missing=asking.missing(part.notices),
        )  # fmt: skip
        more = self._more(shape[f"more {voice}"], len(part.notices) - sum(len(group.agencies) for group in groups))
        return shape["part"](lead=lead, things=self._joined([*told, *more]), closing=words[f"closing {voice}"]())

    def letter(self, parts: Iterable[str], colour: str, link: Link, **values: str) -> str:
        """The whole face around its parts."""
        fields, shape = {name: self.put(value) for name, value in values.items()}, sections(f"layout.{self.suffix}")
        put, told = self.put, list(parts)
        if link.address:
            told.append(shape[f"link {link.voice}"](address=put(link.address), until=put(link.until), colour=colour))
        return shape["letter"](parts=self._joined(told), colour=colour, **fields) + "\n"

    def _more(self, more: Fill, left_out: int) -> list[str]:
        return [more(count=count(left_out))] if left_out else []

    def _body(self, part: Part) -> Mapping[str, Fill]:
        return sections(f"{part.kind}/body.{self.suffix}")

    def _ask(self, asks: tuple[Fill, Fill], thing: Thing) -> str:
        """``asks``: of what never came, and of what was sent back."""
        ask, days = asks[bool(thing.returned)], {"left": thing.left, "late": thing.late}
        named, before, returned = self.put(thing.named), self.put(thing.before), self.put(thing.returned)
        return ask(named=named, verb=thing.verb, before=before, returned=returned, **days)

    def _rows(self, row: Fill, rows: Iterable[Row]) -> str:
        put = self.put
        return "\n".join([row(label=put(label), value=put(value)) for label, value in rows])

    def _agencies(self, row: Fill, group: Group) -> str:
        put = self.put
        return "\n".join([row(agency=put(name), late=late) for name, late in group.agencies])

    def _joined(self, parts: Iterable[str]) -> str:
        return ("\n\n" if self.suffix == "txt" else "\n").join(parts)


PLAIN = Face("txt", str)
HTML = Face("html", html.escape)

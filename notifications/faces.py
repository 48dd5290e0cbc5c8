"""A part of a mail, plain and as HTML: the same facts in the same order, each face in its own shape. Pure."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from notifications.parts import Group, Part, Row, Thing, late_words
from notifications.wording import Fill, sections, tone
from notifications.words import two


@dataclass(frozen=True, slots=True)
class Face:
    """``suffix`` of its files, and how a value is ``put`` into them."""

    suffix: str
    put: Callable[[str], str]

    def items(self, part: Part, things: Iterable[Thing], first: int, colour: str) -> str:
        """What the reader owes; things are numbered from ``first`` through the letter."""
        shape, words, voice = sections(f"items.{self.suffix}"), self._body(part), tone(requested=part.soft)
        told_of, row, ask = shape["thing"], shape["row"], words[f"ask {voice}"]
        told = []
        for number, thing in enumerate(things, first):
            what, rows = self.put(thing.what), self._rows(row, thing.rows)
            told.append(told_of(number=number, what=what, ask=self._ask(ask, thing), rows=rows, colour=colour))
        return shape["part"](lead=words[f"lead {voice}"](count=two(len(part.notices))), things=self._joined(told))

    def groups(self, part: Part, groups: Iterable[Group], first: int, colour: str, today: str) -> str:
        """What others owe: under each thing the agencies that are late with it."""
        shape, words, voice = sections(f"groups.{self.suffix}"), self._body(part), tone(requested=part.soft)
        heads = {"owing": shape[f"owing {voice}"](), "since": shape[f"since {voice}"](), "colour": colour}
        told = [
            shape["thing"](
                number=number, what=self.put(group.thing.what), rows=self._rows(shape["row"], group.thing.rows),
                agencies=self._agencies(shape["agency"], group), **heads,
            )
            for number, group in enumerate(groups, first)
        ]  # fmt: skip
        lead = words[f"lead {voice}"](
            count=two(len(part.notices)), agencies=two(part.agencies), longest=late_words(part.notices[0]), today=today
        )
        return shape["part"](lead=lead, things=self._joined(told), closing=words[f"closing {voice}"]())

    def letter(self, parts: Iterable[str], colour: str, **values: str) -> str:
        """The whole face around its parts."""
        fields = {name: self.put(value) for name, value in values.items()}
        return sections(f"layout.{self.suffix}")["letter"](parts=self._joined(parts), colour=colour, **fields) + "\n"

    def _body(self, part: Part) -> Mapping[str, Fill]:
        return sections(f"{part.kind}/body.{self.suffix}")

    def _ask(self, ask: Fill, thing: Thing) -> str:
        named, before = self.put(thing.named), self.put(thing.before)
        return ask(named=named, verb=thing.verb, before=before, left=thing.left, late=thing.late)

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

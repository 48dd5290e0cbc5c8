"""Styles of a Word file, each with what it takes over from the styles it is based on. Pure.

In: the tree of styles.xml. Out: for a style its name, bold, capitals, hidden, outline level and numbering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plans.drafting.readers.office_parts import Element, W, number, switch, value

_DEEPEST = 20
_HEADING = re.compile(r"(?:heading|title|subtitle|tiêu đề)\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents|table of figures|index|mục lục)\b", re.IGNORECASE)
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """``chain``: its identifier and those it is based on, nearest first."""

    chain: tuple[str, ...] = ()
    name: str = ""
    bold: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    outline: int | None = None
    list_id: int | None = None
    level: int | None = None

    @property
    def is_heading(self) -> bool:
        return bool(_HEADING.match(self.name)) or (self.outline is not None and self.outline < _BODY_LEVEL)

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS.match(self.name))


class Styles:
    """All styles of a file."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(W + "style")
        self._elements = {name: style for style in found if (name := value(style, name="styleId"))}
        self._made: dict[str, Style] = {}
        self._default = {
            value(style, name="type"): name
            for name, style in self._elements.items()
            if value(style, name="default") in ("1", "true", "on")
        }

    def paragraph(self, identifier: str | None) -> Style:
        """The style of a paragraph; the default one where it names none."""
        return self.style(identifier or self._default.get("paragraph") or "")

    def style(self, identifier: str) -> Style:
        """A style by its identifier; an empty one where it is not defined."""
        if identifier not in self._made:
            self._made[identifier] = self._resolve(identifier)
        return self._made[identifier]

    def list_of(self, identifier: str) -> int | None:
        """The list that a numbering style stands for."""
        return self.style(identifier).list_id

    def _resolve(self, identifier: str) -> Style:
        chain = self._chain(identifier)
        return Style(
            tuple(chain),
            value(self._elements[identifier], W + "name") or "" if chain else "",
            self._switch(chain, "b"),
            self._switch(chain, "caps"),
            self._switch(chain, "vanish"),
            self._number(chain, "outlineLvl"),
            self._number(chain, f"numPr/{W}numId"),
            self._number(chain, f"numPr/{W}ilvl"),
        )

    def _chain(self, identifier: str) -> list[str]:
        chain: list[str] = []
        at: str | None = identifier
        while at in self._elements and at not in chain and len(chain) < _DEEPEST:
            chain.append(at)
            at = value(self._elements[at], W + "basedOn")
        return chain

    def _switch(self, chain: list[str], name: str) -> bool | None:
        found = (switch(self._elements[at].find(W + "rPr"), name) for at in chain)
        return next((on for on in found if on is not None), None)

    def _number(self, chain: list[str], path: str) -> int | None:
        found = (number(self._elements[at], f"{W}pPr/{W}{path}") for at in chain)
        return next((figure for figure in found if figure is not None), None)

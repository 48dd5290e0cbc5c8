"""Automatic numbers of a Word file as Word prints them (ISO 29500-1, 17.9). Pure but for its own counting.

In: the tree of numbering.xml; then, paragraph by paragraph in reading order, its list and level. Out: the label that
stands before it ("II.", "1.2.", "a)", "-"), and the next number counted. Lists of one abstract definition count on
together; a list that says where to start does so the first time it is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from plans.drafting.readers.numerals import repeated_letters, roman
from plans.drafting.readers.office_parts import Element, W, number, switch, value
from plans.drafting.readers.word_styles import Styles

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DASHES = frozenset("-–—−‒‐\uf02d\uf0be")
_PLUSES = frozenset("+\uf02b")
_NO_LIST = 0


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; ``restart``: the level (from 1) that sets it back, None for any before it, 0 for never."""

    pattern: str
    form: str = "decimal"
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class Abstract:
    """An abstract list: its levels, and what was counted so far on each."""

    levels: dict[int, Level]
    counted: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list as paragraphs name it: its abstract list, levels of its own, and where it starts anew."""

    abstract: Abstract
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one file while it is read."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[int, Abstract] = {}
        self._links: dict[int, str] = {}
        self._lists: dict[int, Listed] = {}
        self._started: set[tuple[int, int]] = set()
        if root is not None:
            self._take_in(root)

    def _take_in(self, root: Element) -> None:
        for element in root.findall(W + "abstractNum"):
            identifier = number(element, name="abstractNumId")
            if identifier is not None:
                self._abstracts[identifier] = Abstract(_levels(element))
                self._links[identifier] = value(element, W + "numStyleLink") or ""
        owners = {list_id: number(element, W + "abstractNumId") for list_id, element in _numbered(root)}
        for list_id, element in _numbered(root):
            abstract = self._abstract(owners, list_id)
            if abstract:
                self._lists[list_id] = Listed(abstract, *_overrides(element, abstract))

    def _abstract(self, owners: dict[int, int | None], list_id: int) -> Abstract | None:
        """The abstract list of a list, through the numbering style that it may be linked to."""
        identifier = owners.get(list_id)
        link = self._links.get(identifier, "") if identifier is not None else ""
        if link and (linked := self._styles.list_of(link)) in owners and owners[linked or 0] != identifier:
            identifier = owners[linked or 0]
        return self._abstracts.get(identifier) if identifier is not None else None

    def label(self, list_id: int | None, level: int | None, chain: tuple[str, ...] = ()) -> str:
        """The label of the next paragraph of a list; ``chain``: its styles, where it has the list from them."""
        listed = self._lists.get(list_id) if list_id is not None and list_id != _NO_LIST else None
        if listed is None or list_id is None:
            return ""
        at = min(max(_level_of(listed, chain, level or 0), 0), _LEVELS - 1)
        self._count(list_id, listed, at)
        return _printed(listed, at)

    def _count(self, list_id: int, listed: Listed, at: int) -> None:
        counted, own = listed.abstract.counted, listed.levels.get(at, Level(""))
        if at in listed.starts and (list_id, at) not in self._started:
            counted[at] = listed.starts[at]
        else:
            counted[at] = counted[at] + 1 if at in counted else own.start
        self._started.add((list_id, at))
        for up in range(at):  # a level that was passed over counts as begun
            counted.setdefault(up, listed.levels.get(up, Level("")).start)
        for deeper in [level for level in counted if level > at and _set_back(listed.levels.get(level), at)]:
            del counted[deeper]


def _numbered(root: Element) -> list[tuple[int, Element]]:
    found = ((number(element, name="numId"), element) for element in root.findall(W + "num"))
    return [(list_id, element) for list_id, element in found if list_id is not None]


def _levels(element: Element) -> dict[int, Level]:
    found = ((number(level, name="ilvl"), level) for level in element.findall(W + "lvl"))
    return {at: _level(level) for at, level in found if at is not None and 0 <= at < _LEVELS}


def _level(element: Element) -> Level:
    forms = element.findall(f".//{W}numFmt")  # a custom one stands first, what older Words print last
    start = number(element, W + "start")
    return Level(
        pattern=value(element, W + "lvlText") or "",
        form=value(forms[-1]) or "decimal" if forms else "decimal",
        start=1 if start is None else start,
        restart=number(element, W + "lvlRestart"),
        legal=bool(switch(element, "isLgl")),
        style=value(element, W + "pStyle") or "",
    )


def _overrides(element: Element, abstract: Abstract) -> tuple[dict[int, Level], dict[int, int]]:
    levels, starts = dict(abstract.levels), {}
    for override in element.findall(W + "lvlOverride"):
        at = number(override, name="ilvl")
        if at is None:
            continue
        if (own := override.find(W + "lvl")) is not None:
            levels[at] = _level(own)
        if (start := number(override, W + "startOverride")) is not None:
            starts[at] = start
            levels[at] = replace(levels.get(at, Level(f"%{at + 1}.")), start=start)
    return levels, starts


def _level_of(listed: Listed, chain: tuple[str, ...], told: int) -> int:
    """A style numbered through a list has the level that names the style, whatever else it tells."""
    for style in chain:
        for at, level in listed.levels.items():
            if level.style == style:
                return at
    return told


def _set_back(level: Level | None, by: int) -> bool:
    restart = level.restart if level else None
    return restart is None or by + 1 <= restart


def _printed(listed: Listed, at: int) -> str:
    level = listed.levels.get(at, Level(""))
    if level.form == "bullet":
        return _sign(listed, at, level.pattern.strip())
    if level.form == "none":
        return _PLACE.sub("", level.pattern).strip()
    return _PLACE.sub(lambda found: _figure(listed, int(found[1]) - 1, legal=level.legal), level.pattern).strip()


def _sign(listed: Listed, at: int, sign: str) -> str:
    """A dash or a plus as it is; of other signs a dash for the first level of signs, a plus for those below it."""
    if sign[:1] in _DASHES and sign:
        return "-"
    if sign[:1] in _PLUSES and sign:
        return "+"
    return "+" if any(listed.levels[up].form == "bullet" for up in range(at) if up in listed.levels) else "-"


def _figure(listed: Listed, at: int, *, legal: bool) -> str:
    level = listed.levels.get(at, Level(""))
    count = listed.abstract.counted.get(at, level.start)
    form = "decimal" if legal else level.form
    if form == "decimalZero":
        return f"{count:02d}"
    if form in ("none", "bullet"):
        return ""
    shown = (
        roman(count) if form.endswith("Roman") else repeated_letters(count) if form.endswith("Letter") else str(count)
    )
    return shown.lower() if form.startswith("lower") else shown

"""The opening of a document: who issued it, when, under which number and title, on what ground, for what time. Pure.

In: the lines of a document. Out: a ``Header`` whose fields are None wherever the document does not say; each found
field has its place, and what is missing or inferred is told in Vietnamese. Forms follow Nghị định 30/2020/NĐ-CP, whose
pieces are looked for in any order and however broken (``landmarks``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile
from typing import Literal

from plans.drafting.aims.dates import Partial
from plans.drafting.document import Line, Place
from plans.drafting.heading import issuers
from plans.drafting.heading.areas import Area, Level, area_of
from plans.drafting.heading.attachment import attached_plan, ordering_from
from plans.drafting.heading.citations import citations
from plans.drafting.heading.completing import area_in_title, completed, is_complete, stays
from plans.drafting.heading.issuing import clues, named_in
from plans.drafting.heading.landmarks import Kind
from plans.drafting.heading.opening_pieces import Opening, dated_at_end, read_opening
from plans.drafting.heading.validity import period_of_title
from plans.drafting.heading.validity_clause import period_of_clause

DocumentKind = Literal["plan", "attached_plan", "directive", "resolution", "article", "other"]


@dataclass(frozen=True, slots=True)
class Header:
    """What the opening says. ``issued_on``: a day, "2024-06" where the day is blank, or None.

    ``issuer`` is the body's full name ("Ủy ban nhân dân tỉnh Kon Tum"), also where its chairman signs; ``parents`` the
    bodies above it in the block; ``joint`` those that issue with it. ``symbol`` stays where the number is blank.
    ``area`` is a slug, ``place_name`` its area as its committee names it. ``period``: the words of the clause of time,
    where there is one. ``places``: field name -> where. ``body_from``: index of the first line behind the title;
    ``orders``: the lines, first and behind the last, in which a decision or letter says its own before its plan.
    """

    kind: DocumentKind = "other"
    kind_words: str = ""
    issuer: str | None = None
    parents: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    number: str | None = None
    symbol: str | None = None
    issued_on: Partial | None = None
    place: str | None = None
    title: str | None = None
    basis: tuple[str, ...] = ()
    level: Level | None = None
    area: str | None = None
    place_name: str | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    period: str | None = None
    places: Mapping[str, Place] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    body_from: int = 0
    orders: tuple[int, int] = (0, 0)


def read_header(lines: Sequence[Line]) -> Header:
    """The header of a document; fields that it does not give are None."""
    opening = read_opening(lines)
    header = _facts(opening, lines)
    header = _with_orders(_attached(header, opening, lines), lines)
    header = _issued_by(header, opening)
    header = _valid(header, lines)
    return replace(header, doubts=(*header.doubts, *_missing(header)))


def _facts(opening: Opening, lines: Sequence[Line]) -> Header:
    """Kind, number, date, place, title and basis, as the opening has them; a date may stand at the document's end."""
    head, places = opening.head, {}
    found = {"number": opening.number, "issued_on": opening.dated, "title": opening.title}
    places = {name: head.place_at(one.start) for name, one in found.items() if one}
    dated, doubts = opening.dated, []
    if dated is None and (last := dated_at_end(lines)):
        dated, places["issued_on"] = last
        doubts.append("Ngày ban hành lấy ở cuối văn bản")
    return Header(
        kind=_document_kind(opening.kind),
        kind_words=opening.kind.words if opening.kind else "",
        number=opening.number.full if opening.number else None,
        symbol=opening.number.symbol if opening.number else None,
        issued_on=dated.value if dated else None,
        place=dated.place if dated else None,
        title=opening.title.text if opening.title else None,
        basis=tuple(citations(head.text[slice(*opening.preamble)])) if opening.title else (),
        places=places,
        doubts=tuple(doubts),
        body_from=head.line_at(opening.end) + 1 if opening.title else 0,
    )


def _document_kind(found: Kind | None) -> DocumentKind:
    names: dict[str, DocumentKind] = {"plan": "plan", "directive": "directive", "resolution": "resolution"}
    return names.get(found.name, "other") if found else "other"


def _attached(header: Header, opening: Opening, lines: Sequence[Line]) -> Header:
    """A decision gives number and date of the plan that it puts in force, the plan its title, and its note the rest."""
    if opening.kind and opening.kind.name in ("decision", "resolution"):
        return _behind(header, lines)
    note = opening.note
    if note is None:
        return header
    at = opening.head.place_at(note.start)
    places = {"number": at, "issued_on": at, **header.places}
    return replace(
        header, kind="attached_plan", number=header.number or note.number,
        issued_on=header.issued_on or note.issued_on, places=places,
    )  # fmt: skip


def _behind(header: Header, lines: Sequence[Line]) -> Header:
    found = attached_plan(lines)
    if found is None:
        enacts = re.search(r"kế hoạch|chương trình hành động", (header.title or "").lower())
        return replace(header, kind="attached_plan") if enacts and header.kind == "other" else header
    title, at = found
    places = {**header.places, "title": lines[at].place}
    return replace(header, kind="attached_plan", title=title.text, places=places, body_from=at + 1)


def _with_orders(header: Header, lines: Sequence[Line]) -> Header:
    """The title's place is the plan's; what a decision orders stands between "QUYẾT ĐỊNH:" and there."""
    title = header.places.get("title")
    if title is None:
        return header
    before = [*takewhile(lambda line: line.place != title, lines[: header.body_from])]
    return replace(header, orders=(ordering_from(before), len(before)))


def _issued_by(header: Header, opening: Opening) -> Header:
    named = named_in(opening)
    if named is None:
        return replace(header, level=_level_of_title(header))
    name, doubts = named.name, list(header.doubts)
    if not is_complete(name):
        full = completed(name, clues(header.place, opening, named))
        doubts.append(
            f"Tên địa phương của cơ quan ban hành suy ra từ {full[1]}"
            if full
            else f"Văn bản chỉ ghi “{name}”, không ghi tên địa phương"
        )
        if full is None and not stays(name):
            return replace(header, level=area_of(name).level, doubts=tuple(doubts))
        name = full[0] if full else name
    return _with_issuer(replace(header, doubts=tuple(doubts)), opening, replace(named, name=name))


def _with_issuer(header: Header, opening: Opening, named: issuers.Named) -> Header:
    on = header.issued_on if isinstance(header.issued_on, date) else None
    area = area_of(named.name, named.parents, on)
    area = area if area.slug else _area_completed(area, opening, named, header.place, on)
    doubts = (named.inferred,) if named.inferred else ()
    joint = (f"Văn bản liên tịch, cùng ban hành: {', '.join(named.joint)}",) if named.joint else ()
    return replace(
        header, issuer=named.name, parents=named.parents, joint=named.joint, level=area.level, area=area.slug,
        place_name=area.place, places={**header.places, "issuer": opening.head.place_at(named.start)},
        doubts=(*header.doubts, *doubts, *joint),
    )  # fmt: skip


def _area_completed(area: Area, opening: Opening, named: issuers.Named, place: str | None, on: date | None) -> Area:
    """ "BAN CHỈ ĐẠO 138 HUYỆN" over its sub-committee: of which district, the date's place says."""
    for body in (named.name, *reversed(named.parents)):
        if _BARE_UNIT.search(body) and (full := completed(body, clues(place, opening, named))):
            return area_of(full[0], (), on)
    return area


_BARE_UNIT = re.compile(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$", re.IGNORECASE)


def _level_of_title(header: Header) -> Level | None:
    area = area_in_title(header.title or "")
    return area_of(f"Ủy ban nhân dân {area}").level if area else None


def _valid(header: Header, lines: Sequence[Line]) -> Header:
    """By the clause of time, else by the years of the title, from the issue date where that is later."""
    issued = header.issued_on if isinstance(header.issued_on, date) else None
    clause = period_of_clause("\n".join(line.text for line in lines))
    if clause:
        start = clause.begun_by(issued)
        return replace(header, effective_from=start, effective_to=clause.end, period=clause.quote)
    period = period_of_title(header.title or "")
    if period is None:
        return replace(header, effective_from=issued)
    start = max((one for one in (issued, period.start) if one), default=None)
    if start and period.end and start > period.end:
        return replace(header, effective_from=issued, doubts=(*header.doubts, f"Ngày ban hành sau “{period.quote}”"))
    doubt = f"Thời gian thực hiện suy ra từ tên văn bản (“{period.quote}”)"
    return replace(header, effective_from=start, effective_to=period.end, doubts=(*header.doubts, doubt))


def _missing(header: Header) -> list[str]:
    asked = (
        ("Văn bản không ghi cơ quan ban hành", header.issuer is None),
        ("Văn bản để trống số", header.number is None and header.symbol is not None),
        ("Văn bản không ghi số, ký hiệu", header.number is None and header.symbol is None),
        ("Văn bản không ghi ngày ban hành", header.issued_on is None and "issued_on" not in header.places),
        ("Văn bản để trống ngày, tháng ban hành", header.issued_on is None and "issued_on" in header.places),
        ("Văn bản để trống ngày, chỉ ghi tháng và năm ban hành", isinstance(header.issued_on, str)),
        ("Không tìm thấy tên văn bản", header.title is None),
    )
    return [words for words, true in asked if true]

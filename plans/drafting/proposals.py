"""Unknown bodies of a draft as directory entries for a person to look at and import. Pure.

In: the bodies that a document names, its area with the place that its committee names ("tỉnh Lạng Sơn"). Out: every
body once, the unknown ones with a proposal. Kind, level, short name and superior follow from the name and the code;
where an area is new, its own People's Committee is proposed as well, since the others stand under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plans.drafting.drafted import DraftedAgency, Proposal
from plans.drafting.reading import Body
from plans.parties import GroupKind, NameBook
from plans.text import ascii_slug

CENTRAL = "trung-uong"
_COMMITTEE = "Ủy ban nhân dân"

# The first pattern that the code begins with (after its area) tells the kind.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"ubnd|uy-ban-nhan-dan", "ubnd"),
    (r"hdnd|(thuong-truc-)?hoi-dong-nhan-dan", "hdnd"),
    (r"(bo|ban)-chi-huy-quan-su|bo-tu-lenh|quan-khu", "quan-su"),
    (r"ban-chi-dao|ban-to-chuc|ban-chi-huy|to-(cong-tac|chi-dao)|hoi-dong|uy-ban-quoc-gia", "ban-chi-dao"),
    (r"(thuong-truc-|ban-thuong-vu-)?(tinh|thanh|huyen|thi|quan|dang)-uy|ban-(tuyen-giao|dan-van|noi-chinh)", "cap-uy"),
    (r"so", "so"),
    (r"phong", "phong"),
    (r"cong-an", "cong-an"),
    (r"(bo-chi-huy-|don-)?(bo-doi-)?bien-phong|bo-chi-huy-bo-doi-bien-phong", "bien-phong"),
    (r"toa-an|tand", "toa-an"),
    (r"vien-kiem-sat|vksnd", "vien-kiem-sat"),
    (r"uy-ban-mttq|(uy-ban-)?mat-tran|mttq", "mat-tran"),
    (r"(ban-chap-hanh-)?(trung-uong-)?((tinh|thanh|huyen|thi|quan)-)?doan", "doan-the"),
    (r"(trung-uong-)?hoi-(lien-hiep-phu-nu|phu-nu|nong-dan|cuu-chien-binh)", "doan-the"),
    (r"(tong-)?lien-doan-lao-dong|cong-doan", "doan-the"),
    (r"hoi|lien-hiep|lien-minh|hiep-hoi", "hoi"),
    (r"van-phong|thanh-tra", "nganh"),
    (r"ban", "ban"),
    (r"bo", "bo"),
    (r"(tong-|chi-)?cuc|kho-bac|ngan-hang|bao-hiem-xa-hoi", "trung-uong-tai-dia-phuong"),
    (r"buu-dien|vien-thong|thi-hanh-an", "trung-uong-tai-dia-phuong"),
    (r"truong|dai|bao|trung-tam|benh-vien|cong-thong-tin|tram|vien|hoc-vien|nha|thu-vien", "su-nghiep"),
)  # fmt: skip
_UNDER_COMMITTEE = frozenset({"so", "phong", "nganh", "ban", "su-nghiep"})
_WITH_PLACE = frozenset({"so", "phong", "cong-an", "quan-su", "bien-phong", "nganh", "ban"})
_LOWER: tuple[tuple[str, str], ...] = (
    (r"ubnd-(cac-)?(huyen|quan|thi-xa|thanh-pho)-", "district"),
    (r"ubnd-(cac-)?(xa|phuong|thi-tran|dac-khu)-", "commune"),
    (r"truong|tram|nha-", "unit"),
)
_UNITS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_PLACE = re.compile(rf"({_UNITS}) (.+)", re.IGNORECASE)
_AREA_LEVELS = {"ministry": "central", "province": "province", "district": "district", "commune": "commune"}


@dataclass(frozen=True, slots=True)
class Area:
    """Where a document comes from: its code, its place ("tỉnh Lạng Sơn", "" where none is known), the plan's level."""

    code: str
    place: str
    level: str

    @property
    def own_level(self) -> str:
        """The level of the area's own bodies, in the directory's words."""
        return "central" if self.code == CENTRAL else _AREA_LEVELS.get(self.level, "unit")


def drafted_agencies(bodies: Iterable[Body], area: Area, book: NameBook) -> tuple[DraftedAgency, ...]:
    """Every body once, in order of first mention; unknown ones with the entry that a directory would need."""
    first: dict[str, Body] = {}
    for body in bodies:
        first.setdefault(body.code, body)
    committee = _committee(first.values(), area, book)
    known = [_drafted(body, area, committee.code if committee else None) for body in first.values()]
    if committee and committee.proposed and committee.code not in first and _stands_above(known, committee.code):
        known.append(DraftedAgency(committee.code, committee.name, False, _own_committee(committee, area)))
    return tuple(known)


@dataclass(frozen=True, slots=True)
class _Committee:
    """The area's own People's Committee; ``proposed``: no directory knows it."""

    code: str
    name: str
    proposed: bool


def _committee(bodies: Iterable[Body], area: Area, book: NameBook) -> _Committee | None:
    unit = _PLACE.fullmatch(area.place)
    if unit is None:
        return None
    name = f"{_COMMITTEE} {area.place}"
    if code := book.find(name, area.code):
        return _Committee(code, name, proposed=False)
    own = f"{area.code}/ubnd-{ascii_slug(unit[1])}"
    named = next((body.code for body in bodies if body.code == own or body.name.casefold() == name.casefold()), own)
    return _Committee(named, name, proposed=True)


def _stands_above(drafted: Sequence[DraftedAgency], code: str) -> bool:
    return any(one.proposal is not None and one.proposal.parent == code for one in drafted)


def _own_committee(committee: _Committee, area: Area) -> Proposal:
    slug = committee.code.partition("/")[2]
    short = _short(committee.name, slug, area.place)
    return Proposal(area.code, committee.code, committee.name, short, area.own_level, "ubnd", place=area.place)


def _drafted(body: Body, area: Area, committee: str | None) -> DraftedAgency:
    if body.known:
        return DraftedAgency(body.code, body.name, known=True)
    home, _, slug = body.code.partition("/")
    own = area if home == area.code else Area(home, "", "province")
    return DraftedAgency(body.code, body.name, known=False, proposal=_proposal(body, slug, own, committee))


def _proposal(body: Body, slug: str, area: Area, committee: str | None) -> Proposal:
    kind = kind_of(slug)
    level = next((level for start, level in _LOWER if re.match(start, slug)), area.own_level)
    name = body.name if body.group else _official(body.name, slug, kind, area.place)
    under = kind in _UNDER_COMMITTEE or (kind == "ubnd" and level != area.own_level)
    return Proposal(
        area=area.code,
        code=body.code,
        name=name,
        short=name if body.group else _short(name, slug, area.place),
        level=level,
        kind=kind,
        parent=committee if under and area.place and committee != body.code and not body.group else None,
        group=_group(body),
        place=area.place,
    )


def _group(body: Body) -> GroupKind | None:
    """A document names no members: a group that it calls by its members' kind stays open until they are recorded."""
    return "open" if body.group == "closed" else body.group


def kind_of(slug: str) -> str:
    """The directory's kind of a body by its code without the area."""
    return next((kind for start, kind in _KINDS if re.match(rf"(?:{start})(?:-|$)", slug)), "khac")


def _official(name: str, slug: str, kind: str, place: str) -> str:
    """A body's own name with its place, as a directory has it: "Sở Y tế" -> "Sở Y tế tỉnh Lạng Sơn"."""
    unit = _PLACE.fullmatch(place)
    if unit is None or unit[2].casefold() in name.casefold():
        return name
    if name.casefold().endswith(f" {unit[1]}".casefold()):
        return f"{name} {unit[2]}"
    return f"{name} {place}" if kind in _WITH_PLACE and slug.count("-") else name


def _short(name: str, slug: str, place: str) -> str:
    """The name inside its own area: "Sở Y tế", "Công an tỉnh", "UBND tỉnh"."""
    return " ".join(_shortened(name, slug, place)) or name


def _shortened(name: str, slug: str, place: str) -> Iterator[str]:
    unit = _PLACE.fullmatch(place)
    own = name
    if unit and (found := re.search(rf",? {re.escape(place)}$", name, re.IGNORECASE)):
        own = name[: found.start()]
        if slug.endswith(f"-{ascii_slug(unit[1])}"):
            own += f" {unit[1]}"
    yield re.sub(rf"^{_COMMITTEE}\b", "UBND", own)

"""Directory files merged into a directory that stands: read as strictly as the shipped ones, checked together with it.

A row of a file takes the place of the row with its code; members of a group and successions are added to those known
(a membership ends by its ``valid_to``, never by being left out; other names by ``aliases: []``). What the files do not
name stays as it is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from agencies.area_file import AgencySpec, AreaFile, AreaSpec, GroupSpec, MemberSpec, SourceSpec, SuccessionSpec
from agencies.checking import faults_of
from agencies.directory import Agency, Directory, Group, Member, Succession
from agencies.loading import directory_from, read_files
from plans.errors import InputError
from plans.yamltree import Tree

_REGISTER = "so-theo-doi"
_STANDING = "danh bạ trong sổ theo dõi"
_SOURCES = {_REGISTER: SourceSpec.model_construct(text=_STANDING, date=date.min)}


def merged(known: Directory, paths: Iterable[Path]) -> Directory:
    """The directory with the files' rows in it; an ``InputError`` names every fault of all files."""
    reads = read_files(paths)
    fresh = directory_from(reads)
    beside = [_beside(read, known, fresh) for read in reads]
    areas = {read.spec.area for read in reads}
    others = [_standing(known, area, fresh) for area in known.areas if area not in areas]
    if faults := [*faults_of([*beside, *others])]:
        raise InputError(*faults)
    return _merge(known, fresh, nameless={code for read in reads for code in _nameless(read)})


def _nameless(read: AreaFile) -> Iterator[str]:
    """Bodies of which a file says that they have no other names (``aliases: []``)."""
    return (read.whole(row.code) for row in read.spec.agencies if "aliases" in row.model_fields_set and not row.aliases)


def _merge(known: Directory, fresh: Directory, nameless: Container[str]) -> Directory:
    before = {code: one for code, one in known.agencies.items() if code not in nameless}
    agencies = {code: _named_as_before(before.get(code), one) for code, one in fresh.agencies.items()}
    groups = {code: _joined(known.groups.get(code), one) for code, one in fresh.groups.items()}
    successions = {_key(row): row for row in (*known.successions, *fresh.successions)}
    return Directory({**known.agencies, **agencies}.values(), {**known.groups, **groups}.values(), successions.values())


def _key(row: Succession) -> tuple[str, str, date]:
    return row.agency, row.subject, row.from_on


def _named_as_before(old: Agency | None, new: Agency) -> Agency:
    """A row that gives no other names keeps those by which texts know the body already."""
    return replace(new, aliases=old.aliases) if old and not new.aliases else new


def _joined(old: Group | None, new: Group) -> Group:
    if old is None:
        return new
    members = {one.agency: one for one in (*old.members, *new.members)}
    return replace(new, aliases=new.aliases or old.aliases, members=tuple(members.values()))


def _beside(read: AreaFile, known: Directory, fresh: Directory) -> AreaFile:
    """A file as it is checked: its own rows, and after them those of its area that stand and that it does not name."""
    rest = _standing(known, read.spec.area, fresh).spec
    groups = tuple(_with_standing(group, known.groups.get(read.whole(group.code))) for group in read.spec.groups)
    both = {
        "sources": {**rest.sources, **read.spec.sources},
        "agencies": (*read.spec.agencies, *rest.agencies),
        "groups": (*groups, *rest.groups),
        "successions": (*read.spec.successions, *rest.successions),
    }
    return AreaFile(read.spec.model_copy(update=both), read.tree)


def _with_standing(group: GroupSpec, old: Group | None) -> GroupSpec:
    """The file's group with the members that stand already; a residual group names none."""
    if old is None or group.kind == "residual":
        return group
    area = old.area
    own = {code if "/" in code else f"{area}/{code}" for code in map(_code, group.members)}
    more = tuple(_member(one) for one in old.members if one.agency not in own)
    return group.model_copy(update={"members": (*group.members, *more)})


def _code(member: str | MemberSpec) -> str:
    return member if isinstance(member, str) else member.agency


def _standing(known: Directory, area: str, fresh: Directory) -> AreaFile:
    """The rows of an area that stand and that no file replaces, as a file would write them."""
    replaced = {_key(row) for row in fresh.successions}
    agencies = [one for one in known.agencies.values() if one.area == area and one.code not in fresh.agencies]
    groups = [one for one in known.groups.values() if one.area == area and one.code not in fresh.groups]
    moves = [one for one in known.successions if one.agency.startswith(f"{area}/") and _key(one) not in replaced]
    spec = AreaSpec.model_construct(
        area=area,
        name=_STANDING,
        sources=_SOURCES,
        agencies=tuple(map(_agency, agencies)),
        groups=tuple(map(_group, groups)),
        successions=tuple(map(_succession, moves)),
    )
    return AreaFile(spec, Tree(_STANDING))


def _agency(one: Agency) -> AgencySpec:
    row: dict[str, Any] = {"code": one.code.partition("/")[2], "short": one.short_name, "source": _REGISTER}
    same = ("name", "aliases", "level", "kind", "parent", "valid_from", "valid_to")
    return AgencySpec.model_construct(None, **row, **{name: getattr(one, name) for name in same})


def _group(one: Group) -> GroupSpec:
    members = tuple(map(_member, one.members))
    code = one.code.partition("/")[2]
    return GroupSpec.model_construct(
        code=code, name=one.name, kind=one.kind, members=members, aliases=one.aliases, source=_REGISTER
    )


def _member(one: Member) -> MemberSpec:
    return MemberSpec.model_construct(agency=one.agency, valid_from=one.valid_from, valid_to=one.valid_to)


def _succession(one: Succession) -> SuccessionSpec:
    row: dict[str, Any] = {"agency": one.agency, "subject": one.subject or None, "from": one.from_on, "body": one.body}
    return SuccessionSpec.model_construct(None, **row, source=_REGISTER)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing in which a directory differs from what it was, in the reader's words."""

    what: str
    code: str
    words: str


def changes(before: Directory, after: Directory) -> Iterator[Change]:
    """Agencies, groups, memberships and successions that are new or differ, in the order of the directory."""
    for code, body in after.agencies.items():
        if (old := before.agencies.get(code)) != body:
            yield Change("agency", code, f"{'sửa' if old else 'thêm'} cơ quan {body.name}")
    for code, group in after.groups.items():
        yield from _of_group(before.groups.get(code), group, after)
    known = {_key(row): row for row in before.successions}
    for row in after.successions:
        if known.get(_key(row)) != row:
            body_name = after.name(row.body) if row.body else "không cơ quan nào"
            words = f"từ {row.from_on:%d/%m/%Y} {body_name} thay {after.name(row.agency)}"
            yield Change("succession", row.agency, words + (f" về {row.subject}" if row.subject else ""))


def _of_group(old: Group | None, new: Group, after: Directory) -> Iterator[Change]:
    if old is None or replace(old, members=()) != replace(new, members=()):
        yield Change("group", new.code, f"{'sửa' if old else 'thêm'} khối {new.name}")
    known = {one.agency: one for one in old.members} if old else {}
    for one in new.members:
        if known.get(one.agency) != one:
            act = "sửa" if one.agency in known else "thêm"
            yield Change("member", one.agency, f"khối {new.name}: {act} thành viên {after.name(one.agency)}")

"""What a strict model cannot see: codes, names and dates of directory files checked against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from agencies.area_file import AgencySpec, AreaFile, MemberSpec, SuccessionSpec
from agencies.names import key
from plans.errors import Fault
from plans.text import nearest


def faults_of(files: Sequence[AreaFile]) -> Iterator[Fault]:
    """Every fault of the files taken together."""
    agencies = {file.whole(row.code) for file in files for row in file.spec.agencies}
    yield from _areas(files)
    for file in files:
        yield from _codes(file)
        yield from _sources(file)
        yield from _spans(file)
        yield from _references(file, agencies)
        yield from _names(file)
    yield from _circles(files)
    yield from _above_themselves(files)


def _areas(files: Sequence[AreaFile]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for file in files:
        if (other := seen.setdefault(file.spec.area, file.file)) != file.file:
            yield file.fault(f"khu vực “{file.spec.area}” đã có trong tệp {other}", "area")


def _codes(file: AreaFile) -> Iterator[Fault]:
    seen: set[str] = set()
    rows = [("agencies", at, row.code) for at, row in enumerate(file.spec.agencies)]
    rows += [("groups", at, row.code) for at, row in enumerate(file.spec.groups)]
    for part, at, code in rows:
        if code in seen:
            yield file.fault(f"mã “{code}” bị lặp lại", part, at, "code")
        seen.add(code)


def _sources(file: AreaFile) -> Iterator[Fault]:
    parts: tuple[tuple[str, Sequence[str]], ...] = (
        ("agencies", [row.source for row in file.spec.agencies]),
        ("groups", [row.source for row in file.spec.groups]),
        ("successions", [row.source for row in file.spec.successions]),
    )
    for part, sources in parts:
        for at, source in enumerate(sources):
            if source not in file.spec.sources:
                yield file.fault(_unknown("nguồn", source, file.spec.sources), part, at, "source")


def _spans(file: AreaFile) -> Iterator[Fault]:
    if _reversed(file.spec.valid_from, file.spec.valid_to):
        yield file.fault("valid_to đứng trước valid_from", "valid_to")
    for at, row in enumerate(file.spec.agencies):
        if _reversed(row.valid_from, row.valid_to):
            yield file.fault("valid_to đứng trước valid_from", "agencies", at, "valid_to")
    for at, group in enumerate(file.spec.groups):
        for place, member in enumerate(group.members):
            if isinstance(member, MemberSpec) and _reversed(member.valid_from, member.valid_to):
                yield file.fault("valid_to đứng trước valid_from", "groups", at, "members", place, "valid_to")


def _reversed(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and end < start


def _references(file: AreaFile, agencies: set[str]) -> Iterator[Fault]:
    for at, row in enumerate(file.spec.agencies):
        if row.parent and file.whole(row.parent) not in agencies:
            yield file.fault(_unknown("cơ quan cấp trên", file.whole(row.parent), agencies), "agencies", at, "parent")
    for at, group in enumerate(file.spec.groups):
        yield from _members(file, at, group.members, agencies)
        if group.kind == "closed" and not group.members:
            yield file.fault("khối đóng (closed) phải có thành viên", "groups", at)
        if group.kind == "residual" and group.members:
            yield file.fault("khối còn lại (residual) không ghi thành viên", "groups", at, "members")
    for at, succession in enumerate(file.spec.successions):
        for name, code in (("agency", succession.agency), ("body", succession.body)):
            if code and file.whole(code) not in agencies:
                yield file.fault(_unknown("cơ quan", file.whole(code), agencies), "successions", at, name)


def _members(file: AreaFile, at: int, members: Iterable[str | MemberSpec], agencies: set[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, member in enumerate(members):
        code = file.whole(member if isinstance(member, str) else member.agency)
        if code not in agencies:
            yield file.fault(_unknown("thành viên", code, agencies), "groups", at, "members", place)
        if code in seen:
            yield file.fault(f"thành viên “{code}” bị lặp lại", "groups", at, "members", place)
        seen.add(code)


def _unknown(what: str, code: str, known: Iterable[str]) -> str:
    like = nearest(code, known)
    return f"không có {what} “{code}”" + (f"; có phải “{like}”?" if like else "")


def _names(file: AreaFile) -> Iterator[Fault]:
    """One name must not mean two bodies that stand at the same time."""
    owners: dict[tuple[str, ...], list[tuple[str, AgencySpec | None]]] = {}
    for part, at, code, row, names in _named(file):
        for field, name in names:
            taken = owners.setdefault(key(name), [])
            clash = next((other for other, spec in taken if other != code and _together(spec, row)), None)
            if clash:
                yield file.fault(f"tên “{name}” đã là tên của “{clash}”", part, at, *field)
            taken.append((code, row))


_Names = list[tuple[tuple[str | int, ...], str]]


def _named(file: AreaFile) -> Iterator[tuple[str, int, str, AgencySpec | None, _Names]]:
    for at, row in enumerate(file.spec.agencies):
        own: _Names = [(("name",), row.name), (("short",), row.short)]
        yield "agencies", at, row.code, row, own + _aliases(row.aliases)
    for at, group in enumerate(file.spec.groups):
        yield "groups", at, group.code, None, [(("name",), group.name), *_aliases(group.aliases)]


def _aliases(aliases: Sequence[str]) -> _Names:
    return [(("aliases", at), alias) for at, alias in enumerate(aliases)]


def _together(one: AgencySpec | None, other: AgencySpec | None) -> bool:
    if one is None or other is None:
        return True
    begins = max(one.valid_from or date.min, other.valid_from or date.min)
    return begins <= min(one.valid_to or date.max, other.valid_to or date.max)


def _circles(files: Sequence[AreaFile]) -> Iterator[Fault]:
    """A body must not come to answer for itself by way of its successors."""
    rows = [(file, at, row) for file in files for at, row in enumerate(file.spec.successions)]
    bodies: dict[str, set[str]] = {}
    for file, _, row in rows:
        if row.body:
            bodies.setdefault(file.whole(row.agency), set()).add(file.whole(row.body))
    yield from (
        file.fault("nối tiếp thành vòng tròn", "successions", at, "body")
        for file, at, row in rows
        if row.body and _leads_to(file.whole(row.body), file.whole(row.agency), bodies)
    )
    yield from _twice(rows)


def _above_themselves(files: Sequence[AreaFile]) -> Iterator[Fault]:
    """A body must not stand above itself by way of its superiors."""
    rows = [(file, at, row) for file in files for at, row in enumerate(file.spec.agencies) if row.parent]
    above = {file.whole(row.code): {file.whole(row.parent)} for file, _, row in rows if row.parent}
    yield from (
        file.fault("cơ quan cấp trên thành vòng tròn", "agencies", at, "parent")
        for file, at, row in rows
        if row.parent and _leads_to(file.whole(row.parent), file.whole(row.code), above)
    )


def _leads_to(start: str, goal: str, bodies: dict[str, set[str]]) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        at = waiting.pop()
        if at == goal:
            return True
        more = bodies.get(at, set()) - seen
        seen |= more
        waiting += more
    return False


def _twice(rows: Iterable[tuple[AreaFile, int, SuccessionSpec]]) -> Iterator[Fault]:
    seen: set[tuple[str, str, date]] = set()
    for file, at, row in rows:
        one = (file.whole(row.agency), row.subject or "", row.from_on)
        if one in seen:
            yield file.fault("hai nối tiếp cùng cơ quan, cùng lĩnh vực, cùng ngày", "successions", at)
        seen.add(one)

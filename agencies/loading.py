"""Loads the directory: reads its files, checks them together, and makes the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from agencies.area_file import AreaFile, MemberSpec, read_area
from agencies.checking import faults_of
from agencies.directory import Agency, Directory, Group, Member, Succession
from plans.errors import Fault, InputError

SHIPPED = Path(__file__).parent / "directory"


@cache
def shipped_directory() -> Directory:
    """The directory that comes with the program."""
    return load_directory(sorted(SHIPPED.glob("*.yaml")), shipped=True)


def load_directory(paths: Iterable[Path], *, shipped: bool = False) -> Directory:
    """Reads directory files; raises one ``InputError`` that names every fault of all of them."""
    reads = read_files(paths, shipped=shipped)
    if faults := [*faults_of(reads)]:
        raise InputError(*faults)
    return directory_from(reads)


def read_files(paths: Iterable[Path], *, shipped: bool = False) -> list[AreaFile]:
    """Directory files one by one, still to be checked together; the faults of all of them in one ``InputError``."""
    faults: list[Fault] = []
    reads: list[AreaFile] = []
    for path in paths:
        try:
            reads.append(read_area(path, shipped=shipped))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(*faults)
    return reads


def directory_from(reads: Sequence[AreaFile]) -> Directory:
    """The directory that the rows of some files make."""
    return Directory(
        [row for read in reads for row in _agencies(read)],
        [row for read in reads for row in _groups(read)],
        [row for read in reads for row in _successions(read)],
    )


def _agencies(read: AreaFile) -> Iterable[Agency]:
    for row in read.spec.agencies:
        yield Agency(
            code=read.whole(row.code),
            area=read.spec.area,
            name=row.name,
            short_name=row.short,
            kind=row.kind,
            level=row.level,
            aliases=tuple(row.aliases),
            parent=read.whole(row.parent) if row.parent else None,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            source=read.source(row.source),
        )


def _groups(read: AreaFile) -> Iterable[Group]:
    for row in read.spec.groups:
        yield Group(
            code=read.whole(row.code),
            area=read.spec.area,
            name=row.name,
            kind=row.kind,
            members=tuple(_member(read, one) for one in row.members),
            aliases=tuple(row.aliases),
            source=read.source(row.source),
        )


def _member(read: AreaFile, spec: str | MemberSpec) -> Member:
    if isinstance(spec, str):
        return Member(read.whole(spec))
    return Member(read.whole(spec.agency), spec.valid_from, spec.valid_to)


def _successions(read: AreaFile) -> Iterable[Succession]:
    for row in read.spec.successions:
        body = read.whole(row.body) if row.body else None
        yield Succession(read.whole(row.agency), row.from_on, body, row.subject or "", read.source(row.source))

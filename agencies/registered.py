"""The directory as the register keeps it: rows out of a directory, and a directory out of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from agencies.directory import Agency, Directory, Group, Member, Succession
from agencies.loading import shipped_directory
from plans.register.queries import DirectoryRows

Rows = list[dict[str, Any]]


def rows_of(directory: Directory) -> dict[str, Rows]:
    """What ``plans.register.entries.put_directory`` takes: rows by table."""
    return {
        "agencies": [_ranked(asdict(agency), rank) for rank, agency in enumerate(directory.agencies.values())],
        "groups": [_ranked(_without_members(group), rank) for rank, group in enumerate(directory.groups.values())],
        "members": [
            {"group_code": group.code, "rank": rank, **asdict(member)}
            for group in directory.groups.values()
            for rank, member in enumerate(group.members)
        ],
        "successions": [asdict(row) for row in directory.successions],
        "responsibilities": [asdict(row) for row in directory.responsibilities()],
    }


def _ranked(row: dict[str, Any], rank: int) -> dict[str, Any]:
    return {**row, "rank": rank, "aliases": list(row["aliases"])}


def _without_members(group: Group) -> dict[str, Any]:
    return {name: value for name, value in asdict(group).items() if name != "members"}


def directory_or_shipped(rows: DirectoryRows) -> Directory:
    """The register's directory; the shipped one where it has none yet."""
    return directory_of(rows) if rows.agencies else shipped_directory()


def directory_of(rows: DirectoryRows) -> Directory:
    """The directory that the register's rows make."""
    members: dict[str, list[Member]] = defaultdict(list)
    for row in rows.members:
        members[row["group_code"]].append(Member(row["agency"], row["valid_from"], row["valid_to"]))
    return Directory(
        [Agency(**_plain(row)) for row in _by_rank(rows.agencies)],
        [Group(**_plain(row), members=tuple(members[row["code"]])) for row in _by_rank(rows.groups)],
        [Succession(**row) for row in rows.successions],
    )


def _by_rank(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(rows, key=lambda row: row["rank"])


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {**{name: value for name, value in row.items() if name != "rank"}, "aliases": tuple(row["aliases"])}

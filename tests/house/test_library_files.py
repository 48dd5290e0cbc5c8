"""Every file of the plan library: known to the shipped directory, to editors, and to the schema beside it."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from agencies.loading import shipped_directory
from plans.definition import json_schema
from plans.loading import read_plan
from plans.yamltree import read_text, read_tree
from tests.plans.library import CORPUS, FILES, LIBRARY

SCHEMA = LIBRARY / "plan.schema.json"
by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def as_json(value: Any) -> Any:
    """Values as an editor sees them: dates are words, lists are lists."""
    if isinstance(value, dict):
        return {key: as_json(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_five_plans_are_there() -> None:
    assert [path.stem for path in FILES] == [
        "dak-lak-62-2024", "gia-lai-2011", "kon-tum-1118-2024", "thua-thien-hue-302-2023", "viet-yen-2024-06",
    ]  # fmt: skip


@by_file
def test_it_reads_against_the_shipped_directory(path: Path) -> None:
    assert read_plan(path, shipped_directory()).id == path.stem


@by_file
def test_editors_are_told_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=plan.schema.json"


def test_the_committed_schema_is_current() -> None:
    written = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    assert SCHEMA.read_text(encoding="utf-8") == written, (
        "write it anew: dondoc plan schema > plans/library/plan.schema.json"
    )


@by_file
def test_it_follows_the_schema(path: Path) -> None:
    tree = read_tree(read_text(path), path.name)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(as_json(tree.value))] == []
    damaged = as_json(tree.value) | {"aera": 1}
    assert not checker.is_valid(damaged)


@by_file
def test_the_digest_is_that_of_the_text_it_was_encoded_from(path: Path) -> None:
    source = read_plan(path, shipped_directory()).source
    if source.file is not None:
        assert source.sha256 == sha256((CORPUS / source.file).read_bytes()).hexdigest()

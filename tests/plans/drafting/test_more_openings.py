"""Openings of ministries down to companies, each in the layouts that readers hand on."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from plans.drafting.heading.header import Header, read_header
from plans.text import fold
from tests.plans.drafting.lines import lines_of

TEXTS = Path(__file__).parent / "texts"
OPENINGS: list[dict[str, Any]] = [
    one for name in ("central", "local", "odd") for one in YAML(typ="safe").load(TEXTS / f"openings_{name}.yaml")
]
FLAT = [one for one in OPENINGS if one.get("flat", True)]


def wrapped(text: str) -> str:
    return "\n".join(part for line in text.split("\n") for part in textwrap.wrap(line, 46) or [line])


LAYOUTS: dict[str, Callable[[str], str]] = {
    "as written": lambda text: text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "bars": lambda text: text.replace("\n", "\n|\n"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "wrapped": wrapped,
}
ONE_LINE: dict[str, Callable[[str], str]] = {
    "no line ends": lambda text: text.replace("\n", " "),
    "bars for line ends": lambda text: text.replace("\n", " | "),
}


def facts(header: Header) -> tuple[str, str | None, str | None, str]:
    issued = str(header.issued_on) if header.issued_on else None
    return fold(header.issuer or ""), header.number, issued, fold(header.title or "")


def wanted(one: dict[str, Any]) -> tuple[str, str | None, str | None, str]:
    return fold(one["issuer"] or ""), one["number"], one["issued_on"], fold(one["title"])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("one", OPENINGS, ids=lambda one: one["name"])
def test_every_opening_in_every_layout(one: dict[str, Any], layout: str) -> None:
    assert facts(read_header(lines_of(LAYOUTS[layout](one["text"])))) == wanted(one)


@pytest.mark.parametrize("layout", ONE_LINE)
@pytest.mark.parametrize("one", FLAT, ids=lambda one: one["name"])
def test_every_opening_on_one_line(one: dict[str, Any], layout: str) -> None:
    assert facts(read_header(lines_of(ONE_LINE[layout](one["text"])))) == wanted(one)


@pytest.mark.parametrize("one", [one for one in OPENINGS if "area" in one], ids=lambda one: one["name"])
def test_level_and_area(one: dict[str, Any]) -> None:
    header = read_header(lines_of(one["text"]))
    assert f"{header.level} {header.area}" == one["area"]


def test_a_year_without_day_and_month_is_no_date_and_is_told() -> None:
    header = read_header(lines_of(next(one["text"] for one in OPENINGS if one["name"] == "year only")))
    assert header.issued_on is None
    assert "Văn bản để trống ngày, tháng ban hành" in header.doubts

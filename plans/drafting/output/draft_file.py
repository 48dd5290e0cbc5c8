"""A draft as the YAML of a plan file, with the place of every item and what a person must decide as comments. Pure.

In: a draft and the names of the files around it. Out: text that ``plans.loading`` reads strictly, to the same values.
The order and the manner are those of the plan library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plans.drafting.drafted import Draft, Reviewed
from plans.drafting.output import yaml_text
from plans.drafting.output.decisions import Decision, decisions
from plans.drafting.output.draft_words import SURE

_SCHEMA = "# yaml-language-server: $schema=plan.schema.json"
_PARTS = ("phases", "targets", "tasks")
_APART = ("assignment_parts", *_PARTS, "notes")
_DECIDE = "CẦN QUYẾT ĐỊNH"


def plan_yaml(draft: Draft, document: str, file: str, agencies: Sequence[str] = ()) -> str:
    """The text of the plan file. ``document``: the name of what was read; ``agencies``: the proposals files beside."""
    asked = decisions(draft)
    lines = [_SCHEMA, *_how_to_go_on(document, file, agencies, len(asked), len(draft.plan.get("notes") or ()))]
    for key, value in draft.plan.items():
        lines += [""] if key in _APART else []
        if key in _PARTS and value:
            lines += _part(key, value, draft, asked)
        else:
            lines += _field(key, value, draft, asked)
    return "\n".join(lines) + "\n"


def _how_to_go_on(document: str, file: str, agencies: Sequence[str], asked: int, notes: int) -> Iterator[str]:
    yield from yaml_text.comment(f"Bản thảo do máy đọc từ “{document}”; người phụ trách đối chiếu rồi mới dùng.")
    yield "# Làm tiếp, sửa thẳng trong tệp này:"
    steps = [
        f"xem {asked} chỗ “{_DECIDE}” và {notes} ghi chú ở cuối tệp (notes); quyết xong thì xóa dòng ấy",
        *(f"danh bạ chưa có một số cơ quan: xem lại, rồi dondoc agencies import {one}" for one in agencies),
        f"dondoc plan check {file}",
        f"dondoc plan load {file}",
    ]
    for number, step in enumerate(steps, 1):
        yield from yaml_text.comment(f"{number}. {step}")


def _field(key: str, value: Any, draft: Draft, asked: Sequence[Decision]) -> Iterator[str]:
    yield from _questions(key, asked, 0)
    first, *rest = yaml_text.entry(key, value)
    yield from _beside(first, draft.reviewed(key))
    yield from rest


def _part(key: str, rows: Sequence[Mapping[str, Any]], draft: Draft, asked: Sequence[Decision]) -> Iterator[str]:
    yield f"{key}:"
    for number, row in enumerate(rows):
        item = row["id"] if key == "tasks" else f"{key}[{number}]"
        grounds = draft.reviewed(item)
        yield from _questions(item, asked, 2)
        yield from _doubts(grounds)
        first, *rest = yaml_text.item(row, 2)
        yield from _beside(first, grounds)
        yield from rest


def _questions(item: str, asked: Sequence[Decision], indent: int) -> Iterator[str]:
    for one in asked:
        if one.item == item:
            yield from yaml_text.comment(f"{_DECIDE}: {one.text}", indent)


def _doubts(grounds: Reviewed | None) -> Iterator[str]:
    """What is uncertain, where it has not been asked as a question."""
    if grounds and grounds.doubts and (grounds.sure != "unsure" or grounds.decide):
        yield from yaml_text.comment(f"Lưu ý: {'; '.join(grounds.doubts)}", 2)


def _beside(line: str, grounds: Reviewed | None) -> Iterator[str]:
    """The line with the item's place and how sure it is, or below that remark where there is no room beside it."""
    if grounds is None:
        yield line
        return
    remark = " · ".join(part for part in (str(grounds.place), SURE[grounds.sure]) if part)
    whole = f"{line}  # {remark}"
    if len(whole) <= yaml_text.WIDTH and not line.endswith(">-"):
        yield whole
    else:
        yield f"{' ' * (len(line) - len(line.lstrip(' ')))}# {remark}"
        yield line

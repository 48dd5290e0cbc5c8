"""Reads plan files, strictly: a plan, or an ``InputError`` that names file, line and field of every fault.

In: a path or text, and ``Parties`` to ask which agency codes there are. Out: ``definition.Plan``. Nothing is guessed,
nothing is repaired except the Unicode form of texts (NFC).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from plans.definition import Plan, Task
from plans.errors import Fault, InputError
from plans.faults import faults_of
from plans.parties import Parties
from plans.yamltree import Path_, Tree, dotted, read_bytes, read_text, read_tree

MAX_FAULTS = 50


def read_plan(path: Path, parties: Parties) -> Plan:
    """The plan of a file."""
    return read_plan_text(read_text(path), str(path), parties)


def read_plan_text(text: str, name: str, parties: Parties) -> Plan:
    """The plan of a text; ``name`` stands before every fault."""
    tree = read_tree(text, name)
    if not isinstance(tree.value, dict):
        raise InputError(Fault(name, "tệp phải gồm các mục “khóa: giá trị” của một kế hoạch", tree.line(())))
    try:
        plan = Plan.model_validate(tree.value, by_alias=True, by_name=False)
    except ValidationError as error:
        raise _refusal(faults_of(error, tree, Plan)) from error
    if faults := sorted(_beyond_the_model(plan, tree, parties), key=lambda fault: fault.line or 0):
        raise _refusal(faults)
    return plan


def plan_sha256(path: Path) -> str:
    """The digest by which a plan file is known."""
    return hashlib.sha256(read_bytes(path)).hexdigest()


def _refusal(faults: list[Fault]) -> InputError:
    shown, more = faults[:MAX_FAULTS], len(faults) - MAX_FAULTS
    if more > 0:
        shown.append(Fault(shown[0].file, f"và {more} lỗi nữa; hãy sửa các lỗi trên rồi kiểm tra lại"))
    return InputError(*shown)


def _beyond_the_model(plan: Plan, tree: Tree, parties: Parties) -> Iterator[Fault]:
    """What no single field shows: ids given twice, codes that no directory knows."""
    yield from _repeated_ids(plan, tree)
    for path, code in _codes(plan):
        if code == "assigned":
            yield from _misplaced_assigned(path, tree)
        elif not (parties.is_agency(whole := plan.whole(code)) or parties.group_kind(whole) is not None):
            yield Fault(tree.name, _unknown_code(code, whole, plan, parties), tree.line(path), dotted(tree, path))
        elif path[-1] in _ONE_BODY or path == ("monitor", "lead"):
            yield from _group_for_one_body(path, whole, tree, parties)


_ONE_BODY = frozenset({"issuer", "to", "via"})  # who receives or decides is one body: a group has no desk


def _group_for_one_body(path: Path_, whole: str, tree: Tree, parties: Parties) -> Iterator[Fault]:
    if parties.group_kind(whole) is not None:
        message = f"“{whole}” là một khối; ở đây phải là một cơ quan"
        yield Fault(tree.name, message, tree.line(path), dotted(tree, path))


def _repeated_ids(plan: Plan, tree: Tree) -> Iterator[Fault]:
    seen: dict[str, int | None] = {}
    for number, task in enumerate(plan.tasks):
        path = ("tasks", number, "id")
        if task.id in seen:
            message = f"mã nhiệm vụ “{task.id}” đã dùng ở dòng {seen[task.id]}; hãy đặt mã khác"
            yield Fault(tree.name, message, tree.line(path), dotted(tree, path))
        seen.setdefault(task.id, tree.line(path))


def _unknown_code(code: str, whole: str, plan: Plan, parties: Parties) -> str:
    near = parties.nearest(whole)
    hint = f"có phải “{near.removeprefix(plan.area + '/')}”?" if near else "hãy thêm vào danh bạ trước"
    return f"danh bạ không có cơ quan hay khối mã “{code}”; {hint}"


def _misplaced_assigned(path: Path_, tree: Tree) -> Iterator[Fault]:
    """``assigned`` says who owes something; it is no body that a thing could be sent to or done with."""
    if "lead" in path[2:]:
        return
    message = "“assigned” chỉ đứng ở lead của nhiệm vụ; ở đây hãy ghi mã cơ quan"
    yield Fault(tree.name, message, tree.line(path), dotted(tree, path))


def _codes(plan: Plan) -> Iterator[tuple[Path_, str]]:
    """Every agency code of a plan with its place in the file."""
    if plan.issuer:
        yield ("issuer",), plan.issuer
    if plan.monitor:
        yield ("monitor", "lead"), plan.monitor.lead
        for number, code in enumerate(plan.monitor.support):
            yield ("monitor", "support", number), code
    for number, task in enumerate(plan.tasks):
        for place, code in _codes_of(task):
            yield ("tasks", number, *place), code


def _codes_of(task: Task) -> Iterator[tuple[Path_, str]]:
    for field in ("lead", "support", "delegated_to", "copy_to", "then_to"):
        for number, code in enumerate(getattr(task, field)):
            yield (field, number), code
    for field in ("to", "via", "deliver_to"):
        if code := getattr(task, field):
            yield (field,), code

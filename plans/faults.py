"""What is wrong with a file's values, in its reader's words: pydantic's findings -> Vietnamese, with line and field.

In: a tree of values and the model it was measured against. Out: ``Fault`` lines that say what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plans.errors import Fault
from plans.yamltree import Path_, Tree, dotted

_SHOWN = 60
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = "hãy viết ngày trần dạng NĂM-THÁNG-NGÀY, ví dụ 2024-06-15"
_TEXT = "phải là chữ; hãy để giá trị trong ngoặc kép"
_LIST = "phải là danh sách: [a, b], hoặc mỗi phần tử một dòng bắt đầu bằng “- ”"
_GROUP = "phải là một nhóm các mục “khóa: giá trị”"
_WHOLE = "phải là số nguyên"
_NUMBER = "phải là số"

_SAYINGS: dict[str, str] = {
    "string_type": _TEXT,
    "string_too_short": "không được để trống",
    "string_too_long": "dài quá {max_length} ký tự; hãy rút gọn",
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "tuple_type": _LIST,
    "list_type": _LIST,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "dict_type": _GROUP,
    "too_short": "cần ít nhất {min_length} phần tử",
    "too_long": "chỉ được {max_length} phần tử",
    "greater_than_equal": "phải từ {ge} trở lên",
    "greater_than": "phải lớn hơn {gt}",
    "less_than_equal": "không được quá {le}",
    "less_than": "phải nhỏ hơn {lt}",
    "none_required": "phải để trống (null)",
}


def faults_of(error: ValidationError, tree: Tree, model: type[BaseModel]) -> list[Fault]:
    """One fault for each place that is wrong, in the order of lines."""
    places: dict[Path_, list[ErrorDetails]] = {}
    for detail in error.errors(include_url=False):
        places.setdefault(_place(detail, tree), []).append(detail)
    told = [
        _fault(path, _likeliest(details), tree, model)
        for path, details in places.items()
        if not _is_echo(path, details, places) and not _is_misspelt(path, details, places, model)
    ]
    return sorted(told, key=lambda fault: fault.line or 0)


def _place(detail: ErrorDetails, tree: Tree) -> Path_:
    """The part of an error's location that the file has, without names of union branches."""
    path: Path_ = ()
    for step in detail["loc"]:
        if (*path, step) in tree.lines:
            path = (*path, step)
    return (*path, detail["loc"][-1]) if detail["type"] == "missing" else path


def _is_echo(path: Path_, details: list[ErrorDetails], places: dict[Path_, list[ErrorDetails]]) -> bool:
    """What is only an echo: the complaint of a union's other branch, or of the list around a faulty item."""
    deeper = any(len(other) > len(path) and other[: len(path)] == path for other in places)
    return deeper and all(detail["type"].endswith(("_type", "too_short")) for detail in details)


def _is_misspelt(
    path: Path_, details: list[ErrorDetails], places: dict[Path_, list[ErrorDetails]], model: type[BaseModel]
) -> bool:
    """Whether a missing key is there under a misspelt name, which is told of already."""
    if details[0]["type"] != "missing":
        return False
    beside = (str(key[-1]) for key, found in places.items() if key[:-1] == path[:-1] and _unknown(found))
    return any(_nearest_key(key, known_keys(model, path[:-1])) == path[-1] for key in beside)


def _unknown(details: list[ErrorDetails]) -> bool:
    return details[0]["type"] == "extra_forbidden"


_RANK = ("value_error", "extra_forbidden", "literal_error", "date", "string_pattern_mismatch", "float")


def _likeliest(details: list[ErrorDetails]) -> ErrorDetails:
    """Of the complaints of several union branches about one value, the one that helps most."""
    ranks = {id(one): next((n for n, kind in enumerate(_RANK) if one["type"].startswith(kind)), 9) for one in details}
    return min(details, key=lambda one: ranks[id(one)])


def _fault(path: Path_, detail: ErrorDetails, tree: Tree, model: type[BaseModel]) -> Fault:
    parent = path[:-1] if detail["type"] == "missing" else path
    return Fault(tree.name, _message(path, detail, model), tree.line(parent) or tree.line(()), dotted(tree, path))


def _message(path: Path_, detail: ErrorDetails, model: type[BaseModel]) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        if isinstance(path[-1], int):
            return f"thiếu phần tử thứ {path[-1] + 1}"
        return f"thiếu mục này; hãy thêm “{path[-1]}: …”"
    if kind == "extra_forbidden":
        return _unknown_key(str(path[-1]), known_keys(model, path[:-1]))
    if kind in ("value_error", "assertion_error"):
        return str(context.get("error", detail["msg"]))
    special = _SPECIAL.get(kind.split("_")[0] if kind.startswith("date") else kind)
    said = special(detail) if special else _SAYINGS.get(kind, "giá trị không hợp lệ").format_map(context)
    return f"{said} (đang ghi: {_shown(detail['input'])})"


def _unknown_key(key: str, known: list[str]) -> str:
    near = _nearest_key(key, known)
    hint = f"có phải “{near}”?" if near else f"các khóa được dùng: {', '.join(known)}"
    return f"khóa “{_cut(key)}” không có trong khuôn; {hint}"


def _nearest_key(key: str, known: list[str]) -> str | None:
    folded = key.strip().lower().replace("-", "_").replace(" ", "_")
    return next(iter(get_close_matches(folded, known, 1, 0.5)), None)


def known_keys(model: type[BaseModel], path: Path_) -> list[str]:
    """The keys that the model allows at a place of the file."""
    models: list[type[BaseModel]] = [model]
    for step in path:
        if isinstance(step, str):
            fields = [
                field for one in models for name, field in one.model_fields.items() if (field.alias or name) == step
            ]
            models = [inner for field in fields for inner in _models_in(field.annotation)]
    return [field.alias or name for one in models for name, field in one.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    inner = get_args(annotation)[:1] if get_origin(annotation) is Annotated else get_args(annotation)
    for one in inner:
        yield from _models_in(one)


def _choice(detail: ErrorDetails) -> str:
    allowed = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
    near = get_close_matches(str(detail["input"]), allowed, 1)
    hint = f"; có phải “{near[0]}”?" if near else ""
    return f"chỉ được ghi một trong: {', '.join(allowed)}{hint}"


def _day(detail: ErrorDetails) -> str:
    """A day written the Vietnamese way is shown as the file wants it; one that no calendar has is called so."""
    text = str(detail["input"]).strip()
    written = _VIETNAMESE_DAY.fullmatch(text)
    if not written:
        return _ISO
    day, month, year = map(int, written.groups())
    try:
        return f"hãy viết {date(year, month, day).isoformat()}, không có ngoặc kép"
    except ValueError:
        return f"ngày {text} không có trong lịch; {_ISO}"


def _pattern(detail: ErrorDetails) -> str:
    pattern = str(detail.get("ctx", {}).get("pattern", ""))
    if "f]{64}" in pattern:
        return "phải là 64 chữ số thập lục phân viết thường (sha256)"
    if pattern.startswith(r"^\d{4}"):
        return _day(detail)
    slash = "; mã ở địa bàn khác ghi “địa-bàn/đơn-vị”" if "/" in pattern else ""
    return f"viết sai khuôn mã; chỉ dùng chữ thường không dấu, chữ số và gạch nối{slash}"


_SPECIAL: dict[str, Callable[[ErrorDetails], str]] = {
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "date": _day,
}


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "một nhóm mục"
    if isinstance(value, (list, tuple)):
        return "một danh sách"
    return "để trống" if value is None else f"“{_cut(str(value))}”"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"

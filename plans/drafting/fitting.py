"""Texts longer than a plan file holds, cut at a word and told, so that every draft loads. Pure.

In: plan data ready for JSON. Out: the same with no text over its bound, and a note for each that was cut; the bounds
are those of ``plans.definition`` (a line, a passage). A document of common size never comes near them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Data = dict[str, Any]
LONGEST_LINE = 2_000
LONGEST_PASSAGE = 20_000
_PASSAGES = frozenset({"quote", "more"})
_NAMES: Mapping[str, str] = {
    "title": "tên gọi", "basis": "căn cứ", "assignment_parts": "tiêu đề phần giao việc", "heading": "tiêu đề",
    "section": "mục", "quote": "trích dẫn", "more": "trích dẫn", "text": "nội dung", "name": "tên gọi",
    "who": "chủ thể", "unit": "đơn vị tính", "number": "số, ký hiệu",
}  # fmt: skip


def fitted(plan: Data) -> Data:
    """The plan with every text within its bound; a note says where one was cut."""
    cut: list[tuple[str, str, int]] = []
    data: Data = {key: _fit(value, key, "", cut) for key, value in plan.items()}
    if cut:
        data["notes"] = [*data.get("notes", ()), *_notes(cut)]
    return data


def _fit(value: Any, key: str, at: str, cut: list[tuple[str, str, int]]) -> Any:
    if isinstance(value, Mapping):
        at = str(value.get("id") or at)
        return {name: _fit(one, name, at, cut) for name, one in value.items()}
    if isinstance(value, list):
        return [_fit(one, key, at, cut) for one in value]
    longest = LONGEST_PASSAGE if key in _PASSAGES else LONGEST_LINE
    if isinstance(value, str) and len(value) > longest:
        cut.append((at, key, longest))
        return shortened(value, longest)
    return value


def shortened(text: str, longest: int) -> str:
    """The first words that fit; a word without end is cut in itself."""
    if len(text) <= longest:
        return text
    head = text[: longest + 1]
    return head.rpartition(" ")[0].rstrip() or head[:longest]


def _notes(cut: list[tuple[str, str, int]]) -> Iterator[dict[str, str]]:
    for at, key, longest in dict.fromkeys(cut):
        what = _NAMES.get(key, key)
        words = f"{f'{at}: ' if at else ''}{what} dài hơn {longest} ký tự, chỉ ghi phần đầu; hãy xem văn bản"
        yield {"at": "Văn bản", "kind": "unread", "text": words}

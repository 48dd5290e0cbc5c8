"""The audit speaks in words: every act that the register writes has its own, and so has every fact."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from agencies.portal.shown.audit import FACTS, VERBS, said, verb

ROOT = Path(__file__).parents[2]
_WRITERS = {"entry": 0, "_tell": 1, "change": 2}  # who writes lines of the history: where the act stands
_COMMON = {"plan", "obligation", "now", "by", "at"}


def calls() -> Iterator[tuple[str, list[str]]]:
    """Every act written down in the sources, with the names of its facts as far as they stand beside it."""
    for path in [*(ROOT / "plans" / "register").rglob("*.py"), *(ROOT / "flows").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _WRITERS:
                place = _WRITERS[node.func.id]  # type: ignore[attr-defined]
                act = node.args[place] if len(node.args) > place else None
                if isinstance(act, ast.Constant) and isinstance(act.value, str):
                    whole = act.value if "." in act.value else f"obligation.{act.value}"
                    yield whole, [one.arg for one in node.keywords if one.arg and one.arg not in _COMMON]


def test_every_act_has_words() -> None:
    acts = {act for act, _ in calls() if act.partition(".")[0] in {one.partition(".")[0] for one in VERBS}}
    assert len(acts) > 20
    assert sorted(acts - VERBS.keys()) == []


def test_every_fact_has_a_name() -> None:
    assert sorted({name for _, names in calls() for name in names} - FACTS.keys()) == []


SAID = [
    (
        {"due_on": "2024-07-01", "was_due_on": None, "reason": "Chờ số liệu"},
        "ngày cuối: 01/07/2024; lý do: Chờ số liệu",
    ),
    ({"audience": "api", "agency": "kt/so-y-te"}, "loại: phần mềm kết nối; cơ quan: kt/so-y-te"),
    ({"rows": {"agencies": 2, "members": 1}}, "dòng: 2 cơ quan, 1 thành viên"),
    ({"group Khối văn xã": "– → …"}, "khối Khối văn xã: – → …"),
    ({"active": False, "form": "x", "sha256": "y"}, "còn dùng: không"),
    ({"la": "x"}, "la: x"),
    ({"note": "work"}, "ghi chú: work"),
    ({"reason": "x" * 400}, f"lý do: {'x' * 293}…"),
]


@pytest.mark.parametrize(("detail", "words"), SAID)
def test_what_a_line_says(detail: dict[str, object], words: str) -> None:
    assert said(detail) == words


def test_only_our_own_words_are_put_into_another_language() -> None:
    english = {"lý do": "reason", "loại": "kind", "vào việc": "work"}
    assert said({"audience": "work", "reason": "lý do"}, lambda one: english[one]) == "kind: work; reason: lý do"
    assert (verb("obligation.submit"), verb("link.la"), verb("la.la")) == ("Nộp báo cáo", "Liên kết", "la.la")

"""``dondoc plan phrases``: how the grammar of deadlines reads sentences, one a line; for trying a wording out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from flows.cli import show
from flows.cli.options import AsJson
from plans.yamltree import read_text

_KINDS = {
    "report": "báo cáo",
    "plan": "gửi kế hoạch",
    "work": "công việc",
    "milestone": "sơ kết, tổng kết",
    "target": "chỉ tiêu",
    "phase": "giai đoạn",
    "monitor": "theo dõi, đôn đốc",
}


def phrases(
    file: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp chữ, mỗi dòng một câu.")],
    as_json: AsJson = False,
) -> None:
    """Đọc thử các câu về thời hạn: mỗi dòng một câu, cho biết việc gì, hạn nào, gửi đến đâu."""
    from plans.drafting import timing  # the grammar is slow to import and the sweep must not pay for it

    read = timing.phrases(read_text(file).removeprefix("\ufeff").splitlines())
    if as_json:
        return show.print_json(read)
    for entry in read:
        _tell(entry)
    return None


def _tell(entry: Mapping[str, Any]) -> None:
    show.say(entry["text"], "bold")
    for duty in entry["duties"]:
        show.say(f"  - {_line(duty)}")
    if not entry["duties"]:
        show.say("  (không có thời hạn)", "dim")


def _line(duty: Mapping[str, Any]) -> str:
    rule = duty["due"]
    told = ", ".join(f"{name}: {_value(value)}" for name, value in rule.items()) if rule else "chưa rõ thời hạn"
    parts = [f"{_KINDS[duty['kind']]}: {told}"]
    parts += [f"{words} {', '.join(duty[name])}" for name, words in _ROLES.items() if duty.get(name)]
    if duty.get("beyond"):
        parts.append(f"nguyên văn “{duty['beyond']}”")
    parts += [f"cần xem: {doubt}" for doubt in duty.get("doubts", ())]
    return "; ".join(parts)


_ROLES = {"to": "gửi", "via": "qua", "copy_to": "đồng gửi", "then_to": "để báo cáo tiếp"}


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return " – ".join(str(one) for one in value.values())
    return " và ".join(map(str, value)) if isinstance(value, list) else str(value)

"""Rungs, channels and addressees in the words of officials: ``reminder-15`` -> "nhắc trước 15 ngày làm việc"."""

from __future__ import annotations

import re
from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "reminder": "nhắc",
    "overdue": "báo quá hạn",
    "escalation_monitor": "báo cơ quan theo dõi",
    "escalation_issuer": "báo lãnh đạo nơi ban hành",
    "digest": "tổng hợp tuần",
}
CHANNELS: Mapping[str, str] = {"email": "thư điện tử", "sms": "tin nhắn", "none": ""}
_RUNG = re.compile(r"(?P<kind>[a-z_]+)(?P<sign>[-+])(?P<offset>\d+)(?P<days>d?)")
_DIGEST = re.compile(r"digest-(?P<year>\d{4})-W(?P<week>\d{2})")


def rung_words(rung: str) -> str:
    """The name of a rung (``ladder.Rung.name``, or a digest's) in words; a name that nobody knows stays as it is."""
    if week := _DIGEST.fullmatch(rung):
        return f"{KINDS['digest']} {int(week['week'])}/{week['year']}"
    found = _RUNG.fullmatch(rung)
    if found is None or found["kind"] not in KINDS:
        return rung
    offset, unit = int(found["offset"]), "ngày" if found["days"] else "ngày làm việc"
    if found["sign"] == "-":
        return f"nhắc trước {offset} {unit}" if offset else "nhắc đúng ngày nên nộp"
    after = "" if offset <= 1 else f" sau {offset} {unit}"
    return KINDS[found["kind"]] + after

"""The Vietnamese words for what stands in a draft, shared by the summary, the plan file and the review page. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from plans.drafting.drafted import Draft
from plans.due import Due
from plans.wording import phrase

SURE = {"certain": "chắc chắn", "likely": "khá chắc", "unsure": "chưa chắc"}
KINDS = {"work": "Nhiệm vụ", "report": "Báo cáo", "plan": "Kế hoạch riêng", "milestone": "Mốc"}
FIELDS = {
    "number": "Số, ký hiệu",
    "title": "Tên",
    "issuer": "Cơ quan ban hành",
    "issued_on": "Ngày ban hành",
    "basis": "Căn cứ",
    "effective": "Thời gian thực hiện",
    "monitor": "Theo dõi, đôn đốc",
}
NOTES = {
    "no_date": "thiếu ngày",
    "inferred": "suy luận",
    "contradiction": "mâu thuẫn",
    "unread": "chưa đọc được",
    "other": "ghi chú",
}
_ASSIGNED = "các cơ quan được giao nhiệm vụ"


def name_of(draft: Draft, code: str) -> str:
    """A body's name as the draft has it; a code that it does not name stays as it is."""
    if code == "assigned":
        return _ASSIGNED
    whole = code if "/" in code else f"{draft.plan.get('area')}/{code}"
    return next((one.name for one in draft.agencies if one.code in (whole, code)), code)


def note_words(note: Mapping[str, Any]) -> str:
    """ "[thiếu ngày] Báo cáo hằng tháng: văn bản không ghi ngày"."""
    return f"[{NOTES.get(note['kind'], note['kind'])}] {note['text']}"


def day_words(text: str | None) -> str:
    """ISO text, perhaps of a month or year only, as officials write it: "03/04/2024", "04/2024"."""
    return "/".join(reversed(str(text).split("-"))) if text else ""


def due_words(due: Mapping[str, Any] | None) -> str:
    """A deadline rule in words; one that the plan file would refuse is shown as it stands."""
    if not due:
        return ""
    try:
        return phrase(Due.model_validate(dict(due), by_alias=True, by_name=False))
    except ValidationError:
        return ", ".join(f"{key}: {value}" for key, value in due.items())

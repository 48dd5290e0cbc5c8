"""A report or a plan to be sent, as a task: who owes it, to whom, by when. Pure.

In: a ``Duty`` and where it stands. Out: a ``Drafted`` task. Who reports where the words name nobody, or all, is
``assigned`` (DESIGN §3); a time that no rule can say is asked for; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plans.drafting.addressing import means_everybody
from plans.drafting.document import Place
from plans.drafting.drafted_tasks import Data, Drafted, Local, source_of
from plans.drafting.reading import Duty, Ears

_POINTS_BACK = re.compile(r"(?:nêu|nói|có tên) trên$|^quý ", re.IGNORECASE)
_REPORT_NAMES: Mapping[str, str] = {
    "day": "bao-cao-ngay", "week": "bao-cao-tuan", "month": "bao-cao-thang", "quarter": "bao-cao-quy",
    "six_months": "bao-cao-6-thang", "nine_months": "bao-cao-9-thang", "year": "bao-cao-nam",
}  # fmt: skip
_REPORT_TITLES: Mapping[str, str] = {
    "day": "Báo cáo hằng ngày", "week": "Báo cáo hằng tuần", "month": "Báo cáo hằng tháng",
    "quarter": "Báo cáo hằng quý", "six_months": "Báo cáo 6 tháng", "nine_months": "Báo cáo 9 tháng",
    "year": "Báo cáo hằng năm",
}  # fmt: skip


def of_duty(
    duty: Duty,
    section: str,
    heading: str,
    place: Place,
    ears: Ears,
    local: Local,
    lead: Sequence[str] = (),
) -> Drafted:
    """A report or a plan to be sent; nobody reports to themselves: those that the sentence names do, or all."""
    doubts, decide = list(duty.doubts), []
    data: Data = {"kind": duty.kind}
    if title := _title(duty):
        data["title"] = title
    data.update(_route(duty, ears, local, doubts))
    others = [code for code in lead if code != data.get("to")]
    data["lead"] = _who(duty, others, ears, local)
    if duty.due:
        data["due"] = dict(duty.due)
    if duty.beyond and set(duty.due or {}) <= {"every"}:  # "trước ngày 05 hằng quý" tells no month
        decide.append(f"thời hạn “{duty.beyond}” chưa diễn đạt được thành ngày; hãy ghi thời hạn (due)")
    data["source"] = source_of(section, heading, duty.quote, ())
    order = ("kind", "title", "lead", "to", "via", "copy_to", "then_to", "due", "source")
    return Drafted(_duty_stem(duty), {key: data[key] for key in order if key in data}, place, duty.sure, doubts, decide)


def _who(duty: Duty, lead: Sequence[str], ears: Ears, local: Local) -> list[str]:
    words = "; ".join(duty.who)
    if duty.onward and (found := [local(body) for body in ears.listed(words)]):
        return list(dict.fromkeys(found))
    if lead and (not means_everybody(words) or _POINTS_BACK.search(words)):
        return list(dict.fromkeys(lead)) if not _all_groups(words, ears) or not words else ["assigned"]
    if not words or means_everybody(words):
        return ["assigned"]
    found = [local(body) for body in ears.listed(words)]
    return list(dict.fromkeys(found)) or ["assigned"]


def _all_groups(words: str, ears: Ears) -> bool:
    bodies = ears.listed(words) if words else []
    return len(bodies) > 1 and all(body.group for body in bodies)


def _route(duty: Duty, ears: Ears, local: Local, doubts: list[str]) -> Iterator[tuple[str, Any]]:
    """Who receives it, through whom, who has a copy; a body's desk is one body, so further receivers get a copy."""
    to = receivers(duty.to, ears, local, doubts)
    via = receivers(duty.via, ears, local, doubts)
    if to:
        yield "to", to[0]
    if via and via[:1] != to[:1]:
        yield "via", via[0]
    copies = list(dict.fromkeys([*to[1:], *receivers(duty.copy_to, ears, local, doubts)]))
    if len(to) > 1:
        doubts.append("văn bản ghi nhiều nơi nhận; nơi đầu được ghi là nơi nhận, các nơi khác được gửi bản sao")
    if copies:
        yield "copy_to", copies
    if then := list(dict.fromkeys(receivers(duty.then_to, ears, local, doubts))):
        yield "then_to", then


def receivers(words: Sequence[str], ears: Ears, local: Local, doubts: list[str]) -> list[str]:
    """One body for each of the words; what is none, or many, is told as a doubt."""
    found = []
    for one in words:
        body = ears.one(one)
        if body is None or body.group is not None:
            doubts.append(f"nơi nhận “{one}” chưa xác định được là cơ quan nào")
        else:
            found.append(local(body))
    return found


def _title(duty: Duty) -> str:
    due = duty.due or {}
    if duty.kind != "report":
        return ""
    if due.get("on"):
        return "Báo cáo đột xuất"
    return _REPORT_TITLES.get(str(due.get("every", "")), "")


def _duty_stem(duty: Duty) -> str:
    if duty.kind == "plan":
        return "ke-hoach-trien-khai"
    due = duty.due or {}
    if due.get("on"):
        return "bao-cao-dot-xuat"
    return _REPORT_NAMES.get(str(due.get("every", "")), "bao-cao")

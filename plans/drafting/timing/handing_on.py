"""A report that its receiver sums up and sends on by a day of its own. Pure.

"… gửi Bộ Tư pháp trước ngày 25 hằng tháng để tổng hợp, báo cáo Thủ tướng Chính phủ trước ngày 30 hằng tháng" asks for
two reports: the second is of the first one's receiver.
"""

from __future__ import annotations

from dataclasses import replace

from plans.drafting.reading import Duty
from plans.drafting.timing.parts import Span
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.recipients import addressed

_SENT_ON = pattern(
    r"^\W*(?:để|nhằm)(?: [^;.,]{0,80}?)?(?: (?:tổng hợp|tập hợp|theo dõi))(?: [^;.,]{0,40})?,?(?: và)? (?P<act>báo cáo|"
    r"trình)(?= )"
)


def handed_on(text: str, low: str, first: tuple[Duty, Span], second: tuple[Duty, Span]) -> Duty:
    """The second of two duties, told as what the first one's receiver owes where the words between them say so."""
    (given, before), (duty, place) = first, second
    onward = _SENT_ON.match(low[before[1] : place[0]])
    if not onward or given.kind != "report" or not given.to:
        return duty
    to = addressed(text, before[1] + onward.start("act"), place[0]).to
    if not to:
        return duty
    return replace(duty, kind="report", who=given.via or given.to, to=to, via=(), copy_to=(), then_to=(), onward=True)

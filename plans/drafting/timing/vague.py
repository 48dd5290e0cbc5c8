"""Times that a plain sentence tells and no rule of the plan file can say: parts of months, seasons, sittings. Pure.

"trong tuần đầu của tháng 7", "tuần cuối hằng tháng", "trước mùa mưa bão", "trước kỳ họp thường lệ giữa năm": they are
kept in their own words for a person to date. In brackets or behind a label a time may be sayable: "(thời gian: Quý I -
II/2026)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting.reading import Duty
from plans.drafting.timing.heads import kind_at
from plans.drafting.timing.parts import Span
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.readings import Reading, reading
from plans.drafting.timing.times import only_time, rule_of
from plans.drafting.timing.words import EACH, EVERY

_WHICH = r"(?:đầu(?: tiên)?|cuối(?: cùng)?|giữa|thứ (?:nhất|hai|ba|tư|[1-5])|[1-5])"
_OF = rf"(?:(?: của| trong)? (?:{EACH} )?(?:tháng|quý|năm|kỳ)(?! học))"
_NUMBERED = r"(?:(?: |\s?/\s?)(?:\d{1,2}|i{1,3}|iv)(?!\w|%))?(?:(?: năm |\s?/\s?|, )?20\d\d(?!\d))?(?: sau)?"
_PART_OF = (
    rf"(?:(?:tuần|nửa) {_WHICH}|(?:thượng|trung|hạ) tuần|(?<!từ\x20)(?:đầu|giữa)(?= (?:của )?(?:tháng|quý)(?! năm))"
    rf"|\d{{1,2}} ngày (?:đầu|cuối)(?=(?: của)?(?: {EACH})? (?:tháng|quý)(?! (?:sau|tiếp|kế|liền|báo))))"
)
_SEASON = r"(?:mùa (?:mưa|bão|khô|lũ|nắng|lễ hội|vụ|cạn)|tết(?!\w))"
_SITTING = r"(?:kỳ (?:họp|thi|tuyển sinh)|khai giảng|năm học|ngày khai (?:mạc|giảng)|đại hội|hội nghị)"
_WEEKDAY = r"(?:(?:sáng|trưa|chiều|tối) )?(?:ngày )?thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w)"
_SEVERAL = (  # "02 tuần/lần, vào thứ Sáu", "10 ngày một lần": no period of the plan file
    r"(?:định kỳ )?(?:mỗi )?(?:(?:0?[2-9]|[1-9]\d|hai|ba|bốn|mười) (?:tuần|ngày)|(?:0?[2458]|1[01]|hai|bốn) tháng)"
    rf"(?: (?:một|0?1) lần|\s?/\s?(?:(?:một|0?1) )?lần)(?:[^;.()]{{0,60}}? {_WEEKDAY})?"
)
_VAGUE = pattern(
    rf"{_SEVERAL}|"
    rf"(?:(?:vào|trong|trước|xong|chậm nhất)(?: là)? (?:khoảng )?)?(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])"
    rf" (?:của )?)?{_PART_OF}{_OF}{_NUMBERED}"
    rf"|(?:trước|chậm nhất|xong)(?: (?:thời điểm|dịp|khi|ngày))*(?: (?:bắt đầu|bước vào|diễn ra|vào))*"
    rf" (?:{_SEASON}|{_SITTING})[^,;.()]{{0,60}}"
    r"|(?:vào|trong) (?:các )?dịp [^,;.()]{3,60}"
)
_NO_DEADLINE = pattern(r"(?:số liệu|tính|so với|kỳ|từ|kể từ|đã|kết quả|tình hình|được|của|tháng|ngày|\d) $")
_REPORTS = pattern(r"báo cáo kết quả|gửi báo cáo|định kỳ|hằng|(?:^|[,;.])\W*báo cáo|lần,? báo cáo")
_EACH = pattern(rf"{EACH} (tháng|quý|năm)(?!\w)")
_LABELLED = pattern(
    r"[(,;.]\s*(?:thời (?:gian|hạn)|tiến độ)"
    r"(?: (?:thực hiện|hoàn thành|hoàn tất|triển khai|tổ chức|tiến hành|dự kiến))*\s?:\s*"
    r"([^();:]{3,80}?)(?=\s*(?:[);]|\.\s|\.?$))"
)
_BRACKETED = pattern(r"\(((?:trong |hoàn thành |xong )?[^();:]{5,50})\)(?=\s*[.;,]?\s*(?:$|[.;]))")
_DATED_PART = pattern(r"quý|tháng")

_EXCEPTION = pattern(
    r"[,;(]\s*(?P<words>riêng (?:đối với |trong |với |báo cáo )?(?:quý|tháng|6 tháng|năm|kỳ)(?!\s+20\d\d)"
    r"[^;.()]{3,120})"
)
_RECURS = pattern(r"hằng|hàng|mỗi|định kỳ|\d tháng|tháng cuối")
_SEASON_OF = pattern(r"(?:vào|trong) (?:các )?dịp ")
EXCEPTED = "ngoại lệ chưa diễn đạt được thành quy tắc, cần ghi thêm: “{}”"


def vague(text: str) -> Iterator[tuple[int, int, str]]:
    """Places of such times in a plain sentence, and how often they come where they say it."""
    for match in _VAGUE.finditer(text):
        if _NO_DEADLINE.search(text, max(0, match.start() - 12), match.start()):
            continue
        each = _EACH.search(match[0])
        yield match.start(), match.end(), EVERY[each[1]] if each else ""


def told_aside(text: str) -> Iterator[tuple[int, int]]:
    """Places of times behind a label of their own, or alone in the brackets that end a part of a sentence."""
    yield from (match.span(1) for match in _LABELLED.finditer(text))
    for match in _BRACKETED.finditer(text):
        if _DATED_PART.search(match[1]) and only_time(match[1]) and rule_of(match[1])[0]:
            yield match.span(1)


def exception(text: str) -> tuple[int, int] | None:
    """ "…, riêng quý IV trước ngày 10/12": what differs in one of the periods of a recurring duty."""
    found = _EXCEPTION.search(text)
    return found.span("words") if found and _RECURS.search(text, 0, found.start()) else None


def with_exception(found: list[Reading], text: str, but: Span | None) -> list[Reading]:
    """The last duty before "riêng quý IV trước ngày 10/12" with these words as a doubt."""
    before = [index for index, one in enumerate(found) if but and one.place[0] < but[0]]
    if but is None or not before:
        return found
    at = before[-1]
    duty = found[at].duty
    doubts = (*duty.doubts, EXCEPTED.format(text[slice(*but)].strip()))
    return [*found[:at], replace(found[at], duty=replace(duty, sure="unsure", doubts=doubts)), *found[at + 1 :]]


def with_left_over(found: list[Reading], text: str, low: str, untold: Sequence[tuple[int, int, str]]) -> list[Reading]:
    """And the duties of the times that no other reading of the sentence holds; ``untold``: those that are vague."""
    whole = list(found)
    for place in told_aside(low):
        if not _holds(whole, place) and (duty := _aside(text, low, place)):
            whole.append(reading(duty, duty.due, text, place))
    for start, end, every in untold:
        if not _holds(whole, (start, end)) and not (whole and _SEASON_OF.match(low, start)):
            duty = _vague(text, low, (start, end), every)
            bare = [one for one in whole if _is_bare(one, duty)]
            duty = replace(duty, due=bare[0].duty.due) if bare else duty
            whole = [*(one for one in whole if one not in bare), reading(duty, duty.due, text, (start, end))]
    return whole


def _is_bare(one: Reading, duty: Duty) -> bool:
    """A report of which only the period has been told, where these words say when in it."""
    due = one.duty.due or {}
    same = set(due) == {"every"} and due["every"] == (duty.due or due)["every"]
    return one.duty.kind == duty.kind == "report" and same and not one.duty.beyond


def _aside(text: str, low: str, place: Span) -> Duty | None:
    """None for "thường xuyên", and for a report, of which more must be told."""
    rule, left = rule_of(low[slice(*place)])
    kind = kind_at(low, *place)
    if kind == "report" or not (rule or left):
        return None
    return Duty(kind, rule, text, beyond=text[slice(*place)].strip() if left else "", sure="likely")


def _vague(text: str, low: str, place: Span, every: str) -> Duty:
    told = (every or _REPORTS.search(low)) and not _SEASON_OF.match(low, place[0])
    kind = kind_at(low, *place)
    kind = "work" if kind == "report" and not told else kind
    rule = {"every": every} if every and kind == "report" else None
    return Duty(kind, rule, text, beyond=text[slice(*place)].strip(), sure="unsure")


def _holds(found: Sequence[Reading], place: Span) -> bool:
    """Whether a reading that has a day, or words for one, stands at a place."""
    near = (one.duty for one in found if one.place[0] < place[1] and place[0] < one.place[1])
    return any(duty.beyond or (duty.due and set(duty.due) != {"every"}) for duty in near)

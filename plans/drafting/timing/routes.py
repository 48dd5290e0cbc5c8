"""Where a paper goes that a sentence asks for without saying when: "gửi kế hoạch về Công an tỉnh để tổng hợp". Pure."""

from __future__ import annotations

from collections.abc import Iterator

from plans.drafting.reading import Duty, DutyKind
from plans.drafting.timing.parts import pieces, sentences
from plans.drafting.timing.plain import pattern, plain
from plans.drafting.timing.recipients import addressed
from plans.drafting.timing.senders import senders
from plans.text import fold_white

_LONGEST = 4000  # letters
_PLAN = r"kế hoạch(?! (?:đề ra|đã|này|được giao))"
_TO_BE_SENT = pattern(
    # the plan is what is sent; a report on a plan, or a plan that somebody else approves, is not
    rf"(?<!\w)(?:gửi|nộp) (?:(?!báo cáo|kết quả|số liệu|về |đến |cho )[^\s,;.]+ ){{0,4}}{_PLAN}[^;.]{{0,120}}?(?:về|"
    rf"cho|đến|tới|lên|$)"
    rf"|(?<!\w)(?:xây dựng|ban hành|lập|có|cụ thể hóa|hoàn thiện)(?: (?!báo cáo)[^\s,;.]+){{0,8}}? {_PLAN}"
    r"(?:(?!báo cáo|kết quả thực hiện|tổ chức thực hiện)[^;.]){0,160}?(?<!\w)(?:gửi|nộp)"
    r"(?!(?: [^\s,;.]+){0,3}? (?:báo cáo|kết quả|số liệu))"
    rf"|^\W*(?:các )?{_PLAN}[^;.]{{0,80}}?(?<!\w)gửi (?:về|cho|đến|tới|lên)"
)
_REPORT = pattern(r"báo cáo(?! viên)|kết quả|số liệu|tình hình")


def route(sentence: str) -> Duty | None:
    """The recipients of a paper, whatever its time: a plan to be sent, or else a report; None where nobody is named."""
    text = next(pieces(fold_white(sentence), _LONGEST))
    low = plain(text)
    kind: DutyKind | None = "plan" if _TO_BE_SENT.search(low) else "report" if _REPORT.search(low) else None
    return _sent(kind, text) if kind else None


def plans_sent(text: str) -> Iterator[Duty]:
    """Plans that a tidy text asks for to be sent to somebody, sentence by sentence."""
    for start, end in sentences(text):
        words = text[start:end].strip()
        if _TO_BE_SENT.search(plain(words)) and (duty := _sent("plan", words)):
            yield duty


def _sent(kind: DutyKind, words: str) -> Duty | None:
    at = addressed(words)
    if not at.to:
        return None
    who = senders(words, 0, len(words))
    return Duty(kind, None, words, who=who, to=at.to, via=at.via, copy_to=at.copy_to, then_to=at.then_to)

"""Which period words of a sentence say how often a duty comes, and which are mere nouns ("kế hoạch hằng năm"). Pure.

In: the tokens after the productions; out: the same with every such period as one token A.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plans.drafting.timing.dates import Period
from plans.drafting.timing.plain import pattern
from plans.drafting.timing.tokens import Span, Token

# What stands before and after a word that makes a period of it, as patterns over letters.
_BEFORE = {
    "B": re.compile(r"[kgzfyA]$|Q\($|A[,;&]{1,2}[gz]?$|(?:^|[;.:])[~,]?$|k~$"),
    "b": re.compile(r"[kgzf]$|A[,;&]{1,2}$|A\)?[;,&]{1,2}[gz]?$|[;,&]$(?<=A.{5}[;,&])"),
    "s": re.compile(r"[kgzfA][,:;&]{0,2}$(?<!A)|g.{0,30}Q\)?[,;&]{1,2}$"),
}
_AFTER = {
    "B": re.compile(r"[(:,]?~?[QR]|[,&]{0,2}[HPBb](?!m?[nd])|[(:,]{0,2}D"),
    "b": re.compile(r"[(:]?[QW]|[(:]D|[,&]{1,2}[BHP]"),
    "s": re.compile(r"[,&]{1,2}[Bbs]|[(:,]?Q"),
}
_START = {"b": re.compile(r"(?:^|[;,&.(:]|g~)$"), "B": re.compile(r""), "s": re.compile(r"g$|[gk].{0,9}:$")}
_MONTHS_TOLD = re.compile(r"A\((?:s[,&])*s$")  # "06 tháng một lần (tháng 01 và tháng 6 hằng năm)"
_ADJECTIVE = pattern(
    r"(?:kế hoạch|dự toán|kinh phí|ngân sách|chương trình|mục tiêu|chỉ tiêu|nhiệm vụ|công tác|tỷ lệ|bình quân|"
    r"trung bình|họp|lễ|nghỉ phép|thi đua|học tập|dự án|đề tài|định mức|nguồn vốn|đầu tư công|tăng|giảm|thu nhập|"
    r"chi thường xuyên|số lượng|phân loại|đánh giá cán bộ)(?: công tác)? $"
)
_ENDS = pattern(
    # what may follow a bare "báo cáo năm", unlike "báo cáo kết quả tuần lễ …"
    r"\s*(?:[,;:.()/&-]|$|(?:gửi|về|cho|được|theo|tới|đến|trước|chậm|muộn|và|hoặc|của|phải|tổng|kết quả|"
    r"thực hiện|xây dựng|"
    r"báo cáo|công tác|tình hình|với|định kỳ|để|các|trong|vào|là|nộp|trên|lên|xong|hay|có|không|từ|tính|6|"
    r"06|9|09|1|01|lần lượt|lồng ghép|tương ứng|ghi|nêu|sơ kết|do|bằng|tại|đối với|cùng|kèm|chung|đầy đủ|đúng|kịp thời|"
    r"đột xuất|thông tin|phản ánh|rà soát|đánh giá|cung cấp|thống kê|cập nhật|gồm|bao gồm|"
    r"sở|ubnd|ủy ban|cơ quan|đơn vị|công an)(?!\w))"
)
_NO_OTHER = 40  # letters of context looked at


def with_periods(items: Sequence[Token], text: str) -> list[Token]:
    """Tokens with every period that says how often as A."""
    done: list[Token] = []
    letters = "".join(item.letter for item in items)
    for index, item in enumerate(items):
        before = "".join(one.letter for one in done[-_NO_OTHER:])
        after = letters[index + 1 : index + 9]
        due = index + 1 < len(items) and _yearless(items[index + 1 : index + 3])
        done.append(_as_period(item, before, after, text, due=due) or item)
    return done


def _yearless(after: Sequence[Token]) -> bool:
    """A deadline follows that needs a period to be understood: "dự toán hằng năm gửi Sở Tài chính trước ngày 31/7"."""
    deadline = next((item for item in after if item.letter == "Q"), None)
    if deadline is None or any(item.letter not in "~Q" for item in after):
        return False
    return all(day.month and not day.full for day in deadline.value.days) and not deadline.value.recurs


def _as_period(item: Token, before: str, after: str, text: str, *, due: bool) -> Token | None:
    if item.letter == "P" and item.value.every:
        return Token("A", item.start, item.end, item.value)
    if item.letter == "H":
        adjective = _ADJECTIVE.search(text[max(0, item.start - 30) : item.start]) or _MONTHS_TOLD.search(before)
        return (
            None
            if adjective and not due and not _AFTER["b"].match(after)
            else Token("A", item.start, item.end, item.value)
        )
    if item.letter not in _BEFORE or not _told(item, before, after):
        return None
    if item.letter == "b" and not _ENDS.match(text, item.end):
        return None
    noun = not _how_often(before)
    value = item.value
    if isinstance(value, Span):
        return None if value.year or value.part[:1] not in ("Q", "H") else _named_turn(item, noun=noun)
    return Token("A", item.start, item.end, replace(value, noun=noun)) if value.every else None


def _how_often(before: str) -> bool:
    """ "định kỳ 6 tháng, năm" says how often, "báo cáo 6 tháng, năm" which report."""
    run = re.search(r"(?:A[,;&]{0,2}){0,12}$", before)
    return before[: run.start()].endswith("k") if run else False


def _told(item: Token, before: str, after: str) -> bool:
    letter = item.letter
    if _BEFORE[letter].search(before):
        return True
    return bool(_AFTER[letter].match(after) and _START[letter].search(before))


def _named_turn(item: Token, *, noun: bool) -> Token:
    """ "quý III": of the quarterly reports the third."""
    part: str = item.value.part
    every = "quarter" if part[0] == "Q" else "six_months"
    return Token("A", item.start, item.end, Period(every, int(part[1]), noun))

"""A plain sentence -> the typed tokens of time in it, with what stands between them. Pure.

Letters: k định kỳ · H hằng năm · P một năm một lần · B 6 tháng · b a bare "năm" · d a date · n a day · e an end
(cuối quý) · r a month beside the period's (tháng sau) · y a year beside it · M a list of months · w weekday ·
h hour · s a span (quý III năm 2026) · S several (quý I, II năm 2026), each of which becomes an s · W a time limit ·
m before or by · v in or on · T to · F from · N from now ·
f đối với · g báo cáo · z sơ kết, tổng kết · & và · Y a bare year · , ; : ( ) . - signs · # a bare number ·
x a date that no calendar has · ~ any other words. Later: D days, R a stretch, Q a deadline, U a span of each year,
A a period that says how often, O the year before as the reported one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from plans.drafting.timing.dates import VALUES
from plans.drafting.timing.plain import pattern, spelled
from plans.drafting.timing.tokens import Day, Span, Token
from plans.drafting.timing.words import LEXICON, PUNCTUATION, ROMAN

Spans = Sequence[tuple[int, int]]
_WORD = re.compile(r"\w")
_TURN = re.compile(r"\b(?!và\b)\w+")
_MAYBE = re.compile(
    r"\d\s*[/.-]\s*\d|ngà?y|tháng|quí|năm|tuần|giờ|định kì|hằng|hàng|mỗi|thứ|chủ nhật|nửa|bán niên|trong|trước|"
    r"chậm nhất|muộn nhất|đột xuất|yêu cầu|vướng|phát sinh|sơ kết|tổng kết|giai đoạn|đôn đốc|theo dõi|\d\s*h|cần thiết"
    r"|sửa đổi|thời gian|thời hạn|quy định|sự cố|bất thường|xảy ra|phát hiện|kế hoạch|khi có|dịch|thiên tai|vượt"
    r"|báo cáo (?:ngay|kịp thời|khẩn)|ngay báo cáo|kịp thời (?:báo|phản)"
)


def timely(text: str) -> bool:
    """Whether a plain sentence can say anything about time; most cannot, and are done at once."""
    return _MAYBE.search(text) is not None


@cache
def _master() -> re.Pattern[str]:
    """All rules of the lexicon at once. The empty group behind each tells which one it was: one before it would hide
    its first letter from the machine that matches, which then tries every rule at every word."""
    nameless = (re.sub(r"\?P<\w+>", "?:", spelled(written)) for _, written in LEXICON)
    both = "|".join(f"(?:{one})(?P<t{index}>)" for index, one in enumerate(nameless))
    return re.compile(rf"(?<![\w])(?:{both})|(?P<sign>[,;:()/.&+-])")


def tokens(text: str, masked: Spans = ()) -> list[Token]:
    """The tokens of a plain sentence in order; masked spans are words like any other."""
    return [*tokens_of(text, masked)]


def tokens_of(text: str, masked: Spans = ()) -> Iterator[Token]:
    """The same, one at a time."""
    end = 0
    for token in _found(text, masked):
        if _WORD.search(text, end, token.start):
            yield Token("~", end, token.start)
        yield token
        end = token.end
    if _WORD.search(text, end):
        yield Token("~", end, len(text))


def _found(text: str, masked: Spans) -> Iterator[Token]:
    master = _master()
    at = 0
    while match := master.search(text, at):
        at = max(match.end(), at + 1)
        beyond = next((end for start, end in masked if start < match.end() and match.start() < end), None)
        if beyond is not None:
            at = max(beyond, match.start() + 1)
            continue
        if match.lastgroup == "sign":
            yield Token(PUNCTUATION[match.group()], match.start(), match.end())
            continue
        letter, written = LEXICON[int((match.lastgroup or "t0")[1:])]
        inner = pattern(written).match(text, match.start())
        if inner is not None:
            yield from _spans(inner) if letter == "S" else (_valued(letter, inner),)


def _spans(match: re.Match[str]) -> Iterator[Token]:
    """ "quý I, II và III năm 2026", "tháng 3, 4 năm 2026": one span after the other, the year being that of all."""
    quarters, end = match.group().startswith("quí"), match.start()
    for turn in _TURN.finditer(match.string, *match.span("turns")):
        start = turn.start() if end > match.start() else match.start()
        if start > end:
            yield Token(",", end, start)
        end = match.end() if turn.end() == match.end("turns") else turn.end()
        part = f"Q{ROMAN[turn.group()]}" if quarters else f"{int(turn.group()):02}"
        yield Token("s", start, end, Span(part, int(match["year"])))


def _valued(letter: str, match: re.Match[str]) -> Token:
    value = VALUES[letter](match) if letter in VALUES else match.group()
    if isinstance(value, Day) and not value.possible:
        letter = "x"
    return Token(letter, match.start(), match.end(), value)

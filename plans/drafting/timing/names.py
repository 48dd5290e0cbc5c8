"""Places of the bodies that a sentence names, found once a sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from plans.drafting.names.name_lists import all_bodies
from plans.drafting.names.name_tokens import tokens
from plans.drafting.timing.plain import pattern, plain

Span = tuple[int, int]

_TOPIC = pattern(
    # what a report tells is no part of the name before it: "báo cáo Ban Chỉ đạo về tiến độ, kết quả …"
    r" về(?: (?:các )?(?:tiến độ|kết quả|tình hình|số liệu|nội dung|khó khăn|việc (?:thực hiện|triển khai)|những)|$)"
)
_OFFICE = pattern(r"^(?:văn phòng|cơ quan thường trực|thường trực|bộ phận thường trực)$")


@lru_cache(maxsize=128)
def named(sentence: str) -> tuple[Span, ...]:
    """In order of their places, by grammar alone: neither full names nor codes are asked."""
    found = tokens(sentence)
    spans = [(found[shape.start].start, found[shape.end - 1].end) for shape in all_bodies(found, {})]
    low = plain(sentence)
    return tuple(_offices([_without_topic(low, span) for span in spans], low))


def _without_topic(low: str, span: Span) -> Span:
    topic = _TOPIC.search(low, span[0] + 1, span[1])
    return (span[0], topic.start()) if topic else span


def _offices(spans: list[Span], low: str) -> Iterator[Span]:
    """ "Văn phòng ban An toàn giao thông tỉnh": an office and the body that it is of are one name."""
    office: Span | None = None
    for span in spans:
        if office and low[office[1] : span[0]].isspace():
            yield office[0], span[1]
            office = None
            continue
        if office:
            yield office
        office = span if _OFFICE.match(low[slice(*span)]) else None
        if not office:
            yield span
    if office:
        yield office

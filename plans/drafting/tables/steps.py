"""Dated steps: "Bước 2: …", who does it, and the day by which it is done. Pure.

In: paragraphs, and ``Bodies`` to ask for names. Out: one ``Block`` a step that has a time: its paragraphs and one
clause, whose leads are the bodies that its sentences tell to act; the first sentence is quoted, the further paragraphs
stand in ``more``. Steps without a time are ordinary paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plans.drafting.layout.outline import outline
from plans.drafting.layout.paragraphs import Paragraph
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.reading import Body, Clause, Ears
from plans.drafting.tables.cell_times import when
from plans.drafting.tables.field_labels import fields_of
from plans.drafting.tables.row_words import surest
from plans.drafting.tables.topic_blocks import Block
from plans.drafting.tables.word_keys import CAPITALS, toned

_STEP = re.compile(
    r"(?:Bước|BƯỚC)\s+(?P<n>\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám)"
    r"\s*(?P<aside>\([^()]{3,120}\))?\s*[:.\-–]"
)
_DONE = toned(
    r"""(?:thời\s+(?:gian|hạn)[^:.;]{0,40}:|(?:xong|hoàn\s+(?:thành|tất))
    (?=\s+(?:trước|trong|chậm nhất|vào|ngày|đến|từ)))\s*(?P<time>[^.;()]{4,120})"""
)
_FROM = toned(r"(?P<time>(?:từ|trước|trong|chậm nhất|đến hết)\s+(?:ngày|tháng|quý|tuần)[^.;()]{2,80})")
_SENTENCE = re.compile(rf"(?<=[.;])\s+(?=[{CAPITALS}])")
_ASIDE = re.compile(
    r"^(?:Trên cơ sở|Căn cứ|Sau khi|Theo|Khi|Trong|Từ|Sau|Để|Đối với|Hằng|Hàng|Định kỳ|Trước)\b"
    rf"[^.;]{{0,400}}?,\s+(?=[{CAPITALS}]|các\s)"
)
_WATCHED = toned(
    r"""(?:\b(?:của|với|về|gửi|cho|do|trình|từ|tại|đến|báo cáo|thuộc|qua|cùng|đề nghị|là|gồm|như|và|ở|thành lập
    |kiện toàn)|[,(/])\s*$"""
)
_MOST_SENTENCES = 12
NO_BODY = "Không rõ cơ quan thực hiện bước này."


def steps(paragraphs: Sequence[Paragraph], bodies: Ears) -> list[Block]:
    """The dated steps among some paragraphs, in order."""
    sections = [item.section for root in outline(paragraphs) for item in root.walk()]
    found = []
    for start, end in _spans(paragraphs):
        clause = _clause(paragraphs[start:end], sections[start], bodies)
        if clause:
            found.append(Block(tuple(range(start, end)), (clause,)))
    return found


def _spans(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """From each step to the next, or to a paragraph that stands beside or above the steps."""
    at = 0
    while at < len(paragraphs):
        if not _STEP.match(paragraphs[at].text):
            at += 1
            continue
        end = at + 1
        while end < len(paragraphs) and not _STEP.match(paragraphs[end].text) and _inside(paragraphs, at, end):
            end += 1
        yield at, end
        at = end


def _inside(paragraphs: Sequence[Paragraph], start: int, at: int) -> bool:
    step, one = paragraphs[start], paragraphs[at]
    if not step.kind:
        return not one.kind or one.kind in ("dash", "plus", "letter")
    dated = any(_time_line(before.text) for before in paragraphs[start + 1 : at])
    return one.rank > step.rank and not (dated and not one.kind)


def _time_line(text: str) -> bool:
    fields = fields_of(text)
    return bool(fields.found) and not fields.before and all(one.role == "time" for one in fields.found)


def _clause(step: Sequence[Paragraph], section: str, bodies: Ears) -> Clause | None:
    text = _time(step)
    time = when(text)
    if not text or (time.due is None and not time.beyond):
        return None
    leads, support = _who(step, bodies)
    head, *rest = step
    first = next((one for one in rest if not _time_line(one.text)), None)
    heads = first is not None and not _acts(head, bodies)
    quoted = first if heads and first else head
    return Clause(
        section=section,
        heading=head.written if heads else "",
        quote=quoted.text,
        place=quoted.place,
        bodies=leads,
        support=support,
        due=time.due,
        beyond=time.beyond,
        sure=surest(time.sure, "likely" if leads else "unsure"),
        doubts=time.doubts if leads else (*time.doubts, NO_BODY),
        more=tuple(one.written for one in step if one is not quoted and not (heads and one is head)),
    )


def _acts(head: Paragraph, bodies: Ears) -> bool:
    """Whether the line that names the step tells somebody to act."""
    return bool(_subjects(_STEP.sub("", head.text).strip(), bodies))


def _time(step: Sequence[Paragraph]) -> str:
    """The words of the step's time: on a line of its own, in its heading, or at the end of a sentence."""
    for one in reversed(step):
        for fact in fields_of(one.text).found:
            if fact.role == "time" and fact.value:
                return fact.value
    head = _STEP.match(step[0].text)
    if head and head["aside"] and when(head["aside"].strip("()")).due:
        return head["aside"].strip("()")
    for one in step:
        for found in (_DONE.search(one.text), _FROM.search(one.text)):
            if found and when(found["time"].strip()).due:
                return found["time"].strip()
    return ""


def _who(step: Sequence[Paragraph], bodies: Ears) -> tuple[tuple[Body, ...], tuple[Body, ...]]:
    """Who is told to act, each once, and who is named beside them as cooperating."""
    told: dict[str, Body] = {}
    named: dict[str, Body] = {}
    for one in step:
        for fact in fields_of(one.text).found:
            if fact.role in ("lead", "do", "who"):
                told.update({body.code: body for body in bodies.listed(fact.value)})
        if one.text.endswith(":"):
            continue
        for sentence in _SENTENCE.split(_STEP.sub("", one.text).strip())[:_MOST_SENTENCES]:
            told.update({body.code: body for body in _subjects(sentence, bodies) if body.code not in told})
            named.update({body.code: body for body in bodies.cooperating(sentence)})
    return tuple(told.values()), tuple(body for code, body in named.items() if code not in told)


def _subjects(sentence: str, bodies: Ears) -> list[Body]:
    """ "Sau khi kiểm tra, Ủy ban nhân dân xã lập …" -> that committee."""
    text = _ASIDE.sub("", sentence)
    opening = bodies.opening(text)
    if opening and begins_with_action(text[opening.end :].lstrip(" ,:")):
        return list(opening.bodies)
    for body in bodies.named(sentence):
        if begins_with_action(sentence[body.end :].lstrip(" ,")) and not _WATCHED.search(sentence[: body.start]):
            return [body]
    return []

"""One row of a task table, however it was found, made a clause. Pure.

In: the words of the row's cells, and ``Ears`` to ask for names. Out: a ``Clause``: the lead column leads, the support
column supports, the time column gives the date or keeps its words. An empty or unreadable cell is a doubt, not a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plans.drafting.document import Cell, Place
from plans.drafting.reading import Body, Clause, Ears, Sure
from plans.drafting.tables.cell_times import When, when
from plans.drafting.tables.word_keys import toned
from plans.text import fold_white

_BULLET = re.compile(r"^\s*(?:[-–—−+•●▪*·]|\(?\d{1,2}[.)](?=\s))\s*")
_COOPERATE = re.compile(
    r"[\s,;.(:-]*\b(?:(?:và\s+)?(?:(?:các\s+)?(?:cơ quan|đơn vị)\s+)?phối\s+hợp(?:\s+(?:thực hiện|chặt chẽ))?)"
    r"(?:\s+(?:với|cùng))?\s*[:.-]?\s*",
    re.IGNORECASE,
)
_LEADING = toned(
    r"""[\s(]*\b(?:(?:cơ quan|đơn vị)\s+)?(?:chủ\s+trì|đầu\s+mối|thường\s+trực)
    (?:\s+(?:thực hiện|tham mưu|triển khai))?\b\s*[:)-]*\s*"""
)
_LEADS_AND = toned(r"\s+(?:chủ\s+trì|đầu\s+mối)(?:\s+(?:thực hiện|tham mưu|triển khai))?\s*[;,.]\s*(?:và\s+)?")
_ROLE = re.compile(r"^(?P<name>[^()]{2,120}?)\s*\((?P<role>chủ trì|phối hợp|đầu mối)\)$", re.IGNORECASE)
# A dash parts bodies where a name begins after it that is never the rest of another ("Phòng Văn hóa - Xã hội").
_AND_DASH = re.compile(r"\s+[-–+]\s+(?=(?:Sở|Phòng|Công an|Trung tâm|Chi cục|Cục|Hội|Đoàn|Trạm|Trường|Bộ Chỉ huy)\s)")
_PRESENTS = re.compile(
    r"\s+(?:trình|để trình|tham mưu(?: cho)?(?=\s+(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng nhân))|báo cáo)\s+", re.IGNORECASE
)
_NONE = re.compile(r"[\s.…x/\\-]*$", re.IGNORECASE)
NO_LEAD = "Ô cơ quan chủ trì để trống."
NO_LEAD_COLUMN = "Bảng không có cột cơ quan chủ trì."
_SURENESS: tuple[Sure, ...] = ("certain", "likely", "unsure")


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words of one row: ``quote`` verbatim, ``more`` what of it stands elsewhere, ``year`` that a heading gives."""

    quote: str
    place: Place
    section: str = ""
    heading: str = ""
    lead: str = ""
    support: str = ""
    who: str = ""
    time: str = ""
    year: str = ""
    product: str = ""
    more: tuple[str, ...] = ()
    sure: Sure = "certain"
    doubts: tuple[str, ...] = ()
    no_lead: str = NO_LEAD


def clause_of(row: RowWords, ears: Ears) -> Clause:
    """The clause of a row."""
    lead, support = _parted(row)
    leads = tuple(ears.listed(lead)) if lead else ()
    helpers = _others(ears.listed(support) if support else (), leads)
    time = when(row.time, row.year)
    doubts = (*row.doubts, *_doubts(row, lead, leads), *time.doubts)
    return Clause(
        section=row.section,
        heading=row.heading,
        quote=row.quote,
        place=row.place,
        bodies=leads,
        support=helpers,
        due=time.due,
        beyond=time.beyond,
        product=row.product,
        sure=_least(row, leads, time),
        doubts=doubts,
        more=row.more,
        timed=not _NONE.match(row.time),
        listed=True,
    )


def _others(found: Sequence[Body], leads: Sequence[Body]) -> tuple[Body, ...]:
    taken = {body.code for body in leads}
    return tuple(body for body in found if body.code not in taken)


def _doubts(row: RowWords, lead: str, leads: Sequence[Body]) -> list[str]:
    if leads:
        return []
    return [f"Không nhận ra cơ quan chủ trì trong ô “{lead}”."] if lead else [row.no_lead]


def _least(row: RowWords, leads: Sequence[Body], time: When) -> Sure:
    return surest(row.sure, "certain" if leads else "unsure", time.sure)


def surest(*found: Sure) -> Sure:
    """No surer than the least sure of several readings."""
    return max(found, key=_SURENESS.index)


def _parted(row: RowWords) -> tuple[str, str]:
    """The words of the leading and of the supporting bodies."""
    lead, support = parted(row.lead or row.who)
    return lead, "; ".join(words for words in (support, parted(row.support)[0], parted(row.support)[1]) if words)


def parted(text: str) -> tuple[str, str]:
    """ "Sở Y tế chủ trì, phối hợp với Sở Tài chính" -> the words of who leads, and of who supports."""
    if _NONE.match(text):
        return "", ""
    text = _AND_DASH.sub("; ", text)
    if roles := _by_role(text):
        return roles
    cut = _COOPERATE.search(text)
    lead, support = (text[: cut.start()], text[cut.end() :]) if cut else (text, "")
    if cut and not _clean(support) and (turn := _LEADS_AND.search(lead)):  # "A chủ trì; B phối hợp"
        return _clean(lead[: turn.start()]), _clean(lead[turn.end() :])
    turn = _LEADING.search(support)
    if cut and turn and not _clean(lead):  # "Phối hợp: A; Chủ trì: B"
        lead, support = support[turn.end() :], support[: turn.start()]
    return _leading(lead), _clean(support)


def _leading(words: str) -> str:
    """ "Sở Nội vụ chủ trì tham mưu | Ủy ban nhân dân tỉnh …; Sở Tư pháp": whom a draft is laid before leads nothing."""
    if not _PRESENTS.search(words):
        return _clean(words)
    kept = (_clean(_PRESENTS.split(piece, maxsplit=1)[0]) for piece in words.split(";"))
    return "; ".join(name for name in kept if name)


def _by_role(text: str) -> tuple[str, str] | None:
    """ "Sở Y tế (chủ trì); Sở Tài chính (phối hợp)"."""
    parts = [_ROLE.match(part.strip()) for part in re.split(r"[;,](?=[^;,]{2,120}\()|[;\n]", text)]
    if len(parts) < 2 or not all(parts):  # noqa: PLR2004 - roles tell bodies apart
        return None
    found = [(part["name"], part["role"].lower()) for part in parts if part]
    lead = "; ".join(name for name, role in found if role != "phối hợp")
    return lead, "; ".join(name for name, role in found if role == "phối hợp")


def _clean(words: str) -> str:
    return _BULLET.sub("", _LEADING.sub(" ", words)).strip(" ,;:.-–()")


def bodies_text(cell: Cell) -> str:
    """The words of a cell of names: what stands on a line of its own is a name of its own."""
    text = ""
    for line in cell.lines:
        words = _BULLET.sub("", line.text).strip()
        if text and _begins_name(text, line.text, words, whole=line.whole):
            text = f"{text.rstrip(' ;.')}; {words}"
        else:
            text = f"{text} {words}".strip()
    return fold_white(text)


def _begins_name(before: str, written: str, words: str, *, whole: bool) -> bool:
    if before.endswith((",", "-", " và", "/", " của", " với", ":")) or not words[:1].isupper():
        return False
    return whole or written != words or before.endswith((".", ";"))

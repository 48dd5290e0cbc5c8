"""One contact's notices of a morning -> one letter: an e-mail (plain and HTML) or a short message.

The wording stands in ``letters_vi/<kind>/{subject.txt,body.txt,body.html,sms.txt}``, the shapes that all kinds share
beside them. Only what the message needs is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from notifications import asking, sms, wording
from notifications.faces import HTML, PLAIN, Link
from notifications.notice import Letter, Notice, NoticeKind, Reader
from notifications.parts import GROUPED, Part, groups, late_words, parts, things
from notifications.wording import tone
from notifications.words import count, one_line, plain_date, short_date, shortened

LONGEST_SUBJECT = 180
MOST_LISTED = 100  # agencies and things in one letter; the rest are counted
_TITLES: dict[NoticeKind, tuple[str, str]] = {  # ordered, requested
    "escalation_issuer": ("Kính trình lãnh đạo cho ý kiến chỉ đạo", "Kính trình lãnh đạo cho ý kiến"),
    "escalation_monitor": ("Đề nghị đôn đốc", "Thông tin để theo dõi"),
    "overdue": ("Việc đã quá hạn", "Kính đề nghị quan tâm"),
    "digest": ("Tổng hợp tuần: việc còn quá hạn", "Tổng hợp tuần"),
    "reminder": ("Nhắc việc sắp đến hạn", "Kính đề nghị quan tâm"),
}
_COLOURS: dict[NoticeKind, tuple[str, str]] = {
    "escalation_issuer": ("#7a1f2b", "#17456b"),
    "escalation_monitor": ("#8a3b12", "#17456b"),
    "overdue": ("#9b1c1c", "#17456b"),
    "digest": ("#3f3d78", "#17456b"),
    "reminder": ("#17456b", "#17456b"),
}


class EmptyLetterError(ValueError):
    """A letter without a notice."""


def compose(reader: Reader, notices: Sequence[Notice], today: date, sender: str) -> Letter:
    """The e-mail that tells ``reader`` all ``notices``; its kind is the most serious among them."""
    sections = _sections(notices)
    chief, agency = sections[0], one_line(reader.agency)
    common = {
        "subject": _subject(sections, today),
        "title": _TITLES[chief.kind][chief.soft],
        "reader": _addressed(chief.kind, agency, one_line(reader.name)),
        "sender": one_line(sender),
        "today": _capital(plain_date(today)),
    }
    owes = any(part.kind not in GROUPED for part in sections)
    link = Link(reader.link if owes else "", reader.link_until, tone(requested=chief.soft))
    plain, html = _bodies(sections, reader.agency, plain_date(today))
    colour = _colour(chief)
    return Letter(
        kind=chief.kind,
        subject=common["subject"],
        text=PLAIN.letter(plain, colour, link, **common),
        html=HTML.letter(html, colour, link, **common),
    )


def compose_sms(reader: Reader, notices: Sequence[Notice], today: date, length: int = sms.LENGTH) -> Letter:
    """The short message of all ``notices`` (7-bit, no '#' or '&'), with a subject for lists; it names the first."""
    sections = _sections(notices)
    text = _short(sections[0], len(notices), one_line(reader.agency), length)
    return Letter(kind=sections[0].kind, subject=_subject(sections, today), text=text, html=None)


def _sections(notices: Sequence[Notice]) -> list[Part]:
    if not notices:
        raise EmptyLetterError("không có thông báo nào để viết thư")
    return parts(notices)


def _bodies(sections: Sequence[Part], agency: str, today: str) -> tuple[list[str], list[str]]:
    """Every part as plain text and as HTML, numbered through the letter; no more than ``MOST_LISTED`` are told."""
    plain: list[str] = []
    html: list[str] = []
    number, room = 1, MOST_LISTED
    for part in sections:
        colour, listed = _colour(part), part.notices[:room]
        room -= len(listed)
        if part.kind in GROUPED:
            late = groups(listed)
            plain.append(PLAIN.groups(part, late, number, colour, today))
            html.append(HTML.groups(part, late, number, colour, today))
            number += len(late)
        else:
            owed = things(listed, agency)
            plain.append(PLAIN.items(part, owed, number, colour))
            html.append(HTML.items(part, owed, number, colour))
            number += len(owed)
    return plain, html


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _addressed(kind: NoticeKind, agency: str, name: str) -> str:
    body = f"Lãnh đạo {agency}" if kind == "escalation_issuer" else agency
    return f"{body} ({name})" if name and name != agency else body


def _colour(part: Part) -> str:
    return _COLOURS[part.kind][part.soft]


def _subject(sections: Sequence[Part], today: date) -> str:
    chief = sections[0]
    first = chief.notices[0]
    others = len({(one.plan, one.what, one.due_on) for part in sections for one in part.notices}) - 1
    what = shortened(one_line(first.what), 90, "…")
    words = wording.sections(f"{chief.kind}/subject.txt")[tone(requested=chief.soft)](
        what=what,
        todo=asking.todo(first, what),
        verb=asking.short_verb(first),
        unsent=asking.unsent(chief.notices),
        more=f" và {count(others)} việc khác" if others else "",
        day=short_date(first.due_on),
        late=late_words(first),
        count=count(len(chief.notices)),
        agencies=count(chief.agencies),
        today=short_date(today),
    )
    return shortened(words, LONGEST_SUBJECT, "…")


def _short(chief: Part, total: int, agency: str, length: int) -> str:
    first = chief.notices[0]
    fill = wording.sections(f"{chief.kind}/sms.txt")[tone(requested=chief.soft)]
    fixed = {
        "late": late_words(first),
        "left": f"con {first.days_left} ngay" if first.days_left else "hom nay",
        "day": f"{first.due_time} {short_date(first.due_on)}",
        "verb": asking.short_verb(first),
        "unsent": asking.unsent([first]),
        "more": f"; va {total - 1} viec khac" if total > 1 else "",
    }

    def written(fields: sms.Fields) -> str:
        todo = asking.todo(first, fields.what)
        return fill(agency=fields.agency, what=fields.what, todo=todo, plan=fields.plan, **fixed)

    late_body = one_line(first.agency) if chief.kind in GROUPED else agency
    number = one_line(first.plan)
    return sms.fitted(written, sms.Fields(late_body, one_line(first.what), number if "/" in number else ""), length)

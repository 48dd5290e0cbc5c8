"""One contact's notices of a morning -> one letter: subject, plain text, HTML and the short message.

The wording stands in ``letters_vi/<kind>/``; what can be made ready is made ready in ``parts``. Templates are compiled
once a process, those of a kind when the first such letter is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from notifications import sms
from notifications.notice import Letter, Notice, NoticeKind, Reader
from notifications.parts import GROUPED, Part, Thing, groups, late_words, parts, things
from notifications.words import one_line, plain_date, short_date, shortened, two

LONGEST_SUBJECT = 180
_FOLDER = Path(__file__).parent / "letters_vi"
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


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


def compose(
    reader: Reader, notices: Sequence[Notice], today: date, sender: str, sms_length: int = sms.LENGTH
) -> Letter:
    """The digest of all ``notices`` for ``reader``; its kind is the most serious among them."""
    if not notices:
        raise EmptyLetterError("không có thông báo nào để viết thư")
    sections = parts(notices)
    chief, sender, agency = sections[0], one_line(sender), one_line(reader.agency)
    subject = _subject(sections, today)
    common = {
        "subject": subject,
        "title": _TITLES[chief.kind][chief.soft],
        "reader": _addressed(chief.kind, agency, one_line(reader.name)),
        "sender": sender,
        "today": plain_date(today),
    }
    written = _Bodies()
    for part in sections:
        _write(part, reader.agency, common["today"], written)
    return Letter(
        kind=chief.kind,
        subject=subject,
        text=_template("layout.txt").render(common, parts="".join(written.text)),
        html=_template("layout.html").render(common, parts=_escaped("".join(written.html)), colour=_colour(chief)),
        sms=_sms(chief, len(notices), agency, sms_length),
    )


@dataclass(slots=True)
class _Bodies:
    """The parts written so far; things are numbered through the letter."""

    text: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    number: int = 0


def _addressed(kind: NoticeKind, agency: str, name: str) -> str:
    body = f"Lãnh đạo {agency}" if kind == "escalation_issuer" else agency
    return f"{body} ({name})" if name and name != agency else body


def _colour(part: Part) -> str:
    return _COLOURS[part.kind][part.soft]


def _write(part: Part, agency: str, today: str, bodies: _Bodies) -> None:
    colour = _colour(part)
    words: dict[str, Any] = {"soft": part.soft, "count": two(len(part.notices)), "today": today}
    body = f"{part.kind}/body"
    in_text: list[tuple[Any, ...]] = []
    in_html: list[tuple[Any, ...]] = []
    if part.kind in GROUPED:
        name = "groups"
        words |= {"agencies": two(part.agencies), "longest": late_words(part.notices[0])}
        for number, group in enumerate(groups(part), bodies.number + 1):
            in_text.append((number, group.thing, _facts_text(group.thing), group.agencies))
            in_html.append((number, group.thing, _facts_html(group.thing, colour), group.agencies))
    else:
        name = "items"
        for number, thing in enumerate(things(part, agency), bodies.number + 1):
            in_text.append((number, thing, _ask(f"{body}.txt", thing, part.soft), _facts_text(thing)))
            in_html.append(
                (number, thing, _escaped(_ask(f"{body}.html", thing, part.soft)), _facts_html(thing, colour))
            )
    bodies.text.append(_template(f"{body}.txt").render(words, **{name: in_text}))
    bodies.html.append(_template(f"{body}.html").render(words, colour=colour, **{name: in_html}))
    bodies.number += len(in_text)


def _escaped(rendered: str) -> Markup:
    return Markup(rendered)  # noqa: S704 - only ever what an escaping template has rendered


@lru_cache(maxsize=2048)
def _ask(name: str, thing: Thing, soft: bool) -> str:
    """The block ``ask`` of a body, which is the same wherever this thing is told."""
    template = _template(name)
    return "".join(template.blocks["ask"](template.new_context({"i": thing, "soft": soft})))


@lru_cache(maxsize=1024)
def _facts_text(thing: Thing) -> str:
    return _template("facts.txt").render(thing=thing).rstrip("\n")


@lru_cache(maxsize=1024)
def _facts_html(thing: Thing, colour: str) -> Markup:
    return _escaped(_template("facts.html").render(thing=thing, colour=colour))


def _subject(sections: Sequence[Part], today: date) -> str:
    chief = sections[0]
    first = chief.notices[0]
    others = len({(one.plan, one.what, one.due_on) for part in sections for one in part.notices}) - 1
    words = _template(f"{chief.kind}/subject.txt").render(
        soft=chief.soft,
        what=shortened(one_line(first.what), 90, "…"),
        more=f" và {two(others)} việc khác" if others else "",
        day=short_date(first.due_on),
        late=late_words(first),
        count=two(len(chief.notices)),
        agencies=two(chief.agencies),
        today_short=short_date(today),
    )
    return shortened(one_line(words), LONGEST_SUBJECT, "…")


def _sms(chief: Part, total: int, agency: str, length: int) -> str:
    first = chief.notices[0]
    template = _template(f"{chief.kind}/sms.txt")

    def written(fields: sms.Fields) -> str:
        return template.render(
            agency=fields.agency,
            what=fields.what,
            plan=fields.plan,
            soft=chief.soft,
            late=late_words(first),
            left=first.days_left,
            today=first.days_left == 0,
            day=f"{first.due_time} {short_date(first.due_on)}",
            more=f"; va {total - 1} viec khac" if total > 1 else "",
        )

    late_body = one_line(first.agency) if chief.kind in GROUPED else agency
    number = one_line(first.plan)
    return sms.fitted(written, sms.Fields(late_body, one_line(first.what), number if "/" in number else ""), length)

"""The reading side of the review page: what is to be decided, the header, and every item as a card. Pure HTML text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from plans.drafting.drafted import Draft, Reviewed
from plans.drafting.output.decisions import Decision
from plans.drafting.output.draft_words import FIELDS, KINDS, SURE, day_words, due_words, name_of, note_words

_SIGNS = {"certain": "✓", "likely": "≈", "unsure": "?"}
_PARTS = {"phases": "Giai đoạn", "targets": "Chỉ tiêu"}
_SHOWN = 8  # a longer list is folded
_OPS = {">": "trên", ">=": "ít nhất", "=": "bằng", "<=": "nhiều nhất", "<": "dưới"}

Ids = Mapping[str, str]


def ids(draft: Draft) -> Ids:
    """Item -> the id of its card: m1, m2 … in the order of the page."""
    plan = draft.plan
    items = [name for name in FIELDS if name in plan]
    items += [f"{part}[{at}]" for part in _PARTS for at in range(len(plan.get(part) or ()))]
    items += [task["id"] for task in plan.get("tasks") or ()]
    return {item: f"m{number}" for number, item in enumerate(dict.fromkeys(items), 1)}


def figures(draft: Draft) -> Iterator[str]:
    """The draft in figures."""
    tasks = draft.plan.get("tasks") or ()
    unknown = sum(1 for one in draft.agencies if not one.known)
    yield f"{len(tasks)} nhiệm vụ, báo cáo"
    if targets := draft.plan.get("targets"):
        yield f"{len(targets)} chỉ tiêu"
    yield f"{len(draft.agencies)} cơ quan, khối" + (f" ({unknown} chưa có trong danh bạ)" if unknown else "")


def reading(draft: Draft, asked: Sequence[Decision], cards: Ids, places: Mapping[str, int]) -> Iterator[str]:
    """The reading in order: to decide, header, phases, targets, tasks by their headings."""
    page = _Reading(draft, asked, cards, places)
    yield from page.to_decide()
    yield from page.header()
    for part, title in _PARTS.items():
        yield from page.part(part, title)
    yield from page.tasks()


class _Reading:
    def __init__(self, draft: Draft, asked: Sequence[Decision], cards: Ids, places: Mapping[str, int]) -> None:
        self._draft, self._cards, self._places = draft, cards, places
        self._unknown = {one.code for one in draft.agencies if not one.known}
        self._called = {task["id"]: _called(task) for task in draft.plan.get("tasks") or ()}
        self._asked: dict[str, list[str]] = {}
        for one in asked:
            self._asked.setdefault(one.item, []).append(one.text)

    def to_decide(self) -> Iterator[str]:
        asked = [f"{self._link(item)}: {escape(text)}" for item, texts in self._asked.items() for text in texts]
        yield '<div class="box" id="quyet-dinh" tabindex="-1">'
        yield f"<h3>Cần quyết định: {len(asked)} điểm</h3><ul>{_rows(asked)}</ul></div>"
        notes = [escape(f"{note['at']}: {note_words(note)}") for note in self._draft.plan.get("notes") or ()]
        yield from _folded("Ghi chú", notes)
        unknown = [one for one in self._draft.agencies if not one.known]
        named = [f'{escape(one.name)} <span class="muted">{escape(one.code)}</span>' for one in unknown]
        yield from _folded("Cơ quan, khối chưa có trong danh bạ (dấu * ở dưới)", named)

    def _link(self, item: str) -> str:
        words = escape(FIELDS.get(item) or self._called.get(item, item))
        return f'<a href="#{self._cards[item]}">{words}</a>' if item in self._cards else words

    def header(self) -> Iterator[str]:
        yield '<h3 class="group">Phần đầu văn bản</h3>'
        plan = self._draft.plan
        for name, title in FIELDS.items():
            if name in plan:
                yield from self._card(name, title, escape(self._field(name, plan[name])), [])

    def _field(self, name: str, value: Any) -> str:
        if not value:
            return "(văn bản không nêu)"
        words: Mapping[str, Callable[[], str]] = {
            "issuer": lambda: self._name(value),
            "issued_on": lambda: day_words(value),
            "effective": lambda: _span(value, "khi có văn bản khác"),
            "monitor": lambda: "; ".join(map(self._name, (value["lead"], *(value.get("support") or ())))),
            "basis": lambda: "; ".join(value),
        }
        return words[name]() if name in words else str(value)

    def part(self, part: str, title: str) -> Iterator[str]:
        rows = self._draft.plan.get(part) or ()
        if rows:
            yield f'<h3 class="group">{title}: {len(rows)}</h3>'
        for at, row in enumerate(rows):
            facts = _phase(row) if part == "phases" else _target(row)
            name = row.get("name") or row.get("text")
            yield from self._card(f"{part}[{at}]", title, escape(str(name)), facts, row.get("quote") or "")

    def tasks(self) -> Iterator[str]:
        tasks = self._draft.plan.get("tasks") or ()
        for heading, group in groupby(tasks, lambda task: task["source"].get("heading") or task["source"]["section"]):
            yield f'<h3 class="group">{escape(str(heading))}</h3>'
            for task in group:
                title = escape(str(task.get("title") or ""))
                kind = KINDS.get(task["kind"], task["kind"])
                yield from self._card(task["id"], kind, title, self._facts(task), task["source"]["quote"])

    def _facts(self, task: Mapping[str, Any]) -> list[tuple[str, str]]:
        lead = "Được đề nghị" if task.get("requested") else "Chủ trì" if task["kind"] == "work" else "Đơn vị thực hiện"
        bodies = (
            (lead, task["lead"]),
            ("Phối hợp", task.get("support")),
            ("Giao cho", task.get("delegated_to")),
            ("Nơi nhận", task.get("to")),
            ("Gửi qua", task.get("via")),
            ("Đồng gửi", task.get("copy_to")),
            ("Báo cáo tiếp", task.get("then_to")),
        )
        facts = [(words, self._names_of(codes)) for words, codes in bodies if codes]
        return (
            [*facts, ("Thời hạn", due_words(task.get("due")) or "văn bản không ghi")]
            if task.get("due") or task["kind"] != "work"
            else facts
        )

    def _names_of(self, codes: Any) -> str:
        return "; ".join(map(self._name, [codes] if isinstance(codes, str) else codes))

    def _name(self, code: str) -> str:
        whole = code if "/" in code else f"{self._draft.plan['area']}/{code}"
        return name_of(self._draft, code) + ("*" if whole in self._unknown else "")

    def _card(
        self, item: str, kind: str, title: str, facts: Sequence[tuple[str, str]], quote: str = ""
    ) -> Iterator[str]:
        grounds, asked = self._draft.reviewed(item), self._asked.get(item, [])
        settled = not asked and (grounds is None or (grounds.sure == "certain" and not grounds.doubts))
        kinds = " ".join(filter(None, (grounds.sure if grounds else "", "asked" if asked else "")))
        yield f'<article id="{self._cards[item]}" tabindex="-1" class="{kinds}{" sure-item" if settled else ""}">'
        name = f'<code class="muted">{escape(item)}</code>' if item in self._called else ""
        yield f'<div class="bar"><span class="muted">{escape(kind)}</span>{self._source(item, grounds)}{name}</div>'
        if title:
            yield f"<h3>{title}</h3>"
        if facts:
            yield f"<dl>{''.join(f'<dt>{escape(word)}</dt><dd>{escape(value)}</dd>' for word, value in facts)}</dl>"
        if quote:
            yield f"<blockquote>“{escape(quote)}”</blockquote>"
        doubts = grounds.doubts if grounds and not (grounds.sure == "unsure" and not grounds.decide) else ()
        yield from (f'<p class="ask">Cần quyết định: {escape(text)}</p>' for text in asked)
        yield from (f'<p class="ask note">Lưu ý: {escape(text)}</p>' for text in doubts)
        yield "</article>"

    def _source(self, item: str, grounds: Reviewed | None) -> str:
        """Where it stands, as a link into the document, and how sure the reading is."""
        if grounds is None:
            return ""
        words = escape(str(grounds.place) or "trong văn bản")
        line = self._places.get(item)
        where = words if line is None else f'<a class="source" href="#d{line}">{words}</a>'
        sign = f'<span aria-hidden="true">{_SIGNS[grounds.sure]}</span>'
        return f'{where}<span class="sure {grounds.sure}">{sign} {SURE[grounds.sure]}</span>'


def _called(task: Mapping[str, Any]) -> str:
    """A task as people call it: its title, or its kind and section."""
    return str(task.get("title") or f"{KINDS.get(task['kind'], task['kind'])}, mục {task['source']['section']}")


def _folded(title: str, rows: Sequence[str]) -> Iterator[str]:
    if rows:
        opened = " open" if len(rows) <= _SHOWN else ""
        yield f'<details class="box"{opened}><summary>{title}: {len(rows)}</summary><ul>{_rows(rows)}</ul></details>'


def _rows(rows: Sequence[str]) -> str:
    return "".join(f"<li>{row}</li>" for row in rows)


def _phase(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [("Thời gian", _span(row, "…"))]


def _span(row: Mapping[str, Any], open_end: str) -> str:
    return f"từ {day_words(row.get('from')) or '…'} đến {day_words(row.get('to')) or open_end}"


def _target(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    value = " – ".join(map(_number, row["range"])) if row.get("range") else _number(row.get("value"))
    figure = " ".join(part for part in (_OPS.get(row.get("op", ""), ""), value, row.get("unit") or "") if part)
    facts = [("Mức", figure), ("Đến", day_words(str(row.get("by") or ""))), ("Ai", row.get("who") or "")]
    return [(word, fact) for word, fact in facts if fact]


def _number(value: object) -> str:
    return "" if value is None else str(value).replace(".", ",")

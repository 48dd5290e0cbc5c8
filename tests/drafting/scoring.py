"""How much of an annotated document a draft has right, counted so that figures of several documents add up. Pure.

In: an annotation (tests/corpus_other/README.md) and a draft as JSON data. Out: a ``Tally``; ``figures`` makes shares of it:
header (fields right, empty ones too), clauses (F1, by their first words), assign (F1 over clause and body), reports (F1 over
kind and time), window, to, phrases, openings.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drafting.notation import COMPARED, KIND_OF_PERIOD, comparable, corpus_point, flat, plan_point, settled

Data = Mapping[str, Any]
Names = Callable[[str], str]
_HEADER = (("issuer", "issuer"), ("number", "number"), ("date", "issued_on"), ("title", "title"))
_WORDS_BEFORE = 90
_NEAR = 0.85


@dataclass
class Tally:
    """Counts of one document or of many, and each miss in words."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.counts.update(other.counts)
        self.misses.extend(other.misses)

    def figures(self) -> dict[str, float]:
        c = self.counts
        return {
            "header": _share(c["fields right"], c["fields"]),
            "clauses": _f1(c["clauses hit"], c["clauses want"], c["clauses got"]),
            "assign": _f1(c["pairs hit"], c["pairs want"], c["pairs got"]),
            "reports": _f1(c["duties hit"], c["duties want"], c["duties got"]),
            "window": _share(c["windows right"], c["windows"]),
            "to": _share(c["receivers right"], c["receivers"]),
        }


def _share(right: int, of: int) -> float:
    return round(right / of, 3) if of else 1.0


def _f1(hit: int, want: int, got: int) -> float:
    return round(2 * hit / (want + got), 3) if want + got else 1.0


def alike(one: object, other: object, least: float = 0.82) -> bool:
    """The same name, give or take spelling and a few words of one inside the other."""
    a, b = flat(one), flat(other)
    if not a or not b:
        return a == b
    if a == b or difflib.SequenceMatcher(None, a, b).ratio() >= least:
        return True
    few, many = sorted((set(a.split()), set(b.split())), key=len)
    return len(few) > 1 and len(few & many) >= 0.9 * len(few) and len(many) <= 2.5 * len(few)


def names_of(draft: Data) -> Names:
    """Code -> full name, by the draft's own list of bodies."""
    known = {one["code"]: one["name"] for one in draft.get("drafted_agencies") or []}
    return lambda code: known.get(code, code)


def score(annotation: Data, draft: Data, *, noisy: bool = False) -> Tally:
    """One document. ``noisy``: its letters are damaged, so that first words are compared by likeness."""
    names, total = names_of(draft), Tally()
    total.add(header(annotation.get("header") or {}, draft, names))
    total.add(_clauses(annotation, draft, names, noisy=noisy))
    reports = [task for task in draft.get("tasks") or [] if task.get("kind") == "report"]
    total.add(duties(annotation.get("reports") or [], reports, names))
    return total


def header(want: Data, draft: Data, names: Names) -> Tally:
    total = Tally()
    for name, key in _HEADER:
        if name in want:
            right = _same_field(name, want[name], draft.get(key), names)
            total.counts.update({"fields": 1, "fields right": int(right)})
            if not right:
                total.misses.append(f"header {name}: {draft.get(key)!r}, wanted {want[name]!r}")
    return total


def _same_field(name: str, want: object, got: object, names: Names) -> bool:
    if want is None:
        return not got
    if name == "date":
        if isinstance(want, Mapping):
            want = "-".join(str(want[part]).zfill(2) for part in ("year", "month", "day") if want.get(part))
        return str(got)[:10] == str(want)[:10]
    if name == "number":
        return re.sub(r"\s", "", str(got or "")).lower() == re.sub(r"\s", "", str(want)).lower()
    return bool(got) and alike(want, names(str(got)), 0.88)


def wanted_clauses(annotation: Data) -> list[tuple[str, list[str]]]:
    """First words and addressed bodies of each clause: of sections, elsewhere in the text, of tables."""
    sections = [one for one in annotation.get("sections") or [] if one.get("is_assignment") is not False]
    clauses = [(task["t"], list(one.get("agencies") or [])) for one in sections for task in one.get("tasks") or []]
    clauses += [
        (one["t"], list(one.get("agencies") or [])) for one in annotation.get("other_assignments") or [] if one.get("t")
    ]
    return clauses + [(row["t"], list(row.get("lead") or [])) for row in annotation.get("table_tasks") or []]


def _clauses(annotation: Data, draft: Data, names: Names, *, noisy: bool) -> Tally:
    tasks = [task for task in draft.get("tasks") or [] if (task.get("kind") or "work") in ("work", "plan")]
    quotes = [flat((task.get("source") or {}).get("quote")) for task in tasks]
    used: set[int] = set()
    total = Tally()
    for words, bodies in wanted_clauses(annotation):
        total.counts.update({"clauses want": 1, "pairs want": len(bodies)})
        at = _find(flat(words), quotes, used, noisy=noisy)
        if at is None:
            total.misses.append(f"clause not found: {words}")
            continue
        used.add(at)
        total.add(_bodies(words, bodies, [names(one) for one in tasks[at].get("lead") or []]))
    total.add(_extra(annotation, tasks, used))
    return total


def _find(start: str, quotes: Sequence[str], used: set[int], *, noisy: bool) -> int | None:
    free = [at for at in range(len(quotes)) if at not in used]
    exact = next((at for at in free if 0 <= quotes[at].find(start) <= _WORDS_BEFORE), None)
    if exact is not None or not noisy:
        return exact
    return next((at for at in free if _begins_like(start, quotes[at])), None)


def _begins_like(start: str, quote: str) -> bool:
    beginnings = [0, *(found.end() for found in re.finditer(" ", quote[:_WORDS_BEFORE]))]
    return any(difflib.SequenceMatcher(None, start, quote[at : at + len(start)]).ratio() >= _NEAR for at in beginnings)


def _bodies(words: str, want: Sequence[str], lead: Sequence[str]) -> Tally:
    hit = min(len(lead), sum(any(alike(one, other) for other in lead) for one in want))
    total = Tally(Counter({"clauses hit": 1, "pairs got": len(lead), "pairs hit": hit}))
    if hit < len(want) or len(lead) > len(want):
        total.misses.append(f"bodies of “{words}”: {list(lead)}, wanted {list(want)}")
    return total


def _extra(annotation: Data, tasks: Sequence[Data], used: set[int]) -> Tally:
    """Clauses that nobody annotated; topics and steps are annotated coarsely, so that nothing is held against those."""
    coarse = annotation.get("thematic_sections") or annotation.get("steps")
    extra = [] if coarse else [task for at, task in enumerate(tasks) if at not in used and task.get("kind") != "plan"]
    total = Tally(Counter({"clauses got": len(used) + len(extra)}))
    total.counts["pairs got"] += sum(len(task.get("lead") or []) for task in extra)
    total.misses += [f"clause too many: {(task.get('source') or {}).get('quote', '')[:90]}" for task in extra]
    return total


@dataclass(frozen=True)
class _Wanted:
    entry: Data
    kind: str
    due: str


def _wanted_duties(entries: Iterable[Data]) -> list[_Wanted]:
    wanted = []
    for entry in entries:
        kind = str(entry.get("kind"))
        due = "*" if kind == "ad_hoc" else comparable(kind, entry.get("due"), corpus_point)
        if kind in COMPARED and due is not None and not (due == "none" and entry.get("window")):
            wanted.append(_Wanted(entry, "monthly" if kind == "twice_monthly" else kind, due))
    return wanted


def _drafted_duty(task: Data) -> _Wanted:
    rule = dict(task.get("due") or {})
    every, window = rule.pop("every", None) or task.get("every"), rule.pop("window", None) or task.get("window")
    if rule.get("on") in ("request", "need") or task.get("kind") == "ad_hoc":
        return _Wanted({**task, "window": window}, "ad_hoc", "*")
    kind = KIND_OF_PERIOD.get(str(every), str(every)) if every else "one_off"
    return _Wanted({**task, "window": window}, kind, comparable(kind, rule, plan_point) or "?")


def duties(entries: Sequence[Data], tasks: Iterable[Data], names: Names = str) -> Tally:
    """Duties with a time; as many extra ones are forgiven as entries have no comparable form."""
    wanted, drafted = _wanted_duties(entries), [_drafted_duty(task) for task in tasks]
    forgiven = sum(1 for entry in entries if entry) - len(wanted)
    got = max(min(len(drafted), len(wanted)), len(drafted) - forgiven)
    total = Tally(Counter({"duties want": len(wanted), "duties got": got}))
    left = list(drafted)
    for want in wanted:
        found = next((one for one in left if (one.kind, one.due) == (want.kind, want.due)), None)
        if found is None:
            total.misses.append(
                f"duty not found: {want.kind} {want.due} “{want.entry.get('quote', '')}” among {_shown(left)}"
            )
            continue
        left.remove(found)
        total.add(_details(want, found, names))
    total.misses += [f"duty too many: {one.kind} {one.due}" for one in left if got > len(wanted)]
    return total


def _shown(left: Iterable[_Wanted]) -> str:
    return "; ".join(f"{one.kind} {one.due}" for one in left) or "none"


def _details(want: _Wanted, found: _Wanted, names: Names) -> Tally:
    total = Tally(Counter({"duties hit": 1}))
    if window := want.entry.get("window"):
        wished = [settled(want.kind, corpus_point(window.get(end))) for end in ("from", "to")]
        ours = [settled(want.kind, plan_point((found.entry.get("window") or {}).get(end))) for end in ("from", "to")]
        total.counts.update({"windows": 1, "windows right": int(wished == ours)})
        total.misses += [f"window: {ours}, wanted {wished}"] if wished != ours else []
    if want.entry.get("to"):
        wished, ours = _listed(want.entry["to"]), [names(one) for one in _listed(found.entry.get("to"))]
        right = any(alike(a, b) for a in wished for b in ours)
        total.counts.update({"receivers": 1, "receivers right": int(right)})
        total.misses += [] if right else [f"receiver: {ours}, wanted {wished}"]
    return total


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []

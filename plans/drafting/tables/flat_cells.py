"""The words of one row of a flattened table cut into its cells again. Pure.

In: the words of a row in document order, each with the line that it stands on, and the kinds of the columns. Out: the
cheapest ``Cut``: where each cell begins and ends, and which cuts are weak. A cell begins with a capital, nearly always
on a new line; names of bodies, products and times are known by their words (``cell_signs``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from plans.drafting.names import body_words, group_words
from plans.drafting.tables.cell_signs import finished, opens_body, opens_product, time_end, unfinished
from plans.drafting.tables.columns import Kind
from plans.drafting.tables.word_keys import key, pattern, word_key

# What it costs that a column has nothing in this row.
_SKIP: dict[Kind, float] = {
    "task": 40, "lead": 7, "who": 7, "support": 3, "time": 4, "product": 3, "note": 0.3, "above": 3, "money": 1,
    "start": 2, "other": 1.5, "mark": 1, "group": 2, "number": 0,
}  # fmt: skip
# What each word of a cell costs: tasks are long, the other cells short.
_WORD: dict[Kind, float] = {
    "task": 0.02, "lead": 0.05, "who": 0.05, "support": 0.05, "time": 0.3, "product": 0.12, "note": 0.1,
    "above": 0.05, "money": 0.3, "start": 0.3, "other": 0.2, "mark": 0.3, "group": 0.1, "number": 1,
}  # fmt: skip
_BODIES: tuple[Kind, ...] = ("lead", "who", "support", "above")
_TIMES: tuple[Kind, ...] = ("time", "start", "mark")
_NEVER, _LEFT, _LEFT_WORD = 99.0, 0.6, 0.05
_MID_LINE, _LOWER, _OPEN, _TORN, _CLOSED = 5.0, 9.0, 6.0, 1.5, -0.7
_NO_BODY, _NO_PRODUCT, _NO_TIME, _FOREIGN = 7.0, 2.5, 6.0, 0.6
_LATER, _LOOSE, _GOES_ON = 2.0, 1.0, -2.5
_NAME_FIRST, _NO_TASK = 6.0, 3.0  # a task that goes on after a page break seldom begins with a name
_LABELLED, _LABEL_MISSED, _TIME_INSIDE, _SENTENCE = -1.0, 8.0, -2.0, 2.0
_TIME_MISSED, _BODY_MISSED, _TASK_MISSED, _IS_TIME = 5.0, 2.5, 0.8, -4.0
_MOST_CUTS, _NEAR, _MOST_ASIDE = 90, 14, 24
_FILLERS = """
các và cơ quan đơn vị liên quan có khác cấp ở địa phương trung ương thuộc ngành tổ chức đoàn thể cá nhân toàn tỉnh
huyện xã phường thị trấn thành phố quận đặc khu thôn ấp trên địa bàn với cùng chủ trì phối hợp thực hiện đối trình
khám chữa bệnh thẩm quyền hữu quan trực chuyên môn lãnh đạo phụ trách được giao theo chức năng nhiệm vụ chủ động sở
bộ ban phòng nhà trường lớp khối tất cả toàn thể từng cùng hội đồng chủ tịch phó trưởng giám đốc hiệu
"""
_TIMELY = pattern(
    r"""(?:quy|thang|thuong|thuc|trien|hang|da|tu|truoc|nam|ngay|giai|theo|dinh|dot|khi|trong|den|hoan|cuoi|dau|giua
    |het|sau|cham|vao|lien|tung|tiep|tro|ca|mot|hoc|tuan|xong|khoang|du|cac|nhung|chin|ba|luc|\d)"""
)
_SAYS_WHO = pattern(r"(?:(?:co quan|don vi) )?(?:chu tri|(?P<support>phoi hop)) ?:")
_UNITS = ("năm", "quý", "tháng", "ngày")
_LETTERS = re.compile(r"[^\W\d_]+")


Cells = tuple[tuple[Kind, int, int], ...]


_Ways = dict[int, tuple[float, Cells]]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, the line it stands on (an index), and whether it begins that line."""

    text: str
    line: int
    first: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """``cells``: kind, first word and end of each cell that is there, in column order; ``weak``: kinds in doubt."""

    cells: Cells
    cost: float
    weak: frozenset[Kind] = frozenset()

    def span(self, kind: Kind) -> tuple[int, int] | None:
        """Where the cell of a kind stands."""
        return next(((start, end) for own, start, end in self.cells if own == kind), None)


@cache
def _body_words() -> frozenset[str]:
    lists = [body_words.FIELDS, body_words.NOUNS, group_words.STRONG_GROUPS, group_words.WEAK_GROUPS, _FILLERS]
    lists += [heads for *_, heads in body_words.HEADS] + list(body_words.SHORT_FORMS)
    return frozenset(word for text in lists for word in _LETTERS.findall(key(text)))


@dataclass(slots=True)
class _Row:
    """What is known of every place in a row, worked out once."""

    words: Sequence[Word]
    later: bool  # a part after a page break: cells may begin in mid-sentence
    loose: bool
    torn: bool  # a page break cuts its cells off
    going: frozenset[Kind] = frozenset()
    cuts: list[int] = field(default_factory=list)
    cost: dict[int, float] = field(default_factory=dict)
    body: dict[int, bool] = field(default_factory=dict)
    product: dict[int, bool] = field(default_factory=dict)
    time_end: dict[int, int] = field(default_factory=dict)
    timely: set[int] = field(default_factory=set)  # words with which a time begins, also inside a sentence
    labels: dict[int, Kind] = field(default_factory=dict)  # words with which "Chủ trì:" or "Phối hợp:" begins
    last_names: Kind | None = None  # the last column of names: what names follow there are its own
    foreign: list[int] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        known = _body_words()
        self.keys = [word_key(word.text) for word in self.words]
        total, self.foreign = 0, [0]
        for one, aside in zip(self.keys, _asides(self.words), strict=True):
            total += not aside and any(part not in known for part in _LETTERS.findall(one))
            self.foreign.append(total)
        for at in range(len(self.words) + 1):
            self._look(at)
            self._mark(at)
        if len(self.cuts) > _MOST_CUTS:
            kept = [at for at in self.cuts if at < len(self.words) and self.words[at].first][-_MOST_CUTS:]
            self.cuts = sorted({0, *kept, len(self.words)})

    def _look(self, at: int) -> None:
        if at == len(self.words):
            self.cuts.append(at)
            self.cost[at] = 0.0
            return
        word = self.words[at]
        lower = word.text.lstrip("“\"'(")[:1].islower()
        if at and lower and not ((self.later or self.loose) and word.first):
            return
        self.cuts.append(at)
        ahead = " ".join(self.keys[at : at + _NEAR])
        self.body[at] = not lower and opens_body(ahead)
        self.product[at] = opens_product(ahead)
        if _TIMELY.match(ahead):
            text = " ".join(one.text for one in self.words[at : at + _NEAR])
            if reached := time_end(text):
                self.time_end[at] = at + len(text[:reached].split())
        self.cost[at] = self._price(at, lower=lower) if at else 0.0

    def _mark(self, at: int) -> None:
        ahead = " ".join(self.keys[at : at + _NEAR])
        if label := _SAYS_WHO.match(ahead):
            self.labels[at] = "support" if label["support"] else "lead"
        if at in self.time_end or (
            _TIMELY.match(ahead) and time_end(" ".join(w.text for w in self.words[at : at + 4]))
        ):
            self.timely.add(at)

    def _price(self, at: int, *, lower: bool) -> float:
        cost = 0.0 if self.words[at].first else _LOOSE if self.loose else self._inside_line(at)
        cost += (_LATER if self.later or self.loose else _LOWER) if lower else 0.0
        before = " ".join(word.text for word in self.words[max(0, at - 3) : at])
        if unfinished(before):
            cost += _TORN if self.torn else _OPEN
        elif finished(before) or before.endswith(")"):
            cost += _CLOSED
        return cost

    def _inside_line(self, at: int) -> float:
        """A cell that begins in mid-line: likelier where the rest of the line is a name or a time."""
        near = min(len(self.words), at + _NEAR)
        end = next((one for one in range(at + 1, near) if self.words[one].first), near)
        is_name = self.body[at] and end > at + 1 and self.foreign[end] == self.foreign[at]
        return _MID_LINE / 2 if is_name or self.time_end.get(at) == end else _MID_LINE


def _asides(words: Sequence[Word]) -> list[bool]:
    """Which words stand in parentheses that close soon: of a name they say what it is in charge of."""
    found = [False] * len(words)
    for at, word in enumerate(words):
        if word.text.startswith("("):
            near = range(at, min(len(words), at + _MOST_ASIDE))
            end = next((one for one in near if words[one].text.rstrip(",;.").endswith(")")), at - 1)
            found[at : end + 1] = [True] * (end + 1 - at)
    return found


def cut(
    words: Sequence[Word],
    kinds: Sequence[Kind],
    *,
    later: bool = False,
    torn: bool = False,
    loose: bool = False,
    open_end: bool = False,
    going: frozenset[Kind] = frozenset(),
) -> Cut:
    """The cheapest cut of a row into its cells, in the order of the columns.

    ``later``, ``torn``: the part of a row that stands after a page break, or before one; ``going``: kinds whose cells
    the break left unfinished. ``loose``: cells also change in mid-line. ``open_end``: words of the text that follows
    the table may stand at the end.
    """
    names = [kind for kind in kinds if kind in _BODIES]
    row = _Row(words, later, loose, torn, going, last_names=names[-1] if names else None)
    best: _Ways = {0: (0.0, ())}
    for number, kind in enumerate(kinds):
        best = _with_cell(row, best, kind, first=number == 0)
    ends = best.items() if open_end else [(len(words), best[len(words)])] if len(words) in best else best.items()
    cost, cells = min((_whole(row, at, *found) for at, found in ends), key=lambda one: one[0])
    return Cut(cells, cost, _weak(row, cells, kinds))


def _whole(row: _Row, at: int, cost: float, cells: Cells) -> tuple[float, Cells]:
    """The cost with the words that are left over after the last cell."""
    left = len(row.words) - at
    return cost + (_LEFT + _LEFT_WORD * left + row.cost[at] if left else 0.0), cells


def _with_cell(row: _Row, best: _Ways, kind: Kind, *, first: bool) -> _Ways:
    """The ways so far, each with one more cell or without it."""
    skip = _SKIP[kind] / (4 if row.later else 1)
    if row.later and kind == "task" and row.body.get(0):
        skip = _NO_TASK
    found = {at: (cost + skip, cells) for at, (cost, cells) in best.items()}
    for at, (cost, cells) in best.items():
        opening = cost + row.cost[at] + _opening(row, kind, at, first=first)
        for end in row.cuts:
            if end > at:
                price = opening + _inside(row, kind, at, end)
                if end not in found or price < found[end][0]:
                    found[end] = (price, (*cells, (kind, at, end)))
    return found


def _opening(row: _Row, kind: Kind, at: int, *, first: bool) -> float:
    """What it costs that a cell of a kind begins here."""
    if at == len(row.words):
        return _NEVER
    if row.later and row.words[at].text[:1].islower():
        return _GOES_ON if kind in row.going else 0.0
    if at in row.labels:
        return _LABELLED if kind == row.labels[at] or kind == "who" else _NEVER
    if kind == "task":
        return _task_opening(row, at, first=first)
    return _time_opening(row, at) if kind in _TIMES else _other_opening(row, kind, at)


def _task_opening(row: _Row, at: int, *, first: bool) -> float:
    if row.later and row.body[at]:
        return _NAME_FIRST
    return 1.0 if not first and (row.body[at] or at in row.time_end) else 0.0


def _time_opening(row: _Row, at: int) -> float:
    """A time does not begin between "năm" and its figures."""
    if row.words[at - 1].text.lower() in _UNITS and not row.words[at].first:
        return _NEVER
    return 0.0 if at in row.time_end else _NO_TIME


def _other_opening(row: _Row, kind: Kind, at: int) -> float:
    if kind in _BODIES:
        return 0.0 if row.body[at] else _NO_BODY
    if kind == "product":
        return 0.0 if row.product[at] else _NO_PRODUCT + (_NO_BODY / 4 if row.body[at] else 0.0)
    return 1.0


def _inside(row: _Row, kind: Kind, at: int, end: int) -> float:
    cost = _WORD[kind] * (end - at)
    if kind not in _BODIES:
        cost += _LABEL_MISSED * sum(at < one < end for one in row.labels)
    if kind in _BODIES:
        cost += _SENTENCE * sum(1 for one in row.cuts if at < one < end and _sentence(row, one))
        missed = _BODY_MISSED if kind != row.last_names else _TASK_MISSED / 2
        cost += _FOREIGN * (row.foreign[end] - row.foreign[at]) + missed * _missed(row, at, end, row.body)
    if kind == "task":
        return cost + _TASK_MISSED * _missed(row, at, end, row.body)
    if kind in _TIMES:
        reached = row.time_end.get(at, at)
        if reached == at and any(at < one < end for one in row.timely):
            return _TIME_INSIDE + _WORD["product"] * (end - at)
        return cost + (_IS_TIME if reached == end else _NO_TIME / 2 if reached > end else 1.0 * (end - reached))
    if kind in ("lead", "who", "support", "product", "note", "above"):
        cost += _TIME_MISSED * sum(
            1 for one in row.cuts if at < one < end and one in row.time_end and row.cost[one] <= 0
        )
    return cost


def _sentence(row: _Row, at: int) -> bool:
    """After a full stop a new line that names nobody goes on with no list of names."""
    return row.words[at].first and row.words[at - 1].text.endswith(".") and not row.body[at]


def _missed(row: _Row, at: int, end: int, starts: dict[int, bool]) -> int:
    """Places in a cell where one would rather begin another."""
    return sum(1 for one in row.cuts if at < one < end and starts.get(one) and row.cost[one] <= 0)


def _weak(row: _Row, cells: Sequence[tuple[Kind, int, int]], kinds: Sequence[Kind]) -> frozenset[Kind]:
    """Kinds of cells whose beginning nothing but their order tells."""
    weak = {kind for kind, at, _ in cells if at and (row.cost[at] > 1 or _opening(row, kind, at, first=False) > 1)}
    filled = {kind for kind, _, _ in cells}
    support = "support" in kinds and "support" not in filled and "lead" in filled
    return frozenset(weak | ({"lead"} if support else set()))

"""The tasks of a table: who does what, with whom, by when, as its rows say. Pure.

In: a ``Table`` of any reader and ``Ears`` to ask for names. Out: one ``Clause`` a row, in order; none where the table
is no task table (letter heads, recipients, programmes by the hour, sums of money). Group titles ("I. …", "1. …" over
1.1) head their rows; rows split over pages are joined; merged cells count for every row that they cover.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.drafting.document import Place, Table
from plans.drafting.layout.labels import label_of
from plans.drafting.reading import Clause, Ears
from plans.drafting.tables.columns import Columns, Kind, columns_of
from plans.drafting.tables.guessed_columns import guessed
from plans.drafting.tables.programmes import is_programme
from plans.drafting.tables.row_labels import NO_RANK, rank_of
from plans.drafting.tables.row_words import NO_LEAD, NO_LEAD_COLUMN, RowWords, clause_of
from plans.drafting.tables.table_rows import Row, rows_in
from plans.drafting.tables.tick_tables import Marks, unticked

GUESSED = "Bảng không có dòng tiêu đề: các cột được đoán theo nội dung."
SPLIT = "Nhiệm vụ bị ngắt sang trang sau; phần tiếp theo được ghép vào."
TICKED = "Cơ quan chủ trì lấy theo dấu đánh ở cột mang tên cơ quan."
UNCLEAR = "Bảng dùng nhiều loại dấu dưới tên cơ quan; chưa rõ dấu nào là chủ trì, dấu nào là phối hợp."
INHERITED = "Cơ quan chủ trì lấy theo dòng trên: “{}”."
_WHO: tuple[Kind, ...] = ("lead", "who")
_YEAR = re.compile(r"năm\s+(20\d\d)(?!\s*[-–]\s*20)", re.IGNORECASE)
_YEAR_ALONE = re.compile(r"(?:trong )?năm (20\d\d)[\s:.]*$", re.IGNORECASE)
_TITLE_RANK = 2
_OWNED = re.compile(
    r"^\s*(?:(?:các\s+)?(?:nhiệm vụ|nội dung|công việc)\s+)?(?:(?:giao\s+)?(?:của|do|đối với|cho)\s+|giao\s+)?",
    re.IGNORECASE,
)
_OWNER_ENDS = re.compile(r"\W*(?:(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|tham mưu)\W*){0,3}", re.IGNORECASE)


def is_task_table(table: Table) -> bool:
    """Whether the rows of a table are tasks, by its headings, or by what its cells hold."""
    return _columns(unticked(table)[0]) is not None


def _columns(table: Table) -> Columns | None:
    columns = columns_of(table) or guessed(table)
    return None if columns is None or is_programme(table, columns) else columns


def rows_of(table: Table, bodies: Ears, section: str) -> list[Clause]:
    """The clauses of a task table; empty for any other table."""
    table, marks = unticked(table)
    columns = _columns(table)
    if columns is None:
        return []
    rows = rows_in(table, columns)
    return [clause_of(words, bodies) for words in _Walk(rows, columns, section, table.place, bodies, marks).words()]


@dataclass(slots=True)
class _Walk:
    """Goes down the rows and keeps the titles above each."""

    rows: list[Row]
    columns: Columns
    section: str
    place: Place
    bodies: Ears
    marks: Marks | None = None
    above: list[Row] = field(default_factory=list)
    owners: dict[int, bool] = field(default_factory=dict)

    def words(self) -> Iterator[RowWords]:
        for at, row in enumerate(self.rows):
            self.above = (
                [one for one in self.above if one.whole or one.rank < row.rank] if not row.whole else self._over(row)
            )
            if self._is_title(at):
                self.above.append(row)
            elif row.task.text:
                yield self._of(row)
                if row.rank < NO_RANK:
                    self.above.append(row)

    def _over(self, row: Row) -> list[Row]:
        rank = rank_of(row.task.text)
        return [one for one in self.above if rank_of(one.label or one.task.text) < rank]

    def _is_title(self, at: int) -> bool:
        row = self.rows[at]
        if row.whole:
            return True
        if row.text(*_WHO) and not self._heads(at, row):
            return False
        if row.bare:
            return (
                row.rank < _TITLE_RANK
                or _caps(row.task.text)
                or _YEAR_ALONE.match(row.task.text) is not None
                or self._heads(at, row)
            )
        return self._heads(at, row)

    def _heads(self, at: int, row: Row) -> bool:
        """Whether the next rows stand under this one; where it has a lead of its own, only if they have none."""
        under = []
        for below in self.rows[at + 1 :]:
            if below.whole or below.rank <= row.rank:
                break
            under.append(below)
        if not under or (row.rank == NO_RANK):
            return False
        led = [bool(one.text(*_WHO)) for one in under]
        return any(led) if not row.text(*_WHO) else not any(led) and row.rank < _TITLE_RANK

    def _of(self, row: Row) -> RowWords:
        lead, source = self._inherited(row)
        doubts = [GUESSED] if self.columns.guessed else []
        doubts += [SPLIT] if row.split else []
        doubts += [INHERITED.format(source.task.text[:80])] if source else []
        doubts += [TICKED] if self.marks else []
        unsure = self.columns.guessed
        return RowWords(
            quote=row.task.text,
            place=row.task.lines[0].place if row.task.lines else self.place,
            section=self._section(row),
            heading=self._heading(),
            lead=lead,
            support=row.names("support"),
            time=self._time(row, source),
            year=self._year(),
            product=row.text("product"),
            more=(*self._before(row), *row.more),
            sure="unsure" if unsure else "likely" if row.split or source or self.marks else "certain",
            doubts=tuple(doubts),
            no_lead=self._no_lead(),
        )

    def _no_lead(self) -> str:
        """Why a row may name nobody."""
        if self.marks == "unclear":
            return UNCLEAR
        return NO_LEAD if self.columns.of(*_WHO) else NO_LEAD_COLUMN

    def _inherited(self, row: Row) -> tuple[str, Row | None]:
        """The words of the lead, and the row above from which they come where the row's own cell is empty."""
        if own := row.names(*_WHO):
            return own, None
        for one in reversed(self.above):
            if words := one.names(*_WHO) or self._named_by(one):
                return words, one
        return "", None

    def _named_by(self, title: Row) -> str:
        """ "II. Nhiệm vụ của Công an tỉnh" over its tasks, in a table that has no column for who leads."""
        return "" if self.columns.of(*_WHO) or not self._by_owner(title.rank) else _owner(title, self.bodies)

    def _by_owner(self, rank: int) -> bool:
        """Whether all titles of a rank name bodies: one alone may only look like a name."""
        if rank not in self.owners:
            titles = [row for at, row in enumerate(self.rows) if row.rank == rank and self._is_title(at)]
            self.owners[rank] = all(_owner(row, self.bodies) for row in titles)
        return self.owners[rank]

    def _time(self, row: Row, source: Row | None) -> str:
        for one in (row, source) if source else (row,):
            end, start = one.text("time", "mark", joint="; " if one.text("mark") else " "), one.text("start")
            if end or start:
                return f"Từ {start} đến {end}" if start and end else end or f"Từ {start}"
        return ""

    def _year(self) -> str:
        """A year that the heading of the time or a title states for all that stands under it."""
        titles = [match[1] for one in self.above if (match := _YEAR_ALONE.match(one.task.text))]
        names = [match[1] for at in self.columns.of("time", "mark") if (match := _YEAR.search(self.columns.names[at]))]
        return (titles or names or [""])[-1]

    def _before(self, row: Row) -> list[str]:
        """A task said in two cells ("Nhiệm vụ" | "Giải pháp"): the words before the ones quoted."""
        cells = [cell for cell in row.cells.get("task", ())[:-1] if cell.text and cell is not row.task]
        merged = [
            cell
            for cell in cells
            if any(cell is other for one in self.rows if one is not row for other in one.cells.get("task", ()))
        ]
        return [cell.text for cell in cells if not any(cell is other for other in merged)]

    def _heading(self) -> str:
        titles = [one for one in self.above if one.whole or one.rank < NO_RANK]
        return " ".join(filter(None, (titles[-1].label, titles[-1].task.text))) if titles else ""

    def _section(self, row: Row) -> str:
        number = row.label.strip(" .)-–+")
        return ".".join(filter(None, (self.section, number)))


def _owner(title: Row, bodies: Ears) -> str:
    """The names that a title consists of, without its number and words like "chủ trì"."""
    label = label_of(title.task.text)
    words = _OWNED.sub("", title.task.text[label.end :] if label else title.task.text).strip()
    opening = bodies.opening(words)
    return words[: opening.end] if opening and _OWNER_ENDS.fullmatch(words[opening.end :]) else ""


def _caps(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and all(char.isupper() for char in letters)  # noqa: PLR2004 - an abbreviation is no title

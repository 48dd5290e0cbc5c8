"""Straight lines of a page -> the ruled tables that they draw. Pure.

Lines of one table touch each other. Their ends and crossings make squares; squares with no line between them are one
cell (merged over columns, rows or both). One box alone, or one column of boxes, is a frame around text and no table.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from plans.drafting.readers.pdf_shapes import Grid, Rule, Rules

_TOUCH = 3.0  # points within which lines are one, or meet
_OPEN_SIDE = 12.0  # a table without an outer line goes on this far at least
_MOST_RULES = 1_500
_MOST_SQUARES = 6_000
_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Lines that touch."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


def grids(rules: Rules) -> list[Grid]:
    """The tables of a page from the top down; what a table holds within is part of its text."""
    across, down = _whole_lines(rules.across), _whole_lines(rules.down)
    if not across or not down or len(across) + len(down) > _MOST_RULES:
        return []
    found = [grid for drawing in _drawings(across, down) if (grid := _grid(drawing)) is not None]
    outer = [grid for grid in found if not any(_holds(other, grid) for other in found if other is not grid)]
    return sorted(outer, key=lambda grid: (-grid.top, grid.xs[0]))


def _whole_lines(rules: Iterable[Rule]) -> list[Rule]:
    """Pieces on one line that touch or overlap, as one."""
    whole: list[Rule] = []
    for same in _level(sorted(rules, key=lambda rule: rule.at)):
        at = sum(rule.at for rule in same) / len(same)
        run: Rule | None = None
        for rule in sorted(same, key=lambda rule: rule.start):
            if run and rule.start <= run.end + _TOUCH:
                run = Rule(at, run.start, max(run.end, rule.end))
            else:
                whole += [run] if run else []
                run = Rule(at, rule.start, rule.end)
        whole += [run] if run else []
    return whole


def _level(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    same: list[Rule] = []
    for rule in rules:
        if same and rule.at - same[0].at > _TOUCH:
            yield same
            same = []
        same.append(rule)
    if same:
        yield same


def _drawings(across: list[Rule], down: list[Rule]) -> Iterator[_Drawing]:
    """Lines gathered by what they touch."""
    parent = list(range(len(across) + len(down)))
    for at, level in enumerate(across):
        for by, upright in enumerate(down, len(across)):
            if _meet(level, upright):
                parent[_root(parent, at)] = _root(parent, by)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate((*across, *down)):
        groups.setdefault(_root(parent, index), ([], []))[index >= len(across)].append(rule)
    for level_lines, upright_lines in groups.values():
        if level_lines and upright_lines:
            yield _Drawing(tuple(level_lines), tuple(upright_lines))


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.start - _TOUCH <= upright.at <= level.end + _TOUCH
        and upright.start - _TOUCH <= level.at <= upright.end + _TOUCH
    )


def _grid(drawing: _Drawing) -> Grid | None:
    xs = _edges(drawing.down, drawing.across)
    ys = _edges(drawing.across, drawing.down)[::-1]
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < _LEAST_COLUMNS or rows < 1 or columns * rows > _MOST_SQUARES:
        return None
    cells = _cells(xs, ys, drawing)
    if all(len(set(row)) < _LEAST_COLUMNS for row in cells):
        return None
    return Grid(xs, ys, cells)


def _edges(lines: Sequence[Rule], crossing: Sequence[Rule]) -> list[float]:
    """Where lines stand, and where those that cross them end without one: an open side."""
    edges: list[float] = []
    for at in sorted(rule.at for rule in lines):
        if not edges or at - edges[-1] > _TOUCH:
            edges.append(at)
    first, last = min(rule.start for rule in crossing), max(rule.end for rule in crossing)
    return [
        *([first] if first < edges[0] - _OPEN_SIDE else []),
        *edges,
        *([last] if last > edges[-1] + _OPEN_SIDE else []),
    ]


def _cells(xs: Sequence[float], ys: Sequence[float], drawing: _Drawing) -> list[list[int]]:
    """The number of the cell of each square, counted in reading order."""
    columns, rows = len(xs) - 1, len(ys) - 1
    down, across = _by_edge(xs, drawing.down), _by_edge(ys, drawing.across)
    parent = list(range(columns * rows))
    for row in range(rows):
        for column in range(columns):
            here = row * columns + column
            middle = (xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2
            if column + 1 < columns and not _covered(down[column + 1], middle[1]):
                parent[_root(parent, here + 1)] = _root(parent, here)
            if row + 1 < rows and not _covered(across[row + 1], middle[0]):
                parent[_root(parent, here + columns)] = _root(parent, here)
    numbers: dict[int, int] = {}
    return [
        [numbers.setdefault(_root(parent, row * columns + column), len(numbers)) for column in range(columns)]
        for row in range(rows)
    ]


def _by_edge(edges: Sequence[float], lines: Sequence[Rule]) -> list[list[Rule]]:
    return [[rule for rule in lines if abs(rule.at - edge) <= _TOUCH] for edge in edges]


def _covered(lines: Iterable[Rule], middle: float) -> bool:
    return any(rule.start <= middle <= rule.end for rule in lines)


def _holds(outer: Grid, inner: Grid) -> bool:
    return (
        outer.xs[0] - _TOUCH <= inner.xs[0]
        and inner.xs[-1] <= outer.xs[-1] + _TOUCH
        and outer.bottom - _TOUCH <= inner.bottom
        and inner.top <= outer.top + _TOUCH
    )


def cell_at(grid: Grid, x: float, y: float) -> int | None:
    """The cell in which a point lies."""
    if not (grid.xs[0] <= x <= grid.xs[-1] and grid.bottom <= y <= grid.top):
        return None
    column = _slot(grid.xs, x, key=None)
    row = _slot(grid.ys, -y, key=lambda edge: -edge)
    return grid.cells[row][column]


def _slot(edges: Sequence[float], at: float, key: Callable[[float], float] | None) -> int:
    return min(max(bisect.bisect_right(edges, at, key=key) - 1, 0), len(edges) - 2)

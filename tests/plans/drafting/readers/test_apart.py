"""Work in a process of its own: what it finds comes through, what goes past its bounds is stopped."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from itertools import count, islice

import pytest

from plans.drafting.readers.apart import MOST_BYTES, Exhausted, apart
from plans.errors import Fault, InputError

FAULT = Fault("a.pdf", "trang 2 bị hỏng", 2)


def numbers() -> Iterator[int]:
    yield from range(1000)


def refusing() -> Iterator[int]:
    yield 1
    raise InputError(FAULT)


def deep() -> Iterator[int]:
    yield 1
    raise RecursionError


def filling() -> Iterator[int]:
    yield 1
    yield len(bytearray(2 * MOST_BYTES))  # what the caller had freed may be taken up again


def endless() -> Iterator[int]:
    yield 1
    while True:
        pass


def dying() -> Iterator[int]:
    yield 1
    os._exit(1)


def test_findings_come_in_order() -> None:
    assert [*apart(numbers)] == [*range(1000)]


def test_a_fault_of_the_file_keeps_its_place() -> None:
    with pytest.raises(InputError) as refused:
        [*apart(refusing)]
    assert refused.value.faults == (FAULT,)


@pytest.mark.parametrize(
    ("work", "error"),
    [(deep, RecursionError), (filling, Exhausted), (endless, Exhausted), (dying, Exhausted)],
)
def test_what_was_found_before_an_end_comes_first(work: Callable[[], Iterator[int]], error: type[Exception]) -> None:
    found = apart(work)
    assert next(found) == 1
    with pytest.raises(error):
        next(found)
    assert not multiprocessing.active_children()


def test_nothing_runs_on_when_the_caller_has_enough() -> None:
    found = apart(count)
    assert [*islice(found, 3)] == [0, 1, 2]
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()

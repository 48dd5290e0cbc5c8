"""What is worked out once for a state of the register and a day, and kept while neither changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from plans.register.queries.lists import Reader
from plans.register.queries.versions import owed_version, shown_version
from plans.register.session import Connection

T = TypeVar("T")
MOST = 512


class Shelf:
    """Answers by their question, the least asked for dropped first; of several who ask at once, one works it out."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._working: dict[Hashable, Lock] = {}
        self._lock = Lock()

    @property
    def at_work(self) -> int:
        """How many answers are being worked out."""
        return len(self._working)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The answer, worked out where it is not there yet."""
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
                kept: T = self._answers[key]
                return kept
            turn = self._working.setdefault(key, Lock())
        with turn:
            return self._made(key, make)

    def _made(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._answers:
                there: T = self._answers[key]
                return there
        try:
            answer = make()
            self._keep(key, answer)
        finally:
            with self._lock:
                self._working.pop(key, None)
        return answer

    def _keep(self, key: Hashable, answer: Any) -> None:
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)


_shelf = Shelf()


def place_of(connection: Connection, reader: Reader) -> Hashable:
    """Where a reader's answers lie: their scope and day, and how far what is owed has been written."""
    return (str(connection.engine.url), owed_version(connection), reader.today, reader.scope)


def shown_place(connection: Connection, reader: Reader) -> Hashable:
    """As ``place_of``, for what changes with contacts and letters, too."""
    return (str(connection.engine.url), shown_version(connection), reader.today, reader.scope)


def kept_at(place: Hashable, question: Hashable, make: Callable[[], T]) -> T:
    """The answer to a question at a place, for a page that asks several."""
    return _shelf.get((place, question), make)


def kept(connection: Connection, reader: Reader, question: Hashable, make: Callable[[], T]) -> T:
    """The answer to a question of this reader's scope, on this day, while what is owed stays as it is."""
    return kept_at(place_of(connection, reader), question, make)

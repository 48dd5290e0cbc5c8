"""A report taken in with its files, by a form or by a machine: files are where they stay before the register speaks of
them, and those that it does not speak of in the end are taken away."""

from __future__ import annotations

from collections.abc import Sequence

from agencies.portal.desk import Desk
from agencies.portal.files import FileStore
from agencies.portal.shown.hand_in_form import Filled
from plans.register import entries
from plans.register.entries.received import HandedIn, KeptFile
from plans.register.queries import submissions as came


def store_of(desk: Desk) -> FileStore:
    """Where this portal keeps files."""
    return FileStore(desk.parts.settings.uploads, desk.parts.settings.secret)


def take_in(desk: Desk, one: str, filled: Filled, kept: Sequence[KeptFile], form: str) -> int:
    """The submission's number; the same ``form`` a second time gives the number it gave."""
    store = store_of(desk)
    settled = [store.settled_place(file, desk.today) for file in kept]
    store.settle(kept, settled)
    more = HandedIn(form, filled.dated_on, settled, filled.figures)
    spoken_of: set[str] = set()
    try:
        with desk.writing() as (connection, writer):
            made = entries.submit(
                connection, one, desk.today, writer, document_no=filled.document_no, note=filled.note or None,
                progress=filled.progress, handed_in=more,
            )  # fmt: skip
            stored = {file.place for file in came.files(connection, [made])[made]}
        spoken_of = stored
    finally:
        store.drop([file for file in settled if file.place not in spoken_of])
    store.drop(kept)
    return made

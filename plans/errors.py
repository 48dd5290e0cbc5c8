"""Every way in which a plan, a directory or an entry can be wrong, with the words its reader sees.

    DondocError
    ├── InputError          one or many faults of a file, each with its place (file, line, field)
    ├── NotFound            a plan, task, agency or obligation that the register does not know
    ├── UnlawfulMove        a move that the state of an obligation does not allow
    └── RegisterUnavailable the register cannot be opened, is locked, or is of a newer version

Messages are in Vietnamese: officials read them. ``str(error)`` is the whole text, one fault a line, no traceback.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file: where it stands and what to write instead."""

    file: str
    message: str
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class DondocError(Exception):
    """Base of all errors whose text is fit for the reader."""


class InputError(DondocError):
    """A file that cannot be taken in; nothing of it was."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class NotFound(DondocError):
    """Something asked for by name is not there."""


class UnlawfulMove(DondocError):
    """The obligation's state does not allow this move."""


class RegisterUnavailable(DondocError):
    """The register cannot be used now; the text says why and what to do."""

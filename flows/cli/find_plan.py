"""A plan by what a person calls it: a file, an id in the register, or one of the shipped library."""

from __future__ import annotations

from pathlib import Path

from agencies.directory import Directory
from flows.cli.desk import existing_register
from flows.cli.options import Context, known_directory
from flows.planning import LIBRARY
from plans.definition import Plan
from plans.errors import NotFound
from plans.loading import read_plan
from plans.register import queries
from plans.register.rows import nearest
from plans.register.session import Register


class _Anybody(Directory):
    """Knows whatever code it is asked for."""

    def is_agency(self, code: str) -> bool:
        return bool(code)


def find_plan(context: Context, name: str, *, whoever: bool = False) -> Plan:
    """A plan by its file, as it stands in the register, or from the shipped library.

    ``whoever``: a file may name bodies that the directory does not know, as drafts do.
    """
    path, shipped = Path(name), LIBRARY / f"{name}.yaml"
    if path.suffix in (".yaml", ".yml") or path.is_file():
        return read_plan(path, _Anybody([]) if whoever else known_directory(context))
    with existing_register(context) as register:
        known = _stored(register)
        if register and name in known:
            with register.reading() as connection:
                return queries.stored_plan(connection, name)
    if shipped.parent == LIBRARY and shipped.is_file():
        return read_plan(shipped, known_directory(context))
    library = sorted(file.stem for file in LIBRARY.glob("*.yaml"))
    raise NotFound(f"Không có kế hoạch {name!r} trong sổ theo dõi hay thư viện{nearest(name, [*known, *library])}")


def _stored(register: Register | None) -> list[str]:
    if register is None:
        return []
    with register.reading() as connection:
        return [one.id for one in queries.plans(connection)]

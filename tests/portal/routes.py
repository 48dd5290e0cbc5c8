"""The routes of the application, read from it: address, method, whom each lets in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from agencies.portal.api.entrance import ByToken, ByTokenOrSession
from agencies.portal.guard import Anyone, May

_PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")


@dataclass(frozen=True, slots=True)
class Way:
    """One method of one address, with the guards that stand before it."""

    method: str
    path: str
    guards: tuple[object, ...]

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def may(self) -> May | ByToken | ByTokenOrSession | None:
        return next((guard for guard in self.guards if isinstance(guard, May | ByToken | ByTokenOrSession)), None)

    @property
    def for_machines(self) -> bool:
        return self.path.startswith("/api/")

    @property
    def for_anyone(self) -> bool:
        return any(isinstance(guard, Anyone) for guard in self.guards)

    @property
    def parameters(self) -> list[str]:
        return _PARAMETER.findall(self.path)

    def filled(self, values: Mapping[str, str]) -> str:
        """The address with values for its parameters."""
        return _PARAMETER.sub(lambda found: values[found[1]], self.path)


def ways(app: FastAPI) -> list[Way]:
    """Every method of every route that answers by a page or JSON; what is mounted is not among them."""
    found = []
    for route in iter_route_contexts(app.routes):
        if (path := route.path) and (methods := route.methods):
            guards = tuple(_calls(getattr(route.original_route, "dependant", None)))
            found += [Way(method, path, guards) for method in sorted(methods - {"HEAD"})]
    return found


def mounted(app: FastAPI) -> list[str]:
    """Addresses under which something else answers."""
    return [str(route.path) for route in iter_route_contexts(app.routes) if route.path and not route.methods]


def _calls(dependant: Any) -> Iterator[object]:
    for one in dependant.dependencies if dependant else ():
        yield one.call
        yield from _calls(one)

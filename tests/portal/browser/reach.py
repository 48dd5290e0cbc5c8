"""Every page that a role can come to: the links of its pages followed, the routes of the application as the measure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from fastapi import FastAPI
from fastapi.routing import APIRoute

from agencies.portal.guard import May
from tests.portal.ready import Browser

LEAVING = ("/static/", "/lien-ket/")


@dataclass(frozen=True, slots=True)
class Route:
    """A route that answers GET, and the roles that may; None where nobody is asked who they are."""

    path: str
    roles: frozenset[str] | None
    matches: re.Pattern[str]


def routes(app: FastAPI) -> list[Route]:
    """The routes that answer GET, in the order in which they are tried."""
    return [_route(one) for one in _flat(app.routes) if "GET" in (one.methods or ())]


def _flat(found: Any) -> Iterator[APIRoute]:
    for one in found:
        if isinstance(one, APIRoute):
            yield one
        elif hasattr(one, "original_router"):
            yield from _flat(one.original_router.routes)


def _route(one: APIRoute) -> Route:
    guards = [call.call for call in one.dependant.dependencies if isinstance(call.call, May)]
    roles = frozenset(role for guard in guards for role in guard.roles) if guards else None
    return Route(one.path, roles, one.path_regex)


class _Links(HTMLParser):
    """The addresses that a page's links lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("a", "iframe"):
            self.found += [value for name, value in attrs if name in ("href", "src") and value]


@dataclass(slots=True)
class Reached:
    """``pages``: of each route the first address that a link led to; ``kinds`` and ``bodies``: what came, by address;
    ``broken``: links that lead nowhere, and where the first stands."""

    pages: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)


def crawl(browser: Browser, app: FastAPI, start: Iterable[str]) -> Reached:
    """Follow links from the first pages, once for every route; a link that leads nowhere is broken."""
    known, reached, waiting = routes(app), Reached(), [(one, "") for one in start]
    while waiting:
        path, page = waiting.pop(0)
        route = next((one for one in known if one.matches.match(urlsplit(path).path)), None)
        if route is None:
            reached.broken.setdefault(path, page)
        elif route.path not in reached.pages:
            reached.pages[route.path] = path
            waiting += [(link, path) for link in _visit(browser, path, page, reached)]
    return reached


def _visit(browser: Browser, path: str, page: str, reached: Reached) -> list[str]:
    answer = browser.get(path, follow_redirects=True)
    kind = answer.headers.get("content-type", "").partition(";")[0]
    reached.kinds[path] = kind if not answer.headers.get("content-disposition") else "attachment"
    reached.bodies[path] = answer.content
    if answer.status_code >= 400:
        reached.broken[path] = f"{page}: {answer.status_code}"
    if kind != "text/html":
        return []
    links = _Links()
    links.feed(answer.text)
    return [*filter(None, (_own(path, link) for link in links.found))]


def _own(page: str, link: str) -> str | None:
    """The address within the portal, without the place in the page."""
    parts = urlsplit(urljoin(f"http://portal.test{page}", link))
    if parts.netloc != "portal.test" or parts.path.startswith(LEAVING):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path

"""What a page has at hand: who asks, when, what was sent; the register; and the way to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from unicodedata import normalize
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import FormData
from starlette.responses import HTMLResponse, RedirectResponse, Response

from agencies.portal import calendars
from agencies.portal.parts import Parts
from agencies.portal.rendering import Rendering
from agencies.portal.security import tokens
from agencies.portal.visitors import Visitor
from plans.register.entries import Writer
from plans.register.session import Connection
from plans.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Desk:
    """One request. ``form_key`` is what its form tokens are made of; ``sent`` what a form brought."""

    request: Request
    parts: Parts
    visitor: Visitor | None
    form_key: str
    now: datetime
    today: date
    sent: FormData = field(default_factory=FormData)
    _open: list[Connection] = field(default_factory=list)

    @property
    def who(self) -> Visitor:
        """The visitor of a page that lets nobody in unknown."""
        if self.visitor is None:
            raise RuntimeError("this page must name who may come (guard.May)")
        return self.visitor

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A reading transaction; within one, the same: a request never waits for a connection while it holds one."""
        if self._open:
            yield self._open[-1]
            return
        with self.parts.register.reading() as connection:
            self._open.append(connection)
            try:
                yield connection
            finally:
                self._open.remove(connection)

    @contextmanager
    def writing(self) -> Iterator[tuple[Connection, Writer]]:
        """A writing transaction in this visitor's name, committed at the end of the block."""
        with self.parts.register.begin() as connection:
            yield connection, Writer(self.who.name, self.now, self.today, self.calendar(connection))

    def calendar(self, connection: Connection) -> Workdays:
        """The register's working calendar, read again only when the register's calendar has changed."""
        return calendars.workdays(connection, self.today)

    def text(self, name: str) -> str:
        """A field of the form: composed letters, plain line ends, no white space around; '' where it did not come."""
        value = self.sent.get(name)
        return normalize("NFC", value.replace("\r\n", "\n").replace("\0", "")).strip() if isinstance(value, str) else ""

    def page(self, template: str, status: int = 200, **words: Any) -> HTMLResponse:
        """A rendered page."""
        return HTMLResponse(self._rendering.render(template, self._common(words)), status)

    def _common(self, words: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "visitor": self.visitor,
            "today": self.today,
            "now": self.now,
            "path": self.request.url.path,
            "query": self.request.query_params,
            "form_token": self.form_token,
            "form_id": tokens.new_key(),
            "layout": "base.html",
            "language": self._rendering.language,
            "version": self.parts.version,
            "menu_counts": lambda: self.request.app.state.bar(self),
            **words,
        }

    @property
    def form_token(self) -> str:
        """What a form of this session carries; another one each time."""
        return tokens.masked(self.form_key) if self.form_key else ""

    @property
    def _rendering(self) -> Rendering:
        made: Rendering = self.request.app.state.renderings[self.language]
        return made

    @property
    def language(self) -> str:
        """vi, or en where the visitor chose it."""
        return language_of(self.request)

    def go(self, path: str) -> Response:
        """On to another page of our own (303); a path that leads elsewhere leads home."""
        return RedirectResponse(own_path(path) or (self.visitor.home if self.visitor else "/"), 303)


def language_of(request: Request) -> str:
    """vi, or en where the browser keeps that choice; over HTTPS only we ourselves can have put it there."""
    chosen = request.cookies.get(request.app.state.parts.settings.cookie("language"), "vi")
    return chosen if chosen in request.app.state.renderings else "vi"


def own_path(words: str) -> str:
    """The path, where it stays on this portal; '' for every other address."""
    if not words.startswith("/") or words.startswith(("//", "/\\")) or any(ord(one) < 0x20 for one in words):  # noqa: PLR2004 - control characters
        return ""
    parts = urlsplit(words)
    return "" if parts.scheme or parts.netloc or "\\" in words else words

"""Pages whose content is worked out once while nothing shown changes. The frame around it, and the marks that forms
carry, are each request's own."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from markupsafe import Markup
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.kept import kept_at
from agencies.portal.security import tokens
from plans.register.queries.versions import shown_version
from plans.register.session import Connection

Words = Callable[[], Mapping[str, Any]]
# Stands in kept content for what differs from request to request; nobody can write it, it is made with the process.
_BETWEEN, _TOKEN, _FORM = (secrets.token_hex(16) for _ in range(3))


def page(desk: Desk, connection: Connection, template: str, make: Words, *beside: Hashable) -> Response:
    """The page of this address for this visitor; its template extends ``layout``. ``beside``: what it shows that can
    change while the register's history stays as it is."""
    who, request = desk.who, desk.request
    place = (str(connection.engine.url), shown_version(connection), desk.today, who.area, who.agency)
    question = (request.url.path, request.url.query, who.role, who.name, *beside)
    return page_at(desk, place, template, question, make)


def page_at(desk: Desk, place: Hashable, template: str, question: Hashable, make: Words) -> Response:
    """The page where its content lies: the same for all who ask the same at the same place."""
    title, head, content = kept_at(place, (template, question, desk.language), lambda: _pieces(desk, template, make()))
    own = content.replace(_TOKEN, desk.form_token).replace(_FORM, tokens.new_key())
    return desk.page("kept_frame.html", title=Markup(title), head=Markup(head), content=Markup(own))  # noqa: S704 - rendered by our own templates, which escape


def _pieces(desk: Desk, template: str, words: Mapping[str, Any]) -> tuple[str, str, str]:
    marks: dict[str, Any] = {"layout": "kept_bare.html", "between": _BETWEEN, "form_token": _TOKEN, "form_id": _FORM}
    title, head, content = bytes(desk.page(template, **words, **marks).body).decode().split(_BETWEEN)
    return title, head, content

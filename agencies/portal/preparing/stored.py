"""A stored draft as drafting made it: its document, its items with their grounds, its bodies. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plans.drafting.document import Document, Line, Place
from plans.drafting.drafted import Draft, DraftedAgency, Proposal, Reviewed
from plans.register.queries.preparing import DraftView

_PLACE = ("page", "line", "table", "row", "column")


def document_of(view: DraftView) -> Document:
    """The document's lines in reading order; cells of tables are lines of their own, each with its place."""
    lines = tuple(
        Line(str(one["text"]), _place(one), whole=True, heading=bool(one.get("heading")))
        for one in view.document.get("lines", ())
    )
    return Document(view.line.name, str(view.document.get("kind", "text")), lines)


def draft_of(view: DraftView) -> Draft:
    """The draft as it now stands."""
    proposals = {one["code"]: proposal_of(one) for one in view.review.get("proposals", ())}
    agencies = tuple(
        DraftedAgency(one["code"], one["name"], bool(one["known"]), proposals.get(one["code"]))
        for one in view.review.get("agencies", ())
    )
    items = tuple(_reviewed(one) for one in view.review.get("items", ()))
    return Draft(view.plan, agencies, items, view.review.get("article"))


def proposal_of(data: Mapping[str, Any]) -> Proposal:
    """A proposed directory entry; its tuples have become lists."""
    tuples = {name: tuple(data.get(name, ())) for name in ("members", "aliases")}
    return Proposal(**{**data, **tuples})


def _reviewed(one: Mapping[str, Any]) -> Reviewed:
    doubts, decide = tuple(one.get("doubts", ())), tuple(one.get("decide", ()))
    return Reviewed(one["item"], _place(one["place"]), one["quote"], one["sure"], doubts, decide)


def _place(data: Mapping[str, Any]) -> Place:
    return Place(**{name: data[name] for name in _PLACE if data.get(name) is not None})

"""A stored draft as drafting made it: its document, its items with their grounds, its bodies. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from agencies.portal.visitors import Visitor
from plans.drafting.document import Document, Line, Place
from plans.drafting.drafted import Draft, DraftedAgency, Proposal, Reviewed
from plans.errors import UnlawfulMove
from plans.register.queries import PlanView
from plans.register.queries.preparing import DraftView

_AMENDED = (
    "Kế hoạch đã được sửa từ khi mở bản nháp này: đang theo dõi phiên bản {version}. "
    "Mở kế hoạch đó, chọn “Sửa đổi, bổ sung kế hoạch” rồi nhập lại phần cần sửa."
)
_PLACE = ("page", "line", "table", "row", "column")
_LONGEST_NUMBER = 9


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


def require_replaceable(view: DraftView, plans: Iterable[PlanView], who: Visitor) -> None:
    """A plan in force under the draft's id is replaced only by those who may see it; and an amendment replaces only
    the version that it was made of, so that nobody's amendment undoes another's unseen."""
    stands = next((one for one in plans if one.id == view.plan.get("id")), None)
    if stands is None:
        return
    if not who.may_see_area(stands.area):
        raise UnlawfulMove(f"Mã kế hoạch {stands.id!r} đã được dùng. Đổi mã ở đầu mục.")
    if view.line.amends and int(view.plan.get("version") or 1) <= stands.version:
        raise UnlawfulMove(_AMENDED.format(version=stands.version))


def revision_of(words: str) -> int:
    """The state of a draft that a form was made of; 0, which none is, where it names none."""
    return int(words) if words.isascii() and words.isdecimal() and len(words) < _LONGEST_NUMBER else 0

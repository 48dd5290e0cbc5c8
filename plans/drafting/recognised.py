"""A draft out of a picture of a document: nothing of it is certain, and a note says so. Pure.

What is recognised may have other letters, and worse other digits, than the paper; no rule can tell. In: a draft.
Out: the same with every item likely at best, and one note before the others.
"""

from __future__ import annotations

from dataclasses import replace

from plans.drafting.drafted import Draft
from plans.drafting.noting import Note

NOTE = Note(
    "Văn bản",
    "unread",
    "Văn bản là bản quét, chữ do máy nhận dạng: phải đối chiếu từng chữ số (ngày, tháng, năm, số lượng) và tên cơ quan "
    "với bản giấy trước khi đưa vào theo dõi",
)


def recognised(draft: Draft) -> Draft:
    """The draft with what recognising leaves in doubt."""
    items = tuple(replace(one, sure="likely") if one.sure == "certain" else one for one in draft.items)
    return replace(draft, items=items, plan={**draft.plan, "notes": [NOTE.data(), *draft.plan.get("notes", ())]})

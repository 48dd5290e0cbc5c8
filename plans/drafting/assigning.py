"""Which parts of a document give work, and which only describe aims and solutions. Pure.

A part gives work when its heading says so (phân công, tổ chức thực hiện, trách nhiệm), or when most of its items are
addressed to bodies. In: items of the outline, and a way to ask whom a text is addressed to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from plans.drafting.layout.outline import Item
from plans.drafting.reading import Opening
from plans.text import fold, unmarked

Ask = Callable[[str], Opening | None]
Mode = Literal["beside", "assigns", "reports", "money"]

_SAYS = re.compile(
    r"\b(?:(?<!duoc )phan cong|to chuc thuc hien|to chuc trien khai|trach nhiem|phan giao|giao nhiem vu"
    r"|nhiem vu cua cac|nhiem vu cu the cua|che do (?:thong tin|bao cao)|thong tin ,? ?bao cao|to chuc chi dao"
    r"|trien khai thuc hien$"
    r"|cong tac to chuc$|^thuc hien$|^cac (?:co quan|don vi) (?:co )?lien quan$|^bien phap to chuc)"
)
_NEVER = re.compile(
    r"\b(?:muc dich|muc tieu|yeu cau$|quan diem|thuc trang|danh gia tinh hinh|can cu|co so phap li|khau hieu)\b"
    r"|\b(?:tieu chi|tieu chuan|noi dung|chi tieu)\b.{0,20}\bthi dua\b"  # what a movement strives for is no work given
)
_SAID_OF_IT = re.compile(  # what ought to become of responsibility, not whose it is
    r"\b(?:nang cao|de cao|gan(?: voi)?|xac dinh(?!.*phan cong))\b.{0,80}\btrach nhiem\b"
)
_MONEY = re.compile(r"^(?:ve )?(?:nguon )?(?:kinh phi|nguon luc|nguon von|du toan)\b")
_REPORTS = re.compile(
    r"\b(?:che do|thong tin|thoi gian|cong tac|thoi han|gui|qui dinh ve)\b.{0,30}\bbao cao\b|^bao cao\b"
)
_MOST = 0.5
_ENOUGH = 2


def says_it_assigns(text: str) -> bool:
    """Whether a heading announces assignments; a sentence that merely names a responsibility is no heading."""
    key = unmarked(fold(text[:200]))
    return bool(_SAYS.search(key)) and not (_NEVER.search(key) or _SAID_OF_IT.search(key))


def mode_of(item: Item, above: Mode, ask: Ask) -> Mode:
    """What the children of an item are, given what the item itself is part of."""
    key = unmarked(fold(item.text[:120]))
    if item.heads and _MONEY.match(key):
        return "money"
    if above != "beside":
        return "reports" if item.heads and _REPORTS.search(key) else above
    return "assigns" if _assigns(item, ask) else "beside"


def _assigns(item: Item, ask: Ask) -> bool:
    """Whether the items right under this one are addressed to bodies."""
    if says_it_assigns(item.text) and item.heads:
        return True
    if _NEVER.search(unmarked(fold(item.text[:120]))):
        return False
    asked = [bool(ask(child.text)) for child in item.children if child.paragraph.kind and not child.listed]
    return sum(asked) >= _ENOUGH and sum(asked) >= _MOST * len(asked)

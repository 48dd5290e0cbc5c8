"""Reports that a document asks for outside of its assigning parts: among solutions, under "Công tác báo cáo". Pure.

In: the outline, and the places that have been read already. Out: duties with the items that state them; only those
that say to whom and how often or when, or stand under a heading on reports: what solutions merely mention is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from plans.drafting.document import Place
from plans.drafting.layout.outline import Item
from plans.drafting.reading import Duty
from plans.drafting.timing import duties
from plans.text import fold, unmarked

_REPORT = "báo cáo"
_SPEAKS = re.compile(r"báo cáo|gửi (?:kết quả|số liệu)")
_SYSTEM = "chế độ báo cáo"
_ASIDE = re.compile(
    # aims, what is the case, what it is based on: nobody is asked
    r"\b(?:muc dich|muc tieu|yeu cau$|quan diem|thuc trang|danh gia|ket qua dat duoc|can cu|co so phap li|dac diem)\b"
)
_NOT_ASKED = re.compile(
    r"^\W*(?:thực hiện (?:công văn|quyết định|chỉ thị|kế hoạch số|nghị quyết)|căn cứ|theo báo cáo"
    r"|việc (?!báo cáo|gửi|thực hiện (?:chế độ )?báo cáo))|\bđã |\d\s*%"
)


def stray_reports(roots: Sequence[Item], read: Collection[Place]) -> Iterator[tuple[Item, Duty]]:
    """The reports of items that nobody has read, in document order."""
    for root in roots:
        yield from _of(root, read, under_reports=False)


def _of(item: Item, read: Collection[Place], *, under_reports: bool) -> Iterator[tuple[Item, Duty]]:
    words = item.text.lower()
    if item.paragraph.place in read or (item.heads and _ASIDE.search(unmarked(fold(words)))):
        return
    if _SPEAKS.search(words) and not _NOT_ASKED.search(words):
        told = under_reports or _SYSTEM in words
        yield from ((item, duty) for duty in duties(item.text) if _asks(duty, told=told))
    heads = under_reports or (item.heads and _REPORT in words)
    for child in item.children:
        yield from _of(child, read, under_reports=heads)


def _asks(duty: Duty, *, told: bool) -> bool:
    return duty.kind == "report" and duty.due is not None and (told or bool(duty.to))

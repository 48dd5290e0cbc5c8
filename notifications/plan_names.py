"""A plan as officials name it: its kind, number, day and issuer. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from notifications.words import one_line, shortened, two

LONGEST_TITLE = 200
_PADDED_MONTHS = ("01", "02")
_PLAN = "Kế hoạch"
_OTHER = "Văn bản"
# Abbreviations of document kinds in numbers: Nghị định 30/2020/NĐ-CP, Phụ lục III.
_KINDS = {
    "KH": _PLAN,
    "CT": "Chỉ thị",
    "CTr": "Chương trình",
    "CĐ": "Công điện",
    "ĐA": "Đề án",
    "HD": "Hướng dẫn",
    "NQ": "Nghị quyết",
    "PA": "Phương án",
    "QĐ": "Quyết định",
    "TB": "Thông báo",
}
_SYMBOL = re.compile(r"/(\w+)(?:-|$)")


@lru_cache(maxsize=1024)
def plan_name(number: str, title: str, issuer: str, issued_on: str) -> str:
    """``Kế hoạch số 1118/KH-UBND ngày 03/4/2024 của Ủy ban nhân dân tỉnh Kon Tum – …``; what is unknown is left out.

    ``number`` may repeat the title where there is none; ``issued_on`` is "2024-04-03", "2024-06" or "".
    """
    number, title, issuer = one_line(number), shortened(one_line(title), LONGEST_TITLE), one_line(issuer)
    named = "/" in number
    month = issued_on.count("-") == 1
    day = f"ngày {_day(issued_on)}" if issued_on and not month else ""
    head = [_kind(number), f"số {number}"] if named else [_PLAN] if issuer or issued_on else []
    words = [*head, day, f"của {issuer}" if issuer else "", f"(tháng {_day(issued_on)})" if month else ""]
    name = " ".join(word for word in words if word)
    return " – ".join(part for part in (name, title) if part)


def _kind(number: str) -> str:
    found = _SYMBOL.search(number)
    return _KINDS.get(found[1], _OTHER) if found else _PLAN


def _day(written: str) -> str:
    """``2024-04-03`` -> ``03/4/2024``, ``2024-06`` -> ``6/2024``; months 1 and 2 take a leading zero."""
    year, month, *day = written.split("-")
    spelled = month if month in _PADDED_MONTHS else str(int(month))
    return "/".join([*(two(int(one)) for one in day), spelled, year])

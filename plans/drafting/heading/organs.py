"""An organ that an opening names below its body, by its whole name: "BAN THƯỜNG TRỰC" under the Front of a province.

In: the name of the issuing body, and the bodies above it. Out: its name with theirs, where alone it would name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.drafting.heading.areas import area_of
from plans.text import fold

# Words that name a body only together with the committee whose organ it is.
_OF_A_COMMITTEE = frozenset(map(fold, ("ban thường trực", "thường trực", "văn phòng", "ủy ban trung ương")))
_OF_A_PLACE = frozenset(map(fold, ("trạm y tế", "trung tâm y tế", "ban chỉ huy quân sự", "công an", "công đoàn")))
_COMMITTEES = re.compile(
    r"(?:ủy ban|uỷ ban|ubnd|ubmttq|hội đồng nhân dân|mặt trận|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|"
    r"đảng bộ|tỉnh uỷ|thành uỷ|huyện uỷ|thị uỷ|quận uỷ|đảng uỷ|đoàn đại biểu)\b",
    re.IGNORECASE,
)
_FRONT = re.compile(r"mặt trận tổ quốc", re.IGNORECASE)
_BRANCH = re.compile(
    r"(?:bch|ban chấp hành|ban thường vụ|btv)\s+(?P<place>(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s.+)",
    re.IGNORECASE,
)
_UNION = re.compile(r"(?:hội|đoàn)\s", re.IGNORECASE)
_NATIONAL = re.compile(r"\s+Việt Nam$", re.IGNORECASE)


def whole_name(name: str, above: Sequence[str]) -> str:
    """ "Ban Thường trực" below "Ủy ban MTTQ Việt Nam tỉnh Bến Tre", "BCH tỉnh Hà Nam" below the Youth Union."""
    if not above:
        return name
    over, key = above[-1], fold(name)
    if key in _OF_A_COMMITTEE and _COMMITTEES.match(over):
        front = "Ủy ban " if _FRONT.match(over) and key.endswith(fold("thường trực")) else ""
        return f"{name} {front}{over}"
    if key in _OF_A_PLACE and (place := area_of(over).place):
        return f"{name} {place}"
    branch = _BRANCH.fullmatch(name)
    return f"{_NATIONAL.sub('', over)} {branch['place']}" if branch and _UNION.match(over) else name

"""The documents that a preamble rests on, each shortened to its citation: kind, number, date, whose. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plans.drafting.layout.letters import LOWER, UPPER

_KINDS = (
    "Thông tư liên tịch|Thông tư|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|"
    "Chỉ thị|Kế hoạch|Kết luận|Công văn|Chương trình phối hợp|"
    "Chương trình hành động|Chương trình|Thông báo|Hướng dẫn|Công điện|Văn bản|Đề án|"
    "Thông tri|Quy định|Tờ trình|Pháp lệnh|Bộ luật|Luật"
)
_STOP_WORDS = (
    "về|và về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|tăng cường|"
    "trong|trên|giai đoạn|ngày|tại|cho|giao|"
    "tiếp tục|đẩy mạnh|nâng cao|thành lập|công bố|nhằm|để|UBND|Ủy ban nhân dân (?:tỉnh|huyện|"
    "xã|thị|thành|quận|phường) (?:xây|ban|lập)"
)
_CITATION = re.compile(
    rf"(?P<kind>{_KINDS})\s+(?:liên\s+tịch\s+)?(?:số\s*:?\s*)?(?P<number>\d{{1,5}}[A-Za-z]?(?:/\d{{4}})?\s?[-/–]\s?[{UPPER}][\w{UPPER}&/.–-]*)"
    rf"(?P<date>\s*,?\s*ngày\s+\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?\d{{4}}|"
    rf"\s+tháng\s+\d{{1,2}}\s+năm\s+\d{{4}}))?"
    rf"(?P<whose>\s*,?\s*của\s+[{UPPER}][^;:.(“\"]{{1,130}}?(?=\s+(?:{_STOP_WORDS})(?!\w)|[;:.(“\"]|,\s[{LOWER}]|$))?"
)
_LAW = re.compile(
    rf"(?P<kind>Bộ luật|Luật|Pháp lệnh)\s+[{UPPER}][{LOWER}{UPPER}]*(?:[ ,]{{1,2}}[{LOWER}{UPPER}]+){{0,16}}?"
    r"\s+(?:ngày\s+\d{1,2}(?:/\d{1,2}/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|năm\s+\d{4})"
)
_MOST = 20


def citations(text: str) -> list[str]:
    """Each document cited, once, in order, as written and shortened; white space folded."""
    flat = " ".join(text.split())
    found = sorted({one[0]: one for one in _all(flat)}.values())
    out: list[str] = []
    for _, words in found:
        if words not in out and not any(words in other for other in out):
            out.append(words)
    return out[:_MOST]


def _all(text: str) -> Iterator[tuple[int, str]]:
    for match in _CITATION.finditer(text):
        yield match.start(), match.group().rstrip(" ,;.-")
    for match in _LAW.finditer(text):
        yield match.start(), match.group()

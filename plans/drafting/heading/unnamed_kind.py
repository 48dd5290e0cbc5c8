"""Titles of documents that do not say what they are: the word is lost, or it is a letter on a web page. Pure.

In: the head of a document without a kind and without "V/v". Out: its title, with the kind that its number tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from plans.drafting.heading.head_text import HeadText
from plans.drafting.heading.landmarks import Kind, KindName, Number
from plans.drafting.heading.title_ends import in_capitals, is_behind, is_block
from plans.drafting.heading.titles import Title

_Line = tuple[int, str]
_KIND_OF: Mapping[str, KindName] = {"KH": "plan", "CT": "directive", "NQ": "resolution"}
_FEWEST_WORDS = 5
_MOST_LINES = 5
_MOST_ABOVE = 12  # lines of a page above the text
_OPENS = re.compile(r"(?:Thực hiện|Căn cứ|Triển khai|Để|Nhằm|Theo)\s")
_ANNOUNCES = re.compile(
    r"(?:thông báo|có ý kiến|yêu cầu|đề nghị|chỉ đạo)(?:[^.;\n]{0,160}?(?:như sau|sau đây|sau))?\s{0,3}:\s{0,3}(?=\n|$)"
)
_FURNITURE = re.compile(
    r"\W*(?:\d{1,2}:\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|Ngày đăng|Đăng ngày|Cập nhật|Lượt xem|"
    r"Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật|"
    r"Tác giả|Nguồn|Xem cỡ chữ|Tin chỉ đạo|Trang chủ|In trang)",
    re.IGNORECASE,
)


def below_block(head: HeadText, own: Number) -> tuple[Kind, Title] | None:
    """Lines in capitals below number and date, and the grounds right behind them."""
    lines = [one for one in _lines(head.text[own.end :], own.end) if not is_block(one[1])]
    title: list[_Line] = []
    for line in lines[: _MOST_LINES + 1]:
        if not in_capitals(line[1]) or len(title) == _MOST_LINES:
            return _told(title, own) if _goes_behind(line[1], own) and _words(title) >= _FEWEST_WORDS else None
        title.append(line)
    return None


def _goes_behind(line: str, own: Number) -> bool:
    """The grounds, or where the number says the kind ("1751/KH-BCĐ") any sentence of the text."""
    sentence = line[:1].isupper() and len(line.split()) >= _FEWEST_WORDS
    return is_behind(line) or (_symbol(own) in _KIND_OF and sentence)


def _symbol(own: Number) -> str:
    return re.split(r"[-/]", own.symbol)[0]


def _told(title: Sequence[_Line], own: Number) -> tuple[Kind, Title]:
    name = _KIND_OF.get(_symbol(own), "other")
    return Kind("", name, title[0][0], title[0][0]), _title(title)


def of_page(head: HeadText) -> Title | None:
    """The line above a text that announces what is to be done ("Thực hiện …, UBND phường thông báo:")."""
    lines = list(_lines(head.text, 0))[:_MOST_ABOVE]
    at = next((at for at, (_, text) in enumerate(lines) if _OPENS.match(text) and _ANNOUNCES.search(text)), 0)
    above = [line for line in lines[:at] if not _FURNITURE.match(line[1])][-1:]
    fits = above and _words(above) >= _FEWEST_WORDS and not above[0][1].endswith((".", ":", ";", ","))
    return _title(above) if fits else None


def _lines(text: str, start: int) -> Sequence[_Line]:
    found = ((match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text))
    return [(start + at, words) for at, words in found if words]


def _words(lines: Sequence[_Line]) -> int:
    return sum(len(words.split()) for _, words in lines)


def _title(lines: Sequence[_Line]) -> Title:
    last = lines[-1]
    return Title(" ".join(" ".join(words.split()) for _, words in lines), lines[0][0], last[0] + len(last[1]))

"""The numbering before an item: what kind it is, and the words after it. Pure.

In: the text of a line or paragraph. Out: its ``Label`` (kind, the mark as written, its bare number) and where the
words begin. Layouts after Nghị định số 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, điều; I. 1. 1.1. a) - +; and of
the Party's documents (Hướng dẫn 36-HD/VPTW): I- 1- 1.1-.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from plans.drafting.layout.letters import LOWER, UPPER
from plans.kept import kept

Kind = Literal["part", "upper", "roman", "article", "arabic", "two", "three", "letter", "dash", "plus"]

RANK: dict[Kind, int] = {
    "part": 0, "upper": 1, "roman": 2, "article": 3, "arabic": 4, "two": 5, "three": 6, "letter": 7, "dash": 8,
    "plus": 9,
}  # fmt: skip

_MARKUP = r"[*_#>\s]*"
_PATTERNS: tuple[tuple[Kind, str], ...] = (
    ("part", r"(?:PHẦN|Phần)\s+(?P<n>(?:thứ|THỨ)\s+\w+|[IVX]+|\d+|[A-ZĐ]\b)[.:)]?\s*[-–]?\s*"),
    ("part", r"(?:CHƯƠNG|Chương|MỤC|Mục)\s+(?P<n>[IVX]+|\d+)[.:)]?\s*[-–]?\s*"),
    ("article", r"(?:Điều|ĐIỀU)\s+(?P<n>\d{1,3})[.:)]+\s*"),
    (
        "three",
        r"(?P<n>\d{1,2}(?:\.\d{1,2}){2,3}|\d{1,2}(?:\.\d{1,2}){0,2}\.[a-zđ])(?P<end>[.)/:]+[*_]*\s*|\s*)(?=[^\W\d_]|[\"“*(])",
    ),
    ("two", r"(?P<n>\d{1,2}\.\d{1,2})(?P<end>[.)/:]+[*_]*\s*|\s?[-–]\s*(?=[^\W\d_])|\s*)(?=[^\W_]|[\"“*(])"),
    ("roman", r"(?P<n>[IVX]{1,5})[.)/\\:]+[*_]*\s*(?=[^\W_]|[\"“*(])"),
    ("roman", r"(?P<n>[IVX]{1,5})\s*[-–]\s+(?=[^\W\d_])"),
    ("upper", r"(?P<n>[A-HĐKLMN])(?:[.)/]\s*|\s*[-–]\s+)(?=[^\W\d_])"),
    ("arabic", r"\(?(?P<n>\d{1,2})(?:[.)/]+[*_]*\s*(?=[^\W\d_]|[\"“*(\[])|[.)]\s+(?=\d))"),
    ("arabic", rf"(?P<n>\d{{1,2}})\s?[-–][*_]*\s*(?=[{UPPER}][*_]*[{LOWER} ]|Đ/c |[{UPPER}]{{2,}}[ ,:;])"),
    ("letter", r"\((?P<n>[a-zđ])\)\s*(?=\S)"),
    ("letter", r"(?P<n>[a-zđ]\d?|[a-zđ]\.\d)(?:[.)/][*_]*\s*)(?=[^\W_]|[\"“*(\[])"),
    ("plus", r"(?P<n>[+◦○])[*_]*\s*(?=\S)"),
    ("dash", r"(?P<n>[-–—−•●▪■◾➢✓\uf02d\uf0b7·]|\*(?=\s))(?:\s+|(?=[^\W\d_]))(?=[^\s*-])"),
)
_DOCUMENT = re.compile(rf"{_MARKUP}\d{{1,4}}/[{UPPER}]{{1,8}}[{LOWER}]?[-&–][{UPPER}]")  # "49/KH-UBND" is no "49/"
_LABELS = tuple((kind, re.compile(_MARKUP + pattern)) for kind, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Label:
    """``mark`` as written ("1.", "a)", "-"), ``number`` bare ("1", "a", ""), ``end``: where the words begin."""

    kind: Kind
    mark: str
    number: str
    end: int

    @property
    def rank(self) -> int:
        return RANK[self.kind]


@kept(1024)
def label_of(text: str) -> Label | None:
    """The numbering that a text begins with, or None."""
    if _DOCUMENT.match(text):
        return None
    for kind, pattern in _LABELS:
        if match := pattern.match(text):
            if not match.groupdict().get("end", ".").strip() and not text[match.end() :][:1].isupper():
                continue  # "2.4 triệu người" is a figure
            number = "" if kind in ("dash", "plus") else match["n"]
            return Label(kind, match.group().strip(" *_#>"), number, match.end())
    return None

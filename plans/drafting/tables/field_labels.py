"""The labelled facts after a task: "Đơn vị chủ trì: …", "Thời gian hoàn thành: …", "Sản phẩm: …". Pure.

In: the words of a paragraph without its numbering. Out: its ``Fields``: what each says, and the words before the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plans.drafting.tables.columns import heading_key
from plans.drafting.tables.word_keys import pattern

Role = Literal["content", "lead", "do", "support", "who", "time", "product", "other"]

_BODY = r"""(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc|nguoi|ca nhan|nganh|phong|so|dia phuong|luc luong|va|hoac|cap
    |ban|xa phuong) ?){0,6}"""
_WORK = r"""(?: (?:va|cac|thuc hien|trien khai|to chuc|tham muu|chinh|xay dung|soan thao|nhiem vu|thuc thi|hoan thanh
    |lien quan|cung|voi|noi dung|nay))*"""
_MORE = r"""(?: (?:va|cac|thuc hien|trien khai|to chuc|hoan thanh|hoan tat|tien hanh|du kien|ban hanh|bao cao|trinh
    |ket thuc|bat dau|noi dung|nhiem vu|bien phap|giai phap|hoat dong|cong viec|chinh|chu yeu|cu the|trong tam|can dat
    |dau ra|dat duoc|yeu cau|san pham|ket qua|tien do|dia diem|thoi gian|lo trinh))*"""
_BESIDE = r"(?:nguon |du toan )?(?:kinh phi|dia diem|thanh phan|doi tuong|hinh thuc|so luong|pham vi|quy mo|muc tieu"
_ROLES: tuple[tuple[Role, str], ...] = (
    ("content", r"ten (?:nhiem vu|cong viec|hoat dong|de an|van ban|du an|chuong trinh|giai phap)"),
    ("content", rf"(?:noi dung|nhiem vu|giai phap|bien phap|hoat dong|cong viec){_MORE}"),
    ("who", rf"{_BODY}(?:chu tri|thuc hien|trach nhiem){_WORK} (?:{_BODY})phoi hop{_WORK}"),
    ("who", rf"{_BODY}phoi hop (?:va )?chu tri|{_BODY}chu tri (?:va )?(?:to chuc )?thuc hien"),
    ("support", rf"{_BODY}(?:cung )?(?:phoi hop|tham gia){_WORK}"),
    (
        "lead",
        rf"""(?:trach nhiem )?{_BODY}(?:chu tri|dau moi|chiu trach nhiem|phu trach|tham muu|duoc giao
        |trach nhiem){_WORK}""",
    ),
    ("do", rf"{_BODY}(?:to chuc )?thuc hien(?: chinh)?|giao(?: cho| nhiem vu)?"),
    ("do", r"phan cong(?: trach nhiem| nhiem vu)?(?: to chuc)?(?: thuc hien)?"),
    ("time", rf"(?:thoi (?:gian|han|diem)|tien do|han|lo trinh|hoan thanh|ky han){_MORE}"),
    ("product", rf"(?:du kien )?(?:san pham|ket qua|dau ra){_MORE}"),
    (
        "other",
        rf"""{_BESIDE}|yeu cau|phuong phap|phuong thuc|muc dich|dia ban)
        (?: (?:thuc hien|tham gia|tham du|to chuc|ap dung|va|dia diem|so luong))*""",
    ),
    ("other", r"(?:dong chi )?lanh dao(?: \w+){0,3} (?:phu trach|theo doi|chi dao)|(?:can bo )?dau moi lien he"),
)
_PATTERNS = tuple((role, pattern(written)) for role, written in _ROLES)
_PARTS = pattern(r"(?:to chuc )?(?:thuc hien|trien khai).*|phan cong.*|giao.*|trach nhiem.*|hoan thanh.*|ket qua.*|han")
_LONGEST, _MOST = 70, 12
_COLON = re.compile(r"\s*[:：]\s*")
_HARD = re.compile(r"[.;(\n–|]\s*(?:[-+•]\s*)?")
_SOFT = re.compile(r",\s*|\s-\s")
_TRIM = " .;,)-–+•"
LEADING: tuple[Role, ...] = ("lead", "do", "who")


@dataclass(frozen=True, slots=True)
class Field:
    """One fact: what it is, its words, and where its label begins in the paragraph."""

    role: Role
    value: str
    start: int


@dataclass(frozen=True, slots=True)
class Fields:
    """``before``: the words in front of the first fact; empty where the paragraph holds nothing but facts."""

    before: str
    found: tuple[Field, ...]

    def has(self, *roles: Role) -> bool:
        """Whether one of some facts is told."""
        return any(field.role in roles for field in self.found)


def role_of(label: str) -> Role | None:
    """What a label announces, or None where the words are none."""
    if not label or len(label) > _LONGEST:
        return None
    key = heading_key(label)
    return next((role for role, said in _PATTERNS if said.fullmatch(key)), None)


def fields_of(text: str) -> Fields:
    """The facts of a paragraph; a label on its own, without a colon, heads what follows."""
    marks = list(_marks(text))
    if not marks or (len(marks) == 1 and text.rstrip().endswith(":") and not marks[0][1]):
        return _alone(text)
    ends = [start for _, start, _ in marks[1:]] + [len(text)]
    found = tuple(
        Field(role, _value(text[after:end]), start) for (role, start, after), end in zip(marks, ends, strict=True)
    )
    return Fields(text[: marks[0][1]].strip(" (-–*_"), found)


def _alone(text: str) -> Fields:
    """A label without a colon; the headings of assigning parts ("Tổ chức thực hiện") are none."""
    label = text.strip(" .:：*_") if len(text) <= _LONGEST else ""
    role = None if _PARTS.fullmatch(heading_key(label)) else role_of(label)
    return Fields("", (Field(role, "", 0),)) if role else Fields(text, ())


def _value(words: str) -> str:
    value = words.strip(" *_").strip(_TRIM)
    return f"{value})" if value.count("(") > value.count(")") else value


def _marks(text: str) -> Iterator[tuple[Role, int, int]]:
    """Role, beginning of the label and of its value, from left to right."""
    reached = 0
    for colon in list(_COLON.finditer(text))[:_MOST]:
        start = next(
            (one for one in _starts(text, reached, colon.start()) if role_of(text[one : colon.start()].strip("*_ "))),
            None,
        )
        if start is not None:
            role = role_of(text[start : colon.start()].strip("*_ "))
            if role:
                yield role, start, colon.end()
        reached = colon.end()


def _starts(text: str, reached: int, end: int) -> list[int]:
    """Where a label that ends here may begin: the longest first."""
    near = max(reached, end - _LONGEST)
    hard = [match.end() for match in _HARD.finditer(text, near, end)]
    first = hard[-1] if hard else reached if reached >= end - _LONGEST else near
    return [first, *(match.end() for match in _SOFT.finditer(text, first, end))]

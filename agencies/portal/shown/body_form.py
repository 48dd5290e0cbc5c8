"""A new body, or who answers for one from a day on, as typed -> a row of a directory file, or what to mend. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agencies.directory import Directory
from agencies.portal.shown.hand_in_form import Read
from agencies.portal.shown.typed_days import read_day
from plans.text import ascii_slug

LEVELS = {
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
    "unit": "Đơn vị trực thuộc",
    "central": "Trung ương",
}
KINDS = {
    "so": "Sở", "ban": "Ban", "nganh": "Ngành", "phong": "Phòng", "ubnd": "Ủy ban nhân dân", "cong-an": "Công an",
    "quan-su": "Quân sự", "bien-phong": "Biên phòng", "toa-an": "Tòa án", "vien-kiem-sat": "Viện kiểm sát",
    "mat-tran": "Mặt trận", "doan-the": "Đoàn thể", "hoi": "Hội", "su-nghiep": "Đơn vị sự nghiệp", "cap-uy": "Cấp ủy",
    "hdnd": "Hội đồng nhân dân", "trung-uong-tai-dia-phuong": "Cơ quan trung ương tại địa phương",
    "ban-chi-dao": "Ban chỉ đạo", "bo": "Bộ", "khac": "Khác",
}  # fmt: skip
NOBODY = "Không cơ quan nào"
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Typed:
    """The row, and what must be mended, by field."""

    row: Mapping[str, Any] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)


def read_body(text: Read, area: str, names: Directory) -> Typed:
    """A new body of an area. Its code is its short name without marks."""
    name, short = text("ten"), text("ten_ngan") or text("ten")
    slug = ascii_slug(short)
    problems: dict[str, str] = {}
    if not name or not slug:
        problems["ten"] = "Nhập tên đầy đủ của cơ quan."
    elif len(name) > _LONGEST or "\n" in name + short:
        problems["ten"] = f"Tên trên một dòng, không quá {_LONGEST} ký tự."
    elif names.is_agency(f"{area}/{slug}") or names.group_kind(f"{area}/{slug}"):
        problems["ten"] = f"Đã có {names.name(f'{area}/{slug}')} trong danh bạ."
    if text("loai") not in KINDS:
        problems["loai"] = "Chọn loại cơ quan."
    if text("cap") not in LEVELS:
        problems["cap"] = "Chọn cấp."
    parent = body_of(text("cap_tren"), area, names)
    if text("cap_tren") and parent is None:
        problems["cap_tren"] = "Chọn cơ quan có trong danh bạ."
    row = {"code": slug, "name": name, "short": short, "level": text("cap"), "kind": text("loai"), "parent": parent}
    return Typed({key: value for key, value in row.items() if value}, problems)


def read_succession(text: Read, code: str, names: Directory) -> Typed:
    """From a day on, who answers for a body: another one, or nobody yet."""
    area = code.partition("/")[0]
    day, wrong = read_day(text("tu_ngay"))
    nobody = bool(text("khong_ai"))
    body = None if nobody else body_of(text("co_quan"), area, names)
    problems: dict[str, str] = {}
    if wrong or day is None:
        problems["tu_ngay"] = wrong or "Nhập ngày bắt đầu."
    if body is None and not nobody:
        problems["co_quan"] = "Chọn cơ quan có trong danh bạ."
    elif body == code:
        problems["co_quan"] = "Chọn cơ quan khác."
    return Typed({"agency": code, "from": _iso(day), "body": body}, problems)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def body_of(words: str, area: str, names: Directory) -> str | None:
    """The body of a code or a name; a group answers for nobody."""
    code = words if names.is_agency(words) else names.find(words, area) if words else None
    return code if code and names.is_agency(code) else None

"""Drafts of documents that are written in the test, by the shipped directory; and the wording of what came out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from agencies.loading import shipped_directory
from plans.definition import Plan
from plans.drafting.document import Document
from plans.drafting.drafted import Draft
from plans.drafting.drafting import draft
from plans.drafting.layout.outline import Item, outline
from plans.drafting.layout.paragraphs import paragraphs, texts
from plans.drafting.names.bodies import Bodies
from plans.parties import NameBook
from tests.plans.drafting.lines import lines_of

PROVINCE = """
ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN
Số: 215/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lạng Sơn, ngày 12 tháng 3 năm 2024
KẾ HOẠCH
Phòng, chống thiên tai trên địa bàn tỉnh
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Chủ động ứng phó với thiên tai.
"""
SCHOOL = """
PHÒNG GD&ĐT HUYỆN CHI LĂNG
TRƯỜNG THCS QUANG LANG
Số: 45/KH-THCSQL
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quang Lang, ngày 05 tháng 9 năm 2025
KẾ HOẠCH
Xây dựng trường học an toàn năm học 2025 - 2026
I. MỤC TIÊU
1. Bảo đảm an toàn cho học sinh.
"""
COMMUNE = """
ỦY BAN NHÂN DÂN
XÃ HỮU LŨNG
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hữu Lũng, ngày 20 tháng 8 năm 2025
KẾ HOẠCH
Chuyển đổi số
I. MỤC TIÊU
1. 100% thủ tục trực tuyến.
"""
MINISTRY = """
BỘ Y TẾ
Số: 08/CT-BYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 10 tháng 6 năm 2024
CHỈ THỊ
Về tăng cường công tác phòng, chống sốt xuất huyết
Trước tình hình dịch bệnh, Bộ trưởng Bộ Y tế yêu cầu:
"""
NAMELESS = """
KẾ HOẠCH
Tổ chức Ngày hội hiến máu tình nguyện
I. MỤC ĐÍCH
1. Vận động người dân hiến máu.
"""


@cache
def book() -> NameBook:
    return shipped_directory().names


def bodies() -> Bodies:
    return Bodies(book(), "lang-son", "tỉnh Lạng Sơn", "province")


def document(text: str, name: str = "ke-hoach.txt") -> Document:
    return Document(name, "text", tuple(lines_of(text.strip(), whole=True)))


def drafted(body: str, head: str = PROVINCE, **known: str) -> Draft:
    """The draft of a head and a body; it loads, unless the document gives no day at all to begin with."""
    found = draft(document(head.strip() + "\n" + body.strip()), book(), **known)
    if found.plan["effective"]["from"]:
        Plan.model_validate(dict(found.plan), strict=False)
    return found


def items(text: str) -> list[Item]:
    """The outline of a text, a paragraph a line."""
    return outline(texts(paragraphs(lines_of(text.strip(), whole=True))))


def told(task: Mapping[str, Any]) -> str:
    """A task in one line: "so-y-te + cong-an-tinh | Chuẩn bị thuốc."; a "?" before whom it only asks."""
    support = f" + {', '.join(task['support'])}" if task.get("support") else ""
    return f"{'? ' if task.get('requested') else ''}{', '.join(task['lead'])}{support} | {task['source']['quote']}"


def work(found: Draft) -> list[str]:
    return [told(task) for task in found.plan["tasks"] if task["kind"] == "work"]


def duties(found: Draft) -> list[tuple[Any, ...]]:
    """Reports and plans: kind, who, to whom, through whom, by when."""
    return [
        (task["kind"], task["lead"], task.get("to"), task.get("via"), task.get("due"))
        for task in found.plan["tasks"]
        if task["kind"] != "work"
    ]


def notes(found: Draft, kind: str = "") -> list[str]:
    return [note["text"] for note in found.plan.get("notes", ()) if kind in ("", note["kind"])]

"""The same plan as text, HTML, Word with typed and with automatic numbers, and PDF gives the same draft, quotes and all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from agencies.loading import shipped_directory
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
from tests.drafting.building import Written, as_html, as_text, as_workbook, written
from tests.drafting.corpus import OTHER, SEEDS
from tests.drafting.office import OFFICE, READER_OF_SCANS, as_pdfs, as_pictures
from tests.drafting.scoring import alike
from tests.drafting.word_files import as_numbered_word, as_typed_word

Made = Mapping[str, Mapping[str, Path]]

SEED_PLANS = ("000", "001", "004")
OTHER_PLANS = (
    "tinh-chuyen-doi-so-2026",
    "xa-phong-chay-2025",
    "tinh-chi-thi-rung-2024",
    "so-y-te-cai-cach-2025",
    "hcm-duong-thuy-2010",
)
PLANS = (*SEED_PLANS, *OTHER_PLANS)
TABLE = (
    ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"),
    ("1", "Rà soát, kiện toàn Ban Chỉ đạo các cấp", "Sở Nội vụ", "Sở Y tế, Công an tỉnh", "Quý I/2026", "Quyết định"),
    ("2", "Xây dựng cơ sở dữ liệu về hộ nghèo, hộ cận nghèo trên địa bàn tỉnh", "Sở Nông nghiệp và Môi trường", "UBND các xã, phường", "Tháng 6/2026", "Cơ sở dữ liệu"),
    ("3", "Tập huấn nghiệp vụ cho cán bộ cấp xã", "Sở Văn hóa, Thể thao và Du lịch", "Các sở, ban, ngành liên quan", "Trước ngày 30/9/2026", "Lớp tập huấn"),
    ("4", "Kiểm tra, giám sát việc thực hiện", "Thanh tra tỉnh", "", "Thường xuyên", "Báo cáo"),
)  # fmt: skip
TABLE_TITLE = "UBND TỈNH KON TUM\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH GIẢM NGHÈO NĂM 2026\n"
TEXTUAL: Mapping[str, Callable[[Written, Path], Path]] = {
    "text": as_text, "html": as_html, "typed word": as_typed_word, "numbered word": as_numbered_word,
}  # fmt: skip
FORMATS = (*[name for name in TEXTUAL if name != "text"], *(["pdf"] if OFFICE else []))
_PLACE = {"page", "line", "place", "document", "file"}
_LAST = re.compile(r"[.;:!?”)/…]$")
_FULL_LINE = 50
_ITEM = re.compile(r"(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s|[-+•]\s")
_PART = re.compile(r"[IVX]+\.\s")


def unwrapped(text: str) -> str:
    """One paragraph a line: a line that neither ends a sentence nor stands before a new item goes on in the next."""
    lines: list[str] = []
    before = ""
    for line in filter(None, (part.strip() for part in text.replace("**", "").split("\n"))):
        if lines and _goes_on(before, line):
            lines[-1] += " " + line
        else:
            lines.append(line)
        before = line
    return "\n".join(lines)


def _goes_on(before: str, line: str) -> bool:
    """After an open line: small letters, anything after a full line, capitals after a heading in capitals; no item."""
    if _LAST.search(before) or _ITEM.match(line):
        return False
    return (
        line[0].islower()
        or len(before) > _FULL_LINE
        or bool(_PART.match(before) and before.isupper() and line.isupper())
    )


def described(name: str) -> Written:
    folder = SEEDS if name in SEED_PLANS else OTHER / "docs"
    return written(name, unwrapped((folder / f"{name}.txt").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every plan in every format; one run of LibreOffice prints them all."""
    folder = tmp_path_factory.mktemp("formats")
    ones = [*map(described, PLANS), written("phu-luc", TABLE_TITLE, TABLE)]
    files = {one.name: {form: make(one, folder) for form, make in TEXTUAL.items()} for one in ones}
    files["phu-luc"]["workbook"] = as_workbook(ones[-1], folder)
    if OFFICE:
        for one, pdf in zip(ones, as_pdfs([files[one.name]["typed word"] for one in ones], folder), strict=True):
            files[one.name]["pdf"] = pdf
    return files


def drafted(path: Path) -> dict[str, Any]:
    return dict(draft(read(path), shipped_directory().names).plan)


def bare(value: Any) -> Any:
    """A draft without the places in the file that it was read from."""
    if isinstance(value, Mapping):
        return {key: bare(one) for key, one in value.items() if key not in _PLACE}
    if isinstance(value, (list, tuple)):
        return [bare(one) for one in value]
    return re.sub(r"\((?:trang|bảng|dòng)[^)]*\)", "", value) if isinstance(value, str) else value


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_drafts_alike_in_every_format(made: Made, plan: str, form: str) -> None:
    as_plain, other = bare(drafted(made[plan]["text"])), bare(drafted(made[plan][form]))
    assert as_plain["tasks"], "a draft without tasks is like any other"
    assert other == as_plain


@pytest.mark.parametrize("form", ["html", "workbook", *(["pdf"] if OFFICE else [])])
def test_a_table_of_tasks_is_the_same_in_every_format(made: Made, form: str) -> None:
    tasks = rows(drafted(made["phu-luc"]["typed word"]))
    assert len(tasks) == len(TABLE) - 1
    assert rows(drafted(made["phu-luc"][form])) == tasks


def rows(plan: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """What a table says of each task; that a page of its own opens the PDF's changes nothing of that."""
    return [(task["source"]["quote"], task.get("lead"), task.get("support"), task.get("due")) for task in plan["tasks"]]


@pytest.mark.parametrize("plan", ["001"] if OFFICE and READER_OF_SCANS else [])
def test_a_scanned_page_is_read(made: Made, plan: str, tmp_path: Path) -> None:
    """Nine clauses of ten on the page stand in the draft of its picture."""
    pages = [read(picture) for picture in as_pictures(made[plan]["pdf"], tmp_path)[:2]]
    seen = " ".join(line.text for page in pages for line in page.blocks if hasattr(line, "text"))
    clauses = [task["source"]["quote"] for task in drafted(made[plan]["pdf"])["tasks"]]
    first = [clause for clause in clauses if clause[:25] in seen or _about(clause, seen)]
    assert len(first) >= 3
    assert all(page.kind == "scan" for page in pages)


def _about(clause: str, seen: str) -> bool:
    return any(alike(clause[:60], seen[at : at + 60], 0.9) for at in range(0, max(1, len(seen) - 60), 20))

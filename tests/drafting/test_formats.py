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
from tests.drafting.office import as_pdfs, as_scan, require_tesseract
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
NOTHING_SET_IN = frozenset({"001"})
TEXTUAL: Mapping[str, Callable[[Written, Path], Path]] = {
    "text": as_text, "html": as_html, "numbered word": as_numbered_word,
    "typed word": lambda one, folder: as_typed_word(one, folder, set_in=one.name not in NOTHING_SET_IN),
}  # fmt: skip
FORMATS = (*[name for name in TEXTUAL if name != "text"], "pdf")
_PLACE = {"page", "line", "place", "document", "file"}
_LAST = re.compile(r"[.;:!?”)/…]$")
_PREAMBLE = re.compile(
    r"(?:Căn cứ|Thực hiện|Xét|Theo đề nghị)\s(?:Luật|Nghị|Quyết|Kế hoạch|Chỉ thị|Công văn|đề nghị|Thông)"
)
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
    """After an open line: small letters, anything after a full line or a comma, capitals after a heading in capitals."""
    if _ITEM.match(line) or _PREAMBLE.match(line):
        return False
    if _LAST.search(before):
        return before.endswith(")") and line[0].islower()
    return (
        line[0].islower()
        or before.endswith(",")
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


@pytest.mark.parametrize("form", ["text", "html", "numbered word", "workbook", "pdf"])
def test_a_table_of_tasks_is_the_same_in_every_format(made: Made, form: str) -> None:
    tasks = rows(drafted(made["phu-luc"]["typed word"]))
    assert len(tasks) == len(TABLE) - 1
    assert rows(drafted(made["phu-luc"][form])) == tasks


def rows(plan: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """What a table says of each task; that a page of its own opens the PDF's changes nothing of that."""
    return [(task["source"]["quote"], task.get("lead"), task.get("support"), task.get("due")) for task in plan["tasks"]]


@pytest.mark.parametrize("plan", ["xa-phong-chay-2025", "phu-luc"])
def test_scanned_pages_give_nearly_the_same_tasks(made: Made, plan: str, tmp_path: Path) -> None:
    """Nine of ten tasks with their leads; letters may be misread, and nothing of a scan is certain."""
    require_tesseract()
    scan = draft(read(as_scan(made[plan]["pdf"], tmp_path)), shipped_directory().names)
    tasks, found = drafted(made[plan]["pdf"])["tasks"], [*scan.plan["tasks"]]
    seen = [task for task in tasks if any(_same_task(task, other) for other in found)]
    assert len(seen) >= 0.9 * len(tasks) > 0
    assert len(found) <= len(tasks) / 0.9
    assert {one.sure for one in scan.items} <= {"likely", "unsure"}
    assert "chữ số" in scan.plan["notes"][0]["text"]


def _same_task(task: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    same = alike(task["source"]["quote"][:60], other["source"]["quote"][:60], 0.9)
    return same and task.get("lead") == other.get("lead")

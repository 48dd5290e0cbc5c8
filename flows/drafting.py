"""Drafting at work: a document read and drafted by the directory's names, and what comes out of it as files.

Files are all rendered before the first is written, each is put in place at once, and none that exists is written over
unless that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

from agencies.directory import Directory
from plans.drafting.document import Document
from plans.drafting.drafted import Draft, Reviewed
from plans.drafting.drafting import draft
from plans.drafting.output.agencies_file import Source, agencies_yaml, file_names
from plans.drafting.output.draft_file import plan_yaml
from plans.drafting.output.review_page import review_page
from plans.drafting.output.whole_codes import with_whole_codes
from plans.drafting.readers.opening import read
from plans.errors import Fault, InputError

_NOTHING = (
    "không thấy bảng nhiệm vụ hay lời văn của một kế hoạch nào; hãy đưa chính văn bản kế hoạch, hoặc bảng có dòng tiêu"
    " đề cột (nội dung, cơ quan chủ trì, thời gian) trên các nhiệm vụ"
)


def read_and_draft(
    path: Path, directory: Directory, issuer: str | None = None, area: str | None = None
) -> tuple[Document, Draft]:
    """The document and what it says as a plan; ``issuer`` and ``area`` are what a person knows of it."""
    document = read(path)
    drafted = draft(document, directory.names, issuer=issuer, area=area)
    if drafted.says_nothing:
        raise InputError(Fault(document.name, _NOTHING))
    return document, drafted


def as_json(drafted: Draft) -> dict[str, Any]:
    """The plan file, the bodies in it, and the grounds of every item."""
    return {
        **with_whole_codes(drafted.plan),
        "drafted_agencies": [{"code": one.code, "name": one.name, "known": one.known} for one in drafted.agencies],
        "review": [_reviewed(one) for one in drafted.items],
        "article": drafted.article,
    }


def _reviewed(one: Reviewed) -> dict[str, Any]:
    where = {name: number for name, number in asdict(one.place).items() if number is not None}
    grounds = {"item": one.item, "place": where, "quote": one.quote, "sure": one.sure}
    return {**grounds, "doubts": list(one.doubts), "decide": list(one.decide)}


def files(drafted: Draft, document: str, output: Path, today: date) -> dict[Path, str]:
    """Path -> text: the plan file, and beside it the directory files that must be imported first."""
    names = file_names(output.stem, drafted.proposals)
    texts = {output: plan_yaml(drafted, document, output.name, [*names.values()])}
    source = _source(drafted.plan, document, today)
    for area, name in names.items():
        texts[output.with_name(name)] = agencies_yaml(area, drafted.proposals, source, name)
    return texts


def _source(plan: Mapping[str, Any], document: str, today: date) -> Source:
    """The document by its number and day; where it has no day, as of the day on which it was read."""
    number = f" số {plan['number']}" if plan.get("number") else ""
    try:
        on = date.fromisoformat(str(plan.get("issued_on")))
    except ValueError:
        on = today
    return Source(document, f"Văn bản{number}: {plan.get('title') or document}"[:380], on)


def review(document: Document, drafted: Draft) -> str:
    """The page on which a person goes through the reading beside the document."""
    return review_page(document, drafted)


def refuse(paths: Iterable[Path], document: Path, *, force: bool) -> None:
    """An ``InputError`` that names every file that may not be written; the document itself never may."""
    if faults := [Fault(str(path), why) for path in paths if (why := _why_not(path, document, force))]:
        raise InputError(*faults)


def _why_not(path: Path, document: Path, force: bool) -> str:
    if not path.parent.is_dir():
        return f"không có thư mục {path.parent}; hãy tạo thư mục ấy trước"
    if path.exists() and document.exists() and path.samefile(document):
        return "chính là văn bản nguồn; hãy đặt tên khác cho tệp kết quả"
    if not force and (path.exists() or path.is_symlink()):
        return "đã có tệp này; hãy đặt tên khác, hoặc thêm --force để ghi đè"
    return ""


def write(texts: Mapping[Path, str]) -> None:
    """Put every file in place; each is whole or not there at all."""
    ready: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            beside = path.with_name(f".{path.name[:100]}.{token_hex(4)}.tmp")
            ready.append((beside, path))
            with beside.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        for beside, path in ready:
            beside.replace(path)
    finally:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)

"""A document or plan file uploaded: read, drafted, and kept as a plan in preparation."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import UploadFile
from starlette.responses import Response

from agencies.portal.desk import Desk
from agencies.portal.directories import directory
from agencies.portal.guard import FORM_KEY, May
from agencies.portal.parts import Drafted
from agencies.portal.security import tokens
from plans.errors import DondocError, InputError
from plans.loading import read_plan_text
from plans.register.entries.preparing import NewDraft, put_draft
from plans.register.queries.preparing import drafts
from plans.yamltree import decode

router = APIRouter()
Coordinator = Annotated[Desk, Depends(May("administrator", "coordinator"))]
KINDS = (".docx", ".doc", ".pdf", ".html", ".htm", ".txt", ".xlsx", ".csv", ".yaml", ".yml")
_PLAN_FILES = (".yaml", ".yml")
_NO_TASKS = "Không tìm thấy nhiệm vụ nào trong tệp này. Kiểm tra xem có đúng tệp kế hoạch không."
_FOREIGN = "Kế hoạch này thuộc địa bàn khác; tài khoản này chỉ làm với kế hoạch của địa bàn mình."
_WRONG_KIND = "Tệp phải là Word, PDF, Excel, HTML, văn bản thuần hoặc YAML."


@router.get("/ke-hoach/tai-len")
def upload_page(desk: Coordinator) -> Response:
    """The form."""
    return desk.page("plans/upload.html", problems={}, kinds=",".join(KINDS))


@router.post("/ke-hoach/tai-len")
def upload(desk: Coordinator) -> Response:
    """Read and drafted -> on to the review; what cannot be read is told beside the field."""
    file = desk.sent.get("tep")
    if not isinstance(file, UploadFile) or not file.filename:
        return _again(desk, "Chọn tệp kế hoạch.")
    name = _base_name(file.filename)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in KINDS:
        return _again(desk, _WRONG_KIND)
    content = file.file.read()
    key = tokens.of_form(desk.text(FORM_KEY))
    try:
        drafted = _drafted(desk, content, suffix, name)
    except DondocError as error:
        return _again(desk, _first_line(error))
    digest, area = hashlib.sha256(content).hexdigest(), drafted.plan.get("area")
    if area and not desk.who.may_see_area(area):  # kept, it would be shown to others only
        return _again(desk, _FOREIGN)
    new = NewDraft(key, name, digest, drafted.document, drafted.plan, drafted.review, area=area)
    with desk.writing() as (connection, writer):
        if all(one.key != key for one in drafts(connection)):  # the same form sent twice is kept once
            put_draft(connection, new, now=writer.now, by=writer.by)
    return desk.go(f"/ke-hoach/du-thao/{key}/doi-chieu")


def _again(desk: Desk, problem: str) -> Response:
    return desk.page("plans/upload.html", 422, problems={"tep": problem}, kinds=",".join(KINDS))


def _base_name(name: str) -> str:
    """The last part of whatever path a browser sent, without control characters, at most 120 letters."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    return "".join(one for one in last if one.isprintable())[-120:] or "van-ban"


def _first_line(error: DondocError) -> str:
    """The fault in one line, without the name of the file that only we know."""
    if isinstance(error, InputError) and error.faults:
        return error.faults[0].message
    return str(error)


def _drafted(desk: Desk, content: bytes, suffix: str, name: str) -> Drafted:
    if suffix in _PLAN_FILES:
        return _from_plan_file(desk, content, name)
    return _from_document(desk, content, suffix, name)


def _from_document(desk: Desk, content: bytes, suffix: str, name: str) -> Drafted:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"van-ban{suffix}"
        path.write_bytes(content)
        drafted = desk.parts.drafting(path, name)
    if not drafted.plan.get("tasks"):
        raise DondocError(drafted.review.get("article") or _NO_TASKS)
    return drafted


def _from_plan_file(desk: Desk, content: bytes, name: str) -> Drafted:
    """A plan file must read without faults; it has no document beside it."""
    text = decode(content, name)
    with desk.reading() as connection:
        plan = read_plan_text(text, name, directory(connection))
    kept = plan.model_dump(mode="json", by_alias=True, exclude_unset=True)  # days as words, as drafts are kept
    return Drafted({"name": name, "kind": "yaml", "lines": []}, kept, {"items": [], "agencies": [], "proposals": []})

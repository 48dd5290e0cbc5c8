"""The API put together, and its description: OpenAPI, for who is signed in or brings a token."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.openapi.utils import get_openapi
from starlette.responses import JSONResponse

from agencies.portal.api import obligations, raising
from agencies.portal.api.entrance import ByTokenOrSession
from agencies.portal.desk import Desk

router = APIRouter(prefix="/api/v1")
API = (obligations.router, raising.router, router)
_WORDS = "Việc phải làm của một cơ quan: xem, nộp báo cáo, đề nghị, báo vướng mắc. Mã truy cập do quản trị cấp."


@router.get("/openapi.json", include_in_schema=False)
def openapi(desk: Annotated[Desk, Depends(ByTokenOrSession())]) -> JSONResponse:
    """What the API takes and gives."""
    return JSONResponse(described(desk.parts.version))


def described(version: str) -> dict[str, Any]:
    """The description of this version."""
    routes = [*obligations.router.routes, *raising.router.routes]
    made: dict[str, Any] = get_openapi(title="Đôn Đốc", version=version, description=_WORDS, routes=routes)
    return made

"""Answers where something is wrong: a plain page that says what to do, JSON for machines, never a traceback."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from agencies.portal.desk import language_of
from agencies.portal.guard import DEAD_LINK, SAFE, SignInFirst, names
from plans.errors import DondocError, InputError, NotFound, RegisterUnavailable, UnlawfulMove

_LOG = logging.getLogger("dondoc.portal")
_TITLES = {
    400: "Yêu cầu không hợp lệ",
    403: "Không thực hiện được",
    404: "Không tìm thấy trang",
    405: "Không thực hiện được",
    409: "Nội dung đã thay đổi",
    413: "Tệp quá lớn",
    422: "Có chỗ cần sửa",
    429: "Thử lại sau ít phút",
    500: "Có lỗi ngoài dự kiến",
    503: "Hệ thống đang bận",
}
_WORDS = {
    400: "Kiểm tra lại địa chỉ hoặc nội dung đã gửi.",
    404: "Không tìm thấy trang, hoặc tài khoản không có quyền xem.",
    405: "Trang này không nhận thao tác vừa gửi.",
    500: "Lỗi đã được ghi lại. Quay lại và thử lần nữa; nếu vẫn lỗi, đề nghị liên hệ cơ quan theo dõi.",
    503: "Hệ thống đang bận. Nội dung đã nhập được giữ lại, đề nghị thử lại sau ít phút.",
}
_NOT_DONE = "Không thực hiện được"
_UNKNOWN_MACHINE = "Thiếu mã truy cập hoặc mã không còn hiệu lực."


def install(app: FastAPI) -> None:
    """Register an answer for everything that a page may raise."""
    app.add_exception_handler(SignInFirst, _sign_in)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(DondocError, _refused)
    app.add_exception_handler(Exception, _unexpected)


async def _sign_in(request: Request, _error: Exception) -> Response:
    if request.url.path.startswith("/api/"):
        return answer(request, 401, _UNKNOWN_MACHINE, {"www-authenticate": "Bearer"})
    link = names(request.app.state.parts)["link"]
    if link in request.cookies:  # it has ended: who came by a letter has no password, and must hear whom to ask
        dead = answer(request, 403, DEAD_LINK, title="Liên kết không còn hiệu lực")
        dead.delete_cookie(
            link, path="/", httponly=True, secure=request.app.state.parts.settings.secure, samesite="lax"
        )
        return dead
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    target = f"/dang-nhap?tiep={quote(back, safe='')}" if request.method in SAFE and back != "/" else "/dang-nhap"
    return RedirectResponse(target, 303)


async def _http(request: Request, error: Any) -> Response:
    said = error.detail if error.status_code not in _WORDS else ""
    return answer(request, error.status_code, said or _WORDS.get(error.status_code, ""), error.headers)


async def _malformed(request: Request, error: Any) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": [_where(one) for one in error.errors()]}, 422)
    return answer(request, 404, _WORDS[404])


def _where(one: dict[str, Any]) -> dict[str, Any]:
    field = ".".join(str(part) for part in one["loc"])
    return {"field": field.encode(errors="replace").decode(), "message": one["msg"]}


def status_of(error: DondocError) -> int:
    """The status that tells a machine what kind of refusal it was."""
    kinds = {NotFound: 404, UnlawfulMove: 409, InputError: 422, RegisterUnavailable: 503}
    return next((status for kind, status in kinds.items() if isinstance(error, kind)), 422)


async def _refused(request: Request, error: Any) -> Response:
    status = status_of(error)
    return answer(request, status, _WORDS[status] if status in (404, 503) else str(error))


async def _unexpected(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    return answer(request, 500, _WORDS[500])


def answer(request: Request, status: int, words: str, headers: Any = None, title: str = "") -> Response:
    """The page (or JSON) of an error; it needs neither the register nor a session."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": words}, status, headers)
    language = language_of(request)
    given = {"title": title or _TITLES.get(status, _NOT_DONE), "words": words, "status": status, "language": language}
    rendering = request.app.state.renderings[language]
    return Response(rendering.render("error.html", given), status, headers, "text/html; charset=utf-8")

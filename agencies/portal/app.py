"""The portal put together: pages, guards, headers, answers to errors. ``create_app(parts)`` -> an ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from agencies.portal import bar, errors
from agencies.portal.api.routers import API
from agencies.portal.pages import ROUTERS
from agencies.portal.parts import Parts
from agencies.portal.rendering import LANGUAGES, rendering
from agencies.portal.security.headers import BodyLimit, SecurityHeaders
from agencies.portal.static_files import StaticFilesForAYear

STATIC = Path(__file__).parent / "static"
# Pages work in Python: more at once would only take turns. The register has two connections for each.
_AT_ONCE = 8
_PACKED = 4  # nearly as small as the most, at a third of its time
_FORM_BYTES = 2 * 1024 * 1024  # what a form may hold beside its file


def create_app(parts: Parts) -> FastAPI:
    """The application over what it is handed from above."""
    app = FastAPI(
        title="Đôn Đốc", docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False, lifespan=_bounded
    )
    app.state.parts, app.state.bar = parts, bar.counts
    app.state.renderings = {language: rendering(language) for language in LANGUAGES}
    for router in (*ROUTERS, *API):
        app.router.routes += router.routes  # an included router is asked by itself for every path, at a dear price
    app.mount("/static", StaticFilesForAYear(directory=STATIC), name="static")
    errors.install(app)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=_PACKED)
    app.add_middleware(BodyLimit, most=parts.settings.upload_bytes + _FORM_BYTES)
    app.add_middleware(SecurityHeaders, secure=parts.settings.secure)
    return app


@asynccontextmanager
async def _bounded(_app: FastAPI) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = _AT_ONCE
    yield

"""Our own scripts, styles, fonts and pictures: their addresses change with their content, so they keep for a year."""

from __future__ import annotations

from os import PathLike, stat_result
from typing import Any

from starlette.responses import Response
from starlette.staticfiles import StaticFiles

_A_YEAR = "public, max-age=31536000, immutable"


class StaticFilesForAYear(StaticFiles):
    """As Starlette serves them, with a year's leave to keep them."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Any, status_code: int = 200
    ) -> Response:
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers["cache-control"] = _A_YEAR
        return answer

"""The API keeps its word: whatever fits its description, or does not, gets an answer that fits it, and never a 5xx."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from agencies.portal.api.routers import described
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from tests.plans.register.facts import PLAN, Y_TE
from tests.portal import owing
from tests.portal.ready import site

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    ignored_auth,
    response_headers_conformance,
    response_schema_conformance,
]
ROOT, MOST = "/api/v1", 12
OWN = {"plan": PLAN, "task": "bao-cao-6-thang", "area": "kon-tum", "slug": Y_TE.partition("/")[2], "period": "2024-H2"}
CASES = settings(
    max_examples=MOST,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Described:
    """The API's own description with the application behind it, and a token of Sở Y tế."""

    schema: Any
    bearer: dict[str, str]


@pytest.fixture(scope="module")
def api(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Described]:
    home = tmp_path_factory.mktemp("contract")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    made = site(register, home)
    owing.fill(register)
    bearer = {"Authorization": f"Bearer {made.link(Y_TE, 'api')}"}
    yield Described(schemathesis.openapi.from_asgi(f"{ROOT}/openapi.json", made.app, headers=bearer), bearer)
    register.close()


OPERATIONS = [(path, method) for path, item in described("test")["paths"].items() for method in item]


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
def test_every_answer_fits_the_description(api: Described, path: str, method: str, mode: GenerationMode) -> None:
    """Once as it comes, once about an obligation that is there."""
    statuses = Counter[int]()

    @CASES
    @given(case=api.schema[path][method].as_strategy(mode))
    def every_case(case: Any) -> None:
        statuses[case.call_and_validate(checks=CHECKS, headers=api.bearer).status_code] += 1
        if about_own(case):
            statuses[case.call_and_validate(checks=CHECKS, headers=api.bearer).status_code] += 1

    every_case()
    assert statuses.total() >= MOST
    assert mode == GenerationMode.NEGATIVE or set(statuses) - {401, 404, 422} or "{number}" in path


def about_own(case: Any) -> bool:
    """The case, turned to an obligation or a task that is there; False where it speaks of none."""
    if set(OWN) <= set(case.path_parameters or {}):
        case.path_parameters = dict(OWN)
        return True
    if isinstance(case.body, dict) and isinstance(case.body.get("text"), str):
        case.body = {**case.body, "plan": PLAN, "task": "so-y-te.1"}
        return True
    return False

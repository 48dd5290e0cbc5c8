"""``dondoc plan draft`` and ``plan phrases``: what they must not import, and that their door is one with all others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from flows.cli import app, draft_app
from tests.flows.cli.conftest import Dondoc

CORPUS = Path(__file__).parents[2] / "corpus"
HEAVY = (
    "sqlalchemy", "alembic", "prefect", "apprise", "fastapi", "holidays", "requests", "asyncio", "ssl", "openpyxl",
    "docx", "pypdfium2", "PIL", "lark", "plans.register.queries", "flows.planning", "typer.rich_utils",
)  # fmt: skip


@pytest.mark.parametrize("words", [("draft", CORPUS / "000.txt"), ("phrases", CORPUS / "000.txt")])
def test_what_a_text_does_not_need_is_not_imported(tmp_path: Path, words: tuple[object, ...]) -> None:
    program = (
        "import sys\nfrom flows.cli import main\n"
        f"status = main(['plan', *{[str(word) for word in words]!r}, '--json'])\n"
        f"print(sorted(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)\n"
        "sys.exit(status)"
    )
    environ = {**os.environ, "DONDOC_HOME": str(tmp_path / "home")}
    done = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")
    assert done.stdout


def commands_of(plan: typer.Typer) -> dict[str | None, object]:
    return {one.name: one.callback for one in plan.registered_commands}


def test_the_commands_of_drafting_are_the_same_behind_both_doors() -> None:
    (plan,) = [group.typer_instance for group in app.app.registered_groups if group.name == "plan"]
    assert plan is not None
    assert draft_app.COMMANDS.items() <= commands_of(plan).items()


def test_the_help_and_wrong_usage_name_the_whole_command(fresh: Dondoc) -> None:
    assert "Cách dùng: dondoc plan draft" in fresh.run("plan", "draft", "--help").out
    ran = fresh.run("plan", "draft", "--hml")
    assert (ran.status, ran.err) == (
        2,
        "Sai cách dùng: không có tùy chọn --hml; có phải --html?. Xem: dondoc plan draft --help\n",
    )
    assert not fresh.home.exists()


def test_a_register_that_is_there_is_asked_for_its_directory(loaded: Dondoc, tmp_path: Path) -> None:
    """What was imported into it is known to drafts."""
    path = tmp_path / "kon-tum.yaml"
    path.write_text(
        "area: kon-tum\nname: tỉnh Kon Tum\nsources:\n  cv: {text: Công văn 5, date: 2024-06-01}\nagencies:\n"
        "  - {code: hoi-nguoi-mu-tinh, name: Hội Người mù tỉnh Kon Tum, short: Hội Người mù tỉnh, level: province, kind: hoi, source: cv}\n",
        encoding="utf-8",
    )
    document = tmp_path / "ke-hoach.txt"
    document.write_text(
        (CORPUS / "000.txt").read_text(encoding="utf-8").split("IV.")[0]
        + "IV. TỔ CHỨC THỰC HIỆN\n1. Hội Người mù tỉnh\n- Tuyên truyền, vận động hội viên thực hiện kế hoạch này.\n",
        encoding="utf-8",
    )
    known = [_known(loaded, document)]
    assert loaded.run("agencies", "import", path).status == 0
    known.append(_known(loaded, document))
    assert known == [False, True]


def _known(dondoc: Dondoc, document: Path) -> bool:
    agencies = dondoc.json("plan", "draft", document)["drafted_agencies"]
    return any(one["known"] for one in agencies if one["code"] == "kon-tum/hoi-nguoi-mu-tinh")

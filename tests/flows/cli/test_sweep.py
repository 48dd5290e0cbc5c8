"""``dondoc sweep``: its lines, its JSON, and what it must not import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date

import pytest

from flows.cli.sweep import line
from tests.flows.cli.conftest import Dondoc

LATE = date(2024, 6, 17)
HEAVY = (
    "prefect", "pydantic", "pydantic_settings", "holidays", "rich", "typer", "ruamel", "sqlalchemy.orm", "alembic",
    "apprise", "fastapi", "starlette", "jinja2", "argon2", "openpyxl", "plans.drafting", "docx", "lxml", "pypdfium2", "PIL", "lark",
)  # fmt: skip


@pytest.mark.parametrize("address", ["", "https://dondoc.example"])
def test_a_sweep_imports_nothing_that_it_can_do_without(loaded: Dondoc, address: str) -> None:
    program = (
        "import sys\nfrom flows.cli import main\n"
        f"status = main(['sweep', '--today', '2024-06-17'])\n"
        f"print(sorted(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)\n"
        "sys.exit(status)"
    )
    environ = {**os.environ, "DONDOC_HOME": str(loaded.home), "DONDOC_PORTAL_ADDRESS": address}
    done = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "[]\n")
    assert "đã gửi" in done.stdout


def test_a_sweep_tells_its_steps_in_order(loaded: Dondoc) -> None:
    ran = loaded.run("sweep", on=LATE)
    assert (ran.status, ran.err) == (0, "")
    titles = [text.strip().partition(":")[0] for text in ran.out.splitlines()]
    assert titles == [
        "Buổi sáng ngày 17/06/2024",
        "Mở kỳ báo cáo",
        "Nhắc việc",
        "Báo lên cấp trên",
        "Gửi thư, tin nhắn",
        "Kiểm tra sổ theo dõi",
    ]


def test_the_json_is_the_summary_and_a_second_sweep_sends_nothing(loaded: Dondoc) -> None:
    first = loaded.json("sweep", "--today", "2024-06-17")
    assert list(first) == ["open_periods", "remind", "escalate", "deliver", "audit"]
    assert first["deliver"]["sent"] == first["audit"]["letters_sent"] > 0
    again = loaded.json("sweep", "--today", "2024-06-17")
    assert (again["remind"]["planned"], again["deliver"]) == (0, {"composed": 0})


def test_wrong_usage_is_one_line(loaded: Dondoc) -> None:
    wrong = {
        ("--today", "2024-02-30"): "--today: '2024-02-30' không phải là ngày; hãy ghi dạng 2024-06-14",
        ("--today",): "--today: thiếu giá trị",
        ("--json=5",): "--json: không nhận giá trị",
        ("--jso",): "không có tùy chọn --jso",
        ("mai",): "không có tham số mai",
    }
    for words, says in wrong.items():
        ran = loaded.run("sweep", *words)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == f"Sai cách dùng: {says}. Xem: dondoc sweep --help\n"


def test_help_lists_the_sweep(fresh: Dondoc) -> None:
    assert "sweep" in fresh.run("--help").out
    own = fresh.run("sweep", "--help")
    assert (own.status, "--today" in own.out) == (0, True)
    assert own.out.startswith("Cách dùng: dondoc sweep")
    assert "options" not in own.out


def test_days_are_written_in_either_way(loaded: Dondoc) -> None:
    assert "Buổi sáng ngày 17/06/2024" in loaded.run("sweep", "--today", "17/6/2024").out


def test_every_step_has_its_line() -> None:
    planned = {"planned": 3, "skipped": 2, "unreachable": 1}
    assert line("remind", planned) == (
        "Nhắc việc: 3 thông báo mới, bỏ qua 2 nấc đã lỡ, 1 thông báo CHƯA CÓ NƠI NHẬN (xem: dondoc contacts missing)"
    )
    assert line("deliver", {}) == "Gửi thư, tin nhắn: hôm nay là ngày nghỉ, không gửi"
    assert line("deliver", {"composed": 3, "failed": 1, "sent": 2}) == "Gửi thư, tin nhắn: soạn 3, đã gửi 2, gửi hỏng 1"
    audit = {"overdue": 1, "waiting": 4, "letters_unsettled": 2, "bad_lease_over": 1}
    assert line("audit", audit) == (
        "Kiểm tra sổ theo dõi: quá hạn 1 việc, chờ nộp 4 việc, SAI bad_lease_over: 1, còn 2 thư chưa gửi xong"
    )


def test_an_unusable_channel_is_one_line(loaded: Dondoc) -> None:
    ran = loaded.run("sweep", on=LATE, environ={"DONDOC_MAIL_URL": "smtp://may-chu:cong"})
    assert (ran.status, len(ran.complaints)) == (1, 1)
    assert "DONDOC_MAIL_URL" in ran.err
    assert json.loads(loaded.run("messages", "--json").out) == []

"""``dondoc plan phrases``: sentences, one a line, and what is read of them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.flows.cli.conftest import Dondoc

SENTENCES = "Báo cáo năm gửi Sở Y tế trước ngày 15/12.\n\nTổ chức tuyên truyền sâu rộng.\n"


def test_phrases_as_json(fresh: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "cau.txt"
    file.write_text(SENTENCES, encoding="utf-8")
    done = fresh.run("plan", "phrases", str(file), "--json")
    assert done.status == 0
    first, second = json.loads(done.out)
    assert [(duty["due"], duty["to"]) for duty in first["duties"]] == [
        ({"every": "year", "before": "12-15"}, ["Sở Y tế"])
    ]
    assert second["duties"] == []


def test_phrases_for_people(fresh: Dondoc, tmp_path: Path) -> None:
    file = tmp_path / "cau.txt"
    file.write_text(SENTENCES, encoding="utf-8")
    done = fresh.run("plan", "phrases", str(file))
    assert "báo cáo: every: year, before: 12-15; gửi Sở Y tế" in done.out
    assert "(không có thời hạn)" in done.out


def test_a_missing_file_is_one_clear_line(fresh: Dondoc, tmp_path: Path) -> None:
    done = fresh.run("plan", "phrases", str(tmp_path / "khong-co.txt"))
    assert done.status == 1
    assert len(done.err.splitlines()) == 1

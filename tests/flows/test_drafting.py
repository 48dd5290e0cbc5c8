"""What drafting writes: whole files, none written over unasked, the proposals beside the plan."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from flows import drafting
from plans.drafting.drafted import Draft
from plans.errors import InputError
from tests.plans.drafting.drafts import OPEN_POINTS, open_points

ON = date(2024, 6, 3)


def test_the_plan_and_a_file_for_each_area_beside_it(tmp_path: Path) -> None:
    texts = drafting.files(open_points(), "../../x.docx", tmp_path / "plan.yaml", ON)
    assert [path.name for path in texts] == ["plan.yaml", "plan.agencies.yaml", "plan.agencies.trung-uong.yaml"]
    assert {path.parent for path in texts} == {tmp_path}
    plan, own, central = texts.values()
    assert "dondoc agencies import plan.agencies.yaml" in plan
    assert "dondoc agencies import plan.agencies.trung-uong.yaml" in plan
    assert "area: lang-son\n" in own
    assert "area: trung-uong\n" in central
    assert "date: 2024-06-03" in own  # the document has no day: as of the day on which it was read


def test_a_draft_without_unknown_bodies_is_one_file(tmp_path: Path) -> None:
    assert len(drafting.files(Draft(OPEN_POINTS), "x.docx", tmp_path / "plan.yaml", ON)) == 1


def test_files_are_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    drafting.write({tmp_path / "a.yaml": "một\n", tmp_path / "b.yaml": "hai\n"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.yaml": "một\n".encode(), "b.yaml": b"hai\n",
    }  # fmt: skip
    drafting.write({tmp_path / "a.yaml": "ba\n"})
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "ba\n"


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="thieu"):
        drafting.write({tmp_path / "a.yaml": "một\n", tmp_path / "thieu" / "b.yaml": "hai\n"})
    assert [*tmp_path.iterdir()] == []


def test_files_have_the_modes_of_the_house(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        drafting.write({tmp_path / "a.yaml": "một\n"})
    finally:
        os.umask(before)
    assert (tmp_path / "a.yaml").stat().st_mode & 0o777 == 0o640


def test_what_exists_is_written_over_only_when_asked(tmp_path: Path) -> None:
    document, plan = tmp_path / "x.docx", tmp_path / "plan.yaml"
    document.write_bytes(b"")
    plan.write_text("của tôi", encoding="utf-8")
    with pytest.raises(InputError, match="đã có tệp này; hãy đặt tên khác, hoặc thêm --force"):
        drafting.refuse([plan], document, force=False)
    drafting.refuse([plan, tmp_path / "moi.yaml"], document, force=True)
    (tmp_path / "hong.yaml").symlink_to(tmp_path / "khong-co")
    with pytest.raises(InputError, match="đã có tệp này"):
        drafting.refuse([tmp_path / "hong.yaml"], document, force=False)


@pytest.mark.parametrize("force", [True, False])
def test_the_document_itself_is_never_written_over(tmp_path: Path, force: bool) -> None:
    document = tmp_path / "x.html"
    document.write_text("văn bản", encoding="utf-8")
    with pytest.raises(InputError, match="chính là văn bản nguồn"):
        drafting.refuse([tmp_path / "." / "x.html"], document, force=force)
    with pytest.raises(InputError, match="không có thư mục"):
        drafting.refuse([tmp_path / "thieu" / "plan.yaml"], document, force=force)


def test_the_json_is_the_plan_with_its_bodies_and_grounds() -> None:
    data = json.loads(json.dumps(drafting.as_json(open_points())))
    assert [key for key in data if key in OPEN_POINTS] == [*OPEN_POINTS]
    assert data["tasks"][0] | {"lead": ["so-y-te"], "support": ["ubnd-cac-huyen-thanh-pho"]} == OPEN_POINTS["tasks"][0]
    assert data["tasks"][0]["lead"] == ["lang-son/so-y-te"]
    assert data["drafted_agencies"][0] == {"code": "lang-son/so-y-te", "name": "Sở Y tế tỉnh Lạng Sơn", "known": False}
    assert data["review"][2] == {
        "item": "so-y-te.1", "place": {"page": 2, "table": 1, "row": 3, "column": 2}, "quote": "Chủ trì rà soát",
        "sure": "unsure", "doubts": ["ô gộp"], "decide": [],
    }  # fmt: skip
    assert data["article"] is None

"""A draft as a plan file: it reads back to the same values, and says where to look and what to decide."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agencies.loading import shipped_directory
from plans.drafting.output import yaml_text
from plans.drafting.output.draft_file import plan_yaml
from plans.loading import read_plan, read_plan_text
from plans.text import fold_white
from plans.yamltree import read_tree
from tests.plans.drafting.drafts import of_file, open_points, plain
from tests.plans.library import FILES

by_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

AWKWARD = [
    "yes", "no", "on", "Null", "~", "2024", "2024-06", "2024-04-03", "1.5", "1e3", "0x1F", "06-15", "16:00", "- gạch đầu dòng",
    "a: b", "kết thúc:", "a #b", "#b", "“ngoặc” kép", '"ngoặc" kép', "it's", "'mở", "{a}", "[a]", "a, b", "a\\b", "*sao",
    "&và", "!chấm", "%", "@", "`", "|", ">", "?", "hai  dấu cách", "dòng\nmới", "cách\u00a0cứng", ":", "", "100% số xã", "= 5",
    "...", "---", "+ dấu cộng", "1. Sở Y tế: chủ trì", "Đ" * 300, "từ " * 90 + "# cuối", "# đầu " + "từ " * 90 + "hết",
    "- " * 90 + "x", "a  b " + "từ " * 90 + "hết", "2024-04-03 " + "từ " * 60 + "x:", "NO", "Y",
]  # fmt: skip


def read_back(lines: list[str]) -> object:
    return plain(read_tree("\n".join(lines) + "\n", "x.yaml").value)


@by_file
def test_a_plan_of_the_library_reads_back_to_itself(path: Path) -> None:
    draft = of_file(path)
    text = plan_yaml(draft, "ke-hoach.docx", "plan.yaml")
    assert plain(read_tree(text, "plan.yaml").value) == draft.plan
    assert read_plan_text(text, "plan.yaml", shipped_directory()) == read_plan(path, shipped_directory())


@by_file
def test_it_looks_as_the_library_does(path: Path) -> None:
    text = plan_yaml(of_file(path), "ke-hoach.docx", "plan.yaml")
    lines = text.splitlines()
    assert lines[0] == "# yaml-language-server: $schema=plan.schema.json"
    assert [line for line in lines if len(line) > yaml_text.WIDTH] == []
    assert [line for line in lines if line != line.rstrip()] == []
    ours, theirs = ({line for line in one.splitlines() if "#" not in line} for one in (text, path.read_text("utf-8")))
    assert len(theirs & ours) / len(theirs) > 0.5


@pytest.mark.parametrize("value", AWKWARD)
def test_awkward_texts_read_back_everywhere(value: str) -> None:
    for data in ({"quote": value}, {"due": {"on": value}}, {"lead": [value, "x"]}, {"basis": [value]}):
        lines = [line for key, one in data.items() for line in yaml_text.entry(key, one)]
        assert read_back(lines) == data
    assert read_back([*yaml_text.item({"id": value, "quote": value}, 2)]) == [{"id": value, "quote": value}]


WORDS = st.text(st.sampled_from("aăđ1-:#'\"{}[],&*!|>%@` \u00a0.?~\\\n"), max_size=200)


@given(WORDS, st.sampled_from(["quote", "lead", "title", "basis"]))
def test_any_text_reads_back(value: str, key: str) -> None:
    assert read_back([*yaml_text.entry(key, value), *yaml_text.entry("z", [value])]) == {key: value, "z": [value]}


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("effective", {"from": "2024-04-03", "to": None}, "effective: {from: 2024-04-03, to: null}"),
        ("due", {"every": "month", "before": ["5", "20"]}, "due: {every: month, before: [5, 20]}"),
        ("due", {"every": "six_months", "before": "06-20", "window": {"from": "previous 12-15", "to": "06-14"}},
         "due: {every: six_months, before: 06-20, window: {from: previous 12-15, to: 06-14}}"),
        ("due", {"every": "day", "before": "16:00"}, 'due: {every: day, before: "16:00"}'),
        ("due", {"every": "week", "before": "tuesday 16:00"}, 'due: {every: week, before: "tuesday 16:00"}'),
        ("due", {"in": 2026}, "due: {in: 2026}"),
        ("issued_on", "2024-06", 'issued_on: "2024-06"'),
        ("issued_on", "2024-06-03", "issued_on: 2024-06-03"),
        ("number", None, "number: null"),
        ("number", "62/KH-UBND", "number: 62/KH-UBND"),
        ("requested", True, "requested: true"),
        ("lead", ["so-y-te", "kon-tum/so-y-te"], "lead: [so-y-te, kon-tum/so-y-te]"),
        ("targets", [], "targets: []"),
        ("value", 99.5, "value: 99.5"),
        ("title", "2024", 'title: "2024"'),
    ],
)  # fmt: skip
def test_short_things_stand_on_one_line(key: str, value: object, line: str) -> None:
    assert [*yaml_text.entry(key, value)] == [line]


def test_a_list_too_long_for_a_line_stands_below() -> None:
    codes = [f"so-tai-nguyen-va-moi-truong-{number}" for number in range(6)]
    assert [*yaml_text.entry("lead", codes, 4)] == ["    lead:", *(f"      - {code}" for code in codes)]


def test_open_points_are_told_where_they_stand() -> None:
    lines = plan_yaml(open_points(), "Kế hoạch\u202e.docx", "plan.yaml", ["plan.agencies.yaml"]).splitlines()
    assert "“Kế hoạch.docx”" in lines[1]
    assert any("dondoc agencies import plan.agencies.yaml" in line for line in lines[:9])
    assert any(line.startswith("# 1. xem 7 chỗ “CẦN QUYẾT ĐỊNH” và 1 ghi chú") for line in lines[:9])
    assert before("issuer: null", lines).startswith("# CẦN QUYẾT ĐỊNH: văn bản không nêu cơ quan ban hành")
    assert before('issued_on: "2024-06"', lines).startswith("# CẦN QUYẾT ĐỊNH: văn bản để trống ngày ban hành")
    assert before("monitor: null", lines).startswith("# CẦN QUYẾT ĐỊNH")
    task = "  - id: so-y-te.1  # trang 2, bảng 1, hàng 3, cột 2 · chưa chắc"
    assert before(task, lines) == "  # CẦN QUYẾT ĐỊNH: máy chưa chắc đã đọc đúng; hãy so với văn bản; ô gộp"
    report = lines.index("  - id: bao-cao  # dòng 45 · chắc chắn")
    assert lines[report - 2 : report] == ["  # CẦN QUYẾT ĐỊNH: gửi ngày nào?", "  # CẦN QUYẾT ĐỊNH: gửi qua ai?"]
    assert before("  - text: Xã sạch ma túy  # dòng 20 · khá chắc", lines) == "  # Lưu ý: không rõ của năm nào"


def before(line: str, lines: list[str]) -> str:
    return lines[lines.index(line) - 1]


def test_open_points_read_back() -> None:
    draft = open_points()
    assert plain(read_tree(plan_yaml(draft, "x", "y"), "y").value) == draft.plan


def test_remarks_never_leave_their_line() -> None:
    remark = "dòng\nmới\rhay\u2028thế " + "từ " * 80
    lines = [*yaml_text.comment(remark, 2)]
    assert all(line.startswith("  # ") and len(line) <= yaml_text.WIDTH for line in lines)
    assert fold_white(" ".join(line.removeprefix("  #") for line in lines)) == fold_white(remark)

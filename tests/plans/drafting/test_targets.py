"""Targets of plans: figures, their sense, by when and how often."""

from __future__ import annotations

from typing import Any

import pytest

from plans.definition import Target
from plans.drafting.aims.targets import heading_year, targets, targets_of
from plans.drafting.document import Line, Place
from plans.drafting.layout.paragraphs import Paragraph, paragraphs
from tests.plans.drafting.lines import lines_of, seed

HERE = Place(line=7)


def read(text: str) -> list[dict[str, Any]]:
    found = []
    for item in targets(text, HERE):
        Target.model_validate(dict(item.data) | ({"range": tuple(item.data["range"])} if "range" in item.data else {}))
        found.append({name: value for name, value in item.data.items() if name not in ("text", "quote")})
    return found


def percent(op: str, value: float, **more: Any) -> dict[str, Any]:
    return {"op": op, "value": value, "unit": "%", **more}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tỷ lệ bao phủ bảo hiểm y tế đạt trên 95,5% dân số.", [percent(">", 95.5)]),
        ("Từ 90% trở lên hộ gia đình đạt danh hiệu gia đình văn hóa.", [percent(">=", 90)]),
        ("Không quá 5% hồ sơ giải quyết quá hạn.", [percent("<=", 5)]),
        ("Tỷ lệ hộ nghèo giảm xuống dưới 3% vào năm 2025.", [percent("<", 3, by=2025)]),
        ("≥ 90% cán bộ được tập huấn; > 85% người dân hài lòng.", [percent(">=", 90), percent(">", 85)]),
        ("Phấn đấu đạt 100% trường học không có ma túy.", [percent("=", 100)]),
        ("Trên 70 % số hộ dân được tuyên truyền trong năm 2024.", [percent(">", 70, by=2024)]),
        ("Giảm ít nhất 5% số vụ tai nạn giao thông so với năm 2023.", [percent(">=", 5)]),
        ("Giảm ít nhất từ 30% đến 40% số người nghiện.", [{"range": [30, 40], "unit": "%"}]),
        ("giảm từ 10% - 15% tỷ lệ tái nghiện", [{"range": [10, 15], "unit": "%"}]),
        ("đạt từ 95% - 97% dân số (năm 2023: 94,2%).", [{"range": [95, 97], "unit": "%", "baseline": 94.2}]),
        ("phấn đấu đạt 85% số xã không có ma tuý (hiện tại 68,98%)", [percent(">=", 85, baseline=68.98)]),
        (
            "Đến năm 2025, trên 80% và năm 2030, 100% cán bộ được tập huấn.",
            [percent(">", 80, by=2025), percent("=", 100, by=2030)],
        ),
        (
            "Phấn đấu đến năm 2025 có 50% số xã đạt chuẩn, đến năm 2030 có 70% số xã đạt chuẩn.",
            [percent("=", 50, by=2025), percent("=", 70, by=2030)],
        ),
        (
            "Năm 2024: tỷ lệ đạt 85%; năm 2025: tỷ lệ đạt 90%.",
            [percent(">=", 85, by=2024), percent(">=", 90, by=2025)],
        ),
        (
            "100% cơ quan cấp tỉnh, 80% cấp huyện và 60% cấp xã xử lý hồ sơ trên mạng.",
            [percent("=", 100), percent("=", 80), percent("=", 60)],
        ),
        ("Hằng năm, giảm số vụ; trên 90% số vụ được giải quyết.", [percent(">", 90, every="year")]),
        (
            "Hằng năm, tổ chức ít nhất 02 lớp tập huấn cho cán bộ cấp xã.",
            [{"op": ">=", "value": 2, "unit": "lớp", "every": "year"}],
        ),
        ("tuyên truyền ít nhất 01 lần/01 tháng tại mỗi tổ", [{"op": ">=", "value": 1, "unit": "lần", "every": "month"}]),
        ("duy trì ít nhất 01 mô hình/tổ dân phố", [{"op": ">=", "value": 1, "unit": "mô hình/tổ dân phố"}]),
        ("Thiết kế tối thiểu 03 mẫu nhà ở điển hình", [{"op": ">=", "value": 3, "unit": "mẫu nhà"}]),
        ("Ít nhất 1.000 hộ tham gia.", [{"op": ">=", "value": 1000, "unit": "hộ"}]),
        (
            "Mỗi xã, phường, thị trấn xây dựng ít nhất 01 mô hình điểm về phòng cháy.",
            [{"op": ">=", "value": 1, "unit": "mô hình điểm", "who": "Mỗi xã, phường, thị trấn"}],
        ),
        ("Mỗi phường chọn một khu phố không hút thuốc lá.", [{"op": "=", "value": 1, "unit": "khu phố", "who": "Mỗi phường"}]),
        ("Phấn đấu thành lập mới 10 hợp tác xã.", [{"op": "=", "value": 10, "unit": "hợp tác xã"}]),
    ],
)  # fmt: skip
def test_figures_to_be_reached(text: str, wanted: list[dict[str, Any]]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ngân sách trung ương hỗ trợ 70% kinh phí, ngân sách tỉnh 30%.",
        "Hỗ trợ 100% học phí cho học sinh.",
        "Đối tượng từ đủ 16 tuổi trở lên, có diện tích nhà ở tối thiểu 30m2.",
        "Mỗi buổi tập trung không quá 120 phút.",
        "Nhà ở có tuổi thọ từ 10 năm trở lên.",
        "Theo Điều 5, khoản 2 Quyết định số 06/QĐ-TTg ngày 06/01/2022.",
        "Trường hợp suy giảm khả năng lao động trên 81% thì được hỗ trợ.",
        "Mức thuế suất 10%.",
        "Báo cáo trước ngày 15 hằng tháng.",
    ],
)
def test_what_is_no_target(text: str) -> None:
    assert read(text) == []


def test_the_quote_is_the_clause_as_written() -> None:
    text = "b) 100% số người nghiện được quản lý;  90% được điều trị, cai nghiện; giảm tái nghiện."
    assert [item.quote for item in targets(text, HERE)] == [
        "b) 100% số người nghiện được quản lý",
        "90% được điều trị, cai nghiện",
    ]
    assert targets(text, HERE)[0].place == HERE


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("2. Mục tiêu cụ thể đến năm 2020:", 2020),
        ("Mục tiêu đến hết năm 2025", 2025),
        ("Đến năm 2025:", 2025),
        ("Mục tiêu đến năm 2025, định hướng đến năm 2030:", None),
        ("Đến năm 2025, đạt 80%:", None),
        ("Mục tiêu chung:", None),
        ("Tiếp tục thực hiện Đề án đến năm 2030 trên địa bàn", None),
    ],
)
def test_the_year_of_a_heading(heading: str, year: int | None) -> None:
    assert heading_year(heading) == year


def prose(lines: list[Line]) -> list[Paragraph]:
    return [one for one in paragraphs(lines) if isinstance(one, Paragraph)]


def test_a_heading_gives_its_year_to_the_targets_under_it() -> None:
    text = "1. Mục tiêu đến năm 2025:\n- 80% số xã đạt chuẩn.\n2. Mục tiêu đến năm 2030:\n- 90% số xã đạt chuẩn.\n3. Nhiệm vụ\n- 70% hộ."
    found = targets_of(prose(lines_of(text)))
    assert [(item.data["value"], item.data.get("by")) for item in found] == [(80, 2025), (90, 2030), (70, None)]


SEEDS: dict[str, list[tuple[Any, int | None]]] = {
    "000": [(30, None), (30, None), (100, None), (100, None), (100, None), (100, None), (100, None), (100, None), (1, None)],
    "001": [],
    "002": [([30, 40], 2020), (85, 2020), (100, 2020), (100, 2020), (90, 2020), (100, 2020), ([10, 15], 2020)],
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
def test_the_targets_of_the_corpus(name: str) -> None:
    found = targets_of(prose(seed(name)))
    read_out = [(item.data.get("value", item.data.get("range")), item.data.get("by")) for item in found]
    assert [one for one in read_out if one in SEEDS[name]][: len(SEEDS[name])] == SEEDS[name]


def test_two_years_in_one_sentence_are_two_targets() -> None:
    found = [item.data for item in targets_of(prose(seed("004"))) if item.data["unit"] == "%"]
    assert [(one["op"], one["value"], one.get("by"), one.get("every")) for one in found] == [
        (">", 80, 2025, None),
        (">", 90, 2030, None),
        (">", 90, None, "year"),
        (">=", 70, None, "year"),
        (">", 80, 2025, None),
        ("=", 100, 2030, None),
    ]


def test_a_year_is_a_whole_number() -> None:
    assert "by" not in read("Đến năm 20500, 90% hộ nghèo được tiếp cận thông tin.")[0]
    assert read("Đến năm 2050, 90% hộ nghèo được tiếp cận thông tin.")[0]["by"] == 2050

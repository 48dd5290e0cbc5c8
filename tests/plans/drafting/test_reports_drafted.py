"""Reports out of a whole document: from closing words, sub-items, lists under a line that heads them."""

from __future__ import annotations

import pytest

from tests.plans.drafting.made import drafted

PART = "II. TỔ CHỨC THỰC HIỆN\n"


def reports(body: str) -> list[str]:
    """Each report in one line: "so-y-te > ubnd-tinh (so-noi-vu): {'every': 'year'}"."""
    found = drafted(PART + body.strip()).plan["tasks"]
    return [_told(task) for task in found if task["kind"] == "report"]


def _told(task: dict[str, object]) -> str:
    lead = ", ".join(_short(str(one)) for one in list(task["lead"]))  # type: ignore[call-overload]
    via = f" ({_short(str(task['via']))})" if task.get("via") else ""
    rule = " ".join(f"{key} {value}" for key, value in dict(task.get("due") or {}).items())  # type: ignore[call-overload]
    return f"{lead} > {_short(str(task.get('to', '?')))}{via}: {rule}"


def _short(code: str) -> str:
    return code.rpartition("/")[2]


SECTION = "1. Sở Y tế\na) Chuẩn bị thuốc.\nb) Kiểm tra các bệnh viện.\n"
NEED = "assigned > ubnd-tinh (so-y-te): on need"


@pytest.mark.parametrize(
    "closing",
    [
        ("Trên đây là Kế hoạch phòng, chống thiên tai năm 2024. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, "
        "các đơn vị kịp thời báo cáo UBND tỉnh (qua Sở Y tế) để xem xét, giải quyết./."),
        ("Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành nghiêm túc thực hiện Kế hoạch này. Trong quá trình thực hiện, "
        "nếu có vướng mắc phát sinh, các cơ quan, đơn vị báo cáo UBND tỉnh (qua Sở Y tế) để được xem xét, giải quyết./."),
        ("Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành nghiêm túc triển khai thực hiện. Nếu có khó khăn, "
        "vướng mắc, các đơn vị phản ánh về UBND tỉnh (qua Sở Y tế)./."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [SECTION, "1. Sở Y tế chuẩn bị thuốc.\n2. Công an tỉnh tuần tra.\n"])
def test_closing_words_may_ask_for_a_report(before: str, closing: str) -> None:
    assert reports(before + closing) == [NEED]


def test_closing_words_that_ask_for_nothing_give_nothing() -> None:
    closing = "Trên đây là Kế hoạch phòng, chống thiên tai, yêu cầu các sở, ngành, địa phương nghiêm túc thực hiện./."
    found = drafted(PART + SECTION + closing)
    assert [task["source"]["quote"] for task in found.plan["tasks"]] == ["Chuẩn bị thuốc.", "Kiểm tra các bệnh viện."]


def test_what_is_told_to_everybody_is_no_part_of_the_last_letter() -> None:
    general = "Định kỳ trước ngày 20 hằng tháng, các cơ quan, đơn vị báo cáo kết quả về Sở Y tế để tổng hợp."
    assert reports(SECTION + general) == ["assigned > so-y-te: every month before 20"]

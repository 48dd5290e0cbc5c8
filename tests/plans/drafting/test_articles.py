"""A news report about a plan is told from the plan, on a web page or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from plans.drafting.aims.articles import is_article, mentions
from plans.drafting.heading.header import read_header
from tests.plans.drafting.lines import CORPUS, lines_of, seed

REPORT = (
    "Tỉnh triển khai kế hoạch phòng, chống cháy nổ\nCập nhật: 06/10/2023 17:21\n"
    "(CTTĐT) - Sáng 06/10, UBND tỉnh tổ chức hội nghị triển khai Kế hoạch số 55/KH-UBND ngày 01/9/2023 của UBND tỉnh về "
    "phòng cháy.\nPhát biểu tại hội nghị, lãnh đạo tỉnh cho biết cần quyết liệt.\nTin liên quan"
)
PAGE = (
    "Trang chủ\nCập nhật: 06/10/2023 17:21\nỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\nSố: 5/KH-UBND\nHà Nam, ngày 01 tháng 9 năm 2023\n"
    "KẾ HOẠCH\nPhòng cháy năm 2023\nCăn cứ Luật;\nI. MỤC ĐÍCH\n1. Nội dung\nII. TỔ CHỨC THỰC HIỆN\nNơi nhận:\nTin liên quan\nLượt xem: 5"
)


TOLD = [
    (
        "Tỉnh ban hành Kế hoạch phòng cháy rừng\nThứ ba - 12/11/2024 08:15\nNgày 10/11/2024, Chủ tịch UBND tỉnh ban hành Kế "
        "hoạch số 2210/KH-UBND.\nTheo đó, Kế hoạch đặt ra mục tiêu giảm 10% số vụ.\nTác giả: Ban Biên tập"
    ),
    (
        "# Kết luận 12-KL/TU về sắp xếp tổ chức\nNgày 25/5/2025, đồng chí Bí thư ký ban hành Kết luận số 12-KL/TU.\n"
        "Ban Thường vụ giao Ban Tổ chức rà soát nhiệm vụ.\nTheo Cổng Thông tin điện tử tỉnh\n11:51 26/05/2025"
    ),
    "Tăng cường phòng dịch\n03/06/2024 09:02\nĐã xem: 151\nChỉ thị nêu rõ, các sở phải vào cuộc.\nBảo đảm thuốc cho nhiệm vụ.",
]
NOT_TOLD = [
    (
        "KẾ HOẠCH\nPhòng dịch\nNgày 16/4/2025, Chính phủ ký ban hành Nghị quyết số 93/NQ-CP.\nI. MỤC ĐÍCH\nII. NHIỆM VỤ\n"
        "08:15 12/11/2024\nTheo Cổng thông tin"
    ),
    (
        "Thứ ba - 12/11/2024 08:15\nSố: 5/KH-UBND\nHà Nam, ngày 01 tháng 9 năm 2023\nKẾ HOẠCH\nPhòng cháy\nUBND tỉnh đã ban hành "
        "Kế hoạch 5.\nTác giả: Ban Biên tập"
    ),
]


def judged(text: str) -> tuple[bool, tuple[str, ...]]:
    lines = lines_of(text)
    return is_article(lines, read_header(lines))


@pytest.mark.parametrize(
    ("name", "article"), [("000", False), ("001", False), ("002", False), ("003", True), ("004", False)]
)
def test_the_corpus(name: str, article: bool) -> None:
    lines = seed(name)
    assert is_article(lines, read_header(lines))[0] is article


OTHERS = sorted((CORPUS.parent / "corpus_other" / "docs").glob("*.txt"))


@pytest.mark.parametrize("file", OTHERS, ids=lambda file: file.stem)
def test_of_the_second_corpus_only_the_news_is_a_report(file: Path) -> None:
    assert judged(file.read_text(encoding="utf-8"))[0] is file.stem.startswith("tin-")


def test_a_report_gives_its_reasons() -> None:
    article, reasons = judged(REPORT)
    assert article
    assert "có dòng thời gian đăng tin" in reasons
    assert "thuật lời phát biểu" in reasons


def test_a_web_page_with_the_full_text_is_the_plan() -> None:
    assert judged(PAGE)[0] is False


def test_a_bare_plan_without_header_is_no_report() -> None:
    assert (
        judged("KẾ HOẠCH\nPhòng, chống dịch\nTheo đó, các đơn vị phát biểu.\nTại hội nghị\nSáng nay tổ chức")[0]
        is False
    )


def test_an_appendix_with_dates_and_hours_is_no_report() -> None:
    appendix = "PHỤ LỤC: DANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 01/9/2023 của UBND tỉnh Hà Nam)\n"
    assert judged(appendix + "1 Báo cáo Sở Y tế 00:00 15/05/2026")[0] is False


def test_the_plan_that_a_report_tells_of() -> None:
    found = mentions(lines_of(REPORT))
    assert [(one.kind, one.number, one.whose) for one in found] == [("Kế hoạch", "55/KH-UBND", "UBND tỉnh")]
    assert found[0].place.line == 3


def test_the_plan_comes_before_what_it_rests_on() -> None:
    assert [one.number for one in mentions(seed("003"))][:2] == ["302/KH-UBND", "36-CT/TW"]


@pytest.mark.parametrize("text", TOLD)
def test_news_of_a_portal(text: str) -> None:
    assert judged(text)[0] is True


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_portal_prints_plans_too(text: str) -> None:
    assert judged(text)[0] is False

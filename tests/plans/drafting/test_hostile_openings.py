"""Fifty thousand signs made to keep a pattern busy are read in less than a second."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from plans.drafting.aims.articles import is_article, mentions
from plans.drafting.aims.milestones import milestones
from plans.drafting.aims.monitors import watch_in
from plans.drafting.aims.phases import phases
from plans.drafting.aims.targets import targets
from plans.drafting.document import Line, Place
from plans.drafting.heading.citations import citations
from plans.drafting.heading.header import read_header
from plans.drafting.heading.validity import period_of_title
from plans.drafting.heading.validity_clause import period_of_clause

LENGTH = 50_000
REPEATED = (
    "a", "A", ".", "*", "(", "“", "9", "_a", "*a", "a ", "Ủ ", "- * ", "| ", "1. ", "9.", "A-", "V/v a ", "Căn cứ ", "SỐ: / ",
    "UBND ", "KẾ HOẠCH ", "K Ế H O A C H ", "BAN CHỈ ĐẠO ", "Ủy ban nhân dân ", "của tỉnh Abc ", "Thành phố Hà ",
    "ngày … tháng ", "từ tháng 1 đến tháng 2 ", "Thời gian thực hiện ", "giai đoạn 2021 ", "năm 2020 - ", "Luật A ",
    "Kế hoạch số 1/KH-UBND của A ", "(kèm theo Quyết định ", "CÔNG BÁO/Số 1 ", "100% số ", "trên 90 ", "sơ kết tháng 6/2025 ",
    "tổng kết ", "theo dõi, đôn đốc ", "01/6/2024 ", "\nđã là", "TỈNH A SỞ ", "Hà ",
)  # fmt: skip
LED = ("Số: 1", "a ", "KẾ HOẠCH\nTiêu đề\n", "UBND TỈNH X\nSố: 1/KH-UBND\nKẾ HOẠCH\n")
ONE_TEXT: tuple[Callable[[str], object], ...] = (
    citations,
    period_of_title,
    period_of_clause,
    lambda text: targets(text, Place()),
    lambda text: phases(text, Place()),
    lambda text: milestones(text, Place()),
    lambda text: watch_in(text, Place()),
)


def lines(text: str) -> list[Line]:
    return [Line(part, Place(line=at)) for at, part in enumerate(text.split("\n"), 1) if part.strip()]


def hostile() -> list[str]:
    many = [one * (LENGTH // len(one)) for one in REPEATED]
    return [*many, *(f"{lead}{' ' * LENGTH}b" for lead in LED), *(f"{lead}{many[0]}" for lead in LED)]


@pytest.mark.parametrize("text", hostile(), ids=lambda text: text[:24].replace("\n", " "))
def test_an_opening(text: str) -> None:
    given = lines(text)
    begun = process_time()
    header = read_header(given)
    is_article(given, header)
    mentions(given)
    assert process_time() - begun < 1


@pytest.mark.parametrize("text", hostile(), ids=lambda text: text[:24].replace("\n", " "))
def test_one_paragraph(text: str) -> None:
    for read in ONE_TEXT:
        begun = process_time()
        read(text)
        assert process_time() - begun < 1

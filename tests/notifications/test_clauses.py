"""Long clauses are cut around their deadline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.clauses import LONGEST_QUOTE, MARK, quoted

LONG = (
    "Kế hoạch triển khai Tháng hành động PCMT năm 2024 thực hiện từ ngày 01/6/2024 đến hết ngày 30/6/2024; các phòng ban, "
    "ngành, đoàn thể thị xã và UBND các xã, phường căn cứ chức năng, nhiệm vụ xây dựng kế hoạch triển khai thực hiện "
    "nghiêm túc và báo cáo kết quả thực hiện về UBND thị xã (qua Công an thị xã) trước ngày 01/7/2024 để tổng hợp, báo "
    "cáo theo quy định."
)
FILL = "các đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện nghiêm túc " * 10


def test_the_deadline_stays_and_the_head_goes() -> None:
    cut = quoted(LONG, "trước ngày 01/7/2024")
    assert len(cut) <= LONGEST_QUOTE
    assert cut.startswith(f"{MARK} ")
    assert "về UBND thị xã (qua Công an thị xã) trước ngày 01/7/2024 để tổng hợp" in cut


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("gửi trước ngày 15 tháng 12 hằng năm", "hằng năm, trước ngày 15/12"),
        ("hoàn thành chậm nhất ngày 20/6", "chậm nhất ngày 20/6"),
        ("gửi trước 16 giờ 00 hằng ngày", ""),
        ("báo cáo vào ngày 05 của tháng", ""),
        ("Định kỳ hằng quý báo cáo", "hằng quý"),
        ("xong trong tháng 8/2024", ""),
        ("đạt 100 phần trăm", ""),
    ],
)
def test_any_wording_of_a_deadline_is_found(said: str, phrase: str) -> None:
    cut = quoted(f"{FILL}{said} {FILL}", phrase)
    assert said in cut
    assert cut.startswith(MARK)
    assert cut.endswith(MARK)
    assert len(cut) <= LONGEST_QUOTE


def test_a_clause_without_a_deadline_keeps_its_head() -> None:
    cut = quoted(FILL, "")
    assert cut.startswith("các đơn vị căn cứ")
    assert cut.endswith(f" {MARK}")


def test_a_short_clause_stays_whole() -> None:
    assert quoted("Trước ngày 15/6  gửi\nbáo cáo.", "trước ngày 15/6") == "Trước ngày 15/6 gửi báo cáo."


@given(
    st.text(alphabet="ab  1/", min_size=0, max_size=400),
    st.sampled_from(["", "a b", "trước ngày 15/6"]),
    st.integers(min_value=30, max_value=120),
)
def test_words_are_never_cut(text: str, phrase: str, length: int) -> None:
    cut = quoted(text, phrase, length)
    assert len(cut) <= length
    whole = " ".join(text.split())
    body = cut.removeprefix(MARK).removesuffix(MARK).strip()
    assert body in whole
    if cut != whole:
        assert MARK in cut
    for word in body.split():
        assert word in whole.split() or word in [one.rstrip(" ,;:.-–") for one in whole.split()]

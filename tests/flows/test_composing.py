"""Letters of lived mornings: what was sent back, what was opened out of turn, what the plan is called."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flows.morning import run
from plans.register import entries
from tests.flows.living import Life

KON_TUM = "Kế hoạch số 1118/KH-UBND ngày 03/4/2024 của Ủy ban nhân dân tỉnh Kon Tum – Triển khai"
HALF_YEAR = "kon-tum-1118-2024/bao-cao-6-thang/kon-tum/so-y-te/2024-H1"


@pytest.fixture
def life(tmp_path: Path) -> Life:
    life = Life.begin(tmp_path)
    life.load("kon-tum-1118-2024", on=date(2024, 5, 23))
    life.contacts("kon-tum/so-y-te", "kon-tum/cong-an-tinh", "kon-tum/ubnd-tinh")
    return life


def letter(life: Life, day: date, address: str = "so-y-te", channel: str = "email") -> str:
    """The morning's message to that body."""
    before = len(life.courier.carried)
    run(life.morning(day))
    told = [one for one in life.courier.carried[before:] if one.channel == channel]
    if channel == "email":
        told = [one for one in told if f".{address}." in one.address]
    return f"{told[0].subject}\n{told[0].text}"


def sent_back(life: Life, *notes: str) -> None:
    for number, note in enumerate(notes):
        with life.register.begin() as connection:
            entries.submit(connection, HALF_YEAR, date(2024, 6, 7 + number), life.writer(date(2024, 6, 10)))
            entries.return_(connection, HALF_YEAR, life.writer(date(2024, 6, 10)), note=note)


def test_the_last_return_is_told_with_its_reason(life: Life) -> None:
    sent_back(life, "thiếu phụ lục", "chưa có số liệu quý II")
    told = letter(life, date(2024, 6, 11))
    assert "đã nhận ngày 08/06/2024, đã trả lại ngày 10/06/2024 để bổ sung (chưa có số liệu quý II)" in told
    assert "đề nghị quý đơn vị bổ sung, gửi lại trước ngày 15 tháng 6 năm 2024 (còn 03 ngày)" in told
    assert "phụ lục" not in told


def test_the_monitor_hears_that_it_came_and_went_back(life: Life) -> None:
    sent_back(life, "thiếu phụ lục")
    told = letter(life, date(2024, 6, 17), "cong-an-tinh")
    back = "(đã nhận ngày 07/06/2024, trả lại ngày 10/06/2024 để bổ sung, chưa gửi lại): 01 ngày làm việc"
    assert f"+ Sở Y tế tỉnh Kon Tum {back}" in told


def test_a_plan_is_named_with_its_number_day_and_issuer(life: Life) -> None:
    assert f"- Căn cứ: {KON_TUM}" in letter(life, date(2024, 6, 11))


@pytest.mark.parametrize(
    ("task", "period", "named"),
    [
        ("bao-cao-6-thang", "2024-07-05", "Báo cáo kết quả thực hiện Kế hoạch (đột xuất)"),
        ("bao-cao-dot-xuat", "2024-07-05", "Phản ánh, báo cáo khó khăn, vướng mắc (đột xuất)"),
        ("bao-cao-6-thang", "2024-Q2", "Báo cáo kết quả thực hiện Kế hoạch quý II năm 2024"),
        ("bao-cao-6-thang", "hop-giao-ban", "Báo cáo kết quả thực hiện Kế hoạch (hop-giao-ban)"),
    ],
)
def test_what_a_person_opened_shows_no_recurring_deadline(life: Life, task: str, period: str, named: str) -> None:
    with life.register.begin() as connection:
        entries.submit(connection, HALF_YEAR, date(2024, 6, 7), life.writer(date(2024, 6, 10)))
        entries.open_obligation(
            connection, "kon-tum-1118-2024", task, "kon-tum/so-y-te", period,
            writer=life.writer(date(2024, 6, 10)), due_on=date(2024, 7, 5), reason="họp giao ban",
        )  # fmt: skip
    told = letter(life, date(2024, 7, 2))
    assert f"1. {named}\n" in told
    assert "- Ấn định hạn: kế hoạch không ghi ngày; họp giao ban\n" in told
    assert "- Ngày cuối: thứ Sáu, ngày 05 tháng 7 năm 2024\n" in told
    assert "Thời hạn" not in told
    assert "ngày 05 tháng 7 năm 2024 " not in told.splitlines()[0]


def test_a_plan_without_number_or_day_is_named_by_its_issuer_and_its_clause_keeps_the_deadline(tmp_path: Path) -> None:
    life = Life.begin(tmp_path)
    life.load("viet-yen-2024-06", on=date(2024, 6, 3))
    life.contacts("viet-yen/phong-y-te")
    told = letter(life, date(2024, 6, 25), "phong-y-te")
    assert "- Căn cứ: Kế hoạch của Ủy ban nhân dân thị xã Việt Yên (tháng 6/2024) – Triển khai Tháng hành động" in told
    quote = told.partition("- Trích mục III.1: “")[2].partition("”")[0]
    assert quote.startswith("[…] ")
    assert "trước ngày 01/7/2024" in quote


def test_a_milestone_is_to_be_done_and_not_sent(tmp_path: Path) -> None:
    life = Life.begin(tmp_path)
    life.load("gia-lai-2011", on=date(2020, 11, 2))
    life.contacts("gia-lai/cong-an-tinh")
    sms = letter(life, date(2020, 12, 28), channel="sms")
    assert "can thuc hien Danh gia cac muc tieu" in sms
    assert "gui" not in sms.partition("\n")[2]

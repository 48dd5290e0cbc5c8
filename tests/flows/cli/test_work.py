"""``dondoc submit|accept|return|extend|waive|date|open|show``: what is done to an obligation, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from tests.flows.cli.conftest import HALF_YEAR, Dondoc

JUNE = date(2024, 6, 12)
ASKED = ("--by", "2024-07-01", "--reason", "CV 15")
UNDATED = "kon-tum-1118-2024/ke-hoach/kon-tum/so-y-te/once"


def acts(dondoc: Dondoc, obligation: str) -> list[tuple[str, str]]:
    return [(line["act"], line["by"]) for line in dondoc.json("show", obligation, on=JUNE)["history"]]


def test_submitted_then_accepted(loaded: Dondoc) -> None:
    given = loaded.json("submit", HALF_YEAR, "--on", "2024-06-11", "--document", "12/BC", "--by", "Hoa", on=JUNE)
    assert (given["state"], given["submitted_on"]) == ("submitted", "2024-06-11")
    assert loaded.json("accept", HALF_YEAR, on=JUNE)["state"] == "accepted"
    assert acts(loaded, HALF_YEAR)[1:] == [("obligation.submit", "Hoa"), ("obligation.accept", "an")]


def test_the_day_of_receipt_is_today_where_none_is_said(loaded: Dondoc) -> None:
    assert loaded.json("submit", HALF_YEAR, on=JUNE)["submitted_on"] == "2024-06-12"
    assert loaded.json("submit", HALF_YEAR, "--today", "2024-06-13", on=JUNE)["submitted_on"] == "2024-06-13"


def test_returned_with_a_new_day(loaded: Dondoc) -> None:
    loaded.run("submit", HALF_YEAR, on=JUNE)
    back = loaded.json("return", HALF_YEAR, "--by", "2024-06-20", "--note", "thiếu số liệu", "--as", "Hoa", on=JUNE)
    assert (back["due_on"], back["written_on"], back["submitted_on"]) == ("2024-06-20", "2024-06-14", None)
    assert back["state"] == "returned"
    assert acts(loaded, HALF_YEAR)[-1] == ("obligation.return", "Hoa")


def test_extended_waived_dated(loaded: Dondoc) -> None:
    later = loaded.json("extend", HALF_YEAR, "--by", "2024-07-01", "--reason", "bão lụt", on=JUNE)
    assert (later["due_on"], later["state"]) == ("2024-07-01", "open")
    assert loaded.json("waive", HALF_YEAR, "--reason", "đã sáp nhập", on=JUNE)["state"] == "waived"
    dated = loaded.json("date", UNDATED, "--by", "30/6/2024", "--reason", "họp 12/6", on=JUNE)
    assert (dated["due_on"], dated["target_on"]) == ("2024-06-30", "2024-06-28")


def test_a_mistaken_submission_is_taken_back(loaded: Dondoc) -> None:
    loaded.run("submit", HALF_YEAR, on=JUNE)
    back = loaded.json("void", HALF_YEAR, "--reason", "ghi nhầm cơ quan", on=JUNE)
    assert (back["state"], back["submitted_on"]) == ("due_soon", None)
    assert acts(loaded, HALF_YEAR)[-1][0] == "obligation.void"


def test_what_is_shown_again_holds_no_control_characters(loaded: Dondoc) -> None:
    refused = loaded.run("waive", HALF_YEAR, "--reason", "a\x1b[31mX", on=JUNE)
    assert (refused.status, len(refused.err.splitlines())) == (1, 1)
    assert "ký tự điều khiển" in refused.err


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "14/6/24"])
def test_a_day_of_no_year_of_ours_is_wrong_usage(loaded: Dondoc, day: str) -> None:
    for command in ("overdue", "sweep", "notices"):
        assert loaded.run(command, "--today", day).status == 2


def test_an_obligation_shows_what_was_told_in_words_and_names(loaded: Dondoc) -> None:
    for day in (date(2024, 5, 24), date(2024, 6, 11), date(2024, 6, 17)):
        loaded.run("sweep", on=day)
    told = " ".join(loaded.run("show", HALF_YEAR, on=date(2024, 6, 17)).out.split())
    for words in (
        "24/05/2024 nhắc trước 15 ngày làm việc",
        "11/06/2024 nhắc trước 3 ngày làm việc Sở Y tế tỉnh Kon Tum tin nhắn đã soạn thư",
        "17/06/2024 báo quá hạn Sở Y tế tỉnh Kon Tum thư điện tử đã soạn thư",
        "17/06/2024 báo cơ quan theo dõi Công an tỉnh Kon Tum thư điện tử",
    ):
        assert words in told
    assert "reminder" not in told
    assert "so-y-te#" not in told


def test_an_obligation_shows_its_history_to_people(loaded: Dondoc) -> None:
    loaded.run("extend", HALF_YEAR, "--by", "2024-07-01", "--reason", "bão lụt", on=JUNE)
    told = loaded.run("show", HALF_YEAR, on=JUNE).out
    assert "hạn 01/07/2024, hạn cũ 14/06/2024, lý do: bão lụt" in " ".join(told.split())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("submit", HALF_YEAR, "--on", "2024-06-13"), "ở sau hôm nay 12/06/2024"),
        (("submit", HALF_YEAR[:-1] + "2"), "2024-H2' trong sổ theo dõi; gần nhất là"),
        (("submit", HALF_YEAR, "--progress", "so-y-te.9=done"), "gần nhất là 'so-y-te.1'"),
        (("submit", HALF_YEAR, "--progress", "so-y-te.1=140%"), "0% đến 100%"),
        (("submit", HALF_YEAR, "--progress", "so-y-te.1=1%", "--progress", "so-y-te.1=2%"), "ghi hai lần"),
        (("accept", HALF_YEAR), "không thể xác nhận"),
        (("return", HALF_YEAR), "không thể trả lại"),
        (("extend", HALF_YEAR, "--by", "2024-06-14", "--reason", "x"), "phải ở sau hạn đang có"),
        (("date", HALF_YEAR, "--by", "2024-07-01", "--reason", "x"), "đã có thời hạn"),
        (("extend", HALF_YEAR, "--by", "2024-07-01", "--reason", " "), "phải ghi lý do"),
        (("waive", HALF_YEAR, "--reason", ""), "phải ghi lý do"),
        (("date", UNDATED, "--by", "2024-07-01", "--reason", ""), "phải ghi lý do"),
        (("open", "kon-tum-1118-2024", "so-y-te.1", "so-y-te", "--by", "2024-07-01", "--reason", ""), "phải ghi lý do"),
        (("open", "kon-tum-1118-2024", "so-y-te.1", "so-tai-chinh", *ASKED), "không được giao"),
        (("open", "kon-tum-1118-2024", "so-y-te.7", "so-y-te", *ASKED), "không có nhiệm vụ"),
        (
            ("open", "kon-tum-1118-2024", "so-y-te.1", "so-y-te", "--by", "2024-06-11", "--reason", "CV"),
            "ở trước hôm nay",
        ),
        (("open", "kon-tum-1118", "so-y-te.1", "so-y-te", *ASKED), "kon-tum-1118-2024"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line_and_nothing_is_kept(
    loaded: Dondoc, words: tuple[str, ...], says: str
) -> None:
    before = loaded.json("obligations", on=JUNE)
    ran = loaded.run(*words, on=JUNE)
    assert (ran.status, len(ran.complaints), ran.out) == (1, 1, "")
    assert says in ran.err
    assert loaded.json("obligations", on=JUNE) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("submit",), "thiếu VIỆC"),
        (("submit", HALF_YEAR, "--on", "2024-02-30"), "'2024-02-30' không phải là ngày"),
        (("submit", HALF_YEAR, "--progress", "so-y-te.1"), "hãy ghi NHIỆM_VỤ="),
        (("extend", HALF_YEAR, "--by", "2024-07-01"), "thiếu --reason"),
        (("waive", HALF_YEAR), "thiếu --reason"),
        (("open", "kon-tum-1118-2024", "so-y-te.1", "so-y-te", "--by", "2024-07-01"), "thiếu --reason"),
        (("accept", HALF_YEAR, "--on", "2024-06-11"), "không có tùy chọn --on"),
    ],
)
def test_wrong_usage_is_told_in_one_line_and_ends_in_2(loaded: Dondoc, words: tuple[str, ...], says: str) -> None:
    ran = loaded.run(*words, on=JUNE)
    assert (ran.status, len(ran.complaints), ran.out) == (2, 1, "")
    assert says in ran.err
    assert f"dondoc {words[0]} --help" in ran.err


def test_a_report_is_asked_for_out_of_turn_once(loaded: Dondoc) -> None:
    words = ("open", "kon-tum-1118-2024", "so-y-te.1", "so-y-te", "--by", "2024-07-01", "--reason", "CV 15")
    made = loaded.json(*words, on=JUNE)
    assert made["id"] == "kon-tum-1118-2024/so-y-te.1/kon-tum/so-y-te/2024-07-01"
    assert (made["due_on"], made["state"]) == ("2024-07-01", "open")
    again = loaded.run(*words, on=JUNE)
    assert (again.status, "đã có trong sổ" in again.err) == (1, True)

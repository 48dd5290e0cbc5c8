"""The plan file put together: ids, first days, texts over their bounds, codes, order; every draft loads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plans.drafting.assembly import plan_id
from plans.drafting.drafted import UNKNOWN_AREA
from plans.drafting.drafting import draft
from plans.drafting.fitting import LONGEST_LINE, LONGEST_PASSAGE, fitted, shortened
from plans.drafting.heading.header import Header, read_header
from plans.drafting.names.bodies import Bodies
from plans.drafting.names.roster import Roster
from plans.drafting.output.whole_codes import with_whole_codes
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.made import MINISTRY, NAMELESS, PROVINCE, SCHOOL, book, document, drafted, notes

TWO = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực cấp cứu.\n2. Công an tỉnh tuần tra.\n"


def header(**more: object) -> Header:
    return replace(read_header(lines_of(PROVINCE, whole=True)), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "issued_on", "title", "begin", "wanted"),
    [
        ("215/KH-UBND", date(2024, 3, 12), "X", None, "lang-son-215-2024"),
        ("215/2024/QĐ-UBND", "2024-03", "X", None, "lang-son-215-2024"),
        (None, "2024-06", "X", None, "lang-son-2024-06"),
        (None, None, "X", "2024-06-01", "lang-son-2024"),
        (None, None, "Hiến máu tình nguyện", None, "lang-son-hien-mau-tinh-nguyen"),
        (None, None, None, None, "lang-son-ke-hoach"),
        ("9" * 200, date(2024, 3, 12), "X", None, "lang-son-99999999-2024"),
    ],
)
def test_the_id_of_a_plan(
    number: str | None, issued_on: object, title: str | None, begin: str | None, wanted: str
) -> None:
    assert plan_id(header(number=number, issued_on=issued_on, title=title), "lang-son", begin) == wanted


FIRST_DAYS = [
    (PROVINCE, TWO, "2024-03-12"),
    (PROVINCE.replace("ngày 12 tháng 3", "ngày ... tháng 3"), TWO, "2024-03-01"),
    (NAMELESS, "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực trước ngày 01/6/2024.\n2. Công an tỉnh tuần tra.", "2024-01-01"),
    (
        NAMELESS.replace("I. MỤC ĐÍCH", "Căn cứ Quyết định số 12/QĐ-TTg ngày 05/02/2024 của Thủ tướng Chính phủ;\nI. MỤC ĐÍCH"),
        TWO,
        "2024-02-05",
    ),
    (NAMELESS, TWO, None),
    (PROVINCE.replace("trên địa bàn tỉnh", "năm 2025"), TWO, "2025-01-01"),
    (PROVINCE.replace("trên địa bàn tỉnh", "năm 2024"), TWO, "2024-03-12"),
    (PROVINCE.replace("trên địa bàn tỉnh", "năm 2023"), TWO, "2024-03-12"),
    (PROVINCE.replace("ngày 12 tháng 3", "ngày ... tháng 3").replace("trên địa bàn tỉnh", "năm 2024"), TWO, "2024-03-01"),
    (PROVINCE, f"II. THỜI GIAN\nThời gian thực hiện: từ ngày 01/6/2024 đến hết ngày 30/6/2024.\nI{TWO}", "2024-06-01"),
    (PROVINCE, f"II. THỜI GIAN\nThời gian thực hiện: từ ngày ký đến hết ngày 30/6/2024.\nI{TWO}", "2024-03-12"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "begin"), FIRST_DAYS)
def test_the_first_day_is_the_best_that_the_document_gives(head: str, body: str, begin: str | None) -> None:
    assert drafted(body, head).plan["effective"]["from"] == begin


def test_the_keys_stand_in_the_order_of_the_file() -> None:
    keys = [*drafted(TWO).plan]
    assert keys[:9] == ["id", "number", "title", "issuer", "issued_on", "level", "area", "source", "effective"]
    assert keys[-2:] == ["tasks", "notes"]
    assert not {"phases", "targets", "basis"} & set(keys), "what is empty and need not be there is left out"


def test_what_a_person_knows_goes_before_what_is_missing() -> None:
    found = drafted(TWO, NAMELESS, issuer="Ủy ban nhân dân tỉnh Gia Lai", area="gia-lai")
    assert (found.plan["issuer"], found.plan["area"]) == ("ubnd-tinh", "gia-lai")
    assert found.plan["tasks"][1]["lead"] == ["cong-an-tinh"]
    assert {one.code: one.known for one in found.agencies}["gia-lai/cong-an-tinh"]


def test_a_document_of_nowhere() -> None:
    found = drafted(TWO, NAMELESS)
    assert (found.plan["issuer"], found.plan["area"]) == (None, UNKNOWN_AREA)
    assert {one.code.partition("/")[0] for one in found.agencies} == {UNKNOWN_AREA}


@pytest.mark.parametrize(
    ("head", "level", "area", "issuer"),
    [
        (PROVINCE, "province", "lang-son", "ubnd-tinh"),
        (MINISTRY, "ministry", "trung-uong", "bo-y-te"),
        (SCHOOL, "unit", "thcs-quang-lang", "truong-thcs-quang-lang"),
    ],
)
def test_level_and_area(head: str, level: str, area: str, issuer: str) -> None:
    plan = drafted(TWO, head).plan
    assert (plan["level"], plan["area"], plan["issuer"]) == (level, area, issuer)


def test_the_grounds_of_every_task() -> None:
    found = drafted(TWO)
    assert found.plan["tasks"] != []
    for task in found.plan["tasks"]:
        reviewed = found.reviewed(task["id"])
        assert reviewed is not None
        assert (reviewed.quote, reviewed.place.line is not None) == (task["source"]["quote"], True)


LONG = "Ứng phó thiên tai " * 2000


def test_a_long_text_is_cut_at_a_word_and_told() -> None:
    found = drafted(
        f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực cấp cứu {LONG}.\n2. Công an tỉnh tuần tra.",
        PROVINCE.replace("Phòng, chống thiên tai trên địa bàn tỉnh", LONG),
    )
    quote = found.plan["tasks"][0]["source"]["quote"]
    assert (len(quote) <= LONGEST_PASSAGE, quote.rpartition(" ")[2] in LONG.split()) == (True, True)
    assert [text for text in notes(found) if text.startswith("so-y-te.1: trích dẫn dài hơn 20000 ký tự")] != []


def test_fitting_leaves_what_fits() -> None:
    plan = {
        "title": "x" * LONGEST_LINE,
        "tasks": [{"id": "a.1", "source": {"quote": "y" * LONGEST_PASSAGE, "more": ["z"]}}],
    }
    assert fitted(plan) == plan


def test_fitting_names_the_task() -> None:
    data = fitted({"notes": [{"text": "cũ"}], "tasks": [{"id": "a.1", "source": {"heading": "từ " * LONGEST_LINE}}]})
    assert len(data["tasks"][0]["source"]["heading"]) <= LONGEST_LINE
    assert [note["text"][:10] for note in data["notes"]] == ["cũ", "a.1: tiêu "]


@pytest.mark.parametrize(
    ("text", "cut"), [("một hai ba", "một hai"), ("motchudai", "motchuda"), ("một hai", "một hai")]
)
def test_cutting_at_a_word(text: str, cut: str) -> None:
    assert shortened(text, 8) == cut


def test_an_article_gives_its_figures_and_the_plan_that_it_tells_of() -> None:
    found = draft(document("""
Tỉnh triển khai kế hoạch phòng, chống thiên tai
Cập nhật: 06/10/2024 5:21:16 CH
(CTTĐT) - Chiều ngày 06/10, UBND tỉnh tổ chức Hội nghị triển khai Kế hoạch số 77/KH-UBND ngày 02/10/2024 của UBND tỉnh về phòng, chống thiên tai.
Tại hội nghị, các đại biểu tham dự đã trao đổi. Theo đó, phấn đấu 100% xã có phương án ứng phó.
Phát biểu tại hội nghị, lãnh đạo tỉnh nhấn mạnh rằng cần chủ động.
Bản in
""", "tin.html"), book())  # fmt: skip
    line = (
        "tin.html: là bài báo, tin tức về một kế hoạch, không phải văn bản kế hoạch; hãy thảo từ chính văn bản kế hoạch"
    )
    assert (found.article, found.plan["tasks"]) == (line, [])
    assert [one["value"] for one in found.plan["targets"]] == [100]
    assert [text for text in notes(found) if "Kế hoạch số 77/KH-UBND của UBND tỉnh" in text] != []


def test_whole_codes() -> None:
    plan = {
        "area": "lang-son", "issuer": "ubnd-tinh", "monitor": {"lead": "cong-an-tinh", "support": ["so-y-te"]},
        "tasks": [{"id": "a.1", "lead": ["assigned", "so-y-te", "trung-uong/bo-y-te"], "to": "ubnd-tinh", "title": "so-y-te"}],
    }  # fmt: skip
    assert with_whole_codes(plan) == {
        "area": "lang-son",
        "issuer": "lang-son/ubnd-tinh",
        "monitor": {"lead": "lang-son/cong-an-tinh", "support": ["lang-son/so-y-te"]},
        "tasks": [
            {"id": "a.1", "lead": ["assigned", "lang-son/so-y-te", "trung-uong/bo-y-te"], "to": "lang-son/ubnd-tinh", "title": "so-y-te"}
        ],
    }  # fmt: skip
    assert with_whole_codes({"area": "lang-son", "issuer": None, "monitor": None})["issuer"] is None


def test_the_roster_keeps_the_order_of_first_use() -> None:
    bodies = Bodies(book(), "kon-tum", "tỉnh Kon Tum", "province")
    roster = Roster("kon-tum")
    names = ("Sở Y tế", "Bộ Y tế", "Hội Làm vườn tỉnh", "Sở Y tế")
    codes = [roster.local(body) for name in names if (body := bodies.one(name))]
    assert codes == ["so-y-te", "trung-uong/bo-y-te", "hoi-lam-vuon-tinh", "so-y-te"]
    found = {one.code: one for one in roster.agencies(bodies)}
    assert [*found][:3] == ["kon-tum/so-y-te", "trung-uong/bo-y-te", "kon-tum/hoi-lam-vuon-tinh"]
    assert (found["kon-tum/so-y-te"].known, found["kon-tum/so-y-te"].proposal) == (True, None)
    proposal = found["kon-tum/hoi-lam-vuon-tinh"].proposal
    assert proposal is not None
    assert (proposal.area, proposal.place) == ("kon-tum", "tỉnh Kon Tum")
    assert "Hội Làm vườn tỉnh" in roster.missing()

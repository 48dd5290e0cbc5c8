"""Tasks out of clauses and sentences: deadlines, recipients, ids; what the text does not say stays open."""

from __future__ import annotations

from typing import Any

import pytest

from plans.drafting.document import Place
from plans.drafting.drafted_tasks import Drafted, with_ids
from plans.drafting.reading import Body, Clause
from plans.drafting.tasks import of_clause
from plans.drafting.timing import duties
from tests.plans.drafting.made import bodies, drafted, notes
from tests.plans.drafting.made import duties as owed


def tasks_of(quote: str, **more: Any) -> list[Drafted]:
    """The tasks of a clause that Sở Y tế leads."""
    tongue = bodies()
    body = tongue.one("Sở Y tế")
    assert body is not None
    clause = Clause("II.1", "1. Sở Y tế", quote, Place(line=5), (body,), **more)
    return [*of_clause(clause, duties(quote), tongue, lambda one: one.code.partition("/")[2])]


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("UBND các xã, phường", ["ubnd-cac-xa-phuong"]), ("Sở Tài chính; các đơn vị liên quan", ["so-tai-chinh"]),
        ("Các cơ quan, đơn vị có liên quan", None),
    ],
)  # fmt: skip
def test_who_supports_in_a_cell_of_its_own_is_kept(cell: str, kept: list[str] | None) -> None:
    """No words of the quote name them, unlike those of a clause."""
    support = tuple(bodies().listed(cell))
    assert support
    (task,) = tasks_of("Rà soát danh mục.", support=support, listed=True)
    assert task.data.get("support") == kept


@pytest.mark.parametrize(
    ("quote", "due"),
    [
        ("Hoàn thành dự trữ thuốc trước ngày 30/6/2024.", {"before": "2024-06-30"}),
        ("Chậm nhất ngày 15/7/2024 hoàn thành việc rà soát.", {"by": "2024-07-15"}),
        ("Hoàn thành trong quý III/2024.", {"in": "2024-Q3"}),
        ("Tham mưu kế hoạch tập huấn trước ngày 15/9/2025.", {"before": "2025-09-15"}),
        ("Thực hiện Quyết định số 12/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ.", None),
        ("Tổ chức tuyên truyền Ngày toàn dân phòng, chống ma túy 26/6.", None),
        ("Chuẩn bị thuốc.", None),
    ],
)
def test_a_deadline_is_the_clauses_own(quote: str, due: object) -> None:
    (task,) = tasks_of(quote)
    assert (task.data["kind"], task.data.get("due")) == ("work", due)


def test_of_several_deadlines_none_is_chosen() -> None:
    (task,) = tasks_of("Hoàn thành danh mục trước ngày 30/4/2024. Hoàn thành mua sắm trước ngày 30/6/2024.")
    assert ("due" in task.data, len(task.decide)) == (False, 1)
    assert "nhiều thời hạn" in task.decide[0]


def test_a_told_time_rules_out_the_dates_of_the_words() -> None:
    quote = "Hoàn thành dự trữ thuốc trước ngày 30/6/2024."
    assert "due" not in tasks_of(quote, timed=True)[0].data
    assert tasks_of(quote, timed=True, due={"in": "2024-08"})[0].data["due"] == {"in": "2024-08"}


def test_a_time_beyond_rules_is_a_doubt() -> None:
    (task,) = tasks_of("Cấp phát vật tư.", beyond="ngay khi có dịch")
    assert task.doubts == ["thời gian ghi trong văn bản: “ngay khi có dịch”"]


def test_a_plan_to_be_sent_says_whom_to() -> None:
    (task,) = tasks_of("Xây dựng kế hoạch phòng, chống dịch, gửi về Sở Nội vụ trước ngày 30/6/2024.")
    assert (task.data["deliver_to"], task.data["due"]) == ("so-noi-vu", {"before": "2024-06-30"})


def test_a_report_in_a_clause_is_the_leads_own() -> None:
    work, report = tasks_of("Chuẩn bị thuốc; báo cáo kết quả về UBND tỉnh trước ngày 25 hằng tháng.", requested=True)
    assert (work.data["kind"], "due" in work.data) == ("work", False)
    assert {name: report.data.get(name) for name in ("kind", "lead", "to", "due", "requested", "title")} == {
        "kind": "report", "lead": ["so-y-te"], "to": "ubnd-tinh", "due": {"every": "month", "before": 25},
        "requested": True, "title": "Báo cáo hằng tháng",
    }  # fmt: skip


def test_a_report_without_time_or_occasion_is_no_duty() -> None:
    assert [task.data["kind"] for task in tasks_of("Chuẩn bị thuốc và báo cáo theo quy định.")] == ["work"]


def support(name: str, *, known: bool = False) -> Body:
    return Body(name, name, f"lang-son/{name.lower()}", known)


def test_only_bodies_by_their_name_support() -> None:
    found = tasks_of(
        "Tập huấn.", support=(support("Lực lượng công an"), support("Hội Nông dân tỉnh"), support("CDC", known=True))
    )
    assert found[0].data["support"] == ["hội nông dân tỉnh", "cdc"]


def task(stem: str, kind: str = "work") -> Drafted:
    return Drafted(stem, {"kind": kind}, Place())


def test_ids_count_in_the_order_of_the_document() -> None:
    tasks = [
        task("so-y-te"),
        task("cong-an-tinh"),
        task("so-y-te"),
        task("bao-cao", "report"),
        task("bao-cao", "report"),
    ]
    assert [name for name, _ in with_ids(tasks)] == ["so-y-te.1", "cong-an-tinh.1", "so-y-te.2", "bao-cao", "bao-cao-2"]


def test_ids_never_meet() -> None:
    tasks = [task("moc", "milestone"), task("moc-2", "milestone"), task("moc", "milestone"), task("moc", "milestone")]
    assert [name for name, _ in with_ids(tasks)] == ["moc", "moc-2", "moc-3", "moc-4"]


REPORTS = [
    (
        "Các sở, ngành, UBND các huyện báo cáo năm trước ngày 10/12 về Sở Y tế để tổng hợp, báo cáo UBND tỉnh.",
        [("report", ["assigned"], "so-y-te", None, {"every": "year", "before": "12-10"})],
    ),
    (
        "Công an tỉnh tổng hợp, báo cáo UBND tỉnh trước ngày 20 hằng tháng.",
        [("report", ["cong-an-tinh"], "ubnd-tinh", None, {"every": "month", "before": 20})],
    ),
    (
        "Các đơn vị báo cáo kết quả về UBND tỉnh (qua Sở Y tế) trước ngày 01/7/2024.",
        [("report", ["assigned"], "ubnd-tinh", "so-y-te", {"before": "2024-07-01"})],
    ),
    (
        "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng kế hoạch thực hiện.",
        [("plan", ["assigned"], None, None, None)],
    ),
    (
        "Căn cứ Kế hoạch này, Công an tỉnh xây dựng kế hoạch thực hiện, gửi về Sở Y tế trước ngày 30/4/2024.",
        [("plan", ["cong-an-tinh"], "so-y-te", None, {"before": "2024-04-30"})],
    ),
    ("Các đơn vị báo cáo theo quy định.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), REPORTS)
def test_duties_of_sentences_that_no_heading_addresses(sentence: str, wanted: list[tuple[Any, ...]]) -> None:
    found = drafted(f"II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Chuẩn bị thuốc.\n2. Chế độ thực hiện\n- {sentence}")
    assert owed(found) == wanted


def test_what_a_sentence_says_besides_is_kept_with_its_duty() -> None:
    found = drafted("""
II. TỔ CHỨC THỰC HIỆN
1. Căn cứ Kế hoạch này, các sở, ngành xây dựng kế hoạch thực hiện. Tích cực bố trí nguồn lực.
2. Sở Y tế chuẩn bị thuốc.
3. Công an tỉnh tuần tra.
""")
    (plan,) = [one for one in found.plan["tasks"] if one["kind"] == "plan"]
    words = " ".join([plan["source"]["quote"], *plan["source"].get("more", ())])
    assert "xây dựng kế hoạch thực hiện" in words
    assert "Tích cực bố trí nguồn lực." in words


def test_a_period_without_a_day_is_asked_for() -> None:
    found = drafted(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực.\n2. Công an tỉnh trực.\n3. Các đơn vị báo cáo hằng quý về Sở Y tế."
    )
    assert owed(found) == [("report", ["assigned"], "so-y-te", None, {"every": "quarter"})]
    assert notes(found, "no_date") == ["Báo cáo (bao-cao-quy): văn bản không ghi thời hạn cụ thể"]


def test_an_unknown_recipient_is_told() -> None:
    found = drafted(
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế trực.\n2. Công an tỉnh trực.\n3. Các đơn vị báo cáo hằng quý về cấp trên trước ngày 20."
    )
    assert [one[2] for one in owed(found)] == [None]

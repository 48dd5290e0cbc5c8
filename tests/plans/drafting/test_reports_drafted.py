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


SO = "ubnd-cac-huyen-thanh-pho"
CAC_HUYEN = "1. Ủy ban nhân dân các huyện, thành phố\n"


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        # the line above says to whom
        (("a) Báo cáo kết quả thực hiện gửi về Sở Y tế để tổng hợp, báo cáo UBND tỉnh:\n"
          "- Báo cáo quý: trước ngày 15 của tháng cuối quý;\n- Báo cáo năm: trước ngày 05/12;\n"
          "- Báo cáo đột xuất khi có yêu cầu."),
         [f"{SO} > so-y-te: every quarter before last 15", f"{SO} > so-y-te: every year before 12-05",
          f"{SO} > so-y-te: on request"]),
        # sub-items say when
        (("- Thực hiện chế độ báo cáo về Sở Y tế:\n+ Báo cáo tháng: trước ngày 20 hằng tháng.\n"
          "+ Báo cáo 6 tháng: trước ngày 15/6.\n+ Báo cáo năm: trước ngày 15/12."),
         [f"{SO} > so-y-te: every month before 20", f"{SO} > so-y-te: every six_months before 06-15",
          f"{SO} > so-y-te: every year before 12-15"]),
        (("- Thực hiện chế độ báo cáo định kỳ 6 tháng, năm về Sở Nội vụ, cụ thể:\n+ 6 tháng: trước ngày 15/6;\n"
          "+ Năm: trước ngày 15/12."),
         [f"{SO} > so-noi-vu: every six_months before 06-15", f"{SO} > so-noi-vu: every year before 12-15"]),
        # steps, each with its day
        (("- Khẩn trương triển khai thực hiện, bảo đảm tiến độ cụ thể như sau:\n"
          "+ Báo cáo UBND tỉnh cho chủ trương chậm nhất ngày 09/3/2025.\n"
          "+ Tiếp thu ý kiến, hoàn thiện đề án gửi xin ý kiến các sở chậm nhất ngày 12/3/2025.\n"
          "+ Báo cáo UBND tỉnh, Sở Nội vụ kết quả trước ngày 27/3/2025."),
         [f"{SO} > ubnd-tinh: by 2025-03-09", f"{SO} > ubnd-tinh: before 2025-03-27"]),
        # what a sub-item does at some time is no report
        (("- Tổ chức các đợt kiểm tra:\n+ Đợt 1: trước ngày 15/6/2024.\n+ Đợt 2: hằng quý."), []),
    ],
)  # fmt: skip
def test_sub_items_are_read_with_the_line_above_them(clauses: str, wanted: list[str]) -> None:
    assert reports(CAC_HUYEN + clauses) == wanted


def test_a_time_of_a_sub_item_is_told_and_not_the_clauses() -> None:
    found = drafted(f"{PART}1. Sở Y tế\n- Tổ chức các đợt kiểm tra:\n+ Đợt 1: hoàn thành trước ngày 15/6/2024.")
    (task,) = found.plan["tasks"]
    assert "due" not in task
    item = found.reviewed(task["id"])
    assert item is not None
    assert item.doubts == ("một ý của nhiệm vụ ghi thời hạn riêng: “Đợt 1: hoàn thành trước ngày 15/6/2024.”",)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        # among solutions, under a heading on reports
        (("II. GIẢI PHÁP\n7. Công tác giám sát, kiểm tra, báo cáo\n- Các trung tâm y tế giám sát và báo cáo hằng ngày.\n"
          "- Khi xuất hiện ca bệnh bất thường, báo cáo ngay về Sở Y tế.\n- Báo cáo tổng hợp hằng ngày gửi UBND tỉnh."),
         ["cac-trung-tam-y-te > ?: every day", "assigned > so-y-te: on need", "assigned > ubnd-tinh: every day"]),
        # with a receiver and a time anywhere
        ("II. GIẢI PHÁP\n1. Giám sát\n- Giám sát trọng điểm, báo cáo kết quả về Sở Y tế trước ngày 20 hằng tháng.",
         ["assigned > so-y-te: every month before 20"]),
        ("II. GIẢI PHÁP\n1. Giám sát\n- Thiết lập chế độ báo cáo nhanh hằng ngày trong thời gian lũ lụt.",
         ["assigned > ?: every day"]),
        # dated lines under a label
        (("II. NỘI DUNG\n4. Rà soát văn bản\n- Thời gian thực hiện:\n+ Các xã gửi kết quả rà soát về Sở Y tế trước ngày "
          "15 tháng 12 năm 2025.\n+ Sở Y tế tổng hợp, báo cáo UBND tỉnh trước ngày 31 tháng 12 năm 2025."),
         ["cac-xa > so-y-te: before 2025-12-15", "so-y-te > ubnd-tinh: before 2025-12-31"]),
        # nobody is asked
        ("II. MỤC TIÊU\n- Các đơn vị báo cáo hằng quý về Sở Y tế.", []),
        ("II. GIẢI PHÁP\n1. Giám sát\n- Năm qua các đơn vị đã báo cáo hằng quý về Sở Y tế.", []),
        ("II. GIẢI PHÁP\n1. Giám sát\n- 100% đơn vị báo cáo hằng quý về Sở Y tế.", []),
        ("II. GIẢI PHÁP\n1. Giám sát\n- Nâng cao chất lượng báo cáo hằng quý.", []),
    ],
)  # fmt: skip
def test_reports_are_asked_for_among_solutions_too(body: str, wanted: list[str]) -> None:
    assert [_told(one) for one in drafted(body).plan["tasks"] if one["kind"] == "report"] == wanted


@pytest.mark.parametrize(
    ("clauses", "wanted"),
    [
        # nobody reports to themselves
        ("- Các xã báo cáo kết quả về Sở Y tế trước ngày 15/11/2024 để tổng hợp.",
         ["cac-xa > so-y-te: before 2024-11-15"]),
        ("- Hướng dẫn các đơn vị; báo cáo kết quả gửi về Sở Y tế trước ngày 15/11/2024.",
         ["assigned > so-y-te: before 2024-11-15"]),
        ("- Tổng hợp, báo cáo UBND tỉnh trước ngày 15/11/2024.", ["so-y-te > ubnd-tinh: before 2024-11-15"]),
        # on occasion: to somebody, or by that word
        ("- Báo cáo đột xuất khi có sự cố đáng kể.", ["so-y-te > ?: on need"]),
        ("- Nếu có vướng mắc, kịp thời báo cáo UBND tỉnh.", ["so-y-te > ubnd-tinh: on need"]),
        ("- Nếu có vướng mắc, kịp thời báo cáo cấp có thẩm quyền.", []),
        # a line of its own tells the time, of a report or of other work
        ("- Tổng hợp, báo cáo kết quả gửi Bộ Y tế.\nThời gian hoàn thành: Trước ngày 31/5/2026.",
         ["so-y-te > bo-y-te: before 2026-05-31"]),
        (("- Ban hành kế hoạch, xác định đơn vị tổng hợp, báo cáo và các đơn vị liên quan.\n"
          "Thời gian hoàn thành: Trước ngày 15/11/2025."), []),
        # by word of mouth
        ("- Định kỳ 6 tháng, năm thông tin kết quả về UBND tỉnh.",
         ["so-y-te > ubnd-tinh: every six_months", "so-y-te > ubnd-tinh: every year"]),
    ],
)  # fmt: skip
def test_who_reports_to_whom(clauses: str, wanted: list[str]) -> None:
    assert reports("1. Sở Y tế\n" + clauses) == wanted


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("trước ngày 05 hằng quý", 1),
        ("trước ngày 05 của tháng cuối quý", 0),
        ("định kỳ hằng quý", 0),
        ("trước ngày 05 hằng tháng", 0),
    ],
)
def test_a_day_without_its_month_is_asked_for(told: str, asked: int) -> None:
    found = drafted(f"{PART}1. Sở Y tế\na) Chuẩn bị thuốc.\nb) Báo cáo kết quả gửi UBND tỉnh {told}.\n")
    decide = [words for item in found.items for words in item.decide]
    assert [words.split("”")[0] for words in decide] == [f"thời hạn “{told}"] * asked


def test_what_the_receiver_sends_on_is_not_owed_by_the_sender() -> None:
    sent = "1. Sở Y tế\n- Báo cáo Sở Nội vụ trước ngày 30/3/2024 để tổng hợp, báo cáo UBND tỉnh trước ngày 05/4/2024."
    assert reports(sent) == ["so-y-te > so-noi-vu: before 2024-03-30", "so-noi-vu > ubnd-tinh: before 2024-04-05"]


@pytest.mark.parametrize(
    ("when", "rule"),
    [
        ("trước 15 giờ 30 phút ngày mùng 5 hằng tháng", "every month before 5 15:30"),
        ("trước 16h00, ngày 20 tháng cuối quý", "every quarter before last 20 16:00"),
        ("trước 15 giờ hằng ngày", "every day before 15:00"),
    ],
)
def test_an_hour_of_a_day_of_the_month_is_not_of_every_day(when: str, rule: str) -> None:
    assert reports(f"1. Sở Y tế\n- Báo cáo UBND tỉnh {when}.") == [f"so-y-te > ubnd-tinh: {rule}"]


def test_what_an_inspection_looks_into_asks_for_no_report() -> None:
    content = "I. NỘI DUNG KIỂM TRA\na) Việc theo dõi, đôn đốc; chế độ báo cáo hằng quý và báo cáo theo yêu cầu với UBND tỉnh.\n"
    assert [task for task in drafted(content).plan["tasks"] if task["kind"] == "report"] == []
    asked = content.replace("Việc theo dõi, đôn đốc; chế độ báo cáo", "Việc báo cáo thực hiện theo chế độ báo cáo")
    assert [task["due"] for task in drafted(asked).plan["tasks"] if task["kind"] == "report"] != []

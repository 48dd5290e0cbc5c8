"""What stands behind a plan or under its pages: taken out; appendices that give work: kept."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line
from plans.drafting.layout.afterword import is_form_heading
from plans.drafting.layout.furniture import without_furniture
from tests.plans.drafting.lines import lines_of
from tests.plans.drafting.made import drafted, work

PLAN = "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Trực cấp cứu[1].\n2. Công an tỉnh\n- Tuần tra.\n"
SIGNED = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n[tên người ký]\n"
WORK = ["so-y-te | Trực cấp cứu[1].", "cong-an-tinh | Tuần tra."]

FORM_HEADINGS = [
    "MẪU BÁO CÁO",
    "Mẫu số 01",
    "Mẫu 2: Báo cáo kết quả",
    "BIỂU MẪU TỔNG HỢP",
    "ĐỀ CƯƠNG BÁO CÁO",
    "PHỤ LỤC: ĐỀ CƯƠNG BÁO CÁO",
    "Phụ lục 2. Đề cương báo cáo kết quả thực hiện",
    "MỘT SỐ KHẨU HIỆU TUYÊN TRUYỀN",
    "PHỤ LỤC I - KHẨU HIỆU",
    "PHIẾU ĐĂNG KÝ THAM GIA",
    "BÁO CÁO",
]
OTHER_HEADINGS = [
    "PHỤ LỤC",
    "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ",
    "Phụ lục I. Danh mục nhiệm vụ",
    "KẾ HOẠCH",
    "Báo cáo",
    "Đề cương chi tiết",
    "Phiếu khảo sát",
    "Mẫu vật được gửi về Sở Y tế.",
    "Báo cáo kết quả về Sở Y tế",
    "BÁO CÁO KẾT QUẢ VÀ PHÂN CÔNG NHIỆM VỤ",
    "I. CHẾ ĐỘ BÁO CÁO",
]
BEHIND = {
    "related news": "Tin liên quan\nSở Y tế tăng cường kiểm tra.\nGiao Công an tỉnh chủ trì tuần tra.",
    "an agency": "Theo TTXVN\nSở Y tế tăng cường kiểm tra.",
    "counters": "Lượt xem: 2.314\nTải file đính kèm\n1. Sở Y tế tiếp nhận ý kiến.",
    "a picture": "INFOGRAPHICS: Sở Y tế triển khai kế hoạch",
    "an author": "Tác giả: Ban Biên tập\nNguồn tin: Cổng thông tin Sở Y tế",
    "a footnote": "[1] Sở Y tế tăng cường kiểm tra theo\nQuyết định số 12/QĐ-TTg.\n[2] Công an tỉnh.",
    "a note in round brackets": "(1) Sở Y tế tăng cường kiểm tra.",
    "a form": "MẪU BÁO CÁO\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế đã ban hành bao nhiêu văn bản\n2. Công an tỉnh xử lý mấy vụ",
    "an outline": "PHỤ LỤC\nĐề cương báo cáo kết quả thực hiện\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tăng cường kiểm tra.",
    "slogans": "KHẨU HIỆU TUYÊN TRUYỀN\n1. Công an tỉnh thi đua lập công\n2. Sở Y tế chăm lo sức khỏe nhân dân!",
}


@pytest.mark.parametrize("text", FORM_HEADINGS)
def test_headings_of_forms(text: str) -> None:
    assert is_form_heading(text)


@pytest.mark.parametrize("text", OTHER_HEADINGS)
def test_headings_that_only_sound_like_forms(text: str) -> None:
    assert not is_form_heading(text)


@pytest.mark.parametrize("text", BEHIND.values(), ids=BEHIND)
def test_what_stands_behind_the_signature_gives_no_work(text: str) -> None:
    assert work(drafted(PLAN + SIGNED + text)) == WORK


@pytest.mark.parametrize("name", ["related news", "an agency", "a picture", "an author"])
def test_a_site_ends_a_plan_that_it_prints_without_signature(name: str) -> None:
    assert work(drafted(PLAN + BEHIND[name])) == WORK


def kept(text: str) -> list[str]:
    return [block.text for block in without_furniture(lines_of(text)) if isinstance(block, Line)]


def test_an_appendix_with_work_begins_anew_behind_a_form() -> None:
    text = f"{SIGNED}MẪU BÁO CÁO\n1. Kết quả\nPHỤ LỤC II\nPHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế trực."
    assert kept(text) == ["PHỤ LỤC II", "PHÂN CÔNG NHIỆM VỤ", "1. Sở Y tế trực."]


def test_a_heading_of_two_lines_is_no_form() -> None:
    text = (
        f"Điều 1. Ban hành kế hoạch.\n{SIGNED}KẾ HOẠCH\nPhòng dịch\nV. CHẾ ĐỘ\nBÁO CÁO\n1. Sở Y tế báo cáo hằng tháng."
    )
    assert kept(text)[-3:] == ["V. CHẾ ĐỘ", "BÁO CÁO", "1. Sở Y tế báo cáo hằng tháng."]


def test_the_plan_behind_a_decision_is_no_afterword() -> None:
    text = f"Điều 1. Ban hành kế hoạch.\n{SIGNED}KẾ HOẠCH\nPhòng dịch\nTheo Cổng thông tin, dịch tăng.\n{PLAN}"
    assert kept(text)[1:] == ["KẾ HOẠCH", "Phòng dịch", "Theo Cổng thông tin, dịch tăng.", *PLAN.splitlines()]


def test_a_note_at_the_foot_of_a_page_is_taken_out_of_the_text() -> None:
    text = (
        "1. Sở Y tế trực cấp cứu[1] và báo cáo\n"
        "[1] Theo Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh về cấp cứu\nngoại viện.\n"
        "Ủy ban nhân dân tỉnh."
    )
    assert kept(text) == ["1. Sở Y tế trực cấp cứu[1] và báo cáo", "Ủy ban nhân dân tỉnh."]


def test_a_number_in_brackets_that_no_text_points_to_stays() -> None:
    text = "II. TỔ CHỨC THỰC HIỆN\n[1] Sở Y tế trực.\n[2] Công an tỉnh tuần tra."
    assert kept(text) == text.splitlines()


def test_words_of_a_site_inside_the_plan_stay() -> None:
    text = "1. Sở Y tế\nNguồn: Cổng dữ liệu quốc gia.\nTài liệu kèm theo.\n2. Công an tỉnh trực.\nIII. KINH PHÍ\nTheo quy định."
    assert kept(text) == text.splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "(Đính kèm Kế hoạch của huyện)",
        "(Gửi kèm danh sách các đơn vị)",
        "(Nguồn công văn số 12/UBND-VP - 22/09/2020)",
        "(Nguồn: Kế hoạch số 12/KH-UBND)",
    ],
)
def test_a_line_in_brackets_about_what_is_enclosed_gives_no_work(line: str) -> None:
    assert work(drafted(f"{PLAN}{line}\n")) == WORK


def test_a_bracket_that_begins_so_within_a_clause_stays() -> None:
    told = PLAN.replace("Tuần tra.", "Tuần tra (đính kèm danh sách).")
    assert work(drafted(told)) == [WORK[0], "cong-an-tinh | Tuần tra (đính kèm danh sách)."]

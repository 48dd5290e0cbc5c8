"""Hard wraps and page breaks undone, and nothing else changed."""

from __future__ import annotations

import textwrap

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.layout.outline import outline
from plans.drafting.layout.paragraphs import Paragraph, paragraphs
from plans.text import fold_white
from tests.plans.drafting.lines import lines_of, seed


def joined(text: str, *, whole: bool = False) -> list[str]:
    return [one.written for one in paragraphs(lines_of(text, whole=whole)) if isinstance(one, Paragraph)]


def written(name: str) -> list[str]:
    return [one.written for one in paragraphs(seed(name)) if isinstance(one, Paragraph)]


@pytest.mark.parametrize(
    ("seed_name", "paragraph"),
    [
        ("000", "II. NHIỆM VỤ TRỌNG TÂM VÀ PHÂN CÔNG THỰC HIỆN"),
        ("000", "2. Sở Lao động - Thương binh và Xã hội:"),
        ("000", "III. TỔ CHỨC THỰC HIỆN"),
        ("004", "8. Sở Tài chính"),
        ("004", "3. Bộ Chỉ huy Bộ đội Biên phòng tỉnh"),
        ("004", "16. Đề nghị Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh"),
        (
            "004",
            "- Báo cáo 6 tháng: Gửi trước ngày 20/6 (mốc số liệu tính từ ngày 15/12 của năm trước đến 14/6 của năm sau).",
        ),
    ],
)
def test_wrapped_paragraphs_of_real_documents(seed_name: str, paragraph: str) -> None:
    assert paragraph in written(seed_name)


def test_a_heading_does_not_swallow_the_clause_after_it() -> None:
    found = written("004")
    after = found[found.index("9. Sở Nội vụ") + 1]
    assert after.startswith("Hướng dẫn, đôn đốc các sở, ngành triển khai")
    assert after.endswith("công tác phòng, chống ma túy theo từng giai đoạn.")


def test_a_name_that_goes_on_in_capitals_stays_with_its_heading() -> None:
    found = [text for text in written("000") if text.startswith("5. ")]
    assert found[0].startswith("5. Đề nghị Cục Hải quan Gia Lai - Kon Tum chỉ đạo Chi cục")


def test_a_sentence_cut_by_a_page_break_is_whole_again() -> None:
    assert any("duy trì quy chế phối hợp giữa các ngành" in text for text in written("001"))


@pytest.mark.parametrize("name", ["000", "001", "002", "004"])
def test_no_word_is_lost_or_changed(name: str) -> None:
    before = fold_white(" ".join(line.text for line in seed(name)))
    assert fold_white(" ".join(written(name))).replace("**", "") == before.replace("**", "")


@pytest.mark.parametrize("width", [60, 72, 90, 110])
@pytest.mark.parametrize("name", ["001", "002"])
def test_wrapping_a_document_anywhere_gives_the_same_paragraphs(name: str, width: int) -> None:
    plain = written(name)
    first = next(at for at, text in enumerate(plain) if text.startswith("I. "))
    last = next((at for at, text in enumerate(plain) if text.startswith("Nơi nhận")), len(plain))
    body = plain[first:last]
    wrapped = "\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in body)
    again = joined(wrapped)
    kept = [text for text in body if text in again]
    assert len(kept) / len(body) > 0.9


def test_whole_lines_stay_apart() -> None:
    assert joined("Giới thiệu các tổ chức Đoàn, Hội\nThực hiện tuyên truyền", whole=True) == [
        "Giới thiệu các tổ chức Đoàn, Hội",
        "Thực hiện tuyên truyền",
    ]


def test_a_dash_inside_a_name_is_no_bullet() -> None:
    text = "2. Sở Lao động\n- Thương binh và Xã hội:\n- Triển khai thực hiện hiệu quả công tác cai nghiện."
    assert joined(text)[0] == "2. Sở Lao động - Thương binh và Xã hội:"


def test_sections_are_named_by_their_path() -> None:
    roots = outline(one for one in paragraphs(seed("000")) if isinstance(one, Paragraph))
    sections = {item.text[:20]: item.section for root in roots for item in root.walk()}
    assert sections["Sở Y tế chủ trì, phố"] == "II.3"
    assert sections["Công an tỉnh hướng d"] == "II.3.b"
    assert sections["Căn cứ các nhiệm vụ "] == "III.1"


def test_a_two_level_number_names_its_parent_once() -> None:
    text = "III. TỔ CHỨC THỰC HIỆN\n1. Đối với Ủy ban nhân dân các cấp\n1.2. Ủy ban nhân dân quận, huyện:\n- Tổng hợp danh sách."
    roots = outline(one for one in paragraphs(lines_of(text, whole=True)) if isinstance(one, Paragraph))
    assert [item.section for item in roots[0].walk()] == ["III", "III.1", "III.1.2", "III.1.2"]


REGULAR = [
    "Phần I. TÌNH HÌNH",
    "Dự báo từ tháng 10 đến tháng 12 năm 2025 có khả năng xuất hiện năm đến sáu cơn bão trên vùng biển của tỉnh và các tỉnh lân cận.",
    "Phần II. PHÂN CÔNG TRÁCH NHIỆM",
    "Đối với Bộ Chỉ huy Quân sự tỉnh và các đơn vị quân đội đóng quân trên địa bàn các xã, phường",
    "• Duy trì lực lượng, phương tiện sẵn sàng cứu hộ, cứu nạn khi có yêu cầu của Ban Chỉ huy Phòng thủ dân sự tỉnh, các xã, phường.",
    "Đối với Bộ đội Biên phòng tỉnh",
    "• Kiểm đếm, hướng dẫn tàu thuyền tránh trú và bắn pháo hiệu theo quy định của Thủ tướng Chính phủ tại các khu vực ven biển.",
]


@pytest.mark.parametrize("width", [52, 60, 70])
def test_headings_without_numbers_stay_apart_where_lines_are_filled(width: int) -> None:
    assert joined("\n".join(textwrap.fill(text, width, break_on_hyphens=False) for text in REGULAR)) == REGULAR


def test_a_short_line_says_nothing_where_lines_are_not_filled() -> None:
    """As in a text whose lines come from narrower cells, or whose headings were broken by hand."""
    torn = "\n".join(
        textwrap.fill(text, 60 if at % 2 else 30, break_on_hyphens=False) for at, text in enumerate(REGULAR)
    )
    broken = torn + "\n1. Đề nghị Cục Hải quan\nGia Lai - Kon Tum chỉ đạo Chi cục"
    assert joined(broken)[-1] == "1. Đề nghị Cục Hải quan Gia Lai - Kon Tum chỉ đạo Chi cục"


def test_an_item_after_a_body_with_a_dash_in_its_name_is_an_item() -> None:
    assert joined("2. Phòng Tài chính - Kế hoạch\n- Bố trí kinh phí") == [
        "2. Phòng Tài chính - Kế hoạch",
        "- Bố trí kinh phí",
    ]
    assert joined("2. Phòng Tài chính\n- Kế hoạch thành phố bố trí kinh phí") == [
        "2. Phòng Tài chính - Kế hoạch thành phố bố trí kinh phí"
    ]


@pytest.mark.parametrize("name", ["000", "004"])
def test_an_empty_line_between_all_wrapped_lines_tells_nothing(name: str) -> None:
    text = "\n".join(line.text for line in seed(name))
    assert joined(text.replace("\n", "\n\n")) == joined(text)


def test_headings_with_numbers_do_not_show_that_a_text_is_wrapped() -> None:
    text = """
III. NHIỆM VỤ VÀ GIẢI PHÁP
1. Công tác chỉ đạo
Các cấp, các ngành tăng cường kiểm tra.
IV. THỰC HIỆN
1. Công an tỉnh
1.1. Chủ trì triển khai kế hoạch.
2. Sở Y tế
2.1. Chỉ đạo các bệnh viện trực.
"""
    assert joined(text) == text.strip().splitlines()


def broken(*texts: str) -> list[str]:
    """The paragraphs of one block whose lines are parted by breaks only."""
    lines = [Line(text, Place(line=at), whole=at == len(texts)) for at, text in enumerate(texts, 1)]
    return [one.written for one in paragraphs(lines) if isinstance(one, Paragraph)]


def test_breaks_between_items_part_them_on_a_page_that_knows_no_paragraphs() -> None:
    found = broken(
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Y tế",
        "- Tham mưu Ủy ban nhân dân huyện",
        "2. Trung tâm Y tế huyện: Chuẩn bị thuốc,",
        "hóa chất; tập huấn.",
        "3. UBND các xã",
        "Tuyên truyền tới người dân.",
    )
    assert found[3:5] == ["2. Trung tâm Y tế huyện: Chuẩn bị thuốc, hóa chất; tập huấn.", "3. UBND các xã"]
    assert found[5:] == ["Tuyên truyền tới người dân."]


def test_a_break_in_a_told_paragraph_parts_nothing() -> None:
    found = broken(
        "1. Sở Y tế trực cấp cứu theo Quyết định số", "12. của Bộ Y tế,", "theo phân cấp", "và theo quy định."
    )
    assert found == ["1. Sở Y tế trực cấp cứu theo Quyết định số 12. của Bộ Y tế, theo phân cấp và theo quy định."]


def test_a_mark_with_one_word_goes_on_below() -> None:
    text = """
+ Sở
Xây dựng: hướng dẫn các cơ quan, đơn vị thực hiện kiểm kê kết cấu hạ tầng giao thông.
1.3.
Các
cơ quan tham mưu quản lý ngành, lĩnh vực
- Khác
+ Sở
+ Việc khác.
"""
    assert joined(text) == [
        "+ Sở Xây dựng: hướng dẫn các cơ quan, đơn vị thực hiện kiểm kê kết cấu hạ tầng giao thông.",
        "1.3. Các cơ quan tham mưu quản lý ngành, lĩnh vực",
        "- Khác",
        "+ Sở",
        "+ Việc khác.",
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            """
Chủ trì phối hợp với các đơn vị triển khai các nhiệm vụ về chuyển giao công nghệ. Cụ thể:
(i) Rà soát, đánh giá trình độ công nghệ của doanh nghiệp trong các khu, cụm; (ii)
Tổ chức các chương trình hỗ trợ ứng dụng công nghệ cao trong doanh nghiệp; (iii) Phối
hợp với Ban Quản lý Khu kinh tế trong chuyển đổi mô hình khu công nghiệp sinh thái.
""",
            "sinh thái.",
        ),
        ("1. Sở Y tế:\n(h) Trực cấp cứu.\n(i) Báo cáo Bộ Y tế.", "(i) Báo cáo Bộ Y tế."),
    ],
)
def test_numerals_that_run_on_in_a_sentence_open_no_item(text: str, last: str) -> None:
    found = joined(text)
    assert (len(found) == 1) is ("(ii)" in text)
    assert found[-1].endswith(last)

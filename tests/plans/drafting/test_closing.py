"""The closing told from content: recipients and signatures of every office, and clauses that stand near them."""

from __future__ import annotations

import pytest

from plans.drafting.document import Line, Place
from plans.drafting.layout.closing import Part, names_recipients, parts_of

LETTERS = {Part.CONTENT: "c", Part.RECIPIENT: "r", Part.SIGNATURE: "s"}


def parts(*texts: str, last: bool = True) -> str:
    lines = [Line(text, Place(line=at)) for at, text in enumerate(texts, 1)]
    return "".join(LETTERS[part] for part in parts_of(lines, last=last))


@pytest.mark.parametrize(
    "text",
    ["Nơi nhận:", "NƠI NHẬN:", "Nơi nhận", "**Nơi nhận:**", "| Nơi nhận: - Như Điều 3; |", "N ơi nhậ n:", "Nơi gửi:",
     "Nơi nhận: - Như trên;", "_Nơi nhận:_", "Nơi nhận :"],
)  # fmt: skip
def test_the_words_that_open_the_recipients(text: str) -> None:
    assert names_recipients(text)


@pytest.mark.parametrize(
    "text",
    ["- Nơi nhận: Phòng Cảnh sát phòng cháy", "Nơi nhận hồ sơ: bộ phận một cửa", "Nơi nhận báo cáo là Sở Y tế.",
     "4. Nơi nhận: Văn phòng UBND tỉnh", "Kính gửi:", "Lưu: VT."],
)  # fmt: skip
def test_words_that_only_sound_like_it(text: str) -> None:
    assert not names_recipients(text)


RECIPIENTS = ("Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành tỉnh (để thực hiện);", "- Lưu: VT, NC.")
SIGNATURES = [
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "[tên người ký]"),
    ("TM. ỦY BAN NHÂN", "DÂN", "CHỦ TỊCH", "[tên người ký]"),
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "(Đã ký)", "[tên người ký]"),
    ("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "[tên người ký]"),
    ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ Y TẾ", "[tên người ký]"),
    ("Q. GIÁM ĐỐC", "[tên người ký]"),
    ("K/T HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Đã ký", "[họ tên]"),
    ("KT.Chủ tịch", "PHÓ CHỦ TỊCH", "[tên người ký]"),
    ("CHỦ TỊCH", "[tên người ký]"),
    ("THỦ TƯỚNG [tên người ký]",),
    ("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN", "[tên người ký]"),
    ("TRƯỞNG CÔNG AN XÃ", "Trung tá [tên người ký]"),
    ("HIỆU TRƯỞNG", "(Ký tên, đóng dấu)", "[tên người ký]"),
]


@pytest.mark.parametrize("signature", SIGNATURES, ids=" / ".join)
def test_a_closing_in_either_order_or_without_recipients(signature: tuple[str, ...]) -> None:
    text = "Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh./."
    signed = "s" * len(signature)
    assert parts(text, *RECIPIENTS, *signature) == "crrrr" + signed
    assert parts(text, *signature, *RECIPIENTS) == "c" + signed + "rrrr"
    assert parts(text, *signature) == "c" + signed


def test_a_persons_name_belongs_to_the_signature() -> None:
    made_up = "Xuân Hạ Thu Đông"
    assert parts("Kết thúc./.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", f"TS.BS. {made_up}") == "csss"
    assert parts("Kết thúc./.", "CHỦ TỊCH", made_up.upper()) == "css"


def test_a_signature_set_between_the_recipients_as_columns_are_read_across() -> None:
    across = (
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "- Như Điều 3;",
        "CHỦ TỊCH",
        "- Công an tỉnh;",
        "[tên người ký]",
        "- Lưu: VT.",
    )
    assert parts(*across) == "rsrsrsr"


NEXT = [
    ("KẾ HOẠCH", "Triển khai công tác phòng, chống thiên tai"),
    ("PHỤ LỤC 1",),
    ("ỦY BAN NHÂN DÂN", "TỈNH VÍ DỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("THỦ TƯỚNG CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("I. MỤC ĐÍCH, YÊU CẦU",),
    ("(Ban hành kèm theo Quyết định số 15/QĐ-UBND)",),
    ("1. Sở Y tế chủ trì tham mưu.",),
    ("- Chủ trì, phối hợp với Công an tỉnh rà soát.",),
    ("- Sở Tài chính chủ trì, phối hợp với Sở Y tế bố trí kinh phí;",),
    ("Các sở, ban, ngành gửi báo cáo về Sở Nội vụ trước ngày 15 tháng 12 hằng năm.",),
    ("Biểu số 01: Danh mục nhiệm vụ",),
]


@pytest.mark.parametrize("texts", NEXT, ids=" / ".join)
@pytest.mark.parametrize(
    "signature", [("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "[tên người ký]"), ("TM. UBND", "CHỦ TỊCH"), ()]
)
def test_what_comes_after_a_closing_in_mid_document_stays(texts: tuple[str, ...], signature: tuple[str, ...]) -> None:
    expected = "rrrr" + "s" * len(signature) + "c" * len(texts)
    assert parts(*RECIPIENTS, *signature, *texts) == expected
    if signature:
        assert parts(*signature, *texts) == expected[4:]


@pytest.mark.parametrize("clause", ["- Chủ trì, phối hợp với Sở Y tế;", "- Tổ chức thực hiện Kế hoạch này;", "Điều 2. Hiệu lực",
                                    "2.1. Sở Tài chính:", "b) Công an tỉnh chủ trì"])  # fmt: skip
def test_a_list_without_its_last_item_ends_at_the_first_order(clause: str) -> None:
    assert parts("Nơi nhận:", "- Như trên;", clause, "- Hoàn thành trước ngày 30/6/2025.") == "rrcc"


@pytest.mark.parametrize("mark", ["08 KH", "05CV", "120 QĐ"])
def test_the_typist_s_mark_under_the_recipients(mark: str) -> None:
    assert parts("Sở Y tế thực hiện./.", *RECIPIENTS, mark, "TM. ỦY BAN", "NHÂN DÂN") == "crrrrrss"
    assert parts("Sở Y tế thực hiện:", mark, "- Sở Nội vụ thực hiện.") == "ccc"


@pytest.mark.parametrize(
    "texts",
    [
        ("THỦ TƯỚNG CHÍNH PHỦ", "Căn cứ Luật Tổ chức Chính phủ;"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", "Căn cứ Luật Tổ chức chính quyền địa phương;"),
        ("GIÁM ĐỐC SỞ Y TẾ", "Xét đề nghị của Trưởng phòng;"),
        ("1. Chủ tịch Ủy ban nhân dân các xã", "- Chỉ đạo thực hiện."),
        ("TM dịch vụ công trực tuyến toàn trình", "- Sở Nội vụ chủ trì."),
        ("II. TRƯỞNG PHÒNG GIÁO DỤC", "Tổ chức kiểm tra."),
    ],
)
def test_titles_that_sign_nothing(texts: tuple[str, ...]) -> None:
    assert parts("KẾ HOẠCH", *texts, "- Sở Y tế thực hiện.", "- Sở Nội vụ thực hiện.") == "c" * (len(texts) + 3)


def test_a_recipient_that_goes_on_in_the_next_line() -> None:
    wrapped = (
        "Nơi nhận:",
        "- Hội Liên hiệp Phụ nữ tỉnh, Hội Cựu chiến binh tỉnh,",
        "Hội Nông dân tỉnh;",
        "- Lưu: VT, NC,",
        "TH(2b).",
    )
    assert parts(*wrapped, "PHỤ LỤC") == "rrrrrc"


def test_a_whole_list_in_one_line() -> None:
    assert parts("| Nơi nhận: - Như Điều 3; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN |", "KẾ HOẠCH", "I. MỤC ĐÍCH") == "rcc"


def test_hostile_lines_take_no_time() -> None:
    assert parts(*["Nơi nhận:" + " -" * 20_000, "KT. " + "A" * 20_000, "(" * 20_000, "- " + "a(" * 10_000]) == "rccc"

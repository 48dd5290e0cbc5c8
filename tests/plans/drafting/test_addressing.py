"""Whom a text addresses, and where its own words begin."""

from __future__ import annotations

import pytest

from plans.drafting.addressing import (
    addressed,
    inline_quote,
    means_everybody,
    only_names,
    rest_of,
    subject_of,
    trailing,
)
from plans.drafting.layout.formalities import (
    closes,
    enacts,
    ends_the_list,
    is_form,
    is_slogan,
    own_plan,
    reports_only,
    watches,
)
from plans.drafting.names.presumed import names_a_body, names_several
from plans.drafting.reading import Opening
from tests.plans.drafting.made import bodies


def names(opening: Opening | None) -> list[str]:
    return [body.code.partition("/")[2] for body in opening.bodies] if opening else []


@pytest.mark.parametrize(
    ("text", "codes", "rest"),
    [
        ("Sở Y tế: Chuẩn bị thuốc.", ["so-y-te"], "Chuẩn bị thuốc."),
        ("Sở Y tế (cơ quan thường trực): Chuẩn bị thuốc.", ["so-y-te"], "Chuẩn bị thuốc."),
        ("Ủy ban nhân dân tỉnh yêu cầu Sở Y tế chuẩn bị thuốc.", ["so-y-te"], "chuẩn bị thuốc."),
        ("Ủy ban nhân dân tỉnh trân trọng đề nghị Tỉnh đoàn phát động.", ["tinh-doan"], "phát động."),
        ("Ủy ban nhân dân tỉnh sẽ xử lý nghiêm.", [], ""),
        ("Sở Y tế", ["so-y-te"], ""),
        ("Sở Y tế:", ["so-y-te"], ""),
        ("Chuẩn bị thuốc.", [], ""),
    ],
)
def test_whom_a_text_addresses(text: str, codes: list[str], rest: str) -> None:
    opening = addressed(text, bodies())
    assert (names(opening), rest_of(text, opening) if opening else "") == (codes, rest)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Căn cứ Kế hoạch này, Sở Y tế xây dựng phương án.", ["so-y-te"]),
        ("Trên cơ sở dự toán được giao, Sở Tài chính thẩm định.", ["so-tai-chinh"]),
        ("Để bảo đảm tiến độ, yêu cầu Sở Y tế báo cáo.", ["so-y-te"]),
        ("Hằng năm, các đơn vị có kế hoạch tập huấn.", ["cac-don-vi"]),
        ("Kinh phí do Sở Tài chính cấp.", []),
        ("Sở Y tế và những điều cần biết.", []),
    ],
)
def test_whom_a_sentence_tells_to_act(text: str, codes: list[str]) -> None:
    assert names(subject_of(text, bodies())) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Tuyên truyền trên loa (Sở Văn hóa, Thể thao và Du lịch).", ["so-van-hoa-the-thao-va-du-lich"]),
        ("Tập huấn (Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính);", ["so-y-te"]),
        ("Tập huấn (Sở Y tế chủ trì)", ["so-y-te"]),
        ("Tổ chức hội nghị. Giao Sở Tư pháp tham mưu.", ["so-tu-phap"]),
        ("Theo báo cáo của ngành (Sở Y tế cung cấp).", []),
        ("Nâng cao nhận thức (kể cả trẻ em).", []),
        ("Tổ chức hội nghị. Sở Tư pháp dự.", []),
    ],
)
def test_to_whom_the_end_of_an_item_gives_it(text: str, codes: list[str]) -> None:
    assert names(trailing(text, bodies())) == codes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Sở Y tế: Chuẩn bị thuốc.", "Chuẩn bị thuốc."),
        ("Sở Y tế chuẩn bị thuốc.", "Sở Y tế chuẩn bị thuốc."),
        ("Sở Y tế (cơ quan thường trực): chuẩn bị thuốc.", "chuẩn bị thuốc."),
        ("Sở Y tế - Chuẩn bị thuốc.", "Chuẩn bị thuốc."),
        (
            "Sở Y tế, Sở Tài chính, Sở Công Thương, Sở Xây dựng, Sở Tư pháp, Sở Nội vụ, Công an tỉnh chuẩn bị.",
            "chuẩn bị.",
        ),
    ],
)
def test_how_a_clause_that_runs_on_is_quoted(text: str, quote: str) -> None:
    opening = bodies().opening(text)
    assert opening is not None
    assert inline_quote(text, rest_of(text, opening), opening) == quote


@pytest.mark.parametrize(
    ("rest", "only"),
    [("Yên Trạch, Cao Lộc:", True), ("chuẩn bị thuốc", False), ("Yên Trạch. Cao Lộc", False), ("A, " * 40, False)],
)
def test_what_is_no_clause_after_a_name(rest: str, only: bool) -> None:
    assert only_names(rest) is only


def test_everybody() -> None:
    assert means_everybody("các cơ quan, đơn vị liên quan")
    assert means_everybody("Thủ trưởng các sở")
    assert not means_everybody("Sở Y tế; UBND các huyện")


@pytest.mark.parametrize(
    ("judge", "text", "yes"),
    [
        (closes, "Trên đây là Kế hoạch của Ủy ban nhân dân tỉnh.", True),
        (closes, "Ủy ban nhân dân tỉnh yêu cầu các sở, ngành nghiêm túc triển khai.", True),
        (closes, "Sở Y tế yêu cầu các bệnh viện trực.", False),
        (closes, "Văn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.", True),
        (
            closes,
            "Thừa lệnh Chủ tịch, Văn phòng xin thông báo đến các sở, ban, ngành biết, triển khai thực hiện.",
            True,
        ),
        (
            closes,
            "Sở Y tế thông báo kết quả xét nghiệm cho người bệnh biết trước ngày 01/6/2024 và báo cáo về Bộ Y tế.",
            False,
        ),
        (is_slogan, "Nhiệt liệt chào mừng Ngày hội toàn dân!", True),
        (is_slogan, "“Đã uống rượu bia không lái xe!”", True),
        (is_slogan, "Sở Y tế treo khẩu hiệu “Đã uống rượu bia không lái xe!”.", False),
        (is_slogan, "Sở Y tế trực cấp cứu.", False),
        (ends_the_list, "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Sở Y tế.", True),
        (ends_the_list, "Định kỳ hằng quý, các đơn vị báo cáo.", True),
        (ends_the_list, "Tổ chức tập huấn.", False),
        (enacts, "Quyết định này có hiệu lực kể từ ngày ký.", True),
        (enacts, "Ban hành quy chế.", False),
        (watches, "theo dõi, đôn đốc việc thực hiện", True),
        (watches, "chuẩn bị thuốc", False),
        (watches, "chủ trì theo dõi, tổng hợp các khó khăn, vướng mắc của nhà đầu tư", False),
        (watches, "theo dõi, tổng hợp kết quả thực hiện", True),
        (reports_only, "báo cáo kết quả về UBND tỉnh", True),
        (reports_only, "Tổng hợp, báo cáo UBND tỉnh", True),
        (reports_only, "chuẩn bị báo cáo", False),
        (is_form, "Lạng Sơn, ngày 12 tháng 3 năm 2024", True),
        (is_form, "(Kèm theo Quyết định số 15/QĐ-UBND)", True),
        (is_form, "Sở Y tế hoàn thành trước ngày 12 tháng 3 năm 2024", False),
        (names_several, "Các trưởng thôn", True),
        (names_several, "Trưởng thôn", False),
    ],
)
def test_words_that_assign_nothing(judge: object, text: str, yes: bool) -> None:
    assert callable(judge)
    assert judge(text) is yes


def test_a_plan_of_ones_own() -> None:
    text = "Căn cứ Kế hoạch này, các sở xây dựng kế hoạch thực hiện. Sở Y tế tổng hợp."
    assert own_plan(text) == "Căn cứ Kế hoạch này, các sở xây dựng kế hoạch thực hiện."
    assert own_plan("Các sở triển khai thực hiện.") == ""


BODIES = """
Cán bộ thư viện|Nhân viên bảo vệ|Kế toán|Thủ quỹ|Tổ chức pháp chế thuộc Bộ|Tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ
|Đội xung kích|Ban đại diện cha mẹ học sinh|Các ông, bà trưởng thôn|Hộ gia đình trong vùng ngập|Viễn thông Cà Mau
|Người đứng đầu cơ sở tín ngưỡng|Câu lạc bộ Thanh niên|Đồng chí Bí thư chi bộ|Các thành viên Tổ công tác
"""
TOPICS = """
Kinh phí|Kinh phí thực hiện|Chế độ báo cáo|Công tác tuyên truyền|Tổ chức tuyên truyền|Tổ chức sơ kết của đơn vị
|Ban hành văn bản|Cơ sở vật chất|Khen thưởng, kỷ luật|Một số lưu ý|Phòng ngừa tội phạm|Bảo vệ môi trường|Các giải pháp
|Các tổ chức thực hiện|Chương trình OCOP|Về thông tin|Nhóm giải pháp về vốn|kế toán|Cán bộ thư viện thực hiện|Năm 2024
|Tổ 1. Khu phố|Đội tuyển dự thi|Khối lượng công việc|Trách nhiệm của cán bộ|Thời gian|An toàn thực phẩm|Bộ
"""


@pytest.mark.parametrize("heading", BODIES.replace("\n", "").split("|"))
def test_what_can_name_a_body(heading: str) -> None:
    assert names_a_body(heading)


@pytest.mark.parametrize("heading", TOPICS.replace("\n", "").split("|"))
def test_what_never_names_one(heading: str) -> None:
    assert not names_a_body(heading)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ: Không quá 05 cá nhân;",
        "Sở Nội vụ; Văn phòng UBND tỉnh mỗi đơn vị đề nghị không quá 02 tập thể, 05 cá nhân;",
        "Chủ tịch Ủy ban nhân dân tỉnh xem xét tặng Bằng khen cho các tập thể.",
        "Ủy ban nhân dân các xã sẽ bị phê bình nếu chậm trễ.",
    ],
)
def test_quotas_awards_and_threats_address_nobody(text: str) -> None:
    assert addressed(text, bodies()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế: Cử tối đa 03 người tham gia đoàn.",
        "Sở Nội vụ tổng hợp, đề xuất không quá 02 tập thể.",
        "Sở Y tế xem xét, quyết định việc cấp phép.",
    ],
)
def test_numbers_within_what_is_to_be_done_are_no_quota(text: str) -> None:
    assert addressed(text, bodies()) is not None

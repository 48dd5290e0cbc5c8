"""Short messages: 7-bit, within the length, whole words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifications import sms
from notifications.notice import KINDS, NoticeKind, Reader
from tests.notifications.specimens import notice, write

REAL_NAMES = (
    "Sở Lao động - Thương binh và Xã hội tỉnh Kon Tum",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Thừa Thiên Huế",
    "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã Việt Yên",
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh Đắk Lắk",
    "Chi cục Hải quan cửa khẩu quốc tế Bờ Y",
    "Trung tâm Văn hóa, Thông tin và Thể thao thị xã Việt Yên",
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đôn đốc: Ủy ban nhân dân huyện Đắk Glei", "Don doc: Uy ban nhan dan huyen Dak Glei"),
        ("ĐẮK LẮK – “quý III”…", 'DAK LAK - "quy III"...'),
        ("Ðộc lập", "Doc lap"),
        ("A & B #1 [x] {y} a|b \\ ^ ~ `", "A va B 1 (x) (y) a/b / - '"),
        ("Uỷ ban", "Uy ban"),
        ("\u200bmột\u00a0hai\r\nba 😀", "mot hai ba"),
    ],
)
def test_folding(text: str, plain: str) -> None:
    assert sms.folded(text) == plain


@given(st.text())
def test_folded_text_is_seven_bit_without_the_forbidden(text: str) -> None:
    plain = sms.folded(text)
    assert plain.isascii()
    assert not set(plain) & set("#&[]{}\\^~|`\r\n")
    assert sms.folded(plain) == plain


def test_fits() -> None:
    assert sms.fits("a" * 160)
    assert not sms.fits("a" * 161)
    assert sms.fits("a" * 161, 320)
    for wrong in ("đ", "#", "&", "[", "€", "\n", "–"):
        assert not sms.fits(wrong), wrong


WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=120)


@settings(deadline=None)
@given(
    kind=st.sampled_from(KINDS),
    reader=WORDS,
    agency=WORDS,
    what=WORDS,
    plan=WORDS,
    requested=st.booleans(),
    task=st.sampled_from(["report", "work"]),
    returned_on=st.sampled_from([None, date(2024, 6, 12)]),
    many=st.integers(min_value=1, max_value=4),
    length=st.sampled_from([120, 160, 320]),
)
def test_any_names_fit(
    kind: NoticeKind, reader: str, agency: str, what: str, plan: str, many: int, length: int, **changes: Any
) -> None:
    one = notice(kind, agency=agency, what=what, plan=plan, **changes)
    text = write(Reader("", reader), [one] * many, length).sms
    assert sms.fits(text, length)
    if many > 1 and length >= 160:
        assert f"va {many - 1} viec khac" in text
    assert "14/06/2024" in text or length < 160


@pytest.mark.parametrize("name", REAL_NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_real_names_keep_their_day_and_are_cut_between_words(name: str, kind: NoticeKind) -> None:
    notices = [
        notice(kind, agency=name, what="Báo cáo kết quả thực hiện công tác phòng, chống ma túy 6 tháng đầu năm 2024")
    ] * 4
    text = write(Reader("", name), notices).sms
    assert sms.fits(text)
    assert "14/06/2024" in text
    assert "va 3 viec khac" in text
    whole = set(re.findall(r"\w+", sms.folded(f"{name} {notices[0].what}").lower()))
    known = whole | {short.lower() for _, long in sms._ABBREVIATIONS for short in long.split()}
    said = set(re.findall(r"[a-z]+", text.lower())) - set(re.findall(r"[a-z]+", _frame(kind).lower()))
    assert said <= known, said - known


def _frame(kind: NoticeKind) -> str:
    return write(Reader("", ""), [notice(kind, agency="", what="Báo cáo", plan="1118/KH-UBND")] * 4).sms


def test_most_urgent_first() -> None:
    soon = notice(what="Báo cáo B", due_on=date(2024, 6, 20), days_left=1)
    late = notice("overdue", what="Báo cáo A", working_days_late=9)
    text = write(Reader("", "Sở Y tế"), [soon, notice("overdue"), late]).sms
    assert text == "Don doc: So Y te qua han 09 ngay lam viec: Bao cao A, 1118/KH-UBND, han 14/06/2024; va 2 viec khac"


def test_an_hour_stands_before_the_day() -> None:
    text = write(Reader("", "Sở Y tế"), [notice(due_time="16:00", days_left=0)]).sms
    assert text.endswith("han 16:00 14/06/2024, hom nay")


def test_short_names_stay_whole() -> None:
    text = write(Reader("", "Sở Y tế"), [notice()]).sms
    assert text == "Don doc: So Y te can gui Bao cao 6 thang dau nam 2024, 1118/KH-UBND, han 14/06/2024, con 3 ngay"


def test_long_names_are_abbreviated_as_officials_do() -> None:
    text = write(Reader("", REAL_NAMES[0]), [notice("overdue")] * 2, 150).sms
    assert text.startswith("Don doc: So LDTBXH tinh Kon Tum qua han 03 ngay lam viec: BC 6 thang dau nam 2024")


@given(st.text(alphabet="ab ", max_size=40), st.integers(min_value=0, max_value=30))
def test_clipping_keeps_whole_words(text: str, length: int) -> None:
    short = sms.clipped(text, length)
    assert len(short) <= length
    assert short == text or set(short.removesuffix("..").split()) <= set(text.split())

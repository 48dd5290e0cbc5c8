"""Plans named as officials name them."""

from __future__ import annotations

import pytest

from notifications.plan_names import plan_name
from tests.notifications.specimens import READER, notice, write

KON_TUM = "Ủy ban nhân dân tỉnh Kon Tum"
VIET_YEN = "Ủy ban nhân dân thị xã Việt Yên"


@pytest.mark.parametrize(
    ("number", "issuer", "issued_on", "said"),
    [
        ("1118/KH-UBND", KON_TUM, "2024-04-03", f"Kế hoạch số 1118/KH-UBND ngày 03/4/2024 của {KON_TUM} – Tên"),
        ("1118/KH-UBND", KON_TUM, "", f"Kế hoạch số 1118/KH-UBND của {KON_TUM} – Tên"),
        ("1118/KH-UBND", "", "2024-02-13", "Kế hoạch số 1118/KH-UBND ngày 13/02/2024 – Tên"),
        ("Tên", VIET_YEN, "2024-06", f"Kế hoạch của {VIET_YEN} (tháng 6/2024) – Tên"),
        ("Tên", VIET_YEN, "2024-01", f"Kế hoạch của {VIET_YEN} (tháng 01/2024) – Tên"),
        ("Tên", VIET_YEN, "", f"Kế hoạch của {VIET_YEN} – Tên"),
        ("Tên", "", "2024-12-30", "Kế hoạch ngày 30/12/2024 – Tên"),
        ("Tên", "", "", "Tên"),
        ("07/CT-UBND", KON_TUM, "", f"Chỉ thị số 07/CT-UBND của {KON_TUM} – Tên"),
        ("12/QĐ-UBND", "", "", "Quyết định số 12/QĐ-UBND – Tên"),
        ("5/KH", "", "", "Kế hoạch số 5/KH – Tên"),
        ("99/UBND-NC", "", "", "Văn bản số 99/UBND-NC – Tên"),
    ],
)
def test_what_is_known_is_named(number: str, issuer: str, issued_on: str, said: str) -> None:
    assert plan_name(number, "Tên", issuer, issued_on) == said


def test_letters_name_the_plan_so() -> None:
    written = write(READER, [notice(issuer=KON_TUM, issued_on="2024-04-03", plan_title="Phòng, chống <ma túy>")])
    said = f"Kế hoạch số 1118/KH-UBND ngày 03/4/2024 của {KON_TUM} – Phòng, chống <ma túy>"
    assert f"- Căn cứ: {said}\n" in written.text
    assert said.replace("<", "&lt;").replace(">", "&gt;") in written.html


def test_an_endless_title_is_cut_and_the_number_is_not() -> None:
    name = plan_name("1118/KH-UBND", "công tác " * 200, KON_TUM, "2024-04-03")
    assert name.startswith("Kế hoạch số 1118/KH-UBND ngày 03/4/2024")
    assert len(name) < 320

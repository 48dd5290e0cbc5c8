"""Who watches the plan, in the words of the plan; nobody where the plan gives it to nobody."""

from __future__ import annotations

import pytest

from plans.drafting.aims.monitors import monitor, watch_in
from plans.drafting.document import Place
from plans.drafting.layout.paragraphs import Paragraph, paragraphs
from tests.plans.drafting.lines import lines_of, seed

HERE = Place(line=3)


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        ("Giao Sở Nội vụ là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch này.", "Sở Nội vụ", ()),
        ("Ủy ban nhân dân tỉnh giao Công an tỉnh chủ trì theo dõi, kiểm tra, đôn đốc việc triển khai thực hiện Kế hoạch.", "Công an tỉnh", ()),
        ("Giao Giám đốc Sở Nội vụ hướng dẫn, theo dõi, kiểm tra đôn đốc việc thực hiện Quyết định này.", "Sở Nội vụ", ()),
        ("Giao Bộ Công an giúp Thủ tướng Chính phủ theo dõi, đôn đốc các bộ, ngành thực hiện Chương trình này", "Bộ Công an", ()),
        ("Giao Công an thị xã chịu trách nhiệm theo dõi, hướng dẫn, đôn đốc các ban, ngành tổ chức thực hiện;", "Công an thị xã", ()),
        ("Giao Công an tỉnh (cơ quan thường trực Ban Chỉ đạo) chủ trì, đôn đốc, theo dõi việc thực hiện Kế hoạch này.", "Công an tỉnh", ()),
        ("Phân công Công an thành phố giúp UBND thành phố theo dõi, đôn đốc, tổng hợp kết quả.", "Công an thành phố", ()),
        (
            "Giao Công an tỉnh chủ trì, phối hợp Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh giúp UBND tỉnh theo dõi, kiểm tra, hướng dẫn.",
            "Công an tỉnh",
            ("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",),
        ),
        (
            "Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Nội vụ theo dõi, đôn đốc tiến độ thực hiện Kế hoạch.",
            "Văn phòng UBND tỉnh",
            ("Sở Nội vụ",),
        ),
        ("Bộ Y tế chủ trì, phối hợp với các bộ, ngành theo dõi, đôn đốc việc triển khai thực hiện Chương trình.", "Bộ Y tế", ()),
        ("Phòng Lao động - Thương binh và Xã hội có trách nhiệm theo dõi, đôn đốc các ngành thực hiện Kế hoạch này.", "Phòng Lao động - Thương binh và Xã hội", ()),
    ],
)  # fmt: skip
def test_the_watcher_and_who_helps(text: str, lead: str, support: tuple[str, ...]) -> None:
    found = watch_in(text, HERE)
    assert found is not None
    assert (found.lead, found.support, found.of_heading) == (lead, support, False)
    assert found.quote in text


@pytest.mark.parametrize(
    ("heading", "text", "lead"),
    [
        ("2. Sở Thông tin và Truyền thông:", "Là cơ quan đầu mối, theo dõi, đôn đốc các sở, ngành thực hiện Kế hoạch.", "Sở Thông tin và Truyền thông"),
        ("Sở Xây dựng", "Là cơ quan thường trực giúp Ủy ban nhân dân Thành phố chỉ đạo, đôn đốc, kiểm tra tình hình thực hiện Đề án.", "Sở Xây dựng"),
        ("1. Sở Tài chính", "Chủ trì, phối hợp với Thanh tra tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch này.", "Sở Tài chính"),
        ("Phòng Y tế:", "theo dõi việc thực hiện chỉ đạo của quận, tổng hợp kết quả thực hiện và báo cáo UBND quận.", "Phòng Y tế"),
    ],
)  # fmt: skip
def test_the_heading_names_the_watcher(heading: str, text: str, lead: str) -> None:
    found = watch_in(text, HERE, heading)
    assert found is not None
    assert (found.lead, found.of_heading) == (lead, True)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("", "UBND các huyện, thị xã, thành phố theo dõi, đôn đốc việc thực hiện trên địa bàn quản lý."),
        ("", "Các sở, ban, ngành theo dõi, đôn đốc đơn vị mình thực hiện Kế hoạch."),
        ("", "Yêu cầu các đơn vị báo cáo kết quả về Công an tỉnh để theo dõi, tổng hợp."),
        ("", "Sở Y tế lập hồ sơ, theo dõi người nghiện."),
        ("", "Tăng cường đôn đốc, kiểm tra, giám sát việc thực hiện đề án, chương trình, kế hoạch."),
        ("4. Đối với các Tổ chuyên môn", "Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này trong phạm vi tổ."),
        ("", "Công an tỉnh tuyên truyền Luật Phòng, chống ma túy."),
    ],
)
def test_nobody_is_made_watcher_by_other_words(heading: str, text: str) -> None:
    assert watch_in(text, HERE, heading) is None


SEEDS = {"000": "Công an tỉnh", "001": "Công an thị xã", "002": "Công an tỉnh", "003": None, "004": "Công an tỉnh"}


@pytest.mark.parametrize("name", SEEDS)
def test_the_watchers_of_the_corpus(name: str) -> None:
    found = monitor([one for one in paragraphs(seed(name)) if isinstance(one, Paragraph)])
    assert (found.lead if found else None) == SEEDS[name]


def test_of_two_the_plainer_words_win() -> None:
    text = "1. Sở Y tế\n- Theo dõi, đôn đốc tiến độ các đơn vị.\nGiao Công an tỉnh giúp UBND tỉnh theo dõi, đôn đốc việc thực hiện Kế hoạch."
    found = monitor([one for one in paragraphs(lines_of(text, whole=True)) if isinstance(one, Paragraph)])
    assert found is not None
    assert found.lead == "Công an tỉnh"

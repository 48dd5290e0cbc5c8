"""Whom a clause addresses, whom it names, with whom one works: real wordings, with no directory at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from plans.drafting.names.bodies import Bodies, spans


@pytest.fixture
def bodies() -> Bodies:
    return Bodies(None, "ca-mau", "tỉnh Cà Mau", "province")


OPENINGS = [
    ("Công an tỉnh:", ["Công an tỉnh"], ""),
    ("Sở Y tế chủ trì, phối hợp với các sở, ban ngành", ["Sở Y tế"], "chủ trì, phối hợp với các sở, ban ngành"),
    (
        "Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh chỉ đạo các đơn vị",
        ["Viện Kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
        "chỉ đạo các đơn vị",
    ),
    (
        "Sở Thông tin và Truyền thông, Sở Văn hóa, Thể thao và Du lịch: Chỉ đạo",
        ["Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch"],
        "Chỉ đạo",
    ),
    (
        "Đài Phát thanh và Truyền hình tỉnh, Báo Kon Tum, Cổng Thông tin điện tử tỉnh tăng thời lượng",
        ["Đài Phát thanh và Truyền hình tỉnh", "Báo Kon Tum", "Cổng Thông tin điện tử tỉnh"],
        "tăng thời lượng",
    ),
    ("Sở Tài chính xây dựng kế hoạch", ["Sở Tài chính"], "xây dựng kế hoạch"),
    ("Sở Xây dựng xây dựng kế hoạch", ["Sở Xây dựng"], "xây dựng kế hoạch"),
    ("Các sở, ban, ngành khác", ["Các sở, ban, ngành khác"], ""),
    ("Ủy ban nhân dân các huyện, thị xã, thành phố", ["Ủy ban nhân dân các huyện, thị xã, thành phố"], ""),
    ("UBND xã, phường", ["Ủy ban nhân dân các xã, phường"], ""),
    ("Uỷ ban nhân dân 11 phường:", ["Ủy ban nhân dân 11 phường"], ""),
    ("Chủ tịch UBND các huyện", ["Ủy ban nhân dân các huyện"], ""),
    ("Thủ trưởng các sở, ban, ngành", ["Các sở, ban, ngành"], ""),
    ("Các Bộ: Công an, Y tế", ["Bộ Công an", "Bộ Y tế"], ""),
    ("Các Sở: Y tế, Tài chính, Xây dựng", ["Sở Y tế", "Sở Tài chính", "Sở Xây dựng"], ""),
    ("Đối với Ủy ban nhân dân các cấp", ["Ủy ban nhân dân các cấp"], ""),
    ("Đối với đội ngũ giáo viên", ["Giáo viên"], ""),
    ("Ban Giám hiệu nhà trường (đồng chí [họ tên] – Phó Hiệu trưởng)", ["Ban Giám hiệu nhà trường"], ""),
    ("Phó Hiệu trưởng [họ tên]", ["Phó Hiệu trưởng"], ""),
    (
        "Các tổ chức chính trị - xã hội và tổ chức, đoàn thể có liên quan",
        ["Các tổ chức chính trị - xã hội", "Các tổ chức, đoàn thể có liên quan"],
        "",
    ),
    (
        "Phòng Kinh tế, Công an Kinh tế, Đội Quản lý thị trường 12 B:",
        ["Phòng Kinh tế", "Công an Kinh tế", "Đội Quản lý thị trường 12 B"],
        "",
    ),
    (
        "Ban Chỉ đạo cấp quân khu, Ban Chỉ đạo các tỉnh, thành phố trực thuộc Trung ương",
        ["Ban Chỉ đạo cấp quân khu", "Ban Chỉ đạo các tỉnh, thành phố trực thuộc Trung ương"],
        "",
    ),
    ("UBND các huyện Năm Căn, U Minh", ["Ủy ban nhân dân huyện Năm Căn", "Ủy ban nhân dân huyện U Minh"], ""),
    ("Chủ tịch UBND các huyện: Năm Căn, U Minh chỉ đạo",
     ["Ủy ban nhân dân huyện Năm Căn", "Ủy ban nhân dân huyện U Minh"], "chỉ đạo"),
    ("Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: Đắk Lắk, Gia Lai tiếp tục",
     ["Tỉnh ủy Đắk Lắk", "Tỉnh ủy Gia Lai", "Ủy ban nhân dân tỉnh Đắk Lắk", "Ủy ban nhân dân tỉnh Gia Lai"],
     "tiếp tục"),
    ("Bí thư tỉnh ủy, Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương chỉ đạo",
     ["Các tỉnh ủy", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"], "chỉ đạo"),
    ("Chủ tịch Ủy ban nhân dân các tỉnh, thành phố: Quảng Trị, Huế, Đà Nẵng tập trung",
     ["Ủy ban nhân dân tỉnh Quảng Trị", "Ủy ban nhân dân thành phố Huế", "Ủy ban nhân dân thành phố Đà Nẵng"],
     "tập trung"),
    ("Chủ tịch UBND các tỉnh, thành phố: Hà Tĩnh, Quảng Trị và Bộ trưởng Bộ Xây dựng chỉ đạo",
     ["Ủy ban nhân dân tỉnh Hà Tĩnh", "Ủy ban nhân dân tỉnh Quảng Trị", "Bộ Xây dựng"], "chỉ đạo"),
    ("Các tổ chuyên môn (tổ 1, tổ 2, tổ 3) và giáo viên:", ["Các tổ chuyên môn", "Giáo viên"], ""),
    ("Các tổ chuyên môn (Toán, Văn, Anh) và giáo viên chủ nhiệm:", ["Các tổ chuyên môn", "Giáo viên chủ nhiệm"], ""),
    ("Công an tỉnh - Cơ quan thường trực: Theo dõi", ["Công an tỉnh"], "Theo dõi"),
    ("Phòng Kinh tế (đối với xã), Phòng Kinh tế, Hạ tầng và Đô thị (đối với phường)",
     ["Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"], ""),
    ("Bà Lê Thị [họ tên], Kế toán", ["Kế toán"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "rest"), OPENINGS)
def test_whom_a_heading_addresses(bodies: Bodies, text: str, names: list[str], rest: str) -> None:
    opening = bodies.opening(text)
    assert opening is not None
    assert [body.name for body in opening.bodies] == names
    assert text[opening.end :] == rest
    assert (opening.requested, opening.handed) == (False, False)


@pytest.mark.parametrize(
    ("text", "name", "requested", "handed"),
    [
        ("Đề nghị Cục Hải quan Gia Lai - Kon Tum chỉ đạo", "Cục Hải quan Gia Lai - Kon Tum", True, False),
        ("Giao Giám đốc Sở Nội vụ hướng dẫn", "Sở Nội vụ", False, True),
        ("UBND tỉnh giao Công an tỉnh chủ trì", "Công an tỉnh", False, True),
        ("Ủy ban nhân dân tỉnh đề nghị Tỉnh đoàn phối hợp", "Tỉnh Đoàn", True, False),
        ("Yêu cầu Thủ trưởng các cơ quan, đơn vị", "Các cơ quan, đơn vị", False, True),
    ],
)
def test_asked_is_not_handed(bodies: Bodies, text: str, name: str, requested: bool, handed: bool) -> None:
    opening = bodies.opening(text)
    assert opening is not None
    assert ([body.name for body in opening.bodies], opening.requested, opening.handed) == ([name], requested, handed)


NO_BODIES = """
Kinh phí thực hiện|Chế độ báo cáo|Mục tiêu|Tăng cường công tác lãnh đạo|Công tác tuyên truyền|Bộ máy|Phòng ngừa, đấu tranh
|Phòng, chống ma túy|Phòng cháy, chữa cháy|Hội nghị tổng kết|Đài tưởng niệm|Đoàn kết|Ban hành kế hoạch|Sở hữu trí tuệ|Báo cáo
|Tổ chức thực hiện|Đội ngũ cán bộ|Các giải pháp|Các chỉ tiêu|Phân công nhiệm vụ|Thanh tra, kiểm tra|Cơ sở vật chất
|Cơ sở dữ liệu|Trường hợp khẩn cấp|Bảo vệ môi trường|Hội thi tìm hiểu|Bộ tiêu chí|Đề nghị xét khen thưởng|Giao chỉ tiêu
|Giao thông vận tải|Giáo dục và Đào tạo|Đối với công tác phòng ngừa|Đối với năm 2024|Trung tâm thương mại|Học sinh giỏi
|Các cấp độ dịch|Các trường hợp|Vụ Đông Xuân|Điện, đường, trường, trạm|Báo chí, truyền thông|Công khai|Cấp phát thuốc
"""


@pytest.mark.parametrize("text", [one.strip() for one in NO_BODIES.replace("\n", "").split("|")])
def test_a_heading_that_addresses_nobody(bodies: Bodies, text: str) -> None:
    assert bodies.opening(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chủ trì, phối hợp với Công an tỉnh, Sở Y tế và các sở, ngành liên quan hướng dẫn",
         ["Công an tỉnh", "Sở Y tế", "Các sở, ngành liên quan"]),
        ("Phối hợp chặt chẽ với lực lượng Công an, Hải quan trong quá trình", ["Lực lượng Công an", "Hải quan"]),
        ("Chủ trì phối hợp Sở Kế hoạch - Đầu tư, Công an tỉnh ban hành cơ chế", ["Sở Kế hoạch và Đầu tư", "Công an tỉnh"]),
        ("Cùng với Uỷ ban nhân dân 11 phường triển khai", ["Ủy ban nhân dân 11 phường"]),
        ("Giao Công an tỉnh chủ trì, Sở Y tế phối hợp", ["Sở Y tế"]),
        ("Thực hiện Quy chế phối hợp với Sở Y tế", []),
        ("Phối hợp tổ chức sáng tác, treo pa-nô", []),
    ],
)  # fmt: skip
def test_with_whom_one_works(bodies: Bodies, text: str, names: list[str]) -> None:
    assert [body.name for body in bodies.cooperating(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("chỉ đạo Chi cục Hải quan cửa khẩu quốc tế Bờ Y tăng cường kiểm tra", ["Chi cục Hải quan cửa khẩu quốc tế Bờ Y"]),
        ("Chỉ đạo Ngân hàng Chính sách xã hội phối hợp với Công an tỉnh", ["Ngân hàng Chính sách xã hội"]),
        ("chỉ đạo các đơn vị trực thuộc tăng cường", []),
        ("Kiện toàn Ban Chỉ đạo Công an tỉnh", []),
    ],
)  # fmt: skip
def test_who_is_directed_in_turn(bodies: Bodies, text: str, names: list[str]) -> None:
    assert [body.name for body in bodies.delegated(text)] == names


def test_a_cited_issuer_and_the_people_served_do_not_work(bodies: Bodies) -> None:
    text = (
        "Thực hiện Quyết định số 140/QĐ-TTg ngày 02/02/2024 của Thủ tướng Chính phủ, phối hợp Sở Y tế bảo vệ học sinh"
    )
    assert [body.name for body in bodies.named(text)] == ["Sở Y tế"]
    assert [body.name for body in bodies.every(text)] == ["Thủ tướng Chính phủ", "Sở Y tế", "Học sinh"]


@pytest.mark.parametrize(
    "text",
    ["giá dịch vụ y tế dự phòng", "trên cơ sở Kế hoạch này", "có sự phối hợp đồng bộ của mọi người", "trợ cấp xã hội"],
)
def test_the_second_half_of_a_word_is_no_body(text: str) -> None:
    assert spans(text) == []


def test_a_span_is_the_words_as_written() -> None:
    text = "báo cáo về Uỷ ban  nhân dân tỉnh (qua Sở LĐ-TB và XH) trước ngày 15/6"
    found = spans(text)
    assert [text[body.start : body.end] for body in found] == ["Uỷ ban  nhân dân tỉnh", "Sở LĐ-TB và XH"]
    assert [body.name for body in found] == ["Ủy ban nhân dân tỉnh", "Sở Lao động - Thương binh và Xã hội"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Bộ Y tế, Sở Y tế đối với địa phương", ["Bộ Y tế", "Sở Y tế"]),
        ("Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cùng cấp", ["Ủy ban nhân dân cấp tỉnh"]),
        ("Công an tỉnh (PC04)", ["Công an tỉnh"]),
        ("Công an tỉnh\nSở Y tế", ["Công an tỉnh", "Sở Y tế"]),
        (
            "Các Bộ, ngành Ủy ban nhân dân cấp tỉnh, Sở Y tế cơ quan, đơn vị liên quan",
            ["Các bộ, ngành", "Ủy ban nhân dân cấp tỉnh", "Sở Y tế", "Các cơ quan, đơn vị liên quan"],
        ),
        ("Sân bay Cà Mau", ["Sân bay Cà Mau"]),
        ("Hoàn thành trong năm 2024", []),
        ("", []),
    ],
)
def test_a_cell_of_bodies(bodies: Bodies, cell: str, names: list[str]) -> None:
    assert [body.name for body in bodies.listed(cell)] == names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Thường trực BCĐ PCTP tỉnh", "Thường trực Ban Chỉ đạo phòng, chống tội phạm tỉnh"),
        ("Sở GDĐT", "Sở Giáo dục và Đào tạo"),
        ("Bộ Công an (C04)", "Bộ Công an"),
        ("Công an tỉnh để tổng hợp", "Công an tỉnh"),
        ("Công an tỉnh và Sở Y tế", None),
        ("một báo cáo", None),
        ("", None),
    ],
)
def test_words_that_are_one_body(bodies: Bodies, words: str, name: str | None) -> None:
    body = bodies.one(words)
    assert (body.name if body else None) == name


@dataclass(frozen=True)
class Said:
    code: str
    start: int
    end: int


class OneBook:
    """Knows one health department, by one odd name as well."""

    def find(self, name: str, area: str) -> str | None:
        return "ca-mau/so-y-te" if (name, area) == ("Sở Y tế", "ca-mau") else None

    def mentions(self, text: str, area: str) -> Sequence[Said]:
        at = text.find("Bà Chị")
        return [Said("ca-mau/so-y-te", at, at + 6)] if at >= 0 else []


def test_the_directory_goes_first_and_only_unknown_bodies_are_proposed() -> None:
    bodies = Bodies(OneBook(), "ca-mau", "tỉnh Cà Mau", "province")
    found = bodies.named("Sở Y tế tỉnh Cà Mau, Bà Chị, Sở Nội vụ và các sở, ngành khác")
    assert [(body.code, body.known) for body in found] == [
        ("ca-mau/so-y-te", True),
        ("ca-mau/so-y-te", True),
        ("ca-mau/so-noi-vu", False),
        ("ca-mau/cac-so-nganh-khac", False),
    ]
    assert [(one.code, one.name, one.kind, one.level, one.group) for one in bodies.proposals()] == [
        ("ca-mau/so-noi-vu", "Sở Nội vụ tỉnh Cà Mau", "so", "province", None),
        ("ca-mau/cac-so-nganh-khac", "Các sở, ngành khác", "khac", "province", "residual"),
    ]
    assert bodies.proposals({"ca-mau/so-y-te"}) == []


@pytest.mark.parametrize(
    ("piece", "count"), [("UBND các huyện, ", 2000), ("- ", 0), ("(", 0), ("Công an tỉnh, ", 2000), ("A-A và ", 0)]
)
def test_a_long_text_is_read_to_its_end(piece: str, count: int) -> None:
    assert len(spans(piece * 2000)) == count


@pytest.mark.parametrize("piece", ["Ban Chỉ đạo phòng, chống ", "các đơn vị thuộc ", "Văn phòng "])
def test_bodies_within_bodies_end_somewhere(piece: str) -> None:
    assert len(spans(piece * 600)) > 5

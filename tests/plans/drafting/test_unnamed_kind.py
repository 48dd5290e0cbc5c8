"""Openings that do not say what the document is; dates and numbers that a page, not a document, carries."""

from __future__ import annotations

from plans.drafting.document import Line, Place
from plans.drafting.heading.header import Header, read_header


def _read(text: str) -> Header:
    return read_header([Line(line, Place(line=at)) for at, line in enumerate(text.split("\n"), 1)])


def test_a_title_in_capitals_below_the_block_whose_kind_is_lost() -> None:
    header = _read(
        "ỦY BAN NHÂN DÂN\nQUẬN 11 |\nSố: 14/KH-UBND |\nQuận 11, ngày 10 tháng 01 năm 2020 |\n"
        "TỔ CHỨC CHĂM LO CHO CÁC ĐỐI TƯỢNG\nNHÂN DỊP TẾT NGUYÊN ĐÁN\n"
        "Căn cứ Kế hoạch số 45/KH-UBND của Ủy ban nhân dân Thành phố;"
    )
    assert header.title == "TỔ CHỨC CHĂM LO CHO CÁC ĐỐI TƯỢNG NHÂN DỊP TẾT NGUYÊN ĐÁN"
    assert (header.kind, header.number) == ("plan", "14/KH-UBND")


def test_the_number_says_the_kind_where_no_grounds_follow() -> None:
    header = _read(
        "BAN CHỈ ĐẠO LIÊN NGÀNH TRUNG ƯƠNG VỀ AN TOÀN THỰC PHẨM |\nSố: 14/KH-BCĐTƯATTP | Hà Nội, ngày 18 tháng 12 năm 2024 |\n"
        "BẢO ĐẢM AN TOÀN THỰC PHẨM TẾT NGUYÊN ĐÁN\nTết Nguyên đán năm 2025 đang tới gần, nhu cầu tăng cao."
    )
    assert (header.title, header.kind) == ("BẢO ĐẢM AN TOÀN THỰC PHẨM TẾT NGUYÊN ĐÁN", "plan")


def test_words_in_capitals_under_another_number_are_no_title() -> None:
    header = _read(
        "ỦY BAN NHÂN DÂN\nQUẬN 11 |\nSố: 14/UBND-VX |\nQuận 11, ngày 10 tháng 01 năm 2020 |\n"
        "ĐỊA CHỈ TIẾP NHẬN HỒ SƠ CỦA CÔNG DÂN\nMọi chi tiết xin liên hệ bộ phận một cửa."
    )
    assert header.title is None


def test_no_title_where_the_grounds_follow_the_block() -> None:
    header = _read(
        "ỦY BAN NHÂN DÂN |\nSố: 66/KH-UBND |\nNam Định, ngày 21 tháng 6 năm 2021 |\n"
        "Căn cứ Luật Phòng cháy và chữa cháy;\nCăn cứ Nghị định số 136/2020/NĐ-CP;"
    )
    assert header.title is None


def test_a_letter_put_on_a_page() -> None:
    header = _read(
        "Phát động toàn dân giữ gìn vệ sinh môi trường năm 2020\nNgày đăng 20/01/2020 | 23:46  | Lượt xem: 27\n\n"
        "Thực hiện Kế hoạch số 211-KH/QU ngày 25/12/2019 của Quận ủy; Ủy ban nhân dân phường Cự Khối thông báo:\n\n"
        "1. Đề nghị các đoàn thể tham gia."
    )
    assert header.title == "Phát động toàn dân giữ gìn vệ sinh môi trường năm 2020"
    assert header.issuer == "Ủy ban nhân dân phường Cự Khối"
    assert (header.number, header.issued_on) == (None, None)


def test_news_gives_neither_title_nor_number_nor_date() -> None:
    header = _read(
        "Kế hoạch triển khai “Tháng hành động” năm 2020\n16/06/2020\n\n"
        "Ngày 10 tháng 6 năm 2020, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 2057/KH-UBND triển khai “Tháng hành động”."
    )
    assert (header.number, header.issued_on) == (None, None)


def test_the_place_in_the_right_column_beside_the_number() -> None:
    header = _read(
        "PHÒNG GD & ĐT X              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG TH & THCS LÊ LỢI      Độc lập\n"
        "        Số……./KH-TrgLL                  Đăk Tơ Pang, ngày 04  tháng 4 năm 2022\n\nKẾ HOẠCH\n\n"
        "Phòng, chống tai nạn thương tích năm 2022\n\nCăn cứ Kế hoạch số 630/KH-SGDĐT ngày 17 tháng 3 năm 2022;"
    )
    assert (header.number, header.symbol, header.place) == (None, "KH-TrgLL", "Đăk Tơ Pang")
    assert str(header.issued_on) == "2022-04-04"

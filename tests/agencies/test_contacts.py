"""Contacts are taken in whole or not at all, each fault with its row."""

from __future__ import annotations

import unicodedata
import zipfile
from email.utils import getaddresses
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from agencies.addresses import email_address, is_mobile, phone_number
from agencies.contacts import Contact, read_contacts
from agencies.demo_contacts import demo_contacts, write_demo_contacts
from agencies.directory import Agency, Directory, Group
from plans.errors import InputError

HEADER = "agency,name,email,phone,role,channels\n"
DIRECTORY = Directory(
    [
        Agency(
            f"{area}/so-y-te", area, f"Sở Y tế tỉnh {place}", "Sở Y tế", "so", "province", parent=f"{area}/ubnd-tinh"
        )
        for area, place in (("kon-tum", "Kon Tum"), ("gia-lai", "Gia Lai"))
    ]
    + [
        Agency(f"{area}/ubnd-tinh", area, f"Ủy ban nhân dân tỉnh {place}", "UBND tỉnh", "ubnd", "province")
        for area, place in (("kon-tum", "Kon Tum"), ("gia-lai", "Gia Lai"))
    ],
    [Group("kon-tum/cac-so", "kon-tum", "Các sở", "closed"), Group("kon-tum/cac-hoi", "kon-tum", "Các hội", "open")],
)


def read(tmp_path: Path, text: str | bytes, name: str = "c.csv") -> list[Contact]:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_contacts(path, DIRECTORY)


def refusal(tmp_path: Path, text: str | bytes) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    return str(caught.value).splitlines()


GOOD_ROW = "kon-tum/so-y-te,Trần Thị B,vanthu@soyte.example.com,0912345678,van-thu,email+sms\n"


def test_a_row_of_every_field(tmp_path: Path) -> None:
    assert read(tmp_path, HEADER + GOOD_ROW) == [
        Contact("kon-tum/so-y-te", "Trần Thị B", "van-thu", "vanthu@soyte.example.com", "+84912345678", True, True)
    ]


def test_vietnamese_headings_semicolons_full_names_and_defaults(tmp_path: Path) -> None:
    text = (
        "\ufeffCơ quan;Họ và tên;Thư điện tử;Điện thoại;Vai trò;Kênh\r\n"
        "Sở Y tế tỉnh Kon Tum;Trần  B;b@example.com;;;\r\n"
        "\r\n"
        "Uỷ ban nhân dân tỉnh Gia Lai;Lê C;c@example.com;0260 3862 455;Lãnh đạo;Thư điện tử\r\n"
    )
    assert read(tmp_path, text) == [
        Contact("kon-tum/so-y-te", "Trần B", "van-thu", "b@example.com", None, True, False),
        Contact("gia-lai/ubnd-tinh", "Lê C", "lanh-dao", "c@example.com", "+842603862455", True, False),
    ]


def test_decomposed_names_are_kept_composed(tmp_path: Path) -> None:
    found = read(tmp_path, unicodedata.normalize("NFD", HEADER + GOOD_ROW))
    assert found[0].name == "Trần Thị B"


def test_an_open_group_may_have_a_contact(tmp_path: Path) -> None:
    assert read(tmp_path, HEADER + "kon-tum/cac-hoi,Hội,h@example.com,,,\n")[0].agency == "kon-tum/cac-hoi"


BAD = [
    ("kon-tum/so-yte,B,b@example.com,,,", "có phải “kon-tum/so-y-te”"),
    ("Sở Y té tỉnh Kontum,B,b@example.com,,,", "có phải “Sở Y tế tỉnh Kon Tum”"),
    ("Sở Y tế,B,b@example.com,,,", "nhiều địa bàn"),
    ("kon-tum/cac-so,B,b@example.com,,,", "khối"),
    (",B,b@example.com,,,", "agency: không được để trống"),
    ("kon-tum/so-y-te,,b@example.com,,,", "name: không được để trống"),
    ("kon-tum/so-y-te,12,b@example.com,,,", "name"),
    ("kon-tum/so-y-te,B,,,,", "cần địa chỉ"),
    ('kon-tum/so-y-te,B,"b@example.com,c@example.com",,,', "đúng một địa chỉ"),
    ("kon-tum/so-y-te,B,b@example.com;c@example.com,,,", "đúng một địa chỉ"),
    ("kon-tum/so-y-te,B,b@example.com c@example.com,,,", "đúng một địa chỉ"),
    ('kon-tum/so-y-te,B,"b@example.com\nc@example.com",,,', "email: có xuống dòng"),
    ("kon-tum/so-y-te,B,b%2Cc@example.com,,,", "email"),
    ('kon-tum/so-y-te,B,"""b c""@example.com",,,', "email"),
    ("kon-tum/so-y-te,B,B <b@example.com>,,,", "email"),
    ("kon-tum/so-y-te,B,b@example,,,", "email"),
    ("kon-tum/so-y-te,B,đ@example.com,,,", "email"),
    ("kon-tum/so-y-te,B,b@exámple.com,,,", "email"),
    ("kon-tum/so-y-te,B,b..c@example.com,,,", "email"),
    ("kon-tum/so-y-te,B,b@example.com?to=c@example.com,,,", "email"),
    ("kon-tum/so-y-te,B,,0912345,,", "phone"),
    ("kon-tum/so-y-te,B,,0112345678,,", "phone"),
    ("kon-tum/so-y-te,B,,+1 202 555 0100,,", "phone"),
    ("kon-tum/so-y-te,B,,0912345678/0912345679,,", "phone"),
    ("kon-tum/so-y-te,B,b@example.com,0260 3862 455,,sms", "số di động"),
    ("kon-tum/so-y-te,B,b@example.com,,,sms", "số di động"),
    ("kon-tum/so-y-te,B,,0912345679,,email", "không có địa chỉ"),
    ("kon-tum/so-y-te,B,b@example.com,,van-thư-ký,", "có phải “van-thu”"),
    ("kon-tum/so-y-te,B,b@example.com,,,fax", "không có kênh “fax”"),
    ('kon-tum/so-y-te,"B\r\nBcc: x",b@example.com,,,', "name: có xuống dòng"),
    ("kon-tum/so-y-te,B\x07,b@example.com,,,", "U+0007"),
    ("kon-tum/so-y-te,B\u202e,b@example.com,,,", "U+202E"),
    ("kon-tum/so-y-te,B,b@example.com,,,email,sms", "nhiều ô hơn"),
]


@pytest.mark.parametrize(("row", "words"), BAD)
def test_a_faulty_row_is_named_and_nothing_is_taken(tmp_path: Path, row: str, words: str) -> None:
    said = refusal(tmp_path, HEADER + GOOD_ROW + row + "\n")
    assert len(said) == 1, said
    assert said[0].startswith("c.csv:3: ")
    assert words in said[0]


def test_every_faulty_row_is_named(tmp_path: Path) -> None:
    rows = "".join(row + "\n" for row, _ in BAD)
    places = {line.split(":")[1] for line in refusal(tmp_path, HEADER + rows)}
    assert len(places) == len(BAD)


@pytest.mark.parametrize(
    "again",
    [
        GOOD_ROW,
        "kon-tum/so-y-te,trần thị b,khac@example.com,,van-thu,\n",
        "kon-tum/so-y-te,Người khác,VANTHU@soyte.example.com,,van-thu,\n",
        "kon-tum/so-y-te,Người khác,,+84 912 345 678,van-thu,\n",
    ],
)
def test_a_repeated_row_is_named_with_the_first(tmp_path: Path, again: str) -> None:
    said = refusal(tmp_path, HEADER + GOOD_ROW + again)
    assert len(said) == 1
    assert said[0].startswith("c.csv:3: ")
    assert "dòng 2" in said[0]


def test_the_same_address_may_serve_another_role_or_agency(tmp_path: Path) -> None:
    others = GOOD_ROW.replace("van-thu,", "dau-moi,") + GOOD_ROW.replace("kon-tum", "gia-lai")
    assert len(read(tmp_path, HEADER + GOOD_ROW + others)) == 3


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("agency,name,emal,phone\n", "có phải “email”"),
        ("agency,email\n", "thiếu cột: name"),
        ("agency,name,role\n", "email, phone"),
        ("agency,name,email,thư điện tử\n", "lặp lại"),
    ],
)
def test_a_faulty_heading(tmp_path: Path, header: str, words: str) -> None:
    said = refusal(tmp_path, header + "kon-tum/so-y-te,B,b@example.com,\n")
    assert len(said) == 1
    assert said[0].startswith("c.csv:1: ")
    assert words in said[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "không có dòng nào"),
        (b"\n\n", "không có dòng nào"),
        (HEADER.encode(), "chỉ có dòng tiêu đề"),
        ((HEADER + GOOD_ROW).encode("utf-16"), "UTF-16"),
        ((HEADER + GOOD_ROW).encode("utf-16-le"), "UTF-16"),
        (b"\x89PNG\r\n\x1a\n\0\0", "nhị phân"),
        (HEADER.encode() + b"kon-tum/so-y-te,Ng\xf4,b@example.com\n", "c.csv:2: có ký tự không phải UTF-8"),
        (b"PK\x03\x04junk", "XLSX hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".xls"),
        (b"<html><table>", "trang web"),
        ((HEADER + 'kon-tum/so-y-te,"B').encode(), "ngoặc kép"),
        (("," * 60 + "\n").encode(), "cột"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(tmp_path: Path, content: bytes, words: str) -> None:
    said = refusal(tmp_path, content)
    assert len(said) == 1, said
    assert words in said[0]


def test_a_file_over_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(InputError, match="50 MB"):
        read_contacts(path, DIRECTORY)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(InputError, match="không tìm thấy tệp"):
            read_contacts(path, DIRECTORY)


def workbook(*rows: tuple[str | int | None, ...]) -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_workbook_whose_phone_lost_its_zero(tmp_path: Path) -> None:
    rows = (("Cơ quan", "Tên", "Email", "Điện thoại"), ("kon-tum/so-y-te", "B", "b@example.com", 912345678))
    assert read(tmp_path, workbook(*rows), "c.xlsx") == [
        Contact("kon-tum/so-y-te", "B", "van-thu", "b@example.com", "+84912345678", True, True)
    ]


def test_rows_of_a_workbook_are_numbered_as_it_shows_them(tmp_path: Path) -> None:
    rows = (("agency", "name", "email"), (None,), ("kon-tum/so-y-te", "B", "b@example.com;c@example.com"))
    said = refusal(tmp_path, workbook(*rows))
    assert len(said) == 1
    assert said[0].startswith("c.csv:3: email")


def test_a_formula_is_not_read_as_an_empty_cell(tmp_path: Path) -> None:
    rows = (("agency", "name", "email", "phone"), ("kon-tum/so-y-te", "B", "b@example.com", '=0&"912345678"'))
    assert refusal(tmp_path, workbook(*rows)) == ["c.csv:2: ô thứ 4 là công thức; hãy dán giá trị thay cho công thức"]


def test_a_workbook_that_swells_is_refused(tmp_path: Path) -> None:
    stream = BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        for _ in range(201):
            sheet.write(b"\0" * 1_000_000)
    assert "quá lớn" in refusal(tmp_path, stream.getvalue())[0]


@pytest.mark.parametrize(
    "written", ["0912345678", "0912 345 678", "0912.345.678", "+84912345678", "84912345678", "(0912) 345-678"]
)
def test_phone_forms(written: str) -> None:
    assert phone_number(written) == "+84912345678"
    assert is_mobile("+84912345678")
    assert not is_mobile("+842603862455")


@given(st.one_of(st.emails(), st.text("ab@.,; %<>\"'()?&=\r\n\t\u00a0", max_size=20)))
def test_an_accepted_address_is_one_address_to_every_library(text: str) -> None:
    try:
        found = email_address(text)
    except ValueError:
        return
    assert found.lower() == text.lower()
    assert found.isascii()
    assert getaddresses([found]) == [("", found)]
    assert not set(found) & set(",; %<>\"'()?&=\r\n\t")
    assert found.count("@") == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("junk") / "c.csv"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_contacts(path, DIRECTORY)


CELLS = st.text(max_size=12) | st.sampled_from(["kon-tum/so-y-te", "B", "b@example.com", "0912345678", "lanh-dao"])


@given(st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=4))
def test_any_cells_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    path = tmp_path_factory.mktemp("cells") / "c.csv"
    path.write_text(HEADER + "\n".join(quoted), encoding="utf-8", errors="replace", newline="")
    try:
        contacts = read_contacts(path, DIRECTORY)
    except InputError:
        return
    assert contacts
    assert all(one.email or one.phone for one in contacts)


def test_demo_contacts_can_be_imported_and_reach_nobody(tmp_path: Path) -> None:
    path = tmp_path / "demo.csv"
    write_demo_contacts(DIRECTORY, path)
    contacts = read_contacts(path, DIRECTORY)
    assert contacts == demo_contacts(DIRECTORY) == demo_contacts(DIRECTORY)
    assert {one.agency for one in contacts if one.role == "van-thu" and one.by_email and one.by_sms} == set(
        DIRECTORY.agencies
    )
    leaders = [one for one in contacts if one.role == "lanh-dao"]
    assert {one.agency for one in leaders} == {"kon-tum/ubnd-tinh", "gia-lai/ubnd-tinh"}
    assert all(one.email and one.email.endswith(".example.com") for one in contacts)
    assert all(one.phone is None or one.phone.startswith("+8450") for one in contacts)
    assert not any(one.by_sms for one in leaders)

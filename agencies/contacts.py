"""Contacts out of a CSV or XLSX file: all of them, or an ``InputError`` that names every faulty row.

Columns in any order, by their English or Vietnamese heading: agency (code, or the full official name), name, email,
phone, role, channels. A role left out is the desk (văn thư); channels left out are those with an address.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from agencies.addresses import email_address, is_mobile, phone_number
from agencies.directory import Directory
from agencies.sheets import Row, read_rows
from plans.errors import Fault, InputError
from plans.text import ascii_slug, fold_white, nearest

T = TypeVar("T")

DESK, LEADERSHIP = "van-thu", "lanh-dao"
ROLES = (DESK, "dau-moi", "chuyen-vien", LEADERSHIP)
MAX_FAULTS = 200
MAX_NAME = 200

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "agency": ("agency", "co-quan", "don-vi", "co-quan-don-vi", "ma-co-quan", "ten-co-quan"),
    "name": ("name", "ho-ten", "ten", "ho-va-ten", "nguoi-nhan"),
    "email": ("email", "e-mail", "thu-dien-tu", "mail", "dia-chi-email", "dia-chi-thu"),
    "phone": ("phone", "dien-thoai", "so-dien-thoai", "di-dong", "sdt"),
    "role": ("role", "vai-tro"),
    "channels": ("channels", "kenh", "kenh-nhan"),
}
_CHANNELS = {
    "email": "email", "e-mail": "email", "mail": "email", "thu-dien-tu": "email", "thu": "email",
    "sms": "sms", "tin-nhan": "sms", "tin-nhan-sms": "sms",
}  # fmt: skip
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Contact:
    """A desk or officer of an agency; ``phone`` is +84…"""

    agency: str
    name: str
    role: str
    email: str | None
    phone: str | None
    by_email: bool
    by_sms: bool

    def row(self) -> dict[str, Any]:
        """The contact as the register's columns."""
        return asdict(self)


def read_contacts(path: Path, directory: Directory) -> list[Contact]:
    """The contacts of a file; nothing of it where any row is faulty."""
    rows = read_rows(path)
    if not rows:
        raise InputError(Fault(path.name, "tệp không có dòng nào"))
    reader = _Reader(path.name, _columns(path.name, rows[0]), directory)
    contacts = [contact for row in rows[1:] if (contact := reader.contact(row))]
    if reader.faults:
        raise InputError(*_shown(path.name, reader.faults))
    if not contacts:
        raise InputError(Fault(path.name, "tệp chỉ có dòng tiêu đề, không có liên hệ nào"))
    return contacts


def _shown(name: str, faults: list[Fault]) -> list[Fault]:
    more = len(faults) - MAX_FAULTS
    return faults[:MAX_FAULTS] + ([Fault(name, f"và {more} lỗi nữa")] if more > 0 else [])


def _columns(name: str, header: Row) -> dict[str, int]:
    """Column by field; an unknown heading is a fault, with the nearest known one."""
    known = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
    columns: dict[str, int] = {}
    faults = []
    for at, heading in enumerate(header.cells):
        field = known.get(ascii_slug(heading))
        if field and field not in columns:
            columns[field] = at
        elif field or heading.strip():
            faults.append(Fault(name, _bad_heading(heading, field, known), header.number))
    missing = [field for field in ("agency", "name") if field not in columns]
    if not faults and missing:
        faults.append(Fault(name, f"thiếu cột: {', '.join(missing)}", header.number))
    if not faults and not {"email", "phone"} & set(columns):
        faults.append(Fault(name, "cần ít nhất một trong hai cột email, phone", header.number))
    if faults:
        raise InputError(*faults)
    return columns


def _bad_heading(heading: str, field: str | None, known: Mapping[str, str]) -> str:
    if field:
        return f"cột “{heading}” lặp lại ({field})"
    like = nearest(heading, known)
    return f"không rõ cột “{heading[:60]}”" + (f"; có phải “{known[like]}”?" if like else "")


class _Reader:
    """Reads rows one by one and gathers the faults of all of them."""

    def __init__(self, file: str, columns: Mapping[str, int], directory: Directory) -> None:
        self.faults: list[Fault] = []
        self._file, self._columns, self._directory = file, columns, directory
        self._seen: dict[tuple[str, ...], int] = {}

    def contact(self, row: Row) -> Contact | None:
        before = len(self.faults)
        if any(cell.strip() for cell in row.cells[max(self._columns.values()) + 1 :]):
            self._fault(row, "", "có nhiều ô hơn dòng tiêu đề; ô có dấu phẩy phải để trong ngoặc kép")
        agency = self._field(row, "agency", self._agency)
        name = self._field(row, "name", contact_name)
        email = self._field(row, "email", email_address, optional=True)
        phone = self._field(row, "phone", phone_number, optional=True)
        role = self._field(row, "role", _role, optional=True) or DESK
        channels = self._field(row, "channels", _channels, optional=True)
        if len(self.faults) > before:
            return None
        by_email, by_sms = self._ways(row, channels, email, phone)
        contact = Contact(agency or "", name or "", role, email, phone, by_email, by_sms)
        self._once(row, contact)
        return contact if len(self.faults) == before else None

    def _fault(self, row: Row, field: str, message: str) -> None:
        self.faults.append(Fault(self._file, message, row.number, field))

    def _field(self, row: Row, field: str, read: Callable[[str], T], optional: bool = False) -> T | None:
        """A cell read, or None with a fault noted; an empty optional cell is None."""
        at = self._columns.get(field)
        cell = row.cells[at] if at is not None and at < len(row.cells) else ""
        try:
            text = one_line(cell)
            if text:
                return read(text)
        except ValueError as error:
            self._fault(row, field, str(error))
            return None
        if not optional:
            self._fault(row, field, "không được để trống")
        return None

    def _agency(self, text: str) -> str:
        """A whole code, or the full name of a body."""
        directory = self._directory
        if directory.is_agency(text) or directory.group_kind(text) == "open":
            return text
        if directory.group_kind(text):
            raise ValueError(f"“{text}” là một khối; hãy ghi từng cơ quan thành viên")
        found = {code for area in directory.areas if (code := directory.find(text, area))}
        if len(found) == 1:
            return found.pop()
        if found:
            raise ValueError(f"“{text[:100]}” có ở nhiều địa bàn ({', '.join(sorted(found)[:3])}…); hãy ghi mã cơ quan")
        like = directory.nearest(text) if "/" in text else directory.names.nearest(text, "")
        raise ValueError(f"không có cơ quan “{text[:100]}” trong danh bạ" + (f"; có phải “{like}”?" if like else ""))

    def _ways(self, row: Row, channels: set[str] | None, email: str | None, phone: str | None) -> tuple[bool, bool]:
        if not email and not phone:
            self._fault(row, "", "cần địa chỉ thư điện tử hoặc số điện thoại")
        if channels is None:
            return bool(email), bool(phone and is_mobile(phone))
        if "email" in channels and not email:
            self._fault(row, "email", "chọn kênh thư điện tử nhưng không có địa chỉ")
        if "sms" in channels and not (phone and is_mobile(phone)):
            self._fault(row, "phone", "chọn kênh tin nhắn nhưng không có số di động")
        return "email" in channels, "sms" in channels

    def _once(self, row: Row, contact: Contact) -> None:
        """The same person in the same role, or the same address in the same role, must not get two letters."""
        base = (contact.agency, contact.role)
        keys = [(*base, "name", ascii_slug(contact.name))]
        keys += [(*base, "email", contact.email.lower())] if contact.email else []
        keys += [(*base, "phone", contact.phone)] if contact.phone else []
        first = min((self._seen[key] for key in keys if key in self._seen), default=None)
        if first is not None:
            self._fault(row, "", f"trùng với dòng {first} (cùng cơ quan, vai trò và tên, thư hoặc điện thoại)")
        for key in keys:
            self._seen.setdefault(key, row.number)


def one_line(cell: str) -> str:
    """A cell without blanks around it, NFC; control characters and line ends within are faults."""
    text = unicodedata.normalize("NFC", cell).strip(" \u00a0\u200b\ufeff")
    if found := _UNFIT.search(text):
        raise ValueError(f"có xuống dòng hoặc ký tự điều khiển (U+{ord(found.group()):04X})")
    return text


def contact_name(text: str) -> str:
    name = fold_white(text)
    if len(name) > MAX_NAME or not any(char.isalpha() for char in name):
        raise ValueError(f"“{name[:60]}” không phải tên người hay bộ phận (có chữ, không quá {MAX_NAME} ký tự)")
    return name


def _role(text: str) -> str:
    role = ascii_slug(text)
    if role not in ROLES:
        like = nearest(role, ROLES)
        hint = f"có phải “{like}”?" if like else f"dùng: {', '.join(ROLES)}"
        raise ValueError(f"không có vai trò “{text[:60]}”; {hint}")
    return role


def _channels(text: str) -> set[str]:
    return set(_each_channel(text))


def _each_channel(text: str) -> Iterator[str]:
    for word in re.split(r"[,;/+|&]|\bvà\b", text):
        if slug := ascii_slug(word):
            if slug not in _CHANNELS:
                raise ValueError(f"không có kênh “{word.strip()[:60]}”; dùng: email, sms")
            yield _CHANNELS[slug]

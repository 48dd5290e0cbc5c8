"""A contact as an agency names it -> a contact of the register, and what must be mended, by field. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from agencies.addresses import email_address, is_mobile, phone_number
from agencies.contacts import DESK, ROLES, Contact, contact_name, one_line
from agencies.portal.shown.hand_in_form import Read
from plans.register.queries import ContactView

T = TypeVar("T")
ROLE_WORDS = {
    "van-thu": "Văn thư",
    "dau-moi": "Đầu mối",
    "chuyen-vien": "Chuyên viên",
    "lanh-dao": "Lãnh đạo",
}
NO_NAME = "Nhập tên người hoặc bộ phận nhận."
NO_ADDRESS = "Nhập thư điện tử hoặc điện thoại."
NO_CHANNEL = "Chọn ít nhất một kênh nhận."
NO_EMAIL = "Chọn nhận qua thư điện tử thì phải có địa chỉ thư."
NO_MOBILE = "Chọn nhận qua tin nhắn thì phải có số di động."


@dataclass(slots=True)
class Named:
    """The contact, None where something must be mended."""

    contact: Contact | None = None
    problems: dict[str, str] = field(default_factory=dict)


def offered(contacts: Sequence[ContactView], chosen: tuple[str, str]) -> dict[str, Any]:
    """What the contacts of a body and the form below them are shown with; ``chosen``: name and role of the one to be
    mended there."""
    return {
        "contacts": contacts,
        "mended": next((one for one in contacts if (one.name, one.role) == chosen), None),
        "roles": [(role, ROLE_WORDS[role]) for role in ROLES],
        "role_words": ROLE_WORDS,
    }


def read_contact(text: Read, agency: str) -> Named:
    """``text`` gives a field's words, '' where it did not come."""
    named = Named()
    name = _read(named, text, "ten", contact_name) or ""
    if not name and "ten" not in named.problems:
        named.problems["ten"] = NO_NAME
    role = text("vai_tro") or DESK
    if role not in ROLES:
        named.problems["vai_tro"] = "Chọn vai trò."
    email, phone = _read(named, text, "thu", email_address), _read(named, text, "dien_thoai", phone_number)
    by_email, by_sms = bool(text("qua_thu")), bool(text("qua_tin_nhan"))
    _check_ways(named, email, phone, by_email=by_email, by_sms=by_sms)
    if not named.problems:
        named.contact = Contact(agency, name, role, email, phone, by_email, by_sms)
    return named


def _read(named: Named, text: Read, name: str, read: Callable[[str], T]) -> T | None:
    try:
        words = one_line(text(name))
        return read(words) if words else None
    except ValueError as error:
        said = str(error)
        named.problems[name] = said[:1].upper() + said[1:] + ("" if said.endswith(".") else ".")
        return None


def _check_ways(named: Named, email: str | None, phone: str | None, *, by_email: bool, by_sms: bool) -> None:
    problems = named.problems
    if not email and not phone and not {"thu", "dien_thoai"} & problems.keys():
        problems["thu"] = NO_ADDRESS
    elif not by_email and not by_sms:
        problems["qua_thu"] = NO_CHANNEL
    if by_email and not email:
        problems.setdefault("thu", NO_EMAIL)
    if by_sms and not (phone and is_mobile(phone)):
        problems.setdefault("dien_thoai", NO_MOBILE)

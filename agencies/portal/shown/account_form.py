"""The form of an account as it was filled in -> its values, and what must be mended, by field. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from agencies.directory import Directory
from agencies.portal.security import passwords
from agencies.portal.visitors import ROLES

ROLE_WORDS = {"administrator": "Quản trị", "coordinator": "Điều phối", "supervisor": "Lãnh đạo", "agency": "Cơ quan"}
AUDIENCE_WORDS = {"work": "Thư nhắc việc", "calendar": "Lịch", "api": "Phần mềm (API)"}
_LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,99}")
_LONGEST_NAME = 120
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")

Read = Callable[[str], str]


@dataclass(slots=True)
class Filled:
    """What the form says; ``problems`` are words by field."""

    login: str = ""
    name: str = ""
    role: str = ""
    area: str | None = None
    agency: str | None = None
    problems: dict[str, str] = field(default_factory=dict)


def read_account(text: Read, directory: Directory, *, new: bool) -> Filled:
    """``text`` gives a field's words, '' where it did not come. Only a new account's login is read."""
    filled = Filled(text("tai_khoan").lower(), _CONTROL.sub("", text("ten"))[:_LONGEST_NAME], text("vai_tro"))
    if new and not _LOGIN.fullmatch(filled.login):
        filled.problems["tai_khoan"] = "Tên đăng nhập có 2–100 ký tự: chữ không dấu, số và các dấu . _ @ + -"
    filled.name = filled.name or filled.login
    if filled.role not in ROLES:
        filled.problems["vai_tro"] = "Chọn vai trò."
    elif filled.role == "agency":
        filled.agency = agency_of(text("co_quan"), directory, filled.problems)
    elif filled.role != "administrator":
        filled.area = _area(text("dia_ban"), directory, filled.problems)
    return filled


def agency_of(words: str, directory: Directory, problems: dict[str, str], name: str = "co_quan") -> str | None:
    """The agency of a code, or of a name that stands for one alone."""
    if not words:
        problems[name] = "Nhập mã cơ quan, ví dụ kon-tum/so-y-te."
        return None
    if directory.is_agency(words):
        return words
    found = {code for area in directory.areas if (code := directory.find(words, area)) and directory.is_agency(code)}
    if len(found) == 1:
        return found.pop()
    problems[name] = "Không có cơ quan này trong danh bạ." if not found else "Nhiều cơ quan cùng tên; nhập mã."
    return None


def _area(words: str, directory: Directory, problems: dict[str, str]) -> str | None:
    if words and words not in directory.areas:
        problems["dia_ban"] = "Không có địa bàn này trong danh bạ."
        return None
    return words or None


def password_problems(raw: Callable[[str], object]) -> dict[str, str]:
    """What is wrong with a new password typed twice; passwords are taken as they are, white space too."""
    first, again = raw("mat_khau_moi"), raw("nhap_lai")
    if not isinstance(first, str):
        return {"mat_khau_moi": "Nhập mật khẩu mới."}
    if why := passwords.why_not(first):
        return {"mat_khau_moi": why}
    if first == raw("mat_khau"):
        return {"mat_khau_moi": "Mật khẩu mới phải khác mật khẩu đang dùng."}
    return {} if first == again else {"nhap_lai": "Hai lần nhập không giống nhau."}

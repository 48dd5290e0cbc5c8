"""One e-mail address or phone number of a contact, strictly: nothing that any library could take for two."""

from __future__ import annotations

import re

from email_validator import EmailNotValidError, validate_email

_LOCAL = r"[A-Za-z0-9_](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_])?"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ONE = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+[A-Za-z](?:[A-Za-z0-9-]{{0,61}}[A-Za-z0-9])")
_SIGNS = re.compile(r"[\s.()-]")
# Numbering plan of Thông tư 22/2014/TT-BTTTT: after the 0, nine digits for mobiles (3, 5, 7, 8, 9), ten for fixed
# lines (2).
_MOBILE = re.compile(r"[35789]\d{8}")
_FIXED = re.compile(r"2\d{9}")


def email_address(text: str) -> str:
    """The address, its domain in lower case; ``ValueError`` with the reader's words where it is none or several."""
    if text.count("@") > 1 or re.search(r"[,;\s]", text):
        raise ValueError(f"“{text}” không phải đúng một địa chỉ thư; mỗi ô chỉ ghi một địa chỉ")
    if not _ONE.fullmatch(text):
        raise ValueError(f"“{text}” không phải địa chỉ thư hợp lệ; ví dụ: vanthu@soyte.example")
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False, allow_quoted_local=False)
    except EmailNotValidError:
        raise ValueError(f"“{text}” không phải địa chỉ thư hợp lệ") from None
    local, _, domain = text.partition("@")
    return f"{local}@{domain.lower()}"  # not the validator's form: it writes punycode domains out in Unicode


def phone_number(text: str) -> str:
    """A Vietnamese number as ``+84…``; a spreadsheet's lost leading 0 is put back for mobiles."""
    digits = _SIGNS.sub("", text)
    national = re.sub(r"^(?:\+84|0084|84(?=\d{9,10}$)|0)", "", digits)
    if not (_MOBILE.fullmatch(national) or (_FIXED.fullmatch(national) and national != digits)):
        raise ValueError(f"“{text}” không phải đúng một số điện thoại Việt Nam; viết 0912 345 678 hoặc +84 912 345 678")
    return f"+84{national}"


def is_mobile(number: str) -> bool:
    """Whether a normalised number can receive SMS."""
    return _MOBILE.fullmatch(number.removeprefix("+84")) is not None

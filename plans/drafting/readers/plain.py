"""The text that bytes stand for: UTF-8, UTF-16 with its mark, else Windows-1258 where it gives Vietnamese.

In: bytes without a declared charset, or with one. Out: text, or one line that says how to save the file anew.
"""

from __future__ import annotations

import codecs
import re

from plans.drafting.readers.limits import refuse
from plans.drafting.readers.old_charsets import MESSAGES, old_charset
from plans.text import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9ăâđêôơưĂÂĐÊÔƠƯ]")
_WESTERN = re.compile("[\u00c0-\u00ff]")
_LOOSE = re.compile("[\u0300-\u036f]")  # a mark on no letter that may bear it: another charset
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_BROKEN = 0.05
_MOST_CONTROLS = 0.001
UNKNOWN = "không rõ bảng mã chữ; hãy mở tệp rồi lưu lại với bảng mã UTF-8"
BINARY = "không phải tệp chữ; hãy dùng DOCX, PDF, HTML, TXT, XLSX hoặc CSV"


def decoded(name: str, content: bytes, declared: str = "") -> str:
    """The text of a file; what its own mark says goes before what it declares."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(name, _strict(content, encoding))
    tried = (_strict(content, encoding) for encoding in ("utf-8", declared) if encoding)
    text = next((text for text in tried if text is not None), None)
    return _checked(name, _damaged(content) or _old_windows(name, content) if text is None else text)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except (UnicodeError, LookupError):
        return None


def _damaged(content: bytes) -> str | None:
    """UTF-8 with a few letters broken: they show as �, so that the reader of the draft sees them."""
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    broken = text.count("\ufffd")
    return text if broken <= _MOST_BROKEN * sum(1 for char in text if char > "\x7f") else None


def _old_windows(name: str, content: bytes) -> str | None:
    if _is_binary(content.decode("latin-1")):
        raise refuse(name, BINARY)
    text = nfc(_strict(content, "cp1258") or "")
    if _VIETNAMESE.search(text) and not _LOOSE.search(text) and not old_charset(text):
        return text
    if found := old_charset(content.decode("latin-1")):
        raise refuse(name, MESSAGES[found])
    return text if len(_VIETNAMESE.findall(text)) > len(_WESTERN.findall(text)) / 2 else None


def _checked(name: str, text: str | None) -> str:
    if text is None:
        raise refuse(name, UNKNOWN)
    if _is_binary(text):
        raise refuse(name, BINARY)
    return _CONTROLS.sub("", text)


def _is_binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)

"""Letters of symbol fonts (private code points, U+F020 to U+F0FF) as what they show. Pure.

In: a text, or a letter with its font. Out: the sign of the Symbol font where it has a meaning (≥, ≤, ×), a dash for any
other sign that opens a line, nothing elsewhere: arrows, ticks and boxes are no words.
"""

from __future__ import annotations

import re

_BASE = 0xF000
_NO_MEANING = "\uf0fc"
_SYMBOL_FONT = {
    0x25: "%", 0x2B: "+", 0x2D: "-", 0x2F: "/", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0xA3: "≤", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB9: "≠", 0xBB: "≈",
}  # fmt: skip
_SHOWN = str.maketrans({_BASE + code: sign for code, sign in _SYMBOL_FONT.items()})
_OPENING = re.compile(r"^\s*[\ue000-\uf8ff]\s*")
_ANY = re.compile("[\ue000-\uf8ff]")


def letter(code: str | None, font: str | None) -> str:
    """A letter that a document inserts by its code and font; still private, for ``shown``."""
    if not code or not re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) or (font or "").lower() != "symbol":
        return _NO_MEANING
    return chr(_BASE + int(code, 16) % 256)


def shown(text: str) -> str:
    """A line without private letters."""
    if not _ANY.search(text):
        return text
    return _ANY.sub(" ", _OPENING.sub("- ", text.translate(_SHOWN)))

"""Vietnamese typed in the charsets before Unicode (TCVN3 with .VnTime, VNI-Times): recognised, never guessed at. Pure.

In these, common Latin signs stand for Vietnamese letters by font only ("nh©n d©n", "nhaân daân"), so that the letters
of a text alone do not tell upper from lower case; such a text is refused, and the reader is told how to convert it.
"""

from __future__ import annotations

import re

_PROPER = re.compile("[\u1ea0-\u1ef9ăâđêôơưĂÂĐÊÔƠƯ]")
_STOOD_FOR = "[\u00ad®©¬µ¸¶·¹¨»¾¼½¦§ª«¡¢£¤¥]"
_TCVN3 = re.compile(
    rf"(?<=[^\W\d_]){_STOOD_FOR}|{_STOOD_FOR}(?=[^\W\d_])|"
    "(?<=[a-z])[ÊËÌÏÑÒÓÔÕÖ×ØÙÚÛÜÝÞßÆÇÈÉ]|[ÊËÌÏÑÒÓÔÕÖØÙÚÛÜÝÆÇÈÉ](?=[a-z])"
)
_VNI = re.compile("[AEOUYaeouyöôÖÔ][ÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜËùøûõïâêáàåãäéèúüë]")
_SHARE_OF_SIGNS = 0.03
_SHARE_OF_PROPER = 0.02
_FEWEST_SIGNS = 4
_SAMPLE = 200_000

MESSAGES = {
    "TCVN3": "chữ gõ theo bảng mã cũ TCVN3 (phông .VnTime); hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại",
    "VNI": "chữ gõ theo bảng mã cũ VNI (phông VNI-Times); hãy chuyển sang Unicode (UniKey: Ctrl+Shift+F6), lưu lại",
}


def old_charset(text: str) -> str | None:
    """TCVN3 or VNI where a text is typed in it; None for a text in Unicode or another language."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    tcvn3, vni = len(_TCVN3.findall(sample)), len(_VNI.findall(sample))
    most = max(tcvn3, vni)
    if most < max(_FEWEST_SIGNS, _SHARE_OF_SIGNS * letters):
        return None
    proper = len(_PROPER.findall(sample)) - vni  # VNI itself spells with â and ê
    if proper > _SHARE_OF_PROPER * letters and proper > most:
        return None
    return "TCVN3" if tcvn3 >= vni else "VNI"

"""The Vietnamese letters by case, for the classes of regular expressions (a range À-ỹ would hold both cases). Pure."""

from __future__ import annotations

_VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LOWER = f"a-zđ{_VOWELS}"
UPPER = f"A-ZĐ{_VOWELS.upper()}"
CAPITALISED = rf"[{UPPER}][{LOWER}]*"

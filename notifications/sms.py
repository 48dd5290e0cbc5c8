"""Short messages: no diacritics, 7-bit GSM, within the length, never cut inside a word. Pure.

GSM 03.38 (3GPP TS 23.038): 160 septets; ``[ ] { } \\ ^ ~ |`` cost two and the backtick is missing, so none of them
is used; ``#`` and ``&`` are left out because Vietnamese gateways refuse or cut at them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

LENGTH = 160
_PART = 153  # seven septets of each part say which one it is
_ALLOWED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !\"$%'()*+,-./:;<=>?@_")
_INSTEAD = str.maketrans(
    {"đ": "d", "Đ": "D", "Ð": "D", "ð": "d", "&": " va ", "#": " ", "[": "(", "]": ")", "{": "(", "}": ")"}
    | {"\\": "/", "|": "/", "^": " ", "~": "-", "`": "'", "–": "-", "—": "-", "…": "...", "“": '"', "”": '"'}
    | {"‘": "'", "’": "'", "№": "so "}
)
_CUT = ".."

# Long official names and the abbreviations that officials themselves write, the longest first.
_ABBREVIATIONS: tuple[tuple[str, str], ...] = (
    ("Doan Thanh nien Cong san Ho Chi Minh", "Doan TN"),
    ("Uy ban Mat tran To quoc Viet Nam", "UBMTTQ"),
    ("Nong nghiep va Phat trien nong thon", "NNPTNT"),
    ("Lao dong - Thuong binh va Xa hoi", "LDTBXH"),
    ("Lao dong, Thuong binh va Xa hoi", "LDTBXH"),
    ("Bo Chi huy Bo doi Bien phong", "BCH BDBP"),
    ("Van hoa, The thao va Du lich", "VHTTDL"),
    ("Van hoa, Thong tin va The thao", "VHTTTT"),
    ("Ngan hang Chinh sach xa hoi", "NHCSXH"),
    ("Dai Phat thanh va Truyen hinh", "Dai PTTH"),
    ("Dai Phat thanh - Truyen hinh", "Dai PTTH"),
    ("Uy ban Mat tran To quoc", "UBMTTQ"),
    ("Thong tin va Truyen thong", "TTTT"),
    ("Tai nguyen va Moi truong", "TNMT"),
    ("Khoa hoc va Cong nghe", "KHCN"),
    ("Giao duc va Dao tao", "GDDT"),
    ("Ke hoach va Dau tu", "KHDT"),
    ("Thi hanh an dan su", "THADS"),
    ("Vien kiem sat nhan dan", "VKSND"),
    ("Hoi Lien hiep Phu nu", "Hoi LHPN"),
    ("Bo Chi huy Quan su", "BCHQS"),
    ("Ban Chi huy Quan su", "BCHQS"),
    ("Phong, chong toi pham", "PCTP"),
    ("Phong, chong ma tuy", "PCMT"),
    ("Hoi dong nhan dan", "HDND"),
    ("Hoi Cuu chien binh", "Hoi CCB"),
    ("Giao thong van tai", "GTVT"),
    ("Quan ly thi truong", "QLTT"),
    ("Ngan hang Nha nuoc", "NHNN"),
    ("Van hoa - Xa hoi", "VHXH"),
    ("Cong thong tin dien tu", "Cong TTDT"),
    ("Toa an nhan dan", "TAND"),
    ("Uy ban nhan dan", "UBND"),
    ("Ban Chi dao", "BCD"),
    ("thanh pho", "TP"),
    ("thi xa", "TX"),
    ("Bao cao", "BC"),
    ("Ke hoach", "KH"),
)
_SHORT = {long.casefold(): short for long, short in _ABBREVIATIONS}
_LONG = re.compile("|".join(rf"\b{re.escape(long)}\b" for long, _ in _ABBREVIATIONS), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fields:
    """What may be shortened in a short message: the agency, the thing owed, and the plan's number ("" for none)."""

    agency: str
    what: str
    plan: str


def fits(text: str, length: int = LENGTH) -> bool:
    """Whether the text goes out as one 7-bit message of at most ``length`` characters."""
    return len(text) <= length and _ALLOWED.issuperset(text)


def segments(text: str) -> int:
    """How many messages the text is charged as: 160 letters, or 153 a part where there are several (TS 23.040)."""
    return 1 if len(text) <= LENGTH else -(-len(text) // _PART)


def folded(text: str) -> str:
    """The text without diacritics in the GSM letters above; đ becomes d, what has no such letter goes."""
    return " ".join(text.translate(_FOLDED).split())


class _Folding(dict[int, str]):
    """A table for ``str.translate`` that grows by each new character once; there are few in the words of officials."""

    def __missing__(self, code: int) -> str:
        stripped = unicodedata.normalize("NFKD", chr(code).translate(_INSTEAD)).translate(_INSTEAD)
        self[code] = "".join(char if char in _ALLOWED else " " if char.isspace() else "" for char in stripped)
        return self[code]


_FOLDED = _Folding()


def _short(text: str) -> str:
    return _LONG.sub(lambda found: _SHORT[found[0].casefold()], text)


def clipped(text: str, length: int) -> str:
    """At most ``length`` characters of whole words, with two dots where some were left out; "" where none fits."""
    if len(text) <= length:
        return text
    head = text[: max(length - len(_CUT) + 1, 0)].rpartition(" ")[0].rstrip(" ,;:.-")
    return head + _CUT if head else ""


def fitted(written: Callable[[Fields], str], fields: Fields, length: int = LENGTH) -> str:
    """The fullest form of a message that fits: whole names, abbreviations, no plan number, at last clipped names.

    ``written`` puts the fields (already folded) into the message's words.
    """
    plan = f", {folded(fields.plan)}" if fields.plan else ""
    whole = Fields(folded(fields.agency), folded(fields.what), plan)
    text = folded(written(whole))
    if len(text) <= length:
        return text
    short = Fields(_short(whole.agency), _short(whole.what), plan)
    for form in (short, replace(short, plan="")):
        text = folded(written(form))
        if len(text) <= length:
            return text
    return _clipped_form(written, short, length)


def _clipped_form(written: Callable[[Fields], str], short: Fields, length: int) -> str:
    room = length - len(folded(written(Fields("x", "x", "")))) + 2
    what = clipped(short.what, max(room - min(len(short.agency), room // 2), 0))
    agency = clipped(short.agency, max(room - len(what), 0))
    return clipped(folded(written(Fields(agency, what, ""))), length)

"""The fixed pieces of a document's opening: motto, number, place and date, kind (Nghị định 30/2020/NĐ-CP). Pure.

Each is looked for in the whole opening whatever its order, line ends and columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plans.drafting.aims.dates import DAY_IN_WORDS, Partial, as_date
from plans.drafting.heading.head_text import HeadText, loose
from plans.drafting.layout.letters import CAPITALISED, LOWER, UPPER

KindName = Literal["plan", "decision", "directive", "resolution", "other"]

_MOTTOS = (
    "cong hoa xa hoi chu nghia viet nam", "cong hoa xa hoi chu nghia", "cong hoa xa hoi", "chu nghia viet nam",
    "doc lap - tu do - hanh phuc", "doc lap- tu do", "doc lap tu do hanh phuc", "dang cong san viet nam",
    "dang cong san",
)  # fmt: skip
_MOTTO = re.compile("|".join(loose(one).replace(r"\-", "[-–—.,]") for one in _MOTTOS))

_FURNITURE = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?:DỰ THẢO|Dự thảo)(?:[ ](?:LẦN|Lần|lần)[ ](?:thứ[ ])?\w{1,3})?(?!\w)"
    r"|CÔNG BÁO\s?/\s?Số [\d +]{1,20}/\s?Ngày \d\d-\d\d-\d{4}(?:\s{1,3}\d{1,4}(?![\d/.]))?"
)
_PART = rf"(?:TTg|CTr[{UPPER}]*|Trg[{UPPER}]{{0,6}}(?![{LOWER}])|T?Tr|[{UPPER}0-9]+(?![{LOWER}]))"
SYMBOL = rf"{_PART}(?:[ ]?[-–/&.][ ]?{_PART}){{0,6}}"
_NUMBER = re.compile(
    rf"(?P<lead>S\s?[ỐốÔôOo])(?!\w)\s{{0,3}}(?P<colon>[:.;]?)\s{{0,3}}(?P<n>\d[\d ]{{0,6}}[A-Za-z]?|[.…_xX\s]{{0,60}})"
    rf"(?P<year>/(?:19|20)\d\d)?\s{{0,20}}(?P<sep>[-–/])\s{{0,3}}(?P<symbol>{SYMBOL})"
)
_BARE_NUMBER = re.compile(
    rf"^[ \t]*(?P<n>\d{{1,5}})(?P<year>/(?:19|20)\d\d)?(?P<sep>[/-])(?=[\d/.&-]*[{UPPER}])(?P<symbol>{SYMBOL})[ \t]*$",
    re.MULTILINE,
)
_SHORT_DAY = re.compile(
    r"ngày\s{0,5}(?P<d>\d{1,2})\s?[/.-]\s?(?P<m>\d{1,2})\s?[/.-]\s?(?P<y>(?:19|20)\d\d(?!\d))", re.IGNORECASE
)
_MONTH_ALONE = re.compile(
    r"(?<!ngày )tháng\s{1,5}(?P<m>\d{1,2})\s{0,5}(?:/|năm)\s{0,5}(?P<y>(?:19|20)\d\d(?!\d))[ \t]*(?=\n|$)",
    re.IGNORECASE,
)
_PROPER = rf"{CAPITALISED}(?:[’'ʼ][{UPPER}]?[{LOWER}]{{1,9}}|[.])?"
_PLACE_WORD = rf"(?:{_PROPER}|\d{{1,2}}|phố|xã|trấn|huyện|tỉnh|phường|quận|khu)"
_NEXT = r"(?:[ ]{1,3}|[ ]{0,2}[-–][ ]{0,2})"
_UNIT_BEFORE = r"(?:T[PpXx]\.?[ ]?|(?<=\n)(?:phố|xã|trấn|khu)[ ])?"
_PLACE = re.compile(
    rf"(?<!\w)(?P<place>{_UNIT_BEFORE}{_PROPER}(?:{_NEXT}{_PLACE_WORD}){{0,6}})\s{{0,3}}[,.;]?\s{{0,3}}$"
)
_SHOUTED_PLACE = re.compile(
    rf"(?:^|\n)[ \t]*(?P<place>[{UPPER}]{{2,9}}\.?(?:{_NEXT}(?:[{UPPER}]{{1,9}}|\d{{1,2}})){{0,6}})"
    r"\s{0,3}[,.;]?\s{0,3}$"
)
_BLOCK_WORD = re.compile(rf"(?<![\w/&.-])[{UPPER}]{{2,9}}[,.;]?[ \t]*$")
_UNIT_WORDS = r"(?:Thành(?:[ ]phố)?|Thị(?:[ ](?:xã|trấn))?|Đặc(?:[ ]khu)?|Huyện|Quận|Phường|Xã|Tỉnh)"
_BROKEN_OFF = re.compile(
    rf"(?:^|\n)[ ]*(?P<place>{_UNIT_WORDS}(?:[ ]{CAPITALISED}){{0,3}}|[{UPPER}][{LOWER}]*[.]?)[ ]*\n[ ]*$"
)

_COLUMN = "   "  # what stands behind so wide a gap is of the other column
_TOLD = re.compile(rf"\s?,[ ]?(?:[{UPPER}][\w.]*[ ]){{1,9}}[^\n]{{0,80}}?(?:ban hành|đã|tổ chức|có|ký)(?!\w)")

KINDS: tuple[tuple[str, KindName], ...] = (
    ("ke hoach hanh dong", "plan"), ("ke hoach phoi hop", "plan"), ("ke hoach lien tich", "plan"),
    ("ke hoach lien nganh", "plan"), ("chuong trinh hanh dong", "plan"), ("chuong trinh phoi hop", "plan"),
    ("chuong trinh cong tac", "plan"), ("ke hoach", "plan"), ("chuong trinh", "plan"), ("phuong an", "plan"),
    ("de an", "plan"), ("quyet dinh", "decision"), ("chi thi", "directive"), ("nghi quyet", "resolution"),
    ("huong dan", "other"), ("thong bao", "other"), ("thong tri", "other"), ("cong dien", "other"),
    ("ket luan", "other"), ("quy che", "other"), ("bao cao", "other"), ("to trinh", "other"),
    ("thong tu", "other"),
)  # fmt: skip
_KIND_OF = {phrase.replace(" ", ""): kind for phrase, kind in KINDS}
_KIND = re.compile("|".join(rf"(?<![a-z]){loose(phrase)}(?![a-z])" for phrase, _ in KINDS))
_SHORT_KIND = re.compile(rf"(?:{loose('ke hoach')}|{loose('chuong trinh')})(?![a-z])")
_CITED_BEHIND = re.compile(r"\s{1,3}(?:so|nay|cua)\s")
_NO_KIND_BEFORE = re.compile(
    r"(?:BAN HÀNH|VỀ|THỰC HIỆN|VIỆC|CỦA|CHỈ ĐẠO|ĐIỀU HÀNH|PHÒNG|SỞ|BỘ|VÀ|[A-ZĐ]\.|(?<!\d)\d{1,2}\.)\s*$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A landmark: its words as written, and where."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """ "1118/KH-UBND"; ``full`` is None where the document leaves the number blank, ``symbol`` stays."""

    full: str | None
    symbol: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DatePlace:
    """The line of place and date; a day that is left blank leaves the month."""

    value: Partial | None
    place: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Kind:
    words: str
    name: KindName
    start: int
    end: int


def mottos(head: HeadText) -> Iterator[Piece]:
    """The lines every document carries ("Cộng hòa …", "Độc lập …"), also in pieces; only where written as such."""
    for match in _FURNITURE.finditer(head.text):
        yield Piece(match.group(), match.start(), match.end())
    for match in _MOTTO.finditer(head.shadow):
        words = head.text[match.start() : match.end()]
        if words[:1].isupper() and (words.isupper() or "lap" in match.group().replace(" ", "")):
            yield Piece(words, match.start(), match.end())


def number(head: HeadText, before: int) -> Number | None:
    """The document's own number: "Số:" at the beginning of a line, or with a colon, in the opening block."""
    found = [match for match in _NUMBER.finditer(head.text, 0, before) if _own_number(head.text, match)]
    match = found[0] if found else _BARE_NUMBER.search(head.text, 0, before)
    if match is None:
        return None
    digits = re.sub(r"\D+$", "", match["n"].strip()) if match["n"].strip()[:1].isdigit() else ""
    letter = match["n"].strip()[len(digits) :] if digits else ""
    symbol = re.sub(r"\s", "", match["symbol"]).replace("–", "-")
    sep = match["sep"].replace("–", "-")
    written = f"{digits.replace(' ', '')}{letter}{match['year'] or ''}{sep}{symbol}"
    return Number(written if digits else None, symbol, match.start(), match.end())


def _own_number(text: str, match: re.Match[str]) -> bool:
    """Not "Thực hiện Quyết định số 1736/QĐ-UBND", nor the pages of a gazette."""
    before = text[: match.start()].rstrip(" \t")
    at_line_start = not before or before.endswith("\n")
    in_block = before.endswith(("*", "_", "-")) or bool(_BLOCK_WORD.search(before[-12:]))
    return match["lead"][0] == "S" and (at_line_start or in_block or bool(match["colon"]))


def date_places(head: HeadText, before: int) -> Iterator[DatePlace]:
    """Lines of place and date, in order: "Kon Tum, ngày 03 tháng 4 năm 2024"."""
    for form in (DAY_IN_WORDS, _SHORT_DAY):
        for match in form.finditer(head.text, 0, before):
            lead = head.text[max(0, match.start() - 80) : match.start()]
            place, length = _shouted_place(lead) if match.group().isupper() else _place_before(lead)
            if place or (_fresh(lead) and not _TOLD.match(head.text, match.end())):
                yield DatePlace(as_date(match), place, match.start() - length, match.end())
    yield from _months_alone(head, before)


def _months_alone(head: HeadText, before: int) -> Iterator[DatePlace]:
    """ "Ninh Kiều, tháng 3 năm 2024" on a line of its own: a draft, or a cover."""
    for match in _MONTH_ALONE.finditer(head.text, 0, before):
        lead = head.text[max(0, match.start() - 80) : match.start()]
        place, length = _place_before(lead)
        if place and lead.rstrip().endswith(","):
            yield DatePlace(as_date(match), place, match.start() - length, match.end())


def _fresh(lead: str) -> bool:
    return not lead.strip(" \t") or lead.rstrip(" \t").endswith("\n")


def _place_before(lead: str) -> tuple[str | None, int]:
    """The place at the end of some text, and how much of it is place; it may break once ("Khánh / Hòa, ngày")."""
    found = _PLACE.search(lead)
    before = lead[: found.start()] if found else ""
    if not found or not (_fresh(before) or before.endswith(_COLUMN) or _BLOCK_WORD.search(before)):
        return None, 0
    broken = _BROKEN_OFF.search(lead, 0, found.start())
    start = broken.start("place") if broken else found.start()
    words = f"{broken['place']} {found['place']}" if broken else found["place"]
    return " ".join(words.split()).rstrip("."), len(lead) - start


def _shouted_place(lead: str) -> tuple[str | None, int]:
    """ "ĐĂK GLEI, NGÀY …": in an opening that is all capitals the place has a line of its own."""
    found = _SHOUTED_PLACE.search(lead)
    return (" ".join(found["place"].split()), len(lead) - found.start("place")) if found else (None, 0)


def kind(head: HeadText, after: int = 0) -> Kind | None:
    """The word that says what the document is, in capitals; or in small letters, where it has a line of its own."""
    for found in _KIND.finditer(head.shadow, after):
        match = _one_case(found, head)
        words = head.text[match.start() : match.end()]
        line = head.text[head.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        rest = head.text[match.end() :].split("\n", 1)[0]
        capital = words.isupper() and not _NO_KIND_BEFORE.search(line) and _header_like(line)
        alone = words[:1].isupper() and not line.strip() and not rest.strip(" :")
        if capital or alone:
            return _kind(match, head.text)
    return None


def _one_case(found: re.Match[str], head: HeadText) -> re.Match[str]:
    """Of "KẾ HOẠCH / Hành động vì …" only the first words: the title begins with the others."""
    words = head.text[found.start() : found.end()]
    shorter = None if words.isupper() or words[1:].islower() else _SHORT_KIND.match(head.shadow, found.start())
    return shorter if shorter and head.text[shorter.start() : shorter.end()].isupper() else found


def opening_kind(head: HeadText) -> Kind | None:
    """Where no line says the kind in capitals: the first words of the text ("Chỉ thị về việc …")."""
    first = len(head.shadow) - len(head.shadow.lstrip())
    match = _KIND.match(head.shadow, first)
    return _kind(match, head.text) if match and head.text[first].isupper() else None


def kind_below(head: HeadText, after: int) -> Kind | None:
    """ "Kế hoạch triển khai …" in small letters on the first line below the block of number, place and date."""
    match = _KIND.search(head.shadow, after)
    if match is None or head.shadow[after : match.start()].strip(" \n.;-") or not head.text[match.start()].isupper():
        return None
    return None if _CITED_BEHIND.match(head.shadow, match.end()) else _kind(match, head.text)


def _header_like(line: str) -> bool:
    """What stands before the kind on its line belongs to the block above: capitals, a date, or nothing."""
    letters = [char for char in line if char.isalpha()]
    return (
        not letters or sum(char.isupper() for char in letters) > len(letters) / 2 or line.strip(" .,;")[-4:].isdigit()
    )


def _kind(match: re.Match[str], text: str) -> Kind:
    compact = re.sub(r"\s", "", match.group())
    return Kind(" ".join(text[match.start() : match.end()].split()), _KIND_OF[compact], match.start(), match.end())

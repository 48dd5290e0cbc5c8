"""Which column of a task table holds what, from the words of its heading, in any order and wording. Pure.

In: the words of a heading cell, or the rows of a table. Out: the kind of the column; the ``Columns`` of a table with
the row where its tasks begin. The usual headings are those of appendices to plans: STT | Nội dung nhiệm vụ | Cơ quan
chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm | Ghi chú.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from plans.drafting.document import Cell, Table
from plans.drafting.tables.word_keys import bare_key, pattern

Kind = Literal[
    "number", "task", "group", "lead", "support", "who", "time", "start", "mark", "product", "note", "above", "money",
    "other",
]  # fmt: skip

# The first that matches decides. Keys are unmarked: a heading is short, and OCR loses tones first of all.
_SAYS: tuple[tuple[Kind, str], ...] = (
    ("number", r"(?:stt|tt|s tt|so tt|so thu tu|thu tu|so|no)$"),
    ("note", r"(?:ghi chu|luu y|ghi chep)\b"),
    (
        "other",
        r"""(?:dvt|don vi tinh|so luong|dia diem|doi tuong|can cu|co so phap ly|so hieu|ma so|dia ban
        |thanh phan(?! thuc hien))\b""",
    ),
    ("other", r"(?:ket qua|tinh hinh|tien do|muc do) (?:dat duoc|thuc hien (?:nam|quy|thang|6 thang)|da)\b"),
    ("start", r"(?:thoi gian |thoi diem |ngay )?(?:bat dau|khoi dong)\b(?!.*\bket thuc)"),
    (
        "time",
        r"""(?:thoi (?:gian|han|diem|luong)|tien do|han\b|lo trinh|ngay\b|thang\b|quy\b|ky han|moc\b
        |du kien (?:thoi|hoan)|bat dau|hoan thanh|ket thuc|giai doan|nam (?:thuc hien|hoan thanh|ban hanh|trinh)
        |tan suat|tuan\b|buoi\b|deadline)""",
    ),
    ("money", r".*\b(?:kinh phi|nguon von|von|ngan sach|nguon luc|du toan|thanh tien|don gia|so tien)\b"),
    (
        "product",
        r"""(?:du kien )?(?:san pham|ket qua|dau ra|hinh thuc|loai van ban|yeu cau|muc tieu can dat|minh chung
        |chi so|chi tieu can dat|the thuc)""",
    ),
    ("lead", r"ten (?:co quan|don vi|to chuc|dia phuong)\b"),
    ("group", r"(?:linh vuc|nhom (?!nhiem vu|viec|cong viec|giai phap)|(?:phan|muc|truc)$)"),
    (
        "task",
        r"""(?:cac |mot so )?(?:noi dung|nhiem vu|nhom nhiem vu|nhom giai phap|ten\b|cong viec|cong tac|hoat dong
        |giai phap|dau viec|danh muc|viec\b|hang muc|bien phap|chi tiet|mo ta|nhom viec|nhom cong viec
        |y kien (?:chi dao|ket luan)$)""",
    ),
    ("who", r".*(?:chu tri|thuc hien|phu trach|trach nhiem|chinh)\b.*\bphoi hop|.*phoi hop\b.*\bchu tri"),
    ("support", r".*\b(?:phoi hop|tham gia|cung thuc hien)\b"),
    ("lead", r".*\b(?:chu tri|tham muu|soan thao|dau moi|thanh phan thuc hien)\b|co quan thuong truc"),
    (
        "above",
        r""".*\b(?:lanh dao|cap trinh|cap co|tham quyen|cap ban hanh|cap quyet dinh|cap phe duyet|cap xem xet
        |theo doi|chi dao|giam sat|don doc|tham dinh|noi nhan|nguoi (?:duyet|kiem tra)|pho chu tich)\b""",
    ),
    ("above", r"(?:co quan|cap|noi|don vi) (?:ban hanh|phe duyet|quyet dinh|trinh|nhan|tiep nhan|tham tra)\b"),
    ("lead", r".*\b(?:phu trach|trach nhiem|duoc giao|phan cong|giao (?:nhiem vu|thuc hien))\b"),
    (
        "lead",
        r""".*\b(?:co quan|don vi|bo phan|to chuc|ca nhan|luc luong|cac nganh|cac cap|chu the|nguoi|so nganh
        |phong ban|dia phuong)\b(?:.*\b(?:thuc hien|trien khai|xay dung|chinh|giao|phan cong|lien quan)|$)""",
    ),
    ("lead", r"thuc hien$|nguoi (?:thuc hien|lam)$"),
)
_KINDS = tuple((kind, pattern(written)) for kind, written in _SAYS)
# What a task table may call its tasks where it has no plainer column.
_ALSO_TASK = pattern(
    r"de an|chuong trinh|chi tieu|tieu chi|muc tieu|van ban|du an|san pham|chuyen de|ke hoach|linh vuc|nhom|phan|muc"
)
_PERSON = pattern(r"ho va ten|ho ten|ho,? ten|chuc vu|chuc danh")
_MARK = pattern(
    r"""(?:quy [1-4]|quy (?:iv|i{1,3})|thang \d{1,2}|nam 20\d\d|20\d\d|t\d{1,2}|q[1-4]|tuan \d{1,2})
    (?: 20\d\d)?$"""
)
_LONGEST, _MOST_WORDS, _SHORT = 110, 16, 8
_LOOK_DOWN = 10
_COUNT = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s*=.*)?")
_WHO: tuple[Kind, ...] = ("lead", "who", "support")


@dataclass(frozen=True, slots=True)
class Columns:
    """The kinds of the columns, their headings as written, and ``first``: the row where the tasks begin."""

    kinds: tuple[Kind, ...]
    names: tuple[str, ...]
    first: int = 0
    guessed: bool = False

    def of(self, *kinds: Kind) -> list[int]:
        """The columns of some kinds, from left to right."""
        return [at for at, kind in enumerate(self.kinds) if kind in kinds]


def heading_key(text: str) -> str:
    """A heading for comparison: unmarked words, without what stands in parentheses."""
    bare = re.sub(r"\([^()]*\)", " ", text)
    bare = bare if any(map(str.isalpha, bare)) else text
    return bare_key(bare)


@lru_cache(maxsize=4096)
def kind_of(text: str) -> Kind | None:
    """The kind of the column that a heading names, or None where the words are no heading."""
    if not text or len(text) > _LONGEST or (len(text) > _SHORT and text.endswith((".", ";"))):
        return None
    key = heading_key(text)
    if not key or len(key.split()) > _MOST_WORDS:
        return None
    return next((kind for kind, said in _KINDS if said.match(key)), None)


def settled(kinds: Sequence[Kind | None], names: Sequence[str]) -> list[Kind]:
    """The kinds of all columns of one table: a task column is found where any heading can be one."""
    out: list[Kind] = [
        "mark" if kind in (None, "time") and _MARK.match(heading_key(name)) else kind or "other"
        for kind, name in zip(kinds, names, strict=True)
    ]
    if "task" not in out:
        for at, name in enumerate(names):
            if out[at] in ("other", "product", "group") and _ALSO_TASK.match(heading_key(name)):
                out[at] = "task"
                break
    tasks = [at for at, kind in enumerate(out) if kind == "task"]
    if "lead" not in out and "who" not in out and "above" in out:
        out[out.index("above")] = _lead_instead(names[out.index("above")])
    return _leads_apart(out, names) if tasks else out


def _lead_instead(name: str) -> Kind:
    """The body that follows a task up is the only one named: it does not do it."""
    return "lead" if re.search(r"phu trach|chi dao", heading_key(name)) else "above"


def _leads_apart(kinds: list[Kind], names: Sequence[str]) -> list[Kind]:
    """Of several leading columns the one that says "chủ trì" leads; the others do the work with it."""
    leads = [at for at, kind in enumerate(kinds) if kind == "lead"]
    first = next((at for at in leads if "chu tri" in heading_key(names[at])), leads[0] if leads else -1)
    same = names[first] if leads else ""
    return [
        "support" if kind == "lead" and at != first and names[at] != same else kind for at, kind in enumerate(kinds)
    ]


def names_tasks(kinds: Iterable[Kind | None]) -> bool:
    """Whether headings are those of a task table: tasks, and who does them or by when."""
    found = set(kinds)
    return "task" in found and bool(found & {"lead", "who", "support", "time"})


def columns_of(table: Table) -> Columns | None:
    """The columns of a task table with headings, or None."""
    for at, row in enumerate(table.rows[:_LOOK_DOWN]):
        if _is_heading(row):
            return _with_second_row(table, at)
    return None


def _apart(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row, each once, empty ones left out."""
    found: list[Cell] = []
    for cell in row:
        if cell.text and not any(cell is other for other in found):
            found.append(cell)
    return found


def _is_heading(row: Sequence[Cell]) -> bool:
    cells = _apart(row)
    names = [cell.text for cell in cells]
    kinds = [kind_of(name) for name in names]
    known = [kind for kind in kinds if kind]
    if "time" not in known and any(_PERSON.match(heading_key(name)) for name in names):
        return False  # who sits on a committee, and as what
    times = [kind for kind in kinds if kind == "time"]  # also the ones that are a month each
    return len(cells) > 1 and 2 * len(known) > len(cells) and names_tasks([*settled(kinds, names), *times])


def _with_second_row(table: Table, at: int) -> Columns:
    top = table.rows[at]
    names = [cell.text for cell in top]
    kinds = [kind_of(name) for name in names]
    first = at + 1
    while first < len(table.rows) and first <= at + 2 and _goes_under(table.rows[at], table.rows[first]):
        for column, cell in enumerate(table.rows[first]):
            if cell is not top[column] and cell.text:
                kinds[column] = _under(kinds[column], cell.text)
                names[column] = f"{names[column]} {cell.text}" if names[column] else cell.text
        first += 1
    while first < len(table.rows) and is_count(table.rows[first]):
        first += 1
    return Columns(tuple(settled(kinds, names)), tuple(names), first)


def _under(parent: Kind | None, text: str) -> Kind | None:
    """ "Chủ trì" under "Cơ quan thực hiện"; "Quý I" under "Thời gian"."""
    if parent in ("time", "start") and _MARK.match(heading_key(text)):
        return "mark"
    return kind_of(text) or parent


def _goes_under(top: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Whether a row goes on with the headings: short words under one that spans columns, nothing new elsewhere."""
    spans = [sum(cell is other for other in top) > 1 for cell in top]
    new = [at for at, cell in enumerate(row) if cell.text and cell is not top[at]]
    if not new or is_count(row):
        return False
    short = all(kind_of(row[at].text) or _MARK.match(heading_key(row[at].text)) for at in new)
    return short and all(spans[at] or not top[at].text for at in new)


def is_count(row: Sequence[Cell]) -> bool:
    """ "(1) | (2) | (3)" under the headings."""
    cells = _apart(row)
    return len(cells) > 1 and all(_COUNT.fullmatch(cell.text) for cell in cells)


def repeats(columns: Columns, row: Sequence[Cell]) -> bool:
    """Whether a row is the heading once more, as at the top of each page."""
    kinds = [kind_of(cell.text) for cell in row]
    known = [at for at, kind in enumerate(kinds) if kind]
    same = sum(1 for at in known if heading_key(row[at].text) in heading_key(columns.names[at]))
    filled = sum(1 for cell in row if cell.text)
    return filled > 1 and same == filled

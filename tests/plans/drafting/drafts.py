"""Drafts made by hand for what comes out: the library's plans as if drafted, and one with every open point."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from plans.drafting.document import Place
from plans.drafting.drafted import Draft, DraftedAgency, Proposal, Reviewed
from plans.yamltree import read_text, read_tree


def plain(value: Any) -> Any:
    """Values of a YAML file as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def of_file(path: Path) -> Draft:
    """The plan of a file as if it had been drafted: every task certain, at the line of its number."""
    plan = plain(read_tree(read_text(path), path.name).value)
    tasks = [
        Reviewed(task["id"], Place(line=number), task["source"]["quote"])
        for number, task in enumerate(plan["tasks"], 1)
    ]
    return Draft(plan, items=tuple(tasks))


SO_Y_TE = Proposal(
    area="lang-son",
    code="lang-son/so-y-te",
    name="Sở Y tế tỉnh Lạng Sơn",
    short="Sở Y tế",
    level="province",
    kind="so",
    parent="lang-son/ubnd-tinh",
    place="tỉnh Lạng Sơn",
)
UBND = Proposal(
    area="lang-son",
    code="lang-son/ubnd-tinh",
    name="Ủy ban nhân dân tỉnh Lạng Sơn",
    short="UBND tỉnh",
    level="province",
    kind="ubnd",
    place="tỉnh Lạng Sơn",
)
CAC_HUYEN = Proposal(
    area="lang-son",
    code="lang-son/ubnd-cac-huyen-thanh-pho",
    name="UBND các huyện, thành phố",
    short="UBND các huyện, thành phố",
    level="district",
    kind="khac",
    group="open",
    place="tỉnh Lạng Sơn",
)
BO_Y_TE = Proposal(
    area="trung-uong",
    code="trung-uong/bo-y-te",
    name="Bộ Y tế",
    short="Bộ Y tế",
    level="central",
    kind="bo",
    place="Trung ương",
)

OPEN_POINTS: dict[str, Any] = {
    "id": "lang-son-2024-06",
    "number": None,
    "title": 'Kế hoạch "Tháng hành động": phòng, chống #1',
    "issuer": None,
    "issued_on": "2024-06",
    "level": "province",
    "area": "lang-son",
    "source": {"kind": "document", "file": "ke-hoach.docx"},
    "basis": [],
    "effective": {"from": "2024-06-01", "to": None},
    "monitor": None,
    "on_day_off": "keep",
    "ladder": "default",
    "version": 1,
    "assignment_parts": ["II. TỔ CHỨC THỰC HIỆN"],
    "phases": [],
    "targets": [{"text": "Xã sạch ma túy", "op": ">=", "value": 30, "unit": "%", "quote": "ít nhất 30% xã"}],
    "tasks": [
        {
            "id": "so-y-te.1",
            "kind": "work",
            "lead": ["so-y-te"],
            "support": ["ubnd-cac-huyen-thanh-pho"],
            "due": {"in": "2024-Q3", "then": "ongoing"},
            "source": {"section": "II.1", "heading": "1. Sở Y tế", "quote": "Chủ trì rà soát trong quý III/2024."},
        },
        {
            "id": "bao-cao",
            "kind": "report",
            "lead": ["assigned"],
            "to": "trung-uong/bo-y-te",
            "due": {"every": "month"},
            "source": {"section": "II.2", "quote": "Định kỳ hằng tháng báo cáo Bộ Y tế."},
        },
    ],
    "notes": [{"at": "II.2", "kind": "no_date", "text": "Báo cáo hằng tháng: văn bản không ghi ngày"}],
}


def open_points() -> Draft:
    """A draft whose document leaves much open, of an area that no directory knows."""
    agencies = [DraftedAgency(one.code, one.name, False, one) for one in (SO_Y_TE, CAC_HUYEN, BO_Y_TE)]
    items = (
        Reviewed("title", Place(line=3), 'KẾ HOẠCH "Tháng hành động"'),
        Reviewed("targets[0]", Place(line=20), "ít nhất 30% xã", "likely", ("không rõ của năm nào",)),
        Reviewed("so-y-te.1", Place(page=2, table=1, row=3, column=2), "Chủ trì rà soát", "unsure", ("ô gộp",)),
        Reviewed("bao-cao", Place(line=45), "Định kỳ hằng tháng", decide=("gửi ngày nào?", "gửi qua ai?")),
    )
    return Draft(OPEN_POINTS, tuple(agencies), items)

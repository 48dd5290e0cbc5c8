"""A small plan and its obligations, for the tests of the register."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from plans.deadlines import Occurrence
from plans.definition import Plan
from plans.obligations import Assignment, Changes, Wanted
from plans.register.entries import Writer, apply_changes, put_directory, put_plan
from plans.register.moments import VIETNAM
from plans.workdays import Workdays

CALENDAR = Workdays([], [], 2030)
BY = "điều phối viên"
LOADED = date(2024, 4, 5)
PLAN = "kon-tum-1118-2024"
Y_TE = "kon-tum/so-y-te"
TAI_CHINH = "kon-tum/so-tai-chinh"
CONG_AN = "kon-tum/cong-an-tinh"
H1 = f"{PLAN}/bao-cao-6-thang/{Y_TE}/2024-H1"


def moment(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM)


def writer(today: date) -> Writer:
    return Writer(BY, moment(today), today, CALENDAR)


def task(name: str, kind: str, lead: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": kind, "lead": [lead], "source": {"section": "II", "quote": f"Câu của {name}"}, **more}


def plan(**changes: Any) -> Plan:
    """Kon Tum's plan in small: two work tasks and their six-month report."""
    document = {
        "id": PLAN,
        "number": "1118/KH-UBND",
        "title": "Triển khai xây dựng mô hình “Xã, phường, thị trấn sạch ma túy”",
        "issuer": "ubnd-tinh",
        "issued_on": "2024-04-03",
        "level": "province",
        "area": "kon-tum",
        "source": {"kind": "document"},
        "effective": {"from": "2024-04-03", "to": None},
        "monitor": {"lead": "cong-an-tinh"},
        "tasks": [
            task("so-y-te.1", "work", "so-y-te", title="Quản lý người cai nghiện"),
            task("so-y-te.2", "work", "so-y-te"),
            task("so-tai-chinh.1", "work", "so-tai-chinh", requested=True),
            task(
                "bao-cao-6-thang",
                "report",
                "assigned",
                to="cong-an-tinh",
                due={"every": "six_months", "before": "06-15"},
            ),
            task("bao-cao-dot-xuat", "report", "assigned", to="cong-an-tinh", due={"on": "request"}),
        ],
    }
    return Plan.model_validate_json(json.dumps(document | changes))


ASSIGNMENTS = [
    Assignment("so-y-te.1", Y_TE, "lead", False),
    Assignment("so-y-te.1", CONG_AN, "support", False),
    Assignment("so-y-te.2", Y_TE, "lead", False),
    Assignment("so-tai-chinh.1", TAI_CHINH, "lead", True),
    *(Assignment(name, Y_TE, "lead", False) for name in ("bao-cao-6-thang", "bao-cao-dot-xuat")),
    *(Assignment(name, TAI_CHINH, "lead", True) for name in ("bao-cao-6-thang", "bao-cao-dot-xuat")),
]
JUNE = Occurrence(
    "2024-H1",
    written_on=date(2024, 6, 14),
    due_on=date(2024, 6, 14),
    target_on=date(2024, 6, 14),
    window_from=date(2023, 12, 15),
    window_to=date(2024, 6, 14),
    window_default=True,
)
DECEMBER = Occurrence("2024-H2", date(2024, 12, 14), date(2024, 12, 14), date(2024, 12, 13))
UNDATED = Occurrence("once")


def want(
    occurrence: Occurrence = JUNE, agency: str = Y_TE, name: str = "bao-cao-6-thang", requested: bool = False
) -> Wanted:
    return Wanted(PLAN, name, agency, requested, "", occurrence)


def store(connection: Connection, wants: Iterable[Wanted] = (), *, track_from: date = LOADED, **changes: Any) -> Plan:
    """Load the plan with its assignments and some obligations."""
    made = plan(**changes)
    common = {"now": moment(LOADED), "by": BY}
    spans = {"track_from": track_from, "horizon_to": date(2025, 10, 5)}
    put_plan(connection, made, sha256="0" * 64, assignments=ASSIGNMENTS, **spans, **common)  # type: ignore[arg-type]
    apply_changes(connection, PLAN, Changes(add=tuple(wants)), track_from=track_from, now=moment(LOADED), by=BY)
    return made


def agency(code: str, name: str, rank: int) -> dict[str, Any]:
    return {
        "code": code,
        "area": code.partition("/")[0],
        "rank": rank,
        "name": name,
        "short_name": name,
        "aliases": [name.upper()],
        "kind": "so",
        "level": "province",
        "source": "Kế hoạch 1118/KH-UBND",
    }


AGENCIES = [
    agency(CONG_AN, "Công an tỉnh Kon Tum", 1),
    agency(TAI_CHINH, "Sở Tài chính tỉnh Kon Tum", 2),
    agency(Y_TE, "Sở Y tế tỉnh Kon Tum", 3),
    agency("kon-tum/ubnd-tinh", "Ủy ban nhân dân tỉnh Kon Tum", 4),
]


def store_agencies(connection: Connection, **more: Any) -> int:
    return put_directory(connection, agencies=AGENCIES, **more, now=moment(LOADED), by=BY)

"""A small country for tests of plans: agencies by naming them, groups by listing them, a calendar without swaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from plans.parties import GroupKind

ESTIMATED_FROM = 2027


@dataclass(frozen=True)
class FakeParties:
    """Every code that is no group is an agency; ``bodies`` are the departments of each area."""

    closed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    residual: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    bodies: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def is_agency(self, code: str) -> bool:
        return self.group_kind(code) is None

    def group_kind(self, code: str) -> GroupKind | None:
        if code in self.closed:
            return "closed"
        if code in self.residual:
            return "residual"
        return "open" if code in self.open else None

    def members(self, group: str, on: date) -> Sequence[str]:
        return self.closed.get(group, ())

    def departments(self, area: str, on: date) -> Sequence[str]:
        return self.bodies.get(area, ())

    def responsible(self, agency: str, on: date, subject: str | None = None) -> str | None:
        return agency

    def name(self, code: str) -> str:
        return code

    def nearest(self, code: str) -> str | None:
        return None


@dataclass(frozen=True)
class FakeCalendar:
    """Weekends and the given days are off; years from ``ESTIMATED_FROM`` on are estimates."""

    off: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.off

    def shift(self, day: date, working_days: int) -> date:
        if not working_days:
            return self.on_or_before(day)
        step = timedelta(days=1 if working_days > 0 else -1)
        for _ in range(abs(working_days)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def on_or_before(self, day: date) -> date:
        while not self.is_working(day):
            day -= timedelta(days=1)
        return day

    def on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def between(self, start: date, end: date) -> int:
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))

    def is_estimated(self, day: date) -> bool:
        return day.year >= ESTIMATED_FROM


KON_TUM_DISTRICTS = (
    "dak-ha", "dak-glei", "dak-to", "kon-plong", "kon-ray", "ngoc-hoi", "sa-thay", "tu-mo-rong", "ia-h-drai",
)  # fmt: skip
VIET_YEN_COMMUNES = tuple(f"viet-yen/ubnd-xa-so-{n}" for n in range(1, 9))
VIET_YEN_WARDS = tuple(f"viet-yen/ubnd-phuong-so-{n}" for n in range(1, 10))
GIA_LAI_NAMED = (
    "so-tai-chinh", "so-ke-hoach-va-dau-tu", "so-lao-dong-thuong-binh-va-xa-hoi", "so-y-te", "so-giao-duc-va-dao-tao",
    "so-cong-thuong", "so-thong-tin-va-truyen-thong", "so-van-hoa-the-thao-va-du-lich",
)  # fmt: skip
GIA_LAI_OTHERS = ("so-noi-vu", "so-tu-phap", "so-xay-dung", "thanh-tra-tinh", "ban-dan-toc")


def seeds() -> FakeParties:
    """What the plans of Kon Tum, Việt Yên and Gia Lai need to know of agencies, each group with its true number."""
    huyen = [f"kon-tum/ubnd-huyen-{name}" for name in KON_TUM_DISTRICTS]
    gia_lai = [f"gia-lai/{slug}" for slug in (*GIA_LAI_NAMED, *GIA_LAI_OTHERS)]
    return FakeParties(
        closed={
            "kon-tum/ubnd-cac-huyen-thanh-pho": [*huyen, "kon-tum/ubnd-thanh-pho-kon-tum"],
            "kon-tum/cac-so-ban-nganh": ["kon-tum/so-y-te", "kon-tum/so-tai-chinh", "kon-tum/so-noi-vu"],
            "viet-yen/ubnd-cac-xa-phuong": [*VIET_YEN_COMMUNES, *VIET_YEN_WARDS],
            "gia-lai/co-quan-bao-dai": ["gia-lai/bao-gia-lai", "gia-lai/dai-phat-thanh-va-truyen-hinh-tinh"],
            "gia-lai/cac-so-nganh": gia_lai,
            "gia-lai/ubnd-cac-huyen-thi-xa-thanh-pho": [f"gia-lai/ubnd-huyen-so-{n}" for n in range(1, 18)],
        },
        residual=frozenset({"gia-lai/cac-so-nganh-khac"}),
        open=frozenset(
            {
                "viet-yen/thanh-vien-ban-chi-dao",
                "gia-lai/to-chuc-thanh-vien-mat-tran",
                "gia-lai/to-chuc-xa-hoi-nghe-nghiep",
            }
        ),
        bodies={"gia-lai": gia_lai},
    )

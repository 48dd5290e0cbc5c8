"""Who stands before a page: by an account, by a link from a letter, or by a token. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["administrator", "coordinator", "supervisor", "agency"]
Way = Literal["account", "link", "token"]
ROLES: tuple[Role, ...] = ("administrator", "coordinator", "supervisor", "agency")

_HOME: dict[Role, str] = {
    "administrator": "/viec-hom-nay",
    "coordinator": "/viec-hom-nay",
    "supervisor": "/tong-quan",
    "agency": "/viec-phai-lam",
}

_SUPERVISING = (
    ("/tong-quan", "Tổng quan"),
    ("/qua-han", "Quá hạn"),
    ("/theo-ky", "Theo kỳ"),
    ("/thong-ke", "Thống kê"),
    ("/vuong-mac", "Vướng mắc"),
    ("/ke-hoach", "Kế hoạch"),
)
_STEERING = (
    ("/viec-hom-nay", "Việc hôm nay"),
    ("/bao-cao-den", "Báo cáo đến"),
    ("/ke-hoach", "Kế hoạch"),
    ("/tong-quan", "Tổng quan"),
    ("/thu-sap-gui", "Thư sắp gửi"),
    ("/nhat-ky-gui", "Nhật ký gửi"),
    ("/danh-ba", "Danh bạ"),
)
_MENUS: dict[Role, tuple[tuple[str, str], ...]] = {
    "administrator": (*_STEERING, ("/quan-tri", "Quản trị")),
    "coordinator": _STEERING,
    "supervisor": _SUPERVISING,
    "agency": (
        ("/viec-phai-lam", "Việc phải làm"),
        ("/da-nop", "Đã nộp"),
        ("/vuong-mac-cua-toi", "Vướng mắc"),
        ("/dau-moi", "Đầu mối"),
    ),
}


@dataclass(frozen=True, slots=True)
class Visitor:
    """``name`` goes into the history. ``area`` and ``agency`` bound what is seen; both None: everything. An agency's
    visitor always has its ``agency``."""

    way: Way
    role: Role
    name: str
    area: str | None = None
    agency: str | None = None
    login: str | None = None
    link: int | None = None

    @property
    def home(self) -> str:
        """The first screen, on which this visitor's work stands."""
        return _HOME[self.role]

    @property
    def steers(self) -> bool:
        """Whether they load plans and judge reports."""
        return self.role in ("administrator", "coordinator")

    def may_see_area(self, area: str) -> bool:
        """Whether a plan, or a body, of this area is theirs to look at."""
        return self.area is None or self.area == area


def menu(visitor: Visitor) -> tuple[tuple[str, str], ...]:
    """The entries of this visitor's bar: (address, words)."""
    return _MENUS[visitor.role]

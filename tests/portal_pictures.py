"""The portal's gallery: ``make portal-pictures`` draws every page that links lead to, 1440 and 390 px wide.

Into ``docs/portal``, or the folder named; ``docs/portal/README.md`` shows them by role. The register is the one of the
browser tests: the library's plans lived through to 20/06/2024. Where Chromium is absent, the pictures stay.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

from agencies.portal import visitors
from agencies.portal.visitors import Role, Visitor
from plans.register.session import open_register
from plans.register.settings import RegisterSettings
from tests.portal.browser import lived, reach
from tests.portal.browser.serving import ACCOUNTS, Served, hand_in_early, serving
from tests.portal.browser.visiting import visiting

FOLDER = Path(__file__).parents[1] / "docs" / "portal"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {1440: (900, 1300), 390: (844, 2000)}
"""Of each width the height of the window, and how much of a long page is shown."""
COLOURS = (128, 64, 32, 16)
MOST_BYTES = 150_000
BY_ROLE: Mapping[Role, str] = {
    "supervisor": "Lãnh đạo",
    "agency": "Cơ quan",
    "coordinator": "Điều phối",
    "administrator": "Quản trị",
}
_LOGINS = {role: login for login, (role, _) in ACCOUNTS.items()}
_HEAD = """# Cổng làm việc: từng trang

Vẽ bằng `make portal-pictures` trên sổ theo dõi của các kiểm thử: năm kế hoạch thật, sống qua từng buổi sáng đến 20/06/2024.
Mỗi trang một hình rộng 1440 px và một hình rộng 390 px; trang dài chỉ vẽ phần đầu.
"""


@dataclass(frozen=True, slots=True)
class Shot:
    """A page that is drawn: whose, its file's name, its address."""

    role: Role
    name: str
    path: str


def shots(served: Served) -> Iterator[Shot]:
    """Every page that links lead to; what several roles have is drawn with the first of them."""
    seen: set[str] = set()
    for role in BY_ROLE:
        browser = served.site.signed_in(_LOGINS[role])
        menu = [address for address, _ in visitors.menu(Visitor("account", role, ""))]
        reached = reach.crawl(browser, served.site.app, menu)
        for route, path in reached.pages.items():
            if route not in seen and route != "/" and reached.kinds[path] == "text/html":
                seen.add(route)
                yield Shot(role, _name(route), path)


def _name(route: str) -> str:
    """A file's name for a route: its fixed words."""
    fixed = [part for part in route.split("/") if part and not part.startswith("{")]
    more = "-mot" if route.endswith("}") else ""
    return re.sub(r"[^a-z0-9]+", "-", "-".join(fixed)) + more


def draw(browser: Browser, served: Served, wanted: list[Shot], folder: Path) -> dict[str, str]:
    """Every picture -> the pages' titles by name."""
    titles: dict[str, str] = {}
    for role in BY_ROLE:
        with visiting(browser, served.address) as visit:
            visit.sign_in(_LOGINS[role])
            for shot in (one for one in wanted if one.role == role):
                for width, (height, most) in SIZES.items():
                    visit.page.set_viewport_size(ViewportSize(width=width, height=height))
                    visit.open(shot.path)
                    long = visit.page.evaluate("document.documentElement.scrollHeight")
                    visit.page.set_viewport_size(ViewportSize(width=width, height=min(max(long, height), most)))
                    save(visit.page.screenshot(animations="disabled"), folder / f"{shot.name}-{width}.png")
                titles[shot.name] = visit.page.title().removesuffix(" – Đôn Đốc")
            visit.faults.clear()
    return titles


def save(png: bytes, path: Path) -> None:
    """As small as it must be: fewer colours until it fits."""
    with Image.open(BytesIO(png)) as picture:
        plain = picture.convert("RGB")
    for colours in COLOURS:
        plain.quantize(colours).save(path, optimize=True)
        if path.stat().st_size < MOST_BYTES:
            return


def gallery(wanted: list[Shot], titles: Mapping[str, str]) -> str:
    """The page that shows them."""
    lines = [_HEAD]
    for role, words in BY_ROLE.items():
        mine = [one for one in wanted if one.role == role]
        lines += [f"## {words}", ""] if mine else []
        for one in mine:
            lines += [f"### {titles[one.name]}", "", f"`{one.path.partition('?')[0]}`", ""]
            lines += [f"![{titles[one.name]}, {width} px]({one.name}-{width}.png)" for width in SIZES] + [""]
    return "\n".join(lines)


def main() -> int:
    """Live through June, serve, draw."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        print("No Chromium here: the pictures stay as they are.", file=sys.stderr)
        return 0
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        lived.make(home)
        settings = RegisterSettings.read({"DONDOC_HOME": name})
        with closing(open_register(settings)) as register, serving(register, home) as served:
            hand_in_early(served.site)
            wanted = [*shots(served)]
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
                titles = draw(browser, served, wanted, folder)
                browser.close()
    for old in set(folder.glob("*.png")) - {folder / f"{one.name}-{width}.png" for one in wanted for width in SIZES}:
        old.unlink()
    (folder / "README.md").write_text(gallery(wanted, titles), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""A visitor with a real browser. Every page must be quiet, keep to this host, fit its window and please axe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize, expect

from tests.portal.ready import PASSWORD

AXE = (Path(__file__).parents[1] / "vendor" / "axe-4.14.1.min.js").read_text(encoding="utf-8")
_RUN = """async (rules) => (await axe.run(document, {iframes: false, resultTypes: ["violations"], ...rules})).violations.map(
  one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 200)).slice(0, 3).join(" | ")}`)"""
_SETTLED = """document.addEventListener("htmx:finally:swap", event => event.target.setAttribute("data-settled", ""))"""
_COMING = "[hx-trigger~='load']:not([data-settled])"
_IS_COMING = "coming => document.querySelector(coming) !== null"
_ALL: Mapping[str, Any] = {}
_OF_COLOUR_AND_SIZE = {
    "runOnly": ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
}
_WIDE, _NARROW = ViewportSize(width=1366, height=768), ViewportSize(width=360, height=740)
SERIOUS = ("error", "warning")
_PATIENCE_MS = 30_000
expect.set_options(timeout=_PATIENCE_MS)


@dataclass
class Visit:
    """A window: its page, and what went wrong in it. Without slots: Playwright keeps its handlers in it."""

    page: Page
    address: str
    beside: tuple[str, ...] = ()
    """Another host that may be asked, with its port."""
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> int:
        """Go to a page of the portal, with all the parts that come after it -> its status."""
        answer = self.page.goto(f"{self.address}{path}", wait_until="load")
        assert answer is not None
        if self.page.evaluate(_IS_COMING, _COMING):
            self.page.locator(_COMING).first.wait_for(state="detached")
        return answer.status

    def sign_in(self, login: str) -> None:
        """By the form, with the keyboard."""
        self.open("/dang-nhap")
        self.page.get_by_label("Tên đăng nhập").fill(login)
        self.page.get_by_label("Mật khẩu").fill(PASSWORD)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda address: "/dang-nhap" not in address, wait_until="commit")

    def here(self) -> str:
        """The address without the host."""
        return self.page.url.removeprefix(self.address)

    def words(self) -> str:
        """What can be read on the page, wherever the portal is."""
        return self.page.locator("body").inner_text().replace(self.address, "")

    def well(self) -> None:
        """The page as it stands: read narrow and dark, then wide and light, as it stays."""
        self.page.evaluate(AXE)
        self._fits("dark", _NARROW)
        self._accessible("dark", _OF_COLOUR_AND_SIZE)
        self._fits("light", _WIDE)
        self._accessible("light", _ALL)
        self.quiet()

    def quiet(self) -> None:
        """Nothing was told on the console, nothing asked elsewhere."""
        assert not self.faults, f"{self.here()}: {self.faults}"

    def refused(self, status: int = 422) -> None:
        """What was sent came back with what is wrong; the browser notes such an answer, and must have nothing else."""
        told, self.faults = self.faults, []
        assert told, f"{self.here()} was not refused"
        assert all(f"responded with a status of {status}" in one for one in told), told

    def _fits(self, scheme: Any, size: ViewportSize) -> None:
        self.page.emulate_media(color_scheme=scheme)
        self.page.set_viewport_size(size)
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], f"{self.here()} is {wide} px wide in a window of {size['width']}"

    def _accessible(self, scheme: str, rules: Mapping[str, Any]) -> None:
        """No violation. A stored letter is shown where no script may run (an origin of its own), so axe cannot either."""
        if self.page.evaluate("self.origin") == "null":
            return
        found = self.page.evaluate(_RUN, rules)
        assert not found, f"{self.here()}, {scheme}: {found}"

    def console(self, message: ConsoleMessage) -> None:
        if message.type in SERIOUS:
            self.faults.append(f"{message.type}: {message.text}")

    def requested(self, request: Request) -> None:
        known = (f"{self.address}/", "data:", "blob:", "about:", *self.beside)
        if not request.url.startswith(known):
            self.faults.append(f"asked {request.url}")


@contextmanager
def visiting(browser: Browser, address: str, *beside: str, **more: Any) -> Iterator[Visit]:
    """A window of its own, with no cookies yet; at the end it must have been quiet."""
    context = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=_WIDE, **more)
    context.set_default_timeout(_PATIENCE_MS)
    context.add_init_script(_SETTLED)
    visit = Visit(context.new_page(), address, beside)
    context.on("console", visit.console)
    context.on("weberror", lambda error: visit.faults.append(str(error.error)))
    context.on("request", visit.requested)
    try:
        yield visit
        visit.quiet()
    finally:
        context.close()

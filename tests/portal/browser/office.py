"""The people of a story at one portal, each in a window of their own, and the register that they share."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Locator

from plans.register import queries
from plans.register.queries import ObligationView
from plans.register.queries.lists import Reader
from plans.register.queries.selecting import Scope
from plans.register.session import Connection
from tests.portal.browser import lived
from tests.portal.browser.serving import Served
from tests.portal.browser.visiting import Visit, visiting

_TABLE = """table => {
  const words = cell => cell.innerText.trim();
  const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells].map(words);
  return [...table.tBodies[0].rows].map(row => Object.fromEntries([...row.cells].map((cell, at) => [heads[at], words(cell)])));
}"""


@dataclass(frozen=True, slots=True)
class Office:
    """``windows`` holds what is open, ``cookies`` who came in by the form in an earlier story."""

    served: Served
    browser: Browser
    windows: ExitStack
    cookies: dict[str, Any]

    def window(self, *beside: str, **more: Any) -> Visit:
        """Somebody who is not signed in."""
        return self.windows.enter_context(visiting(self.browser, self.served.address, *beside, **more))

    def signed_in(self, login: str) -> Visit:
        """Somebody who came in by the form, today for the first time or earlier."""
        visit = self.window(storage_state=self.cookies.get(login))
        if login in self.cookies:
            visit.open("/")
        else:
            visit.sign_in(login)
            self.cookies[login] = visit.page.context.storage_state()
        return visit

    def by_letter(self, agency: str) -> Visit:
        """An agency that opened the link in its letter."""
        visit = self.window()
        visit.open(f"/lien-ket/{self.served.site.link(agency)}")
        return visit

    def view(self, obligation: str) -> ObligationView:
        """An obligation as it stands in the register."""
        with self.served.site.register.reading() as connection:
            return queries.obligation(connection, obligation, lived.LAST, lived.calendar(connection))

    def everything(self, connection: Connection) -> Reader:
        """A reader whose view nothing bounds."""
        return Reader(Scope(None, None), lived.LAST, lived.calendar(connection))


def rows(table: Locator) -> list[dict[str, str]]:
    """What stands in a table: by row, the words under each column's head."""
    found: list[dict[str, str]] = table.evaluate(_TABLE)
    return found


def first_line(words: str) -> str:
    """What a cell says, without what stands small under it."""
    return words.partition("\n")[0].strip()

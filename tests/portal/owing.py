"""An agency that owes: Kon Tum's small plan in the register of a portal, and the files it hands in."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from agencies.portal.files import KINDS
from plans.register import queries
from plans.register.session import Register
from tests.plans.register.facts import (
    CALENDAR,
    DECEMBER,
    H1,
    PLAN,
    TAI_CHINH,
    UNDATED,
    Y_TE,
    store,
    store_agencies,
    want,
)
from tests.portal.ready import Browser, Site

WORK = f"/viec/{H1}"
THEIRS = f"/viec/{PLAN}/bao-cao-6-thang/{TAI_CHINH}/2024-H1"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
FILLED = {"so_ky_hieu": "152/BC-SYT", "ngay_van_ban": "19/6/24"}


def fill(register: Register) -> None:
    """Two agencies that owe the six-month report; one also December's and one without a day."""
    with register.begin() as connection:
        store_agencies(connection)
        wants = [want(), want(DECEMBER), want(UNDATED, name="bao-cao-dot-xuat"), want(agency=TAI_CHINH, requested=True)]
        store(connection, wants, targets=[{"text": "Xã sạch về ma túy", "unit": "%"}, {"text": "Người cai nghiện"}])


def health(site: Site) -> Browser:
    """Who came by the link of Sở Y tế's letter."""
    return by_link(site, Y_TE)


def by_link(site: Site, agency: str) -> Browser:
    browser = site.browser()
    assert browser.get(f"/lien-ket/{site.link(agency)}").status_code == 303
    return browser


def view(site: Site, one: str = H1) -> queries.ObligationView:
    with site.register.reading() as connection:
        return queries.obligation(connection, one, site.clock.today(), CALENDAR)


def packed(**members: str) -> bytes:
    """A zip file of members, whose names have __ for a slash."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in members.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return made.getvalue()


def office(member: str) -> bytes:
    """A file that is a Word document or a workbook by its members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr(member, "<x/>")
    return made.getvalue()


def open_document() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", KINDS["odt"])
        file.writestr("content.xml", "<x/>")
    return made.getvalue()


JUNE_20 = date(2024, 6, 20)

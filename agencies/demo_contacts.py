"""Placeholder contacts for trying the program out: no letter of theirs can reach anybody.

Addresses are under example.com, reserved by RFC 2606; numbers begin with 050, which Vietnam's numbering plan gives to
no carrier.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from agencies.contacts import DESK, LEADERSHIP, Contact
from agencies.directory import Agency, Directory

DOMAIN = "example.com"
LEADING = frozenset({"ubnd", "cong-an"})


def demo_contacts(directory: Directory) -> list[Contact]:
    """A desk for every agency, and the leadership of committees and police by e-mail only; always the same."""
    return [contact for at, agency in enumerate(directory.agencies.values(), 1) for contact in _contacts(at, agency)]


def write_demo_contacts(directory: Directory, path: Path) -> None:
    """The demo contacts as a CSV file that ``read_contacts`` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("agency", "name", "email", "phone", "role", "channels"))
        for one in demo_contacts(directory):
            channels = [name for name, wanted in (("email", one.by_email), ("sms", one.by_sms)) if wanted]
            writer.writerow((one.agency, one.name, one.email, one.phone, one.role, ",".join(channels)))


def _contacts(at: int, agency: Agency) -> Iterator[Contact]:
    area, slug = agency.code.split("/")
    host = f"{slug[:60].rstrip('-')}.{area}.{DOMAIN}"
    yield Contact(
        agency=agency.code,
        name=f"Văn thư {agency.short_name}",
        role=DESK,
        email=f"van-thu@{host}",
        phone=f"+8450{at:07d}",
        by_email=True,
        by_sms=True,
    )
    if agency.kind in LEADING and agency.level != "unit":
        yield Contact(
            agency=agency.code,
            name=f"Lãnh đạo {agency.short_name}",
            role=LEADERSHIP,
            email=f"lanh-dao@{host}",
            phone=None,
            by_email=True,
            by_sms=False,
        )

"""A portal over a real register, for tests: accounts made, a client that keeps cookies and sends form tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2 as httpx
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.testclient import TestClient

from agencies.portal.app import create_app
from agencies.portal.parts import DirectoryAhead, Drafted, Effect, Morning, Parts
from agencies.portal.security import links
from agencies.portal.settings import PortalSettings
from flows.clock import HOME, Clock
from plans.register.entries import access as entries
from plans.register.session import Register

PASSWORD = "mười hai ký tự trở lên"
TODAY = date(2024, 6, 20)
SECRET = "khóa ký dùng trong kiểm thử, dài hơn ba mươi hai ký tự"
_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""A hash carries what it costs: this one is checked at once. Accounts that the portal makes itself cost the full price."""
_TOKEN = re.compile(r'name="_token" value="([^"]+)"')
_FORM = re.compile(r'name="_form" value="([^"]+)"')


def moment(day: date, hour: int = 9) -> datetime:
    """An hour of a day in Viet Nam."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=HOME)


@dataclass(slots=True)
class StoppedClock:
    """A clock that stands until a test moves it."""

    at: datetime = field(default_factory=lambda: moment(TODAY))

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.astimezone(HOME).date()

    def move(self, **span: int) -> None:
        self.at += timedelta(**span)

    def clock(self) -> Clock:
        return Clock(self.now, lambda _seconds: None)


@dataclass(frozen=True, slots=True)
class Site:
    """The application with its register and clock."""

    app: FastAPI
    register: Register
    clock: StoppedClock

    def account(
        self, login: str, role: str, *, area: str | None = None, agency: str | None = None, name: str = ""
    ) -> None:
        """An account with the password of all tests."""
        new = entries.NewAccount(login, name or f"{role} {login}", role, area, agency, _HASH)
        with self.register.begin() as connection:
            entries.make_account(connection, new, now=self.clock.now(), by="test")

    def link(self, agency: str, audience: str = "work", days: int = 30) -> str:
        """A link's token for an agency."""
        expires = self.clock.now() + timedelta(days=days)
        with self.register.begin() as connection:
            number = entries.make_link(
                connection, audience, agency, "n0nce", expires_at=expires, now=self.clock.now(), by="test"
            )
        return links.token(SECRET, audience, number, "n0nce")

    def browser(self) -> Browser:
        """Somebody who is not signed in."""
        return Browser(TestClient(self.app, base_url="http://portal.test", follow_redirects=False))

    def signed_in(self, login: str) -> Browser:
        """Somebody who came in by the form."""
        browser = self.browser()
        assert browser.sign_in(login).status_code == httpx.codes.SEE_OTHER
        return browser


@dataclass(frozen=True, slots=True)
class Browser:
    """A client that keeps cookies; ``post`` first opens a page with a form and sends that form's token."""

    client: TestClient

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.client.get(path, **more)

    def sign_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        return self.post("/dang-nhap", {"tai_khoan": login, "mat_khau": password}, page="/dang-nhap")

    def post(
        self, path: str, data: Mapping[str, Any], *, page: str | None = None, files: Sequence[Any] | None = None
    ) -> httpx.Response:
        """Send a form as a browser would, from the page that shows it."""
        shown = self.client.get(page or path, follow_redirects=True).text
        found, form = _TOKEN.search(shown), _FORM.search(shown)
        assert found, f"{page or path} has no form"
        sent = {"_token": found[1], **({"_form": form[1]} if form else {}), **data}
        return self.client.post(path, data=sent, files=files)


class NoDrafting:
    """For tests that upload nothing."""

    def __call__(self, path: Path, name: str) -> Drafted:
        raise AssertionError(f"nobody should read {name}")


class NoPlanning:
    """For tests that publish nothing."""

    def effect(self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], today: date) -> Effect:
        raise AssertionError("nobody should look ahead")

    def publish(
        self, plan: Mapping[str, Any], proposals: Sequence[Mapping[str, Any]], *, today: date, now: datetime, by: str
    ) -> str:
        raise AssertionError("nobody should publish")


class NoMornings:
    """For tests that preview nothing."""

    def __call__(self, day: date) -> Morning:
        raise AssertionError("nobody should preview")


class NoDirecting:
    """For tests that keep the directory as it is."""

    def __call__(
        self, area: str, rows: Mapping[str, Sequence[Mapping[str, Any]]], *, today: date, now: datetime, by: str
    ) -> Sequence[str]:
        raise AssertionError(f"nobody should change {area}")

    def ahead(self, area: str, rows: Mapping[str, Sequence[Mapping[str, Any]]], *, today: date) -> DirectoryAhead:
        raise AssertionError(f"nobody should look ahead at {area}")


def settings(home: Path, address: str = "http://portal.test") -> PortalSettings:
    """Settings of a portal in a folder."""
    return PortalSettings(
        secret=SECRET, address=address, port=8000, uploads=str(home / "uploads"), upload_bytes=2 * 1024 * 1024
    )


def site(register: Register, home: Path, clock: StoppedClock | None = None, **parts: Any) -> Site:
    """A portal over a register; parts not handed in must not be needed."""
    clock = clock or StoppedClock()
    made = Parts(
        register=register,
        settings=parts.pop("settings", None) or settings(home),
        clock=clock,
        drafting=parts.pop("drafting", NoDrafting()),
        planning=parts.pop("planning", NoPlanning()),
        mornings=parts.pop("mornings", NoMornings()),
        directing=parts.pop("directing", NoDirecting()),
        version="test",
    )
    assert not parts, parts
    return Site(create_app(made), register, clock)

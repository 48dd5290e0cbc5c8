"""Where the register lies, read from the environment. A plain dataclass: the morning does without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from plans.errors import RegisterUnavailable
from plans.register.place import DATABASE_URL, default_file, home_in

_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


@dataclass(frozen=True, slots=True)
class RegisterSettings:
    """``home`` is the data folder, ``url`` the database with its driver spelled out (its repr hides the password)."""

    home: Path
    url: URL

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> RegisterSettings:
        """From DONDOC_HOME (default ./var) and DONDOC_DATABASE_URL (default: register.db in the data folder)."""
        address = environ.get(DATABASE_URL)
        url = _url(address) if address else URL.create("sqlite", database=str(default_file(environ)))
        return cls(home_in(environ), url)


def _url(address: str) -> URL:
    try:
        url = make_url(address.strip())
    except (ArgumentError, ValueError) as error:
        raise RegisterUnavailable(f"{DATABASE_URL} không phải là địa chỉ cơ sở dữ liệu hợp lệ") from error
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise RegisterUnavailable(
            f"{DATABASE_URL}: không dùng được {url.drivername!r}; chỉ nhận sqlite:///TỆP hoặc postgresql://…"
        )
    if driver == "sqlite" and url.database in (None, "", ":memory:"):
        raise RegisterUnavailable(
            f"{DATABASE_URL}: sổ theo dõi SQLite cần một tệp, ví dụ sqlite:////srv/dondoc/register.db"
        )
    return url.set(drivername=driver)

"""The portal on a port of the loopback, in a thread, wired as ``flows.portal`` wires it; its clock stands still."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import uvicorn

from agencies.portal.settings import SignOn
from agencies.portal.visitors import Role
from flows.coming import ComingMornings
from flows.directing import DirectingByFile
from flows.looking_ahead import LookingAhead
from flows.portal import DraftingByRule
from plans.register.session import Register
from tests.portal.browser import lived
from tests.portal.owing import PDF
from tests.portal.ready import Site, StoppedClock, moment, settings, site

ACCOUNTS: Mapping[str, tuple[Role, str | None]] = {
    "quan-tri": ("administrator", None),
    "dieu-phoi": ("coordinator", None),
    "lanh-dao": ("supervisor", None),
    "so-y-te": ("agency", lived.AGENCY),
}
NAMES = {
    "quan-tri": "Quản trị viên",
    "dieu-phoi": "Điều phối viên",
    "lanh-dao": "Lãnh đạo UBND",
    "so-y-te": "Văn thư Sở Y tế",
}
_PATIENCE_S = 30


@dataclass(frozen=True, slots=True)
class Served:
    """A portal that answers at ``address``, its register and its clock."""

    address: str
    site: Site


@contextmanager
def serving(register: Register, home: Path, sign_on: SignOn | None = None) -> Iterator[Served]:
    """The portal with an account of each role, for as long as the block lasts."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        made = wired(register, home, address, sign_on)
        for login, (role, agency) in ACCOUNTS.items():
            made.account(login, role, agency=agency, name=NAMES[login])
        config = uvicorn.Config(made.app, log_level="warning", access_log=False, ws="none", lifespan="off")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, name="portal")
        thread.start()
        try:
            _wait_for(server)
            yield Served(address, made)
        finally:
            server.should_exit = True
            thread.join(_PATIENCE_S)


def wired(register: Register, home: Path, address: str, sign_on: SignOn | None = None) -> Site:
    """The portal as it is served, on the last morning that was lived."""
    return site(
        register,
        home,
        StoppedClock(moment(lived.LAST)),
        settings=replace(settings(home, address), sign_on=sign_on),
        drafting=DraftingByRule(register),
        planning=LookingAhead(register),
        mornings=ComingMornings(register, {"DONDOC_HOME": str(home)}),
        directing=DirectingByFile(register),
    )


def hand_in_early(made: Site) -> None:
    """The agency hands in its next report before its time, with a file."""
    early = lived.owed(made.register, lived.AGENCY)[1]
    agency, page = made.signed_in("so-y-te"), f"/viec/{early.id}/nop"
    data = {"so_ky_hieu": "220/BC-SYT", "ngay_van_ban": "19/06/2024"}
    answer = agency.post(page, data, files=[("tep", ("Báo cáo.pdf", PDF, "application/pdf"))])
    assert answer.status_code == 303, answer.text


def _wait_for(server: uvicorn.Server) -> None:
    until = monotonic() + _PATIENCE_S
    while not server.started:
        assert monotonic() < until, "the portal does not start"
        sleep(0.01)

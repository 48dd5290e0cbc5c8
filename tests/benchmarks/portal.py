"""``make portal-bench``: each page's server time with 100,000 obligations of 200 plans and 20 readers at once.

Beside it a bare query of one obligation through the same server, in the same sitting; the ratio is printed. Times are the
reader's own, from asking to the last byte: twenty readers ask again as soon as they have an answer, agencies each their own
page, lists turned page by page. ``first`` is the first answer, alone, when nothing of the page is kept yet; ``opening`` the
slowest of the twenty that then come at once, most of them to a page that nobody has read yet. The percentile is of all
``EACH`` answers, the opening among them. Every page must stay under ``MOST_P95_MS`` at the 95th percentile and
``MOST_BYTES``; exit 1 where one does not.
"""

from __future__ import annotations

import gzip
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from urllib.parse import quote

from fastapi import FastAPI
from sqlalchemy import select
from starlette.responses import PlainTextResponse

from agencies.portal.security import passwords
from agencies.portal.settings import ADDRESS, PortalSettings
from flows.portal import app
from flows.schedules import REHEARSAL_DAY
from plans import days
from plans.register.entries import Writer, raised, submit
from plans.register.entries import access as entries
from plans.register.session import Connection, Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import ObligationRow
from tests.benchmarks import run as sweep_bench
from tests.portal.ready import moment

TASKS, RECIPIENTS, READERS, EACH = 100_000, 2_000, 20, 1_000
TODAY = date.fromisoformat(sweep_bench.TODAY)
MOST_P95_MS, MOST_BYTES = 200.0, 150_000
PASSWORD = "một câu dài cho phép đo"
SUPERVISING = (
    "/tong-quan", "/qua-han", "/qua-han?trang={}", "/qua-han?gom=co-quan&trang={}", "/theo-ky", "/thong-ke", "/ke-hoach", "/ke-hoach/ke-hoach-7", "/vuong-mac",
    "/co-quan/bench/co-quan-00007", "/tim?q=co+quan+0000{}",
)  # fmt: skip
STEERING = (
    "/viec-hom-nay", "/bao-cao-den", "/de-nghi", "/nhat-ky-gui", "/thu-sap-gui", "/danh-ba", "/danh-ba?trang={}",
    "/danh-ba/bench/co-quan-00007",
)  # fmt: skip
OWING = ("/viec-phai-lam", "/da-nop", "/vuong-mac-cua-toi", "/dau-moi", "/tim?q=nhiem+vu+{}")
AGENCIES, REPORTS, TURNED = 20, 10, 10
ROLES = {"supervisor": SUPERVISING, "coordinator": STEERING, "agency": OWING}
BARE = "/song/mot-viec"
_TOKEN = re.compile(r'name="_token" value="([^"]+)"')


def served() -> FastAPI:
    """The portal with one more route: the bare query."""
    made = app(os.environ)
    register: Register = made.state.parts.register

    @made.get(BARE)
    def bare(pk: int = 1) -> PlainTextResponse:
        with register.reading() as connection:
            found = connection.execute(select(ObligationRow.id).where(ObligationRow.pk == pk)).scalar()
        return PlainTextResponse(str(found))

    return made


def serve(port: int) -> None:
    """As ``flows.portal_serving`` does."""
    import uvicorn

    processes = PortalSettings.read(os.environ).processes
    uvicorn.run(
        "tests.benchmarks.portal:served", factory=True, workers=processes,
        host="127.0.0.1", port=port, log_level="error", access_log=False,
    )  # fmt: skip


def seeded(folder: Path) -> Path:
    """The neutral workload in a register, with an account of each kind."""
    workload, state = folder / "workload", folder / "state"
    make = [sys.executable, str(sweep_bench.HARNESS / "workload.py"), str(workload), "--today", sweep_bench.TODAY]
    make += ["--tasks", str(TASKS), "--recipients", str(RECIPIENTS)]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
    environ = {
        **os.environ,
        "BENCH_WORKLOAD": str(workload),
        "BENCH_STATE": str(state),
        "BENCH_TODAY": sweep_bench.TODAY,
    }
    subprocess.run([sys.executable, "-m", "tests.benchmarks.seed"], check=True, env=environ)
    opened = open_register(RegisterSettings.read({"DONDOC_HOME": str(state)}))
    with closing(opened) as register, register.begin() as connection:
        _accounts(connection)
        for number in range(1, AGENCIES + 1):
            _lived(connection, f"bench/co-quan-{number:05d}")
    return state


def _accounts(connection: Connection) -> None:
    hashed, now = passwords.hashed(PASSWORD), moment(TODAY)
    made: list[tuple[str, str, str | None]] = [(role, role, None) for role in ("supervisor", "coordinator")]
    made += [(f"agency{number}", "agency", f"bench/co-quan-{number:05d}") for number in range(1, AGENCIES + 1)]
    for login, role, agency in made:
        entries.make_account(
            connection, entries.NewAccount(login, login, role, None, agency, hashed), now=now, by="bench"
        )


def _lived(connection: Connection, agency: str) -> None:
    """An agency hands some reports in, asks for time, and has a difficulty."""
    by = Writer("bench", moment(TODAY), TODAY, days.workdays(TODAY.year - 1, TODAY.year + 3))
    owed = select(ObligationRow.id).where(ObligationRow.agency == agency, ObligationRow.submitted_on.is_(None))
    first, *others = connection.execute(owed.order_by(ObligationRow.due_on).limit(REPORTS + 1)).scalars()
    raised.ask(connection, first, "extend", "Chờ số liệu của các đơn vị", by, wanted_on=TODAY + timedelta(days=30))
    plan, task, *_ = first.split("/")
    raised.raise_difficulty(connection, plan, task, agency, "Chưa có biểu mẫu thống nhất", by)
    for number, one in enumerate(others, start=1):
        submit(connection, one, TODAY, by, document_no=f"{number}/BC")


def signed_in(port: int, login: str) -> str:
    """The cookie of a session."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/dang-nhap")
    page = connection.getresponse()
    token = _TOKEN.search(page.read().decode())
    assert token
    cookie = str(page.headers["set-cookie"]).partition(";")[0]
    body = f"_token={quote(token[1])}&tai_khoan={login}&mat_khau={quote(PASSWORD)}"
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/dang-nhap", body, headers)
    answer = connection.getresponse()
    answer.read()
    sessions = [value for name, value in answer.getheaders() if name == "set-cookie" and "session" in value]
    return sessions[0].partition(";")[0]


def read(port: int, path: str, cookie: str) -> tuple[float, int]:
    """Milliseconds from asking to the last byte, and how many bytes the page has unpacked."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    begun = perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie, "Accept-Encoding": "gzip", "Connection": "close"})
    answer = connection.getresponse()
    body = answer.read()
    took = (perf_counter() - begun) * 1000
    connection.close()
    assert answer.status == 200, (path, answer.status)
    packed = answer.getheader("content-encoding") == "gzip"
    return took, len(gzip.decompress(body) if packed else body)


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of the first answer, and of ``READERS`` at once; the bytes of the largest."""

    first: float
    opening: float
    median: float
    p95: float
    size: int


def measured(port: int, path: str, cookies: Sequence[str]) -> Measured:
    """A page that ``READERS`` read at once."""
    first, _ = read(port, path.format(1), cookies[0])
    asked = islice(zip(cycle(cookies), cycle(range(1, TURNED + 1)), strict=False), EACH)
    with ThreadPoolExecutor(READERS) as readers:
        found = [*readers.map(lambda one: read(port, path.format(one[1]), one[0]), asked)]
    opening = max(took for took, _ in found[:READERS])
    times = sorted(took for took, _ in found)
    most = max(size for _, size in found)
    return Measured(first, opening, statistics.median(times), times[int(len(times) * 0.95)], most)


def report(port: int) -> bool:
    """Measure and print each page -> whether all stayed within the bounds."""
    print(f"{'page':34} {'first ms':>9} {'opening ms':>10} {'median ms':>10} {'p95 ms':>8} {'× bare':>7} {'KB':>6}")
    cookies = {role: [signed_in(port, role)] for role in ("supervisor", "coordinator")}
    cookies["agency"] = [signed_in(port, f"agency{number}") for number in range(1, AGENCIES + 1)]
    query = measured(port, BARE, cookies["agency"])
    bare = query.p95
    print(f"{'(bare query)':34} {query.first:9.1f} {query.opening:10.1f} {query.median:10.1f} {bare:8.1f}")
    well = True
    for role, pages in ROLES.items():
        for path in pages:
            one = measured(port, path, cookies[role])
            within = one.p95 <= MOST_P95_MS and one.size <= MOST_BYTES
            well = well and within
            figures = f"{one.first:9.1f} {one.opening:10.1f} {one.median:10.1f} {one.p95:8.1f} {one.p95 / bare:7.1f}"
            print(f"{path:34} {figures} {one.size / 1000:6.1f}{'' if within else '  MISSED'}", flush=True)
    return well


def main() -> int:
    """Seed, serve in another process, measure."""
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]))
        return 0
    if not (sweep_bench.HARNESS / "workload.py").exists():
        print(f"no benchmark harness in {sweep_bench.HARNESS}; set BENCH_HARNESS", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as name:
        state, port = seeded(Path(name)), 8399
        environ = {**os.environ, "DONDOC_HOME": str(state), REHEARSAL_DAY: sweep_bench.TODAY}
        environ[ADDRESS] = f"http://127.0.0.1:{port}"
        command = [sys.executable, "-m", "tests.benchmarks.portal", "serve", str(port)]
        server = subprocess.Popen(command, env=environ)
        try:
            _wait_for(port, server)
            return 0 if report(port) else 1
        finally:
            server.terminate()
            server.wait(30)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    until = perf_counter() + 120
    while perf_counter() < until and server.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/song")
            connection.getresponse().read()
        except OSError:
            continue
        return
    sys.exit("the portal does not start")


if __name__ == "__main__":
    raise SystemExit(main())

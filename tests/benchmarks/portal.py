"""``make portal-bench``: each page's server time with 100,000 obligations of 200 plans and 20 readers at once.

Beside it a bare query of one obligation through the same server, in the same sitting; the ratio is printed. Times are the
reader's own, from asking to the last byte: twenty readers ask again as soon as they have an answer. Every page must stay under ``MOST_P95_MS`` at the 95th percentile and ``MOST_BYTES``; exit 1 where one does not.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from urllib.parse import quote

from agencies.portal.security import passwords
from agencies.portal.settings import ADDRESS
from flows.schedules import REHEARSAL_DAY
from plans.register.entries import access as entries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.benchmarks import run as sweep_bench
from tests.portal.ready import moment

TASKS, RECIPIENTS, READERS, EACH = 100_000, 2_000, 20, 200
TODAY = date.fromisoformat(sweep_bench.TODAY)
MOST_P95_MS, MOST_BYTES = 200.0, 150_000
PASSWORD = "một câu dài cho phép đo"
SUPERVISING = (
    "/tong-quan", "/qua-han", "/qua-han?trang=20", "/theo-ky", "/thong-ke", "/ke-hoach", "/ke-hoach/ke-hoach-7", "/vuong-mac",
    "/co-quan/bench/co-quan-00007",
)  # fmt: skip
STEERING = ("/viec-hom-nay", "/bao-cao-den", "/de-nghi", "/nhat-ky-gui", "/danh-ba")
OWING = ("/viec-phai-lam", "/da-nop", "/vuong-mac-cua-toi", "/dau-moi")
ROLES = {"supervisor": SUPERVISING, "coordinator": STEERING, "agency": OWING}
BARE = "/song/mot-viec"
_TOKEN = re.compile(r'name="_token" value="([^"]+)"')


def serve(port: int) -> None:
    """The portal with one more route: the bare query."""
    import uvicorn
    from sqlalchemy import select
    from starlette.responses import PlainTextResponse

    from flows.portal import app
    from plans.register.tables import ObligationRow

    made = app(os.environ)
    register: Register = made.state.parts.register

    @made.get(BARE)
    def bare(pk: int = 1) -> PlainTextResponse:
        with register.reading() as connection:
            found = connection.execute(select(ObligationRow.id).where(ObligationRow.pk == pk)).scalar()
        return PlainTextResponse(str(found))

    uvicorn.run(made, host="127.0.0.1", port=port, log_level="error", access_log=False)


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
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(state)}))
    hashed = passwords.hashed(PASSWORD)
    with register.begin() as connection:
        for role in ROLES:
            agency = "bench/co-quan-00007" if role == "agency" else None
            new = entries.NewAccount(role, role, role, None, agency, hashed)
            entries.make_account(connection, new, now=moment(TODAY), by="bench")
    register.close()
    return state


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
    connection.request("GET", path, headers={"Cookie": cookie, "Connection": "close"})
    answer = connection.getresponse()
    body = answer.read()
    took = (perf_counter() - begun) * 1000
    connection.close()
    assert answer.status == 200, (path, answer.status)
    return took, len(body)


def measured(port: int, path: str, cookie: str) -> tuple[float, float, int]:
    """Median and 95th percentile of a page that ``READERS`` read at once, and its bytes."""
    read(port, path, cookie)
    with ThreadPoolExecutor(READERS) as readers:
        found = [*readers.map(lambda one: read(port, one, cookie), islice(cycle([path]), EACH))]
    times = sorted(took for took, _ in found)
    return statistics.median(times), times[int(len(times) * 0.95)], max(size for _, size in found)


def report(port: int) -> bool:
    """Measure and print each page -> whether all stayed within the bounds."""
    print(f"{'page':34} {'median ms':>10} {'p95 ms':>8} {'× bare':>7} {'KB':>6}")
    cookies = {role: signed_in(port, role) for role in ROLES}
    _, bare, _ = measured(port, BARE, cookies["agency"])
    print(f"{'(bare query)':34} {'':>10} {bare:8.1f}")
    well = True
    for role, pages in ROLES.items():
        for path in pages:
            median, p95, size = measured(port, path, cookies[role])
            within = p95 <= MOST_P95_MS and size <= MOST_BYTES
            well = well and within
            mark = "" if within else "  MISSED"
            print(f"{path:34} {median:10.1f} {p95:8.1f} {p95 / bare:7.1f} {size / 1000:6.1f}{mark}", flush=True)
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

"""``dondoc up``: a local Prefect server and the served deployments in one command, stopped with all their children.

Imports nothing of Prefect: both run in children, each with its environment settled before Prefect is imported.
"""

from __future__ import annotations

import fcntl
import http.client
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from types import FrameType

from agencies.portal.settings import ADDRESS, DEFAULT_PORT, PortalSettings
from flows.children import Child
from flows.first_steps import first_steps
from flows.prefect_env import LOOPBACK, beside_server, dashboard, data_home
from flows.schedules import ScheduleSettings
from flows.wiring import morning_for
from notifications.errors import NotificationError
from plans.errors import DondocError
from plans.register import morning_sql

PORT = 4200
SERVER = "Máy chủ Prefect"
RUNNER = "Bộ chạy lịch"
PORTAL = "Cổng làm việc"
LOCK = "up.lock"
_HEALTHY_WITHIN_S = 120.0  # a fresh home takes some 7 s on two free cores; much more on a busy machine
_PATIENCE_S = 10.0
_GLANCE_S = 0.3
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Tell = Callable[[str], None]


class StartError(DondocError):
    """The service could not be started; the text says why."""


@dataclass(frozen=True, slots=True)
class Service:
    """What is running; ``children`` in the order they were started."""

    environ: Mapping[str, str]
    stopped: Event
    say: Tell
    children: list[Child] = field(default_factory=list)

    def start(self, name: str, module: Sequence[str], log: str, environ: Mapping[str, str] | None = None) -> Child:
        """Start one more child, which keeps its prints in a file of the Prefect home."""
        log_file = Path(self.environ["PREFECT_HOME"]) / log
        self.children.append(Child.start(name, module, environ or self.environ, log_file))
        return self.children[-1]

    def ended(self) -> Child | None:
        """A child that ended by itself, if any."""
        return next((child for child in self.children if child.ended()), None)

    def stop(self) -> None:
        """Stop all, the last first: a run in progress can still tell the server how it ended."""
        for child in reversed(self.children):
            child.stop(_PATIENCE_S)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _complain(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def up(environ: Mapping[str, str], host: str = LOOPBACK, port: int | None = None, say: Tell = _say) -> int:
    """Run the service until Ctrl-C or SIGTERM -> 0; 1 with one line on stderr where it cannot start or breaks down.

    Without a ``port`` it takes 4200, or any free one where that is taken.
    """
    try:
        places = _check(environ)
        with _alone(data_home(environ)), _signals() as stopped:
            service = Service(beside_server(environ, host, _free_port(host, port)), stopped, say)
            return _run(service, places)
    except (DondocError, NotificationError) as error:
        _complain(str(error))
        return 1


def _check(environ: Mapping[str, str]) -> list[str]:
    """Open the register (which migrates it) and read all settings before anything starts -> where things lie."""
    schedule = ScheduleSettings.read(environ)
    with closing(morning_for(environ).register) as register:
        places = [f"Sổ theo dõi: {register.settings.url.render_as_string()}"]
        places.append(f"Thư và tin nhắn (khi dùng hộp thư tại chỗ): {register.settings.home / 'mailbox'}")
        with register.reading() as connection:
            if not morning_sql.ladders(connection):
                places.append("Chưa có kế hoạch nào trong sổ theo dõi: hãy nạp bằng dondoc plan load TỆP")
    if schedule.rehearsal_day:
        places.append(f"DIỄN TẬP: mọi luồng chạy như thể hôm nay là ngày {schedule.rehearsal_day:%d/%m/%Y}")
    return places


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the data folder for this service: two would run every flow twice, and each takes the other's runs in
    progress for its own, cut short. The system gives the lock back however this process ends; no child inherits it."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / LOCK).open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StartError(f"Dịch vụ đang chạy với thư mục dữ liệu {home}; chỉ chạy một «dondoc up» ở đó") from error
        yield


def _run(service: Service, places: Sequence[str]) -> int:
    host, port = service.environ["PREFECT_SERVER_API_HOST"], int(service.environ["PREFECT_SERVER_API_PORT"])
    try:
        service.say("Đang khởi động máy chủ Prefect…")
        if _serve(service):
            service.start(RUNNER, ["flows.serving"], "flows.log")
            for line in (*_portal(service, host), f"Bảng điều khiển Prefect: {dashboard(host, port)}", *places):
                service.say(line)
            service.say("Nhấn Ctrl-C để dừng.")
        return _watch(service)
    finally:
        service.stop()


def _portal(service: Service, host: str) -> list[str]:
    """Start the portal -> where it is, and how to come in first."""
    settings = PortalSettings.read(service.environ)
    port = _free_port(host, None if settings.port == DEFAULT_PORT else settings.port, DEFAULT_PORT)
    address = settings.address if port == settings.port else f"http://{host}:{port}"
    environ = {**service.environ, ADDRESS: address}
    portal = service.start(PORTAL, ["flows.portal_serving", host, str(port)], "portal.log", environ)
    if not _healthy(service, portal, (host, port, "/song")):
        return []
    return [f"{PORTAL}: {address}", *first_steps(service.environ)]


@contextmanager
def local_server(environ: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """A local Prefect server for the length of the block -> the environment of a process that speaks to it. StartError
    where it does not come up."""
    service = Service(beside_server(environ, LOOPBACK, _free_port(LOOPBACK, 0)), Event(), _say)
    try:
        if not _serve(service):
            raise StartError(f"{SERVER} không khởi động được: {service.children[0].last_words()}")
        yield service.environ
    finally:
        service.stop()


def _serve(service: Service) -> bool:
    """Start the server -> whether it answers."""
    host, port = service.environ["PREFECT_SERVER_API_HOST"], int(service.environ["PREFECT_SERVER_API_PORT"])
    words = ["prefect", "server", "start", "--host", host, "--port", str(port)]
    server = service.start(SERVER, words, "server.log")
    return _healthy(service, server, (host, port, "/api/health"))


def _watch(service: Service) -> int:
    """Wait until someone stops the service -> 0, or a child ends by itself -> 1."""
    while not service.stopped.wait(_GLANCE_S):
        child = service.ended()
        if child is not None:
            _complain(f"{child.name} đã tự dừng: {child.last_words() or 'không rõ lý do'} (xem {child.log})")
            return 1
    service.say("Đang dừng…")
    return 0


def _healthy(service: Service, child: Child, at: tuple[str, int, str]) -> bool:
    """Wait for a child -> whether it answers at (host, port, path); False where it ended or someone stopped the service
    meanwhile."""
    until = time.monotonic() + _HEALTHY_WITHIN_S
    while not service.stopped.is_set() and service.ended() is None:
        if _answers(*at):
            time.sleep(_GLANCE_S)  # where another server holds the port, it is he who answers, and our own child ends
            return service.ended() is None
        if time.monotonic() > until:
            raise StartError(f"{child.name} không trả lời sau {_HEALTHY_WITHIN_S:.0f} giây (xem {child.log})")
        service.stopped.wait(_GLANCE_S)
    return False


def _answers(host: str, port: int, path: str) -> bool:
    """Asked directly: an office proxy must not stand between."""
    connection = http.client.HTTPConnection(host, port, timeout=5)
    with closing(connection):
        try:
            connection.request("GET", path)
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):  # not yet listening
            return False


def _free_port(host: str, port: int | None, usual: int = PORT) -> int:
    for candidate in [usual, 0] if port is None else [port]:
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind((host, candidate))
            except OSError as error:
                if candidate == usual and port is None:
                    continue
                raise StartError(f"Không mở được cổng {candidate} trên {host}: {error.strerror}") from error
            return int(one.getsockname()[1])
    raise StartError(f"Không còn cổng trống trên {host}")


@contextmanager
def _signals() -> Iterator[Event]:
    """An event that is set once someone asks this process to stop."""
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    before = {number: signal.signal(number, stop) for number in _STOPPING}
    try:
        yield stopped
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

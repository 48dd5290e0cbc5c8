"""``dondoc doctor``: what the system needs to run, each thing looked at on its own, with what to do about it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flows import planning
from flows.cli.door import Door
from flows.prefect_env import settle
from notifications.channels.urls import channel
from notifications.errors import NotificationError
from notifications.settings import NotificationSettings
from plans import days
from plans.drafting.readers import installed
from plans.errors import DondocError
from plans.register import audit_sql, calendar_sql, queries
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.version import HEAD

_PREFECT = "import prefect.server.api.server, fastapi, sqlalchemy; print(prefect.__version__)"
_PATIENCE_S = 120
_UTC_OFFSET = timedelta(hours=7)
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """``words`` say how it is, ``advice`` what to do about it; a program that only some work needs may be absent."""

    check: str
    ok: bool
    words: str
    advice: str = ""

    def __str__(self) -> str:
        advice = f" → {self.advice}" if self.advice else ""
        return f"{'ok ' if self.ok else 'lỗi'}  {self.check}: {self.words}{advice}"


def examine(door: Door, today: date) -> Iterator[Finding]:
    """All checks one by one, in the order in which faults should be mended."""
    yield _zone()
    yield from _of_register(door, today)
    yield from _channels(door)
    yield from _programs()
    yield _prefect(door)


def _zone() -> Finding:
    try:
        offset = datetime(2024, 6, 14, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).utcoffset()
    except ZoneInfoNotFoundError:
        offset = None
    if offset == _UTC_OFFSET:
        return Finding("Múi giờ", True, "Asia/Ho_Chi_Minh, UTC+7")
    return Finding("Múi giờ", False, "không có dữ liệu Asia/Ho_Chi_Minh", "cài gói tzdata")


def _of_register(door: Door, today: date) -> Iterator[Finding]:
    try:
        with _opened(door) as register:
            yield Finding("Sổ theo dõi", True, f"{register.settings.url.render_as_string()}, phiên bản {HEAD}")
            planning.prepare(register, today, door.clock.now())
            for look in (_calendar, _agencies, _contacts, _outbox):
                yield look(register, today, door.clock.now())
    except DondocError as error:
        yield Finding("Sổ theo dõi", False, str(error), "xem DONDOC_HOME, DONDOC_DATABASE_URL và quyền ghi")


@contextmanager
def _opened(door: Door) -> Iterator[Register]:
    with closing(open_register(RegisterSettings.read(door.environ))) as register:
        yield register


def _calendar(register: Register, today: date, _: datetime) -> Finding:
    with register.reading() as connection:
        reaches = calendar_sql.reaches(connection, today + calendar_sql.HORIZON)
    announced = days.announced_through()
    words = f"ngày nghỉ đã công bố đến hết năm {announced}, các năm sau là ước tính"
    if not reaches:
        return Finding("Lịch làm việc", False, "không đủ 18 tháng tới", "chạy dondoc plan load lại một kế hoạch")
    late = announced < today.year
    advice = "nâng cấp gói holidays và dondoc để có lịch nghỉ năm nay" if late else ""
    return Finding("Lịch làm việc", not late, words, advice)


def _agencies(register: Register, today: date, _: datetime) -> Finding:
    with register.reading() as connection:
        rows = queries.directory_rows(connection)
    standing = [row for row in rows.agencies if (row["valid_to"] or date.max) >= today]
    words = f"{len(rows.agencies)} cơ quan ({len(standing)} đang hoạt động), {len(rows.groups)} khối"
    return Finding("Danh bạ cơ quan", bool(rows.agencies), words, "" if rows.agencies else "cài lại dondoc")


def _contacts(register: Register, today: date, _: datetime) -> Finding:
    with register.reading() as connection:
        missing = queries.contacts_missing(connection, today)
        many = len(queries.contacts(connection))
    if not missing:
        return Finding("Liên hệ", True, f"{many} liên hệ, cơ quan nào có việc cũng có nơi nhận")
    names = ", ".join(one.name or one.agency for one in missing[:SHOWN])
    more = "…" if len(missing) > SHOWN else ""
    words = f"{len(missing)} cơ quan chưa có nơi nhận: {names}{more}"
    return Finding("Liên hệ", False, words, "xem dondoc contacts missing, rồi dondoc contacts import TỆP")


def _outbox(register: Register, today: date, now: datetime) -> Finding:
    with register.reading() as connection:
        counts = audit_sql.counts(connection, today, now)
    bad = {name: figure for name, figure in counts.items() if name.startswith("bad_")}
    if bad:
        words = ", ".join(f"{name} {figure}" for name, figure in bad.items())
        return Finding("Hộp thư đi", False, words, "chạy dondoc sweep; nếu vẫn còn, báo người phát triển")
    if counts["letters_unsettled"]:
        words = f"{counts['letters_unsettled']} thư, tin nhắn chưa gửi xong"
        return Finding("Hộp thư đi", False, words, "chạy dondoc sweep, rồi xem dondoc messages")
    return Finding("Hộp thư đi", True, "không có thư nào dang dở")


def _channels(door: Door) -> Iterator[Finding]:
    try:
        settings = NotificationSettings.from_environ(door.environ)
    except NotificationError as error:
        yield Finding("Kênh gửi", False, str(error), "sửa biến môi trường DONDOC_…")
        return
    yield _channel("Kênh thư điện tử", lambda: channel(settings.mail_url, "email", settings, door.clock.now))
    yield _channel("Kênh SMS", lambda: channel(settings.sms_url, "sms", settings, door.clock.now))


def _channel(name: str, make: Callable[[], object]) -> Finding:
    try:
        made = make()
    except NotificationError as error:
        return Finding(name, False, str(error), "sửa DONDOC_MAIL_URL hoặc DONDOC_SMS_URL")
    return Finding(name, True, type(made).__name__)


def _programs() -> Iterator[Finding]:
    """What drafting asks for old Word files and scans; everything else goes on without."""
    office, tesseract = installed.office(), installed.vietnamese_tesseract()
    yield _program("LibreOffice", office, "văn bản .doc, .rtf, .odt", "libreoffice-writer-nogui")
    yield _program("Tesseract tiếng Việt", tesseract, "bản quét", "tesseract-ocr tesseract-ocr-vie")


def _program(name: str, path: str | None, reads: str, packages: str) -> Finding:
    if path:
        return Finding(name, True, f"{path}, plan draft đọc được {reads}")
    return Finding(name, True, f"chưa cài; chỉ cần khi plan draft đọc {reads}", f"sudo apt install {packages}")


def _prefect(door: Door) -> Finding:
    """Whether the pinned packages get on with each other: only importing the server tells."""
    environ = {**os.environ, **door.environ}
    settle(environ)
    command = [sys.executable, "-c", _PREFECT]
    try:
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)  # noqa: S603 - our own interpreter
    except subprocess.TimeoutExpired:
        return Finding("Prefect", False, "không nạp được trong hai phút", "cài lại theo requirements.lock")
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["không rõ lý do"]
        return Finding("Prefect", False, last[0], "cài lại theo requirements.lock, trong môi trường riêng")
    return Finding("Prefect", True, f"phiên bản {done.stdout.strip()}")

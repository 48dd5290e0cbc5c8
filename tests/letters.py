"""The letters as they look: ``make letters`` writes ``docs/letters`` from mornings lived over the shipped plans.

Every text is a message that a morning stored. Pictures are drawn by headless Chromium where it is installed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from flows import digest, planning
from flows.clock import clock_on
from flows.linking import Linking
from flows.morning import run
from notifications.message import ChannelName, Message
from notifications.notice import KINDS
from plans.register import entries, queries
from plans.register.queries.obligations import ObligationView, Selection
from tests.flows.living import BY, Life, contact_row

FOLDER = Path(__file__).parents[1] / "docs" / "letters"
LINKING = Linking("https://dondoc.example", "khóa ký của các thư mẫu, không dùng ở nơi nào khác")
ASKED = ("Kính đề nghị quý cơ quan", "Kinh de nghi")
CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--hide-scrollbars", "--disable-lcd-text", "--allow-file-access-from-files",
)  # fmt: skip
FRAME = """<body style="margin:0"><iframe src="{page}" width="{width}" height="10" style="display:block;border:0"
onload="this.style.height = this.contentDocument.documentElement.scrollHeight + 'px'"></iframe></body>"""
TITLES: Mapping[str, str] = {
    "escalation_issuer": "Trình lãnh đạo",
    "escalation_monitor": "Báo cơ quan theo dõi",
    "overdue": "Quá hạn",
    "digest": "Tổng hợp tuần",
    "reminder": "Nhắc việc",
}
HEAD = """# Thư và tin nhắn

Thư thật của các kế hoạch kèm theo, lấy từ những buổi sáng chạy thử (vài cơ quan không nộp báo cáo). `make letters` làm lại
trang này; ảnh vẽ bằng Chromium. Câu chữ nằm ở `notifications/letters_vi/<loại>/`. Liên kết vào cổng làm việc chỉ có trong
thư khi đã đặt `DONDOC_PORTAL_ADDRESS`.

## Thư điện tử

| Loại | Tiêu đề | Xem |
|---|---|---|"""
SHORT = """
## Tin nhắn

Mỗi dòng là tin dài nhất của loại ấy: không dấu, bảng mã 7 bit, tối đa 160 ký tự.

| Kế hoạch | Loại | Tin nhắn | Số ký tự | Số tin |
|---|---|---|---|---|"""
FOOT = """
Thừa Thiên Huế, 302/KH-UBND (2023): bài báo về kế hoạch không nêu thời hạn báo cáo, nên chưa có gì để nhắc.
"""


@dataclass(frozen=True)
class Story:
    """A plan in force from ``begins``, the mornings that are lived, and the Monday of the weekly digest. ``late`` are the
    bodies that never report in the mornings by e-mail; in those by short message nobody does."""

    plan: str
    name: str
    begins: date
    mornings: tuple[date, ...]
    monday: date
    late: tuple[str, ...] = ()
    channels: tuple[ChannelName, ...] = ("email", "sms")


STORIES = (
    Story(
        "kon-tum-1118-2024", "Kon Tum, 1118/KH-UBND (2024)", date(2024, 5, 23),
        (date(2024, 6, 11), date(2024, 6, 17), date(2024, 6, 21)), date(2024, 6, 24),
        ("kon-tum/so-y-te", "kon-tum/so-tai-chinh", "kon-tum/ubnd-huyen-dak-ha", "kon-tum/uy-ban-mttq-tinh"),
    ),
    Story(
        "viet-yen-2024-06", "Thị xã Việt Yên (6/2024)", date(2024, 6, 3),
        (date(2024, 6, 25), date(2024, 7, 1), date(2024, 7, 5)), date(2024, 7, 8),
        ("viet-yen/phong-y-te", "viet-yen/ubnd-phuong-nenh", "viet-yen/ubnd-xa-trung-son"),
    ),
    Story(
        "gia-lai-2011", "Gia Lai (2011)", date(2024, 11, 1),
        (date(2024, 11, 29), date(2024, 12, 5), date(2024, 12, 11)), date(2024, 12, 16),
        channels=("sms",),
    ),
    Story(
        "dak-lak-62-2024", "Đắk Lắk, 62/KH-UBND (2024)", date(2024, 5, 23),
        (date(2024, 6, 14), date(2024, 6, 20), date(2024, 6, 26)), date(2024, 7, 1),
        ("dak-lak/so-giao-duc-va-dao-tao", "dak-lak/ubnd-huyen-krong-bong", "dak-lak/tinh-doan"),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A stored message with the story it belongs to, its kind and whether it asks a requested body."""

    story: Story
    day: date
    kind: str
    soft: bool
    message: Message


@dataclass(frozen=True)
class Shown:
    """A letter of the gallery: the file's name, what it is, and of which plan and body (a part of its address)."""

    name: str
    title: str
    plan: str
    body: str
    kind: str
    soft: bool = False


SHOWN = (
    Shown("reminder", "Nhắc việc", "kon-tum-1118-2024", "kon-tum.so-y-te", "reminder"),
    Shown("reminder-requested", "Nhắc việc, cơ quan được đề nghị", "dak-lak-62-2024", "uy-ban-mttq", "reminder", True),
    Shown("overdue", "Quá hạn", "viet-yen-2024-06", "viet-yen.phong-y-te", "overdue"),
    Shown("overdue-requested", "Quá hạn, cơ quan được đề nghị", "kon-tum-1118-2024", "uy-ban-mttq", "overdue", True),
    Shown("escalation_monitor", "Báo cơ quan theo dõi, đôn đốc", "viet-yen-2024-06", "cong-an", "escalation_monitor"),
    Shown(
        "escalation_issuer", "Trình lãnh đạo cơ quan ban hành", "kon-tum-1118-2024", "ubnd-tinh", "escalation_issuer"
    ),
    Shown("digest", "Tổng hợp tuần", "dak-lak-62-2024", "cong-an", "digest"),
)


def lived(story: Story, channel: ChannelName, home: Path) -> Iterator[Told]:
    """Live the story with contacts who can be reached by that channel alone."""
    life = Life.begin(home)
    life.load(story.plan, on=story.begins)
    with life.register.begin() as connection:
        rows = [contact(body, channel) for body in _bodies(connection, story)]
        entries.put_contacts(connection, rows, now=clock_on(story.begins).now(), by=BY)
    for number, day in enumerate(story.mornings):
        run(replace(life.morning(day), links=LINKING))
        if number == 0 and channel == "email":
            _hand_in(life, story, day)
    digest.run(life.morning(story.monday))
    with life.register.reading() as connection:
        stored = {one.key: one for one in queries.messages(connection)}
    for message in life.courier.carried:
        one = stored[message.key]
        soft = one.kind in {"reminder", "overdue"} and any(words in message.text for words in ASKED)
        yield Told(story, one.day, one.kind, soft, message)


def _bodies(connection: Connection, story: Story) -> list[str]:
    """Who owes something of the plan, who watches it and who issued it; open groups have no contact."""
    plan = queries.plan(connection, story.plan)
    named = {one.agency for one in _owed(connection, story, story.begins)} | {plan.issuer, plan.monitor}
    return [row["code"] for row in queries.directory_rows(connection).agencies if row["code"] in named]


def _owed(connection: Connection, story: Story, day: date) -> list[ObligationView]:
    calendar = planning.calendar(connection, day)
    return queries.obligations(connection, day, calendar, Selection(plan=story.plan, end=story.monday))


def _hand_in(life: Life, story: Story, day: date) -> None:
    writer = life.writer(day)
    with life.register.begin() as connection:
        for one in _owed(connection, story, day):
            if one.due_on and one.tracked and one.agency not in story.late:
                entries.submit(connection, one.id, day, writer)


def contact(agency: str, channel: ChannelName) -> dict[str, Any]:
    by_mail = channel == "email"
    row = contact_row(agency, sms=not by_mail)
    return row | {"name": "Văn thư", "by_email": by_mail, "email": row["email"] if by_mail else None}


@cache
def told() -> tuple[Told, ...]:
    """Every message of every story, by both channels."""
    with tempfile.TemporaryDirectory() as home:
        return tuple(
            one
            for story in STORIES
            for channel in story.channels
            for one in lived(story, channel, Path(home) / story.plan / channel)
        )


def letter(shown: Shown) -> Message:
    """The stored e-mail that the gallery shows."""
    return next(
        one.message
        for one in told()
        if (one.story.plan, one.kind, one.soft, one.message.channel) == (shown.plan, shown.kind, shown.soft, "email")
        and shown.body in one.message.address
    )


def texts() -> dict[str, str]:
    """Every text file of the gallery by its name."""
    files = {"README.md": readme()}
    for shown in SHOWN:
        message = letter(shown)
        files[f"{shown.name}.txt"] = f"{message.subject}\n\n{message.text}"
        files[f"{shown.name}.html"] = message.html or ""
    return files


def readme() -> str:
    letters = "\n".join(
        f"| {one.title} | {letter(one).subject} | [HTML]({one.name}.html) · [chữ]({one.name}.txt) · "
        + " · ".join(f"[ảnh {width} px]({picture(one, width)})" for width in widths(one))
        + " |"
        for one in SHOWN
    )
    return f"{HEAD}\n{letters}\n{SHORT}\n{chr(10).join(short_rows())}\n{FOOT}"


def short_rows() -> Iterator[str]:
    """The longest short message of each plan, kind and tone, and how many there were."""
    for story in STORIES:
        for kind in KINDS:
            for soft in (False, True):
                same = [
                    one.message.text
                    for one in short_messages()
                    if (one.story, one.kind, one.soft) == (story, kind, soft)
                ]
                if same:
                    longest = max(same, key=lambda text: (len(text), text))
                    title = TITLES[kind] + (" (được đề nghị)" if soft else "")
                    yield f"| {story.name} | {title} | {longest} | {len(longest)} | {len(same)} |"


def short_messages() -> list[Told]:
    """All short messages of the stories."""
    return [one for one in told() if one.message.channel == "sms"]


def widths(shown: Shown) -> tuple[int, ...]:
    """How wide the pictures of a letter are; the reminder is shown as on a phone too."""
    return (700, 390) if shown.name == "reminder" else (700,)


def picture(shown: Shown, width: int) -> str:
    """The file name of a picture."""
    return f"{shown.name}-{width}.png"


def draw(browser: str, page: Path, width: int, target: Path) -> None:
    """The whole page in a frame of that width -> a picture; the frame, since a window cannot be as narrow as a phone."""
    with tempfile.TemporaryDirectory() as folder:
        frame = Path(folder) / "frame.html"
        frame.write_text(FRAME.format(page=page.as_uri(), width=width), encoding="utf-8")
        shown = _browse(browser, folder, frame, "--dump-dom", "--window-size=1200,1000", "--virtual-time-budget=2000")
        height = int(shown.split("height:", 1)[1].split("px", 1)[0])
        _browse(browser, folder, frame, f"--screenshot={target}", f"--window-size={width},{height}")


def _browse(browser: str, folder: str, page: Path, *flags: str) -> str:
    command = [browser, *CHROMIUM, f"--user-data-dir={folder}/profile", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def main() -> int:
    """Write the gallery; draw its pictures where there is a browser."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print("No Chromium here: the pictures stay as they are.", file=sys.stderr)
        return 0
    for shown in SHOWN:
        for width in widths(shown):
            draw(browser, FOLDER / f"{shown.name}.html", width, FOLDER / picture(shown, width))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

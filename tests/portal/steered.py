"""A coordinator's portal: Kon Tum's small plan, reports handed in, things asked; and one of another area."""

from __future__ import annotations

from datetime import date

from agencies.portal.parts import ComingMessage, Morning, Reason
from plans.register import queries
from plans.register.entries import Writer, put_contacts, submit
from plans.register.entries.raised import ask, raise_difficulty
from plans.register.entries.received import HandedIn, KeptFile, Progress
from tests.plans.register.facts import CALENDAR, H1, PLAN, TAI_CHINH, Y_TE
from tests.portal import owing
from tests.portal.ready import Site

OTHER = f"{PLAN}/bao-cao-6-thang/{TAI_CHINH}/2024-H1"
DECEMBER = f"{H1[:-2]}H2"
DATELESS = f"{PLAN}/bao-cao-dot-xuat/{Y_TE}/once"
OFFICERS = (
    ("dieu-phoi", "coordinator", None),
    ("cua-tinh", "coordinator", "kon-tum"),
    ("tinh-khac", "coordinator", "gia-lai"),
)
PDF = KeptFile("Báo cáo.pdf", "2024/06/abc", "application/pdf", 1234, "0" * 64)


def people(site: Site) -> None:
    """Coordinators of all, of this area, of another; a supervisor; an agency."""
    for login, role, area in OFFICERS:
        site.account(login, role, area=area)
    site.account("lanh-dao", "supervisor", area="kon-tum")
    site.account("so-y-te", "agency", agency=Y_TE)


def fill(site: Site) -> None:
    owing.fill(site.register)
    people(site)


def writer(site: Site) -> Writer:
    return Writer("Sở Y tế", site.clock.now(), site.clock.today(), CALENDAR)


def hand_in(site: Site, one: str = H1, form: str = "f1") -> int:
    """A report with a file, a line of progress and a figure."""
    more = HandedIn(form, date(2024, 6, 19), [PDF] if form == "f1" else [], {0: "68.9"})
    progress = {"so-y-te.1": Progress("doing", 40, "đang rà soát")} if Y_TE in one else {}
    with site.register.begin() as connection:
        return submit(
            connection,
            one,
            site.clock.today(),
            writer(site),
            document_no="152/BC-SYT",
            progress=progress,
            handed_in=more,
        )


def ask_more_time(site: Site, one: str = H1) -> int:
    with site.register.begin() as connection:
        return ask(connection, one, "extend", "Chờ số liệu cấp xã", writer(site), wanted_on=date(2024, 6, 28))


def say_not_ours(site: Site, one: str = OTHER) -> int:
    with site.register.begin() as connection:
        return ask(connection, one, "not_ours", "Đã bàn giao", writer(site))


def raise_one(site: Site, words: str = "Thiếu kinh phí <b>") -> int:
    with site.register.begin() as connection:
        return raise_difficulty(connection, PLAN, "so-y-te.1", Y_TE, words, writer(site))


def desk_of(site: Site, agency: str = Y_TE, name: str = "Văn thư") -> None:
    row = {"agency": agency, "name": name, "role": "van-thu", "email": "vt@soyte.example", "by_email": True}
    with site.register.begin() as connection:
        put_contacts(connection, [{**row, "by_sms": False}], now=site.clock.now(), by="test")


def view(site: Site, one: str = H1) -> queries.ObligationView:
    return owing.view(site, one)


def message(number: int, agency: str = Y_TE, channel: str = "email", text: str = "Kính gửi") -> ComingMessage:
    html = f"<p>{text}</p><script>alert(1)</script>" if channel == "email" else None
    return ComingMessage(
        number, agency, "Sở Y tế", "Văn thư", channel, "vt@soyte.example", "nhắc đúng ngày nên nộp", 1,
        [Reason(H1, ["còn 1 ngày làm việc đến 14/6/2024"])], "Nhắc báo cáo", text, html, 2 if channel == "sms" else 0,
    )  # fmt: skip


class Mornings:
    """Coming mornings as told; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[date] = []

    def __call__(self, day: date) -> Morning:
        self.asked.append(day)
        if not CALENDAR.is_working(day):
            return Morning(day, "Ngày nghỉ: không gửi thư, tin nhắn.", (), ())
        told = [
            message(1),
            message(2, channel="sms", text="Don doc: So Y te con 1 bao cao"),
            message(3, "gia-lai/so-y-te"),
        ]
        return Morning(day, "", told, [{"agency": TAI_CHINH, "name": "Sở Tài chính", "obligations": 2}])

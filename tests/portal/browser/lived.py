"""A register as an office has it in June: the library's plans lived through, with reports, questions, a draft at hand."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from agencies.demo_contacts import demo_contacts
from flows import demo, planning
from flows.clock import clock_on
from flows.morning import run
from flows.portal import DraftingByRule
from notifications.message import OutcomeState
from plans.register import entries, queries
from plans.register.entries import raised
from plans.register.entries.preparing import NewDraft, put_draft
from plans.register.queries import ObligationView, Selection
from plans.register.session import Connection, Register
from plans.workdays import Workdays
from tests.drafting.building import written
from tests.drafting.word_files import as_typed_word
from tests.flows.living import BY, Life

LOADED, FIRST, LAST = date(2024, 5, 23), date(2024, 5, 24), date(2024, 6, 20)
WITHOUT_CONTACT = "kon-tum/so-tai-chinh"
AGENCY = "kon-tum/so-y-te"  # is late, asks for time, tells of a difficulty
OTHER_AGENCY = "kon-tum/so-lao-dong-thuong-binh-va-xa-hoi"  # had a report returned
REFUSING = date(2024, 6, 19)  # on that morning one mailbox refuses, and one gateway does not answer
REFUSED, UNSURE = "van-thu@ubnd-huyen-cu-kuin.dak-lak.example.com", "+84500000062"
SAYS: dict[OutcomeState, tuple[str, str]] = {"failed": ("550", "5.1.1 User unknown"), "unknown": ("", "timed out")}
DRAFT = "du-thao-cua-kiem-thu-004"
SEED = Path(__file__).parents[2] / "corpus" / "004.txt"


def make(home: Path) -> None:
    """Live through the mornings to ``LAST`` in a data folder."""
    life = Life.begin(home)
    life.courier.says = SAYS
    try:
        _load(life.register)
        script = demo._script(life.register, random.Random(demo.SEED))
        for step in range((LAST - FIRST).days + 1):
            day = FIRST + timedelta(days=step)
            demo._hand_in(life.register, _theirs(script.hands_in.get(day, ())), day, random.Random(step))
            life.courier.answers = {REFUSED: "failed", UNSURE: "unknown"} if day == REFUSING else {}
            run(life.morning(day))
        _speak(life)
    finally:
        life.register.close()


def _load(register: Register) -> None:
    now = clock_on(LOADED).now()
    planning.load_plans(register, sorted(planning.LIBRARY.glob("*.yaml")), today=LOADED, now=now, by=BY)
    directory = planning.prepare(register, LOADED, now)
    rows = [one.row() for one in demo_contacts(directory) if one.agency != WITHOUT_CONTACT]
    with register.begin() as connection:
        entries.put_contacts(connection, rows, now=now, by=BY)


def _theirs(obligations: Sequence[str]) -> list[str]:
    """What the script hands in, without the agencies of the stories."""
    return [one for one in obligations if AGENCY not in one and OTHER_AGENCY not in one]


def calendar(connection: Connection) -> Workdays:
    """The register's working days."""
    return planning.calendar(connection, LAST)


def owed(register: Register, agency: str, today: date = LAST) -> list[ObligationView]:
    """What an agency owes, by last day."""
    with register.reading() as connection:
        found = queries.obligations(connection, today, calendar(connection), Selection(agency=agency, tracked=True))
    return sorted((one for one in found if one.due_on), key=lambda one: str(one.due_on))


def _speak(life: Life) -> None:
    """Agencies ask and tell; the coordinator returns one report and has a plan in preparation."""
    writer = life.writer(LAST)
    first = owed(life.register, AGENCY)[0]
    other = owed(life.register, OTHER_AGENCY)[0]
    with life.register.begin() as connection:
        entries.submit(connection, other.id, LAST, writer, document_no="215/BC-SLĐTBXH")
        entries.return_(connection, other.id, writer, note="Thiếu số liệu 5 tháng đầu năm.")
        raised.ask(connection, first.id, "extend", "Chờ số liệu của các huyện.", writer, wanted_on=date(2024, 7, 15))
        words = "Chưa có kinh phí cho cơ sở cai nghiện của tỉnh."
        raised.raise_difficulty(connection, first.plan, first.task, AGENCY, words, writer, obligation=first.id)
        words = "Chưa thống nhất mẫu biểu thống kê với ngành dọc."
        number = raised.raise_difficulty(connection, other.plan, other.task, OTHER_AGENCY, words, writer)
        raised.answer_difficulty(connection, number, "Thực hiện theo mẫu của Công an tỉnh.", writer)
    document = as_typed_word(written("ke-hoach-62", SEED.read_text(encoding="utf-8")), life.register.settings.home)
    made = DraftingByRule(life.register)(document, "ke-hoach-62.docx")
    new = NewDraft(DRAFT, "ke-hoach-62.docx", "0" * 64, made.document, made.plan, made.review, area="kon-tum")
    with life.register.begin() as connection:
        put_draft(connection, new, now=writer.now, by=BY)

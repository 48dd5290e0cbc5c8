"""Two areas at work: three agencies, each with an obligation, a report, a file, a difficulty, a request, a contact; a
plan and a draft in each area; an official of every role. What stands here feeds the access matrix."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from agencies.portal.parts import ComingMessage, DirectoryAhead, Drafted, Effect, Morning, Reason
from agencies.portal.security import links, tokens
from agencies.portal.visitors import ROLES
from plans.definition import Plan
from plans.obligations import Assignment, Changes, Wanted
from plans.register.entries import access as entries
from plans.register.entries import apply_changes, put_contacts, put_directory, put_plan, submit
from plans.register.entries.preparing import NewDraft, put_draft
from plans.register.entries.raised import ask, raise_difficulty
from plans.register.entries.received import HandedIn, KeptFile
from plans.register.queries.access import account
from plans.register.session import Connection
from plans.register.tables import ContactRow, MessageRow
from tests.plans.register import facts
from tests.plans.register.facts import BY, DECEMBER, JUNE, LOADED, PLAN, TAI_CHINH, Y_TE, moment, writer
from tests.portal.owing import PDF
from tests.portal.ready import SECRET, TODAY, Browser, Site

VY_PLAN = "viet-yen-2024-06"
VY_BODY = "viet-yen/cong-an-thi-xa"
OWNERS = {"y_te": Y_TE, "tai_chinh": TAI_CHINH, "viet_yen": VY_BODY}
PLANS = {"y_te": PLAN, "tai_chinh": PLAN, "viet_yen": VY_PLAN}
DRAFTS = {"y_te": "nhap-kon-tum", "tai_chinh": "nhap-kon-tum", "viet_yen": "nhap-viet-yen"}
VY_TITLE, VY_NAME = "Kế hoạch riêng của thị xã", "Công an thị xã Việt Yên"
REPORT = "bao-cao-6-thang"
WHY = ("quá hạn 3 ngày làm việc (hạn cuối 14/6/2024)", "báo lên nơi theo dõi, đôn đốc")


@dataclass(frozen=True, slots=True)
class Ids:
    """What each owner has in the register, by kind and owner."""

    submission: dict[str, int]
    file: dict[str, int]
    difficulty: dict[str, int]
    request: dict[str, int]
    contact: dict[str, int]
    link: dict[str, int]
    message: dict[str, int]


def obligation(owner: str, period: str = "2024-H1") -> str:
    return f"{PLANS[owner]}/{REPORT}/{OWNERS[owner]}/{period}"


def build(site: Site) -> Ids:
    """Everything, in one transaction, and an account of every role."""
    with site.register.begin() as connection:
        _parties(connection)
        _plans(connection)
        ids = _worked(connection)
    store = site.app.state.parts.settings.uploads
    for owner in OWNERS:
        site_file(store, f"2024/06/{owner}.pdf")
    for role in ROLES:
        agency, area = (Y_TE, None) if role == "agency" else (None, None if role == "administrator" else "kon-tum")
        site.account(role, role, area=area, agency=agency)
    return ids


def secrets_of(owner: str) -> tuple[str, ...]:
    """Words that only those may read who may see what is this owner's."""
    own = (f"Thiếu kinh phí ở {owner}", f"Chờ số liệu ở {owner}", f"Văn thư {owner}", f"{owner}@example.vn")
    return (*own, VY_TITLE, VY_NAME) if owner == "viet_yen" else own


def site_file(store: str, place: str) -> None:
    path = Path(store) / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(PDF)


def _parties(connection: Connection) -> None:
    bodies = [
        facts.agency(VY_BODY, VY_NAME, 1),
        facts.agency("viet-yen/ubnd-thi-xa", "UBND thị xã", 2),
    ]
    facts.store_agencies(connection)
    put_directory(connection, agencies=bodies, now=moment(LOADED), by=BY)
    contacts = [
        {"agency": body, "name": f"Văn thư {owner}", "role": "officer", "email": f"{owner}@example.vn", "phone": None,
         "by_email": True, "by_sms": False, "active": True}
        for owner, body in OWNERS.items()
    ]  # fmt: skip
    put_contacts(connection, contacts, now=moment(LOADED), by=BY)


def _plans(connection: Connection) -> None:
    kon_tum = [facts.want(one, agency) for agency in (Y_TE, TAI_CHINH) for one in (JUNE, DECEMBER)]
    facts.store(connection, kon_tum, targets=[{"text": "Xã sạch về ma túy", "unit": "%"}])
    _put(connection, viet_yen(), VY_BODY)
    for key, made in (("nhap-kon-tum", facts.plan()), ("nhap-viet-yen", viet_yen())):
        document: dict[str, Any] = made.model_dump(mode="json", by_alias=True, exclude_none=True)
        lines = {"name": key, "kind": "yaml", "lines": []}
        new_body = {"code": f"{made.area}/hoi-moi", "name": "Hội mới"}
        proposal = {**new_body, "area": made.area, "short": "Hội mới", "level": "province", "kind": "hoi"}
        review = {"items": [], "agencies": [{**new_body, "known": False}], "proposals": [proposal]}
        new = NewDraft(key, key, "0" * 64, lines, document, review, area=made.area)
        put_draft(connection, new, now=moment(LOADED), by=BY)


def viet_yen() -> Plan:
    """A town's plan: one body's work and its six-month report."""
    tasks = [
        facts.task("cong-an.1", "work", "cong-an-thi-xa"),
        facts.task(REPORT, "report", "assigned", to="ubnd-thi-xa", due={"every": "six_months", "before": "06-15"}),
    ]
    changes: dict[str, Any] = {
        "id": VY_PLAN,
        "area": "viet-yen",
        "issuer": "ubnd-thi-xa",
        "monitor": {"lead": "cong-an-thi-xa"},
    }
    changes["title"] = VY_TITLE
    return facts.plan(**changes, level="district", number="75/KH-UBND", tasks=tasks)


def _put(connection: Connection, made: Plan, body: str) -> None:
    assigned = [Assignment(one, body, "lead", False) for one in ("cong-an.1", REPORT)]
    stamps: dict[str, Any] = {"now": moment(LOADED), "by": BY}
    spans: dict[str, Any] = {"track_from": LOADED, "horizon_to": date(2025, 10, 5)}
    put_plan(connection, made, sha256="0" * 64, assignments=assigned, **spans, **stamps)
    wants = tuple(Wanted(made.id, REPORT, body, False, "", one) for one in (JUNE, DECEMBER))
    apply_changes(connection, made.id, Changes(add=wants), track_from=LOADED, **stamps)


def _worked(connection: Connection) -> Ids:
    by = writer(TODAY)
    submissions, files, difficulties, requests = {}, {}, {}, {}
    for number, (owner, body) in enumerate(OWNERS.items(), 1):
        kept = KeptFile("Báo cáo.pdf", f"2024/06/{owner}.pdf", "application/pdf", len(PDF), "0" * 64)
        more = HandedIn(f"form-{owner}", date(2024, 6, 13), [kept])
        one = obligation(owner)
        submissions[owner] = submit(
            connection, one, date(2024, 6, 13), by, document_no="1/BC", note=f"Thiếu kinh phí ở {owner}", handed_in=more
        )
        files[owner] = number
        difficulties[owner] = raise_difficulty(
            connection, PLANS[owner], REPORT, body, f"Thiếu kinh phí ở {owner}", by, obligation=one
        )
        wanted = date(2024, 12, 31)
        later = obligation(owner, "2024-H2")
        requests[owner] = ask(
            connection, later, "extend", f"Chờ số liệu ở {owner}", by, wanted_on=wanted, form=f"ask-{owner}"
        )
    return Ids(submissions, files, difficulties, requests, *_told(connection))


def _told(connection: Connection) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    rows = connection.execute(select(ContactRow.agency, ContactRow.pk)).tuples()
    contact_of = dict(rows.all())
    contacts = {owner: contact_of[body] for owner, body in OWNERS.items()}
    stamps = {"now": moment(LOADED), "by": BY, "expires_at": moment(date(2024, 12, 31))}
    found = {
        owner: entries.make_link(connection, "work", body, "n0nce", **stamps)  # type: ignore[arg-type]
        for owner, body in OWNERS.items()
    }
    told = {}
    for owner, contact in contacts.items():
        row = {"key": f"thu-{owner}", "day": TODAY, "contact_pk": contact, "addressee": OWNERS[owner]}
        words = {"channel": "email", "address": f"{owner}@example.vn", "kind": "remind", "subject": "Nhắc", "text": "x"}
        made = insert(MessageRow).values(**row, **words, state="failed", attempts=1, words="550")
        told[owner] = int(connection.execute(made.returning(MessageRow.pk)).scalar_one())
    return contacts, found, told


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a browser or a machine: their role, the key of their form tokens, whom they must never see."""

    name: str
    role: str | None
    browser: Browser
    form_key: str
    foreign: tuple[str, ...]
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def token(self) -> str:
        return tokens.masked(self.form_key) if self.form_key else "x"


AGENCY_FOREIGN, AREA_FOREIGN = ("tai_chinh", "viet_yen"), ("viet_yen",)


def people(site: Site, ids: Ids) -> Iterator[Person]:
    """An official of each role, who came by a link, by a token, and nobody."""
    for role in ROLES:
        foreign = {"administrator": (), "agency": AGENCY_FOREIGN}.get(role, AREA_FOREIGN)
        yield _signed_in(site, role, foreign)
    browser = site.browser()
    words = links.token(SECRET, "work", ids.link["y_te"], "n0nce")
    key, cookies = tokens.derived(SECRET, "form", words), {"dondoc-link": words}
    yield Person("agency by link", "agency", browser, key, AGENCY_FOREIGN, cookies)
    yield Person("nobody", None, site.browser(), "", ())
    machine = site.browser()
    machine.client.headers["authorization"] = f"Bearer {site.link(Y_TE, 'api')}"
    yield Person("machine", "machine", machine, "", AGENCY_FOREIGN)


def _signed_in(site: Site, role: str, foreign: tuple[str, ...]) -> Person:
    """As after the form, without paying for the password."""
    key, csrf, now = f"key-{role}", f"csrf-{role}", site.clock.now()
    with site.register.begin() as connection:
        found = account(connection, role)
        assert found
        ends = moment(date(2024, 12, 31))
        entries.open_session(connection, tokens.digest(key), found.pk, csrf, now=now, expires_at=ends, by=role)
    return Person(role, role, site.browser(), csrf, foreign, {"dondoc-session": key})


class AnyDrafting:
    """Reads whatever is uploaded as Kon Tum's plan."""

    def __call__(self, path: Any, name: str) -> Drafted:
        document = facts.plan().model_dump(mode="json", by_alias=True, exclude_none=True)
        return Drafted(
            {"name": name, "kind": "text", "lines": []}, document, {"items": [], "agencies": [], "proposals": []}
        )


class AnyPlanning:
    """Finds nothing wrong with any plan."""

    def effect(self, *_given: Any) -> Effect:
        return Effect((), ())

    def publish(self, plan: Any, _proposals: Any, **_by: Any) -> str:
        return str(plan["id"])


class AnyDirecting:
    """A directory that takes everything and changes nothing."""

    def __call__(self, *_given: Any, **_by: Any) -> tuple[str, ...]:
        return ()

    def ahead(self, *_given: Any, **_by: Any) -> DirectoryAhead:
        return DirectoryAhead(())


class AnyMorning:
    """A morning with a letter to each owner."""

    def __call__(self, day: date) -> Morning:
        return Morning(day, "", [self.letter(owner) for owner in OWNERS], [])

    @staticmethod
    def letter(owner: str) -> ComingMessage:
        who = (OWNERS[owner], owner, f"Văn thư {owner}", "email", f"{owner}@example.vn")
        return ComingMessage(
            1, *who, "nhắc", 1, [Reason(obligation(owner), WHY)], "Nhắc", "Kính gửi", "<p>Kính gửi</p>", 0
        )

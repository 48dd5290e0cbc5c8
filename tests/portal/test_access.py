"""The access matrix: every route of the application, every kind of visitor, own and foreign bodies and areas.

Whoever may not come, and whoever names what is not theirs, gets the page of an unknown address; nobody signed in is led to
the door; nothing changes in the register; no list shows a foreign line. New routes are found in the application; a parameter that ``VALUES`` does not
know fails by name.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest
from sqlalchemy import func, select

from agencies.portal.morning_ahead import key
from agencies.portal.security import tokens
from plans.register.queries.audit import Asked, trail
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from plans.register.tables import HistoryRow
from tests.portal.ready import Site, site
from tests.portal.routes import Way, ways
from tests.portal.world import (
    DRAFTS,
    OWNERS,
    PLANS,
    REPORT,
    AnyDirecting,
    AnyDrafting,
    AnyMorning,
    AnyPlanning,
    Ids,
    Person,
    build,
    obligation,
    people,
    secrets_of,
)

UNKNOWN = "/khong-co-trang-nay"
NO_PASSWORD = {("agency by link", "/mat-khau")}  # who came by a link has none


def values(ids: Ids) -> dict[str, dict[str, Any]]:
    """What stands for a parameter, by owner; ``beginning of address:name`` where a name means different things."""
    same = ("y_te", "tai_chinh", "viet_yen")
    return {
        "plan": PLANS,
        "plan_id": PLANS,
        "task": dict.fromkeys(same, REPORT),
        "area": {owner: code.partition("/")[0] for owner, code in OWNERS.items()},
        "slug": {owner: code.partition("/")[2] for owner, code in OWNERS.items()},
        "period": dict.fromkeys(same, "2024-H1"),
        "key": DRAFTS,
        "/nhat-ky-gui:number": ids.message,
        "/thu-sap-gui:key": {owner: key(AnyMorning.letter(owner)) for owner in same},
        "day": dict.fromkeys(same, "2024-06-21"),
        "/api/v1/submissions:number": ids.submission,
        "message": ids.message,
        "/bao-cao-den:number": ids.submission,
        "/tep:number": ids.file,
        "/ke-hoach:number": dict.fromkeys(same, 1),
        "/vuong-mac:number": ids.difficulty,
        "/de-nghi:number": ids.request,
        "/lien-ket:number": ids.link,
        "/quan-tri/lien-ket:number": ids.link,
        "/quan-tri/tai-khoan:number": dict.fromkeys(same, 2),
        "/dau-moi:number": ids.contact,
        "/danh-ba:number": ids.contact,
        "submission": ids.submission,
        "difficulty": ids.difficulty,
        "request": ids.request,
        "contact": ids.contact,
        "link": ids.link,
    }


FORM = {
    "revision": "1",
    "ly_do": "Lý do",
    "noi_dung": "Nội dung",
    "ghi_chu": "Ghi chú",
    "tra_loi": "Trả lời",
    "so_ky_hieu": "2/BC",
    "ngay_van_ban": "19/06/2024",
    "den_ngay": "31/12/2024",
    "ngay": "31/12/2024",
    "ten": "Văn thư y_te",
    "vai_tro": "officer",
}


def table_of(name: str, path: str, known: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    """The values of a name: those of the longest beginning of the address that has its own."""
    heads = [head for head, _, one in (key.partition(":") for key in known if ":" in key) if one == name]
    fitting = [head for head in heads if path.startswith(head)]
    return known[f"{max(fitting, key=len)}:{name}"] if fitting else known.get(name)


def path_of(way: Way, owner: str, known: dict[str, dict[str, Any]]) -> str:
    """The way's address with what belongs to an owner."""
    found = {}
    for name in way.parameters:
        table = table_of(name, way.path, known)
        assert table, f"{way}: tests/portal/test_access.py has no value for {{{name}}}: add it to values()"
        found[name] = str(table[owner])
    return way.filled(found)


@pytest.fixture(scope="module")
def world(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Ids]]:
    home = tmp_path_factory.mktemp("world")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    parts: dict[str, Any] = {"drafting": AnyDrafting(), "planning": AnyPlanning(), "mornings": AnyMorning()}
    made = site(register, home, **parts, directing=AnyDirecting())
    ids = build(made)
    yield made, ids
    register.close()


@pytest.fixture(scope="module")
def crowd(world: tuple[Site, Ids]) -> list[Person]:
    return list(people(*world))


def asked(app: Any) -> list[Way]:
    return [way for way in ways(app) if not way.for_anyone and way.may]


def send(person: Person, way: Way, path: str, **more: Any) -> Any:
    """As a browser would, with a token that is good for this person's session."""
    client = person.browser.client
    client.cookies.clear()
    client.cookies.update(person.cookies)
    if way.method == "GET":
        return client.get(path, params=more)
    if way.for_machines:
        return client.request(way.method, path, headers={"idempotency-key": tokens.new_key()}, **body_of(path, more))
    return client.request(way.method, path, data={**FORM, **more, "_token": person.token, "_form": tokens.new_key()})


def body_of(path: str, more: dict[str, Any]) -> dict[str, Any]:
    """What a machine sends there."""
    if path.endswith("/submissions"):
        return {"data": {"document_no": "2/BC", "dated_on": "2024-06-19"}}
    if path.endswith("/requests"):
        return {"json": {"kind": "extend", "reason": "Lý do", "wanted_on": "2024-12-31"}}
    return {"json": {"plan": more.get("ke-hoach", PLANS["y_te"]), "task": REPORT, "text": "Nội dung"}}


def stand(register: Register) -> int:
    """Rises with every write: each leaves a line of the history."""
    with register.reading() as connection:
        return connection.execute(select(func.max(HistoryRow.pk))).scalar_one()


def admitted(way: Way, person: Person) -> bool:
    return bool(way.may and person.role in way.may.roles)


def refused(person: Person, way: Way, answer: Any, unknown: Any) -> str:
    """'' where the answer tells nothing; else what is wrong with it."""
    where = f"{person.name} on {way} {answer.url.path}: {answer.status_code}"
    if way.for_machines and not admitted(way, person):
        return "" if answer.status_code == 401 and set(answer.json()) == {"detail"} else f"{where}, not 401"
    if person.role is None or (person.role == "machine" and not way.for_machines):
        right = answer.status_code == 303 and answer.headers["location"].startswith("/dang-nhap")
        return "" if right else f"{where}, not led to the door"
    right = (answer.status_code, answer.text) == (404, unknown.text)
    return "" if right else f"{where}, not the page of an unknown address"


def faults(world: tuple[Site, Ids], crowd: list[Person]) -> Iterator[str]:
    made, ids = world
    known, before = values(ids), stand(made.register)
    for person in crowd:
        unknown = person.browser.get("/api/v1/khong-co" if person.role == "machine" else UNKNOWN)
        for way in asked(made.app):
            for owner in person.foreign if admitted(way, person) else ("y_te",):
                path = path_of(way, owner, known)
                if admitted(way, person) and path == path_of(way, "y_te", known):
                    continue
                yield refused(person, way, send(person, way, path), unknown)
                if (now := stand(made.register)) != before:
                    yield f"{person.name} on {way} {path}: changed the register"
                    before = now


def test_whoever_may_not_come_sees_and_changes_nothing(world: tuple[Site, Ids], crowd: list[Person]) -> None:
    assert list(filter(None, faults(world, crowd))) == []


def ways_of(app: Any, person: Person, *, safe: bool) -> list[Way]:
    """What a person may do; signing out comes last."""
    found = [way for way in asked(app) if admitted(way, person) and (way.method == "GET") == safe]
    return sorted(
        (way for way in found if (person.name, way.path) not in NO_PASSWORD), key=lambda way: "xuat" in way.path
    )


def test_whoever_may_come_does_and_sees_nothing_foreign(world: tuple[Site, Ids], crowd: list[Person]) -> None:
    """Pages open, else the matrix would be content with pages that let nobody in; ids in the address change nothing."""
    made, ids = world
    wrong = []
    for person in crowd:
        words = [word for owner in person.foreign for word in secrets_of(owner)]
        for way in ways_of(made.app, person, safe=True):
            path = path_of(way, "y_te", values(ids))
            answers = [
                send(person, way, path),
                *(send(person, way, path, **ids_of(ids, one)) for one in person.foreign),
            ]
            if answers[0].status_code not in {200, 302, 303}:
                wrong.append(f"{person.name} on {way} {path}: {answers[0].status_code}")
            wrong += [f"{person.name} on {one.url}: {word}" for one in answers for word in words if word in one.text]
    assert wrong == []


def test_whoever_may_act_does(world: tuple[Site, Ids], crowd: list[Person], tmp_path: Path) -> None:
    """Each act in a register of its own; a form that is not filled in right is told so, by 409 or 422."""
    made, ids = world
    shut = []
    for number, person in enumerate(crowd):
        for way in ways_of(made.app, person, safe=False):
            with copied(made, tmp_path / f"{number}-{way.path.strip('/').replace('/', '-')}"):
                answer = send(person, way, path_of(way, "y_te", values(ids)), **ids_of(ids, "y_te"))
            if answer.status_code not in {200, 201, 303, 409, 422}:
                shut.append(f"{person.name} on {way} {answer.url.path}: {answer.status_code}")
    assert shut == []


class copied:  # noqa: N801 - a context, as contextlib's are
    """The portal over a copy of its register, for as long as the block lasts."""

    def __init__(self, made: Site, home: Path) -> None:
        self._made, self._home, self._parts = made, home, made.app.state.parts

    def __enter__(self) -> Register:
        self._home.mkdir()
        there = self._made.register.settings.home / "register.db"
        with closing(connect(there)) as source, closing(connect(self._home / "register.db")) as target:
            source.backup(target)
        self._register = open_register(RegisterSettings.read({"DONDOC_HOME": str(self._home)}))
        self._made.app.state.parts = replace(self._parts, register=self._register)
        return self._register

    def __exit__(self, *_raised: object) -> None:
        self._made.app.state.parts = self._parts
        self._register.close()


def ids_of(ids: Ids, owner: str) -> dict[str, Any]:
    """The ids of what belongs to an owner, in the fields by which forms and addresses name many at once."""
    one = obligation(owner)
    named = {"viec": one, f"lan.{one}": ids.submission[owner], "so": ids.submission[owner], "lien_ket": ids.link[owner]}
    more = {"ke-hoach": PLANS[owner], "co-quan": OWNERS[owner], "vuong_mac": ids.difficulty[owner]}
    return {**named, **more, "de_nghi": ids.request[owner], "thu": ids.message[owner]}


def test_ids_in_a_form_reach_nothing_foreign(world: tuple[Site, Ids], crowd: list[Person], tmp_path: Path) -> None:
    made, ids = world
    reached = []
    for number, person in enumerate(crowd):
        for owner in person.foreign:
            with copied(made, tmp_path / f"{number}-{owner}") as register:
                for way in ways_of(made.app, person, safe=False):
                    before = stand(register)
                    send(person, way, path_of(way, "y_te", values(ids)), **ids_of(ids, owner))
                    reached += [f"{person.name} on {way}: {line}" for line in foreign_lines(register, before, owner)]
    assert reached == []


def foreign_lines(register: Register, after: int, owner: str) -> Iterator[str]:
    """Lines of the history since then that speak of an owner's obligation, agency or plan."""
    with register.reading() as connection:
        for line in trail(connection, Asked()):
            told = f"{line.plan} {line.obligation} {line.detail}"
            own_plan = owner != "tai_chinh" and PLANS[owner] in told
            if line.pk > after and (own_plan or OWNERS[owner] in told):
                yield f"{line.act} {told}"


def test_an_unknown_parameter_fails_by_name(world: tuple[Site, Ids]) -> None:
    with pytest.raises(AssertionError, match=r"GET /moi/\{la\}: .* has no value for \{la\}"):
        path_of(Way("GET", "/moi/{la}", ()), "y_te", values(world[1]))

"""The API of an agency's document system: what it reads, hands in, asks and raises; and what it may not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest

from flows.cli.work_lists import FIELDS
from plans.register.entries import accept
from plans.register.queries import access as queries
from plans.register.queries import submissions as came
from tests.plans.register.facts import H1, PLAN, TAI_CHINH, Y_TE, writer
from tests.portal import owing
from tests.portal.owing import PDF
from tests.portal.ready import TODAY, Site

ROOT = "/api/v1"
WORK = f"{ROOT}/obligations/{H1}"
THEIRS = f"{ROOT}/obligations/{PLAN}/bao-cao-6-thang/{TAI_CHINH}/2024-H1"
REPORT = {"document_no": "152/BC-SYT", "dated_on": "2024-06-19"}
LATER = {"kind": "extend", "reason": "Chờ số liệu của xã", "wanted_on": "2024-07-30"}
HARD = {"plan": PLAN, "task": "so-y-te.1", "text": "Thiếu kinh phí"}


class Machine:
    """A program with an agency's token."""

    def __init__(self, site: Site, token: str) -> None:
        self.client = site.browser().client
        self.client.headers["authorization"] = f"Bearer {token}"

    def get(self, path: str, **asked: Any) -> Any:
        answer = self.client.get(path, params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def hand_in(self, path: str = WORK, key: str = "một", files: Any = None, **more: Any) -> httpx.Response:
        return self.client.post(
            f"{path}/submissions", data={**REPORT, **more}, files=files, headers={"idempotency-key": _ascii(key)}
        )


def _ascii(key: str) -> str:
    return key.encode("ascii", "replace").decode()


@pytest.fixture
def office(portal: Site) -> Site:
    owing.fill(portal.register)
    return portal


@pytest.fixture
def health(office: Site) -> Machine:
    return Machine(office, office.link(Y_TE, "api"))


def test_it_reads_what_the_command_prints(office: Site, health: Machine) -> None:
    told = health.get(f"{ROOT}/obligations")
    assert told[0]["id"] == H1
    assert {one["agency"] for one in told} == {Y_TE}
    assert {tuple(one) for one in told} == {FIELDS}
    assert told[0] == health.get(WORK)
    assert (told[0]["state"], told[0]["due_on"], told[0]["days_late"]) == ("overdue", "2024-06-14", 6)


CHOSEN = [
    ({"state": "undated"}, 1),
    ({"state": ["undated", "overdue"]}, 2),
    ({"from": "2024-07-01"}, 2),
    ({"to": "2024-07-01"}, 2),
    ({"plan": "khac"}, 0),
]


@pytest.mark.parametrize(("asked", "many"), CHOSEN)
def test_it_chooses(health: Machine, asked: dict[str, Any], many: int) -> None:
    assert len(health.get(f"{ROOT}/obligations", **asked)) == many


def test_a_report_with_files_progress_and_figures(office: Site, health: Machine, tmp_path: Path) -> None:
    files = [("files", ("Báo cáo.pdf", PDF)), ("files", ("Phụ lục.pdf", PDF + b"\n"))]
    lines: dict[str, Any] = {"progress": ["so-y-te.1=done", "so-y-te.2=40%"], "figures": ["0=68,9"], "note": "Đợt 1"}
    answer = health.hand_in(files=files, **lines)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert (told["obligation"], told["document_no"], told["dated_on"]) == (H1, "152/BC-SYT", "2024-06-19")
    assert [one["name"] for one in told["files"]] == ["Báo cáo.pdf", "Phụ lục.pdf"]
    assert told["by"] == f"{Y_TE} (mã truy cập 1)"
    assert health.get(WORK)["state"] == "submitted"
    with office.register.reading() as connection:
        assert [line.percent for line in came.progress_lines(connection, told["number"])] == [100, 40]
        assert came.figures(connection, told["number"]) == {0: "68.9"}
    assert len([path for path in (tmp_path / "uploads").rglob("*.pdf") if "cho" not in path.parts]) == 2
    with office.register.begin() as connection:
        accept(connection, H1, writer(TODAY))
    assert health.get(f"{ROOT}/submissions/{told['number']}")["verdict"] == "accepted"
    assert health.get(f"{ROOT}/submissions") == health.get(f"{WORK}/submissions")


def test_the_same_key_hands_in_once(office: Site, health: Machine, tmp_path: Path) -> None:
    first, again = (health.hand_in(files=[("files", ("a.pdf", PDF))]) for _ in range(2))
    assert first.json() == again.json()
    assert len(health.get(f"{WORK}/submissions")) == 1
    assert len(list((tmp_path / "uploads").rglob("*.pdf"))) == 1
    other = Machine(office, office.link(TAI_CHINH, "api")).hand_in(THEIRS)
    assert other.status_code == 201
    assert other.json()["number"] != first.json()["number"]
    elsewhere = f"{ROOT}/obligations/{PLAN}/bao-cao-6-thang/{Y_TE}/2024-H2"
    assert health.hand_in(elsewhere).status_code == 409


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"document_no": " "}, "document_no"),
    ({"document_no": ""}, "document_no"),
    ({"dated_on": "hôm qua"}, "dated_on"),
    ({"dated_on": "2024-06-21"}, "dated_on"),
    ({"progress": "so-y-te.1=xong"}, "progress"),
    ({"progress": "so-tai-chinh.1=done"}, "progress"),
    ({"figures": "không=1"}, "figures"),
    ({"figures": "7=1"}, "figures"),
    ({"note": "x" * 5001}, "note"),
]


@pytest.mark.parametrize(("given", "field"), WRONG)
def test_what_is_wrong_is_named(health: Machine, given: dict[str, Any], field: str) -> None:
    answer = health.hand_in(**given)
    assert answer.status_code == 422
    assert field in json.dumps(answer.json()["detail"], ensure_ascii=False)
    assert health.get(f"{WORK}/submissions") == []


def test_a_file_that_is_none_is_refused_and_not_kept(health: Machine, tmp_path: Path) -> None:
    answer = health.hand_in(files=[("files", ("a.pdf", b"<html>"))])
    assert answer.status_code == 422
    assert "PDF, DOCX" in answer.json()["detail"]
    assert not (tmp_path / "uploads").exists()


def test_a_key_is_asked_for(health: Machine) -> None:
    assert health.client.post(f"{WORK}/submissions", data=REPORT).status_code == 422


def test_more_time_is_asked_for_once(health: Machine) -> None:
    made = health.client.post(f"{WORK}/requests", json=LATER, headers={"idempotency-key": "x"})
    again = health.client.post(f"{WORK}/requests", json=LATER, headers={"idempotency-key": "x"})
    assert made.status_code == again.status_code == 201
    assert made.json() == again.json() == health.get(f"{WORK}/requests")[0]
    assert (made.json()["verdict"], made.json()["wanted_on"]) == (None, "2024-07-30")
    assert health.client.post(f"{WORK}/requests", json=LATER).status_code == 409
    early = {**LATER, "kind": "extend", "wanted_on": "2024-06-01"}
    assert health.client.post(f"{WORK}/requests", json=early).status_code == 422


def test_a_difficulty_is_raised(health: Machine) -> None:
    made = health.client.post(f"{ROOT}/difficulties", json=HARD)
    assert made.status_code == 201
    assert health.get(f"{ROOT}/difficulties") == [made.json()]
    assert made.json()["state"] == "open"
    for given in ({"task": "so-tai-chinh.1"}, {"plan": "khac"}):
        assert health.client.post(f"{ROOT}/difficulties", json={**HARD, **given}).status_code == 404
    for body in ({"text": " "}, {"text": "\x07"}, {"la": 1}, {"text": "\ud800"}):
        answer = health.client.post(f"{ROOT}/difficulties", content=json.dumps({**HARD, **body}))
        assert answer.status_code == 422, answer.text


def test_a_key_of_json_that_no_text_has_is_told(health: Machine) -> None:
    body = json.dumps({**HARD, "\ud800": 1})
    assert health.client.post(f"{ROOT}/difficulties", content=body).status_code == 422


def test_another_agencys_is_not_there(health: Machine) -> None:
    unknown = health.client.get(f"{THEIRS}x")
    for path in (THEIRS, f"{THEIRS}/submissions", f"{THEIRS}/requests", f"{ROOT}/submissions/99"):
        answer = health.client.get(path)
        assert (answer.status_code, answer.text) == (404, unknown.text)
    assert health.hand_in(THEIRS).status_code == 404


def bearers(office: Site) -> Iterator[tuple[str, str]]:
    good = office.link(Y_TE, "api")
    yield "none", ""
    yield "of a letter", f"Bearer {office.link(Y_TE)}"
    yield "of a calendar", f"Bearer {office.link(Y_TE, 'calendar')}"
    yield "changed", f"Bearer {good[:-2]}xx"
    yield "of another scheme", f"Basic {good}"
    yield "words", "Bearer không-phải".encode().decode("latin-1")


def test_no_other_token_opens_it(office: Site) -> None:
    for name, words in bearers(office):
        browser = office.browser()
        answer = browser.client.get(WORK, headers={b"authorization": words.encode("latin-1")} if words else {})
        assert answer.status_code == 401, name
        assert answer.headers["www-authenticate"] == "Bearer"
        assert set(answer.json()) == {"detail"}


def test_an_old_or_revoked_token_opens_nothing(office: Site) -> None:
    machine = Machine(office, office.link(Y_TE, "api", days=2))
    assert machine.client.get(WORK).status_code == 200
    office.clock.move(days=3)
    assert machine.client.get(WORK).status_code == 401
    again = Machine(office, office.link(Y_TE, "api"))
    office.account("quan-tri", "administrator")
    admin = office.signed_in("quan-tri")
    with office.register.reading() as connection:
        number = queries.links(connection, audience="api")[0].pk
    assert again.client.get(WORK).status_code == 200
    admin.post(f"/quan-tri/lien-ket/{number}/thu-hoi", {}, page="/quan-tri/lien-ket")
    assert again.client.get(WORK).status_code == 401


def test_a_browsers_session_hands_in_nothing_by_the_api(office: Site) -> None:
    office.account("so-y-te", "agency", agency=Y_TE)
    browser = office.signed_in("so-y-te")
    headers = {"idempotency-key": "x"}
    assert browser.client.post(f"{WORK}/submissions", data=REPORT, headers=headers).status_code == 401
    assert browser.get(f"{ROOT}/openapi.json").status_code == 200


def test_its_description_is_for_those_who_may(office: Site, health: Machine) -> None:
    told = health.get(f"{ROOT}/openapi.json")
    assert told["openapi"].startswith("3.")
    assert f"{ROOT}/obligations" in told["paths"]
    assert "/viec-phai-lam" not in told["paths"]
    assert office.browser().get(f"{ROOT}/openapi.json").status_code == 401

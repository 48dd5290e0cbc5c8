"""``dondoc contacts stop`` and ``dondoc settle``, from a letter that did not go to one that does."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from tests.flows.cli.conftest import Dondoc

FIRST = date(2024, 5, 24)
Y_TE = "kon-tum/so-y-te"
CONTACT = "agency,name,email\nkon-tum/so-y-te,{name},moi@so-y-te.example\n"


@pytest.fixture
def failed(loaded: Dondoc) -> tuple[Dondoc, str]:
    """Sở Y tế's first reminder, refused by its server."""
    loaded.run("sweep", on=FIRST)
    (key,) = [one["key"] for one in loaded.json("messages") if one["agency"] == Y_TE]
    with closing(sqlite3.connect(loaded.home / "register.db")) as register:
        register.execute("UPDATE message SET state = 'failed', sent_at = NULL, words = '550' WHERE key = ?", [key])
        register.commit()
    return loaded, key


def state(dondoc: Dondoc, key: str) -> str:
    return {one["key"]: str(one["state"]) for one in dondoc.json("messages")}[key]


def name_of(dondoc: Dondoc) -> str:
    return str(dondoc.json("contacts", "list", "--agency", Y_TE)[0]["name"])


def test_a_letter_goes_again_to_the_address_that_was_corrected(failed: tuple[Dondoc, str], tmp_path: Path) -> None:
    dondoc, key = failed
    told = dondoc.run("messages", "--state", "failed", on=FIRST).out
    assert f"  {key}" in told.splitlines()
    assert "dondoc settle" in told
    path = tmp_path / "lien-he.csv"
    path.write_text(CONTACT.format(name=name_of(dondoc)), encoding="utf-8")
    assert dondoc.json("contacts", "import", path)["changed"] == 1
    assert dondoc.json("settle", key, "--again", "--by", "Hoa", on=FIRST)["address"] == "moi@so-y-te.example"
    dondoc.run("sweep", on=FIRST)
    assert state(dondoc, key) == "sent"
    sent = [one for one in dondoc.json("messages") if one["key"] == key]
    assert [one["address"] for one in sent] == ["moi@so-y-te.example"]


@pytest.mark.parametrize(("flag", "words"), [("--sent", "đã ghi là đã gửi"), ("--drop", "thôi gửi")])
def test_a_letter_is_settled_by_hand(failed: tuple[Dondoc, str], flag: str, words: str) -> None:
    dondoc, key = failed
    ran = dondoc.run("settle", key, flag, on=FIRST)
    assert (ran.status, ran.out, ran.err) == (0, f"{key}: {words}\n", "")
    assert state(dondoc, key) == {"--sent": "sent", "--drop": "failed"}[flag]
    dondoc.run("sweep", on=FIRST)
    assert state(dondoc, key) == {"--sent": "sent", "--drop": "failed"}[flag]


def test_what_cannot_be_settled_is_one_line(failed: tuple[Dondoc, str]) -> None:
    dondoc, key = failed
    dondoc.run("settle", key, "--sent", on=FIRST)
    for words, status, says in (
        ((key, "--again"), 1, "thư này đã gửi"),
        ((key[:-1] + "9", "--again"), 1, key),
        ((key,), 2, "hãy ghi đúng một"),
        ((key, "--sent", "--drop"), 2, "hãy ghi đúng một"),
    ):
        ran = dondoc.run("settle", *words, on=FIRST)
        assert (ran.status, len(ran.complaints), ran.out) == (status, 1, "")
        assert says in ran.err


def test_a_stopped_contact_hears_no_more_until_it_is_imported_again(loaded: Dondoc, contacts_file: Path) -> None:
    name = name_of(loaded)
    ran = loaded.run("contacts", "stop", Y_TE, name, "--as", "Hoa")
    assert (ran.status, name in ran.out) == (0, True)
    assert "đã ngừng" in loaded.run("contacts", "list", "--agency", Y_TE).out
    assert "không còn nơi nhận" in ran.out
    assert Y_TE in {one["agency"] for one in loaded.json("contacts", "missing")}
    loaded.run("sweep", on=FIRST)
    assert [one["state"] for one in loaded.json("messages") if one["agency"] == Y_TE] == ["unreachable"]
    assert loaded.json("contacts", "import", contacts_file)["changed"] == 1
    assert Y_TE not in {one["agency"] for one in loaded.json("contacts", "missing")}


@pytest.mark.parametrize(
    ("agency", "name", "says"), [("kon-tum/so-y-t", "x", "kon-tum/so-y-te"), (Y_TE, "khong-co", "không có liên hệ")]
)
def test_nobody_else_is_stopped(loaded: Dondoc, agency: str, name: str, says: str) -> None:
    ran = loaded.run("contacts", "stop", agency, name)
    assert (ran.status, len(ran.complaints), ran.out) == (1, 1, "")
    assert says in ran.err
    assert all(one["active"] for one in loaded.json("contacts", "list"))

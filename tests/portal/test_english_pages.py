"""Every page of a visitor who reads English says nothing in Vietnamese but what people wrote into the register."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from agencies.portal.shown.saying import Saying
from agencies.portal.shown.told import rung
from plans.periods import title
from plans.register.session import Register, open_register
from plans.register.settings import RegisterSettings
from tests.portal.ready import Site, site
from tests.portal.routes import Way
from tests.portal.test_access import path_of, send, values, ways_of
from tests.portal.world import AnyDirecting, AnyDrafting, AnyMorning, AnyPlanning, Ids, Person, build, people
from tests.portal_words import catalogue

_TAG = re.compile(r"<(script|style|option)\b.*?</\1>|<blockquote>.*?</blockquote>|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'(?:aria-label|title|placeholder|data-label)="([^"]*)"')
_KEPT_WORDS = ("Đôn Đốc", "Tiếng Việt")  # the program's name, the other language
_ENGLISH = {str(one.string) for one in catalogue() if one.id}
_WORD = re.compile(r"\w+")


def vietnamese(words: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in words)


@pytest.fixture(scope="module")
def world(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Ids]]:
    home = tmp_path_factory.mktemp("english")
    shutil.copy(migrated, home / "register.db")
    register = open_register(RegisterSettings.read({"DONDOC_HOME": str(home)}))
    parts: dict[str, Any] = {"drafting": AnyDrafting(), "planning": AnyPlanning(), "mornings": AnyMorning()}
    made = site(register, home, **parts, directing=AnyDirecting())
    yield made, build(made)
    register.close()


def written(register: Register) -> set[str]:
    """The words of everything that stands in the register."""
    found: set[str] = set()
    with register.reading() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        for table in tables:
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):
                found |= {word for value in row if isinstance(value, str) for word in _WORD.findall(value)}
                found |= {word for value in row if isinstance(value, str) for word in _WORD.findall(_unescaped(value))}
    return {word for word in found if vietnamese(word)}


def _unescaped(value: str) -> str:
    return value.encode("ascii", "ignore").decode("unicode_escape") if "\\u" in value else ""


def said(shown: str) -> list[str]:
    """Everything that a page says to a reader, piece by piece; code of the page and quotes of documents apart."""
    spoken = [html.unescape(one) for one in _SPOKEN.findall(shown)]
    return [*spoken, *(one.strip() for one in html.unescape(_TAG.sub("\n", shown)).splitlines())]


def left(shown: str, data: set[str]) -> list[str]:
    """What of a page is Vietnamese though nobody wrote it into the register, nor our English quotes it as an example."""
    pieces = [one for one in said(shown) if vietnamese(one) and not any(word in one for word in _KEPT_WORDS)]
    return [one for one in pieces if one not in _ENGLISH and any(map(_foreign_to(data), _WORD.findall(one)))]


def _foreign_to(data: set[str]) -> Callable[[str], bool]:
    """A letter alone is a sign of the heat map."""
    return lambda word: len(word) > 1 and vietnamese(word) and word not in data


def english(person: Person) -> Person:
    person.cookies["dondoc-language"] = "en"
    return person


def pages(made: Site, person: Person) -> list[Way]:
    return [way for way in ways_of(made.app, person, safe=True) if not way.for_machines and ".ics" not in way.path]


UNREAD = {"/nhat-ky-gui/{number}/thu", "/thu-sap-gui/{day}/{key}/thu"}  # letters, not pages


def test_every_page_speaks_english(world: tuple[Site, Ids]) -> None:
    made, ids = world
    data, wrong, seen = written(made.register) | {"việc", "nhắc", "một"}, [], 0  # of the morning in tests.portal.world
    for person in map(english, people(made, ids)):
        if person.role in (None, "machine"):
            continue
        for way in pages(made, person):
            answer = send(person, way, path_of(way, "y_te", values(ids)))
            if answer.status_code == 200 and "text/html" in answer.headers["content-type"] and way.path not in UNREAD:
                seen += 'lang="en"' in answer.text
                wrong += [f"{person.name} on {way.path}: {one[:120]}" for one in left(answer.text, data)]
    assert seen > 60
    assert "\n".join(sorted(set(wrong))) == ""


def test_what_is_left_in_vietnamese_is_found() -> None:
    assert left("<p>Quá hạn 3 việc</p><p>Sở Y tế</p>", {"Sở", "tế"}) == ["Quá hạn 3 việc"]
    assert left('<a aria-label="Thao tác">x</a>', set()) == ["Thao tác"]


MESSAGES = [
    ("Tệp phải nhỏ hơn %(p1)s MB.", "The file must be smaller than %(p1)s MB."),
    ("%(p1)s – hạn", "due: %(p1)s"),
    ("Quá hạn", "Overdue"),
    ("có", "yes"),
]
SAID = [
    ("Quá hạn", "Overdue"),
    ("Tệp phải nhỏ hơn 20 MB.", "The file must be smaller than 20 MB."),
    ("Sở\nY tế – hạn", "due: Sở\nY tế"),
    ("%(p1)s", "%(p1)s"),
    (" – hạn", " – hạn"),
    ("Không biết", "Không biết"),
    ("", ""),
    ("Có", "Có"),
]


@pytest.mark.parametrize(("words", "english_"), SAID)
def test_words_are_said_by_the_catalogue_and_values_stay(words: str, english_: str) -> None:
    assert Saying(MESSAGES)(words) == english_


def test_what_python_makes_is_in_the_catalogue(portal: Site) -> None:
    say = portal.app.state.renderings["en"].say
    made = [
        title(one)
        for one in ("2024", "2024-Q2", "2024-H1", "2024-9M", "2024-06", "2024-06-14", "2024-2028", "2024-W07")
    ]
    made += [rung("reminder-7", "reminder"), rung("reminder-2d", "reminder"), "trễ 3 ngày làm việc (5 ngày)"]
    made += ["Không có ngày 32/13/2024.", "Ghi chú không quá 5000 ký tự.", "thứ Sáu", "Sắp đến hạn"]
    assert [one for one in map(say, made) if vietnamese(one)] == []
    assert say("trễ 3 ngày làm việc (5 ngày)") == "late by 3 working days (5 days)"
    assert portal.app.state.renderings["vi"].say("Quá hạn") == "Quá hạn"


def test_an_unknown_page_and_a_problem_beside_a_field_are_told_in_english(portal: Site) -> None:
    portal.account("dieu-phoi", "coordinator")
    browser = portal.signed_in("dieu-phoi")
    browser.client.cookies.set("dondoc-language", "en")
    assert "Page not found" in browser.get("/khong-co").text
    answer = browser.post("/danh-ba/nhap", {}, page="/danh-ba/nhap")
    assert (answer.status_code, answer.text.count("Choose a CSV or XLSX file.")) == (422, 2)

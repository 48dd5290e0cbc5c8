"""English is whole: every message of the pages has one, none is left over, and pages say it."""

from __future__ import annotations

import re

from tests import portal_words
from tests.portal.ready import Site

PLACE = re.compile(r"%\(\w+\)s")


def test_every_message_has_its_english_and_none_is_left_over() -> None:
    """``make words`` renews the catalogue and lists what has no English yet."""
    english = {str(one.id): str(one.string) for one in portal_words.catalogue() if one.id}
    said = set(portal_words.messages())
    assert (said - english.keys(), english.keys() - said) == (set(), set())
    assert [text for text, words in english.items() if not words] == []


def test_translations_speak_of_the_same() -> None:
    wrong = [
        one.id
        for one in portal_words.catalogue()
        if sorted(PLACE.findall(str(one.id))) != sorted(PLACE.findall(str(one.string))) or one.fuzzy
    ]
    assert wrong == []


def test_a_message_that_nobody_translated_is_seen() -> None:
    assert {"Đăng nhập", "Việc hôm nay", "Trả lại, chờ bổ sung", "Theo cấp"} <= set(portal_words.messages())


def test_a_visitor_chooses_english(portal: Site) -> None:
    portal.account("dieu-phoi", "coordinator")
    browser = portal.signed_in("dieu-phoi")
    assert browser.post("/ngon-ngu", {"ngon_ngu": "en", "tiep": "/ke-hoach"}, page="/ke-hoach").status_code == 303
    shown = browser.get("/ke-hoach").text
    assert 'lang="en"' in shown
    assert "No plan yet. Upload a Word, PDF or YAML file to begin." in shown
    assert "Coming messages" in shown
    assert "Chưa có kế hoạch" not in shown

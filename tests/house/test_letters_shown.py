"""``docs/letters`` shows what the code writes, and every short message is one."""

from __future__ import annotations

import re

import pytest

from notifications import sms, wording
from notifications.notice import KINDS
from tests import letters

LARGEST_PICTURE = 150_000


def test_the_gallery_is_current() -> None:
    shown = {path.name: path.read_text(encoding="utf-8") for path in letters.FOLDER.iterdir() if path.suffix != ".png"}
    assert shown == letters.texts(), "run: make letters"


def test_pictures_are_there_and_small() -> None:
    pictures = {path.name: path.stat().st_size for path in letters.FOLDER.glob("*.png")}
    linked = set(re.findall(r"\(([^()]+\.png)\)", letters.readme()))
    assert set(pictures) == linked
    assert max(pictures.values()) < LARGEST_PICTURE


def test_every_kind_and_tone_is_shown() -> None:
    told = {(one.kind, one.soft) for one in letters.SHOWN}
    assert told == {(kind, False) for kind in KINDS} | {("reminder", True), ("overdue", True)}


def test_every_short_message_of_the_real_plans_fits() -> None:
    texts = [one.message.text for one in letters.short_messages()]
    assert len(texts) > 200
    assert [text for text in texts if not sms.fits(text)] == []


@pytest.mark.parametrize("story", letters.STORIES, ids=lambda story: story.plan)
def test_every_plan_has_a_short_message_of_each_kind(story: letters.Story) -> None:
    assert {one.kind for one in letters.short_messages() if one.story == story} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_folder_with_four_files(kind: str) -> None:
    files = {path.name for path in (wording.FOLDER / kind).iterdir()}
    assert files == {"subject.txt", "body.txt", "body.html", "sms.txt"}
    for name in files:
        tones = {section.rpartition(" ")[2] for section in wording.sections(f"{kind}/{name}")}
        assert tones == {"ordered", "requested"}, name

"""What a morning with the default channels or SMTP does not pay for."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("apprise", "pydantic", "prefect", "rich", "sqlalchemy", "holidays", "ruamel", "requests", "asyncio")
ROOM = "notifications.letters, notifications.courier, notifications.settings, notifications.channels.urls"


def loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", HEAVY[:-1])
def test_the_room_does_without(name: str) -> None:
    assert name not in LOADED


def test_rendering_and_mime_do_without_the_stdlibs_messages() -> None:
    modules = loaded_by("import notifications.letters, notifications.mime, notifications.channels.mailbox")
    assert not modules & {"email.message", "email.generator", "email.parser", "smtplib"}


def test_apprise_comes_only_with_its_url() -> None:
    start = "from notifications.settings import NotificationSettings as S; from notifications.channels import urls; "
    with_smtp = loaded_by(start + "urls.channel('smtp://h.example', 'email', S(), lambda: None)")
    with_json = loaded_by(start + "urls.channel('json://h.example', 'sms', S(), lambda: None)")
    assert "apprise" not in with_smtp
    assert "apprise" in with_json


LOADED = loaded_by(f"import {ROOM}")

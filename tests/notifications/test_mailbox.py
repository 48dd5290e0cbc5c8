"""The local mailbox."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

from notifications.address import Mailbox
from notifications.channels.mailbox import MailboxChannel
from tests.notifications.specimens import NOW, mail, short_message

SENDER = Mailbox("Đôn Đốc", "dondoc@dondoc.example")


def channel(home: Path) -> MailboxChannel:
    return MailboxChannel(home, SENDER, lambda: NOW)


def files(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def test_a_letter_lies_in_the_days_folder(tmp_path: Path) -> None:
    outcome = channel(tmp_path).send(mail())
    (name,) = files(tmp_path)
    assert outcome.state == "sent"
    assert outcome.words == str(tmp_path / name)
    assert name.startswith("mailbox/2024-06-19/vanthu.syt@kontum.example-")
    assert name.endswith(".eml")
    read = message_from_bytes((tmp_path / name).read_bytes(), policy=policy.default)
    assert read["Subject"] == mail().subject


def test_a_short_message_is_a_text(tmp_path: Path) -> None:
    channel(tmp_path).send(short_message())
    (name,) = files(tmp_path)
    assert name.endswith(".txt")
    assert (tmp_path / name).read_text("utf-8") == f"+84912345678\n{short_message().text}\n"


def test_sending_again_writes_the_same_file(tmp_path: Path) -> None:
    box = channel(tmp_path)
    for message in (mail(text="một"), mail(text="hai"), mail("other key")):
        box.send(message)
    assert len(files(tmp_path)) == 2
    again = message_from_bytes(box.path(mail(), NOW).read_bytes(), policy=policy.default)
    part = again.get_body(("plain",))
    assert part is not None
    assert part.get_content() == "hai"


def test_a_key_cannot_climb_out_of_the_folder(tmp_path: Path) -> None:
    channel(tmp_path).send(mail("../../../evil", address="../../evil@x.example"))
    (name,) = files(tmp_path)
    assert name.startswith("mailbox/2024-06-19/")


def test_a_folder_that_cannot_be_written_is_for_later(tmp_path: Path) -> None:
    (tmp_path / "mailbox").write_text("a file stands in the way")
    outcome = channel(tmp_path).send(mail())
    assert (outcome.state, outcome.code) == ("retry", "file")
    assert "không ghi được hộp thư" in outcome.words

"""What is asked for and what is still missing, in words: by the kind of the task, and what was sent back. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from notifications.notice import Notice
from notifications.words import one_line, short_date, shortened

NOUNS: dict[str, str] = {"report": "báo cáo", "plan": "kế hoạch"}
RESULT = "kết quả"
AGAIN = "bổ sung, gửi lại"
LONGEST_NOTE = 200


def is_named(notice: Notice, what: str) -> bool:
    """Whether what is owed is called by the paper to be sent ("Báo cáo …"), and not by the work behind it."""
    noun = NOUNS.get(notice.task)
    return bool(noun) and what[: len(noun or "")].casefold() == noun


def verb(notice: Notice) -> str:
    """``gửi báo cáo``; for work ``thực hiện, gửi kết quả``."""
    noun = NOUNS.get(notice.task)
    return f"gửi {noun}" if noun else f"thực hiện, gửi {RESULT}"


def named(notice: Notice, what: str) -> str:
    """The thing inside a sentence, below its title."""
    if is_named(notice, what):
        return what[:1].lower() + what[1:]
    if notice.kind == "reminder" and not notice.returned_on:
        return "việc nêu trên"
    return f"{NOUNS.get(notice.task) or f'{RESULT} việc'} nêu trên"


def short_verb(notice: Notice) -> str:
    """What is to be done with the thing named right after it: ``gửi`` Báo cáo, ``thực hiện`` Rà soát."""
    if notice.returned_on:
        return AGAIN
    return "gửi" if is_named(notice, one_line(notice.what)) else "thực hiện"


def todo(notice: Notice, what: str) -> str:
    """The thing as the subject of a letter names it; what was sent back is to be completed."""
    return f"{AGAIN} {what}" if notice.returned_on else what


def returned(notice: Notice) -> str:
    """``đã nhận ngày 10/06/2024, đã trả lại ngày 12/06/2024 để bổ sung (thiếu số liệu)``; "" for what never came."""
    note = shortened(one_line(notice.return_note).rstrip(" ."), LONGEST_NOTE)
    words = _back(notice, "đã trả lại")
    return f"{words} ({note})" if words and note else words


def owing(notice: Notice) -> str:
    """The late agency as lists name it: one whose paper was sent back is not one that sent nothing."""
    agency, words = one_line(notice.agency), _back(notice, "trả lại")
    return f"{agency} ({words}, chưa gửi lại)" if words else agency


def _back(notice: Notice, sent_back: str) -> str:
    if not notice.returned_on:
        return ""
    received = f"đã nhận ngày {short_date(notice.received_on)}, " if notice.received_on else ""
    return f"{received}{sent_back} ngày {short_date(notice.returned_on)} để bổ sung"


def unsent(notices: Sequence[Notice]) -> str:
    """What the agencies have not done: ``chưa gửi``, ``chưa gửi lại``, or for work ``chưa báo kết quả``."""
    never = [notice for notice in notices if not notice.returned_on]
    if not never:
        return "chưa gửi lại"
    papers = any(is_named(notice, one_line(notice.what)) for notice in never)
    words = "chưa gửi" if papers else f"chưa báo {RESULT}"
    return words if len(never) == len(notices) else f"{words} hoặc chưa gửi lại"


def missing(notices: Sequence[Notice]) -> str:
    """What has not come: ``chưa nhận được``, and of what was sent back ``chưa nhận lại``."""
    back = sum(1 for notice in notices if notice.returned_on)
    words = "chưa nhận được" if back < len(notices) else "chưa nhận lại"
    return f"{words} hoặc chưa nhận lại" if 0 < back < len(notices) else words

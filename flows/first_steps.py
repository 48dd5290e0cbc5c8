"""What a newcomer is told once the portal stands: how to sign in first, and what to do there."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing

from plans.register import queries
from plans.register.queries.access import accounts
from plans.register.session import open_register
from plans.register.settings import RegisterSettings

_NO_ACCOUNT = "Chưa có tài khoản nào. Tạo người quản trị đầu tiên: dondoc account add quan-tri --role administrator"
_NO_PLAN = "Sau khi đăng nhập: mở mục Kế hoạch, tải lên tệp Word, PDF hoặc YAML để bắt đầu."


def first_steps(environ: Mapping[str, str]) -> list[str]:
    """The lines that still apply, in the order in which they are to be done."""
    with closing(open_register(RegisterSettings.read(environ))) as register, register.reading() as connection:
        nobody, nothing = not accounts(connection), not queries.plans(connection)
    return [words for words, applies in ((_NO_ACCOUNT, nobody), (_NO_PLAN, nothing)) if applies]

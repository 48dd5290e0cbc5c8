"""``dondoc settle``: what a person decides about a letter of which nobody knows, or that did not go."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.cli import show
from flows.cli.desk import desk
from flows.cli.options import AsJson, By, Context, Today
from plans.register.entries.settled import Verdict, settle

_CHOICES = "--sent, --again, --drop"
_DONE = {
    "sent": "đã ghi là đã gửi",
    "again": "xếp lại hàng chờ; lần chạy sau (dondoc sweep) gửi đến {address} nếu việc còn chờ nộp",
    "drop": "thôi gửi",
}


def settle_(
    context: Context,
    *,
    key: Annotated[str, typer.Argument(metavar="MÃ_THƯ", help="Mã thư, xem ở: dondoc messages.")],
    sent: Annotated[bool, typer.Option("--sent", help="Đã đến nơi: ghi là đã gửi.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Gửi lại, đến địa chỉ hiện nay của liên hệ.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Thôi gửi thư này.")] = False,
    today: Today = None,
    by: By = None,
    as_json: AsJson = False,
) -> None:
    """Quyết định về một thư gửi hỏng hoặc chưa rõ kết quả: đã đến, gửi lại, hay thôi."""
    verdict = _verdict(sent, again, drop)
    with desk(context, today, by) as at, at.register.begin() as connection:
        done = settle(connection, key, verdict, now=at.now(), by=at.by)
    if as_json:
        return show.print_json(done)
    return show.say(f"{done.key}: {_DONE[verdict].format(address=done.address)}")


def _verdict(sent: bool, again: bool, drop: bool) -> Verdict:
    flags: dict[Verdict, bool] = {"sent": sent, "again": again, "drop": drop}
    chosen = [verdict for verdict, said in flags.items() if said]
    if len(chosen) != 1:
        raise typer.BadParameter("hãy ghi đúng một", param_hint=_CHOICES)
    return chosen[0]

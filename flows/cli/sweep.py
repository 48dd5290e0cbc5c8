"""``dondoc sweep``: the whole morning without Prefect. Plain argparse and plain lines: this is the hot path."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import Any

from flows import morning
from flows.cli.door import Door
from flows.cli.newness import missing_register, tell_if_made
from flows.clock import parse_day
from flows.wiring import morning_for

Counts = Mapping[str, int]

USAGE = 2
ABOUT = "Làm trọn công việc của buổi sáng: mở kỳ báo cáo, nhắc việc, báo lên cấp trên, gửi thư, kiểm tra sổ."
_OUTCOMES = {
    "sent": "đã gửi",
    "retry": "sẽ gửi lại",
    "failed": "gửi hỏng",
    "unknown": "chưa rõ kết quả",
}


class _Usage(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "dondoc sweep", None, ABOUT, formatter_class=_Usage, add_help=False, allow_abbrev=False, exit_on_error=False
    )
    options = parser.add_argument_group("Tùy chọn")
    options.add_argument("--today", type=_day, metavar="NGÀY", help="làm như thể hôm nay là ngày này (2024-06-14)")
    options.add_argument("--json", action="store_true", help="in số liệu từng bước bằng JSON")
    options.add_argument("--help", action="help", help="in trang này")
    return parser


def _day(text: str) -> date:
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _fault(error: argparse.ArgumentError) -> str:
    """What argparse says in English, in the reader's words; what ``_day`` says is in them already."""
    words = {"expected one argument": "thiếu giá trị", "ignored explicit argument": "không nhận giá trị"}
    known = (told for english, told in words.items() if error.message.startswith(english))
    return f"{error.argument_name}: {next(known, error.message)}"


def _parsed(arguments: Sequence[str]) -> argparse.Namespace | str:
    """The options, or what is wrong with them. SystemExit where help was asked for."""
    try:
        options, others = _parser().parse_known_args(list(arguments))
    except argparse.ArgumentError as error:
        return _fault(error)
    if others:
        return f"không có {'tùy chọn' if others[0].startswith('-') else 'tham số'} {others[0]}"
    return options


def run(arguments: Sequence[str], door: Door) -> int:
    """Parse, live through the morning, tell what was done -> exit status."""
    try:
        options = _parsed(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    if isinstance(options, str):
        sys.stderr.write(f"Sai cách dùng: {options}. Xem: dondoc sweep --help\n")
        return USAGE
    gc.set_threshold(100_000, 20, 20)  # a short life of many small rows and hardly a circle: look for those seldom
    missing = missing_register(door.environ)
    this = morning_for(door.environ, options.today, None if options.today else door.clock)
    with closing(this.register):
        tell_if_made(missing)
        if options.json:
            _say(json.dumps(morning.run(this), ensure_ascii=False, indent=2))
        else:
            _say(f"Buổi sáng ngày {this.today:%d/%m/%Y}")
            morning.run(this, _tell)
    return 0


def _tell(step: str, counts: Counts) -> None:
    _say(f"  {line(step, counts)}")


def _say(words: str) -> None:
    """Tell it, or go on in silence where nobody reads any more: ``dondoc sweep | head -1`` must not end the morning."""
    try:
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def line(step: str, counts: Counts) -> str:
    """One step of a morning (or of the weekly digest) in one Vietnamese line."""
    return _LINES[step](counts)


def _opened(counts: Counts) -> str:
    return f"Mở kỳ báo cáo: thêm {counts['added']} việc phải làm"


def _planned(title: str) -> Callable[[Counts], str]:
    def words(counts: Counts) -> str:
        parts = [f"{counts['planned']} thông báo mới"]
        if counts.get("skipped"):
            parts.append(f"bỏ qua {counts['skipped']} nấc đã lỡ")
        if counts.get("unreachable"):
            parts.append(f"{counts['unreachable']} thông báo CHƯA CÓ NƠI NHẬN (xem: dondoc contacts missing)")
        return f"{title}: {', '.join(parts)}"

    return words


def _delivered(counts: Counts) -> str:
    if not counts:
        return "Gửi thư, tin nhắn: hôm nay là ngày nghỉ, không gửi"
    outcomes = [f"{words} {counts[state]}" for state, words in _OUTCOMES.items() if counts.get(state)]
    return ", ".join([f"Gửi thư, tin nhắn: soạn {counts['composed']}", *outcomes])


def _audited(counts: Counts) -> str:
    parts = [f"quá hạn {counts['overdue']} việc", f"chờ nộp {counts['waiting']} việc"]
    parts += [f"SAI {name}: {figure}" for name, figure in counts.items() if name.startswith("bad_")]
    if counts["letters_unsettled"]:
        parts.append(f"còn {counts['letters_unsettled']} thư chưa gửi xong")
    return f"Kiểm tra sổ theo dõi: {', '.join(parts)}"


_LINES: Mapping[str, Callable[[Counts], str]] = {
    "open_periods": _opened,
    "remind": _planned("Nhắc việc"),
    "escalate": _planned("Báo lên cấp trên"),
    "tell_overdue": _planned("Tổng hợp việc quá hạn"),
    "deliver": _delivered,
    "audit": _audited,
}

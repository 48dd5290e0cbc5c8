"""``dondoc sweep``: the whole morning without Prefect. Plain argparse and plain lines: this is the hot path."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import date
from typing import NoReturn

from flows import morning
from flows.cli.door import Door
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


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"Sai cách dùng: {message}. Xem: dondoc sweep --help\n")


def _parser() -> _Parser:
    parser = _Parser(prog="dondoc sweep", description=ABOUT, add_help=False, allow_abbrev=False)
    parser.add_argument("--today", type=_day, metavar="NGÀY", help="làm như thể hôm nay là ngày này (NĂM-THÁNG-NGÀY)")
    parser.add_argument("--json", action="store_true", help="in số liệu từng bước bằng JSON")
    parser.add_argument("--help", action="help", help="in trang này")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} không phải là ngày; hãy ghi dạng 2024-06-14") from None


def run(arguments: Sequence[str], door: Door) -> int:
    """Parse, live through the morning, tell what was done -> exit status."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    this = morning_for(door.environ, options.today, None if options.today else door.clock)
    with closing(this.register):
        if options.json:
            sys.stdout.write(json.dumps(morning.run(this), ensure_ascii=False, indent=2) + "\n")
        else:
            sys.stdout.write(f"Buổi sáng ngày {this.today:%d/%m/%Y}\n")
            morning.run(this, _tell)
    return 0


def _tell(step: str, counts: Counts) -> None:
    sys.stdout.write(f"  {line(step, counts)}\n")
    sys.stdout.flush()


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

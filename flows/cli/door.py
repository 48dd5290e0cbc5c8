"""What a command is handed at the door, and how it ends: every error as one clear line, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

from flows.clock import Clock
from notifications.errors import NotificationError
from plans.errors import DondocError

LOG = "dondoc.log"
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


@dataclass(frozen=True, slots=True)
class Door:
    """The environment and the clock, read once for the whole command."""

    environ: Mapping[str, str]
    clock: Clock

    @property
    def home(self) -> Path:
        """The data folder."""
        return Path(self.environ.get("DONDOC_HOME") or "var").expanduser().absolute()

    @property
    def user(self) -> str:
        """Who acts, where the command does not say."""
        return self.environ.get("USER") or self.environ.get("LOGNAME") or "dondoc"


def guarded(door: Door, work: Callable[[], int]) -> int:
    """Do the work -> its exit status; whatever goes wrong becomes one line on stderr."""
    _speak_utf8()
    try:
        status = work()
        sys.stdout.flush()
    except (DondocError, NotificationError) as error:
        return complain(str(error))
    except KeyboardInterrupt:
        complain("Đã dừng theo yêu cầu.")
        return INTERRUPTED
    except BrokenPipeError:
        return _nobody_reads()
    except OSError as error:
        return complain(_system_words(error) if error.errno else _unexpected(door))
    except Exception:  # noqa: BLE001 - the door itself: beyond it there is only the terminal
        return complain(_unexpected(door))
    return status


def complain(line: str) -> int:
    """A line on stderr -> exit status 1."""
    sys.stderr.write(f"{line}\n")
    return 1


def _speak_utf8() -> None:
    """Vietnamese must not fail on a terminal whose locale knows only Latin letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _nobody_reads() -> int:
    """``dondoc … | head``: the reader has gone; Python's own flush at exit must not complain of it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _system_words(error: OSError) -> str:
    reasons: dict[type[OSError], str] = {
        FileNotFoundError: "không có tệp này",
        PermissionError: "không có quyền đọc hoặc ghi",
        IsADirectoryError: "là thư mục, không phải tệp",
        NotADirectoryError: "đường dẫn đi qua một thứ không phải thư mục",
        FileExistsError: "đã có tệp hoặc thư mục cùng tên",
    }
    reason = reasons.get(type(error), error.strerror or str(error))
    return f"{error.filename}: {reason}" if error.filename else f"Lỗi hệ thống: {reason}"


def _unexpected(door: Door) -> str:
    kind = getattr(sys.exc_info()[0], "__name__", "")
    log = door.home / LOG
    with suppress(OSError):  # a data folder that cannot be written to must not hide the fault itself
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{door.clock.now().isoformat()}\n{traceback.format_exc()}\n")
        return f"Lỗi ngoài dự kiến ({kind}); chi tiết ở {log}"
    return f"Lỗi ngoài dự kiến ({kind}); không ghi được nhật ký vào {log}"

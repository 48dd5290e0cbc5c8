"""Reads a YAML 1.2 file into plain values, and keeps the line of every key and value.

In: a path or text. Out: a ``Tree``. Stricter than YAML: no anchors, aliases, tags or second document, no duplicate
keys, bounded size and depth; so that a file means what it looks like, and no file can make the reader run away.
Words such as on, no, yes are words. Texts come out as NFC, lists as tuples.
"""

from __future__ import annotations

import math
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from plans.errors import Fault, InputError

MAX_BYTES = 2_000_000
MAX_NODES = 100_000
MAX_DEPTH = 20

Path_ = tuple[str | int, ...]
Value = Any  # str | int | float | bool | date | None | tuple[Value, ...] | dict[str, Value]

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_INT = re.compile(r"[-+]?\d{1,15}")
_FLOAT = re.compile(r"[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}


@dataclass(slots=True)
class Tree:
    """Plain values, and the line (from 1) at which each stands; ``keys`` are the lines of the keys themselves."""

    name: str
    value: Value = None
    lines: dict[Path_, int] = field(default_factory=dict)
    keys: dict[Path_, int] = field(default_factory=dict)

    def line(self, path: Path_) -> int | None:
        return self.keys.get(path) or self.lines.get(path)


def read_text(path: Path) -> str:
    """The text of a file, or an ``InputError`` that says why it is none."""
    name = str(path)
    return decode(read_bytes(path), name)


def read_bytes(path: Path) -> bytes:
    """A regular file's bytes; one that is too large is refused without being read."""
    name = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(Fault(name, "không phải là tệp thường; hãy chỉ đúng một tệp .yaml"))
        if status.st_size > MAX_BYTES:
            raise InputError(Fault(name, _too_large(status.st_size)))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(Fault(name, "không tìm thấy tệp")) from error
    except PermissionError as error:
        raise InputError(Fault(name, "không có quyền đọc tệp")) from error
    except OSError as error:
        raise InputError(Fault(name, f"không đọc được tệp ({error.strerror})")) from error
    except ValueError as error:  # a NUL in the path
        raise InputError(Fault(repr(name), "tên tệp không hợp lệ")) from error


def decode(data: bytes, name: str) -> str:
    """UTF-8 text of some bytes; names the encoding where they are something else."""
    if len(data) > MAX_BYTES:
        raise InputError(Fault(name, _too_large(len(data))))
    if _wide(data):
        raise InputError(Fault(name, "tệp được lưu bằng UTF-16 hay UTF-32; hãy lưu lại bằng UTF-8"))
    if b"\0" in data:
        raise InputError(Fault(name, "là tệp nhị phân, không phải văn bản; hãy lưu kế hoạch thành tệp YAML bằng UTF-8"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(Fault(name, "có byte không phải UTF-8; hãy lưu lại tệp bằng UTF-8", line)) from error


def _wide(data: bytes) -> bool:
    """Two or four bytes a letter: a byte order mark, or every other byte mostly zero."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    return data[:2] in (b"\xff\xfe", b"\xfe\xff") or max(even, odd) * 4 > len(data) > min(even, odd) * 40


def _too_large(size: int) -> str:
    return f"tệp quá lớn ({size / 1e6:.1f} MB); một tệp kế hoạch không quá {MAX_BYTES / 1e6:.0f} MB"


def read_tree(text: str, name: str, *, shipped: bool = False) -> Tree:
    """The values of one YAML document with their lines; an ``InputError`` where the text is no such document.

    ``shipped``: a file of our own; the tests show that the parser in C, many times faster, reads the same in it.
    """
    if len(text) > MAX_BYTES:
        raise InputError(Fault(name, _too_large(len(text))))
    if found := _UNFIT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise InputError(Fault(name, f"có ký tự điều khiển (U+{ord(found.group()):04X}); hãy xoá ký tự đó", line))
    try:
        return _Builder(name).build(_events(text, pure=not shipped))
    except MarkedYAMLError as error:
        unclosed = "end of stream" in (error.problem or "")
        mark = (unclosed and error.context_mark) or error.problem_mark or error.context_mark
        raise InputError(Fault(name, _broken(error), mark.line + 1 if mark else None)) from error
    except YAMLError as error:
        raise InputError(Fault(name, "không phải YAML hợp lệ")) from error


def _events(text: str, *, pure: bool) -> Iterator[Event]:
    """Parser events; the pure parser, whose faults we word, also stumbles with errors that are not its own."""
    try:
        yield from YAML(typ="safe", pure=pure).parse(text)
    except (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, AssertionError) as error:
        raise YAMLError(str(error)) from error


_PROBLEMS = {
    "found character '\\t'": "dùng phím Tab để thụt dòng; hãy thay bằng dấu cách",
    "mapping values are not allowed": "có dấu hai chấm “: ” nằm trong giá trị, hoặc dòng thụt sai; "
    "hãy để giá trị trong ngoặc kép hay thụt lại dòng",
    "could not find expected ':'": "thiếu dấu hai chấm “:” sau khóa",
    "found unexpected end of stream": "ngoặc kép mở mà không đóng",
    "expected <block end>": "dòng thụt sai, hoặc ngoặc kép đóng quá sớm; hãy so lại với dòng phía trên",
    "expected ',' or": "thiếu dấu phẩy hoặc ngoặc đóng “]”, “}”",
    "did not find expected": "thiếu ngoặc đóng, hoặc dòng thụt sai",
    "found unknown escape": "có dấu “\\” lạ trong ngoặc kép; hãy dùng ngoặc đơn",
    "cannot start any token": "giá trị bắt đầu bằng một dấu đặc biệt; hãy để giá trị trong ngoặc kép",
}


def _broken(error: MarkedYAMLError) -> str:
    said = f"{error.problem or ''} {error.context or ''}"
    why = next((words for start, words in _PROBLEMS.items() if start in said), "hãy xem lại dấu câu và cách thụt dòng")
    return f"YAML hỏng: {why}"


class _Builder:
    """Builds values from parser events, so that nothing is expanded, constructed or executed."""

    def __init__(self, name: str) -> None:
        self.tree = Tree(name)
        self.faults: list[Fault] = []
        self.nodes = 0

    def build(self, events: Iterator[Event]) -> Tree:
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refused(event, "có nhiều tài liệu trong tệp (dấu “---”); hãy để mỗi kế hoạch một tệp")
            elif isinstance(event, NodeEvent):
                self.tree.value = self._value(event, events, ())
        if documents == 0:
            raise InputError(Fault(self.tree.name, "tệp trống"))
        if self.faults:
            raise InputError(*self.faults)
        return self.tree

    def _refused(self, event: Event, message: str) -> InputError:
        return InputError(Fault(self.tree.name, message, event.start_mark.line + 1))

    def _value(self, event: Event, events: Iterator[Event], path: Path_) -> Value:
        self._admit(event, path)
        self.tree.lines[path] = event.start_mark.line + 1
        if isinstance(event, ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, SequenceStartEvent):
            return tuple(self._items(events, path))
        return self._mapping(events, path)

    def _admit(self, event: Event, path: Path_) -> None:
        self.nodes += 1
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._refused(
                event, "dùng dấu neo “&” hoặc tham chiếu “*”; hãy viết ra đầy đủ hoặc để trong ngoặc kép"
            )
        if getattr(event, "tag", None) is not None:
            raise self._refused(event, "dùng thẻ “!”; hãy bỏ thẻ hoặc để giá trị trong ngoặc kép")
        if len(path) > MAX_DEPTH:
            raise self._refused(event, f"lồng nhau quá sâu (hơn {MAX_DEPTH} bậc)")
        if self.nodes > MAX_NODES:
            raise self._refused(event, f"tệp có quá nhiều mục (hơn {MAX_NODES})")

    def _items(self, events: Iterator[Event], path: Path_) -> Iterator[Value]:
        for number, event in enumerate(events):
            if isinstance(event, SequenceEndEvent):
                return
            yield self._value(event, events, (*path, number))

    def _mapping(self, events: Iterator[Event], path: Path_) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._key(event, path)
            value = self._value(next(events), events, (*path, key))
            if key in values:
                first = self.tree.keys[*path, key]
                self._fault(event, path, f"khóa “{key}” lặp lại (đã có ở dòng {first}); hãy bỏ bớt một khóa")
                continue
            self.tree.keys[*path, key] = event.start_mark.line + 1
            values[key] = value
        return values

    def _key(self, event: Event, path: Path_) -> str:
        self._admit(event, path)
        if not isinstance(event, ScalarEvent):
            raise self._refused(event, "khóa phải là một từ, không phải danh sách hay nhóm")
        self._fit(event, path)
        if "\n" in event.value:
            raise self._refused(event, "khóa phải nằm trên một dòng")
        return unicodedata.normalize("NFC", event.value)

    def _scalar(self, event: ScalarEvent, path: Path_) -> Value:
        self._fit(event, path)
        text = unicodedata.normalize("NFC", event.value)
        if event.style:
            return text
        if day := _DAY.fullmatch(text):
            return self._day(event, path, day)
        return _plain(text)

    def _day(self, event: ScalarEvent, path: Path_, day: re.Match[str]) -> date | None:
        year, month, number = map(int, day.groups())
        try:
            return date(year, month, number)
        except ValueError:
            written = f"{number:02}/{month:02}/{year}"
            self._fault(event, path, f"ngày {written} không có trong lịch; hãy viết ngày có thật dạng NĂM-THÁNG-NGÀY")
            return None

    def _fit(self, event: ScalarEvent, path: Path_) -> None:
        if found := _UNFIT.search(event.value):
            self._fault(event, path, f"có ký tự điều khiển (U+{ord(found.group()):04X}); hãy xoá ký tự đó")

    def _fault(self, event: Event, path: Path_, message: str) -> None:
        self.faults.append(Fault(self.tree.name, message, event.start_mark.line + 1, dotted(self.tree, path)))


def _plain(text: str) -> Value:
    """What an unquoted word means in YAML 1.2: null, true or false, a number, or the word itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text


def dotted(tree: Tree, path: Path_) -> str:
    """A path as it is printed: ``tasks[so-y-te.1].source.quote``; items without an id by their number from 1."""
    words, here = "", tree.value
    for step in path:
        here = _child(here, step)
        if isinstance(step, int):
            named = here.get("id") if isinstance(here, dict) else None
            words += f"[{named}]" if isinstance(named, str) else f"[{step + 1}]"
        else:
            words += f".{step}" if words else step
    return words


def _child(value: Value, step: str | int) -> Value:
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, tuple) and isinstance(step, int) and step < len(value) else None

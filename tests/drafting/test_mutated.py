"""Thousands of damaged documents: never a traceback, and never a date whose figures the text has not.

The documents come in the same order on every machine; how many are tried in the time allowed (``FUZZ_SECONDS``) depends on
the machine.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from os import environ
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from agencies.loading import shipped_directory
from plans.drafting.drafting import draft
from plans.drafting.readers.opening import read
from plans.errors import InputError
from tests.drafting.building import as_html, as_workbook, written
from tests.drafting.corpus import documents
from tests.drafting.word_files import as_numbered_word

Change = Callable[[str], str]

NAMES = shipped_directory().names
TEXTS = [one.text for one in documents()]
SLICE = 2200
SECONDS = float(environ.get("FUZZ_SECONDS", "25"))
_MUTATED = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.generate],
    report_multiple_bugs=False,
)
_TIMES = {"due", "window", "period", "issued_on", "from", "to", "by"}
_WORDS = {
    "quote",
    "title",
    "name",
    "text",
    "note",
    "notes",
    "basis",
    "section",
    "heading",
    "id",
    "lead",
    "support",
    "reporters",
    "via",
}
_FULL = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = re.compile(r"(?:(?:next|last|previous|this) )?(?:(\d{1,2})-)?(\d{1,2})")
_SPAN = re.compile(r"(\d{4})(?:-(?:\d{2}|[QH]\d))?")
_NOISE = "\n\t -–+*()/.,;:…“”0123456789\u0301\u200b\u00a0\x0cĐđÐaọ|#_<>&\ufffd\U0001f600"

_where = st.integers(0, SLICE)
_noise = st.text(st.sampled_from(_NOISE), max_size=12)
_changes = st.lists(
    st.one_of(
        st.builds(lambda at, length: lambda text: text[:at] + text[at + length :], _where, st.integers(1, 200)),
        st.builds(lambda at, noise: lambda text: text[:at] + noise + text[at:], _where, _noise),
        st.builds(lambda at, to, length: lambda text: text[:to] + text[at : at + length] + text[to:], _where, _where, st.integers(1, 150)),
        st.builds(lambda old, new: lambda text: text.replace(old, new), st.sampled_from(["\n", " ", ".", "ngày", "tháng", "năm", "1.", "-"]), _noise),
        st.sampled_from([str.upper, str.lower, lambda text: unicodedata.normalize("NFD", text), lambda text: "\n".join(text.split())]),
        st.builds(lambda step: lambda text: "\n".join(text.split("\n")[::step]), st.sampled_from([-1, 2])),
    ),
    max_size=5,
)  # fmt: skip
_slices = st.tuples(st.sampled_from(TEXTS), st.integers(0, 40_000)).map(lambda pick: _cut(*pick))


class Allowance:
    """When to stop trying; a fault that was found is always looked at again."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds
        self._found = False

    @property
    def over(self) -> bool:
        return monotonic() > self._end and not self._found

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._found |= kind is not None


@pytest.fixture(scope="module")
def text_time() -> Allowance:
    return Allowance(SECONDS)


@pytest.fixture(scope="module")
def file_time() -> Allowance:
    return Allowance(SECONDS / 2)


def _cut(text: str, at: int) -> str:
    start = at % max(1, len(text) - SLICE)
    return text[start : start + SLICE]


def _changed(text: str, changes: list[Change]) -> str:
    for change in changes:
        text = change(text)[: 3 * SLICE]
    return text


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@settings(_MUTATED, max_examples=3000)
@given(text=_slices, changes=_changes)
def test_a_damaged_text_brings_a_draft_or_one_plain_fault(
    folder: Path, text_time: Allowance, text: str, changes: list[Change]
) -> None:
    if text_time.over:
        return
    broken = _changed(text, changes)
    path = folder / "text.txt"
    path.write_text(broken, encoding="utf-8", errors="replace", newline="")
    with text_time:
        plan = _plan(path)
        figures = _figures(broken)
        assert not [time for time in _times(plan) if not _given(time, figures)]


def _plan(path: Path) -> Mapping[str, Any]:
    """The draft; nothing where the file is refused, which is always by one fault."""
    faults: list[object] = []
    try:
        return draft(read(path), NAMES).plan
    except InputError as refused:
        faults += refused.faults
    assert len(faults) == 1
    return {}


def _figures(text: str) -> set[int]:
    """Every number that the text has, whatever kind of digit or letters around it; marks and blanks inside one are nothing."""
    flat = unicodedata.normalize("NFKC", text)
    pieces = re.findall(r"\d+", flat) + re.findall(r"\d+", re.sub(r"[^\w\n/.,;:()-]|_", "", flat))
    return {int(piece) for piece in pieces} | {2000 + int(piece) for piece in pieces if len(piece) == 2}


def _times(value: Any, *, timed: bool = False) -> Iterator[str]:
    """Whatever stands where a plan file has a day or a span."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key not in _WORDS:
                yield from _times(one, timed=timed or key in _TIMES)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _times(one, timed=timed)
    elif timed and isinstance(value, (str, int)) and not isinstance(value, bool):
        yield str(value)


def _given(time: str, figures: set[int]) -> bool:
    """Its figures are in the text; the last day of a month or year that is named needs none of its own."""
    if found := _FULL.fullmatch(time):
        year, month, day = map(int, found.groups())
        last = day == calendar.monthrange(year, month)[1] or (day, month) == (1, 1) or day == 1
        return year in figures and (last or {day, month} <= figures)
    if found := _SPAN.fullmatch(time):
        return int(found[1]) in figures
    if found := _DAY.fullmatch(time):
        day = int(found[2])
        return day in figures or day in (28, 29, 30, 31)
    return True


def _containers(folder: Path) -> dict[str, bytes]:
    one = written("mau", TEXTS[1][:4000], (("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Xây dựng kế hoạch", "Sở Y tế")))
    return {
        path.suffix: path.read_bytes()
        for path in (make(one, folder) for make in (as_html, as_workbook, as_numbered_word))
    }


@pytest.fixture(scope="module")
def containers(folder: Path) -> dict[str, bytes]:
    return _containers(folder)


_bytes = st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6), st.integers(0, 400)), min_size=1, max_size=6)


@settings(_MUTATED, max_examples=1000)
@given(suffix=st.sampled_from([".html", ".xlsx", ".docx"]), changes=_bytes)
def test_a_damaged_file_is_read_or_refused(
    folder: Path, file_time: Allowance, containers: dict[str, bytes], suffix: str, changes: list[tuple[int, bytes, int]]
) -> None:
    if file_time.over:
        return
    content = containers[suffix]
    for at, new, length in changes:
        start = at % max(1, len(content))
        content = content[:start] + new + content[start + length :]
    path = folder / f"damaged{suffix}"
    path.write_bytes(content)
    with file_time:
        _plan(path)

"""The loader: what it takes in, and the one clear line with which it refuses everything else."""

from __future__ import annotations

import hashlib
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plans.errors import InputError
from plans.loading import MAX_FAULTS, plan_sha256, read_plan, read_plan_text
from plans.yamltree import MAX_BYTES, decode
from tests.plans.fakes import FakeParties

GOOD = """\
id: thu
number: null
title: Kế hoạch thử
issuer: ubnd-tinh
issued_on: 2024-04-02
level: province
area: kon-tum
source: {kind: document}
effective: {from: 2024-04-02, to: 2030-12-31}
monitor: {lead: cong-an-tinh}
tasks:
  - id: bao-cao
    kind: report
    lead: [assigned]
    to: ubnd-tinh
    due: {on: request}
    source: {section: VI.2, quote: Báo cáo khi có yêu cầu.}
"""
KON_TUM = FakeParties({"kon-tum/ubnd-tinh", "kon-tum/cong-an-tinh", "kon-tum/so-y-te"})


def refusal(text: str) -> InputError:
    with pytest.raises(InputError) as caught:
        read_plan_text(text, "thu.yaml", KON_TUM)
    return caught.value


def test_a_good_plan_is_taken_in() -> None:
    plan = read_plan_text(GOOD, "thu.yaml", KON_TUM)
    assert (plan.id, plan.issued_on, plan.effective.end) == ("thu", date(2024, 4, 2), date(2030, 12, 31))
    assert plan.tasks[0].lead == ("assigned",)


@pytest.mark.parametrize("word", ["on", "off", "no", "yes", "y", "n"])
def test_words_that_older_yaml_took_for_truth_values_are_words(word: str) -> None:
    assert read_plan_text(GOOD.replace("Kế hoạch thử", word), "thu.yaml", KON_TUM).title == word


def test_the_key_on_is_a_word() -> None:
    due = read_plan_text(GOOD, "thu.yaml", KON_TUM).tasks[0].due
    assert due is not None
    assert due.on == "request"


@pytest.mark.parametrize(
    ("written", "instead", "line", "field", "says"),
    [
        ("area: kon-tum", "aera: kon-tum", 7, "aera", "có phải “area”"),
        ("quote:", "qoute:", 17, "tasks[bao-cao].source.qoute", "có phải “quote”"),
        ("on: request", "onn: request", 16, "tasks[bao-cao].due.onn", "không có trong khuôn"),
        ("level: province", "level: province\nlevel: district", 7, "", "khóa “level” lặp lại (đã có ở dòng 6)"),
        ("level: province", "level: provinc", 6, "level", "có phải “province”"),
        ("[assigned]", "[so-y-tee]", 14, "tasks[bao-cao].lead[1]", "“so-y-tee”; có phải “so-y-te”"),
        ("lead: cong-an-tinh", "lead: cong-an", 10, "monitor.lead", "có phải “cong-an-tinh”"),
        ("[assigned]", "[Sở Y tế]", 14, "tasks[bao-cao].lead[1]", "viết sai khuôn mã"),
        ("[assigned]", "so-y-te", 14, "tasks[bao-cao].lead", "phải là danh sách"),
        ("[assigned]", "[]", 14, "tasks[bao-cao].lead", "cần ít nhất 1 phần tử"),
        ("to: ubnd-tinh", "to: assigned", 15, "tasks[bao-cao].to", "chỉ đứng ở lead"),
        ("issued_on: 2024-04-02", "issued_on: 2024-02-30", 5, "issued_on", "ngày 30/02/2024 không có trong lịch"),
        ("issued_on: 2024-04-02", "issued_on: 30/02/2024", 5, "issued_on", "30/02/2024 không có trong lịch"),
        ("issued_on: 2024-04-02", "issued_on: 02/04/2024", 5, "issued_on", "hãy viết 2024-04-02"),
        ("on: request", "before: 2024-02-30", 16, "", "30/02/2024"),
        ("on: request", "every: six_months, before: 02-30", 16, "tasks[bao-cao].due.before", "30/02"),
        ("on: request", "between: [2024-05-01, 2024-04-30]", 16, "tasks[bao-cao].due", "đứng trước"),
        ("2030-12-31", "2020-12-31", 9, "effective", "đứng trước"),
        ("number: null\n", "", 1, "number", "hãy thêm “number: …”"),
        ("title: Kế hoạch thử", "title: 12", 3, "title", "phải là chữ"),
        ("title: Kế hoạch thử", "title: Kế hoạch: thử", 3, "", "dấu hai chấm"),
        ("title: Kế hoạch thử", 'title: "Kế hoạch thử', 3, "", "ngoặc kép mở mà không đóng"),
        ("title: Kế hoạch thử", 'title: "Kế hoạch\\u0007 thử"', 3, "title", "ký tự điều khiển (U+0007)"),
        ("title: Kế hoạch thử", 'title: "Kế hoạch\\ud800 thử"', 3, "title", "ký tự điều khiển (U+D800)"),
        ("title: Kế hoạch thử", 'title: "Kế hoạch\\r\\nBcc: a"', 3, "title", "một dòng"),
        ("title: Kế hoạch thử", "title: Kế hoạch\x1b[2J thử", 3, "", "ký tự điều khiển (U+001B)"),
        ("level: province", "\tlevel: province", 6, "", "phím Tab"),
        ("level: province", "level: &muc province", 6, "", "dấu neo"),
        ("level: province", "level: *muc", 6, "", "dấu neo"),
        ("level: province", "level: !!python/object:os.system x", 6, "", "dùng thẻ"),
        ("level: province", "level: province\n? [a, b]\n: c", 7, "", "khóa phải là một từ"),
        ("level: province", "level: province\nladder: không-có", 7, "ladder", "viết sai khuôn mã"),
        ("level: province", "level: province\ntargets: [{text: a, value: nhiều}]", 7, "targets[1].value", "phải là số"),
        ("kind: document}", "kind: document, sha256: ab}", 8, "source.sha256", "64 chữ số"),
        ("{from: 2024-04-02, to: 2030-12-31}", "{start: 2024-04-02, to: null}", 9, "effective.start", "khóa"),
        (GOOD, GOOD + "---\na: b\n", 18, "", "nhiều tài liệu"),
        ("level: province", 'level: province\n"a\\nb": c', 7, "", "khóa phải nằm trên một dòng"),
    ],
)
def test_a_fault_has_its_line_its_field_and_what_to_write(
    written: str, instead: str, line: int, field: str, says: str
) -> None:
    assert written in GOOD
    faults = refusal(GOOD.replace(written, instead, 1)).faults
    wanted = [fault for fault in faults if says in fault.message]
    assert [(fault.file, fault.line) for fault in wanted] == [("thu.yaml", line)], faults
    assert wanted[0].field == field or not field
    assert str(wanted[0]).startswith(f"thu.yaml:{line}: ")


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "tệp trống"), ("\n# chỉ có ghi chú\n", "tệp trống"), ("chữ", "phải gồm các mục"), ("- a", "phải gồm các mục"),
     ("[" * 5000, "lồng nhau quá sâu"), ("- " * 5000, "lồng nhau quá sâu"), ("{a: " * 5000, "lồng nhau quá sâu")],
)  # fmt: skip
def test_what_is_no_plan_at_all_is_told_in_one_line(text: str, says: str) -> None:
    (fault,) = refusal(text).faults
    assert says in fault.message


@pytest.mark.parametrize(("key", "misspelt"), [("area: ", "aera: "), ("quote: ", "qoute: "), ("title: ", "titel: ")])
def test_a_misspelt_key_is_told_once(key: str, misspelt: str) -> None:
    """Not as unknown under its name and as missing under the right one."""
    (fault,) = refusal(GOOD.replace(key, misspelt, 1)).faults
    assert "có phải" in fault.message


def test_a_task_id_given_twice_is_named_with_both_lines() -> None:
    task = GOOD[GOOD.index("  - id:") :]
    (fault,) = refusal(GOOD + task).faults
    assert (fault.line, fault.message) == (18, "mã nhiệm vụ “bao-cao” đã dùng ở dòng 12; hãy đặt mã khác")


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    (fault,) = refusal(bomb).faults
    assert (fault.line, "dấu neo" in fault.message) == (1, True)


def test_all_faults_come_at_once_but_no_flood() -> None:
    lines = str(
        refusal(GOOD.replace("level: province", "levl: province").replace("kon-tum\n", "Kon Tum\n"))
    ).splitlines()
    assert [line.split(":")[1] for line in lines] == ["6", "7"]
    flood = refusal(GOOD + "".join(f"la{n}: 1\n" for n in range(500))).faults
    assert len(flood) == MAX_FAULTS + 1
    assert "450 lỗi nữa" in flood[-1].message


def test_decomposed_text_is_accepted_and_kept_composed() -> None:
    plan = read_plan_text(unicodedata.normalize("NFD", GOOD), "thu.yaml", KON_TUM)
    assert plan.title == unicodedata.normalize("NFC", "Kế hoạch thử")
    assert unicodedata.is_normalized("NFC", plan.tasks[0].source.quote)


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (GOOD.encode("utf-16"), None, "UTF-16"),
        (GOOD.encode("utf-16-le"), None, "UTF-16"),
        (GOOD.encode("utf-16-be"), None, "UTF-16"),
        (bytes(range(256)) * 8, None, "nhị phân"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None, "nhị phân"),
        (GOOD.replace("Kế", "K\udce9").encode("utf-8", "surrogateescape"), 3, "không phải UTF-8"),
    ],
)
def test_what_is_no_utf8_text_is_named(tmp_path: Path, data: bytes, line: int | None, says: str) -> None:
    path = tmp_path / "thu.yaml"
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_plan(path, KON_TUM)
    (fault,) = caught.value.faults
    assert (fault.line, says in fault.message) == (line, True)


def test_a_byte_order_mark_of_utf8_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert read_plan(path, KON_TUM).id == "thu"


def test_a_huge_file_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "lon.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000_000)  # sparse: reading it would take minutes and all memory
    with pytest.raises(InputError, match=r"quá lớn \(50000\.0 MB\)"):
        read_plan(path, KON_TUM)
    with pytest.raises(InputError, match="quá lớn"):
        read_plan_text(GOOD + "#" * MAX_BYTES, "lon.yaml", KON_TUM)


def test_missing_files_folders_and_devices_are_told_apart(tmp_path: Path) -> None:
    for path, says in (
        (tmp_path / "không-có.yaml", "không tìm thấy"),
        (tmp_path, "không phải là tệp thường"),
        (Path("/dev/zero"), "không phải là tệp thường"),
    ):
        with pytest.raises(InputError, match=says):
            read_plan(path, KON_TUM)


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "thu.yaml"
    path.write_bytes(GOOD.encode())
    assert plan_sha256(path) == hashlib.sha256(GOOD.encode()).hexdigest()


def read_whatever(data: bytes) -> None:
    """Reads bytes as a plan; anything but a plan or an ``InputError`` with its words fails the test."""
    said = "thu.yaml"
    try:
        read_plan_text(decode(data, "thu.yaml"), "thu.yaml", KON_TUM)
    except InputError as error:
        said = str(error)
    assert said.startswith("thu.yaml")
    assert said.encode(), "it can be printed"


SPICE = st.sampled_from([*"&*!|>%@`'\"{}[],:?-#\n\t \\~<=", "- ", ": ", "? ", "%YAML 1.1\n", "---", "...", "\\x", "!!int ", "0x", "2024-02-30",
                         "<<: ", "|2+", "\u2028", "\x85", "\ufeff", "e\u0301", "\U0001f600", "null", ".inf", "1e999", "9" * 30])  # fmt: skip
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | SPICE
JSONISH = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8) | SPICE, inner, max_size=4),
    max_leaves=12,
)
LENIENT = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@LENIENT
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_get_past_the_input_error(data: bytes) -> None:
    read_whatever(data)


@LENIENT
@given(st.lists(SPICE | st.text("abc012 \n", max_size=5), max_size=40).map("".join))
def test_no_yaml_like_text_gets_past_the_input_error(text: str) -> None:
    read_whatever(text.encode())


@LENIENT
@given(st.integers(0, len(GOOD)), st.integers(0, 12), SPICE | st.text(max_size=5))
def test_no_damage_to_a_good_plan_gets_past_the_input_error(at: int, cut: int, put: str) -> None:
    read_whatever((GOOD[:at] + put + GOOD[at + cut :]).encode("utf-8", "surrogatepass"))


@LENIENT
@given(st.sampled_from(["number", "issuer", "issued_on", "source", "effective", "monitor", "ladder", "phases", "targets", "tasks", "notes",
                        "basis", "version", "suspended", "assignment_parts", "under"]), JSONISH)  # fmt: skip
def test_no_value_of_any_field_gets_past_the_input_error(field: str, value: object) -> None:
    kept = "".join(line for line in GOOD[: GOOD.index("tasks:")].splitlines(True) if not line.startswith(f"{field}:"))
    read_whatever(f"{kept}{field}: {flow(value)}\n".encode("utf-8", "surrogatepass"))


@LENIENT
@given(st.sampled_from(["id", "kind", "lead", "support", "requested", "to", "due", "source", "subject"]), JSONISH)
def test_no_value_in_a_task_gets_past_the_input_error(field: str, value: object) -> None:
    kept = "".join(line for line in GOOD.splitlines(True) if not line.startswith(f"    {field}:"))
    read_whatever(f"{kept}    {field}: {flow(value)}\n".encode("utf-8", "surrogatepass"))


def flow(value: object) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


@pytest.mark.parametrize(
    ("written", "instead"),
    [("lead: cong-an-tinh", "lead: cac-so"), ("issuer: ubnd-tinh", "issuer: cac-so"), ("to: ubnd-tinh", "to: cac-so")],
)
def test_who_watches_issues_or_receives_is_one_body(written: str, instead: str) -> None:
    parties = FakeParties(KON_TUM.agencies, {"kon-tum/cac-so": ("closed", ["kon-tum/so-y-te"])})
    with pytest.raises(InputError, match="là một khối; ở đây phải là một cơ quan"):
        read_plan_text(GOOD.replace(written, instead, 1), "thu.yaml", parties)

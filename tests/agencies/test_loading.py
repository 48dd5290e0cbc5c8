"""Directory files: each fault with file, line and what is meant."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from agencies.directory import Member
from agencies.loading import load_directory
from plans.errors import InputError

GOOD = """area: tinh-a
name: tỉnh A
sources:
  s: {text: Kế hoạch 1/KH-UBND, date: 2024-04-03}
agencies:
  - {code: ubnd-tinh, name: Ủy ban nhân dân tỉnh A, short: UBND tỉnh, level: province, kind: ubnd, source: s}
  - {code: so-y-te, name: Sở Y tế tỉnh A, short: Sở Y tế, aliases: [Ngành y tế], level: province, kind: so, source: s}
  - {code: so-cu, name: Sở Cũ tỉnh A, short: Sở Cũ, level: province, kind: so, parent: ubnd-tinh, valid_to: 2025-02-28, source: s}
groups:
  - {code: cac-so, name: Các sở, kind: closed, members: [so-y-te, {agency: so-cu, valid_from: 2024-01-01}], source: s}
successions:
  - {agency: so-cu, from: 2025-03-01, body: so-y-te, source: s}
"""


def load(tmp_path: Path, *texts: str) -> list[str]:
    """Loads files area0.yaml, area1.yaml … and gives the lines of the refusal, none where all is well."""
    paths = [tmp_path / f"area{at}.yaml" for at in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    try:
        load_directory(paths)
    except InputError as error:
        return str(error).splitlines()
    return []


def test_a_good_file_gives_whole_codes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(GOOD, encoding="utf-8")
    directory = load_directory([path])
    assert list(directory.agencies) == ["tinh-a/ubnd-tinh", "tinh-a/so-y-te", "tinh-a/so-cu"]
    body = directory.agencies["tinh-a/so-cu"]
    assert (body.parent, body.valid_to) == ("tinh-a/ubnd-tinh", date(2025, 2, 28))
    assert body.source == "Kế hoạch 1/KH-UBND (03/04/2024)"
    assert directory.groups["tinh-a/cac-so"].members == (
        Member("tinh-a/so-y-te"),
        Member("tinh-a/so-cu", date(2024, 1, 1)),
    )
    assert directory.find("Ngành y tế", "tinh-a") == "tinh-a/so-y-te"


FAULTS = [
    ("code: so-y-te", "code: ubnd-tinh", 7, "lặp lại"),
    ("code: cac-so", "code: so-y-te", 10, "lặp lại"),
    ("parent: ubnd-tinh", "parent: ubnd-tin", 8, "có phải “tinh-a/ubnd-tinh”"),
    ("members: [so-y-te,", "members: [so-y-tee,", 10, "có phải “tinh-a/so-y-te”"),
    ("members: [so-y-te,", "members: [so-y-te, so-y-te,", 10, "lặp lại"),
    ("valid_to: 2025-02-28", "valid_from: 2025-03-01, valid_to: 2025-02-28", 8, "đứng trước"),
    ("valid_from: 2024-01-01}", "valid_from: 2024-01-01, valid_to: 2023-01-01}", 10, "đứng trước"),
    ("aliases: [Ngành y tế]", "aliases: [Uỷ ban nhân dân tỉnh]", 7, "đã là tên của “ubnd-tinh”"),
    ("name: Các sở", "name: Ngành Y tế", 10, "đã là tên của “so-y-te”"),
    ("aliases: [Ngành", "alias: [Ngành", 7, "có phải “aliases”"),
    ("kind: so, parent", "kind: sở, parent", 8, "kind"),
    ("kind: closed, members: [so-y-te, {agency: so-cu, valid_from: 2024-01-01}]", "kind: closed", 10, "closed"),
    ("kind: closed", "kind: residual", 10, "residual"),
    ("body: so-y-te, source: s", "body: so-y-te, source: t", 12, "không có nguồn “t”"),
    ("body: so-y-te", "body: so-cu", 12, "vòng tròn"),
    ("agency: so-cu, from: 2025-03-01", "agency: so-ku, from: 2025-03-01", 12, "có phải “tinh-a/so-cu”"),
    ("from: 2025-03-01", "from: 2025-02-30", 12, "30/02/2025"),
    ("short: UBND tỉnh, ", "", 6, "short"),
    ("area: tinh-a", "area: Tỉnh A", 1, "area"),
    ("agencies:\n", "agencies\n", 6, "YAML"),
]


@pytest.mark.parametrize(("good", "bad", "line", "words"), FAULTS)
def test_a_fault_is_named_with_its_line(tmp_path: Path, good: str, bad: str, line: int, words: str) -> None:
    assert good in GOOD
    said = load(tmp_path, GOOD.replace(good, bad, 1))
    assert len(said) >= 1
    assert any(text.startswith(f"area0.yaml:{line}:") and words in text for text in said), said


def test_all_faults_are_named_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("parent: ubnd-tinh", "parent: x-y-z").replace("source: s}\ngroups", "source: t}\ngroups")
    assert len(load(tmp_path, text)) == 2


def test_two_files_of_one_area(tmp_path: Path) -> None:
    assert any(line.startswith("area1.yaml:1:") and "area0.yaml" in line for line in load(tmp_path, GOOD, GOOD))


def test_one_name_may_pass_on_to_a_later_body(tmp_path: Path) -> None:
    later = "  - {code: so-moi, name: Sở Cũ tỉnh A, short: Sở Cũ, level: province, kind: so, valid_from: 2025-03-01, source: s}\n"
    assert load(tmp_path, GOOD.replace("groups:\n", later + "groups:\n")) == []
    both = later.replace("2025-03-01", "2025-02-01")
    assert len(load(tmp_path, GOOD.replace("groups:\n", both + "groups:\n"))) == 2


def test_decomposed_text_is_kept_composed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(unicodedata.normalize("NFD", GOOD), encoding="utf-8")
    assert load_directory([path]).name("tinh-a/so-y-te") == "Sở Y tế tỉnh A"


@pytest.mark.parametrize("content", [b"\xff\xfea\0", b"\0\1\2", b"area: \xff\xff", b"", b"- 1\n- 2\n", b"&a [*a]"])
def test_junk_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        load_directory([path])
    assert len(str(caught.value).splitlines()) == 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.yaml"):
        load_directory([tmp_path / "none.yaml"])

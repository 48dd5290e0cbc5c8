"""``dondoc plan draft`` and ``plan diff`` as a user runs them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plans.drafting.drafted import UNKNOWN_AREA
from plans.yamltree import read_text, read_tree
from tests.flows.cli.conftest import KON_TUM, LIBRARY, VIET_YEN, Dondoc

CORPUS = Path(__file__).parents[2] / "corpus"
DAK_LAK, ARTICLE, NO_OPENING = CORPUS / "004.txt", CORPUS / "003.txt", CORPUS / "002.txt"


def test_from_the_document_to_the_obligations(fresh: Dondoc, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    ran = fresh.run("plan", "draft", DAK_LAK, "-o", plan)
    assert (ran.status, ran.err) == (0, "")
    assert not fresh.home.exists(), "looking at a document makes no register"
    written = sorted(tmp_path.glob("plan*.yaml"))
    beside = [path for path in written if path != plan]
    assert all(f"Đã ghi {path}" in ran.out for path in written)
    if beside:
        faulty = fresh.run("plan", "check", plan)
        assert (faulty.status, f"dondoc agencies import {beside[0]}" in faulty.out) == (1, True)
        assert fresh.run("agencies", "check", *beside).status == 0
        assert fresh.run("agencies", "import", *beside).status == 0
    checked = fresh.json("plan", "check", plan)
    assert (checked[0]["plan"], checked[0]["errors"]) == ("dak-lak-62-2024", [])
    on = date(2024, 4, 2)
    assert fresh.run("plan", "load", plan, on=on).status == 0
    owed = fresh.json("obligations", "--plan", "dak-lak-62-2024", on=on)
    assert {one["due_on"] for one in owed} >= {"2024-06-19", "2024-12-19"}


def test_without_options_a_summary_is_told_and_nothing_is_written(fresh: Dondoc, tmp_path: Path) -> None:
    ran = fresh.run("plan", "draft", CORPUS / "000.txt")
    assert (ran.status, ran.err) == (0, "")
    for words in (
        "1118/KH-UBND",
        "Phần giao việc",
        "Sở Y tế",
        "đã có trong danh bạ",
        "14/06/2024",
        " -o 000.yaml --html doi-chieu.html",
    ):
        assert words in ran.out, words
    assert [*tmp_path.iterdir()] == []


def test_json_goes_to_stdout_and_all_else_to_stderr(fresh: Dondoc, tmp_path: Path) -> None:
    plan, page = tmp_path / "plan.yaml", tmp_path / "page.html"
    ran = fresh.run("plan", "draft", CORPUS / "001.txt", "--json", "-o", plan, "--html", page)
    data = ran.json
    assert (data["level"], data["area"], data["article"]) == ("district", "viet-yen", None)
    assert {"code", "name", "known"} == set(data["drafted_agencies"][0])
    assert {one["item"] for one in data["review"]} >= {task["id"] for task in data["tasks"]}
    assert [line.split()[0] for line in ran.complaints] == ["Đã"] * len(ran.complaints)
    assert read_tree(read_text(plan), "plan.yaml").value["area"] == "viet-yen"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_what_exists_is_not_written_over_unasked(fresh: Dondoc, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("của tôi", encoding="utf-8")
    ran = fresh.run("plan", "draft", CORPUS / "001.txt", "-o", plan)
    assert (ran.status, len(ran.complaints), "--force" in ran.err) == (1, 1, True)
    assert plan.read_text(encoding="utf-8") == "của tôi"
    assert fresh.run("plan", "draft", CORPUS / "001.txt", "-o", plan, "--force").status == 0
    assert plan.read_text(encoding="utf-8").startswith("# yaml-language-server")


def test_an_article_is_no_plan(fresh: Dondoc, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    ran = fresh.run("plan", "draft", ARTICLE, "--json", "-o", plan)
    assert (ran.status, len(ran.complaints), "bài báo" in ran.err) == (1, 1, True)
    assert (ran.json["tasks"], ran.json["source"]["kind"]) == ([], "article")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(("name", "text"), [("hai-o.csv", "STT,Tên\n1,An\n"), ("loi-chao.txt", "Xin chào các bạn\n")])
def test_what_says_nothing_of_a_plan_is_refused_in_one_line(
    fresh: Dondoc, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = fresh.run("plan", "draft", tmp_path / name, "-o", tmp_path / "plan.yaml")
    assert (ran.status, len(ran.complaints), "không thấy bảng nhiệm vụ" in ran.err) == (1, 1, True)
    assert not (tmp_path / "plan.yaml").exists()


def test_a_table_of_tasks_alone_is_a_plan(fresh: Dondoc, tmp_path: Path) -> None:
    table = tmp_path / "bang.csv"
    table.write_text(
        "STT,Nội dung,Cơ quan chủ trì,Thời gian\n1,Ban hành hướng dẫn,Sở Y tế,Tháng 4/2024\n2,Tuần tra,Công an tỉnh,Quý II/2024\n",
        encoding="utf-8",
    )
    ran = fresh.run("plan", "draft", table)
    assert (ran.status, "2 nhiệm vụ" in ran.out) == (0, True)


def test_what_the_document_does_not_say_a_person_may(fresh: Dondoc) -> None:
    silent = fresh.run("plan", "draft", NO_OPENING, "--json").json
    assert (silent["issuer"], silent["area"]) == (None, UNKNOWN_AREA)
    told = fresh.run("plan", "draft", NO_OPENING, "--json", "--area", "gia-lai", "--issuer", "UBND tỉnh Gia Lai").json
    assert (told["issuer"], told["area"]) == ("gia-lai/ubnd-tinh", "gia-lai")


@pytest.mark.parametrize("name", ["../../khong-co.txt", "khong-co.docx"])
def test_a_document_that_is_not_there(fresh: Dondoc, tmp_path: Path, name: str) -> None:
    ran = fresh.run("plan", "draft", tmp_path / name, "-o", tmp_path / "plan.yaml")
    assert (ran.status, len(ran.complaints), ran.out) == (1, 1, "")
    assert [*tmp_path.iterdir()] == []


def test_two_plans_alike_and_unlike(fresh: Dondoc) -> None:
    same = fresh.run("plan", "diff", KON_TUM, "kon-tum-1118-2024")
    assert (same.status, same.out) == (0, "Hai kế hoạch như nhau\n")
    other = fresh.run("plan", "diff", KON_TUM, VIET_YEN, "--json")
    assert other.status == 1
    assert {one["what"] for one in other.json} == {"header", "added", "removed", "changed"}
    wrong = fresh.run("plan", "diff", KON_TUM, "kon-tum-1118-2023")
    assert (wrong.status, "kon-tum-1118-2024" in wrong.err) == (1, True)


def test_an_amended_file_is_compared_with_what_the_register_has(loaded: Dondoc, tmp_path: Path) -> None:
    new = tmp_path / "moi.yaml"
    text = (LIBRARY / "kon-tum-1118-2024.yaml").read_text(encoding="utf-8")
    new.write_text(text.replace("issuer: kon-tum/ubnd-tinh", "issuer: kon-tum/co-quan-la"), encoding="utf-8")
    ran = loaded.run("plan", "diff", "kon-tum-1118-2024", new)
    assert ran.status == 1
    assert "cơ quan ban hành: kon-tum/ubnd-tinh → kon-tum/co-quan-la" in ran.out
    assert "1 mục phần đầu khác nhau" in ran.out


def test_the_next_steps_name_the_files(fresh: Dondoc, tmp_path: Path) -> None:
    text = (CORPUS / "001.txt").read_text(encoding="utf-8").replace("Việt Yên", "Sông Vân")
    document, plan, page = tmp_path / "van ban.txt", tmp_path / "p.yaml", tmp_path / "p.html"
    document.write_text(text, encoding="utf-8")
    out = fresh.run("plan", "draft", document, "-o", plan, "--html", page).out
    steps = out.partition("Làm tiếp:\n")[2].splitlines()
    beside = tmp_path / "p.agencies.yaml"
    assert steps == [
        f"  1. mở {page} bằng trình duyệt, so bản đọc với văn bản",
        f"  2. mở {plan}, xem 3 chỗ “CẦN QUYẾT ĐỊNH”",
        f"  3. xem lại {beside} rồi nhập: dondoc agencies import {beside}",
        f"  4. dondoc plan check {plan}",
        f"  5. dondoc plan load {plan}",
    ]
    assert plan.read_text(encoding="utf-8").count("# CẦN QUYẾT ĐỊNH: ") == 3
    assert f"dondoc plan draft '{document}' -o 'van ban.yaml'" in fresh.run("plan", "draft", document).out


def test_a_date_is_written_as_the_question_says(fresh: Dondoc, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    fresh.run("plan", "draft", CORPUS / "001.txt", "-o", plan)
    before, _, after = plan.read_text(encoding="utf-8").partition("\n  - id: ke-hoach-trien-khai")
    before, question = before.rsplit("\n", 1)
    hint = question.partition("ghi thêm dòng ")[2].replace("NĂM-THÁNG-NGÀY", "2024-06-10")
    assert hint.startswith("due: ")
    first, _, rest = after.partition("\n")
    plan.write_text(f"{before}\n  - id: ke-hoach-trien-khai{first}\n    {hint}\n{rest}", encoding="utf-8")
    (report,) = fresh.json("plan", "check", plan)
    assert (report["errors"], [one for one in report["warnings"] if one["at"] == "ke-hoach-trien-khai"]) == ([], [])

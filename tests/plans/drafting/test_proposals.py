"""Unknown bodies become directory files that can be imported, and only then does the plan load."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agencies.importing import changes, merged
from agencies.loading import shipped_directory
from plans.drafting.agencies_file import Source, agencies_yaml, file_names
from plans.drafting.draft_file import plan_yaml
from plans.drafting.drafted import DraftedAgency, Proposal
from plans.drafting.proposals import Area, drafted_agencies, kind_of
from plans.drafting.reading import Body
from plans.errors import InputError
from plans.loading import read_plan_text
from plans.parties import GroupKind
from tests.plans.drafting.drafts import BO_Y_TE, CAC_HUYEN, SO_Y_TE, UBND, open_points

SOURCE = Source("ke-hoach.docx", "Kế hoạch, số 5: “thử”", date(2024, 6, 3))
LANG_SON = Area("lang-son", "tỉnh Lạng Sơn", "province")
KINDS = {
    "ubnd-tinh": "ubnd", "ubnd-huyen-dak-ha": "ubnd", "ubnd-cac-xa-phuong": "ubnd", "hdnd-tinh": "hdnd", "so-y-te": "so",
    "thuong-truc-hoi-dong-nhan-dan-tinh": "hdnd", "phong-y-te": "phong", "cong-an-tinh": "cong-an", "tinh-uy": "cap-uy",
    "ban-tuyen-giao-tinh-uy": "cap-uy", "ban-thuong-vu-tinh-uy": "cap-uy", "bo-chi-huy-quan-su-tinh": "quan-su",
    "ban-chi-huy-quan-su-huyen": "quan-su", "bo-chi-huy-bo-doi-bien-phong-tinh": "bien-phong", "don-bien-phong-bo-y": "bien-phong",
    "ban-chi-dao-138": "ban-chi-dao", "to-cong-tac-lien-nganh": "ban-chi-dao", "ban-chi-huy-phong-chong-thien-tai": "ban-chi-dao",
    "toa-an-nhan-dan-tinh": "toa-an", "vien-kiem-sat-nhan-dan-tinh": "vien-kiem-sat", "uy-ban-mttq-tinh": "mat-tran",
    "tinh-doan": "doan-the", "doan-thanh-nien-thi-xa": "doan-the", "huyen-doan": "doan-the", "hoi-nong-dan-tinh": "doan-the",
    "lien-doan-lao-dong-tinh": "doan-the", "hoi-nguoi-cao-tuoi-tinh": "hoi", "lien-minh-hop-tac-xa": "hoi",
    "van-phong-ubnd-tinh": "nganh", "thanh-tra-tinh": "nganh", "ban-dan-toc": "ban", "ban-quan-ly-khu-kinh-te": "ban",
    "bo-y-te": "bo", "cuc-thue": "trung-uong-tai-dia-phuong", "chi-cuc-hai-quan": "trung-uong-tai-dia-phuong",
    "bao-hiem-xa-hoi-tinh": "trung-uong-tai-dia-phuong", "bao-lang-son": "su-nghiep", "truong-thpt-chuyen": "su-nghiep",
    "dai-phat-thanh-va-truyen-hinh-tinh": "su-nghiep", "trung-tam-y-te-thi-xa": "su-nghiep", "sovico": "khac", "to-dan-pho-1": "khac",
}  # fmt: skip


def body(code: str, name: str, group: GroupKind | None = None, known: bool = False) -> Body:
    return Body(name, name, code, known, group)


def drafted(*bodies: Body, area: Area = LANG_SON) -> tuple[DraftedAgency, ...]:
    return drafted_agencies(bodies, area, shipped_directory().names)


def proposal(*bodies: Body, area: Area = LANG_SON) -> Proposal:
    found = drafted(*bodies, area=area)[0].proposal
    assert found is not None
    return found


@pytest.mark.parametrize(("slug", "kind"), KINDS.items())
def test_the_kind_of_a_body(slug: str, kind: str) -> None:
    assert kind_of(slug) == kind


@pytest.mark.parametrize(
    ("code", "name", "official", "short", "level"),
    [
        ("so-y-te", "Sở Y tế", "Sở Y tế tỉnh Lạng Sơn", "Sở Y tế", "province"),
        ("so-y-te", "Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Lạng Sơn", "Sở Y tế", "province"),
        ("cong-an-tinh", "Công an tỉnh", "Công an tỉnh Lạng Sơn", "Công an tỉnh", "province"),
        ("cong-an-tinh", "Công an tỉnh Lạng Sơn", "Công an tỉnh Lạng Sơn", "Công an tỉnh", "province"),
        ("ubnd-tinh", "Ủy ban nhân dân tỉnh Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn", "UBND tỉnh", "province"),
        ("ubnd-huyen-cao-loc", "UBND huyện Cao Lộc", "UBND huyện Cao Lộc", "UBND huyện Cao Lộc", "district"),
        ("ubnd-xa-yen-trach", "UBND xã Yên Trạch", "UBND xã Yên Trạch", "UBND xã Yên Trạch", "commune"),
        ("bao-lang-son", "Báo Lạng Sơn", "Báo Lạng Sơn", "Báo Lạng Sơn", "province"),
        ("tinh-doan", "Tỉnh đoàn", "Tỉnh đoàn", "Tỉnh đoàn", "province"),
        (
            "truong-thpt-chu-van-an",
            "Trường THPT Chu Văn An",
            "Trường THPT Chu Văn An",
            "Trường THPT Chu Văn An",
            "unit",
        ),
    ],
)
def test_names_and_level(code: str, name: str, official: str, short: str, level: str) -> None:
    made = proposal(body(f"lang-son/{code}", name))
    assert (made.name, made.short, made.level) == (official, short, level)


def test_the_bodies_of_a_committee_stand_under_it_and_it_is_proposed_with_them() -> None:
    found = drafted(body("lang-son/so-y-te", "Sở Y tế"), body("lang-son/cong-an-tinh", "Công an tỉnh"))
    assert [one.code for one in found] == ["lang-son/so-y-te", "lang-son/cong-an-tinh", "lang-son/ubnd-tinh"]
    assert [one.proposal.parent for one in found if one.proposal] == ["lang-son/ubnd-tinh", None, None]
    assert found[2].proposal == UBND
    assert found[0].proposal == SO_Y_TE


def test_a_named_committee_is_not_proposed_twice() -> None:
    found = drafted(body("lang-son/ubnd-tinh", "Ủy ban nhân dân tỉnh Lạng Sơn"), body("lang-son/so-y-te", "Sở Y tế"))
    assert [(one.code, one.proposal.parent) for one in found if one.proposal] == [
        ("lang-son/ubnd-tinh", None), ("lang-son/so-y-te", "lang-son/ubnd-tinh"),
    ]  # fmt: skip


def test_in_a_known_area_the_standing_committee_is_the_superior() -> None:
    area = Area("kon-tum", "tỉnh Kon Tum", "province")
    found = drafted(body("kon-tum/so-dan-so", "Sở Dân số"), body("kon-tum/so-y-te", "Sở Y tế", known=True), area=area)
    assert [(one.code, one.known) for one in found] == [("kon-tum/so-dan-so", False), ("kon-tum/so-y-te", True)]
    assert [one.proposal.parent if one.proposal else "" for one in found] == ["kon-tum/ubnd-tinh", ""]


def test_without_a_place_no_superior_is_made_up() -> None:
    found = drafted(
        body("truong-a/to-toan", "Tổ Toán"), body("truong-a/so-y-te", "Sở Y tế"), area=Area("truong-a", "", "unit")
    )
    assert [one.proposal.parent for one in found if one.proposal] == [None, None]


def test_a_group_stays_open_until_its_members_are_recorded() -> None:
    made = proposal(body("lang-son/ubnd-cac-huyen", "UBND các huyện", "closed"))
    assert (made.group, made.parent, made.short) == ("open", None, "UBND các huyện")
    assert proposal(body("lang-son/cac-so-khac", "các sở, ngành khác", "residual")).group == "residual"


def test_each_area_has_a_file_of_its_own() -> None:
    assert file_names("plan", [SO_Y_TE, BO_Y_TE, CAC_HUYEN]) == {
        "lang-son": "plan.agencies.yaml",
        "trung-uong": "plan.agencies.trung-uong.yaml",
    }
    assert file_names("plan", []) == {}


def written(folder: Path, *proposals: Proposal) -> list[Path]:
    names = file_names("plan", proposals)
    paths = [folder / name for name in names.values()]
    for area, path in zip(names, paths, strict=True):
        path.write_text(agencies_yaml(area, proposals, SOURCE, path.name), encoding="utf-8")
    return paths


def test_the_plan_loads_only_after_the_proposals_were_imported(tmp_path: Path) -> None:
    text = plan_yaml(open_points(), "ke-hoach.docx", "plan.yaml")
    with pytest.raises(InputError, match="danh bạ không có cơ quan hay khối mã “so-y-te”"):
        read_plan_text(text, "plan.yaml", shipped_directory())
    after = merged(shipped_directory(), written(tmp_path, SO_Y_TE, UBND, CAC_HUYEN, BO_Y_TE))
    assert read_plan_text(text, "plan.yaml", after).id == "lang-son-2024-06"
    assert [(one.what, one.code) for one in changes(shipped_directory(), after)] == [
        ("agency", "lang-son/so-y-te"), ("agency", "lang-son/ubnd-tinh"), ("agency", "trung-uong/bo-y-te"),
        ("group", "lang-son/ubnd-cac-huyen-thanh-pho"),
    ]  # fmt: skip
    assert after.area_name("lang-son") == "tỉnh Lạng Sơn"
    assert after.agencies["lang-son/so-y-te"].source == "Kế hoạch, số 5: “thử” (03/06/2024)"


def test_awkward_names_are_written_so_that_they_read_back(tmp_path: Path) -> None:
    names = ["Sở A: {b}, [c]", 'Ban "D" #1', "Hội E & F", "Ban - Ngành", "Công ty TNHH 1'", "Trung tâm 24/7"]
    bodies = [body(f"lang-son/x-{number}", name) for number, name in enumerate(names)]
    proposals = [one.proposal for one in drafted(*bodies) if one.proposal]
    after = merged(shipped_directory(), written(tmp_path, *proposals))
    assert [after.name(f"lang-son/x-{number}") for number in range(len(names))] == names

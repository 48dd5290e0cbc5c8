"""Unknown bodies become directory files that can be imported, and only then does the plan load."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from agencies.importing import changes, merged
from agencies.loading import shipped_directory
from plans.drafting.drafted import DraftedAgency, Proposal
from plans.drafting.names.superiors import under_committee
from plans.drafting.output.agencies_file import Source, agencies_yaml, file_names
from plans.drafting.output.draft_file import plan_yaml
from plans.errors import InputError
from plans.loading import read_plan_text
from plans.parties import GroupKind
from tests.plans.drafting.drafts import BO_Y_TE, CAC_HUYEN, SO_Y_TE, UBND, open_points

SOURCE = Source("ke-hoach.docx", "Kế hoạch, số 5: “thử”", date(2024, 6, 3))


def entry(slug: str, name: str, kind: str, group: GroupKind | None = None, area: str = "lang-son") -> DraftedAgency:
    made = Proposal(area, f"{area}/{slug}", name, name, "province", kind, group=group, place="tỉnh Lạng Sơn")
    return DraftedAgency(made.code, name, known=False, proposal=made)


def placed(*found: DraftedAgency, area: str = "lang-son", place: str = "tỉnh Lạng Sơn") -> tuple[DraftedAgency, ...]:
    return under_committee(found, area, place, "province", shipped_directory().names)


def parents(found: Sequence[DraftedAgency]) -> list[str | None]:
    return [one.proposal.parent for one in found if one.proposal]


def test_the_bodies_of_a_committee_stand_under_it_and_it_is_proposed_with_them() -> None:
    found = placed(entry("so-y-te", "Sở Y tế", "so"), entry("cong-an-tinh", "Công an tỉnh", "cong-an"))
    assert [one.code for one in found] == ["lang-son/so-y-te", "lang-son/cong-an-tinh", "lang-son/ubnd-tinh"]
    assert parents(found) == ["lang-son/ubnd-tinh", None, None]
    assert found[2].proposal == UBND


def test_a_named_committee_is_not_proposed_twice() -> None:
    found = placed(entry("ubnd-tinh", "Ủy ban nhân dân tỉnh Lạng Sơn", "ubnd"), entry("so-y-te", "Sở Y tế", "so"))
    assert parents(found) == [None, "lang-son/ubnd-tinh"]


def test_in_a_known_area_the_standing_committee_is_the_superior() -> None:
    known = DraftedAgency("kon-tum/so-y-te", "Sở Y tế", known=True)
    found = placed(entry("so-dan-so", "Sở Dân số", "so", area="kon-tum"), known, area="kon-tum", place="tỉnh Kon Tum")
    assert [one.known for one in found] == [False, True]
    assert parents(found) == ["kon-tum/ubnd-tinh"]


def test_without_a_place_no_superior_is_made_up() -> None:
    assert parents(placed(entry("so-y-te", "Sở Y tế", "so"), place="")) == [None]
    assert parents(placed(entry("to-toan", "Tổ Toán", "khac"), place="Trường THPT A")) == [None]


def test_groups_and_bodies_of_other_areas_stay_as_they_are() -> None:
    found = placed(
        entry("cac-so-khac", "các sở khác", "so", "residual"), entry("so-y-te", "Sở Y tế", "so", area="ha-nam")
    )
    assert parents(found) == [None, None]


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


def test_a_group_without_members_stays_open_until_they_are_recorded(tmp_path: Path) -> None:
    closed, rest = (
        entry("ubnd-cac-xa", "UBND các xã", "khac", "closed"),
        entry("cac-so", "các sở khác", "khac", "residual"),
    )
    after = merged(shipped_directory(), written(tmp_path, *(one.proposal for one in (closed, rest) if one.proposal)))
    assert [after.group_kind(one.code) for one in (closed, rest)] == ["open", "residual"]


def test_awkward_names_are_written_so_that_they_read_back(tmp_path: Path) -> None:
    names = ["Sở A: {b}, [c]", 'Ban "D" #1', "Hội E & F", "Ban - Ngành", "Công ty TNHH 1'", "Trung tâm 24/7"]
    proposals = [
        one.proposal for number, name in enumerate(names) if (one := entry(f"x-{number}", name, "khac")).proposal
    ]
    after = merged(shipped_directory(), written(tmp_path, *(one for one in proposals if one)))
    assert [after.name(f"lang-son/x-{number}") for number in range(len(names))] == names

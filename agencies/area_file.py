"""The file of one area as written: strict models, and its faults in the reader's words, with line and field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from plans.errors import Fault, InputError
from plans.faults import faults_of
from plans.yamltree import Tree, dotted, read_text, read_tree


def _one_line(text: str) -> str:
    if len(text.splitlines()) > 1 or "\t" in text:
        raise ValueError("phải nằm trên một dòng")
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=90)]
Code = Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True), AfterValidator(_one_line)]
Kind = Literal[
    "ubnd", "hdnd", "cap-uy", "so", "ban", "nganh", "phong", "cong-an", "quan-su", "bien-phong", "toa-an",
    "vien-kiem-sat", "mat-tran", "doan-the", "hoi", "su-nghiep", "trung-uong-tai-dia-phuong", "ban-chi-dao", "bo",
    "khac",
]  # fmt: skip


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourceSpec(Strict):
    """Where a row is known from, and of what day that is."""

    text: Line
    date: date


class AgencySpec(Strict):
    code: Slug
    name: Line
    short: Line
    aliases: tuple[Line, ...] = ()
    level: Literal["central", "province", "district", "commune", "unit"]
    kind: Kind
    parent: Code | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: Slug


class MemberSpec(Strict):
    agency: Code
    valid_from: date | None = None
    valid_to: date | None = None


class GroupSpec(Strict):
    code: Slug
    name: Line
    kind: Literal["closed", "residual", "open"]
    members: tuple[Code | MemberSpec, ...] = ()
    aliases: tuple[Line, ...] = ()
    source: Slug


class SuccessionSpec(Strict):
    """``from`` is a Python word, hence the alias."""

    agency: Code
    subject: Slug | None = None
    from_on: date = Field(alias="from")
    body: Code | None
    source: Slug


class AreaSpec(Strict):
    area: Slug
    name: Line
    valid_from: date | None = None
    valid_to: date | None = None
    sources: dict[Slug, SourceSpec]
    agencies: tuple[AgencySpec, ...] = ()
    groups: tuple[GroupSpec, ...] = ()
    successions: tuple[SuccessionSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaFile:
    """One file as read, still to be checked with the others."""

    spec: AreaSpec
    tree: Tree

    @property
    def file(self) -> str:
        return self.tree.name

    def whole(self, code: str) -> str:
        return code if "/" in code else f"{self.spec.area}/{code}"

    def fault(self, message: str, *place: str | int) -> Fault:
        """A fault with the line of a field, or of what holds it where the field is left out."""
        known = place
        while known and self.tree.line(known) is None:
            known = known[:-1]
        return Fault(self.file, message, self.tree.line(known), dotted(self.tree, place))

    def source(self, name: str) -> str:
        spec = self.spec.sources.get(name)
        return f"{spec.text} ({spec.date:%d/%m/%Y})" if spec else name


def read_area(path: Path, *, shipped: bool = False) -> AreaFile:
    """One directory file; its rows are still to be checked with those of the others."""
    tree = read_tree(read_text(path), path.name, shipped=shipped)
    try:
        return AreaFile(AreaSpec.model_validate(tree.value), tree)
    except ValidationError as error:
        raise InputError(*faults_of(error, tree, AreaSpec)) from None

"""Where in an opening its issuer is named, and what completes a name without its place. Pure."""

from __future__ import annotations

from dataclasses import replace

from plans.drafting.heading import issuers
from plans.drafting.heading.acting import acting_body
from plans.drafting.heading.areas import area_of, unit_in
from plans.drafting.heading.completing import area_in_title, only_area
from plans.drafting.heading.opening_pieces import Opening

_BLOCK_BELOW = 400  # signs behind the title in which a block in capitals may stand


def named_in(opening: Opening) -> issuers.Named | None:
    """The issuer from the block above the kind, else from the preamble, the note of attachment, or the title."""
    text = opening.head.text
    block = _without(text, opening)
    above = issuers.in_block(block, opening.kind.start if opening.kind else 0)
    acting = acting_body(text, *opening.preamble)
    if above:
        return above
    if opening.note and opening.note.whose:
        return replace(issuers.whose(opening.note.whose), start=opening.note.start)
    below = issuers.in_block(_shouted(block[: opening.preamble[0] + _BLOCK_BELOW]), opening.preamble[0] + _BLOCK_BELOW)
    return below or (issuers.Named(acting.name, acting.start) if acting else None) or _from_title(opening)


def _from_title(opening: Opening) -> issuers.Named | None:
    """The title's own area, for a plan that names no issuer anywhere."""
    if (
        not opening.title
        or not opening.kind
        or opening.kind.name != "plan"
        or opening.kind.words != opening.kind.words.upper()
    ):
        return None
    area = area_in_title(opening.title.text)
    doubt = "Cơ quan ban hành suy ra từ địa bàn ghi trong tên kế hoạch"
    return issuers.Named(f"Ủy ban nhân dân {area}", opening.title.start, inferred=doubt) if area else None


def _without(text: str, opening: Opening) -> str:
    """The opening with number, date and title blanked: what is left above the preamble names bodies."""
    for piece in (opening.number, opening.dated, opening.kind, opening.title):
        if piece:
            text = text[: piece.start] + "\n" * (piece.end - piece.start) + text[piece.end :]
    return text


def _shouted(text: str) -> str:
    """Only the lines in capitals, in their places."""
    return "\n".join(line if line.isupper() else " " * len(line) for line in text.split("\n"))


def clues(place: str | None, opening: Opening, named: issuers.Named) -> list[tuple[str, str | None]]:
    text = opening.head.text[slice(*opening.preamble)] if opening.title else ""
    acting = acting_body(opening.head.text, *opening.preamble)
    area = area_of(acting.name) if acting else None
    whose = area_of(opening.note.whose) if opening.note and opening.note.whose else None
    over = next((found for one in reversed(named.parents) if (found := area_of(one).place)), None)
    return [
        ("phần mở đầu", area.place if area else None),
        ("ghi chú kèm theo", whose.place if whose else None),
        ("cơ quan cấp trên", over),
        ("địa danh ghi cùng ngày ban hành", place),
        ("tên văn bản", area_in_title(opening.title.text if opening.title else "")),
        ("văn bản viện dẫn ở phần mở đầu", only_area(text, unit_in(named.name)[0])),
    ]

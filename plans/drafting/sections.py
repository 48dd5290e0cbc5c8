"""The clauses of an agency's section: what stands under its heading, or runs on from it. Pure.

In: an item of the outline, whom it addresses, and ``Ears``. Out: its clauses, and what below it is no part of it.

One clause a bullet, or a paragraph where there are no bullets; what stands under "+", and a paragraph that goes on
after a bullet, belongs to that bullet. The body that the heading addresses leads; bodies named inside support.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from plans.drafting.addressing import (
    Ears,
    addressed,
    inline_quote,
    is_generic,
    names_one_of,
    only_names,
    presumed,
    rest_of,
    subject_of,
    time_told,
)
from plans.drafting.layout.formalities import ends_the_list, is_form, reports_only, watches
from plans.drafting.layout.outline import Item, is_title
from plans.drafting.layout.verbs import begins_with_action
from plans.drafting.lead_ins import is_duty_too, lists_objects
from plans.drafting.reading import Clause, Opening

_INTRO = re.compile(r"[:：]$")
_LEADS = re.compile(r"(?:có trách nhiệm )?chủ trì[\s,]")
_BETWEEN = re.compile(r"[,;]\s*$")
_UNKNOWN_NAMES = "tiêu đề còn nêu “{}” mà chưa đọc ra là cơ quan nào; cần bổ sung"
_HEADING_AND_LIST = 2
_RULES = re.compile(
    r"(?:(?:hoạt động|việc|các hoạt động|mọi)\s[^.;]{10,200} phải (?:tuân thủ|bảo đảm|đảm bảo)|nghiêm cấm)\s",
    re.IGNORECASE,
)
_WHO_THEY_ARE = re.compile(r"(?:^|\s)(?:bao )?gồm(?: các (?:cơ quan|đơn vị|sở))?(?: sau)?:$", re.IGNORECASE)
_REPORT_LINE = re.compile(
    r"Báo cáo (?:định kỳ )?(?:hằng |hàng )?(?:tuần|tháng|quý|(?:6|sáu|9|chín) tháng|năm|đột xuất|sơ kết|tổng kết)"
    r"[^:.]{0,40}:\s",
    re.IGNORECASE,
)
_ONLY_A_ROLE = re.compile(
    r"(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|chủ trì(?:, phối hợp)?|phối hợp)(?: thực hiện)?[ .*_]*", re.IGNORECASE
)


def clauses_of(item: Item, opening: Opening, ears: Ears) -> tuple[list[Clause], list[Item]]:
    """The clauses of a section or an inline clause, and the closing words that stand below it."""
    opening, doubts = whole_list(item, opening, ears)
    rest = rest_of(item.text, opening)
    if (not rest and not item.children) or _assigns_nothing(item, opening, rest):
        return [], []
    heading = heading_of(item, opening)
    intro = ""
    if rest and item.children and (_INTRO.search(rest) or _ONLY_A_ROLE.fullmatch(rest) or only_names(rest)):
        if lists_objects(rest, item.children):
            return [clause_of(item, heading, inline_quote(item.text, rest, opening), opening, under(item), ears)], []
        intro, rest = rest, rest if is_duty_too(rest) else ""
    made = [clause_of(item, heading, inline_quote(item.text, rest, opening), opening, (), ears)] if rest else []
    children = [*_grouped([one for one in item.children if one.paragraph.kind or not is_form(one.text)])]
    after: list[Item] = []
    children, asked = _without_report_lines(children, intro)
    reports = [one for child in asked for one in _of_child(child, item, heading, opening, ears)]
    reports = [replace(one, reports_only=True, above=one.above or item.text) for one in reports]
    children, members = _without_members(children, ears)
    for at, child in enumerate(children):
        if made and not child.paragraph.kind and (ends_the_list(child.text) or _hands_on(child, opening, ears)):
            after.append(child)
        elif made and (words := time_told(child.text)):
            made[-1] = replace(made[-1], told=words, timed=True, more=(*made[-1].more, child.text))
        elif made and _goes_on(children, at, ears):
            made[-1] = replace(made[-1], more=(*made[-1].more, child.text), below=(*made[-1].below, child.text))
        else:
            made += list(_of_child(child, item, heading, opening, ears))
    if intro and made and not rest:
        made = [replace(one, above=one.above or item.text) for one in made]
        members = (item.text if not heading else intro, *members)
    return [*_told(made, members, doubts), *reports], after


def _told(made: Sequence[Clause], more: tuple[str, ...], doubts: tuple[str, ...]) -> list[Clause]:
    """Clauses with the words that stand before them, and with what is unsure of their heading."""
    told = [replace(one, doubts=(*one.doubts, *doubts), sure="unsure") for one in made] if doubts else [*made]
    return [replace(one, more=(*more, *one.more)) for one in told[:1]] + told[1:]


def whole_list(item: Item, opening: Opening, ears: Ears) -> tuple[Opening, tuple[str, ...]]:
    """A heading that is a list of names of which only the first are known: the others are bodies too, or are told.

    "3. Kho bạc Nhà nước huyện, Chi nhánh Ngân hàng … huyện, Điện lực Mai Sơn" over its bullets is no clause.
    """
    rest = item.text[opening.end :].strip()
    goes_on = item.heads and item.children and _BETWEEN.search(item.text[: opening.end])
    if not rest or not goes_on or begins_with_action(rest) or re.search(r"[.:;]", rest):
        return opening, ()
    names = [(name, _named(name[:1].upper() + name[1:], ears)) for name in re.split(r",\s+", rest)]
    bodies = tuple(body for _, found in names if found for body in found.bodies)
    unknown = [name for name, found in names if not found]
    doubts = (_UNKNOWN_NAMES.format(", ".join(unknown)),) if unknown else ()
    return replace(opening, bodies=(*opening.bodies, *bodies), end=len(item.text)), doubts


def _named(words: str, ears: Ears) -> Opening | None:
    found = ears.opening(words)
    return found if found and not words[found.end :].strip() else presumed(words, ears)


def whole_heading(item: Item, ears: Ears) -> Item:
    """An item whose heading goes on in a paragraph of its own: "3. Đề nghị …, Hội Liên hiệp" over "Phụ nữ tỉnh"."""
    if not item.paragraph.kind or not item.heads or item.text.endswith(":") or len(item.children) < _HEADING_AND_LIST:
        return item
    second, third = item.children[:2]
    if second.paragraph.kind or not second.heads or not third.paragraph.kind or ears.opening(second.text):
        return item
    text = f"{item.text} {second.text}"
    opening = addressed(text, ears, heads=True)
    if begins_with_action(second.text) or opening is None or rest_of(text, opening):
        return item
    return replace(item, paragraph=replace(item.paragraph, text=text), children=item.children[1:])


def _assigns_nothing(item: Item, opening: Opening, rest: str) -> bool:
    """Only to watch over the plan, or only to report."""
    below = any(one.paragraph.kind or not ends_the_list(one.text) for one in item.children)
    return bool(opening.handed and rest and watches(rest)) or (reports_only(rest) and not below)


def _grouped(items: Sequence[Item]) -> Iterator[Item]:
    """ "Chủ trì, phối hợp với các sở:" without a mark, and the bullets that follow it as what stands under it."""
    at = 0
    while at < len(items):
        head, at = items[at], at + 1
        leads_in = not head.paragraph.kind and not head.children and bool(_INTRO.search(head.text))
        following = (items[one] for one in range(at, len(items) if leads_in else at))
        told = [*takewhile(lambda one: one.paragraph.kind, following)]
        if told and not is_duty_too(head.text):
            head = replace(head, children=told)
            at += len(told)
        yield head


def _without_members(items: Sequence[Item], ears: Ears) -> tuple[list[Item], tuple[str, ...]]:
    """ "Các sở quản lý chuyên ngành gồm:" over names says who the group is, and gives nothing to do."""
    lists = [one for one in items if _lists_members(one, ears)]
    told = tuple(words for one in lists for words in (one.text, *under(one)))
    return [one for one in items if one not in lists], told


def _lists_members(item: Item, ears: Ears) -> bool:
    if not item.children or not _WHO_THEY_ARE.search(item.text):
        return False
    named = [(one.text, ears.opening(one.text)) for one in item.children]
    return all(opening and not rest_of(text, opening) for text, opening in named)


def _without_report_lines(items: Sequence[Item], head: str) -> tuple[list[Item], list[Item]]:
    """ "… báo cáo Ủy ban nhân dân tỉnh như sau:" over "- Báo cáo 6 tháng: … trước ngày 05/7" asks for reports only."""
    left: list[Item] = []
    reports: list[Item] = []
    for one in items:
        lines = [*one.children] if _heads_reports(one.text) else []
        told = bool(lines) and all(_REPORT_LINE.match(line.text) for line in lines)
        own = _heads_reports(head) and _REPORT_LINE.match(one.text) is not None
        (reports if told or own else left).append(one)
    return left, reports


def _heads_reports(text: str) -> bool:
    sentence = re.split(r"[.;]\s+(?=[^\W\d_])", text)[-1]
    return text.endswith(":") and "báo cáo" in sentence.lower()


def _hands_on(child: Item, opening: Opening, ears: Ears) -> bool:
    """ "Giao Bộ Y tế theo dõi, tổng hợp …", "Văn phòng Chính phủ theo dõi, đôn đốc" below the section of another."""
    own = _another(child, opening, ears)
    return own is not None and (own.handed or (_by_name(own) and watches(rest_of(child.text, own))))


def _another(child: Item, opening: Opening, ears: Ears) -> Opening | None:
    """Whom a paragraph addresses, where it is nobody of the heading."""
    own = ears.opening(child.text)
    told = {body.code for body in opening.bodies}
    return own if own and told.isdisjoint(body.code for body in own.bodies) else None


def _by_name(opening: Opening) -> bool:
    return not any(body.group for body in opening.bodies)


def _goes_on(items: Sequence[Item], at: int, ears: Ears) -> bool:
    """A paragraph without a mark between two bullets: the bullet goes on, unless it tells another body to act.

    So does a clause behind which only a rule for all stands: "Hoạt động khai thác … phải tuân thủ pháp luật".
    """
    here = items[at]
    if here.paragraph.kind or here.children:
        return False
    if not at:
        return _RULES.match(here.text) is not None
    if not items[at - 1].listed:
        return False
    return any(items[one].listed for one in range(at + 1, len(items))) and subject_of(here.text, ears) is None


def _of_child(child: Item, item: Item, heading: str, opening: Opening, ears: Ears) -> Iterator[Clause]:
    below = [one for one in child.children if one.paragraph.kind != "plus"]
    if child.heads and below and not child.listed and not lists_objects(child.text, below):
        first = True
        for one in below:
            for clause in _of_child(one, item, heading, opening, ears):
                more = (child.text, *clause.more) if first else clause.more
                yield replace(clause, more=more, above=clause.above or child.text)
                first = False
        return
    own = ears.opening(child.text)
    if own and child.heads and child.listed and not rest_of(child.text, own):  # "- Bộ Tài chính:" over "+"
        yield from clauses_of(child, own, ears)[0]
        return
    if not (own and (_is_meant(child.text, own, opening) or _begins_anew(child, own, opening, ears))):
        own = opening
    yield clause_of(child, heading, child.text, own, under(child), ears)


def _is_meant(text: str, own: Opening, opening: Opening) -> bool:
    """A bullet for one of those whom the heading addresses: by name with a colon, or told to lead."""
    among = all(body.group for body in opening.bodies)
    if among and ((own.requested and is_generic(opening)) or names_one_of(text, own)):
        return True
    some = {body.code for body in own.bodies} < {body.code for body in opening.bodies}
    return (among or some) and _by_name(own) and _LEADS.match(rest_of(text, own)) is not None


def _begins_anew(child: Item, own: Opening, opening: Opening, ears: Ears) -> bool:
    """A paragraph without a mark that tells another body by its name to lead."""
    another = not child.paragraph.kind and _another(child, opening, ears) is not None
    return another and _by_name(own) and _LEADS.match(rest_of(child.text, own)) is not None


def clause_of(item: Item, heading: str, quote: str, opening: Opening, more: tuple[str, ...], ears: Ears) -> Clause:
    """One clause: whom it addresses leads, whom it names to work with supports."""
    leads = {body.code for body in opening.bodies}
    support = tuple(body for body in ears.cooperating(quote) if body.code not in leads)
    delegated = tuple(body for body in ears.delegated(quote) if body.code not in leads) if opening.requested else ()
    return Clause(
        section=item.section,
        heading=heading,
        quote=quote,
        place=item.paragraph.place,
        bodies=opening.bodies,
        support=support,
        delegated=delegated,
        requested=opening.requested,
        more=more,
        below=tuple(one.text for child in item.children for one in child.walk()) if more else (),
    )


def heads(item: Item) -> bool:
    """Whether an item heads what follows."""
    return bool(_INTRO.search(item.text)) or is_title(item.paragraph) or (item.heads and bool(item.children))


def under(item: Item) -> tuple[str, ...]:
    """All that stands under an item, as written."""
    return tuple(one.paragraph.written for child in item.children for one in child.walk())


def heading_of(item: Item, opening: Opening) -> str:
    """The label and the names, as written."""
    label = item.paragraph.label
    words = item.text[: opening.end].strip()
    return f"{label} {words}".strip() if label not in ("-", "+") else words

"""``dondoc plan draft`` and ``dondoc plan diff``: a plan file out of a document, and two plans beside each other."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import show
from flows.cli.door import complain
from flows.cli.options import AsJson, Context, Today, door_of, known_directory

if TYPE_CHECKING:
    from plans.diff import Change


def draft(
    context: Context,
    document: Annotated[
        Path, typer.Argument(metavar="VĂN_BẢN", help="Tệp văn bản: .docx, .pdf, .html, .txt, .doc, .xlsx, .csv.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Ghi tệp kế hoạch (.yaml) vào đây.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="TỆP", help="Ghi trang đối chiếu văn bản và bản đọc vào đây.")
    ] = None,
    issuer: Annotated[
        str | None, typer.Option("--issuer", metavar="TÊN", help="Cơ quan ban hành, nếu văn bản không nêu.")
    ] = None,
    area: Annotated[
        str | None, typer.Option("--area", metavar="KHU_VỰC", help="Khu vực của văn bản, ví dụ kon-tum.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")] = False,
    today: Today = None,
    as_json: AsJson = False,
) -> None:
    """Đọc một văn bản và thảo tệp kế hoạch, kèm những điều người phụ trách phải quyết định."""
    from flows import drafting  # the readers are slow to import and no other command needs them

    wanted = [path for path in (output, html) if path]
    drafting.refuse(wanted, document, force=force)
    read, drafted = drafting.read_and_draft(document, known_directory(context), issuer, area)
    if as_json:
        show.print_json(drafting.as_json(drafted))
    if drafted.article:
        raise typer.Exit(complain(drafted.article))
    day = today or door_of(context).clock.today()
    texts = drafting.files(drafted, document.name, output, day) if output else {}
    if html:
        texts[html] = drafting.review(read, drafted)
    drafting.refuse(texts, document, force=force)
    drafting.write(texts)
    if not as_json:
        from flows.cli import draft_summary  # as above

        draft_summary.tell(drafted)
    _tell_written(texts, as_json)
    if not as_json:
        beside = [path for path in texts if path not in wanted]
        draft_summary.next_steps(drafted, document, output, html, beside)


def _tell_written(paths: Iterable[Path], as_json: bool) -> None:
    for path in paths:
        print(f"Đã ghi {path}", file=sys.stderr if as_json else sys.stdout)


def diff(
    context: Context,
    before: Annotated[str, typer.Argument(metavar="BẢN_TRƯỚC", help="Tệp kế hoạch, hoặc mã kế hoạch.")],
    after: Annotated[str, typer.Argument(metavar="BẢN_SAU", help="Tệp kế hoạch, hoặc mã kế hoạch.")],
    as_json: AsJson = False,
) -> None:
    """So hai kế hoạch (tệp, hoặc mã trong sổ theo dõi, thư viện): giống nhau thì kết thúc 0, khác nhau thì 1."""
    from flows.cli.find_plan import find_plan  # as above, and so is the register
    from plans.diff import diff as compare

    changes = compare(*(find_plan(context, name, whoever=True) for name in (before, after)))
    if as_json:
        show.print_json(changes)
    else:
        _tell_changes(changes)
    if changes:
        raise typer.Exit(1)


def _tell_changes(changes: Sequence[Change]) -> None:
    if not changes:
        return show.say("Hai kế hoạch như nhau")
    for heading, kinds in (("Phần đầu", ("header",)), ("Nhiệm vụ", ("added", "changed", "removed"))):
        rows = [one for one in changes if one.what in kinds]
        if rows:
            show.say(heading, "bold")
        for one in rows:
            show.say(f"  {_SIGNS[one.what]} {one}")
    counts = Counter(one.what for one in {(one.what, one.task): one for one in changes if one.task}.values())
    return show.say(
        f"{counts['added']} nhiệm vụ thêm, {counts['removed']} bỏ, {counts['changed']} sửa;"
        f" {sum(one.what == 'header' for one in changes)} mục phần đầu khác nhau"
    )


_SIGNS = {"header": "~", "added": "+", "removed": "-", "changed": "~"}


def commands() -> list[tuple[str, Callable[..., None]]]:
    """Name and function of each command."""
    return [("draft", draft), ("diff", diff)]

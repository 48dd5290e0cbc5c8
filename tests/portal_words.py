"""The English catalogue: ``make words`` takes every message of the templates, and the words that they are handed, into it.

Translations that stand are kept, what no page says any more is taken out, what is new stands untranslated and is listed;
``tests/portal/test_words.py`` fails until it has its English.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from agencies.portal.pages.overdue import _title
from agencies.portal.shown.asking import STATE_KEYS
from agencies.portal.shown.told import rung
from plans.ladder import DEFAULT
from plans.periods import title

PORTAL = Path(__file__).parents[1] / "agencies" / "portal"
CATALOGUE = PORTAL / "locale" / "en" / "LC_MESSAGES" / "messages.po"
SAID = (
    "guard.py",
    "errors.py",
    "files.py",
    "machine_tokens.py",
    "shown/letters_sought.py",
    *(f"shown/{name}.py" for name in ("account_form", "audit", "body_change", "body_form", "contact_form", "figures")),
    *(f"shown/{name}.py" for name in ("hand_in_form", "raising_form", "ranking", "told", "typed_days", "acts")),
    *(f"pages/{name}.py" for name in ("accounts", "addressbook", "asked", "body_changing", "coming", "directing")),
    *(f"pages/{name}.py" for name in ("door", "incoming", "log", "many", "own_contacts", "reviewing", "signing_on")),
    *(f"pages/{name}.py" for name in ("steering", "uploading", "plans", "looking", "agency", "by_period")),
    *(f"preparing/{name}.py" for name in ("mending", "naming", "stored")),
    "../addresses.py",
    "../contacts.py",
    "../../plans/status.py",
    *(f"../../plans/register/entries/{name}.py" for name in ("raised", "received", "decided", "together", "settled")),
    *(f"../../plans/register/entries/{name}.py" for name in ("taking_part", "access", "stopped")),
)
"""Sources all of whose Vietnamese sentences may reach a page, where ``shown/saying.py`` looks them up."""
PERIODS = ("2024", "2024-W07", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-H1", "2024-H2", "2024-9M", "2024-2031")
HANDED = {
    "pages/overdue.py": ("_title", "_tabs"),
    "pages/statistics.py": ("_by_plan", "_by_level", "_by_period", "_by_agency"),
    "preparing/reading_view.py": ("_BODIES", "_card"),
    "../../plans/drafting/output/draft_words.py": ("KINDS",),
    "visitors.py": ("_SUPERVISING", "_STEERING", "_MENUS"),
    "shown/account_form.py": ("ROLE_WORDS", "AUDIENCE_WORDS"),
    "shown/acts.py": ("_ACTS",),
    "shown/audit.py": ("ACTS",),
    "shown/contact_form.py": ("ROLE_WORDS",),
    "shown/hand_in_form.py": ("STATES",),
    "shown/heat.py": ("LEGEND",),
    "shown/told.py": ("_KINDS", "_OUTCOMES"),
    "shown/words.py": ("STATE_WORDS", "_WEEKDAYS"),
}
"""Constants and functions of the sources whose texts templates are handed and translate."""
UNSAID = frozenset(
    {
        "đ",
        "Đ",
        "Báo cáo kết quả thực hiện",
        "Xây dựng kế hoạch",
        "Tổng kết",
        "Hoàn thành",
        "Bổ sung",
        "Đã bỏ khi đối chiếu: “%(p1)s”",
        "theo đề nghị của đơn vị: %(p1)s",
        "thôi gửi, quyết định bởi ",
        "xác nhận bởi %(p1)s",
    }
)
"""Words that are read in documents or written into the register rather than said."""
_OPTIONS = {"encoding": "utf-8", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}


def messages() -> Iterator[str]:
    """Every message that a page may say by the catalogue."""
    for template in sorted((PORTAL / "templates").rglob("*.html")):
        content = BytesIO(template.read_bytes())
        for _, _, message, _ in babel_extract(content, ("_",), [], _OPTIONS):
            text = message if isinstance(message, str) else next(filter(None, message or ()), None)
            if text:
                yield text
    for name, constants in HANDED.items():
        yield from _texts(PORTAL / name, constants)
    for name in SAID:
        yield from _sentences(PORTAL / name)
    yield from (_title(key) for key in STATE_KEYS)
    yield from (
        title(label).replace("2024", "%(year)s").replace("2031", "%(to)s") for label in PERIODS[:1] + PERIODS[2:]
    )
    yield from ("6Tđ", "6Tc", "6Tđ %(year)s", "6Tc %(year)s", "Năm", "Năm %(year)s", "ngày cuối", "GĐ", "GĐ %(year)s")
    for name in ("rung_words", "preview", "coming"):
        yield from _sentences(PORTAL / f"../../flows/{name}.py")
    yield from (
        "tuần %(week)s năm %(year)s",
        "tháng %(month)s năm %(year)s",
        "ngày %(day)s tháng %(month)s năm %(year)s",
    )
    yield from (rung(one.name, one.kind) for one in DEFAULT)


def _texts(source: Path, names: tuple[str, ...]) -> Iterator[str]:
    """The words that these constants and functions hold: not the keys of mappings, not codes and addresses."""
    found = {name: node for node in ast.parse(source.read_text(encoding="utf-8")).body for name in _named(node)}
    for name in names:
        keys = {key for node in ast.walk(found[name]) if isinstance(node, ast.Dict) for key in node.keys}
        for node in ast.walk(found[name]):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and node not in keys
                and _said(node.value)
            ):
                yield node.value


def _sentences(source: Path) -> Iterator[str]:
    """All that a source says in Vietnamese: texts and f-strings, whose values become ``%(p1)s``; no documentation."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(node.body[0], ast.Expr):
            inside.add(node.body[0].value)
        elif isinstance(node, ast.JoinedStr):
            inside |= {one for one in ast.walk(node) if one is not node}
    for node in ast.walk(tree):
        text = _shape(node) if node not in inside else ""
        if text not in UNSAID and "\\" not in text and _vietnamese(text):
            yield text


def _vietnamese(text: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in text)


def _shape(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        places = iter(range(1, 100))
        return "".join(
            str(one.value) if isinstance(one, ast.Constant) else f"%(p{next(places)})s" for one in node.values
        )
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _named(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _said(text: str) -> bool:
    """Whether it is words of Vietnamese rather than a code, a class, an address or English."""
    return not text.isascii() and len(text) > len("N+3") and not text.endswith(" ")


def catalogue() -> Catalog:
    """The English as it stands."""
    if not CATALOGUE.exists():
        return Catalog(locale="en", project="dondoc", charset="utf-8")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def main() -> int:
    """Renew the catalogue; list what has no English yet."""
    old, new = catalogue(), Catalog(locale="en", project="dondoc", charset="utf-8", fuzzy=False)
    for text in sorted(set(messages())):
        known = old.get(text)
        new.add(text, known.string if known else "")
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, new, omit_header=False, width=120, ignore_obsolete=True)
    for one in new:
        if one.id and not one.string:
            print(one.id)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

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

PORTAL = Path(__file__).parents[1] / "agencies" / "portal"
CATALOGUE = PORTAL / "locale" / "en" / "LC_MESSAGES" / "messages.po"
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
    yield from (_title(key) for key in STATE_KEYS)
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

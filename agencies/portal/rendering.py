"""Templates in one language: escaped, strict about what is missing, with the words and shapes that all pages share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from agencies.portal.shown import words
from agencies.portal.shown.saying import Saying

HERE = Path(__file__).parent
TEMPLATES, STATIC, LOCALE = HERE / "templates", HERE / "static", HERE / "locale"
LANGUAGES = ("vi", "en")
_SAID = ("problems", "problem", "refused")  # what a page is handed of things to mend, by field or in one line


class Rendering:
    """All templates in one language. Vietnamese is the language of the sources."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
        )
        translations = catalogue(language)
        self._environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
        self._environment.globals["_"] = _translated(translations)
        self.say = _saying(language)
        self._environment.filters |= {**words.FILTERS, **words.said_by(self.say)}
        self._environment.globals |= {"static": static, "say": self.say, **words.GLOBALS}

    def render(self, template: str, given: dict[str, Any]) -> str:
        """The template filled in."""
        return self._environment.get_template(template).render(given | self._told(given))

    def _told(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """What is wrong, in the reader's language: Python says it in Vietnamese."""
        one = {name: self.say(given[name]) for name in _SAID if isinstance(given.get(name), str)}
        many = {name: given[name] for name in _SAID if isinstance(given.get(name), Mapping)}
        return one | {name: {key: self.say(words) for key, words in found.items()} for name, found in many.items()}


@cache
def rendering(language: str) -> Rendering:
    """The rendering of a language, one in a process: it keeps nothing of what pages are given."""
    return Rendering(language)


def _saying(language: str) -> Callable[[str], str]:
    """How words that Python made are put into a language; Vietnamese stays as it is."""
    path = LOCALE / language / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return str
    with path.open("rb") as file:
        return Saying((str(one.id), str(one.string)) for one in read_po(file, locale=language) if one.id and one.string)


def _translated(translations: NullTranslations) -> Callable[..., Markup]:
    """As Jinja's own, for templates that all escape: a page asks for some hundred words."""

    def find(words: str) -> Markup:
        return Markup(translations.gettext(words))  # noqa: S704 - words of our own templates and catalogue

    plain = lru_cache(maxsize=4096)(lambda words: find(words) % {})

    def translate(words: str, **given: Any) -> Markup:
        return find(words) % given if given else plain(words)

    return translate


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations of a language, read from its ``.po`` file; none for Vietnamese."""
    path = LOCALE / language / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)


@cache
def static(name: str) -> str:
    """The address of a static file; it changes with the file, so that browsers may keep it for a year."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={mark}"

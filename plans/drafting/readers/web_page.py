"""What of a web page is not its document: scripts, hidden parts, menus, side columns, page heads and feet. Pure.

In: the tree of a page. Out: the element to read, with all that stripped from it. Only plain signs count (a tag, a role,
a class, a list of nothing but links), and no part that holds much of the page's text is ever taken for furniture.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

_DROPPED = frozenset({
    "applet", "area", "aside", "audio", "button", "canvas", "datalist", "del", "dialog", "embed", "footer", "frame",
    "head", "iframe", "input", "map", "menu", "meta", "nav", "noframes", "noscript", "object", "option", "script",
    "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar"})
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|(?:main|top|left|right|sub)?menu|breadcrumbs?|sidebar|pagination|pager|social|"
    r"share|sharing|cookies?|copyright|footer|comments?|related|skip-link|sdfootnote\d*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:footnote|endnote|header|footer)"
)
_NOTE_ANCHOR = re.compile(r"#_?(?:ftn|edn|sdfootnote|fn|footnote|cite)", re.IGNORECASE)
_MUCH = 0.4
_MOST = 0.6
_MENU_LINKS = 4
_LINK_SHARE = 0.8
_LINK_LISTS = frozenset({"ul", "ol", "div", "td"})


def document_of(root: HtmlElement) -> HtmlElement:
    """The part of a page that holds the document."""
    _strip(root)
    sizes = _Sizes(root)
    for element in sizes.elements:
        if element is not root and sizes.is_furniture(element) and element.getparent() is not None:
            element.drop_tree()
    return _main_part(root)


def _strip(root: HtmlElement) -> None:
    for element in list(root.iter()):
        if element is not root and element.getparent() is not None and _is_never_shown(element):
            element.drop_tree()


def _is_never_shown(element: HtmlElement) -> bool:
    if element.tag in _DROPPED or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style.lower())) or _is_note_mark(element)


def _is_note_mark(element: HtmlElement) -> bool:
    """The small number that leads to a footnote is no word of the text."""
    return element.tag == "a" and bool(_NOTE_ANCHOR.match(element.get("href") or ""))


class _Sizes:
    """How much text each element holds, and how much of it are links: counted once, from the leaves up."""

    def __init__(self, root: HtmlElement) -> None:
        self.elements = list(root.iter())
        self.text: Counter[HtmlElement] = Counter()
        self.linked: Counter[HtmlElement] = Counter()
        self.links: Counter[HtmlElement] = Counter()
        for element in reversed(self.elements):
            self._count(element)
        self.all = max(self.text[root], 1)

    def _count(self, element: HtmlElement) -> None:
        self.text[element] += len((element.text or "").strip())
        if element.tag == "a":
            self.linked[element], self.links[element] = self.text[element], 1
        parent = element.getparent()
        if parent is not None:
            self.text[parent] += self.text[element] + len((element.tail or "").strip())
            self.linked[parent] += self.linked[element]
            self.links[parent] += self.links[element]

    def is_furniture(self, element: HtmlElement) -> bool:
        if self.text[element] >= _MUCH * self.all:
            return False
        named = " ".join((element.get("class") or "", element.get("id") or ""))
        return (
            element.get("role") in _ROLES
            or bool(_NAMED.search(named))
            or (element.tag == "header" and self.links[element] > 0)
            or (element.tag in _LINK_LISTS and self._is_menu(element))
        )

    def _is_menu(self, element: HtmlElement) -> bool:
        return self.links[element] >= _MENU_LINKS and self.linked[element] >= _LINK_SHARE * self.text[element]


def _main_part(root: HtmlElement) -> HtmlElement:
    found = root.xpath("//article | //main | //*[@role='main']")
    whole = len(root.text_content())
    for element in found:
        if len(element.text_content()) >= _MOST * whole:
            return element
    return root

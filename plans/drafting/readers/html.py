"""Reads an HTML page (or a mail archive of one, .mht): what a browser shows, nothing fetched, nothing run.

Blocks become whole lines, <br> parts a paragraph into lines, lists get their numbers typed in front as a browser shows
them, tables keep merged cells, h1-h6 and paragraphs wholly in bold are headings.
"""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from plans.drafting.document import Document
from plans.drafting.readers.html_walk import Walk
from plans.drafting.readers.layout import Grid, Piece, settled
from plans.drafting.readers.limits import content, refuse
from plans.drafting.readers.plain import decoded
from plans.drafting.readers.web_page import document_of

_LARGEST = 20_000_000
_MOST_TAGS = 250_000
_HEAD = 4096
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*(?:<\?xml[^>]*>)?")
_MAIL = re.compile(rb"(?:From:|MIME-Version:|Content-Type:)", re.IGNORECASE)
_TOO_DEEP = "trang web lồng quá nhiều lớp, không đọc được; hãy chép phần chữ sang một tệp DOCX mới"
_TOO_LARGE = "trang web quá lớn; hãy chép phần chữ sang một tệp DOCX mới"
_EMPTY = "trang web không có chữ nào; hãy mở trang rồi chép phần chữ sang một tệp DOCX mới"


def read_html(path: Path) -> Document:
    """An HTML file -> its document."""
    return Document(path.name, "html", settled(pieces(path.name, content(path))))


def pieces(name: str, found: bytes) -> list[Piece | Grid]:
    """What stands in a page, or in the first page of a mail archive."""
    if len(found) > _LARGEST or found.count(b"<") > _MOST_TAGS:
        raise refuse(name, _TOO_LARGE)
    page, declared = _from_mail(found) if _MAIL.match(found) else (found, "")
    root = document_of(_tree(name, decoded(name, page, declared or _charset(page))))
    return Walk(name).read(root)


def _charset(page: bytes) -> str:
    found = _CHARSET.search(page[:_HEAD])
    return found[1].decode("ascii", "ignore") if found else ""


def _from_mail(found: bytes) -> tuple[bytes, str]:
    """The first page in a mail archive."""
    for part in email.message_from_bytes(found, policy=email.policy.compat32).walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(payload, bytes):
            return payload, part.get_content_charset() or ""
    return found, ""


def _tree(name: str, text: str) -> HtmlElement:
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )  # huge_tree: old pages leave tags open and so nest deep
    declared = _DECLARATION.match(text)
    try:
        root = document_fromstring(text[declared.end() if declared else 0 :].encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise refuse(name, _EMPTY) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise refuse(name, _TOO_DEEP)
    return root

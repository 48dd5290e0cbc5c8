"""Parts of an Office file as trees, and how to look into them. Entities are refused, links not followed.

The strict form of the format (ISO 29500) differs in namespaces only; its parts are read as the common form.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from plans.drafting.readers.limits import BROKEN, SWOLLEN, Archive, refuse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMMON = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MOST_TAGS = 1_000_000  # of all parts read; a document of forty pages has some 200 000
_OFF = frozenset({"0", "false", "off", "none"})
_ENTITIES = "tệp có khai báo DOCTYPE hoặc thực thể XML, không an toàn; hãy mở bằng Word rồi lưu lại thành DOCX"

Element = etree._Element  # noqa: SLF001 - lxml names its element type so


def tree(archive: Archive, part: str) -> Element | None:
    """The root of a part; None where there is no such part."""
    if part not in archive.names:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    content = archive.read(part).replace(_STRICT, _COMMON)
    archive.tags += content.count(b"<")
    if archive.tags > _MOST_TAGS:
        raise refuse(archive.name, SWOLLEN)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise refuse(archive.name, BROKEN) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refuse(archive.name, _ENTITIES)
    return root


def main_part(archive: Archive) -> str:
    """The name of the part that holds the document: as the file's relations say, else the usual name."""
    relations = tree(archive, "_rels/.rels")
    for relation in relations if relations is not None else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return posixpath.normpath((relation.get("Target") or "").lstrip("/"))
    return "word/document.xml"


def related(archive: Archive, part: str, element: Element) -> str:
    """The name of the part that an element refers to; nothing for one outside the file."""
    relations = tree(archive, beside(part, f"_rels/{posixpath.basename(part)}.rels"))
    for relation in relations if relations is not None else ():
        if relation.get("Id") == element.get(_RELATED) and relation.get("TargetMode") != "External":
            target = relation.get("Target") or ""
            return posixpath.normpath(target.lstrip("/") if target.startswith("/") else beside(part, target))
    return ""


def beside(part: str, name: str) -> str:
    """The name of a part in the same folder."""
    return posixpath.join(posixpath.dirname(part), name)


def local(element: Element) -> str:
    """The tag without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: Element | None, path: str = "", name: str = "val") -> str | None:
    """An attribute of an element, or of one below it."""
    found = element if element is None or not path else element.find(path)
    return None if found is None else found.get(W + name)


def number(element: Element | None, path: str = "", name: str = "val") -> int | None:
    """The same as a whole number; None where it is none."""
    text = (value(element, path, name) or "").strip()
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else None  # noqa: PLR2004 - hostile figures


def switch(properties: Element | None, name: str) -> bool | None:
    """A property that is on, off or not set: <w:b/>, <w:b w:val="0"/>."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else (found.get(W + "val") or "1").lower() not in _OFF


def children(element: Element, tag: str) -> Iterator[Element]:
    """The elements of a tag right below, those inside content controls and custom marks too."""
    for child in element:
        name = local(child)
        if name == tag:
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from children(child, tag)

"""EPUB: electronic books and magazines, which are zip files of web pages in an order.

Reads bytes; yields a page of HTML for each chapter or article: "<file>#1", "<file>#2" and so on.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.articles.unpacking import opened_zip
from graphkit.errors import PageError
from graphkit.model import Failure, Page, PageKind

__all__ = ["read_epub"]

MOST_UNPACKED = 400_000_000
MOST_PARTS = 5_000
_MARKUP = ("application/xhtml+xml", "text/html")
_AGAIN = "check that the file is complete and not copy-protected"


def read_epub(name: str, data: bytes) -> Iterator[Page | Failure]:
    """Yield the parts of a book that hold text, in reading order; date and publisher are the book's."""
    with opened_zip(data, MOST_UNPACKED) as archive:
        parts, metadata = _package(archive)
        number = 0
        for path in parts[:MOST_PARTS]:
            number += 1
            yield _part(archive, path, f"{name}#{number}", metadata)
        if not number:
            raise PageError("the book holds no page", remedy=_AGAIN)


def _part(archive: zipfile.ZipFile, path: str, name: str, metadata: tuple[tuple[str, str], ...]) -> Page | Failure:
    try:
        return Page(name, PageKind.HTML, decode(_member(archive, path)), metadata)
    except PageError as error:
        return Failure(name, error.reason, error.remedy)


def _member(archive: zipfile.ZipFile, path: str) -> bytes:
    try:
        with archive.open(path) as member:
            return member.read(MOST_BYTES + 1)
    except KeyError as error:
        raise PageError(f"the book lacks {path!r}", remedy=_AGAIN) from error


def _tree(archive: zipfile.ZipFile, path: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        tree = etree.fromstring(_member(archive, path), parser)
    except (etree.LxmlError, ValueError) as error:
        raise PageError(f"no book: {str(error)[:80]}", remedy=_AGAIN) from error
    if tree is None:
        raise PageError(f"no book: {path!r} is empty", remedy=_AGAIN)
    return tree


def _package(archive: zipfile.ZipFile) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Return the paths of a book's parts in reading order, and what it says of itself."""
    container = _tree(archive, "META-INF/container.xml")
    path = next((e.get("full-path") for e in container.iter("{*}rootfile") if e.get("full-path")), None)
    if path is None:
        raise PageError("no book: it names no package", remedy=_AGAIN)
    package = _tree(archive, path)
    items = {e.get("id"): e.get("href") for e in package.iter("{*}item") if e.get("media-type") in _MARKUP}
    folder = posixpath.dirname(path)
    spine = filter(None, (items.get(e.get("idref")) for e in package.iter("{*}itemref")))
    parts = [posixpath.normpath(posixpath.join(folder, unquote(href))) for href in spine]
    said = {"published": _first(package, "date"), "source": _first(package, "publisher")}
    return parts, tuple((key, value) for key, value in said.items() if value)


def _first(package: Any, name: str) -> str:
    element = next(package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"), None)
    return " ".join((element.text or "").split()) if element is not None else ""

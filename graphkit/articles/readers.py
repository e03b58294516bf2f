"""One file to its pages: chooses the reader by the file's ending. Used by load.py for every file and standard input.

Reads bytes, yields decoded pages and failures; never raises for what a file holds.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from graphkit.articles.containers import gunzip, is_feed, read_feed, read_mail, read_mhtml, read_warc
from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.articles.giants import Unpacked
from graphkit.articles.records import read_records
from graphkit.errors import PageError
from graphkit.model import Failure, Page, PageKind

__all__ = ["can_read", "read_file", "read_stream"]

_KINDS = {
    ".txt": PageKind.TEXT,
    ".text": PageKind.TEXT,
    ".md": PageKind.MARKDOWN,
    ".markdown": PageKind.MARKDOWN,
    ".html": PageKind.HTML,
    ".htm": PageKind.HTML,
    ".xhtml": PageKind.HTML,
}
_RECORDS = frozenset({".jsonl", ".ndjson"})
_ARCHIVES = frozenset({".mhtml", ".mht"})
_MAILS = frozenset({".eml"})
_FEEDS = frozenset({".rss", ".atom", ".xml"})
_WARC = frozenset({".warc"})
_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".pages", ".epub", ".msg"})
"""What pages are often kept in, too. It is not read, and that is said; pictures and style sheets are passed over."""
_ALL = _KINDS.keys() | _RECORDS | _ARCHIVES | _MAILS | _FEEDS | _WARC | _DOCUMENTS


def _endings(path: Path) -> tuple[str, bool]:
    """Return a file's ending in lower case and whether it is packed: (".html", True) for "a.html.gz"."""
    packed = path.suffix.lower() == ".gz"
    return (Path(path.stem).suffix if packed else path.suffix).lower(), packed


def can_read(path: Path) -> bool:
    """Tell by its name whether a file is one that pages are kept in, in a format that is read or not."""
    return _endings(path)[0] in _ALL


def _page(name: str, ending: str, data: bytes) -> Page:
    text = decode(data)
    if not text.strip():
        raise PageError("the page is empty", remedy="save it again")
    return Page(name, _KINDS.get(ending, PageKind.TEXT), text)


def _pages(name: str, ending: str, data: bytes) -> Iterator[Page | Failure]:
    """Read a file that is small enough to be held whole."""
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1_000_000
        raise PageError(f"the file has more than {most} MB, too much for a page", remedy="cut it into pages")
    if ending in _DOCUMENTS:
        kind = ending.removeprefix(".").upper()
        raise PageError(f"{kind} files are not read", remedy="save it as text or HTML, for example with pdftotext")
    if ending in _ARCHIVES:
        yield read_mhtml(name, data)
    elif ending in _MAILS:
        yield read_mail(name, data)
    elif ending in _FEEDS and is_feed(data):
        yield from read_feed(name, data)
    else:
        yield _page(name, ending, data)


def read_stream(file: BinaryIO, name: str, ending: str, *, packed: bool) -> Iterator[Page | Failure]:
    """Yield the pages of an open file; records and WARC files are streamed, all others read whole."""
    try:
        if ending in _WARC:
            yield from read_warc(name, file)
        elif ending in _RECORDS:
            yield from read_records(name, Unpacked(file) if packed else file)
        else:
            data = file.read(MOST_BYTES + 1)
            yield from _pages(name, ending, gunzip(data) if packed else data)
    except PageError as error:
        yield Failure(name, error.reason, error.remedy)
    except (EOFError, zlib.error) as error:
        yield Failure(name, f"the gzip file is damaged: {error}", "save it again")
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror or error})", "check the file and its permissions")


def read_file(path: Path, name: str) -> Iterator[Page | Failure]:
    """Yield the pages of a file, named ``name`` in every output."""
    ending, packed = _endings(path)
    try:
        with path.open("rb") as file:
            yield from read_stream(file, name, ending, packed=packed)
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror})", "check the file and its permissions")

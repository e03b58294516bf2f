"""One file to its pages: chooses the reader by the file's ending. Used by load.py for every file and standard input.

Reads bytes, yields decoded pages and failures; never raises for what a file holds. What is packed in a file (.zip,
mails with attachments) is read as the file that it is, by the same rules.
"""

from __future__ import annotations

import errno
import gzip
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast
from urllib.parse import parse_qsl

from graphkit.articles.containers import gunzip, is_feed, read_feed, read_mail, read_mhtml, read_warc
from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.articles.documents import read_epub, read_opendocument, read_pdf, read_rtf, read_word
from graphkit.articles.fields import FieldMap
from graphkit.articles.giants import Unpacked
from graphkit.articles.packed import MOST_OF_MAIL, Allowance, Member, attachments, mails, zip_members
from graphkit.articles.rows import MOST_FAULTS
from graphkit.articles.tables import (
    read_delimited,
    read_duckdb,
    read_json,
    read_json_lines,
    read_parquet,
    read_sheets,
    read_sqlite,
)
from graphkit.errors import PageError, PageSkippedError
from graphkit.model import Failure, Page, PageKind

__all__ = [
    "AS_IT_IS",
    "ENDINGS",
    "How",
    "can_read",
    "database_source",
    "ending_of",
    "read_file",
    "read_stream",
    "unknown_ending",
]

Found = Iterator[Page | Failure]

_KINDS = {
    ".txt": PageKind.TEXT,
    ".text": PageKind.TEXT,
    ".md": PageKind.MARKDOWN,
    ".markdown": PageKind.MARKDOWN,
    ".html": PageKind.HTML,
    ".htm": PageKind.HTML,
    ".xhtml": PageKind.HTML,
    "": PageKind.TEXT,
}
TABLES: Mapping[str, Callable[[str, BinaryIO, FieldMap], Found]] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".tab": read_delimited,
    ".xlsx": read_sheets,
    ".xlsm": read_sheets,
    ".parquet": read_parquet,
}
DATABASES: Mapping[str, Callable[[str, BinaryIO, FieldMap, str], Found]] = {
    ".sqlite": read_sqlite,
    ".sqlite3": read_sqlite,
    ".db": read_sqlite,
    ".duckdb": read_duckdb,
}
_DOCUMENTS: Mapping[str, Callable[[str, bytes], Found]] = {
    ".pdf": read_pdf,
    ".docx": read_word,
    ".odt": read_opendocument,
    ".rtf": read_rtf,
    ".epub": read_epub,
}
_ARCHIVES = frozenset({".mhtml", ".mht"})
_FEEDS = frozenset({".rss", ".atom", ".xml"})
_PACKED = frozenset({".zip", ".eml", ".mbox"})
_WARC = frozenset({".warc"})
ENDINGS = frozenset({*_KINDS, *TABLES, *DATABASES, *_DOCUMENTS, *_ARCHIVES, *_FEEDS, *_PACKED, *_WARC} - {""})
"""The endings of all files that are read; each may have a ".gz" behind it."""
_REMEDIES = {
    ".doc": "save it as .docx",
    ".xls": "save it as .xlsx",
    ".ods": "save it as .xlsx",
    ".pages": "export it as .docx or .pdf",
    ".msg": "save it as .eml",
    ".pst": "export it as .mbox",
    ".ppt": "save it as .pdf",
    ".pptx": "save it as .pdf",
    ".mobi": "make an .epub of it",
    ".azw3": "make an .epub of it",
    ".rar": "unpack it, and name the folder",
    ".7z": "unpack it, and name the folder",
    ".tar": "unpack it, and name the folder",
}
_RENAME = "if it holds plain text, give it the ending .txt; docs/inputs.md has all that are read"
MOST_OF_DOCUMENT = 100_000_000
"""The largest document that is read, in bytes: most of them are its pictures."""


@dataclass(frozen=True, slots=True)
class How:
    """How files are to be read: which columns hold the fields of an article, and, of a database, which table.

    ``ending`` says what a file is where its name does not.
    """

    given: FieldMap = ()
    table: str = ""
    ending: str = ""


AS_IT_IS = How()


def ending_of(name: str) -> tuple[str, bool]:
    """Return a file's ending in lower case and whether it is packed: (".html", True) for "a.html.gz"."""
    path = PurePosixPath(name)
    packed = path.suffix.lower() == ".gz"
    return (PurePosixPath(path.stem).suffix if packed else path.suffix).lower(), packed


def can_read(path: Path) -> bool:
    """Tell by its name whether a file is of a kind that is read."""
    return ending_of(path.name)[0] in ENDINGS


def database_source(source: str, given: FieldMap) -> tuple[Path, How] | None:
    """Return file and table of a source such as "sqlite:///news.db?table=articles"; None where it is no such one.

    Three slashes go before a path that counts from the current folder, four before one from the root, as in SQLAlchemy.
    """
    scheme, colon, rest = source.partition(":")
    if not colon or f".{scheme}" not in DATABASES:
        return None
    path, _, query = rest.partition("?")
    table = dict(parse_qsl(query)).get("table", "")
    return Path(path.removeprefix("///")).absolute(), How(given, table, f".{scheme}")


def unknown_ending(ending: str) -> PageSkippedError:
    """Return what is to be said of files with an ending that is not read."""
    remedy = _REMEDIES.get(ending, _RENAME)
    return PageSkippedError(f"files that end in {ending} are not read", remedy=remedy)


def _page(name: str, ending: str, data: bytes) -> Page:
    text = decode(data)
    if not text.strip():
        raise PageError("the page is empty", remedy="save it again")
    return Page(name, _KINDS.get(ending, PageKind.TEXT), text)


def _whole(file: BinaryIO, most: int, *, packed: bool) -> bytes:
    """Read a file that is small enough to be held whole; raises PageError for others."""
    data = file.read(most + 1)
    if packed:
        return gunzip(data)
    if len(data) > most:
        raise PageError(f"the file has more than {most // 1_000_000} MB, too much for a page", remedy="cut it up")
    return data


def _stream(file: BinaryIO, *, packed: bool) -> BinaryIO:
    """Return a file unpacked, to be read piece by piece."""
    return cast(BinaryIO, Unpacked(file)) if packed else file


def _read_page(name: str, ending: str, data: bytes) -> Found:
    if ending in _ARCHIVES:
        yield read_mhtml(name, data)
    elif ending in _FEEDS and is_feed(data):
        yield from read_feed(name, data)
    else:
        yield _page(name, ending, data)


def _members(
    name: str, ending: str, file: BinaryIO, allowance: Allowance, *, packed: bool
) -> Iterator[Page | Failure | Member]:
    """Yield what a file is that holds others, and these."""
    allowance.deeper()
    if ending == ".eml":
        yield from _letter(name, _whole(file, MOST_OF_MAIL, packed=packed), allowance)
    else:
        unpacked = _stream(file, packed=packed)
        yield from mails(name, unpacked) if ending == ".mbox" else zip_members(name, unpacked, allowance)


def _letter(name: str, data: bytes, allowance: Allowance) -> Iterator[Page | Failure | Member]:
    """Yield a mail and what is attached to it; one that only carries something is no failure."""
    fault = None
    try:
        yield read_mail(name, data)
    except PageError as error:
        fault = Failure(name, error.reason, error.remedy)
    for member in attachments(name, data, allowance):
        fault = None
        yield member
    if fault:
        yield fault


def read_stream(
    file: BinaryIO, name: str, ending: str, *, packed: bool, how: How = AS_IT_IS, allowance: Allowance | None = None
) -> Found:
    """Yield the pages of an open file; tables, mailboxes and WARC files are streamed, most others read whole.

    ``allowance`` is what may still be unpacked.
    """
    try:
        yield from _pages(file, name, ending, how, allowance or Allowance(), packed=packed)
    except PageError as error:
        yield Failure(name, error.reason, error.remedy, skipped=isinstance(error, PageSkippedError))
    except (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile) as error:
        yield Failure(name, f"the packed file is damaged: {error}", "save it again")
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror or error})", "check the file and its permissions")


def _pages(file: BinaryIO, name: str, ending: str, how: How, allowance: Allowance, *, packed: bool) -> Found:
    if ending in TABLES:
        yield from TABLES[ending](name, _stream(file, packed=packed), how.given)
    elif ending in DATABASES:
        yield from DATABASES[ending](name, _stream(file, packed=packed), how.given, how.table)
    elif ending in _DOCUMENTS:
        yield from _DOCUMENTS[ending](name, _whole(file, MOST_OF_DOCUMENT, packed=packed))
    elif ending in _WARC:
        yield from read_warc(name, file)
    elif ending in _PACKED:
        yield from _bounded(_all_inside(_members(name, ending, file, allowance, packed=packed), how, allowance))
    elif ending in _KINDS or ending in _FEEDS or ending in _ARCHIVES:
        yield from _read_page(name, ending, _whole(file, MOST_BYTES, packed=packed))
    else:
        raise unknown_ending(ending)


def _all_inside(members: Iterator[Page | Failure | Member], how: How, allowance: Allowance) -> Found:
    for member in members:
        yield from _inside(member, how, allowance) if isinstance(member, Member) else (member,)


def _bounded(found: Found) -> Found:
    """Yield what is in a file until most of it cannot be read."""
    read = failed = 0
    for one in found:
        yield one
        failed += isinstance(one, Failure)
        read += isinstance(one, Page)
        if failed >= MOST_FAULTS + read:
            raise PageError("most of what is in it cannot be read: the rest is left out", remedy="look at it")


def _inside(member: Member, how: How, allowance: Allowance) -> Found:
    """Read a file that is packed in another."""
    ending, packed = (member.ending, False) if member.ending else ending_of(member.name)
    depth = allowance.depth
    known = ending if ending in ENDINGS else ending or "nothing"
    yield from read_stream(member.file, member.name, known, packed=packed, how=how, allowance=allowance)
    allowance.depth = depth


def read_file(path: Path, name: str, how: How = AS_IT_IS) -> Found:
    """Yield the pages of a file, named ``name`` in every output."""
    ending, packed = (how.ending, False) if how.ending else ending_of(path.name)
    try:
        if not path.is_file():
            raise FileNotFoundError(errno.ENOENT, "it is no file any more")
        with path.open("rb") as file:
            yield from read_stream(file, name, ending, packed=packed, how=how)
    except OSError as error:
        yield Failure(name, f"cannot be read ({error.strerror})", "check the file and its permissions")

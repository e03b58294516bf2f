"""JSON lines: one article a line, as it stands. Streams, so that a file of any length takes the memory of one line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import msgspec

from graphkit.articles.dates import given_date
from graphkit.articles.decode import MOST_BYTES
from graphkit.model import Failure, Page, PageKind

__all__ = ["read_records"]

_REMEDY = 'each line is one article: {"id": "...", "text": "..."}'
_SHOWN = 40
_MOST_FAILURES = 1000
"""Lines of one file that cannot be read, after which it is no file of records."""
_MOST_BLANK = 1_000_000


class Lines(Protocol):
    """Anything that bytes can be read from line by line."""

    def readline(self, size: int = -1, /) -> bytes:
        """Return the next line, of at most ``size`` bytes, empty at the end."""


class _Record(msgspec.Struct):
    """A line of the file. ``id`` becomes the document of every output."""

    id: str | int
    text: str
    title: str | None = None
    published: str | int | None = None
    source: str | None = None
    url: str | None = None


_decoder = msgspec.json.Decoder(_Record)


def _page(record: _Record, where: str) -> Page:
    fields = ("published", "source", "title", "url")
    given = tuple((name, str(value)) for name in fields if (value := getattr(record, name)))
    return Page(str(record.id), PageKind.RECORD, record.text, given, tuple(_notes(record, where)))


def _notes(record: _Record, where: str) -> Iterator[str]:
    given = str(record.published or "")
    if given and not given_date(given).value:
        shown = given if len(given) <= _SHOWN else f"{given[:_SHOWN]}..."
        yield f"{where} (record {str(record.id)!r}): published {shown!r} is no date; write it as 2025-06-02"


def _lines(file: Lines) -> Iterator[bytes]:
    """Yield the lines of a file; of one longer than the largest page only the beginning."""
    while line := file.readline(MOST_BYTES + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(MOST_BYTES)
        yield line


def read_records(name: str, file: Lines) -> Iterator[Page | Failure]:
    """Yield a page for each line that is not blank, or the failure of that line with its number."""
    read = failed = blank = 0
    for number, line in enumerate(_lines(file), start=1):
        bare = line.removeprefix(b"\xef\xbb\xbf").strip()
        if bare:
            found = _read(bare, f"{name}:{number}")
            failed += isinstance(found, Failure)
            read += 1
            yield found
        blank += not bare
        if failed >= _MOST_FAILURES or blank >= _MOST_BLANK:
            what = f"{failed:,} lines cannot be read" if failed >= _MOST_FAILURES else f"{blank:,} lines are blank"
            yield Failure(name, f"{what}: what follows line {number:,} is left out", _REMEDY)
            return
    if not read:
        yield Failure(name, "the file has no record", _REMEDY)


def _read(line: bytes, where: str) -> Page | Failure:
    if len(line) > MOST_BYTES:
        return Failure(where, f"the line has more than {MOST_BYTES // 1_000_000} MB", "cut it into articles")
    try:
        record = _decoder.decode(line)
        return _page(record, where) if str(record.id).strip() else Failure(where, "the record's id is empty", _REMEDY)
    except (msgspec.DecodeError, ValueError) as error:  # ValueError: bytes that are no text, an id of 5,000 digits
        return Failure(where, f"no article record: {error}", _REMEDY)
    except RecursionError:
        return Failure(where, "no article record: it is nested too deeply", _REMEDY)

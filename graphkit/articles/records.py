"""JSON lines: one article a line, as it stands. Streams, so that a file of any length takes the memory of one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from graphkit.articles.decode import MOST_BYTES
from graphkit.model import Failure, Page, PageKind

__all__ = ["read_records"]

_REMEDY = 'each line is one article: {"id": "...", "text": "..."}'


class _Record(msgspec.Struct):
    """A line of the file. ``id`` becomes the document of every output."""

    id: str | int
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None


_decoder = msgspec.json.Decoder(_Record)


def _page(record: _Record) -> Page:
    fields = ("published", "source", "title", "url")
    given = tuple((name, value) for name in fields if (value := getattr(record, name)))
    return Page(str(record.id), PageKind.RECORD, record.text, given)


def read_records(name: str, lines: Iterable[bytes]) -> Iterator[Page | Failure]:
    """Yield a page for each line that is not blank, or the failure of that line with its number."""
    for number, line in enumerate(lines, start=1):
        where = f"{name}:{number}"
        bare = line.removeprefix(b"\xef\xbb\xbf").strip()
        if len(bare) > MOST_BYTES:
            yield Failure(where, f"the line has {len(bare) // 1_000_000} MB", "cut it into articles")
        elif bare:
            try:
                yield _page(_decoder.decode(bare))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield Failure(where, f"no article record: {error}", _REMEDY)

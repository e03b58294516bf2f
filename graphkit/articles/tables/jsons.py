"""JSON: one article a line, or a list of articles in one document.

Lines are streamed, so that a file of any length takes the memory of one line; a document is held whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol

import msgspec

from graphkit.articles.decode import MOST_BYTES
from graphkit.articles.fields import FieldMap
from graphkit.articles.rows import Row, pages_of
from graphkit.errors import PageError
from graphkit.model import Failure, Page

__all__ = ["MOST_OF_JSON", "read_json", "read_json_lines"]

MOST_OF_JSON = 200_000_000
"""The largest JSON document that is read, in bytes; JSON lines may be of any length."""
_REMEDY = 'each line is one article: {"id": "...", "text": "..."}'
_LIST_REMEDY = 'a list of articles, [{"text": "..."}, ...], or an object that has one'
_DEEPEST = 3
_MOST_BLANK = 1_000_000
_MARK = b"\xef\xbb\xbf"

_records = msgspec.json.Decoder(dict[str, object])
_list = msgspec.json.Decoder(list[msgspec.Raw])
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])


class Lines(Protocol):
    """Anything that bytes can be read from line by line."""

    def readline(self, size: int = -1, /) -> bytes:
        """Return the next line, of at most ``size`` bytes, empty at the end."""


def _record(data: bytes | msgspec.Raw, remedy: str) -> dict[str, object] | PageError:
    try:
        return _records.decode(data)
    except ValueError as error:  # msgspec's own, bytes that are no text, a number of 5,000 digits
        return PageError(f"no article record: {error}", remedy=remedy)
    except RecursionError:
        return PageError("the record is nested too deeply", remedy=remedy)


def _lines(file: Lines) -> Iterator[bytes]:
    """Yield the lines of a file; of one longer than the largest page only the beginning."""
    while line := file.readline(MOST_BYTES + 1):
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(MOST_BYTES)
        yield line


def _line_rows(file: Lines) -> Iterator[Row]:
    blank = 0
    for number, line in enumerate(_lines(file), start=1):
        bare = line.removeprefix(_MARK).strip()
        blank += not bare
        if blank >= _MOST_BLANK:
            raise PageError(f"{blank:,} lines are blank; what follows line {number:,} is left out", remedy=_REMEDY)
        if len(bare) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            yield Row(
                str(number), number, PageError(f"the line has more than {most} MB", remedy="cut it into articles")
            )
        elif bare:
            yield Row(str(number), number, _record(bare, _REMEDY))


def read_json_lines(name: str, file: Lines, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each line that is not blank, and the failures of lines with their numbers."""
    yield from pages_of(name, _line_rows(file), given, empty=_REMEDY, counted=False)


def read_json(name: str, file: BinaryIO, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each article of a JSON document, or of JSON lines that go by the name of one."""
    data = file.read(MOST_OF_JSON + 1).removeprefix(_MARK)
    if len(data) > MOST_OF_JSON:
        most = MOST_OF_JSON // 1_000_000
        raise PageError(f"the file has more than {most} MB", remedy="save it as JSON lines (.jsonl)")
    yield from pages_of(name, _rows(data), given, empty=_LIST_REMEDY)


def _rows(data: bytes) -> Iterator[Row]:
    for number, part in enumerate(_parts(data), start=1):
        yield Row(str(number), number, _record(part, _LIST_REMEDY))


def _parts(data: bytes) -> list[msgspec.Raw] | list[bytes]:
    """Return the records of a document: of a list each, of an object those of its longest list, else itself."""
    try:
        if data.lstrip()[:1] == b"[":
            return _list.decode(data)
        lists = list(_lists(data, 1))
    except RecursionError as error:
        raise PageError("the file is nested too deeply", remedy=_LIST_REMEDY) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        lines = [line for line in data.splitlines() if line.strip()]
        if len(lines) > 1 and isinstance(_record(lines[0], ""), dict):
            return lines
        raise PageError(f"no JSON: {error}", remedy=_LIST_REMEDY) from error
    return max(lists, key=len, default=[data])


def _lists(data: bytes | msgspec.Raw, depth: int) -> Iterator[list[msgspec.Raw]]:
    """Yield the lists of objects in an object, and in the objects in it, as the answers of news services nest them."""
    for value in _object.decode(data).values():
        if _opens(value, b"{") and depth < _DEEPEST:
            yield from _lists(value, depth + 1)
        elif _opens(value, b"["):
            found = _list.decode(value)
            if found and all(_opens(part, b"{") for part in found):
                yield found


def _opens(value: msgspec.Raw, sign: bytes) -> bool:
    return bytes(memoryview(value)[:1]) == sign

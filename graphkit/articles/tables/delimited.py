"""Delimited text: .csv and .tsv with one article a row, names of columns in the first. Streams."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from graphkit.articles.decode import MOST_BYTES, decode
from graphkit.articles.fields import FieldMap, choose
from graphkit.articles.rows import MOST_COLUMNS, Row, pages_of
from graphkit.errors import PageError
from graphkit.model import Failure, Page

__all__ = ["read_delimited"]

_REMEDY = "the first row names the columns, such as text, title, date and url; each other row is one article"
_DELIMITERS = ",;\t|"
_SAMPLE = 65_536
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def _encoding(sample: bytes) -> str:
    """Return what a table is written in; raises PageError where it is no text."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    decode(sample)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # slow to load, and only files of before Unicode need it

        best = from_bytes(sample, cp_isolation=["cp1252", "cp1251", "mac_roman", "koi8_r", "utf_16"]).best()
        return best.encoding if best is not None else "cp1252"
    return "utf-8"


def _delimiter(header: str, given: FieldMap) -> str:
    """Return what stands between the columns: what makes most fields of an article, else most columns."""

    def fits(delimiter: str) -> tuple[int, int]:
        columns = next(csv.reader([header], delimiter=delimiter), [])
        return len(choose(tuple(columns), given)), len(columns)

    return max(_DELIMITERS, key=fits)


def _rows(file: BinaryIO, given: FieldMap) -> Iterator[Row]:
    buffered = file if isinstance(file, io.BufferedReader) else io.BufferedReader(_raw(file), _SAMPLE)
    sample = buffered.peek(_SAMPLE)[:_SAMPLE]
    if not sample.strip():
        return
    text = io.TextIOWrapper(buffered, _encoding(sample), errors="replace", newline="")
    csv.field_size_limit(MOST_BYTES)  # of the whole process, and in no other way to be set; 131,072 is short
    header = text.readline(_SAMPLE)
    reader = csv.reader(_after(header, text), delimiter=_delimiter(header, given))
    columns = tuple(column.strip() for column in next(reader, ()))
    _check(columns)
    number, line = 0, reader.line_num + 1
    try:
        for cells in reader:
            if any(cells):
                number += 1
                yield Row(str(line), number, _record(columns, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        fault = PageError(f"no delimited text: {error}", remedy="look for a quotation mark that is not closed")
        yield Row(str(line), number, fault)


def _raw(file: BinaryIO) -> io.RawIOBase:
    return _Unbuffered(file)


class _Unbuffered(io.RawIOBase):
    """Lets any stream of bytes be peeked into."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _after(header: str, text: io.TextIOWrapper) -> Iterator[str]:
    """Yield a table's lines again from its header on; no line is longer than the largest page."""
    yield header
    while line := text.readline(MOST_BYTES):
        yield line


def _check(columns: Sequence[str]) -> None:
    if len(columns) > MOST_COLUMNS:
        raise PageError(f"the table has more than {MOST_COLUMNS:,} columns", remedy="leave out what is not needed")
    double = sorted({column for column in columns if column and columns.count(column) > 1})
    if double:
        raise PageError(f"two columns have the name {double[0]!r}", remedy="rename one of them")


def _record(columns: Sequence[str], cells: Sequence[str]) -> dict[str, object] | PageError:
    if any(cells[len(columns) :]):
        remedy = "put text that holds the delimiter between quotation marks"
        return PageError(f"the row has {len(cells)} cells, and the header {len(columns)}", remedy=remedy)
    named = (column or f"column {at}" for at, column in enumerate(columns, start=1))
    return dict(zip(named, cells, strict=False))


def read_delimited(name: str, file: BinaryIO, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each row of a table; its columns are parted by commas, semicolons, tabs or bars."""
    yield from pages_of(name, _rows(file, given), given, empty=_REMEDY)

"""Spreadsheets: .xlsx, names of columns in the first row of a sheet, one article in each other.

Reads bytes with openpyxl, row by row; yields rows. Formulas count with the value they had when saved. Faster readers
lay out a sheet whole, and a file of a kilobyte can tell of a sheet that no memory holds.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from graphkit.articles.fields import FieldMap, choose
from graphkit.articles.rows import MOST_COLUMNS, Row, pages_of
from graphkit.articles.unpacking import opened_zip
from graphkit.errors import PageError
from graphkit.model import Failure, Page

__all__ = ["MOST_OF_SHEETS", "MOST_UNPACKED", "read_sheets"]

MOST_OF_SHEETS = 50_000_000
"""The largest spreadsheet that is read, in bytes as saved: the words of its cells are held whole."""
MOST_UNPACKED = 400_000_000
_MOST_BLANK = 5_000
"""Empty rows on end after which a sheet is taken to be over: it may say that it has a million."""
_REMEDY = "the first row names the columns, such as text, title, date and url; each other row is one article"
_AS_CSV = "save the sheet as CSV"


def read_sheets(name: str, file: BinaryIO, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each row of every sheet that holds articles."""
    data = file.read(MOST_OF_SHEETS + 1)
    if len(data) > MOST_OF_SHEETS:
        raise PageError(f"the file has more than {MOST_OF_SHEETS // 1_000_000} MB", remedy=_AS_CSV)
    with opened_zip(data, MOST_UNPACKED):
        pass
    yield from pages_of(name, _rows(data, given), given, empty=_REMEDY)


def _rows(data: bytes, given: FieldMap) -> Iterator[Row]:
    """Yield the rows of the sheets that hold articles; where none does, of the first, so that its columns are named."""
    import openpyxl

    try:
        with warnings.catch_warnings(action="ignore"):  # of styles and the like that it leaves aside
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            try:
                yield from _book_rows(book, given)
            finally:
                book.close()
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError) as error:
        raise PageError(f"the spreadsheet is damaged: {str(error)[:80]}", remedy=_AS_CSV) from error


def _book_rows(book: Any, given: FieldMap) -> Iterator[Row]:
    headers = {sheet.title: _header(sheet) for sheet in book.worksheets}
    filled = [title for title, columns in headers.items() if columns]
    chosen = [title for title in filled if "text" in choose(headers[title], given)] or filled[:1]
    for title in chosen:
        prefix = f"{title}!" if len(chosen) > 1 else ""
        for number, record in _records(book[title], headers[title]):
            yield Row(f"{prefix}{number}", f"{prefix}{number - 1}", record)


def _header(sheet: Any) -> tuple[str, ...]:
    cells: Sequence[object] = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS + 1, values_only=True), ())
    while cells and cells[-1] is None:
        cells = cells[:-1]
    if len(cells) > MOST_COLUMNS:
        raise PageError(f"the sheet has more than {MOST_COLUMNS:,} columns", remedy="leave out what is not needed")
    return tuple(str(cell or "").strip() or f"column {at}" for at, cell in enumerate(cells, start=1))


def _records(sheet: Any, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the rows below the first with their numbers, as the program that made the sheet counts them."""
    blank = 0
    for number, cells in enumerate(sheet.iter_rows(min_row=2, max_col=len(columns), values_only=True), start=2):
        record = {column: cell for column, cell in zip(columns, cells, strict=False) if cell is not None}
        blank = 0 if record else blank + 1
        if blank > _MOST_BLANK:
            return
        if record:
            yield number, {column: record.get(column) for column in columns}

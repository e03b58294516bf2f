"""Spreadsheets: .xlsx, .xlsm, .xls and .ods, names of columns in the first row of a sheet, one article in each other.

Reads bytes with calamine, which is written in Rust; yields rows. Formulas count with the value they had when saved.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from graphkit.articles.fields import FieldMap, choose
from graphkit.articles.rows import MOST_COLUMNS, Row, pages_of
from graphkit.articles.unpacking import opened_zip
from graphkit.errors import PageError
from graphkit.model import Failure, Page

__all__ = ["MOST_OF_SHEETS", "read_sheets"]

MOST_OF_SHEETS = 50_000_000
"""The largest spreadsheet that is read, in bytes as saved: they are held whole."""
MOST_UNPACKED = 400_000_000
_REMEDY = "the first row names the columns, such as text, title, date and url; each other row is one article"
_AS_CSV = "save the sheet as CSV"


def read_sheets(name: str, file: BinaryIO, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each row of every sheet that holds articles."""
    data = file.read(MOST_OF_SHEETS + 1)
    if len(data) > MOST_OF_SHEETS:
        raise PageError(f"the file has more than {MOST_OF_SHEETS // 1_000_000} MB", remedy=_AS_CSV)
    if data.startswith(b"PK"):
        with opened_zip(data, MOST_UNPACKED):
            pass
    yield from pages_of(name, _rows(_sheets(data), given), given, empty=_REMEDY)


def _sheets(data: bytes) -> list[tuple[str, Sequence[Sequence[object]]]]:
    """Return the sheets of a workbook with their cells; raises PageError where it is none."""
    import python_calamine

    try:
        with python_calamine.load_workbook(io.BytesIO(data)) as book:
            return [(title, book.get_sheet_by_name(title).to_python()) for title in book.sheet_names]
    except python_calamine.PasswordError as error:
        raise PageError("the spreadsheet is protected by a password", remedy=_AS_CSV) from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise PageError(f"no spreadsheet: {str(error)[:80]}", remedy=_AS_CSV) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # Rust's, which is no Exception
            raise
        raise PageError("the spreadsheet is damaged", remedy=_AS_CSV) from error


def _rows(sheets: Sequence[tuple[str, Sequence[Sequence[object]]]], given: FieldMap) -> Iterator[Row]:
    """Yield the rows of the sheets that hold articles; where none does, of the first, so that its columns are named."""
    filled = [(title, cells) for title, cells in sheets if cells]
    chosen = [(title, cells) for title, cells in filled if "text" in choose(_columns(cells[0]), given)] or filled[:1]
    for title, cells in chosen:
        columns = _columns(cells[0])
        prefix = f"{title}!" if len(chosen) > 1 else ""
        for number, row in enumerate(cells[1:], start=2):
            if any(cell not in ("", None) for cell in row):
                record = {column: cell for column, cell in zip(columns, row, strict=False) if column or cell != ""}
                yield Row(f"{prefix}{number}", f"{prefix}{number - 1}", record)


def _columns(header: Sequence[object]) -> tuple[str, ...]:
    if len(header) > MOST_COLUMNS:
        raise PageError(f"the sheet has more than {MOST_COLUMNS:,} columns", remedy="leave out what is not needed")
    return tuple(str(cell).strip() or f"column {at}" for at, cell in enumerate(header, start=1))

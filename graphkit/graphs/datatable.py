"""A table in memory: what claims, events, edges, entities and articles become for pandas, polars and Arrow.

The one door to data frames. Their libraries are extras (``pip install "graphkit[pandas]"``), are imported when a frame
is asked for, and live here and nowhere else.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib import import_module
from typing import IO, TYPE_CHECKING, Any

from graphkit.errors import MissingExtraError

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["Framed", "Kind", "Table", "html_table"]

Kind = type[str] | type[int] | type[float] | type[bool]
"""What a column holds, None for what is not known beside it."""
Value = str | int | float | bool | None
SHOWN = 20
"""Rows that a notebook shows."""
_ARROW = {str: "string", int: "int64", float: "float64", bool: "bool_"}
_POLARS = {str: "String", int: "Int64", float: "Float64", bool: "Boolean"}
_PANDAS = {int: "Int64", float: "float64", bool: "boolean"}


class Table:
    """Rows under named columns, each of one kind. Iterating yields a dictionary for each row.

    ``to_pandas``, ``to_polars`` and ``to_arrow`` hand it on; whatever takes Arrow's stream (DuckDB, polars) takes a
    table as it is.
    """

    def __init__(self, columns: Mapping[str, Kind], rows: Sequence[Sequence[Value]]) -> None:
        self._kinds = dict(columns)
        self._rows = tuple(tuple(row) for row in rows)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self._kinds)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Yield the rows."""
        return (dict(zip(self._kinds, row, strict=True)) for row in self._rows)

    def __getitem__(self, column: str) -> tuple[Value, ...]:
        """Return the values of a column."""
        at = self.columns.index(column) if column in self._kinds else None
        if at is None:
            raise KeyError(column)
        return tuple(row[at] for row in self._rows)

    def __repr__(self) -> str:
        """Tell how large it is."""
        return f"<Table of {len(self):,} rows: {', '.join(self.columns)}>"

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas data frame; raises MissingExtraError where pandas is not installed."""
        library = _library("pandas", "pandas")
        frame = library.DataFrame({name: self[name] for name in self._kinds}, columns=list(self._kinds))
        kinds = {name: _PANDAS[kind] for name, kind in self._kinds.items() if kind in _PANDAS}
        return frame.astype(kinds)

    def to_polars(self) -> polars.DataFrame:
        """Return a polars data frame; raises MissingExtraError where polars is not installed."""
        library = _library("polars", "polars")
        schema = {name: getattr(library, _POLARS[kind]) for name, kind in self._kinds.items()}
        frame: polars.DataFrame = library.DataFrame({name: self[name] for name in self._kinds}, schema=schema)
        return frame

    def to_arrow(self) -> pyarrow.Table:
        """Return an Arrow table; raises MissingExtraError where pyarrow is not installed."""
        library = _library("pyarrow", "arrow")
        schema = library.schema([(name, getattr(library, _ARROW[kind])()) for name, kind in self._kinds.items()])
        return library.table({name: self[name] for name in self._kinds}, schema=schema)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return what the Arrow PyCapsule interface asks for, so that other libraries take a table as it is."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def write_parquet(self, out: IO[bytes]) -> None:
        """Write the table as Parquet; raises MissingExtraError where pyarrow is not installed."""
        _library("pyarrow.parquet", "arrow").write_table(self.to_arrow(), out)

    def _repr_html_(self) -> str:
        return html_table(self.columns, self._rows)


class Framed(ABC):
    """What can become a data frame: whatever has a ``table``."""

    __slots__ = ()

    @abstractmethod
    def table(self) -> Table:
        """Return the records as flat rows."""

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas data frame of flat rows."""
        return self.table().to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """Return a polars data frame of flat rows."""
        return self.table().to_polars()

    def to_arrow(self) -> pyarrow.Table:
        """Return an Arrow table of flat rows."""
        return self.table().to_arrow()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return what the Arrow PyCapsule interface asks for."""
        return self.table().__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def html_table(columns: Sequence[str], rows: Sequence[Sequence[object]], shown: int = SHOWN) -> str:
    """Return the first rows as HTML for a notebook, with how many there are. Texts cannot do anything there."""
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows[:shown])
    more = f"<p>{shown} of {len(rows):,} rows</p>" if len(rows) > shown else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(value: object) -> str:
    return f"<td>{'' if value is None else escape(str(value))}</td>"


def _library(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(name.partition(".")[0], extra) from error

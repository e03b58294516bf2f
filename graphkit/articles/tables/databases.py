"""Tables in databases: SQLite with the standard library, DuckDB and Parquet with the extra ``duckdb``.

Opened to be read only, by path; what came in another file (.gz, .zip, a mail) is put in a temporary one first. Rows are
fetched a few at a time. Nothing in a database runs for longer, or takes more memory, than a bound.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from graphkit.articles.decode import MOST_BYTES
from graphkit.articles.extras import extra
from graphkit.articles.fields import FieldMap, choose
from graphkit.articles.rows import MOST_COLUMNS, Row, pages_of
from graphkit.errors import PageError, PageSkippedError
from graphkit.model import Failure, Page

__all__ = ["read_duckdb", "read_parquet", "read_sqlite"]

MOST_STEPS = 200_000_000
"""Steps of SQLite's machine that one row may take: a view may count to the end of the world."""
_EACH = 1_000_000
MOST_COPIED = 2_000_000_000
_AT_ONCE = 64
_MEMORY = "1GB"
_MAGIC = b"SQLite format 3\0"
_EMPTY = "the table needs one row an article"


@contextmanager
def _on_disk(file: BinaryIO) -> Iterator[Path]:
    """Give the path of an open file, or of a copy of what is no file of its own."""
    path = getattr(file, "name", None)
    if isinstance(path, str) and Path(path).is_file():
        yield Path(path).absolute()
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        with copy.open("wb") as target:
            _copy(file, target)
        yield copy


def _copy(file: BinaryIO, target: BinaryIO) -> None:
    size = 0
    while piece := file.read(_EACH):
        size += len(piece)
        if size > MOST_COPIED:
            most = MOST_COPIED // 1_000_000
            raise PageError(f"unpacks to more than {most} MB", remedy="unpack it, and name the file itself")
        target.write(piece)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _rows(cursor: Any, given: FieldMap) -> Iterator[Row]:
    columns = tuple(str(column[0]) for column in cursor.description)
    if len(columns) > MOST_COLUMNS:
        raise PageError(f"the table has more than {MOST_COLUMNS:,} columns", remedy="make a view of those needed")
    number = 0
    while batch := cursor.fetchmany(_AT_ONCE):
        for values in batch:
            number += 1
            yield Row(str(number), number, dict(zip(columns, values, strict=True)))


def _chosen(tables: Sequence[tuple[str, Sequence[str]]], wanted: str, given: FieldMap) -> str:
    """Return the table that is ``wanted``, or else the only one that has a column of text."""
    names = [name for name, _ in tables]
    shown = ", ".join(names[:20]) or "none"
    if wanted:
        if wanted not in names:
            raise PageError(f"there is no table {wanted!r}; there are: {shown}", remedy="name one of them")
        return wanted
    fitting = [name for name, columns in tables if "text" in choose(tuple(columns), given)]
    if len(fitting) == 1:
        return fitting[0]
    what = "more than one table has" if fitting else "no table has"
    remedy = "name it: sqlite:///FILE?table=NAME (or duckdb:), with --map text=COLUMN where its text has another name"
    raise PageError(f"{what} a column known as text; there are: {shown}", remedy=remedy)


def read_sqlite(name: str, file: BinaryIO, given: FieldMap = (), table: str = "") -> Iterator[Page | Failure]:
    """Yield a page for each row of a table or view of an SQLite file, in the order the table keeps them."""
    with _on_disk(file) as path:
        with path.open("rb") as opened:
            if opened.read(len(_MAGIC)) != _MAGIC:
                raise PageSkippedError(
                    "the file is no SQLite database", remedy="leave it out, or name it for what it is"
                )
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
                yield from pages_of(name, _sqlite_rows(database, given, table), given, empty=_EMPTY)
        except (sqlite3.Error, UnicodeDecodeError) as error:  # names of columns are decoded by sqlite3 itself
            raise PageError(f"the database cannot be read: {error}", remedy="check that it is SQLite") from error


def _sqlite_rows(database: sqlite3.Connection, given: FieldMap, wanted: str) -> Iterator[Row]:
    database.execute("PRAGMA trusted_schema = OFF")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
    database.text_factory = lambda data: data.decode("utf-8", errors="replace")
    steps = 0

    def slow() -> bool:
        nonlocal steps
        steps += _EACH
        return steps > MOST_STEPS

    database.set_progress_handler(slow, _EACH)
    query = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    names = [name for (name,) in database.execute(query)]
    tables = [(name, [row[1] for row in database.execute(f"PRAGMA table_info({_quoted(name)})")]) for name in names]
    chosen = _chosen(tables, wanted, given)
    for row in _rows(database.execute(f"SELECT * FROM {_quoted(chosen)}"), given):  # noqa: S608  # quoted
        steps = 0
        yield row


@contextmanager
def _duckdb(path: str) -> Iterator[Any]:
    """Open DuckDB with nothing but one file in reach; its errors become PageError."""
    duckdb = extra("duckdb", "duckdb")
    settings = {
        "memory_limit": _MEMORY,
        "threads": "1",
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    try:
        with duckdb.connect(path, read_only=path != ":memory:", config=settings) as database:
            yield database
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0][:160]
        raise PageError(f"cannot be read: {reason}", remedy="check the file, or save it again") from error


def read_duckdb(name: str, file: BinaryIO, given: FieldMap = (), table: str = "") -> Iterator[Page | Failure]:
    """Yield a page for each row of a table or view of a DuckDB file."""
    with _on_disk(file) as path, _duckdb(str(path)) as database:
        database.execute("SET enable_external_access = false; SET lock_configuration = true")
        query = "SELECT table_name, column_name FROM information_schema.columns ORDER BY table_name, ordinal_position"
        tables: dict[str, list[str]] = {}
        for owner, column in database.execute(query).fetchall():
            tables.setdefault(owner, []).append(column)
        chosen = _chosen(list(tables.items()), table, given)
        rows = _rows(database.execute(f"SELECT * FROM {_quoted(chosen)}"), given)  # noqa: S608  # quoted
        yield from pages_of(name, rows, given, empty=_EMPTY)


def read_parquet(name: str, file: BinaryIO, given: FieldMap = ()) -> Iterator[Page | Failure]:
    """Yield a page for each row of a Parquet file."""
    with _on_disk(file) as path, _duckdb(":memory:") as database:
        literal = "'" + str(path).replace("'", "''") + "'"
        rows = _rows(database.execute(f"SELECT * FROM read_parquet([{literal}])"), given)  # noqa: S608  # quoted
        yield from pages_of(name, rows, given, empty=_EMPTY)

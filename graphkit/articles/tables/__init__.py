"""Files with a record an article: JSON, delimited text, spreadsheets, Parquet, SQLite and DuckDB.

Each module reads one kind of file and yields rows; rows.py makes pages of them. Heavy libraries are extras.
"""

from graphkit.articles.tables.databases import read_duckdb, read_parquet, read_sqlite
from graphkit.articles.tables.delimited import read_delimited
from graphkit.articles.tables.jsons import read_json, read_json_lines
from graphkit.articles.tables.sheets import read_sheets

__all__ = [
    "read_delimited",
    "read_duckdb",
    "read_json",
    "read_json_lines",
    "read_parquet",
    "read_sheets",
    "read_sqlite",
]

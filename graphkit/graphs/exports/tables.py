"""Tables: CSV for people and their spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from graphkit.graphs.datatable import Table
from graphkit.graphs.exports.event_rows import event_table
from graphkit.graphs.exports.rows import (
    ClaimRow,
    EdgeRow,
    NodeRow,
    claim_rows,
    columns,
    edge_rows,
    node_rows,
    values,
)
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.spreadsheets import csv_text, harmless

__all__ = ["csv_files", "table_csv", "write_edges_csv", "write_events_csv", "write_events_parquet"]

Files = Iterator[tuple[str, str]]
"""Names of files and their content."""


def write_edges_csv(source: ExportSource, out: IO[bytes]) -> None:
    """CSV of the edges alone, for a single stream. Texts that a spreadsheet would run get an apostrophe before them."""
    out.write(csv_text(columns(EdgeRow), map(_harmless, edge_rows(source))).encode())


def csv_files(source: ExportSource) -> Files:
    """CSV: nodes.csv, edges.csv and claims.csv. Texts that a spreadsheet would run get an apostrophe before them."""
    yield "nodes.csv", csv_text(columns(NodeRow), map(_harmless, node_rows(source)))
    yield "edges.csv", csv_text(columns(EdgeRow), map(_harmless, edge_rows(source)))
    yield "claims.csv", csv_text(columns(ClaimRow), map(_harmless, claim_rows(source)))


def write_events_csv(source: ExportSource, out: IO[bytes]) -> None:
    """CSV of the flat event table, a row a claim; docs/event-table.md is its codebook."""
    out.write(table_csv(event_table(source)).encode())


def write_events_parquet(source: ExportSource, out: IO[bytes]) -> None:
    """Parquet of the flat event table, a row a claim; needs the extra called arrow."""
    event_table(source).write_parquet(out)


def table_csv(table: Table) -> str:
    """Return a table as CSV; what is not known is empty, and texts that a spreadsheet would run get an apostrophe."""
    return csv_text(table.columns, (map(_cell, row.values()) for row in table))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return harmless(value) if isinstance(value, str) else "" if value is None else str(value)


def _harmless(row: NodeRow | EdgeRow | ClaimRow) -> Iterator[str]:
    return (harmless(value) if isinstance(value, str) else str(value) for value in values(row))

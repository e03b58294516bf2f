"""Tables: CSV for people and their spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

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

__all__ = ["csv_files", "write_edges_csv"]

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


def _harmless(row: NodeRow | EdgeRow | ClaimRow) -> Iterator[str]:
    return (harmless(value) if isinstance(value, str) else str(value) for value in values(row))

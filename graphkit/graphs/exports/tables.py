"""Tables: CSV for people and their spreadsheets, and CSV for Neo4j's admin import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from graphkit.graphs.exports.rows import (
    ClaimRow,
    EdgeRow,
    NodeRow,
    Value,
    claim_rows,
    columns,
    edge_rows,
    node_rows,
    values,
)
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.spreadsheets import csv_text, harmless

__all__ = ["csv_files", "neo4j_files", "write_edges_csv"]

Files = Iterator[tuple[str, str]]
"""Names of files and their content."""

_NODE_HEADER = (
    "id:ID",
    "name",
    "type",
    "aliases:string[]",
    "wikidata",
    "country",
    "mentions:int",
    "articles:int",
    ":LABEL",
)
_EDGE_HEADER = (
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "reports:int",
    "articles:int",
    "independentSources:int",
    "first:date",
    "last:date",
    "sentence",
    "claims:string[]",
)


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


def neo4j_files(source: ExportSource) -> Files:
    """CSV for neo4j-admin database import: nodes.csv and relationships.csv, texts as they are, arrays parted by ";"."""
    nodes = (
        (
            row.id,
            row.name,
            row.type,
            _array(row.aliases),
            row.wikidata,
            row.country,
            row.mentions,
            row.articles,
            row.type,
        )
        for row in node_rows(source)
    )
    yield "nodes.csv", csv_text(_NODE_HEADER, map(_one_line, nodes))
    links = (
        (
            row.source,
            row.target,
            row.relation.upper().replace("-", "_"),
            row.reports,
            row.articles,
            row.independent_sources,
            row.first,
            row.last,
            row.sentence,
            _array(row.claims),
        )
        for row in edge_rows(source)
        if row.target
    )
    yield "relationships.csv", csv_text(_EDGE_HEADER, map(_one_line, links))


def _array(cell: str) -> str:
    """Return a cell of several values as Neo4j parts them; its own separator inside a value becomes a comma."""
    return ";".join(part.replace(";", ",") for part in cell.split(" | "))


def _one_line(row: Iterable[Value]) -> Iterator[str]:
    """Keep every cell on one line: the import reads no quoted line breaks unless it is told to."""
    return (" ".join(str(value).split()) for value in row)

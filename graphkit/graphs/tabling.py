"""The tables of a graph: what its events, pairs, claims, edges, entities, articles and mentions are as flat rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphkit.graphs.datatable import Table
from graphkit.graphs.exports.event_rows import dyad_table, event_table
from graphkit.graphs.exports.rows import ClaimRow, EdgeRow, NodeRow, claim_rows, edge_rows, node_rows
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.gathered import article_table, mention_table, row_table

__all__ = ["TABLES"]


def claims(source: ExportSource) -> Table:
    """Return the claims, whatever their factuality, with their roles in words."""
    return row_table(ClaimRow, claim_rows(source))


def edges(source: ExportSource) -> Table:
    """Return the asserted edges."""
    return row_table(EdgeRow, edge_rows(source))


def entities(source: ExportSource) -> Table:
    """Return the entities."""
    return row_table(NodeRow, node_rows(source))


def articles(source: ExportSource) -> Table:
    """Return the articles, with their texts."""
    return article_table(source.folder.articles())


def mentions(source: ExportSource) -> Table:
    """Return the mentions."""
    return mention_table(source.folder.mentions())


TABLES: Mapping[str, Callable[[ExportSource], Table]] = {
    "events": event_table,
    "dyads": dyad_table,
    **{made.__name__: made for made in (claims, edges, entities, articles, mentions)},
}

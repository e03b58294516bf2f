"""Graphs: triples become a store, Turtle and friends, and answers. rdflib, Oxigraph and pySHACL live in this room.

Reads ``Triple`` records and the records of the graph folder; hands back plain records (``graphkit.graphs.results``).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graphkit.graphs.answers import ANSWER_FORMATS, write_answer
from graphkit.graphs.cookbook import bind
from graphkit.graphs.folder import GraphFolder, is_graph_folder, prepare_folder, read_records, write_records
from graphkit.graphs.querying import query
from graphkit.graphs.results import Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.store import GraphStore, memory_store, open_store
from graphkit.graphs.writing import GraphCounts, write_graph

if TYPE_CHECKING:
    from graphkit.graphs.exports import FORMATS, ExportSource, export
    from graphkit.graphs.validation import Fault, validate

_LATE = {
    "FORMATS": "exports",
    "ExportSource": "exports",
    "Fault": "validation",
    "export": "exports",
    "validate": "validation",
}
"""Names whose modules import rdflib, pySHACL or networkx: loaded when first used, so that a query starts at once."""

__all__ = [
    "ANSWER_FORMATS",
    "FORMATS",
    "Boolean",
    "ExportSource",
    "Fault",
    "GraphCounts",
    "GraphFolder",
    "GraphStore",
    "Solutions",
    "Statement",
    "Term",
    "Triples",
    "bind",
    "export",
    "is_graph_folder",
    "memory_store",
    "open_store",
    "prepare_folder",
    "query",
    "read_records",
    "validate",
    "write_answer",
    "write_graph",
    "write_records",
]


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)

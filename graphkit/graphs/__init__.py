"""Graphs: triples become a store, Turtle and friends, and answers. rdflib, Oxigraph and pySHACL live in this room.

Reads ``Triple`` records and the records of the graph folder; hands back plain records (``graphkit.graphs.results``).
"""

from graphkit.graphs.folder import GraphFolder, is_graph_folder, prepare_folder, read_records, write_records
from graphkit.graphs.querying import query
from graphkit.graphs.results import Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.store import GraphStore, memory_store, open_store
from graphkit.graphs.writing import GraphCounts, write_graph

__all__ = [
    "Boolean",
    "GraphCounts",
    "GraphFolder",
    "GraphStore",
    "Solutions",
    "Statement",
    "Term",
    "Triples",
    "is_graph_folder",
    "memory_store",
    "open_store",
    "prepare_folder",
    "query",
    "read_records",
    "write_graph",
    "write_records",
]

"""Graphs: triples become a store, Turtle and friends, and answers. rdflib, Oxigraph and pySHACL live in this room.

Reads ``Triple`` records and those of the graph folder; hands back plain records (``graphkit.graphs.results``). Names
are loaded when they are first used, so that a query waits for nothing that it does not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.graphs.answers import ANSWER_FORMATS, write_answer
    from graphkit.graphs.cookbook import bind
    from graphkit.graphs.datatable import Table
    from graphkit.graphs.diffing import (
        Change,
        Difference,
        diff,
        diff_json,
        diff_patch,
        diff_text,
        diff_trig,
        diff_update,
    )
    from graphkit.graphs.exports import FORMATS, ExportSource, dyad_table, event_table, export, left_out, network
    from graphkit.graphs.folder import GraphFolder, is_graph_folder, prepare_folder, read_records, write_records
    from graphkit.graphs.gathered import EdgeList, Records
    from graphkit.graphs.grouped import GroupedClaims
    from graphkit.graphs.linked import rdflib_dataset
    from graphkit.graphs.pushing import push, query_remote
    from graphkit.graphs.querying import query
    from graphkit.graphs.remote import Endpoint, endpoint
    from graphkit.graphs.results import Boolean, Row, Solutions, Statement, Term, Triples
    from graphkit.graphs.store import GraphStore, memory_store, open_store
    from graphkit.graphs.stored_validation import validate_store
    from graphkit.graphs.validation import Fault, validate
    from graphkit.graphs.writing import GraphCounts, write_graph

_NAMES = {
    "answers": ("ANSWER_FORMATS", "write_answer"),
    "cookbook": ("bind",),
    "diffing": ("Change", "Difference", "diff", "diff_json", "diff_patch", "diff_text", "diff_trig", "diff_update"),
    "datatable": ("Table",),
    "exports": ("FORMATS", "ExportSource", "dyad_table", "event_table", "export", "left_out", "network"),
    "folder": ("GraphFolder", "is_graph_folder", "prepare_folder", "read_records", "write_records"),
    "linked": ("rdflib_dataset",),
    "pushing": ("push", "query_remote"),
    "querying": ("query",),
    "remote": ("Endpoint", "endpoint"),
    "gathered": ("EdgeList", "Records"),
    "grouped": ("GroupedClaims",),
    "results": ("Boolean", "Row", "Solutions", "Statement", "Term", "Triples"),
    "store": ("GraphStore", "memory_store", "open_store"),
    "stored_validation": ("validate_store",),
    "validation": ("Fault", "validate"),
    "writing": ("GraphCounts", "write_graph"),
}
_MODULE_OF = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "ANSWER_FORMATS",
    "FORMATS",
    "Boolean",
    "Change",
    "Difference",
    "EdgeList",
    "Endpoint",
    "ExportSource",
    "Fault",
    "GraphCounts",
    "GraphFolder",
    "GraphStore",
    "GroupedClaims",
    "Records",
    "Row",
    "Solutions",
    "Statement",
    "Table",
    "Term",
    "Triples",
    "bind",
    "diff",
    "diff_json",
    "diff_patch",
    "diff_text",
    "diff_trig",
    "diff_update",
    "dyad_table",
    "endpoint",
    "event_table",
    "export",
    "is_graph_folder",
    "left_out",
    "memory_store",
    "network",
    "open_store",
    "prepare_folder",
    "push",
    "query",
    "query_remote",
    "rdflib_dataset",
    "read_records",
    "validate",
    "validate_store",
    "write_answer",
    "write_graph",
    "write_records",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)

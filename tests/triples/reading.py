"""Reads lowered triples back with the RDF libraries, as the graph room does."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Graph

from graphkit.model import Triple

__all__ = ["as_graph", "as_quads"]


def as_quads(triples: Iterable[Triple]) -> set[ox.Quad]:
    lines = "".join(f"{t.subject} {t.predicate} {t.object} <{t.graph}> .\n" for t in triples)
    return set(ox.parse(lines.encode(), format=ox.RdfFormat.N_QUADS))


def as_graph(triples: Iterable[Triple]) -> Graph:
    lines = "".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in triples)
    return Graph().parse(data=lines, format="nt")

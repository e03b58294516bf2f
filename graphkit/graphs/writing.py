"""Writes a graph to its folder: triples in, an embedded store, one Turtle and one TriG file out.

Reads a stream of ``Triple`` records in any order and fills ``store/``, ``graph.ttl`` and ``graph.trig``. Every byte of
the two texts depends on the set of triples alone. Serialising and loading are Oxigraph's; the order is ours, since its
writers keep the order in which they are given triples.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

import pyoxigraph as ox

from graphkit.graphs.serializing import write_dataset, write_turtle
from graphkit.graphs.sorting import sorted_lines
from graphkit.model import Triple
from graphkit.ontology.vocabulary import term

__all__ = ["STORE", "TRIG", "TURTLE", "GraphCounts", "write_graph"]

STORE, TURTLE, TRIG = "store", "graph.ttl", "graph.trig"
LOADED = 100_000
"""Quads that are loaded at a time. Oxigraph takes nearly a kilobyte for each, and would take a million."""
LEADING = ("rdf:type", "skos:prefLabel", "rdfs:label")
"""The predicates that a reader wants first in a subject's block."""


@dataclass(frozen=True, slots=True)
class GraphCounts:
    """How many triples were written, in all and in each named graph (by its IRI)."""

    triples: int
    graphs: Mapping[str, int]


def write_graph(triples: Iterable[Triple], folder: Path, *, prefixes: Mapping[str, str]) -> GraphCounts:
    """Write the store, the Turtle and the TriG file of ``triples`` into ``folder``, which exists.

    A triple stands in one named graph: where it is given for several, the first by name keeps it, so that a query over
    all graphs counts it once. A term that is no N-Triples raises SyntaxError: only a fault of the program makes one.
    """
    with TemporaryDirectory(dir=folder, prefix=".sorting-") as scratch:
        quads = sort_quads(triples, Path(scratch))
        _load_store(quads.whole, folder / STORE)
        write_turtle(quads.whole, folder / TURTLE, prefixes)
        write_dataset(quads.parts, folder / TRIG, prefixes)
    return GraphCounts(sum(quads.counts.values()), dict(sorted(quads.counts.items())))


@dataclass(frozen=True, slots=True)
class SortedQuads:
    """Files of sorted N-Quads: all of them, and one for each named graph in the order of the graphs' names."""

    whole: Path
    parts: tuple[Path, ...]
    counts: Counter[str]


def sort_quads(triples: Iterable[Triple], scratch: Path) -> SortedQuads:
    """Sort ``triples`` by subject, on disk in the folder ``scratch``; each stands in one graph only."""
    lines = (f"{t.subject} {t.predicate} {t.object} <{t.graph}> ." for t in triples)
    whole = scratch / "whole.nq"
    counts: Counter[str] = Counter()
    parts: dict[str, IO[str]] = {}
    with ExitStack() as files:
        everything = files.enter_context(whole.open("w", encoding="utf-8", newline="\n"))
        for graph, line in _in_reading_order(sorted_lines(lines, scratch)):
            if graph not in parts:
                path = scratch / f"part-{len(parts)}.nq"
                parts[graph] = files.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            everything.write(line)
            parts[graph].write(line)
            counts[graph] += 1
    return SortedQuads(whole, tuple(Path(parts[graph].name) for graph in sorted(parts)), counts)


def _in_reading_order(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (graph, line) subject by subject, the leading predicates first, no triple twice."""
    places = {term(curie): place for place, curie in enumerate(LEADING)}
    for _, block in groupby((line.split(" ", 2) for line in lines), key=lambda parts: parts[0]):
        statements = sorted(block, key=lambda parts: (places.get(parts[1], len(places)), parts[1], parts[2]))
        said: tuple[str, str] | None = None
        for subject, predicate, rest in statements:
            value, graph, _ = rest.rsplit(" ", 2)
            if (predicate, value) != said:
                yield graph[1:-1], f"{subject} {predicate} {rest}\n"
            said = (predicate, value)


def _load_store(quads: Path, path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    store = ox.Store(path)
    parts = 0
    with quads.open("rb") as lines:
        while part := b"".join(islice(lines, LOADED)):
            store.bulk_load(part, format=ox.RdfFormat.N_QUADS)
            parts += 1
    if parts > 1:
        store.optimize()
    store.flush()

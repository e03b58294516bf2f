"""How long a reader waits for the embedded store, on a graph of a million triples, and beside plain rdflib.

    python -m benchmarks.store                          a million triples, some two minutes
    python -m benchmarks.store --claims 500 --rdflib    a small one, beside rdflib

Decides: Oxigraph and not rdflib as store and writer; which saved queries need another shape. Prints seconds of wall
time, and of processor time for when other programs run beside.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import rdflib

from benchmarks.generated import IRIS, generate, triples
from graphkit.errors import QueryError
from graphkit.graphs import GraphStore, bind, open_store, query, write_graph
from graphkit.graphs.results import Answer
from graphkit.ontology.queries import SavedQuery, queries

PERSON, OTHER = "Person 3", "Person 9"
LIMIT = 30.0
"""Seconds after which a query is given up."""


@contextmanager
def timed(label: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    yield
    print(
        f"{label:44} {time.perf_counter() - wall:8.3f} s  ({sum(os.times()[:4]) - cpu:.2f} s of processor)", flush=True
    )


def values_for(saved: SavedQuery) -> dict[str, str]:
    named = {"person": PERSON, "other": OTHER, "place": PERSON}
    known = {**named, "document": "page-000007.txt", "km": "100", "least": "2"}
    return {parameter.name: known[parameter.name] for parameter in saved.parameters if parameter.required}


def time_queries(store: GraphStore) -> None:
    ask: Callable[[str], Answer] = lambda sparql: query(store, sparql)  # noqa: E731
    for saved in queries():
        with timed(f"query {saved.name}"):
            try:
                query(store, bind(saved, values_for(saved), ask), time_limit=LIMIT)
            except QueryError as error:
                print(error)


def time_one_process(folder: Path, saved: SavedQuery) -> None:
    with timed(f"process, open, {saved.name}"):
        query(open_store(folder / "store"), saved.text, time_limit=LIMIT)


def beside_rdflib(folder: Path, saved: SavedQuery) -> None:
    graph = rdflib.Graph()
    with timed("rdflib: read Turtle"):
        graph.parse(folder / "graph.ttl")
    with timed("rdflib: write Turtle"):
        graph.serialize(folder / "rdflib.ttl")
    with timed(f"rdflib: {saved.name}"):
        list(graph.query(saved.text))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=20_600)
    parser.add_argument("--rdflib", action="store_true")
    options = parser.parse_args()
    met = next(saved for saved in queries() if saved.name == "who-met-whom")
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        records = generate(options.claims)
        with timed("lower and write store, Turtle and TriG"):
            counts = write_graph(triples(records), folder, prefixes=IRIS.prefixes())
        print(f"{counts.triples} triples; at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
        time_one_process(folder, met)
        time_queries(open_store(folder / "store"))
        if options.rdflib:
            beside_rdflib(folder, met)


if __name__ == "__main__":
    main()

"""Pushes a graph to a remote store, and asks one; an interrupted push leaves the remote graph as it was.

The triples go to temporary graphs first; one update at the end, which a store carries out whole or not at all, moves
them to their names. What an earlier push left half done is dropped before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from itertools import groupby, islice

import pyoxigraph as ox

from graphkit.errors import RemoteError
from graphkit.graphs.depth import with_stack_for
from graphkit.graphs.folder import GraphFolder
from graphkit.graphs.querying import recorded
from graphkit.graphs.remote import Endpoint
from graphkit.graphs.results import Answer
from graphkit.graphs.serializing import read_quads
from graphkit.graphs.service import refuse_service
from graphkit.ontology.iris import Iris

__all__ = ["push", "query_remote"]

INCOMING = "#incoming"
"""What the name of a graph has at its end while its triples arrive."""
CHUNK = 20_000
"""Triples in one request: some 3 MB."""


def push(folder: GraphFolder, remote: Endpoint, iris: Iris, *, chunk: int = CHUNK) -> int:
    """Replace the graph at ``remote`` whose base is that of ``iris`` by the one in ``folder``; return how many triples.

    Other named graphs there are left alone. Raises RemoteError, and then the graphs at the remote are as they were.
    """
    names: list[str] = []
    count = 0
    quads = read_quads(folder.trig, ox.RdfFormat.TRIG)
    for graph, block in groupby(quads, key=lambda quad: quad.graph_name):
        names.append(str(graph)[1:-1])
        remote.change(f"DROP SILENT GRAPH {_incoming(names[-1])}")
        for lines in _chunks(block, chunk):
            remote.add(names[-1] + INCOMING, "".join(lines))
            count += len(lines)
    moves = (f"MOVE GRAPH {_incoming(name)} TO GRAPH <{name}>" for name in names)
    empty = (f"DROP SILENT GRAPH <{name}>" for name in sorted(set(astuple(iris.graphs)) - set(names)))
    remote.change(" ;\n".join((*moves, *empty)))
    return count


def _incoming(name: str) -> str:
    return f"<{name}{INCOMING}>"


def _chunks(quads: Iterable[ox.Quad], size: int) -> Iterator[list[str]]:
    lines = (f"{quad.triple} .\n" for quad in quads)
    while chunk := list(islice(lines, size)):
        yield chunk


def query_remote(
    remote: Endpoint,
    sparql: str,
    *,
    prefixes: Mapping[str, str],
    graphs: Sequence[str] = (),
    row_limit: int | None = None,
    allow_service: bool = False,
) -> Answer:
    """Answer ``sparql`` at a remote endpoint over ``graphs``, with ``prefixes`` declared.

    Without ``graphs`` the store decides which are asked. Raises QueryError and RemoteError.
    """
    if not allow_service:
        with_stack_for(sparql, lambda: refuse_service(sparql, prefixes))
    header = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in prefixes.items())
    kind, content = remote.ask(header + sparql, graphs)
    try:
        if kind == "application/n-triples":
            quads = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
            return recorded((quad.triple for quad in quads), row_limit, sparql)
        return recorded(ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON), row_limit, sparql)
    except (SyntaxError, ValueError) as error:
        raise RemoteError(f"answers what is no answer ({kind}): {error}", path=remote.query) from error

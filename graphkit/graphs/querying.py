"""Asks a store a SPARQL 1.1 query and returns plain records; no query can change the store or open a connection.

With a time limit the query runs in a process of its own (``graphkit.graphs.worker``), which is ended when the
time is up, and whose memory is bounded: Oxigraph has no way to cancel an evaluation. In this process a query has a
stack as deep as it goes (depth.py), and an answer so many cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, TypeVar

import pyoxigraph as ox

from graphkit.errors import QueryError
from graphkit.graphs.columns import column_order
from graphkit.graphs.depth import with_stack_for
from graphkit.graphs.results import Answer, Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.service import refuse_service
from graphkit.graphs.store import GraphStore

__all__ = ["WHOLE", "Dataset", "evaluate", "query", "recorded"]

PARSE_ERROR = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<what>.*)", re.DOTALL)
_KEPT = 100_000
MOST_CELLS = 3_000_000
"""Terms in an answer: some half a gigabyte."""

_ANY_QUERY = ("expected CONSTRUCT", "expected SELECT, ASK, CONSTRUCT or DESCRIBE")
"""Where no query begins, Oxigraph names one of the four words that it looked for."""

Item = TypeVar("Item")
Dataset = tuple[tuple[str, ...], tuple[str, ...]]
"""IRIs of the graphs that are asked as the default graph, and of those that GRAPH finds."""
WHOLE: Dataset = ((), ())
"""All named graphs together."""
XSD_STRING = ox.Literal("").datatype.value


def query(
    store: GraphStore,
    sparql: str,
    *,
    time_limit: float | None = None,
    row_limit: int | None = None,
    allow_service: bool = False,
    dataset: Dataset = WHOLE,
) -> Answer:
    """Answer ``sparql`` over all named graphs of ``store`` together, or over the graphs that ``dataset`` names.

    The store's prefixes need not be declared. ``time_limit`` is in seconds and needs a store on disk; ``row_limit`` is
    the most rows (or triples) that come back; an answer of more than three million terms is an error. SERVICE, which
    would open a network connection, is refused unless ``allow_service``; updates always are. Raises QueryError.
    """
    if time_limit is None:
        return with_stack_for(
            sparql, lambda: evaluate(store, sparql, row_limit, allow_service=allow_service, dataset=dataset)
        )
    from graphkit.graphs.worker import evaluate_in_process

    return evaluate_in_process(
        store, sparql, time_limit=time_limit, row_limit=row_limit, allow_service=allow_service, dataset=dataset
    )


def evaluate(
    store: GraphStore, sparql: str, row_limit: int | None, *, allow_service: bool, dataset: Dataset = WHOLE
) -> Answer:
    """Answer ``sparql`` in this thread, however long it takes and however deep it goes. Raises QueryError."""
    if not allow_service:
        refuse_service(sparql, store.prefixes)
    try:
        answer = store.native.query(sparql, prefixes=dict(store.prefixes), **_over(dataset))
        return recorded(answer, row_limit, sparql)
    except SyntaxError as error:
        raise _explained(str(error), sparql) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def _over(dataset: Dataset) -> dict[str, Any]:
    """Return what Oxigraph is told of the dataset; SPARQL 1.1 Protocol, 2.1.4. Raises ValueError for what is no IRI."""
    if dataset == WHOLE:
        return {"use_default_graph_as_union": True}
    default, named = ([ox.NamedNode(name) for name in names] for names in dataset)
    return {"default_graph": default or [ox.DefaultGraph()], "named_graphs": named}


def recorded(
    answer: ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple], row_limit: int | None, sparql: str
) -> Answer:
    """Return what Oxigraph answered as a record of ours; triples sorted, each once, columns as ``sparql`` has them."""
    if isinstance(answer, ox.QueryBoolean):
        return Boolean(bool(answer))
    if not isinstance(answer, ox.QuerySolutions):
        statements, truncated = _limited(map(_statement, answer), row_limit, 3)
        return Triples(tuple(sorted(set(statements), key=repr)), truncated)
    columns = tuple(variable.value for variable in answer.variables)
    order = column_order(sparql, columns)
    once = lru_cache(_KEPT)(_known)  # the terms of an answer recur, and each takes a hundred bytes
    found = (tuple(None if (term := row[at]) is None else once(term) for at in order) for row in answer)
    rows, truncated = _limited(found, row_limit, len(columns))
    return Solutions(tuple(columns[at] for at in order), rows, truncated)


def _limited(items: Iterator[Item], limit: int | None, width: int) -> tuple[tuple[Item, ...], bool]:
    """Take items of ``width`` terms, and tell whether there are more; raises QueryError where they are too many."""
    most = MOST_CELLS // max(1, width)
    kept = tuple(islice(items, most if limit is None else min(most, limit)))
    more = next(items, None) is not None if len(kept) in (limit, most) else False
    if more and len(kept) != limit:
        remedy = "ask for a part of it with LIMIT, or write the graph with graphkit export"
        raise QueryError(f"the answer has more than {most:,} rows", remedy=remedy)
    return kept, more


def _statement(triple: ox.Triple) -> Statement:
    subject, predicate, value = (_known(part) for part in (triple.subject, triple.predicate, triple.object))
    return Statement(subject, predicate, value)


def _known(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Term:
    if isinstance(term, ox.NamedNode):
        return Term("uri", term.value)
    if isinstance(term, ox.Literal):
        plain = term.language is not None or term.datatype.value == XSD_STRING
        return Term("literal", term.value, None if plain else term.datatype.value, term.language)
    if isinstance(term, ox.BlankNode):
        return Term("bnode", term.value)
    return Term("literal", str(term))


def _explained(message: str, sparql: str) -> QueryError:
    found = PARSE_ERROR.match(message)
    if not found:
        return QueryError(f"the query cannot be read: {message}")
    line, column = int(found["line"]), int(found["column"])
    what = found["what"].replace(*_ANY_QUERY)
    lines = sparql.splitlines() or [""]
    near = lines[min(line, len(lines)) - 1][max(0, column - 20) : column + 20].strip()
    return QueryError(
        f"the query cannot be read: line {line}, column {column}, near {near!r}: {what}",
        remedy="only SELECT, ASK, CONSTRUCT and DESCRIBE are answered; every prefix must be declared or a known one",
    )

"""Asks a store a SPARQL 1.1 query and returns plain records; no query can change the store or open a connection.

With a time limit the query runs in a process of its own (``graphkit.graphs.worker``), which is ended when the
time is up: Oxigraph has no way to cancel an evaluation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

import pyoxigraph as ox

from graphkit.errors import QueryError
from graphkit.graphs.columns import column_order
from graphkit.graphs.results import Answer, Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.store import GraphStore

__all__ = ["evaluate", "query", "recorded", "refuse_service"]

PARSE_ERROR = re.compile(r"error at (?P<line>\d+):(?P<column>\d+): (?P<what>.*)", re.DOTALL)
CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
"""SPARQL 1.1, 19.2: these escapes are resolved before the grammar sees the text."""

_ANY_QUERY = ("expected CONSTRUCT", "expected SELECT, ASK, CONSTRUCT or DESCRIBE")
"""Where no query begins, Oxigraph names one of the four words that it looked for."""

Item = TypeVar("Item")
XSD_STRING = ox.Literal("").datatype.value


def query(
    store: GraphStore,
    sparql: str,
    *,
    time_limit: float | None = None,
    row_limit: int | None = None,
    allow_service: bool = False,
) -> Answer:
    """Answer ``sparql`` over all named graphs of ``store`` together.

    The store's prefixes need not be declared. ``time_limit`` is in seconds and needs a store on disk; ``row_limit`` is
    the most rows (or triples) that come back. SERVICE, which would open a network connection, is refused unless
    ``allow_service``; updates always are. Raises QueryError.
    """
    if not allow_service:
        refuse_service(sparql, store.prefixes)
    if time_limit is None:
        return evaluate(store, sparql, row_limit=row_limit)
    from graphkit.graphs.worker import evaluate_in_process

    return evaluate_in_process(store, sparql, time_limit=time_limit, row_limit=row_limit)


def evaluate(store: GraphStore, sparql: str, *, row_limit: int | None) -> Answer:
    """Answer ``sparql`` in this process, whatever it says and however long it takes. Raises QueryError."""
    try:
        answer = store.native.query(sparql, prefixes=dict(store.prefixes), use_default_graph_as_union=True)
        return recorded(answer, row_limit, sparql)
    except SyntaxError as error:
        raise _explained(str(error), sparql) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {error}") from error


def recorded(
    answer: ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple], row_limit: int | None, sparql: str
) -> Answer:
    """Return what Oxigraph answered as a record of ours; triples sorted, each once, columns as ``sparql`` has them."""
    if isinstance(answer, ox.QueryBoolean):
        return Boolean(bool(answer))
    if not isinstance(answer, ox.QuerySolutions):
        statements, truncated = _limited(map(_statement, answer), row_limit)
        return Triples(tuple(sorted(set(statements), key=repr)), truncated)
    columns = tuple(variable.value for variable in answer.variables)
    order = column_order(sparql, columns)
    rows, truncated = _limited((tuple(_term(solution[at]) for at in order) for solution in answer), row_limit)
    return Solutions(tuple(columns[at] for at in order), rows, truncated)


def _limited(items: Iterator[Item], limit: int | None) -> tuple[tuple[Item, ...], bool]:
    kept = tuple(islice(items, limit))
    return kept, limit is not None and next(items, None) is not None


def _statement(triple: ox.Triple) -> Statement:
    subject, predicate, value = (_known(part) for part in (triple.subject, triple.predicate, triple.object))
    return Statement(subject, predicate, value)


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Term | None:
    return None if term is None else _known(term)


def _known(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Term:
    if isinstance(term, ox.NamedNode):
        return Term("uri", term.value)
    if isinstance(term, ox.Literal):
        plain = term.language is not None or term.datatype.value == XSD_STRING
        return Term("literal", term.value, None if plain else term.datatype.value, term.language)
    if isinstance(term, ox.BlankNode):
        return Term("bnode", term.value)
    return Term("literal", str(term))


def refuse_service(sparql: str, prefixes: Mapping[str, str]) -> None:
    """Raise QueryError if ``sparql`` asks another endpoint with SERVICE.

    The word alone does not tell (it can stand in a literal), so a query that has it is parsed; one that rdflib
    cannot parse is refused, too.
    """
    text = CODEPOINT.sub(lambda escape: chr(int(escape[1] or escape[2], 16)), sparql)
    if not re.search(r"\bservice\b", text, re.IGNORECASE):
        return
    from rdflib.plugins.sparql import prepareQuery

    try:
        asks_elsewhere = "ServiceGraphPattern" in repr(prepareQuery(text, initNs=dict(prefixes)).algebra)
    except Exception:  # noqa: BLE001  # pyparsing and rdflib raise bare Exception; whatever it is, the query is refused
        asks_elsewhere = True
    if asks_elsewhere:
        raise QueryError("SERVICE asks another endpoint over the network", remedy="allow it with --allow-service")


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

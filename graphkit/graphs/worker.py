"""Runs one query in a process of its own, so that limits of time and memory truly end it, and no query ends its caller.

The parent writes the request as one MessagePack document to the child's standard input and reads the answer, another,
from its standard output; no file and no network is involved. ``python -m graphkit.graphs.worker`` is the child.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from graphkit.errors import QueryError, QueryTimeError
from graphkit.graphs.depth import with_stack_for
from graphkit.graphs.querying import WHOLE, Dataset, evaluate
from graphkit.graphs.results import Answer, Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.store import GraphStore, open_store
from graphkit.limits import bound_memory, end_with_parent

__all__ = ["evaluate_in_process"]

MOST_MEMORY = 6_000_000_000
"""Bytes of address space, of which the stack that a query might need is up to one."""


class _Request(msgspec.Struct, frozen=True):
    path: str
    sparql: str
    prefixes: Mapping[str, str]
    row_limit: int | None
    allow_service: bool
    dataset: Dataset = WHOLE


class _Reply(msgspec.Struct, frozen=True):
    """An answer whose terms stand once in ``terms``; ``rows`` (of a table or of triples) say where."""

    error: tuple[str, str] | None = None
    boolean: bool | None = None
    columns: Sequence[str] | None = None
    terms: Sequence[Term] = ()
    rows: Sequence[Sequence[int | None]] = ()
    truncated: bool = False


def evaluate_in_process(
    store: GraphStore,
    sparql: str,
    *,
    time_limit: float,
    row_limit: int | None,
    allow_service: bool,
    dataset: Dataset = WHOLE,
) -> Answer:
    """Answer ``sparql`` in a child process that has ``time_limit`` seconds, infinity for no limit.

    Raises QueryError, also when time is up, memory at its end, or the child ends over it.
    """
    if store.path is None:
        raise QueryError(
            "a time limit needs a store on disk", remedy="leave the limit out, or write the graph to a folder"
        )
    # A query that is no text (half a surrogate pair) is one that Oxigraph could not read either.
    sparql = sparql.encode("utf-8", "replace").decode()
    request = _Request(str(store.path.resolve()), sparql, dict(store.prefixes), row_limit, allow_service, dataset)
    return _answer(_run(msgspec.msgpack.encode(request), time_limit))


def _run(request: bytes, time_limit: float) -> _Reply:
    command = [sys.executable, "-P", "-m", __name__]  # -P: no module is taken from the working directory
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        child = subprocess.run(  # noqa: S603  # our own module under the interpreter that runs us
            command,
            input=request,
            capture_output=True,
            timeout=None if time_limit == float("inf") else time_limit,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        reason = f"no answer within {time_limit:g} s"
        raise QueryTimeError(reason, remedy="narrow the query, or raise the limit with --timeout") from error
    if child.returncode != 0:
        raise _ended(child)
    return msgspec.msgpack.decode(child.stdout, type=_Reply)


def _ended(child: subprocess.CompletedProcess[bytes]) -> QueryError:
    said = child.stderr.decode("utf-8", "replace")
    if "memory allocation" in said or "MemoryError" in said:
        reason = f"answering takes more than {MOST_MEMORY // 1_000_000_000} GB of memory"
        return QueryError(reason, remedy="narrow the query, or ask for a part of the answer with LIMIT")
    reason = f"the query ended its process (status {child.returncode})"
    return QueryError(reason, remedy="ask in a simpler way, or in several queries")


def serve_one() -> None:
    """Answer the request on standard input; the child's side."""
    bound_memory(MOST_MEMORY)
    end_with_parent()
    request = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=_Request)
    try:
        store = open_store(Path(request.path), prefixes=request.prefixes)
        reply = with_stack_for(request.sparql, lambda: _reply(_evaluated(store, request)))
    except QueryError as error:
        reply = _Reply(error=(error.reason, error.remedy))
    sys.stdout.buffer.write(msgspec.msgpack.encode(reply))


def _evaluated(store: GraphStore, request: _Request) -> Answer:
    said = (store, request.sparql, request.row_limit)
    return evaluate(*said, allow_service=request.allow_service, dataset=request.dataset)


def _reply(answer: Answer) -> _Reply:
    if isinstance(answer, Boolean):
        return _Reply(boolean=answer.value)
    numbers: dict[Term, int] = {}
    if isinstance(answer, Triples):
        rows = [_numbered((s.subject, s.predicate, s.object), numbers) for s in answer.statements]
        return _Reply(terms=list(numbers), rows=rows, truncated=answer.truncated)
    rows = [_numbered(row, numbers) for row in answer.rows]
    return _Reply(columns=answer.columns, terms=list(numbers), rows=rows, truncated=answer.truncated)


def _numbered(row: Iterable[Term | None], numbers: dict[Term, int]) -> list[int | None]:
    return [None if term is None else numbers.setdefault(term, len(numbers)) for term in row]


def _terms(row: Iterable[int | None], terms: Sequence[Term]) -> tuple[Term | None, ...]:
    return tuple(None if at is None else terms[at] for at in row)


def _answer(reply: _Reply) -> Answer:
    if reply.error:
        raise QueryError(reply.error[0], remedy=reply.error[1])
    if reply.boolean is not None:
        return Boolean(reply.boolean)
    rows = tuple(_terms(row, reply.terms) for row in reply.rows)
    if reply.columns is not None:
        return Solutions(tuple(reply.columns), rows, reply.truncated)
    statements = (Statement(s, p, o) for s, p, o in rows if s is not None and p is not None and o is not None)
    return Triples(tuple(statements), reply.truncated)


if __name__ == "__main__":
    serve_one()

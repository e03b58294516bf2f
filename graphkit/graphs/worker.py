"""Runs one query in a process of its own, so that a time limit truly ends it.

The parent writes the request as one JSON document to the child's standard input and reads the answer, another, from
its standard output; no file and no network is involved. ``python -m graphkit.graphs.worker`` is the child.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from graphkit.errors import QueryError
from graphkit.graphs.querying import evaluate
from graphkit.graphs.results import Answer, Boolean, Solutions, Statement, Term, Triples
from graphkit.graphs.store import GraphStore, open_store

__all__ = ["evaluate_in_process"]


def evaluate_in_process(store: GraphStore, sparql: str, *, time_limit: float, row_limit: int | None) -> Answer:
    """Answer ``sparql`` in a child process that has ``time_limit`` seconds. Raises QueryError, also when time is up."""
    if store.path is None:
        raise QueryError(
            "a time limit needs a store on disk", remedy="leave the limit out, or write the graph to a folder"
        )
    request = {
        "path": str(store.path.resolve()),
        "sparql": sparql,
        "prefixes": dict(store.prefixes),
        "row_limit": row_limit,
    }
    command = [sys.executable, "-P", "-m", __name__]  # -P: no module is taken from the working directory
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        child = subprocess.run(  # noqa: S603  # our own module under the interpreter that runs us
            command,
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=time_limit,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        reason = f"no answer within {time_limit:g} s"
        raise QueryError(reason, remedy="narrow the query, or raise the limit with --timeout") from error
    if child.returncode != 0:
        raise QueryError(f"the query process ended with status {child.returncode}: {child.stderr.decode()[-300:]}")
    return _answer(json.loads(child.stdout))


def serve_one() -> None:
    """Answer the request on standard input; the child's side."""
    request = json.load(sys.stdin.buffer)
    try:
        store = open_store(Path(request["path"]), prefixes=request["prefixes"])
        reply = _reply(evaluate(store, request["sparql"], row_limit=request["row_limit"]))
    except QueryError as error:
        reply = {"error": error.reason, "remedy": error.remedy}
    sys.stdout.write(json.dumps(reply))


def _reply(answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Boolean):
        return {"boolean": answer.value}
    if isinstance(answer, Triples):
        statements = [[_pack(s.subject), _pack(s.predicate), _pack(s.object)] for s in answer.statements]
        return {"triples": statements, "truncated": answer.truncated}
    rows = [[_pack(term) for term in row] for row in answer.rows]
    return {"columns": answer.columns, "rows": rows, "truncated": answer.truncated}


def _answer(reply: dict[str, Any]) -> Answer:
    if "error" in reply:
        raise QueryError(reply["error"], remedy=reply["remedy"])
    if "boolean" in reply:
        return Boolean(reply["boolean"])
    if "triples" in reply:
        statements = (Statement(Term(*s), Term(*p), Term(*o)) for s, p, o in reply["triples"])
        return Triples(tuple(statements), reply["truncated"])
    rows = (tuple(Term(*cell) if cell else None for cell in row) for row in reply["rows"])
    return Solutions(tuple(reply["columns"]), tuple(rows), reply["truncated"])


def _pack(term: Term | None) -> list[str | None] | None:
    return None if term is None else [term.kind, term.value, term.datatype, term.language]


if __name__ == "__main__":
    serve_one()

"""SPARQL 1.1 Protocol, queries only: https://www.w3.org/TR/sparql11-protocol/.

Why not the server that comes with Oxigraph: a query there may open connections with SERVICE and has no limit of rows.
Here every query is parsed and evaluated by Oxigraph too, in a process of its own, within limits of time, rows and
memory, and SERVICE is refused (``graphkit.graphs.worker``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from graphkit.errors import QueryError, QueryTimeError
from graphkit.graphs import write_answer
from graphkit.graphs.results import Answer, Triples
from graphkit.server.negotiation import RDF, TABLES, chosen

if TYPE_CHECKING:
    from graphkit.graphs.querying import Dataset

__all__ = ["TRUNCATED", "Asked", "ProtocolError", "answered", "read_request", "status_of"]

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
LONGEST = 1_000_000
"""Bytes of a request: a query is some kilobytes."""
TRUNCATED = "X-Graphkit-Truncated"
"""The header that says that there were more rows than the limit."""


class ProtocolError(Exception):
    """A request that is not one of the protocol's; ``status`` is HTTP's."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and the graphs that it is to be asked of."""

    sparql: str
    dataset: Dataset


async def read_request(request: Request) -> Asked | None:
    """Return what is asked: by GET, by a form, or by a query as the body; None where there is no query at all."""
    pairs = request.query_params.multi_items()
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
        body = await _body(request)
        if kind == FORM:
            pairs = [*pairs, *parse_qsl(body, keep_blank_values=True)]
        elif kind == QUERY:
            pairs = [*pairs, ("query", body)]
        elif kind == UPDATE:
            raise ProtocolError(403, "this graph is read-only: updates are refused")
        else:
            raise ProtocolError(415, f"send a query as {FORM} or {QUERY}")
    return _asked(pairs)


def _asked(pairs: list[tuple[str, str]]) -> Asked | None:
    def told(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in pairs if key == name)

    if told("update"):
        raise ProtocolError(403, "this graph is read-only: updates are refused")
    queries = told("query")
    if len(queries) > 1:
        raise ProtocolError(400, "there must be one query")
    return Asked(queries[0], (told("default-graph-uri"), told("named-graph-uri"))) if queries else None


async def _body(request: Request) -> str:
    content = b""
    async for piece in request.stream():
        content += piece
        if len(content) > LONGEST:
            raise ProtocolError(413, f"a query may have {LONGEST:,} bytes")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "the query is not UTF-8") from error


def answered(answer: Answer, accept: str, prefixes: Mapping[str, str]) -> Response:
    """Return an answer in the form that is liked best; raises ProtocolError where there is no such form."""
    forms = RDF if isinstance(answer, Triples) else TABLES
    media = chosen(accept, tuple(forms))
    if media is None:
        raise ProtocolError(406, f"an answer to this can be had as {', '.join(forms)}")
    more = {TRUNCATED: "true"} if getattr(answer, "truncated", False) else {}
    return Response(write_answer(answer, forms[media], prefixes=prefixes), media_type=media, headers=more)


def status_of(error: QueryError) -> int:
    """Return HTTP's status for a query that is not answered: 503 where time was up, else 400."""
    return 503 if isinstance(error, QueryTimeError) else 400

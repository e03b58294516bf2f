"""The server as an ASGI application: which address shows what, and what holds for all answers.

Pages stand under ``/-/``, SPARQL at ``/sparql``; every other path is what an IRI of the graph has after its base, so
that a graph that was built with this server's address as its base is linked data. What takes time runs in a thread.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graphkit.errors import GraphkitError, QueryError
from graphkit.graphs.querying import WHOLE
from graphkit.graphs.results import Triples
from graphkit.server import pages
from graphkit.server.negotiation import RDF, TABLES, chosen
from graphkit.server.protocol import ProtocolError, answered, read_request, status_of
from graphkit.server.served import VOCABULARY, Opened, Served

__all__ = ["HEADERS", "application"]

AT_ONCE = 2
"""Queries that are evaluated at the same time; each is a process."""
HTML = "text/html"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}
"""What goes with every answer. The picture brings a policy of its own, which allows its very script."""
_PICTURE_POLICY = "frame-ancestors 'none'"
_THING = "CONSTRUCT {{ <{0}> ?p ?o }} WHERE {{ <{0}> ?p ?o }}"
_FORMS = {"csv": "text/csv", "json": "application/sparql-results+json", "xml": "application/sparql-results+xml"} | {
    name: media for media, name in RDF.items()
}
"""What ``?format=`` asks for where no header can: behind a link."""


class _SafeHeaders:
    """Puts the headers on every answer that does not bring its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                wanted = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message["headers"], *(pair for pair in wanted if pair[0] not in present)]
            await send(message)

        await self._app(scope, receive, sending)


@dataclass(frozen=True, slots=True)
class _Handlers:
    """What is done at each address; ``limits`` are seconds and rows for each query."""

    served: Served
    limits: tuple[float, int]
    queue: CapacityLimiter

    async def _shown(self, show: Callable[[Opened], Response]) -> Response:
        return await to_thread.run_sync(lambda: show(self.served.current()))

    async def home(self, request: Request) -> Response:
        return await self._shown(lambda opened: pages.home(opened, request, self.limits))

    async def picture(self, request: Request) -> Response:
        shown = await self._shown(pages.picture)
        shown.headers["Content-Security-Policy"] = _PICTURE_POLICY
        return shown

    async def style(self, request: Request) -> Response:
        return pages.style_sheet()

    async def articles(self, request: Request) -> Response:
        return await self._shown(lambda opened: pages.articles(opened, _page(request)))

    async def entities(self, request: Request) -> Response:
        return await self._shown(lambda opened: pages.entities(opened, _page(request)))

    async def search(self, request: Request) -> Response:
        return await self._shown(lambda opened: pages.search(opened, request.query_params.get("q", "").strip()))

    async def vocabulary(self, request: Request) -> Response:
        return await self._queued(lambda: pages.vocabulary(self.served.current()))

    async def ask(self, request: Request) -> Response:
        given = dict(request.query_params)
        return await self._queued(lambda: pages.ask(self.served.current(), given, self.limits))

    async def _queued(self, work: Callable[[], Response]) -> Response:
        return await to_thread.run_sync(work, limiter=self.queue)

    async def sparql(self, request: Request) -> Response:
        accept = _accept(request, (*TABLES, *RDF))
        asked = await read_request(request)
        if asked is None:
            if chosen(request.headers.get("accept", ""), ("application/sparql-query", HTML)) == HTML:
                return RedirectResponse("/-/query")
            raise ProtocolError(400, "there is no query: send one as ?query=...")

        def answer() -> Response:
            opened = self.served.current()
            found = opened.graph.query(asked.sparql, row_limit=self.limits[1], dataset=asked.dataset)
            return answered(found, accept, opened.prefixes)

        return await self._queued(answer)

    async def thing(self, request: Request) -> Response:
        media = chosen(_accept(request, (HTML, *RDF)), (HTML, *RDF))
        if media is None:
            raise ProtocolError(406, f"this can be had as {', '.join((HTML, *RDF))}")
        path = request.url.path
        return await self._queued(lambda: _thing(self.served.current(), path, media))


def _thing(opened: Opened, path: str, media: str) -> Response:
    iri = opened.iri(path)
    if media == HTML and (page := pages.thing(opened, iri)):
        return Response(page, media_type=HTML, headers={"Vary": "Accept"})
    triples = opened.graph.query(_THING.format(iri), dataset=WHOLE) if _is_iri(iri) else None
    if not isinstance(triples, Triples) or not triples.statements:
        if media == HTML:
            return pages.message(opened, "Not found", "The graph says nothing of this address.", 404)
        raise ProtocolError(404, "the graph says nothing of this address")
    if media == HTML:
        return Response(pages.resource(opened, iri, triples), media_type=HTML, headers={"Vary": "Accept"})
    shown = answered(triples, media, opened.prefixes)
    shown.headers["Vary"] = "Accept"
    return shown


def _is_iri(iri: str) -> bool:
    """Tell whether an IRI can stand between < and > (SPARQL 1.1, 19.8: IRIREF)."""
    return not any(character in '<>"{}|^`\\' or character <= " " for character in iri)


def _page(request: Request) -> int:
    number = request.query_params.get("page", "1")
    return min(max(int(number), 1), 10_000) if number.isascii() and number.isdigit() and len(number) < 9 else 1


def _accept(request: Request, offered: tuple[str, ...]) -> str:
    """Return what is wanted: by ?format= where that names a form, else by the header."""
    named = _FORMS.get(request.query_params.get("format", ""), "")
    return named if named in offered else request.headers.get("accept", "")


async def _refused(request: Request, error: Exception) -> Response:
    status = error.status if isinstance(error, ProtocolError) else 500
    return PlainTextResponse(f"{error}\n", status)


async def _failed(request: Request, error: Exception) -> Response:
    status = status_of(error) if isinstance(error, QueryError) else 500
    told = (error.reason, error.remedy) if isinstance(error, GraphkitError) else ("something went wrong", "")
    return PlainTextResponse("\n".join(filter(None, told)) + "\n", status)


def application(served: Served, limits: tuple[float, int], hosts: list[str]) -> Starlette:
    """Return the application.

    ``hosts`` are the names that it answers to: no other site can lead a browser here under a name of its own.
    """
    do = _Handlers(served, limits, CapacityLimiter(AT_ONCE))
    gets: dict[str, Callable[[Request], Awaitable[Response]]] = {
        "/": do.home,
        "/-/graph": do.picture,
        "/-/style.css": do.style,
        "/-/articles": do.articles,
        "/-/entities": do.entities,
        "/-/search": do.search,
        "/-/query": do.ask,
        VOCABULARY: do.vocabulary,
    }
    routes = [Route(path, handler, methods=["GET"]) for path, handler in gets.items()]
    routes += [Route("/sparql", do.sparql, methods=["GET", "POST"]), Route("/{path:path}", do.thing, methods=["GET"])]
    return Starlette(
        routes=routes,
        middleware=[Middleware(_SafeHeaders), Middleware(TrustedHostMiddleware, allowed_hosts=hosts)],
        exception_handlers={ProtocolError: _refused, GraphkitError: _failed},
    )

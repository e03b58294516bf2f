"""Remote stores that the user names: queries over the SPARQL 1.1 Protocol, pushes over Graph Store Protocol and Update.

The only place in graphkit that opens a network connection, and only to the address that was given: redirects are
refused, and credentials (from the environment) go over https or to this machine alone.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO, Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import (
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

from graphkit.errors import NoAnswerError, RemoteError, UsageError, suggested
from graphkit.graphs.wire import (
    PASSWORD,
    TOKEN,
    USER,
    Deadline,
    credentials,
    handlers,
    whole,
    without_secrets,
)
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["PASSWORD", "TOKEN", "USER", "Endpoint", "endpoint"]

NTRIPLES = "application/n-triples"
GRAPH_QUERY = re.compile(r"^\s*(CONSTRUCT|DESCRIBE)\b", re.IGNORECASE | re.MULTILINE)
"""A query whose answer is a graph: Virtuoso would give it as a table where both are accepted."""
FORM = "application/x-www-form-urlencoded"
NOT_FOUND = 404
UNDECIDED = frozenset({408, 502, 504, 520, 522, 524})
"""Statuses by which a gateway gives up waiting for the store: whether the store does what it was asked is not known."""
LARGEST = 1_000_000_000
"""Bytes of an answer that are read at most."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The addresses of a store: for queries, for updates, for whole graphs. ``time_limit`` is in seconds a request.

    ``dataset`` is where a whole dataset is sent, empty where the store takes single graphs only. ``form`` says that
    queries and updates are sent as the fields of a form (SPARQL 1.1 Protocol, 2.1.2), which Virtuoso needs. ``single``
    says that a graph is replaced by one request for it, since the store takes no update over several. ``digest`` is for
    a store that asks for Digest authentication (RFC 7616) instead of Basic.
    """

    query: str
    update: str
    data: str
    time_limit: float = 60.0
    dataset: str = ""
    form: bool = False
    single: bool = False
    digest: bool = False

    def ask(self, sparql: str, graphs: Sequence[str] = ()) -> tuple[str, bytes]:
        """Send a query; return the media type of the answer and its content.

        ``graphs`` are the IRIs of the named graphs to ask, together and one by one (SPARQL 1.1 Protocol, 2.1.4);
        without them the store decides, and most look into an empty default graph.
        """
        graphs_only = GRAPH_QUERY.search(sparql) is not None
        accept = NTRIPLES if graphs_only else f"application/sparql-results+json, {NTRIPLES};q=0.9"
        named = [(key, graph) for key in ("default-graph-uri", "named-graph-uri") for graph in graphs]
        if self.form:
            return self._send("POST", self.query, urlencode([("query", sparql), *named]), FORM, accept)
        url = f"{self.query}?{urlencode(named)}" if named else self.query
        return self._send("POST", url, sparql, "application/sparql-query", accept)

    def change(self, update: str, *, patient: bool = False) -> None:
        """Send a SPARQL update; a ``patient`` one is waited for as long as the store takes."""
        content, kind = (urlencode({"update": update}), FORM) if self.form else (update, "application/sparql-update")
        self._send("POST", self.update, content, kind, patient=patient)

    def add(self, graph: str, ntriples: str) -> None:
        """Add triples to a named graph (Graph Store Protocol, 5.5)."""
        self._send("POST", self._graph(graph), ntriples, "application/n-triples")

    def replace(self, graph: str, ntriples: Path) -> None:
        """Put the triples of a file in the place of those of a named graph (Graph Store Protocol, 5.3)."""
        with ntriples.open("rb") as content:
            self._send("PUT", self._graph(graph), content, "application/n-triples", patient=True)

    def add_dataset(self, trig: Path) -> None:
        """Add all the triples of a TriG file to their graphs, in one request."""
        with trig.open("rb") as content:
            self._send("POST", self.dataset, content, "application/trig", patient=True)

    def save(self, graph: str, path: Path) -> None:
        """Write the triples of a named graph to a file, as N-Triples; none where there is no such graph."""
        request = Request(self._graph(graph), headers=self._headers("application/n-triples"))  # noqa: S310  # as below
        try:
            with self._opened(request, patient=True) as response, path.open("wb") as file:
                shutil.copyfileobj(response, file)
                whole(response, request.full_url)
        except HTTPError as error:
            if error.code != NOT_FOUND:
                raise _refused(request.full_url, error) from error
            path.write_bytes(b"")
        except (URLError, OSError, HTTPException) as error:
            raise _silent(request.full_url, error) from error

    def _graph(self, graph: str) -> str:
        return f"{self.data}?graph={quote(graph, safe='')}"

    def _headers(self, accept: str) -> dict[str, str]:
        return {"Accept": accept, **self._credentials(self.data)}

    def _credentials(self, url: str) -> Mapping[str, str]:
        said = credentials(url)
        return {} if self.digest and not os.environ.get(TOKEN) else said

    @contextmanager
    def _opened(self, request: Request, *, patient: bool) -> Iterator[HTTPResponse]:
        """Open an exchange that ends with its deadline, whatever of it has arrived. Raises urllib's errors and ours."""
        limit = None if patient else self.time_limit
        deadline = Deadline(limit)
        opener = _opener(request.full_url, deadline, digest=self.digest)
        with deadline.running():
            try:
                with opener.open(request, timeout=limit) as response:
                    yield response
            except HTTPError as error:
                error.msg = ": ".join(part for part in (str(error.msg), _heard(error)) if part)
                raise
            except (OSError, HTTPException, NoAnswerError):
                if not deadline.passed:
                    raise
        if deadline.passed:  # what had arrived by then may have looked like the end
            late = f"no answer within {limit:g} s"
            raise NoAnswerError(late, path=request.full_url, remedy="raise the limit with --timeout")

    def _send(  # an HTTP request has as many parts
        self, method: str, url: str, content: str | IO[bytes], kind: str, accept: str = "*/*", *, patient: bool = False
    ) -> tuple[str, bytes]:
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": accept, **self._credentials(url)}
        body: Any = content.encode() if isinstance(content, str) else content
        if self.digest and not isinstance(content, str):
            body = content.read()  # it is sent twice: the first time the server asks who is there
        elif not isinstance(content, str):
            headers["Content-Length"] = str(os.fstat(content.fileno()).st_size)
        request = Request(url, body, headers, method=method)  # noqa: S310  # endpoint() lets only http(s) pass
        try:
            with self._opened(request, patient=patient) as response:
                return _received(response, url)
        except HTTPError as error:
            raise _refused(url, error) from error
        except (URLError, OSError, HTTPException, ValueError) as error:
            raise _silent(url, error) from error


def endpoint(url: str, kind: str = "oxigraph", *, time_limit: float = 60.0) -> Endpoint:
    """Return the endpoint at ``url`` of a kind of store that ontology/endpoints.yaml knows; raises UsageError."""
    table = load_yaml(ontology_folder() / "endpoints.yaml")
    if kind not in table:
        raise UsageError(f"there is no kind of store {kind!r}", remedy=suggested(kind, table))
    if not _is_address(url):
        remedy = f"give http:// or https:// and a host; a password goes into {USER} and {PASSWORD}"
        raise UsageError(f"{url!r} is no address of a store", remedy=remedy)
    base = url.rstrip("/")
    fields: dict[str, Any] = {
        name: said.format(url=base) if isinstance(said, str) else said for name, said in table[kind].items()
    }
    return Endpoint(**fields, time_limit=time_limit)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a bracket that is not closed, a port that is no number
        return False
    return known and parts.username is None and url.isprintable() and " " not in url


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(  # noqa: PLR0917  # the signature is urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> NoReturn:
        """Refuse: what the user named is what is asked, and no password goes elsewhere."""
        raise HTTPError(req.full_url, code, f"it points to {newurl}", headers, fp)


def _opener(url: str, deadline: Deadline, *, digest: bool) -> OpenerDirector:
    """Return what opens connections to an address; with ``digest`` it answers a server that asks for that."""
    if not digest or not os.environ.get(USER):
        return build_opener(_NoRedirects, *handlers(url, deadline))
    known = HTTPPasswordMgrWithDefaultRealm()
    known.add_password(None, url, os.environ[USER], os.environ.get(PASSWORD, ""))
    return build_opener(_NoRedirects, HTTPDigestAuthHandler(known), *handlers(url, deadline))


def _silent(url: str, error: Exception) -> NoAnswerError:
    reason = without_secrets(str(getattr(error, "reason", error)))
    return NoAnswerError(f"does not answer: {reason}", path=url, remedy="check the address and the server")


def _received(response: HTTPResponse, url: str) -> tuple[str, bytes]:
    content = response.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise RemoteError("answers with more than a gigabyte", path=url, remedy="narrow the query with LIMIT")
    whole(response, url)
    return response.headers.get_content_type(), content


def _heard(error: HTTPError) -> str:
    """Return what a refusal says beside its status, where that comes in time and whole."""
    with suppress(OSError, HTTPException, ValueError):
        return error.read(2000).decode("utf-8", "replace").strip() if error.fp else ""
    return ""


def _refused(url: str, error: HTTPError) -> RemoteError:
    if error.code in UNDECIDED:
        reason = without_secrets(f"a gateway gave up waiting for it ({error.code}: {error.msg})")
        return NoAnswerError(reason, path=url, remedy="let the gateway wait longer, or go round it")
    if error.code in (401, 403):
        remedy = f"set {USER} and {PASSWORD}, or {TOKEN}"
    else:
        remedy = "check the address, and with --store what kind of store it is"
    return RemoteError(without_secrets(f"refuses ({error.code}: {error.msg})"), path=url, remedy=remedy)

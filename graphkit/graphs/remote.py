"""Remote stores that the user names: queries over the SPARQL 1.1 Protocol, pushes over Graph Store Protocol and Update.

The only place in graphkit that opens a network connection, and only to the address that was given: redirects are
refused, and credentials (from the environment) go over https or to this machine alone.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from graphkit.errors import RemoteError, UsageError
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["PASSWORD", "TOKEN", "USER", "Endpoint", "endpoint"]

USER, PASSWORD, TOKEN = "GRAPHKIT_REMOTE_USER", "GRAPHKIT_REMOTE_PASSWORD", "GRAPHKIT_REMOTE_TOKEN"
"""Environment variables: a name and a password for Basic authentication, or a token for Bearer (RFC 7617, RFC 6750)."""
LOCAL = ("localhost", "127.0.0.1", "::1")
LARGEST = 1_000_000_000
"""Bytes of an answer that are read at most."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The addresses of a store: for queries, for updates, for whole graphs. ``time_limit`` is in seconds a request."""

    query: str
    update: str
    data: str
    time_limit: float = 60.0

    def ask(self, sparql: str, graphs: Sequence[str] = ()) -> tuple[str, bytes]:
        """Send a query; return the media type of the answer and its content.

        ``graphs`` are the IRIs of the named graphs to ask, together and one by one (SPARQL 1.1 Protocol, 2.1.4);
        without them the store decides, and most look into an empty default graph.
        """
        accept = "application/sparql-results+json, application/n-triples;q=0.9"
        named = [(key, graph) for key in ("default-graph-uri", "named-graph-uri") for graph in graphs]
        url = f"{self.query}?{urlencode(named)}" if named else self.query
        return self._send("POST", url, sparql, "application/sparql-query", accept)

    def change(self, update: str) -> None:
        """Send a SPARQL update."""
        self._send("POST", self.update, update, "application/sparql-update")

    def add(self, graph: str, ntriples: str) -> None:
        """Add triples to a named graph (Graph Store Protocol, 5.5)."""
        self._send("POST", f"{self.data}?graph={quote(graph, safe='')}", ntriples, "application/n-triples")

    def _send(self, method: str, url: str, content: str, kind: str, accept: str = "*/*") -> tuple[str, bytes]:
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": accept, **_credentials(url)}
        request = Request(url, content.encode(), headers, method=method)  # noqa: S310  # endpoint() lets only http(s) pass
        try:
            with _opener().open(request, timeout=self.time_limit) as response:
                return _received(response, url)
        except HTTPError as error:
            raise _refused(url, error) from error
        except (URLError, OSError, HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise RemoteError(
                f"does not answer: {reason}", path=url, remedy="check the address and the server"
            ) from error


def endpoint(url: str, kind: str = "oxigraph", *, time_limit: float = 60.0) -> Endpoint:
    """Return the endpoint at ``url`` of a kind of store that ontology/endpoints.yaml knows; raises UsageError."""
    table = load_yaml(ontology_folder() / "endpoints.yaml")
    if kind not in table:
        raise UsageError(f"there is no kind of store {kind!r}", remedy=f"choose one of: {', '.join(table)}")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        remedy = f"give http:// or https:// and a host; a password goes into {USER} and {PASSWORD}"
        raise UsageError(f"{url!r} is no address of a store", remedy=remedy)
    addresses = {name: str(pattern).format(url=url.rstrip("/")) for name, pattern in table[kind].items()}
    return Endpoint(**addresses, time_limit=time_limit)


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(  # noqa: PLR0917  # the signature is urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> NoReturn:
        """Refuse: what the user named is what is asked, and no password goes elsewhere."""
        raise HTTPError(req.full_url, code, f"it points to {newurl}", headers, fp)


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirects)


def _credentials(url: str) -> Mapping[str, str]:
    token, user = os.environ.get(TOKEN), os.environ.get(USER)
    if not (token or user):
        return {}
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        remedy = f"use https, or unset {TOKEN} and {USER}"
        raise RemoteError("credentials would go over the network in the clear", path=url, remedy=remedy)
    if token:
        return {"Authorization": f"Bearer {token}"}
    pair = f"{user}:{os.environ.get(PASSWORD, '')}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def _received(response: HTTPResponse, url: str) -> tuple[str, bytes]:
    content = response.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise RemoteError("answers with more than a gigabyte", path=url, remedy="narrow the query with LIMIT")
    return response.headers.get_content_type(), content


def _refused(url: str, error: HTTPError) -> RemoteError:
    said = error.read(2000).decode("utf-8", "replace").strip() if error.fp else ""
    if error.code in (401, 403):
        remedy = f"set {USER} and {PASSWORD}, or {TOKEN}"
    else:
        remedy = "check the address, and with --store what kind of store it is"
    reason = ": ".join(part for part in (f"refuses ({error.code} {error.msg})", said) if part)
    return RemoteError(reason, path=url, remedy=remedy)

"""A gateway before a store, as hosts put them: it waits so long, then answers 504 and leaves the store at work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import urlsplit

Picks = Callable[[bytes], bool]


def _writes(body: bytes) -> bool:
    """Pick what changes the graph: not the notes, and nothing that only asks."""
    return (b"WHERE" in body and b" is done" in body) or b"@prefix" in body


@contextmanager
def gateway(store: str, patience: float, status: int = 504, picks: Picks = _writes) -> Iterator[tuple[str, list[str]]]:
    """Give the address of a gateway before ``store``, and the paths of the requests at which it gave up.

    It gives up after ``patience`` seconds, with ``status``; what it does not pick it waits for. With a status of 0 it
    only closes the connection.
    """
    gave_up: list[str] = []
    handler = type("Handler", (_Handler,), {"settings": (store, patience, status, picks, gave_up)})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", gave_up
        server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    settings: tuple[str, float, int, Picks, list[str]]

    def do_POST(self) -> None:
        """Hand a request on, and the answer back if it comes in time."""
        store, patience, status, picks, gave_up = self.settings
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        answered, answer = Event(), list[tuple[int, str, bytes]]()

        def forward() -> None:
            connection = HTTPConnection(urlsplit(store).netloc)
            kept = {name: self.headers[name] for name in ("Content-Type", "Accept") if name in self.headers}
            connection.request(self.command, self.path, body, kept)
            answer.append(_whole(connection.getresponse()))
            answered.set()

        Thread(target=forward, daemon=True).start()
        if answered.wait(patience if picks(body) else None):
            self._answer(*answer[0])
        else:
            gave_up.append(self.path)
            if status:
                self._answer(status, "text/html", b"<html>the store did not answer in time</html>")
            self.close_connection = True

    do_GET = do_POST  # noqa: N815  # the names are http.server's

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _whole(response: HTTPResponse) -> tuple[int, str, bytes]:
    return response.status, response.headers.get("Content-Type", ""), response.read()

"""Runs the server until it is told to end, and ends it in order: what is under way is finished, nothing is left."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from graphkit.errors import GraphkitError
from graphkit.server.app import application
from graphkit.server.served import Served

__all__ = ["Limits", "serve"]

GRACE = 5
"""Seconds that what is under way has to finish when the server is told to end."""
CONNECTIONS = 100
"""That are answered at a time; more are told to come back."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds (0 for no limit) and rows."""

    seconds: float = 30.0
    rows: int = 10_000


def serve(
    graph: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 7330,
    limits: Limits | None = None,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve the graph in a folder until Ctrl-C or SIGTERM; ``ready`` is told the address when it can be asked.

    ``port`` 0 takes any that is free. Raises GraphFolderError where there is no graph, GraphkitError where the address
    cannot be had.
    """
    allowed, served = limits or Limits(), Served(graph, (limits or Limits()).seconds)
    listening = _listening(host, port)
    bound, number = listening.getsockname()[:2]
    shown = f"[{bound}]" if ":" in bound else bound
    app = application(served, (allowed.seconds, allowed.rows), _names(host))
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=GRACE,
        timeout_graceful_shutdown=GRACE,
        lifespan="off",
        proxy_headers=False,
    )
    ready(f"http://{shown}:{number}/")
    with listening, suppress(KeyboardInterrupt, SystemExit):  # uvicorn raises the signal again when it has ended
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(found[0], found[1], found[2])
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(found[4])
        listening.listen(CONNECTIONS)  # before anybody is told the address
    except OSError as error:
        reason = f"{host}:{port} cannot be listened at ({error.strerror})"
        raise GraphkitError(reason, remedy="name another --port, or 0 for any that is free") from error
    return listening


def _names(host: str) -> list[str]:
    """Return the names in a Host header that are answered: on loopback those of loopback, else any."""
    with suppress(ValueError):
        if ipaddress.ip_address(host).is_loopback:
            return ["localhost", "127.0.0.1", "[::1]", host]
    return ["localhost", "127.0.0.1", "[::1]"] if host == "localhost" else ["*"]

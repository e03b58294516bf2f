"""How a remote store is spoken to: with one deadline for the whole of an exchange, and secrets that stay with us.

A socket's own time limit is for each piece that arrives, so a server that drips outlasts it; here the connection is
shut when the time is up. To this machine no proxy is asked, since credentials may go there in the clear.
"""

from __future__ import annotations

import base64
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from threading import Timer
from typing import Any
from urllib.parse import urlsplit
from urllib.request import BaseHandler, HTTPHandler, HTTPSHandler, ProxyHandler, Request

from graphkit.errors import NoAnswerError, RemoteError, UsageError

__all__ = ["LOCAL", "PASSWORD", "TOKEN", "USER", "Deadline", "credentials", "handlers", "whole", "without_secrets"]

USER, PASSWORD, TOKEN = "GRAPHKIT_REMOTE_USER", "GRAPHKIT_REMOTE_PASSWORD", "GRAPHKIT_REMOTE_TOKEN"
"""Environment variables: a name and a password for Basic authentication, or a token for Bearer (RFC 7617, RFC 6750)."""
LOCAL = ("localhost", "127.0.0.1", "::1")
_SHORT = 4
"""Characters up to which a secret is not looked for in what a server says: it would be found everywhere."""


class Deadline:
    """Shuts the connections of an exchange when ``seconds`` are over, None for never; ``passed`` tells that it did."""

    def __init__(self, seconds: float | None) -> None:
        self.passed = False
        self._seconds = seconds
        self._sockets: list[socket.socket] = []

    @contextmanager
    def running(self) -> Iterator[None]:
        """Take the time of what is done inside."""
        timer = Timer(self._seconds or 0, self._shut)
        timer.daemon = True
        if self._seconds is not None:
            timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def watch(self, connected: socket.socket) -> None:
        """Shut this connection, too."""
        self._sockets.append(connected)
        if self.passed:
            self._shut()

    def _shut(self) -> None:
        self.passed = True
        for each in self._sockets:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


class _Plain(HTTPConnection):
    def __init__(self, *given: Any, deadline: Deadline, **more: Any) -> None:
        super().__init__(*given, **more)
        self._deadline = deadline

    def connect(self) -> None:
        super().connect()
        self._deadline.watch(self.sock)


class _Secure(_Plain, HTTPSConnection):
    """The same over TLS: ``_Plain`` comes first, and so watches the connection that HTTPSConnection made."""


class _PlainHandler(HTTPHandler):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._make = partial(_Plain, deadline=deadline)

    def http_open(self, req: Request) -> HTTPResponse:
        """Open a connection that the deadline knows of."""
        return self.do_open(self._make, req)


class _SecureHandler(HTTPSHandler):
    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._make = partial(_Secure, deadline=deadline)

    def https_open(self, req: Request) -> HTTPResponse:
        """Open a connection that the deadline knows of."""
        return self.do_open(self._make, req)


def handlers(url: str, deadline: Deadline) -> tuple[BaseHandler, ...]:
    """Return what opens connections to ``url``: through the system's proxy, unless it is this machine."""
    local = (ProxyHandler({}),) if urlsplit(url).hostname in LOCAL else ()
    return (*local, _PlainHandler(deadline), _SecureHandler(deadline))


def whole(response: HTTPResponse, url: str) -> None:
    """Raise NoAnswerError where a body that was read to its end is shorter than was announced."""
    if response.length:
        reason = f"is cut off: {response.length:,} bytes of the answer are missing"
        raise NoAnswerError(reason, path=url, remedy="try again; look at the server, or what is between")


def credentials(url: str) -> Mapping[str, str]:
    """Return the header that says who asks, from the environment; raises RemoteError where it would go in the clear."""
    token, user = _secret(TOKEN), _secret(USER)
    if not (token or user):
        return {}
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOCAL:
        remedy = f"use https, or unset {TOKEN} and {USER}"
        raise RemoteError("credentials would go over the network in the clear", path=url, remedy=remedy)
    return {"Authorization": f"Bearer {token}" if token else f"Basic {_pair()}"}


def _secret(variable: str) -> str:
    """Return a variable without the line end that files of secrets have; raises UsageError for one inside, unsaid."""
    value = os.environ.get(variable, "").strip()
    if not value.isprintable():
        raise UsageError(f"{variable} holds a line end or another control character", remedy="set it to one line")
    return value


def _pair() -> str:
    return base64.b64encode(f"{_secret(USER)}:{os.environ.get(PASSWORD, '').strip()}".encode()).decode()


def without_secrets(text: str) -> str:
    """Return what a server says, without what it was told in confidence."""
    told = [os.environ.get(name, "").strip() for name in (TOKEN, PASSWORD)]
    told.append(_pair() if os.environ.get(USER) else "")
    for secret in filter(lambda one: len(one) > _SHORT, told):
        text = text.replace(secret, "(secret)")
    return text

"""Servers that drip, stall, reset, cut off, echo and lie: a limit holds, a secret stays, an error is told."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

import pytest

from graphkit.errors import NoAnswerError, RemoteError, UsageError
from graphkit.graphs.remote import PASSWORD, TOKEN, USER, endpoint

JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"
Serve = Callable[[socket.socket, Event], None]


@contextmanager
def serving(serve: Serve) -> Iterator[tuple[str, list[bytes]]]:
    """Give the address of a server that treats every connection so, and the list of what it was sent."""
    heard: list[bytes] = []
    over = Event()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        Thread(target=_accept, args=(listening, serve, heard, over), daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/", heard
        over.set()


def _accept(listening: socket.socket, serve: Serve, heard: list[bytes], over: Event) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                heard.append(connection.recv(65536))
                serve(connection, over)


def dripping(opening: bytes) -> Serve:
    def serve(connection: socket.socket, over: Event) -> None:
        connection.sendall(opening)
        while not over.wait(0.2):
            connection.sendall(b"x")

    return serve


def saying(answer: bytes, *, reset: bool = False) -> Serve:
    def serve(connection: socket.socket, _: Event) -> None:
        connection.sendall(answer)
        if reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return serve


@pytest.mark.parametrize(
    "opening",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        JSON + b"Content-Length: 100000\r\n\r\n",
        JSON + b"\r\n",
        JSON + b"Transfer-Encoding: chunked\r\n\r\n1000\r\n",
        b"HTTP/1.1 500 Busy\r\nContent-Length: 1000\r\n\r\n",
        b"HTTP/1.1 503 Busy\r\n\r\n",
    ],
)
def test_a_server_that_drips_meets_the_limit(opening: bytes) -> None:
    with (
        serving(dripping(opening)) as (address, _),
        pytest.raises(RemoteError, match=r"no answer within 1 s|refuses \(50[03]"),
    ):
        endpoint(address, time_limit=1).ask("ASK {}")


@pytest.mark.parametrize(
    "answer",
    [
        JSON + b'Content-Length: 50\r\n\r\n{"boolean": true}',
        JSON + b'Transfer-Encoding: chunked\r\n\r\n11\r\n{"boolean": true}',
        JSON + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/9 what\r\n\r\n",
        b"\x00\xff\r\n\r\n",
        b"",
    ],
)
@pytest.mark.parametrize("reset", [False, True])
def test_an_answer_that_is_cut_off_is_none(answer: bytes, reset: bool) -> None:
    with serving(saying(answer, reset=reset)) as (address, _), suppress(RemoteError):
        kind, content = endpoint(address, time_limit=5).ask("ASK {}")
        assert (kind, content) == ("text/plain", b""), "only an answer without a body and without a length is whole"


@pytest.mark.parametrize("status", [b"500 Error", b"404 Missing", b"401 Who"])
@pytest.mark.parametrize("body", [b"", b"\xff\x00", b"x" * 5000])
def test_a_refusal_whose_body_breaks_off_is_told(status: bytes, body: bytes) -> None:
    answer = b"HTTP/1.1 " + status + b"\r\nContent-Length: 9000\r\n\r\n" + body
    with (
        serving(saying(answer, reset=True)) as (address, _),
        pytest.raises(RemoteError, match=r"refuses|does not answer"),
    ):
        endpoint(address, time_limit=5).ask("ASK {}")


@pytest.mark.parametrize("ending", ["\n", "\r\n", " ", "\n\n"])
def test_a_token_from_a_file_is_taken_without_its_line_end(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    monkeypatch.setenv(TOKEN, f"a-secret-token{ending}")
    answer = b"HTTP/1.1 204 No Content\r\n\r\n"
    with serving(saying(answer)) as (address, heard):
        endpoint(address, time_limit=5).change("CLEAR ALL")
    assert b"Authorization: Bearer a-secret-token\r\n" in heard[0]


def test_a_token_of_two_lines_is_refused_and_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "a-secret\r\nX-Other: token")
    with pytest.raises(UsageError, match="control character") as raised:
        endpoint("http://127.0.0.1:9/").ask("ASK {}")
    assert "secret" not in str(raised.value)


def test_what_a_server_echoes_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER, "ada")
    monkeypatch.setenv(PASSWORD, "correct-horse")

    def echo(connection: socket.socket, _: Event) -> None:
        body = b"you sent Basic YWRhOmNvcnJlY3QtaG9yc2U= that is correct-horse"
        connection.sendall(b"HTTP/1.1 403 No\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))

    with serving(echo) as (address, heard), pytest.raises(RemoteError) as raised:
        endpoint(address, time_limit=5).ask("ASK {}")
    assert b"YWRhOmNvcnJlY3QtaG9yc2U=" in heard[0]
    assert "correct-horse" not in str(raised.value)
    assert "YWRhOmNvcnJlY3Q" not in str(raised.value)


def test_no_proxy_is_asked_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "a-secret-token")
    answer = b"HTTP/1.1 204 No Content\r\n\r\n"
    with serving(saying(answer)) as (proxy, overheard), serving(saying(answer)) as (address, heard):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        endpoint(address, time_limit=5).change("CLEAR ALL")
    assert not overheard
    assert heard


def test_nobody_is_an_error() -> None:
    with pytest.raises(NoAnswerError, match="does not answer"):
        endpoint("http://127.0.0.1:9/", time_limit=5).ask("ASK {}")

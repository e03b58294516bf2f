"""Pushes and queries against a real Oxigraph server that the tests start; refusals against addresses and fakes."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import astuple
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from graphkit.errors import NoAnswerError, QueryError, RemoteError, UsageError
from graphkit.graphs import notes, pushing
from graphkit.graphs.exports import ExportSource
from graphkit.graphs.pushing import PUSHING, push, query_remote
from graphkit.graphs.querying import query
from graphkit.graphs.remote import PASSWORD, TOKEN, USER, Endpoint, endpoint
from graphkit.graphs.results import Boolean, Solutions, Triples
from graphkit.graphs.store import open_store
from tests.graphs.folders import build_folder
from tests.graphs.gateway import gateway
from tests.graphs.golden import CLAIMS, IRIS, golden_triples

SERVER = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
PREFIXES = IRIS.prefixes()
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
MET = "SELECT ?a ?b WHERE { GRAPH ?g { ?a gk:metWith ?b } } ORDER BY ?a ?b"
TRIPLES = len({(t.subject, t.predicate, t.object) for t in golden_triples()})

served = pytest.mark.skipif(SERVER is None, reason="needs the oxigraph server: pip install oxigraph")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Endpoint]:
    address = f"127.0.0.1:{free_port()}"
    command = [str(SERVER), "serve", "--location", str(tmp_path / "served"), "--bind", address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        there = endpoint(f"http://{address}/")
        for _ in range(100):
            try:
                there.ask("ASK {}")
                break
            except RemoteError:
                time.sleep(0.1)
        yield there
        server.terminate()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take other pushes for dead soon."""
    monkeypatch.setattr(notes, "WAITING", 0.5)


@pytest.fixture
def source(tmp_path: Path) -> ExportSource:
    return build_folder(tmp_path / "graph")


def count(remote: Endpoint) -> int:
    answer = query_remote(remote, COUNT, prefixes=PREFIXES)
    assert isinstance(answer, Solutions)
    cell = answer.rows[0][0]
    return int(cell.value) if cell else -1


@served
def test_a_query_without_graph_clauses_sees_the_graphs_it_names(remote: Endpoint, source: ExportSource) -> None:
    push(source.folder, remote, IRIS)
    sparql = "SELECT DISTINCT ?name WHERE { ?a gk:metWith ?b ; skos:prefLabel ?name } ORDER BY ?name"
    here = query(open_store(source.folder.store), sparql)
    there = query_remote(remote, sparql, prefixes=PREFIXES, graphs=astuple(IRIS.graphs))
    assert there == here
    assert isinstance(here, Solutions)
    assert here.rows


@served
def test_a_pushed_graph_answers_as_the_store_here_does(remote: Endpoint, source: ExportSource) -> None:
    assert push(source.folder, remote, IRIS) == TRIPLES == count(remote)
    assert query_remote(remote, MET, prefixes=PREFIXES) == query(open_store(source.folder.store), MET)
    assert query_remote(remote, "ASK { GRAPH ?g { ?s a gk:Claim } }", prefixes=PREFIXES) == Boolean(True)
    made = query_remote(
        remote, "CONSTRUCT { ?a gk:knows ?b } WHERE { GRAPH ?g { ?a gk:metWith ?b } }", prefixes=PREFIXES
    )
    assert isinstance(made, Triples)
    assert len(made.statements) == 4


@served
def test_pushing_again_replaces_and_leaves_other_graphs_alone(
    remote: Endpoint, source: ExportSource, tmp_path: Path
) -> None:
    remote.change("INSERT DATA { GRAPH <urn:theirs> { <urn:a> <urn:b> <urn:c> } }")
    push(source.folder, remote, IRIS)
    fewer = build_folder(tmp_path / "fewer", claims=[claim for claim in CLAIMS if claim.relation == "attacked"])
    written = push(fewer.folder, remote, IRIS)
    assert count(remote) == written + 1
    assert query_remote(remote, MET, prefixes=PREFIXES) == Solutions(("a", "b"), ())


@served
def test_a_graph_that_is_there_already_is_not_sent_again(remote: Endpoint, source: ExportSource) -> None:
    said: list[str] = []
    push(source.folder, remote, IRIS, tell=said.append)
    assert said == [f"sending {TRIPLES:,} triples in one request"]
    push(source.folder, remote, IRIS, tell=said.append)
    assert said[1:] == [f"comparing with the {TRIPLES:,} triples that are there"]


@served
@pytest.mark.parametrize("at_once", [100_000, 10])
def test_what_differs_is_changed_and_nothing_is_left_behind(
    remote: Endpoint, source: ExportSource, tmp_path: Path, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pushing, "AT_ONCE", at_once)
    push(source.folder, remote, IRIS)
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    said: list[str] = []
    written = push(fewer.folder, remote, IRIS, tell=said.append, chunk=50)
    assert any("come and" in line for line in said)
    assert count(remote) == written < TRIPLES
    everything = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s ?p ?o"
    here = query(open_store(fewer.folder.store), everything)
    assert query_remote(remote, everything, prefixes=PREFIXES) == here


@served
def test_an_interrupted_push_leaves_the_remote_whole_and_the_next_takes_over(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    push(source.folder, remote, IRIS)
    before = query_remote(remote, MET, prefixes=PREFIXES)
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    sent: list[str] = []

    def killed(self: Endpoint, update: str, *, patient: bool = False) -> None:
        if patient:
            sent.append(update)
            raise KeyboardInterrupt
        change(self, update)

    change = Endpoint.change
    monkeypatch.setattr(Endpoint, "change", killed)
    with pytest.raises(KeyboardInterrupt):
        push(fewer.folder, remote, IRIS)
    monkeypatch.setattr(Endpoint, "change", change)
    assert query_remote(remote, MET, prefixes=PREFIXES) == before
    push(source.folder, remote, IRIS)
    remote.change(sent[0])  # the store carries out late what the killed push had sent
    assert query_remote(remote, MET, prefixes=PREFIXES) == before
    assert count(remote) == TRIPLES
    note = f"ASK {{ GRAPH <{IRIS.base}{PUSHING}> {{ ?s ?p ?o }} }}"
    assert query_remote(remote, note, prefixes=PREFIXES) == Boolean(False)


@served
def test_a_push_that_another_overtakes_ends_whole(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    push(source.folder, remote, IRIS)
    change, began = Endpoint.change, list[str]()

    def overtaken(self: Endpoint, update: str, *, patient: bool = False) -> None:
        if patient and not began:
            began.append(update)
            push(source.folder, remote, IRIS)  # the other push, whole, between our comparison and our update
        change(self, update, patient=patient)

    monkeypatch.setattr(Endpoint, "change", overtaken)
    said: list[str] = []
    assert push(fewer.folder, remote, IRIS, tell=said.append) == count(remote)
    assert "another push changed the graph meanwhile; comparing again" in said


@served
def test_a_lost_connection_is_asked_after(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    push(source.folder, remote, IRIS)
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    change = Endpoint.change

    def lost(self: Endpoint, update: str, *, patient: bool = False) -> None:
        change(self, update, patient=patient)
        if patient:
            raise NoAnswerError("does not answer: timed out")

    monkeypatch.setattr(Endpoint, "change", lost)
    assert push(fewer.folder, remote, IRIS) == count(remote)

    def never(self: Endpoint, update: str, *, patient: bool = False) -> None:
        if patient:
            raise NoAnswerError("does not answer: timed out")
        change(self, update)

    monkeypatch.setattr(Endpoint, "change", never)
    with pytest.raises(NoAnswerError, match="is not known") as caught:
        push(source.folder, remote, IRIS, patience=5)
    assert "push again" in caught.value.remedy


@served
@pytest.mark.parametrize("status", [504, 502, 0])
def test_a_gateway_that_gives_up_on_the_store_is_outlasted(
    remote: Endpoint, source: ExportSource, tmp_path: Path, status: int
) -> None:
    fewer, said = build_folder(tmp_path / "fewer", claims=CLAIMS[:3]), list[str]()
    with gateway(remote.query.removesuffix("/query"), patience=0.0, status=status) as (address, gave_up):
        there = endpoint(address)
        assert push(source.folder, there, IRIS, tell=said.append) == TRIPLES == count(remote)
        assert push(fewer.folder, there, IRIS, tell=said.append) == count(remote) < TRIPLES
    assert said.count("the connection was lost; asking whether the store took the graph") == len(gave_up) == 2


@served
def test_what_a_killed_push_had_staged_is_dropped_by_the_next(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    push(source.folder, remote, IRIS)
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    change = Endpoint.change

    def killed(self: Endpoint, update: str, *, patient: bool = False) -> None:
        if patient:
            raise KeyboardInterrupt
        change(self, update)

    with monkeypatch.context() as patch:
        patch.setattr(pushing, "AT_ONCE", 10)
        patch.setattr(Endpoint, "change", killed)
        with pytest.raises(KeyboardInterrupt):
            push(fewer.folder, remote, IRIS)
    assert count(remote) > TRIPLES
    assert push(source.folder, remote, IRIS) == TRIPLES == count(remote)


@served
def test_a_push_waits_while_another_one_is_at_work(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer, said = build_folder(tmp_path / "fewer", claims=CLAIMS[:3]), list[str]()
    push(source.folder, remote, IRIS)
    lock, change = f"{IRIS.base}{PUSHING}", Endpoint.change
    note = f'INSERT DATA {{ GRAPH <{lock}> {{ <{IRIS.base}> <{IRIS.prefixes()["gk"]}pushedBy> "another" }} }}'

    def overtaken(self: Endpoint, update: str, *, patient: bool = False) -> None:
        if patient and not said.count("another push is at work; waiting until it is done"):
            change(self, f"DROP SILENT GRAPH <{lock}> ; {note}")
        change(self, update, patient=patient)

    def slept(_: float) -> None:
        change(remote, f"DROP SILENT GRAPH <{lock}>")  # the other push is done

    monkeypatch.setattr(Endpoint, "change", overtaken)
    monkeypatch.setattr(time, "sleep", slept)
    assert push(fewer.folder, remote, IRIS, tell=said.append) == count(remote)
    assert said[-4:-2] == [
        "another push is at work; waiting until it is done",
        "another push changed the graph meanwhile; comparing again",
    ]


@served
def test_a_change_that_the_store_is_still_making_is_waited_for(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer, said = build_folder(tmp_path / "fewer", claims=CLAIMS[:3]), list[str]()
    push(source.folder, remote, IRIS)
    lock, by = f"GRAPH <{IRIS.base}{PUSHING}>", f"<{IRIS.base}> <{IRIS.prefixes()['gk']}pushedBy>"
    remote.change(f'INSERT DATA {{ {lock} {{ {by} "another" , "another is changing" }} }}')

    def slept(_: float) -> None:
        remote.change(f'DELETE DATA {{ {lock} {{ {by} "another is changing" }} }}')

    monkeypatch.setattr(time, "sleep", slept)
    assert push(fewer.folder, remote, IRIS, tell=said.append) == count(remote)
    assert said[0] == "the store is making the change of another push; waiting until it is made"
    assert said[1].startswith("comparing")


@served
def test_a_part_that_brings_no_answer_is_sent_again(
    remote: Endpoint, source: ExportSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: None)
    monkeypatch.setattr(pushing, "AT_ONCE", 10)
    push(source.folder, remote, IRIS)
    fewer = build_folder(tmp_path / "fewer", claims=CLAIMS[:3])
    add, lost = Endpoint.add, list[str]()

    def losing(self: Endpoint, graph: str, ntriples: str) -> None:
        add(self, graph, ntriples)
        if ntriples not in lost:
            lost.append(ntriples)
            raise NoAnswerError("does not answer: reset")

    monkeypatch.setattr(Endpoint, "add", losing)
    assert push(fewer.folder, remote, IRIS) == count(remote)
    assert lost


@served
def test_faults_are_told(remote: Endpoint) -> None:
    with pytest.raises(RemoteError, match="refuses \\(400"):
        query_remote(remote, "SELECT nonsense", prefixes={})
    with pytest.raises(QueryError, match="SERVICE"):
        query_remote(remote, "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", prefixes={})
    cut = query_remote(remote, "SELECT ?x { VALUES ?x { 1 2 3 } }", prefixes={}, row_limit=2)
    assert isinstance(cut, Solutions)
    assert (len(cut.rows), cut.truncated) == (2, True)


def test_nobody_there_is_told() -> None:
    with pytest.raises(RemoteError, match="does not answer") as caught:
        endpoint(f"http://127.0.0.1:{free_port()}", time_limit=2).ask("ASK {}")
    assert caught.value.remedy


class Elsewhere(BaseHTTPRequestHandler):
    """A server that sends everyone elsewhere, or answers with a web page, and remembers who came with what."""

    seen: list[str | None] = []  # noqa: RUF012  # the handler class is made anew by nobody

    def do_POST(self) -> None:
        self.seen.append(self.headers.get("Authorization"))
        self.rfile.read(int(self.headers["Content-Length"]))
        page = self.path == "/page/query"
        self.send_response(200 if page else 302)
        self.send_header("Content-Type", "text/html")
        if not page:
            self.send_header("Location", "http://127.0.0.1:9/stolen")
        self.end_headers()
        self.wfile.write(b"<html>welcome</html>")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        Elsewhere.seen.clear()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_redirects_are_not_followed(elsewhere: str) -> None:
    with pytest.raises(RemoteError, match="points to"):
        endpoint(elsewhere).ask("ASK {}")


def test_a_web_page_is_no_answer(elsewhere: str) -> None:
    with pytest.raises(RemoteError, match="no answer \\(text/html\\)"):
        query_remote(endpoint(f"{elsewhere}/page"), "ASK {}", prefixes={})


@pytest.mark.parametrize(
    ("environment", "header"),
    [({TOKEN: "abc"}, "Bearer abc"), ({USER: "ada", PASSWORD: "secret"}, "Basic YWRhOnNlY3JldA=="), ({}, None)],
)
def test_credentials_come_from_the_environment(
    elsewhere: str, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], header: str | None
) -> None:
    for name in (TOKEN, USER, PASSWORD):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    endpoint(f"{elsewhere}/page").ask("ASK {}")
    assert Elsewhere.seen == [header]


def test_credentials_do_not_travel_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "abc")
    with pytest.raises(RemoteError, match="in the clear"):
        endpoint("http://store.example.org").ask("ASK {}")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x/y", "store.example.org", "http://", "http://me:pw@host/"]
)
def test_only_web_addresses_without_passwords_are_taken(url: str) -> None:
    with pytest.raises(UsageError, match="no address of a store"):
        endpoint(url)


def test_each_kind_of_store_has_its_addresses() -> None:
    assert endpoint("http://h:3030/news/", "fuseki") == Endpoint(
        "http://h:3030/news/query",
        "http://h:3030/news/update",
        "http://h:3030/news/data",
        dataset="http://h:3030/news/data",
    )
    with pytest.raises(UsageError, match="no kind of store"):
        endpoint("http://h", "mongodb")

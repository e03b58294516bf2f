"""Queries that would reach the network, end the process or fill the memory: against a socket that listens."""

from __future__ import annotations

import math
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.errors import GraphkitError, QueryError
from graphkit.graphs import depth, querying
from graphkit.graphs.pushing import query_remote
from graphkit.graphs.querying import query
from graphkit.graphs.remote import endpoint
from graphkit.graphs.results import Boolean, Solutions
from graphkit.graphs.store import GraphStore, memory_store, open_store
from graphkit.graphs.writing import write_graph
from tests.graphs.hand import IRIS, TRIPLES

SERVICES = (
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE<URL>{} }",
    "PREFIX x: <URL> SELECT * { SERVICEx:x { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "PREFIX SERVICE: <URL> SELECT * { SERVICE SERVICE:x { ?s ?p ?o } }",
    "PREFIX sxrvice: <URL> SELECT * { ?s ?p ?o . SERVICEsxrvice:x { ?s ?p ?o } }",
    "PREFIX sxrvicex: <URL> SELECT * { ?s ?p ?o . SERVICEx:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1.SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o.SERVICE<URL>{ ?s ?p ?o } }",
    "SELECT * { #\rSERVICE <URL> { ?s ?p ?o }\n }",
    "SELECT * { # a comment\nSERVICE # another\n<URL>#\r{ ?s ?p ?o } }",
    'SELECT * { ?s ?p (""" a") . SERVICE <URL> { ?s ?p ?o } }',
    "SELECT * { ?s ?p ?o FILTER(?s<?b#x>'''\n) SERVICE <URL> { ?s ?p ?o } #'''\n}",
    "SELECT * { ?s ?p '\\'' . SERVICE <URL> { ?s ?p ?o } . ?s ?p '\\'' }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "ASK { ?s ?p ?o FILTER NOT EXISTS { SERVICE SILENT <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } UNION {} }",
    "SELECT * { ?s ?p ?o MINUS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { GRAPH ?g { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { VALUES ?where { <URL> } SERVICE ?where { ?s ?p ?o } }",
    "SELECT (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) {}",
    "SELECT * { BIND(EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) }",
    "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(EXISTS { SERVICE <URL> { ?s ?p ?o } })",
    "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <URL> { ?s ?p ?o } })",
    "SELECT * { S\\u0045RVICE <URL> { ?s ?p ?o } }",
    "SELECT * { \\U00000053ervice <URL> { ?s ?p ?o } }",
    "LOAD <URL>",
    "INSERT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
)
HARMLESS = (
    'ASK { ?s ?p "the security service" }',
    "ASK { ?s ?p '''SERVICE <http://localhost/> {}''' }",
    "SELECT ?service { ?service a ?Service_2 }",
    "ASK { ?s a <https://example.org/Service> } # SERVICE <x> {}",
    "PREFIX service: <https://example.org/> ASK { service:SERVICE service:is ?x }",
    "ASK { ?s ?p 'dienst'@x-service , _:service }",
    "SELECT * FROM <https://example.org/service> { ?s ?p ?o } LIMIT 1",
    "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?s), 'service', 'i')) }",
)
DEEP = {
    "brackets": "SELECT * { FILTER(" + "(" * 20_000 + "1" + ")" * 20_000 + ") }",
    "open brackets": "SELECT * { FILTER(" + "(" * 40_000,
    "groups": "SELECT * " + "{" * 20_000 + "}" * 20_000,
    "negations": "SELECT (" + "!" * 20_000 + "true AS ?x) {}",
    "calls": "SELECT * { BIND(" + "STR(" * 20_000 + "1" + ")" * 20_000 + " AS ?x) }",
    "conditions": "SELECT * { BIND(" + "IF(true,1," * 10_000 + "1" + ")" * 10_000 + " AS ?x) }",
    "paths": "SELECT * { ?s " + "(" * 20_000 + "a" + ")" * 20_000 + " ?o }",
    "alternatives": "SELECT * { ?s a" + "|a" * 3_000 + " ?o }",
    "sums": "SELECT (1" + "+1" * 3_000 + " AS ?x) {}",
    "binds": "SELECT * { " + "".join(f"BIND(1 AS ?v{n})" for n in range(2_000)) + " }",
    "lists": "ASK { ?s ?p " + "(" * 30_000,
    "nodes": "ASK { ?s ?p " + "[ a " * 15_000,
    "texts": "ASK { FILTER(" + '"' * 50_000,
    "exists": "ASK { ?s ?p ?o" + " FILTER EXISTS { ?s ?p ?o" * 1_500 + "}" * 1_501,
    "too long": "SELECT * { VALUES ?x { " + "<https://example.org/a/b-c> " * 20_000 + "} }",
    "no text": "ASK { ?s ?p '\ud800' }",
    "nul": "ASK { ?s ?p '\0' }\0",
    "nothing": "",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    folder = tmp_path_factory.mktemp("graph")
    write_graph(TRIPLES, folder, prefixes=IRIS.prefixes())
    return open_store(folder / "store")


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.setblocking(False)
        yield listening


def address(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}/"


def was_called(listening: socket.socket) -> bool:
    try:
        listening.accept()[0].close()
    except BlockingIOError:
        return False
    return True


@pytest.mark.parametrize("sparql", SERVICES)
def test_nothing_is_asked_elsewhere(store: GraphStore, listening: socket.socket, sparql: str) -> None:
    with pytest.raises(QueryError):
        query(store, sparql.replace("URL", address(listening)))
    assert not was_called(listening)


@pytest.mark.parametrize("sparql", SERVICES)
def test_nothing_is_asked_elsewhere_by_way_of_a_remote_store(listening: socket.socket, sparql: str) -> None:
    remote = endpoint(address(listening), time_limit=1)
    if sparql.startswith(("LOAD", "INSERT")):
        return  # an update is refused by the address for queries
    with pytest.raises(QueryError, match="SERVICE"):
        query_remote(remote, sparql.replace("URL", "http://127.0.0.1:9/"), prefixes={})
    assert not was_called(listening)


@pytest.mark.slow
def test_nothing_is_asked_elsewhere_from_the_process_of_a_query(store: GraphStore, listening: socket.socket) -> None:
    for sparql in SERVICES[:6]:
        with pytest.raises(QueryError):
            query(store, sparql.replace("URL", address(listening)), time_limit=60)
    assert not was_called(listening)


def test_with_leave_it_is_asked(store: GraphStore, listening: socket.socket) -> None:
    with pytest.raises(QueryError, match="no answer within"):
        query(store, SERVICES[0].replace("URL", address(listening)), time_limit=3, allow_service=True)
    assert was_called(listening)


@pytest.mark.parametrize("sparql", HARMLESS)
def test_the_word_alone_is_no_fault(store: GraphStore, sparql: str) -> None:
    assert isinstance(query(store, sparql), Boolean | Solutions)


@pytest.mark.parametrize("name", DEEP)
def test_no_text_ends_the_process(store: GraphStore, name: str) -> None:
    try:
        query(store, DEEP[name], row_limit=1)
    except GraphkitError as error:
        assert error.reason  # noqa: PT017  # that it can be answered is as good


@pytest.mark.slow
@pytest.mark.parametrize("name", ["brackets", "calls", "no text", "nul", "too long"])
def test_no_text_ends_the_process_of_a_query(store: GraphStore, name: str) -> None:
    try:
        query(store, DEEP[name], row_limit=1, time_limit=60)
    except QueryError as error:
        assert "ended its process" not in error.reason  # noqa: PT017  # as above


def test_an_answer_has_so_many_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(querying, "MOST_CELLS", 9)
    small = memory_store(TRIPLES)
    for sparql in ("SELECT * { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"):
        with pytest.raises(QueryError, match="more than 3 rows"):
            query(small, sparql)
        assert len(getattr(query(small, f"{sparql} LIMIT 3"), "rows", "abc")) == 3
        assert getattr(query(small, sparql, row_limit=2), "truncated", False)


@pytest.mark.slow
def test_memory_that_a_query_wants_ends_with_the_bound(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(querying, "MOST_CELLS", 10**9)
    hungry = "SELECT (GROUP_CONCAT(?x) AS ?all) { " + " ".join(f"?a{n} ?b{n} ?x{n} ." for n in range(9))
    with pytest.raises(QueryError, match=r"no answer within|of memory|ended its process"):
        query(store, hungry + " BIND(CONCAT(STR(?x0), STR(?x1), STR(?x2)) AS ?x) }", time_limit=15)


def test_the_stack_is_measured_by_all_that_nests() -> None:
    assert depth.with_stack_for("ASK {}", lambda: 1) == 1
    with pytest.raises(QueryError, match="60,000"):
        depth.with_stack_for("true" * 60_001, lambda: 1)
    with pytest.raises(ZeroDivisionError):
        depth.with_stack_for("", lambda: 1 // 0)
    assert math.isfinite(depth.MOST_MARKS * depth.STACK_A_MARK)


def test_a_store_in_memory_is_asked_as_safely(listening: socket.socket) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        query(memory_store(TRIPLES), SERVICES[2].replace("URL", address(listening)))
    assert not was_called(listening)


def test_no_file_is_read(store: GraphStore, tmp_path: Path) -> None:
    (tmp_path / "secret.nt").write_text("<a:a> <a:b> 'secret' .\n")
    answer = query(store, "SELECT * FROM <FILE> { ?s ?p ?o }".replace("FILE", (tmp_path / "secret.nt").as_uri()))
    assert "secret" not in repr(answer)

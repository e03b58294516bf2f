"""The server as programs meet it: the protocol by a real client, pages, addresses, limits, and its end."""

from __future__ import annotations

import json
import re
import signal
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from graphkit.server.negotiation import chosen
from tests.pipeline.fakes import FakeReader, story, write_pages
from tests.server.conftest import HOSTILE, Server, make_graph, start

pytestmark = pytest.mark.xdist_group("server")


def fetch(
    server: Server, path: str, accept: str = "", data: bytes | None = None, **headers: str
) -> tuple[int, Message, str]:
    """Ask, and return status, headers and body."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(  # noqa: S310  # our own server's address
        server.address + path, data, {"Accept": accept or "*/*", **named}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310
            return response.status, response.headers, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def ask(server: Server, sparql: str, accept: str = "", **more: str) -> tuple[int, Message, str]:
    return fetch(server, f"/sparql?{urllib.parse.urlencode({'query': sparql, **more})}", accept)


def local(server: Server, iri: str) -> str:
    return "/" + iri.removeprefix(Graph(server.folder).iris.base)


def test_a_real_client_asks_over_the_protocol(server: Server) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{server.address}/sparql"))
    rows = graph.query("SELECT ?n { ?p a gk:Person ; skos:prefLabel ?n } ORDER BY ?n")
    assert [str(row[0]) for row in rows if isinstance(row, rdflib.query.ResultRow)] == [
        "Ada Byron",
        "Mary Lamb",
        "Tom Paine",
    ]
    posting = rdflib.Graph(SPARQLStore(f"{server.address}/sparql", method="POST"))
    assert bool(posting.query("ASK { ?s gk:metWith ?o }"))


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/tab-separated-values", "text/tab-separated-values"),
    ],
)
def test_an_answer_comes_in_the_form_that_is_liked(server: Server, accept: str, media: str) -> None:
    status, headers, body = ask(server, "SELECT ?n { ?p a gk:Person ; skos:prefLabel ?n }", accept)
    assert (status, headers.get_content_type()) == (200, media)
    form = {"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML}.get(
        media.rpartition("+")[2], ox.QueryResultsFormat.TSV
    )
    solutions = ox.parse_query_results(body, form)
    assert isinstance(solutions, ox.QuerySolutions)
    assert len(list(solutions)) == 3


@pytest.mark.parametrize("kind", ["application/sparql-query", "application/x-www-form-urlencoded"])
def test_a_query_may_be_posted(server: Server, kind: str) -> None:
    sparql = "ASK { ?s gk:metWith ?o }"
    data = sparql if kind.endswith("query") else urllib.parse.urlencode({"query": sparql})
    status, _, body = fetch(server, "/sparql", data=data.encode(), Content_Type=kind)
    assert (status, json.loads(body)["boolean"]) == (200, True)


def test_the_graphs_that_are_named_are_asked_and_no_others(server: Server) -> None:
    graphs = Graph(server.folder).iris.graphs
    asked = "ASK { ?s gk:metWith ?o }"
    assert json.loads(ask(server, asked, **{"default-graph-uri": graphs.asserted})[2])["boolean"] is True
    assert json.loads(ask(server, asked, **{"default-graph-uri": graphs.things})[2])["boolean"] is False


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sparql", 400),
        ("/sparql?query=SELECT", 400),
        ("/sparql?query=ASK%20{}&query=ASK%20{}", 400),
        ("/sparql?update=CLEAR%20ALL", 403),
        ("/sparql?query=INSERT%20DATA%20{%20<a:a>%20<a:a>%20<a:a>%20}", 400),
        ("/sparql?query=SELECT%20*%20{%20SERVICE%20<http://127.0.0.1:1/>%20{%20?s%20?p%20?o%20}%20}", 400),
        ("/sparql?query=SELECT%20(COUNT(*)%20AS%20?n)%20{?a%20?b%20?c.?d%20?e%20?f.?g%20?h%20?i.?j%20?k%20?l}", 503),
        ("/entity/nobody", 404),
        ("/%3Cscript%3E", 404),
        ("/-/articles?page=99999999999999999999", 200),
    ],
)
def test_what_cannot_be_answered_is_refused_by_its_status(server: Server, path: str, status: int) -> None:
    assert fetch(server, path)[0] == status


def test_updates_and_other_kinds_of_bodies_are_refused(server: Server) -> None:
    assert fetch(server, "/sparql", data=b"CLEAR ALL", Content_Type="application/sparql-update")[0] == 403
    assert fetch(server, "/sparql", data=b"{}", Content_Type="application/json")[0] == 415
    assert fetch(server, "/sparql", data=b" " * 1_000_001, Content_Type="application/sparql-query")[0] == 413
    assert fetch(server, "/-/articles", data=b"x")[0] == 405


def test_more_rows_than_the_limit_are_cut_and_that_is_said(server: Server) -> None:
    _, headers, body = ask(server, "SELECT * { ?s ?p ?o }", "text/csv")
    assert headers["X-Graphkit-Truncated"] == "true"
    assert len(body.splitlines()) == 51


def test_another_site_cannot_lead_a_browser_here(server: Server) -> None:
    assert fetch(server, "/", Host="evil.example")[0] == 400


@pytest.mark.parametrize("path", ["/", "/-/articles", "/-/query", "/sparql?query=ASK%20{}", "/entity/nobody"])
def test_every_answer_has_safe_headers(server: Server, path: str) -> None:
    headers = fetch(server, path)[1]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"] is None


def test_what_the_graph_names_is_had_at_its_address_as_html_and_rdf(server: Server) -> None:
    graph = Graph(server.folder)
    ada = next(entity for entity in graph.entities() if entity.name == "Ada Byron")
    claim = next(claim for claim in graph.claims() if claim.document == "tom.txt")
    article = next(iter(graph.articles()))
    for iri, shown in ((ada.id, "Ties"), (claim.id, "How it was read"), (article.id, "claims</h2>")):
        status, headers, body = fetch(server, local(server, iri), "text/html")
        assert (status, headers.get_content_type(), headers["Vary"]) == (200, "text/html", "Accept")
        assert shown in body
        for media in ("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"):
            status, headers, body = fetch(server, local(server, iri), media)
            assert (status, headers.get_content_type()) == (200, media)
            read = rdflib.Graph().parse(data=body, format=media)
            assert (rdflib.URIRef(iri), rdflib.RDF.type, None) in read
    assert fetch(server, local(server, claim.same_event), "text/html")[0] == 200
    assert fetch(server, local(server, ada.id), "image/png")[0] == 406


def test_the_terms_of_the_graph_have_a_page_to_whose_anchors_links_lead(server: Server) -> None:
    body = fetch(server, "/-/vocabulary", "text/html")[2]
    anchors = re.findall(r'<section id="([^"]+)"', body)
    assert {"metWith", "Meeting", "participant", "Claim", "factuality"} <= set(anchors)
    assert len(anchors) == len(set(anchors))
    assert "Two or more parties meet" in body
    asked = urllib.parse.urlencode({"query": "SELECT ?p { ?c a gk:Claim ; ?p ?o }"})
    table = fetch(server, f"/-/query?{asked}", "text/html")[2]
    for page in (body, table):
        linked = set(re.findall(r'href="/-/vocabulary#([^"]+)"', page))
        assert linked
        assert linked <= set(anchors)


def test_words_are_found_in_sentences_and_names_and_operators_are_words(server: Server) -> None:
    body = fetch(server, "/-/search?q=ada%20byr", "text/html")[2]
    assert "<h2>Names</h2>" in body
    assert body.count('class="card"') == 2
    for odd in ('"', "NEAR(", "a* OR", "-", "id:claim", "%00"):
        assert fetch(server, f"/-/search?q={urllib.parse.quote(odd)}")[0] == 200


def test_no_page_runs_what_an_article_says(server: Server) -> None:
    article = next(a for a in Graph(server.folder).articles() if HOSTILE in a.text)
    body = fetch(server, local(server, article.id), "text/html")[2]
    assert "<script" not in body
    assert "&lt;script&gt;" in body


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Server]:
    running = start(make_graph(tmp_path))
    yield running
    running.process.kill()


def test_ctrl_c_ends_it_in_order_and_a_new_graph_is_taken_up(another: Server, tmp_path: Path) -> None:
    assert "Zoe Quick" not in fetch(another, "/-/entities")[2]
    pages = write_pages(tmp_path / "more", {"zoe.txt": story("Zoe Quick met Ada Byron.")})
    build(pages, another.folder, reader=FakeReader())
    assert "Zoe Quick" in fetch(another, "/-/entities")[2]
    another.process.send_signal(signal.SIGINT)
    assert another.process.wait(timeout=30) == 0
    assert another.process.stderr is not None
    assert another.process.stderr.read() == "ended\n"


def test_a_port_that_is_taken_is_told(server: Server) -> None:
    import subprocess
    import sys

    port = server.address.rpartition(":")[2]
    command = [sys.executable, "-m", "graphkit", "serve", str(server.folder), "--port", port]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert "name another --port" in ended.stderr


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("", "a/x"),
        ("*/*", "a/x"),
        ("b/y", "b/y"),
        ("a/*;q=0.2, b/y;q=0.3", "b/y"),
        ("a/x;q=0, */*;q=0.1", "b/y"),
        ("c/z", None),
        ("b/y;q=nonsense", None),
    ],
)
def test_the_form_that_is_liked_best_is_chosen(accept: str, wanted: str | None) -> None:
    assert chosen(accept, ("a/x", "b/y")) == wanted

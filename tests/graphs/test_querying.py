"""Queries answer with plain records, keep to their limits, and reach neither the network nor the store's content."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError, QueryError
from graphkit.graphs.querying import query
from graphkit.graphs.results import Boolean, Solutions, Term, Triples
from graphkit.graphs.store import GraphStore, memory_store, open_store
from graphkit.graphs.writing import write_graph
from tests.graphs.hand import IRIS, TRIPLES

NAMES = "SELECT ?name ?other WHERE { ?one skos:prefLabel ?name OPTIONAL { ?one gk:nothing ?other } } ORDER BY ?name"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> GraphStore:
    folder = tmp_path_factory.mktemp("graph")
    write_graph(TRIPLES, folder, prefixes=IRIS.prefixes())
    return open_store(folder / "store")


@pytest.mark.parametrize("time_limit", [None, 20.0])
def test_select_gives_rows_whether_in_this_process_or_another(store: GraphStore, time_limit: float | None) -> None:
    answer = query(store, NAMES, time_limit=time_limit)
    assert answer == Solutions(
        ("name", "other"),
        ((Term("literal", "Ada Roe"), None), (Term("literal", 'Bo "Tie" \x01\nNext line .'), None)),
    )


@pytest.mark.parametrize(
    ("sparql", "columns"),
    [
        ("SELECT * { ?who a gk:Person ; skos:prefLabel ?label ; skos:altLabel ?also }", ("who", "label", "also")),
        ("select  distinct* { ?z ?y ?x } LIMIT 1", ("z", "y", "x")),
        ("# SELECT * { ?b ?a }\nSELECT * { ?z a ?kind . FILTER('?a' != '#') BIND(1 AS ?a) }", ("z", "kind", "a")),
        ("SELECT ?y ?x { SELECT * { ?x ?p ?y } }", ("y", "x")),
        ("SELECT * { { SELECT ?s { ?s a ?hidden } } ?s ?r $o }", ("s", "r", "o")),
    ],
)
def test_columns_stand_in_the_order_of_the_query(store: GraphStore, sparql: str, columns: tuple[str, ...]) -> None:
    answer = query(store, sparql)
    assert isinstance(answer, Solutions)
    assert answer.columns == columns
    assert all(len(row) == len(columns) for row in answer.rows)


def test_values_stay_with_their_columns(store: GraphStore) -> None:
    answer = query(store, "SELECT * { VALUES (?z ?a) { (1 2) } }")
    assert isinstance(answer, Solutions)
    assert [[str(term) for term in row] for row in answer.rows] == [["1", "2"]]


@pytest.mark.parametrize("time_limit", [None, 20.0])
def test_ask_and_construct(store: GraphStore, time_limit: float | None) -> None:
    assert query(store, "ASK { ?a gk:metWith ?b }", time_limit=time_limit) == Boolean(True)
    made = query(store, "CONSTRUCT { ?a gk:knows ?b } WHERE { ?a gk:metWith ?b }", time_limit=time_limit)
    assert isinstance(made, Triples)
    assert [(s.subject.value[-3:], s.object.value[-3:]) for s in made.statements] == [("ada", "/bo"), ("/bo", "ada")]


def test_datatypes_and_languages_come_back(store: GraphStore) -> None:
    answer = query(store, 'SELECT (2 AS ?n) ("x"@en AS ?t) (gk:Person AS ?i) {}')
    assert isinstance(answer, Solutions)
    number, tagged, iri = answer.rows[0]
    assert number == Term("literal", "2", datatype=IRIS.prefixes()["xsd"] + "integer")
    assert tagged == Term("literal", "x", language="en")
    assert iri == Term("uri", IRIS.prefixes()["gk"] + "Person")


def test_more_rows_than_the_limit_are_cut_and_it_is_said(store: GraphStore) -> None:
    cut = query(store, NAMES, row_limit=1)
    whole = query(store, NAMES, row_limit=2)
    assert isinstance(cut, Solutions)
    assert isinstance(whole, Solutions)
    assert (len(cut.rows), cut.truncated) == (1, True)
    assert (len(whole.rows), whole.truncated) == (2, False)


def test_a_fault_in_the_query_is_named_with_its_place(store: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"line 2, column \d+, near '\?a gk:metWith WHERE'"):
        query(store, "SELECT ?a {\n ?a gk:metWith WHERE }".replace(" }", ""))


@pytest.mark.parametrize("time_limit", [None, 20.0])
def test_updates_are_no_queries(store: GraphStore, time_limit: float | None) -> None:
    for update in ("INSERT DATA { gk:a gk:b gk:c }", "LOAD <http://localhost/x>", "CLEAR ALL"):
        with pytest.raises(QueryError, match="cannot be read"):
            query(store, update, time_limit=time_limit)
    assert len(store) == len(TRIPLES)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o OPTIONAL { service silent ?s { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } } } }",
        "SELECT * { ?s ?p ?o FILTER(?s<?b#x>'''\n) SERVICE <http://localhost/> {?s ?p ?o} #'''\n}",
        "ASK { FILTER EXISTS { SERVICE gk:x { ?s ?p ?o } } }",
    ],
)
def test_no_query_reaches_another_endpoint_unless_allowed(store: GraphStore, sparql: str) -> None:
    with pytest.raises(QueryError, match="SERVICE asks another endpoint"):
        query(store, sparql)


def test_the_word_service_may_stand_in_text(store: GraphStore) -> None:
    assert query(store, 'ASK { ?s ?p "the security service" }') == Boolean(False)


def test_a_query_that_takes_too_long_is_ended(store: GraphStore) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(12)) + " }"
    with pytest.raises(QueryError, match="no answer within 1 s"):
        query(store, endless, time_limit=1)


def test_the_query_process_takes_no_module_from_the_working_directory(
    store: GraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a page that came with a module')")
    monkeypatch.chdir(tmp_path)
    assert query(store, "ASK {}", time_limit=20) == Boolean(True)


def test_a_time_limit_needs_a_store_on_disk() -> None:
    with pytest.raises(QueryError, match="store on disk"):
        query(memory_store(TRIPLES), "ASK { ?s ?p ?o }", time_limit=1)


def test_no_store_is_reported_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError, match="no triple store"):
        open_store(tmp_path / "store")
    assert not (tmp_path / "store").exists()


def test_a_damaged_store_is_reported(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000001\n")
    with pytest.raises(GraphFolderError, match="cannot be opened"):
        open_store(tmp_path)


def test_a_damaged_store_is_named_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("junk")
    with pytest.raises(GraphFolderError, match="cannot be opened") as caught:
        open_store(tmp_path)
    assert "build" in caught.value.remedy

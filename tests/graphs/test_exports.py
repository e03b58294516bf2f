"""Every export is read back by a library other than the one that wrote it, and is the same on every run."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib

from graphkit.errors import GraphFolderError, UsageError
from graphkit.graphs.exports import FORMATS, ExportSource, export
from graphkit.graphs.folder import prepare_folder, write_records
from graphkit.graphs.writing import write_graph
from graphkit.model import EntityRecord
from graphkit.ontology.frame_files import load_frames
from tests.graphs.golden import ADA, ARTICLES, BO, CLAIMS, EDGES, ENTITIES, IRIS, MENTIONS, golden_triples

HOSTILE = EntityRecord(IRIS.entity("person/hostile"), '=cmd|"x"\x00\n<b>\u2028', "Person", ("a;b", "@x"), mentions=1)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    folder = prepare_folder(tmp_path_factory.mktemp("graph"))
    write_graph(golden_triples(), folder.path, prefixes=IRIS.prefixes())
    write_records(folder.path / "articles.jsonl", ARTICLES)
    write_records(folder.path / "entities.jsonl", (*ENTITIES, HOSTILE))
    write_records(folder.path / "mentions.jsonl", MENTIONS)
    write_records(folder.path / "events.jsonl", CLAIMS)
    return ExportSource(folder, EDGES, load_frames(), IRIS.prefixes())


def exported(source: ExportSource, form: str) -> bytes:
    out = io.BytesIO()
    export(source, form, out)
    return out.getvalue()


def rows(text: str) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if form.stream])
def test_the_same_graph_gives_the_same_bytes(source: ExportSource, form: str) -> None:
    assert exported(source, form) == exported(source, form) != b""


@pytest.mark.parametrize(("form", "rdflib_name"), [("turtle", "turtle"), ("ntriples", "nt")])
def test_rdflib_reads_as_many_triples_as_were_written(source: ExportSource, form: str, rdflib_name: str) -> None:
    read = rdflib.Graph().parse(data=exported(source, form), format=rdflib_name)
    assert len(read) == len({(t.subject, t.predicate, t.object) for t in golden_triples()})


@pytest.mark.parametrize(("form", "rdflib_name"), [("trig", "trig"), ("nquads", "nquads"), ("jsonld", "json-ld")])
def test_rdflib_reads_the_named_graphs(source: ExportSource, form: str, rdflib_name: str) -> None:
    read = rdflib.Dataset()
    read.parse(data=exported(source, form), format=rdflib_name)
    names = {str(graph.identifier) for graph in read.graphs() if len(graph)}
    assert names == {t.graph for t in golden_triples()}
    assert len(read) == len({(t.subject, t.predicate, t.object) for t in golden_triples()})


def test_rdf_12_says_of_each_edge_node_which_edge_it_is(source: ExportSource) -> None:
    quads = list(ox.parse(exported(source, "turtle12"), format=ox.RdfFormat.TURTLE))
    reified = {quad.object for quad in quads if isinstance(quad.object, ox.Triple)}
    met = ox.NamedNode(IRIS.prefixes()["gk"] + "metWith")
    assert ox.Triple(ox.NamedNode(ADA.id), met, ox.NamedNode(BO.id)) in reified
    assert len(reified) == len([edge for edge in EDGES if edge.object])


def test_networkx_reads_graphml_and_gexf_back(source: ExportSource) -> None:
    graphml = nx.read_graphml(io.BytesIO(exported(source, "graphml")), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(exported(source, "gexf")))
    for network in (graphml, gexf):
        assert set(network) == {entity.id for entity in (*ENTITIES, HOSTILE)}
        assert network.number_of_edges() == len(EDGES)
        assert network.nodes[HOSTILE.id]["name"].startswith('=cmd|"x"\ufffd')
    (met,) = graphml.get_edge_data(ADA.id, BO.id).values()
    assert (met["relation"], met["reports"], met["first"]) == ("met-with", 3, "2024-03-01")
    assert b"lastmodified" not in exported(source, "gexf")


def test_csv_is_three_tables_that_no_spreadsheet_runs(source: ExportSource, tmp_path: Path) -> None:
    export(source, "csv", tmp_path / "tables")
    nodes, edges, claims = (
        list(rows((tmp_path / "tables" / f"{name}.csv").read_text(encoding="utf-8")))
        for name in ("nodes", "edges", "claims")
    )
    assert [len(table) for table in (nodes, edges, claims)] == [
        len(ENTITIES) + 1,
        len([edge for edge in EDGES if edge.object]),
        len(CLAIMS),
    ]
    assert nodes[-1]["name"].startswith("'=cmd")
    assert next(row for row in nodes if row["id"] == ADA.id)["country"] == "ZAF"
    assert all(
        not cell.startswith(("=", "+", "-", "@"))
        for table in (nodes, edges, claims)
        for row in table
        for cell in row.values()
    )


def test_csv_to_one_file_is_the_edges(source: ExportSource, tmp_path: Path) -> None:
    export(source, "csv", tmp_path / "edges.csv")
    (met, *_) = [row for row in rows((tmp_path / "edges.csv").read_text()) if row["relation"] == "met-with"]
    assert (met["source_name"], met["target_name"], met["independent_sources"]) == ("Ada Roe", "Bo Lind", "2")
    assert met["sentence"].endswith("on Friday.")


def test_neo4j_gets_the_headers_of_its_import(source: ExportSource, tmp_path: Path) -> None:
    export(source, "neo4j-csv", tmp_path)
    nodes = list(rows((tmp_path / "nodes.csv").read_text(encoding="utf-8")))
    links = list(rows((tmp_path / "relationships.csv").read_text(encoding="utf-8")))
    assert {":START_ID", ":END_ID", ":TYPE"} <= set(links[0])
    assert {link[":TYPE"] for link in links} == {"MET_WITH", "ATTACKED", "SUPPLIED", "PROPOSED"}
    assert {link[end] for link in links for end in (":START_ID", ":END_ID")} <= {node["id:ID"] for node in nodes}
    assert nodes[-1]["aliases:string[]"] == "a,b;@x"
    assert not any("\n" in cell for row in (*nodes, *links) for cell in row.values())


def test_plover_has_actors_with_countries_and_provenance(source: ExportSource) -> None:
    events = [json.loads(line) for line in exported(source, "plover").splitlines()]
    assert len(events) == len(CLAIMS)
    met = next(event for event in events if event["document"] == "north.txt" and event["event_mode"])
    assert (met["event_type"], met["date"], met["publisher"]) == ("CONSULT", "2024-03-01", "Northern Post")
    assert [actor["name"] for actor in met["source"]] == ["Ada Roe"]
    assert [actor["name"] for actor in met["target"]] == ["Bo Lind"]
    assert met["source"][0]["country"] == "ZAF"
    shipped = next(event for event in events if event["event_type"] == "AID" and event["quantities"])
    assert [shipped[end][0]["country"] for end in ("source", "target")] == ["ZAF", "ZB"]
    denied = [event for event in events if event["factuality"] == "negated"]
    assert len(denied) == 4


def test_a_file_is_replaced_whole_or_not_at_all(source: ExportSource, tmp_path: Path) -> None:
    target = tmp_path / "graph.nt"
    target.write_text("before")
    broken = ExportSource(prepare_folder(tmp_path / "empty"), EDGES)
    with pytest.raises(GraphFolderError, match="cannot be read"):
        export(broken, "ntriples", target)
    assert target.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "graph.nt"]
    export(source, "ntriples", target)
    assert target.read_bytes() == exported(source, "ntriples")


def test_what_cannot_be_exported_is_said(source: ExportSource, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no format 'xlsx'"):
        exported(source, "xlsx")
    with pytest.raises(UsageError, match="several files"):
        exported(source, "neo4j-csv")
    with pytest.raises(GraphFolderError, match="cannot be written"):
        export(source, "turtle", tmp_path / "nowhere" / "graph.ttl")
    with pytest.raises(GraphFolderError, match="this is a folder"):
        export(source, "turtle", tmp_path)


def test_every_format_says_what_it_is() -> None:
    assert all(form.description.endswith(".") for form in FORMATS.values())

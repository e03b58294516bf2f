"""Every export is read back by a library other than the one that wrote it, and is the same on every run."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import pytest
import rdflib
from lxml import etree

from graphkit.errors import GraphFolderError, UsageError
from graphkit.graphs.exports import FORMATS, ExportSource, export
from graphkit.graphs.folder import prepare_folder, write_records
from graphkit.graphs.writing import write_graph
from graphkit.model import EntityRecord
from graphkit.ontology.frame_files import load_frames
from tests.graphs.golden import ADA, ARTICLES, BO, CLAIMS, EDGES, ENTITIES, IRIS, MENTIONS, PORT, golden_triples

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


@pytest.mark.parametrize(("form", "rdflib_name"), [("turtle", "turtle"), ("ntriples", "nt"), ("rdfxml", "xml")])
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


def test_each_attribute_of_a_network_is_one_column_of_one_kind(source: ExportSource) -> None:
    keys = re.findall(rb'<key id="[^"]+" for="([^"]+)" attr.name="([^"]+)"', exported(source, "graphml"))
    assert len(keys) == len(set(keys)) > 10
    for part in re.findall(rb"<attributes .*?</attributes>", exported(source, "gexf"), re.DOTALL):
        titles = re.findall(rb'<attribute [^>]*title="([^"]+)"', part)
        assert len(titles) == len(set(titles)) > 0


def test_networkx_reads_graphml_and_gexf_back(source: ExportSource) -> None:
    graphml = nx.read_graphml(io.BytesIO(exported(source, "graphml")), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(exported(source, "gexf")))
    for network in (graphml, gexf):
        assert set(network) == {entity.id for entity in (*ENTITIES, HOSTILE)}
        assert network.number_of_edges() == len(EDGES)
        assert network.nodes[HOSTILE.id]["name"].startswith('=cmd|"x"\ufffd')
        assert network.nodes[PORT.id]["lat"] == PORT.lat
        assert "lat" not in network.nodes[HOSTILE.id]
    (met,) = graphml.get_edge_data(ADA.id, BO.id).values()
    assert (met["relation"], met["reports"], met["first"]) == ("met-with", 3, "2024-03-01")
    assert b"lastmodified" not in exported(source, "gexf")


def test_graphml_has_each_attribute_once_and_of_one_type(source: ExportSource) -> None:
    root = etree.fromstring(exported(source, "graphml"))
    keys = [(key.get("for"), key.get("attr.name")) for key in root.iter("{*}key")]
    assert len(keys) == len(set(keys))  # igraph refuses a file with the same name twice


def test_pandas_reads_every_table_with_its_numbers(source: ExportSource, tmp_path: Path) -> None:
    export(source, "csv", tmp_path / "tables")
    export(source, "neo4j-csv", tmp_path / "neo4j")
    read = {path.stem: pd.read_csv(path) for path in sorted(tmp_path.glob("*/*.csv"))}
    assert all(len(table) for table in read.values())
    assert read["nodes"]["lat"].dtype == float
    assert read["edges"]["independent_sources"].dtype == int


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
        not cell.startswith(("=", "+", "-", "@")) or re.fullmatch(r"-[0-9.]+", cell)
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
    names = ("entities", "parties", "events", "claims", "articles", "relationships", "links")
    tables = {name: list(rows((tmp_path / f"{name}.csv").read_text(encoding="utf-8"))) for name in names}
    edges, links = tables["relationships"], tables["links"]
    assert {":START_ID", ":END_ID", ":TYPE"} <= set(edges[0])
    assert {edge[":TYPE"] for edge in edges} == {"MET_WITH", "ATTACKED", "SUPPLIED", "PROPOSED"}
    assert {"ABOUT", "STANDS_IN", "SAID_BY", "HAS_ATTACKER", "HAS_PARTICIPANT"} <= {link[":TYPE"] for link in links}
    known = [row["id:ID"] for name in names[:5] for row in tables[name]]
    assert len(known) == len(set(known))
    assert {link[end] for link in (*edges, *links) for end in (":START_ID", ":END_ID")} <= set(known)
    assert tables["entities"][-1]["aliases:string[]"] == "a,b;@x"
    assert {claim["factuality"] for claim in tables["claims"]} >= {"actual", "planned", "negated"}
    assert not any("\n" in cell for table in tables.values() for row in table for cell in row.values())


def plover(source: ExportSource) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(source, "plover").splitlines()]


def test_plover_has_the_fields_of_its_manual_with_countries_and_provenance(source: ExportSource) -> None:
    events = plover(source)
    assert len(events) == len(CLAIMS)
    needed = {"id", "date", "actor", "recipient", "event", "mode", "context", "quad_code"}
    assert all(needed <= event.keys() for event in events)
    met = next(e for e in events if (e["document"], e["trigger"]) == ("north.txt", "met") and e["start"] == 0)
    assert (met["date"], met["date_origin"], met["quad_code"]) == ("2024-03-01", "text", 1)
    assert [actor["name"] for actor in met["actor"]] == ["Ada Roe"]
    assert [actor["name"] for actor in met["recipient"]] == ["Bo Lind"]
    assert met["location"][0]["latitude"] == PORT.lat
    shipped = next(event for event in events if event["event"] == "AID" and event["quantities"])
    assert [shipped[end][0]["country"] for end in ("actor", "recipient")] == ["ZAF", "ZB"]
    assert shipped["actor"][0]["sector"] == ["GOV"]


def test_plover_codes_what_did_not_happen_by_its_manual(source: ExportSource) -> None:
    events = plover(source)
    planned = next(event for event in events if event["factuality"] == "planned")
    assert (planned["event"], planned["quad_code"], planned["context"]) == ("AGREE", 1, ["hypothetical"])
    offered = next(event for event in events if event["trigger"] == "offered")
    asked = next(event for event in events if event["trigger"] == "proposed")
    assert (offered["event"], offered["quad_code"], asked["event"], asked["quad_code"]) == ("AGREE", 1, "REQUEST", 3)
    strike = next(event for event in events if event["event"] == "ASSAULT" and event["factuality"] == "actual")
    assert (strike["mode"], strike["quad_code"]) == ("heavy-weapons", 4)
    undated = next(event for event in events if event["document"] == "undated.txt")
    assert (undated["date"], undated["date_origin"]) == (None, None)
    denied = next(event for event in events if event["document"] == "south.txt" and event["factuality"] == "negated")
    assert (denied["date"], denied["date_origin"]) == ("2024-03-03", "publication")


def test_jsonld_is_compact_and_says_the_same(source: ExportSource) -> None:
    written = exported(source, "jsonld")
    data = json.loads(written)
    assert set(data) == {"@context", "@graph"}
    claim = next(node for graph in data["@graph"] for node in graph["@graph"] if node["@id"].startswith("cl:"))
    assert isinstance(claim["gk:about"], str)
    assert isinstance(claim["gk:confidence"], str)
    expanded = ox.serialize(
        ox.parse(exported(source, "nquads"), format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.JSON_LD
    )
    assert expanded is not None
    assert len(written) < len(expanded) * 0.7
    here = {str(quad) for quad in ox.parse(written, format=ox.RdfFormat.JSON_LD)}
    assert here == {str(quad) for quad in ox.parse(exported(source, "nquads"), format=ox.RdfFormat.N_QUADS)}


def test_networks_have_unique_keys_and_gexf_has_days(source: ExportSource) -> None:
    keys = re.findall(rb'<key id="([^"]+)"', exported(source, "graphml"))
    assert len(keys) == len(set(keys)) > 10
    assert b'start="2024-03-01"' in exported(source, "gexf")


def test_an_ro_crate_describes_the_folder(source: ExportSource, tmp_path: Path) -> None:
    export(source, "ro-crate", tmp_path)
    crate = json.loads((tmp_path / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    nodes = {node["@id"]: node for node in crate["@graph"]}
    assert nodes["./"]["name"] == f"What {len(ARTICLES)} articles report"
    assert {part["@id"] for part in nodes["./"]["hasPart"]} >= {"graph.ttl", "events.jsonl"}
    assert nodes["graph.ttl"]["encodingFormat"] == "text/turtle"
    assert "datePublished" not in nodes["./"]


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

"""The store seen through rdflib."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from graphkit.errors import GraphFolderError
from graphkit.graphs.linked import rdflib_dataset
from tests.graphs.folders import build_folder
from tests.graphs.golden import ADA, BO, IRIS, golden_triples


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> rdflib.Dataset:
    return rdflib_dataset(build_folder(tmp_path_factory.mktemp("graph")).folder.store)


def test_rdflib_sees_every_triple_and_every_named_graph(dataset: rdflib.Dataset) -> None:
    assert len(list(dataset.triples((None, None, None)))) == len(
        {(t.subject, t.predicate, t.object) for t in golden_triples()}
    )
    names = {str(graph.identifier) for graph in dataset.graphs() if len(graph)}
    assert names == {t.graph for t in golden_triples()}
    asserted = dataset.get_context(rdflib.URIRef(IRIS.graphs.asserted))
    met = rdflib.URIRef(IRIS.prefixes()["gk"] + "metWith")
    assert (rdflib.URIRef(ADA.id), met, rdflib.URIRef(BO.id)) in asserted


def test_rdflib_asks_in_sparql_with_our_prefixes(dataset: rdflib.Dataset) -> None:
    rows = list(dataset.query("SELECT ?name WHERE { person:ada-roe gk:metWith/skos:prefLabel ?name }"))
    assert [str(row[0]) for row in rows] == ["Bo Lind"]  # type: ignore[index]


def test_the_view_cannot_be_written_to(dataset: rdflib.Dataset) -> None:
    with pytest.raises(RuntimeError, match="read-write"):
        dataset.add((rdflib.URIRef("urn:a"), rdflib.URIRef("urn:b"), rdflib.URIRef("urn:c")))


def test_no_store_no_view(tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError):
        rdflib_dataset(tmp_path)

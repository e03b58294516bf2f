"""A graph says what it is: title, licence, counts, versions, sources; and what was supplied, coarsely."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

from graphkit.model import ClaimHour, DatasetInfo
from graphkit.ontology import load_frames
from graphkit.ontology.items import item_kind
from graphkit.ontology.vocabulary import prefixes
from graphkit.triples import describe_run, lower
from graphkit.triples.amounts import stated_bounds
from tests.triples.reading import as_graph
from tests.triples.stories import ADA, BO, IRIS, RIVERIA, article, claim, entity, group

FRAMES = load_frames()
GK, DCT, VOID, SCHEMA = (Namespace(prefixes()[prefix]) for prefix in ("gk", "dct", "void", "schema"))
LANTERN = article("lantern.txt", "The Lantern", published="2031-03-01")
RUN = describe_run((LANTERN,), FRAMES, IRIS, version="1")
MET = claim("met-with", {"participant": (ADA, BO)})
DATASET = URIRef(IRIS.base)


def described(info: DatasetInfo = DatasetInfo()) -> Graph:  # noqa: B008  # frozen
    people = [entity(person) for person in (ADA, BO, RIVERIA)]
    return as_graph(lower((LANTERN,), people, (MET,), FRAMES, run=RUN, dataset=info))


def test_a_graph_says_what_it_is_and_counts_what_it_has() -> None:
    graph = described()
    assert {str(kind).rpartition("#")[2].rpartition("/")[2] for kind in graph.objects(DATASET, RDF.type)} == {
        "Dataset",
        "Ontology",
    }
    counts = {
        graph.value(part, VOID["class"]): graph.value(part, VOID.entities)
        for part in graph.objects(DATASET, VOID.classPartition)
    }
    assert {kind: int(str(count)) for kind, count in counts.items()} == {
        kind: len(set(graph.subjects(RDF.type, kind)))
        for kind in (GK.Article, GK.Claim, GK.Conflict, GK.Edge, GK.Entity, GK.Event)
    }
    assert counts[GK.Edge] == Literal(1)
    assert [str(source) for source in graph.objects(DATASET, DCT.source)] == [IRIS.source("The Lantern")]
    assert len(list(graph.objects(DATASET, VOID.subset))) == 5


def test_a_licence_and_a_day_are_there_only_where_the_user_says_so() -> None:
    assert not list(described().objects(DATASET, DCT.issued))
    said = described(DatasetInfo("Ferries", "All of them.", "https://example.org/free", "A paper", "2031-02"))
    assert said.value(DATASET, DCT.title) == Literal("Ferries")
    assert said.value(DATASET, DCT.license) == URIRef("https://example.org/free")
    assert said.value(DATASET, DCT.publisher) == Literal("A paper")
    assert said.value(DATASET, DCT.issued) == Literal("2031-02", datatype=XSD.gYearMonth)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("two field hospitals", "medicine"),
        ("grain ships", "food"),
        ("gas for grain", "energy"),
        ("$2 billion in loans", "money"),
        ("a list of prisoners", "information"),
        ("weapons worth $3 million", "arms"),
        ("fighter jets", "arms"),
        ("10,000 troops", "people"),
        ("tents and blankets", "other"),
        ("", "other"),
    ],
)
def test_what_is_supplied_has_a_coarse_kind(phrase: str, kind: str) -> None:
    assert item_kind(phrase) == kind


def test_claim_and_event_have_the_kind_of_their_item() -> None:
    told = claim("supplied", {"supplier": (RIVERIA,), "recipient": (ADA,), "item": (group("ferries"),)})
    graph = as_graph(lower((LANTERN,), (), (told,), FRAMES, run=RUN))
    assert set(graph.subjects(GK.kindOfItem, GK.OtherItem)) == {URIRef(told.id), URIRef(told.same_event)}


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("23", (23, 23)),
        ("at least 20", (20, None)),
        ("more than 40", (40, None)),
        ("up to 20", (None, 20)),
        ("nearly 50", (None, 50)),
        ("20 to 30", (20, 30)),
        ("half a dozen", (6, 6)),
        ("about 30", (None, None)),
        ("dozens", (None, None)),
        ("none", (0, 0)),
        ("no words of number", (None, None)),
    ],
)
def test_a_quantity_has_the_bounds_that_its_words_set(words: str, bounds: tuple[float | None, float | None]) -> None:
    assert stated_bounds(words) == bounds


def test_an_hour_is_a_time() -> None:
    told = replace(MET, hour=ClaimHour("04:30", "05:30", "about 5 a.m.", 0, 5))
    graph = as_graph(lower((LANTERN,), (), (told,), FRAMES, run=RUN))
    assert graph.value(URIRef(told.id), GK.earliestHour) == Literal("04:30:00", datatype=XSD.time)

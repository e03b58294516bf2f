"""The shapes: a sound graph conforms, and each planted fault is found and told in words that say how to mend it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from graphkit.model import Triple
from graphkit.ontology import Frame, load_frames
from graphkit.ontology.frames import RoleSpec
from graphkit.ontology.vocabulary import iri, ontology_file, prefixes
from graphkit.triples import describe_run, frame_shape, frame_terms, lower
from tests.triples.reading import as_graph
from tests.triples.stories import ADA, BO, CY, IRIS, RIVERIA, article, claim, entity, group, on

FRAMES = load_frames()
GK, SEM, PROV, NIF, SCHEMA, SKOS = (
    Namespace(prefixes()[prefix]) for prefix in ("gk", "sem", "prov", "nif", "schema", "skos")
)
DATE, DECIMAL, COUNT = (URIRef(iri(f"xsd:{name}")) for name in ("date", "decimal", "integer"))
SHAPES = Graph().parse(ontology_file("shapes.ttl"))
LANTERN = article("lantern.txt", "The Lantern", published="2031-03-01")
BEACON = article("beacon.txt")
MET = claim(
    "met-with",
    {"participant": (ADA, BO), "place": (RIVERIA,)},
    time=on("2031-02-28"),
    said_by=CY,
    quantities={"killed": "3"},
    event="met",
)
AGAIN = claim(
    "met-with", {"participant": (ADA, BO)}, document="beacon.txt", time=on("2031-02-27"), start=100, event="met"
)
SUPPLY = claim("supplied", {"supplier": (RIVERIA,), "item": (group("two ferries"),)}, start=200)
RUN = describe_run((LANTERN, BEACON), FRAMES, IRIS, version="1")
EVENT, CLAIM = URIRef(MET.same_event), URIRef(MET.id)
EDGE = URIRef(IRIS.edge(ADA.id, "met-with", BO.id))
SENTENCE = URIRef(IRIS.passage(MET.article_id, MET.start, MET.end))


@pytest.fixture
def graph() -> Graph:
    people = [entity(person) for person in (ADA, BO, CY, RIVERIA)]
    return as_graph(lower((LANTERN, BEACON), people, (MET, AGAIN, SUPPLY), FRAMES, run=RUN))


def complaints(graph: Graph, shapes: Graph = SHAPES) -> list[tuple[str, str]]:
    """Return (where, what) of every violation."""
    _, report, _ = validate(graph, shacl_graph=shapes)
    assert isinstance(report, Graph)
    return [
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    ]


def test_what_is_written_conforms(graph: Graph) -> None:
    assert complaints(graph) == []


def without(*pattern: Node | None) -> Callable[[Graph], object]:
    return lambda graph: graph.remove(pattern)  # type: ignore[arg-type]  # three terms


def changed(subject: Node, predicate: URIRef, value: Node) -> Callable[[Graph], object]:
    return lambda graph: graph.set((subject, predicate, value))


def added(*triple: Node) -> Callable[[Graph], object]:
    return lambda graph: graph.add(triple)  # type: ignore[arg-type]  # three terms


FAULTS: dict[str, tuple[Callable[[Graph], object], Node, str]] = {
    "a claim without evidence": (without(CLAIM, PROV.wasDerivedFrom, None), CLAIM, "evidence"),
    "a claim with two sentences": (added(CLAIM, PROV.wasDerivedFrom, SENTENCE + "0"), CLAIM, "evidence"),
    "a claim about nothing": (without(CLAIM, GK.about, None), CLAIM, "exactly one event"),
    "a claim without a trigger": (without(CLAIM, GK.trigger, None), CLAIM, "trigger"),
    "a claim of an unknown relation": (changed(CLAIM, GK.relation, GK.befriended), CLAIM, "--frames"),
    "a claim of no relation": (without(CLAIM, GK.relation, None), CLAIM, "--frames"),
    "an unknown factuality": (changed(CLAIM, GK.factuality, GK.Probable), CLAIM, "eight factualities"),
    "more than sure": (changed(CLAIM, GK.confidence, Literal("1.5", datatype=DECIMAL)), CLAIM, "from 0 to 1"),
    "a source without a name": (changed(CLAIM, GK.attributedTo, URIRef("urn:x")), URIRef("urn:x"), "must have a name"),
    "a meeting without a participant": (without(EVENT, GK.participant, None), EVENT, "participant"),
    "a participant in words": (added(EVENT, GK.participant, Literal("a minister")), EVENT, "participant"),
    "a participant that nobody names": (
        added(EVENT, GK.participant, URIRef("urn:x")),
        URIRef("urn:x"),
        "must have a name",
    ),
    "a date without its type": (
        changed(CLAIM, GK.time, Literal("2031")),
        Literal("2031"),
        "as precisely as it is known",
    ),
    "an item that is a node": (
        changed(URIRef(SUPPLY.same_event), GK.item, URIRef("urn:x")),
        URIRef(SUPPLY.same_event),
        "item",
    ),
    "a claim about what is no event": (changed(EVENT, RDF.type, SEM.Event), EVENT, "must be an event"),
    "an event that nobody reports": (
        added(URIRef("urn:e"), RDF.type, GK.Meeting),
        URIRef("urn:e"),
        "reported by a claim",
    ),
    "a date in words": (changed(CLAIM, GK.time, Literal("last Friday")), CLAIM, "gk:timeText"),
    "words called a date": (changed(CLAIM, GK.time, Literal("Friday", datatype=DATE)), CLAIM, "gk:timeText"),
    "a time of no origin": (without(CLAIM, GK.timeOrigin, None), CLAIM, "how it was found"),
    "an end before its start": (
        changed(CLAIM, GK.latest, Literal("2030-01-01", datatype=DATE)),
        CLAIM,
        "not after the latest",
    ),
    "a publication date in words": (
        changed(URIRef(LANTERN.id), SCHEMA.datePublished, Literal("yesterday")),
        URIRef(LANTERN.id),
        "no words",
    ),
    "a date out of nowhere": (
        changed(URIRef(LANTERN.id), GK.dateOrigin, GK.Unknown),
        URIRef(LANTERN.id),
        "origin is known",
    ),
    "an article of no page": (without(URIRef(LANTERN.id), SCHEMA.isPartOf, None), URIRef(LANTERN.id), "page"),
    "a person without a name": (without(URIRef(ADA.id), SKOS.prefLabel, None), URIRef(ADA.id), "preferred name"),
    "two preferred names": (added(URIRef(ADA.id), SKOS.prefLabel, Literal("A")), URIRef(ADA.id), "exactly one"),
    "a sentence without words": (without(SENTENCE, NIF.anchorOf, None), SENTENCE, "verbatim"),
    "a sentence that ends before it begins": (
        changed(SENTENCE, NIF.endIndex, Literal(0, datatype=COUNT)),
        SENTENCE,
        "before it ends",
    ),
    "a sentence of no article": (without(SENTENCE, NIF.referenceContext, None), SENTENCE, "which article"),
    "an edge that rests on nothing": (without(EDGE, GK.supportedBy, None), EDGE, "rest on a claim"),
    "an edge that rests on a plan": (changed(CLAIM, GK.factuality, GK.Planned), EDGE, "it happened only"),
    "more sources than articles": (changed(EDGE, GK.independentSources, Literal(9)), EDGE, "no more than its articles"),
    "more events than reports": (changed(EDGE, GK.events, Literal(9)), EDGE, "no more than its reports"),
    "an edge whose last day is a word": (changed(EDGE, GK.lastDay, Literal("Friday")), EDGE, "lastDay"),
    "an edge of an unknown relation": (changed(EDGE, GK.relation, GK.befriended), EDGE, "--frames"),
    "an edge to itself": (changed(EDGE, GK.object, URIRef(ADA.id)), EDGE, "another than it starts at"),
    "a quantity of nothing": (
        without(None, GK.counted, None),
        URIRef(IRIS.quantity(MET.id, "killed")),
        "what it counts",
    ),
    "a conflict of one claim": (
        without(None, GK.between, CLAIM),
        URIRef(IRIS.conflict(MET.same_event, "time", "")),
        "two claims or more",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found_where_it_is(graph: Graph, fault: str) -> None:
    plant, where, words = FAULTS[fault]
    plant(graph)
    assert any(place == str(where) and words in message for place, message in complaints(graph))


def test_every_constraint_has_its_message() -> None:
    for parent, shape in SHAPES.subject_objects(SH.property):
        part_of_a_choice = (None, RDF.first, parent) in SHAPES
        assert part_of_a_choice or SHAPES.value(shape, SH.message), list(SHAPES.objects(shape, SH.path))


def own_frame() -> Frame:
    """A relation that a user might add: someone inspects something with someone's consent."""
    roles = (
        RoleSpec("inspector", "inspector", "Who inspects.", ("Person", "Organisation"), "inspector", required=True),
        RoleSpec("site", "site", "What is inspected.", ("Place", "Phrase"), "site"),
        RoleSpec("finding", "finding", "What was found.", ("Phrase",), "finding"),
    )
    return replace(
        FRAMES[0],
        relation="inspected",
        label="inspected",
        definition="Goes and looks.",
        class_name="SiteInspection",
        property_name="inspected",
        symmetric=False,
        edge_from="inspector",
        edge_to=("site",),
        roles=roles,
        plover=None,
        cameo=None,
        path="inspected.yaml",
    )


def inspection(*roles: tuple[str, object]) -> Graph:
    told = claim("inspected", dict(roles))  # type: ignore[arg-type]  # role fillers
    people = [entity(person) for person in (ADA, RIVERIA)]
    frames = (*FRAMES, own_frame())
    return as_graph(lower((LANTERN,), people, (told,), frames, run=RUN))


def test_a_relation_of_the_users_own_has_its_terms() -> None:
    terms = as_graph(frame_terms(own_frame()))
    assert terms.value(GK.SiteInspection, URIRef(prefixes()["rdfs"] + "label")) == Literal("site inspection", lang="en")
    assert (GK.inspected, RDF.type, GK.RelationProperty) in terms
    assert (GK.finding, RDF.type, URIRef(prefixes()["owl"] + "DatatypeProperty")) in terms
    assert terms.value(GK.inspector, URIRef(prefixes()["rdfs"] + "range")) == GK.Party
    assert terms.value(GK.site, URIRef(prefixes()["rdfs"] + "range")) == GK.Entity


def test_a_relation_of_the_users_own_is_covered_by_the_shape_that_it_implies() -> None:
    shapes = SHAPES + as_graph(frame_shape(own_frame()))
    assert (
        complaints(inspection(("inspector", (ADA,)), ("site", (RIVERIA,)), ("finding", (group("rust"),))), shapes) == []
    )
    assert [what for _, what in complaints(inspection(("site", (RIVERIA,))), shapes)] == [
        "An event of the relation inspected needs its inspector: one or more, each a node with a name "
        "(gk:inspector, inspected.yaml). Give the node its skos:prefLabel."
    ]


def test_shapes_of_frames_have_no_blank_nodes() -> None:
    triples: list[Triple] = [triple for frame in (*FRAMES, own_frame()) for triple in frame_shape(frame)]
    assert not any(term.startswith("_:") for triple in triples for term in (triple.subject, triple.object))
    assert len({triple.graph for triple in triples}) == 1

"""The vocabulary: documented, aligned, sound for a reasoner, and the same as the frames say."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import owlrl  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.namespace import NamespaceManager
from rdflib.term import Node

from graphkit import model
from graphkit.ontology import Frame, load_frames
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, iri, ontology_file, prefixes
from graphkit.triples import check_terms, describe_run, frames_terms, lower
from tests.strategies import Corpus, corpora
from tests.triples.reading import as_graph
from tests.triples.stories import IRIS

FRAMES = load_frames()
CORE = Graph().parse(ontology_file("core.ttl"))
PLOVER = Graph().parse(ontology_file("plover.ttl"))
RUN = describe_run((), FRAMES, IRIS, version="1", model="m")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
OWN = sorted(
    {URIRef(str(term)) for kind in KINDS for term in CORE.subjects(RDF.type, kind) if str(term).startswith(iri("gk:"))}
)
PROPERTIES = [term for term in OWN if {OWL.ObjectProperty, OWL.DatatypeProperty} & set(CORE.objects(term, RDF.type))]


def test_there_are_no_blank_nodes_and_every_subject_is_a_term() -> None:
    assert not any(isinstance(node, BNode) for node in CORE.all_nodes())
    assert all(set(CORE.objects(subject, RDF.type)) for subject in set(CORE.subjects()))


def test_every_term_is_documented() -> None:
    for term, prop in product(OWN, (RDFS.label, SKOS.definition)):
        (words,) = CORE.objects(term, prop)
        assert isinstance(words, Literal), term
        assert words.language == "en", term
        assert str(words).strip() == str(words) != ""
    assert [
        term
        for term in OWN
        if OWL.NamedIndividual not in CORE.objects(term, RDF.type) and not list(CORE.objects(term, SKOS.example))
    ] == []


def test_every_property_has_one_range_and_one_domain_or_the_classes_that_share_it() -> None:
    for term in PROPERTIES:
        assert len(list(CORE.objects(term, RDFS.range))) == 1, term
        shared = list(CORE.objects(term, URIRef(iri("schema:domainIncludes"))))
        assert len(list(CORE.objects(term, RDFS.domain))) == (0 if len(shared) > 1 else 1), term


def test_every_link_between_things_has_a_way_back() -> None:
    listed = {value for value in CORE.subjects(RDF.type, OWL.NamedIndividual) if value in OWN}
    values = {kind for value in listed for kind in CORE.objects(value, RDF.type)}
    values |= {URIRef(iri("gk:RelationProperty")), SKOS.Concept}
    inverses = set(CORE.subjects(OWL.inverseOf))
    for term in CORE.subjects(RDF.type, OWL.ObjectProperty):
        if term not in OWN or term in inverses or CORE.value(term, RDFS.range) in values:
            continue
        back = list(CORE.subjects(OWL.inverseOf, term))
        assert len(back) == (0 if (term, RDF.type, OWL.SymmetricProperty) in CORE else 1), term
        for inverse in back:
            assert CORE.value(inverse, RDFS.domain) == CORE.value(term, RDFS.range)
            assert CORE.value(inverse, RDFS.range) == CORE.value(term, RDFS.domain, default=RDFS.Resource)


def test_no_two_terms_differ_only_in_case() -> None:
    assert len({str(term).lower() for term in OWN}) == len(OWN)


def test_whatever_an_axiom_uses_is_declared() -> None:
    used = {
        term
        for prop in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith)
        for term in CORE.objects(None, prop)
        if not str(term).startswith((iri("xsd:"), iri("rdfs:")))
    }
    declared = {term for kind in KINDS for term in CORE.subjects(RDF.type, kind)}
    predicates = {
        term for term in CORE.predicates() if not str(term).startswith((iri("rdf:"), iri("rdfs:"), iri("owl:")))
    }
    assert used | predicates <= declared


def test_each_term_is_of_one_kind() -> None:
    exclusive = KINDS[:4]
    for term in set(CORE.subjects()):
        assert len(set(exclusive) & set(CORE.objects(term, RDF.type))) <= 1, term


def test_the_ontology_has_a_version() -> None:
    (ontology,) = CORE.subjects(RDF.type, OWL.Ontology)
    version = CORE.value(ontology, OWL.versionInfo)
    assert CORE.value(ontology, OWL.versionIRI) == URIRef(f"{ontology}/{version}")


def test_prefixes_are_those_of_prefixes_yaml() -> None:
    for name in ("core.ttl", "plover.ttl", "shapes.ttl"):
        graph = Graph(namespace_manager=NamespaceManager(Graph(), bind_namespaces="none")).parse(ontology_file(name))
        assert {prefix: str(namespace) for prefix, namespace in graph.namespaces()}.items() <= prefixes().items()


def test_the_core_relations_are_those_of_their_frames() -> None:
    implied = as_graph(frames_terms(FRAMES))
    missing = sorted(" ".join(term.n3() for term in triple) for triple in implied - CORE)
    missing = [
        line for line in missing if not line.startswith(tuple(f"<{iri('gk:')}{m}>" for m in ("InPerson", "Remote")))
    ]
    assert missing == [], "ontology/core.ttl does not say what ontology/frames/ says"
    assert set(CORE.subjects(RDF.type, URIRef(iri("gk:RelationProperty")))) == set(
        implied.subjects(RDF.type, URIRef(iri("gk:RelationProperty")))
    )


@pytest.mark.parametrize(
    ("values", "of"),
    [
        ([value.value for value in model.Factuality], "gk:FactualityValue"),
        ([value.value for value in model.DateOrigin] + ["relative-to-publication", "unresolved"], "gk:Origin"),
        (["in-person", "remote", "unspecified"], "gk:MeetingMode"),
    ],
)
def test_every_value_of_the_model_is_an_individual(values: list[str], of: str) -> None:
    assert {URIRef(iri(f"gk:{camel(value)}")) for value in values} == set(CORE.subjects(RDF.type, URIRef(iri(of))))


def test_every_type_has_classes_that_are_declared() -> None:
    types = load_graph_rules().types
    assert set(types) == {kind.value for kind in model.EntityType}
    for classes in types.values():
        assert all((URIRef(iri(name)), RDF.type, OWL.Class) in CORE for name in classes)


def test_the_packs_that_come_along_take_no_core_term() -> None:
    frames = load_frames([ontology_folder() / "packs"])
    assert len(frames) > len(FRAMES)
    check_terms(frames)


@pytest.mark.parametrize("frame", load_frames([ontology_folder() / "packs"]), ids=lambda frame: frame.relation)
def test_every_frame_has_codes_that_the_schemes_know(frame: Frame) -> None:
    for scheme, code in (("plover", frame.plover), ("cameo", frame.cameo)):
        assert code, f"no code of {scheme}"
        assert (URIRef(iri(f"{scheme}:{code}")), RDF.type, SKOS.Concept) in PLOVER


def test_plover_has_its_sixteen_types() -> None:
    types = set(PLOVER.subjects(SKOS.topConceptOf, URIRef("https://w3id.org/graphkit/plover")))
    names = " ".join(sorted(str(concept).partition("#")[2] for concept in types))
    assert names == (
        "ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE "
        "MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN"
    )


def test_a_plover_type_of_a_frame_took_over_the_root_of_its_cameo_code() -> None:
    for frame in load_frames([ontology_folder() / "packs"]):
        roots = set(PLOVER.objects(URIRef(iri(f"plover:{frame.plover}")), SKOS.closeMatch))
        assert URIRef(iri(f"cameo:{(frame.cameo or '')[:2]}")) in roots, frame.relation


def test_the_schemes_hang_together() -> None:
    for concept in PLOVER.subjects(RDF.type, SKOS.Concept):
        assert list(PLOVER.objects(concept, SKOS.inScheme))
        assert list(PLOVER.objects(concept, SKOS.topConceptOf)) or list(PLOVER.objects(concept, SKOS.broader))
        assert str(concept).endswith(f"#{PLOVER.value(concept, SKOS.notation)}")
    assert not {*PLOVER.objects(None, SKOS.broader), *PLOVER.objects(None, SKOS.closeMatch)} - set(PLOVER.subjects())


def test_every_term_that_a_saved_query_uses_is_declared() -> None:
    queries = sorted((ontology_folder() / "queries").glob("*.rq"))
    assert queries
    for path in queries:
        used = set(re.findall(r"\bgk:(\w+)", path.read_text(encoding="utf-8")))
        assert {URIRef(iri(f"gk:{name}")) for name in used} <= set(OWN), path.name


def errors(graph: Graph) -> list[str]:
    """Return what an OWL 2 RL reasoner finds wrong."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return [
        str(message) for message in graph.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))
    ]


def test_a_reasoner_finds_the_vocabulary_consistent() -> None:
    assert errors(CORE + PLOVER) == []


def test_the_reasoner_would_find_a_fault() -> None:
    graph = Graph() + CORE
    for kind in ("gk:Person", "gk:Place"):
        graph.add((URIRef("urn:x"), RDF.type, URIRef(iri(kind))))
    assert any("Disjoint classes" in message for message in errors(graph))


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_any_graph_is_consistent_with_the_vocabulary(corpus: Corpus) -> None:
    triples = lower(corpus.articles, corpus.entities, corpus.claims, FRAMES, run=RUN)
    assert errors(as_graph(triples) + CORE) == []


def implied(graph: Graph) -> Iterator[tuple[Node, Node, Node]]:
    """Yield what the class and property hierarchies of our own vocabulary say of a graph's data."""
    above = {term: {t for t in CORE.transitive_objects(term, RDFS.subClassOf) if t in OWN} for term in OWN}
    wider = {term: {t for t in CORE.transitive_objects(term, RDFS.subPropertyOf) if t in OWN} for term in OWN}
    for subject, predicate, value in graph:
        if predicate == RDF.type:
            yield from ((subject, RDF.type, kind) for kind in above.get(value, ()))  # type: ignore[call-overload]
        yield from ((subject, prop, value) for prop in wider.get(predicate, ()))  # type: ignore[call-overload]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_a_reasoner_finds_nothing_in_our_terms_that_is_not_written(corpus: Corpus) -> None:
    graph = as_graph(lower(corpus.articles, corpus.entities, corpus.claims, FRAMES, run=RUN))
    assert [triple for triple in implied(graph) if triple not in graph] == []
    for one, _, other in graph.triples((None, URIRef(iri("gk:metWith")), None)):
        assert (other, URIRef(iri("gk:metWith")), one) in graph


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_whatever_is_written_is_declared(corpus: Corpus) -> None:
    graph = as_graph(lower(corpus.articles, corpus.entities, corpus.claims, FRAMES, run=RUN))
    standard = tuple(iri(prefix) for prefix in ("rdf:", "rdfs:", "owl:"))
    written = {
        term for term in (*graph.predicates(), *graph.objects(None, RDF.type)) if not str(term).startswith(standard)
    }
    assert written <= {term for kind in KINDS for term in CORE.subjects(RDF.type, kind)}


@pytest.fixture(scope="module")
def maker() -> Any:
    """The script that keeps what is told twice the same."""
    script = Path(__file__).parents[2] / "docs" / "make_ontology.py"
    spec = importlib.util.spec_from_file_location("make_ontology", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_is_told_twice_is_the_same(maker: Any) -> None:
    for name, make in (("core.ttl", maker.core), ("shapes.ttl", maker.shapes)):
        text = ontology_file(name).read_text(encoding="utf-8")
        assert text == make(text), "run: python docs/make_ontology.py"
    assert ontology_file("terms.nt").read_text(encoding="utf-8") == maker.lines(), "run: python docs/make_ontology.py"
    context = ontology_file("context.jsonld").read_text(encoding="utf-8")
    assert context == maker.context(), "run: python docs/make_ontology.py"
    core = ontology_file("core.ttl").read_text(encoding="utf-8")
    assert maker.PAGE.read_text(encoding="utf-8") == maker.page(core), "run: python docs/make_ontology.py"


def test_every_term_has_an_anchor_that_its_iri_leads_to(maker: Any) -> None:
    page = maker.HTML_PAGE.read_text(encoding="utf-8")
    assert page == maker.html(ontology_file("core.ttl").read_text(encoding="utf-8")), "run: docs/make_ontology.py"
    anchors = re.findall(r'<section id="(\w+)">', page)
    assert sorted(anchors) == sorted(str(term).removeprefix(iri("gk:")) for term in OWN)
    assert set(re.findall(r'href="#(\w+)"', page)) <= set(anchors)
    assert {URIRef(iri("gk:").rstrip("#"))} == {CORE.value(term, RDFS.isDefinedBy) for term in OWN}


def test_the_reference_has_every_term(maker: Any) -> None:
    page = maker.PAGE.read_text(encoding="utf-8")
    assert {f"gk:{str(term).removeprefix(iri('gk:'))}" for term in OWN} == set(
        re.findall(r"^### (gk:\w+)$", page, re.M)
    )
    headings = [line[4:].replace(":", "").lower() for line in page.splitlines() if line.startswith("### ")]
    anchors = {f"{name}-1" if name in headings[:n] else name for n, name in enumerate(headings)}
    assert set(re.findall(r"\(#([\w-]+)\)", page)) == anchors

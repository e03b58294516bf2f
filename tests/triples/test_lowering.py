"""Records to triples: complete, sound, and the same whatever the order of the input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from pyshacl import validate
from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef

from graphkit.errors import OntologyError
from graphkit.model import ArticleRecord, Claim, EntityRecord, Factuality, PostHeld, Triple
from graphkit.ontology import Frame, load_frames
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.vocabulary import ontology_file, prefixes
from graphkit.triples import describe_run, frame_shape, lower
from tests.strategies import Corpus, corpora
from tests.triples.reading import as_graph, as_quads
from tests.triples.stories import ADA, BO, CY, IRIS, RIVERIA, article, claim, entity, group, on

FRAMES = load_frames([ontology_folder() / "packs"])
GK, PROV, NIF, SCHEMA, SKOS, ORG = (
    Namespace(prefixes()[prefix]) for prefix in ("gk", "prov", "nif", "schema", "skos", "org")
)
SHAPES = Graph().parse(ontology_file("shapes.ttl")) + as_graph(t for frame in FRAMES for t in frame_shape(frame))
LANTERN = article("lantern.txt", "The Lantern", published="2031-03-01")
RUN = describe_run((LANTERN,), FRAMES, IRIS, version="1")
PEOPLE = tuple(entity(person) for person in (ADA, BO, CY, RIVERIA))


def lowered(
    claims: Sequence[Claim],
    articles: Sequence[ArticleRecord] = (LANTERN,),
    entities: Sequence[EntityRecord] = PEOPLE,
) -> list[Triple]:
    return list(lower(articles, entities, claims, FRAMES, run=RUN))


def triples_of(corpus: Corpus) -> list[Triple]:
    return lowered(corpus.claims, corpus.articles, corpus.entities)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_any_corpus_lowers_to_a_conforming_graph(corpus: Corpus) -> None:
    conforms, _, report = validate(as_graph(triples_of(corpus)), shacl_graph=SHAPES)
    assert conforms, report


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_two_parsers_read_the_same_triples_and_no_blank_node(corpus: Corpus) -> None:
    triples = triples_of(corpus)
    quads, graph = as_quads(triples), as_graph(triples)
    assert (
        len({quad.triple for quad in quads}) == len(graph) == len({(t.subject, t.predicate, t.object) for t in triples})
    )
    assert not any(isinstance(term, BNode) for term in graph.all_nodes())
    assert {str(value) for value in graph.objects(None, NIF.anchorOf)} == {
        quad.object.value
        for quad in quads
        if quad.predicate == ox.NamedNode(NIF.anchorOf) and isinstance(quad.object, ox.Literal)
    }


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_a_store_gives_back_what_it_was_given(corpus: Corpus) -> None:
    quads = as_quads(triples_of(corpus))
    store = ox.Store()
    store.extend(quads)
    # Oxigraph keeps every kind of whole number as xsd:integer.
    assert set(map(str, store)) == {str(quad).replace("#nonNegativeInteger>", "#integer>") for quad in quads}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_the_order_of_the_input_does_not_matter(corpus: Corpus) -> None:
    assert lowered(corpus.claims[::-1], corpus.articles[::-1], corpus.entities[::-1]) == triples_of(corpus)
    halves = corpus.claims[1::2] + corpus.claims[::2]
    assert lowered(halves, corpus.articles, corpus.entities) == triples_of(corpus)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora(FRAMES))
def test_no_claim_is_without_its_sentence_and_no_edge_without_actual_claims(corpus: Corpus) -> None:
    graph = as_graph(triples_of(corpus))
    for record in corpus.claims:
        (passage,) = graph.objects(URIRef(record.id), PROV.wasDerivedFrom)
        assert len(list(graph.objects(passage, NIF.anchorOf))) == 1
    for edge in graph.subjects(RDF.type, GK.Edge):
        factualities = {
            value for cl in graph.objects(edge, GK.supportedBy) for value in graph.objects(cl, GK.factuality)
        }
        assert factualities == {GK.Actual}
        subject, relation, target = (graph.value(edge, end) for end in (GK.subject, GK.relation, GK.object))
        assert target in set(graph.objects(subject, relation))


def test_each_kind_of_thing_has_its_named_graph() -> None:
    told = claim("met-with", {"participant": (ADA, BO)}, time=on("2031-02-28"))
    found = {str(quad.graph_name) for quad in as_quads(lowered([told]))}
    assert found == {f"<{IRIS.base}graph/{name}>" for name in ("things", "claims", "sources", "asserted", "run")}


def test_a_claim_says_what_how_certain_who_and_where() -> None:
    told = claim("met-with", {"participant": (ADA, BO)}, factuality=Factuality.PLANNED, said_by=CY)
    graph, node = as_graph(lowered([told])), URIRef(told.id)
    assert graph.value(node, GK.about) == URIRef(told.same_event)
    assert graph.value(node, GK.relation) == GK.metWith
    assert graph.value(node, GK.factuality) == GK.Planned
    assert graph.value(node, GK.attributedTo) == URIRef(CY.id)
    assert set(graph.objects(node, GK.involves)) == {URIRef(ADA.id), URIRef(BO.id)}
    passage = graph.value(node, PROV.wasDerivedFrom)
    assert str(passage).endswith("#char=0,40")
    assert graph.value(passage, NIF.anchorOf) == Literal(told.sentence)
    assert graph.value(passage, NIF.referenceContext) == URIRef(LANTERN.id)


def test_a_sentence_of_a_pdf_knows_its_printed_page() -> None:
    told = replace(claim("met-with", {"participant": (ADA, BO)}), page=3)
    graph = as_graph(lowered([told]))
    passage = URIRef(IRIS.passage(told.article_id, told.start, told.end))
    assert graph.value(passage, GK.printedPage) == Literal(3)
    assert len(list(graph.subject_objects(GK.printedPage))) == 1
    assert validate(graph, shacl_graph=SHAPES)[0]


def test_a_meeting_that_happened_is_an_edge_both_ways_and_a_node_that_counts() -> None:
    told = claim("met-with", {"participant": (ADA, BO)}, time=on("2031-02-28"))
    graph = as_graph(lowered([told]))
    assert (URIRef(ADA.id), GK.metWith, URIRef(BO.id)) in graph
    assert (URIRef(BO.id), GK.metWith, URIRef(ADA.id)) in graph
    edge = URIRef(IRIS.edge(ADA.id, "met-with", BO.id))
    counts = ("reports", "articles", "independentSources", "events")
    assert [graph.value(edge, GK[count]) for count in counts] == [Literal(1)] * 4
    assert [graph.value(edge, GK[day]) for day in ("firstDay", "lastDay")] == [
        Literal("2031-02-28", datatype=XSD.date)
    ] * 2
    assert list(graph.objects(edge, GK.supportedBy)) == [URIRef(told.id)]


@pytest.mark.parametrize("factuality", [value for value in Factuality if value is not Factuality.ACTUAL])
def test_what_did_not_happen_is_a_claim_and_no_edge(factuality: Factuality) -> None:
    graph = as_graph(lowered([claim("met-with", {"participant": (ADA, BO)}, factuality=factuality)]))
    assert len(list(graph.subjects(RDF.type, GK.Claim))) == 1
    assert not list(graph.subject_objects(GK.metWith))
    assert not list(graph.subjects(RDF.type, GK.Edge))


def test_phrases_are_text_and_parties_without_a_name_are_nodes() -> None:
    roles = {"supplier": (group("two ministries", 4),), "recipient": (RIVERIA,), "item": (group("ferries", 30),)}
    graph = as_graph(lowered([claim("supplied", roles)]))
    assert {str(item) for item in graph.objects(None, GK.item)} == {"ferries"}
    (supplier,) = set(graph.objects(None, GK.supplier))
    assert graph.value(supplier, SKOS.prefLabel) == Literal("two ministries")
    assert (supplier, RDF.type, GK.Group) in graph
    assert str(supplier).endswith("#supplier-1")


def test_claims_of_one_event_share_the_node_of_a_party_without_a_name() -> None:
    told = [
        claim("met-with", {"participant": (ADA, group(words, 100 * n + 9))}, start=100 * n, event="e")
        for n, words in enumerate(("their", "ministers", "several ministers", "ministers"))
    ]
    graph = as_graph(lowered(told))
    (party,) = graph.subjects(RDF.type, GK.Group)
    assert str(party) == f"{told[0].same_event}#participant-1"
    assert (str(graph.value(party, SKOS.prefLabel)), [str(n) for n in graph.objects(party, SKOS.altLabel)]) == (
        "ministers",
        ["several ministers"],
    )
    assert all((URIRef(one.id), GK.participant, party) in graph for one in told)


def test_two_groups_of_one_claim_stay_two_and_a_pronoun_is_no_name() -> None:
    graph = as_graph(lowered([claim("met-with", {"participant": (group("they", 0), group("the envoys", 30))})]))
    names = sorted(str(graph.value(party, SKOS.prefLabel)) for party in graph.subjects(RDF.type, GK.Group))
    assert names == ["participant not named", "the envoys"]


def test_a_claim_says_who_has_which_part() -> None:
    roles = [{"attacker": (ADA,), "target": (CY,)}, {"attacker": (BO,), "target": (CY,)}]
    told = [claim("attacked", who, start=100 * n, event="e", said_by=CY) for n, who in enumerate(roles)]
    graph = as_graph(lowered(told))
    blamed = [(str(graph.value(URIRef(one.id), GK.attacker)), one.id) for one in told]
    assert blamed == [(ADA.id, told[0].id), (BO.id, told[1].id)]
    assert set(graph.objects(URIRef(told[0].same_event), GK.attacker)) == {URIRef(ADA.id), URIRef(BO.id)}
    assert set(graph.objects(URIRef(told[0].id), GK.involves)) == {URIRef(ADA.id), URIRef(CY.id)}


def test_a_thing_hit_that_is_only_described_is_no_actor() -> None:
    depot = BO.__class__(f"{IRIS.base}claim/x#target-9", "a fuel depot", "Phrase", "a fuel depot", 9, 21)
    told = claim("attacked", {"attacker": (ADA,), "target": (depot,)})
    graph = as_graph(lowered([told]))
    thing = URIRef(f"{told.same_event}#target-thing-1")
    assert (thing, RDF.type, GK.Described) in graph
    assert (thing, RDF.type, GK.Party) not in graph
    assert list(graph.objects(URIRef(told.same_event), GK.target)) == [thing]


def test_a_place_is_where_it_happened() -> None:
    graph = as_graph(lowered([claim("met-with", {"participant": (ADA, BO), "place": (RIVERIA,)})]))
    assert set(graph.objects(None, GK.location)) == {URIRef(RIVERIA.id)}


def times_of(*values: tuple[str | None, Factuality]) -> list[str]:
    told = [
        claim("met-with", {"participant": (ADA, BO)}, start=100 * n, event="e", time=on(value), factuality=factuality)
        for n, (value, factuality) in enumerate(values)
    ]
    graph = as_graph(lowered(told))
    return [str(time) for time in graph.objects(URIRef(f"{IRIS.base}event/e"), GK.time)]


def test_an_event_has_the_narrowest_time_that_its_claims_agree_on() -> None:
    actual, planned = Factuality.ACTUAL, Factuality.PLANNED
    assert times_of(("2031-02", actual), ("2031-02-28", actual), (None, actual)) == ["2031-02-28"]
    assert times_of(("2031-02-27", actual), ("2031-02-28", actual)) == []
    assert times_of(("2031-02-27", planned), ("2031-02-28", actual)) == ["2031-02-28"]
    assert times_of((None, actual)) == []


def test_a_week_has_its_days_and_no_made_up_date() -> None:
    told = claim("met-with", {"participant": (ADA, BO)}, time=on("2031-W09"))
    graph, node = as_graph(lowered([told])), URIRef(told.id)
    assert graph.value(node, GK.time) is None
    assert [str(graph.value(node, bound)) for bound in (GK.earliest, GK.latest)] == ["2031-02-24", "2031-03-02"]


def test_an_article_without_a_date_has_none() -> None:
    undated = article("undated.txt")
    graph = as_graph(lowered([], [undated]))
    assert graph.value(URIRef(undated.id), SCHEMA.datePublished) is None
    assert graph.value(URIRef(undated.id), GK.dateOrigin) == GK.Unknown


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://lantern.example/a b?c=d#e", "https://lantern.example/a%20b?c=d#e"),
        ("http://lantern.example/é", "http://lantern.example/%C3%A9"),
        ("javascript:alert(1)", None),
        ("http://[", None),
        ("https://lantern.example/%zz", None),
        ("lantern.example", None),
    ],
)
def test_a_sound_web_address_is_a_link_and_anything_else_stays_text(url: str, link: str | None) -> None:
    graph = as_graph(lowered([], [replace(LANTERN, url=url)]))
    assert [str(node) for node in graph.objects(None, SCHEMA.mainEntityOfPage)] == ([link] if link else [])
    assert [str(text) for text in graph.objects(None, SCHEMA.url)] == [url]


def test_two_spellings_of_an_outlet_are_one_with_one_name() -> None:
    graph = as_graph(lowered([], [article("a", "The Lantern"), article("b", "the  lantern")]))
    assert [str(name) for name in graph.objects(None, SCHEMA.name) if "antern" in str(name)] == ["The Lantern"]


def test_conflicting_claims_are_related_by_a_node() -> None:
    roles = {"attacker": (ADA,), "target": (BO,)}
    told = [
        claim("attacked", roles, start=100 * n, event="e", quantities={"killed": amount}, said_by=source)
        for n, (amount, source) in enumerate((("3", ADA), ("4", BO)))
    ]
    graph = as_graph(lowered(told))
    (conflict,) = graph.subjects(RDF.type, GK.Conflict)
    assert set(graph.objects(conflict, GK.between)) == {URIRef(one.id) for one in told}
    held = {str(graph.value(side, GK.says)): graph.value(side, GK.heldBy) for side in graph.objects(conflict, GK.side)}
    assert held == {"3": URIRef(told[0].id), "4": URIRef(told[1].id)}


def test_known_identifiers_are_links_and_the_others_text() -> None:
    known = entity(RIVERIA, same_as={"wikidata": "Q1", "iso3166": "RV"}, aliases=("Riverland", "Riveria"))
    graph, node = as_graph(lowered([], entities=[known])), URIRef(RIVERIA.id)
    assert list(graph.objects(node, SCHEMA.sameAs)) == [URIRef("http://www.wikidata.org/entity/Q1")]
    assert [str(code) for code in graph.objects(node, GK.code)] == ["iso3166:RV"]
    assert [str(name) for name in graph.objects(node, SKOS.altLabel)] == ["Riverland"]


def test_a_post_held_is_a_membership_with_its_dates() -> None:
    held = PostHeld("harbour minister", RIVERIA.id, "2029-03", None)
    graph = as_graph(lowered([], entities=[entity(ADA, posts=(held,)), entity(RIVERIA)]))
    (tenure,) = graph.subjects(RDF.type, GK.Tenure)
    assert graph.value(tenure, ORG.member) == URIRef(ADA.id)
    assert graph.value(tenure, ORG.organization) == URIRef(RIVERIA.id)
    assert graph.value(graph.value(tenure, ORG.role), SKOS.prefLabel) == Literal("harbour minister")
    assert str(graph.value(tenure, GK["from"])) == "2029-03"
    assert graph.value(tenure, GK.until) is None


def test_the_run_depends_on_what_went_in_and_on_nothing_else() -> None:
    frames, fewer = FRAMES[:2], FRAMES[:1]

    def run(article: ArticleRecord = LANTERN, frames: tuple[Frame, ...] = frames, version: str = "1") -> str:
        return describe_run((article,), frames, IRIS, version=version).id

    assert run() == run(frames=frames[::-1])
    assert len({run(), run(article("b")), run(frames=fewer), run(version="2")}) == 4


def test_a_claim_of_an_unknown_relation_is_refused() -> None:
    with pytest.raises(OntologyError, match="befriended"):
        lowered([claim("befriended", {"participant": (ADA, BO)})])


def test_a_plain_number_can_be_reckoned_with_and_a_vague_one_not() -> None:
    counts = {"killed": "1,040", "hurt": "dozens"}
    graph = as_graph(lowered([claim("met-with", {"participant": (ADA, BO)}, quantities=counts)]))
    assert {str(value) for value in graph.objects(None, GK.amount)} == {"1,040", "dozens"}
    assert [value.toPython() for value in graph.objects(None, GK.number) if isinstance(value, Literal)] == [1040]


def test_a_graph_defines_the_terms_and_codes_that_it_uses_and_no_others() -> None:
    told = replace(claim("met-with", {"participant": (ADA, BO)}), plover="CONSULT", cameo="040")
    graph = as_graph(lowered([told]))
    for used in (GK.metWith, GK.participant, GK.factuality, GK.Actual, URIRef(prefixes()["plover"] + "CONSULT")):
        assert (used, RDF.type, None) in graph
    assert (URIRef(prefixes()["cameo"] + "04"), SKOS.prefLabel, None) in graph
    assert (GK.supplied, None, None) not in graph
    assert (URIRef(prefixes()["plover"] + "AID"), None, None) not in graph


def test_a_publication_date_that_is_none_is_unknown() -> None:
    odd = article("odd.txt", published="yesterday")
    graph = as_graph(lowered([], [odd]))
    assert graph.value(URIRef(odd.id), SCHEMA.datePublished) is None
    assert graph.value(URIRef(odd.id), GK.dateOrigin) == GK.Unknown

"""Records to triples: the last step before the graph.

Reads articles, entities, claims and edges; yields triples in five named graphs (things, claims, sources, asserted and
run), with no blank node, in an order that depends on the records alone and not on the order in which they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from operator import attrgetter

from graphkit.model import ArticleRecord, Claim, DatasetInfo, Edge, EntityRecord, Run, StoryRecord, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.triples.asserted import edge_triples
from graphkit.triples.claims import claim_triples, conflict_triples
from graphkit.triples.conflicts import conflicts_over
from graphkit.triples.dataset import with_dataset
from graphkit.triples.edges import edges_told, frame_of
from graphkit.triples.frames import check_terms, frames_terms
from graphkit.triples.parties import Unnamed, called, unnamed, unnamed_triples
from graphkit.triples.runs import run_triples
from graphkit.triples.sources import article_triples, outlet_triples, page_triples, passage_triples, story_triples
from graphkit.triples.terms import with_terms
from graphkit.triples.things import entity_triples, event_triples, region_triples, tenure_triples
from graphkit.triples.told import Held, Told

__all__ = ["lower", "lower_told"]


def lower(
    articles: Iterable[ArticleRecord],
    entities: Iterable[EntityRecord],
    claims: Iterable[Claim],
    frames: Iterable[Frame],
    *,
    run: Run,
    iris: Iris = Iris(),  # noqa: B008  # frozen
    edges: Iterable[Edge] | None = None,
    stories: Iterable[StoryRecord] = (),
    dataset: DatasetInfo = DatasetInfo(),  # noqa: B008  # frozen
) -> Iterator[Triple]:
    """Yield the whole graph; the records are held, the triples are not.

    ``run`` says what built it (see ``describe_run``), ``dataset`` what the user says of the whole. ``edges`` are
    derived from the claims where they are not given:
    give them where a user's verdicts count. Raises OntologyError where a claim's relation is in no
    frame, or a frame takes a core term (see ``check_terms``).
    """
    yield from lower_told(
        articles,
        sorted(entities, key=attrgetter("id")),
        Held(claims),
        frames,
        run=run,
        iris=iris,
        edges=edges,
        stories=stories,
        dataset=dataset,
    )


def lower_told(
    articles: Iterable[ArticleRecord],
    entities: Iterable[EntityRecord],
    told: Told,
    frames: Iterable[Frame],
    *,
    run: Run,
    iris: Iris,
    edges: Iterable[Edge] | None,
    stories: Iterable[StoryRecord],
    dataset: DatasetInfo,
) -> Iterator[Triple]:
    """Yield the whole graph as ``lower`` does; of the claims those about one event or in one article are held.

    Entities are taken in the order in which they come.
    """
    read = sorted(articles, key=lambda article: article.id)
    by_relation = {frame.relation: frame for frame in sorted(frames, key=lambda frame: frame.relation)}
    check_terms(tuple(by_relation.values()))
    edges = edges_told(told, read, by_relation.values()) if edges is None else edges
    used: set[str] = set()
    records = chain(
        _sources(read, told, iris),
        (triple for story in sorted(stories, key=attrgetter("id")) for triple in story_triples(story, iris)),
        _entities(entities, iris),
        _events(told, read, by_relation, used, iris),
        (triple for edge in edges for triple in edge_triples(edge, by_relation[edge.relation], iris)),
        run_triples(run, iris),
        _terms(by_relation, used, iris),
    )
    yield from with_terms(with_dataset(records, dataset, read, run, iris), iris)


def _events(
    told: Told, articles: Iterable[ArticleRecord], frames: Mapping[str, Frame], used: set[str], iris: Iris
) -> Iterator[Triple]:
    """Yield event by event who has no name in it, the event, its claims, and what they disagree on.

    ``used`` fills with the relations that are told of.
    """
    known = {article.id: article for article in articles}
    for reports in told.by_event():
        yield from _event(reports, frames, iris)
        for conflict in conflicts_over(reports, known):
            yield from conflict_triples(conflict, iris)
        used.update(claim.relation for claim in reports)


def _event(reports: Sequence[Claim], frames: Mapping[str, Frame], iris: Iris) -> Iterator[Triple]:
    frame = frame_of(reports[0], frames)
    parties = tuple(unnamed(reports, frame, iris))
    nodes = {filler: party.iri for party in parties for filler in party.fillers}
    for party in (*parties, *_sources_without_name(reports)):
        yield from unnamed_triples(party, iris)
    yield from event_triples(reports, frame, nodes, iris)
    for claim in reports:
        yield from claim_triples(claim, frame_of(claim, frames), nodes, iris)


def _terms(frames: Mapping[str, Frame], used: Set[str], iris: Iris) -> Iterator[Triple]:
    """Yield the terms of the relations in ``used``, which is full when they are asked for."""
    yield from frames_terms(tuple(frame for relation, frame in frames.items() if relation in used), iris)


def _sources(articles: Sequence[ArticleRecord], told: Told, iris: Iris) -> Iterator[Triple]:
    for document in sorted({article.document for article in articles}):
        yield from page_triples(document, iris)
    names = {name for article in articles for name in (article.source.publisher, article.source.agency) if name}
    outlets = {iris.source(name): name for name in sorted(names, reverse=True)}  # one name each: the smallest
    for address in sorted(outlets):
        yield from outlet_triples(outlets[address], iris)
    for article in articles:
        yield from article_triples(article, iris)
    for evidence in told.by_article():
        yield from passage_triples(evidence, iris)


def _entities(entities: Iterable[EntityRecord], iris: Iris) -> Iterator[Triple]:
    known, around = set(), {}
    for entity in entities:
        yield from entity_triples(entity, iris)
        yield from tenure_triples(entity, iris)
        known.add(entity.id)
        around.update({region.id: entity.within[at:] for at, region in enumerate(entity.within)})
    for address in sorted(around.keys() - known):
        yield from region_triples(around[address], iris)


def _sources_without_name(claims: Iterable[Claim]) -> Iterator[Unnamed]:
    for claim in claims:
        for source in (claim.attribution, claim.outer_attribution):
            if source and not source.named:
                yield Unnamed(source.id, source.type, called([source.name], "source"), ())

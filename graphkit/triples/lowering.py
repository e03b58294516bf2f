"""Records to triples: the last step before the graph.

Reads articles, entities, claims and edges; yields triples in five named graphs (things, claims, sources, asserted and
run), with no blank node, in an order that depends on the records alone and not on the order in which they come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from graphkit.model import ArticleRecord, Claim, DatasetInfo, Edge, EntityRecord, Run, StoryRecord, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.triples.asserted import edge_triples
from graphkit.triples.claims import claim_triples, conflict_triples
from graphkit.triples.conflicts import conflicts
from graphkit.triples.dataset import with_dataset
from graphkit.triples.edges import edges as asserted_edges
from graphkit.triples.edges import frame_of
from graphkit.triples.frames import check_terms, frames_terms
from graphkit.triples.parties import Nodes, Unnamed, called, unnamed, unnamed_triples
from graphkit.triples.runs import run_triples
from graphkit.triples.sources import article_triples, outlet_triples, page_triples, passage_triples, story_triples
from graphkit.triples.terms import with_terms
from graphkit.triples.things import entity_triples, event_triples, region_triples, tenure_triples

__all__ = ["lower"]


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
    read = sorted(articles, key=lambda article: article.id)
    told = sorted(claims, key=lambda claim: claim.id)
    by_relation = {frame.relation: frame for frame in sorted(frames, key=lambda frame: frame.relation)}
    check_terms(tuple(by_relation.values()))
    edges = asserted_edges(told, read, by_relation.values()) if edges is None else edges
    parties = tuple(_unnamed(told, by_relation, iris))
    nodes = {filler: party.iri for party in parties for filler in party.fillers}
    records = chain(
        _sources(read, told, iris),
        (triple for story in sorted(stories, key=attrgetter("id")) for triple in story_triples(story, iris)),
        _entities(entities, iris),
        (triple for party in parties for triple in unnamed_triples(party, iris)),
        _events(told, by_relation, nodes, iris),
        _claims(told, by_relation, nodes, iris),
        _conflicts(told, read, iris),
        (triple for edge in edges for triple in edge_triples(edge, by_relation[edge.relation], iris)),
        run_triples(run, iris),
        frames_terms(_told_of(told, by_relation), iris),
    )
    yield from with_terms(with_dataset(records, dataset, read, run, iris), iris)


def _claims(claims: Iterable[Claim], frames: Mapping[str, Frame], nodes: Nodes, iris: Iris) -> Iterator[Triple]:
    for claim in claims:
        yield from claim_triples(claim, frame_of(claim, frames), nodes, iris)


def _conflicts(claims: Sequence[Claim], articles: Iterable[ArticleRecord], iris: Iris) -> Iterator[Triple]:
    for conflict in conflicts(claims, articles):
        yield from conflict_triples(conflict, iris)


def _told_of(claims: Iterable[Claim], frames: Mapping[str, Frame]) -> tuple[Frame, ...]:
    relations = {claim.relation for claim in claims}
    return tuple(frame for relation, frame in frames.items() if relation in relations)


def _sources(articles: Sequence[ArticleRecord], claims: Sequence[Claim], iris: Iris) -> Iterator[Triple]:
    for document in sorted({article.document for article in articles}):
        yield from page_triples(document, iris)
    names = {name for article in articles for name in (article.source.publisher, article.source.agency) if name}
    outlets = {iris.source(name): name for name in sorted(names, reverse=True)}  # one name each: the smallest
    for address in sorted(outlets):
        yield from outlet_triples(outlets[address], iris)
    for article in articles:
        yield from article_triples(article, iris)
    for evidence in _grouped(claims, attrgetter("article_id")):
        yield from passage_triples(evidence, iris)


def _entities(entities: Iterable[EntityRecord], iris: Iris) -> Iterator[Triple]:
    known, around = set(), {}
    for entity in sorted(entities, key=lambda entity: entity.id):
        yield from entity_triples(entity, iris)
        yield from tenure_triples(entity, iris)
        known.add(entity.id)
        around.update({region.id: entity.within[at:] for at, region in enumerate(entity.within)})
    for address in sorted(around.keys() - known):
        yield from region_triples(around[address], iris)


def _events(claims: Sequence[Claim], frames: Mapping[str, Frame], nodes: Nodes, iris: Iris) -> Iterator[Triple]:
    for reports in _grouped(claims, attrgetter("same_event")):
        yield from event_triples(reports, frame_of(reports[0], frames), nodes, iris)


def _unnamed(claims: Sequence[Claim], frames: Mapping[str, Frame], iris: Iris) -> Iterator[Unnamed]:
    """Yield the parties without a name that claims speak of, event by event, and the sources without a name."""
    for reports in _grouped(claims, attrgetter("same_event")):
        yield from unnamed(reports, frame_of(reports[0], frames), iris)
    for claim in claims:
        for source in (claim.attribution, claim.outer_attribution):
            if source and not source.named:
                yield Unnamed(source.id, source.type, called([source.name], "source"), ())


def _grouped(claims: Iterable[Claim], key: Callable[[Claim], str]) -> Iterator[Sequence[Claim]]:
    """Yield the claims that share a key, in the order of the keys; inside a group their order stays."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[key(claim)].append(claim)
    return (groups[name] for name in sorted(groups))

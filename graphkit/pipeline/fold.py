"""The fold: what only the whole corpus can tell. Its steps, in order, are ``FOLD``.

Reads the readings from the cache, one at a time; writes the files of the graph folder into the building folder. A step
fills one field of the ``Corpus`` or writes one file, and its docstring says which.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from graphkit.articles import copy_groups
from graphkit.graphs import GraphFolder, GroupedClaims, read_records, validate_store, write_graph, write_records
from graphkit.linking.entities import Judgements, Resolution, Resolver
from graphkit.linking.events import Ties, tie
from graphkit.linking.stories import StoryGroup, Subjects, Telling
from graphkit.model import (
    ArticleReading,
    ArticleRecord,
    Claim,
    DatasetInfo,
    Edge,
    Entity,
    EntityRecord,
    Failure,
    MentionKind,
    MentionRecord,
    PostHeld,
    Region,
)
from graphkit.ontology import Frame, load_lexicon
from graphkit.ontology.gazetteers import Entry, Gazetteer
from graphkit.ontology.iris import Iris
from graphkit.pipeline.cache import ReadingCache
from graphkit.pipeline.lean import lean_articles, lean_claims
from graphkit.pipeline.records import Recorder, Who
from graphkit.pipeline.state import STATE, State, write_state
from graphkit.pipeline.stories import (
    dated,
    is_commonplace,
    story_of_each,
    story_records,
    surroundings,
    told_stories,
    with_headline,
)
from graphkit.pipeline.verdicts import event_decisions, verdicts
from graphkit.triples import describe_run, edges_told, lower_told
from graphkit.triples.edges import Ends
from graphkit.views import ViewFilters, render

__all__ = ["FOLD", "Corpus", "Step", "uncollected"]

_UNTIED = "claims.untied"


@dataclass(slots=True)
class Corpus:
    """What the steps work on, and what they have made so far.

    ``folder`` is the building folder and ``own_frames`` are the user's frame files; ``copies`` maps an article's IRI to
    that of the first of its copies; ``subjects`` say what each article is about, ``stories`` which are of one story;
    ``mentions`` and ``articles`` count where an entity (by IRI) is named; ``edges`` are the asserted ones, and the acts
    on nobody who is named; ``decided`` are the edges that the user judged, ``least`` is the confidence below which
    claims carry none.
    """

    cache: ReadingCache
    folder: GraphFolder
    recorder: Recorder
    gazetteer: Gazetteer
    frames: tuple[Frame, ...]
    own_frames: tuple[Path, ...]
    iris: Iris
    judgements: Judgements
    version: str
    model: str
    dataset: DatasetInfo = field(default_factory=DatasetInfo)
    least: float = 0.0
    decided: Mapping[Ends, bool] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)
    subjects: Subjects = field(default_factory=Subjects)
    stories: tuple[StoryGroup, ...] = ()
    resolution: Resolution = field(default_factory=lambda: Resolver(load_lexicon().names).resolve())
    mentions: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    edges: tuple[Edge, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    faults: tuple[Failure, ...] = ()

    def readings(self) -> Iterator[tuple[ArticleReading, Who]]:
        """Yield every reading with who its entities are in the corpus."""
        for reading in self.cache.readings():
            yield reading, partial(self.resolution.entity, reading.article.id)


Step = Callable[[Corpus], None]


@contextmanager
def uncollected() -> Iterator[None]:
    """Have Python look for unreachable cycles once, when a step is done, and only among what the step has made.

    The search went through all that the corpus has, again and again: a quarter of resolution, a third of the view.
    """
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        gc.enable()


def find_copies(corpus: Corpus) -> None:
    """Find the articles that are copies of one text: fills ``copies``."""
    texts = ((corpus.recorder.article_id(article), article.text) for article in corpus.cache.texts())
    groups = copy_groups(texts)
    sizes = Counter(groups.values())
    corpus.copies = {article: group for article, group in groups.items() if sizes[group] > 1}


def resolve_entities(corpus: Corpus) -> None:
    """Decide who is the same across the corpus: fills ``resolution``."""
    resolver = Resolver(load_lexicon().names, corpus.judgements, iri=corpus.iris.entity)
    for reading in corpus.cache.readings():
        resolver.add(reading.article.id, reading.entities)
    corpus.resolution = resolver.resolve()


def gather_stories(corpus: Corpus) -> None:
    """Decide which articles report one happening: fills ``subjects`` and ``stories``."""
    corpus.subjects = Subjects.of(lambda: map(partial(_telling, corpus), corpus.cache.readings()))
    published = {corpus.recorder.article_id(a): a.published.value for a in corpus.cache.texts()}
    corpus.stories = told_stories(published, corpus.subjects)


def _telling(corpus: Corpus, reading: ArticleReading) -> Telling:
    article = reading.article
    names = tuple(m.text for m in reading.mentions if m.kind is MentionKind.NAME)
    known = (m for m in reading.mentions if is_commonplace(m, known=corpus.gazetteer.entry(m.entity or "") is not None))
    text = with_headline(article.title, article.text)
    return Telling(corpus.recorder.article_id(article), text, names, tuple(m.text for m in known))


def write_articles(corpus: Corpus) -> None:
    """Say what was read, and what is told by several: writes articles.jsonl and stories.jsonl."""
    story_of = story_of_each(corpus.stories, corpus.iris)
    days = dated(lean_articles(_records(corpus, story_of)))
    told = {}

    def records() -> Iterator[ArticleRecord]:
        for record in _records(corpus, story_of):
            known = record.published.value or not record.story
            whole = record if known else replace(record, published=days.get(record.story or "", record.published))
            told.update({lean.id: lean for lean in lean_articles([whole]) if lean.story})
            yield whole

    corpus.counts["articles"] = write_records(corpus.folder.path / "articles.jsonl", records())
    stories = story_records(corpus.stories, told, corpus.iris)
    corpus.counts["stories"] = write_records(corpus.folder.path / "stories.jsonl", stories)


def _records(corpus: Corpus, story_of: Mapping[str, str]) -> Iterator[ArticleRecord]:
    for article in corpus.cache.texts():
        iri = corpus.recorder.article_id(article)
        record = corpus.recorder.article(article, corpus.copies.get(iri))
        yield replace(record, story=story_of.get(iri))


def write_mentions(corpus: Corpus) -> None:
    """Say where who is named: writes mentions.jsonl, fills ``mentions`` and ``articles``."""
    corpus.counts["mentions"] = write_records(corpus.folder.path / "mentions.jsonl", _counted_mentions(corpus))


def _counted_mentions(corpus: Corpus) -> Iterator[MentionRecord]:
    for reading, who in corpus.readings():
        named = set()
        for mention in corpus.recorder.mentions(reading, who):
            if mention.entity:
                corpus.mentions[mention.entity] += 1
                named.add(mention.entity)
            yield mention
        corpus.articles.update(named)


def write_entities(corpus: Corpus) -> None:
    """Say who there is: writes entities.jsonl."""
    entities = sorted(corpus.resolution.entities.values(), key=lambda entity: corpus.iris.entity(entity.key))
    records = (_entity_record(corpus, entity) for entity in entities)
    corpus.counts["entities"] = write_records(corpus.folder.path / "entities.jsonl", records)


def _entity_record(corpus: Corpus, entity: Entity) -> EntityRecord:
    iri, entry = corpus.iris.entity(entity.key), corpus.gazetteer.entry(entity.key)
    return EntityRecord(
        id=iri,
        name=entity.name,
        type=entity.type,
        aliases=entity.aliases,
        same_as=_same_as(entity, entry),
        country=corpus.iris.entity(entity.country) if entity.country else None,
        mentions=corpus.mentions[iri],
        articles=corpus.articles[iri],
        posts=tuple(_posts(corpus, entity.key)),
        steps=entity.steps,
        within=tuple(_within(corpus, entry.part if entry else "", entity.country or "")),
        lat=entry.lat if entry else None,
        lon=entry.lon if entry else None,
    )


def _same_as(entity: Entity, entry: Entry | None) -> dict[str, str] | None:
    geonames = {"geonames": entry.geonames} if entry and entry.geonames else {}
    return {**geonames, **dict(entity.same_as)} or None


def _posts(corpus: Corpus, key: str) -> Iterator[PostHeld]:
    for tenure in corpus.gazetteer.careers.get(key, ()):
        yield PostHeld(tenure.post, corpus.iris.entity(tenure.of), tenure.start or None, tenure.end or None)


def _within(corpus: Corpus, *keys: str) -> Iterator[Region]:
    """Yield what the gazetteer knows by ``keys``, from the smallest region to the state."""
    for key in keys:
        if entry := corpus.gazetteer.entry(key):
            yield Region(corpus.iris.entity(key), entry.name, entry.type)


def tie_events(corpus: Corpus) -> None:
    """Tie the claims that report one event: writes events.jsonl; ``subjects`` and who is who are needed no more."""
    untied = corpus.folder.path / _UNTIED
    claims = (claim for reading, who in corpus.readings() for claim in corpus.recorder.claims(reading, who))
    corpus.counts["claims"] = write_records(untied, claims)
    around = surroundings(corpus.folder, corpus.subjects)
    ties = tie(read_records(untied, Claim), load_lexicon(), around, decisions=event_decisions(corpus.judgements))
    tied = (_tied(claim, ties) for claim in read_records(untied, Claim))
    write_records(corpus.folder.path / "events.jsonl", tied)
    untied.unlink()
    corpus.counts["events"] = len(set(ties.events.values()))
    corpus.subjects, corpus.resolution = Subjects(), corpus.resolution.told_of()


def _tied(claim: Claim, ties: Ties) -> Claim:
    why = ties.reasons.get(claim.id)
    return replace(claim, same_event=ties.events[claim.id], steps=(*claim.steps, why) if why else claim.steps)


def assert_edges(corpus: Corpus) -> None:
    """Decide which plain edges stand: fills ``edges``."""
    folder = corpus.folder
    corpus.decided = verdicts(corpus.judgements, folder, corpus.frames)
    with closing(GroupedClaims(folder)) as told:
        articles = lean_articles(folder.articles())
        corpus.edges = edges_told(told, articles, corpus.frames, corpus.decided, corpus.least)
    corpus.counts["edges"] = sum(edge.object is not None for edge in corpus.edges)
    corpus.counts["acts"] = len(corpus.edges) - corpus.counts["edges"]


def write_triples(corpus: Corpus) -> None:
    """Lower everything to RDF: writes the store, graph.ttl and graph.trig."""
    folder = corpus.folder
    articles = tuple(lean_articles(folder.articles()))
    run = describe_run(articles, corpus.frames, corpus.iris, version=corpus.version, model=corpus.model)
    with closing(GroupedClaims(folder)) as told:
        triples = lower_told(
            articles,
            folder.entities(),
            told,
            corpus.frames,
            run=run,
            iris=corpus.iris,
            edges=corpus.edges,
            stories=folder.stories(),
            dataset=corpus.dataset,
        )
        corpus.counts["triples"] = write_graph(triples, folder.path, prefixes=corpus.iris.prefixes()).triples


def check_shapes(corpus: Corpus) -> None:
    """Say where the graph does not conform to its shapes: fills ``faults``.

    One thing that should not be in it does not take the rest from whoever waits for it.
    """
    if found := validate_store(corpus.folder, corpus.frames):
        more = f", and {len(found) - 1:,} more like it" if len(found) > 1 else ""
        reason = f"does not conform to its shapes: {found[0]}{more}"
        remedy = "please report this: graphkit made what it should not make; graphkit validate lists all of it"
        corpus.faults = (Failure(corpus.folder.turtle.name, reason, remedy),)


def draw_view(corpus: Corpus) -> None:
    """Draw the picture: writes graph.html."""
    folder = corpus.folder
    claims, filters = lean_claims(folder.claims()), ViewFilters(min_confidence=corpus.least)
    page = render(folder.articles(), folder.entities(), claims, corpus.edges, corpus.frames, filters=filters)
    folder.html.write_text(page, encoding="utf-8")


def remember(corpus: Corpus) -> None:
    """Keep what the graph's later readers need beside its files: writes state/."""
    decided = tuple((ends, stands) for ends, stands in sorted(corpus.decided.items(), key=str))
    state = State(corpus.iris.base, corpus.edges, corpus.least, decided)
    write_state(corpus.folder.path / STATE, state, corpus.own_frames)


FOLD: tuple[Step, ...] = (
    find_copies,
    resolve_entities,
    gather_stories,
    write_articles,
    write_mentions,
    write_entities,
    tie_events,
    assert_edges,
    write_triples,
    check_shapes,
    draw_view,
    remember,
)

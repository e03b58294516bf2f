"""The pairs worth a person's look, with the sentences they stand in: what ``graphkit judge`` goes through.

Reads the records of a graph folder, resolves them once more, and yields what remains open.
Writes nothing and asks nobody: a terminal session drives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphkit.linking.entities.judgements import Judgements
from graphkit.linking.entities.references import references
from graphkit.linking.entities.resolution import Resolver
from graphkit.model import ArticleRecord, Entity, EntityRecord, EntityType, MentionKind, MentionRecord
from graphkit.ontology.lexicon import NameLexicon

__all__ = ["Context", "DoubtfulPair", "doubtful_pairs"]

_AROUND = 90
"""Characters shown on either side of a mention."""


@dataclass(frozen=True, slots=True)
class Context:
    """A mention in its text: the document, what stands before it, itself, and what stands after it."""

    document: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class DoubtfulPair:
    """Two entities that may be one.

    ``left_reference`` and ``right_reference`` are what a judgement should call them; ``score`` (0 to 1) and ``reason``
    say why they are alike; the contexts are mentions of each.
    """

    left: EntityRecord
    right: EntityRecord
    left_reference: str
    right_reference: str
    score: float
    reason: str
    left_contexts: tuple[Context, ...]
    right_contexts: tuple[Context, ...]


def doubtful_pairs(
    entities: Iterable[EntityRecord],
    mentions: Iterable[MentionRecord],
    articles: Iterable[ArticleRecord],
    judgements: Judgements,
    lexicon: NameLexicon,
    *,
    contexts: int = 3,
) -> Iterator[DoubtfulPair]:
    """Yield the doubtful pairs that no judgement has settled, most alike first, each with up to so many contexts."""
    records = {record.id: record for record in entities}
    named = _Named(contexts)
    for mention in mentions:
        named.see(mention)
    called = references(records.values())
    spoken_of = named.in_articles(records)
    resolver = Resolver(lexicon, judgements)
    for article, known in spoken_of.items():
        resolver.add(_article(article), [_entity(record) for record in known])
    resolution = resolver.resolve()
    back = {
        resolution.key(_article(article), _key(record)): record
        for article, known in sorted(spoken_of.items())
        for record in reversed(known)
    }
    texts = {(record.document, record.article): record for record in articles}
    for doubt in resolution.doubtful:
        left, right = back[doubt.left], back[doubt.right]
        yield DoubtfulPair(
            left,
            right,
            called[left.id],
            called[right.id],
            doubt.score,
            doubt.reason,
            _contexts(named.mentions[left.id], texts),
            _contexts(named.mentions[right.id], texts),
        )


class _Named:
    """What one pass over the mentions keeps: who is named in which article, and the first few mentions of each."""

    def __init__(self, contexts: int) -> None:
        self._contexts = contexts
        self.articles: dict[tuple[str, int], set[str]] = defaultdict(set)
        self.mentions: dict[str, list[MentionRecord]] = defaultdict(list)

    def see(self, mention: MentionRecord) -> None:
        """Take note of one mention."""
        if mention.entity is None:
            return
        self.articles[mention.document, mention.article].add(mention.entity)
        kept = self.mentions[mention.entity]
        if mention.kind == MentionKind.NAME and len(kept) < self._contexts:
            kept.append(mention)

    def in_articles(self, records: Mapping[str, EntityRecord]) -> dict[tuple[str, int], list[EntityRecord]]:
        """Return the entities that each article names, by id."""
        return {
            article: [records[one] for one in sorted(known_as) if one in records]
            for article, known_as in self.articles.items()
        }


def _article(place: tuple[str, int]) -> str:
    document, index = place
    return f"{document}#{index}"


def _key(record: EntityRecord) -> str:
    return dict(record.same_as or {}).get("wikidata", record.id)


def _entity(record: EntityRecord) -> Entity:
    ids = tuple(sorted((record.same_as or {}).items()))
    return Entity(_key(record), record.name, EntityType(record.type), record.aliases, ids, record.country)


_Texts = Mapping[tuple[str, int], ArticleRecord]


def _contexts(mentions: Iterable[MentionRecord], articles: _Texts) -> tuple[Context, ...]:
    return tuple(_context(mention, articles) for mention in mentions)


def _context(mention: MentionRecord, articles: _Texts) -> Context:
    article = articles.get((mention.document, mention.article))
    text = article.text if article else mention.text
    at = _offset(mention, text, article.start if article else 0)
    before, after = text[max(0, at - _AROUND) : at], text[at + len(mention.text) :][:_AROUND]
    return Context(mention.document, before, mention.text, after)


def _offset(mention: MentionRecord, text: str, start: int) -> int:
    """Find the mention in the article's text; offsets count in the page, which may be spaced otherwise."""
    for at in (mention.start - start, mention.start):
        if at >= 0 and text.startswith(mention.text, at):
            return at
    return max(0, text.find(mention.text))

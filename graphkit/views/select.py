"""Which records go into the page: what the filters ask for, and of a graph too large for a page the weightiest part.

Reads all records, hands on the claims that stay, with notes in plain words on what does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Self

import networkx as nx

from graphkit.model import ArticleRecord, Claim, EntityRecord
from graphkit.ontology.frames import Frame
from graphkit.views.drawing import Drawing, Link, draw
from graphkit.views.filters import ViewFilters, claim_days, find_entity

__all__ = ["Choice", "Limits", "Records", "choose", "readable"]

MOST_NODES = 8_000
MOST_CLAIMS = 60_000
MOST_TEXT = 30_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How many nodes, claims, and characters of article text a page carries at most."""

    nodes: int = MOST_NODES
    claims: int = MOST_CLAIMS
    text: int = MOST_TEXT


@dataclass(frozen=True, slots=True)
class Records:
    """The records that a view is made from. ``articles`` by IRI, ``frames`` by relation, both in a fixed order."""

    articles: Mapping[str, ArticleRecord]
    entities: Sequence[EntityRecord]
    claims: Sequence[Claim]
    frames: Mapping[str, Frame]

    @classmethod
    def sorted(
        cls,
        articles: Iterable[ArticleRecord],
        entities: Iterable[EntityRecord],
        claims: Iterable[Claim],
        frames: Iterable[Frame],
    ) -> Self:
        """Sort records; claims of relations that no frame defines are left out."""
        frame_of = {frame.relation: frame for frame in frames}
        return cls(
            articles={a.id: a for a in sorted(articles, key=lambda a: a.id)},
            entities=sorted(entities, key=lambda e: e.id),
            claims=sorted(
                (c for c in claims if c.relation in frame_of), key=lambda c: (c.document, c.article, c.start, c.id)
            ),
            frames=frame_of,
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """The claims that go into the page, what they draw, and notes on what does not."""

    claims: Sequence[Claim]
    drawing: Drawing
    notes: tuple[str, ...] = ()

    def narrowed(self, claims: Sequence[Claim], frames: Mapping[str, Frame], *notes: str) -> Choice:
        """Return the choice of some of the claims; they are drawn anew if they are fewer."""
        drawing = self.drawing if len(claims) == len(self.claims) else draw(claims, frames)
        return Choice(claims, drawing, (*self.notes, *notes))


def choose(
    records: Records, drawing: Drawing, asserted: frozenset[str], filters: ViewFilters, limits: Limits
) -> Choice:
    """Choose what goes into the page; ``drawing`` is that of all claims. Raises UsageError for an unknown focus."""
    choice = _asked_for(_sure(Choice(records.claims, drawing), records, asserted, filters.least), records, filters)
    if filters.focus is not None:
        choice = _around(choice, records, filters, filters.focus)
    return _weightiest(choice, records, asserted, limits)


def readable(articles: Sequence[ArticleRecord], claims: Sequence[Claim], limits: Limits) -> tuple[frozenset[str], str]:
    """Return the articles whose text goes into the page, those with most claims first, and a note on the others."""
    told = Counter(claim.article_id for claim in claims)
    kept, room = set(), limits.text
    for article in sorted(articles, key=lambda a: (-told[a.id], a.id)):
        room -= len(article.text)
        if room < 0:
            break
        kept.add(article.id)
    left = len(articles) - len(kept)
    note = f"The whole text of {_count(left, 'article')} is left out to keep the page small; their sentences are kept."
    return frozenset(kept), note if left else ""


def _sure(choice: Choice, records: Records, asserted: frozenset[str], least: float) -> Choice:
    """Keep the claims that are sure enough, and what a user's judgement holds; a note counts the rest."""
    kept = [c for c in choice.claims if c.confidence >= least or c.id in asserted]
    left = len(choice.claims) - len(kept)
    note = f"{_count(left, 'report')} of less than {least:g} confidence left out."
    return choice.narrowed(kept, records.frames, *([note] if left else []))


def _asked_for(choice: Choice, records: Records, filters: ViewFilters) -> Choice:
    """Keep the claims of the relations, genres and the time asked for; a note counts those without any date."""
    of_genre = (c for c in choice.claims if filters.takes_genre(records.articles.get(c.article_id)))
    claims = list(filter(filters.takes_relation, of_genre))
    if not filters.timed:
        return choice.narrowed(claims, records.frames)
    days = {c.id: claim_days(c, records.articles)[0] for c in claims}
    kept = [c for c in claims if filters.takes_days(days[c.id])]
    undated = sum(day is None for day in days.values())
    notes = [f"{_count(undated, 'report')} without any date left out, since a time was asked for."] if undated else []
    return choice.narrowed(kept, records.frames, *notes)


def _around(choice: Choice, records: Records, filters: ViewFilters, focus: str) -> Choice:
    """Keep the claims whose nodes all lie within the filter's steps of its focus."""
    centre = find_entity(focus, records.entities)
    links = choice.drawing.links
    near = _near(choice.drawing, choice.drawing.graph(choice.claims, frozenset()), centre.id, filters.steps)
    kept = [c for c in choice.claims if c.id in links and _lie_in(near, links[c.id])]
    note = f"Only what lies within {_count(filters.steps, 'step')} of {centre.name} is shown."
    return choice.narrowed(kept, records.frames, note)


def _lie_in(nodes: Set[str], links: Iterable[Link]) -> bool:
    return all(one in nodes and other in nodes for one, other in links)


def _near(drawing: Drawing, graph: nx.Graph[str], centre: str, steps: int) -> set[str]:
    """Return the nodes within some steps; the parties of an event of many are one step from each other."""
    near = {centre}
    for _ in range(steps):
        near |= {other for node in near if node in graph for other in graph[node]}
        near |= {other for node in near & drawing.events.keys() for other in graph[node]}
    return near


def _weightiest(choice: Choice, records: Records, asserted: frozenset[str], limits: Limits) -> Choice:
    """Keep the claims among the nodes that most claims join, where there are more than a page can carry."""
    weight = _weights(choice, asserted)
    claims, links = choice.claims, choice.drawing.links
    if len(weight) <= limits.nodes and len(claims) <= limits.claims:
        return choice
    top = {node for node, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[: limits.nodes]}
    inside = [c for c in claims if _lie_in(top, links.get(c.id, ()))]
    ranked = sorted(inside, key=lambda c: (c.id not in asserted, -c.confidence, c.id))[: limits.claims]
    kept = {c.id for c in ranked}
    note = (
        f"Too large for one page: the {len(top):,} best connected of {len(weight):,} nodes are shown, with "
        f"{len(kept):,} of {len(claims):,} reports. Narrow the view with --relation, --focus, --since or --until."
    )
    return choice.narrowed([c for c in claims if c.id in kept], records.frames, note)


def _weights(choice: Choice, asserted: frozenset[str]) -> Counter[str]:
    """Weigh each node by its claims, the asserted ones four times."""
    weight: Counter[str] = Counter()
    for claim in choice.claims:
        for node in {key for link in choice.drawing.links.get(claim.id, ()) for key in link}:
            weight[node] += 4 if claim.id in asserted else 1
    return weight


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

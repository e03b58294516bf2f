"""The figures: per relation events, roles, factuality, attribution and edges; and the articles found on the pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graphkit.evaluation.edges import EdgeTally, ScoredEdge, score_edges
from graphkit.evaluation.gold import Gold, GoldArticle, GoldEvent
from graphkit.evaluation.matching import Matching, Tally, match, score_roles
from graphkit.evaluation.scheme import Scheme
from graphkit.evaluation.wording import Names, plain
from graphkit.model import ArticleRecord, Claim

__all__ = ["ConstructionRow", "EdgeRow", "EventRow", "Scores", "evaluate"]

ALL = "ALL"
LONGEST = 1.35
"""An article longer than this many times the annotated one has swallowed something else."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One relation's figures: tallies of ``events`` and ``roles``; of matched events, the share 0 to 1 read right."""

    relation: str
    events: Tally
    roles: Tally
    factuality: float
    attribution: float


@dataclass(frozen=True, slots=True)
class ConstructionRow:
    """How many of the events that sentences put in one way were ``found``, of ``wanted``; and the roles of those found.

    There is no precision: what was invented has no annotated construction.
    """

    construction: str
    found: int
    wanted: int
    roles: Tally

    @property
    def recall(self) -> float:
        """The share, 0 to 1, of the wanted events that were found."""
        return self.found / self.wanted if self.wanted else 0.0


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One relation's edges."""

    relation: str
    edges: EdgeTally


@dataclass(frozen=True, slots=True)
class Scores:
    """What ``evaluate`` found. The last event row and edge row (``ALL``) take the relations together.

    ``constructions`` are those that the annotation names, in alphabetical order. ``rules`` tells for every rule (frame
    and pattern) how many of its claims were right. ``misread`` are matched events with the wrong factuality.
    """

    events: tuple[EventRow, ...]
    edges: tuple[EdgeRow, ...]
    constructions: tuple[ConstructionRow, ...]
    articles: Tally
    rules: tuple[tuple[str, Tally], ...]
    missed: tuple[GoldEvent, ...]
    invented: tuple[Claim, ...]
    misread: tuple[tuple[Claim, GoldEvent], ...]
    wrong_edges: tuple[ScoredEdge, ...]


def evaluate(claims: Iterable[Claim], articles: Iterable[ArticleRecord], gold: Gold, scheme: Scheme) -> Scores:
    """Score the claims and articles of a graph against an annotated set; pages that are not annotated do not count."""
    covered = [c for c in claims if c.relation in scheme.relations and gold.covers(c.document)]
    matching = match(covered, gold, scheme)
    tallies, wrong = score_edges(covered, gold, scheme)
    together = sum(tallies.values(), EdgeTally())
    firm = [pair for pair in matching.pairs if not pair[1].optional]
    return Scores(
        events=tuple(_event_row(relation, matching, gold.names, scheme) for relation in (*scheme.relations, ALL)),
        edges=tuple(EdgeRow(relation, tally) for relation, tally in (*tallies.items(), (ALL, together))),
        constructions=tuple(_construction_rows(matching, gold.names, scheme)),
        articles=_score_articles(articles, gold),
        rules=tuple(sorted(_rules(matching).items())),
        missed=matching.missed,
        invented=matching.invented,
        misread=tuple((c, e) for c, e in firm if c.factuality not in e.factualities),
        wrong_edges=tuple(wrong),
    )


def _event_row(relation: str, matching: Matching, names: Names, scheme: Scheme) -> EventRow:
    firm = [(c, e) for c, e in matching.pairs if relation in (ALL, e.relation) and not e.optional]
    invented = sum(relation in (ALL, claim.relation) for claim in matching.invented)
    missed = sum(relation in (ALL, event.relation) for event in matching.missed)
    return EventRow(
        relation=relation,
        events=Tally(len(firm), len(firm) + invented, len(firm) + missed),
        roles=sum((score_roles(c, e, scheme.relations[e.relation], names) for c, e in firm), Tally()),
        factuality=_share([c.factuality in e.factualities for c, e in firm]),
        attribution=_share([_said_by_right_one(c, e, names) for c, e in firm]),
    )


def _construction_rows(matching: Matching, names: Names, scheme: Scheme) -> Iterator[ConstructionRow]:
    roles: dict[str, list[Tally]] = defaultdict(list)
    for claim, event in matching.pairs:
        if event.construction and not event.optional:
            roles[event.construction].append(score_roles(claim, event, scheme.relations[event.relation], names))
    missed = Counter(event.construction for event in matching.missed if event.construction)
    for construction in sorted({*roles, *missed}):
        found = roles[construction]
        yield ConstructionRow(construction, len(found), len(found) + missed[construction], sum(found, Tally()))


def _said_by_right_one(claim: Claim, event: GoldEvent, names: Names) -> bool:
    accepted = [part for source in event.said_by if source for part in (source, *source.split("; "))]
    if claim.attribution is None:
        return None in event.said_by
    return names.same(claim.attribution.name, accepted)


def _rules(matching: Matching) -> dict[str, Tally]:
    right = Counter(claim.rule for claim, event in matching.pairs if not event.optional)
    wrong = Counter(claim.rule for claim in matching.invented)
    return {rule: Tally(right[rule], right[rule] + wrong[rule], right[rule]) for rule in {*right, *wrong}}


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


def _score_articles(articles: Iterable[ArticleRecord], gold: Gold) -> Tally:
    """Count an annotated article as found where a record of its page has its first and last words and little more."""
    pages: dict[str, list[str]] = defaultdict(list)
    given = 0
    for record in articles:
        page = next((page for page in gold.pages if record.document.startswith(page)), None)
        if page is not None:
            pages[page].append(plain(record.text))
            given += 1
    found = sum(1 for article in gold.articles if _take(article, pages[article.page]))
    return Tally(found, given, len(gold.articles))


def _take(article: GoldArticle, texts: list[str]) -> bool:
    first, last = plain(article.first)[:60], plain(article.last)[-60:]
    for text in texts:
        if first in text and last in text and len(text) <= LONGEST * article.length:
            texts.remove(text)
            return True
    return False

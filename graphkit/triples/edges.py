"""Plain edges: the asserted view of the graph.

Reads claims, the articles that they stand in, and frames. An edge rests on claims that say that it happened, about
events that no other source denies; planned, negated and disputed ones never become one. The rules stand in
ontology/graph.yaml, the ends of each relation's edge in its frame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, product

from graphkit.errors import OntologyError
from graphkit.model import ArticleRecord, Claim, Edge
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples.conflicts import conflicts_over, disputed
from graphkit.triples.independence import independent
from graphkit.triples.times import time_span
from graphkit.triples.told import Held, Told

__all__ = ["Ends", "edges", "edges_told", "frame_of"]

Ends = tuple[str, str, str | None]
"""Subject, relation, object; the smaller end first where the relation is symmetric."""


def edges(
    claims: Iterable[Claim],
    articles: Iterable[ArticleRecord],
    frames: Iterable[Frame],
    verdicts: Mapping[Ends, bool] | None = None,
    least: float = 0.0,
) -> tuple[Edge, ...]:
    """Return the asserted edges, sorted, with what each rests on.

    ``verdicts`` are a user's judgements: False withholds an edge, True keeps one although a source denies it. Claims of
    which the reading is less sure than ``least`` carry no edge of which the user has not said so. An edge whose object
    is None says that someone acted on nobody who is named ("proposed" without an addressee).
    """
    return edges_told(Held(claims), articles, frames, verdicts, least)


def edges_told(
    told: Told,
    articles: Iterable[ArticleRecord],
    frames: Iterable[Frame],
    verdicts: Mapping[Ends, bool] | None = None,
    least: float = 0.0,
) -> tuple[Edge, ...]:
    """Return the asserted edges as ``edges`` does; the claims of one event are held at a time."""
    known = {article.id: article for article in articles}
    by_relation = {frame.relation: frame for frame in frames}
    resting: dict[Ends, _Support] = defaultdict(_Support)
    for reports in told.by_event():
        contested = bool(disputed(conflicts_over(reports, known)))
        standing: dict[Ends, dict[str, Claim]] = defaultdict(dict)
        for claim, ends in _asserted(reports, by_relation):
            if (verdicts or {}).get(ends, claim.confidence >= least and not contested):
                standing[ends][claim.id] = claim
        for ends, claims in standing.items():
            resting[ends].rest(claims)
    return tuple(_edge(ends, resting[ends], known) for ends in sorted(resting, key=_order))


@dataclass(slots=True)
class _Support:
    """What an edge rests on: claims and articles by IRI, and what is counted and dated of them."""

    claims: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    reports: int = 0
    events: int = 0
    first: date | None = None
    last: date | None = None

    def rest(self, claims: Mapping[str, Claim]) -> None:
        """Rest it on claims about one event, too."""
        articles = {claim.article_id for claim in claims.values()}
        spans = [span for claim in claims.values() if (span := time_span(claim.time))]
        self.claims.extend(claims)
        self.articles |= articles
        self.reports += len(articles)
        self.events += 1
        self.first = min(filter(None, (self.first, *(first for first, _ in spans))), default=None)
        self.last = max(filter(None, (self.last, *(last for _, last in spans))), default=None)


def _asserted(claims: Iterable[Claim], frames: Mapping[str, Frame]) -> Iterator[tuple[Claim, Ends]]:
    """Yield the claims that something happened, each with every pair that it links."""
    for claim in claims:
        if claim.factuality in load_graph_rules().asserted:
            yield from ((claim, ends) for ends in _ends(claim, frame_of(claim, frames)))


def frame_of(claim: Claim, frames: Mapping[str, Frame]) -> Frame:
    """Return the frame of a claim's relation; raises OntologyError where none was loaded."""
    try:
        return frames[claim.relation]
    except KeyError:
        raise OntologyError(
            f"a claim has the relation {claim.relation!r}, which no frame defines",
            path=claim.document,
            remedy="give its frame file with --frames",
        ) from None


def _ends(claim: Claim, frame: Frame) -> Iterator[Ends]:
    """Yield the pairs that a claim links: those with a name only."""
    subjects = _named(claim, frame.edge_from)
    named = [_named(claim, role) for role in frame.edge_to]
    if frame.symmetric:
        return ((one, frame.relation, other) for one, other in _pairs(subjects, frozenset().union(*named)))
    objects = next(filter(None, named), frozenset())
    pairs = product(subjects, objects or (None,))
    return ((subject, frame.relation, target) for subject, target in pairs if subject != target)


def _pairs(subjects: frozenset[str], others: frozenset[str]) -> set[tuple[str, str]]:
    """Return each with each, the smaller first; none where more come together than a graph shows as pairs."""
    if len(subjects | others) > load_graph_rules().largest_group:
        return set()
    if subjects == others:
        return set(combinations(sorted(subjects), 2))
    return {(min(pair), max(pair)) for pair in product(subjects, others) if pair[0] != pair[1]}


def _named(claim: Claim, role: str) -> frozenset[str]:
    return frozenset(filler.id for filler in claim.roles.get(role, ()) if filler.named)


def _edge(ends: Ends, support: _Support, known: Mapping[str, ArticleRecord]) -> Edge:
    subject, relation, target = ends
    return Edge(
        subject=subject,
        relation=relation,
        object=target,
        claims=tuple(sorted(support.claims)),
        reports=support.reports,
        articles=len(support.articles),
        sources=_sources(support.articles, known),
        events=support.events,
        first=support.first.isoformat() if support.first else None,
        last=support.last.isoformat() if support.last else None,
    )


def _sources(articles: Set[str], known: Mapping[str, ArticleRecord]) -> int:
    """Count independent sources; an article without a record is one by itself."""
    return independent(known[article] for article in articles if article in known) + len(articles - known.keys())


def _order(ends: Ends) -> tuple[str, str, str]:
    return ends[1], ends[0], ends[2] or ""

"""Plain edges: the asserted view of the graph.

Reads claims, the articles that they stand in, and frames. An edge rests on claims that say that it happened, about
events that no other source denies; planned, negated and disputed ones never become one. The rules stand in
ontology/graph.yaml, the ends of each relation's edge in its frame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations, product

from graphkit.errors import OntologyError
from graphkit.model import ArticleRecord, Claim, Edge
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples.conflicts import conflicts, disputed
from graphkit.triples.independence import independent
from graphkit.triples.times import time_span

__all__ = ["Ends", "edges", "frame_of"]

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
    told, known = tuple(claims), {article.id: article for article in articles}
    by_relation = {frame.relation: frame for frame in frames}
    contested = disputed(conflicts(told, known.values()))
    resting: dict[Ends, dict[str, Claim]] = defaultdict(dict)
    for claim, ends in _asserted(told, by_relation):
        stands = claim.confidence >= least and claim.same_event not in contested
        if (verdicts or {}).get(ends, stands):
            resting[ends][claim.id] = claim
    return tuple(_edge(ends, resting[ends], known) for ends in sorted(resting, key=_order))


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


def _edge(ends: Ends, resting: Mapping[str, Claim], known: Mapping[str, ArticleRecord]) -> Edge:
    articles = {claim.article_id for claim in resting.values()}
    spans = [span for claim in resting.values() if (span := time_span(claim.time))]
    subject, relation, target = ends
    return Edge(
        subject=subject,
        relation=relation,
        object=target,
        claims=tuple(sorted(resting)),
        reports=len({(claim.same_event, claim.article_id) for claim in resting.values()}),
        articles=len(articles),
        sources=_sources(articles, known),
        events=len({claim.same_event for claim in resting.values()}),
        first=min(first for first, _ in spans).isoformat() if spans else None,
        last=max(last for _, last in spans).isoformat() if spans else None,
    )


def _sources(articles: Set[str], known: Mapping[str, ArticleRecord]) -> int:
    """Count independent sources; an article without a record is one by itself."""
    return independent(known[article] for article in articles if article in known) + len(articles - known.keys())


def _order(ends: Ends) -> tuple[str, str, str]:
    return ends[1], ends[0], ends[2] or ""

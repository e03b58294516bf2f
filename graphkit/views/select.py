"""Which records go into the page: what the filters ask for, and of a graph too large for a page the weightiest part.

Reads all records, hands on the claims that stay, with notes in plain words on what does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.model import ArticleRecord, Claim, EntityRecord
from graphkit.views.drawing import Drawing
from graphkit.views.filters import ViewFilters, claim_days, find_entity

__all__ = ["MOST_CLAIMS", "MOST_NODES", "Limits", "around", "asked_for", "weightiest"]

MOST_NODES = 8_000
MOST_CLAIMS = 60_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How many nodes and claims a page carries at most."""

    nodes: int = MOST_NODES
    claims: int = MOST_CLAIMS


def asked_for(
    claims: Iterable[Claim], articles: Mapping[str, ArticleRecord], filters: ViewFilters
) -> tuple[list[Claim], list[str]]:
    """Keep the claims of the relations and the time asked for; a note counts those that no date can be told of."""
    of_relation = [c for c in claims if filters.takes_relation(c)]
    if not filters.timed:
        return of_relation, []
    kept, undated = [], 0
    for claim in of_relation:
        days, _ = claim_days(claim, articles)
        undated += days is None
        if filters.takes_days(days):
            kept.append(claim)
    notes = [f"{_count(undated, 'report')} without any date left out, since a time was asked for."] if undated else []
    return kept, notes


def around(
    claims: Sequence[Claim], drawing: Drawing, entities: Sequence[EntityRecord], filters: ViewFilters
) -> tuple[list[Claim], list[str]]:
    """Keep the claims whose nodes all lie within the filter's steps of its focus; all of them where there is none."""
    if filters.focus is None:
        return list(claims), []
    centre = find_entity(filters.focus, entities)
    graph = drawing.graph(claims, frozenset())
    near = {centre.id}
    for _ in range(filters.steps):
        near |= {other for node in near if node in graph for other in graph[node]}
    kept = [
        c
        for c in claims
        if (links := drawing.links.get(c.id)) and all(a in near and b in near for a, b in links)
    ]
    return kept, [f"Only what lies within {_count(filters.steps, 'step')} of {centre.name} is shown."]


def weightiest(
    claims: Sequence[Claim], drawing: Drawing, asserted: frozenset[str], limits: Limits
) -> tuple[list[Claim], list[str]]:
    """Keep the claims among the nodes that most events join, where there are more than a page can carry."""
    weight: Counter[str] = Counter()
    for claim in claims:
        for node in {key for link in drawing.links.get(claim.id, ()) for key in link}:
            weight[node] += 4 if claim.id in asserted else 1
    if len(weight) <= limits.nodes and len(claims) <= limits.claims:
        return list(claims), []
    top = {node for node, _ in sorted(weight.items(), key=lambda item: (-item[1], item[0]))[: limits.nodes]}
    inside = [c for c in claims if all(a in top and b in top for a, b in drawing.links.get(c.id, ()))]
    ranked = sorted(inside, key=lambda c: (c.id not in asserted, -c.confidence, c.id))[: limits.claims]
    kept = {c.id for c in ranked}
    note = (
        f"Too large for one page: the {min(len(top), limits.nodes):,} best connected of {len(weight):,} nodes are shown, "
        f"with {len(kept):,} of {len(claims):,} reports. Narrow the view with --relation, --focus, --since or --until."
    )
    return [c for c in claims if c.id in kept], [note]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"

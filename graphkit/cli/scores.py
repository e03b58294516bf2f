"""Scores as lines of text that fit 110 columns."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.evaluation import Scores
from graphkit.model import Claim

__all__ = ["score_lines"]


def score_lines(scores: Scores, *, misses: bool) -> Iterator[str]:
    """Yield the figures, relation by relation; with ``misses`` also each thing that is missed, invented or misread."""
    for row in scores.events:
        yield (
            f"{row.relation:<10} events P {row.events.precision:.3f} R {row.events.recall:.3f} F1 {row.events.f1:.3f}"
            f"  roles F1 {row.roles.f1:.3f}  factual {row.factuality:.3f}  who-says {row.attribution:.3f}"
            f"  (gold {row.events.wanted}, found {row.events.right})"
        )
    for edge_row in scores.edges:
        edges = edge_row.edges
        yield (
            f"{edge_row.relation:<10} edges  P {edges.precision:.3f} R {edges.recall:.3f} F1 {edges.f1:.3f}"
            f"  (gold {edges.wanted}, predicted {edges.given})"
        )
    for way in scores.constructions:
        share = f"recall {way.recall:.3f}  roles F1 {way.roles.f1:.3f}"
        yield f"way        {way.construction:<22} {share}  (gold {way.wanted})"
    found = scores.articles
    yield f"articles   found {found.right}/{found.wanted}, invented {found.given - found.right}"
    for rule, tally in scores.rules:
        yield f"rule       {rule:<40} right {tally.right} of {tally.given}"
    if misses:
        yield from _misses(scores)


def _misses(scores: Scores) -> Iterator[str]:
    for event in scores.missed:
        roles = "; ".join(f"{role}: {', '.join(fillers)}" for role, fillers in event.roles.items() if fillers)
        yield f"missed     {event.id} {event.relation} ({roles}) | {event.sentence}"
    for claim in scores.invented:
        yield f"invented   {claim.relation} ({_roles(claim)}) | {claim.sentence}"
    for claim, event in scores.misread:
        yield f"misread    {claim.relation} {claim.factuality}, should be {event.factuality} | {claim.sentence}"
    for edge in scores.wrong_edges:
        yield f"wrong edge {edge.document}: {edge.source} {edge.relation} {edge.target or edge.label}"


def _roles(claim: Claim) -> str:
    return "; ".join(f"{role}: {', '.join(f.name for f in fillers)}" for role, fillers in claim.roles.items())

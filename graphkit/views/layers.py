"""Which claims are drawn as having happened, and which articles are one source: the graph's own rules, for the page.

Reads claims, articles and edges; the rules themselves are those of ``graphkit.triples`` and ontology/graph.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphkit.model import ArticleRecord, Claim, Edge
from graphkit.ontology.rules import load_graph_rules
from graphkit.views.drawing import Drawing

__all__ = ["ASSERTED", "CONTESTED", "asserted_claims", "layer_of", "ties_of"]

ASSERTED = "asserted"
CONTESTED = "contested"


def asserted_claims(
    claims: Sequence[Claim], contested: frozenset[str], edges: Iterable[Edge], drawing: Drawing, least: float = 0.0
) -> frozenset[str]:
    """Return the ids of the claims that the asserted view rests on.

    Those of the edges; and where an event has no plain edge (many parties, or nobody named who acts) those that say
    that it happened, unless the event is one of the ``contested`` or the reading is less sure than ``least``. A pair
    without an edge was withheld by a user's judgement.
    """
    of_edges = {claim for edge in edges for claim in edge.claims}
    paired = {c.id for c in claims if c.id in drawing.links and _joins_parties(c, drawing)}
    free = {
        c.id
        for c in claims
        if c.confidence >= least
        and c.factuality in load_graph_rules().asserted
        and c.id not in paired
        and c.same_event not in contested
    }
    return frozenset(of_edges | free)


def _joins_parties(claim: Claim, drawing: Drawing) -> bool:
    return all(key in drawing.parties for link in drawing.links[claim.id] for key in link)


def layer_of(claim: Claim, asserted: frozenset[str]) -> str:
    """Return the name of the layer that a claim is drawn on."""
    if claim.factuality not in load_graph_rules().asserted:
        return claim.factuality.value
    return ASSERTED if claim.id in asserted else CONTESTED


def ties_of(article: ArticleRecord) -> tuple[str, ...]:
    """Return what makes an article one source with others that share it, as ``triples.independent`` counts."""
    voice = article.source.agency or article.source.publisher
    copies = (f"copies {article.copy_group}",) if article.copy_group else ()
    return (*copies, f"voice {' '.join(voice.casefold().split())}") if voice else copies

"""From claims to what is drawn: nodes, and for each claim the pairs of nodes that it joins.

Reads claims and frames. A claim with named parties on both sides joins each to each; an event that brings more
named parties together than a picture shows as pairs (ontology/graph.yaml) becomes a node of its own, joined to its
parties; a claim with a named party on one side only joins it to a leaf. Makes the networkx graph that layout and
gathering work on. Never touches text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

import networkx as nx

from graphkit.model import Claim, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules

__all__ = ["Drawing", "Leaf", "Link", "draw", "sides"]

LAYER_PULL = 0.25
"""How strongly a claim that is not asserted draws its parties together, beside 1 for one that is."""

Link = tuple[str, str]
"""Keys of two nodes; from the first to the second where the relation has a direction."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """The unnamed other side of an entity's claims of one relation: the phrases that stand there, sorted."""

    key: str
    relation: str
    phrases: tuple[str, ...]


@dataclass(slots=True)
class Drawing:
    """What is drawn: ``links`` by claim id, ``parties`` (entity IRIs at a link), ``events`` and ``leaves`` by key."""

    links: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    parties: set[str] = field(default_factory=set)
    events: dict[str, tuple[Claim, ...]] = field(default_factory=dict)
    leaves: dict[str, Leaf] = field(default_factory=dict)

    def graph(self, claims: Iterable[Claim], asserted: frozenset[str]) -> nx.Graph[str]:
        """Return the undirected graph of the links, nodes in the order of their keys.

        ``weight`` of an edge says how strongly it pulls, ``relations`` holds the relations drawn between the pair.
        """
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(sorted({*self.parties, *self.events, *self.leaves}))
        for claim in claims:
            pull = 1.0 if claim.id in asserted else LAYER_PULL
            for one, other in self.links.get(claim.id, ()):
                data = graph.get_edge_data(one, other) or {"weight": 0.0, "relations": set()}
                graph.add_edge(one, other, weight=data["weight"] + pull, relations=data["relations"] | {claim.relation})
        return graph


def sides(claim: Claim, frame: Frame) -> tuple[tuple[RoleFiller, ...], tuple[RoleFiller, ...]]:
    """Return who stands on either side of a claim's edge, as its frame says; the same twice if one role does."""
    left = claim.roles.get(frame.edge_from, ())
    if frame.symmetric:
        return left, tuple(f for role in frame.edge_to for f in claim.roles.get(role, ()))
    named = (claim.roles[role] for role in frame.edge_to if any(f.named for f in claim.roles.get(role, ())))
    filled = (claim.roles[role] for role in frame.edge_to if claim.roles.get(role))
    return left, next(named, next(filled, ()))


def _described(claim: Claim, frame: Frame) -> tuple[RoleFiller, ...]:
    """Return the phrases that stand for the other side where nobody does: what was proposed, what was hit."""
    phrases = (claim.roles.get(role.name, ()) for role in frame.roles if role.phrase)
    return next((fillers for fillers in phrases if fillers), ())


def _named(side: Iterable[RoleFiller]) -> list[str]:
    """Return the IRIs of those on one side of a claim who have a name."""
    return [filler.id for filler in side if filler.named]


def _named_sides(claim: Claim, frame: Frame) -> tuple[list[str], list[str]]:
    left, right = sides(claim, frame)
    return _named(left), _named(right)


def draw(claims: Sequence[Claim], frames: Mapping[str, Frame]) -> Drawing:
    """Decide what each claim draws. Claims of a relation that no frame defines draw nothing."""
    drawing = Drawing()
    apart: list[tuple[Claim, Frame]] = []
    for group in _by_event(c for c in claims if c.relation in frames):
        frame = frames[group[0].relation]
        if _is_crowd(group, frame):
            _draw_event(drawing, group, frame)
        else:
            apart.extend((claim, frame) for claim in group)
    _draw_apart(drawing, apart)
    drawing.parties = {key for links in drawing.links.values() for link in links for key in link}
    drawing.parties -= {*drawing.events, *drawing.leaves}
    return drawing


def _is_crowd(group: Iterable[Claim], frame: Frame) -> bool:
    """Tell whether the claims about an event bring more named parties together than are drawn as pairs."""
    parties = {party for claim in group for side in _named_sides(claim, frame) for party in side}
    return len(parties) > load_graph_rules().largest_drawn_group


def _draw_apart(drawing: Drawing, claims: Iterable[tuple[Claim, Frame]]) -> None:
    """Draw claims one by one: each as its pairs, or joined to leaves where it has none."""
    phrases: dict[tuple[str, str, bool], set[str]] = defaultdict(set)
    one_sided: dict[str, list[tuple[str, str, bool]]] = {}
    for claim, frame in claims:
        _draw_pairs(drawing, claim, frame)
        if claim.id not in drawing.links:
            one_sided[claim.id] = list(_note_leaf(claim, frame, phrases))
    _draw_leaves(drawing, one_sided, phrases)


def _by_event(claims: Iterable[Claim]) -> list[list[Claim]]:
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.same_event, claim.relation].append(claim)
    return [groups[key] for key in sorted(groups)]


def _draw_event(drawing: Drawing, group: list[Claim], frame: Frame) -> None:
    key = f"event {group[0].same_event} {frame.relation}"
    drawing.events[key] = tuple(group)
    for claim in group:
        left, right = _named_sides(claim, frame)
        into, out = (left + right, []) if frame.symmetric else (left, right)
        if links := tuple(dict.fromkeys([*((party, key) for party in into), *((key, party) for party in out)])):
            drawing.links[claim.id] = links


def _draw_pairs(drawing: Drawing, claim: Claim, frame: Frame) -> None:
    left, right = _named_sides(claim, frame)
    among = frame.symmetric and set(left) == set(right)
    pairs: Iterable[Link] = combinations(left, 2) if among else product(left, right)
    ordered = ((min(pair), max(pair)) if frame.symmetric else pair for pair in pairs)
    if links := tuple(dict.fromkeys(pair for pair in ordered if pair[0] != pair[1])):
        drawing.links[claim.id] = links


def _note_leaf(
    claim: Claim, frame: Frame, phrases: dict[tuple[str, str, bool], set[str]]
) -> Iterable[tuple[str, str, bool]]:
    """Note the phrases opposite each named party of a claim that has named parties on one side only."""
    left, right = sides(claim, frame)
    for named_side, other, outward in ((left, right or _described(claim, frame), True), (right, left, False)):
        said = {filler.name for filler in other if not filler.named}
        for party in _named(named_side):
            key = (party, claim.relation, outward or frame.symmetric)
            phrases[key] |= said
            yield key


def _draw_leaves(
    drawing: Drawing,
    one_sided: Mapping[str, Sequence[tuple[str, str, bool]]],
    phrases: Mapping[tuple[str, str, bool], set[str]],
) -> None:
    for claim_id, keys in sorted(one_sided.items()):
        links: list[Link] = []
        for party, relation, outward in dict.fromkeys(keys):
            leaf = f"leaf {'to' if outward else 'from'} {relation} {party}"
            drawing.leaves[leaf] = Leaf(leaf, relation, tuple(sorted(phrases[party, relation, outward])))
            links.append((party, leaf) if outward else (leaf, party))
        if links:
            drawing.links[claim_id] = tuple(links)

"""The nodes of the view: what each is called, how much it weighs, where it stands and with whom."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import networkx as nx

from graphkit.model import Claim, EntityRecord, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules
from graphkit.views.belonging import belongings_of
from graphkit.views.drawing import Drawing
from graphkit.views.evidence import one_line
from graphkit.views.groups import Membership, group_names
from graphkit.views.layout import Point, around_parents, communities_of, joined_to, positions
from graphkit.views.palette import first_relations
from graphkit.views.rows import NodeRow
from graphkit.views.select import Records

__all__ = ["node_rows"]

LONGEST_PHRASE = 60
MOST_PHRASES = 20
"""How long a leaf's name is, in characters, and how many phrases it lists."""

NOBODY = "unnamed"
"""What a leaf is called of which the text says nothing at all."""

LARGEST = 40.0
"""The radius kept free for the weightiest node, in the units of the page."""


MOST_IN_FRONT = 350
MOST_IN_ALL = 900
CORE = 150
"""With more nodes than these in the first view, or in all, the page begins with the strongest ties of about so many."""


class _Label(NamedTuple):
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


def node_rows(
    claims: Sequence[Claim], drawing: Drawing, records: Records, asserted: frozenset[str]
) -> tuple[tuple[NodeRow, ...], tuple[str, ...]]:
    """Return the rows of all nodes by key, drawn ones and those only named, and the names of the communities."""
    graph = drawing.graph(claims, asserted)
    parents = {leaf: next(iter(graph[leaf])) for leaf in sorted(drawing.leaves)}
    trunk = graph.copy()
    trunk.remove_nodes_from(parents)
    communities = communities_of(trunk) if len(trunk) else []
    weights = _weights(claims, drawing, asserted)
    front = _front(claims, drawing, asserted)
    places, core = _places(trunk, front, communities, _sizes(weights))
    places |= around_parents(parents, trunk, places)
    home = {node: i for i, part in enumerate(communities) for node in part}
    labels = {
        **_entity_labels(claims, records.entities),
        **_event_labels(drawing, records.frames),
        **_leaf_labels(drawing),
    }
    belongings = belongings_of(records.entities)
    rows = tuple(
        NodeRow(
            key,
            *label,
            *places.get(key, (0, 0)),
            weights[key],
            home.get(parents.get(key, key), -1),
            key in places,
            core.get(key, ()),
            *belongings.get(key, ()),
        )
        for key, label in sorted(labels.items())
    )
    names = {key: label.name for key, label in labels.items()}
    known = Membership(names, weights, belongings, claims, drawing, records.articles)
    return rows, group_names(communities, known)


def _front(claims: Sequence[Claim], drawing: Drawing, asserted: frozenset[str]) -> nx.Graph[str]:
    """Return the graph of the first view: what is asserted of the relations that are drawn at first, without leaves."""
    first = first_relations({claim.relation for claim in claims})
    graph = drawing.graph((c for c in claims if c.id in asserted and c.relation in first), asserted)
    graph.remove_nodes_from(list(drawing.leaves))
    graph.remove_nodes_from([node for node in list(graph) if not graph[node]])
    return graph


def _places(
    trunk: nx.Graph[str], front: nx.Graph[str], communities: Sequence[Sequence[str]], sizes: Mapping[str, float]
) -> tuple[dict[str, Point], dict[str, Point]]:
    """Return where all nodes stand, and where the strongest ties stand among themselves where there are too many.

    Of a small graph the first view decides; what comes in with other relations finds its place about it.
    """
    if len(front) > MOST_IN_FRONT or len(trunk) > MOST_IN_ALL:
        core = _strongest(front if len(front) else trunk)
        return positions(trunk, communities, sizes), positions(core, communities_of(core), sizes)
    places = positions(front, communities_of(front) if len(front) else [], sizes)
    return joined_to(places, trunk, sizes) if places else positions(trunk, communities, sizes), {}


def _strongest(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Return the graph of the heaviest edges, as many as join ``CORE`` nodes, with all edges among those."""
    edges: list[tuple[str, str, float]] = sorted(
        graph.edges(data="weight"), key=lambda edge: (-edge[2], *sorted(edge[:2]))
    )
    kept: set[str] = set()
    for one, other, _ in edges:
        if len(kept) >= CORE:
            break
        kept |= {one, other}
    return graph.subgraph(kept).copy()


def _weights(claims: Sequence[Claim], drawing: Drawing, asserted: frozenset[str]) -> Counter[str]:
    """Count the asserted events that each node takes part in."""
    events: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in asserted:
            for link in drawing.links.get(claim.id, ()):
                for key in link:
                    events[key].add(claim.same_event)
    return Counter({key: len(found) for key, found in events.items()})


def _sizes(weights: Mapping[str, int]) -> dict[str, float]:
    """Return the room that nodes take, growing with their weight as in the page's script."""
    largest = max(weights.values(), default=1)
    return {key: LARGEST * math.sqrt(weight / largest) for key, weight in weights.items()}


def _entity_labels(claims: Sequence[Claim], entities: Sequence[EntityRecord]) -> dict[str, _Label]:
    """Label every entity that the claims name; one that has no record is labelled as the claim has it."""
    labels = {f.id: _Label(one_line(f.name), f.type) for claim in claims for f in _named(claim)}
    for entity in entities:
        if entity.id in labels:
            aliases = tuple(dict.fromkeys(one_line(alias) for alias in entity.aliases if alias != entity.name))
            same_as = tuple(one_line(f"{scheme}:{code}") for scheme, code in sorted((entity.same_as or {}).items()))
            labels[entity.id] = _Label(one_line(entity.name), entity.type, aliases, same_as)
    return labels


def _named(claim: Claim) -> Iterator[RoleFiller]:
    for fillers in (*claim.roles.values(), (claim.attribution, claim.outer_attribution)):
        yield from (f for f in fillers if f and f.named)


def _event_labels(drawing: Drawing, frames: Mapping[str, Frame]) -> dict[str, _Label]:
    """Name an event of many by relation, place and day, as far as they are known; else by the number of parties."""
    labels = {}
    for key, claims in drawing.events.items():
        place, day = _place_of(claims), _day_of(claims)
        parties = {end for c in claims for link in drawing.links.get(c.id, ()) for end in link} - {key}
        where_when = ", ".join(one_line(part) for part in (place, day) if part) or f"{len(parties)} parties"
        labels[key] = _Label(f"{one_line(frames[claims[0].relation].label)}: {where_when}", "Event")
    return labels


def _place_of(claims: Iterable[Claim]) -> str:
    """Return the first place that claims name."""
    role = load_graph_rules().place
    return next((filler.name for claim in claims for filler in claim.roles.get(role, ()) if filler.named), "")


def _day_of(claims: Iterable[Claim]) -> str:
    return next((claim.time.value for claim in claims if claim.time and claim.time.value), "")


def _leaf_labels(drawing: Drawing) -> dict[str, _Label]:
    labels = {}
    for key, leaf in drawing.leaves.items():
        phrases = [one_line(phrase) for phrase in leaf.phrases]
        if len(phrases) > 1:
            labels[key] = _Label(f"{len(phrases)} others", "Phrase", tuple(phrases[:MOST_PHRASES]))
        else:
            labels[key] = _Label(_shortened("".join(phrases)) or NOBODY, "Phrase")
    return labels


def _shortened(phrase: str) -> str:
    return phrase if len(phrase) <= LONGEST_PHRASE else phrase[: LONGEST_PHRASE - 1].rstrip() + "…"

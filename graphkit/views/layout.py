"""Where each node stands, settled before the page is written. Reads the networkx graph, knows nothing of claims.

Each node starts from a place that its key decides, so that a graph to which little was added looks much as before.
Small connected parts are laid out as a whole; large ones by community: the communities among themselves, then each
within itself, which keeps clusters apart and the time near linear. Connected parts are packed round the largest as
islands. Coordinates are whole numbers, so that the last bit of a float never changes the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import networkx as nx
import rustworkx as rx

from graphkit.views.packing import SPACE, Points, pack
from graphkit.views.spreading import Point, block, spread_out, start

__all__ = ["Point", "around_parents", "communities_of", "joined_to", "positions"]

WHOLE = 150
"""Up to so many nodes in a connected part are laid out at once."""

WIDER = 1.05
"""How much a layout is drawn out sideways and pressed together from above."""

LEAF_STEP = 0.55
"""The angle between the leaves of one parent, in radians."""

LEAF_TURNS = 11
LEAF_ROOM = 30
"""How many places round its parent a leaf tries, and the side of the cell it wants for itself."""

FILLED = 0.8
"""How much of the room about the communities they fill before they are pushed off each other."""

APART = SPACE * 0.4
"""The rim that each community keeps free, and the gap between two rims."""

CLOSER = 0.55
"""How much nearer than the springs say parties stand where there are many, so that no middle is denser than its rim."""

SEED = 7


def communities_of(graph: nx.Graph[str]) -> list[list[str]]:
    """Gather the nodes into communities (Louvain, weighted), largest first, each sorted; the same on every run."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    return sorted((sorted(part) for part in found), key=lambda part: (-len(part), part[0]))


def positions(
    graph: nx.Graph[str], communities: Sequence[Sequence[str]], sizes: Mapping[str, float]
) -> dict[str, Point]:
    """Return a place for every node of ``graph``.

    ``communities`` cover the graph; they are used for connected parts that are too large to be laid out at once.
    ``sizes`` are radii, in the units of the page, of the nodes that need more room than others.
    """
    home = {node: i for i, part in enumerate(communities) for node in part}
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
    drawn = CLOSER if any(len(part) > WHOLE for part in parts) else 1.0
    placed = [_place(graph.subgraph(part), home, sizes, drawn) for part in parts]
    return {node: (round(x), round(y)) for points in pack(placed) for node, (x, y) in points.items()}


def joined_to(places: Mapping[str, Point], graph: nx.Graph[str], sizes: Mapping[str, float]) -> dict[str, Point]:
    """Return places for all nodes of ``graph``: those that have some keep them, the others find theirs about them."""
    begun: Points = {node: (float(x), float(y)) for node, (x, y) in places.items()}
    near = _reached(graph, begun)
    settled = spread_out(begun | near, SPACE * 0.6, sizes, fixed=places.keys())
    far = graph.subgraph(graph.nodes - settled.keys())
    apart = _islands(far, positions(far, communities_of(far), sizes)) if len(far) else []
    packed = pack([settled, *apart])
    anchor = min(places)
    dx, dy = (one - other for one, other in zip(begun[anchor], packed[0][anchor], strict=True))
    return {node: (round(x + dx), round(y + dy)) for points in packed for node, (x, y) in points.items()} | dict(places)


def _reached(graph: nx.Graph[str], places: Points) -> Points:
    """Return first places for nodes that are joined to some with places: each beside the first that it is joined to."""
    found: Points = {}
    rim = sorted(places)
    while rim:
        following = []
        for node in rim:
            x, y = places.get(node) or found[node]
            for other in sorted(graph[node]):
                if other not in places and other not in found:
                    dx, dy = start(other, SPACE)
                    found[other] = (x + dx, y + dy)
                    following.append(other)
        rim = following
    return found


def _islands(graph: nx.Graph[str], places: Mapping[str, Point]) -> list[Points]:
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p[0]))
    return [{node: (float(places[node][0]), float(places[node][1])) for node in part} for part in parts]


def around_parents(parents: Mapping[str, str], graph: nx.Graph[str], places: Mapping[str, Point]) -> dict[str, Point]:
    """Return places for leaves (each with its parent): round it, where its neighbours are not and nothing else is."""
    found: dict[str, Point] = {}
    taken = {cell for point in places.values() for cell in _cells(point)}
    for leaf, parent in parents.items():
        options = _round(places[parent], _away_from(places[parent], [places[node] for node in graph[parent]]))
        found[leaf] = next((point for point in options if _cell(point) not in taken), options[0])
        taken.update(_cells(found[leaf]))
    return found


def _away_from(point: Point, others: Sequence[Point]) -> float:
    """Return the direction that leads from a point away from others, in radians: up where they surround it."""
    dx = sum(point[0] - x for x, _ in others)
    dy = sum(point[1] - y for _, y in others)
    return math.atan2(dy, dx) if math.hypot(dx, dy) > SPACE / 2 else math.pi / 2


def _round(point: Point, first: float) -> list[Point]:
    """Return the places about a point that a leaf may take, those nearest to the direction ``first`` before others."""
    ways = [first + (turn + 1) // 2 * (-1) ** turn * LEAF_STEP for turn in range(LEAF_TURNS)]
    return [(round(point[0] + SPACE * math.cos(way)), round(point[1] + SPACE * math.sin(way))) for way in ways]


def _cell(point: Point) -> Point:
    return point[0] // LEAF_ROOM, point[1] // LEAF_ROOM


def _cells(point: Point) -> Iterator[Point]:
    """Yield the cells about a point, in which nothing else should stand."""
    return block(_cell(point))


def _place(graph: nx.Graph[str], home: Mapping[str, int], sizes: Mapping[str, float], drawn: float) -> Points:
    return _at_once(graph, sizes, drawn) if len(graph) <= WHOLE else _by_community(graph, home, sizes)


def _at_once(graph: nx.Graph[str], sizes: Mapping[str, float], drawn: float) -> Points:
    """Lay out with springs, ``drawn`` together, and push apart what then stands too near."""
    rounds = 300 if len(graph) <= WHOLE else 60
    own = {node: sizes.get(node, 0.0) for node in graph}
    points = {node: (x * drawn, y * drawn) for node, (x, y) in _spring(graph, rounds=rounds).items()}
    return spread_out(points, SPACE * 0.6, own, rounds=rounds // 3)


def _spring(graph: nx.Graph[str], *, rounds: int = 300) -> Points:
    """Lay out with springs (Fruchterman and Reingold 1991), turned so that the long side lies flat."""
    nodes = sorted(graph)
    if len(nodes) < 3:
        return _slanted(nodes)
    index = {node: i for i, node in enumerate(nodes)}
    twin = rx.PyGraph()
    twin.add_nodes_from(nodes)
    edges = sorted((*sorted((index[a], index[b])), data["weight"]) for a, b, data in graph.edges(data=True))
    twin.add_edges_from([(a, b, math.log1p(weight)) for a, b, weight in edges])
    places = rx.spring_layout(
        twin,
        pos={i: start(node, 1.0) for i, node in enumerate(nodes)},
        k=1 / math.sqrt(len(nodes)),
        num_iter=rounds,
        weight_fn=float,
        seed=SEED,
        scale=round(SPACE * math.sqrt(len(nodes))),
        center=(0.0, 0.0),
    )
    return _lie_flat({node: (float(places[i][0]), float(places[i][1])) for node, i in index.items()})


def _slanted(nodes: Sequence[str]) -> Points:
    """Set two nodes aslant, each pair in its own way, so that pairs beside each other do not look like a chain."""
    x, y = start(nodes[0], 1.0)
    angle = math.copysign(0.35 + 0.4 * abs(x), y)
    steps = [SPACE * (i - (len(nodes) - 1) / 2) for i in range(len(nodes))]
    return {node: (step * math.cos(angle), step * math.sin(angle)) for node, step in zip(nodes, steps, strict=True)}


def _lie_flat(points: Points) -> Points:
    """Turn the points so that they spread most from left to right: screens are wide."""
    xx = sum(x * x for x, _ in points.values())
    yy = sum(y * y for _, y in points.values())
    xy = sum(x * y for x, y in points.values())
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    flat = {node: ((x * cos - y * sin) * WIDER, (x * sin + y * cos) / WIDER) for node, (x, y) in points.items()}
    return _as_begun(flat)


def _as_begun(points: Points) -> Points:
    """Mirror the points where most stand on the other side than they began: turning decides sides by little."""
    begun = {node: start(node, 1.0) for node in points}
    side_x = math.copysign(1.0, sum(x * begun[node][0] for node, (x, _) in points.items()))
    side_y = math.copysign(1.0, sum(y * begun[node][1] for node, (_, y) in points.items()))
    return {node: (x * side_x, y * side_y) for node, (x, y) in points.items()}


def _by_community(graph: nx.Graph[str], home: Mapping[str, int], sizes: Mapping[str, float]) -> Points:
    """Lay out the communities among themselves, as discs of the room they need, then each within its disc."""
    members: dict[int, list[str]] = {}
    for node in sorted(graph):
        members.setdefault(home[node], []).append(node)
    inner = {i: _centred(_at_once(graph.subgraph(part), sizes, CLOSER)) for i, part in members.items()}
    radius = {str(i): _radius(points) + APART for i, points in inner.items()}
    between: nx.Graph[str] = nx.Graph()
    between.add_nodes_from(sorted(radius))
    for a, b, data in graph.edges(data=True):
        one, other = str(home[a]), str(home[b])
        if one != other:
            weight = between.get_edge_data(one, other, {"weight": 0.0})["weight"]
            between.add_edge(one, other, weight=weight + data["weight"])
    outer = spread_out(_drawn_in(_spring(between), radius), APART, radius, rounds=200)
    return {
        node: (x + outer[str(i)][0], y + outer[str(i)][1])
        for i, points in inner.items()
        for node, (x, y) in points.items()
    }


def _drawn_in(points: Points, radius: Mapping[str, float]) -> Points:
    """Scale places so that discs of these sizes fill most of the room: what is empty makes all else small."""
    points = _centred(points)
    room = math.sqrt(sum(r**2 for r in radius.values()) / FILLED)
    reach = math.sqrt(2 * sum(x**2 + y**2 for x, y in points.values()) / len(points))
    return {node: (x * room / reach, y * room / reach) for node, (x, y) in points.items()} if reach else points


def _centred(points: Points) -> Points:
    x0 = sum(x for x, _ in points.values()) / len(points)
    y0 = sum(y for _, y in points.values()) / len(points)
    return {node: (x - x0, y - y0) for node, (x, y) in points.items()}


def _radius(points: Points) -> float:
    return max(math.hypot(x, y) for x, y in points.values())

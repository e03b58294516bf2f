"""Pushes apart what stands too near, and gives each node the place it starts from. Knows points, nothing of graphs."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from graphkit.views.packing import Points

__all__ = ["Point", "block", "spread_out", "start"]

Point = tuple[int, int]


def spread_out(
    points: Points,
    gap: float,
    sizes: Mapping[str, float] | None = None,
    *,
    rounds: int = 60,
    fixed: Collection[str] = (),
) -> Points:
    """Push apart what stands closer than ``gap`` (plus both sizes, where given), a cell grid finding the neighbours.

    What is ``fixed`` stays and pushes the others away.
    """
    sizes = sizes or {}
    cell = gap + 2 * max(sizes.values(), default=0.0)
    places = dict(points)
    for _ in range(rounds):
        grid: dict[tuple[int, int], list[str]] = {}
        for node, (x, y) in places.items():
            grid.setdefault((int(x // cell), int(y // cell)), []).append(node)
        if not _push(places, grid, gap, sizes):
            break
        places.update({node: points[node] for node in fixed})
    return places


def _push(
    places: Points, grid: Mapping[tuple[int, int], Sequence[str]], gap: float, sizes: Mapping[str, float]
) -> bool:
    moved = False
    for one, other in _neighbours(grid):
        moved |= _push_pair(places, one, other, gap + sizes.get(one, 0) + sizes.get(other, 0))
    return moved


def _neighbours(grid: Mapping[Point, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of nodes that stand in one cell of a grid or in two that touch."""
    for cell, here in grid.items():
        near = [node for about in block(cell) for node in grid.get(about, ())]
        yield from ((one, other) for one in here for other in near if one < other)


def _push_pair(places: Points, one: str, other: str, gap: float) -> bool:
    (ax, ay), (bx, by) = places[one], places[other]
    dx, dy = bx - ax, by - ay
    distance = math.hypot(dx, dy)
    if distance >= gap:
        return False
    if distance < 1e-6:
        (dx, dy), distance = start(one + other, 1.0), 1.0
    push = (gap - distance) / 2 / distance * 0.9
    places[one] = (ax - dx * push, ay - dy * push)
    places[other] = (bx + dx * push, by + dy * push)
    return gap - distance > 0.5


def block(cell: Point) -> Iterator[Point]:
    """Yield a cell of a grid and the eight about it."""
    return ((cell[0] + dx, cell[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def start(key: str, spread: float) -> tuple[float, float]:
    """Return the place that a key decides, within a disc of radius ``spread``."""
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    angle = int.from_bytes(digest[:8], "big") / 2**64 * 2 * math.pi
    radius = math.sqrt(int.from_bytes(digest[8:16], "big") / 2**64) * spread
    return radius * math.cos(angle), radius * math.sin(angle)

"""Sets the connected parts of a layout beside each other as islands, so that none covers another."""

from __future__ import annotations

import math
from collections.abc import Sequence

__all__ = ["SPACE", "Points", "pack"]

Points = dict[str, tuple[float, float]]
"""Places by node, in the units of the page."""

SPACE = 120
"""The length of an edge aimed at, in the units of the page (pixels at a scale of 1)."""

SPIRAL = 7.0
"""How far the spiral on which islands find their places widens with each step."""


def pack(parts: Sequence[Points]) -> list[Points]:
    """Set the connected parts round the first, each as near to the middle as there is room beside those before it.

    Places are tried along a spiral that is a little wider than high; a part begins where the one before it,
    which was no smaller, found room.
    """
    taken: list[tuple[float, float, float, float]] = []
    packed, turn = [], 0
    for points in parts:
        left, top, right, bottom = _box(points)
        half = (right - left + SPACE) / 2, (bottom - top + SPACE) / 2
        while True:
            x, y = SPIRAL * turn * math.cos(turn * 0.3) * 1.15, SPIRAL * turn * math.sin(turn * 0.3)
            box = (x - half[0], y - half[1], x + half[0], y + half[1])
            if not any(_overlap(box, other) for other in taken):
                break
            turn += 1
        taken.append(box)
        move_x, move_y = x - (left + right) / 2, y - (top + bottom) / 2
        packed.append({node: (px + move_x, py + move_y) for node, (px, py) in points.items()})
        turn = max(0, turn - 20)
    return packed


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _box(points: Points) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    return min(xs), min(ys), max(xs), max(ys)

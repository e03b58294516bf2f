"""Shares with their intervals, and how far two readers agree."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from benchmarks.judged.records import Verdict

__all__ = ["agreement_lines", "kappa", "share", "wilson"]

Z = 1.96
"""The normal deviate of 95%."""


def wilson(hits: float, of: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of a share."""
    if not of:
        return 0.0, 1.0
    p, z2 = hits / of, Z * Z
    middle = (p + z2 / (2 * of)) / (1 + z2 / of)
    half = Z * math.sqrt(p * (1 - p) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def share(hits: int, of: int) -> str:
    """Return a share with its 95% interval and what it is of: "0.71 (0.68 to 0.73) of 1508"."""
    if not of:
        return "none"
    low, high = wilson(hits, of)
    return f"{hits / of:.2f} ({low:.2f} to {high:.2f}) of {of}"


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Return Cohen's kappa of what two readers said of the same things."""
    n = len(pairs)
    same = sum(one == other for one, other in pairs) / n
    mine, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(mine[value] * theirs[value] for value in mine) / (n * n)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def agreement_lines(first: Iterable[Verdict], second: Iterable[Verdict]) -> Iterable[str]:
    """Yield how far two readers agree on the events that both read."""
    of_first: Mapping[object, Verdict] = {verdict.key: verdict for verdict in first}
    both = [(of_first[verdict.key], verdict) for verdict in second]
    for what, pairs in (
        ("relation right", [(a.relation_right, b.relation_right) for a, b in both]),
        ("all right", [(a.verdict == "right", b.verdict == "right") for a, b in both]),
        ("first fault", [(a.verdict, b.verdict) for a, b in both]),
    ):
        same = sum(one == other for one, other in pairs)
        yield f"  {what:<16} {share(same, len(pairs))}, kappa {kappa(pairs):.2f}"

"""Groups by average likeness: two groups become one while the mean likeness of their members is high enough.

Reads which items are worth comparing and how alike groups are; knows nothing of what is grouped. The mean keeps a chain
of items each like the next from becoming one group. The result does not depend on the order of the pairs.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

__all__ = ["Averages", "ComparedPairs", "average_groups"]


class Averages(Protocol):
    """How alike two groups are on average, each known by the position of one of its items."""

    def mean(self, one: int, other: int) -> float:
        """Return the mean likeness of the members of two groups."""

    def join(self, one: int, other: int) -> None:
        """Take note that the second group is now part of the first."""


class ComparedPairs:
    """Averages over the pairs that were compared: sums and counts of likenesses by two positions, the lower one first.

    A likeness of minus infinity keeps two items apart, and the groups that they come to be in.
    """

    def __init__(self, compared: Mapping[tuple[int, int], tuple[float, int]]) -> None:
        self._near: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        for (one, other), found in compared.items():
            self._near[one][other] = self._near[other][one] = found

    def mean(self, one: int, other: int) -> float:
        """Return the mean likeness of the pairs compared; 0 where none was."""
        total, count = self._near[one].get(other, (0.0, 1))
        return round(total / count, 9)

    def join(self, one: int, other: int) -> None:
        """Take note that the second group is now part of the first."""
        for near, (total, count) in self._near.pop(other).items():
            del self._near[near][other]
            if near != one:
                before, compared = self._near[one].get(near, (0.0, 0))
                self._near[one][near] = self._near[near][one] = (before + total, compared + count)


def average_groups(
    items: int, pairs: Iterable[tuple[int, int]], averages: Averages, threshold: float
) -> list[list[int]]:
    """Return the groups of items 0 to ``items`` - 1, each sorted, by their first items.

    ``pairs`` are those worth comparing. The two groups most alike are joined first, of equals the first by position.
    Takes n log n for n pairs.
    """
    grouping = _Grouping(items, pairs, averages, threshold)
    grouping.run()
    return sorted(sorted(group) for group in grouping.groups.values())


class _Grouping:
    """``_near`` holds the groups worth comparing with each; the heap what was found, some of it outdated."""

    def __init__(self, items: int, pairs: Iterable[tuple[int, int]], averages: Averages, threshold: float) -> None:
        self._averages = averages
        self._threshold = threshold
        self.groups = {at: [at] for at in range(items)}
        self._version = dict.fromkeys(range(items), 0)
        self._near: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int, int, int]] = []
        for one, other in sorted(set(pairs)):
            self._near[one].add(other)
            self._near[other].add(one)
            self._offer(one, other)

    def run(self) -> None:
        """Join the two groups most alike until none are alike enough."""
        while self._heap:
            _, one, other, *versions = heapq.heappop(self._heap)
            known = one in self.groups and other in self.groups
            if known and versions == [self._version[one], self._version[other]]:
                self._join(one, other)

    def _offer(self, one: int, other: int) -> None:
        mean = self._averages.mean(one, other)
        if mean >= self._threshold:
            heapq.heappush(self._heap, (-mean, one, other, self._version[one], self._version[other]))

    def _join(self, one: int, other: int) -> None:
        self._averages.join(one, other)
        self.groups[one] += self.groups.pop(other)
        self._version[one] += 1
        for near in self._near.pop(other):
            self._near[near].discard(other)
            if near != one:
                self._near[one].add(near)
                self._near[near].add(one)
        for near in sorted(self._near[one]):
            self._offer(*sorted((one, near)))

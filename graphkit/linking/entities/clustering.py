"""Joins what is the same, and never what must stay apart. Reads numbers and constraints; knows nothing of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Clusters", "Marks"]


@dataclass(slots=True)
class Marks:
    """What tells entities apart whatever their names: ids per scheme, countries, generation suffixes."""

    ids: dict[str, set[str]] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)
    suffixes: set[str] = field(default_factory=set)

    def conflict(self, other: Marks) -> str:
        """Return why the two cannot be one entity; empty where nothing speaks against it."""
        if scheme := self.apart_in(other):
            return f"they are two in {scheme}"
        if self.countries and other.countries and self.countries.isdisjoint(other.countries):
            return "they belong to two countries"
        if self.suffixes and other.suffixes and self.suffixes.isdisjoint(other.suffixes):
            return "they are of two generations"
        return ""

    def apart_in(self, other: Marks) -> str:
        """Return the scheme in which the two have different ids; empty where there is none."""
        both = sorted(self.ids.keys() & other.ids.keys())
        return next((scheme for scheme in both if self.ids[scheme].isdisjoint(other.ids[scheme])), "")

    def take(self, other: Marks) -> None:
        """Take over what is known of another."""
        for scheme, ids in other.ids.items():
            self.ids.setdefault(scheme, set()).update(ids)
        self.countries |= other.countries
        self.suffixes |= other.suffixes


class Clusters:
    """Disjoint sets over ``0 .. len(marks) - 1``, where some pairs must not come together."""

    def __init__(self, marks: Iterable[Marks]) -> None:
        self._marks = list(marks)
        self._parent = list(range(len(self._marks)))
        self._members = [[i] for i in self._parent]
        self._enemies: list[set[int]] = [set() for _ in self._parent]

    def add(self, marks: Marks) -> int:
        """Add one more, alone in its set, and return its number."""
        self._marks.append(marks)
        self._parent.append(len(self._parent))
        self._members.append([self._parent[-1]])
        self._enemies.append(set())
        return self._parent[-1]

    def root(self, one: int) -> int:
        """Return the number that stands for the set of ``one``."""
        while self._parent[one] != one:
            self._parent[one] = self._parent[self._parent[one]]
            one = self._parent[one]
        return one

    def members(self, root: int) -> list[int]:
        """Return the members of the set that ``root`` stands for."""
        return self._members[root]

    def part(self, left: int, right: int) -> bool:
        """Keep two apart for good; False where they are together already."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return False
        self._enemies[left].add(right)
        self._enemies[right].add(left)
        return True

    def conflict(self, left: int, right: int) -> str:
        """Return why the sets of the two must not be joined; empty where they may."""
        left, right = self.root(left), self.root(right)
        if right in self._enemies[left]:
            return "they were judged to be different"
        return self._marks[left].conflict(self._marks[right])

    def certain(self, left: int, right: int) -> bool:
        """Tell whether the two are apart beyond doubt: by a judgement, or by their ids."""
        one, other = self._marks[self.root(left)], self._marks[self.root(right)]
        return self.parted(left, right) or bool(one.apart_in(other))

    def parted(self, left: int, right: int) -> bool:
        """Tell whether a judgement keeps the sets of the two apart."""
        return self.root(right) in self._enemies[self.root(left)]

    def join(self, left: int, right: int) -> None:
        """Make one set of two; the caller has asked for conflicts where they count."""
        left, right = self.root(left), self.root(right)
        if left == right:
            return
        if (len(self._members[left]), -left) < (len(self._members[right]), -right):
            left, right = right, left
        self._parent[right] = left
        self._members[left] += self._members[right]
        self._marks[left].take(self._marks[right])
        for enemy in self._enemies[right]:
            self._enemies[enemy].discard(right)
            self._enemies[enemy].add(left)
        self._enemies[left] |= self._enemies[right]
        self._members[right], self._enemies[right] = [], set()

    def roots(self) -> list[int]:
        """Return the numbers that stand for a set, in order."""
        return [i for i, up in enumerate(self._parent) if up == i]

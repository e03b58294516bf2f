"""What a user decided about events: which claims report one event, and which two.

Reads pairs of references, each the IRI of a claim or of an event, which is known by its first claim. Two claims that
are said to be one count as one for all that is said of either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphkit.linking.events.profiles import Profile

__all__ = ["Decisions"]

Pair = tuple[str, str]


class Decisions:
    """``same`` and ``different`` are pairs of references."""

    def __init__(self, same: Iterable[Pair] = (), different: Iterable[Pair] = ()) -> None:
        self._parent: dict[str, str] = {}
        for one, other in same:
            first, second = sorted((self._root(_local(one)), self._root(_local(other))))
            self._parent[second] = first
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in different:
            left, right = self._root(_local(one)), self._root(_local(other))
            self._apart[left].add(right)
            self._apart[right].add(left)

    def _root(self, claim: str) -> str:
        while (up := self._parent.get(claim, claim)) != claim:
            claim = up
        return claim

    def joined(self, claim: str) -> str | None:
        """Return what stands for all claims that are said to be one with this; None where nothing is said of it."""
        root = self._root(_local(claim))
        return root if root in self._parent.values() else None

    def apart(self, one: Profile, other: Profile) -> bool:
        """Tell whether any two claims of two profiles are said to be of different events."""
        if not self._apart:
            return False
        theirs = {self._root(_local(claim)) for claim in other.claims}
        return any(self._apart.get(self._root(_local(claim)), frozenset()) & theirs for claim in one.claims)

    def merged(self, profiles: Iterable[Profile]) -> list[Profile]:
        """Return the profiles with those made one whose claims are said to be one."""
        if not self._parent:
            return list(profiles)
        kept: list[Profile] = []
        by_root: Mapping[str, Profile] = {}
        for profile in profiles:
            roots = {root for claim in profile.claims if (root := self.joined(claim))}
            known = list({id(by_root[root]): by_root[root] for root in sorted(roots) if root in by_root}.values())
            for other in known:
                kept.remove(other)
                profile.absorb(other)
            kept.append(profile)
            owned = roots | {root for root, owner in by_root.items() if any(owner is other for other in known)}
            by_root = {**by_root, **dict.fromkeys(owned, profile)}
        return kept


def _local(reference: str) -> str:
    """Return what an event's IRI has in common with that of its first claim: the digest."""
    return reference.strip().rpartition("/")[2]

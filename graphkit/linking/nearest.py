"""Which items share most keys: what is worth comparing, found without looking at all pairs.

Reads the keys of each item; yields pairs of positions. Linear: an item is looked up by each of its keys, a key that
everybody has finds only the items next to it in their order, and of what is found the most promising are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Sequence

__all__ = ["nearest_pairs"]

CROWDED = 400
"""A key that more items have finds, for each, those of them that stand next to it."""


def nearest_pairs(keys: Sequence[Collection[Hashable]], *, shared: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of items, the lower position first, each once and in order.

    An item is paired with those that share at least so many keys with it, at most with the ``most`` that share most, of
    equals those next to it. Items must be in an order that means something (time), and that does not depend on chance.
    """
    found_by: dict[Hashable, list[int]] = defaultdict(list)
    places: list[dict[Hashable, int]] = []
    for at, own in enumerate(keys):
        places.append({})
        for key in own:
            places[at][key] = len(found_by[key])
            found_by[key].append(at)
    pairs: set[tuple[int, int]] = set()
    for at, own_places in enumerate(places):
        counts: Counter[int] = Counter()
        for key, place in own_places.items():
            counts.update(found_by[key][max(0, place - CROWDED // 2) : place + CROWDED // 2])
        del counts[at]
        enough = [other for other, count in counts.items() if count >= shared]
        enough.sort(key=lambda other, at=at, counts=counts: (-counts[other], abs(other - at), other))  # type: ignore[misc]
        pairs.update((min(at, other), max(at, other)) for other in enough[:most])
    yield from sorted(pairs)

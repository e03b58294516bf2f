"""Whom "the two leaders" and "both sides" are: the two of that kind that the text last put together."""

from __future__ import annotations

from collections import Counter

from graphkit.entities.within_discourse import Discourse, Met
from graphkit.model import EntityType, Mention

__all__ = ["last_pair"]

BACK = 4
"""Sentences back in which the two are looked for."""
PAIR = 2
OFTEN = 3
"""Mentions that each of the two must have for an article to be about them."""


def last_pair(mention: Mention, kind: EntityType, seen: Discourse) -> tuple[str, ...]:
    """Return the two of a kind met last before a mention; empty where it is not decided which two."""
    keys: dict[str, None] = {}
    for number in range(mention.sentence, mention.sentence - BACK - 1, -1):
        met = [m for m in seen.at(number) if m.mention.start < mention.start and _is(m, kind, seen)]
        if joined := _joined(met, seen):
            return joined
        here = dict.fromkeys(key for m in met for key in m.keys)
        keys = here | keys if kind is EntityType.PERSON else here
        if len(here) > PAIR or len(keys) > PAIR:
            break
        if len(keys) == PAIR:
            return tuple(keys)
    return _leading(kind, seen)


def _leading(kind: EntityType, seen: Discourse) -> tuple[str, ...]:
    """Return the two that the article is about: each named often, and a third at most half as often."""
    counts = Counter(key for met in seen.all_back() if _is(met, kind, seen) for key in met.keys)
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ranked) < PAIR or counts[ranked[1]] < OFTEN:
        return ()
    third = counts[ranked[PAIR]] if len(ranked) > PAIR else 0
    return tuple(sorted(ranked[:PAIR])) if 2 * third <= counts[ranked[1]] else ()


def _is(met: Met, kind: EntityType, seen: Discourse) -> bool:
    return bool(met.keys) and all(seen.cast.types.get(key) is kind for key in met.keys)


def _joined(met: list[Met], seen: Discourse) -> tuple[str, ...]:
    """Two named together as one party: "Ruto and Museveni", or a pair named before."""
    for one in reversed(met):
        keys = dict.fromkeys(key for other in seen.conjuncts(one) if other in met for key in other.keys)
        if len(keys) == PAIR:
            return tuple(keys)
    return ()

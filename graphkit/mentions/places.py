"""Which of several things of one name is meant: the one in the country that the article's other places lie in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graphkit.mentions.spots import Spot
from graphkit.model import EntityType
from graphkit.ontology.gazetteers import Entry

__all__ = ["in_context"]

Spots = tuple[Spot, ...]
PLACES = frozenset({EntityType.PLACE, EntityType.STATE})


def in_context(spots: Sequence[Spots], adjectives: Counter[str]) -> tuple[Spots, ...]:
    """Put the likeliest entry of an ambiguous place first; ``adjectives`` counts the states named by adjectives."""
    inside: Counter[str] = Counter()
    states: Counter[str] = Counter(adjectives)
    for spot in (spot for found in spots for spot in found):
        if spot.entries and not _ambiguous(spot):
            best = spot.entries[0]
            (states if best.type is EntityType.STATE else inside)[best.country or best.key] += 1
    about = max(sorted(states), key=lambda key: states[key] + inside[key], default="")
    return tuple(tuple(_at_home(_chosen(spot, inside, states), about) for spot in found) for found in spots)


def _at_home(spot: Spot, about: str) -> Spot:
    """Forget what the gazetteer knows of "the Senate" where the article is about another state."""
    abroad = bool(spot.entries) and spot.entries[0].kind == "national" and spot.entries[0].country != about
    return replace(spot, entries=()) if abroad else spot


def _ambiguous(spot: Spot) -> bool:
    return len(spot.entries) > 1 and all(entry.type in PLACES for entry in spot.entries)


def _chosen(spot: Spot, inside: Counter[str], states: Counter[str]) -> Spot:
    """Keep the usual sense unless another country's places are named and nothing of this one's."""
    if not _ambiguous(spot):
        return spot

    def weight(entry: Entry) -> int:
        if entry.type is EntityType.STATE:
            return inside[entry.key] + states[entry.key]
        return inside[entry.country or ""] + (states[entry.country or ""] if entry.kind == "city" else 0)

    usual = spot.entries[0]
    if weight(usual):
        return spot
    best = max(spot.entries, key=lambda entry: (weight(entry), entry is usual))
    rest = tuple(entry for entry in spot.entries if entry is not best)
    return replace(spot, type=best.type, entries=(best, *rest))

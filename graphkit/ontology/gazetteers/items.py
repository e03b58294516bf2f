"""Which known names get their Wikidata item from a user's gazetteer: one name, one item, of one type, and no doubt.

Reads entries that graphkit ships and entries that a user gave (an answer of Wikidata, most often). A known entry
without an item gets the item of the given entry that has its name and its type, where no other of either has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graphkit.ontology.gazetteers.entries import Entry
from graphkit.ontology.gazetteers.folding import fold

__all__ = ["items_found"]


def items_found(shipped: Iterable[Entry], given: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return, by the key of a known entry without an item, the given entry that tells it."""
    known, told = defaultdict[tuple[str, str], set[str]](set), defaultdict[tuple[str, str], dict[str, Entry]](dict)
    taken = set()
    for entry in shipped:
        taken.add(entry.key)
        for name in (entry.name, *entry.aliases):
            known[fold(name), entry.type].add(entry.key)
    for entry in given:
        if dict(entry.same_as).get("wikidata") and entry.key not in taken:
            told[fold(entry.name), entry.type][entry.key] = entry
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for place, items in told.items():
        if len(items) == 1 and len(known[place]) == 1:
            (key,) = known[place]
            if not _has_item(key):
                found[key].update(items)
    return {key: next(iter(items.values())) for key, items in sorted(found.items()) if len(items) == 1}


def _has_item(key: str) -> bool:
    return key[:1] == "Q" and key[1:].isdigit()

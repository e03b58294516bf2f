"""Which known names get their Wikidata item from a user's gazetteer: one name, one item, of one type, and no doubt.

Reads entries that graphkit ships and entries that a user gave (an answer of Wikidata, most often). A known entry
without an item gets the item of the given entry that has its name and its type, where no other of either has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from graphkit.ontology.gazetteers.entries import Entry
from graphkit.ontology.gazetteers.folding import fold

__all__ = ["items_found"]

_Called = tuple[str, str]
"""A name, folded, and a type."""


def items_found(shipped: Iterable[Entry], given: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return, by the key of a known entry without an item, the given entry that tells it."""
    known = _keys_by_name(shipped)
    told = _items_by_name(given, {key for keys in known.values() for key in keys})
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for called, items in told.items():
        key = _only(known.get(called, ()))
        item = _only(items)
        if key and item and not _has_item(key):
            found[key][item] = items[item]
    return {key: next(iter(items.values())) for key, items in sorted(found.items()) if len(items) == 1}


def _keys_by_name(entries: Iterable[Entry]) -> Mapping[_Called, set[str]]:
    """Return the keys of the entries of each name and type, aliases among the names."""
    keys: dict[_Called, set[str]] = defaultdict(set)
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            keys[fold(name), entry.type].add(entry.key)
    return keys


def _items_by_name(entries: Iterable[Entry], known: Collection[str]) -> Mapping[_Called, dict[str, Entry]]:
    """Return the entries with a Wikidata item of each name and type, by their keys, but for those ``known`` already."""
    items: dict[_Called, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        if dict(entry.same_as).get("wikidata") and entry.key not in known:
            items[fold(entry.name), entry.type][entry.key] = entry
    return items


def _only(keys: Collection[str]) -> str | None:
    return next(iter(keys)) if len(keys) == 1 else None


def _has_item(key: str) -> bool:
    return key[:1] == "Q" and key[1:].isdigit()

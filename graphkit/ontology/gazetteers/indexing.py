"""How a gazetteer is asked by name: entries by name, likeliest first, words that names begin with, surnames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graphkit.model import EntityType
from graphkit.ontology.gazetteers.entries import Entry
from graphkit.ontology.gazetteers.folding import fold

__all__ = ["first_words", "index_names", "index_surnames"]

ORDER = {
    "state": 1,
    "person": 2,
    "seat": 3,
    "capital": 3,
    "organisation": 4,
    "region": 5,
    "former-state": 6,
}
"""Which kind a shared name means first; cities and parts of states follow, by their weight."""
LARGE_CITY = 1_000_000
LONGEST_ACRONYM = 5


def _rank(entry: Entry) -> tuple[int, int, str]:
    kind = "capital" if entry.kind == "city" and entry.actor else entry.kind
    return ORDER.get(kind, 9), -entry.weight, entry.key


def _after_its_city(found: list[Entry]) -> tuple[Entry, ...]:
    """Put a part of a state after a large city in it that bears its name: the name alone is the city, New York."""
    part = found[0]
    if len(found) > 1 and part.kind == "part":
        found = sorted(found, key=lambda entry: entry.part != part.key or entry.weight < LARGE_CITY)
    return tuple(found)


def index_names(entries: Iterable[Entry], own: frozenset[str]) -> tuple[dict[str, tuple[Entry, ...]], frozenset[str]]:
    """Return the entries by folded name, likeliest first, and the names that only count in capitals.

    Entries with a key in ``own``, a user's, lead.
    """
    names: dict[str, dict[str, Entry]] = defaultdict(dict)
    quiet: set[str] = set()
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            folded = fold(name)
            if folded:
                names[folded].setdefault(entry.key, entry)
                if len(folded) > LONGEST_ACRONYM or not name.replace(".", "").isupper():
                    quiet.add(folded)
    index = {
        folded: _after_its_city(sorted(found.values(), key=lambda entry: (entry.key not in own, _rank(entry))))
        for folded, found in names.items()
    }
    return index, frozenset(names.keys() - quiet)


def first_words(names: Iterable[str]) -> dict[str, int]:
    """Return by folded first word how long the longest of the names is that begin with it."""
    starts: dict[str, int] = defaultdict(int)
    for name in names:
        first = name.replace("-", " ").replace("/", " ").split(" ", 1)[0]
        # In text the genitive ending is a word of its own: "People", "'s", "Liberation", "Army".
        for word in {fold(first), fold(first.removesuffix("'s"))}:
            starts[word] = max(starts[word], len(fold(name)))
    return dict(starts)


def index_surnames(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Return people by folded surname; who only counts at home is known by no surname alone."""
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        if entry.type is EntityType.PERSON and not entry.at_home:
            for name in (entry.name, *entry.aliases):
                last = name.split()[-1]
                found[fold(last)][entry.key] = entry
                found[fold(last.partition("-")[2] if last[:3].lower() in ("al-", "el-") else last)][entry.key] = entry
    return {surname: tuple(people[key] for key in sorted(people)) for surname, people in found.items()}

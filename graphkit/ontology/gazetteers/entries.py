"""What a gazetteer holds and how it is asked: entries by name, states by adjective, people by post and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphkit.model import EntityType
from graphkit.ontology.gazetteers.folding import fold
from graphkit.ontology.gazetteers.patterns import Patterns

__all__ = ["Entry", "Gazetteer", "Tenure"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One known thing.

    ``key`` is the Wikidata item where it is certain, else "<type>/<normalised name>". ``kind`` is state, former-state,
    city, part (of a state), region, seat (of power), organisation, medium, person or user. ``country`` is the key of
    the state it lies in or belongs to. What is known ``at_home`` only counts in articles about that state: others bear
    the same name. ``actor`` is the key of the state that the name stands for when it acts, for
    capitals and seats of power. ``weight`` orders entries that share a name (people living in a city, at least).
    ``part`` is the key of the part of its state that a city lies in, where parts are often named with cities.
    ``geonames`` is its id there. ``lat`` and ``lon`` are in degrees (WGS 84), north and east; of a state those of its
    capital. None where they are not known.
    """

    key: str
    name: str
    type: EntityType
    kind: str
    aliases: tuple[str, ...] = ()
    same_as: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    actor: str | None = None
    weight: int = 0
    gender: str = ""
    part: str = ""
    geonames: str = ""
    lat: float | None = None
    lon: float | None = None
    at_home: bool = False


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post held: ``post`` as patterns name it, ``of`` the key of the state or organisation.

    ``start`` and ``end`` are ISO 8601 dates of any granularity; an empty ``end`` means that no end is known.
    """

    person: str
    post: str
    of: str
    start: str
    end: str

    def at(self, date: str) -> bool:
        """Tell whether the post was held on a date (ISO 8601), judged at the coarser granularity of the two."""
        return _not_after(self.start, date) and (not self.end or _not_after(date, self.end))


def _not_after(one: str, other: str) -> bool:
    width = min(len(one), len(other))
    return one[:width] <= other[:width]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known names, ready to be asked; made by ``load_gazetteer``.

    ``names`` maps a folded name to its entries, the likeliest first. ``shouted`` are folded names that only count in
    capitals (WHO, US). ``adjectives`` and ``peoples`` map folded words ("turkish", "turks") to state keys.
    ``starts`` maps the folded first word of a name to the longest name's length. ``tenures`` are by (post, of) and
    ``careers`` by person.
    """

    entries: Mapping[str, Entry]
    names: Mapping[str, tuple[Entry, ...]]
    shouted: frozenset[str]
    adjectives: Mapping[str, str]
    peoples: Mapping[str, str]
    starts: Mapping[str, int]
    capitals: Mapping[str, str]
    tenures: Mapping[tuple[str, str], tuple[Tenure, ...]]
    careers: Mapping[str, tuple[Tenure, ...]]
    surnames: Mapping[str, tuple[Entry, ...]]
    genders: Mapping[str, str]
    patterns: Patterns

    def lookup(self, text: str) -> tuple[Entry, ...]:
        """Return the entries that ``text`` names, likeliest first; case counts for short acronyms only."""
        folded = fold(text)
        if folded in self.shouted and not text.replace(".", "").isupper():
            return ()
        return self.names.get(folded, ())

    def entry(self, key: str) -> Entry | None:
        """Return the entry with this key, None where the gazetteer has none."""
        return self.entries.get(key)

    def capital_of(self, state: str) -> str | None:
        """Return the key of a state's capital city."""
        return self.capitals.get(state)

    def demonym(self, text: str) -> str | None:
        """Return the key of the state that an adjective or a people's name belongs to ("Turkish", "Turks")."""
        folded = fold(text)
        return self.adjectives.get(folded) or self.peoples.get(folded)

    def is_people(self, text: str) -> bool:
        """Tell whether a demonym is a noun for people ("Turks") and not only an adjective."""
        folded = fold(text)
        return folded in self.peoples and folded not in self.adjectives

    def gender_of(self, given_name: str) -> str:
        """Return "m" or "f" where a given name tells, else ""."""
        return self.genders.get(fold(given_name), "")

    def longest(self, words: Sequence[str], at: int) -> int:
        """Return the position after the longest known name or demonym that starts with word ``at``; ``at`` if none.

        Dollars name no state: "US$".
        """
        limit = 0 if words[at].endswith("$") else self.starts.get(fold(words[at]), 0)
        best, compact, position = at, "", at
        while position < len(words) and len(compact) < limit:
            piece = fold(words[position])
            compact += piece
            position += 1
            if (
                piece
                and len(compact) <= limit
                and (compact in self.names or compact in self.adjectives or compact in self.peoples)
            ):
                best = position
        return best

    def holders(self, posts: Sequence[str], of: str, date: str | None) -> tuple[Entry, ...]:
        """Return who held one of ``posts`` of ``of`` on ``date``, by the order of ``posts``; without a date, ever."""
        found: dict[str, Entry] = {}
        for post in posts:
            for tenure in self.tenures.get((post, of), ()):
                if date is None or tenure.at(date):
                    found.setdefault(tenure.person, self.entries[tenure.person])
        return tuple(found.values())

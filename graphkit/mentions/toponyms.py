"""Which of several things of one name is meant: what the text says of it right there, then what the article is about.

"London, Ontario" says it and holds for every London of the article; "Washington and Oregon" says it of this Washington;
a state named in full ("Republic of the Congo") is who its short name means afterwards. Otherwise it is the one in the
country that the article's other places lie in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, product

from graphkit.mentions.name_spans import NameCandidate
from graphkit.model import EntityType, Sentence
from graphkit.ontology.gazetteers import Entry

__all__ = ["in_context"]

Spots = tuple[NameCandidate, ...]
PLACES = frozenset({EntityType.PLACE, EntityType.STATE})
MUCH = 10
"""How many times larger than another of its name a city is that it takes more than one other place to outweigh."""
ENOUGH = 2
LISTS = frozenset({"and", "or", "&"})


@dataclass(frozen=True, slots=True)
class _Around:
    """What an article names beside a name of several senses.

    Places per country and states by key; ``full`` has the keys of states that it names by a name of their own.
    """

    inside: Counter[str]
    states: Counter[str]
    full: frozenset[str]

    def weight(self, entry: Entry) -> int:
        """Return how much of what the article names speaks for an entry."""
        if entry.type is EntityType.STATE:
            return self.inside[entry.key] + self.states[entry.key]
        at = entry.country or ""
        return self.inside[at] + (self.states[at] if entry.kind == "city" else 0)


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a name means throughout an article: entries, or the proper name of a place that the gazetteer lacks."""

    entries: tuple[Entry, ...]
    name: str = ""


def in_context(
    sentences: Sequence[Sentence],
    spots: Sequence[Spots],
    adjectives: Counter[str],
    opening: Sequence[tuple[str, tuple[Entry, ...]]] = (),
) -> tuple[Spots, ...]:
    """Put the likeliest entry of an ambiguous place first.

    ``adjectives`` counts the states named by adjectives; ``opening`` are the places that the dateline names, in order,
    each folded and with what the gazetteer knows by it.
    """
    meant = _opening(opening)
    qualified = _located(sentences, spots, meant)
    told = [
        tuple(_listed(sentence, spot, found) for spot in found)
        for sentence, found in zip(sentences, qualified, strict=True)
    ]
    around = _around(told, adjectives, meant)
    about = max(sorted(around.states), key=lambda key: around.states[key] + around.inside[key], default="")
    return tuple(tuple(_at_home(_chosen(spot, around), about) for spot in found) for found in told)


def _opening(opening: Sequence[tuple[str, tuple[Entry, ...]]]) -> dict[str, _Sense]:
    """Return what the dateline settles: "LONDON, Ontario", or a name that nothing else bears."""
    meant = {name: _Sense(entries) for name, entries in opening if len(entries) == 1 and entries[0].type in PLACES}
    for (name, entries), (_, wheres) in pairwise(opening):
        there = tuple(city for city in entries if any(_lies_in(city, where) for where in wheres))
        if there:
            meant[name] = _Sense(there[:1])
    return meant


def _located(sentences: Sequence[Sentence], spots: Sequence[Spots], opening: Mapping[str, _Sense]) -> list[Spots]:
    """Settle names by the state or part that follows them: "London, Ontario", "Paris, Texas", "Tbilisi, Georgia".

    What is said of a city once holds for its name throughout; a city that the gazetteer does not know there has no
    entry at all, whatever other cities bear its name.
    """
    meant = dict(opening)
    out = [_qualified(sentence, found, meant) for sentence, found in zip(sentences, spots, strict=True)]
    if not meant:
        return out
    return [
        tuple(_meant(spot, meant.get(spot.folded(sentence.tokens))) for spot in found)
        for sentence, found in zip(sentences, out, strict=True)
    ]


def _qualified(sentence: Sentence, found: Spots, meant: dict[str, _Sense]) -> Spots:
    """Settle the names of one sentence, and add to ``meant`` what it says of a city: "London, Ontario"."""
    settled = list(found)
    for at, (spot, after) in enumerate(pairwise(found)):
        if _follows(sentence, spot, after):
            city, settled[at + 1] = _city_in(sentence, spot, after)
            if city is not spot:
                settled[at] = city
                meant[spot.folded(sentence.tokens)] = _Sense(city.entries, city.name)
    return tuple(settled)


def _meant(spot: NameCandidate, sense: _Sense | None) -> NameCandidate:
    if sense is None or not spot.entries or spot.type not in PLACES:
        return spot
    kind = sense.entries[0].type if sense.entries else EntityType.PLACE
    return replace(spot, type=kind, entries=sense.entries, name=sense.name)


def _follows(sentence: Sentence, spot: NameCandidate, other: NameCandidate) -> bool:
    """Tell whether a place stands right after another's comma and closes there: no list goes on after it."""
    tokens = sentence.tokens
    comma = other.first == spot.last + 1 and tokens[spot.last].text == ","
    goes_on = other.last < len(tokens) and tokens[other.last].text.lower() in LISTS
    return comma and not goes_on and bool(other.entries) and spot.type in PLACES


def _city_in(sentence: Sentence, spot: NameCandidate, other: NameCandidate) -> tuple[NameCandidate, NameCandidate]:
    """Return a city and the state or part after it, each with the senses that fit the other."""
    wheres = _of_kinds(other, "state", "part", "region")
    cities = _of_kinds(spot, "city")
    for city, where in product(cities, wheres):
        if _lies_in(city, where):
            return _led_by(spot, city), _led_by(other, where)
    part = next(filter(_is_known_part, wheres), None)
    listed = spot.first > 1 and spot.before(sentence.tokens) == ","
    if part is None or listed or len(cities) < len(spot.entries):
        return spot, other
    words = " ".join(spot.words(sentence.tokens))
    return replace(spot, entries=(), name=f"{words} ({part.name})"), _led_by(other, part)


def _of_kinds(spot: NameCandidate, *kinds: str) -> list[Entry]:
    """Return what the gazetteer knows by a name that is of one of ``kinds``."""
    return [entry for entry in spot.entries if entry.kind in kinds]


def _is_known_part(entry: Entry) -> bool:
    """Tell whether an entry is a part of a state that news names by itself."""
    return entry.kind == "part" and bool(entry.weight)


def _lies_in(city: Entry, where: Entry) -> bool:
    """Tell whether a city lies in a state, or in a part of one as far as the part of the city is known."""
    if where.kind == "part" and city.part:
        return city.part == where.key
    return city.country == (where.country if where.kind == "part" else where.key)


def _led_by(spot: NameCandidate, first: Entry) -> NameCandidate:
    rest = tuple(entry for entry in spot.entries if entry is not first)
    return replace(spot, type=first.type, entries=(first, *rest))


def _listed(sentence: Sentence, spot: NameCandidate, found: Spots) -> NameCandidate:
    """Settle a part of a state by the parts that are listed with it: "Washington and Oregon", "Texas, Georgia and"."""
    parts = [entry for entry in spot.entries[1:] if _is_known_part(entry)]
    if not parts or spot.entries[0].kind == "part":
        return spot
    countries = _countries_listed(sentence, spot, found)
    part = next((entry for entry in parts if entry.country in countries), None)
    return _led_by(spot, part) if part else spot


def _countries_listed(sentence: Sentence, spot: NameCandidate, found: Spots) -> set[str | None]:
    """Return the countries of the parts of states that are listed with a name; none where a city is among them."""
    beside = tuple(_neighbours(sentence, spot, found))
    if any(entry.kind == "city" for entry in beside):
        return set()
    return {entry.country for entry in beside if _is_known_part(entry)}


def _neighbours(sentence: Sentence, spot: NameCandidate, found: Spots) -> Iterator[Entry]:
    for other in found:
        between = sentence.tokens[min(spot.last, other.last) : max(spot.first, other.first)]
        joined = 0 < len(between) <= 2 and all(t.text.lower() in LISTS or t.text == "," for t in between)
        if other is not spot and joined and other.entries:
            yield other.entries[0]


def _around(spots: Sequence[Spots], adjectives: Counter[str], opening: Mapping[str, _Sense]) -> _Around:
    inside: Counter[str] = Counter(entry.country or entry.key for sense in opening.values() for entry in sense.entries)
    states: Counter[str] = Counter(adjectives)
    full = set()
    for best in _undoubted(spots):
        (states if best.type is EntityType.STATE else inside)[best.country or best.key] += 1
        if best.type is EntityType.STATE:
            full.add(best.key)
    return _Around(inside, states, frozenset(full))


def _undoubted(spots: Sequence[Spots]) -> Iterator[Entry]:
    """Yield what the gazetteer knows by the names that mean one thing only."""
    plain = (spot for spot in chain.from_iterable(spots) if not _ambiguous(spot))
    yield from (spot.known for spot in plain if spot.known)


def _at_home(spot: NameCandidate, about: str) -> NameCandidate:
    """Forget what the gazetteer knows of "the Senate" or of a senator where the article is about another state."""
    abroad = bool(spot.entries) and spot.entries[0].at_home and spot.entries[0].country != about
    return replace(spot, entries=()) if abroad else spot


def _ambiguous(spot: NameCandidate) -> bool:
    return len(spot.entries) > 1 and all(entry.type in PLACES for entry in spot.entries)


def _chosen(spot: NameCandidate, around: _Around) -> NameCandidate:
    """Keep the usual sense unless another is named in full, or another country's places and nothing of this one's.

    A capital only gives way to a smaller city of a state that the article names.
    """
    if not _ambiguous(spot):
        return spot
    usual = spot.entries[0]
    if usual.kind == "part":
        return spot
    named = [entry for entry in spot.entries if entry.key in around.full]
    if len(named) == 1 and usual.type is EntityType.STATE:
        return _led_by(spot, named[0])
    if around.weight(usual):
        return spot
    best = max(spot.entries, key=lambda entry: (around.weight(entry), entry is usual))
    return spot if _outweighs(usual, best, around) else _led_by(spot, best)


def _outweighs(usual: Entry, best: Entry, around: _Around) -> bool:
    """Tell whether the usual sense is too great to give way to one that the article speaks for."""
    abroad = bool(usual.actor) and usual.weight > best.weight and not around.states[best.country or ""]
    return abroad or (usual.weight > MUCH * best.weight and around.weight(best) < ENOUGH)

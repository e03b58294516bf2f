"""What the article itself says of its names: one type for each everywhere, and names missed here but seen there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from graphkit.mentions.name_spans import WITHIN, NameCandidate
from graphkit.model import EntityType, Sentence
from graphkit.ontology.gazetteers import Entry, fold

__all__ = ["agree"]

Spots = tuple[NameCandidate, ...]
Kinds = dict[str, tuple[EntityType, tuple[Entry, ...]]]
"""What each name of the article is, by its folded form: its type and the gazetteer's entries."""
GROUNDS = frozenset({"state", "city", "part"})
"""Kinds of entries that a person's family name is often taken from."""
TWO = 2
"""Words in the name of a company that is called by the first of them: "Delphine Foods"."""
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "X"})
"""What the parser may take a rare name at the head of a sentence for."""


def agree(
    sentences: Sequence[Sentence], spots: Sequence[Spots], titles: frozenset[str], persons: frozenset[str]
) -> tuple[Spots, ...]:
    """Give each name one type throughout the article, and find it again where the model missed it.

    ``titles`` are words that stand before names and are no part of them, ``persons`` nouns for people ("director").
    """
    kinds = _types(sentences, spots, titles)
    retyped = [
        tuple(_agreed(sentence, spot, kinds, persons) for spot in found)
        for sentence, found in zip(sentences, spots, strict=True)
    ]
    starts = _starts(kinds)
    return tuple(_completed(sentence, found, kinds, starts) for sentence, found in zip(sentences, retyped, strict=True))


@dataclass(slots=True)
class _Votes:
    """What the names of an article speak for, by folded name.

    ``types`` counts what each was taken for, ``known`` has those that the gazetteer knows. ``family`` and ``given`` are
    parts of persons' full names; ``short`` are names of bodies without their last word, ``firsts`` counts the first
    words of those of two.
    """

    types: dict[str, Counter[EntityType]] = field(default_factory=lambda: defaultdict(Counter))
    known: dict[str, NameCandidate] = field(default_factory=dict)
    family: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    short: set[str] = field(default_factory=set)
    firsts: Counter[str] = field(default_factory=Counter)

    def count(self, sentence: Sentence, spot: NameCandidate, titles: frozenset[str]) -> None:
        """Take in one name."""
        name, words = spot.folded(sentence.tokens), spot.words(sentence.tokens)
        self.types[name][spot.type] += 1
        if spot.entries:
            self.known[name] = spot
        if spot.type is EntityType.ORGANISATION and spot.width > 1:
            self.firsts.update([fold(words[0])] if spot.width == TWO else [])
            self.short.update([fold("".join(words[:-1]))] if spot.sure else [])
        if spot.type is EntityType.PERSON and spot.width > 1:
            self.family.update(_family_names(words))
            self.given.update({fold(words[0])} - titles)

    def called_by_first(self) -> Iterator[str]:
        """Yield the first words of bodies that stand for them alone, although the model took some for persons."""
        for name, often in self.firsts.items():
            taken = self.types.get(name, Counter())
            if EntityType.PERSON in taken and often >= taken.total() / 2:
                yield name

    def decided(self) -> Kinds:
        """Return each name's type: by majority, then what outweighs it, in order."""
        kinds: Kinds = {name: (max(sorted(count), key=count.__getitem__), ()) for name, count in self.types.items()}
        kinds.update(_all(self.short, EntityType.ORGANISATION))
        kinds.update(dict.fromkeys(self.called_by_first(), (EntityType.ORGANISATION, ())))
        kinds.update(_all(self.given, EntityType.PERSON))
        kinds.update({name: (spot.type, spot.entries) for name, spot in self.known.items()})
        kinds.update(_all(self.family, EntityType.PERSON))
        return kinds


def _all(names: Iterable[str], kind: EntityType) -> Kinds:
    return {name: (kind, ()) for name in names if len(name) > 1}


def _types(sentences: Sequence[Sentence], spots: Sequence[Spots], titles: frozenset[str]) -> Kinds:
    """Each name's type by majority and what the gazetteer knows of it.

    The last words of a person's full name are that person's name too, whatever else they name; the first word is,
    unless the gazetteer knows a place or body by it.
    """
    votes = _Votes()
    for sentence, found in zip(sentences, spots, strict=True):
        for spot in found:
            votes.count(sentence, spot, titles)
    return votes.decided()


def _family_names(words: list[str]) -> Iterator[str]:
    """Yield what a person may be called after the full name: each ending of it, and each word but the first."""
    yield from (fold("".join(words[at:])) for at in range(1, len(words)))
    yield from (fold(word) for word in words[1:] if word[0].isupper())


def _agreed(sentence: Sentence, spot: NameCandidate, kinds: Kinds, persons: frozenset[str]) -> NameCandidate:
    kind, _ = kinds[spot.folded(sentence.tokens)]
    if kind is EntityType.PERSON and (_stands_for_place(sentence, spot) or _has_people(sentence, spot, persons)):
        return spot
    if kind is EntityType.PERSON and not spot.entries:
        spot = _widened(sentence, spot, kinds)
    if kind is spot.type:
        return spot
    return replace(spot, type=kind, entries=tuple(entry for entry in spot.entries if entry.type is kind))


def _stands_for_place(sentence: Sentence, spot: NameCandidate) -> bool:
    """Tell whether a known place is meant although a person of the article bears its name: "in Washington"."""
    known = bool(spot.entries) and spot.entries[0].kind in GROUNDS
    return known and spot.first > 0 and sentence.tokens[spot.first - 1].text.lower() in WITHIN


def _has_people(sentence: Sentence, spot: NameCandidate, persons: frozenset[str]) -> bool:
    """Tell whether a known body is meant although a person of the article bears its name: "Ford CEO Jim Farley"."""
    body = bool(spot.entries) and spot.entries[0].type is EntityType.ORGANISATION
    return body and spot.last < len(sentence.tokens) and sentence.tokens[spot.last].text.lower() in persons


def _widened(sentence: Sentence, spot: NameCandidate, kinds: Kinds) -> NameCandidate:
    """Take in the word before a family name of two words that the article gave in full ("Suu" + "Kyi")."""
    if spot.width == 1 and spot.first and sentence.tokens[spot.first - 1].text[0].isupper():
        wider = replace(spot, first=spot.first - 1)
        if kinds.get(wider.folded(sentence.tokens), (None,))[0] is EntityType.PERSON:
            return wider
    return spot


def _starts(kinds: Kinds) -> dict[str, int]:
    """Return the longest name that begins with these three letters, so that few places are tried."""
    starts: dict[str, int] = defaultdict(int)
    for name in kinds:
        starts[name[:3]] = max(starts[name[:3]], len(name))
    return starts


def _completed(sentence: Sentence, found: Spots, kinds: Kinds, starts: dict[str, int]) -> Spots:
    taken = {i for spot in found for i in range(spot.first, spot.last)}
    more = []
    at = 0
    while at < len(sentence.tokens):
        end = at if at in taken else _again(sentence, at, taken, kinds, starts)
        if end > at:
            name = fold("".join(token.text for token in sentence.tokens[at:end]))
            more.append(NameCandidate(at, end, *kinds[name]))
        at = max(end, at + 1)
    return tuple(sorted((*found, *more), key=lambda spot: spot.first))


def _again(sentence: Sentence, at: int, taken: set[int], kinds: Kinds, starts: dict[str, int]) -> int:
    """Return the position after the longest name of this article that starts here; ``at`` where there is none."""
    token = sentence.tokens[at]
    if token.pos not in NAMING or not token.text[0].isupper():
        return at
    compact = fold(token.text)
    limit, best, position = starts.get(compact[:3], 0), at, at + 1
    piece = compact
    while len(compact) <= limit:
        if piece and compact in kinds:
            best = position
        if position >= len(sentence.tokens) or position in taken:
            break
        piece = fold(sentence.tokens[position].text)
        compact += piece
        position += 1
    return best

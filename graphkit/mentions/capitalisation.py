"""Lines in capitals: the place at the head of a dateline, and headlines, in which the model sees too many names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.mentions.name_spans import known_names
from graphkit.mentions.ner_spans import NameCandidate
from graphkit.model import Article, EntityType, Sentence
from graphkit.ontology.gazetteers import Gazetteer, fold

__all__ = ["calmed", "untitled", "with_dateline"]

Spots = tuple[NameCandidate, ...]
PLACES = frozenset({EntityType.PLACE, EntityType.STATE})
SMALL = 3
"""Letters of the words that stay small in a title."""
FEWEST = 3
"""Longer words that tell whether a line is in title case."""
DATELINE = re.compile(
    r"(?P<city>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,2})"
    r"(?: ?, (?P<region>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}?))?"
    r"(?:(?: ?,)? (?:(?:19|20)\d\d\b|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\( ?[A-Z][\w ./]*\))"
    r"|(?P<dash> ?(?:--?|[–—]) ?[\"“\w].*[a-z]))"
)
"""A city in capitals, perhaps its land, and a date, an agency in brackets or a dash before running text."""


def with_dateline(article: Article, sentence: Sentence, spots: Spots, gazetteer: Gazetteer) -> Spots:
    """Read "AVILA, Spain 1996-09-16" and "SUVA (Reuters) -" at the head of a sentence as places."""
    found = DATELINE.match(article.text[sentence.start : sentence.end])
    if found is None or (found["dash"] and not _opens_with_place(spots)):
        return spots
    places = _places_named(found, sentence, gazetteer)
    end = max((place.last for place in places), default=0)
    return (*places, *(spot for spot in spots if spot.first >= end))


def _places_named(found: re.Match[str], sentence: Sentence, gazetteer: Gazetteer) -> list[NameCandidate]:
    """Return the city of a dateline, and the land after it."""
    names = (found.span(name) for name in ("city", "region") if found[name])
    return [place for start, end in names if (place := _place(sentence, start, end, gazetteer))]


def _opens_with_place(spots: Spots) -> bool:
    return any(spot.first == 0 and spot.type in PLACES for spot in spots)


def _place(sentence: Sentence, start: int, end: int, gazetteer: Gazetteer) -> NameCandidate | None:
    """Return the place at characters ``start`` to ``end`` of a sentence; None where no words stand just there."""
    at = sentence.start
    inside = [token.i for token in sentence.tokens if at + start <= token.start and token.end <= at + end]
    if not inside:
        return None
    words = "".join(token.text for token in sentence.tokens[inside[0] : inside[-1] + 1])
    entries = tuple(entry for entry in gazetteer.lookup(words) if entry.type in PLACES)
    return NameCandidate(inside[0], inside[-1] + 1, entries[0].type if entries else EntityType.PLACE, entries)


def calmed(sentences: Sequence[Sentence], spots: Sequence[Spots], gazetteer: Gazetteer) -> tuple[Spots, ...]:
    """Keep of the names in headlines in capitals those that the gazetteer or the article's other lines know.

    An article that is in capitals throughout is left as the model saw it.
    """
    lines = [(sentence, found, _is_loud(sentence)) for sentence, found in zip(sentences, spots, strict=True)]
    if not any(map(_is_calm, sentences)) or not any(shouted for _, _, shouted in lines):
        return tuple(spots)
    named = {name for sentence, found, shouted in lines if not shouted for name in _names_of(sentence, found)}
    return tuple(
        tuple(_kept(sentence, found, named, gazetteer)) if shouted else found for sentence, found, shouted in lines
    )


def untitled(sentences: Sequence[Sentence], spots: Sequence[Spots]) -> tuple[Spots, ...]:
    """Cut names in title case down to those that the article's other lines know: "Acme Patches" + "Kiln OS".

    In a line with a capital on nearly every word the model takes verbs and common nouns into the names around them.
    """
    lines = [(sentence, found, _is_titled(sentence)) for sentence, found in zip(sentences, spots, strict=True)]
    told = [(sentence, found) for sentence, found, titled in lines if not titled]
    known = {spot.folded(sentence.tokens): spot for sentence, found in told for spot in found}
    return tuple(_all_cut_down(sentence, found, known) if titled else found for sentence, found, titled in lines)


def _all_cut_down(sentence: Sentence, found: Spots, known: dict[str, NameCandidate]) -> Spots:
    return tuple(piece for spot in found for piece in _cut_down(sentence, spot, known))


def _is_titled(sentence: Sentence) -> bool:
    """Tell whether a line without a stop has a capital on its words, small ones of up to three letters apart."""
    words = [token.text for token in sentence.tokens if token.text.isalpha() and len(token.text) > SMALL]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= FEWEST and capitals >= len(words) - 1 and sentence.tokens[-1].text not in ".?!"


def _cut_down(sentence: Sentence, spot: NameCandidate, known: dict[str, NameCandidate]) -> Iterator[NameCandidate]:
    """Yield the known names inside a name that no other line has, where it begins with one; else the name."""
    alone = spot.width == 1 or spot.type in PLACES
    if spot.entries or alone or spot.folded(sentence.tokens) in known:
        yield spot
        return
    inside = list(_known_inside(sentence, spot, known))
    opens = inside and inside[0].first == spot.first and inside[0].width < spot.width
    yield from inside if opens else [spot]


def _known_inside(sentence: Sentence, spot: NameCandidate, known: dict[str, NameCandidate]) -> Iterator[NameCandidate]:
    """Yield the longest known names from left to right."""
    at = spot.first
    while at < spot.last:
        for last in range(spot.last, at, -1):
            other = known.get(fold("".join(token.text for token in sentence.tokens[at:last])))
            if other is not None:
                yield replace(other, first=at, last=last)
                at = last - 1
                break
        at += 1


def _names_of(sentence: Sentence, found: Spots) -> Iterator[str]:
    """Yield the names of a line, and the last words of each, folded."""
    for spot in found:
        yield spot.folded(sentence.tokens)
        yield fold(sentence.tokens[spot.last - 1].text)


def _is_calm(sentence: Sentence) -> bool:
    """Tell whether a line has a word of two letters and more in small letters."""
    return any(token.text.islower() and len(token.text) > 1 for token in sentence.tokens)


def _is_loud(sentence: Sentence) -> bool:
    """Tell whether a line of two words and more is in capitals."""
    words = [token.text for token in sentence.tokens if token.text.isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def _kept(sentence: Sentence, found: Spots, named: set[str], gazetteer: Gazetteer) -> Iterator[NameCandidate]:
    """Yield the names of a headline that are known, and what is known inside those that are not."""
    for spot in found:
        if spot.entries or spot.folded(sentence.tokens) in named:
            yield spot
        else:
            inside = known_names(sentence, gazetteer)
            yield from (known for known in inside if spot.first <= known.first and known.last <= spot.last)

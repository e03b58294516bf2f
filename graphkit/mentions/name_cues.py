"""Names that the statistical model missed and the words around them tell: titles, legal forms, nouns, brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.mentions.ner_spans import NameCandidate, before_name, is_form
from graphkit.model import EntityType, Sentence, Token
from graphkit.ontology.gazetteers import Gazetteer, fold

__all__ = ["acronyms", "called", "clubs", "followed", "formed", "titled"]

ACRONYM = range(2, 8)
"""Letters in what stands in brackets for the name before it."""


def acronyms(sentence: Sentence, seen: Sequence[NameCandidate]) -> Iterator[NameCandidate]:
    """Yield acronyms in brackets right after a body's name: "the Institute for Soil Research (ISR)"."""
    tokens = sentence.tokens
    for spot in seen:
        after = [token.text for token in tokens[spot.last : spot.last + 3]]
        if spot.type is EntityType.ORGANISATION and spot.width > 1 and _acronym(after):
            yield NameCandidate(spot.last + 1, spot.last + 2, EntityType.ORGANISATION)


def _acronym(words: Sequence[str]) -> bool:
    """Tell whether words are an acronym between brackets."""
    bracketed = words[:1] == ["("] and words[2:] == [")"]
    return bracketed and words[1].isalpha() and words[1].isupper() and len(words[1]) in ACRONYM


def clubs(sentence: Sentence, seen: Sequence[NameCandidate], gazetteer: Gazetteer) -> Iterator[NameCandidate]:
    """Yield clubs whose first word tells them and whose name the model cut: "PSV" + "Eindhoven"."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        if token.text in gazetteer.patterns.club_words and tokens[token.i + 1].text[0].isupper():
            rest = next((spot for spot in seen if spot.first <= token.i + 1 < spot.last), None)
            if rest is not None or tokens[token.i + 1].tag == "NNP":
                yield NameCandidate(token.i, rest.last if rest else token.i + 2, EntityType.ORGANISATION)


def called(sentence: Sentence, gazetteer: Gazetteer, labels: dict[int, str]) -> Iterator[NameCandidate]:
    """Yield persons whom the model missed altogether, by a known given name and a proper noun after it."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        family = tokens[token.i + 1]
        unseen = token.i not in labels and family.i not in labels
        proper = token.tag == family.tag == "NNP" and not token.text.isupper() and family.text[0].isupper()
        if unseen and proper and fold(token.text) in gazetteer.genders and not gazetteer.lookup(family.text):
            words = (
                gazetteer.patterns.organisation_words | gazetteer.patterns.place_words | gazetteer.patterns.event_words
            )
            if family.text.lower() not in words | gazetteer.patterns.legal_forms:
                yield NameCandidate(token.i, token.i + 2, EntityType.PERSON)


def followed(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[NameCandidate]:
    """Yield names that the noun after them tells of: "the Tigray region", "the ruling Fidesz party"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        kind = gazetteer.patterns.followers.get(token.text)
        last = token.i
        while kind and last and (first := _run_before(tokens, last, gazetteer)) < last:
            yield NameCandidate(first, last, EntityType(kind))
            joined = token.tag == "NNS" and first > 1 and tokens[first - 1].text in ("and", ",")
            last = first - 1 if joined else 0


def _run_before(tokens: Sequence[Token], last: int, gazetteer: Gazetteer) -> int:
    """Return the start of the proper nouns that end before token ``last``; ``last`` where there are none."""
    first = last
    while first and tokens[first - 1].tag == "NNP" and not gazetteer.demonym(tokens[first - 1].text):
        first -= 1
    return first


def formed(sentence: Sentence, gazetteer: Gazetteer, labels: dict[int, str]) -> Iterator[NameCandidate]:
    """Yield companies that the model missed and their legal form tells: "Nordvik ASA"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        if token.i not in labels and is_form(token, gazetteer.patterns.legal_forms) and not token.text.islower():
            first = token.i
            while first and tokens[first - 1].tag == "NNP" and first - 1 not in labels:
                first -= 1
            if first < token.i:
                yield NameCandidate(first, token.i + 1, EntityType.ORGANISATION)


def titled(sentence: Sentence, gazetteer: Gazetteer, labels: dict[int, str]) -> Iterator[NameCandidate]:
    """Yield names that the model missed after a title: "President Rentería"."""
    tokens = sentence.tokens
    for token in tokens[1:]:
        if token.text[0].isupper() and before_name(tokens[token.i - 1], gazetteer):
            end = _unseen_run(tokens, token.i, labels)
            titles = {t.text.lower() for t in tokens[token.i : end]} & gazetteer.patterns.honorifics
            if end > token.i and not titles:
                yield NameCandidate(token.i, end, EntityType.PERSON)


def _unseen_run(tokens: Sequence[Token], first: int, labels: dict[int, str]) -> int:
    """Return the end of the proper nouns from token ``first`` on that the model did not see; ``first`` if none."""
    end = first
    while end < len(tokens) and tokens[end].tag == "NNP" and end not in labels:
        end += 1
    return end

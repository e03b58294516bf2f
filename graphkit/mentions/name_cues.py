"""Names that the statistical model missed and the words around them tell: a noun, a given name, brackets.

Each rule is a public function whose docstring is its manual; ``NAME_RULES`` is the order in which they run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.mentions.ner_spans import NameCandidate
from graphkit.model import EntityType, Token
from graphkit.ontology.gazetteers import Gazetteer, fold

__all__ = ["NAME_RULES", "Found", "NameRule"]

ACRONYM = range(2, 8)
"""Letters in what stands in brackets for the name before it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a sentence before a rule: its tokens, the names found so far, the model's label of a token."""

    tokens: Sequence[Token]
    names: Sequence[NameCandidate]
    labels: Mapping[int, str]
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True)
class NameRule:
    """One way in which the words around a name tell it. ``find`` yields the names that it tells, of any sentence."""

    name: str
    find: Callable[[Found], Iterator[NameCandidate]]


def noun_after_name(found: Found) -> Iterator[NameCandidate]:
    """Yield names that the noun after them tells of: "the Tigray region", "the Zaolin and Marvik provinces".

    Not a people's ("the Fijian coast"), nor what the model took for a name of another kind.
    """
    tokens, gazetteer = found.tokens, found.gazetteer
    for token in tokens[1:]:
        kind = gazetteer.patterns.followers.get(token.text)
        last = token.i
        while kind and last and (first := _run_before(tokens, last, gazetteer)) < last:
            if found.labels.get(first, "NORP") == "NORP":
                yield NameCandidate(first, last, EntityType(kind))
            joined = token.tag == "NNS" and first > 1 and tokens[first - 1].text in ("and", ",")
            last = first - 1 if joined else 0


def _run_before(tokens: Sequence[Token], last: int, gazetteer: Gazetteer) -> int:
    """Return the start of the proper nouns that end before token ``last``; ``last`` where there are none."""
    first = last
    while first and tokens[first - 1].tag == "NNP" and not gazetteer.demonym(tokens[first - 1].text):
        first -= 1
    return first


def given_name(found: Found) -> Iterator[NameCandidate]:
    """Yield persons whom the model missed altogether, by a known given name and a proper noun after it.

    Not where the second word is known, or tells a body, a place or an event ("Hugo Prize"), nor where a third proper
    noun stands beside the two: "San Diego La", "the Dodd-Frank Act".
    """
    patterns = found.gazetteer.patterns
    telling = patterns.organisation_words | patterns.place_words | patterns.event_words | patterns.legal_forms
    for given, family in zip(found.tokens, found.tokens[1:], strict=False):
        unseen = given.i not in found.labels and family.i not in found.labels
        known = fold(given.text) in found.gazetteer.genders and given.text.lower() not in patterns.honorifics
        if not unseen or not known or not _two_alone(found.tokens, given, family):
            continue
        if not found.gazetteer.lookup(family.text) and family.text.lower() not in telling:
            yield NameCandidate(given.i, family.i + 1, EntityType.PERSON)


def _two_alone(tokens: Sequence[Token], given: Token, family: Token) -> bool:
    """Tell whether two words are proper nouns and no third is beside them; a post in capitals is none: "MP"."""
    proper = given.tag == family.tag == "NNP" and not given.text.isupper() and family.text[0].isupper()
    around = (*tokens[max(given.i - 1, 0) : given.i], *tokens[family.i + 1 : family.i + 2])
    return proper and not any(t.tag == "HYPH" or (t.tag == "NNP" and t.text.istitle()) for t in around)


def acronym_in_brackets(found: Found) -> Iterator[NameCandidate]:
    """Yield acronyms in brackets right after a body's name: "the Institute for Soil Research (ISR)".

    Not after a single word, nor what has small letters in it: "the guild (left)".
    """
    for spot in found.names:
        after = [token.text for token in found.tokens[spot.last : spot.last + 3]]
        if spot.type is EntityType.ORGANISATION and spot.width > 1 and _acronym(after):
            yield NameCandidate(spot.last + 1, spot.last + 2, EntityType.ORGANISATION)


def _acronym(words: Sequence[str]) -> bool:
    """Tell whether words are an acronym between brackets."""
    bracketed = words[:1] == ["("] and words[2:] == [")"]
    return bracketed and words[1].isalpha() and words[1].isupper() and len(words[1]) in ACRONYM


NAME_RULES = (
    NameRule("noun-after-name", noun_after_name),
    NameRule("given-name", given_name),
    NameRule("acronym-in-brackets", acronym_in_brackets),
)
"""Every rule, in order: brackets explain names that the rules before them found."""

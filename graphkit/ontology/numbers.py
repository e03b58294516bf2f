"""Numbers in words, what qualifies them, and which nouns are counted alike. Reads ontology/numbers.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property, lru_cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["NumberWords", "Slack", "counted_as", "load_numbers"]


class Slack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """By which share a number may differ from the one that is said: "about 40", "nearly 40", 4,000."""

    around: float
    approach: float
    round: float


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", dict=True):
    """The vocabulary of amounts, in lower case; what each list means stands in ontology/numbers.yaml."""

    words: dict[str, int]
    multipliers: dict[str, int]
    vague: dict[str, tuple[int, int]]
    none: frozenset[str]
    floors: frozenset[str]
    ceilings: frozenset[str]
    approaches: frozenset[str]
    around: frozenset[str]
    exact: frozenset[str]
    between: frozenset[str]
    slack: Slack
    round_from: int
    floor_reach: float
    floor_step: int
    currencies: dict[str, str]
    alike: dict[str, frozenset[str]]
    parts: frozenset[str]
    undergone: frozenset[str]
    leaving: frozenset[str]
    states: dict[str, str]
    told_in: frozenset[str]
    aside: frozenset[str]

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        """What may stand before a number."""
        return self.floors | self.ceilings | self.approaches | self.around | self.exact

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The noun that stands for all that count the same, by each of them."""
        return {noun: kind for kind, nouns in self.alike.items() for noun in nouns}


@cache
def load_numbers() -> NumberWords:
    """Load the vocabulary; raises OntologyError where the file is not what it should be."""
    return load_struct(NumberWords, "numbers.yaml", remedy="compare it with what graphkit came with")


@lru_cache(maxsize=10_000)
def counted_as(noun: str) -> str:
    """Return the noun that stands for all that count the same as ``noun``, else its singular, in lower case.

    "warplanes" gives "aircraft", "patrol boats" gives "patrol boat".
    """
    kinds, word = load_numbers().kinds, noun.casefold()
    singulars = (word, word.removesuffix("s"), word.removesuffix("es"))
    forms = (*singulars, f"{word.removesuffix('ies')}y", f"{word.removesuffix('men')}man")
    return next((kinds[form] for form in forms if form in kinds), singulars[1])

"""What each word of an article says of its subject: rare words and names much, common ones little.

Reads texts and the ranks of common words; makes vectors of words. How rare a word is comes from a fixed table of
English and, the more articles there are, from the corpus: the table stands for so many articles. So an article that is
added moves the weights of all others by next to nothing, and what it moves is rounded off, most often to nothing.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import TypeAlias

from graphkit.ontology.ties import word_ranks

__all__ = ["Vector", "WordWeights", "likeness", "words_of"]

Vector: TypeAlias = Mapping[str, float]
"""Weights of words; their squares add up to 1."""

_WORD = re.compile(r"[^\W\d_][^\W\d_'’]*(?:['’][^\W\d_]+)*[^\W\d_]|\d[\d.,]*\d")
TABLE = 500
"""As many articles does the table of common words stand for."""
COMMON = 60
"""The word of rank 60 is in nearly every article, that of rank 600 in every tenth (Zipf's law)."""
ALWAYS = 0.9
UNLISTED = 3
"""A word that is not in the table is so many times as rare as the last one that is."""
TOLD = 40
"""Words kept of an article: those that say most."""
NAMES = 1.4
"""How much more a name says than another word that is as rare."""
KNOWN = 0.5
"""The same for the names of states, statesmen and bodies that the gazetteers know: they are in the news every day."""


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text in order, lower case, without possessives."""
    return [word.removesuffix("'s").removesuffix("’s") for word in map(str.casefold, _WORD.findall(text))]


class WordWeights:
    """How much each word says, given the words of a corpus's articles; ``add`` them in any order."""

    def __init__(self) -> None:
        self._articles = 0
        self._found_in: Counter[str] = Counter()

    def add(self, words: Iterable[str]) -> None:
        """Take note of one article's words."""
        self._articles += 1
        self._found_in.update(set(words))

    def weight(self, word: str) -> float:
        """Return how much a word says: minus the logarithm of the share of articles that have it, in tenths."""
        share = (self._found_in[word] + TABLE * _in_english(word)) / (self._articles + TABLE)
        return round(-math.log(share), 1)

    def vector(self, words: Iterable[str], factors: Mapping[str, float] | None = None) -> Vector:
        """Return the words of a text that say most, with their weights; ``factors`` are how much more some say."""
        more = factors or {}
        counted = Counter(words)
        weighed = ((self.weight(word) * (1 + math.log(n)) * more.get(word, 1.0), word) for word, n in counted.items())
        kept = [(weight, word) for weight, word in heapq.nlargest(TOLD, weighed) if weight > 0]
        length = math.sqrt(sum(weight * weight for weight, _ in kept))
        return {intern(word): weight / length for weight, word in kept}


@lru_cache(maxsize=100_000)
def _in_english(word: str) -> float:
    """Return the share of articles that a word is in, as far as English goes."""
    ranks = word_ranks()
    return min(ALWAYS, COMMON / ranks.get(word, UNLISTED * len(ranks)))


def likeness(one: Vector, other: Vector) -> float:
    """Return how alike two texts are: the cosine of their vectors, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return math.fsum(weight * other[word] for word, weight in one.items() if word in other)

"""What each article of a corpus is about: the vector of its words, weighed over all articles.

Reads the words and names of each article, twice over (once to count, once to weigh), one article at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graphkit.linking.stories.weighing import KNOWN, NAMES, Vector, WordWeights, words_of

__all__ = ["Subjects", "Telling"]


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article tells: its IRI, its text with its headline, and the names in it, as they stand.

    ``known`` are the names of whom and what the gazetteers know.
    """

    id: str
    text: str
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subjects:
    """The weights of the corpus's words, and the vector of each article by IRI."""

    words: WordWeights = field(default_factory=WordWeights)
    vectors: dict[str, Vector] = field(default_factory=dict)

    @classmethod
    def of(cls, read: Callable[[], Iterable[Telling]]) -> Subjects:
        """Return what the articles are about; ``read`` yields them all, in any order, each time it is called."""
        subjects = cls()
        for telling in read():
            subjects.words.add(words_of(telling.text))
        for telling in read():
            subjects.vectors[telling.id] = subjects.words.vector(words_of(telling.text), _factors(telling))
        return subjects


def _factors(telling: Telling) -> dict[str, float]:
    factors = dict.fromkeys((word for name in telling.names for word in words_of(name)), NAMES)
    return factors | dict.fromkeys((word for name in telling.known for word in words_of(name)), KNOWN)

"""Which articles report the same happening: those whose telling words and names are alike, of about the same days.

Reads the words, names and day of each article; makes stories with the words that made them. Near-linear: an article is
compared with those that share several of its most telling words, and of these with the most promising ones only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from graphkit.linking.averaging import average_groups
from graphkit.linking.nearest import nearest_pairs
from graphkit.linking.stories.weighing import Vector, likeness

__all__ = ["StoryArticle", "StoryGroup", "gather"]

ALIKE = 0.14
"""Average likeness from which on articles are of one story."""
KEYS = 16
"""By so many of its most telling words an article is found."""
SHARED = 2
"""So many of them two articles must share to be compared."""
NEAREST = 40
"""With so many articles one is compared at most: those that share most."""
WINDOW = timedelta(days=10)
"""Articles of one story are published within so many days of the next, where both say when."""
TELLING = 8
"""Words kept to say what a story is about."""


@dataclass(frozen=True, slots=True)
class StoryArticle:
    """What of an article says what it reports: its IRI, the vector of its words, and when it was published."""

    id: str
    vector: Vector
    published: date | None = None


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Articles that report one happening, and the words that most of them share, the most telling first.

    ``articles`` are IRIs, the one first whose words are most like all others' together.
    """

    articles: tuple[str, ...]
    words: tuple[str, ...]


def gather(articles: Iterable[StoryArticle]) -> tuple[StoryGroup, ...]:
    """Return the stories, an article in exactly one; what nobody else tells is a story of one article.

    The result does not depend on the order of the articles.
    """
    told = sorted(articles, key=lambda a: (a.published or date.min, a.id))
    found = nearest_pairs([_keys(article.vector) for article in told], shared=SHARED, most=NEAREST)
    pairs = (pair for pair in found if _near(*(told[at] for at in pair)))
    groups = average_groups(len(told), pairs, _Sums([article.vector for article in told]), ALIKE)
    return tuple(
        sorted((_group([told[at] for at in group]) for group in groups), key=lambda story: min(story.articles))
    )


class _Sums:
    """Averages of cosines, exactly: the mean over pairs of two groups is the product of their vectors' sums."""

    def __init__(self, vectors: Sequence[Vector]) -> None:
        self._sums: dict[int, dict[str, float]] = {at: dict(vector) for at, vector in enumerate(vectors)}
        self._sizes = dict.fromkeys(self._sums, 1)

    def mean(self, one: int, other: int) -> float:
        """Return the mean likeness of the members of two groups."""
        return round(likeness(self._sums[one], self._sums[other]) / (self._sizes[one] * self._sizes[other]), 9)

    def join(self, one: int, other: int) -> None:
        """Take note that the second group is now part of the first."""
        into = self._sums[one]
        for word, weight in self._sums.pop(other).items():
            into[word] = into.get(word, 0.0) + weight
        self._sizes[one] += self._sizes.pop(other)


def _keys(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda word: (-vector[word], word))[:KEYS]


def _near(one: StoryArticle, other: StoryArticle) -> bool:
    return not one.published or not other.published or abs(one.published - other.published) <= WINDOW


def _group(articles: Sequence[StoryArticle]) -> StoryGroup:
    sums: dict[str, float] = {}
    for word, weight in chain.from_iterable(article.vector.items() for article in articles):
        sums[word] = sums.get(word, 0.0) + weight
    shared = Counter(chain.from_iterable(article.vector for article in articles))
    telling = [word for word, count in shared.items() if 2 * count >= len(articles)]
    telling.sort(key=lambda word: (-round(sums[word], 6), word))
    central = sorted(articles, key=lambda article: (-round(likeness(article.vector, sums), 6), article.id))
    return StoryGroup(tuple(article.id for article in central), tuple(telling[:TELLING]))

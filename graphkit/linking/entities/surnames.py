"""Surnames that stand alone in an article: whom of the corpus they mean, if the company they keep tells.

Reads the clusters made so far; says per article which cluster a bare surname belongs to. Within an article a surname is
already the person it was introduced as; here are only those whom their article never introduces.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.linking.entities.clustering import Clusters
from graphkit.linking.entities.name_matching import variant
from graphkit.linking.entities.name_variants import Form
from graphkit.linking.entities.names import PersonName, Word
from graphkit.model import EntityType

__all__ = ["BareName", "bare_names"]

_ENOUGH = 0.75
_ENOUGH_AMONG_MANY = 1.2


@dataclass(frozen=True, slots=True)
class BareName:
    """What became of a bare surname in one article.

    ``form`` is its number; ``person`` the root of the cluster it was found to mean, None where that stays open.
    ``candidates`` are the roots of those whom it may mean, best first; ``several`` says that the corpus has more than
    one of that name. ``score`` lies between 0 and 1; ``reason`` is for explain.
    """

    article: str
    form: int
    person: int | None
    candidates: tuple[int, ...]
    several: bool
    score: float
    reason: str


class _Company:
    """Who is spoken of together: per article the clusters it speaks of, per cluster its articles."""

    def __init__(self, forms: Sequence[Form], articles: Mapping[str, Iterable[int]], clusters: Clusters) -> None:
        self._of_article = {
            article: frozenset(clusters.root(number) for number in numbers if not forms[number].bare)
            for article, numbers in articles.items()
        }
        self._articles: dict[int, set[str]] = defaultdict(set)
        for article, roots in self._of_article.items():
            for root in roots:
                self._articles[root].add(article)
        self._around: dict[int, frozenset[int]] = {}

    def present(self, article: str, root: int) -> bool:
        """Tell whether the article speaks of the cluster by a fuller name."""
        return root in self._of_article[article]

    def shared(self, article: str, root: int) -> float:
        """Weigh the company that an article and a cluster's other articles share: the rarer, the more it says."""
        if root not in self._around:
            around = (self._of_article[other] for other in self._articles[root])
            self._around[root] = frozenset().union(*around) - {root}
        both = self._of_article[article] & self._around[root]
        return math.fsum(1 / math.log2(2 + len(self._articles[other])) for other in both)


def bare_names(
    forms: Sequence[Form], articles: Mapping[str, Sequence[int]], clusters: Clusters, settled: frozenset[int]
) -> Iterator[BareName]:
    """Decide every bare surname in every article, in the order of the articles' ids.

    ``settled`` are the forms on which a judgement has spoken. Nothing is joined here.
    """
    known = _bearers(forms, clusters)
    company: _Company | None = None
    for article in sorted(articles):
        for number in articles[article]:
            if not forms[number].bare or number in settled:
                continue
            roots = _candidates(forms[number], known)
            if not roots:
                continue
            company = company or _Company(forms, articles, clusters)
            yield _decide(article, number, forms[number], roots, company)


def _decide(article: str, number: int, form: Form, roots: list[int], company: _Company) -> BareName:
    several = len(roots) > 1
    weights = sorted((-company.shared(article, root), root) for root in roots if not company.present(article, root))
    if not weights:
        return BareName(article, number, None, (), True, 0.0, "the article speaks of them apart")
    best = -weights[0][0]
    second = -weights[1][0] if len(weights) > 1 else 0.0
    common = form.reader.is_common(_surname(form.reader.person(form.name)))
    enough = _stands_out(best, second) if several or common else best >= _ENOUGH
    score = round(min(0.97, 0.7 + best / 8), 3) if enough else 0.65
    ordered = tuple(root for _, root in weights)
    reason = _reason(several=several, enough=enough)
    return BareName(article, number, ordered[0] if enough else None, ordered, several, score, reason)


def _reason(*, several: bool, enough: bool) -> str:
    how_many = "several" if several else "one"
    points = "points" if enough else "hardly points"
    return f"the corpus has {how_many} of that name, and the company that the article names {points} to this one"


def _stands_out(best: float, second: float) -> bool:
    """Tell whether the company points to one of many: enough of it, and twice as much as to the next."""
    return best >= _ENOUGH_AMONG_MANY and best >= 2 * second


_Bearers = dict[str, list[tuple[Word, int]]]


def _bearers(forms: Sequence[Form], clusters: Clusters) -> _Bearers:
    """Index the clusters of persons by the surnames, and the single names, that they are known under."""
    out: _Bearers = defaultdict(list)
    seen: Counter[tuple[str, int]] = Counter()
    for number, form in enumerate(forms):
        if form.type != EntityType.PERSON or form.bare:
            continue
        root = clusters.root(number)
        for word in _surnames(form):
            seen[word.text, root] += 1
            if seen[word.text, root] == 1:
                out[word.sound].append((word, root))
    return out


def _surnames(form: Form) -> Iterator[Word]:
    for name in sorted(form.names):
        for _, family in form.reader.person(name).orders():
            yield family
    for alias in sorted(form.aliases):
        if form.says_little(alias):
            yield _surname(form.reader.person(alias))


def _surname(name: PersonName) -> Word:
    return name.words[-1]


def _candidates(form: Form, known: _Bearers) -> list[int]:
    word = _surname(form.reader.person(form.name))
    return sorted({root for other, root in known.get(word.sound, ()) if variant(word, other)})

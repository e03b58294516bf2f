"""Who is the same across the corpus: a fold over the entities of articles, with the user's judgements on top.

Reads article-level entities; fills corpus entities and the way from the one to the other. The result depends on what
was added and not on the order. First what was judged and what shares a knowledge-base id, then full names, best first,
then names that say less than another where they fit one only, last surnames by the company they keep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.linking.entities.blocking import Pair, likely_pairs
from graphkit.linking.entities.clustering import Clusters, Marks
from graphkit.linking.entities.constraints import Decided
from graphkit.linking.entities.judgements import Judgements
from graphkit.linking.entities.merging import Assembly, Merge
from graphkit.linking.entities.name_matching import MERGE
from graphkit.linking.entities.name_variants import Form, Forms
from graphkit.linking.entities.names import NameReader
from graphkit.linking.entities.surnames import bare_names
from graphkit.model import Entity, EntityType
from graphkit.ontology.lexicon import NameLexicon

__all__ = ["Doubt", "Merge", "Resolution", "Resolver"]


_FEW = 4
"""A name that fits more entities than this is not worth asking about."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities of the corpus that may be one: by key, with a score from 0 to 1 and why they are not joined yet."""

    left: str
    right: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """The corpus's entities by key, and how each came about.

    ``merges`` and ``doubtful`` are sorted; ``unused`` are sentences on judgements that met nothing in this corpus or
    more than one thing.
    """

    entities: Mapping[str, Entity]
    merges: tuple[Merge, ...]
    doubtful: tuple[Doubt, ...]
    unused: tuple[str, ...]
    _keys: Mapping[str, str]
    _local: Mapping[tuple[str, str], str]

    def told_of(self) -> Resolution:
        """Return what is left to tell of it when every entity is written: ``unused`` alone, for a corpus is large."""
        return Resolution({}, (), (), self.unused, {}, {})

    def key(self, article: str, key: str) -> str:
        """Return the corpus key of what an article's reading calls ``key``; KeyError where the article has no such."""
        return self._local.get((article, key)) or self._keys[key]

    def entity(self, article: str, key: str) -> Entity:
        """Return the corpus entity of what an article's reading calls ``key``."""
        return self.entities[self.key(article, key)]


class Resolver:
    """Collects the entities of articles, one article at a time, and resolves them at the end.

    ``lexicon`` has the parts of names; ``iri`` mints the IRI of a key, so that judgements may refer to entities by IRI.
    """

    def __init__(
        self, lexicon: NameLexicon, judgements: Judgements | None = None, *, iri: Callable[[str], str] | None = None
    ) -> None:
        self._decided = Decided(judgements or Judgements(), iri)
        self._forms = Forms(self._decided.singles_out, NameReader(lexicon))

    def add(self, article_id: str, entities: Iterable[Entity]) -> None:
        """Add the entities of one article's reading."""
        self._forms.add(article_id, entities)

    def resolve(self) -> Resolution:
        """Resolve everything added so far; raises JudgementError where judgements contradict each other."""
        order = self._forms.ordered()
        place = {number: i for i, number in enumerate(order)}
        forms = [self._forms.all[number] for number in order]
        articles = {
            article: tuple(sorted(place[number] for number in numbers))
            for article, numbers in self._forms.articles.items()
        }
        return _Fold(forms, articles, self._decided).run()


class _Fold:
    """One resolution: the state that its steps share."""

    def __init__(self, forms: list[Form], articles: dict[str, tuple[int, ...]], decided: Decided) -> None:
        self._forms = forms
        self._articles = articles
        self._decided = decided
        self._clusters = Clusters(_marks(form) for form in forms)
        self._merges: list[Merge] = []
        self._doubts: list[tuple[int, int, float, str]] = []

    def run(self) -> Resolution:
        """Take the steps in order."""
        index = self._decided.index(self._forms)
        self._judged(index.same())
        index.part(self._clusters)
        self._by_id()
        pairs = likely_pairs(self._forms)
        self._full([pair for pair in pairs if not pair.likeness.partial])
        self._partial([pair for pair in pairs if pair.likeness.partial])
        self._bare(index.settled)
        assembly = Assembly(self._forms, self._articles, self._clusters, self._merges)
        made = assembly.make(index.renames(self._clusters))
        return Resolution(made.entities, made.merges, self._doubtful(made.by_form), index.unused, made.keys, made.local)

    def _judged(self, unions: Iterable[tuple[int, int, str]]) -> None:
        for left, right, reason in unions:
            self._join(left, right, 1.0, f"judged to be the same: {reason}")

    def _by_id(self) -> None:
        """Join what shares an id in a knowledge base, under whatever names and types."""
        first: dict[tuple[str, str], int] = {}
        for number, form in enumerate(self._forms):
            for scheme, known_as in sorted(form.ids):
                other = first.setdefault((scheme, known_as), number)
                if not self._clusters.parted(other, number):
                    self._join(other, number, 1.0, f"both are {known_as} in {scheme}")

    def _full(self, pairs: Iterable[Pair]) -> None:
        """Join pairs whose names say the same, best first, unless something speaks against it."""
        for pair in pairs:
            against = self._clusters.conflict(pair.left, pair.right)
            if pair.likeness.score < MERGE or against:
                self._doubt(pair, against)
            else:
                self._join(pair.left, pair.right, pair.likeness.score, pair.likeness.reason)

    def _partial(self, pairs: Iterable[Pair]) -> None:
        """Join a name that says less to the one entity that it fits, those first that say most."""
        fitting: dict[int, list[Pair]] = {}
        for pair in pairs:
            less = max(pair.left, pair.right, key=lambda number: (-_length(self._forms[number]), number))
            fitting.setdefault(less, []).append(pair)
        for less in sorted(fitting, key=lambda number: (-_length(self._forms[number]), number)):
            self._fit(less, fitting[less])

    def _fit(self, less: int, pairs: list[Pair]) -> None:
        allowed = [pair for pair in pairs if not self._clusters.conflict(pair.left, pair.right)]
        fits = len(self._fitted(less, pairs, allowed))
        sure = [pair for pair in allowed if fits == 1 and pair.likeness.score >= MERGE]
        for pair in pairs:
            if pair in sure:
                self._join(pair.left, pair.right, pair.likeness.score, f"{pair.likeness.reason}, and fits nobody else")
            elif fits <= _FEW:
                self._doubt(pair, "it fits more than one" if fits > 1 else "")

    def _fitted(self, less: int, pairs: list[Pair], allowed: list[Pair]) -> set[int]:
        """Return the entities that a name that says less fits, also those that a judgement keeps apart from it."""
        denied = [pair for pair in pairs if self._clusters.parted(pair.left, pair.right)]
        roots = {self._clusters.root(pair.beside(less)) for pair in (*allowed, *denied)}
        return roots if self._taken(less) else roots - {self._clusters.root(less)}

    def _taken(self, less: int) -> bool:
        """Tell whether a name that says less stands for someone already whom a longer name tells apart."""
        members = self._clusters.members(self._clusters.root(less))
        return any(_full_words(self._forms[number]) > _full_words(self._forms[less]) for number in members)

    def _bare(self, settled: frozenset[int]) -> None:
        """Take the surnames that stand alone apart by article, where the corpus has someone whom they may mean."""
        for found in list(bare_names(self._forms, self._articles, self._clusters, settled)):
            number = found.form
            if found.person is not None or found.several:
                number = self._apart(found.article, found.form)
            if found.person is not None and not self._clusters.conflict(number, found.person):
                self._join(number, found.person, found.score, found.reason)
            elif found.candidates:
                self._doubts.append((number, found.candidates[0], found.score, found.reason))

    def _apart(self, article: str, number: int) -> int:
        form = self._forms[number].in_article(article)
        self._forms.append(form)
        own = self._clusters.add(_marks(form))
        numbers = self._articles[article]
        self._articles[article] = tuple(own if other == number else other for other in numbers)
        return own

    def _join(self, left: int, right: int, score: float, reason: str) -> None:
        if self._clusters.root(left) != self._clusters.root(right):
            self._merges.append(Merge(self._forms[left].id, self._forms[right].id, score, reason))
            self._clusters.join(left, right)

    def _doubt(self, pair: Pair, against: str) -> None:
        reason = f"{pair.likeness.reason}, but {against}" if against else pair.likeness.reason
        self._doubts.append((pair.left, pair.right, min(pair.likeness.score, MERGE - 0.01), reason))

    def _doubtful(self, keys: Sequence[str]) -> tuple[Doubt, ...]:
        best: dict[tuple[str, str], Doubt] = {}
        for left, right, score, reason in self._doubts:
            if self._clusters.root(left) == self._clusters.root(right) or self._clusters.certain(left, right):
                continue
            one, other = sorted((keys[left], keys[right]))
            doubt = Doubt(one, other, score, reason)
            if (one, other) not in best or _rank(doubt) < _rank(best[one, other]):
                best[one, other] = doubt
        return tuple(sorted(best.values(), key=_rank))


def _rank(doubt: Doubt) -> tuple[float, str, str, str]:
    return (-doubt.score, doubt.left, doubt.right, doubt.reason)


def _length(form: Form) -> int:
    """How much a form says: known to a gazetteer, country known, full names, letters."""
    return _full_words(form) * 100 + len(form.name) + (100_000 if form.ids else 0) + (10_000 if form.countries else 0)


def _full_words(form: Form) -> int:
    return max(sum(not word.initial for word in form.reader.person(name).words) for name in form.names)


def _marks(form: Form) -> Marks:
    ids: dict[str, set[str]] = {}
    for scheme, known_as in form.ids:
        ids.setdefault(scheme, set()).add(known_as)
    suffixes = {suffix for name in form.names if (suffix := form.reader.person(name).suffix)}
    return Marks(ids, set() if form.ids else set(form.countries), suffixes if form.type == EntityType.PERSON else set())

"""Judgements brought to the forms of a corpus: which numbers they join, part and rename. Decides nothing itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from graphkit.errors import JudgementError
from graphkit.linking.entities.clustering import Clusters
from graphkit.linking.entities.judgements import Judgement, JudgementKind, Judgements
from graphkit.linking.entities.name_variants import Form
from graphkit.linking.entities.references import by_name, same_reference

__all__ = ["Decided", "DecidedIndex"]

_IDENTITY = (JudgementKind.SAME, JudgementKind.DIFFERENT, JudgementKind.RENAME)


class Decided:
    """The judgements on identity of one file, before the corpus is known. ``iri`` mints the IRI of a key."""

    def __init__(self, judgements: Judgements, iri: Callable[[str], str] | None = None) -> None:
        self.judgements = judgements
        self.iri = iri
        self.items = tuple(item for item in judgements.items if item.kind in _IDENTITY)
        self._references = frozenset(reference.strip() for item in self.items for reference in item.about)

    def singles_out(self, known_as: str) -> bool:
        """Tell whether a judgement speaks of the entity of one article, "<key>@<article id>", by that or by its IRI."""
        if not self._references:
            return False
        return known_as in self._references or (self.iri is not None and self.iri(known_as) in self._references)

    def index(self, forms: Sequence[Form]) -> DecidedIndex:
        """Find what the references mean among the forms."""
        return DecidedIndex(self, forms)


@dataclass(frozen=True, slots=True)
class _Met:
    """A judgement and the numbers of the forms that each of its references means."""

    item: Judgement
    sides: tuple[tuple[int, ...], ...]


class DecidedIndex:
    """The judgements that meet something in a corpus. ``unused`` are sentences on those that do not."""

    def __init__(self, decided: Decided, forms: Sequence[Form]) -> None:
        self._forms = forms
        self._path = decided.judgements.path
        self._iri = decided.iri
        self._unused: list[str] = []
        self._first, self._second = self._references() if decided.items else ({}, {})
        self._met = [met for item in decided.items if (met := self._meet(item))]

    @property
    def unused(self) -> tuple[str, ...]:
        """Sentences on the judgements that met nothing, or more than one thing."""
        return tuple(self._unused)

    @property
    def settled(self) -> frozenset[int]:
        """The forms that were judged to be the same as another."""
        return frozenset(number for met in self._of(JudgementKind.SAME) for side in met.sides for number in side)

    def same(self) -> Iterator[tuple[int, int, str]]:
        """Yield pairs to be joined, with the user's reason."""
        for met in self._of(JudgementKind.SAME):
            numbers = [number for side in met.sides for number in side]
            yield from ((numbers[0], other, met.item.reason) for other in numbers[1:])

    def part(self, clusters: Clusters) -> None:
        """Keep apart what was judged to be different; JudgementError where other lines join it."""
        for met in self._of(JudgementKind.DIFFERENT):
            for left, right in product(*met.sides):
                if not clusters.part(left, right):
                    raise self._contradiction(met.item)

    def renames(self, clusters: Clusters) -> dict[int, str]:
        """Return the new names by cluster; JudgementError where one gets two."""
        out: dict[int, str] = {}
        for met in self._of(JudgementKind.RENAME):
            for number in met.sides[0]:
                if out.setdefault(clusters.root(number), met.item.to) != met.item.to:
                    raise self._contradiction(met.item)
        return out

    def _of(self, kind: JudgementKind) -> list[_Met]:
        """Return the judgements of one kind that meet something, in the order of the file."""
        return [met for met in self._met if met.item.kind == kind]

    def _contradiction(self, item: Judgement) -> JudgementError:
        reason = f"line {item.line} contradicts other judgements: {item.kind} {' and '.join(item.about)}"
        return JudgementError(reason, path=self._path, remedy="remove one of them")

    def _references(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        first: dict[str, list[int]] = defaultdict(list)
        second: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self._forms):
            for reference in self._own(form):
                first[reference].append(number)
            for reference in by_name(form.type, form.telling_aliases()):
                second[reference].append(number)
        return first, second

    def _own(self, form: Form) -> set[str]:
        keys = {form.id} if form.article else {form.id, form.key, *by_name(form.type, form.names)}
        minted = {self._iri(key) for key in keys if not key.startswith("*/")} if self._iri else set()
        return keys | minted | (set() if form.article else {known_as for _, known_as in form.ids})

    def _meet(self, item: Judgement) -> _Met | None:
        sides = tuple(self._numbers(ref) for ref in item.about)
        for reference, numbers in zip(item.about, sides, strict=True):
            types = sorted({self._forms[number].type for number in numbers})
            if not numbers:
                self._unused.append(f"line {item.line}: nothing here is called {reference}")
                return None
            if len(types) > 1 and same_reference(reference).startswith("*/"):
                self._unused.append(f"line {item.line}: {reference} may be a {' or a '.join(types)}: write the type")
                return None
        return _Met(item, sides)

    def _numbers(self, reference: str) -> tuple[int, ...]:
        written = same_reference(reference)
        minted = self._iri(written) if self._iri else written
        found = self._first.get(written) or self._first.get(minted) or self._second.get(written)
        return tuple(dict.fromkeys(found or ()))

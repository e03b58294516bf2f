"""Where claims about one event disagree, and who says what.

Reads claims that the corpus step has tied to events (``same_event``). A planned meeting and one that took place do not
contradict each other, and a source that says both yes and no (or was misread once) denies nothing: which factualities
assert and which deny stands in ontology/graph.yaml. ``differences`` compares what two claims say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from graphkit.model import ArticleRecord, Claim, Conflict, Factuality
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples.amounts import plain_number
from graphkit.triples.differences import (
    counts_apart,
    days_apart,
    hours_apart,
    later_toll,
    others_blamed,
    states_apart,
)

__all__ = ["conflicts", "conflicts_over", "disputed"]

Said = Sequence[tuple[str | None, Claim]]
Apart = Callable[[Claim, Claim], bool]


def conflicts(claims: Iterable[Claim], articles: Iterable[ArticleRecord] = ()) -> tuple[Conflict, ...]:
    """Return the conflicts between ``claims``, sorted by event; ``articles`` tell copies apart, and what came later.

    factuality: one source says that it happened, another says only that it did not. admission: who denied it in one
    article says in another that it happened, which leaves nothing in dispute. quantity: numbers that cannot both
    be meant, for the same thing counted; update: such numbers where each later one only raises the toll. time: two
    times that share no day; hour: two times of day. place: two states. responsibility: one who is said to have done it
    says that another did. Different voices only, and all but the first among claims that it happened.
    """
    known = {article.id: article for article in articles}
    events: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        events[claim.same_event].append(claim)
    several = (sorted(events[event], key=lambda claim: claim.id) for event in sorted(events))
    return tuple(conflict for told in several for conflict in conflicts_over(told, known))


def conflicts_over(told: Sequence[Claim], known: Mapping[str, ArticleRecord]) -> tuple[Conflict, ...]:
    """Return the conflicts between the claims about one event, sorted by id; ``known`` are the articles by IRI."""
    return tuple(_Event(told[0].same_event, told, known).conflicts()) if len(told) > 1 else ()


def disputed(found: Iterable[Conflict]) -> frozenset[str]:
    """Return the IRIs of the events that one source asserts and another denies."""
    return frozenset(conflict.event for conflict in found if conflict.kind == "factuality")


@dataclass(frozen=True, slots=True)
class _Event:
    """The claims about one event, sorted by id, and the articles they are in."""

    iri: str
    claims: Sequence[Claim]
    articles: Mapping[str, ArticleRecord]

    def conflicts(self) -> Iterator[Conflict]:
        """Yield what they disagree on."""
        rules = load_graph_rules()
        said = [claim for claim in self.claims if claim.factuality in rules.asserted]
        yield from self._denial(said)
        for name in _counted(said):
            yield from self._counts(name, said)
        yield from self._times(said)
        yield from self._apart("place", [(_place(c), c) for c in said], states_apart)
        yield from self._blame([c for c in self.claims if c in said or c.factuality is Factuality.POSSIBLE])

    def _times(self, said: Sequence[Claim]) -> Iterator[Conflict]:
        yield from self._apart("time", [(c.time.value if c.time else None, c) for c in said], days_apart)
        due = [claim for claim in self.claims if claim.factuality is Factuality.PLANNED]
        for alike in (said, due):
            yield from self._apart("hour", [(c.hour.text if c.hour else None, c) for c in alike], hours_apart)

    def _denial(self, said: Sequence[Claim]) -> Iterator[Conflict]:
        asserting = {self._voice(claim) for claim in said}
        denying = load_graph_rules().denied
        denied = [c for c in self.claims if c.factuality in denying and self._voice(c) not in asserting]
        if said and denied:
            yield Conflict(self.iri, "factuality", "", _sides((c.factuality.value, c) for c in (*said, *denied)))
        admitted = [c for c in self.claims if c.factuality in denying and self._is_taken_back(c, said)]
        if admitted:
            voices = {self._voice(claim) for claim in admitted}
            told = (*(c for c in said if self._voice(c) in voices), *admitted)
            yield Conflict(self.iri, "admission", "", _sides((c.factuality.value, c) for c in told))

    def _is_taken_back(self, denial: Claim, said: Sequence[Claim]) -> bool:
        """Tell whether who denies it by name says in another article that it happened; in one, a reading may err."""
        named = denial.attribution is not None and denial.attribution.named
        own = (claim for claim in said if self._voice(claim) == self._voice(denial))
        return named and any(claim.article_id != denial.article_id for claim in own)

    def _counts(self, name: str, said: Sequence[Claim]) -> Iterator[Conflict]:
        values = [((c.quantities or {}).get(name), c) for c in said]
        pairs = self._pairs(values, partial(counts_apart, name))
        kept = _ids(pairs)
        if pairs:
            risen = all(self._has_risen(name, one, other) for one, other in pairs)
            sides = _sides((_number(value), claim) for value, claim in values if value and claim.id in kept)
            yield Conflict(self.iri, "update" if risen else "quantity", name, sides)

    def _has_risen(self, name: str, one: Claim, other: Claim) -> bool:
        return later_toll(name, one, other, self._published(one), self._published(other))

    def _blame(self, said: Sequence[Claim]) -> Iterator[Conflict]:
        for role in sorted(load_graph_rules().blamed):
            values = [(", ".join(sorted(f.name for f in c.roles.get(role, ()) if f.named)) or None, c) for c in said]
            yield from self._apart("responsibility", values, partial(others_blamed, role), role)

    def _apart(self, kind: str, values: Said, apart: Apart, what: str = "") -> Iterator[Conflict]:
        kept = _ids(self._pairs(values, apart))
        if kept:
            yield Conflict(self.iri, kind, what, _sides((v, c) for v, c in values if v is not None and c.id in kept))

    def _pairs(self, values: Said, apart: Apart) -> list[tuple[Claim, Claim]]:
        """Return the pairs of claims of different voices that cannot both be right."""
        telling = [claim for value, claim in values if value is not None]
        different = ((a, b) for a, b in combinations(telling, 2) if self._voice(a) != self._voice(b))
        return [pair for pair in different if apart(*pair)]

    def _voice(self, claim: Claim) -> str:
        """Return who says it: the one it is attributed to, else the article, all copies of one text being one voice."""
        source, article = claim.attribution, self.articles.get(claim.article_id)
        text = (article.copy_group if article else None) or claim.article_id
        if source is None:
            return text
        return source.id if source.named else f"{text} {source.name.casefold()}"

    def _published(self, claim: Claim) -> str:
        article = self.articles.get(claim.article_id)
        return (article.published.value if article else None) or ""


def _sides(said: Iterable[tuple[str, Claim]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    sides: dict[str, list[str]] = defaultdict(list)
    for value, claim in said:
        sides[value].append(claim.id)
    return tuple((value, tuple(sides[value])) for value in sorted(sides))


def _counted(claims: Iterable[Claim]) -> list[str]:
    """Return what any of the claims counts, sorted."""
    return sorted({name for claim in claims for name in claim.quantities or {}})


def _ids(pairs: Iterable[tuple[Claim, Claim]]) -> set[str]:
    return {claim.id for pair in pairs for claim in pair}


def _number(value: str) -> str:
    return plain_number(value) or value


def _place(claim: Claim) -> str | None:
    return ", ".join(sorted(f.name for f in claim.roles.get(load_graph_rules().place, ()) if f.named)) or None

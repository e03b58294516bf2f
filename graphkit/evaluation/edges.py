"""The facts a reader sees: one edge per page, relation and pair of named parties, from actual events only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import combinations, product

from graphkit.evaluation.gold import Gold, GoldEvent
from graphkit.evaluation.matching import harmonic
from graphkit.evaluation.scheme import EdgeScheme, Scheme
from graphkit.evaluation.wording import Names, overlap
from graphkit.model import Claim, Factuality

__all__ = ["EdgeTally", "ScoredEdge", "score_edges"]

Fillers = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class ScoredEdge:
    """An edge as it is compared; ``target`` is None for a relation with one named side, told apart by ``label``."""

    document: str
    relation: str
    source: str
    target: str | None
    label: str


@dataclass(frozen=True, slots=True)
class EdgeTally:
    """``right`` of the ``given`` edges, ``found`` of the ``wanted`` ones: two edges may answer one."""

    right: int = 0
    given: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: EdgeTally) -> EdgeTally:
        """Return the two taken together."""
        return EdgeTally(
            self.right + other.right, self.given + other.given, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def precision(self) -> float:
        """The share of the given edges that are right, 0 to 1."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted edges that were found, 0 to 1."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return harmonic(self.precision, self.recall)


def score_edges(claims: Iterable[Claim], gold: Gold, scheme: Scheme) -> tuple[dict[str, EdgeTally], list[ScoredEdge]]:
    """Return the tally of every relation, and the given edges that are wrong.

    Edges of optional or peripheral events, of meetings too large to be drawn as pairs, and of fillers that are right
    too, are neither rewarded nor punished.
    """
    given = _given(claims, scheme)
    firm, loose = _wanted(gold, scheme)
    tallies = dict.fromkeys(scheme.relations, EdgeTally())
    wrong = []
    for edge in given:
        if any(_same(edge, other, gold.names, scheme) for other in firm):
            tallies[edge.relation] += EdgeTally(right=1, given=1)
        elif not any(_same(edge, other, gold.names, scheme) for other in loose):
            tallies[edge.relation] += EdgeTally(given=1)
            wrong.append(edge)
    for edge in firm:
        found = any(_same(other, edge, gold.names, scheme) for other in given)
        tallies[edge.relation] += EdgeTally(found=int(found), wanted=1)
    return tallies, wrong


class _Drawing:
    """Gathers edges, each once (the first event's label stands), large meetings apart."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.small: dict[tuple[str, ...], ScoredEdge] = {}
        self.large: dict[tuple[str, ...], ScoredEdge] = {}

    def add(self, document: str, relation: str, fillers: Fillers, label: str) -> None:
        """Draw the edges of one event."""
        edges = self._scheme.relations[relation].edges
        pairs, large = _pairs(edges, fillers)
        drawn = self.large if large else self.small
        for source, target in pairs:
            key = (document, relation, source, target or "", label if edges.label else "")
            drawn.setdefault(key, ScoredEdge(document, relation, source, target, label))

    @property
    def all(self) -> list[ScoredEdge]:
        """Every edge drawn."""
        return [*self.small.values(), *self.large.values()]


def _pairs(edges: EdgeScheme, fillers: Fillers) -> tuple[Iterable[tuple[str, str | None]], bool]:
    if edges.pairs:
        parties = sorted(set(fillers(edges.pairs)))
        return combinations(parties, 2), len(parties) > edges.most
    sources = fillers(edges.source or "")
    if edges.label:
        return ((source, None) for source in sources), False
    targets = next(filter(None, (fillers(role) for role in edges.targets)), [])
    return product(sources, targets), False


def _given(claims: Iterable[Claim], scheme: Scheme) -> list[ScoredEdge]:
    drawing = _Drawing(scheme)
    for claim in claims:
        if claim.factuality is Factuality.ACTUAL:
            relation = scheme.relations[claim.relation]
            label = " ".join(f.name for role in (*relation.phrases, *relation.extra) for f in claim.roles.get(role, ()))
            drawing.add(claim.document, claim.relation, lambda role, c=claim: _named(c, role), label)  # type: ignore[misc]
    return drawing.all


def _named(claim: Claim, role: str) -> list[str]:
    return [filler.name for filler in claim.roles.get(role, ()) if filler.named]


def _wanted(gold: Gold, scheme: Scheme) -> tuple[list[ScoredEdge], list[ScoredEdge]]:
    firm, loose = _Drawing(scheme), _Drawing(scheme)
    for event in gold.events:
        if not event.optional and event.core and event.factuality == Factuality.ACTUAL:
            _draw(event, firm, gold, scheme)
            _draw(_widened(event), loose, gold, scheme)
        else:
            _draw(event, loose, gold, scheme)
    return list(firm.small.values()), [*loose.all, *firm.large.values()]


def _draw(event: GoldEvent, drawing: _Drawing, gold: Gold, scheme: Scheme) -> None:
    relation = scheme.relations[event.relation]
    label = " ".join(phrase for role in (*relation.phrases, *relation.extra) for phrase in event.fillers(role))

    def named(role: str) -> list[str]:
        return [name for name in event.fillers(role) if name in gold.named]

    drawing.add(event.document, event.relation, named, label)


def _widened(event: GoldEvent) -> GoldEvent:
    roles = {*event.roles, *event.accepted}
    return replace(event, roles={role: (*event.fillers(role), *event.also(role)) for role in roles})


def _same(given: ScoredEdge, wanted: ScoredEdge, names: Names, scheme: Scheme) -> bool:
    if given.relation != wanted.relation or not given.document.startswith(wanted.document):
        return False
    edges = scheme.relations[given.relation].edges

    def alike(one: str | None, other: str | None) -> bool:
        return one is not None and other is not None and names.same(one, (other,))

    if edges.label:
        return alike(given.source, wanted.source) and overlap(given.label, wanted.label) >= 0.4
    straight = alike(given.source, wanted.source) and alike(given.target, wanted.target)
    crossed = bool(edges.pairs) and alike(given.source, wanted.target) and alike(given.target, wanted.source)
    return straight or crossed

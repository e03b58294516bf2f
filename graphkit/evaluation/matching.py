"""Which predicted event answers which annotated one: one to one, best pair first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphkit.evaluation.gold import Gold, GoldEvent
from graphkit.evaluation.scheme import RelationScheme, Scheme
from graphkit.evaluation.wording import Names, overlap, same_sentence
from graphkit.model import Claim

__all__ = ["Matching", "Tally", "match", "score_roles"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers were right, how many were given and how many were wanted."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return the two taken together."""
        return Tally(self.right + other.right, self.given + other.given, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of the given answers that are right, 0 to 1."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted answers that were found, 0 to 1."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Matching:
    """``pairs`` of prediction and annotation; what was ``missed``, and what was ``invented``."""

    pairs: tuple[tuple[Claim, GoldEvent], ...]
    missed: tuple[GoldEvent, ...]
    invented: tuple[Claim, ...]


def harmonic(one: float, other: float) -> float:
    """Return the harmonic mean of two shares; 0 where both are."""
    return 2 * one * other / (one + other) if one + other else 0.0


def match(claims: Sequence[Claim], gold: Gold, scheme: Scheme) -> Matching:
    """Pair claims with annotated events of the same relation in the same sentence, firm events before optional ones.

    A second claim of a relation in a sentence that holds an optional event of it is neither paired nor invented.
    """
    candidates = sorted(_candidates(claims, gold, scheme), key=lambda c: (c.optional, -c.affinity, c.claim, c.event))
    paired = _paired(candidates)
    accounted = {candidate.claim for candidate in candidates if candidate.optional} | paired.keys()
    answered = set(paired.values())
    return Matching(
        pairs=tuple((claims[claim], gold.events[event]) for claim, event in paired.items()),
        missed=tuple(e for i, e in enumerate(gold.events) if i not in answered and not e.optional),
        invented=tuple(c for i, c in enumerate(claims) if i not in accounted),
    )


def _paired(candidates: Iterable[_Candidate]) -> dict[int, int]:
    """Return the event of each claim that finds one, the first candidates first; each claim and event counts once."""
    event_of: dict[int, int] = {}
    answered: set[int] = set()
    for candidate in candidates:
        if candidate.claim not in event_of and candidate.event not in answered:
            event_of[candidate.claim] = candidate.event
            answered.add(candidate.event)
    return event_of


@dataclass(frozen=True, slots=True)
class _Candidate:
    optional: bool
    affinity: float
    claim: int
    event: int


def _candidates(claims: Sequence[Claim], gold: Gold, scheme: Scheme) -> Iterable[_Candidate]:
    events: dict[str, list[int]] = defaultdict(list)
    for j, event in enumerate(gold.events):
        events[event.relation].append(j)
    for i, claim in enumerate(claims):
        for j in events[claim.relation]:
            event = gold.events[j]
            if claim.document.startswith(event.document) and same_sentence(claim.sentence, event.sentence):
                affinity = _affinity(claim, event, scheme.relations[event.relation], gold.names)
                yield _Candidate(event.optional, affinity, i, j)


def _affinity(claim: Claim, event: GoldEvent, scheme: RelationScheme, names: Names) -> float:
    roles = score_roles(claim, event, scheme, names)
    trigger = overlap(claim.trigger.text, event.trigger)
    return 1 + trigger + 2 * roles.right / max(1, roles.given + roles.wanted)


def score_roles(claim: Claim, event: GoldEvent, scheme: RelationScheme, names: Names) -> Tally:
    """Compare the role fillers of a matched pair: parties by canonical name, phrases by half their words."""
    tally = Tally()
    for role in scheme.parties:
        tally += _score_parties(_filled(claim, role), event.fillers(role), event.also(role), names)
    for roles in scheme.either.values():
        tally += _score_either(claim, event, roles, names)
    for role in scheme.phrases:
        tally += _score_phrase(_filled(claim, role), (*event.fillers(role), *event.also(role)))
    for role in scheme.extra:
        wanted = (*event.fillers(role), *event.also(role))
        if wanted and _filled(claim, role):
            tally += _score_phrase(_filled(claim, role), wanted)
    return tally


def _filled(claim: Claim, role: str) -> list[str]:
    return [filler.name for filler in claim.roles.get(role, ())]


def _score_parties(given: list[str], wanted: tuple[str, ...], also: tuple[str, ...], names: Names) -> Tally:
    found = {gold for gold in wanted if any(names.same(name, (gold,)) for name in given)}
    # Fillers that are right too, beside the wanted ones, are not counted at all.
    spare = sum(1 for name in given if not names.same(name, wanted) and names.same(name, (*wanted, *also)))
    return Tally(min(len(found), len(given)), len(given) - spare, len(wanted))


def _score_either(claim: Claim, event: GoldEvent, roles: tuple[str, ...], names: Names) -> Tally:
    given = [name for role in roles for name in _filled(claim, role)]
    wanted = [name for role in roles for name in event.fillers(role)]
    accepted = [*wanted, *(name for role in roles for name in event.also(role))]
    right = bool(wanted) and any(names.same(name, accepted) for name in given)
    return Tally(int(right), int(bool(given)), int(bool(wanted)))


def _score_phrase(given: list[str], wanted: tuple[str, ...]) -> Tally:
    right = any(overlap(phrase, gold) >= 0.5 for phrase in given for gold in wanted)
    return Tally(int(right), int(bool(given)), int(bool(wanted)))

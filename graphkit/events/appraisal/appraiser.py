"""Weighs what can be seen of an event: how sure it is, why, and whether it is hardly one.

A relation of the user's own, of which nothing was learned, keeps the confidence that its frame gives.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from graphkit.events.appraisal.senses import senses
from graphkit.events.appraisal.sight import Sight
from graphkit.events.appraisal.telling import telling
from graphkit.events.implicit_roles import EventDraft
from graphkit.ontology.appraisal import AppraisalWeights, Scale, load_appraisal

__all__ = ["Appraiser", "Appraising", "Opinion", "load_appraiser"]

STEP = 0.05
"""Confidence is told in steps of this, from one step to all but one: the figures it rests on are no finer."""
REASONS = 2
"""How many reasons for and against are told at most."""
AUDIBLE = 0.15
"""A reason that weighs less is not told."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """How an event was appraised: the odds that it is one of its relation, and that all that is shown of it is right.

    ``whole`` takes the first into account. ``speaks_for`` and ``speaks_against`` are the strongest reasons, in words.
    """

    sense: float
    whole: float
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """What is told of it: how likely all that is shown of the event is right, in steps of a twentieth."""
        return round(min(max(round(self.whole / STEP) * STEP, STEP), 1 - STEP), 2)

    def told(self) -> str:
        """Return the appraisal in words."""
        reasons = (f"for: {'; '.join(self.speaks_for)}", f"against: {'; '.join(self.speaks_against)}")
        said = [reason for reason in reasons if not reason.endswith(": ")]
        return f"appraised: {self.sense:.2f} that it is one, {self.whole:.2f} that all is right" + (
            f" ({'; '.join(said)})" if said else ""
        )


class Appraising(Protocol):
    """What looks at each event of an article and says how sure it is; None where it has nothing to say."""

    @property
    def least(self) -> float:
        """Below which odds of being one of its relation an event is turned away."""

    def appraise(self, sight: Sight) -> Opinion | None:
        """Return what is to be thought of an event."""


class Appraiser:
    """Appraises events by weights. Holds no state between events."""

    def __init__(self, weights: AppraisalWeights) -> None:
        self._weights = weights
        self.least = weights.least

    def appraise(self, sight: Sight) -> Opinion | None:
        """Return what is to be thought of an event, None of a relation of which nothing was learned."""
        if sight.draft.event.relation not in self._weights.relations:
            return None
        reasons = list(_weighed(senses(sight), self._weights.sense))
        sense = _odds(self._weights.sense, reasons)
        rest = _odds(self._weights.telling, _weighed(telling(sight), self._weights.telling))
        return Opinion(sense, sense * rest, tuple(_strongest(reasons, 1)), tuple(_strongest(reasons, -1)))


def load_appraiser() -> Appraiser:
    """Return the appraiser with the weights of ontology/appraisal."""
    return Appraiser(load_appraisal())


def opined(draft: EventDraft, opinion: Opinion) -> EventDraft:
    """Return a draft as sure as it was appraised to be, with the reasons among its steps."""
    event = draft.event
    return replace(draft, event=replace(event, confidence=opinion.confidence, steps=(*event.steps, opinion.told())))


def _weighed(seen: Iterable[tuple[str, float]], scale: Scale) -> Iterator[tuple[str, float]]:
    yield from ((name, value * scale.weights[name]) for name, value in seen if name in scale.weights)


def _odds(scale: Scale, weighed: Iterable[tuple[str, float]]) -> float:
    """Return the probability on a logistic scale."""
    return 1 / (1 + math.exp(-(scale.bias + math.fsum(weight for _, weight in weighed))))


def _strongest(reasons: Iterable[tuple[str, float]], sign: int) -> Iterator[str]:
    """Yield the names of the reasons that weigh most on one side."""
    loud = [(name, weight * sign) for name, weight in reasons if weight * sign >= AUDIBLE]
    yield from (name for name, _ in sorted(loud, key=lambda reason: (-reason[1], reason[0]))[:REASONS])

"""How the events of an article came about: every pattern that was tried on a word of it, and what became of that.

``EventReader.read`` notes it here while it reads, where a trace is asked for; ``NO_TRACE`` lets it pass. What is noted
is what decided: there is no second reading. How an event that was taken came to its roles, its factuality and its
source stands in its own ``steps``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from graphkit.events.frames.matcher import Match, Refusal
from graphkit.model import Event

__all__ = ["NO_TRACE", "Attempt", "Fate", "Trace"]


class Fate(StrEnum):
    """What became of a pattern that was tried on a word."""

    TAKEN = "taken"
    REFUSED = "turned away"
    DUPLICATE = "told already"
    INCOMPLETE = "left out"


NEARNESS = (Fate.REFUSED, Fate.DUPLICATE, Fate.INCOMPLETE)
"""The fates that give no event, the one that came closest to it last."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One pattern tried on one word: ``event`` where it was taken, else the ``reason`` in words.

    ``sentence`` is the sentence's index in the article, ``trigger`` the word's position in it, ``rule`` as an event
    has it. ``filled`` counts the roles that were filled when it was decided.
    """

    sentence: int
    trigger: int
    rule: str
    fate: Fate
    reason: str
    filled: int
    event: Event | None = None


@dataclass(slots=True, eq=False)
class Trace:
    """The attempts of one article, in the order in which they were decided."""

    attempts: list[Attempt] = field(default_factory=list)

    def note(
        self, sentence: int, found: Match | Refusal, fate: Fate, reason: str = "", event: Event | None = None
    ) -> None:
        """Note what became of a pattern that was tried in sentence number ``sentence``."""
        filled = found.filled if isinstance(found, Refusal) else len(found.roles)
        self.attempts.append(Attempt(sentence, found.predicate.trigger, found.rule, fate, reason, filled, event))

    def events(self) -> tuple[Event, ...]:
        """Return the events of the attempts that were taken, in the order in which the reading gives them."""
        return tuple(attempt.event for attempt in self.attempts if attempt.event is not None)

    def without_event(self, sentence: int) -> Iterator[Attempt]:
        """Yield the attempts of a sentence that gave no event, in the order of their words."""
        own = (a for a in self.attempts if a.sentence == sentence and a.event is None)
        yield from sorted(own, key=lambda attempt: attempt.trigger)

    def closest(self, sentence: int) -> Attempt | None:
        """Return the attempt of a sentence that went furthest without giving an event; None where none was made."""
        tried = self.without_event(sentence)
        return max(tried, key=lambda a: (NEARNESS.index(a.fate), a.filled), default=None)


class _NoTrace(Trace):
    """A trace that keeps nothing, for a reading of which only the events are wanted."""

    def note(
        self, sentence: int, found: Match | Refusal, fate: Fate, reason: str = "", event: Event | None = None
    ) -> None:
        """Keep nothing."""


NO_TRACE = _NoTrace()

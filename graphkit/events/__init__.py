"""Sentences and mentions → events: what happened, who did it, is it so, who says so, when and where.

``frames`` asks which relation a predicate evokes and what fills its roles. ``factuality``, ``attribution``,
``circumstances`` and ``times`` read separately whether it is so, who says so, where, when and how many. ``reader`` goes
through an article, ``assembly`` puts an event together, ``duplicates`` leaves out what is told twice in a sentence,
``implicit_roles`` fills what a definite noun points back to. ``trace`` keeps, where that is asked for, what was tried
and what became of it; ``story`` tells of each event how it came about.
"""

from graphkit.events.reader import EventReader
from graphkit.events.trace import NO_TRACE, Attempt, Fate, Trace

__all__ = ["NO_TRACE", "Attempt", "EventReader", "Fate", "Trace"]

"""Sentences and mentions → events: what happened, who did it, is it so, who says so, when and where.

``frames`` asks which relation a predicate evokes and what fills its roles. ``factuality``, ``attribution``,
``circumstances`` and ``times`` read separately whether it is so, who says so, where, when and how many. ``reader`` goes
through an article, ``assembly`` puts an event together, ``duplicates`` leaves out what is told twice in a sentence,
``implicit_roles`` fills what a definite noun points back to.
"""

from graphkit.events.reader import EventReader

__all__ = ["EventReader"]

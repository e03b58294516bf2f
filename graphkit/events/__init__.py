"""Sentences and mentions → events: what happened, who did it, is it so, who says so, when and where.

Two layers. ``predicates`` undoes the grammar: every verb, event noun, light-verb construction and predicative adjective
gets its arguments by deep role. ``roles`` asks the frames which relation a predicate evokes and what fills its roles.
``clauses`` and ``times`` read separately whether it is so, who says so, where and when. ``reader`` goes through an
article, ``drafting`` puts an event together, ``same`` ties the claims of a corpus that report one event.
"""

from graphkit.events.reader import EventReader
from graphkit.events.same import Surroundings, tie

__all__ = ["EventReader", "Surroundings", "tie"]

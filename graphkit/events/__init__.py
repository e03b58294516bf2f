"""Sentences and mentions → events: what happened, who did it, is it so, who says so, when and where.

Two layers. ``predicates`` undoes the grammar: every verb, event noun, light-verb construction and predicative adjective
gets its arguments by deep role. ``matching`` asks the frames which relation a predicate evokes and what fills its
roles. Factuality, attribution, time and place are read separately, from the clauses around the predicate.
"""

from graphkit.events.reader import EventReader
from graphkit.events.same import tie

__all__ = ["EventReader", "tie"]

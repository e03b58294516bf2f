"""When: which of a sentence's times belongs to an event, by where it hangs in the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.events.predicates.syntax import Tree
from graphkit.model import Predicate, TimeExpression

__all__ = ["time_of"]


def time_of(tree: Tree, predicate: Predicate, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the time that the event's own words carry, or its clause; None where the text gives none for it."""
    for node in _nodes(tree, predicate):
        found = [time for time in times if _hangs_on(tree, time, node)]
        if found:
            return min(found, key=lambda time: (time.value is None, abs(time.head - predicate.trigger), time.first))
    return None


def _nodes(tree: Tree, predicate: Predicate) -> Iterator[int]:
    """Yield the trigger, its light verb, then the verb of the clause that the trigger is part of."""
    yield predicate.trigger
    if predicate.support is not None:
        yield predicate.support
    token = tree[predicate.trigger]
    if predicate.kind == "noun" and token.dep in ("dobj", "nsubj", "nsubjpass", "pobj"):
        above = tree.governing_verb(predicate.trigger)
        if above is not None:
            yield above
    if predicate.kind == "adjective":
        yield token.head


def _hangs_on(tree: Tree, time: TimeExpression, node: int) -> bool:
    if time.first <= node < time.last:
        return False
    for above in tree.ancestors(time.head):
        if above == node:
            return True
        inside = time.first <= above < time.last
        if not inside and tree[above].pos not in ("ADP", "ADV", "SCONJ", "NUM"):
            return False
    return False

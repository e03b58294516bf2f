"""When: which of a sentence's times belongs to an event, by where it hangs in the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from graphkit.events.times.words import time_words
from graphkit.model import Predicate, TimeExpression, TimeOfDay
from graphkit.syntax.tree import Tree

__all__ = ["hour_of", "time_of"]

EXPLICIT = "explicit"
"""Origin of a time that the text states whole."""


def time_of(
    tree: Tree, predicate: Predicate, times: Sequence[TimeExpression]
) -> tuple[TimeExpression | None, tuple[str, ...]]:
    """Return the time that the event's own words carry, or its clause, and the step that says where it was found.

    None and no step where the text gives no time for it.
    """
    for node in _nodes(tree, predicate):
        found = [time for time in times if _hangs_on(tree, time, node) and not _bounds(tree, time)]
        if found:
            best = min(
                found, key=lambda time: (time.value is None, time.origin != EXPLICIT, *_nearness(time, predicate))
            )
            return best, (f"time: {best.value or 'not resolved'}, from {best.text!r} beside {tree[node].text!r}",)
    return None, ()


def _nearness(time: TimeExpression, predicate: Predicate) -> tuple[int, int]:
    return abs(time.head - predicate.trigger), time.first


def _bounds(tree: Tree, time: TimeExpression) -> bool:
    """Whether a time only says from when or up to when something lasts: "since 2019", "until Friday"."""
    above = tree[time.head].head
    return tree[time.head].dep in ("pobj", "pcomp") and tree[above].lemma in time_words().bounds


def hour_of(tree: Tree, predicate: Predicate, hours: Sequence[TimeOfDay]) -> TimeOfDay | None:
    """Return the time of day at which the event began or took place; None where the text gives none for it.

    "The talks ended at noon" and "the raid was condemned at noon" do not say when they were.
    """
    for node in _nodes(tree, predicate) if hours else ():
        own = node in (predicate.trigger, predicate.support) and tree.lemma(node) not in time_words().ending_verbs
        if not own and tree.lemma(node) not in time_words().beginning_verbs:
            continue
        found = [hour for hour in hours if _hangs_on(tree, hour, node)]
        if found:
            return min(found, key=lambda hour: (_spread(hour), hour.first))
    return None


def _spread(hour: TimeOfDay) -> int:
    """Return how many minutes the time of day leaves open, so that "5 a.m." goes before "in the morning"."""
    first, last = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (hour.value, hour.latest))
    return (last - first) % (24 * 60)


def _nodes(tree: Tree, predicate: Predicate) -> Iterator[int]:
    """Yield the trigger, its light verb, then the verb of the clause that the trigger is part of."""
    yield predicate.trigger
    if predicate.support is not None:
        yield predicate.support
    token = tree[predicate.trigger]
    if predicate.kind == "noun" and token.dep in ("dobj", "nsubj", "nsubjpass", "pobj"):
        above = tree.governing_verb(predicate.trigger)
        if above is not None and not _apart(tree, predicate.trigger, above):
            yield above
    if predicate.kind == "adjective":
        yield token.head


def _apart(tree: Tree, noun: int, verb: int) -> bool:
    """Whether the clause of an event noun tells of another time: "met after the raid", "condemned the raid"."""
    attribution = tree.lexicon.attribution
    reacts = attribution.report_verbs | attribution.stating_verbs | attribution.accusing_verbs
    if tree.lemma(verb) in reacts | attribution.labelling_verbs and tree[noun].dep == "dobj":
        return True
    between = takewhile(lambda i: i != verb, tree.ancestors(noun))
    return any(tree[i].pos in ("ADP", "SCONJ", "VERB") and tree[i].lemma in time_words().other_times for i in between)


def _hangs_on(tree: Tree, time: TimeExpression | TimeOfDay, node: int) -> bool:
    if time.first <= node < time.last:
        return False
    for above in tree.ancestors(time.head):
        if above == node:
            return True
        inside = time.first <= above < time.last
        if not inside and tree[above].pos not in ("ADP", "ADV", "SCONJ", "NUM"):
            return False
    return False

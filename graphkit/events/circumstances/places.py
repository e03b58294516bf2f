"""Where: the place that the event's own clause names. Reads ``Tree`` and mentions; fills the role "place"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphkit.events.frames.fillers import Fillers
from graphkit.model import Filler, Predicate
from graphkit.syntax.tree import Tree

__all__ = ["places"]


def places(tree: Tree, predicate: Predicate, fillers: Fillers, taken: set[int]) -> tuple[Filler, ...]:
    """Return the places of the event, nearest clause first; ``taken`` are starts of fillers that play other parts."""
    for node in _nodes(tree, predicate):
        found = [f for head in _place_heads(tree, node) for f in fillers.place(head) if f.start not in taken]
        if found:
            beside = f"named as a place beside {tree[node].text!r}"
            return tuple(replace(f, steps=(beside, *f.steps)) for f in dict.fromkeys(found))
    return ()


def _nodes(tree: Tree, predicate: Predicate) -> Iterator[int]:
    """Yield where a place may hang: the trigger, its light verb, then the clause the trigger is part of."""
    yield predicate.trigger
    if predicate.support is not None:
        yield predicate.support
    if predicate.kind == "noun" and tree[predicate.trigger].dep in ("dobj", "pobj", "nsubj", "nsubjpass"):
        above = tree.governing_verb(predicate.trigger)
        if above is not None and above != predicate.support:
            yield above


def _place_heads(tree: Tree, node: int) -> Iterator[int]:
    for pobj in tree.led_to(node, *tree.lexicon.events.place_prepositions):
        for head in tree.conjuncts(pobj):
            yield head
            yield from tree.kids(head, "poss", "compound", "appos")
            yield from tree.led_to(head)
    yield from (k for k in tree.kids(node, "compound") if tree[k].pos == "PROPN")
    yield from tree.kids(node, "dobj") if tree[node].pos == "VERB" and tree[node].lemma in ("visit",) else ()

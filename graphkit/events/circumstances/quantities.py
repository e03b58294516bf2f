"""Numbers of an event: the killed, the hurt, the items, as the text has them, and what they count.

A frame says which verbs' objects count as what (``quantities`` in its file); a role may be counted itself. The values
are words of the text, a plain number without its separators where that is all it says: "23", "at least 20".
``amounts`` reads the number, this module finds the noun that it stands before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.events.circumstances.amounts import Counted, adds, counted
from graphkit.events.frames.matcher import Match
from graphkit.ontology.numbers import load_numbers
from graphkit.syntax.predicates.verbal import verb_arguments
from graphkit.syntax.tree import Tree

__all__ = ["Quantities", "quantities"]


@dataclass(frozen=True, slots=True)
class Quantities:
    """What is counted and how many, as sorted pairs; ``units`` are the nouns that the numbers stand before."""

    numbers: tuple[tuple[str, str], ...] = ()
    units: tuple[tuple[str, str], ...] = ()


def quantities(tree: Tree, found: Match) -> Quantities:
    """Return the numbers of an event; the first that each name has, reading from the event outwards."""
    if not found.frame.quantities and not found.frame.counted:
        return Quantities()
    out: dict[str, Counted] = {}
    for name, number in (*_of_verbs(tree, found), *_of_roles(tree, found)):
        out.setdefault(name, number)
    names = sorted(out)
    return Quantities(
        tuple((name, out[name].number) for name in names),
        tuple((name, out[name].unit) for name in names if out[name].unit),
    )


def _of_verbs(tree: Tree, found: Match) -> Iterator[tuple[str, Counted]]:
    names = {name for name, _ in found.frame.quantities}
    for verb in _clauses(tree, found):
        for name, head in _objects(tree, verb, found):
            if name in names and not adds(tree, head) and (number := counted(tree, head)):
                yield name, number


def _objects(tree: Tree, verb: int, found: Match) -> Iterator[tuple[str, int]]:
    """Yield what the verb counts: (name, head of the object, or of the subject where that is what suffers it)."""
    lemma, table = tree.lemma(verb), load_numbers()
    role = "agent" if lemma in table.undergone else "patient"
    heads = [argument.head for argument in verb_arguments(tree, verb) if argument.role == role] or _bare(tree, verb)
    for name in (name for name, verbs in found.frame.quantities if lemma in verbs):
        yield from ((name, head) for head in heads)
    if lemma in table.leaving:
        yield from _left(tree, verb, heads)


def _left(tree: Tree, verb: int, heads: list[int]) -> Iterator[tuple[str, int]]:
    """Yield those whom a verb leaves in a state, by its name: "left nine dead", "left nine dead villagers"."""
    states = load_numbers().states
    left = [tree[k].lemma for k in tree.kids(verb, "oprd", "acomp", "xcomp", "ccomp")]
    for head in heads:
        yield from ((states[word], head) for word in (tree[head].lemma, *left) if word in states)


def _bare(tree: Tree, verb: int) -> list[int]:
    """Return a number that the parser took for a place: "destroyed around 10"."""
    words = load_numbers().qualifiers
    preps = [k for k in tree.kids(verb, "prep", "advmod") if k == verb + 1 and tree[k].text.lower() in words]
    return [o for k in preps for o in tree.kids(k, "pobj") if tree[o].pos == "NUM"]


def _clauses(tree: Tree, found: Match) -> Iterator[int]:
    """Yield the event's own verb, those that hang on it, and the one it is set in where that tells of it."""
    predicate = found.predicate
    tops = [predicate.support, predicate.trigger, _telling(tree, predicate.trigger)]
    for top in dict.fromkeys(t for t in tops if t is not None):
        if tree[top].pos == "VERB":
            yield top
        for kid in tree.kids(top, "advcl", "conj", "xcomp", "relcl"):
            if tree[kid].pos == "VERB":
                yield from (verb for verb in tree.conjuncts(kid) if _same_story(tree, verb))


def _telling(tree: Tree, trigger: int) -> int | None:
    """Return the verb of the clause that the trigger is set in, unless the clause only dates itself by it."""
    if tree[trigger].pos == "VERB":
        aside = {tree[k].lemma for k in tree.kids(trigger, "mark")} & load_numbers().aside
        return None if aside else tree.governing_verb(trigger)
    at = tree.first_conjunct(trigger)
    while tree[at].dep == "pobj":
        prep = tree[at].head
        if tree[prep].lemma not in {*load_numbers().told_in, "of"}:
            return None
        at = tree[prep].head
        if tree[at].pos in ("VERB", "AUX"):
            return at
    return tree.governing_verb(at)


def _same_story(tree: Tree, verb: int) -> bool:
    """Whether a verb that goes on has no doer of its own: "shelled the port, and five people were killed"."""
    undergone = tree.lemma(verb) in load_numbers().undergone or tree.is_passive(verb)
    return tree[verb].dep not in ("conj", "advcl") or undergone or not tree.kids(verb, "nsubj")


def _of_roles(tree: Tree, found: Match) -> Iterator[tuple[str, Counted]]:
    for role, name in found.frame.counted:
        for _, argument in found.origins.get(role, ()):
            if number := counted(tree, argument.head):
                yield name, number

"""Numbers of an event: the killed, the hurt, the items, as the text has them.

A frame says which verbs' objects count as what (``quantities`` in its file); a role may be counted itself. The values
are words of the text, a plain number without its separators where that is all it says: "23", "at least 20".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.predicates.syntax import Tree
from graphkit.events.predicates.verbs import verb_arguments
from graphkit.events.roles.matching import Match
from graphkit.ontology.numbers import load_numbers

__all__ = ["quantities"]


def quantities(tree: Tree, found: Match) -> tuple[tuple[str, str], ...]:
    """Return (name, number) pairs sorted by name; the first that each name has, reading from the event outwards."""
    out: dict[str, str] = {}
    for name, number in (*_of_verbs(tree, found), *_of_roles(tree, found)):
        out.setdefault(name, number)
    return tuple(sorted(out.items()))


def _of_verbs(tree: Tree, found: Match) -> Iterator[tuple[str, str]]:
    for verb in _clauses(tree, found):
        for name, verbs in found.frame.quantities:
            if tree.lemma(verb) in verbs:
                for arg in verb_arguments(tree, verb):
                    if arg.role == "patient" and (number := _number(tree, arg.head)):
                        yield name, number


def _clauses(tree: Tree, found: Match) -> Iterator[int]:
    """Yield the event's own verb, those that hang on it, and the one it is set in."""
    predicate = found.predicate
    tops = [t for t in (predicate.support, predicate.trigger, tree.governing_verb(predicate.trigger)) if t is not None]
    for top in dict.fromkeys(tops):
        if tree[top].pos == "VERB":
            yield top
        for kid in tree.kids(top, "advcl", "conj", "xcomp", "relcl"):
            if tree[kid].pos == "VERB":
                yield from tree.conjuncts(kid)


def _of_roles(tree: Tree, found: Match) -> Iterator[tuple[str, str]]:
    for role, name in found.frame.counted:
        for _, argument in found.origins.get(role, ()):
            if number := _number(tree, argument.head):
                yield name, number


def _number(tree: Tree, noun: int) -> str:
    """Return the number that counts the noun, with what qualifies it ("at least 20"); empty where there is none."""
    for kid in tree.kids(noun, "nummod"):
        words = [tree[i].text for i in tree.subtree(kid)]
        if len(words) == 1:
            return _digits(words[0])
        return " ".join([*words[:-1], _digits(words[-1])])
    if tree[noun].pos != "NUM":
        return ""
    before = [tree[i].text for i in tree.subtree(noun) if i < noun and tree[i].pos in ("ADV", "ADP", "ADJ", "SCONJ")]
    return " ".join([*before, _digits(tree[noun].text)])


def _digits(word: str) -> str:
    bare = word.replace(",", "")
    if bare.isdecimal():
        return bare
    return str(load_numbers().get(word.lower(), word))

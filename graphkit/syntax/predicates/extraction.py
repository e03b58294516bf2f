"""The predicates of a sentence: verbs, event nouns, and predicative adjectives, with their deep arguments.

Only words that some frame knows are opened, so that the cost follows the events and not the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Argument, Predicate
from graphkit.syntax.predicates.nominal import noun_arguments, support_verb
from graphkit.syntax.predicates.verbal import clause_argument, prepositions, subject_heads, verb_arguments
from graphkit.syntax.tree import Tree

__all__ = ["predicate_at"]


def predicate_at(tree: Tree, i: int, kind: str) -> Predicate:
    """Open the predicate at token ``i``; ``kind`` is verb, noun or adjective."""
    if kind == "verb":
        return _verb(tree, i)
    if kind == "noun":
        return _noun(tree, i)
    return _adjective(tree, i)


def _verb(tree: Tree, i: int) -> Predicate:
    particles = tree.kids(i, "prt")
    last = particles[-1] + 1 if particles and particles[-1] - i <= 2 else i + 1
    return Predicate(tree.lemma(i), "verb", i, i, last, tuple(verb_arguments(tree, i)))


def _noun(tree: Tree, i: int) -> Predicate:
    support = support_verb(tree, i)
    carried = [] if support is None else [Argument("support", support, support, support + 1, "its light verb")]
    arguments = (*noun_arguments(tree, i, support), *carried)
    return Predicate(tree[i].lemma, "noun", i, i, i + 1, arguments, support)


def _adjective(tree: Tree, i: int) -> Predicate:
    return Predicate(tree[i].lemma, "adjective", i, i, i + 1, tuple(_adjective_arguments(tree, i)))


def _adjective_arguments(tree: Tree, i: int) -> Iterator[Argument]:
    copula = tree[i].head
    if tree[i].dep == "acomp" or tree[i].dep == "conj":
        subjects = subject_heads(tree, copula)
    elif tree[i].dep in ("amod", "appos", "acl", "relcl"):
        subjects = [(copula, "noun that the adjective describes")]
    else:
        subjects = subject_heads(tree, i)
    for head, path in subjects:
        for at in tree.conjuncts(head):
            yield Argument("agent", at, *tree.phrase(at), path)
    for clause in tree.kids(i, "xcomp", "ccomp"):
        yield clause_argument(tree, "clause", clause, "clause of the adjective")
    yield from prepositions(tree, i, "")

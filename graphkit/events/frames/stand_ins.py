"""Whom a pronoun means that no name answers to: "The officials said they had paid", they being the officials.

Coreference ties pronouns to whoever has a name. Here the words of somebody without one take the pronoun's place, where
the sentence leaves no choice. Reads ``Tree``; ``Fillers`` shows what it finds in place of "they".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import ANY_SUBJECT, Tree

__all__ = ["stands_for"]

PLACES = ("dobj", "pobj", "dative", *ANY_SUBJECT)
"""Where a noun stands that a pronoun may take up."""


def stands_for(tree: Tree, pronoun: int, named: Callable[[int], bool]) -> int | None:
    """Return the noun that a pronoun stands for, ``named`` telling which tokens have a name; None where open.

    The subject of a clause around it comes first; then the only one before it in the sentence that agrees.
    """
    own = _own(tree, pronoun)
    before = [k for k in range(pronoun) if tree[k].dep in PLACES and k not in own and _agrees(tree, pronoun, k)]
    around = next(_around(tree, pronoun, own), None)
    if around is None:
        found = before[0] if len(before) == 1 else None
    else:
        found = around if around in before and not _rivalled(tree, pronoun, around, before) else None
    return found if found is not None and not named(found) else None


def _rivalled(tree: Tree, pronoun: int, around: int, before: list[int]) -> bool:
    """Whether another noun stands nearer to a pronoun that is no subject: "activists wrote to aides, urging them"."""
    return tree[pronoun].dep not in (*ANY_SUBJECT, "poss") and any(k > around for k in before)


def _own(tree: Tree, pronoun: int) -> set[int]:
    """Return those who do what the pronoun undergoes: the subjects of its verb, of whom it is none."""
    if tree[pronoun].dep == "poss":
        return set()
    verb = tree.governing_verb(pronoun)
    return {head for head, _ in subject_heads(tree, verb)} if verb is not None else set()


def _around(tree: Tree, pronoun: int, own: set[int]) -> Iterator[int]:
    """Yield the subjects of the clauses around a pronoun that agree with it in number, innermost first."""
    for above in tree.ancestors(pronoun):
        for subject in tree.kids(above, *ANY_SUBJECT):
            head = tree.antecedent(subject)
            if head < pronoun and head not in own and subject != pronoun and _as_many(tree, pronoun, head):
                yield head


def _as_many(tree: Tree, pronoun: int, noun: int) -> bool:
    several = tree[pronoun].text.lower() in tree.lexicon.pronouns.third_person_plural
    together = len(tree.conjuncts(noun)) > 1
    if several:
        return together or tree[noun].tag in ("NNS", "NNPS")
    return not together and tree[noun].tag in ("NN", "NNP")


def _agrees(tree: Tree, pronoun: int, noun: int) -> bool:
    """Whether a common noun is as many as the pronoun, and people where that means people, else a body."""
    word, lemma, words = tree[pronoun].text.lower(), tree[noun].lemma, tree.lexicon.participants
    if word in tree.lexicon.pronouns.neuter:
        fits = lemma in words.party and lemma not in words.person
    else:
        several = word in tree.lexicon.pronouns.third_person_plural
        fits = lemma in words.person or (several and lemma in words.unnamed_actor)
    return fits and tree[noun].pos == "NOUN" and len(tree.conjuncts(noun)) == 1 and _as_many(tree, pronoun, noun)

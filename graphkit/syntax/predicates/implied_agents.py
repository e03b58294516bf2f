"""Who did an act that the clause only names: "claimed responsibility for the attack", "convicted of killing".

Reads ``Tree``; what it finds stands for the agent of the event noun, or for the subject of the gerund.
"""

from __future__ import annotations

from graphkit.syntax.predicates.control import charges
from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["author"]


def author(tree: Tree, act: int) -> list[int]:
    """Return the heads of who is said to have done the act that a preposition leads to; empty where nobody is."""
    top = tree.counted_by(tree.first_conjunct(act))
    above = tree[top].head
    if tree[top].dep in ("dobj", "nsubjpass") and tree[above].lemma in tree.lexicon.syntax.laying_verbs:
        return tree.led_to(above, "on")
    if tree[top].dep not in ("pobj", "pcomp") or above == top:
        return []
    return _above_preposition(tree, above, tree[above].head)


def _above_preposition(tree: Tree, prep: int, above: int) -> list[int]:
    words, lemma = tree.lexicon.syntax, tree[above].lemma
    if tree[above].pos == "AUX":
        return _subject(tree, above) if tree[prep].lemma in words.authorship_prepositions else []
    if lemma in words.authorship_adjectives:
        return _subject(tree, above) or _subject(tree, tree[above].head)
    if charges(tree, prep, above):
        return tree.kids(above, "dobj") or _subject(tree, above)
    if lemma in words.authorship_nouns and tree[above].dep == "dobj":
        return _subject(tree, tree[above].head)
    return [above] if _headlined(tree, prep, above) else []


def _headlined(tree: Tree, prep: int, above: int) -> bool:
    """Whether a headline without a verb tells who acts, and in what: "Turkish jets in new raid"."""
    return tree[above].dep == "ROOT" and tree[prep].lemma == "in" and tree[above].tag in ("NNS", "NNPS")


def _subject(tree: Tree, verb: int) -> list[int]:
    return [head for head, _ in subject_heads(tree, verb)]

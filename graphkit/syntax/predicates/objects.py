"""The objects of a verb: its own, one shared with verbs beside it, or the noun that its relative clause is about.

Reads ``Tree``; what it finds is the patient, or of two the one who receives, for ``verbs``.
"""

from __future__ import annotations

from graphkit.syntax.tree import SUBJECTS, Tree

__all__ = ["object_heads"]


def object_heads(tree: Tree, verb: int) -> list[tuple[int, str]]:
    """Return the heads of the objects of ``verb`` and how each was reached; empty where there is none."""
    if told := _objects_told(tree, verb):
        return [(tree.antecedent(k), path) for k, path in told]
    gap = _object_gap(tree, verb)
    return [(gap, "gap of the relative clause")] if gap is not None else []


def _objects_told(tree: Tree, verb: int) -> list[tuple[int, str]]:
    """Return the objects in the clause: the verb's own, those it shares, or whom an adjective is said of."""
    if own := [(k, "object") for k in tree.kids(verb, "dobj") if not _to_and_fro(tree, k)]:
        return own
    shared = [] if tree.is_passive(verb) else _shared_object(tree, verb) or _later_object(tree, verb)
    described = [k for clause in tree.kids(verb, "ccomp") for k in _of_adjective(tree, clause)]
    return shared or [(k, "whom an adjective is said of") for k in described]


def _of_adjective(tree: Tree, clause: int) -> list[int]:
    """Return whom an adjective without a verb is said of: "left nine villagers dead", "found him guilty"."""
    return tree.kids(clause, "nsubj") if tree[clause].pos == "ADJ" and clause > tree[clause].head else []


def _to_and_fro(tree: Tree, noun: int) -> bool:
    """Whether a noun that is repeated past a preposition says how: "met face to face", "went door to door"."""
    after = tree.tokens[noun + 2] if noun + 2 < len(tree.tokens) else None
    return (
        after is not None
        and after.lemma == tree[noun].lemma
        and tree[noun].pos == "NOUN"
        and tree[noun + 1].tag in ("IN", "TO")
    )


def _shared_object(tree: Tree, verb: int) -> list[tuple[int, str]]:
    """Return the object that a coordinated verb shares with the verb before it, where it stands after both."""
    if tree[verb].dep != "conj":
        return []
    before = tree[verb].head
    later = [k for k in tree.kids(before, "dobj") if k > verb]
    return [(k, "object shared with the verb before") for k in later]


def _later_object(tree: Tree, verb: int) -> list[tuple[int, str]]:
    """Return the object of the last of several verbs, where it is all theirs: "armed, trained and paid the rebels"."""
    verbs = tree.conjuncts(verb)
    bare = all(tree[i].pos in ("VERB", "PUNCT", "CCONJ", "ADV") for i in range(verb, verbs[-1]))
    bare = bare and all(k < verb for k in tree.kids(verb, "advmod"))  # "to talk at once and show restraint"
    heads = tree.kids(verbs[-1], "dobj") if len(verbs) > 1 and bare else []  # "sank or captured six ships"
    return [(head, "object shared with the verbs after") for head in heads]


def _object_gap(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause without an object of its own modifies: "drones (that) Russia launched"."""
    top = verb
    while tree[top].dep in ("xcomp", "conj") and tree[top].head != top:
        top = tree[top].head
    if tree[top].dep != "relcl" or tree.is_passive(verb) or (top != verb and tree.kids(top, "dobj")):
        return None
    own_subject = any(not tree.is_relative(k) for k in tree.kids(top, *SUBJECTS))
    return tree[top].head if own_subject and not tree.kids(verb, "dobj", "ccomp", "acomp", "attr") else None

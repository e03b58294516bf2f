"""Who has a part in an act by a noun that says which: "was the target of the raid", "Roe, the mastermind of the blast".

Reads ``Tree``; what it finds are arguments of the act's noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["parties_by_noun"]


def parties_by_noun(tree: Tree, act: int) -> Iterator[tuple[str, int]]:
    """Yield the deep role and the head of whom a clause or an apposition calls the act's target or its author.

    Nobody is where that is denied: "was not the target of the raid".
    """
    top = tree.counted_by(tree.first_conjunct(act))
    prep = tree[top].head
    if tree[top].dep != "pobj" or tree[prep].lemma != "of":
        return
    part = tree[prep].head
    role = _role(tree, part)
    if role is not None:
        yield from ((role, head) for head in _called(tree, part))


def _role(tree: Tree, part: int) -> str | None:
    """Return which party a noun means: "agent" of an author, "patient" of a target or a victim."""
    lemma, words = tree[part].lemma, tree.lexicon.syntax
    if lemma in words.doer_nouns:
        return "agent"
    return "patient" if lemma in words.undergoer_nouns else None


def _called(tree: Tree, part: int) -> list[int]:
    """Return the heads of whom a noun says what they are: the other side of a copula, whom an apposition explains."""
    above = tree[part].head
    if tree[part].dep == "attr":
        return [] if tree.kids(above, "neg") else [head for head, _ in subject_heads(tree, above)]
    if tree[part].dep == "nsubj":
        return [] if tree.kids(above, "neg") else tree.kids(above, "attr")
    if tree[part].dep == "appos":
        return [above]
    return [k for k in tree.kids(part, "appos") if tree[k].pos == "PROPN"]

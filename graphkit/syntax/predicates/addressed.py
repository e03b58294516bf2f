"""Who is to act after "appealed to Chile to", "their call on Ghana to": whom a preposition leads to, and not who asks.

Reads ``Tree``; ``verbal`` asks it for the subject of an infinitive.
"""

from __future__ import annotations

from graphkit.syntax.tree import Tree

__all__ = ["addressed"]


def addressed(tree: Tree, infinitive: int) -> list[int]:
    """Return the heads of whom the word above asks, by a preposition, for what the infinitive says; else nothing."""
    if not any(tree[k].tag == "TO" for k in tree.kids(infinitive, "aux")):
        return []
    for above in tree.ancestors(infinitive):
        asked = [p for k in tree.kids(above, "prep", "dative") if _asks(tree, above, k) for p in tree.kids(k, "pobj")]
        before = [p for p in asked if p < infinitive]
        if before or tree[above].pos in ("VERB", "AUX"):
            return before
    return []


def _asks(tree: Tree, above: int, prep: int) -> bool:
    return f"{tree[above].lemma} {tree[prep].lemma}" in tree.lexicon.syntax.asking_of

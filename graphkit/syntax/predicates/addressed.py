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
        before = [p for p in _asked(tree, above) if p < infinitive]
        if before or tree[above].pos in ("VERB", "AUX"):
            return before
    return []


def _asked(tree: Tree, above: int) -> list[int]:
    """Return whom a word asks: after "called", whom "on" leads to."""
    asking = tree.lexicon.syntax.asking_of
    leads = (k for k in tree.kids(above, "prep", "dative") if f"{tree[above].lemma} {tree[k].lemma}" in asking)
    return [p for k in leads for p in tree.kids(k, "pobj")]

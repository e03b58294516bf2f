"""Actor or place: how a capital or a seat of power is meant where it stands, by what it depends on."""

from __future__ import annotations

from graphkit.model import Reading, Token
from graphkit.ontology.gazetteers import Patterns
from graphkit.syntax import Tree

__all__ = ["reading_of"]


def reading_of(tree: Tree, head: int, patterns: Patterns) -> tuple[Reading, str]:
    """Return how the name ending in token ``head`` is meant, and the words that tell it.

    This is the mention's own reading; an event may ask for the other one by the role that it gives the name.
    """
    token = tree[tree.first_conjunct(head)]
    governor = tree.tokens[token.head]
    if token.dep == "pobj" and _leads_to_place(tree, governor, patterns):
        return Reading.PLACE, f'after "{governor.text}"'
    if token.dep == "dobj" and governor.lemma in patterns.place_verbs:
        return Reading.PLACE, f'after "{governor.text}"'
    return Reading.ACTOR, f'with "{governor.text}"' if governor is not token else "by itself"


def _leads_to_place(tree: Tree, link: Token, patterns: Patterns) -> bool:
    """Tell whether a preposition leads to a place: always ("in"), or after a word of motion ("flew to")."""
    low = link.text.lower()
    if low in patterns.place_prepositions:
        return True
    return low in ("to", "from") and tree.tokens[link.head].lemma in patterns.motion_verbs

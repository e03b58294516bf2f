"""What the steps of the climb through a sentence say: values, cues, and the words that give them."""

from __future__ import annotations

from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["CALLED_OFF", "KINDS", "UNDONE", "Step", "Told", "is_definite", "is_sudden"]

KINDS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives", "PROPN": "nouns"}
UNDONE = {
    Factuality.NEGATED: Factuality.ACTUAL,
    Factuality.RULED_OUT: Factuality.POSSIBLE,
    Factuality.HALTED: Factuality.ACTUAL,
    Factuality.PLANNED: Factuality.NEGATED,
    Factuality.POSSIBLE: Factuality.NEGATED,
    Factuality.REQUESTED: Factuality.NEGATED,
    Factuality.HYPOTHETICAL: Factuality.NEGATED,
}
"""What a negated embedding word means: not refusing is doing, not ruling out leaves it open, not planning is not."""

Told = tuple[Factuality, str]
"""A value and the cue that gave it, in words."""
Step = tuple[int, Told | None]
"""The next word up, and what it says of what is below, if anything."""
CALLED_OFF = frozenset({Factuality.HALTED, Factuality.NEGATED, Factuality.RULED_OUT})
"""What undoes a plan: "called off a planned visit"."""


def is_definite(tree: Tree, noun: int) -> bool:
    """Tell whether a noun points at an event that there is: "the attack", "his attack", "that attack"."""
    words = tree.lexicon.events.pointing_determiners | {"the"}
    return bool(tree.kids(noun, "poss")) or any(tree[k].lemma in words for k in tree.kids(noun, "det"))


def is_sudden(tree: Tree, noun: int) -> bool:
    """Tell whether a noun points at an event that nobody schedules, and that there is therefore: "the attack"."""
    return tree[noun].lemma in tree.lexicon.factuality.unscheduled_nouns and is_definite(tree, noun)

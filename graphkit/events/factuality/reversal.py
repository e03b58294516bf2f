"""What undoes what was said of an event: "did not refuse", "failed to prevent", "urged to stop".

Reads ``Tree`` and the words of its ``FactualityLexicon``.
"""

from __future__ import annotations

from graphkit.events.factuality.cues import own
from graphkit.events.factuality.governors import complement_class, governed
from graphkit.events.factuality.negation import negator
from graphkit.events.factuality.values import CALLED_OFF, UNDONE, Told
from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["negated_above"]


def negated_above(tree: Tree, above: int, found: Told) -> Told:
    """Return what the word ``above`` said of an event, or what becomes of that where the word is undone in its turn."""
    value, cue = found
    if value is Factuality.HALTED and _asked_to_end(tree, above):
        return Factuality.ACTUAL, f"{cue}, which is only asked for"
    verb = above if tree[above].pos in ("VERB", "AUX") else tree[above].head
    if tree[verb].pos not in ("VERB", "AUX") or value not in UNDONE:
        return value, cue
    if negator(tree, verb) or (value in CALLED_OFF and _in_vain(tree, verb)):
        return UNDONE[value], f"{cue}, which is negated"
    if value is Factuality.NEGATED and _to_prevent(tree, verb):
        return Factuality.POSSIBLE, f"{cue}, which is only meant"
    return value, cue


def _in_vain(tree: Tree, verb: int) -> bool:
    """Whether what would undo the event was not done: "failed to prevent the attack", "unable to stop it"."""
    above = tree[verb].head
    return tree[verb].dep == "xcomp" and complement_class(tree, verb, above) is Factuality.NEGATED


def _to_prevent(tree: Tree, verb: int) -> bool:
    """Whether an event is to be prevented, and may come: "guards to prevent attacks", "could avert a war"."""
    if tree.lemma(verb) not in tree.lexicon.factuality.preventing_verbs:
        return False
    words = {tree[k].lemma for k in tree.kids(verb, "aux")}
    modal = not words.isdisjoint(tree.lexicon.factuality.modal_possible | tree.lexicon.factuality.modal_would)
    return modal or tree[verb].dep == "pcomp" or ("to" in words and tree[verb].dep in ("advcl", "acl", "relcl"))


def _asked_to_end(tree: Tree, verb: int) -> bool:
    """Whether ending something that goes on is asked for or threatened: "urged Peru to stop the attacks"."""
    if tree.lemma(verb) not in tree.lexicon.factuality.ending_verbs:
        return False
    if tree[verb].tag == "VB" and not tree.kids(verb, "nsubj", "aux") and tree[verb].dep not in ("xcomp", "conj"):
        return True  # "stop attacking the harbour"
    step = governed(tree, verb, tree[verb].head) if tree[verb].dep in ("xcomp", "ccomp") else None
    outer = own(tree, verb) or (step and step[1])
    return outer is not None and outer[0] in (Factuality.REQUESTED, Factuality.POSSIBLE, Factuality.HYPOTHETICAL)

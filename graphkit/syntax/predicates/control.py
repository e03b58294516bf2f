"""Who is to do what an infinitive says, where that is not the subject of its clause.

Reads ``Tree``; ``verbal`` asks it for the subject of infinitives.
"""

from __future__ import annotations

from graphkit.syntax.tree import Tree

PARTIES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
"""Labels of names by which a party is asked."""

__all__ = ["charges", "plan_of_others", "plan_spelled_out", "to_act"]


def to_act(tree: Tree, verb: int) -> int | None:
    """Return who is to do what an infinitive says, where a preposition or "were" leads to him; else None."""
    if tree[verb].dep not in ("advcl", "xcomp"):
        return None
    party = _asked_party(tree, verb)
    return _supposed_party(tree, verb) if party is None else party


def _asked_party(tree: Tree, verb: int) -> int | None:
    """Return whom a preposition of asking leads to, who is to act: "appealed to Peru to send boats"."""
    above = tree[verb].head
    asks = tree.lemma(above) in tree.lexicon.factuality.fact_requested_verbs and not tree.kids(above, "dobj")
    if not asks or not _is_infinitive(tree, verb):
        return None
    leads = (k for k in tree.kids(above, "prep", "dative") if tree[k].lemma in tree.lexicon.syntax.asking_prepositions)
    return next((o for k in leads for o in tree.kids(k, "pobj") if above < o < verb and _is_party(tree, o)), None)


def _is_party(tree: Tree, noun: int) -> bool:
    """Whether a noun can be asked for something: "appealed on Monday to Peru" asks Peru."""
    named = any(n.label in PARTIES and n.first <= noun < n.last for n in tree.sentence.names)
    return named or tree.is_person(noun) or tree[noun].lemma in tree.lexicon.participants.party


def _supposed_party(tree: Tree, verb: int) -> int | None:
    """Return who acts in a condition that "were" opens, taken for its complement: "were Peru to send boats"."""
    above = tree[verb].head
    opened = tree[above].text.lower() == "were" and _is_infinitive(tree, verb)
    return next((k for k in tree.kids(above, "attr") if above < k < verb), None) if opened else None


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree[k].tag == "TO" for k in tree.kids(verb, "aux"))


def plan_of_others(tree: Tree, noun: int, verb: int) -> bool:
    """Tell whether a verb deals with what others have in mind: "foiled a plot to bomb it", "heard of a plan to".

    What one is asked for is one's own to do: "rejected a call to meet them".
    """
    asked = tree[noun].lemma in tree.lexicon.factuality.fact_requested_nouns
    return not asked and tree.lemma(verb) in tree.lexicon.syntax.others_plans


def charges(tree: Tree, prep: int, above: int) -> bool:
    """Whether a verb says of its object that it did what a preposition leads to: "jailed them for it".

    Not "jailed them after the raid".
    """
    words = tree.lexicon.syntax
    return tree[above].lemma in words.authorship_verbs and tree[prep].lemma in words.authorship_links


def plan_spelled_out(tree: Tree, verb: int) -> int | None:
    """Return the plan that an infinitive spells out though it hangs on the verb: "opposed Chad's offer to send it"."""
    to = next((k for k in tree.kids(verb, "aux") if tree[k].tag == "TO"), 0)
    objects = tree.kids(tree[verb].head, "dobj") if tree[verb].dep == "advcl" and to else []
    intentions = tree.lexicon.attribution.intentions
    return next((k for k in objects if k == to - 1 and tree[k].lemma in intentions and tree.kids(k, "poss")), None)

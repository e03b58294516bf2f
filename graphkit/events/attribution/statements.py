"""Nouns that say or are said: "the minister denied the raid", "accused the rebels of", "Peru's claim that"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.attribution.reporting import SAID, by_agents, within
from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["accusers", "claimants", "labelled", "stated", "utterers"]


def stated(tree: Tree, at: int, verb: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield who states what a noun or gerund names: "the mayor confirmed the talks", "denied selling"."""
    gerund = tree[noun].dep in ("xcomp", "ccomp") and tree[noun].tag == "VBG"
    named = tree.first_conjunct(tree.counted_by(at)) == noun or (gerund and within(tree, at, noun))
    if (tree[noun].dep != "dobj" and not gerund) or not named:
        return
    if tree[verb].pos == "VERB" and tree.lemma(verb) in tree.lexicon.attribution.stating_verbs:
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))


def claimants(tree: Tree, clause: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield whose statement or state of mind a clause spells out: "Peru's claim that", "claims by Peru that"."""
    if tree[clause].dep not in ("acl", "relcl", "ccomp", "advcl"):
        return
    if tree[noun].lemma in tree.lexicon.attribution.holding_adjectives:
        yield from _minded(tree, noun)
    elif tree.kids(clause, "mark") and tree[noun].lemma in tree.lexicon.attribution.statements:
        by = [p for k in ("by", "from") for p in tree.led_to(noun, k, by=("prep", "agent"))]
        owners = [*tree.kids(noun, "poss"), *by] or utterers(tree, noun)
        yield from ((head, f"whose {tree[noun].text} it is") for head in owners)


def _minded(tree: Tree, adjective: int) -> Iterator[tuple[int, str]]:
    """Yield who is sure, afraid or aware that something is so: "the mayor is sure that rebels attacked"."""
    copula = tree[adjective].head
    if tree[adjective].dep == "acomp":
        yield from ((head, f"who is {tree[adjective].text}") for head, _ in subject_heads(tree, copula))


def utterers(tree: Tree, noun: int) -> list[int]:
    """Return who gives a statement or a paper away: "released a letter", "made the claim", "expressed fears"."""
    verb = tree[noun].head
    if tree[noun].dep == "dobj" and tree.lemma(verb) in tree.lexicon.attribution.uttering_verbs:
        return [head for head, _ in subject_heads(tree, verb)]
    prep, verb = verb, tree[verb].head
    led_to = tree[noun].dep == "pobj" and tree[prep].lemma in ("to", "with") and tree[verb].pos in ("VERB", "ADV")
    return [head for head, _ in subject_heads(tree, tree.governing_verb(prep) or verb)] if led_to else []


def labelled(tree: Tree, noun: int) -> Iterator[tuple[int, str]]:
    """Yield who says what the event is: "Chile called the raid a mistake", "the talks hailed by Chile as close"."""
    labels = tree.lexicon.attribution.labelling_verbs
    clause = tree[noun].head
    top = clause if tree[noun].dep == "nsubj" and tree[clause].dep in SAID else noun
    verb = tree[top].head
    governed = tree[top].dep in ("dobj", "oprd", *SAID)
    if tree.lemma(verb) in labels and governed and _naming(tree, top, verb):
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))
    for verb in (k for k in tree.kids(noun, "acl") if tree.lemma(k) in labels):
        if tree.kids(verb, "oprd") or any(tree[i].lemma == "as" for i in tree.subtree(verb)):
            yield from by_agents(tree, verb)  # and not "a meeting called by Chile"


def accusers(tree: Tree, deed: int) -> Iterator[tuple[int, str]]:
    """Yield who lays it on somebody: "Chad accused the rebels of shelling it", "blamed them for the raid"."""
    prep = tree[deed].head
    if tree[deed].dep not in ("pobj", "pcomp") or tree[prep].lemma not in ("of", "for", "with", "over"):
        return
    verb = next((a for a in tree.ancestors(prep) if tree[a].pos == "VERB"), None)
    if verb is None or tree.lemma(verb) not in tree.lexicon.attribution.accusing_verbs:
        return
    if tree.is_passive(verb):
        yield from by_agents(tree, verb)
    else:
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))


def _naming(tree: Tree, named: int, verb: int) -> bool:
    """Whether the verb says what the event is, and does not bring it about: "called a meeting"."""
    names = tree.kids(verb, "oprd") or tree[named].dep in SAID
    return bool(names) or any(tree[k].lemma == "as" for k in (*tree.kids(verb, "prep"), *tree.kids(named, "prep")))

"""Nouns that say or are said: "the minister denied the raid", "accused the rebels of", "Peru's claim that"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.attribution.reporting import SAID, by_agents, is_circumstance, within
from graphkit.syntax.predicates.verbal import subject_heads
from graphkit.syntax.tree import Tree

__all__ = ["accusers", "claimants", "intended", "judged", "labelled", "requested", "spoken_of", "stated", "utterers"]

CLAUSES = ("acl", "relcl", "ccomp", "advcl")
OBJECTS = ("dobj", "nsubjpass")
ABOUT = frozenset({"about", "against", "for", "of"})
"""Prepositions that lead from a statement or a plan to what it is about."""


def stated(tree: Tree, at: int, verb: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield who states what a noun or gerund names: "the mayor confirmed the talks", "denied selling"."""
    if tree.lemma(verb) in tree.lexicon.attribution.stating_verbs and _names(tree, at, noun):
        yield from _governing(tree, at, verb, noun)


def judged(tree: Tree, at: int, verb: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield who speaks for or against an event ("Peru backs the sale"), or of whom it tells ("mocked the guards who").

    Who condemns a raid does not tell of it: the article does.
    """
    attribution = tree.lexicon.attribution
    if _names(tree, at, noun):
        verbs = attribution.advocating_verbs
    else:
        verbs = attribution.advocating_verbs | attribution.judging_verbs | attribution.stating_verbs
    if tree.lemma(verb) in verbs:
        yield from _governing(tree, at, verb, noun)


def _governing(tree: Tree, at: int, verb: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield the subject of a verb whose object, or gerund, names the event."""
    gerund = tree[noun].dep in ("xcomp", "ccomp") and tree[noun].tag == "VBG"
    if tree[verb].pos == "VERB" and (gerund or tree[noun].dep in OBJECTS) and _named_by(tree, at, noun):
        yield from _speakers(tree, verb)


def spoken_of(tree: Tree, at: int, verb: int, prep: int) -> Iterator[tuple[int, str]]:
    """Yield who speaks of an event, by a preposition: "warned of a raid", "argued against selling"."""
    leads = tree[prep].dep in ("prep", "agent", "prt") and f"{tree[verb].lemma} {tree[prep].lemma}"
    if leads not in tree.lexicon.attribution.speaking_of:
        return
    if any(_named_by(tree, at, told) for told in tree.kids(prep, "pobj", "pcomp")):
        yield from _speakers(tree, verb)


def _names(tree: Tree, at: int, noun: int) -> bool:
    """Whether a noun, or words that are part of a gerund's own, name the event itself."""
    gerund = tree[noun].dep in ("xcomp", "ccomp") and tree[noun].tag == "VBG"
    return tree.first_conjunct(tree.counted_by(at)) == noun or (gerund and within(tree, at, noun))


def _speakers(tree: Tree, verb: int) -> Iterator[tuple[int, str]]:
    """Yield the subject of a verb, or the agent of its passive."""
    if tree.is_passive(verb):
        yield from by_agents(tree, verb)
    else:
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))


def _named_by(tree: Tree, at: int, noun: int) -> bool:
    """Whether a noun or gerund names the event, or words that belong to it do: "the guards who shot a miner".

    What only adds to it, after a comma, does not.
    """
    top = tree.first_conjunct(tree.counted_by(at))
    if top != noun and tree.kids(noun, "poss"):
        return False  # "disputed Peru's account of the raid": not what Peru says
    while top != noun and tree[top].head != top:
        if tree[top].dep == "relcl" and any(tree[k].text == "," for k in range(tree[top].head, top)):
            return False
        if tree[top].dep == "advcl" or is_circumstance(tree, top):
            return False
        top = tree[top].head
    return top == noun


def requested(tree: Tree, at: int, verb: int, clause: int) -> Iterator[tuple[int, str]]:
    """Yield who asks for what a clause says: "the mayor asked the army to attack", "urged Chile to meet the rebels"."""
    asked = tree[clause].dep in ("xcomp", "ccomp") and any(tree[k].tag == "TO" for k in tree.kids(clause, "aux"))
    someone = tree.kids(clause, "nsubj") or tree.kids(verb, "dobj", "dative") or tree.is_passive(verb)
    asks = clause > verb and tree[verb].lemma in tree.lexicon.attribution.requesting_verbs
    if asked and someone and asks and within(tree, at, clause):
        yield from _speakers(tree, verb)


def claimants(tree: Tree, clause: int, noun: int) -> Iterator[tuple[int, str]]:
    """Yield whose statement or state of mind a clause spells out: "Peru's claim that", "claims by Peru that"."""
    attribution, lemma = tree.lexicon.attribution, tree[noun].lemma
    if tree[clause].dep not in CLAUSES:
        return
    if lemma in attribution.holding_adjectives:
        yield from _minded(tree, noun)
    elif tree.kids(clause, "mark") and lemma in attribution.statements:
        yield from _owners(tree, noun, handed=True)


def intended(tree: Tree, at: int, told: int, word: int) -> Iterator[tuple[int, str]]:
    """Yield whose plan, account or call something is: "Peru's plan to", "the mayor's call for", "ready to"."""
    attribution, lemma = tree.lexicon.attribution, tree[word].lemma
    infinitive = any(tree[k].tag == "TO" for k in tree.kids(told, "aux"))
    if infinitive and within(tree, at, told) and lemma in attribution.resolving_adjectives:
        yield from _minded(tree, word)
    if tree[word].pos != "NOUN":
        return
    if tree[told].dep == "prep" and tree[told].lemma in ABOUT:
        about = any(_named_by(tree, at, noun) for noun in tree.kids(told, "pobj", "pcomp"))
        claims = attribution.statements if tree[told].lemma != "for" else frozenset[str]()
        yield from _owners(tree, word) if about and lemma in attribution.intentions | claims else ()
    elif infinitive and tree[told].dep in CLAUSES and within(tree, at, told) and lemma in attribution.intentions:
        yield from _owners(tree, word)


def _owners(tree: Tree, noun: int, *, handed: bool = False) -> Iterator[tuple[int, str]]:
    """Yield whose statement or plan it is: its owner, whom "by" leads to, or who gives it.

    ``handed`` tells that who only goes with it counts, too: "she came with the claim that".
    """
    by = [p for k in ("by", "from") for p in tree.led_to(noun, k, by=("prep", "agent"))]
    given = utterers(tree, noun) if handed or tree[noun].dep == "dobj" else []
    yield from ((head, f"whose {tree[noun].text} it is") for head in [*tree.kids(noun, "poss"), *by] or given)


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
    """Yield who lays it on somebody: "Chad accused the rebels of shelling it", "praised them for the raid"."""
    prep = tree[deed].head
    if tree[deed].dep not in ("pobj", "pcomp") or tree[prep].lemma not in ("of", "for", "with", "over"):
        return
    verb = next((a for a in tree.ancestors(prep) if tree[a].pos == "VERB"), None)
    if verb is None or tree.lemma(verb) not in tree.lexicon.attribution.judging_verbs:
        return
    if tree.is_passive(verb):
        yield from by_agents(tree, verb)
    else:
        yield from ((head, f"subject of {tree[verb].text!r}") for head, _ in subject_heads(tree, verb))


def _naming(tree: Tree, named: int, verb: int) -> bool:
    """Whether the verb says what the event is, and does not bring it about: "called a meeting"."""
    names = tree.kids(verb, "oprd") or tree[named].dep in SAID
    return bool(names) or any(tree[k].lemma == "as" for k in (*tree.kids(verb, "prep"), *tree.kids(named, "prep")))

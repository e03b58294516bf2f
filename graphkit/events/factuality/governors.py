"""What the verb or adjective that governs an event says of it: as its object, its clause or its subject.

Reads ``Tree`` and the words of its ``FactualityLexicon``; every step is the governing word and what it says.
"""

from __future__ import annotations

from graphkit.events.factuality.negation import negator
from graphkit.events.factuality.outcomes import called, comes_about, outcome, put_on_hold
from graphkit.events.factuality.values import KINDS, Step, Told, is_definite, is_sudden
from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["answered", "complement", "complement_class", "governed"]

DASHES = frozenset({";", "-", "--", "–", "—"})
"""What parts two clauses that only stand side by side."""
OBJECTS = frozenset({"dobj", "nsubjpass", "acomp", "attr", "oprd", "csubj", "pcomp"})
"""How what a verb or an adjective governs may hang on it."""


def governed(tree: Tree, at: int, above: int) -> Step | None:
    """Read the verb, adjective or noun that governs a complement, an object or a subject."""
    dep = tree[at].dep
    if dep in ("nsubj", "poss", "compound"):
        return _subject_of(tree, above)
    if dep in ("dobj", "nsubjpass") and (told := put_on_hold(tree, above)):
        return above, told
    if dep in ("xcomp", "ccomp"):
        return complement(tree, at, above)
    if _dealt_with(tree, at, above):
        return None
    if _brought_about(tree, at, above):
        return above, None
    value = complement_class(tree, at, above) if dep in OBJECTS else None
    return (above, (value, f"under {tree.lemma(above)!r}")) if value else None


def _dealt_with(tree: Tree, at: int, above: int) -> bool:
    """Whether a verb deals with an event that there is: it names it, answers it, or ends it."""
    ended = tree[at].dep == "dobj" and tree.lemma(above) in tree.lexicon.factuality.concluding_verbs
    return ended or _only_named(tree, at, above) or answered(tree, at, above)


def _brought_about(tree: Tree, at: int, above: int) -> bool:
    """Whether an event is as real as what is said of it: "there may be talks", "must ensure the delivery"."""
    fostered = tree[at].dep == "dobj" and tree.lemma(above) in tree.lexicon.factuality.fostering_verbs
    return fostered or (tree[at].dep == "attr" and bool(tree.kids(above, "expl")))


def _only_named(tree: Tree, at: int, above: int) -> bool:
    """Whether the verb only says what the event is: "called the raid a mistake", "considered the talks a success"."""
    if tree[above].pos != "VERB" or tree[at].pos not in ("NOUN", "NUM"):
        return False
    return tree[at].dep == "oprd" or (tree[at].dep == "dobj" and bool(tree.kids(above, "oprd")))


def answered(tree: Tree, at: int, above: int) -> bool:
    """Whether a verb deals with what is there already: "rejected Peru's proposal", "did not expect the attack"."""
    if tree[at].dep not in ("dobj", "nsubjpass"):
        return False
    classes, lemma = tree.lexicon.factuality, tree.lemma(above)
    if tree[at].lemma in classes.answered_nouns:
        return lemma in classes.weighing_verbs or classes.value_of(lemma, "verbs") is Factuality.NEGATED
    if is_sudden(tree, at) and lemma in classes.weighing_verbs:
        return True
    ordered = is_sudden(tree, at) and classes.value_of(lemma, "verbs") is Factuality.PLANNED
    foreseen = lemma in classes.foreseeing_verbs and is_definite(tree, at)
    return (ordered or foreseen) and (bool(negator(tree, above)) or _denied_in_turn(tree, above))


def _denied_in_turn(tree: Tree, verb: int) -> bool:
    """Whether somebody denies what a verb says of him: "denied ordering the attack", which took place."""
    above = tree[verb].head
    return (
        tree[verb].dep == "xcomp" and tree.lexicon.factuality.value_of(tree.lemma(above), "verbs") is Factuality.NEGATED
    )


def complement(tree: Tree, at: int, above: int) -> Step | None:
    """Read what governs a clause; a reporting verb ends the climb unless it asks or denies."""
    if _observed(tree, at, above):
        return None
    if tree[at].dep == "ccomp" and _reported(tree, tree.lemma(above)):
        return _reported_clause(tree, at, above)
    told = _infinitive(tree, at, above) if tree[at].dep == "xcomp" else None
    if told is None and tree[at].dep == "ccomp" and tree[above].pos == "AUX":
        told = called(tree, above) or _unknown(tree, at, above)
    if told is None and (value := complement_class(tree, at, above)):
        told = (value, f"under {tree.lemma(above)!r}")
    return above, told


def _uncertain(tree: Tree, at: int, above: int) -> bool:
    """Whether an adjective tells what is known of a clause, and not whether it is so: "it isn't clear how they met"."""
    known = [k for k in tree.kids(above, "acomp") if tree[above].pos == "AUX"]
    truth = tree.lexicon.factuality.truth_adjectives
    return (
        tree[at].dep == "ccomp"
        and bool(known)
        and all(
            tree[k].lemma not in truth and not tree.lexicon.factuality.value_of(tree[k].lemma, "adjectives")
            for k in known
        )
    )


def _unknown(tree: Tree, at: int, above: int) -> Told | None:
    """Return the adjective that leaves open what may come: "he is unsure when they can"."""
    words = [tree[k].text for k in tree.kids(above, "acomp")]
    return (Factuality.POSSIBLE, f"after {words[0]!r}") if words and _uncertain(tree, at, above) else None


def _reported_clause(tree: Tree, at: int, above: int) -> Step | None:
    """Read what somebody says, asks for, or does not believe: "suggested that he meet them", "nobody thinks that"."""
    lemma = tree.lemma(above)
    if lemma in tree.lexicon.factuality.belief_verbs and negator(tree, above):
        return above, (Factuality.POSSIBLE, f"under {lemma!r}")
    subjunctive = tree[at].tag == "VB" and not tree.kids(at, "aux")
    return (above, (Factuality.REQUESTED, f"asked for by {lemma!r}")) if subjunctive else None


def _infinitive(tree: Tree, at: int, above: int) -> Told | None:
    """Read "has yet to", "is to", "it was impossible to", "tried vainly to", "tried in vain to"."""
    if said := _to_be_done(tree, above):
        return said
    if tree[above].pos == "AUX":
        return called(tree, above) or _is_to(tree, at)
    manner = (*tree.kids(above, "advmod"), *tree.led_to(above, "in"))
    vain = any(tree[k].lemma in tree.lexicon.factuality.vain_adverbs for k in manner)
    return (Factuality.NEGATED, f"under {tree.lemma(above)!r}, in vain") if vain else None


def _is_to(tree: Tree, at: int) -> Told:
    perfect = any(tree[k].lemma == "have" for k in tree.kids(at, "aux"))
    return (Factuality.HYPOTHETICAL, "was to have been") if perfect else (Factuality.PLANNED, "is to come")


def _observed(tree: Tree, at: int, above: int) -> bool:
    """Whether a clause is known to be so: "forgot that they met", "was seen stabbing him", a sentence of its own."""
    classes, lemma = tree.lexicon.factuality, tree.lemma(above)
    if _uncertain(tree, at, above):
        return not any(tree[k].tag == "MD" for k in tree.kids(at, "aux"))
    if tree[at].dep == "ccomp" and lemma in classes.factive_verbs:
        return bool(tree.kids(at, "nsubj", "nsubjpass")) and tree[at].tag != "VB"
    if lemma in classes.perception_verbs:
        return tree[at].tag == "VBG" and tree.is_passive(above)
    return tree[at].dep == "ccomp" and not tree.kids(at, "mark") and _set_off(tree, at, above)


def _set_off(tree: Tree, at: int, above: int) -> bool:
    """Whether a dash or a semicolon parts two clauses, or a copula follows: "they met – there was no call"."""
    inside = tree.subtree(at)
    joint = tree[inside[0] - 1].text if at > above else tree[min(inside[-1] + 1, above)].text
    copula = at < above and tree[above].pos == "AUX" and tree[at].tag in ("VBD", "VBZ")
    return copula or joint in DASHES or tree[inside[-1]].text in DASHES


def _reported(tree: Tree, lemma: str) -> bool:
    """Whether a verb reports, and does not deny, what a clause says."""
    denies = tree.lexicon.factuality.value_of(lemma, "verbs") is Factuality.NEGATED
    return lemma in tree.lexicon.attribution.report_verbs and not denies


def _to_be_done(tree: Tree, above: int) -> Told | None:
    """Read "have yet to", "is still to" (not done) and "has to" (it must); "had to" says that it was done."""
    token = tree[above]
    if token.lemma not in tree.lexicon.factuality.must_verbs and token.pos != "AUX":
        return None
    if waiting := next(
        (tree[k].text for k in tree.kids(above, "advmod") if tree[k].lemma in tree.lexicon.factuality.not_yet), ""
    ):
        return Factuality.NEGATED, f"{waiting!r} to be done"
    if any(tree[k].lemma in tree.lexicon.factuality.modal_would for k in tree.kids(above, "aux")):
        return Factuality.HYPOTHETICAL, f"would have to, with {token.text!r}"
    present = token.lemma in tree.lexicon.factuality.must_verbs and token.tag in ("VBP", "VBZ", "VB")
    return (Factuality.REQUESTED, f"must, with {token.text!r}") if present else None


def complement_class(tree: Tree, at: int, above: int) -> Factuality | None:
    """Return what a governing verb or adjective says by its class; None where it says nothing."""
    lexicon, lemma, kind = tree.lexicon.factuality, tree.lemma(above), KINDS.get(tree[above].pos, "")
    if _came_about(tree, above, lemma):
        return None
    if kind == "adjectives" and lemma in lexicon.fact_planned_state_adjectives:
        return Factuality.PLANNED
    if lemma in lexicon.fact_requested_verbs and kind == "verbs":
        return _asked_class(tree, at, above)
    return lexicon.value_of(lemma, kind)


def _asked_class(tree: Tree, at: int, above: int) -> Factuality | None:
    """Return what a verb of asking says: what others are to do is asked for, what one wants to do oneself is open."""
    lexicon, lemma, passive = tree.lexicon.factuality, tree.lemma(above), tree.is_passive(above)
    if _of_another(tree, at, above) and not passive:
        return Factuality.REQUESTED
    if tree[at].dep == "dobj":
        return None
    wished = lemma in lexicon.fact_possible_verbs and not passive
    return Factuality.POSSIBLE if wished else lexicon.value_of(lemma, "verbs")


def _came_about(tree: Tree, above: int, lemma: str) -> bool:
    """Whether what was made possible in the past came about: "allowed him to buy it", "was able to meet them"."""
    lexicon = tree.lexicon.factuality
    copula = tree[above].head
    able = lemma in lexicon.ability_adjectives and tree[copula].tag == "VBD" and tree[copula].dep != "advcl"
    return able or (lemma in lexicon.enabling_verbs and _past(tree, above))


def _past(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what was: "allowed", "have allowed"."""
    words = {tree[k].lemma for k in tree.kids(verb, "aux", "auxpass")}
    return tree[verb].tag in ("VBD", "VBN") and words <= {"have", "be"}


def _of_another(tree: Tree, at: int, above: int) -> bool:
    """Whether what a verb of asking governs is for somebody else to do: "asked Peru to leave", "demanded a truce"."""
    if tree[at].dep == "dobj":
        return tree.lemma(above) in tree.lexicon.factuality.request_of_things
    return tree[at].dep == "ccomp" or bool(tree.kids(above, "dobj", "dative") or tree.kids(at, "nsubj"))


def _subject_of(tree: Tree, above: int) -> Step | None:
    """Read a predicate over the event: "the talks are doubtful", "fell through", "are due to begin"."""
    if told := outcome(tree, above):
        return above, told
    if comes_about(tree, above):
        return above, None
    for raising in (above, *tree.kids(above, "acomp")):
        for clause in tree.kids(raising, "xcomp"):
            alone = not tree.kids(clause, "dobj") or tree.lemma(clause) == "take"
            if alone and tree.lemma(clause) in tree.lexicon.syntax.occurrence_verbs:
                return complement(tree, clause, raising)
    return None

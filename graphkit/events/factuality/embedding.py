"""Is it so? Reads factuality from the clause that holds the event and from the words it is embedded under.

The walk starts at the event's own verb (its light verb, where a noun evokes it) and climbs. The nearest word that
says something decides; what stands further out can only turn it hypothetical or undo it.
Reporting verbs end the climb: who says so is attribution, not doubt. Values: ``graphkit.model.Factuality``.
"""

from __future__ import annotations

from graphkit.events.factuality.conditions import asked, condition
from graphkit.events.factuality.cues import noun_cues, own, supposed
from graphkit.events.factuality.governors import complement, governed
from graphkit.events.factuality.make_believe import played
from graphkit.events.factuality.negation import led_away, negator, nothing_done
from graphkit.events.factuality.prepositions import adverbial, clause_of_noun, past_preposition
from graphkit.events.factuality.reversal import negated_above
from graphkit.events.factuality.values import CALLED_OFF, Step, Told, is_definite
from graphkit.model import Factuality, Predicate
from graphkit.syntax.tree import Tree

__all__ = ["factuality"]

OPEN = frozenset({Factuality.PLANNED, Factuality.POSSIBLE})
"""What an event may be called that did not happen after all: "the planned talks were called off"."""
NAMED = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
"""How a noun hangs in a clause that says something about an event."""


def factuality(tree: Tree, predicate: Predicate) -> Told:
    """Return the value for a predicate and the cue that gave it, in words (empty where nothing says otherwise)."""
    value, cue = _climb(tree, predicate)
    at = predicate.trigger if predicate.support is None else predicate.support
    if supposed := "" if not cue and _known(tree, predicate) else condition(tree, at):
        return Factuality.HYPOTHETICAL, supposed
    if story := played(tree, at):
        return Factuality.HYPOTHETICAL, f"in {story!r}"
    return value, cue


def _known(tree: Tree, predicate: Predicate) -> bool:
    """Whether a noun names an event that a condition is only about: "if he condemns the attack"."""
    noun = predicate.kind == "noun" and predicate.support is None
    return noun and tree[predicate.trigger].dep in NAMED and is_definite(tree, predicate.trigger)


def _climb(tree: Tree, predicate: Predicate) -> Told:
    support = _carrier(tree, predicate)
    if predicate.kind != "noun":
        return _climbed(tree, predicate, support)
    if called := next(noun_cues(tree, predicate.trigger), None):
        return _called(tree, predicate, support, called)
    if support is None and (words := supposed(tree, predicate.trigger)):
        return Factuality.HYPOTHETICAL, words
    return _climbed(tree, predicate, support)


def _called(tree: Tree, predicate: Predicate, support: int | None, called: Told) -> Told:
    """Return what an event is called, unless its clause tells what became of it: "held the planned talks"."""
    if called[0] not in OPEN:
        return called
    climbed = _climbed(tree, predicate, support)
    held = climbed == (Factuality.ACTUAL, "") and support is not None and tree[support].tag in ("VBD", "VBN")
    return climbed if held or climbed[0] in CALLED_OFF else called


def _climbed(tree: Tree, predicate: Predicate, support: int | None) -> Told:
    """Return what the nearest word that governs the event says, its light verb ``support`` first."""
    at: int | None = predicate.trigger
    if predicate.kind == "adjective" and tree[predicate.trigger].dep in ("acomp", "attr", "oprd"):
        at = tree[predicate.trigger].head
    while at is not None:
        above, told = _step(tree, predicate, at)
        if told is not None:
            return told
        at = support if at == predicate.trigger and support is not None else above
    if support is not None and predicate.trigger in tree.ancestors(support):  # "there were no calls made by them"
        return _climbed(tree, predicate, None)
    return Factuality.ACTUAL, ""


def _step(tree: Tree, predicate: Predicate, at: int) -> tuple[int | None, Told | None]:
    """Return the next word up, and what the word itself or the one above says; that one may be negated in its turn."""
    if tree[at].dep != "compound" and (words := led_away(tree, at)):
        return None, (Factuality.NEGATED, f"after {words!r}")
    if told := _own(tree, predicate, at):
        return None, told
    above, told = _embedding(tree, at) or (None, None)
    if above is not None and told is not None and not told[1].startswith("after "):
        told = negated_above(tree, above, told)
    return above, told


def _own(tree: Tree, predicate: Predicate, at: int) -> Told | None:
    """Return what the words of a verb on the way say of it, unless they only soften readiness."""
    if tree[at].pos not in ("VERB", "AUX"):
        return None
    if at == predicate.trigger and (words := nothing_done(tree, at)):
        return Factuality.NEGATED, f"negated by {words!r}"
    if at in (predicate.trigger, predicate.support, tree[predicate.trigger].head) and (words := asked(tree, at)):
        return Factuality.POSSIBLE, f"asked by {words!r}"
    told = own(tree, at) or (_perhaps(tree, at) if at in (predicate.trigger, predicate.support) else None)
    if told is not None and told[0] is Factuality.PLANNED:
        return None if _ready(tree, predicate, at) else _doubted(tree, at) or told
    return told


def _perhaps(tree: Tree, verb: int) -> Told | None:
    """Return the adverb that leaves it open whether a verb tells what was: "perhaps they met"."""
    adverbs = tree.lexicon.factuality.possible_adverbs
    open_ = (tree[k].text for k in tree.kids(verb, "advmod") if tree[k].lemma.lower() in adverbs)
    return next(((Factuality.POSSIBLE, f"left open by {word!r}") for word in open_), None)


def _doubted(tree: Tree, at: int) -> Told | None:
    """Return the hope, fear or doubt that a future stands under: "hopes that they will meet", "it is possible that"."""
    above = tree[at].head
    if tree[at].dep != "ccomp" or tree.lemma(above) in tree.lexicon.attribution.report_verbs:
        return None
    step = complement(tree, at, above)
    return step[1] if step and step[1] and step[1][0] is Factuality.POSSIBLE else None


def _ready(tree: Tree, predicate: Predicate, copula: int) -> bool:
    """Whether the copula only softens readiness: who "would be willing to" is."""
    adjective = predicate.kind == "adjective" and tree[predicate.trigger].head == copula
    return adjective and tree[predicate.trigger].text.lower() in tree.lexicon.events.readiness


def _carrier(tree: Tree, predicate: Predicate) -> int | None:
    """Return the light verb, unless it has a mood of its own: it tells an effect or an end, or discloses a gift."""
    verb = predicate.support
    lemma = "" if verb is None else tree.lemma(verb)
    effect = lemma in tree.lexicon.syntax.effect_verbs and tree[predicate.trigger].dep == "nsubj"
    return None if effect or lemma in _telling_of(tree) else verb


def _telling_of(tree: Tree) -> frozenset[str]:
    """Return the verbs that deal with an event that there is: they end it or make it known."""
    return tree.lexicon.factuality.concluding_verbs | tree.lexicon.factuality.disclosing_verbs


def _embedding(tree: Tree, at: int) -> Step | None:
    """Return the next word up and what it says; None where the climb ends."""
    token = tree[at]
    above = token.head
    if above == at or token.dep in ("parataxis", "ROOT"):
        return None
    if token.dep == "pobj" or (token.dep == "pcomp" and tree[above].pos in ("ADP", "SCONJ")):
        return past_preposition(tree, at, above)
    if token.dep == "conj":  # a clause with a subject of its own has a tense of its own, too
        return None if own_clause(tree, at, above) else (_beside(tree, at, above), None)
    if token.dep == "advcl":
        return adverbial(tree, at, above)
    noun = token.dep in ("acl", "relcl") and tree[above].pos in ("NOUN", "PROPN")
    return clause_of_noun(tree, at, above) if noun else governed(tree, at, above)


def own_clause(tree: Tree, at: int, above: int) -> bool:
    """Whether a coordinated clause shares no negation and no mood: it has a subject, a tense, or comes after "but"."""
    if tree.kids(at, "nsubj", "nsubjpass"):
        return True
    if tree[at].pos != "VERB" or tree[above].pos not in ("VERB", "AUX"):
        return False
    helped = any(tree[k].lemma == "do" or tree[k].tag == "MD" for k in tree.kids(above, "aux"))
    contrast = any(tree[k].lemma == "but" for k in tree.kids(above, "cc")) and bool(negator(tree, above))
    tensed = tree[at].tag in ("VBD", "VBZ") and tree[at].text.lower() != tree[at].lemma  # "will win and put forward"
    return contrast or (tensed and (helped or tree[above].tag == "VB"))


def _beside(tree: Tree, at: int, above: int) -> int:
    """Return what an event is coordinated with: in "prepare for a conflict with Iran or new fighting" the conflict."""
    if tree[at].pos != "NOUN":
        return above
    if tree[above].pos == "VERB":
        near = tree.kids(above, "dobj") + tree.led_to(above)
        return max((k for k in near if above < k < at), default=above)
    noun = tree[tree[above].head].head
    astray = tree[above].pos == "PROPN" and tree[above].dep == "pobj" and tree[noun].pos == "NOUN"
    return noun if astray else above

"""Is it so? Reads factuality from the clause that holds the event and from the words it is embedded under.

The walk starts at the event's own verb (its light verb, where a noun evokes it) and climbs. The nearest word that
says something decides; what stands further out can only turn it hypothetical or undo it.
Reporting verbs end the climb: who says so is attribution, not doubt. Values: ``graphkit.model.Factuality``.
"""

from __future__ import annotations

from graphkit.events.factuality.cues import negates, noun_cues, own, supposed
from graphkit.model import Factuality, Predicate
from graphkit.syntax.tree import Tree

__all__ = ["factuality"]

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


def factuality(tree: Tree, predicate: Predicate) -> Told:
    """Return the value for a predicate and the cue that gave it, in words (empty where nothing says otherwise)."""
    value, cue = _climb(tree, predicate)
    if value not in (Factuality.HYPOTHETICAL, Factuality.NEGATED, Factuality.RULED_OUT) and (
        condition := _condition(tree, predicate.support if predicate.support is not None else predicate.trigger)
    ):
        return Factuality.HYPOTHETICAL, condition
    return value, cue


def _climb(tree: Tree, predicate: Predicate) -> Told:
    support = _carrier(tree, predicate)
    if predicate.kind == "noun":
        for value, cue in noun_cues(tree, predicate.trigger):
            undone = _climbed(tree, predicate, support) if value is Factuality.PLANNED else (value, cue)
            return undone if undone[0] in CALLED_OFF else (value, cue)
        if support is None and (words := supposed(tree, predicate.trigger)):
            return Factuality.HYPOTHETICAL, words
    return _climbed(tree, predicate, support)


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
    return Factuality.ACTUAL, ""


def _step(tree: Tree, predicate: Predicate, at: int) -> tuple[int | None, Told | None]:
    """Return the next word up, and what the word itself or the one above says; that one may be negated in its turn."""
    if told := _own(tree, predicate, at):
        return None, told
    above, told = _embedding(tree, at) or (None, None)
    if above is not None and told is not None and not told[1].startswith("after "):
        told = _negated_above(tree, above, told)
    return above, told


def _own(tree: Tree, predicate: Predicate, at: int) -> Told | None:
    """Return what the words of a verb on the way say of it, unless they only soften readiness."""
    told = own(tree, at) if tree[at].pos in ("VERB", "AUX") else None
    softened = told is not None and told[0] is Factuality.PLANNED and _ready(tree, predicate, at)
    return None if softened else told


def _ready(tree: Tree, predicate: Predicate, copula: int) -> bool:
    """Whether the copula only softens readiness: who "would be willing to" is."""
    adjective = predicate.kind == "adjective" and tree[predicate.trigger].head == copula
    return adjective and tree[predicate.trigger].text.lower() in tree.lexicon.events.readiness


def _carrier(tree: Tree, predicate: Predicate) -> int | None:
    """Return the light verb; one that only tells the effect of the event has a mood of its own: "could kill"."""
    verb = predicate.support
    effect = verb is not None and tree.lemma(verb) in tree.lexicon.syntax.effect_verbs
    return None if effect and tree[predicate.trigger].dep == "nsubj" else verb


def _embedding(tree: Tree, at: int) -> Step | None:
    """Return the next word up and what it says; None where the climb ends."""
    token = tree[at]
    above = token.head
    if above == at or token.dep in ("parataxis", "ROOT"):
        return None
    if token.dep == "pobj" or (token.dep == "pcomp" and tree[above].pos in ("ADP", "SCONJ")):
        return _past_preposition(tree, at, above)
    if token.dep == "conj":  # a clause with a subject of its own has a tense of its own, too
        return None if tree.kids(at, "nsubj", "nsubjpass") else (_beside(tree, at, above), None)
    if token.dep == "advcl":
        return _adverbial(tree, at, above)
    noun = token.dep in ("acl", "relcl") and tree[above].pos in ("NOUN", "PROPN")
    return _clause_of_noun(tree, at, above) if noun else _governed(tree, at, above)


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


def _governed(tree: Tree, at: int, above: int) -> Step | None:
    """Read the verb, adjective or noun that governs a complement, an object or a passive subject."""
    dep = tree[at].dep
    if dep in ("nsubj", "poss", "compound"):
        return _subject_of(tree, above)
    if dep in ("xcomp", "ccomp"):
        return _complement(tree, at, above)
    if _only_named(tree, at, above) or _answered(tree, at, above):
        return None
    if dep in ("dobj", "nsubjpass", "acomp", "attr", "oprd", "csubj", "pcomp"):
        value = _complement_class(tree, at, above)
        return (above, (value, f"under {tree.lemma(above)!r}")) if value else None
    return None


def _only_named(tree: Tree, at: int, above: int) -> bool:
    """Whether the verb only says what the event is: "called the raid a mistake", "considered the talks a success"."""
    if tree[above].pos != "VERB" or tree[at].pos != "NOUN":
        return False
    return tree[at].dep == "oprd" or (tree[at].dep == "dobj" and bool(tree.kids(above, "oprd")))


def _answered(tree: Tree, at: int, above: int) -> bool:
    """Whether a verb turns down what was put forward all the same: "rejected Peru's proposal"."""
    answers = tree.lexicon.factuality.value_of(tree.lemma(above), "verbs") is Factuality.NEGATED
    return (
        answers and tree[at].lemma in tree.lexicon.factuality.answered_nouns and tree[at].dep in ("dobj", "nsubjpass")
    )


def _complement(tree: Tree, at: int, above: int) -> Step | None:
    """Read what governs a clause; a reporting verb ends the climb unless it asks or denies."""
    lemma = tree.lemma(above)
    if tree[at].dep == "xcomp":
        said = _to_be_done(tree, above)
        if said or tree[above].pos == "AUX":
            return above, said or (Factuality.PLANNED, "is to come")
    elif _reported(tree, lemma):
        subjunctive = tree[at].tag == "VB" and not tree.kids(at, "aux")
        return (above, (Factuality.REQUESTED, f"asked for by {lemma!r}")) if subjunctive else None
    value = _complement_class(tree, at, above)
    return above, (value, f"under {lemma!r}") if value else None


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
    present = token.lemma in tree.lexicon.factuality.must_verbs and token.tag in ("VBP", "VBZ", "VB")
    return (Factuality.REQUESTED, f"must, with {token.text!r}") if present else None


def _complement_class(tree: Tree, at: int, above: int) -> Factuality | None:
    lexicon, lemma, kind = tree.lexicon.factuality, tree.lemma(above), KINDS.get(tree[above].pos, "")
    if lemma in lexicon.fact_requested_verbs and kind == "verbs":
        if _of_another(tree, at, above) and not tree.is_passive(above):
            return Factuality.REQUESTED
        if tree[at].dep == "dobj":
            return None
    if kind == "adjectives" and lemma in lexicon.fact_planned_state_adjectives:
        return Factuality.PLANNED
    return lexicon.value_of(lemma, kind)


def _of_another(tree: Tree, at: int, above: int) -> bool:
    """Whether what a verb of asking governs is for somebody else to do: "asked Peru to leave", "demanded a truce"."""
    if tree[at].dep == "dobj":
        return tree.lemma(above) in tree.lexicon.factuality.request_of_things
    return tree[at].dep == "ccomp" or bool(tree.kids(above, "dobj", "dative") or tree.kids(at, "nsubj"))


def _subject_of(tree: Tree, above: int) -> Step | None:
    """Read a predicate over the event: "the talks are doubtful", "the visit was cancelled"."""
    for kid in tree.kids(above, "acomp", "oprd"):
        if value := tree.lexicon.factuality.value_of(tree[kid].lemma, "adjectives"):
            return above, (value, f"called {tree[kid].text!r}")
    return None


def _past_preposition(tree: Tree, at: int, prep: int) -> Step | None:
    above, value_of = tree[prep].head, tree.lexicon.factuality.value_of
    if tree.counted_by(at) == above:
        return above, None
    words = f"{tree[above].lemma} {tree[prep].lemma}" if tree[above].pos in ("ADP", "ADV") else tree[prep].lemma
    if (given := value_of(words, "prepositions")) and words != "for":
        return above, (given, f"after {words!r}")
    if tree[above].pos in ("ADP", "ADV", "SCONJ"):
        above, out = tree[above].head, tree[above].lemma
        if given := value_of(f"{tree[above].lemma} {out}", "verbs"):  # "walked out of the talks"
            return above, (given, f"under {tree[above].lemma + ' ' + out!r}")
    if tree[prep].lemma == "for" and _expected(tree, above):
        return above, (Factuality.PLANNED, "for which somebody is expected")
    return _over_preposition(tree, prep, above)


def _expected(tree: Tree, above: int) -> bool:
    """Whether somebody is said to be in a state before what is to come: "is due for", "bound for"."""
    states = tree.lexicon.factuality.fact_planned_state_adjectives
    return any(tree[k].lemma in states for k in (above, *tree.kids(above, "acomp")))


def _over_preposition(tree: Tree, prep: int, above: int) -> Step | None:
    """Read the verb, noun or adjective that a preposition belongs to; a journey goes on to what it is for."""
    lexicon, lemma, kind = tree.lexicon.factuality, tree.lemma(above), KINDS.get(tree[above].pos, "")
    if kind == "verbs":
        value, words = _prepositional_class(tree, prep, lemma), f"{lemma} {tree[prep].lemma}"
    else:
        value, words = lexicon.value_of(lemma, kind), lemma
    if value is not None:
        return above, (value, f"under {words!r}")
    travels = tree[prep].lemma == "for" and lemma in lexicon.journey_verbs
    return (above, None) if travels else None


def _prepositional_class(tree: Tree, prep: int, lemma: str) -> Factuality | None:
    if tree[prep].lemma == "for" and lemma in tree.lexicon.factuality.fact_requested_verbs:
        return Factuality.REQUESTED
    if tree[prep].lemma in ("for", "to", "on", "of", "from", "against", "about", "with") and (
        tree[prep].lemma == "from" or tree[prep].i - tree[prep].head <= 2
    ):
        return tree.lexicon.factuality.value_of(lemma, "verbs")
    return None


def _adverbial(tree: Tree, at: int, above: int) -> Step | None:
    marks = {tree[k].lemma.lower() for k in tree.kids(at, "mark", "advmod")}
    if marks & tree.lexicon.factuality.conditional_marks:
        return above, (Factuality.HYPOTHETICAL, f"inside {sorted(marks)[0]!r}")
    if any(tree[k].tag == "TO" for k in tree.kids(at, "aux")):
        return above, (Factuality.PLANNED, "as a purpose")
    return None


def _clause_of_noun(tree: Tree, at: int, noun: int) -> Step | None:
    """Read the noun that a clause spells out: "a plan to meet", "reports that they met"; a participle says nothing."""
    if tree[at].dep == "relcl":
        pretended = tree[noun].lemma in tree.lexicon.factuality.make_believe
        return (noun, (Factuality.HYPOTHETICAL, f"in {tree[noun].text!r}")) if pretended else None
    told = bool(tree.kids(at, "mark"))
    if not told and not any(tree[k].tag == "TO" for k in tree.kids(at, "aux")):
        return None
    if any(tree[k].lemma == "no" for k in tree.kids(noun, "det")):
        return noun, (Factuality.NEGATED, f"under 'no {tree[noun].text}'")
    if _answered(tree, noun, tree[noun].head):
        return noun, (Factuality.NEGATED, f"under {tree[noun].lemma!r}, which was turned down")
    if value := tree.lexicon.factuality.value_of(tree[noun].lemma, "nouns"):
        return noun, (value, f"under {tree[noun].lemma!r}")
    return noun, None if told else (Factuality.PLANNED, "as an infinitive")


def _negated_above(tree: Tree, above: int, found: Told) -> Told:
    value, cue = found
    if value is Factuality.HALTED and _asked_to_end(tree, above):
        return Factuality.ACTUAL, f"{cue}, which is only asked for"
    verb = above if tree[above].pos in ("VERB", "AUX") else tree[above].head
    if tree[verb].pos in ("VERB", "AUX") and any(negates(tree, k) for k in tree.children[verb]) and value in UNDONE:
        return UNDONE[value], f"{cue}, which is negated"
    return value, cue


def _asked_to_end(tree: Tree, verb: int) -> bool:
    """Whether ending something that goes on is asked for or threatened: "urged Peru to stop the attacks"."""
    if tree.lemma(verb) not in tree.lexicon.factuality.ending_verbs:
        return False
    step = _embedding(tree, verb) if tree[verb].dep in ("xcomp", "ccomp") else None
    outer = own(tree, verb) or (step and step[1])
    return outer is not None and outer[0] in (Factuality.REQUESTED, Factuality.POSSIBLE, Factuality.HYPOTHETICAL)


def _inverted(tree: Tree, verb: int) -> str:
    """Return the auxiliary that begins a condition without "if": "had they attacked, ..."; else nothing."""
    first = tree.subtree(verb)[0]
    helper = tree[first].dep in ("aux", "auxpass") and tree[first].head == verb and tree[first].tag in ("VBD", "MD")
    return tree[first].text if helper and any(k > first for k in tree.kids(verb, "nsubj", "nsubjpass")) else ""


def _condition(tree: Tree, at: int) -> str:
    """Return the conditional word that the event stands inside of, however far out, up to a reporting verb."""
    for above in (at, *tree.ancestors(at)):
        if tree[above].dep == "advcl" and (first := _inverted(tree, above)):
            return f"after {first!r}"
        if mark := _conditional_mark(tree, above):
            return f"inside {mark!r}"
        if above != at and tree[above].dep == "pobj" and _is_case(tree, above):
            return f"inside {tree[tree[above].head].text + ' ' + tree[above].text!r}"
        if tree[above].dep == "relcl":
            return ""
    return ""


def _conditional_mark(tree: Tree, clause: int) -> str:
    """Return the word that makes a condition of a clause, "" where none does."""
    if tree[clause].dep not in ("advcl", "ccomp", "pcomp", "acl"):
        return ""
    marks = tree.lexicon.factuality.conditional_marks - {"once"}
    return next((tree[k].text for k in tree.kids(clause, "mark") if tree[k].lemma.lower() in marks), "")


def _is_case(tree: Tree, noun: int) -> bool:
    """Whether a noun only imagines what hangs on it: "in the event of", "in case of"."""
    return tree[noun].lemma in tree.lexicon.factuality.fact_hypothetical_nouns

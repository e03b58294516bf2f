"""Is it so? Reads factuality from the clause that holds the event and from the words it is embedded under.

The walk starts at the event's own verb (its light verb, where a noun evokes it) and climbs. The nearest word that
says something decides; what stands further out can only turn it hypothetical or undo it.
Reporting verbs end the climb: who says so is attribution, not doubt. Values: ``graphkit.model.Factuality``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.predicates.syntax import Tree
from graphkit.model import Factuality, Predicate
from graphkit.ontology import load_lexicon

__all__ = ["factuality"]

KINDS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives", "PROPN": "nouns"}
ORDER = (
    Factuality.RULED_OUT,
    Factuality.NEGATED,
    Factuality.HALTED,
    Factuality.PLANNED,
    Factuality.REQUESTED,
    Factuality.POSSIBLE,
    Factuality.HYPOTHETICAL,
)
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

NOUN_DEPS = frozenset({"dobj", "pobj", "nsubjpass", "nsubj", "attr", "conj", "appos"})
CLAUSE_DEPS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl", "csubj", "csubjpass", "conj"})


def factuality(tree: Tree, predicate: Predicate) -> tuple[Factuality, str]:
    """Return the value for a predicate and the cue that gave it, in words (empty where nothing says otherwise)."""
    value, cue = _climb(tree, predicate)
    if value not in (Factuality.HYPOTHETICAL, Factuality.NEGATED, Factuality.RULED_OUT) and (
        condition := _condition(tree, predicate.support if predicate.support is not None else predicate.trigger)
    ):
        return Factuality.HYPOTHETICAL, condition
    return value, cue


def _climb(tree: Tree, predicate: Predicate) -> tuple[Factuality, str]:
    if predicate.kind == "noun":
        for value, cue in _noun_cues(tree, predicate.trigger):
            return value, cue
    at = predicate.trigger
    if predicate.kind == "adjective" and tree[at].dep in ("acomp", "attr", "oprd"):
        at = tree[at].head
    while True:
        own = _own(tree, at) if tree[at].pos in ("VERB", "AUX") else None
        if own is not None:
            return own
        step = _embedding(tree, at)
        if step is not None and step[1] is not None:
            return step[1] if step[1][1].startswith("after ") else _negated_above(tree, step[0], step[1])
        above = predicate.support if at == predicate.trigger and predicate.support is not None else step and step[0]
        if above is None:
            return Factuality.ACTUAL, ""
        at = above


def _noun_cues(tree: Tree, noun: int) -> Iterator[tuple[Factuality, str]]:
    """Yield from the noun's own words: "no talks", "a planned visit", "the talks scheduled for Friday"."""
    lexicon = load_lexicon()
    for kid in tree.children[noun]:
        token = tree[kid]
        if token.dep in ("det", "neg") and token.lemma in lexicon["negations"]:
            yield Factuality.NEGATED, f"negated by {token.text!r}"
        if token.dep in ("amod", "acl") and (value := _class_of(token.text.lower(), "adjectives")):
            yield value, f"called {token.text!r}"
        if token.dep == "acl" and token.tag == "VBN" and (value := _class_of(tree.lemma(kid), "verbs")):
            yield value, f"said to be {token.text!r}"


def _own(tree: Tree, verb: int) -> tuple[Factuality, str] | None:
    """Return what a verb's own auxiliaries and negation say."""
    lexicon = load_lexicon()
    words = [tree[k].lemma.lower() for k in tree.kids(verb, "aux", "auxpass")]
    surface = [tree[k].text.lower() for k in tree.kids(verb, "aux", "auxpass")]
    negated = next((tree[k].text for k in tree.children[verb] if _negates(tree, k)), None)
    future = any(w in lexicon["modal-planned"] or w in lexicon["modal-would"] for w in (*words, *surface))
    if negated:
        return (Factuality.RULED_OUT if future else Factuality.NEGATED), f"negated by {negated!r}"
    if _conditioned(tree, verb) and (future or any(w in lexicon["modal-possible"] for w in words)):
        return Factuality.HYPOTHETICAL, "depends on a condition"
    for name, value in (("modal-possible", Factuality.POSSIBLE), ("modal-requested", Factuality.REQUESTED)):
        if hit := next((w for w in words if w in lexicon[name]), None):
            return value, f"modal {hit!r}"
    if future:
        return Factuality.PLANNED, "said to come"
    return None


def _negates(tree: Tree, kid: int) -> bool:
    token = tree[kid]
    if token.dep == "neg":
        return True
    if token.dep == "advmod" and token.lemma == "longer":
        return any(tree[k].lemma == "no" for k in tree.children[kid])
    if token.dep in ("nsubj", "nsubjpass"):
        return token.lemma in ("nobody", "none", "neither") or any(
            tree[k].lemma in ("no", "neither") for k in tree.kids(kid, "det")
        )
    return token.dep in ("preconj", "cc", "advmod") and token.lemma in ("neither", "never")


def _embedding(tree: Tree, at: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    """Return the next word up and what it says; None where the climb ends."""
    token = tree[at]
    above = token.head
    if above == at or token.dep in ("parataxis", "ROOT"):
        return None
    if token.dep == "pobj" or (token.dep == "pcomp" and tree[above].pos in ("ADP", "SCONJ")):
        return _past_preposition(tree, at, above)
    if token.dep == "conj":  # a clause with a subject of its own has a tense of its own, too
        return None if tree.kids(at, "nsubj", "nsubjpass") else (above, None)
    if token.dep == "advcl":
        return _adverbial(tree, at, above)
    if token.dep in ("acl", "relcl") and tree[above].pos in ("NOUN", "PROPN"):
        return _clause_of_noun(tree, at, above)
    return _governed(tree, at, above)


def _governed(tree: Tree, at: int, above: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    """Read the verb, adjective or noun that governs a complement, an object or a passive subject."""
    dep = tree[at].dep
    if dep in ("nsubj", "poss", "compound"):
        return _subject_of(tree, above)
    if dep in ("xcomp", "ccomp"):
        return _complement(tree, at, above)
    if dep in ("dobj", "nsubjpass", "acomp", "attr", "oprd", "csubj", "pcomp"):
        value = _complement_class(tree, at, above)
        return (above, (value, f"under {tree.lemma(above)!r}")) if value else None
    return None


def _complement(tree: Tree, at: int, above: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    """Read what governs a clause; a reporting verb ends the climb unless it asks or denies."""
    lexicon = load_lexicon()
    lemma, dep = tree.lemma(above), tree[at].dep
    if dep == "xcomp" and (said := _to_be_done(tree, above)):
        return above, said
    if tree[above].pos == "AUX" and dep == "xcomp":
        return above, (Factuality.PLANNED, "is to come")
    if dep == "ccomp" and lemma in lexicon["report-verbs"] and _class_of(lemma, "verbs") is not Factuality.NEGATED:
        subjunctive = tree[at].tag == "VB" and not tree.kids(at, "aux")
        return (above, (Factuality.REQUESTED, f"asked for by {lemma!r}")) if subjunctive else None
    value = None if lemma in lexicon["transparent-verbs"] else _complement_class(tree, at, above)
    return above, (value, f"under {lemma!r}") if value else None


def _to_be_done(tree: Tree, above: int) -> tuple[Factuality, str] | None:
    """Read "have yet to", "is still to" (not done) and "has to" (it must); "had to" says that it was done."""
    lexicon = load_lexicon()
    token = tree[above]
    if token.lemma not in lexicon["must-verbs"] and token.pos != "AUX":
        return None
    if waiting := next((tree[k].text for k in tree.kids(above, "advmod") if tree[k].lemma in lexicon["not-yet"]), ""):
        return Factuality.NEGATED, f"{waiting!r} to be done"
    present = token.lemma in lexicon["must-verbs"] and token.tag in ("VBP", "VBZ", "VB")
    return (Factuality.REQUESTED, f"must, with {token.text!r}") if present else None


def _complement_class(tree: Tree, at: int, above: int) -> Factuality | None:
    lexicon = load_lexicon()
    lemma, kind = tree.lemma(above), KINDS.get(tree[above].pos, "")
    asks = lemma in lexicon["fact-requested-verbs"] and kind == "verbs"
    if tree[at].dep == "dobj":
        of_another = lemma in lexicon["request-of-things"]
    else:
        of_another = tree[at].dep == "ccomp" or bool(tree.kids(above, "dobj", "dative") or tree.kids(at, "nsubj"))
    if asks and of_another and not tree.is_passive(above):
        return Factuality.REQUESTED
    if asks and tree[at].dep == "dobj":
        return None
    if kind == "adjectives" and lemma in lexicon["fact-planned-state-adjectives"]:
        return Factuality.PLANNED
    return _class_of(lemma, kind)


def _subject_of(tree: Tree, above: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    """Read a predicate over the event: "the talks are doubtful", "the visit was cancelled"."""
    for kid in tree.kids(above, "acomp", "oprd"):
        if value := _class_of(tree[kid].lemma, "adjectives"):
            return above, (value, f"called {tree[kid].text!r}")
    return None


def _past_preposition(tree: Tree, at: int, prep: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    above = tree[prep].head
    if tree.counted_by(at) == above:
        return above, None
    words = " ".join(w for w in (tree[above].lemma if tree[above].pos in ("ADP", "ADV") else "", tree[prep].lemma) if w)
    if (given := _class_of(words, "prepositions")) and words != "for":
        return above, (given, f"after {words!r}")
    if tree[above].pos in ("ADP", "ADV", "SCONJ"):
        above = tree[above].head
    lemma = tree.lemma(above)
    kind = KINDS.get(tree[above].pos, "")
    value = _prepositional_class(tree, prep, lemma) if kind == "verbs" else _class_of(lemma, kind)
    if value is None:
        return None
    return above, (value, f"under {lemma + ' ' + tree[prep].lemma if kind == 'verbs' else lemma!r}")


def _prepositional_class(tree: Tree, prep: int, lemma: str) -> Factuality | None:
    lexicon = load_lexicon()
    if tree[prep].lemma == "for" and lemma in lexicon["fact-requested-verbs"]:
        return Factuality.REQUESTED
    if (
        tree[prep].lemma in ("for", "to", "on", "of", "from", "against", "about", "with")
        and tree[prep].i - tree[prep].head <= 2
    ):
        return _class_of(lemma, "verbs")
    return None


def _adverbial(tree: Tree, at: int, above: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    marks = {tree[k].lemma.lower() for k in tree.kids(at, "mark", "advmod")}
    if marks & load_lexicon()["conditional-marks"]:
        return above, (Factuality.HYPOTHETICAL, f"inside {sorted(marks)[0]!r}")
    if any(tree[k].tag == "TO" for k in tree.kids(at, "aux")):
        return above, (Factuality.PLANNED, "as a purpose")
    return None


def _clause_of_noun(tree: Tree, at: int, noun: int) -> tuple[int, tuple[Factuality, str] | None] | None:
    """Read the noun that a clause spells out: "a plan to meet", "reports that they met"; a participle says nothing."""
    told = bool(tree.kids(at, "mark"))
    infinitive = any(tree[k].tag == "TO" for k in tree.kids(at, "aux"))
    if tree[at].dep == "relcl" or not (told or infinitive):
        return None
    if value := _class_of(tree[noun].lemma, "nouns"):
        return noun, (value, f"under {tree[noun].lemma!r}")
    return noun, None if told else (Factuality.PLANNED, "as an infinitive")


def _class_of(word: str, kind: str) -> Factuality | None:
    classes = load_lexicon().classes
    return next((value for value in ORDER if word in classes.get(f"fact-{value}-{kind}", frozenset())), None)


def _negated_above(tree: Tree, above: int, found: tuple[Factuality, str]) -> tuple[Factuality, str]:
    value, cue = found
    verb = above if tree[above].pos in ("VERB", "AUX") else tree[above].head
    if tree[verb].pos in ("VERB", "AUX") and any(_negates(tree, k) for k in tree.children[verb]) and value in UNDONE:
        return UNDONE[value], f"{cue}, which is negated"
    return value, cue


def _conditioned(tree: Tree, verb: int) -> bool:
    """Whether a condition hangs on the verb: "will leave if ..."."""
    marks = load_lexicon()["conditional-marks"] - {"whether", "once"}
    return any(tree[m].lemma.lower() in marks for k in tree.kids(verb, "advcl") for m in tree.kids(k, "mark"))


def _condition(tree: Tree, at: int) -> str:
    """Return the conditional word that the event stands inside of, however far out, up to a reporting verb."""
    marks = load_lexicon()["conditional-marks"] - {"once"}
    for above in (at, *tree.ancestors(at)):
        if tree[above].dep in ("advcl", "ccomp", "pcomp", "acl"):
            for k in tree.kids(above, "mark"):
                if tree[k].lemma.lower() in marks:
                    return f"inside {tree[k].text!r}"
        if tree[above].dep == "pobj" and tree[above].lemma in load_lexicon()["fact-hypothetical-nouns"] and above != at:
            return f"inside {tree[tree[above].head].text + ' ' + tree[above].text!r}"
        if tree[above].dep == "relcl":
            return ""
    return ""

"""What the preposition, noun or clause that an event hangs on says of it: "ahead of", "a risk of", "a plan to".

Reads ``Tree`` and the words of its ``FactualityLexicon``; every step is the word above and what it says.
"""

from __future__ import annotations

from graphkit.events.factuality.conditions import if_any
from graphkit.events.factuality.governors import answered, governed
from graphkit.events.factuality.make_believe import is_make_believe
from graphkit.events.factuality.negation import negator
from graphkit.events.factuality.outcomes import unproven
from graphkit.events.factuality.values import CALLED_OFF, KINDS, Step, Told, is_definite, is_sudden
from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["adverbial", "clause_of_noun", "past_preposition"]


def past_preposition(tree: Tree, at: int, prep: int) -> Step | None:
    """Read the preposition that leads to an event, then what that belongs to: "ahead of talks", "the risk of talks"."""
    above = tree[prep].head
    if tree.counted_by(at) == above:
        return above, None
    words = f"{tree[above].lemma} {tree[prep].lemma}" if tree[above].pos in ("ADP", "ADV") else tree[prep].lemma
    if _come_about(tree, at, words.lower(), above):
        return None if negator(tree, above) else (above, None)
    given = tree.lexicon.factuality.value_of(words, "prepositions")
    if given and words != "for":
        return above, (given, f"after {words!r}")
    if tree[at].pos == tree[above].pos == "NOUN" and tree[at].lemma in tree.lexicon.factuality.answered_nouns:
        return None  # "the rejection of the offer"
    return _beyond(tree, prep, above)


def _beyond(tree: Tree, prep: int, above: int) -> Step | None:
    """Read what a preposition belongs to, of two the outer one: "walked out of the talks", "due for talks"."""
    if tree[above].pos in ("ADP", "ADV", "SCONJ"):
        above, out = tree[above].head, tree[above].lemma
        if given := tree.lexicon.factuality.value_of(f"{tree[above].lemma} {out}", "verbs"):
            return above, (given, f"under {tree[above].lemma + ' ' + out!r}")
    if tree[prep].lemma == "for" and _expected(tree, above):
        return above, (Factuality.PLANNED, "for which somebody is expected")
    return _over_preposition(tree, prep, above)


def _come_about(tree: Tree, at: int, words: str, above: int) -> bool:
    """Whether what "before" leads to came about as what stands above did: "paused before hitting him"."""
    if words != "before" or tree[above].pos not in ("VERB", "AUX"):
        return False
    sudden = is_sudden(tree, at)
    earlier = any(tree[k].text.lower() == "had" for k in tree.kids(above, "aux")) and is_definite(tree, at)
    return tree[at].dep == "pcomp" or sudden or earlier


def _expected(tree: Tree, above: int) -> bool:
    """Whether somebody is said to be in a state before what is to come: "is due for", "bound for"."""
    states = tree.lexicon.factuality.fact_planned_state_adjectives
    return any(tree[k].lemma in states for k in (above, *tree.kids(above, "acomp")))


def _over_preposition(tree: Tree, prep: int, above: int) -> Step | None:
    """Read the verb, noun or adjective that a preposition belongs to; a journey goes on to what it is for."""
    lexicon, lemma, kind = tree.lexicon.factuality, tree.lemma(above), KINDS.get(tree[above].pos, "")
    if kind == "nouns":
        return _over_noun(tree, prep, above)
    if kind == "verbs":
        value, words = _prepositional_class(tree, prep, lemma), f"{lemma} {tree[prep].lemma}"
    else:
        value, words = lexicon.value_of(lemma, kind), lemma
    if value is not None:
        return above, (value, f"under {words!r}")
    if tree[prep].lemma != "for" or lemma not in lexicon.journey_verbs:
        return None
    to_come = tree[above].tag in ("VBZ", "VBP") and not tree.kids(above, "aux")
    return above, (Factuality.PLANNED, f"for which somebody {tree[above].text!r}") if to_come else None


def _over_noun(tree: Tree, prep: int, noun: int) -> Step | None:
    """Read the noun whose preposition leads to the event: "the risk of an attack", "false reports of a raid"."""
    lead = tree[prep].lemma
    if lead in tree.lexicon.factuality.aside_prepositions:
        return None
    about = lead in ("of", "about")  # a report "on" an event may be wrong in other ways
    if about and (told := unproven(tree, noun)):
        return noun, told
    if is_make_believe(tree, noun) and lead == "of":
        return noun, (Factuality.HYPOTHETICAL, f"in {tree[noun].text!r}")
    if (told := _noun_class(tree, lead, noun)) and not _came(tree, prep):
        return noun, told
    return (noun, None) if about and tree[noun].lemma in tree.lexicon.factuality.report_nouns else None


def _came(tree: Tree, prep: int) -> bool:
    """Whether a preposition leads to a sudden event that there was: "no warning of the attack"."""
    return any(is_sudden(tree, noun) for noun in tree.kids(prep, "pobj"))


def _noun_class(tree: Tree, lead: str, noun: int) -> Told | None:
    """Return what the class of a noun says of what ``lead`` leads to, unless that is undone or to end."""
    lemma = tree[noun].lemma
    value = tree.lexicon.factuality.value_of(lemma, "nouns")
    if value is None or (value is Factuality.REQUESTED and lead == "of"):
        return None
    if value is Factuality.HALTED and _end_asked(tree, noun):
        return Factuality.ACTUAL, f"under {lemma!r}, which is only asked for"
    return _undone(tree, noun) or (value, f"under {lemma!r}")


def _prepositional_class(tree: Tree, prep: int, lemma: str) -> Factuality | None:
    if tree[prep].lemma == "about" and lemma == "ask":
        return None
    if value := _led(tree, prep, lemma):
        return value
    if value := tree.lexicon.factuality.value_of(f"{lemma} {tree[prep].lemma}", "verbs"):
        return value
    if tree[prep].lemma in ("for", "to", "on", "of", "from", "against", "about", "with") and (
        tree[prep].lemma == "from" or tree[prep].i - tree[prep].head <= 2
    ):
        return tree.lexicon.factuality.value_of(lemma, "verbs")
    return None


def _led(tree: Tree, prep: int, lemma: str) -> Factuality | None:
    """Return what a verb says with one preposition alone: "asked for", "kept from", "argued over"."""
    if tree[prep].lemma == "for" and lemma in tree.lexicon.factuality.fact_requested_verbs:
        return Factuality.REQUESTED
    if tree[prep].lemma == "from" and lemma in tree.lexicon.syntax.keeping_verbs:
        return Factuality.NEGATED
    return Factuality.POSSIBLE if _deliberated(tree, prep, lemma) else None


def _deliberated(tree: Tree, prep: int, lemma: str) -> bool:
    """Whether a verb says that a deed is thought or argued about: "argued over selling it", unlike "over the sale"."""
    classes = tree.lexicon.factuality
    leads = tree[prep].lemma in classes.deliberating_prepositions and tree.kids(prep, "pcomp")
    return bool(leads) and lemma in classes.deliberating_verbs


def adverbial(tree: Tree, at: int, above: int) -> Step | None:
    """Read a condition, a purpose, or what a party is asked to do; any other clause beside another says nothing."""
    marks = {tree[k].lemma.lower() for k in tree.kids(at, "mark", "advmod")}
    if marks & tree.lexicon.factuality.conditional_marks and not if_any(tree, at):
        return above, (Factuality.HYPOTHETICAL, f"inside {sorted(marks)[0]!r}")
    if any(tree[k].tag == "TO" for k in tree.kids(at, "aux")):
        if tree.lemma(above) in tree.lexicon.factuality.using_verbs:
            return above, None
        asked_for = _asks_party(tree, at, above)
        return above, asked_for or (Factuality.PLANNED, "as a purpose")
    return None


def _asks_party(tree: Tree, at: int, above: int) -> Told | None:
    """Read what a party is asked to do that a preposition leads to: "appealed to Peru to meet them"."""
    leads = tree.lexicon.syntax.asking_prepositions
    parties = [o for k in tree.kids(above, "prep") if tree[k].lemma in leads for o in tree.kids(k, "pobj")]
    lemma = tree.lemma(above)
    if lemma in tree.lexicon.factuality.fact_requested_verbs and any(above < o < at for o in parties):
        return Factuality.REQUESTED, f"asked for by {lemma!r}"
    return None


def clause_of_noun(tree: Tree, at: int, noun: int) -> Step | None:
    """Read the noun that a clause spells out: "a plan to meet", "reports that they met"; a participle says nothing."""
    if tree[at].dep == "relcl":
        return (noun, (Factuality.HYPOTHETICAL, f"in {tree[noun].text!r}")) if is_make_believe(tree, noun) else None
    told = bool(tree.kids(at, "mark"))
    if not told and not any(tree[k].tag == "TO" for k in tree.kids(at, "aux")):
        return None
    return _content_clause(tree, noun, told=told)


def _content_clause(tree: Tree, noun: int, *, told: bool) -> Step | None:
    """Read what a noun says of its clause, ``told`` with "that", or else an infinitive; an admission is of what was."""
    lemma, classes = tree[noun].lemma, tree.lexicon.factuality
    if told and lemma in classes.doubts:
        return None
    if said := unproven(tree, noun) or _undone(tree, noun):
        return noun, said
    if value := classes.value_of(lemma, "nouns"):
        return noun, (value, f"under {lemma!r}")
    if told:
        return (noun, None) if lemma in classes.report_nouns else None
    return noun, (Factuality.PLANNED, "as an infinitive")


def _undone(tree: Tree, noun: int) -> Told | None:
    """Return what undoes a plan, an offer or an attempt: "no plan to", "foiled a plot to", "a failed bid to"."""
    if any(tree[k].lemma == "no" for k in tree.kids(noun, "det")):
        return Factuality.NEGATED, f"under 'no {tree[noun].text}'"
    if answered(tree, noun, tree[noun].head):
        answer = tree.lexicon.factuality.value_of(tree.lemma(tree[noun].head), "verbs")
        return (
            (Factuality.NEGATED, f"under {tree[noun].lemma!r}, which was turned down") if answer in CALLED_OFF else None
        )
    adjectives = (tree[k].text.lower() for k in tree.kids(noun, "amod"))
    said = next((v for a in adjectives if (v := tree.lexicon.factuality.value_of(a, "adjectives")) in CALLED_OFF), None)
    if said is not None:
        return said, f"under {tree[noun].lemma!r}, which is called so"
    _, told = governed(tree, noun, tree[noun].head) or (None, None)
    return told if told is not None and told[0] in CALLED_OFF and told[1].startswith("under ") else None


def _end_asked(tree: Tree, noun: int) -> bool:
    """Whether an end is asked for of what goes on: "demanded an end to the attacks", "a call for a halt to raids"."""
    above = tree[noun].head
    if tree[noun].dep == "pobj" and tree[above].lemma == "for":
        above = tree[above].head
    classes = tree.lexicon.factuality
    return tree.lemma(above) in classes.fact_requested_verbs | classes.fact_requested_nouns

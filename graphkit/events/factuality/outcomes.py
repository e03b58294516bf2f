"""What a clause says of an event that is its subject, or of reports of it: "fell through", "never began", "was false".

Reads ``Tree`` and the words of its ``FactualityLexicon``.
"""

from __future__ import annotations

from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["called", "comes_about", "outcome", "put_on_hold", "unproven"]

Told = tuple[Factuality, str]


def outcome(tree: Tree, verb: int) -> Told | None:
    """Return what a verb says of its subject, an event; None where it says nothing of whether it took place."""
    return called(tree, verb) or put_on_hold(tree, verb) or _before_it_began(tree, verb)


def called(tree: Tree, verb: int) -> Told | None:
    """Read what a subject is called: "the talks are doubtful", "the report was wrong", "turned out to be false"."""
    holders = (verb, *(k for k in tree.kids(verb, "xcomp") if tree[k].lemma == "be"))
    for kid in (k for holder in holders for k in tree.kids(holder, "acomp", "oprd")):
        if value := tree.lexicon.factuality.value_of(tree[kid].lemma, "adjectives"):
            return value, f"called {tree[kid].text!r}"
    lies = [tree[k].text for holder in holders for k in tree.kids(holder, "attr", "oprd") if _is_lie(tree, k)]
    return (Factuality.NEGATED, f"called a {lies[0]!r}") if lies else None


def _is_lie(tree: Tree, noun: int) -> bool:
    """Whether a noun calls what is told untrue: "a hoax", "a lie"."""
    return tree[noun].lemma in tree.lexicon.factuality.falsehoods and not any(
        tree[k].lemma == "no" for k in tree.kids(noun, "det")
    )


def put_on_hold(tree: Tree, verb: int) -> Told | None:
    """Read a verb with what stands after it by which an event was stopped: "fell through", "was put on hold"."""
    words = sorted(_phrases(tree, verb) & tree.lexicon.factuality.failing_verbs)
    return (Factuality.HALTED, f"under {words[0]!r}") if words else None


def comes_about(tree: Tree, verb: int) -> bool:
    """Tell whether a verb with what stands after it says that its subject took place: "went through"."""
    ends = tree.lexicon.factuality.concluding_verbs
    return not _phrases(tree, verb).isdisjoint(tree.lexicon.syntax.occurrence_verbs - ends)


def _phrases(tree: Tree, verb: int) -> set[str]:
    """Return the verb with each particle, adverb and prepositional phrase: "fall through", "come to nothing"."""
    lemma = tree[verb].lemma
    after = {f"{lemma} {tree[k].text.lower()}" for k in tree.kids(verb, "prt", "advmod", "prep")}
    preps = ((p, o) for p in tree.kids(verb, "prep") for o in tree.kids(p, "pobj"))
    return {lemma, *after, *(f"{lemma} {tree[p].lemma} {tree[o].lemma}" for p, o in preps)}


def _before_it_began(tree: Tree, verb: int) -> Told | None:
    """Read "collapsed before they began", "broke down before getting under way"."""
    begins = tree.lexicon.factuality.beginning_verbs
    for clause in (*tree.kids(verb, "advcl"), *(c for p in tree.kids(verb, "prep") for c in tree.kids(p, "pcomp"))):
        lead = [tree[clause].head] if tree[clause].dep == "pcomp" else tree.kids(clause, "mark")
        if tree.lemma(clause) in begins and any(tree[k].lemma.lower() == "before" for k in lead):
            return Factuality.HALTED, f"{tree[verb].text!r} before it began"
    return None


def unproven(tree: Tree, noun: int) -> Told | None:
    """Return what is said of a report, a rumour or a sign: "false reports", "no sign of"; None where nothing is."""
    classes = tree.lexicon.factuality
    if tree[noun].lemma not in classes.report_nouns | classes.sign_nouns:
        return None
    if words := _belied(tree, noun):
        return Factuality.NEGATED, f"under {words!r}"
    told = outcome(tree, tree[noun].head) if tree[noun].dep in ("nsubj", "dobj", "nsubjpass") else None
    return told if told and told[0] is Factuality.NEGATED else None


def _belied(tree: Tree, noun: int) -> str:
    """Return the words beside a report that call it untrue: "no sign", "false reports", "called reports false"."""
    untrue = tree.lexicon.factuality.fact_negated_adjectives
    for k in tree.children[noun]:
        before = tree[k].dep == "amod" and tree[k].text.lower() in untrue
        if before or (tree[k].dep == "det" and tree[k].lemma == "no"):
            return f"{tree[k].text} {tree[noun].text}"
        if tree[k].dep == "acl" and any(tree[o].lemma in untrue for o in tree.kids(k, "oprd")):
            return f"{tree[noun].text}, called untrue"
    return ""

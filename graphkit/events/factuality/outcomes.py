"""What a clause says of an event that is its subject, or of reports of it: "fell through", "never began", "was false".

Reads ``Tree`` and the words of its ``FactualityLexicon``.
"""

from __future__ import annotations

from graphkit.model import Factuality
from graphkit.syntax.tree import Tree

__all__ = ["called", "outcome", "unproven"]

Told = tuple[Factuality, str]


def outcome(tree: Tree, verb: int) -> Told | None:
    """Return what a verb says of its subject, an event; None where it says nothing of whether it took place."""
    return called(tree, verb) or _fell_through(tree, verb) or _before_it_began(tree, verb)


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


def _fell_through(tree: Tree, verb: int) -> Told | None:
    """Read a verb by which what was planned came to nothing: "fell through", "came to nothing"."""
    after = [tree[k].text.lower() for k in tree.kids(verb, "prt", "advmod", "prep")]
    words = {tree[verb].lemma, *(f"{tree[verb].lemma} {word}" for word in after)}
    words |= {
        f"{tree[verb].lemma} {tree[k].lemma} {tree[o].lemma}"
        for k in tree.kids(verb, "prep")
        for o in tree.kids(k, "pobj")
    }
    fell = sorted(words & tree.lexicon.factuality.failing_verbs)
    return (Factuality.HALTED, f"which {fell[0]!r}") if fell else None


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
    for k in tree.children[noun]:
        if tree[k].dep == "det" and tree[k].lemma == "no":
            return Factuality.NEGATED, f"under 'no {tree[noun].text}'"
        if tree[k].dep == "amod" and classes.value_of(tree[k].lemma, "adjectives") is Factuality.NEGATED:
            return Factuality.NEGATED, f"under '{tree[k].text} {tree[noun].text}'"
    if tree[noun].dep in ("nsubj", "dobj", "nsubjpass") and (told := outcome(tree, tree[noun].head)):
        return told if told[0] is Factuality.NEGATED else None
    return None

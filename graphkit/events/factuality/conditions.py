"""Whether an event is only supposed or asked about: conditions, suppositions, questions.

Reads ``Tree`` and the words of its ``FactualityLexicon``; every function returns the words that say so, "" where
nothing does.
"""

from __future__ import annotations

from graphkit.syntax.tree import ANY_SUBJECT, Tree

__all__ = ["asked", "condition", "conditioned", "if_any"]

CLAUSES = frozenset({"advcl", "ccomp", "pcomp", "acl"})
"""How a clause hangs that a conditional word may open."""
QUOTES = frozenset({'"', "'", "”", "’", "''", ")"})
"""What may follow the last mark of a sentence."""


def conditioned(tree: Tree, verb: int) -> bool:
    """Whether a condition hangs on the verb: "will leave if ..."."""
    marks = tree.lexicon.factuality.conditional_marks - {"whether", "once"}
    return any(tree[m].lemma.lower() in marks for k in tree.kids(verb, "advcl") for m in tree.kids(k, "mark"))


def condition(tree: Tree, at: int) -> str:
    """Return the conditional word that the event stands inside of, however far out, up to a relative clause."""
    for above in (at, *tree.ancestors(at)):
        if _told_as_fact(tree, above):
            return ""
        if words := _opened(tree, above):
            return words
        if above != at and tree[above].dep == "pobj" and _is_case(tree, above):
            return f"inside {tree[tree[above].head].text + ' ' + tree[above].text!r}"
        if tree[above].dep == "relcl" and not any(tree[k].tag == "TO" for k in tree.kids(above, "aux")):
            return ""
    return ""


def _told_as_fact(tree: Tree, clause: int) -> bool:
    """Whether a clause inside a condition is so all the same: "if he was ill when they met", "if they knew that"."""
    factive = tree[clause].dep == "ccomp" and tree.lemma(tree[clause].head) in tree.lexicon.factuality.factive_verbs
    moment = (
        tree[clause].dep == "advcl"
        and tree[clause].tag in ("VBD", "VBN")
        and any(tree[k].lemma.lower() in tree.lexicon.factuality.moments for k in tree.kids(clause, "mark", "advmod"))
    )
    return moment or (factive and _conditional_mark(tree, clause) == "")


def _opened(tree: Tree, clause: int) -> str:
    """Return what makes a condition of one clause: its first word, a helper in front, or a noun it spells out."""
    if tree[clause].dep in ("advcl", "ccomp", "ROOT") and (first := _inverted(tree, clause)):
        return f"after {first!r}"
    if mark := _conditional_mark(tree, clause):
        return f"inside {mark!r}"
    noun = tree[clause].head
    if tree[clause].dep in ("acl", "relcl") and tree[noun].dep == "pobj" and _provided(tree, clause, noun):
        return f"inside {tree[tree[noun].head].text + ' ' + tree[noun].text!r}"
    return f"after {tree[noun].text!r}" if _imperative(tree, clause) else ""


def _inverted(tree: Tree, verb: int) -> str:
    """Return the word that begins a condition without "if": "had they attacked, ...", "..., were they to attack"."""
    marks = tree.lexicon.factuality.inverted_marks
    first = next((k for k in (*tree.kids(verb, "aux", "auxpass"), verb) if tree[k].text.lower() in marks), -1)
    if not 0 <= first < len(tree.tokens) - 1 or tree.tokens[-1].text == "?" or not _opens(tree, first, verb):
        return ""
    follows = tree[first + 1].dep in (*ANY_SUBJECT, "attr", "det", "amod", "compound", "poss", "expl", "nummod")
    return tree[first].text if follows else ""


def _opens(tree: Tree, first: int, verb: int) -> bool:
    """Whether a helper opens a clause beside a main one: at its very start before that, or after a comma."""
    return (first == tree.subtree(verb)[0] and tree[verb].head > verb) or (first > 0 and tree[first - 1].text == ",")


def _conditional_mark(tree: Tree, clause: int) -> str:
    """Return the word that makes a condition of a clause, "" where none does; "few, if any" has none."""
    if tree[clause].dep not in CLAUSES:
        return ""
    marks = tree.lexicon.factuality.conditional_marks - {"once"}
    if tree[clause].dep == "pcomp" and tree[tree[clause].head].text.lower() in marks:
        return tree[tree[clause].head].text  # "provided that they meet"
    opening = (tree[k].text for k in tree.kids(clause, "mark") if tree[k].lemma.lower() in marks)
    return "" if if_any(tree, clause) else next(opening, "")


def if_any(tree: Tree, clause: int) -> bool:
    """Whether the "if" of a clause only takes back a number: "few if any states"."""
    marks = (k for k in tree.kids(clause, "mark") if tree[k].lemma.lower() == "if")
    return any(k and _few_before(tree, k) and tree[k + 1].lemma.lower() in ("any", "ever") for k in marks)


def _few_before(tree: Tree, mark: int) -> bool:
    before = mark - 2 if mark > 1 and tree[mark - 1].text == "," else mark - 1
    return tree[before].lemma.lower() in tree.lexicon.factuality.hardly_any


def _is_case(tree: Tree, noun: int) -> bool:
    """Whether a noun only imagines what hangs on it: "in the event of", "in case of"."""
    return tree[noun].lemma in tree.lexicon.factuality.fact_hypothetical_nouns


def _provided(tree: Tree, clause: int, noun: int) -> bool:
    """Whether a clause spells out a condition: "in the event that rebels attack", "on condition that they meet"."""
    classes = tree.lexicon.factuality
    supposes = tree[noun].lemma in classes.fact_hypothetical_nouns | classes.conditional_nouns
    return supposes and any(tree[k].lemma == "that" for k in tree.children[clause])


def _imperative(tree: Tree, clause: int) -> bool:
    """Whether readers are told to suppose what a clause says: "suppose rebels attack the dam"."""
    verb = tree[clause].head
    told = tree[clause].dep == "ccomp" and tree[verb].tag == "VB" and not tree.kids(verb, "nsubj", "aux")
    return told and tree[verb].lemma in tree.lexicon.factuality.supposing_verbs


def asked(tree: Tree, verb: int) -> str:
    """Return the helper that opens a question which asks whether: "did they attack?"; not one that asks why or who."""
    if not _ends_with_question(tree) or tree[verb].dep not in ("ROOT", "ccomp", "conj", "parataxis"):
        return ""
    helpers = tree.kids(verb, "aux", "auxpass") or [verb] * (tree[verb].pos == "AUX")
    subjects = tree.kids(verb, "nsubj", "nsubjpass", "expl", "attr")
    if not helpers or not subjects or not helpers[0] < subjects[0]:
        return ""
    opening = range(tree.subtree(verb)[0], helpers[0])
    return "" if any(tree[i].tag in ("WRB", "WP", "WDT", "WP$") for i in opening) else tree[helpers[0]].text


def _ends_with_question(tree: Tree) -> bool:
    last = next((t.text for t in reversed(tree.tokens) if t.text not in QUOTES), "")
    return last.endswith("?")

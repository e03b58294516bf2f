"""What kind of clause a clause is, for the tests of frames: advice, an undertaking, what others are told to do.

Reads ``Tree``; ``Fillers.tests`` gives the forms to the patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphkit.syntax.tree import Tree

__all__ = ["forms"]


def forms(tree: Tree, verb: int, is_body: Callable[[int], bool]) -> Iterator[str]:
    """Yield the forms of the clause at ``verb``; ``is_body`` tells whether a token names a state or an organisation."""
    yield "%clause"
    auxiliaries = tree.kids(verb, "aux")
    yield from _moods(tree, verb, auxiliaries)
    if _asks(tree, verb):
        yield "%question"
    if any(tree[k].lemma == "you" for k in tree.kids(verb, "nsubj", "nsubjpass")):
        yield "%to-you"
    if tree.kids(verb, "neg"):
        yield "%negated"
    if _exhorts(tree, verb, auxiliaries):
        yield "%exhortation"
    if _undertakes(tree, verb, auxiliaries, is_body):
        yield "%undertaking"
    if tree[verb].dep == "ccomp" and tree.lemma(tree[verb].head) in tree.lexicon.attribution.report_verbs:
        yield "%reported"


def _moods(tree: Tree, verb: int, auxiliaries: list[int]) -> Iterator[str]:
    """Yield how far a clause leaves open what it tells: "%infinitive", "%open", "%advice", "%bare"."""
    if any(tree[a].tag == "TO" for a in auxiliaries):
        yield from ("%infinitive", "%open")
    elif _open(tree, verb, auxiliaries):
        yield "%open"
        if not _supposes(tree, verb, auxiliaries):
            yield "%advice"
        if tree[verb].tag == "VBP":
            yield "%bare"


def _future(tree: Tree) -> frozenset[str]:
    return tree.lexicon.factuality.modal_planned | tree.lexicon.factuality.modal_would


def _supposes(tree: Tree, verb: int, auxiliaries: list[int]) -> bool:
    """Whether a clause says what will or may be so, and not what should be done: "might have caused", "could be lost".

    What one could do oneself may be advice: "that the council could buy it".
    """
    if any(tree[a].lemma in _future(tree) for a in auxiliaries):
        return True
    possible = any(tree[a].lemma in tree.lexicon.factuality.modal_possible for a in auxiliaries)
    state = tree[verb].pos == "AUX" or tree.kids(verb, "auxpass") or any(tree[a].lemma == "have" for a in auxiliaries)
    return possible and bool(state)


def _asks(tree: Tree, verb: int) -> bool:
    """Whether a clause is a question: "whether she had", "why they left", "What did you see?"."""
    if any(tree[k].lemma in tree.lexicon.factuality.conditional_marks for k in tree.kids(verb, "mark")):
        return True
    asked = any(tree[k].tag in ("WRB", "WP", "WDT") for k in tree.kids(verb, "advmod", "dobj", "nsubj", "attr"))
    end = tree.clause(verb)[1]
    return asked or (end < len(tree.tokens) and tree[end].text == "?")


def _open(tree: Tree, verb: int, auxiliaries: list[int]) -> bool:
    """Whether the clause says what could or should be, and not what was: a modal, a gerund, a subjunctive."""
    done = any(tree[a].lemma == "do" for a in auxiliaries)  # "did not mean" tells what was
    modal = any(tree[a].tag in ("MD", "VB") for a in (*auxiliaries, *tree.kids(verb, "auxpass")))
    return (not done and tree[verb].tag in ("VBG", "VB")) or modal or _subjunctive(tree, verb)


def _subjunctive(tree: Tree, verb: int) -> bool:
    """Whether a bare form stands with one singular noun ("that Peru see"), with "you", or after a past tense."""
    token, subjects = tree[verb], tree.kids(verb, "nsubj")
    if token.tag != "VBP" or token.text.lower() != token.lemma or not subjects:
        return False
    if token.dep == "ccomp" and token.lemma != "be" and _asked_before(tree, verb, subjects[0]):
        return True
    return len(subjects) == 1 and tree[subjects[0]].tag in ("NN", "NNP")


def _asked_before(tree: Tree, verb: int, subject: int) -> bool:
    """Whether a clause follows what was suggested: "suggested that the two submit it", "I suggest you go"."""
    return tree[tree[verb].head].tag == "VBD" or tree[subject].lemma == "you"


def _exhorts(tree: Tree, verb: int, auxiliaries: list[int]) -> bool:
    """Whether words said tell others, or all, what to do: "Wait", "you should rest", "why don't we", "shall we"."""
    subjects = tree.kids(verb, "nsubj")
    if any(tree[k].lemma not in tree.lexicon.pronouns.spoken_to for k in subjects):
        return False
    together = any(tree[k].lemma == "we" for k in subjects)  # "we might try" exhorts, "you might be right" does not
    modals = tree.lexicon.events.exhorting_modals | (
        tree.lexicon.factuality.modal_possible if together else frozenset()
    )
    if any(tree[a].lemma in modals for a in auxiliaries):
        return True
    why = any(tree[k].lemma == "why" for k in tree.kids(verb, "advmod"))
    return why if subjects else tree[verb].tag in ("VB", "VBP") and not auxiliaries


def _undertakes(tree: Tree, verb: int, auxiliaries: list[int], is_body: Callable[[int], bool]) -> bool:
    """Whether a clause says what a party will do itself: "that Fiji will join", "that it would help"."""
    will = any(tree[a].lemma in _future(tree) or tree[a].text.lower() in _future(tree) for a in auxiliaries)
    if not will or tree.kids(verb, "neg"):
        return False
    subjects = tree.kids(verb, "nsubj", "nsubjpass")
    return any(is_body(k) or tree[k].lemma in tree.lexicon.events.own_subjects for k in subjects)

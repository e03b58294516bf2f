"""Whether an event is only played, told in a story, or drilled: fiction, games, exercises, scenarios.

Reads ``Tree`` and the words of its ``FactualityLexicon``.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.syntax.tree import Tree

PRESENT = frozenset({"VBZ", "VBP", "VBG"})
"""Tags of the tense in which stories are retold."""

__all__ = ["is_make_believe", "played"]


def is_make_believe(tree: Tree, noun: int) -> bool:
    """Tell whether a noun tells of events that did not happen: "a novel", "a war game", "a hypothetical scenario"."""
    return tree[noun].lemma.lower() in tree.lexicon.factuality.make_believe or is_drill(tree, noun)


def is_drill(tree: Tree, noun: int) -> bool:
    """Tell whether a noun names what forces play at: "a drill", "a war game"."""
    words = {
        tree[noun].lemma.lower(),
        *(f"{tree[k].lemma.lower()} {tree[noun].lemma}" for k in tree.kids(noun, "compound")),
    }
    return not words.isdisjoint(tree.lexicon.factuality.drills)


def played(tree: Tree, at: int) -> str:
    """Return the story or drill in which the event at ``at`` takes place, "" where it is not in one.

    "In the novel", "the film begins when", "during the drill, red forces attacked". What a source says about the world
    in a film is left alone, and so is who was attacked while others held an exercise.
    """
    for clause in _clauses(tree, at):
        reports = tree.lemma(clause) in tree.lexicon.attribution.report_verbs and clause != at
        for noun in (*([] if reports else _settings(tree, clause)), *_stories(tree, clause, at)):
            return tree.words(tree.noun_start(noun), noun + 1)
        if reports:
            return ""
    return ""


def _clauses(tree: Tree, at: int) -> Iterator[int]:
    yield from (i for i in (at, *tree.ancestors(at)) if tree[i].pos in ("VERB", "AUX"))


def _settings(tree: Tree, clause: int) -> Iterator[int]:
    """Yield the stories and scenarios that a clause is set in; a drill counts where its verb is one of force."""
    classes = tree.lexicon.factuality
    told, drilled = tree[clause].tag in PRESENT, tree.lemma(clause) in classes.drilled_verbs
    for prep, noun in _places(tree, clause):
        story = tree[noun].lemma in classes.scenes and (told or prep < clause)
        drill = is_drill(tree, noun) and (prep < clause or tree[prep].lemma.lower() == "in")
        if story or (drill and drilled):
            yield noun


def _places(tree: Tree, clause: int) -> Iterator[tuple[int, int]]:
    """Yield what sets a clause, as prepositions and their nouns: "in the novel", "in the last act of the play"."""
    for holder in (clause, *tree.kids(clause, "advmod")):
        for prep in tree.kids(holder, "prep"):
            if tree[prep].lemma.lower() in tree.lexicon.factuality.inside:
                for noun in tree.kids(prep, "pobj"):
                    yield from ((prep, k) for k in (noun, *tree.led_to(noun, "of")) if _determined(tree, k))


def _determined(tree: Tree, noun: int) -> bool:
    """Whether a noun has words of its own before it: "in the play", not "in play"."""
    return bool(tree.kids(noun, "det", "poss", "compound", "amod"))


def _stories(tree: Tree, clause: int, at: int) -> Iterator[int]:
    """Yield the story that is the subject of a clause above the event: "the film begins when pirates attack"."""
    if clause == at or tree.lemma(clause) not in tree.lexicon.factuality.telling_verbs or _definite(tree, at):
        return
    for noun in tree.kids(clause, "nsubj"):
        if is_make_believe(tree, noun) and (tree[clause].tag in PRESENT or tree[noun].lemma in _scenes(tree)):
            yield noun


def _scenes(tree: Tree) -> frozenset[str]:
    return tree.lexicon.factuality.scenes


def _definite(tree: Tree, noun: int) -> bool:
    """Whether a noun names an event that the story is about, and that took place: "the film tells of the attack"."""
    return tree[noun].pos != "VERB" and any(tree[k].lemma != "a" for k in tree.kids(noun, "det", "poss"))

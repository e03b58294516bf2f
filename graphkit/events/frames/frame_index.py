"""Which patterns of frames a word may evoke."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.frames.respun import originals
from graphkit.ontology import Frame, Pattern, WordClasses
from graphkit.syntax.tree import Tree

__all__ = ["NONE", "FrameIndex"]

NONE = -1
"""No token."""


class FrameIndex:
    """Which patterns a word may evoke, by kind and lemma; built once."""

    def __init__(self, frames: tuple[Frame, ...], classes: WordClasses) -> None:
        self._table: dict[tuple[str, str], list[tuple[Frame, Pattern]]] = {}
        for frame in frames:
            for pattern in frame.patterns:
                for kind, words in (
                    ("verb", pattern.verbs),
                    ("noun", pattern.nouns),
                    ("adjective", pattern.adjectives),
                ):
                    for word in classes.expand(words):
                        self._table.setdefault((kind, word), []).append((frame, pattern))

    def candidates(self, tree: Tree, i: int, *, respun: bool = False) -> Iterator[tuple[str, Frame, Pattern, int]]:
        """Yield (kind, frame, pattern, object) for the token at ``i``, alone or with the words that belong to it.

        ``object`` is the token that the verb takes as its object and means something else with: 2 of "guards opened
        fire", ``NONE`` for most.

        In ``respun`` text a word may also stand for one that a synonym machine replaced by it.
        """
        for kind, word, taken in _words(tree, i):
            for meant in (word, *(originals(word, tree.lexicon.respun) if respun else ())):
                for frame, pattern in self._table.get((kind, meant), ()):
                    yield kind, frame, pattern, taken


def _words(tree: Tree, i: int) -> Iterator[tuple[str, str, int]]:
    token = tree[i]
    if token.pos == "VERB":
        yield from (("verb", word, NONE) for word in _verb_words(tree, i))
        yield from (("verb", f"{token.lemma} {tree[k].lemma}", k) for k in tree.kids(i, "dobj"))
        if token.dep == "acomp":  # "is prepared to"
            yield "adjective", token.text.lower(), NONE
    elif token.pos in ("NOUN", "PROPN"):
        yield from (("noun", word, NONE) for word in _noun_words(tree, i))
    elif token.pos == "ADJ":
        yield "adjective", token.lemma, NONE


def _verb_words(tree: Tree, i: int) -> Iterator[str]:
    """Yield a verb alone, with its prepositions and with what completes it: "call", "call for", "call off"."""
    yield tree.lemma(i)
    for prep in (k for k in tree.kids(i, "prep") if not _dated(tree, k)):
        yield f"{tree.lemma(i)} {tree[prep].lemma}"
        yield f"{tree[i].lemma} {tree[prep].lemma}"
    yield from (f"{tree[i].lemma} {tree[k].lemma}" for k in tree.kids(i, "advmod", "oprd", "acomp"))


def _dated(tree: Tree, prep: int) -> bool:
    """Whether a preposition leads to a day, so that it makes no verb of its own: "called / on Monday"."""
    days = {i for name in tree.sentence.names if name.label == "DATE" for i in range(name.first, name.last)}
    return any(k in days for k in tree.kids(prep, "pobj"))


def _noun_words(tree: Tree, i: int) -> Iterator[str]:
    """Yield a noun with the word before it and alone, the most telling first; of "meeting room" not the meeting."""
    token = tree[i]
    if token.dep in ("compound", "nmod") and tree[token.head].pos in ("NOUN", "PROPN"):
        return
    joined = f"{tree[i - 1].text.lower()} {token.lemma.lower()}" if i and tree[i - 1].head == i else ""
    yield from dict.fromkeys((joined, token.text.lower(), token.lemma.lower()))

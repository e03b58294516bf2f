"""Where an event's word stands: what leads to it, the words of its sentence and around it, the kind of its article.

Frames ask for these as for an argument ("article", "around", "form", "lead", "sentence"): an attack "on a rival" is
one of words unless somebody came to harm nearby. Reads ``Tree`` and the article's genre; gives tests to the patterns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from graphkit.model import Genre
from graphkit.syntax.tree import Tree

__all__ = ["SETTING", "Setting"]

SETTING = frozenset({"article", "around", "form", "lead", "sentence"})
"""The names under which patterns ask for where a word stands."""
NEAR = 1
"""Sentences before and after that count as around."""


class Setting:
    """Where the words of one sentence of an article stand."""

    def __init__(self, trees: Sequence[Tree], at: int, genre: Genre = Genre.NEWS) -> None:
        self._tree = trees[at]
        self._near = trees[max(0, at - NEAR) : at + NEAR + 1]
        self._genre = genre

    def tests(self, asked: str, trigger: int) -> frozenset[str]:
        """Return all that a pattern may ask of where its word stands: lemmas and their classes, "%sport".

        A sentence that tells of a crime is none of play, whatever the article.
        """
        if asked == "article":
            return frozenset() if "@crime" in self._sentence else frozenset({f"%{self._genre}"})
        if asked == "lead":
            return self._with_classes(self._leads(trigger))
        if asked == "form":
            return frozenset(self._forms(trigger))
        return self._around if asked == "around" else self._sentence

    @cached_property
    def _sentence(self) -> frozenset[str]:
        """The words of the sentence and their classes."""
        return self._with_classes(_words(self._tree))

    @cached_property
    def _around(self) -> frozenset[str]:
        """The words of the sentence and of those beside it, their classes, and what these say together.

        "%peaceful" where nobody comes to harm, "%mishap" where it comes by an accident and nothing tells of intent.
        """
        found = self._with_classes(set[str]().union(*map(_words, self._near)))
        peaceful = frozenset({"%peaceful"} if "@harm" not in found else ())
        mishap = frozenset({"%mishap"} if "@mishap" in found and "@intent" not in found else ())
        return found | peaceful | mishap

    def _forms(self, trigger: int) -> Iterator[str]:
        """Yield the tense of a verb that may tell of no event: "we are talking about", "we talk about", "has got"."""
        token, auxiliaries = self._tree[trigger], self._tree.kids(trigger, "aux")
        if token.tag in ("VBP", "VBZ"):
            yield "%present"
        if token.tag == "VBG" and any(self._tree[k].tag in ("VBP", "VBZ") for k in auxiliaries):
            yield "%progressive"
        if token.tag == "VBN" and any(self._tree[k].lemma == "have" for k in auxiliaries):
            yield "%perfect"

    def _leads(self, trigger: int) -> set[str]:
        """Return the preposition that leads to a word and what both hang on: "came / under / fire"."""
        tree, out = self._tree, set[str]()
        at = tree.counted_by(trigger)
        for _ in range(2):
            above = tree[at].head
            if above == at:
                break
            out.add(tree[above].lemma)
            at = above
            if tree[at].pos != "ADP":
                break
        return out

    def _with_classes(self, words: set[str]) -> frozenset[str]:
        return self._tree.lexicon.classes.tests(words) | words


def _words(tree: Tree) -> set[str]:
    return {word for token in tree.tokens for word in (token.lemma.lower(), token.text.lower())}

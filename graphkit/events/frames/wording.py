"""The words of an argument: a phrase, a party without a name, a source as it is introduced."""

from __future__ import annotations

from dataclasses import replace

from graphkit.model import Argument, EntityType, Filler, Span
from graphkit.syntax.tree import Tree

__all__ = ["Wording"]

DESCRIPTION = 9
"""Longest description of an unnamed source after its noun, in tokens."""


class Wording:
    """Quotes arguments of one sentence; ``text`` is the article's, of which fillers give the offsets."""

    def __init__(self, text: str, tree: Tree) -> None:
        self.text = text
        self._tree = tree

    def phrase(self, argument: Argument) -> Filler:
        """Return the argument's words as a phrase, without a leading article, with the infinitive it may lead to."""
        first, last = self._past_article(argument.first, argument.head), argument.last
        for clause in self._tree.kids(argument.head, "acl"):
            if any(self._tree[k].tag == "TO" for k in self._tree.kids(clause, "aux")):
                last = max(last, self._tree.clause(clause)[1])
        return self._quote(first, last, EntityType.PHRASE)

    def group(self, argument: Argument) -> Filler:
        """Return the argument as a party without a name: "the helicopters" that fired."""
        first, last = self._tree.noun_phrase(argument.head)
        return self._quote(self._past_article(first, argument.head), last, EntityType.GROUP)

    def described(self, argument: Argument) -> Filler:
        """Return a party without a name as it is introduced: "sources familiar with the talks", and not "sources"."""
        tree, head = self._tree, argument.head
        if any(tree.kids(k, "pcomp") for k in tree.kids(head, "prep")):  # "accused by clerks of selling"
            return self._quote(self._past_article(tree.noun_start(head), head), head + 1, EntityType.GROUP)
        told_apart = tree.kids(head, "amod", "compound", "poss", "nmod")
        after = [k for k in tree.kids(head, "amod", "acl", "relcl", "prep") if k > head and tree[head + 1].text != ","]
        if (told_apart and min(told_apart) < head) or not after:
            return self.group(argument)
        first = self._past_article(tree.phrase(head)[0], head)
        return self._quote(first, min(tree.subtree(after[0])[-1] + 1, head + DESCRIPTION), EntityType.GROUP)

    def shortened(self, filler: Filler, end: int) -> Filler:
        """Return the filler ended before character ``end``."""
        text = self.text[filler.start : end].rstrip()
        return replace(filler, name=" ".join(text.split()), text=text, end=filler.start + len(text))

    def _past_article(self, first: int, head: int) -> int:
        articles = self._tree.lexicon.events.articles
        while first < head and (self._tree[first].lemma in articles or self._tree[first].lemma == "of"):
            first += 1
        return first

    def _quote(self, first: int, last: int, kind: EntityType) -> Filler:
        tokens = self._tree.tokens
        while last - 1 > first and (tokens[last - 1].pos == "PUNCT" or tokens[last - 1].tag == "POS"):
            last -= 1
        span = Span(tokens[first].start, tokens[last - 1].end)
        return Filler(" ".join(span.of(self.text).split()), str(kind), span.of(self.text), span.start, span.end)

"""Noun phrases of a parsed sentence: the words before a head that belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.model import Sentence, Token

__all__ = ["Tree", "head_of"]

BEFORE = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "neg", "case", "npadvmod"}
)


class Tree:
    """A sentence's dependency tree, asked from the head down."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens = sentence.tokens
        self._below: dict[int, list[Token]] = {}
        for token in sentence.tokens:
            if token.head != token.i:
                self._below.setdefault(token.head, []).append(token)

    def children(self, head: int) -> Sequence[Token]:
        """Return the tokens that depend on token ``head``, in order."""
        return self._below.get(head, ())

    def start(self, head: int) -> int:
        """Return the first token of the noun phrase that ends with ``head``, relative clauses and the like left out."""
        first = head
        for token in reversed(self.children(head)):
            if token.i < first and token.dep in BEFORE:
                first = min(first, self.start(token.i))
        return first


def head_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of a span that the others hang on: the last whose own head lies outside."""
    for i in range(last - 1, first - 1, -1):
        if not first <= tokens[i].head < last or tokens[i].head == i:
            return i
    return last - 1

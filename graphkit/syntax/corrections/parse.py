"""A parse that is being put right: tokens, what hangs on each, and the changes a correction may make.

Nothing changes in place: a change returns a new parse, and positions, words and offsets always stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from graphkit.model import NameSpan, Token
from graphkit.ontology import Lexicon

__all__ = ["FINITE", "NOUNS", "Parse"]

NOUNS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of a noun."""
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
"""Tags of a verb that a sentence can stand on."""


class Parse:
    """A sentence's tokens, the names that the statistical model saw in it, and the words that corrections ask for."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[NameSpan], lexicon: Lexicon) -> None:
        self.tokens = tuple(tokens)
        self.names = tuple(names)
        self.lexicon = lexicon

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self.tokens)

    def __getitem__(self, i: int) -> Token:
        """Return the token at position ``i``."""
        return self.tokens[i]

    @cached_property
    def _children(self) -> list[list[int]]:
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return out

    @property
    def root(self) -> Token | None:
        """The token that hangs on nothing; None in an empty sentence."""
        return next((token for token in self.tokens if token.head == token.i), None)

    def children(self, i: int, *deps: str) -> list[int]:
        """Return the tokens that hang on ``i``, by one of ``deps`` where any are given."""
        return [k for k in self._children[i] if not deps or self.tokens[k].dep in deps]

    def first_of(self, i: int) -> int:
        """Return the first position of the phrase that ``i`` heads, as far as it stands before ``i``."""
        first, queue = i, [i]
        while queue:
            before = [k for k in self._children[queue.pop()] if k < i]
            first = min([first, *before])
            queue.extend(before)
        return first

    def attach(self, i: int, dep: str, head: int) -> Parse:
        """Return the parse with the token ``i`` hung on ``head`` by ``dep``."""
        return self._with(replace(self.tokens[i], dep=dep, head=head))

    def move(self, positions: Sequence[int], head: int) -> Parse:
        """Return the parse with the tokens at ``positions`` hung on ``head`` as they hung where they were."""
        parse = self
        for i in positions:
            parse = parse.attach(i, self.tokens[i].dep, head)
        return parse

    def retag(self, i: int, pos: str, tag: str, *, lemma: str = "") -> Parse:
        """Return the parse with another word class for the token ``i``, and another lemma where one is given."""
        token = self.tokens[i]
        return self._with(replace(token, pos=pos, tag=tag, lemma=lemma or token.lemma))

    def _with(self, token: Token) -> Parse:
        return Parse((*self.tokens[: token.i], token, *self.tokens[token.i + 1 :]), self.names, self.lexicon)

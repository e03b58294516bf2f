"""An article's trees and mentions, looked up by place; what the resolution within an article walks over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.model import Mention, Sentence, Token
from graphkit.syntax import Tree

__all__ = ["At", "Document", "at"]

At = tuple[int, int]
"""Where a mention stands: its first and last character (half-open)."""


def at(mention: Mention) -> At:
    """Return the place that identifies a mention within its article."""
    return mention.start, mention.end


@dataclass(frozen=True, slots=True)
class Document:
    """The trees of an article's sentences and its mentions in order."""

    trees: Sequence[Tree]
    mentions: tuple[Mention, ...]
    by_sentence: dict[int, tuple[Mention, ...]]

    @classmethod
    def of(cls, trees: Sequence[Tree], mentions: Sequence[Mention]) -> Document:
        """Index the mentions by sentence."""
        index: dict[int, list[Mention]] = {}
        for mention in mentions:
            index.setdefault(mention.sentence, []).append(mention)
        return cls(trees, tuple(mentions), {number: tuple(found) for number, found in index.items()})

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences, their parses corrected."""
        return [tree.sentence for tree in self.trees]

    def mentions_in(self, sentence: int) -> tuple[Mention, ...]:
        """Return the mentions in one sentence."""
        return self.by_sentence.get(sentence, ())

    def head(self, mention: Mention) -> Token:
        """Return the token that a mention's other tokens hang on."""
        return self.trees[mention.sentence].tokens[mention.head]

    def governor(self, mention: Mention) -> Token:
        """Return the token that a mention hangs on."""
        return self.trees[mention.sentence].tokens[self.head(mention).head]

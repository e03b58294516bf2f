"""The quotations of an article, by their marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphkit.model import Mention, Sentence

__all__ = ["Quote", "quotes"]

MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "’", "'"})
CLOSING = frozenset({'"', "”", "''", "'", "’"})
LONGEST_QUOTE = 8
"""Sentences that one quotation may run over before its closing mark is taken to be missing."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: from token ``first`` of sentence ``opens`` to token ``last`` of sentence ``closes``."""

    opens: int
    first: int
    closes: int
    last: int

    def holds(self, mention: Mention) -> bool:
        """Tell whether a mention stands inside."""
        after = (mention.sentence, mention.first) >= (self.opens, self.first)
        return after and (mention.sentence, mention.last) <= (self.closes, self.last)


def quotes(sentences: Sequence[Sentence]) -> tuple[Quote, ...]:
    """Return the quotations of an article, by their marks."""
    return tuple(_quotes(sentences))


def _quotes(sentences: Sequence[Sentence]) -> Iterator[Quote]:
    opened: tuple[int, int] | None = None
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text not in MARKS or token.tag == "POS":
                continue
            if opened is not None and (token.text in CLOSING or sentence.index - opened[0] > LONGEST_QUOTE):
                yield Quote(*opened, sentence.index, token.i + 1)
                opened = None
            elif opened is None and token.text not in ("”", "’"):
                opened = (sentence.index, token.i)

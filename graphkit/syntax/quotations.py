"""The quotations of an article, by their marks: where each begins and ends, and in which sentences.

Reads the article's text and its sentences; coreference asks who is meant inside, attribution who speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphkit.model import Sentence

__all__ = ["Quotation", "Quotations"]

PAIRS = {
    "“": frozenset({"”", '"'}),
    '"': frozenset({'"', "”"}),
    "``": frozenset({"''"}),
    "''": frozenset({"''"}),
    "‘": frozenset({"’"}),
    "'": frozenset({"'"}),
}
"""What opens a quotation, and what closes it; typists mix straight and curly marks."""
DOUBLE = frozenset({"“", '"', "``", "''"})
"""What opens a quotation and is no apostrophe; where it opens a paragraph and is not closed, it quotes all of it."""
MARKS = re.compile(r"``|''|[“”\"‘’']")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters ``start`` to ``end`` (half-open) of an article's text, from sentence ``opens`` to ``closes``."""

    start: int
    end: int
    opens: int
    closes: int

    def holds(self, start: int, end: int) -> bool:
        """Tell whether the characters ``start`` to ``end`` stand inside."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True)
class Quotations:
    """The quotations of an article in order; none overlaps another."""

    all: tuple[Quotation, ...] = ()

    @classmethod
    def of(cls, text: str, sentences: Sequence[Sentence]) -> Quotations:
        """Find the quotations; one that is never closed ends with its paragraph."""
        starts = [sentence.start for sentence in sentences]
        return cls(
            tuple(Quotation(a, b, _sentence_at(starts, a), _sentence_at(starts, b - 1)) for a, b in _stretches(text))
        )

    def around(self, start: int, end: int) -> Quotation | None:
        """Return the quotation that holds the characters ``start`` to ``end``, or None."""
        at = bisect_right(self._starts, start) - 1
        return self.all[at] if at >= 0 and self.all[at].holds(start, end) else None

    def before(self, quotation: Quotation) -> list[Quotation]:
        """Return the quotations that close in the sentence before another one opens, which goes on with them."""
        return self._closing.get(quotation.opens - 1, [])

    @cached_property
    def _starts(self) -> list[int]:
        return [quotation.start for quotation in self.all]

    @cached_property
    def _closing(self) -> dict[int, list[Quotation]]:
        closing: dict[int, list[Quotation]] = {}
        for quotation in self.all:
            closing.setdefault(quotation.closes, []).append(quotation)
        return closing


def _sentence_at(starts: Sequence[int], at: int) -> int:
    """Return the index of the last sentence that begins at a character or before it; 0 where none does."""
    return max(0, bisect_right(starts, at) - 1)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    for first, last in _paragraphs(text):
        yield from _in_paragraph(text, first, last)


def _in_paragraph(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    opened: re.Match[str] | None = None
    for mark in MARKS.finditer(text, first, last):
        if opened is None:
            opened = mark if _opens(mark) else None
        elif _closes(opened, mark):
            yield opened.start(), mark.end()
            opened = None
    if opened is not None and _goes_on(opened, first):
        yield opened.start(), last


def _goes_on(opened: re.Match[str], first: int) -> bool:
    """Tell whether a mark that nothing closes quotes the rest of the paragraph that begins at ``first``."""
    return opened[0] == "“" or (opened[0] in DOUBLE and opened.start() == first)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _around(mark: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after a mark, a blank where the text ends."""
    start, end = mark.span()
    return mark.string[start - 1 : start] or " ", mark.string[end : end + 1] or " "


def _opens(mark: re.Match[str]) -> bool:
    """Tell whether a mark opens: a curly one always does, another one not after a word, a single one before one."""
    before, after = _around(mark)
    if mark[0] == "“":
        return True
    return mark[0] in PAIRS and not before.isalnum() and (mark[0] in DOUBLE or not after.isspace())


def _closes(opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Tell whether a mark closes what another one opened; a stop beside a single one tells it from "boys'"."""
    before, after = _around(mark)
    if mark[0] not in PAIRS[opened[0]] or after.isalnum():
        return False
    return opened[0] in DOUBLE or (not before.isspace() and (before in ".,!?…" or after in " .,;:"))

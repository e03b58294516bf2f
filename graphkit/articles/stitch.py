"""Puts an article's text together from stretches of a page, and keeps the way back: offsets in both.

Reads placed lines and the page's text; fills text, parts and segments of an article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graphkit.articles.repair import repairs
from graphkit.model import Block, BlockLabel, Segment, Span

__all__ = ["Stitched", "stitch"]

_BETWEEN = "\n\n"


@dataclass(slots=True)
class Stitched:
    """An article's text so far, its parts (offsets in the text) and the segments that map it to the page."""

    pieces: list[str] = field(default_factory=list)
    parts: list[Block] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """The text put together so far."""
        return "".join(self.pieces)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _copy(self, text: str, page_start: int, page_end: int) -> None:
        """Write text that stands for a stretch of the page; text that stands for none needs no segment."""
        if text and page_end > page_start:
            self.segments.append(Segment(self.length, self.length + len(text), page_start, page_end))
        self._write(text)

    def add(self, label: BlockLabel, page_text: str, span: Span) -> None:
        """Add a part: the stretch ``span`` of the page, corrected."""
        original = span.of(page_text)
        if self.parts:
            self._write(_BETWEEN)
        start, at = self.length, 0
        for edit in repairs(original):
            self._copy(original[at : edit.start], span.start + at, span.start + edit.start)
            self._copy(edit.text, span.start + edit.start, span.start + edit.end)
            at = edit.end
        self._copy(original[at:], span.start + at, span.end)
        self.parts.append(Block(label, start, self.length))


def stitch(page_text: str, parts: Iterable[tuple[BlockLabel, Span]]) -> Stitched:
    """Put the stretches of a page together, each a part, with a blank line between them."""
    made = Stitched()
    for label, span in parts:
        made.add(label, page_text, span)
    return made

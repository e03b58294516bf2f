"""Printed pages: on which page of a PDF an article's words stand.

Reads an article that still knows its place on the page (finish.py), fills its ``leaves``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graphkit.model import Article, Segment

__all__ = ["with_leaves"]


def with_leaves(article: Article, leaves: Iterable[tuple[int, int]]) -> Article:
    """Return the article with the ``leaves`` of its page (offsets in the page's text) counted in its own text."""
    segments = article.segments or (Segment(0, len(article.text), article.start, article.end),)
    placed: list[tuple[int, int]] = []
    for offset, number in _placed(segments, leaves):
        if placed and placed[-1][0] == offset:
            placed.pop()  # nothing of that leaf is in the article
        placed.append((offset, number))
    return replace(article, leaves=tuple(placed))


def _placed(segments: Sequence[Segment], leaves: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for offset, number in sorted(leaves):
        segment = next((segment for segment in segments if segment.page_end > offset), None)
        if segment is not None:
            into = min(max(0, offset - segment.page_start), segment.end - segment.start)
            yield segment.start + into, number

"""Cuts a page's text into blocks: paragraphs with their offsets. First step of the splitter.

A line is a paragraph, except in text that was wrapped at a fixed width: there the lines of a paragraph are joined.
Blocks are trimmed, in order, never overlap, and together hold every character that is not white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from graphkit.model import Span

__all__ = ["paragraphs"]

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BLANK = re.compile(r"\r\n?[^\S\r\n]*[\r\n]|\n[^\S\r\n]*[\r\n]")
_WIDTH = range(45, 101)


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match[0]
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(bare))


def _groups(text: str, lines: list[Span]) -> list[list[Span]]:
    """Put lines with no blank line between them together."""
    groups: list[list[Span]] = []
    for line in lines:
        if groups and not _BLANK.search(text, groups[-1][-1].end, line.start):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _wrapped(text: str, group: list[Span]) -> bool:
    """Tell whether the lines of a group are one paragraph, wrapped.

    They are about as long as one another, the next line's first word would not have fitted, and it often goes on with
    a small letter (lines of a list do not).
    """
    if len(group) < 2:
        return False
    inner = [line.end - line.start for line in group[:-1]]
    width = max(line.end - line.start for line in group)
    if width not in _WIDTH or median(inner) < 45:
        return False
    tight = running_on = 0
    for line, following in pairwise(group):
        first_word = following.of(text).split(maxsplit=1)[0]
        tight += line.end - line.start + 1 + len(first_word) > width - 2
        running_on += first_word[0].islower()
    return tight >= 0.8 * len(inner) and running_on >= 0.4 * len(inner)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of ``text``, trimmed, in order."""
    found: list[Span] = []
    for group in _groups(text, list(_lines(text))):
        if _wrapped(text, group):
            found.append(Span(group[0].start, group[-1].end))
        else:
            found.extend(group)
    return tuple(found)

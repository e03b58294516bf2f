"""Printed lines to paragraphs: what belongs together on a page, and goes on overleaf.

Reads lines with their boxes (points, from the lower left corner of the page), makes a text with a paragraph a line, and
says where in it each printed page begins. A new paragraph shows by a gap, an indent, another size of type, or a short
line before it that ends a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

__all__ = ["Leaf", "Placed", "laid_out"]

_BETWEEN = "\n\n"
_SOFT_HYPHEN = "\xad"
_ENDS = re.compile(r"[.!?:][\"'”’)\]]*$")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page\W*)?\d{1,4}(?:\W*(?:of|/|\|)?\W*\d{1,4})?\W*", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]")
_EDGE = 2
"""Lines at the head and at the foot of a page that may be running ones."""
_SEVERAL = 3
_GAP = 1.45
_INDENT = 0.7
_OTHER_SIZE = 1.18
_SHORT = 0.88


@dataclass(frozen=True, slots=True)
class Placed:
    """A printed line and the box around it."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """The height of its type, in points; never 0."""
        return max(self.top - self.bottom, 0.1)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A printed page: its number from 1, its lines in reading order, and whether it is only a ``picture``."""

    number: int
    lines: tuple[Placed, ...]
    picture: bool = False


@dataclass(slots=True)
class _Text:
    """The text so far, with where each leaf begins."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    leaves: list[tuple[int, int]] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def cut_hyphen(self) -> None:
        """Take back the hyphen that parted a word at the end of the last line."""
        self.pieces[-1] = self.pieces[-1][:-1]
        self.length -= 1


def laid_out(leaves: Sequence[Leaf]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of a document, a paragraph a line and a blank one between, and where in it each leaf begins."""
    made = _Text()
    before: Placed | None = None
    for leaf in _without_running(leaves):
        pitch, begun = _pitch(leaf.lines), False
        for line, opens in _paragraphs(leaf.lines, pitch):
            starts = opens if begun else before is None or not _goes_on(before.text, line.text)
            _join(made, before, line, starts=starts)
            if not begun:
                made.leaves.append((made.length, leaf.number))
                begun = True
            made.write(_clean(line.text))
            before = line
    return "".join(made.pieces), tuple(made.leaves)


def _clean(text: str) -> str:
    return _CONTROLS.sub(" ", text)


def _join(made: _Text, before: Placed | None, line: Placed, *, starts: bool) -> None:
    """Write what stands between two lines: nothing in a parted word, a blank line before a paragraph, else a space."""
    if before is None:
        return
    if starts:
        made.write(_BETWEEN)
    elif before.text.endswith(_SOFT_HYPHEN):
        made.cut_hyphen()
    elif not (before.text.endswith("-") and before.text[-2:-1].isalpha() and line.text[:1].isalpha()):
        made.write(" ")


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence runs over to the next page or column."""
    return before.endswith(_SOFT_HYPHEN) or (not _ENDS.search(before) and (after[:1].islower() or before.endswith(",")))


def _pitch(lines: Sequence[Placed]) -> float:
    """Return the usual distance from line to line on a page, in points."""
    steps = [one.bottom - other.bottom for one, other in pairwise(lines) if one.bottom > other.bottom]
    return median(steps) if steps else 0.0


def _paragraphs(lines: Sequence[Placed], pitch: float) -> Iterator[tuple[Placed, bool]]:
    """Yield the lines of a leaf, each with whether it opens a paragraph."""
    column: list[Placed] = []
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before is None or line.bottom > before.bottom + before.height / 2:
            opens = before is None or not _goes_on(before.text, line.text)  # the head of the next column
            column = []
        else:
            opens = _opens(line, before, column, pitch, lines[at + 1] if at + 1 < len(lines) else None)
        column.append(line)
        yield line, opens


def _opens(line: Placed, before: Placed, column: Sequence[Placed], pitch: float, after: Placed | None) -> bool:
    """Tell whether a line opens a paragraph, from the line before it in its column."""
    if max(line.height, before.height) > _OTHER_SIZE * min(line.height, before.height):
        return True
    if pitch and before.bottom - line.bottom > _GAP * max(pitch, before.height):
        return not _goes_on(before.text, line.text) or before.bottom - line.bottom > 3 * pitch
    if before.bottom - line.bottom > _GAP * 1.5 * before.height and not _goes_on(before.text, line.text):
        return True
    indented = line.left > before.left + _INDENT * line.height and (after is None or after.left < line.left)
    if indented and _ENDS.search(before.text):
        return True
    width = max(other.right for other in column) - min(other.left for other in column)
    short = before.right - min(other.left for other in column) < _SHORT * width
    return short and bool(_ENDS.search(before.text))


def _without_running(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Leave out what stands at the head or foot of several pages, and their numbers; not the head of the first."""
    edges = Counter(key for leaf in leaves for key in {_key(line) for line in _edge(leaf.lines)})
    for at, leaf in enumerate(leaves):
        edge = set(_edge(leaf.lines, head=at > 0)) if len(leaves) > 1 else set()
        running = {line for line in edge if edges[_key(line)] >= _SEVERAL or _NUMBER.fullmatch(line.text)}
        running |= {line for line in edge if len(leaves) < _SEVERAL and edges[_key(line)] == len(leaves)}
        yield replace(leaf, lines=tuple(line for line in leaf.lines if line not in running))


def _edge(lines: Sequence[Placed], *, head: bool = True) -> Iterable[Placed]:
    ordered = sorted(lines, key=lambda line: (-line.top, line.left))
    return (*(ordered[:_EDGE] if head else ()), *ordered[-_EDGE:])


def _key(line: Placed) -> str:
    return _DIGITS.sub("#", line.text)

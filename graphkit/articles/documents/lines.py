"""Printed lines to paragraphs: what belongs together on a page, and goes on overleaf.

Reads lines with their boxes (points, from the lower left corner of the page), makes a text with a paragraph a line, and
says where in it each printed page begins. A new paragraph shows by a gap, an indent, another size of type, or a short
line before it that ends a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise
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
_GAP = 1.25
_FAR = 3.0
_INDENT = 0.7
_WIDEST = 6.0
_MOST_INDENTED = 0.6
_OTHER_SIZE = 1.18
_MOST = 0.95
"""Of the lines, how many end before the margin: a line above two columns ends far beyond that of the first."""
_SPARE = 2.0
"""Widths of a character that a word may lack: how wide a word is, is guessed from the line that it stands on."""


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
    last: _Column | None = None
    for leaf in _without_running(leaves):
        begun = False
        for line, opens in _paragraphs(leaf.lines):
            starts = opens if begun else not (before and last and last.runs_over(before, line))
            _join(made, before, line, starts=starts)
            if not begun:
                made.leaves.append((made.length, leaf.number))
                begun = True
            made.write(_clean(line.text))
            before = line
        last = _Column.of(list(_columns(leaf.lines))[-1]) if leaf.lines else last
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


def _columns(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Part the lines of a leaf where the next one stands higher: at the head of the next column, as a rule."""
    column: list[Placed] = []
    for line in lines:
        if column and line.bottom > column[-1].bottom + column[-1].height / 2:
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _paragraphs(lines: Sequence[Placed]) -> Iterator[tuple[Placed, bool]]:
    """Yield the lines of a leaf, each with whether it opens a paragraph."""
    before: Placed | None = None
    last: _Column | None = None
    for lines_of_column in _columns(lines):
        column = _Column.of(lines_of_column)
        for line in lines_of_column:
            if before is None:
                yield line, True
            elif last:
                yield line, not last.runs_over(before, line)
            else:
                yield line, column.opens(line, before)
            before, last = line, None
        last = column


@dataclass(frozen=True, slots=True)
class _Column:
    """The margins of a column, the usual step from line to line, and whether its paragraphs are indented."""

    left: float
    right: float
    pitch: float
    indents: bool

    @classmethod
    def of(cls, lines: Sequence[Placed]) -> _Column:
        """Measure a column by its lines of the usual size; indented lines open paragraphs where they are the fewer."""
        lines = _of_usual_size(lines)
        left = min(line.left for line in lines)
        steps = [one.bottom - other.bottom for one, other in pairwise(lines) if one.bottom > other.bottom]
        indented = sum(line.left > left + _INDENT * line.height for line in lines)
        right = sorted(line.right for line in lines)[int(_MOST * (len(lines) - 1))]
        return cls(left, right, median(steps) if steps else 0.0, 0 < indented <= _MOST_INDENTED * len(lines))

    def opens(self, line: Placed, before: Placed) -> bool:
        """Tell whether a line opens a paragraph, from the line before it in its column."""
        if max(line.height, before.height) > _OTHER_SIZE * min(line.height, before.height):
            return True
        step = before.bottom - line.bottom
        if step > _FAR * max(self.pitch, before.height):
            return True
        apart = step > _GAP * max(self.pitch, before.height)
        indented = self.indents and self.left + _INDENT * line.height < line.left < self.left + _WIDEST * line.height
        return (apart or indented or self._had_room(line, before)) and not _goes_on(before.text, line.text)

    def runs_over(self, before: Placed, line: Placed) -> bool:
        """Tell whether the last line of this column goes on with one of another column or page."""
        alike = max(line.height, before.height) < _OTHER_SIZE * min(line.height, before.height)
        full = alike and not _ENDS.search(before.text) and not self._had_room(line, before)
        return full or _goes_on(before.text, line.text)

    def _had_room(self, line: Placed, before: Placed) -> bool:
        """Tell whether the first word of a line would have fitted on the line before it, which ended on purpose."""
        word = line.text.split(maxsplit=1)[0]
        width = (line.right - line.left) / len(line.text)
        return before.right + (len(word) + 1) * width < self.right - _SPARE * width


def _of_usual_size(lines: Sequence[Placed]) -> Sequence[Placed]:
    usual = median(line.height for line in lines)
    return [line for line in lines if usual / _OTHER_SIZE < line.height < usual * _OTHER_SIZE] or lines


def _without_running(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Leave out what stands at the head or foot of several pages, and their numbers; not a title in larger type."""
    if len(leaves) == 1:
        yield from leaves
        return
    edges = [_edge(leaf.lines) for leaf in leaves]
    often = _repeated(edges, min(_SEVERAL, len(leaves)))
    for leaf, edge in zip(leaves, edges, strict=True):
        running = {line for line in edge if _NUMBER.fullmatch(line.text) or _runs(line, often)}
        yield replace(leaf, lines=tuple(line for line in leaf.lines if line not in running))


def _repeated(edges: Sequence[Set[Placed]], needed: int) -> dict[str, float]:
    """Return what stands at the edges of ``needed`` pages and more, whatever its numbers, and its least height."""
    pages = Counter(key for edge in edges for key in {_key(line) for line in edge})
    heights: dict[str, float] = {}
    for line in chain.from_iterable(edges):
        heights[_key(line)] = min(line.height, heights.get(_key(line), line.height))
    return {key: heights[key] for key, count in pages.items() if count >= needed}


def _runs(line: Placed, often: Mapping[str, float]) -> bool:
    """Tell whether a line is one that stands at several edges, and is not in larger type than it is there."""
    key = _key(line)
    return key in often and line.height < _OTHER_SIZE * often[key]


def _edge(lines: Sequence[Placed]) -> set[Placed]:
    ordered = sorted(lines, key=lambda line: (-line.top, line.left))
    return {*ordered[:_EDGE], *ordered[-_EDGE:]}


def _key(line: Placed) -> str:
    return _DIGITS.sub("#", line.text)

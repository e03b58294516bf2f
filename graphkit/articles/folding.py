"""Says once what is so of many: the rows of a table that cannot be read, or whose dates are none.

Reads reasons with the place of each; keeps the first of a kind and counts the others, so that memory does not grow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["Fold", "Folded"]

_PARTICULAR = re.compile(r"\d+|'[^']*'|\"[^\"]*\"")
_MOST_KINDS = 50
_NAMED = 5


@dataclass(slots=True)
class Folded:
    """What is so of ``count`` rows: said of the first, with the places of a few others."""

    place: str
    reason: str
    remedy: str
    count: int = 1
    others: list[str] = field(default_factory=list)

    @property
    def told(self) -> str:
        """The reason, and how many other rows it is true of."""
        if self.count == 1:
            return self.reason
        dots = ", ..." if self.count - 1 > len(self.others) else ""
        return f"{self.reason} (and {self.count - 1:,} more like it: {', '.join(self.others)}{dots})"


class Fold:
    """Gathers reasons; two are of one kind where they differ in numbers and quoted words only."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, str], Folded] = {}

    def add(self, place: str, reason: str, remedy: str = "", *, short: str = "") -> None:
        """Take in that something is so at ``place``, ``short`` where it is named among others."""
        kind = (_PARTICULAR.sub("#", reason), remedy)
        if kind not in self._kinds and len(self._kinds) >= _MOST_KINDS:
            kind = ("", "")
            reason, remedy = "other faults", "mend those named above first"
        known = self._kinds.get(kind)
        if known is None:
            self._kinds[kind] = Folded(place, reason, remedy)
            return
        known.count += 1
        if len(known.others) < _NAMED:
            known.others.append(short or place)

    def __iter__(self) -> Iterator[Folded]:
        """Yield what was gathered, a kind each, in the order in which the kinds were first met."""
        yield from self._kinds.values()

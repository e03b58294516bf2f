"""An article under construction: what group.py fills, sift.py judges and finish.py makes an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from graphkit.articles.labels import Line
from graphkit.model import BlockLabel

__all__ = ["BODY", "Draft", "Placed"]

BODY = frozenset({BlockLabel.BODY, BlockLabel.QUOTATION})
"""What of an article is text, beside its headlines and credits."""

Placed = tuple[Line, BlockLabel, str]
"""A line, what it is, and why it was left out ("" for a part)."""

_BRIEF = 60


@dataclass(slots=True)
class Draft:
    """An article under construction. ``zone`` is what it was found below ("link-list"), None at the top of the page."""

    title: str | None = None
    publisher: str | None = None
    zone: BlockLabel | None = None
    parts: list[Placed] = field(default_factory=list)
    left_out: list[Placed] = field(default_factory=list)

    def body(self) -> Iterator[Line]:
        """Yield the paragraphs of the body, those in quotation boxes too."""
        return (line for line, label, _ in self.parts if label in BODY)

    def brief(self) -> bool:
        """Whether the body has fewer words than any article but a brief."""
        return sum(line.words for line in islice(self.body(), _BRIEF)) < _BRIEF

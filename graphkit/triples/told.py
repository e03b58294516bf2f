"""Claims in the groups that graphs are made of: by the event that they report, and by the article they stand in.

What is lowered is asked for group by group, so that whoever has more claims than memory holds can keep them on disk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Protocol

from graphkit.model import Claim

__all__ = ["Held", "Told"]


class Told(Protocol):
    """The claims of a graph. Each call begins anew."""

    def by_event(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims about each event, sorted by id; the events by IRI."""

    def by_article(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims of each article, in a fixed order."""


class Held:
    """Claims in memory."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = sorted(claims, key=attrgetter("id"))

    def by_event(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims about each event, sorted by id; the events by IRI."""
        return self._grouped(attrgetter("same_event"))

    def by_article(self) -> Iterator[Sequence[Claim]]:
        """Yield the claims of each article, by the articles' IRIs."""
        return self._grouped(attrgetter("article_id"))

    def _grouped(self, key: Callable[[Claim], str]) -> Iterator[Sequence[Claim]]:
        groups: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            groups[key(claim)].append(claim)
        return (groups[name] for name in sorted(groups))

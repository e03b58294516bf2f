"""How many articles there will be, guessed while pages are still being opened: for those who wait.

What is known from the beginning is how large the files are. As files are finished, the share of the bytes that have
been opened tells how many articles the rest may hold. Nothing but what is shown to people depends on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graphkit.articles import FieldMap, Found, find

__all__ = ["Gauge", "gauge_of"]


class Gauge:
    """Guesses the number of articles of files of known sizes, by origin; or is told it."""

    def __init__(self, sizes: dict[str, int] | None = None, articles: int | None = None) -> None:
        self._sizes = sizes or {}
        self._whole = sum(self._sizes.values())
        self._articles = articles
        self._under_way = ""
        self._done = 0

    def open(self, origin: str) -> None:
        """Note that a page of a file is being opened: the file before it is finished."""
        if origin != self._under_way:
            self._done += self._sizes.pop(self._under_way, 0)
            self._under_way = origin

    def close(self, met: int) -> None:
        """Note that no more pages come: so many articles were met, and there are no others."""
        self._articles = met

    def total(self, met: int) -> int | None:
        """Return how many articles there may be in all, where so many were met; None where nothing is known."""
        if self._articles is not None or not self._done:
            return self._articles
        return max(met, round(met * self._whole / self._done))


def gauge_of(sources: Iterable[str | Path], given: FieldMap = ()) -> Gauge:
    """Look how large the files of ``sources`` are."""
    return Gauge({found.origin: _size(found.path) for found in find(sources, given) if isinstance(found, Found)})


def _size(path: Path | None) -> int:
    try:
        return path.stat().st_size if path else 0
    except OSError:  # it is told when it is opened
        return 0

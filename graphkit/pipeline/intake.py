"""Pages in: has the sources opened, and says which of their articles have still to be read.

Reads what opening.py makes of sources; fills the cache's corpus and the list of failures. Every page streams through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from graphkit.model import Article, ArticleReading, Failure
from graphkit.pipeline.cache import Listing, ReadingCache, reading_key
from graphkit.pipeline.opening import Opened, open_apart, open_here
from graphkit.pipeline.pool import Outcomes, ReaderFactory, batches, read_all

__all__ = ["Intake"]

_SAME_NAME = "another page of this name has other content; one of the two was left out"
_RENAME = "rename one of them, or give records ids of their own"


class Intake:
    """The map step's two ends: articles that have to be read go out, readings come back into the cache.

    ``context`` is digested into the cache's keys; ``failed`` is told of every failure at once. ``read`` counts the
    articles read anew, ``kept`` those found in the cache.
    """

    def __init__(self, cache: ReadingCache, context: str, failed: Callable[[Failure], None]) -> None:
        self._cache = cache
        self._context = context
        self._failed = failed
        self._failures: list[Failure] = []
        self._said: dict[str, Opened] = {}
        self.read = 0
        self.kept = 0

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, sorted; of two pages of one name what is said of the one that stayed."""
        of_pages = (page.failure for page in self._said.values() if page.failure)
        return tuple(sorted({*self._failures, *of_pages}, key=lambda f: (f.page, f.reason, f.remedy)))

    @property
    def notes(self) -> tuple[str, ...]:
        """What in readable pages could not be used, sorted."""
        return tuple(sorted(note for page in self._said.values() for note in page.notes))

    def run(
        self,
        sources: Iterable[str | Path],
        factory: ReaderFactory,
        processes: int | None,
        progress: Callable[[int], None],
    ) -> None:
        """Take every source in and have what is new read; ``progress`` is told the number of articles done."""
        self._cache.begin()
        pages = open_here(sources) if processes == 1 else open_apart(sources)
        for outcomes in read_all(batches(self._unread(pages)), factory, processes):
            self._keep(outcomes)
            progress(self.read + self.kept)

    def _unread(self, pages: Iterable[Opened | Failure]) -> Iterator[Article]:
        for page in pages:
            if isinstance(page, Failure):
                self._fail(page)
            elif self._listed(page):
                yield from self._new(page)

    def _listed(self, page: Opened) -> bool:
        listing = self._cache.enlist_page(page.name, page.digest)
        if listing in (Listing.REFUSED, Listing.IN_PLACE_OF_OTHER):
            self._fail(Failure(page.name, _SAME_NAME, _RENAME))
        return listing in (Listing.NEW, Listing.IN_PLACE_OF_OTHER)

    def _new(self, page: Opened) -> Iterator[Article]:
        self._said.pop(page.name, None)
        if page.failure or page.notes:
            self._said[page.name] = msgspec.structs.replace(page, articles=())
        if page.failure:
            self._failed(page.failure)
        for article in page.articles:
            if self._cache.enlist(article, reading_key(article, self._context)):
                self.kept += 1
            else:
                yield article

    def _keep(self, outcomes: Outcomes) -> None:
        readings = [outcome for outcome in outcomes if isinstance(outcome, ArticleReading)]
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self._fail(outcome)
        self._cache.add((reading_key(reading.article, self._context), reading) for reading in readings)
        self.read += len(readings)

    def _fail(self, failure: Failure) -> None:
        self._failures.append(failure)
        self._failed(failure)

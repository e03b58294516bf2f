"""Pages in: loads the sources, splits pages into articles, and says which of them have still to be read.

Reads sources; fills the cache's corpus and the list of failures. Every page streams through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graphkit.articles import load, split
from graphkit.model import Article, ArticleReading, Failure, Page
from graphkit.pipeline.cache import Listing, ReadingCache, page_digest, reading_key
from graphkit.pipeline.pool import Outcomes, ReaderFactory, batches, read_all

__all__ = ["Intake"]

_SAME_NAME = "another page of this name has other content; one of the two was left out"
_RENAME = "rename one of them, or give records ids of their own"


class Intake:
    """The map step's two ends: articles that have to be read go out, readings come back into the cache.

    ``context`` is digested into the cache's keys; ``failed`` is told of every failure at once. ``failures`` and
    ``notes`` (what in readable pages could not be used) grow as pages pass; ``read`` counts the articles read anew,
    ``kept`` those found in the cache.
    """

    def __init__(self, cache: ReadingCache, context: str, failed: Callable[[Failure], None]) -> None:
        self._cache = cache
        self._context = context
        self._failed = failed
        self.failures: list[Failure] = []
        self.notes: list[str] = []
        self.read = 0
        self.kept = 0

    def run(
        self,
        sources: Iterable[str | Path],
        factory: ReaderFactory,
        processes: int | None,
        progress: Callable[[int], None],
    ) -> None:
        """Take every source in and have what is new read; ``progress`` is told the number of articles done."""
        self._cache.begin()
        for outcomes in read_all(batches(self._unread(sources)), factory, processes):
            self._keep(outcomes)
            progress(self.read + self.kept)

    def _unread(self, sources: Iterable[str | Path]) -> Iterator[Article]:
        for page in load(sources):
            if isinstance(page, Failure):
                self._fail(page)
            elif self._listed(page):
                self.notes.extend(page.notes)
                yield from self._split(page)

    def _listed(self, page: Page) -> bool:
        listing = self._cache.enlist_page(page.name, page_digest(page))
        if listing in (Listing.REFUSED, Listing.IN_PLACE_OF_OTHER):
            self._fail(Failure(page.name, _SAME_NAME, _RENAME))
        return listing in (Listing.NEW, Listing.IN_PLACE_OF_OTHER)

    def _split(self, page: Page) -> Iterator[Article]:
        articles = split(page)
        if isinstance(articles, Failure):
            self._fail(articles)
            return
        for article in articles:
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
        self.failures.append(failure)
        self._failed(failure)

"""Pages in: has the sources opened, and says which of their articles have still to be read.

Reads what opening.py makes of sources; fills the cache's corpus and the list of failures. Every page streams through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePath

import msgspec

from graphkit.articles import FieldMap
from graphkit.errors import GraphFolderError
from graphkit.model import Article, ArticleReading, Failure
from graphkit.pipeline.cache import Listing, ReadingCache, reading_key
from graphkit.pipeline.executors import Executor
from graphkit.pipeline.gauge import Gauge
from graphkit.pipeline.kept import KeptPage
from graphkit.pipeline.opening import Opened, nothing_known, open_apart, open_here
from graphkit.pipeline.parses import KeptParses
from graphkit.pipeline.pool import Outcomes, ReaderFactory, batches
from graphkit.pipeline.reuse import Reuse

__all__ = ["Intake"]

_SAME_NAME = "another page of this name has other content; one of the two was left out"
_RENAME = "rename one of them, give records ids of their own, or take the earlier one out with --remove"
_GONE = "the reading of {} is gone, which was to be kept"
_AGAIN = "build the graph again from all its sources"


Tell = Callable[[int, int | None], None]
"""Is told how many articles are done, and of how many, as far as that is known."""
_EACH = 100
"""Articles between two times that it is told, where none has to be read."""


def _nobody(done: int, total: int | None) -> None:
    """Be told, and do nothing."""


def _place(failure: Failure) -> tuple[str, str, str]:
    return failure.page, failure.reason, failure.remedy


def _files_of(page: str) -> set[str]:
    """Return the names of the files that ``page`` may be or stand in: of "a.zip/b.csv:3" all but the 3."""
    parts = page.split("/")
    return {page, *parts, *(re.split("[:#]", part)[0] for part in parts)}


class Intake:
    """The map step's two ends: articles that have to be read go out, readings come back into the cache.

    ``context`` is digested into the cache's keys; ``failed`` is told of every failure at once, ``parses`` which
    articles stay; ``reuse`` knows the pages of files that have not changed. ``read`` counts the articles read anew,
    ``kept`` those found in the cache, ``passed`` those of a genre that was not asked for; ``rooms`` adds up the seconds
    that reading took, by room.
    """

    def __init__(
        self,
        cache: ReadingCache,
        context: str,
        failed: Callable[[Failure], None],
        parses: KeptParses | None = None,
        reuse: Reuse | None = None,
    ) -> None:
        self._cache = cache
        self._context = context
        self._failed = failed
        self._failures: list[Failure] = []
        self._earlier: list[Failure] = []
        self._parses = parses
        self._reuse = reuse
        self._said: dict[str, Opened] = {}
        self._origins: set[str] = set()
        self._genres: frozenset[str] = frozenset()
        self._gauge = Gauge()
        self._progress: Tell = _nobody
        self._met = 0
        self._lost = 0
        self.rooms: Counter[str] = Counter()
        self.passed = 0
        self.read = 0
        self.kept = 0

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What was not read, sorted; of two pages of one name what is said of the one that stayed."""
        of_pages = (page.failure for page in self._said.values() if page.failure)
        return tuple(sorted({*self._of_files(), *of_pages}, key=_place))

    def _of_files(self) -> set[Failure]:
        """Return what could not be read and is no page, of the earlier graph too, unless its file was read again."""
        again = {PurePath(origin).name for origin in self._origins}
        earlier = (failure for failure in self._earlier if not again.intersection(_files_of(failure.page)))
        return {*self._failures, *earlier}

    @property
    def notes(self) -> tuple[str, ...]:
        """What in readable pages could not be used, sorted."""
        return tuple(sorted(note for page in self._said.values() for note in page.notes))

    def run(
        self,
        sources: Iterable[str | Path],
        factory: ReaderFactory,
        executor: Executor,
        progress: Tell,
        *,
        gauge: Gauge | None = None,
        given: FieldMap = (),
        kept: Iterable[KeptPage] = (),
        genres: Iterable[str] = (),
    ) -> None:
        """Take every source in and have what is new read; ``progress`` is told how many articles are done, of how many.

        ``given`` says which columns of tables hold what; ``kept`` are pages of the earlier graph that stay, unless the
        file that they came from is read again. Of new pages only articles of the ``genres`` are taken, if any is named.
        """
        self._genres, self._progress, self._gauge = frozenset(genres), progress, gauge or Gauge()
        self._cache.begin()
        if self._parses is not None:
            self._parses.begin()
        opener = open_here if executor.alone else open_apart
        pages = opener(sources, given, known=self._reuse or nothing_known)
        unread = chain(self._kept(kept), self._unread(pages))
        for outcomes in executor.read(batches(unread), factory):
            self._keep(outcomes)
            self._tell()

    def _tell(self) -> None:
        self._progress(self.read + self.kept + self._lost, self._gauge.total(self._met))

    def listing(self) -> Iterator[KeptPage]:
        """Yield what the corpus was made of, for a later build to add to."""
        for document, digest, origin, keys in self._cache.listing():
            said = self._said.get(document)
            failure, notes = (said.failure, said.notes) if said else (None, ())
            yield KeptPage(document, digest, origin, keys, failure, notes)
        yield from (KeptPage("", failure=failure) for failure in sorted(self._of_files(), key=_place))

    def _kept(self, kept: Iterable[KeptPage]) -> Iterator[Article]:
        """Take pages of the earlier graph in again; yields the articles that have to be read anew, by another model."""
        for page in kept:
            if page.failure and not page.document:
                self._earlier.append(page.failure)
            elif self._listed(page.document, page.digest, page.origin):
                self._say_of(page)
                yield from self._kept_articles(page)

    def _say_of(self, page: KeptPage) -> None:
        """Note what is known of a kept page, in the place of what was known of another of its name."""
        self._said.pop(page.document, None)
        if page.failure or page.notes:
            self._said[page.document] = Opened(page.document, page.origin, page.digest, page.notes, (), page.failure)

    def _kept_articles(self, page: KeptPage) -> Iterator[Article]:
        for _, key in page.keys:
            article = self._cache.article(key)
            if article is None:
                raise GraphFolderError(_GONE.format(page.document), remedy=_AGAIN)
            yield from self._enlisted(article)

    def _enlisted(self, article: Article) -> Iterator[Article]:
        if self._parses is not None:
            self._parses.want(article)
        self._met += 1
        if self._cache.enlist(article, reading_key(article, self._context)):
            self.kept += 1
            if self.kept % _EACH == 0:
                self._tell()
        else:
            yield article

    def _read_again(self, page: Opened) -> None:
        """Forget what the earlier graph had of the file that a page comes from, at the first page of it."""
        if page.origin and page.origin not in self._origins:
            self._origins.add(page.origin)
            for document in self._cache.drop_origin(page.origin):
                self._said.pop(document, None)

    def _unread(self, pages: Iterable[Opened | Failure]) -> Iterator[Article]:
        for page in pages:
            if isinstance(page, Failure):
                if self._reuse is not None:
                    self._reuse.set_aside()
                self._fail(page)
                continue
            self._gauge.open(page.origin)
            self._read_again(page)
            if self._reuse is not None and self._cache.origin(page.name):
                self._reuse.met(page)
            if self._listed(page.name, page.digest, page.origin):
                yield from self._new(page)
        self._gauge.close(self._met)

    def _listed(self, name: str, digest: bytes, origin: str) -> bool:
        listing = self._cache.enlist_page(name, digest, origin)
        if listing in (Listing.REFUSED, Listing.IN_PLACE_OF_OTHER):
            self._fail(Failure(name, _SAME_NAME, _RENAME))
        return listing in (Listing.NEW, Listing.IN_PLACE_OF_OTHER)

    def _new(self, page: Opened) -> Iterator[Article]:
        self._said.pop(page.name, None)
        if page.failure or page.notes:
            self._said[page.name] = msgspec.structs.replace(page, articles=())
        if page.failure:
            self._failed(page.failure)
        for article in page.articles:
            if self._genres and article.genre not in self._genres:
                self.passed += 1
            else:
                yield from self._enlisted(article)

    def _keep(self, outcomes: Outcomes) -> None:
        readings = [outcome for outcome in outcomes if isinstance(outcome, ArticleReading)]
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                if self._reuse is not None:
                    self._reuse.unread(outcome.page)
                self._fail(outcome)
        self._cache.add((reading_key(reading.article, self._context), reading) for reading in readings)
        self.read += len(readings)
        self._lost += len(outcomes) - len(readings)
        self.rooms.update(outcomes.spent)

    def _fail(self, failure: Failure) -> None:
        self._failures.append(failure)
        self._failed(failure)

"""Reads batches of articles on one or several processes, and goes on when a process dies.

Every article is read by itself, and whatever it raises becomes a reported failure. Batches that were under way when a
worker died are read again, article by article; an article that ends its worker each time it is read alone, or is past
its time, becomes a failure, too. Results come as they are finished: nothing may depend on their order.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import chain, islice
from multiprocessing.connection import wait as wait_for_end
from types import MappingProxyType

from graphkit.errors import GraphkitError, unexpected
from graphkit.limits import article_time, bound_memory, timed
from graphkit.model import Article, ArticleReading, Failure

__all__ = [
    "ATTEMPTS",
    "Batch",
    "Outcomes",
    "Reader",
    "ReaderFactory",
    "batches",
    "deadly",
    "in_time",
    "late",
    "read_all",
    "spent_by",
]

log = logging.getLogger(__name__)

Batch = tuple[Article, ...]


class Outcomes(tuple[ArticleReading | Failure, ...]):
    """What became of a batch. ``spent`` are the seconds that its reader took for it, by room, where it says so."""

    spent: Mapping[str, float] = MappingProxyType({})


Reader = Callable[[Iterable[Article]], Iterator[ArticleReading]]
ReaderFactory = Callable[[], Reader]
"""Makes a reader, once per process; must be hashable and pickle."""

BATCH = 50_000
"""Characters in a batch: some three seconds of reading, so little is lost when a build is interrupted."""
WORTH_PROCESSES = 4 * BATCH
"""Below this many characters to read, loading the model in further processes costs more than they save."""
MOST_PROCESSES = 8
"""Each process holds the model (half a gigabyte): more have to be asked for."""
ATTEMPTS = 2
"""How often an article is read alone before it is given up."""
_REMEDY = "leave the page out, or cut it into smaller ones"


def batches(articles: Iterable[Article], size: int = BATCH) -> Iterator[Batch]:
    """Gather articles until a batch has ``size`` characters; an article is never cut."""
    batch: list[Article] = []
    length = 0
    for article in articles:
        batch.append(article)
        length += len(article.text)
        if length >= size:
            yield tuple(batch)
            batch, length = [], 0
    if batch:
        yield tuple(batch)


def read_all(work: Iterable[Batch], factory: ReaderFactory, processes: int | None = None) -> Iterator[Outcomes]:
    """Yield what became of every batch, as it is finished.

    ``processes`` None means as many as there are cores (at most 8) where there is enough to read, else one beside
    this one. 1 means this process itself, in which nothing can end an article that takes for ever.
    """
    supply = iter(work)
    first = list(islice(supply, WORTH_PROCESSES // BATCH))
    alone = processes == 1
    if processes is None:
        processes = min(os.cpu_count() or 1, MOST_PROCESSES) if len(first) * BATCH >= WORTH_PROCESSES else 1
    supply = chain(first, supply)
    if first and not alone and _workers_start():
        yield from _Crew(factory, processes).read(supply)
    elif first:
        reader = factory()
        for batch in supply:
            yield _outcomes(reader, (_outcome(reader, article) for article in batch))


def _outcome(reader: Reader, article: Article) -> ArticleReading | Failure:
    """Read one article; whatever it raises is a failure: the border of one article."""
    try:
        (reading,) = reader((article,))
    except GraphkitError:
        raise  # said of the whole build: a model that is not there, a frame that does not fit
    except Exception as error:  # noqa: BLE001  # whatever a text makes a rule do, the others are read
        return unexpected(article.document, f"reading article {article.index}", error)
    return reading


def _outcomes(reader: Reader, found: Iterable[ArticleReading | Failure]) -> Outcomes:
    outcomes = Outcomes(found)
    outcomes.spent = spent_by(reader)
    return outcomes


def spent_by(reader: Reader) -> Mapping[str, float]:
    """Return the seconds that a reader took since it was last asked, by room; nothing of one that does not say."""
    tell: Callable[[], Mapping[str, float]] | None = getattr(reader, "spent", None)
    return tell() if tell else {}


def _workers_start() -> bool:
    """Tell whether a worker process can be had: not from a script on standard input, nor one without a main guard."""
    with _pool(1) as pool:
        try:
            pool.submit(os.getpid).result()
        except BrokenProcessPool:
            log.warning(
                "no worker process could be started (has the script a main guard?): everything is read in this one"
            )
            return False
        return True


class _Crew:
    """A pool of worker processes that is replaced when one of them dies.

    ``nlp.pipe(n_process=2)`` waits for ever for a worker that was killed, and ``concurrent.futures`` breaks the whole
    pool: so the batches under way are remembered here, and the pool can be renewed.
    """

    def __init__(self, factory: ReaderFactory, processes: int) -> None:
        self._factory = factory
        self._processes = processes
        self._pool = _pool(processes)
        self._under_way: dict[Future[Outcomes], Batch] = {}
        self._suspects: list[Batch] = []

    def read(self, supply: Iterator[Batch]) -> Iterator[Outcomes]:
        """Keep every worker busy until ``supply`` ends; yields batches in the order they are finished."""
        try:
            while True:
                self._submit(supply)
                if not self._under_way and not self._suspects:
                    return
                yield from self._collect()
                if self._suspects:
                    yield from self._start_anew()
        except BaseException:  # Ctrl-C, and a caller that asks for no more (GeneratorExit), are no Exception
            _kill(self._pool)  # what they are at is lost, and would take seconds
            raise
        finally:
            self._pool.shutdown(cancel_futures=True)

    def _submit(self, supply: Iterator[Batch]) -> None:
        while len(self._under_way) < 2 * self._processes and (batch := next(supply, None)) is not None:
            try:
                self._under_way[self._pool.submit(_read, self._factory, batch)] = batch
            except BrokenProcessPool:
                self._suspects.append(batch)
                return

    def _collect(self) -> Iterator[Outcomes]:
        done, _ = wait(self._under_way, return_when=FIRST_COMPLETED)
        for future in done:
            batch = self._under_way.pop(future)
            try:
                yield future.result()
            except BrokenProcessPool:
                self._suspects.append(batch)

    def _start_anew(self) -> Iterator[Outcomes]:
        """Take what is finished after a worker died, renew the pool, and read what was under way one by one."""
        while self._under_way:
            yield from self._collect()
        self._pool.shutdown()
        articles = [article for batch in self._suspects for article in batch]
        log.warning("a worker process died; reading %d articles again, one by one", len(articles))
        self._suspects = []
        self._pool = _pool(1)
        for article in articles:
            yield self._read_alone(article)
        self._pool.shutdown()
        self._pool = _pool(self._processes)

    def _read_alone(self, article: Article) -> Outcomes:
        limit = article_time(len(article.text))
        for _ in range(ATTEMPTS):
            start = time.monotonic()
            try:
                return self._pool.submit(_read, self._factory, (article,)).result()
            except BrokenProcessPool:
                self._pool.shutdown()
                self._pool = _pool(1)
            if time.monotonic() - start >= limit:
                return Outcomes((late(article),))
        return Outcomes((deadly(article),))


def late(article: Article) -> Failure:
    """Return what is reported of an article that is past its time."""
    reason = f"reading article {article.index} takes more than {article_time(len(article.text)):.0f} s"
    return Failure(article.document, reason, _REMEDY)


def deadly(article: Article) -> Failure:
    """Return what is reported of an article that ends each process that reads it."""
    reason = f"reading article {article.index} ended the process each time, perhaps for want of memory"
    return Failure(article.document, reason, _REMEDY)


def _kill(pool: ProcessPoolExecutor) -> None:
    for process in list((getattr(pool, "_processes", None) or {}).values()):  # it has a method for this from 3.14 on
        process.kill()


def _pool(processes: int) -> ProcessPoolExecutor:
    # Forking a process that has threads (as numpy's has) may deadlock; a spawned one starts clean.
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_settle_in)


def _settle_in() -> None:
    """Leave Ctrl-C to the parent, do not outlive it, and keep within bounds: runs first in every worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bound_memory()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    """End with the parent: a worker whose parent was killed would wait for ever, since its queue never closes."""
    wait_for_end([sentinel])
    os._exit(1)


@cache
def _reader(factory: ReaderFactory) -> Reader:
    return factory()


def _read(factory: ReaderFactory, batch: Batch) -> Outcomes:
    reader = _reader(factory)
    return _outcomes(reader, (in_time(reader, article) for article in batch))


def in_time(reader: Reader, article: Article) -> ArticleReading | Failure:
    """Read one article; ends this process where that takes too long."""
    with timed(article_time(len(article.text))):
        return _outcome(reader, article)

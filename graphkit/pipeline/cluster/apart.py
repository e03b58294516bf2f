"""A process beside a Dask worker, in which the reading is done: what ends it, or takes too long, is set aside by name.

Dask would run a batch again on worker after worker that it kills, and then give the whole batch up. So the worker's own
process reads nothing: it asks this one, article by article, and knows which one was its end. ``python -m
graphkit.pipeline.cluster.apart`` is told how to make a reader, then articles; it answers one message for each.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Mapping
from contextlib import suppress

import msgspec

from graphkit.errors import GraphkitError
from graphkit.limits import article_time
from graphkit.model import Article, ArticleReading, Failure
from graphkit.pipeline.cluster.answers import Answer, refused
from graphkit.pipeline.pipes import Pipes, received, send, settled
from graphkit.pipeline.pool import ATTEMPTS, ReaderFactory, deadly, in_time, late, spent_by

__all__ = ["Apart", "StillbornError"]

_READY = b"ready"
_articles = msgspec.msgpack.Decoder(Article)
_encode = msgspec.msgpack.encode


class StillbornError(Exception):
    """The process ended before it could read anything: this machine is not fit for it now."""


class Apart:
    """The worker's side: the process, which is replaced when an article ends it."""

    def __init__(self, factory: ReaderFactory) -> None:
        self._factory = pickle.dumps(factory)
        self._process: Pipes | None = None
        self._answered = b""

    def start(self) -> None:
        """Have the process load what it reads with; returns at once."""
        if self._process is None:
            self._answered = b""
            self._process = Pipes(__name__)
            self._process.tell(self._factory)

    def read(self, article: Article) -> bytes:
        """Return the answer to one article, as it came; one that ends the process each time is a failure.

        Raises StillbornError where the process cannot be had.
        """
        for _ in range(ATTEMPTS):
            refusal = self._ready()
            if refusal:
                return refusal
            begun = time.monotonic()
            with suppress(EOFError, OSError):
                return self._ask(article)
            self.end()
            if time.monotonic() - begun >= article_time(len(article.text)):
                return _encode(Answer(failure=late(article)))
        return _encode(Answer(failure=deadly(article)))

    def _ready(self) -> bytes:
        """Wait until the process has loaded what it needs; returns why it cannot, if it says so."""
        try:
            self.start()
            if self._process is not None and not self._answered:
                self._answered = self._process.hear()
        except (EOFError, OSError) as error:
            self.end()
            raise StillbornError("the process that reads ended as it began, perhaps for want of memory") from error
        return b"" if self._answered == _READY else self._answered

    def _ask(self, article: Article) -> bytes:
        if self._process is None:
            raise EOFError
        self._process.tell(_encode(article))
        return self._process.hear()

    def end(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.end()
            self._process = None


def _answer(outcome: ArticleReading | Failure, spent: Mapping[str, float]) -> bytes:
    if isinstance(outcome, Failure):
        return _encode(Answer(failure=outcome, spent=spent))
    return _encode(Answer(reading=outcome, spent=spent))


def main() -> None:
    """Serve the worker until it ends."""
    asked, answers = settled()
    with suppress(EOFError):
        factory = pickle.loads(received(asked))  # noqa: S301  # our parent's, which runs as we do
        try:
            reader = factory()
        except GraphkitError as error:
            send(answers, refused(error))
            return
        send(answers, _READY)
        while True:
            outcome = in_time(reader, _articles.decode(received(asked)))
            send(answers, _answer(outcome, spent_by(reader)))


if __name__ == "__main__":
    main()

"""Sources to articles, page by page: what a build opens before it reads.

Files are opened in a process of their own, which a page can end (by taking too long, too much memory, or by a fault in
a foreign library) without ending the build: the page is set aside with its name and the next one opened. ``python -m
graphkit.pipeline.opening`` is that process; it is told files and answers pages, each a message of MessagePack.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, BinaryIO

import msgspec

from graphkit.articles import FieldMap, Found, How, find, read, split
from graphkit.limits import PAGE_SECONDS, timed
from graphkit.model import Article, Failure, Page
from graphkit.pipeline.cache import page_digest
from graphkit.pipeline.pipes import Pipes, received, send, settled

__all__ = ["Known", "Opened", "nothing_known", "open_apart", "open_here"]

_REMEDY = "leave it out, or cut it into smaller ones"


class Opened(msgspec.Struct, frozen=True, tag=True):
    """A page with its ``articles``, or with why it has none; ``digest`` is that of all that these depend on.

    ``origin`` is the file that it came from, "" for standard input.
    """

    name: str
    origin: str
    digest: bytes
    notes: tuple[str, ...]
    articles: tuple[Article, ...]
    failure: Failure | None = None


class _Unread(msgspec.Struct, frozen=True, tag=True):
    """A file or record of which no page could be made."""

    failure: Failure


class _Begun(msgspec.Struct, frozen=True, tag=True):
    """The page of this name is about to be split."""

    name: str


class _Done(msgspec.Struct, frozen=True, tag=True):
    """A file has no more pages."""


class _Wanted(msgspec.Struct, frozen=True):
    """A file to open: what it is called, where it is, and how many pages at its beginning to pass over."""

    name: str
    path: bytes
    how: How
    skip: int = 0


_Message = Opened | _Unread | _Begun | _Done
_encode = msgspec.msgpack.Encoder().encode
_messages = msgspec.msgpack.Decoder(_Message)
_wishes = msgspec.msgpack.Decoder(_Wanted)


Known = Callable[[Found], "Iterable[Opened] | None"]
"""Returns the pages of a file where they are known without its being opened."""


def nothing_known(found: Found) -> None:
    """Know no page of any file."""


def open_here(
    sources: Iterable[str | Path], given: FieldMap = (), known: Known = nothing_known
) -> Iterator[Opened | Failure]:
    """Open every page of ``sources`` in this process, in which nothing can end one that takes for ever."""
    for found in find(sources, given):
        if isinstance(found, Failure):
            yield found
        elif (pages := known(found)) is not None:
            yield from pages
        else:
            yield from (page if isinstance(page, Failure) else _opened(page, found.origin) for page in read(found))


def open_apart(
    sources: Iterable[str | Path],
    given: FieldMap = (),
    seconds: float = PAGE_SECONDS,
    known: Known = nothing_known,
) -> Iterator[Opened | Failure]:
    """Open every page of ``sources`` in another process, which has so many ``seconds`` for each."""
    helper = _Helper(seconds)
    try:
        for found in find(sources, given):
            if isinstance(found, Failure):
                yield found
            elif found.path is None:
                yield from open_here(["-"], given)  # what was read of a stream cannot be read again
            elif (pages := known(found)) is not None:
                yield from pages
            else:
                yield from helper.open(found.name, found.path, found.how)
    finally:
        helper.end()


def _opened(page: Page, origin: str) -> Opened:
    found = split(page)
    if isinstance(found, Failure):
        return Opened(page.name, origin, page_digest(page), page.notes, (), found)
    return Opened(page.name, origin, page_digest(page), page.notes, found)


class _Helper:
    """The parent's side: a process that opens files, and is replaced when one of them ends it."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: Pipes | None = None

    def open(self, name: str, path: Path, how: How) -> Iterator[Opened | Failure]:
        """Yield the pages of a file; one that twice ends the process is a failure, and the file goes on behind it."""
        course = _Course(name)
        while not course.over:
            try:
                for message in self._ask(_Wanted(name, os.fsencode(path), how, course.taken)):
                    if page := course.page(message):
                        yield page
            except (EOFError, OSError):
                self.end()
                if failure := course.broken_off(self._seconds):
                    yield failure

    def _ask(self, wanted: _Wanted) -> Iterator[_Message]:
        if self._process is None:
            self._process = Pipes(__name__, str(self._seconds))
        self._process.tell(_encode(wanted))
        while not isinstance(message := _messages.decode(self._process.hear()), _Done):
            yield message
        yield message

    def end(self) -> None:
        """End the process, if there is one, whatever it is at."""
        if self._process is not None:
            self._process.end()
            self._process = None


class _Course:
    """How far a file has been opened: how many pages are ``taken`` or set aside, and whether it is ``over``."""

    def __init__(self, name: str) -> None:
        self.taken = 0
        self.over = False
        self._name = name
        self._broken_at = -1
        self._begun = ""
        self._since = time.monotonic()

    def page(self, message: _Message) -> Opened | Failure | None:
        """Return the page that a message brings, if it does."""
        self.over = isinstance(message, _Done)
        self._begun = message.name if isinstance(message, _Begun) else ""
        self._since = time.monotonic()
        if isinstance(message, _Done | _Begun):
            return None
        self.taken += 1
        return message.failure if isinstance(message, _Unread) else message

    def broken_off(self, seconds: float) -> Failure | None:
        """Return the page that took too long or twice ended the process, to go on behind it; None to try it again.

        Once may be chance: somebody ended the process, or the machine was out of memory. Where it was at no page yet,
        the whole file is meant, and over.
        """
        page, took = self._begun or self._name, time.monotonic() - self._since
        again, self._broken_at = self._broken_at == self.taken, self.taken
        if took < seconds and not again:
            self._begun, self._since = "", time.monotonic()
            return None
        self.over = not self._begun
        self.taken += 1
        self._begun, self._since = "", time.monotonic()
        if took >= seconds:
            return Failure(page, f"opening it takes more than {seconds:g} s", _REMEDY)
        return Failure(page, "opening it ended the process, perhaps for want of memory", _REMEDY)


def _send(pipe: IO[bytes], message: _Message) -> None:
    send(pipe, _encode(message))


def serve(asked: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    """Open the files that are asked for, one after the other, until the parent ends; the process's own side."""
    with suppress(EOFError):
        while True:
            wanted = _wishes.decode(received(asked))
            found = Found(wanted.name, Path(os.fsdecode(wanted.path)), wanted.how)
            pages = read(found)
            for _ in range(wanted.skip):
                _next(pages, seconds)
            while (page := _next(pages, seconds)) is not None:
                _answer(page, found.origin, answers, seconds)
            _send(answers, _Done())


def _next(pages: Iterator[Page | Failure], seconds: float) -> Page | Failure | None:
    with timed(seconds):
        return next(pages, None)


def _answer(page: Page | Failure, origin: str, answers: BinaryIO, seconds: float) -> None:
    """Split a page and send what was found; sending waits for the parent and takes no time of the page's."""
    if isinstance(page, Failure):
        _send(answers, _Unread(page))
        return
    _send(answers, _Begun(page.name))
    with timed(seconds):
        found = _opened(page, origin)
    _send(answers, found)


def main() -> None:
    """Serve the parent."""
    asked, answers = settled()
    serve(asked, answers, float(sys.argv[1]))


if __name__ == "__main__":
    main()

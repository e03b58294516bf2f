"""A reader that needs no model: every "A met B." is a meeting. Small enough for worker processes to import."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import ModelError
from graphkit.model import (
    Article,
    ArticleReading,
    Entity,
    EntityType,
    Event,
    Factuality,
    Filler,
    Mention,
    MentionKind,
    Span,
)
from graphkit.pipeline.pool import Reader

__all__ = ["FakeReader", "Fussy", "Murderous", "Poisoned", "Unfit", "story", "write_pages"]

_MEETING = re.compile(r"(?P<one>[A-Z]\w+ [A-Z]\w+) (?P<met>met) (?P<other>[A-Z]\w+ [A-Z]\w+)\.")


def story(*meetings: str) -> str:
    """Return an article long enough to be taken for one, with the meetings given."""
    opening = "The harbour office said that the ferry line will open again in spring and that tickets are on sale now."
    closing = (
        "Residents of both banks of the river have asked for a later last boat, and the operator has agreed to try it."
    )
    return "\n\n".join([opening, *meetings, closing]) + "\n"


def write_pages(folder: Path, pages: dict[str, str]) -> Path:
    """Write pages by name into a folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True, slots=True)
class FakeReader:
    """A reader factory. Appends the document of every article it reads to ``log``, if there is one."""

    log: Path | None = None

    def __call__(self) -> Reader:
        return self._read

    def _read(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        for article in articles:
            if self.log:
                with self.log.open("a", encoding="utf-8") as log:
                    log.write(article.document + "\n")
            yield read_meetings(article)


def read_meetings(article: Article) -> ArticleReading:
    found = list(_MEETING.finditer(article.text))
    names = sorted({match[side] for match in found for side in ("one", "other")})
    return ArticleReading(
        article,
        tuple(Span(*match.span()) for match in found),
        tuple(_mention(match, side, number) for number, match in enumerate(found) for side in ("one", "other")),
        tuple(Entity(_key(name), name, EntityType.PERSON) for name in names),
        tuple(_event(match, number) for number, match in enumerate(found)),
    )


def _key(name: str) -> str:
    return f"Person/{name.lower()}"


def _mention(match: re.Match[str], side: str, number: int) -> Mention:
    start, end = match.span(side)
    return Mention(
        start, end, match[side], MentionKind.NAME, EntityType.PERSON, number, 0, 1, 0, entity=_key(match[side])
    )


def _event(match: re.Match[str], number: int) -> Event:
    parties = tuple(
        Filler(match[side], "Person", match[side], *match.span(side), entity=_key(match[side]))
        for side in ("one", "other")
    )
    return Event(
        "met-with",
        number,
        *match.span(),
        match["met"],
        *match.span("met"),
        roles=(("participant", parties),),
        factuality=Factuality.ACTUAL,
        rule="met-with/fake",
        confidence=0.9,
        features=(("mode", "in-person"),),
    )


@dataclass(frozen=True, slots=True)
class Poisoned:
    """A reader factory whose reader kills its own process at every article that holds ``word``.

    Where ``spared`` is named, the first death makes that file, and afterwards nothing dies.
    """

    word: str
    spared: Path | None = None

    def __call__(self) -> Reader:
        return self._read

    def _read(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        for article in articles:
            if self.word in article.text and not (self.spared and self.spared.exists()):
                if self.spared:
                    self.spared.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield read_meetings(article)


@dataclass(frozen=True, slots=True)
class Fussy:
    """A reader factory whose reader raises what an article's text names: "raise MemoryError" and the like."""

    def __call__(self) -> Reader:
        return self._read

    def _read(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        for article in articles:
            for error in (MemoryError, RecursionError, IndexError):
                if f"raise {error.__name__}" in article.text:
                    raise error
            yield read_meetings(article)


@dataclass(frozen=True, slots=True)
class Murderous:
    """A reader factory whose reader kills another process at every article that holds ``word``: its parent, or ``pid``.

    Where ``spared`` is named, the first death makes that file, and afterwards nothing dies.
    """

    word: str
    spared: Path | None = None
    pid: int = 0

    def __call__(self) -> Reader:
        return self._read

    def _read(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        for article in articles:
            if self.word in article.text and not (self.spared and self.spared.exists()):
                if self.spared:
                    self.spared.touch()
                time.sleep(0.5)  # what was read before has arrived by then
                os.kill(self.pid or os.getppid(), signal.SIGKILL)
                time.sleep(5)
            yield read_meetings(article)


@dataclass(frozen=True, slots=True)
class Unfit:
    """A reader factory that cannot make one."""

    def __call__(self) -> Reader:
        raise ModelError("the spaCy pipeline en_core_web_xx is not installed", remedy="install it")

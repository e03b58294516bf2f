"""The map: one article at a time, from its text to what it says.

Reads articles; fills ``ArticleReading``. Nothing here knows of other articles, so any number of processes may do it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from graphkit.coreference import resolve_coreference
from graphkit.events import NO_TRACE, EventReader, Trace
from graphkit.events.appraisal import Appraising, load_appraiser
from graphkit.mentions import MentionFinder
from graphkit.model import Article, ArticleReading, Entity, Event, Mention, Sentence
from graphkit.ontology import Frame, Lexicon, load_frames, load_lexicon
from graphkit.ontology.gazetteers import Gazetteer, load_gazetteer
from graphkit.pipeline.parses import KeepingParser
from graphkit.sentences import Parser
from graphkit.syntax import Tree, trees

__all__ = [
    "ArticleReader",
    "BuildTrees",
    "FindMentions",
    "PartialReading",
    "ReadEvents",
    "ReaderSpec",
    "ResolveCoreference",
    "stages",
]


@dataclass(frozen=True, slots=True)
class PartialReading:
    """An article on its way through the stages; each fills one field more. ``trace`` hears how events came about."""

    article: Article
    sentences: tuple[Sentence, ...]
    trees: tuple[Tree, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    trace: Trace = NO_TRACE

    @property
    def reading(self) -> ArticleReading:
        """What is kept of the partial: all but the tokens."""
        spans = tuple(sentence.span for sentence in self.sentences)
        return ArticleReading(self.article, spans, self.mentions, self.entities, self.events)


Stage = Callable[[PartialReading], PartialReading]
T = TypeVar("T")


class BuildTrees:
    """One tree a sentence, the parse put right: fills ``trees``."""

    room = "syntax"

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, partial: PartialReading) -> PartialReading:
        """Build the trees of one article."""
        return replace(partial, trees=trees(partial.sentences, self._lexicon))


class FindMentions:
    """Who and what is named: fills ``mentions``."""

    room = "mentions"

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._finder = MentionFinder(gazetteer)

    def __call__(self, partial: PartialReading) -> PartialReading:
        """Find the mentions of one article."""
        return replace(partial, mentions=self._finder.find(partial.article, partial.trees))


class ResolveCoreference:
    """Who is the same within the article: fills ``entities``, and ties the mentions to them."""

    room = "coreference"

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, partial: PartialReading) -> PartialReading:
        """Resolve the mentions of one article."""
        mentions, entities = resolve_coreference(partial.article, partial.trees, partial.mentions, self._gazetteer)
        return replace(partial, mentions=mentions, entities=entities)


class ReadEvents:
    """What happened, who did it, is it so: fills ``events``."""

    room = "events"

    def __init__(self, frames: tuple[Frame, ...], lexicon: Lexicon, appraiser: Appraising | None = None) -> None:
        self._reader = EventReader(frames, lexicon, appraiser)

    def __call__(self, partial: PartialReading) -> PartialReading:
        """Read the events of one article."""
        events = self._reader.read(partial.article, partial.trees, partial.mentions, partial.entities, partial.trace)
        return replace(partial, events=events)


def stages(frames: Iterable[Path] = (), gazetteers: Iterable[Path] = ()) -> tuple[Stage, ...]:
    """Return what an article goes through after it is parsed, in order; the core data are always part of it."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer(tuple(gazetteers))
    return (
        BuildTrees(lexicon),
        FindMentions(gazetteer),
        ResolveCoreference(gazetteer),
        ReadEvents(load_frames(frames), lexicon, load_appraiser()),
    )


class ArticleReader:
    """Parses articles and takes each through the stages."""

    def __init__(self, parser: Parser | KeepingParser, stages: tuple[Stage, ...]) -> None:
        self._parser = parser
        self._stages = [(getattr(stage, "room", type(stage).__name__), stage) for stage in stages]
        self._spent: dict[str, float] = {}

    def __call__(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        """Yield the reading of every article, in order."""
        return (partial.reading for partial in self.partials(articles))

    def partials(self, articles: Iterable[Article], *, traced: bool = False) -> Iterator[PartialReading]:
        """Yield every article with all that the stages filled, and where ``traced`` with how the events came about."""
        parsed = self._parser.parse(articles)
        while found := self._timed("sentences", lambda: next(parsed, None)):
            partial = PartialReading(*found, trace=Trace() if traced else NO_TRACE)
            for room, stage in self._stages:
                partial = self._timed(room, _on(stage, partial))
            yield partial

    def _timed(self, room: str, work: Callable[[], T]) -> T:
        begun = time.perf_counter()
        done = work()
        self._spent[room] = self._spent.get(room, 0.0) + time.perf_counter() - begun
        return done

    def spent(self) -> dict[str, float]:
        """Return the seconds that each room took since this was last asked."""
        spent, self._spent = self._spent, {}
        return spent


def _on(stage: Stage, partial: PartialReading) -> Callable[[], PartialReading]:
    return lambda: stage(partial)


@dataclass(frozen=True, slots=True)
class ReaderSpec:
    """What a reader is made of, small enough to be sent to another process.

    ``parses`` is the file in which parses are kept; None keeps none.
    """

    model: str
    frames: tuple[Path, ...] = ()
    gazetteers: tuple[Path, ...] = ()
    parses: Path | None = None

    def __call__(self) -> ArticleReader:
        """Load model, frames and gazetteers, and join the stages."""
        parser = KeepingParser(self.model, self.parses) if self.parses else Parser(self.model)
        return ArticleReader(parser, stages(self.frames, self.gazetteers))

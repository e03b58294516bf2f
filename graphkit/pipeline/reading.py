"""The map: one article at a time, from its text to what it says.

Reads articles; fills ``ArticleReading``. Nothing here knows of other articles, so any number of processes may do it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from graphkit.entities import within
from graphkit.events import EventReader
from graphkit.mentions import MentionFinder
from graphkit.model import Article, ArticleReading, Entity, Event, Mention, Sentence
from graphkit.ontology import Frame, load_frames
from graphkit.ontology.gazetteers import Gazetteer, load_gazetteer
from graphkit.sentences import Parser

__all__ = ["ArticleReader", "Draft", "FindMentions", "ReadEvents", "ReaderSpec", "ResolveWithin", "stages"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on its way through the stages; each fills one field more."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def reading(self) -> ArticleReading:
        """What is kept of the draft: all but the tokens."""
        spans = tuple(sentence.span for sentence in self.sentences)
        return ArticleReading(self.article, spans, self.mentions, self.entities, self.events)


Stage = Callable[[Draft], Draft]


class FindMentions:
    """Who and what is named: fills ``mentions``."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._finder = MentionFinder(gazetteer)

    def __call__(self, draft: Draft) -> Draft:
        """Find the mentions of one article."""
        return replace(draft, mentions=self._finder.find(draft.article, draft.sentences))


class ResolveWithin:
    """Who is the same within the article: fills ``entities``, and ties the mentions to them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def __call__(self, draft: Draft) -> Draft:
        """Resolve the mentions of one article."""
        mentions, entities = within(draft.article, draft.sentences, draft.mentions, self._gazetteer)
        return replace(draft, mentions=mentions, entities=entities)


class ReadEvents:
    """What happened, who did it, is it so: fills ``events``."""

    def __init__(self, frames: tuple[Frame, ...]) -> None:
        self._reader = EventReader(frames)

    def __call__(self, draft: Draft) -> Draft:
        """Read the events of one article."""
        events = self._reader.read(draft.article, draft.sentences, draft.mentions, draft.entities)
        return replace(draft, events=events)


def stages(frames: Iterable[Path] = (), gazetteers: Iterable[Path] = ()) -> tuple[Stage, ...]:
    """Return what an article goes through after it is parsed, in order; the core data are always part of it."""
    gazetteer = load_gazetteer(tuple(gazetteers))
    return FindMentions(gazetteer), ResolveWithin(gazetteer), ReadEvents(load_frames(frames))


class ArticleReader:
    """Parses articles and takes each through the stages."""

    def __init__(self, parser: Parser, stages: tuple[Stage, ...]) -> None:
        self._parser = parser
        self._stages = stages

    def __call__(self, articles: Iterable[Article]) -> Iterator[ArticleReading]:
        """Yield the reading of every article, in order."""
        return (draft.reading for draft in self.drafts(articles))

    def drafts(self, articles: Iterable[Article]) -> Iterator[Draft]:
        """Yield every article with all that the stages filled, sentences included."""
        for article, sentences in self._parser.parse(articles):
            draft = Draft(article, sentences)
            for stage in self._stages:
                draft = stage(draft)
            yield draft


@dataclass(frozen=True, slots=True)
class ReaderSpec:
    """What a reader is made of, small enough to be sent to another process."""

    model: str
    frames: tuple[Path, ...] = ()
    gazetteers: tuple[Path, ...] = ()

    def __call__(self) -> ArticleReader:
        """Load model, frames and gazetteers, and join the stages."""
        return ArticleReader(Parser(self.model), stages(self.frames, self.gazetteers))

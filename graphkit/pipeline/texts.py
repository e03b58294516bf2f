"""Reads a text that is on no page: what it would say, and why or why not.

The same map as in a build, for one text, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.articles import split
from graphkit.errors import PageError
from graphkit.events import EventReader
from graphkit.model import Article, Claim, Failure, Page, PageKind
from graphkit.ontology import load_frames, load_lexicon
from graphkit.ontology.iris import Iris
from graphkit.pipeline.reading import PartialReading, ReaderSpec
from graphkit.pipeline.records import Recorder
from graphkit.pipeline.settings import Settings

__all__ = ["explain_text", "read"]

_NAME = "text"


def read(text: str, *, published: str | None = None, settings: Settings | None = None) -> tuple[Claim, ...]:
    """Return the claims that ``text`` makes; offsets are characters of ``text``.

    ``published`` is the ISO 8601 date against which "on Monday" is resolved. Raises PageError where it is
    no English text.
    """
    wanted = settings or Settings()
    recorder = Recorder(Iris(wanted.base), load_frames(wanted.frames))
    return tuple(
        claim
        for partial in _partials(text, published, wanted)
        for claim in recorder.claims(partial.reading, {e.key: e for e in partial.entities}.__getitem__)
    )


def explain_text(text: str, *, published: str | None = None, settings: Settings | None = None) -> Iterator[str]:
    """Yield, line by line, who was named in ``text``, which predicates were considered, and what became of each."""
    wanted = settings or Settings()
    reader = EventReader(load_frames(wanted.frames), load_lexicon())
    for partial in _partials(text, published, wanted):
        yield from _named(partial)
        lines = reader.explain(partial.article, partial.trees, partial.mentions, partial.entities)
        yield from lines or ("no word in this text evokes a relation",)


def _partials(text: str, published: str | None, settings: Settings) -> Iterator[PartialReading]:
    reader = ReaderSpec(settings.model, settings.frames, settings.gazetteers)()
    return reader.partials(_articles(text, published))


def _articles(text: str, published: str | None) -> tuple[Article, ...]:
    if not text.strip():
        raise PageError("there is no text to read", remedy="give a sentence or more in English")
    metadata = (("published", published),) if published else ()
    articles = split(Page(_NAME, PageKind.RECORD, text, metadata))
    if isinstance(articles, Failure):
        raise PageError(articles.reason, remedy="give a sentence or more in English")
    return articles


def _named(partial: PartialReading) -> Iterator[str]:
    names = {entity.key: entity.name for entity in partial.entities}
    for mention in partial.mentions:
        who = ", ".join(names.get(key, key) for key in filter(None, (mention.entity, *mention.members))) or "left open"
        stands_for = f", acting for {names.get(mention.actor, mention.actor)}" if mention.actor else ""
        yield f"{mention.text!r} ({mention.kind}, {mention.type}): {who}{stands_for}"
        yield from (f"  {step}" for step in mention.steps)

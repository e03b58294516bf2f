"""Reads a text that is on no page: what it would say, and why or why not.

The same map as in a build, for one text, and nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.articles import given_date, split
from graphkit.errors import PageError, UsageError
from graphkit.events import Trace
from graphkit.model import Article, Claim, Failure, Page, PageKind, Sentence
from graphkit.ontology import load_frames
from graphkit.ontology.iris import Iris
from graphkit.pipeline.reading import PartialReading, ReaderSpec
from graphkit.pipeline.records import Recorder
from graphkit.pipeline.settings import Settings
from graphkit.pipeline.telling import headline, line, mentioned, story, turned_away

__all__ = ["TextClaims", "explain_reading", "explain_text", "read"]

_NAME = "text"


class TextClaims(tuple[Claim, ...]):
    """The claims that a text makes. In a notebook it shows the text with names, roles, cues and speakers marked."""

    text: str
    told: tuple[str, ...]

    def __repr__(self) -> str:
        """Tell what is claimed, a line a claim."""
        lines = (f"{headline(claim)}: {claim.trigger.text!r}" for claim in self)
        return f"<{len(self)} claims>" + "".join(f"\n{line}" for line in lines)

    def explain(self) -> str:
        """Return sentence by sentence who is named, what is read and how, and what was turned away and why."""
        return "\n".join(self.told)

    def _repr_html_(self) -> str:
        from graphkit.views import show_claims

        return show_claims(self.text, self)


def read(text: str, *, published: str | None = None, settings: Settings | None = None) -> TextClaims:
    """Return the claims that ``text`` makes; offsets are characters of ``text``.

    ``published`` is the date (ISO 8601, or as news writes it) against which "on Monday" is resolved. Raises PageError
    where it is no English text, UsageError where ``published`` is no date.
    """
    wanted = settings or Settings()
    recorder = Recorder(Iris(wanted.base), load_frames(wanted.frames))
    partials = list(_partials(text, published, wanted, traced=True))
    made = TextClaims(claim for partial in partials for claim in _claims(partial, recorder))
    made.text, made.told = text, tuple(line for partial in partials for line in explain_reading(partial, recorder))
    return made


def explain_text(text: str, *, published: str | None = None, settings: Settings | None = None) -> Iterator[str]:
    """Yield, sentence by sentence, who is named, what is read and how, and what was considered and turned away."""
    wanted = settings or Settings()
    for partial in _partials(text, published, wanted, traced=True):
        yield from explain_reading(partial, Recorder(Iris(wanted.base), load_frames(wanted.frames)))


def explain_reading(partial: PartialReading, recorder: Recorder) -> Iterator[str]:
    """Yield the lines for one article that was read with a trace; ``recorder`` writes its events as claims."""
    claims = tuple(_claims(partial, recorder))
    names = {entity.key: entity.name for entity in partial.entities}
    for tree in partial.trees:
        sentence = tree.sentence
        span = partial.article.page_span(sentence.span)
        if sentence.index:
            yield ""
        yield " ".join(partial.article.quote(sentence.span).split())
        yield from (line("parse", name) for name in tree.corrections)
        for mention in partial.mentions:
            if mention.sentence == sentence.index:
                yield from mentioned(mention, names)
        yield from _read(sentence, [claim for claim in claims if claim.start == span.start], partial.trace)


def _read(sentence: Sentence, claims: Sequence[Claim], trace: Trace) -> Iterator[str]:
    """Yield what a sentence says, and what was turned away; where it says nothing, what came closest before that."""
    for claim in claims:
        yield from (headline(claim), *story(claim))
    rest, closest = list(trace.without_event(sentence.index)), trace.closest(sentence.index)
    if not claims and closest is None:
        yield "nothing is read here: no word in this sentence evokes a relation"
    elif not claims and closest is not None:
        yield f"nothing is read here; closest came {closest.rule}"
        yield turned_away(closest)
        rest.remove(closest)
    if rest:
        yield "considered, too"
        yield from map(turned_away, rest)


def _claims(partial: PartialReading, recorder: Recorder) -> Iterator[Claim]:
    return recorder.claims(partial.reading, {entity.key: entity for entity in partial.entities}.__getitem__)


def _partials(
    text: str, published: str | None, settings: Settings, *, traced: bool = False
) -> Iterator[PartialReading]:
    reader = ReaderSpec(settings.model, settings.frames, settings.gazetteers)()
    return reader.partials(_articles(text, published), traced=traced)


def _articles(text: str, published: str | None) -> tuple[Article, ...]:
    if not text.strip():
        raise PageError("there is no text to read", remedy="give a sentence or more in English")
    if published and given_date(published).value is None:
        raise UsageError(f"{published!r} is no date that can be read", remedy="give one such as 2024-03-05")
    metadata = (("published", published),) if published else ()
    articles = split(Page(_NAME, PageKind.RECORD, text, metadata))
    if isinstance(articles, Failure):
        raise PageError(articles.reason, remedy="give a sentence or more in English")
    return articles

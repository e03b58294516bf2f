"""From an article's reading to the records that others see: its claims, its mentions and itself, with IRIs.

Reads one ``ArticleReading`` and who its entities are in the corpus; fills ``ArticleRecord``, ``MentionRecord`` and
``Claim``. Offsets are mapped to the page here, and texts are quoted from it verbatim.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphkit.model import (
    Article,
    ArticleReading,
    ArticleRecord,
    Block,
    Claim,
    ClaimHour,
    ClaimTime,
    Entity,
    EntityType,
    Event,
    Filler,
    LeftOut,
    Mention,
    MentionKind,
    MentionRecord,
    RoleFiller,
    Span,
    TimeExpression,
    TimeOfDay,
    Trigger,
)
from graphkit.ontology import Frame
from graphkit.ontology.iris import Iris

__all__ = ["Recorder", "Who"]

Who = Callable[[str], Entity]
"""Returns the corpus entity behind an entity key of one article."""


class Recorder:
    """Writes readings as records, with IRIs under one base and the codes of the frames."""

    def __init__(self, iris: Iris, frames: tuple[Frame, ...]) -> None:
        self._iris = iris
        self._frames = {frame.relation: frame for frame in frames}

    def article_id(self, article: Article) -> str:
        """Return the IRI of an article."""
        return self._iris.article(article.document, article.index, article.text)

    def article(self, article: Article, copies_of: str | None) -> ArticleRecord:
        """Record an article; ``copies_of`` is the IRI of the first article of its group of near-duplicates."""
        return ArticleRecord(
            id=self.article_id(article),
            document=article.document,
            article=article.index,
            title=article.title,
            source=article.source,
            published=article.published,
            start=article.start,
            end=article.end,
            text=article.text,
            byline=article.byline,
            dateline=article.dateline_place,
            url=article.url,
            language=article.language,
            genre=article.genre,
            copy_group=self._iris.copy_group(copies_of) if copies_of else None,
            digest=hashlib.sha256(article.text.encode("utf-8", "replace")).hexdigest(),
            left_out=tuple(_left_out(block) for block in article.left_out),
            fields=dict(article.fields) or None,
            pages=article.leaves,
        )

    def mentions(self, reading: ArticleReading, who: Who) -> Iterator[MentionRecord]:
        """Yield an article's mentions in the order of the text."""
        for mention in sorted(reading.mentions, key=lambda m: (m.start, m.end)):
            yield self._mention(reading.article, mention, who)

    def _mention(self, article: Article, mention: Mention, who: Who) -> MentionRecord:
        span = article.page_span(mention.span)
        meant = _meant(mention)
        entity = who(meant) if meant else None
        return MentionRecord(
            document=article.document,
            article=article.index,
            start=span.start,
            end=span.end,
            text=article.quote(mention.span),
            kind=mention.kind,
            entity=self._iris.entity(entity.key) if entity else None,
            type=entity.type if entity else mention.type,
            reading=mention.reading,
            members=tuple(dict.fromkeys(self._iris.entity(who(key).key) for key in mention.members)),
            resolved_by=mention.resolved_by,
        )

    def claims(self, reading: ArticleReading, who: Who) -> Iterator[Claim]:
        """Yield an article's claims in the order of the text; each is its own ``same_event`` until they are tied."""
        seen: Counter[tuple[str, int, int]] = Counter()
        for event in sorted(reading.events, key=lambda e: (e.sentence_start, e.trigger_start, e.relation, e.rule)):
            place = (event.relation, event.sentence_start, event.trigger_start)
            claim = self._claim_id(reading.article, event, seen[place])
            yield _ClaimMaker(self._iris, reading.article, event, who, claim).make(self._frames[event.relation])
            seen[place] += 1

    def _claim_id(self, article: Article, event: Event, nth: int) -> str:
        sentence = article.page_span(Span(event.sentence_start, event.sentence_end))
        trigger = article.page_span(Span(event.trigger_start, event.trigger_end))
        return self._iris.claim(
            article.document, article.index, sentence.start, sentence.end, event.relation, trigger.start, nth
        )


@dataclass(frozen=True, slots=True)
class _ClaimMaker:
    """Makes the claim of one event; ``id`` is its IRI."""

    iris: Iris
    article: Article
    event: Event
    who: Who
    id: str

    def make(self, frame: Frame) -> Claim:
        """Return the claim."""
        article, event = self.article, self.event
        sentence = Span(event.sentence_start, event.sentence_end)
        on_page = article.page_span(sentence)
        features = dict(event.features)
        return Claim(
            id=self.id,
            relation=event.relation,
            document=article.document,
            article=article.index,
            article_id=self.iris.article(article.document, article.index, article.text),
            sentence=article.quote(sentence),
            start=on_page.start,
            end=on_page.end,
            trigger=self._trigger(),
            roles={role: tuple(self._filler(role, filler) for filler in fillers) for role, fillers in event.roles},
            factuality=event.factuality,
            confidence=round(event.confidence, 3),
            rule=event.rule,
            same_event=self.iris.event([self.id]),
            mode=features.get("mode"),
            attribution=self._source("attribution", event.attribution),
            outer_attribution=self._source("outer-attribution", event.outer_attribution),
            time=self._time(event.time),
            plover=features.get("plover", frame.plover),
            cameo=features.get("cameo", frame.cameo),
            quantities=dict(event.quantities) or None,
            units=dict(event.units) or None,
            hour=self._hour(event.time_of_day),
            page=article.leaf(event.sentence_start),
            steps=self._steps(),
        )

    def _trigger(self) -> Trigger:
        span = Span(self.event.trigger_start, self.event.trigger_end)
        on_page = self.article.page_span(span)
        return Trigger(self.article.quote(span), on_page.start, on_page.end)

    def _filler(self, role: str, filler: Filler) -> RoleFiller:
        span = Span(filler.start, filler.end)
        on_page = self.article.page_span(span)
        entity = self.who(filler.entity) if filler.entity else None
        return RoleFiller(
            id=self.iris.entity(entity.key) if entity else self.iris.filler(self.id, role, on_page.start),
            name=entity.name if entity else filler.name,
            type=entity.type if entity else filler.type,
            text=self.article.quote(span),
            start=on_page.start,
            end=on_page.end,
        )

    def _source(self, role: str, filler: Filler | None) -> RoleFiller | None:
        return self._filler(role, filler) if filler else None

    def _time(self, time: TimeExpression | None) -> ClaimTime | None:
        if time is None:
            return None
        span = Span(time.start, time.end)
        on_page = self.article.page_span(span)
        return ClaimTime(
            time.value, time.granularity, self.article.quote(span), time.origin, on_page.start, on_page.end
        )

    def _hour(self, hour: TimeOfDay | None) -> ClaimHour | None:
        if hour is None:
            return None
        span = Span(hour.start, hour.end)
        on_page, quote = self.article.page_span(span), self.article.quote(span)
        return ClaimHour(hour.value, hour.latest, quote, on_page.start, on_page.end, hour.zone, hour.twelve_hour)

    def _steps(self) -> tuple[str, ...]:
        """Return the event's steps, then those of each filler that took more than reading its name."""
        fillers = (
            f"{role} {filler.text!r}: {step}"
            for role, group in self.event.roles
            for filler in group
            for step in (*filler.steps, *self._resolution(filler))
        )
        return (*self.event.steps, *fillers)

    def _resolution(self, filler: Filler) -> tuple[str, ...]:
        entity = self.who(filler.entity) if filler.entity else None
        return entity.steps if entity else ()


def _meant(mention: Mention) -> str | None:
    """Return the key of who is meant: of a "we" that one person says the state it acts for, where there is one."""
    spoken_for = mention.kind is MentionKind.PRONOUN and mention.type is EntityType.GROUP
    return mention.actor if spoken_for else mention.entity


def _left_out(block: Block) -> LeftOut:
    return LeftOut(block.label, block.start, block.end, block.text, block.reason)

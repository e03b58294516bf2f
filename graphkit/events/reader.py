"""Sentences with their mentions → events: one pass over the predicates of an article, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graphkit.events.appraisal.appraiser import Appraising, opined
from graphkit.events.appraisal.sight import Sight, Surroundings
from graphkit.events.assembly import Times, assemble
from graphkit.events.attribution.speakers import Speakers
from graphkit.events.duplicates import without_duplicates
from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.frame_index import FrameIndex
from graphkit.events.frames.matcher import Match, Refusal, match
from graphkit.events.frames.respun import is_respun
from graphkit.events.frames.setting import Setting
from graphkit.events.implicit_roles import EventDraft, complete
from graphkit.events.same_party import without_oneself
from graphkit.events.story import with_story
from graphkit.events.times import Passages, find_hours
from graphkit.events.trace import NO_TRACE, Fate, Trace
from graphkit.model import Article, Entity, Event, Mention, Predicate
from graphkit.ontology import Frame, Lexicon
from graphkit.syntax.predicates import predicate_at
from graphkit.syntax.quotations import Quotations
from graphkit.syntax.tree import Tree

__all__ = ["EventReader"]


class EventReader:
    """Reads events by frames. Holds no state between articles.

    ``appraiser`` says how sure each event is, and turns away what is hardly one; without it the rules have their way.
    """

    def __init__(self, frames: tuple[Frame, ...], lexicon: Lexicon, appraiser: Appraising | None = None) -> None:
        self.frames = frames
        self._appraiser = appraiser
        self._lexicon = lexicon
        self._index = FrameIndex(frames, lexicon.classes)

    def read(
        self,
        article: Article,
        trees: Sequence[Tree],
        mentions: Sequence[Mention],
        entities: Iterable[Entity],
        trace: Trace = NO_TRACE,
    ) -> tuple[Event, ...]:
        """Return the event mentions of an article in the order of their triggers; offsets in ``Article.text``.

        ``trace`` is told of every pattern that was tried, and of each event.
        """
        known = {entity.key: entity for entity in entities}
        drafts: list[EventDraft] = []
        looked: dict[int, Fillers] = {}
        quotations = Quotations.of(article.text, [tree.sentence for tree in trees])
        speakers, respun = (
            Speakers(article.text, trees, quotations, self._lexicon),
            is_respun(article.text, self._lexicon.respun),
        )
        passages = Passages(article.text, article.published.value)
        for tree, fillers in _with_fillers(article, trees, mentions, known):
            speakers.hear(tree, fillers)
            matches = without_duplicates(list(self._matches(tree, fillers, trace, respun=respun)), tree, trace)
            hours = find_hours(tree.sentence) if matches else ()
            times = Times(passages.times(tree.sentence), hours, article.published.value)
            drafts.extend(_assembled(matches, tree, fillers, times, speakers))
            looked[tree.sentence.index] = fillers
        done = self._without_oneself(complete(speakers.attribute(drafts), self.frames, self._lexicon.events, trace))
        if self._appraiser is not None and done:
            around = Surroundings.of(article.text, trees, done, mentions)
            done = list(_appraised(self._appraiser, _sights(done, trees, looked, around), trace))
        return tuple(_told(draft, trees[draft.event.sentence], trace) for draft in done)

    def _without_oneself(self, drafts: Iterable[EventDraft]) -> list[EventDraft]:
        frames = {frame.relation: frame for frame in self.frames}
        return [
            replace(draft, event=without_oneself(draft.event, frames[draft.event.relation], self._lexicon))
            for draft in drafts
        ]

    def _matches(self, tree: Tree, fillers: Fillers, trace: Trace, *, respun: bool) -> Iterator[Match]:
        for i in range(len(tree.tokens)):
            yield from self._matches_at(i, tree, fillers, trace, respun=respun)

    def _matches_at(self, i: int, tree: Tree, fillers: Fillers, trace: Trace, *, respun: bool) -> tuple[Match, ...]:
        """Return what a word evokes, one match a relation: the first, unless a later one lacks less than it does."""
        done: dict[str, Match] = {}
        opened: dict[str, Predicate] = {}  # many patterns try the same word
        for kind, frame, pattern, taken in self._index.candidates(tree, i, respun=respun):
            before = done.get(frame.relation)
            if before is not None and not before.lacks:
                continue
            predicate = opened.get(kind) or opened.setdefault(kind, predicate_at(tree, i, kind))
            found = match(frame, pattern, predicate, tree, fillers, taken=taken)
            if isinstance(found, Refusal):
                trace.note(tree.sentence.index, found, Fate.REFUSED, found.reason)
            elif before is None or not found.lacks:
                done[frame.relation] = found
        return tuple(done.values())


def _assembled(
    matches: Iterable[Match], tree: Tree, fillers: Fillers, times: Times, speakers: Speakers
) -> Iterator[EventDraft]:
    for found in matches:
        at = tree[found.predicate.trigger]
        yield assemble(found, tree, fillers, times, quoted=speakers.quoted(at.start, at.end))


def _sights(
    drafts: Iterable[EventDraft], trees: Sequence[Tree], looked: Mapping[int, Fillers], around: Surroundings
) -> Iterator[Sight]:
    return (Sight(d, trees[d.event.sentence], looked[d.event.sentence], around) for d in drafts)


def _appraised(appraiser: Appraising, sights: Iterable[Sight], trace: Trace) -> Iterator[EventDraft]:
    """Yield the drafts that are thought to be events, each as sure as it is thought to be."""
    for sight in sights:
        draft, opinion = sight.draft, appraiser.appraise(sight)
        if opinion is None:
            yield draft
        elif opinion.sense >= appraiser.least:
            yield opined(draft, opinion)
        else:
            trace.note(draft.event.sentence, draft.match, Fate.REFUSED, opinion.told())


def _with_fillers(
    article: Article, trees: Sequence[Tree], mentions: Sequence[Mention], known: Mapping[str, Entity]
) -> Iterator[tuple[Tree, Fillers]]:
    of_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        of_sentence.setdefault(mention.sentence, []).append(mention)
    for at, tree in enumerate(trees):
        here, setting = of_sentence.get(tree.sentence.index, ()), Setting(trees, at, article.genre)
        yield tree, Fillers(article.text, tree, here, known, setting)


def _told(draft: EventDraft, tree: Tree, trace: Trace) -> Event:
    event = with_story(draft.event, tree.corrections)
    trace.note(event.sentence, draft.match, Fate.TAKEN, event=event)
    return event

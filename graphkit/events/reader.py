"""Sentences with their mentions → events: one pass over the predicates of an article, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphkit.events.factuality import factuality
from graphkit.events.fillers import Fillers
from graphkit.events.matching import FrameIndex, Match, Refusal, match
from graphkit.events.predicates import predicate_at
from graphkit.events.syntax import Tree
from graphkit.model import Article, Entity, Event, Factuality, Mention, Sentence
from graphkit.ontology import Frame

__all__ = ["EventReader"]


class EventReader:
    """Reads events by frames. Holds no state between articles."""

    def __init__(self, frames: tuple[Frame, ...]) -> None:
        self.frames = frames
        self._index = FrameIndex(frames)

    def read(
        self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Iterable[Entity]
    ) -> tuple[Event, ...]:
        """Return the event mentions of an article in the order of their triggers; offsets in ``Article.text``."""
        known = {entity.key: entity for entity in entities}
        out: list[Event] = []
        for sentence in sentences:
            tree = Tree(sentence)
            fillers = Fillers(article.text, tree, (m for m in mentions if m.sentence == sentence.index), known)
            for found in self._matches(tree, fillers):
                out.append(_event(article, sentence, tree, found))
        return tuple(out)

    def _matches(self, tree: Tree, fillers: Fillers) -> Iterator[Match]:
        for i in range(len(tree.tokens)):
            done: set[str] = set()
            for kind, frame, pattern in self._index.candidates(tree, i):
                if frame.relation in done:
                    continue
                found = match(frame, pattern, predicate_at(tree, i, kind), tree, fillers)
                if isinstance(found, Match) and found.roles:
                    done.add(frame.relation)
                    yield found

    def explain(
        self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Iterable[Entity]
    ) -> tuple[str, ...]:
        """Return in words, line by line, every predicate considered and what became of it."""
        known = {entity.key: entity for entity in entities}
        lines: list[str] = []
        for sentence in sentences:
            tree = Tree(sentence)
            fillers = Fillers(article.text, tree, (m for m in mentions if m.sentence == sentence.index), known)
            for i in range(len(tree.tokens)):
                for kind, frame, pattern in self._index.candidates(tree, i):
                    lines.extend(_told(match(frame, pattern, predicate_at(tree, i, kind), tree, fillers)))
        return tuple(lines)


def _told(found: Match | Refusal) -> Iterator[str]:
    word = f"{found.predicate.lemma!r} ({found.predicate.kind}) → {found.frame.relation}/{found.pattern.name}"
    if isinstance(found, Refusal):
        yield f"{word}: turned away, {found.reason}"
        return
    yield f"{word}: taken"
    yield from (f"  {step}" for step in found.steps)


def _event(article: Article, sentence: Sentence, tree: Tree, found: Match) -> Event:
    value, cue = _factuality(tree, found)
    first, last = tree[found.predicate.first], tree[found.predicate.last - 1]
    return Event(
        relation=found.frame.relation,
        sentence=sentence.index,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        trigger_text=article.text[first.start : last.end],
        trigger_start=first.start,
        trigger_end=last.end,
        roles=tuple(sorted((role, tuple(fillers)) for role, fillers in found.roles.items())),
        factuality=value,
        rule=found.rule,
        confidence=found.pattern.confidence,
        features=found.pattern.features,
        steps=(*found.steps, f"factuality: {value}{', ' + cue if cue else ''}"),
    )


def _factuality(tree: Tree, found: Match) -> tuple[Factuality, str]:
    if found.pattern.factuality:
        return Factuality(found.pattern.factuality), "as the frame says"
    return factuality(tree, found.predicate)

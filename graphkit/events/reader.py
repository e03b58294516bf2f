"""Sentences with their mentions → events: one pass over the predicates of an article, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.events.assembly import Times, assemble
from graphkit.events.attribution.speakers import Speakers
from graphkit.events.duplicates import without_duplicates
from graphkit.events.frames.fillers import Fillers
from graphkit.events.frames.matcher import FrameIndex, Match, Refusal, match
from graphkit.events.frames.respun import is_respun
from graphkit.events.implicit_roles import EventDraft, complete
from graphkit.events.times import find_hours, find_times
from graphkit.model import Article, Entity, Event, Mention, Predicate, Sentence
from graphkit.ontology import Frame, Lexicon
from graphkit.syntax.predicates import predicate_at
from graphkit.syntax.tree import Tree

__all__ = ["EventReader"]


class EventReader:
    """Reads events by frames. Holds no state between articles."""

    def __init__(self, frames: tuple[Frame, ...], lexicon: Lexicon) -> None:
        self.frames = frames
        self._lexicon = lexicon
        self._index = FrameIndex(frames)

    def read(
        self, article: Article, trees: Sequence[Tree], mentions: Sequence[Mention], entities: Iterable[Entity]
    ) -> tuple[Event, ...]:
        """Return the event mentions of an article in the order of their triggers; offsets in ``Article.text``."""
        known = {entity.key: entity for entity in entities}
        drafts: list[EventDraft] = []
        speakers, respun = Speakers(article.text, self._lexicon), is_respun(article.text)
        for tree, fillers in _with_fillers(article, trees, mentions, known):
            speakers.hear(tree, fillers)
            matches = without_duplicates(list(self._matches(tree, fillers, respun=respun)), tree)
            times = _times(article, tree.sentence) if matches else Times()
            drafts.extend(assemble(found, tree, fillers, times) for found in matches)
        return complete(speakers.attribute(drafts), self.frames, self._lexicon.events)

    def _matches(self, tree: Tree, fillers: Fillers, *, respun: bool) -> Iterator[Match]:
        for i in range(len(tree.tokens)):
            done: set[str] = set()
            opened: dict[str, Predicate] = {}  # many patterns try the same word
            for kind, frame, pattern in self._index.candidates(tree, i, respun=respun):
                if frame.relation in done:
                    continue
                predicate = opened.get(kind) or opened.setdefault(kind, predicate_at(tree, i, kind))
                found = match(frame, pattern, predicate, tree, fillers)
                if isinstance(found, Match):
                    done.add(frame.relation)
                    yield found

    def explain(
        self, article: Article, trees: Sequence[Tree], mentions: Sequence[Mention], entities: Iterable[Entity]
    ) -> tuple[str, ...]:
        """Return in words, line by line, every predicate considered and what became of it."""
        known = {entity.key: entity for entity in entities}
        lines: list[str] = []
        respun = is_respun(article.text)
        for tree, fillers in _with_fillers(article, trees, mentions, known):
            for i in range(len(tree.tokens)):
                for kind, frame, pattern in self._index.candidates(tree, i, respun=respun):
                    lines.extend(_told(match(frame, pattern, predicate_at(tree, i, kind), tree, fillers)))
        return tuple(lines)


def _times(article: Article, sentence: Sentence) -> Times:
    return Times(find_times(article.published.value, sentence), find_hours(sentence))


def _with_fillers(
    article: Article, trees: Sequence[Tree], mentions: Sequence[Mention], known: Mapping[str, Entity]
) -> Iterator[tuple[Tree, Fillers]]:
    of_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        of_sentence.setdefault(mention.sentence, []).append(mention)
    for tree in trees:
        yield tree, Fillers(article.text, tree, of_sentence.get(tree.sentence.index, ()), known)


def _told(found: Match | Refusal) -> Iterator[str]:
    word = f"{found.predicate.lemma!r} ({found.predicate.kind}) → {found.frame.relation}/{found.pattern.name}"
    if isinstance(found, Refusal):
        yield f"{word}: turned away, {found.reason}"
        return
    yield f"{word}: taken"
    yield from (f"  {step}" for step in found.steps)

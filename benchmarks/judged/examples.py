"""The examples that the appraisal is learned from: events as they are read today, with what is known of each.

Three kinds: the judged events (what is read anew at their places keeps its verdict, as far as that still speaks of it),
sentences of public annotated sets, where a folder of them is given, and the project's own sentences, which must be
found whatever the appraisal says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.judged.learn import Row
from benchmarks.judged.records import CORPORA, HERE, Verdict, around, events_of, filed, load, match
from benchmarks.judged.score import Standing, graph_of, standing, texts_of
from graphkit.articles import load as load_pages
from graphkit.articles import split
from graphkit.evaluation import Gold, load_gold, load_scheme
from graphkit.events import EventReader
from graphkit.events.appraisal import Opinion
from graphkit.events.appraisal.senses import senses
from graphkit.events.appraisal.sight import Sight
from graphkit.events.appraisal.telling import telling
from graphkit.model import Article, Block, BlockLabel, Event, Failure
from graphkit.ontology import load_frames, load_lexicon
from graphkit.pipeline.reading import PartialReading, stages
from graphkit.sentences import Parser

__all__ = ["Example", "Reader", "judged", "own", "own_pages", "public"]

SENTENCES, GOLD = (HERE.parent / "quality" / name for name in ("sentences.jsonl", "gold"))
SEEDS = HERE.parents[1] / "seeds"
OWN = 0.2
"""What an example of the project's own counts beside a judged event: it is invented, and the rules were made for it."""


@dataclass(frozen=True, slots=True)
class Example:
    """An event, what can be seen of it, and what is known: ``sense`` that it is one, ``whole`` that all is right.

    None stands for what is not known. ``weight`` is how much it counts.
    """

    corpus: str
    document: str
    word: str
    relation: str
    senses: Row
    telling: Row
    sense: bool
    whole: bool | None
    weight: float = 1.0


class Reader:
    """Reads articles as a build does, and notes what can be seen of each event; nothing is turned away."""

    least = 0.0

    def __init__(self) -> None:
        self._parser, self._first = Parser(), stages()[:-1]
        self._reader = EventReader(load_frames(), load_lexicon(), self)
        self._seen: list[Sight] = []

    def appraise(self, sight: Sight) -> Opinion | None:
        """Note the event, and say nothing of it."""
        self._seen.append(sight)
        return None

    def read(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[tuple[Event, Row, Row]]]]:
        """Yield every article with its events and what can be seen of them."""
        for article, sentences in self._parser.parse(articles):
            read = PartialReading(article, sentences)
            for stage in self._first:
                read = stage(read)
            self._seen.clear()
            self._reader.read(article, read.trees, read.mentions, read.entities)
            yield article, [(s.draft.event, dict(senses(s)), dict(telling(s))) for s in self._seen]


def articles_of(source: Path) -> Iterator[Article]:
    """Yield the articles of a source that can be read."""
    for page in load_pages([source]):
        found = split(page) if not isinstance(page, Failure) else page
        yield from () if isinstance(found, Failure) else found


def judged(reader: Reader, corpora: Path, graphs: Path) -> Iterator[Example]:
    """Yield the judged events that are still read; ``graphs`` tell whether a verdict still speaks of what is read."""
    verdicts = load(Verdict, HERE / "events.jsonl")
    for corpus, places in CORPORA.items():
        graph = graph_of(corpus, corpora, graphs)
        source = next(corpora / place for place in places if (corpora / place).exists())
        now = {
            verdict.key: standing(verdict, event)
            for verdict, event in match(verdicts, corpus, tuple(events_of(graph)), texts_of(graph))
        }
        by_words = {(v.document, v.words, v.relation): v for v in verdicts if v.corpus == corpus}
        for article, events in reader.read(articles_of(source)):
            for event, sense, tells in events:
                words = around(article.text, event.trigger_start, event.trigger_end)
                if verdict := by_words.get((filed(article.document), words, event.relation)):
                    yield _judged(verdict, now[verdict.key], event, sense, tells)


def _judged(verdict: Verdict, now: Standing, event: Event, sense: Row, tells: Row) -> Example:
    known = now not in ("again", "gone") or not verdict.relation_right
    return Example(
        corpus=verdict.corpus,
        document=verdict.document,
        word=event.rule.partition(": ")[2],
        relation=event.relation,
        senses=sense,
        telling=tells,
        sense=verdict.relation_right,
        whole=now == "right" if known else None,
    )


def public(reader: Reader, folder: Path) -> Iterator[Example]:
    """Yield what is known of events in annotated public sentences: sentences, positive and negative.jsonl."""
    positive, negative = (_by_id(folder / f"{name}.jsonl") for name in ("positive", "negative"))
    for article, events in reader.read(articles_of(folder / "sentences.jsonl")):
        for event, sense, tells in events:
            known = _known(event, positive.get(article.document, ()), negative.get(article.document, ()))
            if known is not None:
                word = event.rule.partition(": ")[2]
                yield Example("public", article.document, word, event.relation, sense, tells, known, None)


def _by_id(path: Path) -> Mapping[str, list[Mapping[str, Any]]]:
    out: dict[str, list[Mapping[str, Any]]] = {}
    for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        out.setdefault(line["id"], []).append(line)
    return out


def _known(event: Event, positive: Sequence[Mapping[str, Any]], negative: Sequence[Mapping[str, Any]]) -> bool | None:
    """Return whether a sentence is annotated with an event there, None where nothing is known."""
    word = event.trigger_text.split()[-1].lower()
    if any(line["relation"] == event.relation and word in line["trigger"].lower().split() for line in positive):
        return True
    absent = any(event.relation in line["absent"] for line in negative)
    return False if absent and event.factuality == "actual" else None


def own(reader: Reader) -> Iterator[Example]:
    """Yield the events of the project's own sentences that must be found."""
    wanted: dict[str, set[str]] = {}
    for frame in load_frames():
        for example in frame.examples:
            if example.roles is not None:
                wanted.setdefault(example.text, set()).add(frame.relation)
    for line in map(json.loads, SENTENCES.read_text(encoding="utf-8").splitlines()):
        if line["kind"] == "positive":
            wanted.setdefault(line["text"], set()).add(line["relation"])
    for article, events in reader.read(map(_article, sorted(wanted))):
        for event, sense, tells in events:
            if event.relation in wanted[article.text]:
                word = event.rule.partition(": ")[2]
                yield Example("own", article.id, word, event.relation, sense, tells, True, None, OWN)


def own_pages(reader: Reader) -> Iterator[Example]:
    """Yield the events of the project's own annotated pages that annotators found there."""
    wanted = {(e.relation, _letters(e.sentence), word) for e in _gold().events for word in e.trigger.lower().split()}
    pages = [path for page in _gold().pages for path in sorted(SEEDS.glob(f"{page}.*"))]
    for article, events in reader.read(article for page in pages for article in articles_of(page)):
        for event, sense, tells in events:
            sentence = _letters(article.text[event.sentence_start : event.sentence_end])
            if (event.relation, sentence, event.trigger_text.split()[-1].lower()) in wanted:
                word = event.rule.partition(": ")[2]
                yield Example("own", article.document, word, event.relation, sense, tells, True, None, OWN)


def _gold() -> Gold:
    return load_gold(GOLD, load_scheme())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _article(text: str) -> Article:
    body = (Block(BlockLabel.BODY, 0, len(text)),)
    return Article(text[:40], text[:40], 0, text, body, 0, len(text), text)

"""Reads sentences for the tests of the events room, from kept parses, so that most tests need no trained model.

The parses stand in parses/kept.jsonl, one sentence a line. A new sentence is parsed and kept when the tests run with
``GRAPHKIT_KEEP_PARSES=1``; without it an unknown sentence is an error that says so.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from graphkit.coreference import resolve_coreference
from graphkit.events import EventReader, Trace
from graphkit.events.frames.fillers import Fillers
from graphkit.mentions import MentionFinder
from graphkit.model import (
    Article,
    Block,
    BlockLabel,
    DateOrigin,
    Entity,
    Event,
    Genre,
    Mention,
    Predicate,
    PublicationDate,
    Sentence,
)
from graphkit.ontology import Frame, load_frames, load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.pipeline.reading import PartialReading, Stage, stages
from graphkit.syntax import Tree, trees
from graphkit.syntax.predicates import predicate_at

if TYPE_CHECKING:
    from graphkit.sentences import Parser

KEPT = Path(__file__).parent / "parses" / "kept.jsonl"
PACKS = tuple(Path(name) for name in ("agreed-with", "criticised", "detained", "sanctioned", "supported", "visited"))
"""The frames that come with graphkit and are not switched on by themselves."""


def article(text: str, published: str | None = None, genre: Genre = Genre.NEWS) -> Article:
    """Return an article of one paragraph."""
    date = PublicationDate(published, DateOrigin.EXPLICIT) if published else PublicationDate()
    part = Block(BlockLabel.BODY, 0, len(text))
    return Article("a", "page.txt", 0, text, (part,), 0, len(text), text, published=date, genre=genre)


@cache
def _kept(path: Path = KEPT) -> dict[str, tuple[Sentence, ...]]:
    lines = path.read_bytes().splitlines() if path.exists() else []
    pairs = (msgspec.json.decode(line, type=tuple[str, tuple[Sentence, ...]]) for line in lines)
    return dict(pairs)


def parsed(text: str, path: Path = KEPT) -> tuple[Sentence, ...]:
    """Return the sentences of a text as kept in ``path``."""
    kept = _kept(path)
    if text not in kept:
        if not os.environ.get("GRAPHKIT_KEEP_PARSES"):
            raise KeyError(f"no parse is kept of {text!r}: run the tests once with GRAPHKIT_KEEP_PARSES=1")
        kept[text] = _parse(text)
        lines = sorted(msgspec.json.encode(pair) for pair in kept.items())
        path.write_bytes(b"\n".join(lines) + b"\n")
    return kept[text]


def _parse(text: str) -> tuple[Sentence, ...]:
    return next(iter(_parser().parse([article(text)])))[1]


@cache
def _parser() -> Parser:
    from graphkit.sentences import Parser

    return Parser()


def tree(text: str) -> Tree:
    """Return the tree of the first sentence."""
    return Tree(parsed(text)[0], load_lexicon())


def arguments(text: str, word: str, kind: str) -> dict[str, list[str]]:
    """Return the deep arguments of the first token that reads ``word``, as words by role."""
    grown = tree(text)
    at = next(token.i for token in grown.tokens if token.text == word)
    out: dict[str, list[str]] = {}
    for argument in predicate_at(grown, at, kind).arguments:
        out.setdefault(argument.role, []).append(grown.words(argument.first, argument.last))
    return out


def predicate(grown: Tree, word: str, kind: str) -> Predicate:
    """Return the predicate at the first token that reads ``word``."""
    return predicate_at(grown, next(token.i for token in grown.tokens if token.text == word), kind)


@cache
def named(text: str) -> tuple[tuple[Tree, ...], tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the trees of a text with its mentions and entities."""
    whole, grown = article(text), trees(parsed(text), load_lexicon())
    gazetteer = load_gazetteer()
    mentions, entities = resolve_coreference(whole, grown, MentionFinder(gazetteer).find(whole, grown), gazetteer)
    return grown, mentions, entities


def fillers(text: str) -> tuple[Tree, Fillers]:
    """Return the tree of the first sentence and what resolves its arguments."""
    forest, mentions, entities = named(text)
    grown = forest[0]
    here = (mention for mention in mentions if mention.sentence == 0)
    return grown, Fillers(text, grown, here, {entity.key: entity for entity in entities})


@cache
def reader() -> EventReader:
    """Return a reader with the core frames."""
    return EventReader(load_frames(), load_lexicon())


def events(
    text: str,
    relation: str | None = None,
    *,
    published: str | None = None,
    frames: tuple[Frame, ...] = (),
    genre: Genre = Genre.NEWS,
) -> list[Event]:
    """Return the events of a text, those of ``relation`` where it is given."""
    forest, mentions, entities = named(text)
    used = EventReader(frames, load_lexicon()) if frames else reader()
    found = used.read(article(text, published, genre), forest, mentions, entities)
    return [event for event in found if relation is None or event.relation == relation]


@cache
def _all_stages() -> tuple[Stage, ...]:
    return stages(PACKS)


def read_parsed(whole: Article, sentences: tuple[Sentence, ...]) -> tuple[Event, ...]:
    """Return what the core frames and the packs read in a parsed article."""
    partial = PartialReading(whole, sentences)
    for stage in _all_stages():
        partial = stage(partial)
    return partial.events


def traced(text: str) -> tuple[tuple[Event, ...], Trace]:
    """Return the events of a text and how they came about, from one reading."""
    forest, mentions, entities = named(text)
    trace = Trace()
    return reader().read(article(text), forest, mentions, entities, trace), trace


def kept_texts() -> list[str]:
    """Return every text of which a parse is kept, in order."""
    return sorted(_kept())


def roles(event: Event) -> dict[str, list[str]]:
    """Return the names of an event's fillers by role."""
    return {role: [filler.name for filler in given] for role, given in event.roles}

"""What leaving a word class empty changes: the kept texts that have one of its words are read without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from graphkit.coreference import resolve_coreference
from graphkit.events import EventReader
from graphkit.mentions import MentionFinder
from graphkit.model import Event, Genre
from graphkit.ontology import Frame, Lexicon, WordClasses, load_frames
from graphkit.ontology.files import load_yaml
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.ontology.lexicon.loading import lexicon_of
from graphkit.ontology.lexicon.word_classes import load_word_classes
from graphkit.syntax import trees
from tests.reading import PACKS, article, kept_texts, parsed

EXAMPLES: dict[str, list[str]] = load_yaml(Path(__file__).parent / "examples.yaml")
IN_SPORT = frozenset(EXAMPLES["crime"])
"""Texts that are read as articles on sport: only these ask for what their class tells."""
LONG = 600
"""Characters from which on a kept text is no example of one class."""


@cache
def written() -> WordClasses:
    """Return the word classes as they are."""
    return load_word_classes()


@cache
def texts() -> dict[str, frozenset[str]]:
    """Return the words, lemmas and parts of words of every example, by text."""
    chosen = {text for text in kept_texts() if len(text) < LONG} | {t for own in EXAMPLES.values() for t in own}
    return {text: frozenset(_words(text)) for text in sorted(chosen)}


def _words(text: str) -> Iterator[str]:
    for token in (token for sentence in parsed(text) for token in sentence.tokens):
        for word in (token.text, token.lemma):
            yield from (word, word.lower(), word.lower().removesuffix("s"))


@cache
def _short() -> dict[str, tuple[str, ...]]:
    """Return the classes with only those words that some text has: each way of leaving one out loads in no time."""
    every = frozenset().union(*texts().values())
    classes = written()
    return {
        name: tuple(w for w in classes.words(name) if w.startswith(("@", "-@")) or _has(every, w)) for name in classes
    }


def _has(words: frozenset[str], word: str) -> bool:
    return all(part in words for part in word.replace("-", " - ").split())


def without(name: str) -> Lexicon:
    """Return the lexicon with one class empty; with none where ``name`` is no class."""
    return lexicon_of(WordClasses({**_short(), **({name: ()} if name in _short() else {})}, written().files))


@cache
def _frames() -> tuple[Frame, ...]:
    return load_frames(PACKS)


def read(text: str, lexicon: Lexicon) -> tuple[Any, ...]:
    """Return the events and mentions of a text, without the steps that tell how they came about."""
    genre = Genre.SPORT if text in IN_SPORT else Genre.NEWS
    whole, grown, gazetteer = article(text, genre=genre), trees(parsed(text), lexicon), load_gazetteer()
    found = MentionFinder(gazetteer).find(whole, grown)
    mentions, entities = resolve_coreference(whole, grown, found, gazetteer)
    events = EventReader(_frames(), lexicon).read(whole, grown, mentions, entities)
    return (*map(_plain, events), *(replace(mention, steps=()) for mention in mentions))


def _plain(event: Event) -> Event:
    roles = tuple((role, tuple(replace(filler, steps=()) for filler in given)) for role, given in event.roles)
    said_by = replace(event.attribution, steps=()) if event.attribution else None
    return replace(event, roles=roles, attribution=said_by, outer_attribution=None, steps=())


@cache
def _whole(text: str) -> tuple[Any, ...]:
    return read(text, without(""))


def changed(name: str) -> str | None:
    """Return an example that is read otherwise without the class, those of its own first; None where there is none."""
    lexicon, members = without(name), without("").classes[name]
    bearing = (text for text, words in texts().items() if any(_has(words, member) for member in members))
    return next((t for t in (*EXAMPLES.get(name, ()), *bearing) if read(t, lexicon) != _whole(t)), None)

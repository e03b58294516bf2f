"""What kind of article a text is: news, opinion, sport, review, feature, live page, letter or press release.

Reads what is known of an article, for finish.py and split.py; changes nothing. What speaks for a genre is data
(ontology/pages/genres.yaml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from graphkit.errors import OntologyError
from graphkit.model import Genre
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["Clues", "genre_of"]

_ENDS = 400
"""Characters at either end of a text that may say what it is."""
_LONGEST_LABEL = 5
_MANY, _DENSE = 5, 0.015
"""Different words of a genre that a text must have, and the share of all its words that they must be."""
_SAMPLE = 12_000
_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
_QUOTED = re.compile(r"[\"“][^\"“”]{1,600}[\"”]")
_LED = re.compile(r"^\W*(?P<label>[^:|–—]{3,40}?)\s*(?:[:|–—]|\s-\s)")
_PARTS = re.compile(r"[,;/>|]")
_SETS = frozenset({"types", "paths", "sections", "labels"})
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Clues:
    """What may tell an article's genre. ``lines`` stand above its text and are no part of it."""

    text: str
    title: str | None = None
    url: str | None = None
    kinds: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signs:
    """What speaks for one genre, as genres.yaml says it."""

    genre: Genre
    types: frozenset[str] = frozenset()
    paths: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    titles: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def weigh(self, clues: Clues) -> int:
        """Add up what speaks for the genre: 3 for a type or a label, 2 for address, section or text, 1 for words."""
        title = _plain(clues.title or "")
        told = {bare for line in clues.lines if len((bare := _bare(line)).split()) <= _LONGEST_LABEL}
        led = _LED.match(title)
        parts = set(urlsplit(_plain(clues.url or "")).path.strip("/").split("/")[:-1])
        starts = [_plain(line[:_ENDS]).lstrip("\"'“* ") for line in (clues.text, title, *clues.lines)]
        end = _plain(clues.text[-_ENDS * 3 :])
        return (
            3 * (not self.types.isdisjoint(clues.kinds))
            + 3 * (not self.labels.isdisjoint(told | ({_bare(led["label"])} if led else set())))
            + 2 * (not self.paths.isdisjoint(parts))
            + 2 * (not self.sections.isdisjoint(_bare(part) for said in clues.sections for part in _PARTS.split(said)))
            + 2 * any(_stands(word, title) for word in self.titles)
            + 2 * any(start.startswith(self.opening) for start in starts if self.opening)
            + 2 * any(words in end for words in self.closing)
            + _worded(self.words, clues.text)
        )


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _bare(text: str) -> str:
    return _plain(text).strip(" \t.,:;|–—-•*#[]()")


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w'-]){re.escape(word)}(?![\w'-])", text) is not None


def _worded(words: Sequence[str], text: str) -> int:
    """Return 2 where a text is full of a genre's words outside of quotations, else 0."""
    if not words:
        return 0
    said = _QUOTED.sub(" ", _plain(text[:_SAMPLE]))
    total = sum(1 for _ in _WORD.finditer(said))
    found = _pattern(words).findall(said)
    return 2 * (len(set(found)) >= _MANY and len(found) >= _DENSE * total)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![\w'-])")


def _signs(entry: dict[str, Any]) -> _Signs:
    genre = Genre(entry.pop("genre"))
    fields: dict[str, Any] = {name: (frozenset if name in _SETS else tuple)(listed) for name, listed in entry.items()}
    return _Signs(genre, **fields)


@cache
def _genres() -> tuple[_Signs, ...]:
    """Read what speaks for each genre; raises OntologyError where an entry is not understood."""
    path = ontology_folder() / "pages" / "genres.yaml"
    try:
        return tuple(_signs(entry) for entry in load_yaml(path))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"an entry is not understood: {error}", path=path) from error


def genre_of(clues: Clues, stated: Iterable[str] = ()) -> Genre:
    """Return the genre that most speaks for; news where little does. One that is ``stated`` by its name is taken."""
    for name in stated:
        if _bare(name).replace(" ", "-") in set(Genre):
            return Genre(_bare(name).replace(" ", "-"))
    weights = [(signs.weigh(clues), signs.genre) for signs in _genres()]
    best, genre = max(weights, key=lambda weighed: weighed[0])
    return genre if best >= _ENOUGH else Genre.NEWS

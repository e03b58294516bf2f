"""What kind of article a text is: news, opinion, sport, review, feature, live page, letter or press release.

Reads what is known of an article, for finish.py and split.py; changes nothing. What speaks for a genre is data
(ontology/pages/genres.yaml).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Self
from urllib.parse import urlsplit

from graphkit.errors import OntologyError
from graphkit.model import Genre
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["Clues", "genre_of"]

_ENDS = 400
"""Characters at either end of a text that may say what it is."""
_LONGEST_LABEL = 5
_MANY, _DENSE = 5, 0.02
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
class _Said:
    """Clues as they are compared: in small letters, cut to pieces. ``words`` counts those outside of quotations."""

    title: str
    told: frozenset[str]
    parts: frozenset[str]
    sections: frozenset[str]
    kinds: frozenset[str]
    starts: tuple[str, ...]
    end: str
    words: Counter[str]

    @classmethod
    def of(cls, clues: Clues) -> Self:
        title = _plain(clues.title or "")
        led = _LED.match(title)
        labels = {bare for line in clues.lines if len((bare := _bare(line)).split()) <= _LONGEST_LABEL}
        sample = _QUOTED.sub(" ", _plain(clues.text[:_SAMPLE]))
        return cls(
            title=title,
            told=frozenset(labels | ({_bare(led["label"])} if led else set())),
            parts=frozenset(_path(_plain(clues.url or "")).strip("/").split("/")[:-1]),
            sections=frozenset(_bare(part) for said in clues.sections for part in _PARTS.split(said)),
            kinds=frozenset(clues.kinds),
            starts=tuple(_plain(line[:_ENDS]).lstrip("\"'“* ") for line in (clues.text, title, *clues.lines)),
            end=_plain(clues.text[-_ENDS * 3 :]),
            words=Counter(_WORD.findall(sample)),
        )


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

    def weigh(self, said: _Said) -> int:
        """Add up what speaks for the genre: 3 for a type or a label, 2 for address, section, ends or words."""
        return (
            3 * (not self.types.isdisjoint(said.kinds))
            + 3 * (not self.labels.isdisjoint(said.told))
            + 2 * (not self.paths.isdisjoint(said.parts))
            + 2 * (not self.sections.isdisjoint(said.sections))
            + 2 * any(word in said.title and _stands(word, said.title) for word in self.titles)
            + 2 * any(start.startswith(self.opening) for start in said.starts if self.opening)
            + 2 * any(words in said.end for words in self.closing)
            + 2 * self._worded(said.words)
        )

    def _worded(self, words: Counter[str]) -> bool:
        """Tell whether a text is full of the genre's words."""
        found = [words[word] for word in self.words if word in words]
        return len(found) >= _MANY and sum(found) >= _DENSE * words.total()


def _path(address: str) -> str:
    """Return the path of an address; one that is none, such as "https://[", has none."""
    with suppress(ValueError):
        return urlsplit(address).path
    return ""


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _bare(text: str) -> str:
    return _plain(text).strip(" \t.,:;|–—-•*#[]()")


def _stands(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w'-]){re.escape(word)}(?![\w'-])", text) is not None


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
    said = _Said.of(clues)
    weights = [(signs.weigh(said), signs.genre) for signs in _genres()]
    best, genre = max(weights, key=lambda weighed: weighed[0])
    return genre if best >= _ENOUGH else Genre.NEWS

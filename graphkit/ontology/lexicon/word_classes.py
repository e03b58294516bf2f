"""Word classes: named sets of words, out of ontology/lexicon, and for every word the classes it belongs to.

A class is a list of words; "@name" among them takes in another class, "-@name" leaves out what has come in so far and
is in that class. What is wrong with one is told with its file and its name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeGuard

from graphkit.errors import OntologyError
from graphkit.ontology.files import load_yaml, ontology_folder
from graphkit.ontology.lexicon.pronouns import pronoun_sets

__all__ = ["WordClasses", "load_word_classes"]

PRONOUNS = "pronouns.yaml"
_NONE: frozenset[str] = frozenset()


class WordClasses:
    """All word classes. ``files`` tells in which file each is written."""

    def __init__(self, written: Mapping[str, tuple[str, ...]], files: Mapping[str, Path]) -> None:
        self.files = files
        self._written = written
        self._members: dict[str, frozenset[str]] = {}

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return the words of a class; raises OntologyError where there is none of that name."""
        if name not in self._members:
            self._members[name] = self._expanded(name, {}, ())
        return self._members[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all classes."""
        return iter(self._written)

    def words(self, name: str) -> tuple[str, ...]:
        """Return a class as it is written: words, and the classes that it takes in or leaves out."""
        return self._written[name]

    def knows(self, word: str) -> bool:
        """Tell whether a word is in any class."""
        return word in self._classes

    def expand(self, words: Iterable[str]) -> frozenset[str]:
        """Replace every "@name" by the words of that class."""
        return frozenset().union(*(self[word[1:]] if word.startswith("@") else (word,) for word in words))

    def tests(self, words: Iterable[str]) -> frozenset[str]:
        """Return the classes that any of the words is in, written as frames name them: "@weapon"."""
        return frozenset().union(*(self._classes.get(word, _NONE) for word in words))

    @cached_property
    def _classes(self) -> dict[str, frozenset[str]]:
        """The classes of every word; words of the same classes share one set."""
        found: dict[str, list[str]] = defaultdict(list)
        known: dict[str, frozenset[str]] = {}
        for name in self._written:
            for word in self._expanded(name, known, ()):
                found[word].append(f"@{name}")
        shared: dict[tuple[str, ...], frozenset[str]] = {}
        return {word: shared.setdefault(tuple(names), frozenset(names)) for word, names in found.items()}

    def _expanded(self, name: str, known: dict[str, frozenset[str]], within: tuple[str, ...]) -> frozenset[str]:
        """Return the words of a class; ``known`` keeps those of other classes while they are asked for."""
        if name in known:
            return known[name]
        if name not in self._written:
            path = self.files[within[-1]] if within else "ontology/lexicon"
            raise OntologyError(f"there is no word class {name!r}", path=path)
        if name in within:
            raise OntologyError(f"the word class {name!r} includes itself", path=self.files[name])
        out: set[str] = set()
        for word in self._written[name]:
            if word.startswith("-@"):
                out -= self._expanded(word[2:], known, (*within, name))
            elif word.startswith("@"):
                out |= self._expanded(word[1:], known, (*within, name))
            else:
                out.add(word)
        return known.setdefault(name, frozenset(out))


def load_word_classes(folder: Path | None = None) -> WordClasses:
    """Read every word class; raises OntologyError where one is not what it should be."""
    written: dict[str, tuple[str, ...]] = {}
    files: dict[str, Path] = {}
    for path in sorted((folder or ontology_folder() / "lexicon").rglob("*.yaml")):
        for name, words in _read(path).items():
            if name in files:
                raise OntologyError(f"the word class {name!r} stands in {files[name].name} already", path=path)
            files[name], written[name] = path, words
    return WordClasses(written, files)


def _read(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the classes of one file as written, or the sets of pronouns of their table."""
    data = load_yaml(path)
    if path.name == PRONOUNS:
        return pronoun_sets(data, path)
    if not isinstance(data, dict):
        raise OntologyError("holds no word classes", path=path)
    return {name: _checked(name, words, path) for name, words in data.items()}


def _checked(name: str, words: object, path: Path) -> tuple[str, ...]:
    """Return the words of a class as written; raises OntologyError where they are not words, each once and in order."""
    if isinstance(words, str):  # a long one, of single words: parsed as one scalar it loads ten times as fast
        words = words.split()
    if not _are_words(words):
        raise OntologyError(f"the word class {name!r} is no list of words", path=path)
    stray = next((word for word in words if word != " ".join(word.split()) or not word), None)
    if stray is not None:
        raise OntologyError(f"the word class {name!r} has a stray space in {stray!r}", path=path)
    ordered = sorted(set(words), key=_place)
    wrong = next((word for word, right in zip(words, ordered, strict=False) if word != right), words[-1])
    if words != ordered:
        raise OntologyError(f"the word class {name!r} is not in order, or has a word twice, at {wrong!r}", path=path)
    return tuple(words)


def _are_words(words: object) -> TypeGuard[list[str]]:
    return isinstance(words, list) and bool(words) and all(isinstance(word, str) for word in words)


def _place(word: str) -> tuple[bool, bool, str]:
    """Where a word stands in its class: what it takes in, what it leaves out, then words in the order of letters."""
    return not word.startswith("@"), not word.startswith("-@"), word

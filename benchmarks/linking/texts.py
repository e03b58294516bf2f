"""Articles with the Wikidata items of their names, as the linking benchmark keeps them: [name|Q30] in running text.

``[name|Q30]`` names that item, ``[name|Q649/Q159]`` either of two, ``[name|Q30?]`` may also go unlinked (adjectives),
``[name|-]`` must have no item, and ``[name|?]`` is real but its item is not kept here, so that a link is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.ontology.files import load_yaml

__all__ = ["Marked", "Name", "load_articles"]

MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in an article: ``start`` and ``end`` in its text, and the items that are right for it.

    ``wanted`` tells whether it counts when it has no link, ``judged`` whether a link to another item is wrong.
    """

    start: int
    end: int
    text: str
    items: frozenset[str]
    wanted: bool
    judged: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """An article of the benchmark: its text without the marks, its date, and its names in order."""

    id: str
    published: str
    text: str
    names: tuple[Name, ...]


def load_articles(path: Path) -> tuple[Marked, ...]:
    """Read a file of marked articles."""
    return tuple(_article(row) for row in load_yaml(path))


def _article(row: dict[str, str]) -> Marked:
    text, names, at = "", [], 0
    for mark in MARKED.finditer(row["text"]):
        text += row["text"][at : mark.start()]
        names.append(_name(len(text), mark[1], mark[2]))
        text, at = text + mark[1], mark.end()
    return Marked(row["id"], row["published"], text + row["text"][at:], tuple(names))


def _name(start: int, text: str, told: str) -> Name:
    items = frozenset(_items(told))
    return Name(start, start + len(text), text, items, bool(items) and "?" not in told, told != "?")


def _items(told: str) -> Iterator[str]:
    yield from (item for item in told.rstrip("?").split("/") if item.startswith("Q"))

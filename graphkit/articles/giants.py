"""What is too much for a parser: refused before it is tried, because a page of some hundred kilobytes may take minutes.

Reads markup and packed files as they come; raises PageError. What no one thought of meets the time limit of a build's
workers.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import BinaryIO

from graphkit.errors import PageError

__all__ = ["Budget", "Unpacked", "check_markup"]

_MOST_TAGS = 200_000
"""A news page has some thousands; with ten times as many as this, parsing takes minutes and gigabytes."""
_MOST_ATTRIBUTES = 500
"""Of one tag: libxml2 compares each with all the others, and takes 50 s for 100,000."""
_TAG = re.compile(
    r"""<(?:(?P<comment>!--)|(?P<name>[a-z/!]\w*+)(?:=\s*"[^"]*+"|=\s*'[^']*+'|[^<>])*+)""", re.IGNORECASE
)
_SUSPECT = re.compile(rf"""<[a-z/!](?:=\s*"[^"]*+"|=\s*'[^']*+'|[^<>]){{{2 * _MOST_ATTRIBUTES},}}+""", re.IGNORECASE)
"""A tag, or a stretch of a script that looks like one, with room for more attributes: few pages need a closer look."""
_RAW = frozenset({"script", "style", "textarea"})
"""Elements in which nothing is markup but their own end."""
_VALUE = re.compile(r"""=\s*(?:"[^"]*+"?|'[^']*+'?)""")
_NAMES = re.compile(r"[\s/\"'=]+")
_LONG = 2 * _MOST_ATTRIBUTES
_SPARE = 50_000_000
_RATIO = 100
"""Prose packs to a fifth, and pages of one site to a thirtieth; a bomb to a thousandth."""


def check_markup(markup: str) -> None:
    """Raise PageError where markup has more tags, or a tag has more attributes, than a parser can take."""
    if markup.count("<") > _MOST_TAGS:
        raise PageError(f"the page has more than {_MOST_TAGS:,} tags", remedy="cut it into pages")
    if not _SUSPECT.search(markup):
        return
    for tag in _tags(markup):
        if tag.end() - tag.start() > _LONG and len(_NAMES.findall(_VALUE.sub(" ", tag[0]))) > _MOST_ATTRIBUTES:
            raise PageError(f"a tag has more than {_MOST_ATTRIBUTES} attributes", remedy="save the page again, as text")


def _tags(markup: str) -> Iterator[re.Match[str]]:
    """Yield the tags of markup. What stands in scripts, style sheets and comments is none, however much it looks so."""
    at = 0
    while tag := _TAG.search(markup, at):
        name = "comment" if tag["comment"] else tag["name"].lower()
        if name in _RAW or tag["comment"]:
            closing = re.compile("-->" if tag["comment"] else f"</{name}", re.IGNORECASE).search(markup, tag.end())
            at = closing.end() if closing else len(markup)
        else:
            at = tag.end()
        yield tag


class Budget:
    """How much a file may unpack to: a good deal more than pages do, and less than a bomb."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._unpacked = 0

    def spend(self, count: int) -> None:
        """Take note of ``count`` bytes more; raises PageError where it is too many."""
        self._unpacked += count
        if self._unpacked > _SPARE and self._unpacked > _SPARE + _RATIO * self._packed.tell():
            raise PageError(
                f"it unpacks to more than {_RATIO} times its size; the rest is left out",
                remedy="unpack it and look at it",
            )


class Unpacked:
    """The bytes of a packed file, within its budget."""

    def __init__(self, packed: BinaryIO) -> None:
        self._lines = gzip.GzipFile(fileobj=packed)
        self._budget = Budget(packed)

    def seekable(self) -> bool:
        """Tell that it is read from beginning to end."""
        return False

    def read(self, size: int = -1, /) -> bytes:
        """Return at most ``size`` bytes, none at the end; raises PageError beyond the budget."""
        data = self._lines.read(size)
        self._budget.spend(len(data))
        return data

    def readline(self, size: int = -1, /) -> bytes:
        """Return the next line, of at most ``size`` bytes, empty at the end; raises PageError beyond the budget."""
        line = self._lines.readline(size)
        self._budget.spend(len(line))
        return line

"""Repairs what a scraper broke in a paragraph, only where it is safe, and says what it changed so that offsets hold.

Reads a paragraph's text, yields edits for stitch.py; never changes a page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Edit", "repairs"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start`` to ``end`` of a paragraph (half-open; may be empty) are read as ``text``."""

    start: int
    end: int
    text: str


_SPACE = re.compile(r"\s+")
_BREAKS = frozenset("\r\n\v\f\x85\u2028\u2029")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_TRAIL = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
_MOJIBAKE = re.compile(f"(?:[ÂÃÄÅÎÏÐÑâ][{_TRAIL}]{{1,2}})+")
"""What the first byte of a UTF-8 sequence and those after it look like when read as Windows-1252."""
_LOST_SPACE = re.compile(r"(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+[ ,])")
_LOST_SPACE_AT_QUOTE = re.compile(r"(?<=[a-z\d])[.!?](?P<quote>[\"“”])(?=[A-Z\d])")


def _entities(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        read = html.unescape(match[0])
        if read != match[0]:
            yield Edit(match.start(), match.end(), read)


def _mojibake(text: str) -> Iterator[Edit]:
    """Undo UTF-8 that was read as Windows-1252, run by run; ftfy decides whether a run is one."""
    if not _MOJIBAKE.search(text):
        return
    import ftfy  # slow to load and seldom needed

    for match in _MOJIBAKE.finditer(text):
        fixed = ftfy.fix_encoding(match[0])
        if fixed != match[0] and not _MOJIBAKE.search(fixed):
            yield Edit(match.start(), match.end(), fixed)


def _lost_spaces(text: str) -> Iterator[Edit]:
    """Put back the space between two sentences that run together."""
    for match in _LOST_SPACE.finditer(text):
        yield Edit(match.end(), match.end(), " ")
    quotes = counted = 0
    for match in _LOST_SPACE_AT_QUOTE.finditer(text):
        quote = match["quote"]
        quotes, counted = quotes + text.count('"', counted, match.start("quote")), match.start("quote")
        closes = quote == "”" or (quote == '"' and quotes % 2 == 1)
        at = match.end("quote") if closes else match.start("quote")
        yield Edit(at, at, " ")


def repairs(text: str) -> tuple[Edit, ...]:
    """Return the edits that a paragraph needs, in order and without overlap."""
    found: list[Edit] = [Edit(m.start(), m.end(), " ") for m in _SPACE.finditer(text) if _BREAKS & set(m[0])]
    found += [Edit(m.start(), m.end(), "") for m in _INVISIBLE.finditer(text)]
    found += [*_entities(text), *_mojibake(text), *_lost_spaces(text)]
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e.start, e.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return tuple(kept)

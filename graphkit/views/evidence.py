"""Where a claim's sentence, trigger and names stand, in the offsets that the page's script counts in.

Reads claims and article texts. Text is made plain one character for one, so that offsets hold; the page then shows
nothing that could pass for markup, control the terminal it is copied to, or turn the reading direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.model import ArticleRecord, Claim

__all__ = ["Excerpt", "excerpt", "one_line", "plain", "units"]

_CONTROLS = {code: " " for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\u200b")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_PLAIN = {**_CONTROLS, **_DIRECTIONS, **_SURROGATES}
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Replace control characters, direction overrides and lone surrogates, one for one."""
    return text.translate(_PLAIN)


def one_line(text: str | None) -> str:
    """Return ``text`` plain and on one line; empty for None."""
    return " ".join(plain(text or "").split())


def units(text: str, offset: int) -> int:
    """Return how many UTF-16 code units the first ``offset`` characters of ``text`` take."""
    return offset + sum(1 for _ in _ASTRAL.finditer(text, 0, offset))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A claim's sentence as the page shows it; see ``ClaimRow`` for the fields."""

    start: int
    end: int
    sentence: str
    marks: tuple[int, ...]


def excerpt(claim: Claim, article: ArticleRecord | None) -> Excerpt:
    """Find the claim's sentence in its article and mark trigger and names in it."""
    sentence = plain(claim.sentence)
    marks = tuple(n for mark in sorted(set(_marks(claim))) for n in mark)
    at = _locate(claim, article)
    if at < 0 or article is None:
        return Excerpt(-1, -1, sentence, marks)
    text = article.text
    return Excerpt(units(text, at), units(text, at + len(claim.sentence)), "", marks)


def _locate(claim: Claim, article: ArticleRecord | None) -> int:
    """Return where the sentence begins in the article's text, -1 where it does not stand there as it is.

    Offsets of a text file count in the page, those of the other kinds in the text; the sentence itself decides.
    """
    if article is None or not claim.sentence:
        return -1
    for start in (claim.start, claim.start - article.start):
        if start >= 0 and article.text.startswith(claim.sentence, start):
            return start
    return article.text.find(claim.sentence)


def _marks(claim: Claim) -> Iterator[tuple[int, int, int]]:
    yield from _mark(claim, claim.trigger.start, claim.trigger.end, claim.trigger.text, 0)
    fillers = [f for role in claim.roles.values() for f in role]
    if claim.attribution:
        fillers.append(claim.attribution)
    for filler in fillers:
        if filler.named:
            yield from _mark(claim, filler.start, filler.end, filler.text, 1)


def _mark(claim: Claim, start: int, end: int, text: str, kind: int) -> Iterator[tuple[int, int, int]]:
    """Yield the mark of a stretch of the sentence; nothing where it does not stand there as it says."""
    begin, stop = start - claim.start, end - claim.start
    if begin >= 0 and claim.sentence[begin:stop] == text and text:
        yield units(claim.sentence, begin), units(claim.sentence, stop), kind

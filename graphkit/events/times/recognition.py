"""Time expressions of a sentence, resolved against the day of publication: "on Tuesday", "last September", "in 2022".

Reads a parsed sentence; fills ``TimeExpression`` records with their tokens. Which event a time belongs to is not
decided here. The words are in ontology/times.yaml, the rules in ``grammar``, the arithmetic in ``moments``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from graphkit.events.times.grammar import find_at
from graphkit.events.times.normalisation import Clock, Tense, resolve
from graphkit.events.times.tokens import Hit, Line
from graphkit.events.times.words import time_words
from graphkit.model import Sentence, TimeExpression

__all__ = ["Tense", "find_times"]


def find_times(published: str | None, sentence: Sentence, *, tense: Tense | None = None) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a sentence in order.

    ``published`` is the ISO 8601 date of publication; where it is None or no full date, what is relative to it keeps
    the value None and the origin unresolved. ``tense`` says whether what is dated is past or to come ("on Friday");
    without it the verb over each expression decides, and past is taken where the verb leaves it open.
    """
    if not any(_could_tell(token.text) for token in sentence.tokens):
        return ()
    day = _day(published)
    line = Line(sentence, time_words(), tense)
    return tuple(_expression(line, hit, day) for hit in _hits(line))


def _hits(line: Line) -> Iterator[Hit]:
    at = 0
    while at < len(line.tokens):
        hit = find_at(line, at)
        if hit:
            yield hit
        at = hit.last if hit else at + 1


def _expression(line: Line, hit: Hit, published: date | None) -> TimeExpression:
    head = line.head(hit)
    value, granularity, origin = resolve(hit.moment, Clock(published, line.tense(head, hit.first)))
    start, end = line.tokens[hit.first].start, line.tokens[hit.last - 1].end
    text = _text(line, hit)
    return TimeExpression(value, granularity, text, start, end, origin, hit.first, hit.last, head)


def _text(line: Line, hit: Hit) -> str:
    tokens = line.tokens[hit.first : hit.last]
    gaps = [" " * (after.start - before.end) for before, after in pairwise(tokens)]
    return "".join(token.text + gap for token, gap in zip(tokens, (*gaps, ""), strict=True))


@cache
def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _could_tell(word: str) -> bool:
    return word[0].isdecimal() or word.casefold().removesuffix(".") in _triggers()


@cache
def _triggers() -> frozenset[str]:
    return time_words().triggers()

"""Dates without a year in a passage about another year: "It left on 3 June 1905. On 7 June it sank" is all of 1905.

Reads the sentences of one article in order; ``find_times`` counts each date from the publication, which is wrong here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graphkit.events.times.recognition import find_times
from graphkit.events.times.words import time_words
from graphkit.model import Sentence, TimeExpression

__all__ = ["Passages"]

EXPLICIT, UNRESOLVED = "explicit", "unresolved"
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class _Told:
    """The year that a passage tells of, the month where one is given, and where in the text that is said."""

    year: int
    month: int | None
    sentence: int
    end: int


class Passages:
    """Keeps, for one article, which year the paragraph tells of. ``published`` is the day of publication, if known."""

    def __init__(self, text: str, published: str | None) -> None:
        self._text = text
        self._published = published
        self._told: _Told | None = None

    def times(self, sentence: Sentence) -> tuple[TimeExpression, ...]:
        """Return the times of a sentence; call it once per sentence, in order."""
        return tuple(self._read(time, sentence.index) for time in find_times(self._published, sentence))

    def _read(self, time: TimeExpression, sentence: int) -> TimeExpression:
        told = self._told if self._told and "\n" not in self._text[self._told.end : time.start] else None
        if told and self._is_open(time, told):
            return _in_year(time, told, same_sentence=told.sentence == sentence)
        if time.origin == EXPLICIT and (found := _DATE.fullmatch(time.value or "")):
            month = int(found[2]) if found[2] else None
            self._told = _Told(int(found[1]), month, sentence, time.end)
        return time

    def _is_open(self, time: TimeExpression, told: _Told) -> bool:
        """Whether a date has a month and no year, lies in the past, and the passage tells of a year before."""
        words = {word.strip(".,").lower() for word in time.text.split()}
        whose = not words.isdisjoint(time_words().months) and words.isdisjoint(time_words().directions)
        past = time.value is not None and self._published is not None and time.value <= self._published
        return whose and past and time.origin != EXPLICIT and told.year < int((time.value or "0")[:4])


def _in_year(time: TimeExpression, told: _Told, *, same_sentence: bool) -> TimeExpression:
    """Return the date in the year told, where it goes on from a date; else left open.

    A bare year before it decides only in its own sentence: "In 1905, on 7 June". An earlier month may be of the next.
    """
    value = f"{told.year:04}{(time.value or '')[4:]}"
    later = told.month is None or int(value[5:7]) >= told.month
    if later and (told.month is not None or same_sentence):
        return replace(time, value=value, origin=EXPLICIT)
    return replace(time, value=None, origin=UNRESOLVED)

"""The words that tell when, from ontology/times.yaml, ready to be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from graphkit.ontology.files import load_struct

__all__ = ["TimeWords", "time_words"]


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The vocabulary of times; all keys are lower case and abbreviations stand without their full stop.

    Weekdays and months are numbered from 1; ``seasons`` give the first month and the number of months; ``days`` count
    from the day of publication; ``directions`` are -1, 0 and 1. ``hours`` give the earliest and the latest time
    ("05:00"), ``shifts`` minutes before and after.
    """

    weekdays: dict[str, int]
    months: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    days: dict[str, int]
    loosely: frozenset[str]
    units: dict[str, str]
    directions: dict[str, int]
    numbers: dict[str, int]
    parts_of_day: frozenset[str]
    vague_amounts: frozenset[str]
    nearer: frozenset[str]
    before_years: frozenset[str]
    after_amounts: frozenset[str]
    named_days_before: frozenset[str]
    named_days_after: frozenset[str]
    habits: frozenset[str]
    future_participles: frozenset[str]
    future_complements: frozenset[str]
    future_words: frozenset[str]
    future_prepositions: frozenset[str]
    bounds: frozenset[str]
    other_times: frozenset[str]
    hours: dict[str, tuple[str, str]]
    shifts: dict[str, tuple[int, int]]
    not_when: frozenset[str]
    zones: dict[str, str]
    named_zones: frozenset[str]
    beginning_verbs: frozenset[str]
    ending_verbs: frozenset[str]

    def triggers(self) -> frozenset[str]:
        """Return the words without which a sentence has no time, years and numbered dates apart."""
        tables: tuple[Mapping[str, object], ...] = (self.weekdays, self.months, self.seasons, self.days)
        return frozenset({"ago", "weekend", "decade", *self.units, *self.parts_of_day}.union(*tables))


@cache
def time_words() -> TimeWords:
    """Load the vocabulary; raises OntologyError where the file is not what it should be."""
    return load_struct(TimeWords, "times.yaml", remedy="compare it with what graphkit came with")

"""Dates as RDF: the datatype that a value's precision allows, and the days that it spans."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

from graphkit.triples.notation import typed

__all__ = ["Days", "date_literal", "days"]

Days = tuple[date, date]
"""The first and the last day, both included."""

_DATATYPES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"),
    (re.compile(r"\d{4}-\d\d"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}"), "xsd:gYear"),
)
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_RANGE = re.compile(r"(.+)/(.+)")


@lru_cache(maxsize=10_000)
def days(value: str) -> Days | None:
    """Return the days that an ISO 8601 value spans (day, week, month, year or a range), None where it is none."""
    try:
        return _span(value)
    except ValueError:
        return None


def _span(value: str) -> Days | None:
    if found := _RANGE.fullmatch(value):
        first, last = _span(found[1]), _span(found[2])
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=6)
    numbers = [int(part) for part in value.split("-")]
    match numbers:
        case [year, month, day]:
            return date(year, month, day), date(year, month, day)
        case [year, month]:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
    return None


@lru_cache(maxsize=10_000)
def date_literal(value: str) -> str | None:
    """Return xsd:date, xsd:gYearMonth or xsd:gYear; None for weeks and ranges, which XML Schema has no type for."""
    if days(value) is None:
        return None
    return next((typed(value, datatype) for shape, datatype in _DATATYPES if shape.fullmatch(value)), None)

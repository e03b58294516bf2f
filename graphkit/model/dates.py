"""The days that an ISO 8601 value spans, whatever its precision: a day, a week, a month, a year or a range of them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

__all__ = ["CALENDAR", "Days", "days"]

Days = tuple[date, date]
"""The first and the last day, both included."""

CALENDAR = re.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
"""A year, a month or a day."""
_WEEK = re.compile("([0-9]{4})-W([0-9]{2})")
_RANGE = re.compile("([^/]+)/([^/]+)")


@lru_cache(maxsize=10_000)
def days(value: str) -> Days | None:
    """Return the days that an ISO 8601 value spans (day, week, month, year or a range), None where it is none."""
    try:
        return _span(value)
    except (ValueError, OverflowError):  # no such day, or none that a calendar of four digits has
        return None


def _span(value: str) -> Days | None:
    if found := _RANGE.fullmatch(value):
        first, last = _span(found[1]), _span(found[2])
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    if found := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=6)
    if found := CALENDAR.fullmatch(value):
        return _calendar(*(int(part) for part in found.groups() if part))
    return None


def _calendar(year: int, month: int | None = None, day: int | None = None) -> Days:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)

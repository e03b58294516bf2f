"""When is that, counted from the day of publication? Reads what a time expression means, gives an ISO 8601 value.

Knows nothing of words. Without a day of publication whatever is relative to it stays unresolved: it is never today.
A season, a weekend, a decade and a run of years are intervals of ISO 8601: "2024-09/2024-11", "1990/1999".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

__all__ = [
    "Calendar",
    "Clock",
    "Moment",
    "OfSeason",
    "Open",
    "Shift",
    "Tense",
    "Weekday",
    "Weekend",
    "Years",
    "resolve",
]

EXPLICIT, RELATIVE, UNRESOLVED = "explicit", "relative-to-publication", "unresolved"


class Tense(StrEnum):
    """Whether what is dated lies before the publication or after it."""

    PAST = "past"
    FUTURE = "future"


TENSE_DIRECTIONS: dict[Tense | None, int] = {Tense.PAST: -1, Tense.FUTURE: 1}
"""Which way from the publication a tense looks."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of publication, None where it is unknown, and the tense of what is dated, None where it is open."""

    published: date | None
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date by the calendar, as far as it is given; a month or a day without a year is the nearest one that fits.

    ``direction`` -1, 0, 1 for "last June", "this June", "next June"; None without such a word.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday = 1, with or without a direction."""

    number: int
    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday, with or without a direction."""

    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from the publication: "yesterday", "last week", "three months ago".

    ``unit`` is hour, day, week, month, year or decade; hours are not counted and leave it at the day.
    """

    unit: str
    amount: int


@dataclass(frozen=True, slots=True)
class OfSeason:
    """A season by its first month and length, of a year or with a direction."""

    month: int
    months: int
    year: int | None = None
    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A run of years, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Open:
    """A time that the text ties to something else, or leaves vague: "the next day", "weeks ago"."""

    granularity: str


Moment = Calendar | Weekday | Weekend | Shift | OfSeason | Years | Open


def resolve(moment: Moment, clock: Clock) -> tuple[str | None, str, str]:
    """Return value, granularity and origin of a moment; the value None and origin unresolved where it stays open."""
    value, granularity = _value(moment, clock)
    if value is None:
        return None, granularity, UNRESOLVED
    stated = isinstance(moment, Years) or (isinstance(moment, Calendar | OfSeason) and moment.year is not None)
    return value, granularity, EXPLICIT if stated else RELATIVE


def _value(moment: Moment, clock: Clock) -> tuple[str | None, str]:
    match moment:
        case Calendar():
            return _calendar(moment, clock), _fineness(moment)
        case OfSeason():
            return _season(moment, clock), "season"
        case Years():
            return f"{moment.first}/{moment.last}", "year"
        case Open():
            return None, moment.granularity
        case _:
            return _from_publication(moment, clock)


def _from_publication(moment: Weekday | Weekend | Shift, clock: Clock) -> tuple[str | None, str]:
    published = clock.published
    match moment:
        case Weekday():
            return _weekday(moment, published, clock.tense).isoformat() if published else None, "day"
        case Weekend():
            return _weekend(moment, published, clock.tense) if published else None, "week"
        case Shift():
            unit = {"hour": "day", "decade": "year"}.get(moment.unit, moment.unit)
            return _shifted(moment, published) if published else None, unit
    assert_never(moment)


def _fineness(moment: Calendar) -> str:
    return "day" if moment.day else "month" if moment.month else "year"


def _calendar(moment: Calendar, clock: Clock) -> str | None:
    if moment.month is None:
        return str(moment.year)
    year = moment.year or (clock.published and _year_of(moment, clock.published, clock.tense))
    if not year:
        return None
    if moment.day is None:
        return f"{year:04}-{moment.month:02}"
    try:
        return date(year, moment.month, moment.day).isoformat()
    except ValueError:
        return None


def _year_of(moment: Calendar, published: date, tense: Tense | None) -> int:
    """Choose the year of a month or day: the last one, the next one, or the nearest where the tense leaves it open."""
    here = (published.month, published.day if moment.day else 0)
    there = (moment.month or 1, moment.day or 0)
    if moment.direction == 0:
        return published.year
    way = moment.direction if moment.direction is not None else TENSE_DIRECTIONS.get(tense)
    if way is not None:  # a day of the tense's own may be the day of publication, "last June" is none of this June
        gone = way * (1 if there > here else -1) > 0
        this_year = gone or (there == here and moment.direction is None)
        return published.year if this_year else published.year + way
    months = (there[0] - here[0] + 5) % 12 - 5
    return (published.year * 12 + published.month - 1 + months) // 12


def _weekday(moment: Weekday, published: date, tense: Tense | None) -> date:
    """Count from the publication: back to the last such day, the day itself included, or on to the next."""
    back = (published.isoweekday() - moment.number) % 7
    match moment.direction:
        case -1:
            return published - timedelta(days=back or 7)
        case 1:
            return published + timedelta(days=7 - back)
        case 0:
            return published + timedelta(days=moment.number - published.isoweekday())
    return published + timedelta(days=-back % 7) if tense is Tense.FUTURE else published - timedelta(days=back)


def _shifted(moment: Shift, published: date) -> str:
    match moment.unit:
        case "week":
            year, week, _ = (published + timedelta(weeks=moment.amount)).isocalendar()
            return f"{year:04}-W{week:02}"
        case "month":
            return _month(published.year * 12 + published.month - 1 + moment.amount)
        case "year":
            return f"{published.year + moment.amount:04}"
        case "decade":
            first = (published.year // 10 + moment.amount) * 10
            return f"{first}/{first + 9}"
    return (published + timedelta(days=moment.amount if moment.unit == "day" else 0)).isoformat()


def _weekend(moment: Weekend, published: date, tense: Tense | None) -> str:
    """Take the weekend of the publication's week, or so many weeks on; without a direction the one just over."""
    over = -1 if published.isoweekday() < 6 and tense is not Tense.FUTURE else 0
    just_over = moment.direction is None or (moment.direction == 0 and tense is Tense.PAST)
    weeks = over if just_over else moment.direction or 0
    saturday = published + timedelta(days=6 - published.isoweekday(), weeks=weeks)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _season(moment: OfSeason, clock: Clock) -> str | None:
    year = moment.year
    if year is None and clock.published is None:
        return None
    if year is None and clock.published is not None:
        year = _season_year(moment, clock.published, clock.tense)
    first = (year or 0) * 12 + moment.month - 1
    return f"{_month(first)}/{_month(first + moment.months - 1)}"


def _season_year(moment: OfSeason, published: date, tense: Tense | None) -> int:
    """Choose the year in which the season begins: it is over for "last", not begun for "next", nearest for "this"."""
    now = published.year * 12 + published.month - 1
    starts = [(year, year * 12 + moment.month - 1) for year in range(published.year - 2, published.year + 3)]
    if moment.direction == 0:
        return min((abs(now - start - 1), year) for year, start in starts)[1]
    if moment.direction == 1 or (moment.direction is None and tense is Tense.FUTURE):
        return min(year for year, start in starts if start > now)
    ended = 0 if moment.direction is None else moment.months - 1
    return max(year for year, start in starts if start + ended <= now - (1 if moment.direction else 0))


def _month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"

"""How news says when: each rule looks at one place of a sentence and says what stands there, if it is a time.

A rule takes the line and a position and returns a hit that begins there, or None. ``RULES`` are tried in order. Ages,
durations ("for two weeks", "a 3 1/2-year war") and amounts ("2025 rockets") are no times.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from graphkit.events.times.normalisation import Calendar, OfSeason, Open, Shift, Tense, Weekday, Weekend, Years
from graphkit.events.times.tokens import Hit, Line

__all__ = ["RULES", "find_at"]

_ISO = re.compile(r"((?:1[89]|20)\d\d)-(\d\d)-(\d\d)")
_DECADE = re.compile(r"((?:1[89]|20)\d)0['’]?s")
_YEARS = re.compile(r"((?:1[89]|20)\d\d)[-–/]((?:1[89]|20)?\d\d)")
_DASHES = frozenset({"-", "–", "to", "and"})
_ORDER = ("following", "previous", "same")


def iso_date(line: Line, i: int) -> Hit | None:
    """2025-06-02, in one token or in five."""
    for width in (1, 5):
        if found := _ISO.fullmatch("".join(line.words[i : i + width])):
            return Hit(i, i + width, Calendar(int(found[1]), int(found[2]), int(found[3])))
    return None


def run_of_years(line: Line, i: int) -> Hit | None:
    """Find 2014-2016, 1950-53, the 1990s."""
    if found := _DECADE.fullmatch(line.word(i)):
        first = int(found[1]) * 10
        return Hit(i, i + 1, Years(first, first + 9))
    for width in (1, 3):
        if found := _YEARS.fullmatch("".join(line.words[i : i + width])):
            first = int(found[1])
            last = int(found[2]) if len(found[2]) == 4 else first // 100 * 100 + int(found[2])
            return Hit(i, i + width, Years(first, last)) if first < last else None
    return None


def weekday(line: Line, i: int) -> Hit | None:
    """Tuesday, last Tuesday, Tuesday evening, Monday (June 2, 2025), Monday, June 2."""
    direction, at = _direction(line, i)
    number = line.table.weekdays.get(line.word(at))
    if number is None or not line.tokens[at].text[0].isupper() or line.named(at) or _named_day(line, at):
        return None
    last = at + 2 if line.word(at + 1) in line.table.parts_of_day else at + 1
    return _dated(line, i, last) or Hit(i, last, Weekday(number, direction))


def _named_day(line: Line, at: int) -> bool:
    before, after = line.word(at - 1), line.word(at + 1)
    table = line.table
    return before in table.named_days_before or before in table.habits or after in table.named_days_after


def _dated(line: Line, first: int, at: int) -> Hit | None:
    """Find the calendar date that stands after a weekday, in brackets or after a comma."""
    if line.word(at) not in ("(", ","):
        return None
    found = month(line, at + 1) or day_and_month(line, at + 1)
    if not found or not isinstance(found.moment, Calendar) or not found.moment.day:
        return None
    closed = line.word(at) == "(" and line.word(found.last) == ")"
    return Hit(first, found.last + 1 if closed else found.last, found.moment)


def month(line: Line, i: int) -> Hit | None:
    """June 2, 2025; June 2; June 2025; June, 2025; in June; last June; the June summit."""
    direction, at = _direction(line, i)
    number = line.table.months.get(line.word(at))
    if number is None or not line.capital(at):
        return None
    day, last = _day_after(line, at + 1)
    year, last = _year_after(line, last, apart=day is not None)
    of_days = day is None and year is None and last > at + 1
    if day is None and year is None and not (of_days or direction is not None or _stands_as_month(line, at)):
        return None
    return Hit(i, last, Calendar(year, number, day, direction if year is None else None))


def _day_after(line: Line, at: int) -> tuple[int | None, int]:
    """Return the day and the position after it; of several days ("June 2-4") none, so that the month is said."""
    day = line.day(at)
    if day is None:
        return None, at
    if line.word(at + 1) in _DASHES and (line.day(at + 2) is not None):
        return None, at + 3
    return day, at + 1


def _year_after(line: Line, at: int, *, apart: bool) -> tuple[int | None, int]:
    """Return the year at a position or past "of" or a comma, and the position after it.

    A number after a month's comma may count what follows, not after a day's: "in June, 2000 people fled". ``apart``
    tells that a day stands before it.
    """
    joint = line.word(at) in (",", "of")
    year = line.year(at + joint)
    counts = line.word(at) == "," and not apart and line.counts(at + 1)
    if year is None or counts or line.word(at + joint + 1) in line.table.after_amounts:
        return None, at
    return year, at + joint + 1


def _stands_as_month(line: Line, at: int) -> bool:
    """Tell a month from a name (Theresa May, April Smith, Jan) and from a verb (may, march)."""
    short = line.tokens[at].text.endswith(".") or (len(line.word(at)) == 3 and line.word(at) != "may")
    if line.named(at) or short or line.word(at + 1) in ("day", "fools"):
        return False
    before = line.word(at - 1)
    return before in line.table.before_years or before in line.table.nearer or before == "-" or line.compound(at)


def day_and_month(line: Line, i: int) -> Hit | None:
    """2 June 2025, 2nd of June, the 2nd of June 2025."""
    found = line.day(i)
    at = i + 2 if line.word(i + 1) == "of" else i + 1
    number = line.table.months.get(line.word(at)) if found else None
    if number is None or not line.capital(at):
        return None
    year, last = _year_after(line, at + 1, apart=True)
    return Hit(i, last, Calendar(year, number, found))


def day_word(line: Line, i: int) -> Hit | None:
    """Yesterday, today, tonight, overnight, tomorrow morning, the day before yesterday."""
    days = line.table.days.get(line.word(i))
    manner = line.table.loosely | line.table.named_days_before
    if days is None or line.named(i) or line.word(i - 1) in manner:
        return None
    last = i + 2 if line.word(i + 1) in line.table.parts_of_day else i + 1
    first = i
    if line.word(i - 2) == "day" and line.word(i - 1) == ("before" if days < 0 else "after") and days:
        first, days = i - 2, days * 2
    return Hit(first, last, Shift("day", days))


def ago(line: Line, i: int) -> Hit | None:
    """Three days ago, a week ago, several months ago, hours ago."""
    at, amount = i, line.number(i)
    vague = line.word(at) in line.table.vague_amounts or line.word(at - 1) in ("than", "over")
    while line.word(at) in line.table.vague_amounts or line.number(at) is not None or line.word(at) == "of":
        vague = vague or line.word(at) in line.table.vague_amounts
        at += 1
    unit = line.table.units.get(line.word(at))
    if unit is None or line.word(at + 1) != "ago":
        return None
    open_ended = (vague or amount is None) and unit != "hour"
    return Hit(i, at + 2, Open(unit) if open_ended else Shift(unit, -(amount or 0)))


def from_now(line: Line, i: int) -> Hit | None:
    """Will meet in two weeks; two weeks from now."""
    amount, unit = line.number(i), line.table.units.get(line.word(i + 1))
    if amount is None or unit is None:
        return None
    if (line.word(i + 2), line.word(i + 3)) == ("from", "now"):
        return Hit(i, i + 4, Shift(unit, amount))
    ahead = line.word(i - 1) == "in" and line.tense(i + 1, i) is Tense.FUTURE
    return Hit(i, i + 2, Shift(unit, amount)) if ahead else None


def unit_with_direction(line: Line, i: int) -> Hit | None:
    """Last week, this month, next year, last night, this morning, last weekend, this past weekend."""
    direction, at = _direction(line, i)
    if direction is None:
        return None
    word = line.word(at)
    if word in ("weekend", "decade"):
        return Hit(i, at + 1, Weekend(direction) if word == "weekend" else Shift(word, direction))
    if word in line.table.parts_of_day:
        return Hit(i, at + 1, Shift("day", direction))
    if word not in ("week", "month", "year") or line.word(i - 1) == "the" or at > i + 1:
        return None
    return Hit(i, at + 1, Shift(word, direction))


def of_the_unit(line: Line, i: int) -> Hit | None:
    """Find the end of the year, earlier in the week, over the weekend."""
    if line.word(i) == "weekend" and line.word(i - 1) == "the" and line.word(i - 2) in ("over", "at", "on", "during"):
        return Hit(i, i + 1, Weekend())
    if line.word(i) not in line.table.nearer or line.word(i + 1) not in ("of", "in") or line.word(i + 2) != "the":
        return None
    unit = line.word(i + 3)
    follows = line.word(i + 4) in ("of", "when", "that", "after", "before")
    return Hit(i, i + 4, Shift(unit, 0)) if unit in ("week", "month", "year", "decade") and not follows else None


def narrated(line: Line, i: int) -> Hit | None:
    """Find the next day, the following week, the same month: counted from something that the text has told."""
    if line.word(i - 1) != "the" or line.word(i) not in (*_ORDER, "next") or line.word(i + 1) not in line.table.units:
        return None
    if line.word(i) == "next" and line.word(i + 1) != "day":
        return None
    singular = not line.word(i + 1).endswith("s")
    return Hit(i, i + 2, Open(line.table.units[line.word(i + 1)])) if singular else None


def season(line: Line, i: int) -> Hit | None:
    """Last fall, this spring, the summer of 2023, in winter."""
    direction, at = _direction(line, i)
    span = line.table.seasons.get(line.word(at))
    if span is None or line.tokens[at].pos not in ("NOUN", "PROPN") or line.named(at):
        return None
    year, last = _year_after(line, at + 1, apart=False)
    before = (line.word(at - 1), line.word(at - 2))
    placed = before[0] == "in" or (
        before[0] in ("the", "early", "late") and before[1] in ("in", "since", "by", "during")
    )
    if year is None and direction is None and not (placed and not line.compound(at)):
        return None
    return Hit(i, last, OfSeason(*span, year, direction if year is None else None))


def year(line: Line, i: int) -> Hit | None:
    """In 2022, since 2014, early 2022, Russia's 2022 invasion; not 2022 rockets and not 2000 GMT."""
    found = line.year(i)
    after = line.word(i + 1)
    if found is None or line.named(i) or after in line.table.after_amounts:
        return None
    before = line.word(i - 2) if line.word(i - 1) == "-" else line.word(i - 1)
    counted = line.tokens[i].dep == "nummod" and line.tokens[i].head > i
    if counted:
        noun = line.tokens[line.tokens[i].head]
        said = line.label(i) == "DATE" and (noun.tag in ("NN", "NNP") or before in ("the", "'s", "’s"))
    else:
        said = before in line.table.before_years or (line.tokens[i].dep == "conj" and line.label(i) == "DATE")
    return Hit(i, i + 1, Calendar(found)) if said else None


def _direction(line: Line, i: int) -> tuple[int | None, int]:
    """Return the direction that stands at ``i`` and the position after it: "last", "this past", "next"."""
    directions = line.table.directions
    if line.word(i) == "this" and line.word(i + 1) in ("past", "coming"):
        return directions[line.word(i + 1)], i + 2
    if line.word(i) in directions:
        return directions[line.word(i)], i + 1
    return None, i


RULES: tuple[Callable[[Line, int], Hit | None], ...] = (
    iso_date,
    run_of_years,
    weekday,
    month,
    day_and_month,
    day_word,
    ago,
    from_now,
    unit_with_direction,
    of_the_unit,
    narrated,
    season,
    year,
)


def find_at(line: Line, i: int) -> Hit | None:
    """Return what the first rule finds at ``i``, with the word before it that says where in it: "early", "mid-"."""
    for rule in RULES:
        if hit := rule(line, i):
            first = hit.first
            if line.word(first - 1) == "-" and line.word(first - 2) in line.table.nearer:
                first -= 2
            elif line.word(first - 1) in line.table.nearer:
                first -= 1
            return Hit(first, hit.last, hit.moment)
    return None

"""When an article was published: a date that stands beside it, or a sentence that ties a weekday to a date.

Reads lines and text, fills PublicationDate. "3 days ago" gives none: nobody says from when. All dates are ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from graphkit.model import DateOrigin, PublicationDate

__all__ = ["dates_in", "given_date", "is_date_line", "printed_date", "publication_date", "stated_date", "tied_date"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=lambda m: (-len(m), m))) + r")\b\.?"
_YEAR_ENDS = r"(?=\D|$|\d{1,2}(?::\d\d| [A-Z]))"  # "20245:12 PM", "20234 May": scrapers drop the space
_DATE = re.compile(
    rf"\b(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d\d)(?P=s1)(?P<d1>\d\d)(?!\d)"
    rf"|\b(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d){_YEAR_ENDS}"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m3>{_MONTH}),?\s+(?P<y3>(?:19|20)\d\d){_YEAR_ENDS}"
    r"|\b(?P<a4>\d{1,2})[./](?P<b4>\d{1,2})[./](?P<y4>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TIE = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})(?:\s*\(|,\s+|\s+)(?=(?P<date>[^()\n]{{6,24}}))",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|would|to be|next|coming|upcoming|scheduled|due|until)\b[^.]{0,60}$", re.I)
_AROUND_A_DATE = re.compile(
    r"\b(?:first|published|posted|updated?|modified|last|date|on|at|time|gmt|utc|est|edt|bst|cet|cest|ist|pst|pdt|et"
    r"|am|pm|a\.m\.|p\.m\.|min|mins|minutes?|hours?|ago|read|hrs?|mon|tue|wed|thu|fri|sat|sun"
    rf"|{'|'.join(_WEEKDAYS)}|\d{{1,2}}[:.h]\d\d(?::\d\d)?)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SEPARATOR = re.compile(r"\s[·•|]\s")
_LEAD = 2500
_CHANGE = re.compile(r"updat|modif|edited|changed|correct|revis", re.IGNORECASE)
_UTC = re.compile(r"T(?P<hour>\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)$", re.IGNORECASE)
_AHEAD_OF_UTC, _BEHIND_UTC = 14, 12
"""Hours by which clocks are ahead of UTC and behind it at the most."""
_BASIC = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?=\s*$|T)")
"""ISO 8601's basic format, which is a number like any other where no date is expected."""


def _make(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    try:
        if part["y1"]:
            return date(int(part["y1"]), int(part["m1"]), int(part["d1"]))
        if part["y4"]:
            return _numeric(int(part["a4"]), int(part["b4"]), int(part["y4"]))
        month = (part["m2"] or part["m3"]).rstrip(".").lower()
        return date(int(part["y2"] or part["y3"]), _MONTHS[month], int(part["d2"] or part["d3"]))
    except ValueError:
        return None


def _numeric(first: int, second: int, year: int) -> date | None:
    """Read 06/01/2026 only where day and month cannot be taken for one another."""
    if first == second or first > 12:
        return date(year, second, first)
    return date(year, first, second) if second > 12 else None


def dates_in(text: str) -> Iterator[tuple[date, int, int]]:
    """Yield the full dates (day, month, year) that ``text`` names, with their offsets in it."""
    for match in _DATE.finditer(text):
        found = _make(match)
        if found is not None:
            yield found, match.start(), match.end()


def given_date(value: str | None) -> PublicationDate:
    """Read a date that metadata or a record give ("2024-03-05T10:00:00Z", "20240305", "5 March 2024")."""
    value = _BASIC.sub(r"\1-\2-\3", value or "")
    found = next((found for found, _, _ in dates_in(value)), None)
    return PublicationDate(found.isoformat(), DateOrigin.EXPLICIT) if found else PublicationDate()


def printed_date(lines: Iterable[str]) -> date | None:
    """Return the first date in lines beside a headline that they do not give as the day of a change."""
    for line in lines:
        at = 0
        for found, start, end in dates_in(line):
            if not _CHANGE.search(line[at:start]):
                return found
            at = end
    return None


def stated_date(given: str | None, printed: date | None) -> PublicationDate:
    """Read the date that metadata give; one that the page prints goes before it where both are the same moment.

    Metadata often count in UTC: what is "2024-03-05T22:30:00Z" there was printed as 6 March east of Greenwich.
    """
    stated = given_date(given)
    if printed is None:
        return stated
    if stated.value and not _is_same_moment(given or "", date.fromisoformat(stated.value), printed):
        return stated
    return PublicationDate(printed.isoformat(), DateOrigin.EXPLICIT)


def _is_same_moment(given: str, stated: date, printed: date) -> bool:
    """Tell whether a moment that is ``given`` in UTC, on the day ``stated``, can have been on ``printed`` elsewhere."""
    moment = _UTC.search(given)
    if moment is None:
        return False
    days, hour = (printed - stated).days, int(moment["hour"])
    return (days == 1 and hour >= 24 - _AHEAD_OF_UTC) or (days == -1 and hour < _BEHIND_UTC)


def is_date_line(text: str) -> bool:
    """Tell whether a line says when something was published and next to nothing else."""
    if len(text) > 160:
        return False
    return any(_only_a_date(segment) for segment in _SEPARATOR.split(text))


def _only_a_date(text: str) -> bool:
    found = list(dates_in(text))
    if not found:
        return False
    rest = text
    for _, start, end in reversed(found):
        rest = rest[:start] + " " + rest[end:]
    others = len(_WORD.findall(_AROUND_A_DATE.sub(" ", rest)))
    return others < 2 or (others == 2 and not text.endswith("."))


def tied_date(text: str) -> date | None:
    """Return the first date that the text's opening ties to its weekday: 'on Monday (June 2, 2025)'.

    The weekday must be the date's own (a wrong one shows that the text is unsure), and the sentence must not be about
    something to come.
    """
    opening = text[:_LEAD]
    for match in _TIE.finditer(opening):
        for found, start, _ in dates_in(match["date"]):
            right = _WEEKDAYS[found.weekday()] == match["weekday"].lower()
            if start == 0 and right and not _AHEAD.search(opening[: match.start()]):
                return found
    return None


def publication_date(dateline: date | None, beside: list[date], banner: list[date], text: str) -> PublicationDate:
    """Choose the date: the dateline's, else one beside the headline, else a tied one, else one above the headline.

    ``banner`` are dates higher up the page: they may be the site's and not the article's, and give way to the text.
    """
    tied = tied_date(text)
    if explicit := dateline or (min(beside) if beside else None):
        return PublicationDate(explicit.isoformat(), DateOrigin.EXPLICIT)
    if tied:
        return PublicationDate(tied.isoformat(), DateOrigin.INFERRED)
    later = [found for found, _, _ in dates_in(text) if banner and found > max(banner)]
    if banner and not later:
        return PublicationDate(max(banner).isoformat(), DateOrigin.EXPLICIT)
    return PublicationDate()

"""The dateline that a wire story opens with: place, agency, date ("Oslo, Norway (AFP) Jan 6, 2026 - ").

Reads the beginning of a paragraph; group.py takes it as the sign of a new article, finish.py cuts it off as a part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from graphkit.articles.dates import dates_in
from graphkit.articles.phrases import agencies, agency_pattern

__all__ = ["Dateline", "read_dateline"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; ``length`` is its extent in characters, with the dash and the space after it."""

    place: str
    agency: str | None
    published: date | None
    length: int

    @property
    def wire(self) -> bool:
        """Whether it names an agency or a date, and not only a place in capitals."""
        return self.agency is not None or self.published is not None


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_NAME = r"[A-Z][\w.'’\-]{1,30}(?: (?:[A-Z][\w.'’\-]{1,30}|de|of|and|the|al)){0,4}"
_CAPS = r"[A-Z]{2,}[A-Z.'’\-]*(?: [A-Z][A-Z.'’\-]+){0,3}"
_OTHER = r"[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2}"
"""An agency that no list knows: its letters or its name, taken for one only where place and date or dash are clear."""
_LONGEST = 160


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    agency = rf"(?P<agency>{agency_pattern()})"
    dash = r"(?:\s*(?:--|[-–—])(?:\s+|$)|\s*:\s+|\s*$)"
    return (
        re.compile(rf"(?P<place>{_NAME}(?:[,/] ?{_NAME}){{0,2}}),?\s*(?:{_DAY}\s*)?\({agency}\)\s*(?:{_DAY})?{dash}"),
        re.compile(rf"(?P<place>{_CAPS}(?:, {_NAME})?)(?:, {_DAY})?[.,]?\s*[/(\[]{agency}[/)\]][.:]?(?:{dash}|\s+)"),
        re.compile(rf"(?P<place>{_NAME}(?:[,/] ?{_NAME}){{0,2}}),?\s*\((?P<agency>[A-Z]{{2,6}})\)\s*{_DAY}{dash}"),
        re.compile(rf"(?P<place>{_CAPS}(?:, {_NAME})?)\s*\((?P<agency>{_OTHER})\)\s*(?:--|[-–—])\s*(?:{_DAY}\s*$)?"),
        re.compile(
            rf"(?P<place>{_CAPS}(?:, {_NAME})?)(?:, {_DAY})?\s*(?:--|[–—]|\s-)(?:\s+(?=[A-Z\"“‘'])|$)(?P<agency>)"
        ),
    )


def read_dateline(text: str) -> Dateline | None:
    """Return the dateline that ``text`` opens with, or None."""
    opening = text[:_LONGEST]
    for pattern in _patterns():
        if match := pattern.match(opening):
            published = next((found for found, _, _ in dates_in(match[0])), None)
            agency = agencies().get(match["agency"], match["agency"] or None)
            return Dateline(match["place"], agency, published, match.end())
    return None

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

    place: str | None
    agency: str | None
    published: date | None
    length: int

    @property
    def entry(self) -> bool:
        """Whether it may as well open an entry of a chronology: it has a date and no agency."""
        return self.agency is None and self.published is not None

    @property
    def wire(self) -> bool:
        """Whether it names an agency or a date, and not only a place in capitals."""
        return self.agency is not None or self.published is not None


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_FULL = rf"(?:{_YEAR}-\d\d-\d\d|{_MONTH} \d{{1,2}},? {_YEAR}|\d{{1,2}} {_MONTH},? {_YEAR})"
_DAY = rf"(?:{_FULL}|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_NO_PLACE = r"(?!(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|updated|posted|published|date)\b)"
_NAME = r"[A-Z][\w.'’\-]{1,30}(?: (?:[A-Z][\w.'’\-]{1,30}|de|of|and|the|al)){0,4}"
_NAMES = rf"(?P<place>{_NO_PLACE}{_NAME}(?:[,/] ?{_NAME}){{0,2}})"
_CAPS = rf"(?P<place>{_NO_PLACE}[A-Z]{{2,}}[A-Z.'’\-]*(?: [A-Z][A-Z.'’\-]+){{0,3}}(?:, {_NAME})?)"
_LETTERS = r"(?P<agency>[A-Z]{2,6})"
_OTHER = r"(?P<agency>[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2})"
"""An agency that no list knows: its letters or its name, taken for one only where place and date or dash are clear."""
_DASH = r"\s*(?:--|[-–—_])(?:\s+|$)"
_END = rf"(?:{_DASH}|\s*:\s+|\s*$)"
_TEXT = r"(?=[A-Z\"“‘'])"
_LONGEST = 160


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    agency = rf"(?P<agency>{agency_pattern()})"
    none = "(?P<agency>)"
    nowhere = "(?P<place>)"
    forms = (
        rf"{_NAMES},?\s*(?:{_DAY}\s*)?\({agency}\)\s*(?:{_DAY})?{_END}",  # Oslo, Norway (AFP) Jan 6, 2026 -
        rf"{_CAPS}(?:, {_DAY})?[.,]?\s*[/(\[]{agency}[/)\]][.:]?(?:{_END}|\s+)",  # MANILA, June 4. /Xinhua/
        rf"{_NAMES}[,.]\s(?:{_DAY}[,.]?\s)?{agency}{_DASH}{_TEXT}",  # Oslo. June 4. TASS -
        rf"{_NAMES},?\s*\({_LETTERS}\)\s*{_DAY}{_END}",  # Oslo (XYZ) Jan 6 -
        rf"{_NAMES},\s*{_DAY},?\s*\({_LETTERS}\){_END}",  # Oslo, 6 Jan (XYZ) -
        rf"{_NAMES},?\s+{_FULL},?\s*\({_OTHER}\){_END}",  # Oslo, 6 Jan 2026 (Harbour News) -
        rf"{_CAPS},?\s*(?:{_DAY},?\s*)?[/(]{_OTHER}[/)]{_DASH}(?:{_DAY}\s*$)?",  # OSLO, Jan 6 (Harbour News) -
        rf"{_NAMES},?\s+{_FULL}{_DASH}{_TEXT}{none}",  # Oslo, 6 January 2026 -
        rf"{_CAPS},?\s+{_FULL}\s+{_TEXT}{none}",  # OSLO 6 January 2026 The
        rf"{_CAPS},?\s+{_YEAR}-\d\d-\d\d$(?P<agency>)",  # OSLO 2026-01-06
        rf"{_CAPS}(?:, {_DAY})?\s*(?:--|[–—]|\s-)(?:\s+{_TEXT}|$){none}",  # OSLO -
        rf"{nowhere}\({agency}\)\s*(?:--|[-–—_])\s+",  # (AP) -
        rf"{nowhere}\({_LETTERS}\){_DASH}{_TEXT}",  # (XYZ) --
    )
    return tuple(map(re.compile, forms))


def read_dateline(text: str) -> Dateline | None:
    """Return the dateline that ``text`` opens with, or None."""
    opening = text[:_LONGEST]
    for pattern in _patterns():
        if (match := pattern.match(opening)) and not _heads_capitals(match, opening):
            published = next((found for found, _, _ in dates_in(match[0])), None)
            agency = agencies().get(match["agency"], match["agency"] or None)
            return Dateline(match["place"] or None, agency, published, match.end())
    return None


def _heads_capitals(match: re.Match[str], opening: str) -> bool:
    """Tell whether a rubric and a headline in capitals stand there: "SOCCER - NORWAY BEAT GHANA"."""
    rest = opening[match.end() :].partition("\n")[0]
    return not match["agency"] and rest.isupper() and not any(dates_in(match[0]))

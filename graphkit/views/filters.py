"""Which claims a view is asked to show: by relation, by time, around one entity. Reads claims, changes none.

Stands first in the view's flow, so that what is not asked for is not written into the page either.
"""

from __future__ import annotations

import calendar
import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graphkit.errors import UsageError
from graphkit.model import ArticleRecord, Claim, EntityRecord, Genre
from graphkit.ontology.rules import check_confidence

__all__ = ["Interval", "ViewFilters", "claim_days", "days_of", "find_entity"]

Interval = tuple[str, str]
"""First and last day, both ISO 8601 and both included."""

MOST_STEPS = 5

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")


@dataclass(frozen=True, slots=True)
class ViewFilters:
    """What a view is limited to; empty means everything.

    ``relation`` holds names of relations, ``genre`` genres of the articles that claims stand in. ``focus`` is a name
    or alias of an entity (or its IRI), kept with all that lies within ``steps`` (1 to 5) of it. ``since`` and
    ``until`` are days, weeks, months or years in ISO 8601, both included; a claim counts by the time of its event,
    or, where the text gives none, by the day its article was published, and one that has neither is left out.
    Claims of which the reading is less sure than ``min_confidence`` are left out. Raises UsageError for a date, a
    number of steps or a confidence that cannot be meant.
    """

    relation: tuple[str, ...] = ()
    focus: str | None = None
    steps: int = 1
    since: str | None = None
    until: str | None = None
    genre: tuple[str, ...] = ()
    min_confidence: float | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        if not 1 <= self.steps <= MOST_STEPS:
            raise UsageError(f"{self.steps} steps around the focus", remedy=f"take 1 to {MOST_STEPS} steps")
        for value in (self.since, self.until):
            if value is not None and days_of(value) is None:
                raise UsageError(f"{value!r} is no date", remedy="write it as 2025-06-02, 2025-06 or 2025")
        if unknown := sorted(set(self.genre) - set(Genre)):
            raise UsageError(f"{unknown[0]!r} is no genre", remedy=f"take {', '.join(Genre)}")
        check_confidence(self.min_confidence)
        self._check_order()

    def _check_order(self) -> None:
        since, until = (days_of(value) if value else None for value in (self.since, self.until))
        if since and until and since[0] > until[1]:
            raise UsageError(f"{self.since} is after {self.until}", remedy="give the earlier date as the beginning")

    @property
    def timed(self) -> bool:
        """Whether a beginning or an end is set."""
        return self.since is not None or self.until is not None

    @property
    def least(self) -> float:
        """The confidence below which claims are left out."""
        return self.min_confidence or 0.0

    def takes_relation(self, claim: Claim) -> bool:
        """Tell whether the claim's relation is asked for."""
        return not self.relation or claim.relation in self.relation

    def takes_genre(self, article: ArticleRecord | None) -> bool:
        """Tell whether claims of the article's genre are asked for."""
        return not self.genre or (article is not None and article.genre in self.genre)

    def takes_days(self, days: Interval | None) -> bool:
        """Tell whether an event on ``days`` may lie in the time asked for; one without days does not, if one is."""
        if not self.timed:
            return True
        if days is None:
            return False
        since, until = days_of(self.since or ""), days_of(self.until or "")
        return (since is None or days[1] >= since[0]) and (until is None or days[0] <= until[1])


def days_of(value: str) -> Interval | None:
    """Return the first and last day of an ISO 8601 day, month, week or year; None for anything else.

    >>> days_of("2024-02")
    ('2024-02-01', '2024-02-29')
    """
    try:
        return _days_of(value)
    except ValueError:
        return None


def _days_of(value: str) -> Interval | None:
    if match := _DAY.match(value):
        day = date(*map(int, match.groups())).isoformat()
        return day, day
    if match := _MONTH.match(value):
        year, month = map(int, match.groups())
        return date(year, month, 1).isoformat(), date(year, month, calendar.monthrange(year, month)[1]).isoformat()
    if match := _WEEK.match(value):
        year, week = map(int, match.groups())
        return date.fromisocalendar(year, week, 1).isoformat(), date.fromisocalendar(year, week, 7).isoformat()
    if match := _YEAR.match(value):
        return date(int(match[1]), 1, 1).isoformat(), date(int(match[1]), 12, 31).isoformat()
    return None


def claim_days(claim: Claim, articles: Mapping[str, ArticleRecord]) -> tuple[Interval | None, bool]:
    """Return the days of a claim's event and whether they are its own; else those of the report, else None."""
    own = days_of(claim.time.value) if claim.time and claim.time.value else None
    if own:
        return own, True
    article = articles.get(claim.article_id)
    published = article.published.value if article else None
    return (days_of(published[:10]) if published else None), False


def find_entity(name: str, entities: Sequence[EntityRecord]) -> EntityRecord:
    """Return the entity that ``name`` names: by IRI, name or alias, the most mentioned where several fit.

    Raises UsageError, with names that look alike, where none fits.
    """
    wanted = name.casefold().strip()
    found = [e for e in entities if e.id == name or wanted in _names(e)]
    if not found:
        names = sorted({e.name for e in entities})
        close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
        hint = f"did you mean {', '.join(close)}?" if close else "see entities.jsonl for the names there are"
        raise UsageError(f"no entity is named {name!r}", remedy=hint)
    return min(found, key=lambda e: (wanted != e.name.casefold(), -e.mentions, e.id))


def _names(entity: EntityRecord) -> Iterable[str]:
    return (name.casefold() for name in (entity.name, *entity.aliases))

"""When an undated article was written, as far as the posts it gives to known people tell; used for posts only.

A short name alone is nobody who came to office after all the article's company had left.

Nothing here dates an event. An article that calls Angela Merkel chancellor was written while she was; one that gives
people the posts they hold to the gazetteer's knowledge is taken as recent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.coreference.discourse_model import DiscourseModel, OfficeHolding
from graphkit.model import Sentence
from graphkit.ontology.gazetteers import Tenure

__all__ = ["NOW", "infer_era", "last_year", "out_of_time"]

YEAR = re.compile(r"1[89]\d\d|20[0-4]\d")
LOOKS_BACK = 10
"""Years that news goes back with its background: "since the invasion in 2022", "under Barack Obama"."""
NOW = "9999-12-31"
"""A date on which only posts without a known end are held."""


def infer_era(discourse: DiscourseModel) -> str | None:
    """Return an ISO 8601 date to judge posts by; None where the article gives no known person a post."""
    held = [_terms(holding, discourse) for holding in discourse.held if not holding.former]
    past = [max(term.start for term in terms) for terms in held if terms and all(term.end for term in terms)]
    if past:
        return max(past)
    return NOW if any(not term.end for terms in held for term in terms) else None


def _terms(holding: OfficeHolding, discourse: DiscourseModel) -> list[Tenure]:
    """Return the gazetteer's terms in which a person held the post that the article gives him."""
    career = discourse.gazetteer.careers.get(holding.person, ())
    return [term for term in career if term.post in holding.posts and holding.of in (None, term.of)]


def out_of_time(person: str, company: Iterable[str], discourse: DiscourseModel) -> bool:
    """Tell whether an undated article is older than a known person's career, whose name it gives in short.

    So it is where the known people that it names in full had all left office long before then, or where it knows none
    of them and names no year since or shortly before. Somebody of the person's own time settles that it is not.
    """
    career = discourse.gazetteer.careers.get(person, ())
    if discourse.date is not None or not career:
        return False
    start = _years_before(min(term.start for term in career))
    ends = [_leaving(other, discourse) for other in company if other != person]
    known = [end for end in ends if end]
    if known:
        return max(known) < start
    return bool(discourse.last_year and discourse.last_year < start)


def _leaving(person: str, discourse: DiscourseModel) -> str:
    """Return the day on which a known person left office for good, "" for a person who held none."""
    return max((term.end or NOW for term in discourse.gazetteer.careers.get(person, ())), default="")


def _years_before(day: str) -> str:
    """Return the year, of the length that an article looks back, before an ISO 8601 day."""
    return f"{int(day[:4]) - LOOKS_BACK:04}"


def last_year(sentences: Iterable[Sentence]) -> str:
    """Return the latest year that an article names in four digits; "" where it names none."""
    words = (token.text for sentence in sentences for token in sentence.tokens)
    return max((word for word in words if YEAR.fullmatch(word)), default="")

"""When an undated article was written, as far as the posts it gives to known people tell; used for posts only.

Nothing here dates an event. An article that calls Angela Merkel chancellor was written while she was; one that gives
people the posts they hold to the gazetteer's knowledge is taken as recent.
"""

from __future__ import annotations

from graphkit.entities.within_cast import Cast

__all__ = ["NOW", "infer_era"]

NOW = "9999-12-31"
"""A date on which only posts without a known end are held."""


def infer_era(cast: Cast) -> str | None:
    """Return an ISO 8601 date to judge posts by; None where the article gives no known person a post."""
    past: list[str] = []
    present = False
    for held in cast.held:
        if held.former:
            continue
        career = cast.gazetteer.careers.get(held.person, ())
        terms = [term for term in career if term.post in held.posts and held.of in (None, term.of)]
        present |= any(not term.end for term in terms)
        if terms and all(term.end for term in terms):
            past.append(max(term.start for term in terms))
    if past:
        return max(past)
    return NOW if present else None

"""Who published an article and whose wire it is, from byline, dateline and credit lines.

Reads an article's lines, fills Source and byline. Agencies are data (ontology/pages/agencies.yaml).
"""

from __future__ import annotations

import re
from functools import cache

from graphkit.articles.dates import dates_in
from graphkit.articles.phrases import agencies, agency_pattern

__all__ = [
    "agency_of",
    "byline_name",
    "byline_publisher",
    "credits_picture",
    "is_copyright_notice",
    "owner_name",
    "source_name",
]

_BY = re.compile(r"^(?:(?:written|reported|story|words)\s+)?by:?\s+|^(?:authors?|reporters?):\s*", re.IGNORECASE)
_FROM = re.compile(r"sources?:", re.IGNORECASE)
_SOURCE = re.compile(r"sources?:\s*(?P<name>[^,;]+?)\.?$", re.IGNORECASE)
_LONGEST_NAME = 5
_FOR = re.compile(r"\bfor (?P<name>(?:the )?[A-Z][\w&'’.]*(?: (?:[A-Z&][\w&'’.]*|of|and|the))*)$")
"""For whom somebody writes, where a byline ends with it."""
_RIGHTS = re.compile(r"\s*\ball rights.*$", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:copyright|©|\(c\))[\s©]*(?:(?:19|20)\d\d)(?:\s?[-–]\s?(?:19|20)\d\d)?[\s,–-]*(?:by )?(?:the )?"
    r"(?P<name>[A-Z][\w&'’]*(?: (?:[A-Z&][\w&'’]*|of|the|and)){0,5})",
    re.IGNORECASE,
)


_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s")


@cache
def _credit() -> re.Pattern[str]:
    agency = rf"(?P<agency>{agency_pattern()})"
    return re.compile(
        rf"(?:\(|[Ww]ith )(?:[Ww]ith )?(?:inputs?|reporting|additional reporting|files?|material)\s+(?:from|by)\s+"
        rf"(?:the )?{agency}\b"
    )


@cache
def _picture() -> re.Pattern[str]:
    agency = agency_pattern()
    return re.compile(
        rf"\((?:[^()]{{0,40}}\b(?:photos?|images?)\b[^()]{{0,60}}|[^()]{{0,40}}/(?:{agency})|(?:{agency})/[^()]{{0,40}})\)\.?$"
        r"|\b(?:photo(?:graph)?s?|photography|images?|pictures?)(?: credit| courtesy)?(?: by)?: ?[^.]{2,60}$"
        r"|\bGetty Images\)?$",
        re.IGNORECASE,
    )


def credits_picture(end: str) -> bool:
    """Tell whether a line that ends in ``end`` is a picture's caption: it closes with who took the picture."""
    return bool(_picture().search(end))


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<agency>{agency_pattern()})(?!\w)")


def byline_name(line: str) -> str:
    """Return a byline without its "By" and the date that follows; "" for a line that names a source and no writer."""
    if _FROM.match(line):
        return ""
    dated = next((start for _, start, _ in dates_in(line)), len(line))
    return _BY.sub("", line[:dated]).strip(" \t,|·•–—-")


def byline_publisher(line: str) -> str | None:
    """Return the paper or site that a byline of any length closes with: "By A, B and C, for the Harbour Post".

    None where it closes with a person, a place or an agency, which is a source and no publisher.
    """
    match = _FOR.search(byline_name(line)) if _BY.match(line) else None
    name = match["name"].removeprefix("the ") if match else ""
    whole = bool(name) and len(name.split()) <= _LONGEST_NAME and name.split()[-1][0].isupper()
    return name if whole and not _named().fullmatch(name) else None


def owner_name(notice: str) -> str | None:
    """Return whom a copyright notice names: 'Harbour Post' of "© 2021-2024 Harbour Post. All rights reserved"."""
    match = _OWNER.search(notice)
    name = _RIGHTS.sub("", match["name"]).strip() if match else ""
    return name if name[:1].isupper() else None


def is_copyright_notice(opening: str) -> bool:
    """Tell whether a line's first sentence says whose copyright it is: "All text is copyright 2019-2024 Tide"."""
    match = _OWNER.search(opening)
    return bool(match and match["name"][0].isupper() and not _SENTENCE_END.search(opening, 0, match.start()))


def source_name(line: str) -> str | None:
    """Return what a line such as "Source: Harbour Post" names; None where it goes on, as no name does."""
    match = _SOURCE.match(line)
    return match["name"] if match and len(match["name"].split()) <= _LONGEST_NAME else None


def agency_of(byline: str | None, dateline: str | None, publisher: str | None, last_paragraph: str) -> str | None:
    """Return the agency that byline, dateline or the closing credit names, None where none does."""
    if dateline:
        return dateline
    for line in (byline, publisher):
        match = _named().search(line) if line else None
        if match:
            return agencies()[match["agency"]]
    match = _credit().search(last_paragraph[-300:])
    return agencies()[match["agency"]] if match else None

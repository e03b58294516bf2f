"""The machine-readable time at which an element of a page says that it was published. Reads lxml trees for html.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from graphkit.articles.places import named_place

__all__ = ["time_of"]

_CHANGED = re.compile(r"updat|modif|edited|changed|correct|revis", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi|posted|created|issued|first", re.IGNORECASE)
_ABOVE = 3


def _surroundings(time: Any) -> str:
    """Return what a <time> element is called and what stands right before it."""
    near = [time, *list(time.iterancestors())[:_ABOVE]]
    names = " ".join(str(element.get(name) or "") for element in near[:2] for name in ("class", "itemprop", "id"))
    before = time.getprevious()
    said = (before.tail if before is not None else time.getparent().text if time.getparent() is not None else "") or ""
    beside = before.text_content() if before is not None and not said.strip() else said
    return f"{names} {beside[-40:]} {(time.text or '')[:20]}"


def _value(time: Any) -> str:
    """Return what a <time>, an element with itemprop="datePublished" or a microformat's <abbr> has as its time."""
    if time.tag == "abbr":
        return str(time.get("title") or "") if _PUBLISHED.search(time.get("class") or "") else ""
    stated = time.get("content") if "date" in (time.get("itemprop") or "").lower() else ""
    return str(time.get("datetime") or stated or "")


def _times(element: Any) -> Iterator[tuple[int, str]]:
    """Yield the times that may be the element's own, each with a rank: 0 says that it is, 1 does not, 2 is a change."""
    for time in element.iter("time", "meta", "span", "abbr"):
        value = _value(time)
        if not value or (time.tag == "span" and not time.get("itemprop")):
            continue
        if any(named_place(above) or above.tag in ("footer", "nav") for above in time.iterancestors()):
            continue
        around = _surroundings(time)
        yield (2 if _CHANGED.search(around) else 0 if _PUBLISHED.search(around) else 1), value


def time_of(element: Any) -> str | None:
    """Return when an element of a page was published by its <time> elements: the first that does not say "updated"."""
    found = sorted(_times(element), key=lambda ranked: ranked[0])
    return next((value for rank, value in found if rank < 2), None)

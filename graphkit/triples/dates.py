"""Dates as RDF: the datatype that a value's precision allows. The days that it spans: ``graphkit.model.days``."""

from __future__ import annotations

from functools import lru_cache

from graphkit.model.dates import CALENDAR, Days, days
from graphkit.triples.notation import typed

__all__ = ["Days", "date_literal", "days"]

_DATATYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""By the length of a calendar value."""


@lru_cache(maxsize=10_000)
def date_literal(value: str) -> str | None:
    """Return xsd:date, xsd:gYearMonth or xsd:gYear; None for weeks and ranges, which XML Schema has no type for."""
    if days(value) is None or not CALENDAR.fullmatch(value):
        return None
    return typed(value, _DATATYPES[len(value)])

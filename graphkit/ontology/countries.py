"""Codes of states: ISO 3166-1 alpha-2 to alpha-3, from the gazetteer's table of states."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from graphkit.ontology.files import ontology_folder
from graphkit.ontology.gazetteers.tables import read_table

__all__ = ["alpha2", "alpha3", "alpha3_of"]


def alpha3(code: str) -> str:
    """Return the three letters for two ("NA" is NAM); a code that no state has stays as it is."""
    return _codes()[0].get(code, code)


def alpha2(code: str) -> str:
    """Return the two letters for three ("NAM" is NA); a code that no state has stays as it is."""
    return _codes()[2].get(code, code)


def alpha3_of(key: str) -> str:
    """Return the three letters of the state with a gazetteer's key ("Q1030" is NAM); empty where it has none."""
    return _codes()[1].get(key, "")


@cache
def _codes() -> tuple[Mapping[str, str], ...]:
    rows = [row for row in read_table(ontology_folder() / "gazetteers" / "states.csv") if row["iso3"]]
    by_code, by_key = ({row[column]: row["iso3"] for row in rows} for column in ("iso2", "key"))
    back = {three: two for two, three in by_code.items()}
    return MappingProxyType(by_code), MappingProxyType(by_key), MappingProxyType(back)

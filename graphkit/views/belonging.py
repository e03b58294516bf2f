"""Which country and organisation an entity belongs to, and where on the globe it is. Reads records alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graphkit.model import EntityRecord
from graphkit.views.evidence import one_line

__all__ = ["Belonging", "belongings_of"]


class Belonging(NamedTuple):
    """Names of a country and of an organisation, the country's two letters, and latitude and longitude in degrees."""

    country: str
    iso: str
    body: str
    point: tuple[float, ...]


def belongings_of(entities: Sequence[EntityRecord]) -> Mapping[str, Belonging]:
    """Return what is known of each entity, by IRI. A state is its own country."""
    by_id = {entity.id: entity for entity in entities}
    return {entity.id: _belonging(entity, by_id) for entity in entities}


def _belonging(entity: EntityRecord, by_id: Mapping[str, EntityRecord]) -> Belonging:
    state = entity if entity.type == "State" else by_id.get(entity.country or "")
    return Belonging(
        country=one_line(state.name) if state else "",
        iso=one_line((state.same_as or {}).get("iso3166")) if state else "",
        body=one_line(_body(entity, by_id)),
        point=_point(entity),
    )


def _body(entity: EntityRecord, by_id: Mapping[str, EntityRecord]) -> str:
    """Return the name of the organisation that an entity is, or else of the first in which it holds a post."""
    if entity.type == "Organisation":
        return entity.name
    bodies = (by_id.get(post.of) for post in entity.posts)
    return next((found.name for found in bodies if found and found.type == "Organisation"), "")


def _point(entity: EntityRecord) -> tuple[float, ...]:
    if entity.lat is None or entity.lon is None:
        return ()
    return round(entity.lat, 3), round(entity.lon, 3)

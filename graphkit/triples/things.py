"""Entities and events as triples: the graph of things (SKOS, ORG, GeoSPARQL)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from graphkit.model import Claim, EntityRecord, Region, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, iri, node, term
from graphkit.triples.dates import date_literal
from graphkit.triples.notation import decimal, describe, integer, text, typed
from graphkit.triples.parties import Nodes, role_statements
from graphkit.triples.times import agreed_time, time_statements

__all__ = ["entity_triples", "event_triples", "region_triples", "tenure_triples"]


def entity_triples(entity: EntityRecord, iris: Iris) -> Iterator[Triple]:
    """Yield an entity with its names, its identifiers elsewhere, where it lies and how often it is mentioned."""
    yield from describe(
        iris.graphs.things,
        node(entity.id),
        *_classes(entity.type),
        (term("skos:prefLabel"), text(entity.name)),
        *((term("skos:altLabel"), text(alias)) for alias in sorted(set(entity.aliases) - {entity.name})),
        *_same_as(entity),
        (term("gk:country"), node(entity.country) if entity.country else None),
        (term("gk:partOf"), node(entity.within[0].id) if entity.within and entity.type == "Place" else None),
        (term("gk:mentionCount"), integer(entity.mentions)),
        (term("gk:articleCount"), integer(entity.articles)),
    )
    if entity.type == "Place" and entity.lat is not None and entity.lon is not None:
        yield from _point(entity.id, decimal(entity.lat), decimal(entity.lon), iris)


def _point(place: str, lat: str, lon: str, iris: Iris) -> Iterator[Triple]:
    """Yield where a place lies, for plain arithmetic (W3C Basic Geo) and for GeoSPARQL (longitude first there)."""
    point, (north, east) = node(iris.point(place)), (value.split('"')[1] for value in (lat, lon))
    yield from describe(
        iris.graphs.things,
        node(place),
        (term("wgs:lat"), lat),
        (term("wgs:long"), lon),
        (term("geo:hasGeometry"), point),
    )
    yield from describe(
        iris.graphs.things,
        point,
        (term("rdf:type"), term("geo:Geometry")),
        (term("geo:asWKT"), typed(f"POINT({east} {north})", "geo:wktLiteral")),
    )


def region_triples(regions: Sequence[Region], iris: Iris) -> Iterator[Triple]:
    """Yield the first of ``regions``, which nothing in the corpus names; the others are what it lies in."""
    yield from describe(
        iris.graphs.things,
        node(regions[0].id),
        *_classes(regions[0].type),
        (term("skos:prefLabel"), text(regions[0].name)),
        (term("gk:country"), node(regions[-1].id) if len(regions) > 1 else None),
        (term("gk:partOf"), node(regions[1].id) if len(regions) > 1 else None),
    )


def tenure_triples(entity: EntityRecord, iris: Iris) -> Iterator[Triple]:
    """Yield the posts that a person holds or held (ORG)."""
    for held in sorted(entity.posts, key=lambda held: (held.start or "", held.post, held.of)):
        post = node(iris.post(held.post))
        yield from describe(
            iris.graphs.things,
            node(iris.tenure(entity.id, held.post, held.of, held.start)),
            (term("rdf:type"), term("gk:Tenure")),
            (term("org:member"), node(entity.id)),
            (term("org:organization"), node(held.of)),
            (term("org:role"), post),
            (term("gk:from"), date_literal(held.start or "")),
            (term("gk:until"), date_literal(held.end or "")),
        )
        yield from describe(
            iris.graphs.things, post, (term("rdf:type"), term("org:Role")), (term("skos:prefLabel"), text(held.post))
        )


def _classes(kind: str) -> Iterator[tuple[str, str]]:
    for curie in load_graph_rules().types[kind]:
        yield term("rdf:type"), term(curie)


def _same_as(entity: EntityRecord) -> Iterator[tuple[str, str]]:
    authorities = load_graph_rules().authorities
    for scheme, code in sorted((entity.same_as or {}).items()):
        if scheme in authorities:
            yield term("schema:sameAs"), node(iri(authorities[scheme].format(id=quote(code, safe=""))))
        else:
            yield term("gk:code"), text(f"{scheme}:{code}")


def event_triples(reports: Sequence[Claim], frame: Frame, nodes: Nodes, iris: Iris) -> Iterator[Triple]:
    """Yield an event as all ``reports`` of it (claims, at least one) tell it; its time only if they agree."""
    yield from describe(
        iris.graphs.things,
        node(reports[0].same_event),
        (term("rdf:type"), term(f"gk:{frame.class_name}")),
        (term("rdf:type"), term("gk:Event")),
        *sorted({statement for claim in reports for statement in role_statements(claim, frame, nodes)}),
        *sorted({statement for claim in reports for statement in _codes(claim, frame)}),
        (term("gk:mode"), _mode(reports)),
        *time_statements(agreed_time(reports)),
    )


def _codes(claim: Claim, frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield the codes that are not those of the relation, which its property has."""
    for scheme, code, usual in (("plover", claim.plover, frame.plover), ("cameo", claim.cameo, frame.cameo)):
        if code and code != usual:
            yield term("gk:eventCode"), term(f"{scheme}:{quote(code, safe='')}")


def _mode(claims: Sequence[Claim]) -> str | None:
    """Return the one mode that claims state; unspecified where that is all they say, None where they differ."""
    stated = {claim.mode for claim in claims if claim.mode}
    certain = stated - {"unspecified"} or stated
    return term(f"gk:{camel(certain.pop())}") if len(certain) == 1 else None

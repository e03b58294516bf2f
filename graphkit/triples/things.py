"""Entities and events as triples: the graph of things (SEM, FOAF, ORG, SKOS)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from graphkit.model import Claim, EntityRecord, RoleFiller, Triple
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.ontology.iris import Iris
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.vocabulary import camel, node, prefixes, term
from graphkit.triples.dates import date_literal
from graphkit.triples.notation import describe, integer, text
from graphkit.triples.times import agreed_time, time_statements

__all__ = ["entity_triples", "event_triples", "local_triples", "tenure_triples"]


def entity_triples(entity: EntityRecord, iris: Iris) -> Iterator[Triple]:
    """Yield an entity with its names, its identifiers elsewhere and how often it is mentioned."""
    yield from describe(
        iris.graphs.things,
        node(entity.id),
        *_classes(entity.type),
        (term("skos:prefLabel"), text(entity.name)),
        *((term("skos:altLabel"), text(alias)) for alias in sorted(set(entity.aliases) - {entity.name})),
        *_same_as(entity),
        (term("gk:country"), node(entity.country) if entity.country else None),
        (term("gk:mentionCount"), integer(entity.mentions)),
        (term("gk:articleCount"), integer(entity.articles)),
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
            yield term("skos:exactMatch"), node(prefixes()[authorities[scheme]] + quote(code, safe=""))
        else:
            yield term("gk:code"), text(f"{scheme}:{code}")


def local_triples(filler: RoleFiller, iris: Iris) -> Iterator[Triple]:
    """Yield a party that the text describes and does not name."""
    yield from describe(
        iris.graphs.things, node(filler.id), *_classes(filler.type), (term("skos:prefLabel"), text(filler.name))
    )


def event_triples(claims: Sequence[Claim], frame: Frame, iris: Iris) -> Iterator[Triple]:
    """Yield an event as all ``claims`` about it (at least one) tell it; its time only if they agree."""
    time = agreed_time(claims)
    statements = {
        (term("rdf:type"), term("sem:Event")),
        (term("rdf:type"), term(f"gk:{frame.class_name}")),
        *(statement for claim in claims for statement in _roles(claim, frame)),
        *(statement for claim in claims for statement in _codes(claim)),
        *((term("gaf:denotedBy"), node(iris.passage(c.article_id, c.trigger.start, c.trigger.end))) for c in claims),
    }
    yield from describe(
        iris.graphs.things,
        node(claims[0].same_event),
        *sorted(statements),
        (term("gk:mode"), _mode(claims)),
        *time_statements(time),
        (term("sem:hasTime"), node(iris.time(time.value)) if time and time.value else None),
    )


def _roles(claim: Claim, frame: Frame) -> Iterator[tuple[str, str]]:
    specs = {role.name: role for role in frame.roles}
    for name, fillers in claim.roles.items():
        for filler in fillers:
            yield from _role(name, filler, specs.get(name))


def _role(name: str, filler: RoleFiller, spec: RoleSpec | None) -> Iterator[tuple[str, str]]:
    if name == load_graph_rules().place:
        yield term("gk:place"), node(filler.id)
        yield term("sem:hasPlace"), node(filler.id)
    elif spec and spec.phrase:
        yield term(f"gk:{spec.property}"), text(filler.name)
    elif spec:
        yield term(f"gk:{spec.property}"), node(filler.id)
        if "gk:Party" in load_graph_rules().types[filler.type]:
            yield term("sem:hasActor"), node(filler.id)


def _codes(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.plover:
        yield term("gk:eventCode"), term(f"plover:{quote(claim.plover, safe='')}")
    if claim.cameo:
        yield term("gk:eventCode"), term(f"cameo:{quote(claim.cameo, safe='')}")


def _mode(claims: Sequence[Claim]) -> str | None:
    """Return the one mode that claims state; unspecified where that is all they say, None where they differ."""
    stated = {claim.mode for claim in claims if claim.mode}
    certain = stated - {"unspecified"} or stated
    return term(f"gk:{camel(certain.pop())}") if len(certain) == 1 else None

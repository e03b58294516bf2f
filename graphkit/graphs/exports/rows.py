"""Entities, edges and claims as flat rows: what tables and property graphs are written from.

A value is a string or a number; what is unknown is the empty string, several values are joined by " | ".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from graphkit.graphs.exports.source import ExportSource
from graphkit.model import Claim, Edge, EntityRecord, RoleFiller
from graphkit.ontology.countries import alpha3, alpha3_of

__all__ = ["ClaimRow", "EdgeRow", "NodeRow", "claim_rows", "columns", "edge_rows", "joined", "node_rows", "values"]

Value = str | int | float


@dataclass(frozen=True, slots=True)
class NodeRow:
    """An entity. ``country`` is the ISO 3166 code of its state, or of itself, in three letters: NA would be no value.

    ``lat`` and ``lon`` are empty where they are not known; of a state those of its capital.
    """

    id: str
    name: str
    type: str
    aliases: str
    wikidata: str
    country: str
    mentions: int
    articles: int
    lat: float | str
    lon: float | str


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An asserted edge. ``first`` and ``last`` are the days that its claims span; ``sentence`` is that of the first."""

    source: str
    source_name: str
    relation: str
    target: str
    target_name: str
    reports: int
    articles: int
    independent_sources: int
    first: str
    last: str
    sentence: str
    claims: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim, whatever its factuality. ``roles`` are "role: name" pairs."""

    id: str
    event: str
    relation: str
    factuality: str
    roles: str
    attribution: str
    time: str
    time_text: str
    mode: str
    confidence: float
    document: str
    article: int
    start: int
    end: int
    sentence: str
    rule: str


def columns(row: type) -> tuple[str, ...]:
    """Return the names of the columns of a kind of row."""
    return tuple(field.name for field in fields(row))


def values(row: NodeRow | EdgeRow | ClaimRow) -> tuple[Value, ...]:
    """Return what a row has in its columns."""
    return tuple(getattr(row, field.name) for field in fields(row))


def joined(parts: Iterable[str]) -> str:
    """Join several values into one cell."""
    return " | ".join(parts)


def node_rows(source: ExportSource) -> Iterator[NodeRow]:
    """Yield the entities, in the order of their file."""
    codes = country_codes(source)
    for entity in source.folder.entities():
        yield NodeRow(
            id=entity.id,
            name=entity.name,
            type=entity.type,
            aliases=joined(entity.aliases),
            wikidata=(entity.same_as or {}).get("wikidata", ""),
            country=codes.get(entity.id, ""),
            mentions=entity.mentions,
            articles=entity.articles,
            lat="" if entity.lat is None else entity.lat,
            lon="" if entity.lon is None else entity.lon,
        )


def country_codes(source: ExportSource) -> Mapping[str, str]:
    """Return the ISO 3166 code, in three letters, of each entity that is a state or belongs to one, by IRI."""
    known: dict[str, EntityRecord] = {entity.id: entity for entity in source.folder.entities()}
    codes = {entity.id: alpha3(code) for entity in known.values() if (code := (entity.same_as or {}).get("iso3166"))}
    owned = {entity.id: _code(entity.country, codes) for entity in known.values() if entity.country}
    return {key: code for key, code in {**owned, **codes}.items() if code}


def _code(state: str, codes: Mapping[str, str]) -> str:
    """Return the code of a state by its IRI, which ends in its key where a gazetteer has it and the corpus has not."""
    return codes.get(state) or alpha3_of(state.rpartition("/")[2])


def edge_rows(source: ExportSource) -> Iterator[EdgeRow]:
    """Yield the asserted edges."""
    names = {entity.id: entity.name for entity in source.folder.entities()}
    resting = {claim for edge in source.edges for claim in edge.claims}
    told = {claim.id: claim for claim in source.folder.claims() if claim.id in resting}
    for edge in source.edges:
        if edge.object:
            yield _edge_row(edge, names, [told[claim] for claim in edge.claims if claim in told])


def _edge_row(edge: Edge, names: Mapping[str, str], claims: list[Claim]) -> EdgeRow:
    return EdgeRow(
        source=edge.subject,
        source_name=names.get(edge.subject, ""),
        relation=edge.relation,
        target=edge.object or "",
        target_name=names.get(edge.object or "", ""),
        reports=edge.reports,
        articles=edge.articles,
        independent_sources=edge.sources,
        first=edge.first or "",
        last=edge.last or "",
        sentence=claims[0].sentence if claims else "",
        claims=joined(edge.claims),
    )


def claim_rows(source: ExportSource) -> Iterator[ClaimRow]:
    """Yield the claims, in the order of their file."""
    for claim in source.folder.claims():
        time = claim.time
        yield ClaimRow(
            id=claim.id,
            event=claim.same_event,
            relation=claim.relation,
            factuality=claim.factuality.value,
            roles=joined(_roles(claim.roles)),
            attribution=claim.attribution.name if claim.attribution else "",
            time=time.value or "" if time else "",
            time_text=time.text if time else "",
            mode=claim.mode or "",
            confidence=claim.confidence,
            document=claim.document,
            article=claim.article,
            start=claim.start,
            end=claim.end,
            sentence=claim.sentence,
            rule=claim.rule,
        )


def _roles(roles: Mapping[str, tuple[RoleFiller, ...]]) -> Iterator[str]:
    return (f"{role}: {filler.name}" for role in sorted(roles) for filler in roles[role])

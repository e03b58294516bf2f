"""PLOVER event data: one JSON object a line for each claim of a relation that the scheme has a code for.

Fields, types, modes, contexts and quad codes are those of the PLOVER manual and of POLECAT's codebook, as far as a
claim tells them (coding.py). Provenance stands beside them. The same as a table, in CSV and Parquet, is made here too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from graphkit.graphs.datatable import Kind, Table
from graphkit.graphs.exports.coding import Coder, coder_of, dated, each, joined, page_facts, place_in_text
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.exports.tables import table_csv
from graphkit.model import ArticleRecord, Claim, RoleFiller
from graphkit.ontology.plover import load_plover_rules

__all__ = ["plover_table", "write_plover", "write_plover_csv", "write_plover_parquet"]


def write_plover(source: ExportSource, out: IO[bytes]) -> None:
    """PLOVER as JSON lines, an event a line, by the manual's fields, with text and provenance."""
    for event in _events(source):
        out.write(json.dumps(event, ensure_ascii=False).encode() + b"\n")


def write_plover_csv(source: ExportSource, out: IO[bytes]) -> None:
    """PLOVER as CSV: a row an event, several actors in one cell; docs/plover.md is the codebook."""
    out.write(table_csv(plover_table(source)).encode())


def write_plover_parquet(source: ExportSource, out: IO[bytes]) -> None:
    """PLOVER as Parquet: the columns of plover-csv with their types; needs the extra called arrow."""
    plover_table(source).write_parquet(out)


def plover_table(source: ExportSource) -> Table:
    """Return the events as a table: the columns of docs/plover.md, one row an event."""
    rows = [_flat(event) for event in _events(source)]
    return Table(_COLUMNS, [tuple(row[name] for name in _COLUMNS) for row in rows])


def _events(source: ExportSource) -> Iterator[dict[str, Any]]:
    coder = coder_of(source)
    for claim in source.folder.claims():
        if claim.relation in coder.frames and (kind := coder.type(claim)):
            yield _event(coder, claim, kind)


def _event(coder: Coder, claim: Claim, kind: str) -> dict[str, Any]:
    """Return one event: the manual's fields, then ours."""
    article = coder.articles.get(claim.article_id)
    actors, recipients = coder.sides(claim)
    date, granularity, origin = dated(claim, article)
    return {
        "id": claim.id,
        "date": date,
        "date_granularity": granularity,
        "date_origin": origin,
        "actor": [_actor(coder, filler) for filler in actors],
        "recipient": [_actor(coder, filler) for filler in recipients],
        "symmetric": coder.symmetric(claim),
        "event": kind,
        "mode": coder.plover_mode(claim, kind),
        "context": list(coder.contexts(claim)),
        "quad_code": load_plover_rules().quad_code(kind),
        "location": [_place(coder, filler) for filler in coder.places(claim)],
        "event_id": claim.same_event,
        "cameo": claim.cameo,
        "quantities": dict(claim.quantities or {}),
        "factuality": claim.factuality.value,
        "attribution": _actor(coder, claim.attribution) if claim.attribution else None,
        **_provenance(claim, article),
    }


def _actor(coder: Coder, filler: RoleFiller) -> dict[str, Any]:
    entity, sector = coder.entities.get(filler.id), coder.sectors.of(filler)
    return {
        "id": filler.id,
        "name": filler.name,
        "type": filler.type,
        "text": filler.text,
        "country": coder.codes.get(filler.id),
        "sector": [sector] if sector else [],
        "wikidata": (entity.same_as or {}).get("wikidata") if entity else None,
    }


def _place(coder: Coder, filler: RoleFiller) -> dict[str, Any]:
    entity = coder.entities.get(filler.id)
    return {
        "id": filler.id,
        "name": filler.name,
        "country": coder.codes.get(filler.id),
        "latitude": entity.lat if entity and entity.type == "Place" else None,
        "longitude": entity.lon if entity and entity.type == "Place" else None,
        "geonames": (entity.same_as or {}).get("geonames") if entity else None,
    }


def _provenance(claim: Claim, article: ArticleRecord | None) -> dict[str, Any]:
    return {
        "text": claim.sentence,
        **place_in_text(claim),
        "confidence": claim.confidence,
        "rule": claim.rule,
        **page_facts(article, "publication_date"),
    }


_PARTY = ("", "_type", "_country", "_sector", "_wikidata")
_COLUMNS: Mapping[str, Kind] = {
    **dict.fromkeys(("id", "event_id", "date", "date_granularity", "date_origin"), str),
    **dict.fromkeys(("actor", "actor_type", "actor_country", "actor_sector", "actor_wikidata"), str),
    **dict.fromkeys(
        ("recipient", "recipient_type", "recipient_country", "recipient_sector", "recipient_wikidata"), str
    ),
    "symmetric": bool,
    **dict.fromkeys(("event", "mode", "context"), str),
    "quad_code": int,
    **dict.fromkeys(("location", "location_country"), str),
    **dict.fromkeys(("latitude", "longitude"), float),
    **dict.fromkeys(
        ("geonames", "cameo", "quantities", "factuality", "attribution", "text", "trigger", "document"), str
    ),
    **dict.fromkeys(("article", "start", "end"), int),
    "confidence": float,
    **dict.fromkeys(("rule", "headline", "publisher", "agency", "publication_date", "url"), str),
}


def _flat(event: Mapping[str, Any]) -> dict[str, Any]:
    """Return an event with a single value in each field; several become one text."""
    place = event["location"][0] if event["location"] else dict.fromkeys(("name", "country"))
    return {
        **event,
        **_parties("actor", event["actor"]),
        **_parties("recipient", event["recipient"]),
        "context": joined(event["context"]),
        "location": place["name"],
        "location_country": place["country"],
        **{name: place.get(name) for name in ("latitude", "longitude", "geonames")},
        "quantities": joined(f"{name}: {value}" for name, value in sorted(event["quantities"].items())),
        "attribution": event["attribution"]["name"] if event["attribution"] else None,
    }


def _parties(side: str, parties: Iterable[Mapping[str, Any]]) -> dict[str, str | None]:
    told = [{**party, "sector": "".join(party["sector"])} for party in parties]
    names = {side: "name"} | {f"{side}_{field}": field for field in ("type", "country", "sector", "wikidata")}
    return {column: each(party[field] or "" for party in told) for column, field in names.items()}

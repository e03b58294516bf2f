"""PLOVER event data: one JSON object a line for each claim of a relation that the scheme has a code for.

The fields are PLOVER's (event_type, event_mode, date, source, target, location, text) with the provenance beside them.
An actor's country is the ISO 3166 code that the graph has for it. What is not actual says so in ``factuality``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any

from graphkit.graphs.exports.rows import country_codes
from graphkit.graphs.exports.source import ExportSource
from graphkit.model import ArticleRecord, Claim, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.rules import load_graph_rules

__all__ = ["write_plover"]

Codes = Mapping[str, str]


def write_plover(source: ExportSource, out: IO[bytes]) -> None:
    """PLOVER as JSON lines, an event a line, with actors, countries, text and provenance."""
    codes = country_codes(source)
    frames = {frame.relation: frame for frame in source.frames}
    articles = {article.id: article for article in source.folder.articles()}
    for claim in source.folder.claims():
        if claim.plover and claim.relation in frames:
            event = _event(claim, frames[claim.relation], codes) | _provenance(claim, articles.get(claim.article_id))
            out.write(json.dumps(event, ensure_ascii=False).encode() + b"\n")


def _event(claim: Claim, frame: Frame, codes: Codes) -> dict[str, Any]:
    sources = claim.roles.get(frame.edge_from, ())
    if frame.symmetric and frame.edge_to == (frame.edge_from,):
        sources, targets = sources[:1], sources[1:]
    else:
        targets = next((claim.roles[role] for role in frame.edge_to if claim.roles.get(role)), ())
    return {
        "id": claim.id,
        "event_id": claim.same_event,
        "event_type": claim.plover,
        "event_mode": claim.mode,
        "cameo": claim.cameo,
        "date": claim.time.value if claim.time else None,
        "date_granularity": claim.time.granularity if claim.time and claim.time.value else None,
        "source": [_actor(filler, codes) for filler in sources],
        "target": [_actor(filler, codes) for filler in targets],
        "location": [_actor(filler, codes) for filler in claim.roles.get(load_graph_rules().place, ())],
        "quantities": dict(claim.quantities or {}),
        "factuality": claim.factuality.value,
        "attribution": _actor(claim.attribution, codes) if claim.attribution else None,
    }


def _actor(filler: RoleFiller, codes: Codes) -> dict[str, str | None]:
    return {
        "id": filler.id,
        "name": filler.name,
        "type": filler.type,
        "text": filler.text,
        "country": codes.get(filler.id),
    }


def _provenance(claim: Claim, article: ArticleRecord | None) -> dict[str, Any]:
    return {
        "text": claim.sentence,
        "trigger": claim.trigger.text,
        "document": claim.document,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "confidence": claim.confidence,
        "rule": claim.rule,
        "headline": article.title if article else None,
        "publisher": article.source.publisher if article else None,
        "agency": article.source.agency if article else None,
        "publication_date": article.published.value if article else None,
        "url": article.url if article else None,
    }

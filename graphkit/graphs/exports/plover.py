"""PLOVER event data: one JSON object a line for each claim of a relation that the scheme has a code for.

Fields, types, modes, contexts and quad codes are those of the PLOVER manual and of POLECAT's codebook, as far as a
claim tells them; ontology/plover.yaml has the words, docs/plover.md the deviations. Provenance stands beside them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

from graphkit.graphs.exports.rows import country_codes
from graphkit.graphs.exports.source import ExportSource
from graphkit.model import ArticleRecord, Claim, EntityRecord, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.plover import load_plover_rules
from graphkit.ontology.rules import load_graph_rules

__all__ = ["write_plover"]

_WORD = re.compile(r"[^\W\d_]+")
PAIR = 2


def write_plover(source: ExportSource, out: IO[bytes]) -> None:
    """PLOVER as JSON lines, an event a line, by the manual's fields, with text and provenance."""
    entities = {entity.id: entity for entity in source.folder.entities()}
    articles = {article.id: article for article in source.folder.articles()}
    coder = _Coder({frame.relation: frame for frame in source.frames}, country_codes(source), entities, articles)
    for claim in source.folder.claims():
        if claim.plover and claim.relation in coder.frames:
            out.write(json.dumps(coder.event(claim), ensure_ascii=False).encode() + b"\n")


@dataclass(frozen=True, slots=True)
class _Coder:
    """What an event is coded by: frames, countries and entities by IRI, articles."""

    frames: Mapping[str, Frame]
    codes: Mapping[str, str]
    entities: Mapping[str, EntityRecord]
    articles: Mapping[str, ArticleRecord]

    def event(self, claim: Claim) -> dict[str, Any]:
        """Return one event: the manual's fields, then ours."""
        article, kind = self.articles.get(claim.article_id), _type(claim)
        actors, recipients = self._sides(claim)
        places = claim.roles.get(load_graph_rules().place, ())
        return {
            "id": claim.id,
            **_date(claim, article),
            "actor": [self._actor(filler) for filler in actors],
            "recipient": [self._actor(filler) for filler in recipients],
            "event": kind,
            "mode": self._mode(claim, kind, (*actors, *recipients), places),
            "context": list(_contexts(claim, self.frames[claim.relation])),
            "quad_code": load_plover_rules().quad_code(kind),
            "location": [self._place(filler) for filler in places],
            "event_id": claim.same_event,
            "cameo": claim.cameo,
            "quantities": dict(claim.quantities or {}),
            "factuality": claim.factuality.value,
            "attribution": self._actor(claim.attribution) if claim.attribution else None,
            **_provenance(claim, article),
        }

    def _sides(self, claim: Claim) -> tuple[Sequence[RoleFiller], Sequence[RoleFiller]]:
        frame = self.frames[claim.relation]
        actors = claim.roles.get(frame.edge_from, ())
        if frame.symmetric and frame.edge_to == (frame.edge_from,):
            return actors[:1], actors[1:]
        return actors, next((claim.roles[role] for role in frame.edge_to if claim.roles.get(role)), ())

    def _actor(self, filler: RoleFiller) -> dict[str, Any]:
        entity = self.entities.get(filler.id)
        governs = entity is not None and any(not post.end for post in entity.posts)
        sector = load_plover_rules().sectors.get("State" if governs else filler.type)
        wikidata = (entity.same_as or {}).get("wikidata") if entity else None
        return {
            "id": filler.id,
            "name": filler.name,
            "type": filler.type,
            "text": filler.text,
            "country": self.codes.get(filler.id),
            "sector": [sector] if sector else [],
            "wikidata": wikidata,
        }

    def _place(self, filler: RoleFiller) -> dict[str, Any]:
        entity = self.entities.get(filler.id)
        same_as = (entity.same_as or {}) if entity else {}
        return {
            "id": filler.id,
            "name": filler.name,
            "country": self.codes.get(filler.id),
            "latitude": entity.lat if entity and entity.type == "Place" else None,
            "longitude": entity.lon if entity and entity.type == "Place" else None,
            "geonames": same_as.get("geonames"),
        }

    def _mode(self, claim: Claim, kind: str, parties: Sequence[RoleFiller], places: Sequence[RoleFiller]) -> str | None:
        if kind == "CONSULT":
            return self._consult_mode(claim, parties, places)
        return _assault_mode(claim) if kind == "ASSAULT" else None

    def _consult_mode(self, claim: Claim, parties: Sequence[RoleFiller], places: Sequence[RoleFiller]) -> str | None:
        """Return phone, multilateral, visit or third-party, in this order; None where the text tells none of them."""
        rules = load_plover_rules()
        if claim.mode == "remote":
            return rules.remote
        if len(parties) > PAIR:
            return "multilateral"
        if rules.visit & _words(claim.trigger.text):
            return "visit"
        at, home = self._countries(places), self._countries(parties)
        return "third-party" if at and len(home) == PAIR and at.isdisjoint(home) else None

    def _countries(self, fillers: Iterable[RoleFiller]) -> set[str]:
        return {code for filler in fillers if (code := self.codes.get(filler.id))}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _type(claim: Claim) -> str:
    """Return the event type: the relation's, or what a plan, a request, a pledge or a refusal of it is."""
    rules, kind = load_plover_rules(), claim.plover or ""
    if claim.relation == "proposed" and rules.pledges & _words(claim.trigger.text):
        kind = "AGREE"
    return rules.instead.get(claim.factuality.value, {}).get(rules.quad_code(kind), kind)


def _assault_mode(claim: Claim) -> str | None:
    means = (filler.text for role in sorted(load_graph_rules().means) for filler in claim.roles.get(role, ()))
    words = _words(" ".join((*means, claim.trigger.text)))
    return next((mode for mode, told in load_plover_rules().assault.items() if told & words), None)


def _contexts(claim: Claim, frame: Frame) -> Iterator[str]:
    phrases = [filler.text for role in frame.roles if role.phrase for filler in claim.roles.get(role.name, ())]
    words = _words(" ".join(phrases))
    yield from (name for name, told in load_plover_rules().context.items() if told & words)
    if claim.factuality not in load_graph_rules().asserted:
        yield "hypothetical"


def _date(claim: Claim, article: ArticleRecord | None) -> dict[str, Any]:
    """Return the day, from the text or else from the page, and which of the two it is."""
    if claim.time and claim.time.value:
        return {"date": claim.time.value, "date_granularity": claim.time.granularity, "date_origin": "text"}
    published = article.published.value if article else None
    return {
        "date": published,
        "date_granularity": "day" if published else None,
        "date_origin": "publication" if published else None,
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

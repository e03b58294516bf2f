"""How a claim is coded: sides, countries, sectors, PLOVER's type, mode and contexts, the day and where.

What plover.py writes as JSON and event_rows.py as flat tables. Types, modes and contexts are those of the PLOVER manual
and of POLECAT's codebook, as far as a claim tells them; ontology/plover.yaml has the words, docs/plover.md the
deviations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.graphs.exports.rows import country_codes
from graphkit.graphs.exports.sectors import Sectors
from graphkit.graphs.exports.source import ExportSource
from graphkit.model import ArticleRecord, Claim, EntityRecord, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.plover import load_plover_rules
from graphkit.ontology.rules import load_graph_rules

__all__ = ["Coder", "Sides", "coder_of", "dated", "each", "joined", "page_facts", "place_in_text"]

Sides = tuple[Sequence[RoleFiller], Sequence[RoleFiller]]
_WORD = re.compile(r"[^\W\d_]+")
PAIR = 2


@dataclass(frozen=True, slots=True)
class Coder:
    """What an event is coded by: frames, countries and entities by IRI, articles, sectors."""

    frames: Mapping[str, Frame]
    codes: Mapping[str, str]
    entities: Mapping[str, EntityRecord]
    articles: Mapping[str, ArticleRecord]
    sectors: Sectors

    def sides(self, claim: Claim) -> Sides:
        """Return who acted and to whom; of a relation without direction the first party, and the others."""
        frame = self.frames[claim.relation]
        actors = claim.roles.get(frame.edge_from, ())
        if self.symmetric(claim):
            return actors[:1], actors[1:]
        return actors, next((claim.roles[role] for role in frame.edge_to if claim.roles.get(role)), ())

    def symmetric(self, claim: Claim) -> bool:
        """Tell whether a claim's relation has no direction, so that its parties stand in no order."""
        frame = self.frames[claim.relation]
        return frame.symmetric and frame.edge_to == (frame.edge_from,)

    def places(self, claim: Claim) -> Sequence[RoleFiller]:
        """Return where it was."""
        return claim.roles.get(load_graph_rules().place, ())

    def plover_mode(self, claim: Claim, kind: str) -> str | None:
        """Return the mode that the manual has for the event's type, None where the text tells none."""
        if kind == "CONSULT":
            actors, others = self.sides(claim)
            return self._consult_mode(claim, (*actors, *others), self.places(claim))
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

    @staticmethod
    def type(claim: Claim) -> str | None:
        """Return the event type: the relation's, or what a plan, a request, a pledge or a refusal of it is.

        None where the relation has no type in PLOVER.
        """
        rules, kind = load_plover_rules(), claim.plover
        if not kind:
            return None
        if claim.relation == "proposed" and rules.pledges & _words(claim.trigger.text):
            kind = "AGREE"
        return rules.instead.get(claim.factuality.value, {}).get(rules.quad_code(kind), kind)

    def contexts(self, claim: Claim) -> Iterator[str]:
        """Yield military, economic, disaster, disease, refugees, as words tell; hypothetical for what is not actual."""
        frame = self.frames[claim.relation]
        phrases = [filler.text for role in frame.roles if role.phrase for filler in claim.roles.get(role.name, ())]
        words = _words(" ".join(phrases))
        yield from (name for name, told in load_plover_rules().context.items() if told & words)
        if claim.factuality not in load_graph_rules().asserted:
            yield "hypothetical"


def coder_of(source: ExportSource) -> Coder:
    """Return the coder of a graph."""
    return Coder(
        {frame.relation: frame for frame in source.frames},
        country_codes(source),
        {entity.id: entity for entity in source.folder.entities()},
        {article.id: article for article in source.folder.articles()},
        Sectors(source),
    )


def dated(claim: Claim, article: ArticleRecord | None) -> tuple[str | None, str | None, str | None]:
    """Return the day, from the text or else from the page, its granularity, and which of the two it is from."""
    if claim.time and claim.time.value:
        return claim.time.value, claim.time.granularity, "text"
    published = article.published.value if article else None
    return published, "day" if published else None, "publication" if published else None


def place_in_text(claim: Claim) -> dict[str, Any]:
    """Return by which word a claim is told, and where in which article it stands."""
    return {
        "trigger": claim.trigger.text,
        "document": claim.document,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
    }


def page_facts(article: ArticleRecord | None, day: str) -> dict[str, Any]:
    """Return what is known of an article as a publication; ``day`` is what the field of its date is called."""
    return {
        "headline": article.title if article else None,
        "publisher": article.source.publisher if article else None,
        "agency": article.source.agency if article else None,
        day: article.published.value if article else None,
        "url": article.url if article else None,
    }


def joined(values: Iterable[str]) -> str | None:
    """Return several values as the one of a cell; None where there are none."""
    return " | ".join(values) or None


def each(values: Iterable[str]) -> str | None:
    """Return the values of several parties, in their order, as the one of a cell; None where no party has one."""
    several = list(values)
    return " | ".join(several) if any(several) else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _assault_mode(claim: Claim) -> str | None:
    means = (filler.text for role in sorted(load_graph_rules().means) for filler in claim.roles.get(role, ()))
    words = _words(" ".join((*means, claim.trigger.text)))
    return next((mode for mode, told in load_plover_rules().assault.items() if told & words), None)

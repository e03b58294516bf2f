"""The flat event table: a row a claim, or a row for each pair of parties in it, for statistics.

Reads the graph folder through coding.py; fills ``Table``. Where a side has several parties their values stand in one
cell of the first table with " | " between them, in the same order in each column; the second has a row for each pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from graphkit.graphs.datatable import Kind, Table
from graphkit.graphs.exports.coding import Coder, coder_of, dated, each, joined, page_facts, place_in_text
from graphkit.graphs.exports.source import ExportSource
from graphkit.model import ArticleRecord, Claim, RoleFiller
from graphkit.ontology.countries import alpha2
from graphkit.ontology.plover import load_plover_rules
from graphkit.triples.conflicts import conflicts
from graphkit.triples.independence import independent

__all__ = ["DYADS", "EVENTS", "dyad_table", "event_table"]

_PARTY: Mapping[str, Kind] = dict.fromkeys(("", "_id", "_type", "_iso2", "_iso3", "_sector"), str)
_WHAT: Mapping[str, Kind] = {
    **dict.fromkeys(("relation", "plover"), str),
    "quad_code": int,
    **dict.fromkeys(("plover_mode", "mode", "context", "cameo"), str),
    "symmetric": bool,
    "factuality": str,
    "contested": bool,
}
_WHEN: Mapping[str, Kind] = dict.fromkeys(("claim", "event", "date", "date_granularity", "date_origin", "month"), str)
_SUPPORT: Mapping[str, Kind] = dict.fromkeys(("reports", "articles", "independent_sources"), int)

EVENTS: Mapping[str, Kind] = {
    **_WHEN,
    **dict.fromkeys(("place", "place_iso2", "place_iso3"), str),
    **dict.fromkeys(("lat", "lon"), float),
    **{f"actor{field}": kind for field, kind in _PARTY.items()},
    **{f"target{field}": kind for field, kind in _PARTY.items()},
    "parties": int,
    **_WHAT,
    "things": str,
    **dict.fromkeys(("said_by", "said_by_iso3", "said_by_sector"), str),
    **_SUPPORT,
    "confidence": float,
    **dict.fromkeys(("sentence", "trigger", "document"), str),
    **dict.fromkeys(("article", "start", "end"), int),
    **dict.fromkeys(("headline", "publisher", "agency", "genre", "published", "url", "rule"), str),
}
"""The columns of the event table; docs/event-table.md says what each holds."""

DYADS: Mapping[str, Kind] = {
    **_WHEN,
    **{f"actor{field}": kind for field, kind in _PARTY.items()},
    **{f"target{field}": kind for field, kind in _PARTY.items()},
    **dict.fromkeys(("pair", "dyad"), str),
    "parties": int,
    **_WHAT,
    **_SUPPORT,
    "confidence": float,
}
"""The columns of the table of pairs."""

Row = dict[str, Any]


def event_table(source: ExportSource) -> Table:
    """Return the claims as flat rows, in the order of their file."""
    flat = _Flat.of(source)
    return _table(EVENTS, (flat.row(claim) for claim in flat.claims))


def dyad_table(source: ExportSource) -> Table:
    """Return a row for each claim and each pair of parties in it; a pair without direction stands once, by name."""
    flat = _Flat.of(source)
    return _table(DYADS, (row for claim in flat.claims for row in flat.pairs(claim)))


def _table(columns: Mapping[str, Kind], rows: Iterable[Row]) -> Table:
    return Table(columns, [tuple(row[name] for name in columns) for row in rows])


@dataclass(frozen=True, slots=True)
class _Support:
    """What stands behind an event: its claims, their articles, and how many of these are independent."""

    reports: int
    articles: int
    independent_sources: int

    def cells(self) -> Row:
        return {name: getattr(self, name) for name in _SUPPORT}


@dataclass(frozen=True, slots=True)
class _Flat:
    """A graph's claims with what their rows need beside them."""

    coder: Coder
    claims: Sequence[Claim]
    support: Mapping[str, _Support]
    contested: frozenset[str]

    @classmethod
    def of(cls, source: ExportSource) -> _Flat:
        coder = coder_of(source)
        claims = [claim for claim in source.folder.claims() if claim.relation in coder.frames]
        found = frozenset(conflict.event for conflict in conflicts(claims, coder.articles.values()))
        return cls(coder, claims, _supports(claims, coder.articles), found)

    def row(self, claim: Claim) -> Row:
        """Return the row of a claim."""
        actors, targets = self.coder.sides(claim)
        return {
            **self._common(claim),
            **self._side("actor", actors),
            **self._side("target", targets),
            **self._where(claim),
            **self._said_by(claim),
            **_source(claim, self.coder.articles.get(claim.article_id)),
            "things": joined(self._things(claim)),
        }

    def pairs(self, claim: Claim) -> Iterator[Row]:
        """Yield a row for each pair of parties."""
        common, symmetric = self._common(claim), self.coder.symmetric(claim)
        for pair in _pairs(*self.coder.sides(claim), symmetric=symmetric):
            actor, target = pair
            yield {
                **common,
                **self._side("actor", (actor,)),
                **self._side("target", (target,)),
                "pair": (" – " if symmetric else " → ").join(filler.name for filler in pair),
                "dyad": self._dyad(actor, target, symmetric=symmetric),
            }

    def _dyad(self, actor: RoleFiller, target: RoleFiller, *, symmetric: bool) -> str | None:
        """Return the states of a pair, "ETH–KEN", or "NOR→PER" where the direction counts; None within one, or none."""
        ends = [self.coder.codes.get(filler.id, "") for filler in (actor, target)]
        if not all(ends) or ends[0] == ends[1]:
            return None
        return "–".join(sorted(ends)) if symmetric else "→".join(ends)

    def _common(self, claim: Claim) -> Row:
        day, granularity, origin = dated(claim, self.coder.articles.get(claim.article_id))
        kind = self.coder.type(claim)
        actors, targets = self.coder.sides(claim)
        return {
            "claim": claim.id,
            "event": claim.same_event,
            "date": day,
            "date_granularity": granularity,
            "date_origin": origin,
            "month": _month(day),
            "relation": claim.relation,
            "plover": kind,
            "quad_code": load_plover_rules().quad_code(kind) if kind else None,
            "plover_mode": self.coder.plover_mode(claim, kind) if kind else None,
            "mode": claim.mode,
            "context": joined(self.coder.contexts(claim)),
            "cameo": claim.cameo,
            "symmetric": self.coder.symmetric(claim),
            "factuality": claim.factuality.value,
            "contested": claim.same_event in self.contested,
            "parties": len(actors) + len(targets),
            "confidence": claim.confidence,
            **self.support[claim.same_event].cells(),
        }

    def _side(self, name: str, fillers: Sequence[RoleFiller]) -> Row:
        codes = [self.coder.codes.get(filler.id, "") for filler in fillers]
        told = {
            "": [filler.name for filler in fillers],
            "_id": [filler.id for filler in fillers],
            "_type": [filler.type for filler in fillers],
            "_iso2": [alpha2(code) for code in codes],
            "_iso3": codes,
            "_sector": [self.coder.sectors.of(filler) or "" for filler in fillers],
        }
        return {f"{name}{field}": each(values) for field, values in told.items()}

    def _where(self, claim: Claim) -> Row:
        place = next(iter(self.coder.places(claim)), None)
        entity = self.coder.entities.get(place.id) if place else None
        code = self.coder.codes.get(place.id) if place else None
        exact = entity if entity and entity.type == "Place" else None  # of a state those of its capital would mislead
        return {
            "place": place.name if place else None,
            "place_iso2": alpha2(code) if code else None,
            "place_iso3": code,
            "lat": exact.lat if exact else None,
            "lon": exact.lon if exact else None,
        }

    def _said_by(self, claim: Claim) -> Row:
        speaker = claim.attribution
        return {
            "said_by": speaker.name if speaker else None,
            "said_by_iso3": self.coder.codes.get(speaker.id) if speaker else None,
            "said_by_sector": self.coder.sectors.of(speaker) if speaker else None,
        }

    def _things(self, claim: Claim) -> Iterator[str]:
        phrases = (role.name for role in self.coder.frames[claim.relation].roles if role.phrase)
        return (filler.text for name in phrases for filler in claim.roles.get(name, ()))


def _source(claim: Claim, article: ArticleRecord | None) -> Row:
    return {
        "sentence": claim.sentence,
        **place_in_text(claim),
        **page_facts(article, "published"),
        "genre": article.genre.value if article else None,
        "rule": claim.rule,
    }


def _supports(claims: Iterable[Claim], articles: Mapping[str, ArticleRecord]) -> dict[str, _Support]:
    told: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        told[claim.same_event].append(claim.article_id)
    return {event: _support(ids, articles) for event, ids in told.items()}


def _support(ids: Sequence[str], articles: Mapping[str, ArticleRecord]) -> _Support:
    once = sorted(set(ids))
    known = [articles[article] for article in once if article in articles]
    return _Support(len(ids), len(once), independent(known) + len(once) - len(known))


def _pairs(
    actors: Sequence[RoleFiller], targets: Sequence[RoleFiller], *, symmetric: bool
) -> Iterator[tuple[RoleFiller, RoleFiller]]:
    if not symmetric:
        yield from ((actor, target) for actor in actors for target in targets if actor.id != target.id)
        return
    parties = sorted((*actors, *targets), key=lambda filler: (filler.name, filler.id))
    yield from ((one, other) for at, one in enumerate(parties) for other in parties[at + 1 :] if one.id != other.id)


def _month(day: str | None) -> str | None:
    """Return the month that a date lies in: that of "2025-06-02" and of the Monday of "2025-W23"; None of a year."""
    if not day or "/" in day:
        return None
    if "W" in day:
        year, week = day.split("-W")
        first, last = date.fromisocalendar(int(year), int(week), 1), timedelta(days=6)
        return first.isoformat()[:7] if first.month == (first + last).month else None
    return day[:7] if len(day) >= len("2025-06") else None

"""CSV for Neo4j's admin import: entities, events, claims and articles as nodes, and how they hang together.

Texts stand as they are, arrays are parted by ";". docs/files.md has the command that imports them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.graphs.exports.rows import NodeRow, Value, edge_rows, node_rows
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.spreadsheets import csv_text
from graphkit.model import ArticleRecord, Claim, RoleFiller

__all__ = ["neo4j_files"]

Files = Iterator[tuple[str, str]]
Row = tuple[Value, ...]

_ENTITY = (
    *("id:ID", "name", "type", "aliases:string[]", "wikidata", "country"),
    *("mentions:int", "articles:int", "lat:float", "lon:float", ":LABEL"),
)
_EVENT = ("id:ID", "relation", "earliest", "claims:int", ":LABEL")
_CLAIM = (
    *("id:ID", "relation", "factuality", "confidence:float", "time", "mode", "sentence"),
    *("start:int", "end:int", "rule", ":LABEL"),
)
_ARTICLE = ("id:ID", "title", "document", "published", "publisher", "agency", "url", ":LABEL")
_EDGE = (
    *(":START_ID", ":END_ID", ":TYPE", "reports:int", "articles:int", "independentSources:int"),
    *("first:date", "last:date", "sentence", "claims:string[]"),
)
_LINK = (":START_ID", ":END_ID", ":TYPE")


def neo4j_files(source: ExportSource) -> Files:
    """CSV for neo4j-admin database import: entities, events, claims, articles, and the relationships between them."""
    claims = tuple(source.folder.claims())
    yield "entities.csv", csv_text(_ENTITY, _lines(map(_entity, node_rows(source))))
    yield "parties.csv", csv_text(_ENTITY, _lines(_unnamed(claims)))
    yield "events.csv", csv_text(_EVENT, _lines(_events(claims)))
    yield "claims.csv", csv_text(_CLAIM, _lines(map(_claim, claims)))
    yield "articles.csv", csv_text(_ARTICLE, _lines(map(_article, source.folder.articles())))
    yield "relationships.csv", csv_text(_EDGE, _lines(_edges(source)))
    links = sorted({link for claim in claims for link in _links(claim)})
    yield "links.csv", csv_text(_LINK, _lines(links))


def _lines(rows: Iterable[Row]) -> Iterator[Iterator[str]]:
    """Keep every cell on one line: the import reads no quoted line breaks unless it is told to."""
    return ((" ".join(str(value).split()) for value in row) for row in rows)


def _array(cell: str) -> str:
    """Return a cell of several values as Neo4j parts them; its own separator inside a value becomes a comma."""
    return ";".join(part.replace(";", ",") for part in cell.split(" | "))


def _entity(row: NodeRow) -> Row:
    labels = f"Entity;{row.type}"
    known = (row.id, row.name, row.type, _array(row.aliases), row.wikidata, row.country, row.mentions, row.articles)
    return (*known, row.lat, row.lon, labels)


def _unnamed(claims: Iterable[Claim]) -> Iterator[Row]:
    """Yield who and what claims speak of without a name, each as its claim calls it."""
    found = {filler.id: filler for claim in claims for filler in _spoken(claim) if not filler.named}
    for filler in (found[key] for key in sorted(found)):
        yield filler.id, filler.name, filler.type, "", "", "", 1, 1, "", "", f"Unnamed;{filler.type}"


def _spoken(claim: Claim) -> Iterator[RoleFiller]:
    for fillers in claim.roles.values():
        yield from fillers
    yield from (source for source in (claim.attribution, claim.outer_attribution) if source)


def _events(claims: Iterable[Claim]) -> Iterator[Row]:
    reports: dict[str, list[Claim]] = {}
    for claim in claims:
        reports.setdefault(claim.same_event, []).append(claim)
    for event in sorted(reports):
        days = sorted(c.time.value for c in reports[event] if c.time and c.time.value)
        yield event, reports[event][0].relation, days[0] if days else "", len(reports[event]), "Event"


def _claim(claim: Claim) -> Row:
    said = (claim.id, claim.relation, claim.factuality.value, claim.confidence)
    time = claim.time.value or "" if claim.time else ""
    return (*said, time, claim.mode or "", claim.sentence, claim.start, claim.end, claim.rule, "Claim")


def _article(article: ArticleRecord) -> Row:
    published, source = article.published.value or "", article.source
    known = (article.id, article.title or "", article.document, published)
    return (*known, source.publisher or "", source.agency or "", article.url or "", "Article")


def _edges(source: ExportSource) -> Iterator[Row]:
    for row in edge_rows(source):
        counts = (row.reports, row.articles, row.independent_sources, row.first, row.last)
        yield row.source, row.target, _relation(row.relation), *counts, row.sentence, _array(row.claims)


def _relation(name: str) -> str:
    return name.upper().replace("-", "_")


def _links(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield what a claim is about, where it stands, who says it, and who has which part (relationship types)."""
    yield claim.id, claim.same_event, "ABOUT"
    yield claim.id, claim.article_id, "STANDS_IN"
    if claim.attribution:
        yield claim.id, claim.attribution.id, "SAID_BY"
    if claim.outer_attribution:
        yield claim.id, claim.outer_attribution.id, "RELAYED_BY"
    for role, fillers in claim.roles.items():
        for filler in fillers:
            yield claim.id, filler.id, f"HAS_{_relation(role)}"

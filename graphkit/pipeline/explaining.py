"""Why this edge: the claims behind it, with sentence, document, rule, every step of the reading and who says so.

Of one entity also why its names are taken for one.

Reads the records of a graph folder; returns lines of plain text. The steps are those of the reading, kept with it. For
text that is in no graph, ``texts.explain_text`` reads it and tells what was turned away as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphkit.errors import UsageError, closest
from graphkit.graphs import GraphFolder
from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord
from graphkit.ontology.iris import Iris
from graphkit.pipeline.telling import count, headline, line, story

__all__ = ["explain"]


def explain(
    what: Sequence[str], folder: GraphFolder, edges: Sequence[Edge], iris: Iris, *, limit: int = 20
) -> Iterator[str]:
    """Yield why a claim, an event or an edge is there: by IRI, as "A met-with B", or by the names of entities.

    Of an entity that is named alone its names are told first, and why they are one. At most ``limit`` claims are told
    in full. Raises UsageError where nothing in the graph is meant.
    """
    claims, entities = list(folder.claims()), list(folder.entities())
    alone = _named_alone(what, claims, edges, entities, iris)
    for entity in alone:
        yield from (*_entity_lines(entity), "")
    about = any(entity.id in _ids(claim) for entity in alone for claim in claims)
    chosen = find_claims(what, claims, entities, edges, iris) if about or not alone else []
    articles = _articles_of(chosen, folder)
    for claim in chosen[:limit]:
        yield from _claim_lines(claim, articles[claim.article_id], claims, edges)
        yield ""
    more = "" if len(chosen) <= limit else f"; the first {limit} are told, see --limit"
    yield count(len(chosen), "claim") + more


def _articles_of(claims: Iterable[Claim], folder: GraphFolder) -> dict[str, ArticleRecord]:
    wanted = {claim.article_id for claim in claims}
    return {article.id: article for article in folder.articles() if article.id in wanted}


def find_claims(
    what: Sequence[str], claims: Sequence[Claim], entities: Sequence[EntityRecord], edges: Sequence[Edge], iris: Iris
) -> list[Claim]:
    """Return the claims that ``what`` means, in the order of the graph; raises UsageError where there are none."""
    if len(what) == 1 and (found := _by_iri(what[0], claims, edges, iris)):
        return found
    relation, names = _parts(what, {claim.relation for claim in claims})
    parties = [_entities_named(name, entities) for name in names]
    found = [claim for claim in claims if _is_about(claim, relation, parties)]
    if not found:
        says = f" and says {relation}" if relation else ""
        reason = f"no claim in this graph is about {' and '.join(names)}{says}"
        raise UsageError(reason, remedy="see events.jsonl for all claims")
    return found


def _is_about(claim: Claim, relation: str | None, parties: Iterable[set[str]]) -> bool:
    """Tell whether a claim has the relation, if one is asked for, and all the parties, each by one of its IRIs."""
    return relation in (None, claim.relation) and all(ids & _ids(claim) for ids in parties)


def _named_alone(
    what: Sequence[str], claims: Sequence[Claim], edges: Sequence[Edge], entities: Sequence[EntityRecord], iris: Iris
) -> list[EntityRecord]:
    """Return the entities that a single name or IRI means, where it means neither claim nor relation."""
    if len(what) != 1 or _by_iri(what[0], claims, edges, iris):
        return []
    relation, names = _parts(what, {claim.relation for claim in claims})
    ids = _ids_named(names[0], entities) if relation is None and names else set[str]()
    return [entity for entity in entities if entity.id in ids]


def _by_iri(iri: str, claims: Sequence[Claim], edges: Sequence[Edge], iris: Iris) -> list[Claim]:
    resting = {claim for e in edges if iri == iris.edge(e.subject, e.relation, e.object or "") for claim in e.claims}
    return [c for c in claims if iri in (c.id, c.same_event) or c.id in resting]


def _parts(what: Sequence[str], relations: Iterable[str]) -> tuple[str | None, list[str]]:
    """Return the relation if one is named, and the names: ("A met-with B",), ("A", "met-with", "B") or ("A", "B")."""
    known = sorted(relations)
    if len(what) == 1 and (parts := _parted(what[0], known)):
        return parts
    relation = next((word for word in what if word in known), None)
    return relation, [word for word in what if word not in known]


def _parted(said: str, relations: Iterable[str]) -> tuple[str, list[str]] | None:
    """Return the relation that stands in ``said`` and the names before and after it: "Ada Osei met-with"."""
    for relation in relations:
        left, found, right = said.partition(f" {relation}")
        if found:
            return relation, [name.strip() for name in (left, right) if name.strip()]
    return None


def _entities_named(name: str, entities: Sequence[EntityRecord]) -> set[str]:
    """Return the IRIs of the entities that a name may mean; raises UsageError where it means none."""
    found = _ids_named(name, entities)
    if not found:
        raise UsageError(f"no entity is named {name!r}", remedy=_meant(name, entities))
    return found


def _meant(name: str, entities: Iterable[EntityRecord]) -> str:
    meant = closest(name, (known for entity in entities for known in (entity.name, *entity.aliases)))
    return meant.removeprefix("; ") or "see entities.jsonl for the names there are"


def _ids_named(name: str, entities: Sequence[EntityRecord]) -> set[str]:
    """Return the IRIs of the entities that a name may mean: in full or an alias, else by some of its words."""
    wanted = name.casefold().strip()
    exact = {e.id for e in entities if name == e.id or wanted in map(str.casefold, (e.name, *e.aliases))}
    words = set(wanted.split())
    return exact or {e.id for e in entities if words and words <= set(e.name.casefold().split())}


def _ids(claim: Claim) -> set[str]:
    return {filler.id for fillers in claim.roles.values() for filler in fillers}


def _entity_lines(entity: EntityRecord) -> Iterator[str]:
    yield f"{entity.name} ({entity.type}): {count(entity.mentions, 'mention')}, {count(entity.articles, 'article')}"
    yield line("entity", entity.id)
    yield from (line("known as", f"{scheme} {known}") for scheme, known in sorted((entity.same_as or {}).items()))
    if entity.aliases:
        yield line("also", "; ".join(entity.aliases))
    yield from (line(f"step {number}", step) for number, step in enumerate(entity.steps, start=1))


def _claim_lines(claim: Claim, article: ArticleRecord, claims: Iterable[Claim], edges: Iterable[Edge]) -> Iterator[str]:
    yield headline(claim)
    yield line("claim", claim.id)
    yield line("sentence", claim.sentence)
    page = f", page {claim.page}" if claim.page else ""
    where = f"{claim.document}{page}, article {claim.article}, characters {claim.start} to {claim.end}"
    yield line("stands in", where)
    yield line("article", _describe(article))
    yield from story(claim)
    yield from _company(claim, claims)
    yield line("plain edge", _edge(claim, edges))


def _describe(article: ArticleRecord) -> str:
    published = f"published {article.published.value} ({article.published.origin})"
    parts = (article.title, article.source.publisher, article.source.agency)
    return "; ".join([part for part in parts if part] + [published if article.published.value else "undated"])


def _company(claim: Claim, claims: Iterable[Claim]) -> Iterator[str]:
    others = [c for c in claims if c.same_event == claim.same_event and c.id != claim.id]
    company = f"told by {count(len(others), 'more claim')}" if others else "told by this claim only"
    yield line("event", f"{claim.same_event}, {company}")
    for other in others:
        yield line("also told", f"{other.factuality}: {other.sentence} ({other.document})")


def _edge(claim: Claim, edges: Iterable[Edge]) -> str:
    resting = [edge for edge in edges if claim.id in edge.claims]
    if not resting:
        return "none rests on this claim: only what is actual and undisputed, between named parties, becomes one"
    edge = max(resting, key=lambda e: e.reports)
    counts = (
        count(edge.reports, "report"),
        count(edge.articles, "article"),
        count(edge.sources, "independent source"),
    )
    return f"rests on this claim; in all {', '.join(counts)}"

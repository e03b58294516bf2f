"""Puts together what the page shows: records in, ``ViewModel`` out.

Everything is sorted, so that the same records give the same bytes in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from operator import attrgetter

from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord
from graphkit.ontology.frames import Frame
from graphkit.ontology.vocabulary import prefixes
from graphkit.triples import conflicts, disputed
from graphkit.views.claim_rows import RowMaker, common_base
from graphkit.views.drawing import draw
from graphkit.views.evidence import one_line, plain
from graphkit.views.filters import ViewFilters
from graphkit.views.layers import asserted_claims
from graphkit.views.nodes import node_rows
from graphkit.views.palette import layer_rows, relation_rows
from graphkit.views.rows import ViewModel
from graphkit.views.select import Limits, Records, choose, readable

__all__ = ["view_model"]

EXPORTED = ("gk", "nif", "prov", "schema", "skos")
"""The prefixes of the page's Turtle export."""


def view_model(
    articles: Iterable[ArticleRecord],
    entities: Iterable[EntityRecord],
    claims: Iterable[Claim],
    edges: Iterable[Edge],
    frames: Iterable[Frame],
    *,
    filters: ViewFilters | None = None,
    title: str = "Who met whom",
    limits: Limits | None = None,
) -> ViewModel:
    """Decide everything that the page shows.

    ``edges`` say which claims are asserted; a claim of a relation that no frame defines is left out. Raises UsageError
    where ``filters`` name an entity that is not there.
    """
    records = Records.sorted(articles, entities, claims, frames)
    disagreements = conflicts(records.claims, records.articles.values())
    whole = draw(records.claims, records.frames)
    filters, limits = filters or ViewFilters(), limits or Limits()
    asserted = asserted_claims(records.claims, disputed(disagreements), edges, whole, filters.least)
    choice = choose(records, whole, asserted, filters, limits)
    nodes, communities = node_rows(choice.claims, choice.drawing, records, asserted)
    told = {claim.relation for claim in choice.claims}
    relations, layers = relation_rows(records.frames.values(), told), layer_rows()
    used = _articles_of(choice.claims, records)
    whole_texts, note = readable(used, choice.claims, limits)
    events = sorted({c.same_event for c in choice.claims})
    rules = sorted({c.rule for c in choice.claims})
    rows = RowMaker(
        base=common_base([*map(attrgetter("id"), (*choice.claims, *used)), *events]),
        drawing=choice.drawing,
        asserted=asserted,
        articles=records.articles,
        readable=whole_texts,
        nodes=_number(map(attrgetter("key"), nodes)),
        places=_number(map(attrgetter("id"), used)),
        relations=_number(map(attrgetter("name"), relations)),
        layers=_number(map(attrgetter("name"), layers)),
        events=_number(events),
        rules=_number(rules),
    )
    return ViewModel(
        title=one_line(title),
        base=rows.base,
        prefixes={prefix: prefixes()[prefix] for prefix in EXPORTED},
        relations=relations,
        layers=layers,
        nodes=tuple(map(rows.node, nodes)),
        articles=rows.article_rows(used),
        claims=tuple(map(rows.claim, choice.claims)),
        communities=communities,
        events=tuple(map(rows.short, events)),
        rules=tuple(map(one_line, rules)),
        conflicts=tuple(rows.conflict(c) for c in disagreements if c.event in rows.events),
        notes=tuple(map(one_line, filter(None, (*choice.notes, note)))),
        texts=tuple(_text(article, whole_texts) for article in used),
    )


def _articles_of(claims: Iterable[Claim], records: Records) -> list[ArticleRecord]:
    told = {claim.article_id for claim in claims}
    return [records.articles[key] for key in sorted(told & records.articles.keys())]


def _text(article: ArticleRecord, whole: Set[str]) -> str:
    """Return an article's text where the page carries it ``whole``."""
    return plain(article.text) if article.id in whole else ""


def _number(keys: Iterable[str]) -> dict[str, int]:
    return {key: i for i, key in enumerate(keys)}

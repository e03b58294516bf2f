"""Puts together what the page shows: records in, ``ViewModel`` out.

Everything is sorted, so that the same records give the same bytes in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Iterable

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
    asserted = asserted_claims(records.claims, disputed(disagreements), edges, whole)
    limits = limits or Limits()
    choice = choose(records, whole, asserted, filters or ViewFilters(), limits)
    nodes, communities = node_rows(choice.claims, choice.drawing, records, asserted)
    told = {claim.relation for claim in choice.claims}
    relations, layers = relation_rows(records.frames.values(), told), layer_rows()
    used = [records.articles[key] for key in sorted({c.article_id for c in choice.claims} & records.articles.keys())]
    whole_texts, note = readable(used, choice.claims, limits)
    events = sorted({c.same_event for c in choice.claims})
    rules = sorted({c.rule for c in choice.claims})
    rows = RowMaker(
        base=common_base([*(c.id for c in choice.claims), *events, *(a.id for a in used)]),
        drawing=choice.drawing,
        asserted=asserted,
        articles=records.articles,
        readable=whole_texts,
        nodes=_number(n.key for n in nodes),
        places=_number(a.id for a in used),
        relations=_number(r.name for r in relations),
        layers=_number(layer.name for layer in layers),
        events=_number(events),
        rules=_number(rules),
    )
    return ViewModel(
        title=one_line(title),
        base=rows.base,
        prefixes={prefix: prefixes()[prefix] for prefix in EXPORTED},
        relations=relations,
        layers=layers,
        nodes=tuple(rows.node(node) for node in nodes),
        articles=rows.article_rows(used),
        claims=tuple(rows.claim(claim) for claim in choice.claims),
        communities=communities,
        events=tuple(rows.short(event) for event in events),
        rules=tuple(one_line(rule) for rule in rules),
        conflicts=tuple(rows.conflict(c) for c in disagreements if c.event in rows.events),
        notes=tuple(one_line(each) for each in (*choice.notes, note) if each),
        texts=tuple(plain(a.text) if a.id in whole_texts else "" for a in used),
    )


def _number(keys: Iterable[str]) -> dict[str, int]:
    return {key: i for i, key in enumerate(keys)}

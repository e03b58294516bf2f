"""Puts together what the page shows: records in, ``ViewModel`` out. Everything is sorted, so the same records give the same bytes."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord, RoleFiller
from graphkit.ontology.frames import Frame
from graphkit.ontology.vocabulary import prefixes
from graphkit.views.drawing import Drawing, draw
from graphkit.views.evidence import excerpt, one_line, plain
from graphkit.views.filters import ViewFilters, claim_days
from graphkit.views.layers import asserted_claims, layer_of, ties_of
from graphkit.views.layout import communities_of, positions
from graphkit.views.palette import layer_rows, relation_rows
from graphkit.views.rows import ArticleRow, ClaimRow, NodeRow, RoleRow, ViewModel
from graphkit.views.select import Limits, around, asked_for, weightiest

__all__ = ["view_model"]

FEW_LEAVES = 40
"""Up to so many leaves are drawn at first; more of them would hide who met whom."""

LONGEST_PHRASE = 60

EXPORTED = ("gk", "nif", "prov", "schema", "skos")
"""The prefixes of the page's Turtle export."""

LARGEST = 40.0
"""The radius kept free for the weightiest node, in the units of the page."""


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Positions of nodes, articles, relations and layers in the lists of the view model."""

    nodes: Mapping[str, int]
    articles: Mapping[str, int]
    relations: Mapping[str, int]
    layers: Mapping[str, int]
    events: Mapping[str, int]


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

    ``edges`` say which claims are asserted. Raises UsageError where ``filters`` name an entity that is not there.
    """
    filters = filters or ViewFilters()
    article_of = {a.id: a for a in sorted(articles, key=lambda a: a.id)}
    people = sorted(entities, key=lambda e: e.id)
    frame_of = {f.relation: f for f in frames}
    ordered = sorted(claims, key=lambda c: (c.document, c.article, c.start, c.id))
    known = [c for c in ordered if c.relation in frame_of]
    asserted = asserted_claims(known, article_of.values(), edges, draw(known, frame_of))
    chosen, notes = _chosen(known, article_of, people, frame_of, asserted, filters, limits or Limits())
    drawing = draw(chosen, frame_of)
    nodes, names = _nodes(chosen, drawing, people, frame_of, asserted)
    used = [article_of[key] for key in sorted({c.article_id for c in chosen} & article_of.keys())]
    relations, layers = relation_rows(frame_of.values()), layer_rows()
    events = sorted({c.same_event for c in chosen})
    numbers = _Numbers(
        nodes=_number(n.key for n in nodes),
        articles=_number(a.id for a in used),
        relations=_number(r.name for r in relations),
        layers=_number(layer.name for layer in layers),
        events=_number(events),
    )
    return ViewModel(
        title=one_line(title),
        prefixes={prefix: prefixes()[prefix] for prefix in EXPORTED},
        relations=relations,
        layers=layers,
        nodes=nodes,
        articles=_articles(used),
        claims=tuple(_claim(c, article_of, drawing, asserted, numbers) for c in chosen),
        communities=names,
        events=tuple(events),
        notes=tuple(one_line(note) for note in notes),
        leaves=len(drawing.leaves) <= FEW_LEAVES,
        texts=tuple(plain(a.text) for a in used),
    )


def _chosen(
    claims: Sequence[Claim],
    articles: Mapping[str, ArticleRecord],
    entities: Sequence[EntityRecord],
    frames: Mapping[str, Frame],
    asserted: frozenset[str],
    filters: ViewFilters,
    limits: Limits,
) -> tuple[list[Claim], list[str]]:
    """Return the claims that go into the page, and notes on those that do not."""
    chosen, notes = asked_for(claims, articles, filters)
    chosen, focused = around(chosen, draw(chosen, frames), entities, filters)
    chosen, cut = weightiest(chosen, draw(chosen, frames), asserted, limits)
    return chosen, [*notes, *focused, *cut]


def _number(keys: Iterable[str]) -> dict[str, int]:
    return {key: i for i, key in enumerate(keys)}


def _nodes(
    claims: Sequence[Claim],
    drawing: Drawing,
    entities: Sequence[EntityRecord],
    frames: Mapping[str, Frame],
    asserted: frozenset[str],
) -> tuple[tuple[NodeRow, ...], tuple[str, ...]]:
    """Return the rows of all nodes, drawn ones and those only named, and the names of the communities."""
    graph = drawing.graph(claims, asserted)
    communities = communities_of(graph) if len(graph) else []
    weights = _weights(claims, drawing, asserted)
    places = positions(graph, communities, _sizes(weights))
    home = {node: i for i, part in enumerate(communities) for node in part}
    labels = {**_entity_labels(claims, entities), **_event_labels(drawing, frames), **_leaf_labels(drawing, frames)}
    rows = []
    for key, (name, kind, aliases, same_as) in sorted(labels.items()):
        x, y = places.get(key, (0, 0))
        rows.append(NodeRow(key, name, kind, aliases, same_as, x, y, weights[key], home.get(key, -1), key in places))
    names = tuple(_community_name(part, weights, labels) for part in communities)
    return tuple(rows), names


_Label = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""Name, type, aliases, ids elsewhere."""


def _entity_labels(claims: Sequence[Claim], entities: Sequence[EntityRecord]) -> dict[str, _Label]:
    """Label every entity that the claims name; one that has no record is labelled as the claim has it."""
    fillers: dict[str, RoleFiller] = {}
    for claim in claims:
        says = [f for f in (claim.attribution, claim.outer_attribution) if f]
        for filler in (*(f for role in claim.roles.values() for f in role), *says):
            if filler.named:
                fillers.setdefault(filler.id, filler)
    labels: dict[str, _Label] = {key: (one_line(f.name), f.type, (), ()) for key, f in fillers.items()}
    for entity in entities:
        if entity.id in labels:
            aliases = tuple(dict.fromkeys(one_line(alias) for alias in entity.aliases if alias != entity.name))
            same_as = tuple(f"{scheme}:{value}" for scheme, value in sorted((entity.same_as or {}).items()))
            labels[entity.id] = (one_line(entity.name), entity.type, aliases, same_as)
    return labels


def _event_labels(drawing: Drawing, frames: Mapping[str, Frame]) -> dict[str, _Label]:
    labels: dict[str, _Label] = {}
    for key, claims in drawing.events.items():
        frame = frames[claims[0].relation]
        place = next((f.name for c in claims for f in c.roles.get("place", ()) if f.named), "")
        day = next((c.time.value for c in claims if c.time and c.time.value), "")
        where_when = ", ".join(one_line(part) for part in (place, day) if part)
        parties = {a for c in claims for link in drawing.links.get(c.id, ()) for a in link if a != key}
        labels[key] = (f"{one_line(frame.label)}: {where_when or f'{len(parties)} parties'}", "Event", (), ())
    return labels


def _leaf_labels(drawing: Drawing, frames: Mapping[str, Frame]) -> dict[str, _Label]:
    labels: dict[str, _Label] = {}
    for key, leaf in drawing.leaves.items():
        if len(leaf.phrases) == 1:
            name = one_line(leaf.phrases[0])
            name = name if len(name) <= LONGEST_PHRASE else name[: LONGEST_PHRASE - 1].rstrip() + "…"
        else:
            name = f"{len(leaf.phrases)} others" if leaf.phrases else "unnamed"
        labels[key] = (name or "unnamed", "Phrase", (), ())
    return labels


def _weights(claims: Sequence[Claim], drawing: Drawing, asserted: frozenset[str]) -> Counter[str]:
    """Count the events each node takes part in; the asserted ones if there are any, else all."""
    events: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.id in asserted:
            for key in {key for link in drawing.links.get(claim.id, ()) for key in link}:
                events[key].add(claim.same_event)
    return Counter({key: len(found) for key, found in events.items()})


def _sizes(weights: Mapping[str, int]) -> dict[str, float]:
    """Return the room that nodes take, growing with their weight as in the page's script."""
    largest = max(weights.values(), default=1)
    return {key: LARGEST * math.sqrt(weight / largest) for key, weight in weights.items()}


def _community_name(part: Sequence[str], weights: Mapping[str, int], labels: Mapping[str, _Label]) -> str:
    known = [key for key in part if labels[key][1] not in ("Event", "Phrase")] or list(part)
    top = min(known, key=lambda key: (-weights.get(key, 0), key))
    return labels[top][0] + (f" +{len(part) - 1}" if len(part) > 1 else "")


def _articles(articles: Sequence[ArticleRecord]) -> tuple[ArticleRow, ...]:
    ties = _number(sorted({tie for a in articles for tie in ties_of(a)}))
    return tuple(
        ArticleRow(
            key=a.id,
            title=one_line(a.title) or one_line(a.document),
            source=one_line(a.source.publisher),
            agency=one_line(a.source.agency),
            published=one_line(a.published.value),
            origin=a.published.origin.value,
            url=one_line(a.url),
            byline=one_line(a.byline),
            ties=tuple(ties[tie] for tie in ties_of(a)),
        )
        for a in articles
    )


def _claim(
    claim: Claim,
    articles: Mapping[str, ArticleRecord],
    drawing: Drawing,
    asserted: frozenset[str],
    numbers: _Numbers,
) -> ClaimRow:
    found = excerpt(claim, articles.get(claim.article_id))
    days, own = claim_days(claim, articles)
    says = claim.attribution
    return ClaimRow(
        key=claim.id,
        relation=numbers.relations[claim.relation],
        layer=numbers.layers[layer_of(claim, asserted)],
        article=numbers.articles.get(claim.article_id, -1),
        start=found.start,
        end=found.end,
        sentence=found.sentence,
        marks=found.marks,
        links=tuple(numbers.nodes[key] for link in drawing.links.get(claim.id, ()) for key in link),
        roles=tuple(
            RoleRow(role, one_line(f.name), numbers.nodes.get(f.id, -1) if f.named else -1)
            for role, fillers in sorted(claim.roles.items())
            for f in fillers
        ),
        factuality=claim.factuality.value,
        says=one_line(says.name) if says else "",
        says_node=numbers.nodes.get(says.id, -1) if says and says.named else -1,
        first=days[0] if days else "",
        last=days[1] if days else "",
        dated=own,
        when=one_line(claim.time.text) if claim.time else "",
        mode=one_line(claim.mode),
        confidence=round(claim.confidence, 3),
        rule=one_line(claim.rule),
        event=numbers.events[claim.same_event],
        passage=(claim.start, claim.end),
    )

"""Turns claims, articles and conflicts into the rows that the page carries. Reads records, decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from graphkit.model import ArticleRecord, Claim, Conflict, RoleFiller
from graphkit.views.drawing import Drawing
from graphkit.views.evidence import excerpt, one_line
from graphkit.views.filters import claim_days
from graphkit.views.layers import layer_of, ties_of
from graphkit.views.rows import ArticleRow, ClaimRow, ConflictRow, NodeRow, RoleRow

__all__ = ["RowMaker", "common_base"]


def common_base(keys: Sequence[str]) -> str:
    """Return what all keys begin with, up to and with its last slash; empty where that is nothing.

    >>> common_base(["https://example.org/kg/claim/1", "https://example.org/kg/event/2"])
    'https://example.org/kg/'
    """
    low, high = min(keys, default=""), max(keys, default="")
    same = next((i for i, (a, b) in enumerate(zip(low, high, strict=False)) if a != b), min(len(low), len(high)))
    return low[: low.rfind("/", 0, same) + 1]


@dataclass(frozen=True, slots=True)
class RowMaker:
    """Makes rows. The mappings give the number that a node, article, relation ... has in the view model's lists.

    ``places`` are those of the articles, by IRI; ``readable`` the IRIs of articles whose text the page carries;
    ``base`` is what keys are shortened by.
    """

    base: str
    drawing: Drawing
    asserted: frozenset[str]
    articles: Mapping[str, ArticleRecord]
    readable: frozenset[str]
    nodes: Mapping[str, int]
    places: Mapping[str, int]
    relations: Mapping[str, int]
    layers: Mapping[str, int]
    events: Mapping[str, int]
    rules: Mapping[str, int]

    def short(self, key: str) -> str:
        """Return a key as the page has it."""
        return f"./{key.removeprefix(self.base)}" if self.base and key.startswith(self.base) else key

    def node(self, row: NodeRow) -> NodeRow:
        """Return a node's row with its key as the page has it."""
        return msgspec.structs.replace(row, key=self.short(row.key))

    def article_rows(self, articles: Sequence[ArticleRecord]) -> tuple[ArticleRow, ...]:
        """Return the rows of all articles of the page; ties are numbered among them."""
        ties = {tie: i for i, tie in enumerate(sorted({tie for a in articles for tie in ties_of(a)}))}
        return tuple(
            ArticleRow(
                key=self.short(a.id),
                title=one_line(a.title) or one_line(a.document),
                source=one_line(a.source.publisher),
                agency=one_line(a.source.agency),
                published=one_line(a.published.value),
                origin=a.published.origin.value,
                url=one_line(a.url),
                byline=one_line(a.byline),
                genre=a.genre.value,
                ties=tuple(ties[tie] for tie in ties_of(a)),
            )
            for a in articles
        )

    def claim(self, claim: Claim) -> ClaimRow:
        """Return a claim's row."""
        found = excerpt(claim, self.articles.get(claim.article_id) if claim.article_id in self.readable else None)
        days, own = claim_days(claim, self.articles)
        first, last = days or ("", "")
        says, relays = claim.attribution, claim.outer_attribution
        return ClaimRow(
            key=self.short(claim.id),
            relation=self.relations[claim.relation],
            layer=self.layers[layer_of(claim, self.asserted)],
            article=self.places.get(claim.article_id, -1),
            start=found.start,
            end=found.end,
            sentence=found.sentence,
            marks=found.marks,
            links=tuple(self.nodes[key] for link in self.drawing.links.get(claim.id, ()) for key in link),
            roles=tuple(self._roles(claim)),
            says=one_line(says.name) if says else "",
            says_node=self._node_of(says),
            relayed=one_line(relays.name) if relays else "",
            first=first,
            last=last if last != first else "",
            dated=own,
            when=one_line(claim.time.text) if claim.time else "",
            mode=one_line(claim.mode),
            numbers=tuple(_numbers(claim)),
            confidence=round(claim.confidence, 3),
            rule=self.rules[claim.rule],
            event=self.events[claim.same_event],
            story=self._story(claim),
            passage=(claim.start, claim.end),
        )

    def conflict(self, conflict: Conflict) -> ConflictRow:
        """Return the row of a conflict about one of the page's events."""
        sides = tuple(one_line(side) for side, _ in conflict.sides)
        return ConflictRow(self.events[conflict.event], conflict.kind, one_line(conflict.what), sides)

    def _story(self, claim: Claim) -> str:
        """Return the story of a claim's article, empty where no other article tells it."""
        article = self.articles.get(claim.article_id)
        return self.short(article.story) if article and article.story else ""

    def _roles(self, claim: Claim) -> Iterator[RoleRow]:
        for role, fillers in sorted(claim.roles.items()):
            for filler in fillers:
                node = self._node_of(filler)
                yield RoleRow(role, "" if node >= 0 else one_line(filler.name), node)

    def _node_of(self, filler: RoleFiller | None) -> int:
        """Return the number of the node that is drawn for a filler, -1 for none."""
        return self.nodes.get(filler.id, -1) if filler and filler.named else -1


def _numbers(claim: Claim) -> Iterator[str]:
    for what, number in sorted((claim.quantities or {}).items()):
        yield f"{one_line(what)}: {one_line(number)}"

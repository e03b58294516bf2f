"""The rows that the page carries: what ``view_model`` fills and the page's script reads, in arrays to keep it small.

Numbers that point at nodes, articles, relations or layers are positions in the lists of ``ViewModel``. Offsets are
UTF-16 code units, as scripts count (ECMA-262, 6.1.4), half-open. All text is plain: no control or direction-override
characters. Keys are IRIs, written as "./..." where they begin with the model's ``base``.
"""

from __future__ import annotations

import msgspec

__all__ = ["ArticleRow", "ClaimRow", "ConflictRow", "LayerRow", "NodeRow", "RelationRow", "RoleRow", "ViewModel"]


class NodeRow(msgspec.Struct, frozen=True, array_like=True):
    """An entity, an event of many, or a leaf. ``drawn`` is false for one that is only named (a place, say).

    ``weight`` is the number of events it takes part in; ``community`` the number of its community. ``core`` is its
    place among the strongest ties, empty where it is not one of them. ``country`` and ``body`` are the names of the
    state and the organisation it belongs to, ``iso`` the state's two letters (ISO 3166-1); ``point`` is latitude and
    longitude in degrees. What is not known is empty.
    """

    key: str
    name: str
    type: str
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    x: int
    y: int
    weight: int
    community: int
    drawn: bool
    core: tuple[int, ...] = ()
    country: str = ""
    iso: str = ""
    body: str = ""
    point: tuple[float, ...] = ()


class RelationRow(msgspec.Struct, frozen=True, array_like=True):
    """A relation with its colours on light and on dark ground; ``property`` is its term in the vocabulary.

    ``shown`` is whether it is drawn at first.
    """

    name: str
    label: str
    light: str
    dark: str
    symmetric: bool
    property: str
    definition: str
    shown: bool


class LayerRow(msgspec.Struct, frozen=True, array_like=True):
    """A layer of claims that is shown or hidden together: asserted, contested, or a factuality.

    ``dash`` is in pixels; ``mark`` stands in the middle of its lines, so that they can be told apart.
    """

    name: str
    label: str
    dash: tuple[int, ...]
    mark: str
    shown: bool


class ArticleRow(msgspec.Struct, frozen=True, array_like=True):
    """An article. ``ties`` are numbers it shares with the articles that are no source independent of it."""

    key: str
    title: str
    source: str
    agency: str
    published: str
    origin: str
    url: str
    byline: str
    genre: str
    ties: tuple[int, ...]


class RoleRow(msgspec.Struct, frozen=True, array_like=True):
    """Who fills a role: ``node`` for an entity, and ``name`` where it is -1."""

    role: str
    name: str
    node: int


class ClaimRow(msgspec.Struct, frozen=True, array_like=True):
    """One report of an event.

    ``start``/``end`` are offsets in the article's text, -1 where the sentence was not found there, and then
    ``sentence`` holds it. ``marks`` are triples: start, end (in the sentence), and 0 for the trigger or 1 for a name.
    ``links`` are pairs of nodes. ``relayed`` is who passes on what ``says`` says. ``first`` and ``last`` are days,
    empty where unknown, ``last`` also where it is the same; ``dated`` is whether they are the event's own or the
    report's. ``numbers`` are what the claim counts; ``event`` and ``rule`` are positions in the model's lists;
    ``passage`` is the sentence's place as the claim has it.
    """

    key: str
    relation: int
    layer: int
    article: int
    start: int
    end: int
    sentence: str
    marks: tuple[int, ...]
    links: tuple[int, ...]
    roles: tuple[RoleRow, ...]
    says: str
    says_node: int
    relayed: str
    first: str
    last: str
    dated: bool
    when: str
    mode: str
    numbers: tuple[str, ...]
    confidence: float
    rule: int
    event: int
    story: str
    passage: tuple[int, int]


class ConflictRow(msgspec.Struct, frozen=True, array_like=True):
    """What the reports of one event disagree on: ``kind`` as in ``Conflict``, and what the sides say."""

    event: int
    kind: str
    what: str
    sides: tuple[str, ...]


class ViewModel(msgspec.Struct, frozen=True):
    """Everything a page shows.

    ``texts`` are the articles' texts, position by position; ``notes`` say what is not shown. ``communities`` (their
    names), ``events`` (their IRIs) and ``rules`` (their names) go by number. ``base`` is what keys begin with;
    ``prefixes`` are those that the page's Turtle export uses.
    """

    title: str
    base: str
    prefixes: dict[str, str]
    relations: tuple[RelationRow, ...]
    layers: tuple[LayerRow, ...]
    nodes: tuple[NodeRow, ...]
    articles: tuple[ArticleRow, ...]
    claims: tuple[ClaimRow, ...]
    communities: tuple[str, ...]
    events: tuple[str, ...]
    rules: tuple[str, ...]
    conflicts: tuple[ConflictRow, ...]
    notes: tuple[str, ...]
    texts: tuple[str, ...]

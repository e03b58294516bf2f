"""Records of a graph folder as something to loop over, count, show, and hand on as a data frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Generic, TypeVar

from graphkit.graphs.datatable import Framed, Kind, Table
from graphkit.model import ArticleRecord, Edge, MentionRecord

__all__ = ["EdgeList", "Records", "article_table", "mention_table", "row_table"]

Record = TypeVar("Record")


class Records(Framed, Generic[Record]):
    """Records that stream from the graph's files each time they are looped over; nothing is held."""

    def __init__(self, read: Callable[[], Iterator[Record]], table: Callable[[], Table]) -> None:
        self._read = read
        self._table = table

    def __iter__(self) -> Iterator[Record]:
        """Yield the records."""
        return self._read()

    def __len__(self) -> int:
        """Return how many there are; reads through all."""
        return sum(1 for _ in self._read())

    def table(self) -> Table:
        """Return the records as flat rows."""
        return self._table()


class EdgeList(Framed, tuple[Edge, ...]):
    """The asserted edges. As in networkx, ``graph.edges`` and ``graph.edges()`` are the same."""

    _table: Callable[[], Table]

    @classmethod
    def of(cls, edges: Iterable[Edge], table: Callable[[], Table]) -> EdgeList:
        """Return a list of edges that ``table`` makes flat rows of."""
        made = cls(edges)
        made._table = table
        return made

    def __call__(self) -> EdgeList:
        """Return the same edges."""
        return self

    def table(self) -> Table:
        """Return the edges as flat rows, with names, and the sentence of the first claim."""
        return self._table()


_KINDS: Mapping[str, Kind] = {"int": int, "float": float, "float | str": float, "bool": bool}


def row_table(kind: type, rows: Iterable[Any]) -> Table:
    """Return rows (see exports/rows.py) as a table; an empty text there is what is not known."""
    names = [field.name for field in fields(kind)]
    kinds = {field.name: _KINDS.get(str(field.type), str) for field in fields(kind)}
    values = [tuple(None if (value := getattr(row, name)) == "" else value for name in names) for row in rows]
    return Table(kinds, values)


_ARTICLE: Mapping[str, Kind] = {
    **dict.fromkeys(("id", "document"), str),
    "article": int,
    **dict.fromkeys(("title", "publisher", "agency", "genre", "published", "published_origin", "byline", "url"), str),
    "characters": int,
    **dict.fromkeys(("copy_group", "text"), str),
}


def article_table(articles: Iterable[ArticleRecord]) -> Table:
    """Return the articles as flat rows."""
    return Table(_ARTICLE, [_article(article) for article in articles])


def _article(article: ArticleRecord) -> tuple[Any, ...]:
    source, published = article.source, article.published
    whence = (source.publisher, source.agency, article.genre.value, published.value, published.origin.value)
    known = (article.id, article.document, article.article, article.title, *whence, article.byline, article.url)
    return (*known, len(article.text), article.copy_group, article.text)


_MENTION: Mapping[str, Kind] = {
    "document": str,
    **dict.fromkeys(("article", "start", "end"), int),
    **dict.fromkeys(("text", "kind", "entity", "type", "reading", "resolved_by"), str),
}


def mention_table(mentions: Iterable[MentionRecord]) -> Table:
    """Return the mentions as flat rows."""
    return Table(_MENTION, [tuple(getattr(mention, name) for name in _MENTION) for mention in mentions])

"""The records of a graph by their addresses, and their sentences and names by their words.

Made from the graph folder when the server begins, and anew when a build has put another graph in its place. It stands
in a file of sqlite's own that is gone when it is closed, so that memory does not grow with the graph; sqlite's index of
words (FTS5) finds them whatever their accents.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

import msgspec

from graphkit.model import ArticleRecord, Claim, Edge, EntityRecord
from graphkit.pipeline.graph import Graph

__all__ = ["Catalogue", "Hit"]

Record = TypeVar("Record", Claim, ArticleRecord, EntityRecord)

_SCHEMA = """
CREATE TABLE claims (id TEXT PRIMARY KEY, article TEXT, event TEXT, place INTEGER, record BLOB NOT NULL);
CREATE INDEX of_article ON claims (article, place);
CREATE INDEX of_event ON claims (event);
CREATE TABLE parties (entity TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (entity, claim)) WITHOUT ROWID;
CREATE TABLE articles (id TEXT PRIMARY KEY, number INTEGER, published TEXT, record BLOB NOT NULL);
CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT, type TEXT, mentions INTEGER, record BLOB NOT NULL);
CREATE INDEX by_mentions ON entities (mentions DESC, name);
CREATE VIRTUAL TABLE words USING fts5 (text, id UNINDEXED, kind UNINDEXED, tokenize="unicode61 remove_diacritics 2");
"""
_WORD = re.compile(r"\w+")
_claim = msgspec.json.Decoder(Claim).decode
_article = msgspec.json.Decoder(ArticleRecord).decode
_entity = msgspec.json.Decoder(EntityRecord).decode
_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found: a claim by its sentence or an entity by a name. ``kind`` is claim or entity."""

    kind: str
    id: str
    text: str


class Catalogue:
    """The records of one graph. Any thread may ask; one at a time is answered."""

    def __init__(self, graph: Graph) -> None:
        self._lock = Lock()
        self._db = sqlite3.connect("", check_same_thread=False)
        self._db.executescript(_SCHEMA)
        self.generation = graph.folder.generation
        self.edges: tuple[Edge, ...] = tuple(graph.edges)
        with self._db:
            self._add_articles(graph.articles())
            self._add_entities(graph.entities())
            self._add_claims(graph.claims())

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._db.close()

    def _add_articles(self, articles: Iterable[ArticleRecord]) -> None:
        rows = ((a.id, number, a.published.value, _encode(a)) for number, a in enumerate(articles))
        self._db.executemany("INSERT INTO articles VALUES (?, ?, ?, ?)", rows)

    def _add_entities(self, entities: Iterable[EntityRecord]) -> None:
        for entity in entities:
            row = (entity.id, entity.name, entity.type, entity.mentions, _encode(entity))
            self._db.execute("INSERT INTO entities VALUES (?, ?, ?, ?, ?)", row)
            names = [(name, entity.id) for name in dict.fromkeys((entity.name, *entity.aliases))]
            self._db.executemany("INSERT INTO words VALUES (?, ?, 'entity')", names)

    def _add_claims(self, claims: Iterable[Claim]) -> None:
        for claim in claims:
            row = (claim.id, claim.article_id, claim.same_event, claim.start, _encode(claim))
            self._db.execute("INSERT OR IGNORE INTO claims VALUES (?, ?, ?, ?, ?)", row)
            self._db.execute("INSERT INTO words VALUES (?, ?, 'claim')", (claim.sentence, claim.id))
            named = {f.id for fillers in claim.roles.values() for f in fillers if f.named}
            speakers = {claim.attribution.id} if claim.attribution and claim.attribution.named else set[str]()
            pairs = [(entity, claim.id) for entity in sorted(named | speakers)]
            self._db.executemany("INSERT OR IGNORE INTO parties VALUES (?, ?)", pairs)

    def _all(self, query: str, *values: object) -> list[tuple[object, ...]]:
        with self._lock:
            return self._db.execute(query, values).fetchall()

    def _records(self, decode: Callable[[bytes], Record], query: str, *values: object) -> list[Record]:
        return [decode(content) for (content,) in self._all(query, *values)]  # type: ignore[arg-type]  # a blob

    def claim(self, address: str) -> Claim | None:
        """Return a claim by its IRI."""
        return _first(self._records(_claim, "SELECT record FROM claims WHERE id = ?", address))

    def claims_of_event(self, address: str) -> list[Claim]:
        """Return the claims that report an event."""
        return self._records(_claim, "SELECT record FROM claims WHERE event = ? ORDER BY id", address)

    def claims_of_article(self, address: str) -> list[Claim]:
        """Return the claims of an article, in the order of its text."""
        return self._records(_claim, "SELECT record FROM claims WHERE article = ? ORDER BY place, id", address)

    def claims_of_entity(self, address: str, most: int, skip: int = 0) -> list[Claim]:
        """Return claims that an entity plays a part in, or that it makes."""
        joined = "parties JOIN claims ON claims.id = claim"
        query = f"SELECT record FROM {joined} WHERE entity = ? ORDER BY claim LIMIT ? OFFSET ?"  # noqa: S608  # ours
        return self._records(_claim, query, address, most, skip)

    def article(self, address: str) -> ArticleRecord | None:
        """Return an article by its IRI."""
        return _first(self._records(_article, "SELECT record FROM articles WHERE id = ?", address))

    def articles(self, most: int, skip: int = 0) -> list[ArticleRecord]:
        """Return articles, in the order of the graph."""
        return self._records(_article, "SELECT record FROM articles ORDER BY number LIMIT ? OFFSET ?", most, skip)

    def entity(self, address: str) -> EntityRecord | None:
        """Return an entity by its IRI."""
        return _first(self._records(_entity, "SELECT record FROM entities WHERE id = ?", address))

    def entities(self, most: int, skip: int = 0) -> list[EntityRecord]:
        """Return entities, those that are mentioned most first."""
        query = "SELECT record FROM entities ORDER BY mentions DESC, name, id LIMIT ? OFFSET ?"
        return self._records(_entity, query, most, skip)

    def search(self, text: str, most: int) -> list[Hit]:
        """Return the sentences and names in which all words of ``text`` stand, the last one perhaps only begun."""
        words = _WORD.findall(text)[:20]
        if not words:
            return []
        asked = " ".join(f'"{word}"' for word in words) + "*"  # quoted, no word is an operator of FTS5
        query = "SELECT kind, id, text FROM words WHERE words MATCH ? ORDER BY kind DESC, rank, id LIMIT ?"
        return [Hit(str(kind), str(address), str(found)) for kind, address, found in self._all(query, asked, most)]


def _first(records: Sequence[Record]) -> Record | None:
    return records[0] if records else None

"""The cache of readings: what the map step made of every article, kept between builds in one sqlite file.

A reading is found again by a digest of everything that it depends on (the article as it stands, the model, frames,
gazetteers, graphkit's version), so an unchanged article is never read twice and a changed frame is. The same file
lists which readings make up the corpus of the build under way, in the order the fold reads them, so that memory does
not grow with the corpus.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from graphkit.model import Article, ArticleReading, Page

__all__ = ["READINGS", "Listing", "ReadingCache", "holds_readings", "page_digest", "reading_key"]

READINGS = "readings.sqlite"
"""The cache's file in the folder that marks a graph."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, reading BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corpus_pages (
    document TEXT PRIMARY KEY, digest BLOB NOT NULL, origin TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_origin ON corpus_pages (origin);
CREATE TABLE IF NOT EXISTS corpus (
    document TEXT NOT NULL, position INTEGER NOT NULL, key BLOB NOT NULL, PRIMARY KEY (document, position)
) WITHOUT ROWID;
"""


class Listing(Enum):
    """What became of a page that was to be part of the corpus."""

    NEW = auto()
    SAME = auto()
    REFUSED = auto()
    IN_PLACE_OF_OTHER = auto()


def page_digest(page: Page) -> bytes:
    """Digest all that a page's articles depend on."""
    return blake2b(msgspec.msgpack.encode(replace(page, notes=())), digest_size=20).digest()


def reading_key(article: Article, context: str) -> bytes:
    """Digest an article and the ``context`` it is read in (versions and digests of model, frames, gazetteers)."""
    digest = blake2b(msgspec.msgpack.encode(article), digest_size=20)
    digest.update(context.encode())
    return digest.digest()


class ReadingCache:
    """Readings by key, and the corpus of the current build. One process writes; every ``add`` is a transaction."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = _open(path)
        except sqlite3.DatabaseError:
            # A cache is only a saving: a damaged one is begun anew.
            path.unlink()
            self._db = _open(path)
        self._decoder = msgspec.msgpack.Decoder(ArticleReading)

    def __enter__(self) -> Self:
        """Keep the file open for a ``with`` block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file; what was not added is not there."""
        self._db.close()

    def begin(self) -> None:
        """Start an empty corpus; the readings stay."""
        with self._db:
            self._db.execute("DELETE FROM corpus_pages")
            self._db.execute("DELETE FROM corpus")

    def enlist_page(self, document: str, digest: bytes, origin: str = "") -> Listing:
        """Make a page part of the corpus; ``origin`` is the file that it came from.

        Of two pages with one name the one with the smaller digest stays, so that the order does not matter.
        """
        row = self._db.execute("SELECT digest FROM corpus_pages WHERE document = ?", (document,)).fetchone()
        if row and row[0] <= digest:
            return Listing.SAME if row[0] == digest else Listing.REFUSED
        with self._db:
            self._db.execute("INSERT OR REPLACE INTO corpus_pages VALUES (?, ?, ?)", (document, digest, origin))
            self._db.execute("DELETE FROM corpus WHERE document = ?", (document,))
        return Listing.IN_PLACE_OF_OTHER if row else Listing.NEW

    def drop_origin(self, origin: str) -> tuple[str, ...]:
        """Take the pages of one file out of the corpus; returns their names."""
        query = "SELECT document FROM corpus_pages WHERE origin = ?"
        documents = tuple(document for (document,) in self._db.execute(query, (origin,)))
        with self._db:
            self._db.executemany("DELETE FROM corpus WHERE document = ?", [(document,) for document in documents])
            self._db.execute("DELETE FROM corpus_pages WHERE origin = ?", (origin,))
        return documents

    def listing(self) -> Iterator[tuple[str, bytes, str, tuple[tuple[int, bytes], ...]]]:
        """Yield the corpus's pages by name: document, digest, origin, and place and key of each of its readings."""
        for document, digest, origin in self._db.execute("SELECT * FROM corpus_pages ORDER BY document"):
            query = "SELECT position, key FROM corpus JOIN readings USING (key) WHERE document = ? ORDER BY position"
            yield document, digest, origin, tuple(self._db.execute(query, (document,)))

    def holds(self, document: str, position: int) -> bool:
        """Tell whether the corpus has an article of that place on that page."""
        query = "SELECT 1 FROM corpus JOIN readings USING (key) WHERE document = ? AND position = ?"
        return self._db.execute(query, (document, position)).fetchone() is not None

    def article(self, key: bytes) -> Article | None:
        """Return the article of a reading, None where the reading is gone."""
        row = self._db.execute("SELECT reading FROM readings WHERE key = ?", (key,)).fetchone()
        return self._decoder.decode(row[0]).article if row else None

    def enlist(self, article: Article, key: bytes) -> bool:
        """Make an article part of the corpus; returns whether its reading is already there."""
        with self._db:
            self._db.execute("INSERT INTO corpus VALUES (?, ?, ?)", (article.document, article.index, key))
        return self._db.execute("SELECT 1 FROM readings WHERE key = ?", (key,)).fetchone() is not None

    def add(self, readings: Iterable[tuple[bytes, ArticleReading]]) -> None:
        """Keep finished readings; when this returns they survive the end of the process."""
        rows = [(key, msgspec.msgpack.encode(reading)) for key, reading in readings]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)

    def readings(self) -> Iterator[ArticleReading]:
        """Yield the corpus's readings by document and position, whatever the order they were added in."""
        query = "SELECT reading FROM corpus JOIN readings USING (key) ORDER BY document, position"
        for (reading,) in self._db.execute(query):
            yield self._decoder.decode(reading)

    @property
    def pages(self) -> int:
        """The number of pages in the corpus that an article was read from."""
        return self._count("SELECT count(DISTINCT document) FROM corpus JOIN readings USING (key)")

    @property
    def articles(self) -> int:
        """The number of articles in the corpus that have been read."""
        return self._count("SELECT count(*) FROM corpus JOIN readings USING (key)")

    def _count(self, query: str) -> int:
        return int(self._db.execute(query).fetchone()[0])

    def forget_others(self) -> None:
        """Drop the readings that are no part of the corpus: pages that went, frames that changed."""
        with self._db:
            self._db.execute("DELETE FROM readings WHERE key NOT IN (SELECT key FROM corpus)")


def holds_readings(path: Path) -> bool:
    """Tell whether the cache at ``path`` keeps a reading that a later build could use."""
    if not path.exists():
        return False
    db = sqlite3.connect(path)
    try:
        return db.execute("SELECT 1 FROM readings LIMIT 1").fetchone() is not None
    except sqlite3.DatabaseError:
        return False
    finally:
        db.close()


def _open(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path)
    try:
        # A finished batch must outlive a killed process; it need not outlive a power cut (it would be read again).
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript(SCHEMA)
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db

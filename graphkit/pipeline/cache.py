"""The cache of readings: what the map step made of every article, kept between builds in one sqlite file.

A reading is found again by a digest of everything that it depends on (the article as it stands, the model, frames,
gazetteers, graphkit's version), so an unchanged article is never read twice and a changed frame is. The same file
lists which readings make up the corpus of the build under way, in the order the fold reads them, so that memory does
not grow with the corpus.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from graphkit.model import Article, ArticleReading

__all__ = ["ReadingCache", "reading_key"]

SCHEMA = """
CREATE TABLE IF NOT EXISTS readings (key BLOB PRIMARY KEY, reading BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS corpus (
    document TEXT NOT NULL, position INTEGER NOT NULL, article TEXT NOT NULL, key BLOB NOT NULL,
    PRIMARY KEY (document, position, article)
) WITHOUT ROWID;
"""


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
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self._db.close()

    def begin(self) -> None:
        """Start an empty corpus; the readings stay."""
        with self._db:
            self._db.execute("DELETE FROM corpus")

    def enlist(self, article: Article, key: bytes) -> bool:
        """Make an article part of the corpus; returns whether its reading is already there."""
        with self._db:
            self._db.execute(
                "INSERT OR REPLACE INTO corpus VALUES (?, ?, ?, ?)", (article.document, article.index, article.id, key)
            )
        return self._db.execute("SELECT 1 FROM readings WHERE key = ?", (key,)).fetchone() is not None

    def add(self, readings: Iterable[tuple[bytes, ArticleReading]]) -> None:
        """Keep finished readings; when this returns they survive the end of the process."""
        rows = [(key, msgspec.msgpack.encode(reading)) for key, reading in readings]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?)", rows)

    def readings(self) -> Iterator[ArticleReading]:
        """Yield the corpus's readings by document and position, whatever the order they were added in."""
        query = "SELECT reading FROM corpus JOIN readings USING (key) ORDER BY document, position, article"
        for (reading,) in self._db.execute(query):
            yield self._decoder.decode(reading)

    def __len__(self) -> int:
        """The number of articles in the corpus that have been read."""
        row = self._db.execute("SELECT count(*) FROM corpus JOIN readings USING (key)").fetchone()
        return int(row[0])

    def forget_others(self) -> None:
        """Drop the readings that are no part of the corpus: pages that went, frames that changed."""
        with self._db:
            self._db.execute("DELETE FROM readings WHERE key NOT IN (SELECT key FROM corpus)")


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

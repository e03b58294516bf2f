"""The cache of readings: what the map step made of every article, kept between builds in one sqlite file.

A reading is found again by a digest of everything that it depends on (the article as it stands, the model, frames,
gazetteers, graphkit's version), so an unchanged article is never read twice and a changed frame is. The same file
lists which readings make up the corpus of the build under way, in the order the fold reads them, so that memory does
not grow with the corpus.

It is a saving and no more. A file of another version is begun anew; a reading that is not as it was written is a miss;
and where sqlite finds the file damaged, ``is_damage`` knows the error, and the build begins anew without the file.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from graphkit.model import Article, ArticleReading, Page
from graphkit.pipeline.sqlite_file import forget, open_versioned

__all__ = [
    "READINGS",
    "Listing",
    "ReadingCache",
    "holds_readings",
    "is_damage",
    "page_digest",
    "reading_key",
]

log = logging.getLogger(__name__)

READINGS = "readings.sqlite"
"""The cache's file in the folder that marks a graph."""

_EACH = 100
"""Readings between two times that it is told how many there were."""
VERSION = 3
"""Of the tables below, and of what stands in them. Change it with either."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS readings (
    key BLOB PRIMARY KEY, reading BLOB NOT NULL, checksum BLOB NOT NULL
) WITHOUT ROWID;
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


class _Head(msgspec.Struct):
    """The part of a reading that is wanted where only its article is: the rest is not made into objects."""

    article: Article


_articles = msgspec.msgpack.Decoder(_Head)


class ReadingCache:
    """Readings by key, and the corpus of the current build. One process writes; every ``add`` is a transaction.

    ``watch`` is told how many readings have been given out, while they are.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = open_versioned(path, VERSION, SCHEMA)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            log.warning("%s is damaged: all pages are read anew", path)
            forget(path)
            self._db = open_versioned(path, VERSION, SCHEMA)
        self._decoder = msgspec.msgpack.Decoder(ArticleReading)
        self.watch: Callable[[int], None] = lambda done: None

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

    def origin(self, document: str) -> str:
        """Return the file that a page of the corpus came from, "" where there is no such page."""
        row = self._db.execute("SELECT origin FROM corpus_pages WHERE document = ?", (document,)).fetchone()
        return row[0] if row else ""

    def keeps(self, key: bytes) -> bool:
        """Tell whether a reading is kept as it was written."""
        row = self._db.execute("SELECT reading, checksum FROM readings WHERE key = ?", (key,)).fetchone()
        return bool(row) and row[1] == _checksum(row[0])

    def holds(self, document: str, position: int) -> bool:
        """Tell whether the corpus has an article of that place on that page."""
        query = "SELECT 1 FROM corpus JOIN readings USING (key) WHERE document = ? AND position = ?"
        return self._db.execute(query, (document, position)).fetchone() is not None

    def article(self, key: bytes) -> Article | None:
        """Return the article of a reading, None where the reading is gone."""
        row = self._kept(key)
        return _articles.decode(row).article if row else None

    def reading(self, key: bytes) -> ArticleReading | None:
        """Return a reading, None where it is gone."""
        row = self._kept(key)
        return self._decoder.decode(row) if row else None

    def _kept(self, key: bytes) -> bytes | None:
        """Return a reading as it was written."""
        row = self._db.execute("SELECT reading, checksum FROM readings WHERE key = ?", (key,)).fetchone()
        return row[0] if row and row[1] == _checksum(row[0]) else None

    def enlist(self, article: Article, key: bytes) -> bool:
        """Make an article part of the corpus; returns whether its reading is already there, as it was written."""
        with self._db:
            self._db.execute("INSERT INTO corpus VALUES (?, ?, ?)", (article.document, article.index, key))
        if self.keeps(key):
            return True
        with self._db:
            self._db.execute("DELETE FROM readings WHERE key = ?", (key,))
        return False

    def add(self, readings: Iterable[tuple[bytes, ArticleReading]]) -> None:
        """Keep finished readings; when this returns they survive the end of the process."""
        rows = [(key, content := msgspec.msgpack.encode(reading), _checksum(content)) for key, reading in readings]
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", rows)

    def readings(self) -> Iterator[ArticleReading]:
        """Yield the corpus's readings by document and position, whatever the order they were added in."""
        return map(self._decoder.decode, self._contents())

    def texts(self) -> Iterator[Article]:
        """Yield the articles of the corpus in the order of its readings, of which nothing else is made."""
        return (_articles.decode(content).article for content in self._contents())

    def _contents(self) -> Iterator[bytes]:
        query = "SELECT reading FROM corpus JOIN readings USING (key) ORDER BY document, position"
        for number, (reading,) in enumerate(self._db.execute(query), 1):
            yield reading
            if number % _EACH == 0:
                self.watch(number)

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


def is_damage(error: Exception) -> bool:
    """Tell whether an error means that a cache's file is not what it was, and not that the disk is full or slow."""
    if isinstance(error, msgspec.DecodeError | UnicodeDecodeError):
        return True
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # there is none where a text is no UTF-8
    return isinstance(error, sqlite3.DatabaseError) and (code & 0xFF in _DAMAGES or code == _CUT_OFF)


_DAMAGES = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_ERROR,  # a table or a column is not there
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
    }
)
_CUT_OFF = sqlite3.SQLITE_IOERR_SHORT_READ


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=8).digest()

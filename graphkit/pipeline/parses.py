"""Parses kept between builds, so that a frame, a gazetteer or a rule that changed does not have pages parsed again.

Parsing takes most of the time of reading, and depends on the article's text, the trained pipeline and graphkit's room
of sentences alone. What came of it is kept in one sqlite file beside the cache of readings, which every process that
reads opens for itself. It is a saving and no more: a file that is damaged or of another version is begun anew, and one
that cannot be written to is done without.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

import msgspec

from graphkit.model import Article, BlockLabel, NameSpan, Sentence, Token
from graphkit.pipeline.fingerprint import parsing_context
from graphkit.pipeline.sqlite_file import forget, open_versioned
from graphkit.sentences import Parser

__all__ = ["PARSES", "KeepingParser", "KeptParses"]

PARSES = "parses.sqlite"
"""The file in the folder that marks a graph."""
VERSION = 1
"""Of the table below, and of how sentences are packed. Change it with either."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS parses (key BLOB PRIMARY KEY, sentences BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS wanted (key BLOB PRIMARY KEY) WITHOUT ROWID;
SELECT count(*) FROM wanted; -- fails where the file is damaged
"""

_Words = tuple[int, str, str, str, str, str, int, int, int]
_Names = tuple[int, int, str]
_Packed = tuple[int, int, int, BlockLabel, list[_Words], list[_Names]]
_decode = msgspec.msgpack.Decoder(list[_Packed]).decode


class KeptParses:
    """The parses in one file; where the file fails, nothing is kept and nothing found."""

    def __init__(self, path: Path, context: str) -> None:
        self._path = path
        self._context = context.encode()

    @cached_property
    def _db(self) -> sqlite3.Connection | None:
        with suppress(sqlite3.DatabaseError, OSError):
            return open_versioned(self._path, VERSION, _SCHEMA)
        with suppress(sqlite3.DatabaseError, OSError):
            forget(self._path)
            return open_versioned(self._path, VERSION, _SCHEMA)
        return None

    def key(self, article: Article) -> bytes:
        """Digest all that the parse of an article depends on."""
        parts = [(part.label, part.start, part.end) for part in article.parts]
        digest = blake2b(msgspec.msgpack.encode((article.text, parts)), digest_size=20)
        digest.update(self._context)
        return digest.digest()

    def get(self, article: Article) -> tuple[Sentence, ...] | None:
        """Return the sentences of an article as they were parsed; None where they are not kept."""
        if self._db is None:
            return None
        with suppress(sqlite3.DatabaseError, zlib.error, msgspec.DecodeError):
            row = self._db.execute("SELECT sentences FROM parses WHERE key = ?", (self.key(article),)).fetchone()
            return tuple(map(_unpacked, _decode(zlib.decompress(row[0])))) if row else None
        return None

    def put(self, article: Article, sentences: tuple[Sentence, ...]) -> None:
        """Keep the sentences of an article."""
        if self._db is None:
            return
        packed = zlib.compress(msgspec.msgpack.encode([_packed(sentence) for sentence in sentences]), 1)
        with suppress(sqlite3.DatabaseError), self._db:
            self._db.execute("INSERT OR REPLACE INTO parses VALUES (?, ?)", (self.key(article), packed))

    def begin(self) -> None:
        """Begin to note which articles are wanted."""
        self._do("DELETE FROM wanted")

    def want(self, article: Article) -> None:
        """Note that an article is part of the corpus: its parse is to stay."""
        self._do("INSERT OR IGNORE INTO wanted VALUES (?)", (self.key(article),))

    def forget_others(self) -> None:
        """Drop the parses of articles that were not wanted."""
        self._do("DELETE FROM parses WHERE key NOT IN (SELECT key FROM wanted)")

    def _do(self, statement: str, values: tuple[bytes, ...] = ()) -> None:
        if self._db is not None:
            with suppress(sqlite3.DatabaseError), self._db:
                self._db.execute(statement, values)


class KeepingParser:
    """Parses what is not kept, and keeps it; the trained pipeline is loaded when it is first needed."""

    def __init__(self, model: str, path: Path) -> None:
        self._model = model
        self._kept = KeptParses(path, parsing_context(model))

    @cached_property
    def _parser(self) -> Parser:
        return Parser(self._model)

    def parse(self, articles: Iterable[Article]) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
        """Yield every article with its sentences, in order."""
        for article in articles:
            kept = self._kept.get(article)
            if kept is None:
                ((_, kept),) = self._parser.parse((article,))
                self._kept.put(article, kept)
            yield article, kept


def _packed(sentence: Sentence) -> _Packed:
    words = [(t.i, t.text, t.lemma, t.pos, t.tag, t.dep, t.head, t.start, t.end) for t in sentence.tokens]
    names = [(name.first, name.last, name.label) for name in sentence.names]
    return sentence.index, sentence.start, sentence.end, sentence.part, words, names


def _unpacked(packed: _Packed) -> Sentence:
    index, start, end, part, words, names = packed
    tokens, spans = tuple(Token(*word) for word in words), tuple(NameSpan(*name) for name in names)
    return Sentence(index, start, end, part, tokens, spans)

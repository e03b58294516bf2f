"""Readings as Parquet files, so that what several machines, or several days, have read can be folded together.

A folder of shards has a file for each first digit of the digest of a page's name, so that all that was read under one
name stands in files of one digit, in however many folders; and ``shards.json``, which is written last and says what
there is. A row is an article, and the last row of a page also says what is known of the page; a page without articles
has a row of its own. Every file names what its readings depend on; those that others depend on are refused. Rows come
and go in groups, so memory does not grow with the corpus.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from graphkit.errors import MissingExtraError, ShardError
from graphkit.model import ArticleReading
from graphkit.pipeline.fingerprint import differences
from graphkit.pipeline.kept import KeptPage

__all__ = ["MANIFEST", "Manifest", "Shelf", "read_manifest", "require_arrow", "write_shards"]

MANIFEST = "shards.json"
VERSION = 1
"""Of the files below. Change it with what stands in them."""
GROUP = 4_000_000
"""Bytes of readings in a group of rows: some hundred articles; there are at most sixteen under way."""
ROWS = 64
"""Rows that are taken from a file at once."""
_STANDING = b"graphkit"
_AGAIN = "read its pages again with graphkit read, or copy it again from where it was made"

_decode_page = msgspec.msgpack.Decoder(KeptPage).decode
_decode_reading = msgspec.msgpack.Decoder(ArticleReading).decode
_encode = msgspec.msgpack.encode
Row = tuple[str, int | None, bytes | None, bytes | None, bytes | None]
"""Document, position, key and reading of an article, and what is known of the page in its last row."""
COLUMNS = ("document", "position", "key", "reading", "page")


class Manifest(msgspec.Struct, frozen=True):
    """What stands in a folder of shards: how many rows in each file; what the readings depend on, by name."""

    version: int
    pages: int
    articles: int
    shards: Mapping[str, int]
    standing: Mapping[str, str]


def prefix(document: str) -> str:
    """Return the digit of the shard that a page of this name stands in."""
    return blake2b(document.encode("utf-8", "surrogatepass"), digest_size=1).hexdigest()[0]


def write_shards(
    folder: Path,
    pages: Iterable[KeptPage],
    reading: Callable[[bytes], ArticleReading | None],
    standing: Mapping[str, str],
) -> Manifest:
    """Write the shards of ``pages``, whose readings are had by their keys, in the place of those that are there."""
    pages_read, articles = 0, 0
    with _Writers(folder, standing) as writers:
        for page in pages:
            pages_read += bool(page.keys)
            articles += len(page.keys)
            for row in _rows(page, reading):
                writers.write(row)
    (folder / MANIFEST).unlink(missing_ok=True)
    for old in folder.glob("*.parquet"):
        old.unlink()
    for name in writers.rows:
        _next(folder / name).replace(folder / name)
    manifest = Manifest(VERSION, pages_read, articles, dict(sorted(writers.rows.items())), standing)
    unfinished = _next(folder / MANIFEST)
    unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    unfinished.replace(folder / MANIFEST)
    return manifest


def _next(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")


def _rows(page: KeptPage, reading: Callable[[bytes], ArticleReading | None]) -> Iterator[Row]:
    for number, (position, key) in enumerate(page.keys, 1):
        yield page.document, position, key, _encode(reading(key)), _encode(page) if number == len(page.keys) else None
    if not page.keys:
        yield page.document, None, None, None, _encode(page)


class _Writers:
    """A file for each digit that comes up, each with the rows that make its next group."""

    def __init__(self, folder: Path, standing: Mapping[str, str]) -> None:
        self._arrow = require_arrow()
        columns = zip(COLUMNS, (self._arrow.string(), self._arrow.int32(), *[self._arrow.binary()] * 3), strict=True)
        said = {_STANDING: msgspec.json.encode({"version": VERSION, "standing": standing})}
        self._schema = self._arrow.schema(list(columns), metadata=said)
        self._folder = folder
        self._files: dict[str, Any] = {}
        self._open = ExitStack()
        self._waiting: dict[str, list[Row]] = {}
        self._bytes: dict[str, int] = {}
        self.rows: dict[str, int] = {}

    def __enter__(self) -> _Writers:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: object) -> None:
        if kind is None:
            for name in self._waiting:
                self._flush(name)
        self._open.close()

    def write(self, row: Row) -> None:
        """Write a row, when there are enough of its file."""
        name = f"{prefix(row[0])}.parquet"
        self._waiting.setdefault(name, []).append(row)
        self._bytes[name] = self._bytes.get(name, 0) + len(row[3] or b"")
        self.rows[name] = self.rows.get(name, 0) + 1
        if self._bytes[name] >= GROUP:
            self._flush(name)

    def _flush(self, name: str) -> None:
        from pyarrow import parquet

        if name not in self._files:
            path = _next(self._folder / name)
            made = parquet.ParquetWriter(
                path, self._schema, compression="zstd", use_dictionary=False, write_statistics=["document"],
                write_page_checksum=True,
            )  # fmt: skip
            self._files[name] = self._open.enter_context(made)
        rows, self._waiting[name], self._bytes[name] = self._waiting[name], [], 0
        if rows:
            columns = dict(zip(COLUMNS, map(list, zip(*rows, strict=True)), strict=True))
            self._files[name].write_table(self._arrow.table(columns, schema=self._schema))


def read_manifest(folder: Path) -> Manifest:
    """Return what stands in a folder of shards; raises ShardError where that is not known, or a file is missing."""
    path = folder / MANIFEST
    if not path.is_file():
        there = "its reading has not ended" if folder.is_dir() else "there is no such folder"
        raise ShardError(
            f"holds no shards: {there}", path=folder, remedy="make it with graphkit read SOURCES -o FOLDER"
        )
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise ShardError(f"is damaged ({error})", path=path, remedy=_AGAIN) from error
    if manifest.version != VERSION:
        remedy = "read its pages again with this graphkit"
        raise ShardError(f"has shards of format {manifest.version}, not {VERSION}", path=folder, remedy=remedy)
    for name in manifest.shards:
        if not (folder / name).is_file():
            raise ShardError("this shard is missing", path=folder / name, remedy=_AGAIN)
    return manifest


class Shelf:
    """Folders of shards that are to be folded together by whoever reads as ``standing`` says.

    Raises ShardError at once where one is incomplete or was read otherwise.
    """

    def __init__(self, folders: Iterable[Path], standing: Mapping[str, str]) -> None:
        require_arrow()
        self._manifests = [(folder, read_manifest(folder)) for folder in sorted(set(folders))]
        for folder, manifest in self._manifests:
            if others := list(differences(manifest.standing, standing)):
                remedy = "fold with the graphkit, model, --frames and --gazetteer that read it, or read its pages again"
                raise ShardError(f"was read otherwise: {', '.join(others)}", path=folder, remedy=remedy)

    @property
    def articles(self) -> int:
        """How many articles stand in the shards, those that stand in several counted for each."""
        return sum(manifest.articles for _, manifest in self._manifests)

    def pages(self, keep: Callable[[list[tuple[bytes, ArticleReading]]], None]) -> Iterator[KeptPage]:
        """Yield every page, after its readings were given to ``keep``; a page may come from several folders.

        Raises ShardError where a file is not what was written.
        """
        names = sorted({(name, folder) for folder, manifest in self._manifests for name in manifest.shards})
        for name, folder in names:
            with _told(folder / name):
                yield from _kept_in(folder / name, dict(self._manifests)[folder], keep)


def _kept_in(
    path: Path, manifest: Manifest, keep: Callable[[list[tuple[bytes, ArticleReading]]], None]
) -> Iterator[KeptPage]:
    count = 0
    with _opened(path) as file:
        _check_standing(path, file, manifest)
        for batch in file.iter_batches(batch_size=ROWS):
            rows = batch.to_pylist()
            count += len(rows)
            keep([(row["key"], _decode_reading(row["reading"])) for row in rows if row["key"]])
            yield from (_decode_page(row["page"]) for row in rows if row["page"])
    if count != manifest.shards[path.name]:
        reason = f"has {count} rows of {manifest.shards[path.name]}"
        raise ShardError(reason, path=path, remedy=_AGAIN)


def _opened(path: Path) -> Any:
    from pyarrow import parquet

    return parquet.ParquetFile(path, page_checksum_verification=True)


def _check_standing(path: Path, file: Any, manifest: Manifest) -> None:
    """Raise ShardError where a file was put among others that it was not written with."""
    said = msgspec.json.decode((file.schema_arrow.metadata or {}).get(_STANDING, b"{}"))
    if said != {"version": manifest.version, "standing": dict(manifest.standing)}:
        raise ShardError(f"is none of those that {MANIFEST} beside it tells of", path=path, remedy=_AGAIN)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say of a file that cannot be read that it is damaged, and which it is."""
    from pyarrow import ArrowException

    try:
        yield
    except (ArrowException, OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        reason = f"is damaged ({str(error).splitlines()[0] if str(error) else type(error).__name__})"
        raise ShardError(reason, path=path, remedy=_AGAIN) from error


def require_arrow() -> Any:
    """Return pyarrow; raises MissingExtraError where it is not installed."""
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtraError("pyarrow", "cluster") from error
    return pyarrow

"""The graph folder: its files by name, and its JSON lines as model records. Everything else here reads through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from graphkit.errors import GraphFolderError, GraphReplacedError
from graphkit.model import ArticleRecord, Claim, EntityRecord, MentionRecord, StoryRecord

__all__ = [
    "GENERATION",
    "MARKER",
    "PUBLISHING",
    "GraphFolder",
    "generation",
    "is_graph_folder",
    "prepare_folder",
    "read_records",
    "write_records",
]

MARKER = ".graphkit"
"""The folder inside a graph folder that says whose it is; without it a folder that holds anything is not touched."""

PUBLISHING = "publishing"
"""In the marker: is there while a build puts a graph in the place of another."""
GENERATION = "generation"
"""In the marker: the number of the graph that is there; with it a reader tells that it is still the same."""

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """A graph folder that was built. Every reader streams; each raises GraphFolderError with file and line.

    A folder that was opened is read as long as it is the same graph: GraphReplacedError is raised where a build has
    put another in its place, so that nobody reads parts of two. ``generation`` is None in one that is being built.
    """

    path: Path
    generation: str | None = None

    def check(self) -> None:
        """Raise GraphReplacedError where the graph is not the one that was opened."""
        if self.generation is not None and generation(self.path) != self.generation:
            reason = "a build has put another graph in the place of the one that was being read"
            raise GraphReplacedError(reason, path=self.path, remedy="do it again, with the new one")

    @property
    def turtle(self) -> Path:
        """The whole graph as Turtle."""
        return self._file("graph.ttl")

    @property
    def trig(self) -> Path:
        """The graph as a dataset with its named graphs."""
        return self._file("graph.trig")

    @property
    def store(self) -> Path:
        """The embedded triple store."""
        return self._file("store")

    @property
    def html(self) -> Path:
        """The interactive view."""
        return self.path / "graph.html"

    @property
    def report(self) -> Path:
        """Counts, failures, versions and timings of the build."""
        return self._file("report.json")

    def articles(self) -> Iterator[ArticleRecord]:
        """Yield the articles."""
        return self._records("articles.jsonl", ArticleRecord)

    def entities(self) -> Iterator[EntityRecord]:
        """Yield the entities."""
        return self._records("entities.jsonl", EntityRecord)

    def mentions(self) -> Iterator[MentionRecord]:
        """Yield the mentions."""
        return self._records("mentions.jsonl", MentionRecord)

    def stories(self) -> Iterator[StoryRecord]:
        """Yield the stories; none where the graph was built before there were any."""
        return self._records("stories.jsonl", StoryRecord) if (self.path / "stories.jsonl").exists() else iter(())

    def claims(self) -> Iterator[Claim]:
        """Yield the claims: events.jsonl."""
        return self._records("events.jsonl", Claim)

    def _file(self, name: str) -> Path:
        self.check()
        return self.path / name

    def _records(self, name: str, kind: type[Record]) -> Iterator[Record]:
        """Read a file; once it is open it stays what it is, whatever is put in its place."""
        records = read_records(self.path / name, kind)
        try:
            for first in records:
                self.check()
                yield first
                yield from records
        except GraphFolderError:
            self.check()  # a file that is missing or damaged because another is put in its place
            raise
        self.check()

    @classmethod
    def open(cls, path: Path) -> GraphFolder:
        """Return the folder at ``path``; raises GraphFolderError where there is none that graphkit built."""
        if not path.is_dir():
            raise GraphFolderError(
                "there is no such folder", path=path, remedy="graphkit build SOURCES -o GRAPH makes one"
            )
        if not is_graph_folder(path):
            remedy = "name the folder that graphkit build -o wrote"
            raise GraphFolderError(f"this is no graph folder (no {MARKER} in it)", path=path, remedy=remedy)
        return cls(path, generation(path))


def generation(path: Path) -> str:
    """Return the number of the graph in the folder at ``path``, of which there is none while it is being replaced."""
    try:
        number = (path / MARKER / GENERATION).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        number = ""
    return f"{number} going" if (path / MARKER / PUBLISHING).exists() else number


def is_graph_folder(path: Path) -> bool:
    """Tell whether graphkit made the folder at ``path``."""
    return (path / MARKER).is_dir()


def prepare_folder(path: Path) -> GraphFolder:
    """Make ``path`` a graph folder, or take it up as one.

    An empty folder may become one; a folder that holds anything without the marker may not: GraphFolderError is raised
    and nothing in it touched.
    """
    if path.exists() and not path.is_dir():
        raise GraphFolderError("this is a file, not a folder", path=path, remedy="name another place for the graph")
    if path.is_dir() and not is_graph_folder(path) and any(path.iterdir()):
        remedy = "name a new or empty folder; nothing in this one was touched"
        raise GraphFolderError(f"this folder holds other things (no {MARKER} in it)", path=path, remedy=remedy)
    (path / MARKER).mkdir(parents=True, exist_ok=True)
    return GraphFolder(path)


def write_records(path: Path, records: Iterable[Record]) -> int:
    """Write ``records`` in the order given, one JSON line each, and return how many there were."""
    encoder = msgspec.json.Encoder()
    count = 0
    with path.open("wb") as file:
        for record in records:
            file.write(encoder.encode(record) + b"\n")
            count += 1
    return count


def read_records(path: Path, kind: type[Record]) -> Iterator[Record]:
    """Yield the records of a JSON lines file. Raises GraphFolderError with the number of the damaged line."""
    decoder = msgspec.json.Decoder(kind)
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                yield _decoded(decoder, line, path, number)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise GraphFolderError(reason, path=path, remedy="run graphkit build again") from error


def _decoded(decoder: msgspec.json.Decoder[Record], line: bytes, path: Path, number: int) -> Record:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        reason = f"line {number} is damaged: {error}"
        raise GraphFolderError(reason, path=path, remedy="run graphkit build again") from error

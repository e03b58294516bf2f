"""What a worker needs to read as this machine would: the user's own files by content, and what all of it should be.

Made from settings by client.py, laid out by worker.py in a folder of the worker's own: no shared disk is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from graphkit.errors import ClusterError
from graphkit.ontology.frame_files import frame_paths
from graphkit.pipeline.fingerprint import differences, reading_standing
from graphkit.pipeline.pool import ReaderFactory
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.settings import Settings

__all__ = ["Kit", "kit_of"]

Files = tuple[tuple[str, bytes], ...]
"""Names and contents."""


@dataclass(frozen=True)
class Kit:
    """Reading as one build wants it. ``factory`` is None for the reader that the settings describe."""

    model: str
    frames: Files
    gazetteers: Files
    standing: Mapping[str, str] = field(default_factory=dict)
    factory: ReaderFactory | None = None

    def laid_out(self, folder: Path) -> ReaderFactory:
        """Write the files into ``folder`` and return what makes readers there.

        Raises ClusterError where that machine would read otherwise than the one that asks.
        """
        frames, gazetteers = tuple(_written(self.frames, folder / "f")), tuple(_written(self.gazetteers, folder / "g"))
        settings = replace(Settings(), model=self.model, frames=frames, gazetteers=gazetteers)
        if others := list(differences(reading_standing(settings), self.standing)):
            remedy = "bring the workers to the same state, or this machine to theirs"
            raise ClusterError(f"a worker reads otherwise than this machine: {', '.join(others)}", remedy=remedy)
        return self.factory or ReaderSpec(self.model, frames, gazetteers)


def kit_of(settings: Settings, factory: ReaderFactory) -> Kit:
    """Gather what a worker needs. Kept parses stay behind: they are a file on this machine."""
    frames, gazetteers = _contents(frame_paths(settings.frames)), _contents(settings.gazetteers)
    own = None if isinstance(factory, ReaderSpec) else factory
    return Kit(settings.model, frames, gazetteers, reading_standing(settings), own)


def _contents(paths: Iterable[Path]) -> Files:
    return tuple((path.name, path.read_bytes()) for path in paths)


def _written(files: Files, folder: Path) -> Iterator[Path]:
    """Write each file into a folder of its own, under its name, which errors and digests tell."""
    for number, (name, content) in enumerate(files):
        path = folder / f"{number:04}" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        yield path

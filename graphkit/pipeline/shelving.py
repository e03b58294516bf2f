"""The first tempo alone: pages are read and what they say is put on a shelf, a folder of shards, to be folded later.

Any number of machines, or of days, may each fill a shelf of their own; ``build.fold`` makes one graph of them. What was
read is kept in a hidden folder beside the shards until all of them are written, so that a reading that is interrupted
goes on from there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from graphkit.errors import ShardError
from graphkit.model import Failure
from graphkit.pipeline.build import Progress, executor_of, nothing_read
from graphkit.pipeline.cache import READINGS, ReadingCache
from graphkit.pipeline.fingerprint import reading_context, reading_standing
from graphkit.pipeline.gauge import gauge_of
from graphkit.pipeline.intake import Intake
from graphkit.pipeline.pool import ReaderFactory
from graphkit.pipeline.publish import held
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.settings import Settings
from graphkit.pipeline.shards import MANIFEST, Manifest, require_arrow, write_shards

__all__ = ["Shelved", "shelve"]

_WORK = ".reading"
"""In the folder of shards while they are made: what was read so far, and the lock."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """What came of reading: what stands in the shards, how many articles were read now, and what was not."""

    manifest: Manifest
    read: int
    kept: int
    passed: int
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]


def shelve(
    sources: str | Path | Iterable[str | Path],
    output: str | Path,
    settings: Settings | None = None,
    *,
    processes: int | None = 1,
    scheduler: str | None = None,
    progress: Progress | None = None,
    failed: Callable[[Failure], None] | None = None,
    reader: ReaderFactory | None = None,
) -> Shelved:
    """Read pages into a folder of shards at ``output``; arguments are those of ``build``.

    Raises GraphkitError where nothing can be read, and ShardError where ``output`` holds something else than shards;
    earlier shards then stay as they were.
    """
    wanted, folder = settings or Settings(), Path(output)
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    require_arrow()
    spec = reader or ReaderSpec(wanted.model, wanted.frames, wanted.gazetteers)
    tell: Progress = progress or (lambda step, done, total: None)
    with _prepared(folder) as work, ReadingCache(work / READINGS) as cache:
        intake = Intake(cache, reading_context(wanted), failed or (lambda failure: None))
        where = executor_of(processes, scheduler, wanted)
        gauge = gauge_of(given, wanted.fields) if progress else None
        report = partial(tell, "reading")
        intake.run(given, spec, where, report, gauge=gauge, given=wanted.fields, genres=wanted.genres)
        if not cache.articles:
            raise nothing_read(len(intake.failures), "shards were written")
        tell("writing shards", 0, None)
        manifest = write_shards(folder, intake.listing(), cache.reading, reading_standing(wanted))
        return Shelved(manifest, intake.read, intake.kept, intake.passed, intake.failures, intake.notes)


@contextmanager
def _prepared(folder: Path) -> Iterator[Path]:
    """Make the folder, or take it up, and hold its lock; what it worked with goes when what is done inside is done."""
    if folder.exists() and not _is_shelf(folder):
        remedy = "name a new or empty folder, or one that graphkit read made"
        raise ShardError("holds something else than shards", path=folder, remedy=remedy)
    work = folder / _WORK
    try:
        work.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder cannot be made ({error.strerror})"
        raise ShardError(reason, path=folder, remedy="name another place for the shards") from error
    with held(work / "lock.sqlite", folder):
        yield work
    shutil.rmtree(work, ignore_errors=True)


def _is_shelf(folder: Path) -> bool:
    return folder.is_dir() and (
        (folder / MANIFEST).is_file() or (folder / _WORK).is_dir() or next(folder.iterdir(), None) is None
    )

"""The two tempos, joined: a map over articles, cached and in parallel; a fold over the corpus; then all put in place.

Whatever goes wrong before ``publish`` leaves the previous graph as it was.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from msgspec.structs import replace as replace_struct

import graphkit
from graphkit.errors import GraphkitError
from graphkit.graphs.folder import MARKER, GraphFolder
from graphkit.linking.entities import Judgements, load_judgements
from graphkit.model import Failure
from graphkit.ontology import load_frames
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.ontology.iris import Iris
from graphkit.pipeline.cache import READINGS, ReadingCache, is_damage
from graphkit.pipeline.executors import Executor, Processes
from graphkit.pipeline.fingerprint import (
    library_versions,
    ontology_digest,
    parsing_context,
    reading_context,
    reading_standing,
)
from graphkit.pipeline.fold import FOLD, Corpus, uncollected
from graphkit.pipeline.frame_checks import refuse_unmet
from graphkit.pipeline.gauge import Gauge, gauge_of
from graphkit.pipeline.graph import Graph
from graphkit.pipeline.intake import Intake
from graphkit.pipeline.kept import Earlier, KeptPage, Removal, Stayed, write_kept
from graphkit.pipeline.parses import PARSES, KeptParses
from graphkit.pipeline.pool import ReaderFactory
from graphkit.pipeline.preparing import prepared
from graphkit.pipeline.publish import clear_building, publish
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.records import Recorder
from graphkit.pipeline.report import Report, Timings, read_report, write_report
from graphkit.pipeline.reuse import Reuse
from graphkit.pipeline.settings import Settings
from graphkit.pipeline.shards import Shelf
from graphkit.pipeline.sqlite_file import forget
from graphkit.pipeline.state import STATE
from graphkit.pipeline.unchanged import Inputs, is_as_built, look, read_inputs, write_inputs
from graphkit.sentences import parser_version

__all__ = ["STEPS", "Progress", "build", "executor_of", "fold", "nothing_read"]

log = logging.getLogger(__name__)

_CHECKED = "frames-checked"
"""In the marker: a digest of the frames whose examples were run, so that they are not run again at each build."""

STEPS = ("reading", *(step.__name__.replace("_", " ") for step in FOLD))
"""The names of a build's steps, in order."""
Progress = Callable[[str, int, int | None], None]
"""Is told the step under way, how much of it is done, and of how much (None where that is not known)."""


def build(
    sources: str | Path | Iterable[str | Path],
    output: str | Path,
    settings: Settings | None = None,
    *,
    processes: int | None = 1,
    scheduler: str | None = None,
    progress: Progress | None = None,
    failed: Callable[[Failure], None] | None = None,
    reader: ReaderFactory | None = None,
    add: bool = False,
    remove: Iterable[str] = (),
) -> Graph:
    """Read pages and build a graph folder at ``output``; returns it, with the report of what could not be read.

    ``sources`` are files, folders, globs, or "-" for standard input. ``processes`` 1 means this process alone. With any
    other number pages are opened and read in processes of their own, where one that takes too long, or ends its
    process, is set aside; None means one reader a core where there is much to read. It needs the caller's main module
    to be importable, as ``multiprocessing`` asks. With the address of a Dask ``scheduler`` pages are read on the
    workers of its cluster instead, to the same bytes.
    ``progress`` is called as the build goes on, ``failed`` with every page that cannot be read. ``reader`` takes the
    place of the reader that ``settings`` describe.

    With ``add`` the graph keeps what it was built from before, beside what ``sources`` give; a file that is read again
    takes the place of what it gave. ``remove`` names pages or files that are to go, and keeps the others too.

    Raises GraphkitError where nothing can be read, and GraphFolderError where ``output`` holds something else than a
    graph; the previous graph then stays as it was.
    """
    wanted = settings or Settings()
    given = [sources] if isinstance(sources, str | Path) else list(sources)
    removal = Removal(tuple(remove))
    clock = _Clock(progress)
    with prepared(Path(output)) as folder:
        work = _Work(folder, wanted, clock, failed or (lambda failure: None), removal, add=add)
        parses = folder / MARKER / PARSES
        if reader is None:
            _check_frames(wanted, folder / MARKER / _CHECKED)
        inputs = look(given, wanted) if reader is None and not add and not removal else None
        if inputs and _is_there(folder, inputs):
            _say_again(folder, work)
            return Graph(folder)
        spec = reader or ReaderSpec(wanted.model, wanted.frames, wanted.gazetteers, parses)
        executor = executor_of(processes, scheduler, wanted)
        replace(work, inputs=inputs).build_or_mend(given, spec, executor)
    return Graph(folder)


def fold(
    shards: str | Path | Iterable[str | Path],
    output: str | Path,
    settings: Settings | None = None,
    *,
    progress: Progress | None = None,
) -> Graph:
    """Build a graph folder at ``output`` of what ``graphkit read`` put into folders of ``shards``; nothing is read.

    The graph is, byte by byte, that of one build of all their pages. A page that stands in several is one. Raises
    ShardError where shards are damaged, or were read by another graphkit, model, frames or gazetteers than these.
    """
    wanted = settings or Settings()
    given = [shards] if isinstance(shards, str | Path) else list(shards)
    shelf = Shelf(map(Path, given), reading_standing(wanted))
    clock = _Clock(progress)
    with prepared(Path(output)) as folder:
        work = _Work(folder, wanted, clock, lambda failure: None, Removal(), shelf=shelf)
        work.build([], ReaderSpec(wanted.model, wanted.frames, wanted.gazetteers), Processes(1))
    return Graph(folder)


@dataclass(frozen=True, slots=True)
class _Work:
    """One build, from the sources to the graph in its place."""

    folder: Path
    settings: Settings
    clock: _Clock
    failed: Callable[[Failure], None]
    removal: Removal
    add: bool = False
    shelf: Shelf | None = None
    inputs: Inputs | None = None

    def build_or_mend(self, sources: list[str | Path], reader: ReaderFactory, executor: Executor) -> None:
        """Build; where what was kept of readings turns out to be damaged, build once more without it."""
        try:
            self.build(sources, reader, executor)
        except Exception as error:
            if not is_damage(error):
                raise
            log.warning("%s is damaged: all pages are read anew", self.folder / MARKER / READINGS)
            forget(self.folder / MARKER / READINGS)
            self.build(sources, reader, executor)

    def build(self, sources: list[str | Path], reader: ReaderFactory, executor: Executor) -> None:
        """Read, fold and publish, with the readings that are kept beside the graph."""
        with ReadingCache(self.folder / MARKER / READINGS) as cache:
            building = GraphFolder(clear_building(self.folder))
            earlier = Earlier(self.folder / MARKER / STATE)
            corpus = _corpus(cache, building, self.settings)  # what the user gave is checked before the long step
            parses = KeptParses(self.folder / MARKER / PARSES, parsing_context(self.settings.model))
            reuse = Reuse(cache, earlier, read_inputs(self.folder), self.inputs if not self.settings.genres else None)
            intake = Intake(cache, reading_context(self.settings), self.failed, parses, reuse)
            with self.clock.step("reading"):
                kept = self._kept(cache, earlier)
                report = partial(self.clock.progress, "reading")
                wanted = self.settings
                gauge = self._gauge(sources)
                intake.run(
                    sources, reader, executor, report, gauge=gauge, given=wanted.fields, kept=kept, genres=wanted.genres
                )
            if not cache.articles:
                raise nothing_read(len(intake.failures), removed=bool(self.removal) and not sources)
            self._fold(corpus)
            for fault in corpus.faults:
                self.failed(fault)
            write_kept(building.path / STATE, intake.listing())
            write_report(_report(corpus, intake, self.settings, self.clock, earlier.compared(cache)), building.report)
            if self.inputs is not None:
                write_inputs(building.path, self.inputs, again=reuse.again)
            publish(self.folder)
            cache.forget_others()
            parses.forget_others()

    def _kept(self, cache: ReadingCache, earlier: Earlier) -> Iterable[KeptPage]:
        """Return the pages that others have read, or that an earlier build has and that stay."""
        if self.shelf is not None:
            return self.shelf.pages(cache.add)
        return earlier.staying(self.removal) if self.add or self.removal else ()

    def _gauge(self, sources: list[str | Path]) -> Gauge:
        """Return what guesses how much there is to read, where somebody waits for it."""
        if self.shelf is not None:
            return Gauge(articles=self.shelf.articles)
        return gauge_of(sources, self.settings.fields) if self.clock.watched else Gauge()

    def _fold(self, corpus: Corpus) -> None:
        articles = corpus.cache.articles
        for name, step in zip(STEPS[1:], FOLD, strict=True):
            corpus.cache.watch = partial(self.clock.progress, name, total=articles)
            with self.clock.step(name), uncollected():
                step(corpus)


def executor_of(processes: int | None, scheduler: str | None, settings: Settings) -> Executor:
    """Return what reads: the workers of a cluster where a ``scheduler`` is named, else processes here."""
    if not scheduler:
        return Processes(processes)
    from graphkit.pipeline.cluster import Cluster  # an extra, which only those who have a cluster need

    return Cluster(scheduler, settings)


def _is_there(folder: Path, inputs: Inputs) -> bool:
    """Tell whether what would be built is what is there, to the byte."""
    before = read_inputs(folder)
    return before is not None and inputs.same(before) and is_as_built(folder, before)


def _say_again(folder: Path, work: _Work) -> None:
    """Tell again what there is to tell of a graph that stays as it is: nothing was read, and all was kept."""
    path = GraphFolder(folder).report
    report = read_report(path)
    for failure in (*report.failures, *report.skipped):
        work.failed(failure)
    kept = report.timings.read + report.timings.kept
    timings = Timings(0, kept, work.clock.seconds, 0, report.timings.passed, kept)
    written = path.with_name(f"{path.name}.next")
    write_report(replace_struct(report, timings=timings), written)
    written.replace(path)


def _check_frames(settings: Settings, marker: Path) -> None:
    """Run the examples of the user's own frames, unless these very ones have passed; raises OntologyError."""
    own = replace(settings, frames=tuple(path for path in settings.frames if path.exists()))
    if not own.frames:
        return
    context = reading_context(own)
    if marker.is_file() and marker.read_text(encoding="utf-8") == context:
        return
    refuse_unmet(own)
    marker.write_text(context, encoding="utf-8")


class _Clock:
    """Takes the time of steps, in seconds, and tells ``progress`` when they begin."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.watched = progress is not None
        self.seconds: dict[str, float] = {}

    def progress(self, name: str, done: int, total: int | None) -> None:
        """Tell how far the step ``name`` is."""
        if self._progress:
            self._progress(name, done, total)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        self.progress(name, 0, None)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)


def _corpus(cache: ReadingCache, folder: GraphFolder, settings: Settings) -> Corpus:
    frames = load_frames(settings.frames)
    iris = Iris(settings.base)
    return Corpus(
        cache=cache,
        folder=folder,
        recorder=Recorder(iris, frames),
        gazetteer=load_gazetteer(settings.gazetteers),
        frames=frames,
        own_frames=settings.frames,
        iris=iris,
        judgements=load_judgements(settings.judgements) if settings.judgements else Judgements(),
        version=graphkit.__version__,
        model=parser_version(settings.model),
        dataset=settings.dataset,
        least=settings.least,
    )


def _report(corpus: Corpus, intake: Intake, settings: Settings, clock: _Clock, earlier: Stayed) -> Report:
    counts = {"pages": corpus.cache.pages, **corpus.counts}
    judged = settings.judgements.name if settings.judgements else ""
    return Report(
        counts=dict(sorted(counts.items())),
        failures=(*(failure for failure in intake.failures if not failure.skipped), *corpus.faults),
        versions=library_versions(),
        model=corpus.model,
        ontology=ontology_digest(settings),
        notes=(*intake.notes, *(f"{judged}: {note}" for note in corpus.resolution.unused)),
        timings=Timings(
            intake.read,
            intake.kept,
            clock.seconds,
            earlier.gone,
            intake.passed,
            earlier.stayed,
            earlier.pages,
            {room: round(seconds, 3) for room, seconds in intake.rooms.items()},
        ),
        skipped=tuple(failure for failure in intake.failures if failure.skipped),
    )


def nothing_read(failures: int, what: str = "graph was built", *, removed: bool = False) -> GraphkitError:
    """Return the error of a build, or a reading, that came to nothing."""
    if removed:
        return GraphkitError(
            "nothing would be left of the graph, so it is as it was", remedy="delete its folder instead"
        )
    found = f"none of {failures} pages" if failures > 1 else "no page"
    return GraphkitError(
        f"{found} could be read, so no {what}",
        remedy="name files or folders with pages, as docs/inputs.md lists them; what was there is as it was",
    )

"""``graphkit read`` and ``graphkit fold``: the two tempos of a build apart, on several machines or days."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.arguments import (
    BaseOption,
    ColumnsOption,
    ConfidenceOption,
    FramesOption,
    GazetteerOption,
    GenreOption,
    JudgementsOption,
    LogFormatOption,
    ModelOption,
    ProcessesOption,
    QuietOption,
    SchedulerOption,
    SourcesArgument,
    StrictOption,
    check_places,
    own_fields,
    own_frames,
)
from graphkit.cli.building import say_built, say_notes
from graphkit.cli.failures import Failures
from graphkit.cli.printing import LogFormat, say, says_json, tell
from graphkit.cli.watching import show_progress
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from graphkit.pipeline.shelving import Shelved

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(read)
    app.command()(fold)


def read(
    *,
    sources: SourcesArgument = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="SHARDS", help="The folder for the shards: new, empty, or of shards."),
    ],
    columns: ColumnsOption = None,
    strict: StrictOption = False,
    model: ModelOption = None,
    frames: FramesOption = None,
    genre: GenreOption = None,
    gazetteer: GazetteerOption = None,
    processes: ProcessesOption = None,
    scheduler: SchedulerOption = None,
    quiet: QuietOption = False,
    log_format: LogFormatOption = LogFormat.TEXT,
) -> None:
    """Read pages into a folder of shards, for graphkit fold to make a graph of: the longer half of a build alone.

    Several machines, or several days, may each read into a folder of their own. Shards are Parquet files; they take the
    extra called cluster. A reading that is interrupted goes on from where it stopped when run again. Pages that cannot
    be read are named, and the exit status is 1; the others are read.

    \b
    Examples:
        graphkit read monday/ -o shards/monday
        graphkit read tuesday/ -o shards/tuesday --scheduler tcp://10.0.0.1:8786
        graphkit fold shards/monday shards/tuesday -o build/graph
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.settings import project_settings
    from graphkit.pipeline.shelving import shelve

    if not sources:
        raise UsageError("nothing to read was named", remedy="name files or folders with pages")
    check_places(processes, scheduler)
    settings = project_settings().updated(
        model=model,
        frames=own_frames(frames),
        gazetteers=tuple(gazetteer or ()),
        fields=own_fields(columns or ()),
        genres=tuple(genre or ()),
    )
    failures = Failures()
    with show_progress(quiet=quiet, steps=("reading", "writing shards")) as progress:
        made = shelve(
            sources,
            output,
            settings,
            processes=processes,
            scheduler=scheduler,
            progress=progress,
            failed=failures.tell,
        )
    failures.tell_rest(None)
    for note in made.notes:
        say(f"note: {note}")
    if not quiet:
        _say_read(output, made)
    failed = any(not failure.skipped for failure in made.failures)
    raise typer.Exit(1 if failed or (strict and (made.notes or made.failures)) else 0)


def _say_read(output: Path, made: Shelved) -> None:
    articles, shards = made.manifest.articles, len(made.manifest.shards)
    if says_json():
        tell("read", shards=str(output), articles=articles, read=made.read, kept=made.kept, failures=len(made.failures))
    else:
        now = f"{made.read:,} read now, {made.kept:,} kept from before"
        say(f"{output}: {articles:,} articles in {shards} shards ({now})")


def fold(
    *,
    shards: Annotated[list[Path], typer.Argument(help="Folders that graphkit read made.", metavar="SHARDS")],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="GRAPH", help="The graph folder: a new or empty one, or an earlier graph."
        ),
    ],
    model: ModelOption = None,
    frames: FramesOption = None,
    gazetteer: GazetteerOption = None,
    judgements: JudgementsOption = None,
    min_confidence: ConfidenceOption = None,
    base: BaseOption = None,
    quiet: QuietOption = False,
    log_format: LogFormatOption = LogFormat.TEXT,
) -> None:
    """Build a graph of what graphkit read put into folders of shards; no page is read again.

    The graph is, byte by byte, that of one build of all their pages. A page that stands in several folders is one; of
    two pages of one name that differ one stays, and the other is named. Model, frames and gazetteers have to be those
    that the shards were read with, and so has the version of graphkit.

    \b
    Examples:
        graphkit fold shards/* -o build/graph
        graphkit fold shards/* -o build/graph --judgements judgements.jsonl
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.build import STEPS
    from graphkit.pipeline.build import fold as fold_shards
    from graphkit.pipeline.settings import project_settings

    if judgements and not judgements.is_file():
        raise UsageError("there is no such file", path=judgements, remedy="graphkit judge makes it; or leave it out")
    settings = project_settings().updated(
        model=model,
        base=base,
        frames=own_frames(frames),
        gazetteers=tuple(gazetteer or ()),
        judgements=judgements,
        min_confidence=min_confidence,
    )
    with show_progress(quiet=quiet, steps=STEPS) as progress:
        report = fold_shards(shards, output, settings, progress=progress).report
    failures = Failures()
    for failure in (*report.failures, *report.skipped):
        failures.tell(failure)
    failures.tell_rest(output / "report.json")
    say_notes(report.notes, output / "report.json")
    if not quiet:
        say_built(output, report)
    raise typer.Exit(1 if report.failures else 0)

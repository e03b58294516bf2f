"""``graphkit build``: pages in, a graph folder out."""

from __future__ import annotations

from collections.abc import Sequence
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
from graphkit.cli.failures import Failures
from graphkit.cli.printing import LogFormat, say, says_json, tell
from graphkit.cli.watching import show_progress
from graphkit.errors import UsageError

if TYPE_CHECKING:
    from graphkit.pipeline.report import Report, Timings

__all__ = ["add_to", "say_built", "say_notes"]

MOST_NOTES = 10
"""Enough to see what they have in common."""

GraphOption = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="GRAPH", help="The graph folder: a new or empty one, or an earlier graph."),
]
AddOption = Annotated[bool, typer.Option("--add", help="Keep what the graph was built from before.")]
RemoveOption = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Take a page, or all pages of a file, out and keep the others. Repeatable."),
]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(build)


def build(
    *,
    sources: SourcesArgument = None,
    output: GraphOption,
    add: AddOption = False,
    remove: RemoveOption = None,
    columns: ColumnsOption = None,
    strict: StrictOption = False,
    model: ModelOption = None,
    frames: FramesOption = None,
    genre: GenreOption = None,
    gazetteer: GazetteerOption = None,
    judgements: JudgementsOption = None,
    min_confidence: ConfidenceOption = None,
    base: BaseOption = None,
    processes: ProcessesOption = None,
    scheduler: SchedulerOption = None,
    quiet: QuietOption = False,
    log_format: LogFormatOption = LogFormat.TEXT,
) -> None:
    """Read pages and build a graph folder from them.

    Text, HTML, Markdown, tables (CSV, JSON, Excel, Parquet, SQLite), documents (PDF, Word, OpenDocument, RTF, EPUB),
    mails, feeds and archives are read; docs/inputs.md has them all. Pages that cannot be read are named with the
    reason, the rest is built, and the exit status is 1; pages in another language and files of another kind are only
    named. A build that is interrupted leaves the previous graph as it was, and goes on from where it stopped when run
    again; pages that have not changed are not read again. A file graphkit.toml in the current folder may set model,
    base, frames, gazetteers, judgements, map and min-confidence for the project. Claims below the least confidence stay
    in the graph as claims; they carry no edge and are not drawn.

    \b
    Examples:
        graphkit build seeds/ -o build/graph
        graphkit build 'pages/*.html' more.jsonl -o build/graph --frames my-relations/
        zcat articles.jsonl.gz | graphkit build - -o build/graph
        graphkit build today.csv --map text=story -o build/graph --add
        graphkit build -o build/graph --remove today.csv
        graphkit build pages/ -o build/graph --genre news --genre live
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.build import STEPS
    from graphkit.pipeline.build import build as build_graph
    from graphkit.pipeline.settings import project_settings

    _check(sources, remove, judgements)
    check_places(processes, scheduler)
    settings = project_settings().updated(
        model=model,
        base=base,
        frames=own_frames(frames),
        gazetteers=tuple(gazetteer or ()),
        judgements=judgements,
        fields=own_fields(columns or ()),
        genres=tuple(genre or ()),
        min_confidence=min_confidence,
    )
    failures = Failures()
    with show_progress(quiet=quiet, steps=STEPS) as progress:
        report = build_graph(
            sources or (),
            output,
            settings,
            processes=processes,
            scheduler=scheduler,
            progress=progress,
            failed=failures.tell,
            add=add,
            remove=remove or (),
        ).report
    failures.tell_rest(output / "report.json")
    say_notes(report.notes, output / "report.json")
    if not quiet:
        say_built(output, report)
        _say_missing(report.timings, meant=bool(add or remove))
    raise typer.Exit(1 if _has_failed(report, strict=strict) else 0)


def say_built(output: Path, report: Report) -> None:
    """Tell what came of a build."""
    if says_json():
        timings = report.timings
        tell("built", graph=str(output), counts=dict(report.counts), seconds=dict(timings.seconds), read=timings.read,
             kept=timings.kept, failures=len(report.failures))  # fmt: skip
    else:
        say(f"{output}: {report.summary}")


def _has_failed(report: Report, *, strict: bool) -> bool:
    return bool(report.failures or (strict and (report.notes or report.skipped)))


def _check(sources: Sequence[str] | None, remove: Sequence[str] | None, judgements: Path | None) -> None:
    """Raise UsageError where there is nothing to do, or no file where one was named."""
    if judgements and not judgements.is_file():
        raise UsageError("there is no such file", path=judgements, remedy="graphkit judge makes it; or leave it out")
    if not (sources or remove):
        raise UsageError("nothing to build from was named", remedy="name files or folders with pages")


def _say_missing(timings: Timings, *, meant: bool) -> None:
    """Say how many articles are not in the graph, and of the earlier graph what stayed; ``meant`` to be so or not."""
    if timings.passed:
        say(f"{timings.passed:,} articles of other genres were passed over")
    if timings.gone:
        say(_gone(timings) + ("" if meant else f"; --add would keep {'it' if timings.gone == 1 else 'them'}"))


def _gone(timings: Timings) -> str:
    pages = ", ".join(timings.pages_gone) + (", ..." if timings.gone > len(timings.pages_gone) > 1 else "")
    stayed = f"{timings.stayed:,} article{'' if timings.stayed == 1 else 's'} stayed"
    return f"of the earlier graph {stayed} and {timings.gone:,} {'is' if timings.gone == 1 else 'are'} gone ({pages})"


def say_notes(notes: Sequence[str], everything: Path) -> None:
    """Tell the first notes, and where all of them are."""
    for note in notes[:MOST_NOTES]:
        say(f"note: {note}")
    if (more := len(notes) - MOST_NOTES) > 0:
        say(f"note: and {more:,} more; {everything} has them all")

"""Arguments that several commands share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli import completing
from graphkit.cli.printing import LogFormat, speak
from graphkit.errors import UsageError
from graphkit.model import Genre

if TYPE_CHECKING:
    from graphkit.articles import FieldMap

__all__ = [
    "BaseOption",
    "ColumnsOption",
    "ConfidenceOption",
    "FramesOption",
    "GazetteerOption",
    "GenreOption",
    "GraphArgument",
    "JudgementsOption",
    "LogFormatOption",
    "ModelOption",
    "OutputOption",
    "ProcessesOption",
    "PublishedOption",
    "QuietOption",
    "SchedulerOption",
    "SourcesArgument",
    "StoreOption",
    "StrictOption",
    "check_places",
    "own_fields",
    "own_frames",
]


def _speaking(form: LogFormat) -> LogFormat:
    speak(form)
    return form


GraphArgument = Annotated[Path, typer.Argument(help="A graph folder that graphkit build wrote.", metavar="GRAPH")]
FramesOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="PATH",
        help="A frame file, or a folder of them, for relations of your own. Repeatable.",
        autocompletion=completing.packs,
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file to write. Default: standard output.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When the text was published (2025-06-02), for dates such as 'on Monday'."),
]
GenreOption = Annotated[
    list[Genre] | None,
    typer.Option(metavar="NAME", help=f"Only articles of this genre: {', '.join(Genre)}. Repeatable."),
]
ConfidenceOption = Annotated[
    float | None,
    typer.Option(
        min=0.0, max=1.0, metavar="C", help="Leave out claims that are less sure to be right than C, 0 for none."
    ),
]
SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, globs, sqlite:///FILE?table=NAME; - for standard input.", metavar="SOURCES"),
]
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="FIELD=COLUMN", help="The column of tables that holds a field: text=body. Repeatable."
    ),
]
ModelOption = Annotated[str | None, typer.Option(metavar="NAME", help="The trained spaCy pipeline that parses.")]
GazetteerOption = Annotated[
    list[Path] | None, typer.Option(metavar="FILE", help="A gazetteer of your own. Repeatable.")
]
JudgementsOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The file of your judgements; see graphkit judge.")
]
BaseOption = Annotated[str | None, typer.Option(metavar="IRI", help="The IRI under which data IRIs stand.")]
ProcessesOption = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="Processes that read; default: one a core for much to read. With 1 pages have no time limit.",
    ),
]
SchedulerOption = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Read on the Dask cluster of this scheduler: tcp://HOST:8786."),
]
StrictOption = Annotated[
    bool, typer.Option("--strict/--keep-going", help="Exit with 1 for every note and every page left aside, too.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")]
LogFormatOption = Annotated[
    LogFormat,
    typer.Option(
        "--log-format",
        is_eager=True,
        callback=_speaking,
        help="Messages as text, or as json: an object a line, with progress every ten seconds.",
    ),
]
StoreOption = Annotated[
    str,
    typer.Option(
        metavar="KIND",
        help="The kind of store: oxigraph, fuseki, graphdb, virtuoso, qlever or neptune.",
        autocompletion=completing.stores,
    ),
]


def check_places(processes: int | None, scheduler: str | None) -> None:
    """Raise UsageError where both are named."""
    if scheduler and processes:
        raise UsageError("--scheduler and --processes name two places to read", remedy="leave one of them out")


def own_fields(given: Iterable[str]) -> FieldMap:
    """Return what ``--map`` said of columns; raises UsageError for what is no FIELD=COLUMN, or no field."""
    from graphkit.articles import check_fields

    pairs = []
    for each in given:
        field, equals, column = each.partition("=")
        if not (field and equals and column):
            raise UsageError(f"--map {each!r} names no field and column", remedy="write it as --map text=body")
        pairs.append((field.strip(), column.strip()))
    return check_fields(pairs)


def own_frames(paths: list[Path] | None) -> tuple[Path, ...]:
    """Return what ``--frames`` named; raises UsageError for a folder that has no frame in it."""
    from graphkit.ontology.frame_files import frame_paths

    for path in paths or ():
        if path.is_dir() and not any(frame_paths([path])):
            raise UsageError("the folder has no frame file", path=path, remedy="frame files end in .yaml or .yml")
    return tuple(paths or ())

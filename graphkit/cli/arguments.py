"""Arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.errors import UsageError

__all__ = ["FramesOption", "GraphArgument", "OutputOption", "PublishedOption", "StoreOption", "own_frames"]

GraphArgument = Annotated[Path, typer.Argument(help="A graph folder that graphkit build wrote.", metavar="GRAPH")]
FramesOption = Annotated[
    list[Path] | None,
    typer.Option(metavar="PATH", help="A frame file, or a folder of them, for relations of your own. Repeatable."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="The file to write. Default: standard output.")
]
PublishedOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When the text was published (2025-06-02), for dates such as 'on Monday'."),
]
StoreOption = Annotated[
    str,
    typer.Option(metavar="KIND", help="The kind of store: oxigraph, fuseki, graphdb, virtuoso, qlever or neptune."),
]


def own_frames(paths: list[Path] | None) -> tuple[Path, ...]:
    """Return what ``--frames`` named; raises UsageError for a folder that has no frame in it."""
    from graphkit.ontology.frame_files import frame_paths

    for path in paths or ():
        if path.is_dir() and not any(frame_paths([path])):
            raise UsageError("the folder has no frame file", path=path, remedy="frame files end in .yaml or .yml")
    return tuple(paths or ())

"""Arguments that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["GraphArgument", "OutputOption", "PublishedOption", "StoreOption"]

GraphArgument = Annotated[Path, typer.Argument(help="A graph folder that graphkit build wrote.", metavar="GRAPH")]
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

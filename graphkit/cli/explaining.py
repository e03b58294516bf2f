"""``graphkit explain``: why this edge, or what the reading makes of a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.arguments import FramesOption, PublishedOption, own_frames
from graphkit.cli.printing import deliver
from graphkit.errors import UsageError

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(explain)


def explain(
    graph: Annotated[
        Path | None, typer.Argument(help="A graph folder; leave it out with --text.", metavar="GRAPH")
    ] = None,
    what: Annotated[
        list[str] | None,
        typer.Argument(help="A claim's, event's or edge's IRI; 'A met-with B'; or names of entities.", metavar="WHAT"),
    ] = None,
    *,
    text: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Read this text and tell each step; - for standard input.")
    ] = None,
    published: PublishedOption = None,
    frames: FramesOption = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="Tell at most this many claims.")] = 20,
) -> None:
    """Tell why an edge is in the graph: sentence, rule, who says so, and each step of the reading.

    With --text: read a sentence that is in no graph, and tell who is named, what is read and how, and what was turned
    away and why; where nothing is read, what came closest.

    \b
    Examples:
        graphkit explain build/graph "Ana Brnabic met-with Nikol Pashinyan"
        graphkit explain build/graph "Ana Brnabic" "Nikol Pashinyan"
        graphkit explain build/graph https://example.org/kg/claim/9f2e4c11a0b37d58
        graphkit explain --text "The two ministers skipped a meeting in Oslo."
        graphkit explain --frames praised.yaml --text "Norway praised Peru."
    """  # noqa: D301  # \b keeps the lines below it as they are
    if text is not None:
        from graphkit.pipeline.settings import project_settings
        from graphkit.pipeline.texts import explain_text

        said = typer.get_text_stream("stdin").read() if text == "-" else text
        settings = project_settings().updated(frames=own_frames(frames))
        lines = "\n".join(explain_text(said, published=published, settings=settings))
    elif graph is None or not what:
        raise UsageError("there is nothing to explain", remedy='name a graph and an edge, or give --text "..."')
    else:
        from graphkit.pipeline.graph import Graph

        lines = Graph(graph).explain(*what, limit=limit)
    deliver(lines + "\n", None)

"""``graphkit validate`` and ``graphkit evaluate``: whether the graph conforms, and how good it is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.arguments import GraphArgument
from graphkit.cli.printing import deliver, say
from graphkit.errors import NotConformingError

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(validate)
    app.command()(evaluate)


def validate(
    graph: GraphArgument,
    warnings: Annotated[bool, typer.Option("--warnings", help="Tell also what is only doubtful.")] = False,
) -> None:
    """Check a graph against its shapes (SHACL): what is wrong, where, and how to mend it.

    Relations of your own are checked by the shapes that their frames imply. Every build does this before it replaces
    the previous graph. Exit status 3 where the graph does not conform.

    \b
    Example:
        graphkit validate build/graph --warnings
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.pipeline.graph import Graph

    faults = Graph(graph).validate(warnings=warnings)
    deliver("".join(f"{'doubt' if fault.warning else 'fault'}: {fault}\n" for fault in faults), None)
    if any(not fault.warning for fault in faults):
        raise NotConformingError("the graph does not conform to its shapes", path=graph, remedy="see the faults above")
    say(f"{graph}: conforms")


def evaluate(
    gold: Annotated[
        Path, typer.Argument(help="A folder with gold.jsonl, entities.json and articles.json.", metavar="GOLD")
    ],
    graph: GraphArgument,
    pages: Annotated[
        str, typer.Option(metavar="PAGES", help="Only pages whose names begin with one of these, separated by commas.")
    ] = "",
    misses: Annotated[bool, typer.Option("--misses", help="List what was missed, invented or misread.")] = False,
) -> None:
    """Score a graph against an annotated set of pages.

    \b
    events    precision, recall and F1 of event mentions, by relation and sentence
    roles     F1 of who did what to whom, over the events that were found
    factual   share of them with the right factuality; who-says: with the right source
    edges     the facts a reader sees, between named parties, from actual events only

    \b
    Example:
        graphkit evaluate gold/ build/graph --pages 000,003 --misses
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.cli.scores import score_lines
    from graphkit.pipeline.graph import Graph

    scores = Graph(graph).evaluate(gold, pages=tuple(page for page in pages.split(",") if page))
    deliver("\n".join(score_lines(scores, misses=misses)) + "\n", None)

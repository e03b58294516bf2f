"""``graphkit diff`` and ``graphkit push``: what changed between two graphs, and a graph to a remote store."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.arguments import GraphArgument, StoreOption
from graphkit.cli.printing import deliver, say

__all__ = ["add_to"]


class DiffFormat(StrEnum):
    """How a comparison is written."""

    TEXT = "text"
    JSON = "json"
    TRIG = "trig"
    UPDATE = "update"
    PATCH = "patch"


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(diff)
    app.command()(push)


def diff(
    old: Annotated[Path, typer.Argument(help="The earlier graph folder.", metavar="OLD")],
    new: Annotated[Path, typer.Argument(help="The later graph folder.", metavar="NEW")],
    form: Annotated[DiffFormat, typer.Option("--format", help="How the comparison is written.")] = DiffFormat.TEXT,
) -> None:
    """Tell what changed between two graphs: claims, edges and entities that came (+), went (-) or changed (~).

    trig gives the triples that came and went, as two named graphs; update a SPARQL update that makes the old graph
    the new one in a store that has it, patch the same as an RDF Patch.

    \b
    Examples:
        graphkit diff build/monday build/tuesday
        graphkit diff build/monday build/tuesday --format json
        graphkit diff build/monday build/tuesday --format update > tuesday.ru
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.graphs import diff_json, diff_patch, diff_text, diff_trig, diff_update
    from graphkit.pipeline.graph import Graph

    older, newer = Graph(old), Graph(new)
    if form is DiffFormat.TRIG:
        deliver(diff_trig(older.source, newer.source, newer.iris.base), None)
    elif form in (DiffFormat.UPDATE, DiffFormat.PATCH):
        write_triples = diff_update if form is DiffFormat.UPDATE else diff_patch
        deliver("".join(write_triples(older.source, newer.source)), None)
    else:
        write = diff_json if form is DiffFormat.JSON else diff_text
        deliver(write(newer.diff(older)), None)


def push(
    graph: GraphArgument,
    to: Annotated[str, typer.Option(metavar="URL", help="The address of the store.")],
    *,
    store: StoreOption = "oxigraph",
    timeout: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Give up a short request after this time.")
    ] = 60.0,
) -> None:
    """Put a graph into a remote store, in the place of the one with the same base; other graphs there are left alone.

    Into an empty place the graph goes in one request; else what differs is found and changed in one update. A push that
    is interrupted leaves the remote graph as it was, a later one takes over from it, and a store that takes long is
    waited for. Credentials come from the environment variables GRAPHKIT_REMOTE_USER and GRAPHKIT_REMOTE_PASSWORD, or
    GRAPHKIT_REMOTE_TOKEN.

    \b
    Examples:
        graphkit push build/graph --to http://localhost:7878
        graphkit push build/graph --to https://news.example/repositories/kg --store graphdb
    """  # noqa: D301  # \b keeps the lines below it as they are
    from graphkit.ontology.iris import DEFAULT_BASE
    from graphkit.pipeline.graph import Graph

    opened = Graph(graph)
    if opened.iris.base == DEFAULT_BASE:
        say(f"the graph's addresses stand under {DEFAULT_BASE}, which is nobody's: build with --base to publish it")
    count = opened.push(to, store, time_limit=timeout, tell=say)
    say(f"pushed {count:,} triples to {to}")

"""``graphkit serve``: a graph to look through and to ask, in a browser and by programs."""

from __future__ import annotations

from typing import Annotated

import typer

from graphkit.cli.arguments import GraphArgument
from graphkit.cli.printing import say
from graphkit.errors import MissingExtraError

__all__ = ["add_to"]


def add_to(app: typer.Typer) -> None:
    """Add this module's commands to the program."""
    app.command()(serve)


def serve(
    graph: GraphArgument,
    *,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; 0.0.0.0 lets the whole network in.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0 takes any that is free.")] = 7330,
    timeout: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="Time for a query; 0 for no limit.")] = 30.0,
    rows: Annotated[int, typer.Option(min=1, metavar="N", help="The most rows of an answer.")] = 10_000,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
) -> None:
    """Serve a graph, read-only: the picture, articles with their claims marked, search, and SPARQL.

    Listens on this machine alone unless --host says otherwise; there are no passwords and no TLS, so put a server that
    has them before it to show it to others. /sparql speaks the SPARQL 1.1 protocol, without SERVICE and updates; what
    the graph names is to be had at its address as HTML, Turtle or JSON-LD. A graph that is built anew meanwhile is
    taken up. Ctrl-C ends it. Needs the extra called serve.

    \b
    Examples:
        graphkit serve build/graph --open
        graphkit serve build/graph --port 8080 --timeout 10 --rows 1000
    """  # noqa: D301  # \b keeps the lines below it as they are
    try:
        from graphkit.server import Limits
        from graphkit.server import serve as run
    except ImportError as error:
        raise MissingExtraError("starlette and uvicorn", "serve") from error

    def ready(address: str) -> None:
        say(f"serving {graph} at {address}, to end it press Ctrl-C")
        if open_it:
            typer.launch(address)

    run(graph, host=host, port=port, limits=Limits(timeout, rows), ready=ready)
    say("ended")

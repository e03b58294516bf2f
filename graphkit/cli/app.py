"""The ``graphkit`` program: one module per group of commands, each command a few lines around the Python door.

Heavy libraries are imported inside the commands that need them, so that ``--help`` is instant.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from typing import Annotated, NoReturn

import typer

from graphkit import __version__
from graphkit.cli import (
    asking,
    building,
    checking,
    comparing,
    doctor,
    explaining,
    frames,
    gazetteers,
    judging,
    serving,
    shelving,
    showing,
)
from graphkit.cli.deadline import INTERRUPTED
from graphkit.cli.printing import LogFormat, has_delivered, print_error, say, speak
from graphkit.errors import GraphkitError, GraphReplacedError

__all__ = ["app", "main"]

ATTEMPTS = 5
TERMINATED = 143
"""What shells make of SIGTERM: 128 and its number."""

app = typer.Typer(
    name="graphkit",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"graphkit {__version__}")
        raise typer.Exit


@app.callback()
def graphkit(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """News pages in, a knowledge graph out: every edge with the sentence it came from.

    The two-minute tour:

    \b
        graphkit build seeds/ -o build/graph
        graphkit query build/graph --name who-met-whom
        graphkit view build/graph --open

    Data goes to standard output, messages to standard error. Exit status: 0 fine, 1 an error or a page that could not
    be read, 2 a command that makes no sense, 3 what does not conform: a graph to its shapes, a frame to its examples.
    """  # noqa: D301  # \b keeps the lines below it as they are


for group in (
    building,
    shelving,
    showing,
    asking,
    explaining,
    judging,
    checking,
    comparing,
    gazetteers,
    frames,
    serving,
    doctor,
):
    group.add_to(app)


def main(arguments: list[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: those of the process); returns the exit status."""
    speak(LogFormat.TEXT)
    with suppress(ValueError):  # not in the main thread, as in some tests and notebooks
        signal.signal(signal.SIGTERM, _end)
    try:
        _run(arguments)
    except GraphkitError as error:
        print_error(error)
        return error.exit_code
    except OSError as error:
        print_error(GraphkitError(str(error), remedy="make room, or look at what is named above"))
        return GraphkitError.exit_code
    except SystemExit as ended:
        if ended.code in (INTERRUPTED, TERMINATED):
            how = "interrupted" if ended.code == INTERRUPTED else "terminated"
            say(f"{how}; a build goes on from here when it is run again")
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def _run(arguments: list[str] | None) -> None:
    """Run the program, and run it again where a build put another graph in the place of the one that it read."""
    for _ in range(ATTEMPTS - 1):
        try:
            app(arguments)
        except GraphReplacedError:
            if has_delivered():
                raise
    app(arguments)


def _end(number: int, frame: object) -> NoReturn:
    """End in order when told to (SIGTERM): workers are stopped, what was read is kept."""
    raise SystemExit(TERMINATED)
